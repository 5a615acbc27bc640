"""What stands in a preview where a film's file is gone: a card that names it. A film is not rendered so."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO

import numpy as np
from PIL import Image

from engine.domain.identity import Blob
from engine.domain.timeline import Clip, Effect, Timeline
from engine.errors import NeedsFiles, NotFound
from engine.render.layers import Find
from engine.render.lettering.text import Lettering, lay_out
from engine.runtime.artifacts import Artifacts
from engine.runtime.codec import blobs

REMEDY = "Find them again with `faceless project relink`, or put other files in their place."
_FONT = "Inter-SemiBold"
_GROUND, _STRIPE, _INK = (38, 40, 48), (46, 48, 58), (236, 238, 244)
_NAMED = 5


def lacking(value: object, find: Find) -> set[Blob]:
    """Give the files of a timeline, or of a part of one, that cannot be found."""
    return {blob for blob in set(blobs(value)) if not _there(blob, find)}


class Slates:
    """Cards in the place of clips, each drawn when it is first seen."""

    def __init__(self, artifacts: Artifacts) -> None:
        self._artifacts = artifacts
        self._cards: dict[tuple[str, int, int], Blob] = {}
        self._last: tuple[Timeline, set[Blob], Timeline] | None = None

    def instead(self, timeline: Timeline, missed: set[Blob]) -> Timeline:
        """Give a timeline that shows cards for what is missed, and for what was missed of it before."""
        last = self._last
        if last and last[0] == timeline and missed <= last[1]:
            return last[2]
        gone = missed | (last[1] if last and last[0] == timeline else set())
        shown = replace(
            timeline,
            clips=tuple(self._shown(clip, timeline, gone) for clip in timeline.clips),
            effects=_left(timeline.effects, gone),
        )
        self._last = timeline, gone, shown
        return shown

    def _shown(self, clip: Clip, timeline: Timeline, gone: set[Blob]) -> Clip:
        effects = _left(clip.effects, gone)
        if clip.media not in gone:
            return clip if effects == clip.effects else replace(clip, effects=effects)
        name = clip.asset_title, timeline.width, timeline.height
        if name not in self._cards or not self._artifacts.has(self._cards[name]):
            self._cards[name] = self._artifacts.put(slate(*name), ".png")
        card = self._cards[name]
        return Clip(clip.id, clip.start, clip.length, card, "image", transition=clip.transition, effects=effects)


def refusal(timeline: Timeline, gone: Iterable[Blob]) -> NeedsFiles:
    """Say which files of a film are gone, by their names, and what can be done."""
    titles = called(timeline)
    names = sorted({titles.get(blob, _unnamed(blob)) for blob in gone})
    rest = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return NeedsFiles(f"Files of this film are missing: {', '.join(names[:_NAMED])}{rest}.", REMEDY)


def called(timeline: Timeline) -> dict[Blob, str]:
    """Give what people call the files of a film: their titles, and of those without one, what they are and when."""
    found: dict[Blob, str] = {}
    for clip in timeline.clips:
        _call(found, clip.media, clip.asset_title or _unnamed(clip.media))
        for effect in clip.effects:
            _call(found, effect.table, f"colour table of {clip.asset_title or 'a clip'}")
    for track, what in (("voice", "the voice"), ("music", "the music"), ("sounds", "a sound")):
        for sound in getattr(timeline, track):
            minutes, seconds = divmod(int(timeline.seconds(sound.start)), 60)
            _call(found, sound.media, sound.title or f"{what} at {minutes}:{seconds:02d}")
    for effect in timeline.effects:
        _call(found, effect.table, "colour table of the film")
    return found


def _call(found: dict[Blob, str], blob: Blob | None, name: str) -> None:
    if blob:
        found.setdefault(blob, name)


def _unnamed(blob: Blob | None) -> str:
    return f"file {blob.sha256[:12]}{blob.suffix}" if blob else ""


def slate(name: str, width: int, height: int) -> bytes:
    """Draw a card of width × height pixels as a PNG: `Missing`, and what."""
    across, down = np.arange(width), np.arange(height)
    band = max(8, min(width, height) // 9)
    striped = ((across[None, :] + down[:, None]) // band) % 2 == 0
    ground = np.where(striped[..., None], np.asarray(_GROUND, np.uint8), np.asarray(_STRIPE, np.uint8))
    picture = Image.fromarray(ground)
    lettering = Lettering(_FONT)
    words = f"Missing: {name or 'a file'}".split()
    layout = lay_out(words, lettering, 0.07 * min(width, height), 0.84 * width, 4, 1.25, centred=True)
    first = height / 2 - (layout.lines - 1) * layout.pitch / 2 + 0.35 * layout.size
    for piece in layout.pieces:
        if ink := lettering.ink(piece.text, layout.size, piece.rtl):
            left = width / 2 + piece.x
            picture.paste(_INK, (round(left) + ink.left, round(first + piece.y) + ink.top), Image.fromarray(ink.mask))
    drawn = BytesIO()
    picture.save(drawn, "PNG", compress_level=1)
    return drawn.getvalue()


def _left(effects: Sequence[Effect], gone: set[Blob]) -> tuple[Effect, ...]:
    return tuple(effect for effect in effects if effect.table not in gone)


def _there(blob: Blob, find: Find) -> bool:
    try:
        find(blob)
    except NotFound:
        return False
    return True
