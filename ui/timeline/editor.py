"""The project that is open: what every part of the timeline page looks at, and the one way to change it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from engine.domain.project import Project
from engine.domain.timeline import Timeline
from engine.domain.units import Frames
from engine.errors import EngineError
from engine.pipeline.editing import Session
from engine.pipeline.keeping.untold import Untold
from ui.notices import Notices

Gesture = Callable[[Timeline], Timeline]
Change = Callable[[Project], Project]
CLOSE = "timeline.close"
"""The command that closes the open film."""
SHOWN = "film"
"""Under this name the folder of the film that is open, or was open last, is remembered."""


class Editor(QObject):
    """One open project with its playhead and selection.

    Whoever draws listens to `changed`, `moved` and `selected`; whoever changes calls `do`, with one function of the
    domain that happens whole or not at all.
    """

    opened = Signal()
    """Another project, or none, is open."""
    changed = Signal()
    """The project is another value; `timeline` shows which."""
    moved = Signal(int)
    """The playhead is on another frame."""
    selected = Signal()
    """Other items are selected."""
    ranged = Signal()
    """In or out is on another frame."""
    drawing = Signal()
    """Something else is dragged on the picture."""

    def __init__(self, notices: Notices) -> None:
        super().__init__()
        self._notices = notices
        self.session: Session | None = None
        self.playhead: Frames = 0
        self.selection: tuple[str, ...] = ()
        """The ids of the selected items, in the order they were chosen."""
        self.marked_in: Frames | None = None
        self.marked_out: Frames | None = None
        self.drawn = ""
        """What of the selected clip is dragged on the picture: `crop`, `motion`, or nothing."""
        self._aside = 0
        self._then: list[Callable[[], object]] = []

    @property
    def project(self) -> Project:
        """The open project. Raises AttributeError where none is open."""
        if self.session is None:
            raise AttributeError("no project is open")
        return self.session.project

    @property
    def timeline(self) -> Timeline:
        """The film as it is now."""
        return self.project.timeline

    def open(self, session: Session | None) -> None:
        """Show a project; what was open before is closed, unsaved edits stay to be recovered."""
        if self.session:
            self.session.close()
        self.session = session
        self._then = []
        self.playhead, self.selection = 0, ()
        self.marked_in = self.marked_out = None
        self.opened.emit()

    def begin_aside(self) -> None:
        """Tell that an edit has begun that takes a moment."""
        self._aside += 1

    def end_aside(self, *, well: bool) -> None:
        """Tell that it has happened, or has failed: then nothing that waits for it is done."""
        self._aside -= 1
        self._then = self._then if well else []
        if not self._aside:
            waiting, self._then = self._then, []
            for act in waiting:
                act()

    def afterwards(self, act: Callable[[], object]) -> bool:
        """Do something once no edit is under way, at once where none is; tells whether that has to be waited for."""
        if self._aside:
            self._then.append(act)
            return True
        act()
        return False

    def do(self, name: str, gesture: Gesture) -> bool:
        """Change the film by one gesture; tells whether it happened, and tells the person why where it did not."""
        return self.change(name, lambda project: replace(project, timeline=gesture(project.timeline)))

    def amend(self, name: str, gesture: Gesture) -> bool:
        """Go on within the last gesture of this name, as while a slider is dragged: undone with it in one."""
        return self.change(name, lambda project: replace(project, timeline=gesture(project.timeline)), amend=True)

    def change(self, name: str, change: Change, *, amend: bool = False) -> bool:
        """Change the whole project by one gesture, as where script and timeline change together."""
        if self.session is None:
            return False
        try:
            self.session.change(name, change, amend=amend)
        except EngineError as error:
            self._notices.failed(error)
            return False
        self._settle()
        return True

    def promise(self, words: Untold) -> None:
        """Keep what was written until the film says it; on a full disk that is said."""
        if self.session:
            self._try(partial(self.session.promise, words))

    def release(self, words: Untold) -> None:
        """Let go of what was written."""
        if self.session:
            self._try(partial(self.session.release, words))

    def undo(self) -> None:
        """Go back by one gesture."""
        if self.session and self.session.history.past and self._try(self.session.undo):
            self._settle()

    def redo(self) -> None:
        """Do again what was undone last."""
        if self.session and self.session.history.undone and self._try(self.session.redo):
            self._settle()

    def save(self) -> bool:
        """Write the project file; tells whether it is written."""
        if self.session is None:
            return True
        try:
            self.session.save()
        except EngineError as error:
            self._notices.failed(error)
            return False
        self.changed.emit()
        return True

    def seek(self, frame: Frames) -> None:
        """Put the playhead on a frame of the film."""
        if self.session is None:
            return
        frame = min(max(0, frame), max(0, self.timeline.length - 1))
        if frame != self.playhead:
            self.playhead = frame
            self.moved.emit(frame)

    def select(self, ids: Iterable[str]) -> None:
        """Select items, and no others."""
        chosen = tuple(dict.fromkeys(ids))
        if chosen != self.selection:
            self.selection = chosen
            self.selected.emit()

    def draw(self, what: str) -> None:
        """Let something of the selected clip be dragged on the picture: `crop`, `motion`, or nothing."""
        if what != self.drawn:
            self.drawn = what
            self.drawing.emit()

    def mark(self, first: Frames | None, last: Frames | None) -> None:
        """Set in and out, the first and the last frame of the range; the earlier is in, None is none."""
        if first is not None and last is not None:
            first, last = min(first, last), max(first, last)
        if (first, last) != (self.marked_in, self.marked_out):
            self.marked_in, self.marked_out = first, last
            self.ranged.emit()

    def _try(self, act: Callable[[], None]) -> bool:
        """Tell whether it happened; on a full disk it is said, and did not."""
        try:
            act()
        except EngineError as error:
            self._notices.failed(error)
            return False
        return True

    def _settle(self) -> None:
        """Let go of a selection and a playhead that no longer are, then tell."""
        if self.selection:
            film = self.timeline
            rows = (film.clips, film.titles, film.captions, film.voice, film.music, film.sounds, film.markers)
            there = {item.id for row in rows for item in row}
            self.select(each for each in self.selection if each in there)
        self.changed.emit()
        self.seek(self.playhead)
