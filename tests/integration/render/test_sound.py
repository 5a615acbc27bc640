"""The film's sound: as long as the film, where it belongs, one loudness, the music under the voice, no clicks."""

import wave
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest

from engine.domain.identity import Blob
from engine.domain.timeline import Sound, Timeline
from engine.errors import Cancelled, NotFound, Refused
from engine.render.sound import aac
from engine.render.sound.desk import STRETCH, Balance, Desk, Stretch, cut
from engine.render.sound.loudness import RATE, Loudness, Samples, measure
from engine.render.sound.music import beat_period, bed
from engine.render.sound.soundtrack import length_in_samples, render_sound
from engine.render.sound.sources import Sources
from engine.render.sound.tracks import bounded, lay
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import Progress, Stop, quiet

Wave = npt.NDArray[np.float64]
FPS = Fraction(30)


class Shelf:
    """Keeps sounds made for a test by name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, name: str, sound: Wave, rate: int = 22_050) -> Blob:
        samples = np.clip(np.rint(sound * 32767), -32768, 32767).astype("<i2")
        with wave.open(str(self.folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1 if sound.ndim == 1 else sound.shape[1])
            file.setsampwidth(2)
            file.setframerate(rate)
            file.writeframes(samples.tobytes())
        return Blob(name, ".wav")

    def find(self, blob: Blob) -> Path:
        path = self.folder / f"{blob.sha256}{blob.suffix}"
        if not path.is_file():
            raise NotFound("gone")
        return path


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def hum(seconds: float, pitch: float, rate: int = 22_050, level: float = 0.3) -> Wave:
    at = np.arange(round(seconds * rate)) / rate
    return level * np.sin(2 * np.pi * pitch * at)


def talk(seconds: float, level: float = 0.2, rate: int = 22_050) -> Wave:
    """Something like speech: a buzz in syllables, with peaks."""
    at = np.arange(round(seconds * rate)) / rate
    buzz = sum(np.sin(2 * np.pi * 140 * k * at) / k for k in range(1, 12))
    return level * buzz * (0.25 + 0.75 * (np.sin(2 * np.pi * 3.5 * at) > -0.4))


def film(
    seconds: float, voice: tuple[Sound, ...] = (), music: tuple[Sound, ...] = (), rate: Fraction = FPS
) -> Timeline:
    return Timeline(rate, 640, 360, round(seconds * rate), (), voice=voice, music=music)


def mixed(shelf: Shelf, *sounds: Sound, seconds: float) -> Samples:
    """A track as it is laid, at no gain."""
    sources = Sources(Artifacts(shelf.folder / "kept"), shelf.find)
    known = sources.sources(quiet(), {each.media: 10**7 for each in sounds})
    length = round(seconds * RATE)
    film = Stretch(length, 2 * length, bounded(lay(sounds, FPS), known), (), (), (), Balance(0, 0, 0))
    return Desk(Artifacts(shelf.folder / "kept"), sources, known).mix(film)[RATE : RATE + length]


def heard(path: Path) -> npt.NDArray[np.float32]:
    with av.open(str(path)) as file:
        return np.concatenate([frame.to_ndarray() for frame in file.decode(audio=0)], axis=1).T


def band(sound: npt.NDArray[np.float32], pitch: float, start: float, end: float) -> float:
    """The level of one pitch in a stretch, in dB."""
    part = sound[round(start * RATE) : round(end * RATE), 0]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)))) / len(part) * 4
    near = round(pitch * len(part) / RATE)
    return float(20 * np.log10(spectrum[near - 3 : near + 4].max() + 1e-9))


def independent(path: Path) -> Loudness:
    """Measure by ITU-R BS.1770-4 written down anew: filters as frequency responses, peaks at four times the rate."""
    sound = heard(path).astype(np.float64)
    size = 1 << (len(sound) + RATE).bit_length()
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    high = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    weighted = np.fft.irfft(np.fft.rfft(sound, size, axis=0) * (shelf * high)[:, None], size, axis=0)[: len(sound)]
    power = (weighted**2).sum(axis=1)
    starts = range(0, len(power) - 19_200 + 1, 4_800)
    blocks_ = np.array([power[start : start + 19_200].mean() for start in starts])
    loud = blocks_[-0.691 + 10 * np.log10(blocks_ + 1e-12) > -70]
    gate = -0.691 + 10 * np.log10(loud.mean()) - 10
    gated = loud[-0.691 + 10 * np.log10(loud) > gate]
    fine = np.fft.irfft(np.fft.rfft(sound, size, axis=0), 4 * size, axis=0)[: 4 * len(sound)] * 4
    return Loudness(float(-0.691 + 10 * np.log10(gated.mean())), float(20 * np.log10(np.abs(fine).max())))


@pytest.mark.parametrize("rate", [Fraction(24), FPS, Fraction(30000, 1001), Fraction(60)])
def test_the_sound_is_as_long_as_the_film_to_the_sample(shelf: Shelf, tmp_path: Path, rate: Fraction) -> None:
    timeline = film(5.3, (Sound(shelf.put("voice", talk(2.0)), 20, 2.0),), rate=rate)
    render_sound(quiet(), timeline, shelf.find, tmp_path / "out.m4a")
    with av.open(str(tmp_path / "out.m4a")) as file:
        stream = file.streams.audio[0]
        assert stream.duration is not None
        assert stream.duration * stream.time_base * RATE == length_in_samples(timeline)
        assert (stream.codec_context.name, stream.rate, stream.channels) == ("aac", 48_000, 2)
        assert next(file.decode(stream)).pts == 0


def test_a_word_is_heard_where_it_lies(shelf: Shelf, tmp_path: Path) -> None:
    click = np.zeros(11_025)
    click[200:210] = 0.9
    voice = tuple(Sound(shelf.put("click", click), frame, 0.5) for frame in (30, 91, 180))
    render_sound(quiet(), film(8, voice), shelf.find, tmp_path / "out.m4a")
    sound = np.abs(heard(tmp_path / "out.m4a")[:, 0])
    for frame in (30, 91, 180):
        expected = frame * 1600 + round(205 * RATE / 22_050)
        around = sound[expected - 4800 : expected + 4800]
        assert abs(int(around.argmax()) - 4800) <= 24, "within half a millisecond"


CASES: dict[str, Callable[[Shelf], Timeline]] = {
    "voice and music": lambda shelf: film(
        12,
        (Sound(shelf.put("v", talk(3)), 30, 3), Sound(shelf.put("w", talk(3)), 210, 3)),
        (Sound(shelf.put("m", hum(12, 330, 48_000), 48_000), 0, 12, fade_in=1, fade_out=2),),
    ),
    "voice alone": lambda shelf: film(8, (Sound(shelf.put("v", talk(6)), 30, 6),)),
    "very soft voice": lambda shelf: film(8, (Sound(shelf.put("v", talk(6, 0.004)), 30, 6),)),
    "voice with hard peaks": lambda shelf: film(8, (Sound(shelf.put("v", spiky()), 10, 6),)),
    "bursts of noise that the codec overshoots": lambda shelf: film(
        12, (), (Sound(shelf.put("b", bursts(), 48_000), 0, 12),)
    ),
    "music alone": lambda shelf: film(8, (), (Sound(shelf.put("m", hum(8, 220, 48_000, 0.9), 48_000), 0, 8),)),
}


def bursts() -> Wave:
    chance = np.random.default_rng(4)
    decay = np.exp(-np.arange(24_000) / 1500)
    return np.concatenate([0.9 * np.sign(chance.normal(0, 1, 24_000)) * decay for _ in range(24)])


def spiky() -> Wave:
    sound = talk(6, 0.05)
    sound[::4410] = 0.98
    return sound


@pytest.mark.parametrize("case", CASES)
def test_loudness_and_peaks_hold_by_an_independent_meter(shelf: Shelf, tmp_path: Path, case: str) -> None:
    told = render_sound(quiet(), CASES[case](shelf), shelf.find, tmp_path / "out.m4a")
    for read in (told, measure(tmp_path / "out.m4a"), independent(tmp_path / "out.m4a")):
        assert read.integrated == pytest.approx(-14, abs=0.5)
        assert read.true_peak <= -1.0


def test_nothing_to_hear_gives_a_silent_track(shelf: Shelf, tmp_path: Path) -> None:
    told = render_sound(quiet(), film(3), shelf.find, tmp_path / "out.m4a")
    assert told.silent
    assert np.abs(heard(tmp_path / "out.m4a")).max() < 1e-4
    told = render_sound(
        quiet(), film(3, (Sound(shelf.put("z", np.zeros(44_100)), 0, 2),)), shelf.find, tmp_path / "b.m4a"
    )
    assert told.silent


def test_music_makes_way_for_the_voice_and_comes_back(shelf: Shelf, tmp_path: Path) -> None:
    voice = shelf.put("v", hum(4, 300) + hum(4, 900))
    music = shelf.put("m", hum(14, 2000, 48_000), 48_000)
    timeline = film(14, (Sound(voice, 150, 4),), (Sound(music, 0, 14),))
    render_sound(quiet(), timeline, shelf.find, tmp_path / "out.m4a")
    sound = heard(tmp_path / "out.m4a")
    alone, under, after = (band(sound, 2000, start, start + 2) for start in (1.5, 6, 11))
    assert alone - under == pytest.approx(9, abs=1)
    assert alone == pytest.approx(after, abs=0.5)
    assert band(sound, 300, 6, 8) - under >= 12


def test_short_gaps_of_speech_do_not_pump(shelf: Shelf, tmp_path: Path) -> None:
    voice = tuple(Sound(shelf.put("v", hum(1, 300)), 60 + 39 * index, 1) for index in range(4))
    timeline = film(10, voice, (Sound(shelf.put("m", hum(10, 2000, 48_000), 48_000), 0, 10),))
    render_sound(quiet(), timeline, shelf.find, tmp_path / "out.m4a")
    sound = heard(tmp_path / "out.m4a")
    speaking, gap = band(sound, 2000, 2.2, 2.8), band(sound, 2000, 3.02, 3.28)
    assert gap == pytest.approx(speaking, abs=1)


def test_rounds_of_music_join_without_click_or_hole(shelf: Shelf) -> None:
    period = 8 / 440
    track = shelf.put("m", hum(6, 440, 48_000), 48_000)
    sounds = bed(track, 6.0, FPS, 600, round(4 / period) * period)
    steady = mixed(shelf, *sounds, seconds=20)[:, 0][2 * RATE : 16 * RATE]
    assert np.abs(np.diff(steady)).max() < 1.5 * 0.3 * 2 * np.pi * 440 / RATE
    loud = np.sqrt((steady.reshape(-1, 4800) ** 2).mean(axis=1))
    assert loud.min() > 0.9 * loud[0]


def test_a_voice_that_starts_and_stops_at_once_does_not_click(shelf: Shelf) -> None:
    voice = shelf.put("v", np.full(22_050, 0.5))
    sound = mixed(shelf, Sound(voice, 10, 1.0), seconds=2)
    assert np.abs(np.diff(sound[:, 0])).max() < 0.02


def test_gain_source_start_and_length_are_kept(shelf: Shelf) -> None:
    steps = np.repeat([0.1, 0.2, 0.4], 48_000)
    sound = Sound(shelf.put("s", steps, 48_000), 15, 1.5, source_start=1.0, gain=-6.0206)
    out = mixed(shelf, sound, seconds=4)
    assert np.abs(out[: RATE // 2]).max() == 0
    assert out[RATE, 0] == out[RATE, 1] == pytest.approx(0.1, abs=1e-3)
    assert out[round(1.75 * RATE), 0] == pytest.approx(0.2, abs=1e-3)
    assert np.abs(out[2 * RATE :]).max() == 0


def test_a_stereo_file_keeps_its_sides(shelf: Shelf) -> None:
    sides = np.stack([hum(2, 300, 44_100, 0.4), np.zeros(88_200)], axis=1)
    sound = mixed(shelf, Sound(shelf.put("s", sides, 44_100), 0, 2), seconds=2)
    assert np.abs(sound[:, 0]).max() == pytest.approx(0.4, abs=0.02)
    assert np.abs(sound[:, 1]).max() < 0.001


def test_far_into_a_long_file_is_found_to_the_sample(shelf: Shelf) -> None:
    ramp = np.arange(48_000 * 45) / (48_000 * 45)
    sound = mixed(shelf, Sound(shelf.put("r", ramp, 48_000), 0, 1, source_start=40.0), seconds=1)
    assert sound[RATE // 2, 0] == pytest.approx(40.5 / 45, abs=2e-4)


def long(shelf: Shelf, spoken: str = "", music: float = 330) -> Timeline:
    """Half a minute: a sentence every five seconds, over music."""
    voice = [Sound(shelf.put(f"v{index}", talk(3, 0.1 + 0.02 * index)), 15 + 150 * index, 3) for index in range(6)]
    if spoken:
        voice[3] = Sound(shelf.put(spoken, np.roll(talk(3, 0.16), 900)), 465, 3)
    name = f"m{music:.0f}"
    track = hum(32, music, 48_000) + hum(32, 3 * music, 48_000, 0.1)
    return film(32, tuple(voice), (Sound(shelf.put(name, track, 48_000), 0, 32, fade_in=1, fade_out=2),))


def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the stretches that are encoded."""
    done, encode = [], aac.encode

    def counting(sound: Samples, *, first: bool) -> tuple[bytes, Samples]:
        done.append(len(sound))
        return encode(sound, first=first)

    monkeypatch.setattr(aac, "encode", counting)
    return done


def test_a_changed_sentence_makes_little_anew_and_the_same_bytes(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, done = Artifacts(tmp_path / "a"), counted(monkeypatch)
    render_sound(quiet(), long(shelf), shelf.find, tmp_path / "before.m4a", kept)
    assert len(done) == 4
    render_sound(quiet(), long(shelf, "other"), shelf.find, tmp_path / "after.m4a", kept)
    assert len(done) <= 4 + 2
    render_sound(quiet(), long(shelf), shelf.find, tmp_path / "back.m4a", kept)
    assert len(done) <= 4 + 2
    render_sound(quiet(), long(shelf, "other"), shelf.find, tmp_path / "fresh.m4a")
    before, after, back, fresh = (
        (tmp_path / f"{name}.m4a").read_bytes() for name in ("before", "after", "back", "fresh")
    )
    assert before == back != after == fresh


def test_other_music_does_not_decode_the_voice_again(shelf: Shelf, tmp_path: Path) -> None:
    kept, asked = Artifacts(tmp_path / "a"), []
    render_sound(quiet(), long(shelf), shelf.find, tmp_path / "out.m4a", kept)
    changed = long(shelf, music=440)

    def find(blob: Blob) -> Path:
        asked.append(blob.sha256)
        return shelf.find(blob)

    render_sound(quiet(), changed, find, tmp_path / "out.m4a", kept)
    assert asked == ["m440"]


def test_stretches_are_mixed_as_the_whole_is(shelf: Shelf, tmp_path: Path) -> None:
    timeline = long(shelf)
    sources = Sources(Artifacts(tmp_path / "a"), shelf.find)
    known = sources.sources(quiet(), {each.media: 40 * RATE for each in (*timeline.voice, *timeline.music)})
    voice, music = (bounded(lay(track, FPS), known) for track in (timeline.voice, timeline.music))
    ducked = ((-RATE, 4 * RATE), (round(9.5 * RATE), round(9.7 * RATE)), (18 * RATE, 60 * RATE))
    whole = Stretch(32 * RATE, 32 * RATE, voice, music, voice[:1], ducked, Balance(1, -2, 0.5))
    desk = Desk(Artifacts(tmp_path / "a"), sources, known)
    parts = [desk.mix(each)[RATE : RATE + each.length] for each in cut(whole)]
    assert len(parts) == 4
    assert np.array_equal(np.concatenate(parts), desk.mix(whole)[RATE : RATE + whole.length])


def test_stretches_join_as_if_encoded_in_one_go(shelf: Shelf, tmp_path: Path) -> None:
    """The codec's noise where stretches meet is what it is elsewhere, and the waveform does not jump."""
    timeline = long(shelf)
    render_sound(quiet(), timeline, shelf.find, tmp_path / "out.m4a")
    sound = heard(tmp_path / "out.m4a")[:, 0].astype(np.float64)
    at = np.arange(len(sound)) / RATE
    notes = np.stack([wave(2 * np.pi * pitch * at) for pitch in (330, 990) for wave in (np.sin, np.cos)], axis=1)

    def noise(around: int) -> float:
        part = slice(around - 1024, around + 1024)
        fit, *_ = np.linalg.lstsq(notes[part], sound[part], rcond=None)
        return float(np.sqrt(((sound[part] - notes[part] @ fit) ** 2).mean()))

    silent = [round(second * RATE) for second in (9.2, 9.4, 18.9, 19.05, 28.6, 28.95)]
    elsewhere = max(noise(place) for place in silent)
    assert STRETCH == 9.6 * RATE
    for meeting in (9.6, 19.2, 28.8):
        assert noise(round(meeting * RATE)) < 2 * elsewhere + 1e-4


def test_effects_are_heard_at_their_own_gain_and_not_ducked(shelf: Shelf, tmp_path: Path) -> None:
    timeline = long(shelf)
    bell = shelf.put("bell", hum(0.5, 5000, 48_000, 0.2), 48_000)
    struck = tuple(Sound(bell, frame, 0.5, gain=gain) for frame, gain in ((60, 0.0), (126, 0.0), (270, -6.0)))
    render_sound(quiet(), replace(timeline, sounds=struck), shelf.find, tmp_path / "out.m4a")
    sound = heard(tmp_path / "out.m4a")
    speaking, pause, soft = (band(sound, 5000, frame / 30 + 0.1, frame / 30 + 0.4) for frame in (60, 126, 270))
    assert speaking == pytest.approx(pause, abs=0.5)
    assert pause - soft == pytest.approx(6, abs=0.5)


def test_a_sound_longer_than_its_file_fades_where_the_file_ends(shelf: Shelf) -> None:
    sound = mixed(shelf, Sound(shelf.put("s", np.full(22_050, 0.5)), 0, 5.0), seconds=2)
    assert np.abs(np.diff(sound[:, 0])).max() < 0.02
    assert np.abs(sound[round(1.01 * RATE) :]).max() == 0


def test_the_same_film_gives_the_same_bytes(shelf: Shelf, tmp_path: Path) -> None:
    timeline = CASES["voice and music"](shelf)
    for name in ("a.m4a", "b.m4a"):
        render_sound(quiet(), timeline, shelf.find, tmp_path / name)
    assert (tmp_path / "a.m4a").read_bytes() == (tmp_path / "b.m4a").read_bytes()


def test_stopping_leaves_nothing_behind(shelf: Shelf, tmp_path: Path) -> None:
    timeline, stop, folder = CASES["voice and music"](shelf), Stop(), tmp_path / "out"
    progress = Progress(lambda report: stop.ask() if report.fraction > 0.5 else None, stop)
    with pytest.raises(Cancelled):
        render_sound(progress, timeline, shelf.find, folder / "out.m4a")
    assert not folder.exists() or list(folder.iterdir()) == []


def test_a_file_without_sound_is_refused_by_name(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "bad.wav").write_bytes(b"this is no sound at all")
    with pytest.raises(Refused, match=r"bad\.wav"):
        render_sound(quiet(), film(2, (Sound(Blob("bad", ".wav"), 0, 1),)), shelf.find, tmp_path / "out.m4a")


def test_the_beat_of_a_track_is_found(shelf: Shelf, tmp_path: Path) -> None:
    rate, beat, chance = 16_000, 0.5, np.random.default_rng(5)
    sound = np.zeros(rate * 30)
    notes = chance.choice([220, 262, 330, 392], 16)
    for index in range(60):
        at = round(index * beat * rate)
        length = min(6000, len(sound) - at)
        tone = np.sin(2 * np.pi * notes[index % 16] * np.arange(length) / rate)
        sound[at : at + length] += 0.5 * tone * np.exp(-np.arange(length) / 2000)
    assert shelf.put("beat", sound, rate)
    assert beat_period(tmp_path / "beat.wav") == pytest.approx(24.0, abs=0.03)
