"""A script becomes as long as asked, and changes as little as it can."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from engine.domain.script import Claim, Scene, Script
from engine.domain.voice import Pace
from engine.pipeline.spoken_fit import TAIL, fit, pauses

PACE = Pace(1.0, 0.8, 0.3)


def script(body: int = 6, reserve: int = 6) -> Script:
    scenes = [Scene("Why is the sky blue? Here is why.", "sky", "hook")]
    scenes += [
        Scene(f"Light number {at} scatters in the air. It is fast. Nobody can catch it.", "x") for at in range(body)
    ]
    scenes.append(Scene("Now you know. Look up tonight.", "y", "ending"))
    more = tuple(Scene(f"Spare thought {at} waits here. It is short.", "r") for at in range(reserve))
    claims = [Claim(2, "1", "Light number 1 scatters in the air.")] if body > 1 else []
    claims += [Claim(len(scenes) + 1, "1", "Spare thought 1 waits here.")] if reserve > 1 else []
    return Script("t", "en", "facts", tuple(scenes), "template", more, tuple(claims))


def steady(texts: Sequence[str], speed: float) -> list[float]:
    """A voice of twelve letters a second."""
    return [len(text) / 12 / speed for text in texts]


def stubborn(texts: Sequence[str], speed: float) -> list[float]:
    """A voice whose lengths come in steps, and whose speed is only half heard."""
    return [round(len(text) / 12 / (1 + (speed - 1) / 2) / 0.2) * 0.2 for text in texts]


def length(given: Script, pace: Pace, measure: object = steady) -> float:
    texts = [each.text for each in given.sentences]
    return sum((steady if measure is steady else stubborn)(texts, pace.speed)) + sum(pauses(given, pace))


@pytest.mark.parametrize("voice", [steady, stubborn])
@pytest.mark.parametrize("duration", [15, 25, 35, 45, 60, 75])
def test_lasts_as_long_as_asked(duration: float, voice: object) -> None:
    """Within one per cent, by text, pauses and speed together."""
    fitted = fit(script(), PACE, duration, steady if voice is steady else stubborn)
    assert length(fitted.script, fitted.pace, voice) == pytest.approx(duration, rel=0.01)
    assert 0.92 <= fitted.pace.speed <= 1.08


def test_small_differences_keep_the_text() -> None:
    """Another voice, a little faster or slower, reads the same words."""
    natural = length(script(), PACE)
    for share in (0.93, 0.97, 1.0, 1.05, 1.09):
        assert fit(script(), PACE, natural * share, steady).script == script()


def test_a_pause_is_changed_before_the_speed() -> None:
    """Speech is not spoken anew where silence can do it."""
    fitted = fit(script(), PACE, length(script(), PACE) + 1.0, steady)
    assert fitted.pace.speed == PACE.speed
    assert fitted.pace.pause > PACE.pause


def test_hook_and_ending_stay() -> None:
    for duration in (15, 40, 80):
        fitted = fit(script(), PACE, duration, steady).script
        assert fitted.scenes[0] == script().scenes[0]
        assert fitted.scenes[-1] == script().scenes[-1]


def test_too_short_takes_from_the_reserve_and_too_long_gives_to_it() -> None:
    longer = fit(script(), PACE, length(script(), PACE) * 1.4, steady).script
    assert len(longer.scenes) > len(script().scenes)
    assert len(longer.reserve) < len(script().reserve)
    shorter = fit(script(), PACE, length(script(), PACE) * 0.6, steady).script
    assert len(shorter.scenes) < len(script().scenes)
    assert len(shorter.reserve) > len(script().reserve)


def test_claims_follow_their_scenes() -> None:
    """Each claim still names the scene that holds its sentence."""
    for duration in (18, 30, 45, 60, 75):
        fitted = fit(script(), PACE, duration, steady).script
        together = (*fitted.scenes, *fitted.reserve)
        for claim in fitted.claims:
            assert claim.sentence in together[claim.scene].narration


def test_without_reserve_silence_is_stretched_only_so_far() -> None:
    """Where there is no more text, the film stays short rather than fall silent."""
    fitted = fit(script(reserve=0), PACE, 600, steady)
    assert fitted.pace.pause <= PACE.pause * 2.5
    assert fitted.script == script(reserve=0)


def test_every_sentence_has_its_pause() -> None:
    """A scene's own pause comes on top of the niche's; the film ends in a short silence."""
    given = script(1)
    given = replace(given, scenes=(replace(given.scenes[0], pause=2.0), *given.scenes[1:]))
    assert pauses(given, PACE) == [0.3, 2.8, 0.3, 0.3, 0.8, 0.3, TAIL]
