"""Single frames, as the film will show them: for the monitor, for scrubbing, and for the strip under a timeline."""

import threading
from collections import OrderedDict
from io import BytesIO

import av
import numpy as np
from PIL import Image

from engine.domain.identity import Blob
from engine.domain.plan import Segment, excerpt, plan, undivided
from engine.domain.timeline import Timeline
from engine.domain.units import Bytes, Frames
from engine.ports import Planes
from engine.render import colour
from engine.render.colour import Rgb
from engine.render.compositor import Compositor
from engine.render.footage.decoder import planes
from engine.render.layers import Find, Shelf
from engine.render.lettering.captions import Captions
from engine.render.making import copies_kept
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.progress import Progress

_KEPT: Bytes = 96_000_000
"""About 140 pictures of 640 × 360."""
_BT709 = "ITU709"


class Preview:
    """Draws frames of whichever film is being looked at; from any thread, one at a time."""

    def __init__(self, artifacts: Artifacts, find: Find) -> None:
        self._artifacts, self._find = artifacts, find
        self._lock = threading.Lock()
        self._shelf = Shelf()
        self._open: tuple[Timeline, Compositor] | None = None
        self._shown: OrderedDict[tuple[Timeline, tuple[int, int]], Rgb] = OrderedDict()

    def frame(self, timeline: Timeline, number: Frames) -> Planes:
        """Give a frame in the film's own size; beyond the film's ends its first or last."""
        with self._lock:
            return self._drawn(timeline, number)

    def picture(self, timeline: Timeline, number: Frames, size: tuple[int, int]) -> Rgb:
        """Give a frame as (height, width, 3) full-range sRGB within `size` (width, height), in the film's shape.

        Frames seen lately are kept, by what they show: an edit elsewhere in the film leaves them as they are.
        """
        number = min(max(number, 0), timeline.length - 1)
        fitted = _within(size, timeline)
        with self._lock:
            name = excerpt(timeline, number, number + 1), fitted
            if name not in self._shown:
                self._shown[name] = _reduced(self._drawn(timeline, number), fitted)
                while sum(each.nbytes for each in self._shown.values()) > _KEPT and len(self._shown) > 1:
                    self._shown.popitem(last=False)
            self._shown.move_to_end(name)
            return self._shown[name]

    def thumbnail(self, progress: Progress, timeline: Timeline, number: Frames, size: tuple[int, int]) -> Blob:
        """Give a frame as a JPEG file, kept by what it shows, from one start of the program to the next."""
        number = min(max(number, 0), timeline.length - 1)
        (moment,) = plan(timeline, number, number + 1)
        drawing = _Drawing(self, moment)
        written = Captions(moment.film).key(0, 1)
        return self._artifacts.keep(drawing.drawn, progress, moment.film, _within(size, timeline), written)

    def draw(self, moment: Segment, size: tuple[int, int]) -> Blob:
        """Draw a film of one frame as a JPEG file."""
        film = moment.film
        jpeg = BytesIO()
        out = colour.blank(film.width, film.height)
        copies = copies_kept(self._artifacts, moment)
        with self._lock, Compositor(film, self._find, self._shelf, copies.get) as compositor:
            compositor.compose(0, out)
        Image.fromarray(_reduced(out, size)).save(jpeg, "JPEG", quality=85)
        return self._artifacts.put(jpeg.getvalue(), ".jpg")

    def close(self) -> None:
        """Let go of every file."""
        with self._lock:
            self._leave()
            self._shelf.close()
            self._shown.clear()

    def _drawn(self, timeline: Timeline, number: Frames) -> Planes:
        if self._open is None or self._open[0] != timeline:
            self._leave()
            copies = copies_kept(self._artifacts, undivided(timeline))
            self._open = (timeline, Compositor(timeline, self._find, self._shelf, copies.get))
        out = colour.blank(timeline.width, timeline.height)
        self._open[1].compose(min(max(number, 0), timeline.length - 1), out)
        return out

    def _leave(self) -> None:
        if self._open:
            self._open[1].close()
            self._open = None


class _Drawing:
    """One frame that is about to be drawn."""

    def __init__(self, preview: Preview, moment: Segment) -> None:
        self._preview, self._moment = preview, moment

    @stage(2)
    def drawn(self, progress: Progress, film: Timeline, size: tuple[int, int], written: str) -> Blob:  # noqa: ARG002 - parts of the key
        """Draw a film of one frame."""
        return self._preview.draw(self._moment, size)


def _within(size: tuple[int, int], timeline: Timeline) -> tuple[int, int]:
    share = min(size[0] / timeline.width, size[1] / timeline.height, 1.0)
    return max(2, round(timeline.width * share)), max(2, round(timeline.height * share))


def _reduced(picture: Planes, size: tuple[int, int]) -> Rgb:
    height, width = picture.y.shape
    frame = av.VideoFrame(width, height, "yuv420p")
    colour.copy(picture, planes(frame))
    small = frame.reformat(
        *size, "rgb24", _BT709, _BT709, interpolation="AREA", src_color_range="MPEG", dst_color_range="JPEG", threads=1
    )
    return np.ascontiguousarray(small.to_ndarray())
