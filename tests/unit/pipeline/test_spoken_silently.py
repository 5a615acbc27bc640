"""Words for the eye alone."""

from engine.domain.voice import Spoken
from engine.pipeline.spoken_silently import LETTERS_A_SECOND, unspoken


def words(text: str) -> list[Spoken]:
    return [Spoken(word, word) for word in text.split()]


def test_words_follow_each_other_at_a_calm_pace() -> None:
    take = unspoken(words("Breathe out slowly and let the night carry you away."), 1.0)
    assert take.audio is None
    assert take.duration == take.words[-1].end
    assert all(before.end == after.start for before, after in zip(take.words, take.words[1:], strict=False))
    assert 9 < len(take.text) / take.duration <= LETTERS_A_SECOND


def test_slower_lasts_longer_and_a_word_is_never_a_flash() -> None:
    text = words("The quiet sea goes on and on.")
    assert unspoken(text, 0.8).duration > unspoken(text, 1.0).duration
    assert unspoken(words("Sleep."), 1.0).duration >= 1.2


def test_signs_that_are_words_get_more_time_than_letters() -> None:
    assert unspoken([Spoken("天空是蓝色的", "")], 1.0).duration > unspoken([Spoken("abcdef", "")], 1.0).duration
