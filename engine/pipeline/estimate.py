"""What a film will be like and what it will cost, told while its brief is being written."""

import shutil
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from engine.domain.brief import AUTO, Brief
from engine.domain.event import Changed
from engine.domain.style import Niche
from engine.domain.units import Bytes, Seconds
from engine.domain.voice import Pace, Voice
from engine.errors import AllFailed, EngineError, NeedsKey, NeedsModel, NeedsSetup, NeedsSpace, ProviderFailed
from engine.pipeline.narration import Narrator
from engine.pipeline.pacing import Pacing, Paragraph, total
from engine.pipeline.past import Past, past_of
from engine.pipeline.script import TEMPLATE, language_of, niche_of
from engine.pipeline.storyboard import Storyboard
from engine.ports import LanguageModel
from engine.runtime.events import Events
from engine.runtime.progress import Progress
from engine.runtime.resources import load
from engine.runtime.settings import Settings
from engine.store.store import Store

T = TypeVar("T")
_READ = 4000
"""Characters of an own script that language and kind are read from."""
_KNOWN_FOR: Seconds = 20.0
"""Who would serve is asked anew after so long."""
_SOUND: Bytes = 120_000
"""Bytes a second that voice, music and their mix take beside the film, as intermediate files."""
_SPARE = 1.25
"""How much more room there should be than a film needs."""
_LETTERS_A_WORD, _SAID = 5.9, 0.95
"""With its blank, in English; and the share of a film that is not silent."""


@dataclass(frozen=True)
class Caution:
    """Something to know before a film is made."""

    message: str
    remedy: str
    error: str
    """The class of the error that it would be, as `NeedsModel`: it says which remedy fits."""


@dataclass(frozen=True)
class Estimate:
    """What a film will be like."""

    seconds: Seconds
    words: int
    language: str
    niche: str
    style: str
    width: int
    height: int
    render: Seconds
    """How long the picture takes to render on this machine."""
    making: Seconds
    """How long all of it takes, the render with it."""
    film: Bytes
    disk: Bytes
    """What the film and its intermediate files take together."""
    free: Bytes
    """What the disk has."""
    voice: str
    """Empty where nobody speaks."""
    writer: str
    finder: str
    measured: bool
    """Whether times and sizes are this machine's own, from films that it made before."""
    warnings: tuple[Caution, ...]


class Estimates:
    """Any thread may call; what takes long to find out is remembered for a while."""

    def __init__(
        self,
        settings: Callable[[], Settings],
        narrator: Narrator,
        storyboard: Storyboard,
        writers: Callable[[], Sequence[tuple[str, LanguageModel]]],
        store: Store,
        events: Events,
        folder: Path,
    ) -> None:
        """`folder` is where intermediate files lie."""
        self._settings, self._narrator, self._storyboard = settings, narrator, storyboard
        self._writers, self._store, self._folder = writers, store, folder
        self._pacing = Pacing(narrator)
        self._known: dict[str, tuple[float, object]] = {}
        self._past: Past | None = None
        self._lock = threading.Lock()
        events.subscribe(Changed, self._changed)

    def estimate(self, brief: Brief, output: Path | None = None) -> Estimate:
        """Tell what a film will be like before it is made.

        :param output: The folder that it shall be in.
        """
        settings, warnings = self._settings(), list[Caution]()
        language, niche = _language(brief), self._niche(brief)
        pace = Pace(niche.speed, niche.pause, niche.sentence_pause)
        voice = self._voice(brief, language, warnings)
        writer = self._writer(brief, warnings)
        finder = self._finder(warnings)
        if voice and voice.commercial is not True and settings.monetised:
            warnings.append(_doubtful(voice))
        rate = self._pacing.rate(voice, language) * pace.speed
        seconds, words = brief.duration, round(brief.duration * rate / _LETTERS_A_WORD * _SAID)
        if brief.script.strip():
            told = self._pacing.paragraphs(brief.script, voice, language, pace)
            seconds, words = total(told, pace), sum(each.words for each in told)
        past, (width, height) = self._before(), brief.size
        frames = seconds * brief.fps * width * height / 1e6
        render, rest = past.rendering(frames), past.telling(seconds)
        film = past.size(frames, seconds)
        disk = 2 * film + round(_SOUND * seconds)
        free = self._free(output)
        if disk * _SPARE > free:
            warnings.append(_full(disk, free))
        return Estimate(
            round(seconds, 1),
            words,
            language,
            niche.name,
            niche.style if brief.style == AUTO else brief.style,
            width,
            height,
            round(render, 1),
            round(render + rest, 1),
            film,
            disk,
            free,
            voice.key if voice else "",
            writer,
            finder,
            past.measured,
            tuple(warnings),
        )

    def spoken(self, text: str, language: str, voice: Voice | None, niche: str = "general") -> list[Paragraph]:
        """Tell how long every paragraph of an own script will be; None for a film that is only read."""
        kind = load("niches", niche, Niche)
        return self._pacing.paragraphs(text, voice, language, Pace(kind.speed, kind.pause, kind.sentence_pause))

    def listen(self, progress: Progress, brief: Brief) -> None:
        """Let the brief's voice say a few sentences, once, so that lengths are its own and not the usual ones."""
        language = _language(brief)
        self._pacing.listen(progress, self._narrator.choose(brief.voice, language), language)

    def _voice(self, brief: Brief, language: str, warnings: list[Caution]) -> Voice | None:
        try:
            return self._remembered(
                f"voice {brief.voice} {language}", lambda: self._narrator.choose(brief.voice, language)
            )
        except EngineError as error:
            warnings.append(_warned(error))
            return None

    def _writer(self, brief: Brief, warnings: list[Caution]) -> str:
        if brief.script.strip():
            return "own"
        name, missing = self._remembered("writer", self._writing)
        warnings += missing
        if name == TEMPLATE:
            remedy = "`faceless models install` fetches a language model."
            warnings.append(Caution("No language model is ready: templates will write.", remedy, NeedsModel.__name__))
        return name

    def _writing(self) -> tuple[str, list[Caution]]:
        """Who would write, and what kept better ones from it that the person could mend."""
        missing: list[Caution] = []
        for name, provider in self._writers():
            try:
                return f"{name}:{provider.model()}", missing
            except NeedsKey as error:
                missing.append(_warned(error))
            except (NeedsSetup, ProviderFailed):
                continue
        return TEMPLATE, missing

    def _finder(self, warnings: list[Caution]) -> str:
        try:
            name = self._remembered("finder", self._storyboard.embedder)
        except AllFailed as error:
            warnings.append(_warned(error))
            return ""
        if name.startswith("lexical"):
            remedy = "`faceless models starters` fetches a model that compares meanings."
            warnings.append(Caution("Pictures are found by their titles alone.", remedy, NeedsModel.__name__))
        return name

    def _niche(self, brief: Brief) -> Niche:
        name = _kind(brief.topic, brief.script[:_READ]) if brief.niche == AUTO else brief.niche
        return load("niches", name, Niche)

    def _free(self, output: Path | None) -> Bytes:
        """What the fuller of both disks has: the film's own, and that of intermediate files."""
        places = [self._folder, *([output.absolute()] if output else [Path.cwd()])]
        there = [next(each for each in (place, *place.parents) if each.exists()) for place in places]
        return min(shutil.disk_usage(each).free for each in there)

    def _before(self) -> Past:
        with self._lock:
            if self._past is None:
                self._past = past_of(self._store)
            return self._past

    def _changed(self, change: Changed) -> None:
        if "videos" in change.rows:
            self._past = None

    def _remembered(self, name: str, ask: Callable[[], T]) -> T:
        kept = self._known.get(name)
        if kept and time.monotonic() - kept[0] < _KNOWN_FOR:
            return kept[1]  # type: ignore[return-value]
        found = ask()
        self._known[name] = (time.monotonic(), found)
        return found


def _language(brief: Brief) -> str:
    return _tongue((brief.script or brief.topic)[:_READ]) if brief.language == AUTO else brief.language


_kind, _tongue = lru_cache(64)(niche_of), lru_cache(64)(language_of)
"""What was typed before the end of a long script stays the same with every letter."""


def _warned(error: EngineError) -> Caution:
    return Caution(str(error), error.remedy, type(error).__name__)


def _doubtful(voice: Voice) -> Caution:
    said = "may not earn money" if voice.commercial is False else "may perhaps not earn money"
    return Caution(
        f"A film with the voice {voice.title} {said}: {voice.licence}.", "Choose another voice for such films.", ""
    )


def _full(disk: Bytes, free: Bytes) -> Caution:
    message = f"The film needs about {disk / 1e9:.1f} GB while it is made, and {free / 1e9:.1f} GB are free."
    return Caution(message, "Free some space, or choose a smaller resolution.", NeedsSpace.__name__)
