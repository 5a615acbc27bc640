"""What was done, so that it can be undone: a list of values, one a gesture."""

from dataclasses import dataclass, field, replace
from typing import Generic, Protocol, TypeVar, cast

from engine.errors import EditRefused

T = TypeVar("T")
MOST = 1_000
"""Gestures that can be undone."""
WHOLE = 3
"""Values beside the present one that are kept on either side where a way to them is known: a film of thousands of clips
that moved is some megabytes, and the way to it is a few numbers."""


class Way(Protocol[T]):
    """Leads from one value to another, and holds little of either."""

    def taken(self, value: T) -> T:
        """Give what this leads to from a value."""

    def reversed(self, value: T) -> "Way[T]":
        """Give the way back to the value that this leads away from."""


@dataclass(frozen=True)
class Step(Generic[T]):
    """One gesture, by the name a person would give it, and what it led to."""

    name: str
    value: T | None
    """None where only the way there is kept."""
    way: Way[T] | None = None
    """Leads there from the value beside it, on the side of the present one."""

    def reached(self, beside: T) -> T:
        """Give the value, from the one beside it."""
        return self.way.taken(beside) if self.value is None and self.way else cast("T", self.value)

    def beside(self, value: T) -> "Step[T]":
        """Give the same gesture from its other side, where `value` is."""
        return Step(self.name, value, self.way and self.way.reversed(value))


@dataclass(frozen=True)
class History(Generic[T]):
    """Where an edited thing stands, where it came from, and what was undone."""

    now: T
    past: tuple[Step[T], ...] = ()
    """Newest last; each with the value *before* it."""
    undone: tuple[Step[T], ...] = field(default=())
    """Next to be done again last; each with the value *after* it."""

    def done(self, name: str, value: T) -> "History[T]":
        """Go on to a value; one that is the same leaves no trace."""
        if value == self.now:
            return self
        return History(value, (*self.past, Step(name, self.now))[-MOST:])

    def amended(self, name: str, value: T) -> "History[T]":
        """Go on within the last gesture, as while something is dragged: undone with it in one."""
        if self.past and self.past[-1].name == name and not self.undone:
            return History(value, (*self.past[:-1], Step(name, self.past[-1].reached(self.now))))
        return self.done(name, value)

    def known(self, back: Way[T]) -> "History[T]":
        """Go on from here with a way back by the last gesture, so that what was before it need not be kept for ever."""
        return replace(self, past=_thinned((*self.past[:-1], replace(self.past[-1], way=back))))

    def undo(self) -> "History[T]":
        """Go back by one gesture. Raises EditRefused where there is none."""
        if not self.past:
            raise EditRefused("There is nothing to undo.")
        last = self.past[-1]
        return History(last.reached(self.now), self.past[:-1], _thinned((*self.undone, last.beside(self.now))))

    def redo(self) -> "History[T]":
        """Do again what was undone last. Raises EditRefused where there is nothing."""
        if not self.undone:
            raise EditRefused("There is nothing to do again.")
        following = self.undone[-1]
        past = _thinned((*self.past, following.beside(self.now)))
        return History(following.reached(self.now), past, self.undone[:-1])


def _thinned(steps: tuple[Step[T], ...]) -> tuple[Step[T], ...]:
    """Let go of the value that is now too far from the present one, where a way leads there."""
    if len(steps) <= WHOLE or not steps[-1 - WHOLE].way:
        return steps
    return (*steps[: -1 - WHOLE], replace(steps[-1 - WHOLE], value=None), *steps[-WHOLE:])
