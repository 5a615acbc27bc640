"""One piece of work beside the list: all that is known of it, and all that can be done with it."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine import errors
from engine.errors import EngineError
from engine.pipeline.queue.entry import OPEN, Entry, Failure
from ui.desk import Desk
from ui.error_view import ErrorView
from ui.icons import icon
from ui.pages.jobs import words
from ui.widgets.chip import Chip
from ui.widgets.plain import plain
from ui.words import moment


class Aside(QScrollArea):
    """Follows what is chosen in the list."""

    asked = Signal(str)
    """pause, resume, cancel, remove or put_off, for the entry that is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.entry: Entry | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(300)
        self._card = card = QFrame()
        card.setObjectName("card")
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(12)
        self.title, self.times, self.doing = plain("heading"), plain("small"), plain("muted")
        self.chip = Chip(desk.theme)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.error = ErrorView(desk.theme, desk.go)
        self._column.addWidget(self.title)
        self._column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.bar, self.doing, self.error, self.times):
            self._column.addWidget(widget)
        self._column.addWidget(self._results())
        self._column.addWidget(self._later())
        self._column.addWidget(self._ways())
        self._column.addStretch(1)
        self.setWidget(card)

    def show_entry(self, entry: Entry | None, *, held: bool) -> None:
        """Show a piece of work; None shows nothing."""
        another = (self.entry and self.entry.id) != (entry and entry.id)
        self.entry = entry
        self._card.setVisible(entry is not None)
        if entry is None:
            return
        self.title.setText(entry.title)
        self.chip.tell(words.state(entry, held=held, now=words.now()), *words.sign(entry))
        self.bar.setVisible(entry.state in {"running", "paused", "interrupted"})
        self.bar.setValue(round(1000 * entry.fraction))
        detail = "" if entry.state == "failed" else words.detail(entry)
        self.doing.setText(detail)
        self.doing.setVisible(bool(detail))
        self.error.tell(error_of(entry.failure) if entry.failure and entry.state == "failed" else None)
        self.times.setText(self._told(entry))
        self._show_ways(entry)
        if another:
            wanted = entry.at or datetime.now(UTC)
            self.at.setDateTime(QDateTime.fromSecsSinceEpoch(round(wanted.timestamp())))

    def moment(self) -> datetime | None:
        """When the person wants it to begin; None where the moment is past."""
        at = datetime.fromtimestamp(self.at.dateTime().toSecsSinceEpoch(), UTC)
        return at if at > datetime.now(UTC) else None

    def open_result(self) -> None:
        """Open what was made: its film for editing, or its folder."""
        if self.entry is None:
            return
        if project := self.entry.project or (self.entry.outcome.project if self.entry.outcome else ""):
            self._desk.go("timeline", project)
        elif self._paths():
            self._show_folder()

    def _results(self) -> QWidget:
        row = QWidget()
        self.results = QHBoxLayout(row)
        self.results.setContentsMargins(0, 0, 0, 0)
        self.open, self.play, self.folder = (QPushButton() for _ in range(3))
        self.open.setText(self.tr("Open film"))
        self.open.setIcon(icon("film", self._desk.theme))
        self.open.setObjectName("primary")
        self.play.setText(self.tr("Play"))
        self.play.setIcon(icon("play", self._desk.theme))
        self.folder.setText(self.tr("Folder"))
        self.folder.setIcon(icon("folder-open", self._desk.theme))
        self.open.clicked.connect(self.open_result)
        self.play.clicked.connect(self._play)
        self.folder.clicked.connect(self._show_folder)
        for button in (self.open, self.play, self.folder):
            self.results.addWidget(button)
        self.results.addStretch(1)
        return row

    def _later(self) -> QWidget:
        self.later = QWidget()
        column = QVBoxLayout(self.later)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        label = QLabel(self.tr("Not before"))
        label.setObjectName("strong")
        self.at = QDateTimeEdit()
        self.at.setCalendarPopup(True)
        self.at.setAccessibleName(self.tr("Not before"))
        label.setBuddy(self.at)
        self.set = QPushButton(self.tr("Make it then"))
        self.set.setIcon(icon("calendar-clock", self._desk.theme))
        self.set.clicked.connect(lambda: self.asked.emit("put_off"))
        row = QHBoxLayout()
        row.addWidget(self.at, 1)
        row.addWidget(self.set)
        column.addWidget(label)
        column.addLayout(row)
        return self.later

    def _ways(self) -> QWidget:
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        self.pause, self.resume, self.cancel, self.remove = (QPushButton() for _ in range(4))
        for button, text, drawing, what in (
            (self.pause, self.tr("Pause"), "pause", "pause"),
            (self.resume, self.tr("Go on"), "play", "resume"),
            (self.cancel, self.tr("Stop"), "circle-stop", "cancel"),
            (self.remove, self.tr("Remove"), "trash-2", "remove"),
        ):
            button.setText(text)
            button.setIcon(icon(drawing, self._desk.theme))
            button.clicked.connect(lambda _=False, what=what: self.asked.emit(what))
            row.addWidget(button)
        row.addStretch(1)
        return ways

    def _show_ways(self, entry: Entry) -> None:
        made = bool(entry.project or (entry.outcome and entry.outcome.project))
        films = any(path.endswith(".mp4") for path in self._paths())
        self.open.setVisible(made and entry.state in {"done", "running", "paused"})
        self.play.setVisible(films)
        self.folder.setVisible(bool(self._paths()))
        self.later.setVisible(entry.state in OPEN)
        self.pause.setVisible(entry.state in {"running", "waiting"})
        self.resume.setVisible(entry.state in {"paused", "interrupted", "failed", "stopped"})
        self.resume.setText(self.tr("Try again") if entry.state in {"failed", "stopped"} else self.tr("Go on"))
        self.cancel.setVisible(entry.state in {"running", *OPEN})
        self.remove.setVisible(entry.state != "running")

    def _told(self, entry: Entry) -> str:
        told = [self.tr("Asked for: {time}").format(time=moment(entry.made))]
        if entry.begun:
            told.append(self.tr("Begun: {time}").format(time=moment(entry.begun)))
        if entry.ended:
            told.append(self.tr("Ended: {time}").format(time=moment(entry.ended)))
        return "\n".join(told)

    def _paths(self) -> tuple[str, ...]:
        return self.entry.outcome.paths if self.entry and self.entry.outcome else ()

    def _play(self) -> None:
        films = [path for path in self._paths() if path.endswith(".mp4")]
        QDesktopServices.openUrl(QUrl.fromLocalFile(films[0]))

    def _show_folder(self) -> None:
        path = Path(self._paths()[0])
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.is_dir() else path.parent)))


def error_of(failure: Failure) -> EngineError:
    """Give the error that a kept failure was, as far as its words and its class go."""
    kind = getattr(errors, failure.error, EngineError)
    plain = {"RateLimited", "AllFailed", "Cancelled"}
    if not (isinstance(kind, type) and issubclass(kind, EngineError)) or failure.error in plain:
        kind = EngineError
    return kind(failure.message, failure.remedy)
