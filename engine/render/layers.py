"""What a clip looks like on each of its frames, whatever it is made of."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

from engine.domain.identity import Blob
from engine.domain.timeline import Clip, Effect, Timeline
from engine.domain.units import Bytes, Frames
from engine.errors import NotFound, Refused
from engine.ports import Painter, Planes, Treatment
from engine.render import colour
from engine.render.footage.decoder import Footage
from engine.render.footage.still import Panorama, Photo
from engine.runtime.picture import pixels
from engine.runtime.registry import found

Find = Callable[[Blob], Path]
T = TypeVar("T")

_REEL: Bytes = 50_000_000
"""About what a decoder of 1080p holds."""
_TREATMENT: Bytes = 4_000_000
_JOINED = Fraction(3, 5)
"""Seconds for which the end of a clip that is too short is blended into its beginning."""
_HELD = Fraction(1, 10)
"""A clip that is short by less holds its last picture."""


class Layer(Protocol):
    """One clip as pictures."""

    def moment(self, frame: Frames) -> Hashable:
        """Name what is seen at a frame of the film: equal names, equal pictures."""

    def draw(self, frame: Frames, out: Planes) -> None:
        """Write what is seen."""

    def close(self) -> None:
        """Give back what it uses."""


class Shelf:
    """Opened files, photographs and effects of the last clips, for the next ones that want the same."""

    def __init__(self, room: Bytes = 80_000_000) -> None:
        self._room = room
        self._things: OrderedDict[Hashable, tuple[Any, Bytes]] = OrderedDict()

    def take(self, key: Hashable, make: Callable[[], T]) -> T:
        """Take a thing off the shelf, or make it; it is nobody else's until it is put back."""
        return self._things.pop(key)[0] if key in self._things else make()

    def put(self, key: Hashable, thing: object, size: Bytes) -> None:
        """Put a thing back; those unused longest make room."""
        if key in self._things:
            _let_go(self._things.pop(key)[0])
        self._things[key] = (thing, size)
        while sum(size for _, size in self._things.values()) > self._room:
            _let_go(self._things.popitem(last=False)[1][0])

    def close(self) -> None:
        """Let go of everything."""
        while self._things:
            _let_go(self._things.popitem()[1][0])


class Treatments:
    """Effects in their order, ready to be applied."""

    def __init__(self, effects: Sequence[Effect], size: tuple[int, int], find: Find, shelf: Shelf) -> None:
        self._shelf = shelf
        self._keys = [(effect, size) for effect in effects]
        self._all = [shelf.take((each, size), partial(_treatment, each, size, find)) for each in effects]

    @property
    def moving(self) -> bool:
        """Whether the same picture comes out differently from frame to frame."""
        return any(each.moving for each in self._all)

    def apply(self, picture: Planes, frame: Frames) -> None:
        """Change a picture in place."""
        for each in self._all:
            each.apply(picture, frame)

    def close(self) -> None:
        """Put them back."""
        for key, each in zip(self._keys, self._all, strict=True):
            self._shelf.put(key, each, _TREATMENT)


def split(effects: Sequence[Effect]) -> tuple[tuple[Effect, ...], tuple[Effect, ...]]:
    """Part effects into those to be done on each clip, before it moves or is mixed, and the others."""
    count = 0
    while count < len(effects) and _kind(effects[count]).pointwise:
        count += 1
    return tuple(effects[:count]), tuple(effects[count:])


def open_layer(
    clip: Clip, film: Timeline, effects: Sequence[Effect], find: Find, shelf: Shelf, copy: Path | None = None
) -> Layer:
    """Open a clip; `effects` of the film come after its own. Raises Refused, NotFound."""
    if clip.empty:
        return _Nothing(film)
    if clip.kind == "image" and clip.media:
        return _Still(clip, clip.media, film, effects, find, shelf)
    treatments = Treatments((*clip.effects, *effects), (film.width, film.height), find, shelf)
    if clip.background:
        return _Painted(clip, film, treatments)
    if clip.media and clip.kind == "video":
        return _Played(clip, film, treatments, copy or find(clip.media), shelf)
    raise Refused(f"The clip at frame {clip.start} shows nothing.", "Choose a picture for it.")


class _Nothing:
    """A gap: black, whatever the film's effects."""

    def __init__(self, film: Timeline) -> None:
        self._black = colour.blank(film.width, film.height)
        for plane, value in zip(self._black, (16, 128, 128), strict=True):
            plane.fill(value)

    def moment(self, frame: Frames) -> Hashable:  # noqa: ARG002 - it is always the same
        return 0

    def draw(self, frame: Frames, out: Planes) -> None:  # noqa: ARG002
        colour.copy(self._black, out)

    def close(self) -> None:
        """Nothing is open."""


class _Still:
    def __init__(
        self, clip: Clip, media: Blob, film: Timeline, effects: Sequence[Effect], find: Find, shelf: Shelf
    ) -> None:
        once, rest = split((*clip.effects, *effects))
        size = film.width, film.height
        self._clip, self._shelf = clip, shelf
        self._find = find
        self._treatments = Treatments(rest, size, find, shelf)
        self._key = ("still", clip.media, size, clip.crop, clip.motion, once)
        self._photo: Photo | Panorama = shelf.take(self._key, lambda: self._open(find(media), size, once))

    def _open(self, path: Path, size: tuple[int, int], once: Sequence[Effect]) -> Photo | Panorama:
        def change(picture: Planes) -> None:
            for effect in once:
                height, width = picture.y.shape
                _treatment(effect, (width, height), self._find).apply(picture, 0)

        if self._clip.motion:
            return Panorama(path, *size, self._clip.crop, self._clip.motion, change)
        return Photo(path, *size, self._clip.crop, change)

    def moment(self, frame: Frames) -> Hashable:
        return frame if self._clip.motion or self._treatments.moving else 0

    def draw(self, frame: Frames, out: Planes) -> None:
        if isinstance(self._photo, Panorama):
            self._photo.draw((frame - self._clip.start) / max(1, self._clip.length - 1), out)
        else:
            self._photo.draw(out)
        self._treatments.apply(out, frame - self._clip.start)

    def close(self) -> None:
        self._treatments.close()
        self._shelf.put(self._key, self._photo, self._photo.size)


class _Painted:
    def __init__(self, clip: Clip, film: Timeline, treatments: Treatments) -> None:
        background = clip.background
        painters: dict[str, type[Painter]] = found("background")
        if background is None or background.family not in painters:
            raise NotFound(f"There is no background {background and background.family!r}.", "Choose another one.")
        self._painter = painters[background.family](background, film.width, film.height, float(film.rate))
        # A background has no end: where a clip of it is cut in two, the second part starts further in.
        self._begun = round(clip.source_start * film.rate) - clip.start
        self._start, self._treatments = clip.start, treatments

    def moment(self, frame: Frames) -> Hashable:
        return frame

    def draw(self, frame: Frames, out: Planes) -> None:
        self._painter.paint(max(0, frame + self._begun), out)
        self._treatments.apply(out, frame - self._start)

    def close(self) -> None:
        self._treatments.close()


class _Played:
    """A video file; one that is too short for its clip runs again, its end blended into its beginning."""

    def __init__(self, clip: Clip, film: Timeline, treatments: Treatments, path: Path, shelf: Shelf) -> None:
        self._clip, self._rate, self._treatments, self._shelf = clip, film.rate, treatments, shelf
        self._size = film.width, film.height
        self._key = ("footage", path, self._size, clip.crop)
        self._path = path
        self._speed = Fraction(clip.speed).limit_denominator(1000)
        self._start = Fraction(clip.source_start).limit_denominator(1_000_000)
        self._reels: list[Footage | None] = [None, None]
        self._whole = self._reel(0).duration
        needed = self._start + clip.length * self._speed / film.rate
        self._loops = needed > self._whole + _HELD and self._whole > 2 * _HELD
        self._joined = min(_JOINED, self._whole / 3)
        self._mixed: Planes | None = None

    def moment(self, frame: Frames) -> Hashable:
        seen = [(self._reel(turn).seek(at), share) for turn, at, share in self._places(frame)]
        return tuple(seen) if not self._treatments.moving else (frame, *seen)

    def draw(self, frame: Frames, out: Planes) -> None:
        places = self._places(frame)
        for turn, at, share in places:
            reel = self._reel(turn)
            reel.seek(at)
            if share == 1:
                colour.copy(reel.picture(), out)
                continue
            for plane, target in zip(reel.picture(), out, strict=True):
                pixels.mix(target, plane, float(share), target)
        self._treatments.apply(out, frame - self._clip.start)

    def close(self) -> None:
        self._treatments.close()
        for reel in self._reels:
            if reel:
                self._shelf.put(self._key, reel, _REEL)
        self._reels = [None, None]

    def _places(self, frame: Frames) -> list[tuple[int, Fraction, Fraction]]:
        """Give what is laid over each other: which reel, the moment in it, and its share."""
        # A quarter of a frame late: time stamps rounded to milliseconds may not push a picture to the next frame.
        at = max(Fraction(0), self._start + ((frame - self._clip.start) * self._speed + Fraction(1, 4)) / self._rate)
        around = self._whole - self._joined
        if not self._loops or at < around:
            return [(0, at, Fraction(1))]
        turn, past = divmod(at - around, around)
        newer = int(turn) + 1
        if past >= self._joined:
            return [(newer % 2, past, Fraction(1))]
        return [((newer - 1) % 2, around + past, Fraction(1)), (newer % 2, past, past / self._joined)]

    def _reel(self, turn: int) -> Footage:
        reel = self._reels[turn]
        if reel is None:
            reel = self._shelf.take(self._key, lambda: Footage(self._path, *self._size, self._clip.crop))
            self._reels[turn] = reel
        return reel


def _let_go(thing: object) -> None:
    if isinstance(thing, Footage):
        thing.close()


def _kind(effect: Effect) -> type[Treatment]:
    kinds: dict[str, type[Treatment]] = found("effect")
    if effect.name not in kinds:
        raise NotFound(f"There is no effect {effect.name!r}.", f"Choose one of {', '.join(kinds)}.")
    return kinds[effect.name]


def _treatment(effect: Effect, size: tuple[int, int], find: Find) -> Treatment:
    preset = str(find(effect.table)) if effect.table else effect.preset
    return _kind(effect)(dict(effect.amounts), preset, *size)
