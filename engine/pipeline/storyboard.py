"""What every sentence shows: a picture that fits, or a background in its mood where none does."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.assets.choosing.backdrop import backdrop
from engine.assets.choosing.ranking import Ranking, Wish, assign, named, rank, usable
from engine.assets.library import Library
from engine.domain.asset import Asset, Background, Candidate, Shot
from engine.domain.brief import ASPECTS
from engine.domain.script import Script, Sentence
from engine.domain.style import Niche, Style
from engine.ports import Embedder
from engine.runtime.artifacts import stage
from engine.runtime.progress import Progress
from engine.runtime.resources import load

BRISK, CALM = 8, 40
"""Words that one shot is shown for, at least, where its scene has as many."""
CALM_FROM = 0.5
"""Seconds of silence between sentences from which a kind of film is calm."""
NEXT_BEST = 5


@dataclass(frozen=True)
class Beat:
    """Sentences of one scene that one shot is shown for."""

    scene: int
    lines: tuple[int, ...]
    text: str


class Storyboard:
    """Chooses for a whole film at once; the same for the same arguments."""

    def __init__(self, library: Library, embedders: Callable[[], Sequence[tuple[str, Embedder]]]) -> None:
        self._library = library
        self._embedders = embedders

    def embedder(self) -> str:
        """Name the embedders and models that would choose together. Raises AllFailed where none can."""
        return " ".join(name for name, _ in named(self._embedders()))

    @stage(2)
    def choose(
        self,
        progress: Progress,
        script: Script,
        niche: str,
        style: str,
        aspect: str,
        seed: int,
        floor: float,
        library: str,  # noqa: ARG002 - the library's revision: what is chosen depends on it
        embedder: str,  # noqa: ARG002 - who chooses, for the same reason
    ) -> tuple[Shot, ...]:
        """Give one shot a sentence, in order. `floor` is the likeness, 0 to 1, below which a background is taken."""
        progress(0.0, "Choosing pictures")
        kind = load("niches", niche, Niche)
        beats = beats_of(script, CALM if kind.sentence_pause >= CALM_FROM else BRISK)
        assets = [*self._library.assets("video"), *self._library.assets("image")]
        wishes = [Wish(beat.text, script.scenes[beat.scene].search, script.title) for beat in beats]
        wide, high = ASPECTS[aspect]
        finders = usable(self._embedders())
        ranking = rank(wishes, assets, self._library.strangers, self._library.index, finders, wide / high, seed)
        progress(0.8)
        chosen = _held(assign(ranking, assets, floor), beats, ranking, floor)
        grounds = _Grounds(script, kind, load("styles", style, Style), seed)
        shots: list[Shot] = []
        for number, (beat, asset) in enumerate(zip(beats, chosen, strict=True)):
            progress(0.8 + 0.2 * number / len(beats))
            background = grounds.under(beat) if asset is None else None
            shots += _shots(beat, number, asset, background, ranking, assets)
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


def _held(chosen: list[int | None], beats: Sequence[Beat], ranking: Ranking, floor: float) -> list[int | None]:
    """Let a picture stay, or come early, where a beat beside it in its scene has none and it fits there too."""
    held = list(chosen)
    for step in (-1, 1):
        for number in range(len(beats)) if step < 0 else reversed(range(len(beats))):
            beside = number + step
            if held[number] is not None or not 0 <= beside < len(beats) or beats[beside].scene != beats[number].scene:
                continue
            near = chosen[beside]
            if near is not None and ranking.relevance[number, near] >= floor:
                held[number] = near
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
    beat: Beat,
    number: int,
    asset: int | None,
    background: Background | None,
    ranking: Ranking,
    assets: Sequence[Asset],
) -> list[Shot]:
    """Give a beat's shot to each of its sentences."""
    order = [int(each) for each in (-ranking.score[number]).argsort(kind="stable") if each != asset]
    best = asset if asset is not None else (order[0] if order else None)
    return [
        Shot(
            line=line,
            asset=assets[asset] if asset is not None else None,
            background=background,
            start=0.0,
            score=round(min(1.0, float(ranking.score[number, asset])), 3) if asset is not None else 0.0,
            why=ranking.why(number, best) if best is not None else (),
            alternatives=tuple(
                Candidate(assets[each], 0.0, round(float(ranking.score[number, each]), 3), ranking.why(number, each))
                for each in order[:NEXT_BEST]
            ),
        )
        for line in beat.lines
    ]


def _rest(sentences: Sequence[Sentence], counts: Sequence[int], line: int) -> int:
    """How many words a scene still has from this line on."""
    scene = sentences[line].scene
    return sum(
        count for sentence, count in zip(sentences[line:], counts[line:], strict=True) if sentence.scene == scene
    )
