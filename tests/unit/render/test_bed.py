"""A bed of music is as long as the film, joined by crossfades on the beat."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.domain.identity import Blob
from engine.errors import Refused
from engine.render.footage.reel import Reel
from engine.render.sound.music import JOIN, beat_period, bed
from tests.material import tone

TRACK = Blob("0" * 64, ".opus")
RATES = st.sampled_from([Fraction(24), Fraction(30), Fraction(30000, 1001), Fraction(60)])


@given(st.integers(1, 60 * 600), RATES, st.sampled_from([None, 21.33, 19.2]))
def test_the_bed_covers_the_film_and_ends_with_it(length: int, rate: Fraction, period: float | None) -> None:
    sounds = bed(TRACK, 32.0, rate, length, period)
    film = float(length / rate)
    ends = [float(sound.start / rate) + sound.length for sound in sounds]
    assert sounds[0].start == 0
    assert ends[-1] == pytest.approx(film, abs=1e-6) or ends[-1] >= film - JOIN
    assert all(float(after.start / rate) < end for after, end in zip(sounds[1:], ends, strict=False))
    assert all(sound.source_start + sound.length <= 32.0 + 1e-6 for sound in sounds)
    assert all(end <= film + JOIN + 1e-6 for end in ends[:-1])


@given(RATES, st.sampled_from([21.328, 19.2, 30.768]))
def test_the_beat_does_not_drift(rate: Fraction, period: float) -> None:
    for index, sound in enumerate(bed(TRACK, 32.4, rate, round(600 * rate), period)):
        begun = float(sound.start / rate) - sound.source_start
        assert begun == pytest.approx(index * period, abs=1e-6)
        assert 0 <= sound.source_start < float(1 / rate) + 1e-9


def test_rounds_cross_over_as_long_as_they_overlap() -> None:
    first, second, *_ = bed(TRACK, 32.0, Fraction(30), 3000, 20.0)
    overlap = first.start / 30 + first.length - (second.start / 30 - second.source_start)
    assert overlap == pytest.approx(JOIN)
    assert first.fade_out == second.fade_in == pytest.approx(JOIN)


def test_the_ends_fade() -> None:
    sounds = bed(TRACK, 32.0, Fraction(30), 3000)
    assert sounds[0].fade_in > 0.5
    assert sounds[-1].fade_out > 1.5


@pytest.mark.parametrize(
    ("pauses", "fade"), [((10.0, 95.8, 98.7), 4.2), ((96.1, 97.2, 99.0), 2.8), ((20.0, 99.5), 3.0), ((), 3.0)]
)
def test_the_last_fade_begins_in_a_pause_of_the_voice(pauses: tuple[float, ...], fade: float) -> None:
    sounds = bed(TRACK, 32.0, Fraction(30), 3000, pauses=pauses)
    assert sounds[-1].fade_out == pytest.approx(fade)


@pytest.mark.parametrize(("track", "length"), [(0.0, 300), (32.0, 0), (0.5, 300)])
def test_what_is_too_short_to_loop_gives_no_bed_or_a_whole_one(track: float, length: int) -> None:
    sounds = bed(TRACK, track, Fraction(30), length)
    assert all(sound.length > 0 for sound in sounds)


@pytest.mark.parametrize("read", [beat_period, Reel])
def test_a_list_that_names_another_file_is_no_music_and_no_footage(
    read: Callable[[Path], object], tmp_path: Path
) -> None:
    tone(tmp_path / "other.wav", 12)
    assert beat_period(tmp_path / "other.wav") > 0
    listing = tmp_path / "song.mp3"
    listing.write_text("ffconcat version 1.0\nfile other.wav\n")
    with pytest.raises(Refused, match="song"):
        read(listing)
