"""The Models page: what writes, speaks and sees for this person, what it takes, and what it may be used for."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.domain.voice import Voice
from engine.runtime.models.shelf import Room, Standing, Stray
from engine.runtime.progress import Progress
from ui.commands import Command
from ui.desk import Desk
from ui.error_view import ErrorView
from ui.icons import icon
from ui.page import Page
from ui.pages.models.section import KINDS, Section
from ui.pages.models.strays import Strays
from ui.pages.models.voices import Voices
from ui.pages.models.work import Work
from ui.words import size

_Seen = tuple[list[Standing], Room]


class ModelsPage(Page):
    """Every model by what it is for; files and folders may be dropped anywhere."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted = ""
        self._spoken: list[Voice] = []
        self.work = Work(self, desk, self.refresh)
        self.sections: dict[str, Section] = {}
        self.setAcceptDrops(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._head())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        inside.setObjectName("page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(24, 8, 24, 24)
        self._column.setSpacing(12)
        self.error = ErrorView(desk.theme, desk.go, self.refresh)
        self._column.addWidget(self.error)
        self.strays = Strays(desk, self._take)
        self._column.addWidget(self.strays)
        self.voices = Voices(desk)
        self._column.addWidget(self.voices)
        self._column.addStretch(1)
        self._scroll.setWidget(inside)
        whole.addWidget(self._scroll, 1)
        desk.commands.add(
            self,
            [
                Command("models.file", self.tr("Use a model file…"), self._ask_file, ("Ctrl+I",), "file-plus", "File"),
                Command(
                    "models.folder", self.tr("Take in a folder of models…"), self._ask_folder, (), "folder-plus", "File"
                ),
                Command("models.refresh", self.tr("Look again"), self.refresh, ("F5",), "refresh-cw", "View"),
            ],
        )

    def arrive(self, what: str) -> None:
        """Show what is here now; `what` is a model's name to go to, or a file to use."""
        if what and Path(what).exists():
            self._take(Path(what))
            what = ""
        self._wanted = what
        self.refresh()

    def ahead(self) -> Iterator[object]:
        """Show which models there are; other programs' folders are looked into when somebody comes."""
        self._look()
        yield from ()

    def refresh(self) -> None:
        """Look at the disk again."""
        self._look()
        self._desk.background.ask(self, self._desk.engine.shelf.elsewhere, self._show_strays)

    def _look(self) -> None:
        shelf, narrator = self._desk.engine.shelf, self._desk.engine.narrator
        self._desk.background.ask(self, lambda: (shelf.standings(), shelf.room()), self._show, self.error.tell)
        self._desk.background.ask(self, narrator.voices, self._show_voices)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, and folders."""
        if _paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Use what was dropped."""
        for path in _paths(event.mimeData()):
            self._take(path)
        event.acceptProposedAction()

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 20, 24, 12)
        row.setSpacing(8)
        said = QVBoxLayout()
        said.setSpacing(4)
        title = QLabel(self.tr("Models"))
        title.setObjectName("title")
        self.room = QLabel()
        self.room.setObjectName("muted")
        self.room.setWordWrap(True)
        said.addWidget(title)
        said.addWidget(self.room)
        row.addLayout(said, 1)
        for text, drawing, run in (
            (self.tr("Use a file…"), "file-plus", self._ask_file),
            (self.tr("Take in a folder…"), "folder-plus", self._ask_folder),
        ):
            button = QPushButton(text)
            button.setIcon(icon(drawing, self._desk.theme))
            button.clicked.connect(run)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _show(self, seen: _Seen) -> None:
        standings, room = seen
        self.error.tell(None)
        self.room.setText(
            self.tr("{models} of models on this disk, {free} free. This computer has {memory} of memory.").format(
                models=size(room.models), free=size(room.free), memory=size(room.memory)
            )
        )
        self._desk.background.spread(self, self._show_kinds(standings))

    def _show_kinds(self, standings: list[Standing]) -> Iterator[object]:
        for kind in KINDS:
            of_kind = [each for each in standings if each.model.kind == kind]
            if of_kind and kind not in self.sections:
                self.sections[kind] = Section(self._desk, kind, self.work)
                self._column.insertWidget(1 + len(self.sections), self.sections[kind])
            if kind in self.sections:
                self.sections[kind].show_models(of_kind)
                yield kind
        if self._wanted:
            self._go_to(self._wanted)
            self._wanted = ""

    def _go_to(self, name: str) -> None:
        for section in self.sections.values():
            if card := section.reveal(name):
                self._scroll.ensureWidgetVisible(card)
                card.first_button().setFocus()

    def _show_strays(self, strays: list[Stray]) -> None:
        self.strays.show_files(strays)

    def _show_voices(self, voices: list[Voice]) -> None:
        if voices != self._spoken:  # to write the list again takes longer than a frame may
            self._desk.background.spread(self, self.voices.show_voices(voices))
        self._spoken = voices

    def _take(self, path: Path) -> None:
        def take(progress: Progress) -> str:
            return ", ".join(model.title for model in self._desk.engine.shelf.take(path, progress))

        self._desk.notices.say(self.tr("Looking at {name}…").format(name=path.name))
        self._desk.background.work(self, take, self._taken)

    def _taken(self, titles: str) -> None:
        self._desk.notices.say(self.tr("{titles} can be used now.").format(titles=titles))
        self.refresh()

    def _ask_file(self) -> None:
        self._ask(QFileDialog.FileMode.ExistingFile, self.tr("Models (*.gguf *.onnx)"))

    def _ask_folder(self) -> None:
        self._ask(QFileDialog.FileMode.Directory, "")

    def _ask(self, mode: QFileDialog.FileMode, names: str) -> None:
        dialog = QFileDialog(self)
        dialog.setFileMode(mode)
        if names:
            dialog.setNameFilter(names)
        dialog.fileSelected.connect(lambda path: self._take(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _paths(dropped: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
