"""Which moving background suits a mood: its family, its colours, its seed."""

import colorsys
import random
from collections.abc import Collection, Mapping, Sequence

from engine.domain.asset import Background
from engine.domain.style import Style
from engine.runtime.registry import found

RECENT = 3
"""A family is not taken again while it is among this many before."""
_TURN = 0.035
"""How far a colour's hue may move from the style's own, of the whole circle."""
_LIKED, _STEP = 1.0, 0.07
"""What the first of a style's own families is worth, and how much less each next one."""
_WHIM = 0.12
"""How much the seed decides between families that suit alike."""


def backdrop(moods: Sequence[str], style: Style, seed: int, used: Collection[str]) -> Background:
    """Choose a background for words of a mood, best first; `used` are the families taken so far, in order.

    A word that few families know (`rain`) calls for them whatever the style; one that many know (`calm`) only decides
    among those that the style names. The same for the same arguments.
    """
    chance = random.Random(f"backdrop:{seed}")
    families: dict[str, tuple[str, ...]] = {name: vars(each)["moods"] for name, each in found("background").items()}
    recent = list(used)[-RECENT:]
    free = [name for name in families if name not in recent] or list(families)
    words = [word for mood in moods for word in mood.lower().split()]
    fits = {name: _fit(name, words, families, style) + _WHIM * chance.random() for name in free}
    return Background(max(fits, key=lambda name: fits[name]), _palette(style.palette, chance), seed)


def _fit(name: str, words: Sequence[str], families: Mapping[str, Sequence[str]], style: Style) -> float:
    """Rate a family: the best of the words it knows, early and rare ones counting more, and the style's own order."""
    called = max((_call(word, name, families) / (1 + 0.12 * place) for place, word in enumerate(words)), default=0.0)
    liked = _LIKED - _STEP * style.backgrounds.index(name) if name in style.backgrounds else 0.0
    return called + liked


def _call(word: str, name: str, families: Mapping[str, Sequence[str]]) -> float:
    if word == name:
        return 2.0
    if word not in families[name]:
        return 0.0
    return 2.0 / sum(word in moods for moods in families.values())


def _palette(colours: Sequence[str], chance: random.Random) -> tuple[str, ...]:
    """Shift all hues a little to one side, so that two scenes are kin and not twins."""
    turn, lift = chance.uniform(-_TURN, _TURN), chance.uniform(0.94, 1.06)
    return tuple(_shifted(colour, turn, lift) for colour in colours)


def _shifted(colour: str, turn: float, lift: float) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, light, depth = colorsys.rgb_to_hls(red, green, blue)
    parts = colorsys.hls_to_rgb((hue + turn) % 1.0, min(1.0, light * lift), depth)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
