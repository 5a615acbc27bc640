"""Which sentences share a shot."""

from engine.domain.script import Scene, Script
from engine.pipeline.storyboard import BRISK, CALM, beats_of


def script(*scenes: str) -> Script:
    return Script("Title", "en", "facts", tuple(Scene(text, "search") for text in scenes), "own")


LONG = "This sentence has a good deal more than eight words in it, so it stands alone."


def test_each_long_sentence_has_a_shot_of_its_own() -> None:
    assert [beat.lines for beat in beats_of(script(f"{LONG} {LONG}", LONG), BRISK)] == [(0,), (1,), (2,)]


def test_short_sentences_of_a_scene_share_one() -> None:
    assert [beat.lines for beat in beats_of(script(f"Look up. It glows. {LONG}"), BRISK)] == [(0, 1, 2)]
    assert [beat.lines for beat in beats_of(script(f"{LONG} So do you."), BRISK)] == [(0, 1)]


def test_a_shot_never_reaches_into_the_next_scene() -> None:
    assert [beat.lines for beat in beats_of(script("Look up.", "It glows."), BRISK)] == [(0,), (1,)]


def test_calm_films_hold_a_shot_longer() -> None:
    calm = beats_of(script(" ".join([LONG] * 6)), CALM)
    assert [len(beat.lines) for beat in calm] == [3, 3]


def test_every_sentence_is_in_one_beat_and_in_order() -> None:
    told = script(*(" ".join([LONG, "Yes.", LONG][: 1 + n % 3]) for n in range(7)))
    for words in (BRISK, CALM):
        lines = [line for beat in beats_of(told, words) for line in beat.lines]
        assert lines == list(range(len(told.sentences)))
