"""Looks things up while a person types: one question at a time, the newest next, answers that came too late dropped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from engine.assets.finding.browsing import Listed, Order
from engine.assets.finding.facets import EVERYTHING, Facets
from engine.assets.finding.search import Search
from engine.assets.intake.duplicates import Stack
from engine.domain.asset import Asset
from ui.desk import Desk
from ui.item_models.assets import Found

MOST = 300
"""Hits of one search."""
_PAUSE = 150
"""Milliseconds without a key after which a search begins."""


@dataclass(frozen=True)
class Question:
    """What is looked for."""

    text: str = ""
    like: str = ""
    """The SHA-256 of what it should look like."""
    facets: Facets = EVERYTHING
    order: Order = "newest"

    @property
    def judged(self) -> bool:
        """Whether what is found is better and worse, rather than all that there is."""
        return bool(self.text.strip() or self.like)


@dataclass(frozen=True)
class Answer:
    """What was found."""

    question: Question
    found: Found
    counts: Mapping[str, Mapping[str, int]]
    assets: Sequence[Asset] = field(default=())


class Finder(QObject):
    """Holds the question; whoever shows answers hears `answered`."""

    answered = Signal(object)
    asking = Signal(bool)
    """Whether an answer is being waited for."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.question = Question()
        self.stacks: Sequence[Stack] = ()
        """Look-alikes that are shown as one each."""
        self._busy = False
        self._again = False
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._typing.timeout.connect(self._begin)

    def type(self, text: str) -> None:
        """Look for a text as soon as the person stops typing."""
        self.question = Question(text, self.question.like, self.question.facets, self.question.order)
        self._typing.start()

    def ask(self, question: Question) -> None:
        """Look for something at once."""
        self.question = question
        self._begin()

    def again(self) -> None:
        """Ask the same once more, for the library has changed."""
        if not self._typing.isActive():
            self._begin()

    def _begin(self) -> None:
        self._typing.stop()
        if self._busy:
            self._again = True
            return
        self._busy = True
        question, stacks, search = self.question, self.stacks, self._desk.engine.collection.search
        self.asking.emit(True)
        self._desk.background.ask(self, lambda: _answer(search, question, stacks), self._take, self._fail)

    def _take(self, answer: Answer) -> None:
        if self._end() or answer.question != self.question:
            return
        self.answered.emit(answer)

    def _fail(self, error: Exception) -> None:
        if not self._end():
            self._desk.notices.failed(error)

    def _end(self) -> bool:
        """Let the next question begin; tells whether there is one."""
        self._busy = False
        if self._again:
            self._again = False
            self._begin()
            return True
        self.asking.emit(False)
        return False


def _answer(search: Search, question: Question, stacks: Sequence[Stack]) -> Answer:
    listed: Listed = search.listed(question.facets, question.order)
    if not question.judged:
        return Answer(question, _stacked(Found(listed.files), stacks), listed.counts)
    hits = search.search(question.text, like=question.like, facets=question.facets, limit=MOST)
    files = tuple(hit.asset.file.sha256 for hit in hits)
    scores = dict(zip(files, (hit.score for hit in hits), strict=True))
    moments = dict(zip(files, (hit.at for hit in hits), strict=True))
    found = _stacked(Found(files, scores, moments), stacks)
    return Answer(question, found, listed.counts, [hit.asset for hit in hits])


def _stacked(found: Found, stacks: Sequence[Stack]) -> Found:
    """Let the best of each stack that was found stand for the others, where the first of them was."""
    if not stacks:
        return found
    there = set(found.files)
    standing: dict[str, str] = {}
    counts: dict[str, int] = {}
    for stack in stacks:
        here = [each.file.sha256 for each in (stack.best, *stack.others) if each.file.sha256 in there]
        if len(here) > 1:
            standing |= dict.fromkeys(here, here[0])
            counts[here[0]] = len(here) - 1
    files = tuple(dict.fromkeys(standing.get(sha256, sha256) for sha256 in found.files))
    return Found(files, found.scores, found.moments, counts)
