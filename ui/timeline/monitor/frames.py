"""Pictures of the film, drawn off the window's thread: whoever asks last is served first."""

import statistics
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from engine.domain.timeline import Timeline
from engine.domain.units import Frames as Number
from engine.errors import EngineError
from engine.render.colour import Rgb
from engine.render.renderer import Renderer
from ui.background import Background

_NEIGHBOURS = 3
"""Frames either side that are drawn while nothing else is to do."""
_AHEAD = 3
"""Frames that are drawn ahead while the film plays."""

Size = tuple[int, int]


@dataclass(frozen=True)
class Wanted:
    """One picture: of a film at a frame, or of all of one clip's source."""

    film: Timeline
    number: Number
    size: Size
    source: str = ""
    """A clip's id."""


class Frames(QObject):
    """Fetches one picture at a time; what is no longer wanted is not drawn."""

    came = Signal(object, object)
    """A `Wanted` and its QImage."""
    failed = Signal(object, object)
    """A `Wanted` and the error that kept it from being drawn."""

    def __init__(self, background: Background, renderer: Renderer) -> None:
        super().__init__()
        self._background, self._renderer = background, renderer
        self._busy = 0
        self._wanted: Wanted | None = None
        self._around: deque[Wanted] = deque()
        self._last: Number = 0
        self._took: deque[float] = deque([0.02], maxlen=9)
        self._asked: Number = 0
        self._ready: dict[Number, tuple[Wanted, QImage]] = {}

    @property
    def waiting(self) -> bool:
        """Whether a picture that is wanted is not there yet."""
        return self._wanted is not None

    def show(self, wanted: Wanted) -> None:
        """Want a picture, and none that was wanted before."""
        self._around.clear()
        self._ready.clear()
        known = None if wanted.source else self._seen(wanted)
        self._plan(wanted)
        if known is not None:
            self._wanted = None
            self.came.emit(wanted, pictured(known))
            self._go_on()
            return
        self._wanted = wanted
        if self._busy == 0:
            self._go_on()

    def play(self, now: Wanted, step: int) -> None:
        """Show what is due while the film plays, and draw ahead; `step` is the speed. What is late is left out."""
        self._around.clear()
        self._wanted = None
        due = [number for number in self._ready if (now.number - number) * step >= 0]
        if due:
            latest = max(due, key=lambda number: number * step)
            wanted, picture = self._ready[latest]
            for number in due:
                del self._ready[number]
            self.came.emit(wanted, picture)
        self._draw_ahead(now, step)

    def forget(self) -> None:
        """Want nothing more, and forget what was drawn ahead, as after an edit."""
        self._around.clear()
        self._ready.clear()
        self._wanted = None
        self._asked = -1

    def _draw_ahead(self, now: Wanted, step: int) -> None:
        lag = statistics.median(self._took) * float(now.film.rate)
        soonest = now.number + step * max(1, round(lag / abs(step) + 0.49))
        if (self._asked - now.number) * step < 0 or abs(self._asked - now.number) > 4 * _AHEAD * abs(step):
            self._asked = soonest - step
        while self._busy < 2 and abs(self._asked + step - now.number) <= _AHEAD * abs(step) + abs(step) * round(lag):
            following = self._asked + step
            if (following - soonest) * step < 0:
                following = soonest
            if not 0 <= following < now.film.length:
                return
            self._asked = following
            self._fetch(Wanted(now.film, following, now.size), self._keep)

    def _keep(self, wanted: Wanted, picture: QImage) -> None:
        self._ready[wanted.number] = wanted, picture

    def _plan(self, wanted: Wanted) -> None:
        """Draw neighbours next, those in the direction of the last move first."""
        ahead = 1 if wanted.number >= self._last else -1
        self._last = wanted.number
        if wanted.source:
            return
        near = [side * step for step in range(1, _NEIGHBOURS + 1) for side in (ahead, -ahead)]
        self._around.extend(
            Wanted(wanted.film, wanted.number + by, wanted.size)
            for by in near
            if 0 <= wanted.number + by < wanted.film.length
        )

    def _go_on(self) -> None:
        if self._wanted is not None:
            self._fetch(self._wanted, self._show)
            return
        while self._around:
            following = self._around.popleft()
            if self._seen(following) is None:
                self._fetch(following, lambda *_: None)
                return

    def _show(self, wanted: Wanted, picture: QImage) -> None:
        if wanted == self._wanted:
            self._wanted = None
            self.came.emit(wanted, picture)

    def _seen(self, wanted: Wanted) -> Rgb | None:
        try:
            return self._renderer.seen(wanted.film, wanted.number, wanted.size)
        except EngineError:
            return None

    def _fetch(self, wanted: Wanted, then: Callable[[Wanted, QImage], None]) -> None:
        self._busy += 1
        began = monotonic()

        def drawn() -> QImage:
            if wanted.source:
                return pictured(self._renderer.source(wanted.film, wanted.source, wanted.number, wanted.size))
            return pictured(self._renderer.preview(wanted.film, wanted.number, wanted.size))

        def done(picture: QImage) -> None:
            self._took.append(monotonic() - began)
            self._busy -= 1
            then(wanted, picture)
            if not self._busy:
                self._go_on()

        def refused(error: Exception) -> None:
            self._busy -= 1
            if wanted == self._wanted:
                self._wanted = None
                self.failed.emit(wanted, error)
            if not self._busy:
                self._go_on()

        self._background.ask(self, drawn, done, refused)


def pictured(picture: Rgb) -> QImage:
    """Give a picture as Qt paints it soonest; its memory is its own."""
    height, width = picture.shape[:2]
    return QImage(picture.data, width, height, 3 * width, QImage.Format.Format_RGB888).convertToFormat(
        QImage.Format.Format_RGB32
    )
