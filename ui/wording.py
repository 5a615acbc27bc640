"""Says the engine's sentences in another language: what was filled in stays, or is said too where it is a sentence."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

PLACE = re.compile(r"\{\w+\}")
"""What is filled in, as in `{0} cannot be reached.`"""
_SENTENCES = re.compile(r"(\n|; |(?<=[.!?…]) )")
"""What stands between sentences in a row."""
_PARTS = re.compile(r"(: |, | \(|\)| — )")
"""What stands between the parts of one, where it is not known as a whole."""
_MARK = 5
_DEEPEST = 4
"""So many sentences within each other are taken apart."""


class Template(NamedTuple):
    """A sentence with places."""

    source: str
    fixed: tuple[str, ...]
    """The text before, between and after its places."""

    @property
    def leads(self) -> bool:
        """Whether it begins with a place."""
        return not self.fixed[0]

    @classmethod
    def of(cls, source: str) -> "Template":
        """Take a sentence apart."""
        return cls(source, tuple(PLACE.split(source)))

    def filled(self, text: str) -> list[str] | None:
        """Give what stands at its places in a text; None where the text is no such sentence."""
        first, *between, last = self.fixed
        end = len(text) - len(last)
        if not (text.startswith(first) and text.endswith(last) and len(first) <= end):
            return None
        values, at = [], len(first)
        for piece in between:
            found = text.find(piece, at, end)
            if found < 0:
                return None
            values.append(text[at:found])
            at = found + len(piece)
        return [*values, text[at:end]]


def _mark(fixed: Sequence[str]) -> str:
    """Give a few letters that a sentence must begin or end with; none where it does both with a place."""
    if len(fixed[0]) >= _MARK:
        return fixed[0][:_MARK]
    return f"…{fixed[-1][-_MARK:]}" if len(fixed[-1]) >= _MARK else ""


class Wording:
    """The engine's sentences in one language."""

    def __init__(self, known: Iterable[str], said: Callable[[str], str]) -> None:
        """`known` are all sentences, with places; `said` gives the translation of one, its places kept."""
        self._known = frozenset(known)
        self._said = said

    def say(self, text: str) -> str:
        """Say a text of the engine; one that is none of its sentences stays as it is."""
        said = self._of(text, 0)
        return text if said is None else said

    def _of(self, text: str, deep: int) -> str | None:
        """Say a whole sentence, else several that stand in a row, else what is known of it; None if nothing is."""
        if text in self._known:
            return self._said(text)
        if deep > _DEEPEST or not any(map(str.isalpha, text)):
            return None
        filled = self._filled(text)
        if filled and not any(map(_SENTENCES.search, filled[1])) and not (filled[0].leads and ": " in filled[1][0]):
            return self._with(*filled, deep)
        joint = _SENTENCES if _SENTENCES.search(text) else _PARTS
        said, whole = self._row(text, joint, deep)
        if filled and not whole and not (said and joint is _PARTS):
            return self._with(*filled, deep)
        return said

    @cached_property
    def _templates(self) -> dict[str, list[tuple[int, Template]]]:
        """Those with most text of their own first, so that the most exact one is found; by how they begin or end."""
        found = map(Template.of, filter(PLACE.search, self._known))
        ranked = sorted(found, key=lambda each: (-sum(map(len, each.fixed)), each.source))
        by: defaultdict[str, list[tuple[int, Template]]] = defaultdict(list)
        for each in enumerate(ranked):
            by[_mark(each[1].fixed)].append(each)
        return by

    def _filled(self, text: str) -> tuple[Template, list[str]] | None:
        """Find the most exact sentence that a text is, and what stands at its places."""
        found = []
        for mark in (text[:_MARK], f"…{text[-_MARK:]}", ""):
            for rank, each in self._templates.get(mark, ()):
                if (values := each.filled(text)) is not None:
                    found.append((rank, each, values))
                    break
        return min(found)[1:] if found else None

    def _with(self, template: Template, values: list[str], deep: int) -> str:
        """Say a template with what is filled in, in the order of this language."""
        names = PLACE.findall(template.source)
        given = {name: self._of(value, deep + 1) or value for name, value in zip(names, values, strict=True)}
        return PLACE.sub(lambda place: given.get(place[0], place[0]), self._said(template.source))

    def _row(self, text: str, joint: re.Pattern[str], deep: int) -> tuple[str | None, bool]:
        """Say what stands between joints, each for itself; and whether all of it is known."""
        pieces = joint.split(text)
        if len(pieces) == 1:
            return None, False
        said = [self._of(piece, deep + 1) for piece in pieces[::2]]
        if not any(said):
            return None, False
        pieces[::2] = [new or old for new, old in zip(said, pieces[::2], strict=True)]
        return "".join(pieces), all(said)
