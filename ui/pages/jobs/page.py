"""The Jobs page: what is made, what waits, and what became of the rest."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.pipeline.queue.entry import OPEN, Entry
from ui.commands import Command
from ui.desk import Desk
from ui.icons import icon
from ui.notices import Notice
from ui.page import Page
from ui.pages.jobs.aside import Aside
from ui.pages.jobs.model import ENTRY, Jobs, Line
from ui.pages.jobs.watch import Watch

_GRACE = 12_000
"""Milliseconds in which what was removed can be taken back."""
_THUMBNAIL = QSize(214, 120)


class JobsPage(Page):
    """The list follows the queue's events; what a person asks is done by the queue alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted = ""
        self._gone: set[str] = set()
        self._pictures: dict[Path, QImage | None] = {}
        self.watch = Watch(self, desk)
        self.model = Jobs(self, self._move)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(self._head())
        self.body = QStackedWidget()
        self.body.addWidget(self._empty())
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.setObjectName("apart")
        split.addWidget(self._list())
        self.aside = Aside(desk)
        split.addWidget(self.aside)
        split.setSizes([820, 360])
        split.setStretchFactor(0, 1)
        self.body.addWidget(split)
        column.addWidget(self.body, 1)
        self._offer()
        self.aside.asked.connect(self._do)
        self.watch.changed.connect(self._show)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._show()

    def arrive(self, what: str) -> None:
        """Show how things stand now; `what` is an entry to choose."""
        self._wanted = what
        self.watch.look()
        self._clock.start(1000)

    def leave(self) -> bool:
        """What was removed is gone for good."""
        self._forget(set(self._gone))
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing ticks where nobody looks."""
        self._clock.stop()
        super().hideEvent(event)

    def chosen(self) -> Entry | None:
        """The entry that is chosen."""
        entry: Entry | None = self.list.currentIndex().data(ENTRY)
        return entry

    def choose(self, id: str) -> None:  # noqa: A002 - the entry's own name for it
        """Choose an entry."""
        if (row := self.model.row_of(id)) >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        said = QVBoxLayout()
        said.setSpacing(4)
        title = QLabel(self.tr("Jobs"))
        title.setObjectName("title")
        self.told = QLabel()
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        said.addWidget(title)
        said.addWidget(self.told)
        row.addLayout(said, 1)
        self.hold, self.clear = QPushButton(), QPushButton(self.tr("Clear what is done"))
        self.clear.setIcon(icon("list-checks", self._desk.theme))
        self.hold.clicked.connect(self._hold)
        self.clear.clicked.connect(self._clear)
        row.addWidget(self.hold, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _list(self) -> QListView:
        self.list = QListView()
        self.list.setObjectName("plain")
        self.list.setAccessibleName(self.tr("Jobs in their order"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(Line(self.list, self._desk.theme, self.model, self._picture))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setDropIndicatorShown(True)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._look())
        self.list.doubleClicked.connect(lambda _: self._do("open"))
        return self.list

    def _empty(self) -> QWidget:
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(12)
        sign = QLabel()
        sign.setPixmap(icon("list-checks", self._desk.theme, "muted").pixmap(48, 48))
        words = QLabel(self.tr("Nothing is being made."))
        words.setObjectName("heading")
        more = QLabel(self.tr("Films, renders and harvests are listed here while they are made, and after."))
        more.setObjectName("muted")
        more.setWordWrap(True)
        make = QPushButton(self.tr("Make a film"))
        make.setObjectName("primary")
        make.clicked.connect(lambda: self._desk.go("create", ""))
        for widget in (sign, words, more, make):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignCenter)
        return nothing

    def _offer(self) -> None:
        told: tuple[tuple[str, str, Callable[[], None], tuple[str, ...], str], ...] = (
            ("pause", self.tr("Pause, or go on"), lambda: self._do("turn"), ("Space",), "pause"),
            ("again", self.tr("Try again"), lambda: self._do("resume"), ("Ctrl+R",), "rotate-ccw"),
            ("stop", self.tr("Stop"), lambda: self._do("cancel"), ("Ctrl+Backspace",), "circle-stop"),
            ("remove", self.tr("Remove from the list"), lambda: self._do("remove"), ("Del",), "trash-2"),
            ("open", self.tr("Open what was made"), lambda: self._do("open"), ("Return",), "film"),
            ("up", self.tr("Earlier"), lambda: self._shift(-1), ("Alt+Up",), "arrow-up"),
            ("down", self.tr("Later"), lambda: self._shift(1), ("Alt+Down",), "arrow-down"),
        )
        group = self.tr("Jobs")
        self._desk.commands.add(
            self.list,
            [Command(f"jobs.{name}", title, run, keys, drawing, group) for name, title, run, keys, drawing in told],
        )
        self._desk.commands.add(
            self,
            [
                Command(
                    "jobs.hold", self.tr("Pause everything, or go on"), self._hold, ("Ctrl+Shift+H",), "pause", group
                ),
                Command("jobs.clear", self.tr("Clear what is done"), self._clear, (), "list-checks", group),
            ],
        )

    def _show(self) -> None:
        entries = [each for each in self.watch.entries if each.id not in self._gone]
        chosen = self._wanted or (self.chosen() or entries[0]).id if entries else ""
        self.model.show_entries(entries, held=self.watch.held)
        self.body.setCurrentIndex(1 if entries else 0)
        if chosen and (self.chosen() is None or self._wanted):
            self.choose(chosen)
            self._wanted = ""
        if entries and self.chosen() is None:
            self.list.setCurrentIndex(self.model.index(0))
        running, waiting = len(self.watch.running), len(self.watch.waiting)
        if self.watch.held:
            self.told.setText(self.tr("Everything is paused. {waiting} waiting.").format(waiting=waiting))
        elif not running and not waiting:
            self.told.setText(self.tr("Nothing is being made."))
        else:
            self.told.setText(
                self.tr("{running} being made, {waiting} waiting.").format(running=running, waiting=waiting)
            )
        self.hold.setText(self.tr("Go on") if self.watch.held else self.tr("Pause everything"))
        self.hold.setIcon(icon("play" if self.watch.held else "pause", self._desk.theme))
        self.clear.setEnabled(any(each.state in {"done", "stopped"} for each in entries))
        self._look()

    def _look(self) -> None:
        self.aside.show_entry(self.chosen(), held=self.watch.held)

    def _tick(self) -> None:
        """Let what counts down count."""
        if any(each.at for each in self.model.entries if each.state in OPEN):
            self.list.viewport().update()
            self._look()

    def _picture(self, path: Path) -> QImage | None:
        if path not in self._pictures:
            self._pictures[path] = None
            self._desk.background.ask(self, lambda: _read(path), lambda image: self._seen(path, image))
        return self._pictures[path]

    def _seen(self, path: Path, image: QImage) -> None:
        self._pictures[path] = image
        self.list.viewport().update()

    def _do(self, what: str) -> None:
        entry, queue = self.chosen(), self._desk.engine.queue
        if entry is None:
            return
        if what == "turn":
            what = "pause" if entry.state in {"running", "waiting"} else "resume"
        if what == "open":
            self.aside.open_result()
        elif what == "remove":
            if entry.state != "running":
                self._remove([entry], self.tr("{title} is off the list.").format(title=entry.title))
        elif what == "put_off":
            at = self.aside.moment()
            self._desk.background.ask(self, lambda: queue.put_off(entry.id, at))
        elif what in {"pause", "resume", "cancel"}:
            call = {"pause": queue.pause, "resume": queue.resume, "cancel": queue.cancel}[what]
            self._desk.background.ask(self, lambda: call(entry.id))

    def _hold(self) -> None:
        queue = self._desk.engine.queue
        self._desk.background.ask(self, queue.release if self.watch.held else queue.hold)

    def _clear(self) -> None:
        ended = [each for each in self.model.entries if each.state in {"done", "stopped"}]
        if ended:
            self._remove(ended, self.tr("{count} are off the list. What they made stays.").format(count=len(ended)))

    def _remove(self, entries: list[Entry], told: str) -> None:
        """Hide them now, and forget them once the person had time to think better of it."""
        names = {each.id for each in entries}
        self._gone |= names
        self._show()
        self._desk.notices.tell(Notice(told, button=self.tr("Undo"), act=lambda: self._back(names)))
        QTimer.singleShot(_GRACE, self, lambda: self._forget(names))

    def _back(self, names: set[str]) -> None:
        self._gone -= names
        self._show()

    def _forget(self, names: set[str]) -> None:
        queue, gone = self._desk.engine.queue, names & self._gone

        def forget() -> None:
            for each in gone:
                queue.remove(each)

        if gone:
            self._desk.background.ask(self, forget, failed=self._desk.notices.astray)

    def _shift(self, by: int) -> None:
        """Move what is chosen by one place among those that can be moved."""
        entry = self.chosen()
        if entry is None or entry.state not in OPEN:
            return
        names = [each.id for each in self.model.entries]
        place = names.index(entry.id) + by
        if 0 <= place < len(names):
            self._move(entry.id, names[place] if by < 0 else (names[place + 1] if place + 1 < len(names) else ""))

    def _move(self, id: str, before: str) -> None:  # noqa: A002
        queue = self._desk.engine.queue
        self._wanted = id
        self._desk.background.ask(self, lambda: queue.move(id, before))


def _read(path: Path) -> QImage:
    image = QImage(str(path))
    if image.isNull():
        return image
    return image.scaled(
        _THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
