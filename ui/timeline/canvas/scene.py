"""What the canvas shows now: the film, or what a drag would make of it, at some scale and from some place on."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from engine.domain.edit.clips import Ripple
from engine.domain.timeline import Timeline
from engine.domain.units import Frames
from ui.desk import Desk
from ui.timeline.canvas.pieces import Piece, Pieces
from ui.timeline.canvas.stack import Stack
from ui.timeline.canvas.standing import Standing
from ui.timeline.editor import Editor

Tool = Literal["select", "razor", "slip", "slide"]
CLOSEST = 60.0
"""Pixels that a frame has at most."""
SNAP = 8
"""Pixels within which an edge is drawn to another."""


@dataclass(frozen=True, eq=False)
class Trial:
    """What a drag would lead to if it ended now."""

    timeline: Timeline
    held: frozenset[str] = frozenset()
    """The ids of what is being dragged, or what would come."""
    guide: Frames | None = None
    """Where an edge snapped to."""
    hint: str = ""
    outline: tuple[tuple[str, Frames, Frames], ...] = ()
    """Where the pointer holds things, as track, first frame and the one after the last."""
    refused: bool = False
    watched: Frames | None = None
    """The frame that a person wants to see meanwhile; None is that at the playhead."""


@dataclass(frozen=True, eq=False)
class Coming:
    """Something that is still being taken in, where it will be."""

    track: str
    start: Frames
    end: Frames
    text: str


class Scene(QObject):
    """Shared by the ruler, the headers and the surface."""

    redrawn = Signal()
    """Something about how it looks is different."""
    scaled = Signal()
    """Other frames are in view, or at another scale."""
    tools = Signal()
    """Another tool, or another way of snapping and rippling, was chosen."""

    def __init__(self, desk: Desk, editor: Editor) -> None:
        super().__init__()
        self.desk, self.editor = desk, editor
        self.pieces = Pieces()
        self.standing = Standing(desk, editor)
        self.stack = Stack(desk.remembered.value("timeline.heights", {}))
        self.pace = 4.0
        """Pixels a frame."""
        self.left = 0.0
        """Pixels that are out of view to the left."""
        self.top = 0
        self.width = 800
        self.tool: Tool = "select"
        self.snapping = bool(desk.remembered.value("timeline.snapping", default=True))
        self.ripple = bool(desk.remembered.value("timeline.ripple", default=False))
        self.everywhere = bool(desk.remembered.value("timeline.everywhere", default=False))
        self.trial: Trial | None = None
        self.coming: tuple[Coming, ...] = ()
        self.current = ""
        """The id of the item that the keyboard is on."""

    @property
    def open(self) -> bool:
        """Whether there is a film."""
        return self.editor.session is not None

    @property
    def timeline(self) -> Timeline:
        """The film as it is drawn."""
        return self.trial.timeline if self.trial else self.editor.timeline

    @property
    def scope(self) -> Ripple:
        """What follows where something ripples."""
        return "all" if self.everywhere else "track"

    def piece(self, id: str) -> Piece | None:  # noqa: A002 - the field's own name
        """Give what is drawn under an id."""
        return self.pieces.find(self.timeline, id) if self.open and id else None

    def x(self, frame: float) -> float:
        """Where a frame begins, in pixels from the left edge."""
        return frame * self.pace - self.left

    def frame(self, x: float) -> Frames:
        """The frame nearest to a place."""
        return max(0, round((x + self.left) / self.pace))

    def under(self, x: float) -> Frames:
        """The frame that a place lies on."""
        return max(0, int((x + self.left) / self.pace))

    @property
    def view(self) -> tuple[Frames, Frames]:
        """The first frame in view and the one after the last."""
        return self.under(0), self.under(self.width) + 1

    @property
    def extent(self) -> float:
        """How wide everything is with some room after it, in pixels."""
        return (self.timeline.length if self.open else 0) * self.pace + self.width * 0.4

    def show(self, trial: Trial | None) -> None:
        """Draw what a drag would lead to; None draws the film itself."""
        if trial is not self.trial:
            self.trial = trial
            self.redrawn.emit()

    def zoom(self, pace: float, anchor: float) -> None:
        """Draw at another scale; the frame at `anchor` pixels stays where it is."""
        at = (anchor + self.left) / self.pace
        self.pace = min(max(pace, self.farthest), CLOSEST)
        self.scroll(at * self.pace - anchor)

    @property
    def farthest(self) -> float:
        """Pixels that a frame has at least: the whole film fills half the view."""
        length = self.editor.timeline.length if self.open else 1000
        return min(0.5 * self.width / max(1, length), CLOSEST)

    def fit(self) -> None:
        """Show the whole film."""
        length = max(1, self.editor.timeline.length if self.open else 1)
        self.pace = min(max((self.width - 48) / length, self.farthest), CLOSEST)
        self.scroll(0)

    def scroll(self, left: float) -> None:
        """Show from another place on."""
        self.left = min(max(0.0, left), max(0.0, self.extent - self.width))
        self.scaled.emit()

    def reveal(self, frame: Frames) -> None:
        """Scroll so that a frame is in view, where it is not."""
        x = self.x(frame)
        if not 0 <= x < self.width - 8:
            self.scroll(frame * self.pace - self.width * (0.1 if x >= 0 else 0.5))

    def choose(self, tool: Tool) -> None:
        """Take another tool."""
        self.tool = tool
        self.tools.emit()

    def set_way(self, **ways: bool) -> None:
        """Turn `snapping`, `ripple` (of trims) or `everywhere` (on all tracks) on or off."""
        for way, on in ways.items():
            setattr(self, way, on)
            self.desk.remembered.keep(f"timeline.{way}", on)
        self.tools.emit()
