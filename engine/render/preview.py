"""Single frames, as the film will show them: for the monitor, for scrubbing, and for the strip under a timeline."""

import threading
from collections import OrderedDict
from contextlib import ExitStack
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import av
import numpy as np
from PIL import Image, ImageOps

from engine.domain.identity import Blob
from engine.domain.plan import Segment, excerpt, plan
from engine.domain.timeline import Clip, Timeline
from engine.domain.units import Bytes, Frames
from engine.errors import NotFound
from engine.ports import Planes
from engine.render import colour
from engine.render.colour import Rgb
from engine.render.compositor import Compositor
from engine.render.footage.decoder import planes
from engine.render.footage.recipes import examine
from engine.render.layers import Find, Shelf
from engine.render.lettering.captions import Captions
from engine.render.making import copies_kept, copy_kept
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.progress import Progress

_KEPT: Bytes = 200_000_000
"""About 290 pictures of 640 × 360."""
_OPEN: Bytes = 250_000_000
"""Of files, photographs and effects: those of a few clips around the playhead."""
_BT709 = "ITU709"

Seen = tuple[Timeline, tuple[int, int]]


class Preview:
    """Draws frames of whichever film is being looked at; from any thread, one at a time."""

    def __init__(self, artifacts: Artifacts, find: Find) -> None:
        self._artifacts, self._find = artifacts, find
        self._drawing, self._keeping = threading.Lock(), threading.Lock()
        self._shelf = Shelf(_OPEN)
        self._open: tuple[Timeline, Compositor] | None = None
        self._shown: OrderedDict[Seen, Rgb] = OrderedDict()

    def frame(self, timeline: Timeline, number: Frames) -> Planes:
        """Give a frame in the film's own size; beyond the film's ends its first or last."""
        with self._drawing:
            return self._drawn(timeline, number)

    def picture(self, timeline: Timeline, number: Frames, size: tuple[int, int]) -> Rgb:
        """Give a frame as (height, width, 3) full-range sRGB within `size` (width, height), in the film's shape.

        Frames seen lately are kept, by what they show: an edit elsewhere in the film leaves them as they are.
        """
        name = _named(timeline, number, size)
        with self._drawing:
            if (kept := self._kept(name)) is None:
                kept = _reduced(self._drawn(timeline, number), name[1])
                self._keep(name, kept)
            return kept

    def seen(self, timeline: Timeline, number: Frames, size: tuple[int, int]) -> Rgb | None:
        """Give what `picture` would where that was seen lately, at once; None where it would have to be drawn."""
        return self._kept(_named(timeline, number, size))

    def source(self, timeline: Timeline, id: str, number: Frames, size: tuple[int, int]) -> Rgb:  # noqa: A002 - the field's own name
        """Give what a clip is cut out of at a frame: all of its source, in its own shape. Raises NotFound."""
        found = next((clip for clip in timeline.clips if clip.id == id and not clip.empty), None)
        if found is None:
            raise NotFound(f"There is no clip {id!r} on the timeline.")
        at = min(max(number - found.start, 0), found.length - 1)
        wide, high = self._shape(found, timeline)
        share = min(size[0] / wide, size[1] / high)
        fitted = max(16, 2 * round(wide * share / 2)), max(16, 2 * round(high * share / 2))
        clip = replace(found, start=0, crop=None, motion=None, transition=None)
        film = Timeline(timeline.rate, *fitted, clip.length, (clip,), effects=timeline.effects)
        out = colour.blank(*fitted)
        with self._drawing, Compositor(film, self._find, self._shelf) as compositor:
            compositor.compose(at, out)
        return _reduced(out, fitted)

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
        with self._drawing, Compositor(film, self._find, self._shelf, copies.get) as compositor:
            compositor.compose(0, out)
        Image.fromarray(_reduced(out, size)).save(jpeg, "JPEG", quality=85)
        return self._artifacts.put(jpeg.getvalue(), ".jpg")

    def close(self) -> None:
        """Let go of every file."""
        with self._drawing, self._keeping:
            self._leave()
            self._shelf.close()
            self._shown.clear()

    def refresh(self) -> None:
        """Open everything anew, as where copies were made since."""
        with self._drawing:
            self._leave()

    def _kept(self, name: Seen) -> Rgb | None:
        with self._keeping:
            if name in self._shown:
                self._shown.move_to_end(name)
            return self._shown.get(name)

    def _keep(self, name: Seen, picture: Rgb) -> None:
        with self._keeping:
            self._shown[name] = picture
            while sum(each.nbytes for each in self._shown.values()) > _KEPT and len(self._shown) > 1:
                self._shown.popitem(last=False)

    def _drawn(self, timeline: Timeline, number: Frames) -> Planes:
        out = colour.blank(timeline.width, timeline.height)
        self._compositor(timeline).compose(min(max(number, 0), timeline.length - 1), out)
        return out

    def _compositor(self, timeline: Timeline) -> Compositor:
        """Give one that is open for this film, or go on with the one that was open for it before an edit."""
        if self._open is None:
            self._open = timeline, Compositor(timeline, self._find, self._shelf, self._copy)
        elif self._open[0] != timeline:
            compositor, self._open = self._open[1], None
            with ExitStack() as leaving:
                leaving.callback(compositor.close)
                compositor.follow(timeline)
                leaving.pop_all()
            self._open = timeline, compositor
        return self._open[1]

    def _copy(self, clip: Clip) -> Path | None:
        film = self._open[0] if self._open else None
        if film is None or clip.kind != "video" or clip.media is None:
            return None
        follower = next((each for each in film.clips if each.start == clip.end and each.transition), None)
        beyond = follower.transition.length if follower and follower.transition else 0
        return copy_kept(self._artifacts, clip, film, beyond)[0]

    def _shape(self, clip: Clip, film: Timeline) -> tuple[float, float]:
        """Give width and height of a clip's source, in square pixels."""
        if clip.media is None:
            return film.width, film.height
        path = self._find(clip.media)
        if clip.kind == "video":
            traits = examine(path)
            return traits.width * traits.pixel, traits.height
        with Image.open(path) as picture:
            return ImageOps.exif_transpose(picture).size

    def _leave(self) -> None:
        if self._open:
            self._open[1].close()
            self._open = None


class _Drawing:
    """One frame that is about to be drawn."""

    def __init__(self, preview: Preview, moment: Segment) -> None:
        self._preview, self._moment = preview, moment

    @stage(3)
    def drawn(self, progress: Progress, film: Timeline, size: tuple[int, int], written: str) -> Blob:  # noqa: ARG002 - parts of the key
        """Draw a film of one frame."""
        return self._preview.draw(self._moment, size)


def _named(timeline: Timeline, number: Frames, size: tuple[int, int]) -> Seen:
    number = min(max(number, 0), timeline.length - 1)
    return excerpt(timeline, number, number + 1), _within(size, timeline)


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
