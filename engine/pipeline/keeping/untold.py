"""Words that a person wrote into a film and that are still to be spoken: on the disk until the film says them."""

from dataclasses import dataclass
from pathlib import Path

from engine.domain.project import Project
from engine.errors import Refused
from engine.pipeline.keeping.folders import UNTOLD
from engine.runtime import atomic
from engine.runtime.codec import from_json, to_json


@dataclass(frozen=True)
class Untold:
    """One sentence, or several, as they were typed."""

    link: str
    """The line whose place they take."""
    text: str
    added: bool = False
    """Whether they are said after that line instead."""


@dataclass(frozen=True)
class _Kept:
    """The file; `project` is the key of the film it is about, for another may have been made in its folder."""

    project: str
    words: tuple[Untold, ...]


def read(folder: Path, project: Project) -> tuple[Untold, ...]:
    """Give the words that are still to be spoken in a film, the first written first; none of a damaged file."""
    try:
        kept = from_json((folder / UNTOLD).read_bytes(), _Kept)
    except (OSError, Refused):
        return ()
    return kept.words if kept.project == project.key else ()


def write(folder: Path, project: Project, words: tuple[Untold, ...]) -> None:
    """Keep these words, and no others. Raises NeedsSpace."""
    if words:
        atomic.write(folder / UNTOLD, to_json(_Kept(project.key, words)).encode())
    else:
        (folder / UNTOLD).unlink(missing_ok=True)
