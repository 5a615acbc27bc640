"""What every sentence shows: a picture that fits, or a background in its mood where none does."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.assets.choosing.backdrop import backdrop
from engine.assets.choosing.chooser import Choice, Chooser
from engine.assets.choosing.ledger import Past
from engine.assets.choosing.ranking import Weights, Wish
from engine.domain.asset import Background, Shot
from engine.domain.brief import ASPECTS
from engine.domain.script import Script, Sentence
from engine.domain.style import Niche, Style
from engine.domain.units import Seconds
from engine.ports import Embedder
from engine.runtime.artifacts import stage
from engine.runtime.progress import Progress
from engine.runtime.resources import load

BRISK, CALM = 8, 40
"""Words that one shot is shown for, at least, where its scene has as many."""
CALM_FROM = 0.5
"""Seconds of silence between sentences from which a kind of film is calm."""
_A_WORD: Seconds = 0.4


@dataclass(frozen=True)
class Beat:
    """Sentences of one scene that one shot is shown for."""

    scene: int
    lines: tuple[int, ...]
    text: str


class Storyboard:
    """Chooses for a whole film at once; the same for the same arguments."""

    def __init__(self, chooser: Chooser, embedders: Callable[[], Sequence[Embedder]]) -> None:
        """`embedders` gives those that can work now and know the library, or raises AllFailed with every reason."""
        self._chooser = chooser
        self._embedders = embedders

    def embedder(self) -> str:
        """Name the embedders and models that would choose together. Raises AllFailed where none can."""
        return " ".join(embedder.model() for embedder in self._embedders())

    @stage(5)
    def choose(
        self,
        progress: Progress,
        script: Script,
        niche: str,
        style: str,
        aspect: str,
        seed: int,
        floor: float,
        weights: Weights,
        past: Past,
        library: str,  # noqa: ARG002 - the library's revision: what is chosen depends on it
        embedder: str,  # noqa: ARG002 - who chooses, for the same reason
    ) -> tuple[Shot, ...]:
        """Give one shot a sentence, in order. `floor` is the likeness, 0 to 1, below which a background is taken."""
        progress(0.0, "Choosing pictures")
        kind = load("niches", niche, Niche)
        beats = beats_of(script, CALM if kind.sentence_pause >= CALM_FROM else BRISK)
        wishes = [Wish(beat.text, script.scenes[beat.scene].search, script.title) for beat in beats]
        lengths = [_length(beat.text) for beat in beats]
        wide, high = ASPECTS[aspect]
        finders = self._embedders()
        look, lay_out = progress.split(9, 1)
        choice = self._chooser.choose(look, wishes, lengths, finders, wide / high, seed, floor, weights, past)
        held = _held(choice, beats)
        grounds = _Grounds(script, kind, load("styles", style, Style), seed)
        shots: list[Shot] = []
        for number, beat in enumerate(beats):
            lay_out(number / len(beats))
            background = grounds.under(beat) if held[number] is None else None
            shots += _shots(beat, number, held[number], background, choice)
        return tuple(shots)


def beats_of(script: Script, words: int) -> list[Beat]:
    """Lay short sentences of a scene together until they have so many words; a short rest joins what is before it."""
    groups: list[tuple[int, list[int]]] = []
    sentences = script.sentences
    counts = [len(sentence.text.split()) for sentence in sentences]
    for line, sentence in enumerate(sentences):
        short = groups and sum(counts[each] for each in groups[-1][1]) < words
        if groups and groups[-1][0] == sentence.scene and (short or _rest(sentences, counts, line) < words / 2):
            groups[-1][1].append(line)
        else:
            groups.append((sentence.scene, [line]))
    return [Beat(scene, tuple(lines), " ".join(sentences[each].text for each in lines)) for scene, lines in groups]


def _length(text: str) -> Seconds:
    """About how long a text is spoken; scripts without spaces count by their letters."""
    return _A_WORD * max(len(text.split()), len(text) / 6) + 0.5


def _held(choice: Choice, beats: Sequence[Beat]) -> list[tuple[int, int] | None]:
    """Give each beat the beat and cut whose shot it shows.

    A picture stays, or comes early, where a beat beside it in its scene has none and it fits there too.
    """
    held = [None if cut is None else (number, cut) for number, cut in enumerate(choice.chosen)]
    for step in (-1, 1):
        for number in range(len(beats)) if step < 0 else reversed(range(len(beats))):
            beside = number + step
            if held[number] is not None or not 0 <= beside < len(beats) or beats[beside].scene != beats[number].scene:
                continue
            near = choice.chosen[beside]
            if near is not None and choice.fits(number, near):
                held[number] = (beside, near)
    return held


class _Grounds:
    """One background a scene, so that a film without pictures is calm; its neighbours are of other families."""

    def __init__(self, script: Script, niche: Niche, style: Style, seed: int) -> None:
        self._script = script
        self._niche = niche
        self._style = style
        self._seed = seed
        self._made: dict[int, Background] = {}

    def under(self, beat: Beat) -> Background:
        """Give the background of the beat's scene."""
        if beat.scene not in self._made:
            scene = self._script.scenes[beat.scene]
            moods = (*scene.search.lower().split(), *self._niche.background_moods, self._niche.name)
            seed = random.Random(f"{self._seed}:{beat.scene}").randrange(2**31)
            used = tuple(made.family for made in self._made.values())
            self._made[beat.scene] = backdrop(moods, self._style, seed, used)
        return self._made[beat.scene]


def _shots(
    beat: Beat, number: int, held: tuple[int, int] | None, background: Background | None, choice: Choice
) -> list[Shot]:
    """Give a beat's shot to each of its sentences."""
    nearest = choice.nearest(number)
    start = choice.candidate(*held).start if held else 0.0
    cut = held[1] if held else nearest
    about = choice.candidate(number, cut) if cut is not None else None
    alternatives = choice.alternatives(number)
    return [
        Shot(
            line=line,
            asset=about.asset if about and held else None,
            background=background,
            start=start,
            score=about.score if about and held else 0.0,
            why=about.why if about else (),
            alternatives=alternatives,
        )
        for line in beat.lines
    ]


def _rest(sentences: Sequence[Sentence], counts: Sequence[int], line: int) -> int:
    """How many words a scene still has from this line on."""
    scene = sentences[line].scene
    return sum(
        count for sentence, count in zip(sentences[line:], counts[line:], strict=True) if sentence.scene == scene
    )
