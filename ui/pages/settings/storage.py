"""What lies where, how much it takes, and what can be emptied."""

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.domain.units import Bytes
from engine.storage import Area
from ui.desk import Desk
from ui.error_view import ErrorView
from ui.icons import icon
from ui.widgets.plain import empty
from ui.words import size


class StorageView(QWidget):
    """One row an area; sizes are counted in the background."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.emptying: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.error = ErrorView(desk.theme, desk.go, self.refresh)
        column.addWidget(self.error)
        self.total = QLabel(self.tr("Counting…"))
        self.total.setObjectName("heading")
        self.total.setWordWrap(True)
        column.addWidget(self.total)
        card = QFrame()
        card.setObjectName("card")
        self._rows = QGridLayout(card)
        self._rows.setContentsMargins(16, 12, 16, 12)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(10)
        self._rows.setColumnStretch(0, 1)
        column.addWidget(card)
        self.refresh()

    def refresh(self) -> None:
        """Count again."""
        storage = self._desk.engine.storage
        self._desk.background.work(
            self,
            lambda progress: (storage.areas(progress), storage.free()),
            lambda told: self._show(*told),
            self.error.tell,
        )

    def _show(self, areas: list[Area], free: Bytes) -> None:
        self.error.tell(None)
        taken = sum(area.size for area in areas)
        self.total.setText(self.tr("{taken} taken, {free} free").format(taken=size(taken), free=size(free)))
        empty(self._rows)
        self.emptying.clear()
        for row, area in enumerate(areas):
            self._add(row, area)

    def _add(self, row: int, area: Area) -> None:
        title, what = self._words()[area.name]
        words = QWidget()
        said = QVBoxLayout(words)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(2)
        for text, name in ((title, "strong"), (what, "small")):
            label = QLabel(text)
            label.setObjectName(name)
            label.setWordWrap(True)
            said.addWidget(label)
        self._rows.addWidget(words, row, 0)
        taken = QLabel(size(area.size))
        self._rows.addWidget(taken, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        folder = QToolButton()
        folder.setObjectName("quiet")
        folder.setIcon(icon("folder-open", self._desk.theme))
        folder.setToolTip(str(area.folder))
        folder.setAccessibleName(self.tr("Open the folder: {what}").format(what=title))
        folder.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        folder.setEnabled(area.folder.exists())
        folder.clicked.connect(partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(area.folder))))
        self._rows.addWidget(folder, row, 2)
        if area.emptied:
            button = QPushButton(self.tr("Empty"))
            button.setAccessibleName(self.tr("Empty: {what}").format(what=title))
            button.setEnabled(area.size > 0)
            button.clicked.connect(partial(self._empty, area.name))
            self.emptying[area.name] = button
            self._rows.addWidget(button, row, 3)

    def _empty(self, name: str) -> None:
        self.emptying[name].setEnabled(False)
        storage = self._desk.engine.storage
        self._desk.background.work(self, lambda progress: storage.empty(progress, name), self._emptied, self._failed)

    def _emptied(self, freed: Bytes) -> None:
        self._desk.notices.say(self.tr("{size} are free again.").format(size=size(freed)))
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self._desk.notices.failed(error)
        self.refresh()

    def _words(self) -> dict[str, tuple[str, str]]:
        """What each area is called, and what is in it."""
        return {
            "films": (self.tr("Films"), self.tr("Projects, their earlier versions, and the films made of them.")),
            "library": (self.tr("Library"), self.tr("Pictures, footage and music, with their rights.")),
            "models": (self.tr("Models"), self.tr("What writes, speaks and sees.")),
            "store": (self.tr("Records"), self.tr("What was made, chosen and learnt.")),
            "intermediate": (
                self.tr("Intermediate files"),
                self.tr("Parts of films, kept so that a change renders fast. They are made again when needed."),
            ),
            "removed films": (self.tr("Trash of films"), self.tr("Emptied for good.")),
            "removed models": (self.tr("Trash of models"), self.tr("Emptied for good.")),
            "answers": (self.tr("Answers of services"), self.tr("Asked again when needed.")),
            "reports": (self.tr("Reports"), self.tr("Of what went wrong; sent nowhere.")),
        }
