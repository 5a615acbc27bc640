"""How a spoken script becomes as long as it was asked to be: by its pauses, then its speed, then its text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from engine.domain.script import Scene, Script, split_sentences
from engine.domain.units import Seconds
from engine.domain.voice import Pace

TAIL: Seconds = 0.9
"""Silence after the last word."""
SPEEDS = (0.92, 1.08)
"""How much slower or faster than the niche's pace still sounds as it should."""
PAUSES = (0.75, 1.4)
"""How much of the niche's pauses still breathes as it should."""
_LAST_RESORT = 2.5
"""How far pauses are stretched where there is no more text to add."""
_NEAR = 0.005
_TRIES = 5

Measure = Callable[[Sequence[str], float], list[Seconds]]
"""Speaks sentences at a speed and tells how long each lasts."""


@dataclass(frozen=True)
class Fitted:
    """A script and a pace that together last as long as asked."""

    script: Script
    pace: Pace


def pauses(script: Script, pace: Pace) -> list[Seconds]:
    """Give the silence after each sentence of a script."""
    sentences = script.sentences
    found = []
    for at, sentence in enumerate(sentences):
        last = at + 1 == len(sentences)
        ends = last or sentences[at + 1].scene != sentence.scene
        scene = pace.pause + script.scenes[sentence.scene].pause
        found.append(TAIL if last else scene if ends else pace.sentence_pause)
    return found


def fit(script: Script, pace: Pace, duration: Seconds, measure: Measure) -> Fitted:
    """Bring a script to `duration`. The text is changed only where pauses and speed alone cannot do it."""
    script = _right_text(script, pace, duration, measure)
    texts = [sentence.text for sentence in script.sentences]
    speed, best = pace.speed, (float("inf"), pace)
    low, high = pace.speed * SPEEDS[0], pace.speed * SPEEDS[1]
    for _ in range(_TRIES):
        spoken = sum(measure(texts, speed))
        stretch = _stretch(script, pace, duration - spoken, PAUSES)
        tried = replace(_stretched(pace, stretch), speed=speed)
        over = spoken + sum(pauses(script, tried)) - duration
        best = min(best, (abs(over), tried), key=lambda each: each[0])
        wanted = min(high, max(low, round(speed * spoken / max(spoken - over, 1e-6), 3)))
        if abs(over) <= duration * _NEAR or wanted == speed:
            break
        speed = wanted
    if best[0] > duration * _NEAR:
        spoken = sum(measure(texts, best[1].speed))
        stretch = _stretch(script, pace, duration - spoken, (PAUSES[0] / 2, _LAST_RESORT))
        return Fitted(script, replace(_stretched(pace, stretch), speed=best[1].speed))
    return Fitted(script, best[1])


def _stretched(pace: Pace, stretch: float) -> Pace:
    return replace(pace, pause=round(pace.pause * stretch, 4), sentence_pause=round(pace.sentence_pause * stretch, 4))


def _stretch(script: Script, pace: Pace, room: Seconds, bounds: tuple[float, float]) -> float:
    """Find by how much the pauses must be longer to fill `room`."""
    fixed = sum(pauses(script, replace(pace, pause=0.0, sentence_pause=0.0)))
    free = sum(pauses(script, pace)) - fixed
    return min(bounds[1], max(bounds[0], (room - fixed) / free)) if free > 0 else 1.0


def _right_text(script: Script, pace: Pace, duration: Seconds, measure: Measure) -> Script:
    """Leave the text alone where pauses and speed can do it; else make it as long as asked at the niche's own pace."""
    lengths = _lengths((*script.scenes, *script.reserve), pace, measure)
    shortest, longest = _bounds(script, pace, lengths)
    if shortest <= duration <= longest:
        return script
    script = _renumbered(script, *_added(script, pace, duration, lengths))
    while (over := _natural(script, pace, lengths) - duration) > 0:
        shorter = _without_scene(script, over, pace, lengths) or _without_sentence(script, over, lengths)
        if shorter is None or over < -(_natural(shorter, pace, lengths) - duration):
            break
        script = shorter
    return script


def _lengths(scenes: Sequence[Scene], pace: Pace, measure: Measure) -> dict[str, Seconds]:
    texts = [text for scene in scenes for text in split_sentences(scene.narration)]
    return dict(zip(texts, measure(texts, pace.speed), strict=True))


def _natural(script: Script, pace: Pace, lengths: dict[str, Seconds]) -> Seconds:
    return sum(lengths[sentence.text] for sentence in script.sentences) + sum(pauses(script, pace))


def _bounds(script: Script, pace: Pace, lengths: dict[str, Seconds]) -> tuple[Seconds, Seconds]:
    """The shortest and the longest that the text can comfortably be."""
    spoken = sum(lengths[sentence.text] for sentence in script.sentences)
    shortest, longest = (sum(pauses(script, _stretched(pace, stretch))) for stretch in PAUSES)
    return spoken / SPEEDS[1] + shortest, spoken / SPEEDS[0] + longest


def _added(
    script: Script, pace: Pace, duration: Seconds, lengths: dict[str, Seconds]
) -> tuple[tuple[Scene, ...], tuple[Scene, ...]]:
    """Put scenes of the reserve before the ending until the text is long enough."""
    scenes, reserve = script.scenes, script.reserve
    place = len(scenes) - sum(scene.role == "ending" for scene in scenes[-1:])
    while reserve and _natural(replace(script, scenes=scenes), pace, lengths) < duration:
        scenes = (*scenes[:place], reserve[0], *scenes[place:])
        reserve, place = reserve[1:], place + 1
    return scenes, reserve


def _without_scene(script: Script, over: Seconds, pace: Pace, lengths: dict[str, Seconds]) -> Script | None:
    """Leave out the last body scene that is not longer than what is too much; it goes to the reserve."""
    body = [at for at, scene in enumerate(script.scenes) if scene.role == "body"]
    for at in reversed(body):
        scene = script.scenes[at]
        length = sum(lengths[text] for text in split_sentences(scene.narration)) + pace.pause + scene.pause
        if length <= over and len(body) > 1:
            return _renumbered(script, script.scenes[:at] + script.scenes[at + 1 :], (scene, *script.reserve))
    return None


def _without_sentence(script: Script, over: Seconds, lengths: dict[str, Seconds]) -> Script | None:
    """Leave out the body sentence whose length is nearest to what is too much; the first of a scene stays."""
    choices = [
        (abs(lengths[text] - over), -at, number)
        for at, scene in enumerate(script.scenes)
        if scene.role == "body"
        for number, text in enumerate(split_sentences(scene.narration))
        if number
    ]
    if not choices:
        return None
    _, behind, number = min(choices)
    scene = script.scenes[-behind]
    texts = split_sentences(scene.narration)
    gone = texts.pop(number)
    shorter = replace(scene, narration=" ".join(texts))
    claims = tuple(claim for claim in script.claims if claim.scene != -behind or claim.sentence.strip() != gone)
    return replace(script, scenes=(*script.scenes[:-behind], shorter, *script.scenes[-behind + 1 :]), claims=claims)


def _renumbered(script: Script, scenes: tuple[Scene, ...], reserve: tuple[Scene, ...]) -> Script:
    """Give the script other scenes; claims, numbered through scenes and reserve, follow theirs."""
    old = [*script.scenes, *script.reserve]
    new = [*scenes, *reserve]
    place = {id(scene): at for at, scene in enumerate(new)}
    claims = tuple(
        replace(claim, scene=place[id(old[claim.scene])])
        for claim in script.claims
        if claim.scene < len(old) and id(old[claim.scene]) in place
    )
    return replace(script, scenes=scenes, reserve=reserve, claims=claims)
