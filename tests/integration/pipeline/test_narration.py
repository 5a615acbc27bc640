"""The narrator with real voices: every sentence spoken once, as long as asked, each word where it is heard."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.domain.script import Scene, Script
from engine.domain.voice import Narration, Pace, Spoken, Take, Voice
from engine.errors import Cancelled, NeedsModel
from engine.pipeline.narration import Narrator
from engine.pipeline.spoken_fit import TAIL
from engine.ports import Kit, Speaker
from engine.providers.voice.hibari import Hibari
from engine.providers.voice.piper import Piper
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import Progress, Report, Stop, quiet
from engine.runtime.sound import wav
from engine.runtime.sound.alignment import by_pauses
from engine.runtime.sound.takes import weights
from tests.kit import kit_for
from tests.recogniser import lateness, listen, plain, word_errors

SKY = Script(
    "Why the sky is blue",
    "en",
    "facts",
    (
        Scene("Have you ever wondered why the sky is blue?", "blue sky", "hook"),
        Scene("Sunlight holds every colour. Air scatters 10 times more blue light than red.", "sunlight"),
        Scene("At sunset, light travels further, so only the red is left.", "sunset"),
        Scene("Now you know. Look up tonight.", "night sky", "ending"),
    ),
    "own",
    reserve=(
        Scene("The sky of Mars is yellow by day. Its sunsets are blue.", "mars"),
        Scene("Without air, the sky would be black, even at noon.", "moon"),
        Scene("Clouds look white because their drops scatter all colours alike.", "clouds"),
    ),
)
HALF = replace(SKY, scenes=SKY.scenes[:2])
PACE = Pace(1.0, 0.6, 0.25)


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    return kit_for(tmp_path)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Narrator:
    """Keeps what it loaded and said for the next test."""
    return narrator(kit_for(tmp_path_factory.mktemp("reader")))


def narrator(kit: Kit, **pronunciations: str) -> Narrator:
    return Narrator(kit.artifacts, [("hibari", Hibari(kit)), ("piper", Piper(kit))], pronunciations)


def results(artifacts: Artifacts) -> set[str]:
    return {path.name for path in artifacts._results.rglob("*.json")}


def test_reads_every_sentence_in_its_place(reader: Narrator) -> None:
    """One line each, in order, with the pauses asked for and a short silence at the end."""
    told = reader.narrate(quiet(), SKY, reader.choose("auto", "en"), PACE)
    assert [line.take.text for line in told.lines] == [sentence.text for sentence in SKY.sentences]
    assert [line.scene for line in told.lines] == [0, 1, 1, 2, 3, 3]
    assert [line.pause for line in told.lines] == [0.6, 0.25, 0.6, 0.6, 0.25, TAIL]
    assert "10" in [word.text for word in told.lines[2].take.words]


def test_others_hear_each_sentence_as_soon_as_it_is_spoken(kit: Kit) -> None:
    reader = narrator(kit)
    heard: list[Narration] = []
    told = reader.narrate(quiet(), SKY, reader.choose("auto", "en"), PACE, heard.append)
    assert [each.lines for each in heard] == [told.lines[:count] for count in range(1, 7)]


def test_one_changed_sentence_is_one_sentence_spoken(kit: Kit) -> None:
    reader = narrator(kit)
    voice = reader.choose("auto", "en")
    first = reader.narrate(quiet(), SKY, voice, PACE)
    before = results(kit.artifacts)
    changed = replace(SKY.scenes[2], narration="At sunset, light travels much further.")
    second = reader.narrate(quiet(), replace(SKY, scenes=(*SKY.scenes[:2], changed, SKY.scenes[3])), voice, PACE)
    assert len(results(kit.artifacts) - before) == 1
    same = [line.take == other.take for line, other in zip(first.lines, second.lines, strict=True)]
    assert same == [True, True, True, False, True, True]


@pytest.mark.parametrize("duration", [15.0, 22.0, 28.0, 31.0])
def test_lasts_as_long_as_asked(reader: Narrator, duration: float) -> None:
    """Really spoken, within one per cent."""
    voice = reader.choose("auto", "en")
    fitted = reader.fit(quiet(), SKY, voice, PACE, duration)
    told = reader.narrate(quiet(), fitted.script, voice, fitted.pace)
    assert told.duration == pytest.approx(duration, rel=0.01)


def test_another_voice_reads_the_same_words(reader: Narrator) -> None:
    """A change of voice alone keeps the script, so that pictures are chosen for the same text."""
    heart, joe = (reader.choose(name, "en") for name in ("heart", "joe"))
    duration = reader.narrate(quiet(), SKY, heart, PACE).duration
    assert reader.fit(quiet(), SKY, heart, PACE, duration).script == SKY
    assert reader.fit(quiet(), SKY, joe, PACE, duration).script == SKY


def test_nobody_speaks_and_the_words_are_paced_for_the_eye(reader: Narrator) -> None:
    fitted = reader.fit(quiet(), SKY, None, PACE, 25.0)
    told = reader.narrate(quiet(), fitted.script, None, fitted.pace)
    assert told.duration == pytest.approx(25.0, rel=0.01)
    assert all(line.take.audio is None for line in told.lines)
    assert 1.0 < reader.rate(None, "en") < 3.0


def test_the_rate_is_the_voices_own(reader: Narrator) -> None:
    """Planned words a second are near what a film of that voice really has."""
    for name in ("heart", "joe"):
        voice = reader.choose(name, "en")
        told = reader.narrate(quiet(), SKY, voice, PACE)
        real = len(SKY.text.split()) / told.duration
        assert reader.rate(voice, "en") == pytest.approx(real, rel=0.25)


def test_what_was_spoken_before_a_stop_is_not_spoken_again(kit: Kit) -> None:
    stop = Stop()

    def hear(report: Report) -> None:
        if report.fraction > 0.4:
            stop.ask()

    reader = narrator(kit)
    voice = reader.choose("auto", "en")
    with pytest.raises(Cancelled):
        reader.narrate(Progress(hear, stop), SKY, voice, PACE)
    kept = results(kit.artifacts)
    assert 0 < len(kept) < len(SKY.sentences)
    reader.narrate(quiet(), SKY, voice, PACE)
    assert kept < results(kit.artifacts)


def test_the_persons_own_words_make_the_film_anew(kit: Kit) -> None:
    """A voice is marked with them, so that what was kept for a whole script does not outlive them."""
    plain_voice = narrator(kit).choose("auto", "en")
    marked = narrator(kit, Sunlight="sun light").choose("auto", "en")
    assert plain_voice
    assert marked
    assert plain_voice.key == marked.key
    assert plain_voice != marked
    narrator(kit).narrate(quiet(), SKY, plain_voice, PACE)
    before = results(kit.artifacts)
    narrator(kit, Sunlight="sun light").narrate(quiet(), SKY, marked, PACE)
    assert len(results(kit.artifacts) - before) == 1


def test_a_sentence_of_nothing_sayable_is_shown_in_silence(reader: Narrator) -> None:
    script = replace(SKY, scenes=(*SKY.scenes[:1], Scene("🎉 🎉", "party"), SKY.scenes[-1]))
    told = reader.narrate(quiet(), script, reader.choose("auto", "en"), PACE)
    assert told.lines[1].take.audio is None
    assert told.lines[1].take.duration > 1


def test_a_voice_that_is_gone_is_named(kit: Kit) -> None:
    gone = Voice("vanished:eve", "Eve", "en", "CC0-1.0", True)
    with pytest.raises(NeedsModel, match="vanished:eve"):
        narrator(kit).narrate(quiet(), SKY, gone, PACE)


class Untimed:
    """A voice that knows no times, as the system's engines of macOS and Windows: Joe, robbed of his."""

    title = "Untimed"

    def __init__(self, joe: Piper, kit: Kit) -> None:
        self._joe, self._kit = joe, kit

    def voices(self) -> list[Voice]:
        return [replace(self._joe.voices()[0], key="untimed:joe")]

    def speak(self, words: Sequence[Spoken], voice: Voice, speed: float, progress: Progress) -> Take:
        take = self._joe.speak(words, replace(voice, key=self._joe.voices()[0].key), speed, progress)
        assert take.audio
        sound = wav.decode(self._kit.artifacts.find(take.audio))
        guess = by_pauses(sound, weights(words), [word.said.endswith((",", ";")) for word in words])
        timed = [replace(word, start=start, end=end) for word, (start, end) in zip(take.words, guess, strict=True)]
        return replace(take, words=tuple(timed), timed=False)


def test_a_voice_without_times_is_aligned_to_one_that_has_them(kit: Kit, reader: Narrator) -> None:
    """Held against the times that were taken away: nearly every word within 80 ms, half of them within 30."""
    joe = Piper(kit)
    speakers: list[tuple[str, Speaker]] = [("untimed", Untimed(joe, kit)), ("hibari", Hibari(kit))]
    untimed = Narrator(kit.artifacts, speakers, {})
    aligned = untimed.narrate(quiet(), SKY, untimed.choose("untimed:joe", "en"), PACE)
    exact = reader.narrate(quiet(), SKY, reader.choose("joe", "en"), PACE)
    off = [
        abs(word.start - other.start)
        for line, known in zip(aligned.lines, exact.lines, strict=True)
        for word, other in zip(line.take.words, known.take.words, strict=True)
    ]
    assert all(line.take.timed for line in aligned.lines)
    assert np.median(off) < 0.03
    assert np.mean(np.array(off) < 0.08) > 0.9


@pytest.mark.slow
@pytest.mark.parametrize("script", [HALF, pytest.param(SKY, marks=pytest.mark.soak)], ids=["half", "whole"])
@pytest.mark.parametrize("name", ["heart", "joe"])
def test_is_understood_and_timed_as_an_independent_ear_hears_it(reader: Narrator, name: str, script: Script) -> None:
    """Whisper misses at most one word in ten, and its word starts keep one distance from the voice's own.

    Whisper starts words about 0.1 s early for every voice, whatever knows its times exactly included.
    """
    told = reader.narrate(quiet(), script, reader.choose(name, "en"), PACE)
    wrong, late = 0, []
    for line in told.lines:
        assert line.take.audio
        heard = listen(wav.decode(reader._artifacts.find(line.take.audio)))
        wrong += word_errors(plain(line.take.text), [word for each in heard for word in plain(each.text)])
        late += lateness(line.take.words, heard)
    assert wrong / len(plain(script.text)) <= 0.1
    assert 0.0 <= np.median(late) <= 0.15
    assert np.median(np.abs(late - np.median(late))) < 0.08
