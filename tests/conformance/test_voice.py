"""What every voice must do, whoever speaks: run over every provider found, with its own engine or far side."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from pytest_httpserver import HTTPServer

from engine.domain.voice import Spoken, Take, Voice
from engine.errors import Cancelled, ProviderFailed
from engine.pipeline.pronunciation import spoken
from engine.ports import Kit, Speaker
from engine.providers.voice.elevenlabs import ElevenLabs
from engine.runtime import registry
from engine.runtime.progress import Progress, quiet
from engine.runtime.sound import wav
from tests.kit import kit_for
from tests.servers.elevenlabs import KEY, ElevenLabsServer

SENTENCE = "In short, honey never spoils, because one of the 3 jars contains almost no water."
OTHER = "Nobody knows exactly when people first learned to read the stars."
NAMES = sorted(registry.found("voice"))


class Booth:
    """A provider with a voice to try, and its kit; `voice` is None where its engine is not on this machine."""

    def __init__(self, name: str, folder: Path, server: HTTPServer) -> None:
        self.name, self.kit = name, kit_for(folder)
        self.speaker: Speaker = registry.found("voice")[name](self.kit)
        if isinstance(self.speaker, ElevenLabs):
            self.speaker.address = ElevenLabsServer(server).url
        found = self.speaker.voices()
        preferred = [voice for voice in found if voice.language in {"en-US", "mul"}]
        self.voice: Voice | None = next(iter(preferred or found), None)

    def speak(self, text: str, speed: float = 1.0, progress: Progress | None = None) -> tuple[Take, wav.Sound]:
        take = self.take(spoken(text, "en", {}), speed, progress)
        return take, sound_of(self.kit, take)

    def take(self, words: Sequence[Spoken], speed: float = 1.0, progress: Progress | None = None) -> Take:
        assert self.voice
        return self.speaker.speak(words, self.voice, speed, progress or quiet())


def sound_of(kit: Kit, take: Take) -> wav.Sound:
    assert take.audio
    return wav.decode(kit.artifacts.find(take.audio))


Built = Callable[[str, HTTPServer], Booth]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """Give the booth of a provider; one that speaks on this machine keeps what it loaded for the next test."""
    made: dict[str, Booth] = {}

    def build(name: str, server: HTTPServer) -> Booth:
        found = made.get(name) or Booth(name, tmp_path_factory.mktemp(name), server)
        if isinstance(found.speaker, ElevenLabs):
            found.speaker.address = ElevenLabsServer(server).url
        return made.setdefault(name, found)

    yield build
    for each in made.values():
        each.kit.http.close()


@pytest.fixture(params=NAMES)
def booth(
    request: pytest.FixtureRequest, built: Built, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> Booth:
    monkeypatch.setenv("FACELESS_KEY_ELEVENLABS", KEY)
    found = built(request.param, httpserver)
    if found.voice is None:  # no engine here: then it must say so, and nothing else can be asked of it
        assert found.speaker.voices() == []
        with pytest.raises(ProviderFailed):
            found.speaker.speak([Spoken("Hello", "Hello")], Voice("x:y", "", "en", "", None), 1.0, quiet())
        found = built("hibari", httpserver)
    return found


def test_declares_itself_and_its_voices(booth: Booth) -> None:
    """Every voice has a key of its provider, a language, and says on what terms it may be used."""
    assert booth.speaker.title
    for voice in booth.speaker.voices():
        assert voice.key.startswith(f"{booth.name}:") or booth.name == "hibari"
        assert voice.title
        assert voice.language
        assert voice.licence
        assert voice.commercial or voice.note


def test_gives_every_written_word_a_time_in_order(booth: Booth) -> None:
    """Words run from the start of the take to its end, none before the one before it, none lasting nothing."""
    take, sound = booth.speak(SENTENCE)
    assert [word.text for word in take.words] == SENTENCE.split()
    assert abs(sound.duration - take.duration) < 0.001
    assert take.duration > 2
    for before, after in pairwise(take.words):
        assert before.end <= after.start + 0.001
    for word in take.words:
        assert 0 <= word.start < word.end <= take.duration + 0.001
    assert take.timed


def test_words_after_a_pause_begin_where_the_sound_does(booth: Booth) -> None:
    """Held against the energy of the sound: silence belongs to no word."""
    take, sound = booth.speak(SENTENCE)
    level = wav.envelope(sound, 0.005)
    loud = level > level.max() * 0.05
    checked = 0
    for before, word in pairwise(take.words):
        if word.start - before.end > 0.1:
            first, last = round(before.end / 0.005) + 6, round(word.start / 0.005) - 4
            assert loud[first:last].mean() < 0.15, (before, word)
            assert loud[round(word.start / 0.005) : round((word.start + 0.05) / 0.005) + 1].any(), word
            checked += 1
    assert checked >= (0 if booth.name == "elevenlabs" else 1)


def test_trims_alike_and_does_not_click(booth: Booth) -> None:
    """A breath of silence is kept at both ends, and both ends are zero."""
    for text in (SENTENCE, OTHER):
        take, sound = booth.speak(text)
        start, end = wav.heard(sound)
        assert 0.0 <= start <= 0.06
        assert take.duration - end <= 0.09
        assert abs(sound.samples[0]) < 0.002
        assert abs(sound.samples[-1]) < 0.002


def test_is_evenly_loud(booth: Booth) -> None:
    """One gain a voice: two sentences differ as speech does, and nothing is cut off."""
    levels = []
    for text in (SENTENCE, OTHER):
        sound = booth.speak(text)[1]
        levels.append(20 * np.log10(wav.speech_level(sound)))
        assert np.abs(sound.samples).max() < 0.9
    assert abs(levels[0] - levels[1]) < 3.5
    assert -26 < levels[0] < -9


def test_says_the_same_twice(booth: Booth, tmp_path: Path, httpserver: HTTPServer) -> None:
    """The same words, voice and speed give the same bytes, whatever was said before and by whichever instance."""
    first = booth.speak(SENTENCE)[0]
    booth.speak(OTHER, 1.1)
    again = booth.speak(SENTENCE)[0]
    assert again == first
    httpserver.clear()
    other = Booth(booth.name, tmp_path / "other", httpserver)
    other.speak(OTHER)
    assert other.speak(SENTENCE)[0] == first


def test_speed_is_heard(booth: Booth) -> None:
    """Slower lasts longer, faster shorter, about as much as asked."""
    slow, normal, fast = (booth.speak(SENTENCE, speed)[0].duration for speed in (0.8, 1.0, 1.2))
    assert 1.08 < slow / normal < 1.45
    assert 1.05 < normal / fast < 1.45


def test_a_word_that_says_nothing_takes_no_time(booth: Booth) -> None:
    """An emoji is written, and not read."""
    take = booth.take(spoken("Good 🎉 morning to all of you", "en", {}))
    assert [word.text for word in take.words] == ["Good", "🎉", "morning", "to", "all", "of", "you"]
    assert take.words[1].start == take.words[1].end == take.words[0].end


def test_reads_a_very_long_sentence(booth: Booth) -> None:
    """Longer than any network takes in one piece: words stay in order, and none is lost."""
    text = ", ".join(["the quiet harbour wakes before the sun and small boats slip out one by one"] * 9)
    take, sound = booth.speak(text)
    assert len(take.words) == len(text.split())
    assert all(before.end <= after.start + 0.001 for before, after in pairwise(take.words))
    assert all(word.end > word.start for word in take.words)
    # the last word is said in the last seconds, not long before
    assert sound.duration - take.words[-1].end < 0.3


def test_stops_when_asked(booth: Booth) -> None:
    """A stop that was asked for is met before anything is kept."""
    progress = quiet()
    progress.stop.ask()
    with pytest.raises(Cancelled):
        booth.take(spoken(SENTENCE, "en", {}), 1.0, progress)


def test_reads_odd_texts(booth: Booth) -> None:
    """Markup, paths and foreign letters are honest text."""
    for text in ("<script>alert(1)</script> ../etc", "Ünïcödé café naïve", "a", "[[hello]] {x} \\n", "你好 world"):
        words = spoken(text, "en", {})
        assert [word.text for word in booth.take(words).words] == [word.written for word in words]
