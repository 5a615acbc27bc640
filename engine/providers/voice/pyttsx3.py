"""The operating system's own speaker: eSpeak NG where it is installed, else macOS' `say` or Windows' SAPI."""

import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Protocol

import numpy as np

from engine.domain.voice import Spoken, Take, Voice
from engine.errors import ProviderFailed
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sound import espeak, takes, wav
from engine.runtime.sound.alignment import Span, by_pauses
from engine.runtime.sound.wav import Sound

_OWN = {"cmn": "zh", "nb": "no", "yue": "zh-HK"}
_WORDS_A_MINUTE = 165
_FREE = "The engine is free software (GPL-3.0-or-later); what it says is yours."
_SYSTEM = "A voice of the operating system; its terms decide about commercial use."


class _Engine(Protocol):
    """One way to the system's speech: gives the sound, and times where it knows them."""

    def voices(self) -> list[Voice]: ...

    def speak(
        self, words: Sequence[Spoken], name: str, rate: int, progress: Progress
    ) -> tuple[Sound, list[Span | None] | None]: ...


class Pyttsx3:
    """Speaks most languages, plainly; says nothing where the system has no engine."""

    title: ClassVar[str] = "The system's voice"

    def __init__(self, kit: Kit) -> None:
        self._artifacts = kit.artifacts
        self._gains: dict[str, float] = {}
        self._lock = threading.Lock()

    @cached_property
    def _engine(self) -> "_Engine | None":
        return _engine()

    def voices(self) -> list[Voice]:
        """Every language the system's engine speaks."""
        return self._engine.voices() if self._engine else []

    def speak(self, words: Sequence[Spoken], voice: Voice, speed: float, progress: Progress) -> Take:
        """Speak one sentence."""
        if self._engine is None:
            raise ProviderFailed("This system has no speech engine.", "Install the system package espeak-ng.")
        progress(0.0)
        name = voice.key.partition(":")[2]
        rate = round(min(450, max(80, _WORDS_A_MINUTE * speed)))
        sound, found = self._engine.speak(words, name, rate, progress)
        progress(0.9)
        if not len(sound.samples):
            raise ProviderFailed(f"{voice.key} found nothing to say in {takes.said(words)!r}.")
        sound = sound.louder(self._gain(name, progress))
        if found is not None:
            return takes.take(self._artifacts, words, voice, sound, found)
        pauses = [word.said.endswith(tuple(",;:.—")) for word in words]
        guess = by_pauses(sound, takes.weights(words), pauses)
        return takes.take(self._artifacts, words, voice, sound, guess, timed=False)

    def _gain(self, name: str, progress: Progress) -> float:
        """What brings this voice to the common loudness: measured on the numbers from one to nine."""
        with self._lock:
            if name not in self._gains and self._engine:
                numbers = [Spoken(digit, digit) for digit in "123456789"]
                self._gains[name] = takes.gain(self._engine.speak(numbers, name, _WORDS_A_MINUTE, progress)[0])
            return self._gains[name]


def _engine() -> _Engine | None:
    if languages := espeak.languages():
        return _Espeak(languages)
    if sys.platform == "darwin":
        return _Say()
    if sys.platform == "win32":
        return _Sapi()
    return None


class _Espeak:
    """eSpeak NG: times every sound."""

    def __init__(self, languages: dict[str, str]) -> None:
        self._languages = languages

    def voices(self) -> list[Voice]:
        """One speaker a language."""
        return [
            Voice(f"pyttsx3:{code}", f"eSpeak NG {name}", _code(code), "GPL-3.0-or-later", True, _FREE)
            for code, name in self._languages.items()
        ]

    def speak(
        self, words: Sequence[Spoken], name: str, rate: int, progress: Progress
    ) -> tuple[Sound, list[Span | None] | None]:
        """Speak; the sounds carry where in the text their word begins."""
        text, places = takes.laid_out(words)
        try:
            speech = espeak.speak(text, name, rate, lambda: progress.stop.asked)
        except OSError as error:
            progress(0.0)
            raise ProviderFailed(f"{error}.", "`faceless voices` lists those that can speak.") from error
        progress(0.8)
        sound = Sound((np.frombuffer(speech.pcm, "<i2") / 32768).astype(np.float32), speech.rate)
        found: list[Span | None] = [None] * len(words)
        ends = [phoneme.sample for phoneme in speech.phonemes[1:]] + [len(sound.samples)]
        for phoneme, end in zip(speech.phonemes, ends, strict=True):
            if phoneme.pause or not 0 <= phoneme.place < len(places):
                continue
            word = places[phoneme.place]
            known = found[word]
            start = known[0] if known else phoneme.sample / sound.rate
            found[word] = (start, end / sound.rate)
        return sound, found


class _Say:
    """The program `say` of macOS."""

    def voices(self) -> list[Voice]:
        """What `say -v ?` lists, as `Monica  es_ES  # Hola`."""
        listed = subprocess.run(["say", "-v", "?"], capture_output=True, text=True, check=False, timeout=20).stdout
        rows = [line.split("#")[0].rsplit(maxsplit=1) for line in listed.splitlines() if "#" in line]
        return [
            Voice(f"pyttsx3:{name.strip()}", name.strip(), code.replace("_", "-"), "macOS", None, _SYSTEM)
            for name, code in (row for row in rows if len(row) == 2)
        ]

    def speak(
        self, words: Sequence[Spoken], name: str, rate: int, progress: Progress
    ) -> tuple[Sound, list[Span | None] | None]:
        """Run the program; it can be stopped while it speaks."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "said.wav"
            running = subprocess.Popen(
                ["say", "-v", name, "-r", str(rate), "-o", str(path), "--data-format=LEI16@22050", takes.said(words)]
            )
            try:
                while running.poll() is None:
                    progress.stop.wait(0.05)
            finally:
                running.kill()
                running.wait()
            return _written(path), None


class _Sapi:
    """Windows' SAPI through pyttsx3."""

    def voices(self) -> list[Voice]:
        """The installed voices."""
        import pyttsx3

        listed = pyttsx3.init("sapi5").getProperty("voices")
        return [
            Voice(f"pyttsx3:{each.name}", each.name, (each.languages or ["en-US"])[0], "Windows", None, _SYSTEM)
            for each in listed
        ]

    def speak(
        self, words: Sequence[Spoken], name: str, rate: int, progress: Progress
    ) -> tuple[Sound, list[Span | None] | None]:
        """Write a file, and look whether it was really written: the engine sometimes returns before."""
        import pyttsx3

        speaker = pyttsx3.init("sapi5")
        chosen = next((each for each in speaker.getProperty("voices") if each.name == name), None)
        if chosen is None:
            raise ProviderFailed(f"Windows has no voice {name!r}.", "`faceless voices` lists those that can speak.")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "said.wav"
            speaker.setProperty("voice", chosen.id)
            speaker.setProperty("rate", rate)
            speaker.save_to_file(takes.said(words), str(path))
            speaker.runAndWait()
            speaker.stop()
            progress(0.8)
            return _written(path), None


def _written(path: Path) -> Sound:
    if not path.is_file() or path.stat().st_size <= 44:
        raise ProviderFailed("The system's speech engine wrote no sound.", "Try again, or choose another voice.")
    return wav.decode(path)


def _code(code: str) -> str:
    """Write the engine's code as BCP 47: `en-us` is `en-US`."""
    language, _, region = _OWN.get(code, code).partition("-")
    return f"{language}-{region.upper()}" if len(region) == 2 else _OWN.get(code, code)
