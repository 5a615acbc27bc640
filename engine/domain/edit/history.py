"""What was done, so that it can be undone: a list of values, one a gesture."""

from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from engine.errors import EditRefused

T = TypeVar("T")
MOST = 1_000
"""Gestures that can be undone; values share what did not change, so that each costs little."""


@dataclass(frozen=True)
class Step(Generic[T]):
    """One gesture, by the name a person would give it, and what it led to."""

    name: str
    value: T


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
            return replace(self, now=value)
        return self.done(name, value)

    def undo(self) -> "History[T]":
        """Go back by one gesture. Raises EditRefused where there is none."""
        if not self.past:
            raise EditRefused("There is nothing to undo.")
        last = self.past[-1]
        return History(last.value, self.past[:-1], (*self.undone, Step(last.name, self.now)))

    def redo(self) -> "History[T]":
        """Do again what was undone last. Raises EditRefused where there is nothing."""
        if not self.undone:
            raise EditRefused("There is nothing to do again.")
        following = self.undone[-1]
        return History(following.value, (*self.past, Step(following.name, self.now)), self.undone[:-1])
