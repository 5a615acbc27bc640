"""Which moving background suits a mood: its family, its colours, its seed."""

import colorsys
import random
from collections.abc import Collection, Sequence

from engine.domain.asset import Background
from engine.domain.style import Style
from engine.runtime.registry import found

RECENT = 3
"""A family is not taken again while it is among this many before."""
_TURN = 0.07
"""How far a colour's hue may move from the style's own, of the whole circle."""


def backdrop(moods: Sequence[str], style: Style, seed: int, used: Collection[str]) -> Background:
    """Choose a background for words of a mood, best first; `used` are the families taken so far, in order.

    Families that the style names come first, those whose moods the words name before them; the same for the same
    arguments.
    """
    chance = random.Random(f"backdrop:{seed}")
    families: dict[str, tuple[str, ...]] = {name: vars(each)["moods"] for name, each in found("background").items()}
    recent = list(used)[-RECENT:]
    free = [name for name in families if name not in recent] or list(families)
    family = max(free, key=lambda name: (_fit(name, families[name], moods, style), chance.random()))
    return Background(family, _palette(style.palette, chance), seed)


def _fit(name: str, suits: Sequence[str], moods: Sequence[str], style: Style) -> float:
    """Rate a family: what the words ask for first, then the style's own order."""
    named = sum(1.0 / (2 + place) for place, word in enumerate(moods) if word in suits or word == name)
    liked = 1.2 - 0.12 * style.backgrounds.index(name) if name in style.backgrounds else 0.0
    return named + liked


def _palette(colours: Sequence[str], chance: random.Random) -> tuple[str, ...]:
    """Shift all hues a little to one side, so that two scenes are kin and not twins."""
    turn, lift = chance.uniform(-_TURN, _TURN), chance.uniform(0.94, 1.06)
    return tuple(_shifted(colour, turn, lift) for colour in colours)


def _shifted(colour: str, turn: float, lift: float) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, light, depth = colorsys.rgb_to_hls(red, green, blue)
    parts = colorsys.hls_to_rgb((hue + turn) % 1.0, min(1.0, light * lift), depth)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
