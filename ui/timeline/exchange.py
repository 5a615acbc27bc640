"""The film as files of other programs: written, read, and told honestly what a form cannot hold."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from engine.pipeline.interchange.report import Note, Read, Report
from ui.commands import Command
from ui.desk import Desk
from ui.language import translated
from ui.notices import Notice
from ui.timeline.editor import Editor
from ui.words import clock

_FORMS = {
    "otio": "OpenTimelineIO (*.otio)",
    "fcpxml": "Final Cut Pro XML (*.fcpxml)",
    "edl": "CMX 3600 EDL (*.edl)",
    "srt": "SubRip (*.srt)",
    "vtt": "WebVTT (*.vtt)",
    "ass": "Advanced SubStation Alpha (*.ass)",
}


class Exchange(QObject):
    """Exports the open film and takes in timelines and captions; taking in is a gesture that can be undone."""

    def __init__(self, desk: Desk, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._editor, self._parent = desk, editor, parent

    def commands(self) -> list[Command]:
        """What the menu offers."""
        file = self.tr("File")
        return [
            Command(
                "timeline.export", self.tr("Export the timeline…"), self._ask_where, ("Ctrl+Shift+E",), "upload", file
            ),
            Command("timeline.import", self.tr("Import timeline or captions…"), self._ask_what, (), "download", file),
        ]

    def write(self, path: Path) -> None:
        """Export to a file, in the form its ending names."""
        if self._editor.session is None:
            return
        project = self._editor.project
        call = partial(self._desk.engine.interchange.write, project.timeline, path, project.listing.title)
        self._desk.background.ask(self, call, partial(self._written, path))

    def take(self, path: Path) -> None:
        """Import a timeline or captions into the film that is open, as it is by then."""
        session = self._editor.session
        if session is None:
            return
        base, interchange = session.project, self._desk.engine.interchange

        def taken(read: Read) -> None:
            if self._editor.session is not session:
                return
            if session.project is not base:
                self.take(path)
                return
            self._taken(path, read)

        self._desk.background.work(self, lambda progress: interchange.read(progress, path, base.timeline), taken)

    def _ask_where(self) -> None:
        if session := self._editor.session:
            start = str(session.folder / f"{session.folder.name}.otio")
            name, form = QFileDialog.getSaveFileName(
                self._parent, self.tr("Export the timeline"), start, ";;".join(_FORMS.values())
            )
            if name:
                self.write(_ended(Path(name), form))

    def _ask_what(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._parent,
            self.tr("Import timeline or captions"),
            "",
            self.tr("Timelines and captions (*.otio *.srt *.vtt *.ass *.ssa)"),
        )
        if name:
            self.take(Path(name))

    def _written(self, path: Path, report: Report) -> None:
        said = self.tr("{} is written.").format(path.name)
        self._tell(said, self.tr("What this form cannot hold"), report)

    def _taken(self, path: Path, read: Read) -> None:
        if self._editor.do(self.tr("Import {}").format(path.name), lambda _: read.timeline):
            said = self.tr("{} is on the timeline.").format(path.name)
            self._tell(said, self.tr("What was not understood"), read.report)

    def _tell(self, said: str, heading: str, report: Report) -> None:
        gone = [
            Note(self.tr("This file was not found: {}").format(each.address), name=each.name) for each in report.missing
        ]
        notes = (*gone, *report.notes)
        if not notes:
            self._desk.notices.tell(Notice(said, kind="good"))
            return
        detail = self.tr("%n thing(s) to know", "", len(notes))
        show = partial(self._show, heading, notes)
        self._desk.notices.tell(Notice(said, detail, "caution", self.tr("Show"), show))

    def _show(self, heading: str, notes: tuple[Note, ...]) -> None:
        dialog = QDialog(self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(heading)
        dialog.resize(620, 380)
        column = QVBoxLayout(dialog)
        title = QLabel(heading)
        title.setObjectName("heading")
        told = QListWidget()
        told.setWordWrap(True)
        told.setAccessibleName(heading)
        told.addItems([_line(note) for note in notes])
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(dialog.accept)
        column.addWidget(title)
        column.addWidget(told)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        dialog.open()


def _line(note: Note) -> str:
    track, text = translated(note.track), translated(note.text)
    where = [part for part in (clock(note.at) if note.at is not None else "", track, note.name) if part]
    return f"{' · '.join(where)}: {text}" if where else text


def _ended(path: Path, form: str) -> Path:
    """Give a name without one of our endings that of the chosen form."""
    if path.suffix.lower().removeprefix(".") in _FORMS:
        return path
    ending = next((each for each, title in _FORMS.items() if title == form), "otio")
    return path.with_name(f"{path.name}.{ending}")
