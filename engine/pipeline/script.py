"""The first stage: from a topic, notes or own words to a script that can be told in the asked time."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from engine.domain.brief import AUTO
from engine.domain.script import Scene, Script
from engine.domain.style import Niche
from engine.domain.units import Seconds
from engine.errors import NeedsSetup, ProviderFailed, Refused
from engine.pipeline.writing.claims import claims_in
from engine.pipeline.writing.composing import Tempo, compose
from engine.pipeline.writing.framing import Material, Wish, gather
from engine.pipeline.writing.language import language_of
from engine.pipeline.writing.niches import niche_of
from engine.pipeline.writing.notes import packs
from engine.pipeline.writing.own import own_script
from engine.pipeline.writing.templates import sheets
from engine.pipeline.writing.titles import title_of
from engine.ports import LanguageModel
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import Progress
from engine.runtime.resources import load

__all__ = ["TEMPLATE", "Writer", "language_of", "niche_of"]

TEMPLATE = "template"
"""The writer that needs no model."""


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
        material = gather(wish, sheets(tongue), packs(self._folders), self._scores())
        if material is None:
            raise _no_words(tongue)
        tempo = Tempo(rate, kind)
        scenes, reserve = compose(material.frame, material.chapters, tempo, duration, topic, tongue, seed)
        return _script(wish, material, scenes, reserve, TEMPLATE)


def _script(
    wish: Wish, material: Material, scenes: tuple[Scene, ...], reserve: tuple[Scene, ...], writer: str
) -> Script:
    claims = claims_in((*scenes, *reserve), material.known, wish.language) if writer != TEMPLATE else ()
    return Script(
        title_of(wish.topic),
        wish.language,
        wish.niche.name,
        scenes,
        writer,
        reserve,
        claims,
        template=material.template,
    )


def _no_words(language: str) -> Refused:
    return Refused(
        f"Nothing here can write a script in {language!r}: there is no template, and no language model that writes it.",
        "Give your own script, or notes in that language, or install a larger model (`faceless models list`).",
    )
