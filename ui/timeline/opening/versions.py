"""What a film was before it was saved over."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.domain.project import Project
from engine.pipeline.editing import Version
from ui.desk import Desk
from ui.timeline.opening.comparison import Comparison
from ui.words import moment


class Versions(QDialog):
    """The last saved states of a film, the newest first; taking one back is a gesture that can be undone."""

    taken = Signal(object)
    """The Project to go back to."""

    def __init__(self, desk: Desk, project: Project, folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier versions"))
        self.resize(520, 460)
        self._desk, self._project, self._folder = desk, project, folder
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.take = QPushButton(self.tr("Go back to it"))
        self.take.setObjectName("primary")
        self.compare = QPushButton(self.tr("Compare with now…"))
        column = QVBoxLayout(self)
        hint = QLabel(self.tr("Every time a film is saved, what it was before is kept: the last twenty."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.compare)
        row.addStretch(1)
        row.addWidget(self.take)
        column.addLayout(row)
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self.list.itemActivated.connect(lambda _: self._open(self._choose))
        self.take.clicked.connect(lambda: self._open(self._choose))
        self.compare.clicked.connect(lambda: self._open(self._compare))
        self._enable()
        desk.background.ask(self, partial(desk.engine.editing.versions, folder), self._show)

    def _show(self, versions: list[Version]) -> None:
        for version in versions:
            item = QListWidgetItem(moment(version.saved))
            item.setData(Qt.ItemDataRole.UserRole, version.name)
            self.list.addItem(item)
        if not versions:
            self.list.addItem(QListWidgetItem(self.tr("Nothing was saved over yet.")))
        self.list.setCurrentRow(0)

    def _enable(self) -> None:
        there = self._name() is not None
        self.take.setEnabled(there)
        self.compare.setEnabled(there)

    def _name(self) -> str | None:
        row = self.list.currentRow()
        name = self.list.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 else None
        return str(name) if name else None

    def _open(self, then: Callable[[Project], None]) -> None:
        if name := self._name():
            call = partial(self._desk.engine.editing.version, self._folder, name)
            self._desk.background.ask(self, call, then)

    def _choose(self, version: Project) -> None:
        self.taken.emit(version)
        self.accept()

    def _compare(self, version: Project) -> None:
        named = (self.tr("Then"), version.timeline), (self.tr("Now"), self._project.timeline)
        Comparison(self._desk, *named, self).open()
