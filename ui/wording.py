"""Says the engine's sentences in another language: what was filled in stays, or is said too where it is a sentence."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

PLACE = re.compile(r"\{\w+\}")
"""What is filled in, as in `{0} cannot be reached.`"""
_SENTENCES = re.compile(r"(\n|; |(?<=[.!?…]) )")
"""What stands between sentences in a row."""
_COLON = ": "
_PARTS = re.compile(r"(: |, | \(|\)| — )")
"""What stands between the parts of one, where it is not known as a whole."""
_MARK = 5
_KEPT = 512
"""Texts whose wording is kept, as lists are drawn again and again."""
_DEEPEST = 4
"""So many sentences within each other are taken apart."""


class Template(NamedTuple):
    """A sentence with places."""

    source: str
    fixed: tuple[str, ...]
    """The text before, between and after its places."""

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


Found = tuple[Template, list[str]]
"""A sentence, and what stands at its places."""


def _mark(fixed: Sequence[str]) -> str:
    """Give a few letters that a sentence must begin or end with; none where it does both with a place."""
    if len(fixed[0]) >= _MARK:
        return fixed[0][:_MARK]
    return f"…{fixed[-1][-_MARK:]}" if len(fixed[-1]) >= _MARK else ""


def _alone(template: Template, values: list[str]) -> bool:
    """Tell whether a text is this sentence and no other before or after it."""
    several = any(map(_SENTENCES.search, values)) and not any(map(_SENTENCES.search, template.fixed))
    return not several and (bool(template.fixed[0]) or _COLON not in values[0])


class Wording:
    """The engine's sentences in one language."""

    def __init__(self, known: Iterable[str], said: Callable[[str], str]) -> None:
        """`known` are all sentences, with places; `said` gives the translation of one, its places kept."""
        self._known = frozenset(known)
        self._said = said
        self._of = lru_cache(_KEPT)(self._told)

    def say(self, text: str) -> str:
        """Say a text of the engine; one that is none of its sentences stays as it is."""
        said = self._of(text, 0)
        return text if said is None else said

    def _told(self, text: str, deep: int) -> str | None:
        """Say a whole sentence, else several that stand in a row, else what is known of it; None if nothing is."""
        if text in self._known:
            return self._said(text)
        if deep > _DEEPEST or not any(map(str.isalpha, text)):
            return None
        alone, mixed = self._filled(text)
        if alone:
            return self._with(*alone, deep)
        begun, row = self._row(text, _SENTENCES, deep)
        if not begun:
            row = self._headed(text, deep) or (self._with(*mixed, deep) if mixed else row) or self._stopped(text, deep)
        return row or self._row(text, _PARTS, deep)[1]

    @cached_property
    def _templates(self) -> dict[str, list[tuple[int, Template]]]:
        """Those with most text of their own first, so that the most exact one is found; by how they begin or end."""
        found = map(Template.of, filter(PLACE.search, self._known))
        ranked = sorted(found, key=lambda each: (-sum(map(len, each.fixed)), each.source))
        by: defaultdict[str, list[tuple[int, Template]]] = defaultdict(list)
        for each in enumerate(ranked):
            by[_mark(each[1].fixed)].append(each)
        return by

    def _filled(self, text: str) -> tuple[Found | None, Found | None]:
        """Find the most exact sentence that a text is; and the one that it is where others are filled into it."""
        found = [
            (not _alone(each, values), rank, each, values)
            for mark in (text[:_MARK], f"…{text[-_MARK:]}", "")
            for rank, each in self._templates.get(mark, ())
            if (values := each.filled(text)) is not None
        ]
        if not found:
            return None, None
        mixed, _, template, values = min(found)
        return (None, (template, values)) if mixed else ((template, values), None)

    def _with(self, template: Template, values: list[str], deep: int) -> str:
        """Say a template with what is filled in, in the order of this language."""
        names = PLACE.findall(template.source)
        given = {name: self._of(value, deep + 1) or value for name, value in zip(names, values, strict=True)}
        return PLACE.sub(lambda place: given.get(place[0], place[0]), self._said(template.source))

    def _stopped(self, text: str, deep: int) -> str | None:
        """Say what a full stop was put behind."""
        said = self._of(text[:-1], deep + 1) if text.endswith(".") else None
        return f"{said}." if said else None

    def _headed(self, text: str, deep: int) -> str | None:
        """Say what follows a name and a colon."""
        head, joint, rest = text.partition(_COLON)
        said = self._of(rest, deep + 1) if " " in rest else None
        return f"{self._of(head, deep + 1) or head}{joint}{said}" if said else None

    def _row(self, text: str, joint: re.Pattern[str], deep: int) -> tuple[bool, str | None]:
        """Say what stands between joints, each for itself; tells whether the first of it is known.

        Single words alone tell of no sentence: they may be of anything.
        """
        pieces = joint.split(text)
        said = [self._of(piece, deep + 1) for piece in pieces[::2]] if len(pieces) > 1 else []
        if not any(new and " " in old for new, old in zip(said, pieces[::2], strict=False)):
            return False, None
        pieces[::2] = [new or old for new, old in zip(said, pieces[::2], strict=True)]
        return bool(said[0]), "".join(pieces)
