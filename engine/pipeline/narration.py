"""The narrator: reads a script aloud, sentence by sentence, and makes it as long as it was asked to be."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from engine.domain.script import Script
from engine.domain.units import Seconds
from engine.domain.voice import Line, Narration, Pace, Spoken, Take, Voice, Word
from engine.errors import NeedsModel, NotFound, ProviderFailed
from engine.pipeline import casting, spoken_fit
from engine.pipeline.pronunciation import sample, spoken
from engine.pipeline.spoken_fit import Fitted
from engine.pipeline.spoken_silently import unspoken
from engine.ports import Speaker
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.codec import content_key
from engine.runtime.progress import Progress, quiet
from engine.runtime.sound import wav
from engine.runtime.sound.alignment import by_example

_COSTS = "elevenlabs"


class Narrator:
    """Speaks scripts; what was spoken once is kept, so one changed sentence is one sentence spoken."""

    def __init__(
        self, artifacts: Artifacts, speakers: Sequence[tuple[str, Speaker]], pronunciations: Mapping[str, str]
    ) -> None:
        self._artifacts = artifacts
        self._speakers = dict(speakers)
        self._pronunciations = dict(pronunciations)

    def voices(self) -> list[Voice]:
        """Every voice that could speak now, in the person's order of providers."""
        return [voice for speaker in self._speakers.values() for voice in speaker.voices()]

    def choose(self, name: str, language: str) -> Voice | None:
        """Take `auto`, a key, a bare name, or `off` for None, for a text of a language.

        Raises NotFound for an unknown voice, Refused for one of another language, and NeedsModel where nobody speaks
        the language.
        """
        return self._marked(casting.cast(self._speakers, name, language))

    def default(self, language: str) -> Voice | None:
        """Give the voice that films of a language are planned for, or None where nobody speaks it."""
        try:
            return self._marked(casting.default(self._speakers, language))
        except NeedsModel:
            return None

    def audition(self, progress: Progress, voice: str) -> Path:
        """Let a voice say a plain sentence of its language; gives the WAV.

        :param voice: A key, as `faceless voices` lists it.
        """
        found = next((each for each in self.voices() if each.key == voice), None)
        if found is None:
            raise NotFound(f"There is no voice {voice!r}.", "`faceless voices` lists those that can speak.")
        language = "en" if found.language == casting.ANY_LANGUAGE else found.language
        take = next(self._takes(progress, sample(language)[:1], self._marked(found), 1.0, language))
        if take.audio is None:
            raise ProviderFailed(f"The voice {found.title} said nothing.")
        return self._artifacts.find(take.audio)

    def rate(self, voice: Voice | None, language: str) -> float:
        """Tell how many written words a second a film of this voice has, pauses included, at its own pace."""
        takes = list(self._takes(quiet(), sample(language), voice, 1.0, language))
        words = sum(len(take.words) for take in takes)
        pace = Pace()
        pauses = (pace.pause + pace.sentence_pause) / 2
        return words / sum(take.duration + pauses for take in takes)

    @stage(1)
    def fit(self, progress: Progress, script: Script, voice: Voice | None, pace: Pace, duration: Seconds) -> Fitted:
        """Bring the spoken script to `duration`: by pauses, then speed, then text; hook and ending stay as they are."""
        steps = iter(progress.split(*[0.4**at for at in range(8)]))

        def measure(texts: Sequence[str], speed: float) -> list[Seconds]:
            return [take.duration for take in self._takes(next(steps), texts, voice, speed, script.language)]

        return spoken_fit.fit(script, pace, duration, measure)

    def narrate(
        self,
        progress: Progress,
        script: Script,
        voice: Voice | None,
        pace: Pace,
        hear: Callable[[Narration], None] | None = None,
    ) -> Narration:
        """Speak every sentence: one line each, in the script's order.

        `hear` is given what there is so far after each sentence, so that others can begin with it.
        """
        sentences = script.sentences
        lines: list[Line] = []
        takes = self._takes(progress, [each.text for each in sentences], voice, pace.speed, script.language)
        for each, take, pause in zip(sentences, takes, spoken_fit.pauses(script, pace), strict=True):
            lines.append(Line(each.scene, take, pause))
            if hear:
                hear(Narration(tuple(lines)))
        return Narration(tuple(lines))

    def say(
        self, progress: Progress, texts: Sequence[str], voice: Voice | None, speed: float, language: str
    ) -> list[Take]:
        """Speak single sentences as a film of this voice and speed would; what was spoken once is not spoken again.

        Raises NeedsModel where the voice is gone, and ProviderFailed.
        """
        return list(self._takes(progress, texts, voice, speed, language))

    def _takes(
        self, progress: Progress, texts: Sequence[str], voice: Voice | None, speed: float, language: str
    ) -> Iterator[Take]:
        parts = progress.split(*[1.0 + len(text) for text in texts]) if texts else []
        speed = round(speed, 3)

        def one(place: tuple[Progress, str]) -> Take:
            part, text = place
            words = spoken(text, language, self._pronunciations)
            part(0.0, "Speaking" if voice else "Timing")
            if voice is None or not any(word.said for word in words):
                return unspoken(words, speed)
            return self._artifacts.keep(self.speak, part, words, _sounding(voice), speed)

        with ThreadPoolExecutor(min(2, os.cpu_count() or 1), "voice") as pool:
            waiting = [pool.submit(one, place) for place in zip(parts, texts, strict=True)]
            try:
                for each in waiting:
                    yield each.result()
            finally:
                for each in waiting:
                    each.cancel()

    @stage(1)
    def speak(self, progress: Progress, words: tuple[Spoken, ...], voice: Voice, speed: float) -> Take:
        """Speak one sentence. Raises NeedsModel where the voice is gone, and ProviderFailed."""
        speaker = self._speakers.get(voice.key.partition(":")[0])
        if speaker is None:
            raise NeedsModel(f"The voice {voice.key} is not here.", "`faceless voices` lists those that are.")
        take = speaker.speak(words, voice, speed, progress)
        return take if take.timed else self._timed(take, words, voice, progress)

    def _marked(self, voice: Voice | None) -> Voice | None:
        """Let what is kept for a voice be made anew when the person's own pronunciations change."""
        if voice is None or not self._pronunciations:
            return voice
        return replace(voice, revision=f"{voice.revision}+{content_key(self._pronunciations)[:12]}")

    def _timed(self, take: Take, words: tuple[Spoken, ...], voice: Voice, progress: Progress) -> Take:
        """Time the words of a take by a second voice of the language that knows its own times, if there is one."""
        for name, speaker in self._speakers.items():
            others = [
                each
                for each in speaker.voices()
                if each.key != voice.key and casting.primary(each.language) == casting.primary(voice.language)
            ]
            if name in {_COSTS, voice.key.partition(":")[0]} or not others or not take.audio:
                continue
            example = speaker.speak(words, others[0], 1.0, progress)
            if example.timed and example.audio:
                sound, model = (wav.decode(self._artifacts.find(each)) for each in (take.audio, example.audio))
                known = [(word.start, word.end) for word in example.words]
                return _retimed(take, by_example(sound, model, known))
        return take


def _sounding(voice: Voice) -> Voice:
    """Keep of a voice what its sound depends on; the words to be said already hold the pronunciations."""
    return replace(voice, title="", licence="", commercial=None, note="", revision=voice.revision.partition("+")[0])


def _retimed(take: Take, spans: Iterable[tuple[Seconds, Seconds]]) -> Take:
    words = tuple(
        Word(word.text, round(start, 4), round(min(end, take.duration), 4))
        for word, (start, end) in zip(take.words, spans, strict=True)
    )
    return replace(take, words=words, timed=True)
