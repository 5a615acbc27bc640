"""The first stage: from a topic, notes or own words to a script that can be told in the asked time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from engine.domain.brief import AUTO
from engine.domain.script import Claim, Scene, Script, split_sentences
from engine.domain.style import Niche
from engine.domain.units import Seconds
from engine.errors import NeedsSetup, ProviderFailed, Refused
from engine.pipeline.writing.claims import claims_in
from engine.pipeline.writing.composing import CALM_PAUSE, Chapter, Frame, Tempo, compose
from engine.pipeline.writing.drafting import Drafter, Tally
from engine.pipeline.writing.framing import Material, Wish, gather
from engine.pipeline.writing.interview import Interviewer, interview_for
from engine.pipeline.writing.language import language_of
from engine.pipeline.writing.niches import niche_of
from engine.pipeline.writing.notes import Note, packs
from engine.pipeline.writing.own import own_script
from engine.pipeline.writing.templates import sheets, values_of
from engine.pipeline.writing.titles import title_of
from engine.pipeline.writing.words import count
from engine.ports import LanguageModel
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import Progress
from engine.runtime.resources import load

__all__ = ["TEMPLATE", "Writer", "language_of", "niche_of"]

TEMPLATE = "template"
"""The writer that needs no model."""
_TALES = frozenset({"horror", "music"})
"""Niches that no model is asked for: tales are written whole, and music needs hardly a word."""
_FEWEST = 3
"""Scenes from which a model's own writing makes a film."""
_HALF = 0.5
"""Of the words that a short film wants: enough to be about its topic."""
_MOST_SILENCE = 0.5


class Writer:
    """Writes scripts: with the first language model that can, and with templates wherever none does well."""

    def __init__(
        self,
        artifacts: Artifacts,
        chain: Callable[[], Sequence[tuple[str, LanguageModel]]],
        scores: Callable[[], Mapping[str, float]] = dict,
        notes: Sequence[Path] = (),
    ) -> None:
        """Take the models in the person's order.

        :param scores: How well script templates (`sheet/template`) did, 1 as usual: better ones are drawn more often.
        :param notes: Folders with the person's own packs of notes, beside those that come with the program.
        """
        self._artifacts, self._chain, self._scores = artifacts, chain, scores
        self._folders = (RESOURCES / "notes", *notes)

    def model(self) -> str:
        """Name who would write now, as `llama_cpp:smollm2-135m-instruct`, or `template`."""
        for name, provider in self._chain():
            try:
                return f"{name}:{provider.model()}"
            except (NeedsSetup, ProviderFailed):
                continue
        return TEMPLATE

    def topics(self, niche: str = "", language: str = "") -> list[str]:
        """Topics on which there are facts to build on: good ones to begin with.

        :param niche: Only those of one kind of film.
        :param language: Only those in one language, such as en.
        """
        known = packs(self._folders)
        return [each.title for each in known if niche in {"", each.niche} and language in {"", each.language}]

    @stage(1)
    def write(
        self,
        progress: Progress,
        topic: str,
        script: str,
        notes: str,
        niche: str,
        language: str,
        duration: Seconds,
        rate: float,
        seed: int,
        keywords: tuple[str, ...],
        model: str,
    ) -> Script:
        """Write a script of `duration` at `rate` words a second, usual pauses included.

        An own script is laid out as it is, however long.

        Raises Refused where the language has neither template, notes nor a model that writes it.
        """
        progress(0.0, "Reading what is known")
        kind = load("niches", niche_of(topic, script) if niche == AUTO else niche, Niche)
        tongue = language_of(script or topic) if language == AUTO else language
        if script.strip():
            return own_script(script, topic, notes, kind.name, tongue)
        wish = Wish(topic, notes, kind, tongue, seed)
        plan, fill = progress.split(1, 2)
        drafter = Drafter(self._artifacts, () if model == TEMPLATE else self._chain(), wish)
        material = self._material(plan, wish, drafter, duration * rate)
        tempo = Tempo(rate, kind)
        scenes, reserve = compose(material.frame, material.chapters, tempo, duration, topic, tongue, seed)
        _refuse_silence(scenes, tempo, duration)
        # Starter notes were written to be spoken: a small model only spoils them, a large one makes them its own.
        raw = bool(notes.strip()) or drafter.trusted
        if material.told and raw and not tempo.calm and kind.name not in _TALES:
            scenes = drafter.reword(fill, scenes, material.known)
        return _script(wish, material, scenes, reserve, drafter.tally, keywords)

    def _material(self, progress: Progress, wish: Wish, drafter: Drafter, length: float) -> Material:
        """What there is to tell; where that is too little, a model that may write from memory adds to it."""
        material = gather(wish, sheets(wish.language), packs(self._folders), self._scores())
        calm = wish.niche.pause > CALM_PAUSE or wish.niche.name in _TALES
        enough = material is not None and material.told and count(material.chapters[0].text) >= 0.8 * length
        if material is not None and (enough or calm):
            return material
        if not drafter.trusted:
            if material is None:
                raise _no_words(wish.language)
            return material if material.told else _remembered(progress, material, wish, drafter, length)
        known = f"{wish.topic}\n{wish.notes}"
        written = drafter.write(progress, 1.15 * length, material.known if material else known)
        if len(written) < _FEWEST:
            drafter.discard()
            if material is None:
                raise _no_words(wish.language)
            return material
        return _with_written(material, written, wish, known)


def _remembered(progress: Progress, material: Material, wish: Wish, drafter: Drafter, length: float) -> Material:
    """Put what a small model says of the topic before the template's own words, where that is enough to be a film."""
    interview = interview_for(wish.language) if drafter.ready else None
    if interview is None or not interview.dares(wish.topic):
        return material
    interviewer = Interviewer(interview, drafter, wish, values_of(wish.topic, wish.language, material.small)["topic"])
    frame = interviewer.frame()
    if frame is None:
        return material
    wanted = length - count(frame.hook.text) - count(frame.ending.text)
    notes = interviewer.ask(progress, wanted)
    if len(notes) < _FEWEST and sum(count(note.text) for note in notes) < _HALF * wanted:
        drafter.discard()
        return material
    chapters = (Chapter(notes, heading=title_of(wish.topic)), *material.chapters)
    return replace(material, frame=frame, chapters=chapters, template="", from_memory=True)


def _with_written(material: Material | None, written: tuple[Note, ...], wish: Wish, known: str) -> Material:
    """Put what a model wrote behind the notes; where there are none, it is the film."""
    if material is not None and material.told:
        first, *rest = material.chapters
        return replace(material, chapters=(first, Chapter(written), *rest))
    hook, *body, ending = written
    further = material.chapters if material else ()
    frame = Frame(hook, ending)
    chapters = (Chapter(tuple(body), heading=title_of(wish.topic)), *further)
    return Material(frame, chapters, material.known if material else known)


def _refuse_silence(scenes: tuple[Scene, ...], tempo: Tempo, duration: Seconds) -> None:
    """A film that is no calm one may not be mostly silence. Raises Refused."""
    silent = sum(scene.pause for scene in scenes)
    if not tempo.calm and silent > _MOST_SILENCE * duration:
        raise Refused(
            f"What is known of this topic fills about {duration - silent:.0f} s of the {duration:.0f} s asked for.",
            "Ask for a shorter film, add notes or your own script, or install a larger language model.",
        )


def _script(
    wish: Wish, material: Material, scenes: tuple[Scene, ...], reserve: tuple[Scene, ...], tally: Tally,
    keywords: tuple[str, ...],
) -> Script:  # fmt: skip
    writer = tally.label if tally.accepted == tally.asked else f"{tally.label}+{TEMPLATE}"
    return Script(
        title_of(wish.topic),
        wish.language,
        wish.niche.name,
        scenes,
        writer if tally.accepted else TEMPLATE,
        reserve,
        _to_check((*scenes, *reserve), wish, material, keywords) if tally.accepted else (),
        tally.at_once / tally.asked if tally.asked else 1.0,
        material.template,
        material.from_memory,
    )


def _to_check(
    scenes: tuple[Scene, ...], wish: Wish, material: Material, keywords: tuple[str, ...]
) -> tuple[Claim, ...]:
    """What a person should check: numbers, names and dates, and of a film from memory every sentence it tells."""
    if not material.from_memory:
        return claims_in(scenes, "\n".join((material.known, *keywords)), wish.language)
    told = [(index, scene) for index, scene in enumerate(scenes) if scene.role == "body"]
    return tuple(
        Claim(index, sentence, sentence) for index, scene in told for sentence in split_sentences(scene.narration)
    )


def _no_words(language: str) -> Refused:
    return Refused(
        f"Nothing here can write a script in {language!r}: there is no template, and no language model that writes it.",
        "Give your own script, or notes in that language, or install a larger model (`faceless models list`).",
    )
