"""How a film stands: which stretches are rendered already, and what of its files is gone; asked once edits rest."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from engine.domain.event import QueueChanged
from engine.domain.identity import Blob
from engine.domain.project import Project
from engine.domain.units import Frames
from ui.desk import Desk
from ui.timeline.editor import Editor

_REST = 700
"""Milliseconds without an edit until it is asked."""
_AGAIN, _LATEST = 2_000, 30_000
"""Milliseconds until it is asked again while something is not rendered; doubled where nothing came meanwhile."""


@dataclass(frozen=True)
class Stand:
    """What was found."""

    rendered: tuple[tuple[Frames, Frames], ...] = ()
    """Stretches that need not be rendered again, as first frame and the one after the last."""
    missing: frozenset[Blob] = frozenset()


class Standing(QObject):
    """Asks in the background how the open film stands; tells when that is otherwise."""

    changed = Signal()

    def __init__(self, desk: Desk, editor: Editor) -> None:
        super().__init__()
        self._desk, self._editor = desk, editor
        self.now = Stand()
        self._wait = _AGAIN
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        editor.opened.connect(self._opened)
        editor.changed.connect(self._edited)
        desk.events.hear(self, QueueChanged, lambda _: self._edited())

    @property
    def missing(self) -> Collection[Blob]:
        """Files of the film that are gone."""
        return self.now.missing

    def _opened(self) -> None:
        self._take(Stand())
        self._timer.stop()
        if self._editor.session is not None:
            self._timer.start(0)

    def _edited(self) -> None:
        self._wait = _AGAIN
        if self._editor.session is not None:
            self._timer.start(_REST)

    def _ask(self) -> None:
        if self._editor.session is None:
            return
        engine, project = self._desk.engine, self._editor.project

        def look() -> Stand:
            gone = frozenset(each.blob for each in engine.media.missing_of(project))
            return Stand(tuple(engine.renderer.rendered(project.timeline)), gone)

        self._desk.background.ask(self, look, lambda found: self._tell(project, found), self._desk.notices.astray)

    def _tell(self, project: Project, found: Stand) -> None:
        if self._editor.session is None or project is not self._editor.project:
            return
        self._wait = _AGAIN if found != self.now else min(2 * self._wait, _LATEST)
        self._take(found)
        if sum(end - start for start, end in found.rendered) < project.timeline.length or found.missing:
            self._timer.start(self._wait)

    def _take(self, found: Stand) -> None:
        if found != self.now:
            self.now = found
            self.changed.emit()
