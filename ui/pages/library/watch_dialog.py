"""Watched folders: which they are, and taking what is new in them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from engine.assets.harvest.watching import Taken
from ui.background import Task
from ui.desk import Desk
from ui.item_models.under_way import UnderWay
from ui.notices import Notice

_SETTING = "watched_folders"


class WatchDialog(QDialog):
    """Lists the folders; what is put into them comes into the library by itself while they are watched."""

    def __init__(self, desk: Desk, page: QWidget, under_way: UnderWay) -> None:
        super().__init__(page)
        self._desk, self._under_way = desk, under_way
        self._watch: Task[Taken] | None = None
        self.setWindowTitle(self.tr("Watched folders"))
        self.resize(560, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        title = QLabel(self.tr("Watched folders"))
        title.setObjectName("title")
        about = QLabel(self.tr("What you put into these folders comes into the library by itself, once and whole."))
        about.setWordWrap(True)
        about.setObjectName("muted")
        about.setTextFormat(Qt.TextFormat.PlainText)
        self.folders = QListWidget()
        self.folders.setAccessibleName(self.tr("Watched folders"))
        self.folders.addItems(list(desk.engine.preferences.settings.watched_folders))
        for widget in (title, about):
            column.addWidget(widget)
        column.addWidget(self.folders, 1)
        row = QHBoxLayout()
        for text, act, name in (
            (self.tr("Close"), self.hide, ""),
            (self.tr("Add a folder…"), self._add, ""),
            (self.tr("Watch no more"), self._remove, ""),
            (self.tr("Watch now"), self.start, "primary"),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(act)
            row.addWidget(button)
        row.insertStretch(1, 1)
        column.addLayout(row)

    def listed(self) -> list[Path]:
        """The folders as they are listed."""
        return [Path(self.folders.item(row).text()) for row in range(self.folders.count())]

    def watch(self, folder: str) -> None:
        """Add a folder to the list."""
        if folder and Path(folder) not in self.listed():
            self.folders.addItem(folder)
            self._keep()

    def start(self) -> None:
        """Watch until it is stopped, these folders instead of those watched before."""
        if self._watch:
            self._under_way.stop(self._watch)
        folders, watching = self.listed(), self._desk.engine.collection.watching
        self._watch = self._under_way.work(
            self.tr("Watching %n folder(s)", "", len(folders)),
            lambda progress: watching.watch(progress, folders),
            self._took,
        )
        self.hide()

    def _add(self) -> None:
        self.watch(QFileDialog.getExistingDirectory(self, self.tr("Watch a folder")))

    def _remove(self) -> None:
        for item in self.folders.selectedItems():
            self.folders.takeItem(self.folders.row(item))
        self._keep()

    def _keep(self) -> None:
        folders, preferences = tuple(str(folder) for folder in self.listed()), self._desk.engine.preferences
        self._desk.background.ask(self, lambda: preferences.keep(_SETTING, folders))

    def _took(self, taken: Taken) -> None:
        text = self.tr("Took %n file(s) from the watched folders.", "", taken.added)
        self._desk.notices.tell(Notice(text, "\n".join(taken.absent)))
