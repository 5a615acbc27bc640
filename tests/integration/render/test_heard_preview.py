"""A film heard while it is edited: any stretch at once, as it will sound."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from engine.domain.edit.items import split, trim
from engine.domain.identity import Blob
from engine.domain.plan import sounding
from engine.domain.timeline import Clip, Sound, Timeline
from engine.render.renderer import Renderer
from engine.render.sound.loudness import RATE, Samples
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet
from tests import material


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[tuple[Renderer, Callable[..., Blob], Artifacts]]:
    artifacts = Artifacts(tmp_path / "artifacts")

    def tone(seconds: float, pitch: float = 440.0, loudness: float = 0.3) -> Blob:
        name = f"{seconds}-{pitch}-{loudness}.wav"
        return artifacts.put(material.tone(tmp_path / name, seconds, pitch, loudness=loudness))

    with closing(Renderer(artifacts, artifacts.find, workers=1)) as renderer:
        yield renderer, tone, artifacts


def film(length: int = 240, **tracks: tuple[Sound, ...]) -> Timeline:
    return Timeline(Fraction(30), 320, 180, length, (Clip("a", 0, length, None, "video"),), **tracks)  # type: ignore[arg-type]


def level(sound: Samples, start: float, end: float) -> float:
    """Decibels of a stretch."""
    part = sound[round(start * RATE) : round(end * RATE)].astype(float)
    return 10 * float(np.log10((part**2).mean() + 1e-12))


def test_it_sounds_as_the_film_does(heard: tuple[Renderer, Callable[..., Blob], Artifacts]) -> None:
    renderer, tone, artifacts = heard
    voice = (Sound(tone(2.0), 30, 2.0, fade_out=0.5), Sound(tone(1.5), 150, 1.5, gain=-6.0))
    music = (Sound(tone(8.0, 200.0), 0, 8.0, fade_in=1.0, fade_out=1.0),)
    made = film(voice=voice, music=music)
    reckoned = renderer.hear(made, 0, 8 * RATE)
    renderer.listen(quiet(), made)
    found = renderer.hear(made, 0, 8 * RATE)
    blob = renderer.sound(quiet(), sounding(made, 0, 240))
    with av.open(str(artifacts.find(blob))) as file:
        resampler = av.AudioResampler("flt", "stereo", RATE)
        frames = [out for frame in file.decode(audio=0) for out in resampler.resample(frame)]
    rendered = np.concatenate([frame.to_ndarray().reshape(-1, 2) for frame in frames])[: 8 * RATE]
    offsets = [level(found, at, at + 0.25) - level(rendered, at, at + 0.25) for at in np.arange(0.3, 7.5, 0.25)]
    assert np.ptp(offsets) < 1.0, "gains, fades and ducking are the film's own"
    assert abs(float(np.median(offsets))) < 0.5
    assert abs(level(reckoned, 1.5, 2.5) - level(found, 1.5, 2.5)) < 6, "until it is tried, it is reckoned"


def test_stretches_fit_together(heard: tuple[Renderer, Callable[..., Blob], Artifacts]) -> None:
    renderer, tone, _ = heard
    made = film(voice=(Sound(tone(3.0), 20, 3.0),), music=(Sound(tone(8.0, 200.0), 0, 8.0, fade_in=2.0),))
    whole = renderer.hear(made, 0, 6 * RATE)
    parts = np.concatenate([renderer.hear(made, at, 4800) for at in range(0, 6 * RATE, 4800)])
    assert np.abs(whole - parts).max() < 2e-3


def test_beyond_the_film_is_silence(heard: tuple[Renderer, Callable[..., Blob], Artifacts]) -> None:
    renderer, tone, _ = heard
    made = film(60, sounds=(Sound(tone(8.0), 0, 8.0),))
    after = renderer.hear(made, 2 * RATE - 100, 4800)
    assert after.shape == (4800, 2)
    assert not after[100:].any()


def test_an_edit_is_heard_at_once_and_a_muted_track_is_not(
    heard: tuple[Renderer, Callable[..., Blob], Artifacts],
) -> None:
    renderer, tone, _ = heard
    made = film(sounds=(Sound(tone(8.0), 0, 8.0, id="s"),))
    before = level(renderer.hear(made, RATE, RATE), 0, 1)
    softer = replace(made, sounds=(replace(made.sounds[0], gain=-12.0),))
    assert level(renderer.hear(softer, RATE, RATE), 0, 1) == pytest.approx(before - 12, abs=0.1)
    from engine.domain.edit.marks import treated

    assert not renderer.hear(treated(made, "sounds", muted=True), RATE, RATE).any()


def test_a_file_that_is_gone_is_silent_and_the_rest_is_heard(
    heard: tuple[Renderer, Callable[..., Blob], Artifacts],
) -> None:
    renderer, tone, _ = heard
    gone = Sound(Blob("0" * 64, ".wav"), 0, 4.0)
    made = film(sounds=(gone, Sound(tone(8.0), 120, 4.0)))
    found = renderer.hear(made, 0, 8 * RATE)
    assert not found[: 4 * RATE - RATE // 100].any()
    assert level(found, 5, 6) > -40


def test_an_envelope_is_followed_wherever_the_sound_is_cut(
    heard: tuple[Renderer, Callable[..., Blob], Artifacts],
) -> None:
    renderer, tone, _ = heard
    even = Sound(tone(8.0), 0, 8.0, id="s", source_length=8.0)
    drawn = replace(even, envelope=((2.0, 0.0), (4.0, -20.0), (6.0, 0.0)))
    plain, shaped = (renderer.hear(film(sounds=(each,)), 0, 8 * RATE) for each in (even, drawn))
    for at, expected in ((1.0, 0.0), (3.0, -10.0), (4.0, -20.0), (5.0, -10.0), (7.0, 0.0)):
        assert level(shaped, at - 0.02, at + 0.02) - level(plain, at - 0.02, at + 0.02) == pytest.approx(
            expected, abs=0.3
        )
    cut = split(film(sounds=(drawn,)), "s", 75)
    assert len(cut.sounds) == 2
    halves = renderer.hear(cut, 0, 8 * RATE)
    for start, end in ((0.1, 2.4), (2.6, 7.9)):
        assert np.abs(halves - shaped)[round(start * RATE) : round(end * RATE)].max() < 1e-3
    later = trim(film(sounds=(drawn,)), "s", 60, start=True)
    assert np.abs(renderer.hear(later, 0, 8 * RATE) - shaped)[round(2.1 * RATE) : round(7.9 * RATE)].max() < 1e-3


def test_the_film_itself_follows_the_envelope(heard: tuple[Renderer, Callable[..., Blob], Artifacts]) -> None:
    renderer, tone, artifacts = heard
    loud = Sound(tone(8.0, 300.0), 0, 8.0)
    made = film(sounds=(loud, Sound(tone(8.0, 900.0, 0.1), 0, 8.0)))
    shaped = replace(made, sounds=(replace(loud, envelope=((0.0, 0.0), (8.0, -30.0))), made.sounds[1]))
    levels = []
    for each in (made, shaped):
        with av.open(str(artifacts.find(renderer.sound(quiet(), sounding(each, 0, 240))))) as file:
            sound = np.concatenate([frame.to_ndarray()[0] for frame in file.decode(audio=0)])
        steps = (np.abs(np.fft.rfft(sound[at : at + RATE // 2]))[150] for at in (RATE, 6 * RATE))
        first, last = steps
        levels.append(20 * np.log10(last / first))
    assert levels[0] == pytest.approx(0, abs=0.5)
    assert levels[1] == pytest.approx(-30 * 5 / 8, abs=1.0)
