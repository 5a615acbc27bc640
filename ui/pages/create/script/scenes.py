"""An own script as a list of scenes, and what can be done to it; every step can be undone."""

import re
from dataclasses import dataclass

Scenes = tuple[str, ...]
_BLANK = re.compile(r"\n[ \t]*\n\s*")


def scenes_of(text: str) -> Scenes:
    """Part a text at its empty lines; a script has one scene at least, be it empty."""
    return tuple(part.strip() for part in _BLANK.split(text.replace("\r\n", "\n")) if part.strip()) or ("",)


def text_of(scenes: Scenes) -> str:
    """Join scenes to the text of a script."""
    return "\n\n".join(each.strip() for each in scenes if each.strip())


def split(scenes: Scenes, at: int, before: str, after: str) -> Scenes:
    """Make two scenes of one."""
    return (*scenes[:at], before.strip(), after.strip(), *scenes[at + 1 :])


def merge(scenes: Scenes, at: int) -> Scenes:
    """Join a scene to the one before it."""
    joined = f"{scenes[at - 1].strip()} {scenes[at].strip()}".strip()
    return (*scenes[: at - 1], joined, *scenes[at + 1 :])


def move(scenes: Scenes, at: int, to: int) -> Scenes:
    """Put a scene at another place; `to` is where it is afterwards."""
    rest = (*scenes[:at], *scenes[at + 1 :])
    return (*rest[:to], scenes[at], *rest[to:])


def delete(scenes: Scenes, at: int) -> Scenes:
    """Leave a scene out."""
    return (*scenes[:at], *scenes[at + 1 :]) or ("",)


@dataclass(frozen=True)
class Step:
    """One state of the script, and where the person was in it."""

    scenes: Scenes
    at: int
    """The scene that was changed."""
    typing: str = ""
    """What was typed in, so that letters of one word are one step."""


class History:
    """The states of a script; undoing goes back in them."""

    def __init__(self, scenes: Scenes) -> None:
        self._steps = [Step(scenes, 0)]
        self._now = 0

    @property
    def now(self) -> Step:
        """The state that is shown."""
        return self._steps[self._now]

    @property
    def undoable(self) -> bool:
        """Whether there is an earlier state."""
        return self._now > 0

    @property
    def redoable(self) -> bool:
        """Whether there is a later one."""
        return self._now < len(self._steps) - 1

    def do(self, scenes: Scenes, at: int, typing: str = "") -> None:
        """Go to a new state; what was undone is forgotten. Letters of one word replace each other."""
        if scenes == self.now.scenes:
            return
        last = self.now
        same = typing and last.typing and last.at == at and not typing[-1:].isspace() and self._now > 0
        del self._steps[self._now + (0 if same else 1) :]
        self._steps.append(Step(scenes, at, typing))
        self._now = len(self._steps) - 1

    def undo(self) -> Step:
        """Go back; gives the state to show, with the scene that changes."""
        at = self.now.at
        self._now = max(0, self._now - 1)
        return Step(self.now.scenes, at)

    def redo(self) -> Step:
        """Go forth again."""
        self._now = min(len(self._steps) - 1, self._now + 1)
        return self.now
