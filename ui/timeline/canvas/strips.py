"""Small pictures of what clips show: made in the background by the engine, which keeps them by content."""

from PySide6.QtGui import QImage

from engine.domain.timeline import Clip, Timeline
from engine.domain.units import Seconds
from engine.runtime.progress import Progress
from ui.desk import Desk
from ui.timeline.canvas.waiting import Waiting

_HEIGHT = 120
_KEPT = 500
"""About 50 MB."""

Wish = tuple[Clip, Seconds, tuple[int, int]]


class Strips:
    """Gives pictures of clips where they are there; whoever paints asks again when `waiting.came`."""

    def __init__(self, desk: Desk) -> None:
        self._sketches = desk.engine.renderer.sketches
        self.waiting: Waiting[Wish, QImage] = Waiting(desk.background, self._made, _KEPT)
        self._last: dict[tuple[object, ...], QImage] = {}

    def picture(self, clip: Clip, at: Seconds, film: Timeline, step: Seconds = 1.0) -> QImage | None:
        """Give what a clip's source shows at a moment, to within `step`; meanwhile another picture of it, or None."""
        moment = 0.0
        if clip.kind == "video" and not clip.empty:
            last = max(0.0, clip.source_length - 0.2) if clip.source_length else at
            moment = round(max(0.0, min(at, last)) // step * step, 3)
        width = max(32, 2 * round(_HEIGHT * film.width / film.height / 2))
        plain = Clip("", 0, 1, clip.media, clip.kind, clip.background, crop=clip.crop)
        found = self.waiting.get((plain, moment, (width, _HEIGHT)))
        about = plain.media, plain.background, plain.crop
        if found is not None:
            self._last[about] = found
        return found or self._last.get(about)

    def _made(self, progress: Progress, wish: Wish) -> QImage:
        clip, at, size = wish
        return QImage(str(self._sketches.picture(progress, clip, at, size)))
