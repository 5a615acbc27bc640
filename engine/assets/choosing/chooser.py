"""Chooses what a whole film shows: a short list by meaning, every part of its worth, and all shots together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.assets.choosing.cuts import Cut, Kinship, cuts_of
from engine.assets.choosing.joint import Film
from engine.assets.choosing.ledger import Past
from engine.assets.choosing.memory import Memory
from engine.assets.choosing.ranking import SHORTLIST, Question, Ranking, Weights, Wish, rank
from engine.assets.finding.catalogue import Catalogue
from engine.assets.finding.facets import Facets
from engine.assets.library import Library
from engine.domain.asset import Asset, Candidate
from engine.domain.licence import kept_out
from engine.domain.units import Seconds
from engine.ports import Embedder
from engine.runtime.progress import Progress

NEXT_BEST = 5
_EVERY = 2000
"""A library of so many assets is ranked whole; of a larger one, what is near to some sentence."""
_LOOKED_AT = 64
"""Cuts that each wish brings to the choice: its best ones, moments of the same clip counted singly."""
_SHOWN = 0.3
"""What an asset that the film shows elsewhere is worth less as an alternative."""
_OVER = 1.3
"""Shots may become so much longer than their words promise."""


@dataclass(frozen=True)
class Choice:
    """What is shown for every wish, and among what it was chosen."""

    cuts: tuple[Cut, ...]
    ranking: Ranking
    film: Film
    chosen: tuple[int | None, ...]
    lengths: tuple[Seconds, ...]
    floor: float

    def fits(self, wish: int, cut: int) -> bool:
        """Whether a cut may be shown for a wish."""
        return bool(self.ranking.relevance[wish, cut] >= self.floor and not self.ranking.barred[wish, cut])

    def candidate(self, wish: int, cut: int) -> Candidate:
        """A cut as a wish would show it."""
        start = self.cuts[cut].start(self.lengths[wish])
        score = round(min(1.0, float(self.ranking.score[wish, cut])), 3)
        return Candidate(self.cuts[cut].asset, start, score, self.ranking.why(wish, cut))

    def nearest(self, wish: int) -> int | None:
        """The best for a wish, whether it fits or not."""
        return int(self.ranking.score[wish].argmax()) if self.cuts else None

    def alternatives(self, wish: int) -> tuple[Candidate, ...]:
        """The next best, each unlike what is shown there and unlike those before it."""
        worth = np.where(self.ranking.barred[wish], -np.inf, self.ranking.score[wish]) - _SHOWN * self._shown
        near = np.sort(np.argsort(-worth, kind="stable")[:_LOOKED_AT])
        last, found, left = self.chosen[wish], list[int](), worth[near]
        while len(found) < NEXT_BEST:
            if last is not None:
                left = left + self.film.apart(last, near)
            if not len(left) or left.max() == -np.inf:
                break
            last = int(near[left.argmax()])
            found.append(last)
        return tuple(self.candidate(wish, cut) for cut in found)

    @cached_property
    def _shown(self) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        shown = {self.cuts[cut].asset.file for cut in self.chosen if cut is not None}
        return np.array([cut.asset.file in shown for cut in self.cuts], dtype=np.bool_)


class Chooser:
    """Chooses from a library; the same for the same arguments and library."""

    def __init__(self, library: Library, memory: Memory, catalogue: Catalogue) -> None:
        self._library, self._memory, self._catalogue = library, memory, catalogue

    def choose(
        self,
        progress: Progress,
        wishes: Sequence[Wish],
        lengths: Sequence[Seconds],
        embedders: Sequence[Embedder],
        aspect: float,
        seed: int,
        floor: float,
        weights: Weights,
        past: Past,
    ) -> Choice:
        """Give every wish a cut, or none where nothing reaches the floor; `lengths` are how long each is shown.

        Raises NeedsModel or ProviderFailed as the embedders do.
        """
        library = self._library
        questions = [Question(embedder, wishes, library.index, library.strangers) for embedder in embedders]
        progress(0.2, "Looking for pictures that fit")
        fitting = [asset for asset in self._pool(questions) if not kept_out(asset.rights, weights.kept_out)]
        cuts = cuts_of(fitting)
        hashes = list({cut.asset.file.sha256: None for cut in cuts})
        standings = self._memory.standings(cuts, past, weights.cooldown)
        rules = self._memory.rules.of(hashes, past)
        ranking = rank(wishes, cuts, questions, standings, rules, aspect, seed, weights)
        progress(0.6, "Choosing for the whole film")
        kept = ranking.best(_LOOKED_AT)
        cuts, ranking = [cuts[place] for place in kept.tolist()], ranking.only(kept)
        kinship = Kinship(cuts, questions[0].vectors(cuts), questions[0].usual())
        film = Film(ranking.gain(floor), cuts, kinship, weights, _OVER * max(lengths, default=1.0))
        chosen = tuple(film.best())
        progress(1.0)
        return Choice(tuple(cuts), ranking, film, chosen, tuple(lengths), floor)

    def _pool(self, questions: Sequence[Question]) -> list[Asset]:
        """Everything that can be seen, or of a large library what is near to some wish."""
        among = self._catalogue.matching(Facets(kind="video"))
        among.fits[:] |= self._catalogue.matching(Facets(kind="image")).fits
        if int(among.fits.sum()) <= _EVERY:
            return [*self._library.assets("video"), *self._library.assets("image")]
        near = {sha256: None for question in questions for sha256 in question.nearest(SHORTLIST, among)}
        found = self._library.some(near)
        return [found[sha256] for sha256 in near if sha256 in found]
