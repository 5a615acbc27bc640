"""Watched folders: what a person puts there comes into the library by itself, once and whole."""

import json
import os
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from engine.assets.harvest.settling import STILL, Settling, State
from engine.assets.intake.intake import Refusal
from engine.assets.library import Library
from engine.domain.units import Seconds
from engine.errors import NeedsSetup, NotFound
from engine.runtime import atomic
from engine.runtime.progress import Progress

PAUSE: Seconds = 5.0
"""Between two looks, at least; after a look that took long, twenty times as long as it took."""
BATCH = 200
_PATIENCE = 10
"""With `once`, how many times the stillness asked for a file that keeps changing is waited for."""
_SLACK = 1000
"""Lines about files that changed since, before what is remembered is written anew."""
_LISTED = 1000
"""Refusals that are kept in mind for the report."""


@dataclass(frozen=True)
class Taken:
    """What became of the files that appeared."""

    added: int
    known: int
    """Files whose content was in the library already."""
    refused: tuple[Refusal, ...]
    """The last of those that were left out."""
    absent: tuple[str, ...]
    """Watched folders that are not there now."""


@dataclass
class _Tally:
    added: int = 0
    known: int = 0
    refused: list[Refusal] = field(default_factory=list)


class Watching:
    """Takes what is new or changed below the watched folders; what it took it remembers between runs."""

    def __init__(
        self, library: Library, folders: Sequence[str], notes: Path, still: Seconds = STILL, pause: Seconds = PAUSE
    ) -> None:
        """`notes` is where it remembers; losing that file costs only time."""
        self._library, self._notes, self._still, self._pause = library, notes, still, pause
        self._folders = [Path(folder).expanduser() for folder in folders]

    def watch(self, progress: Progress, folders: Sequence[Path] = (), *, once: bool = False) -> Taken:
        """Watch folders until stopped; files that are still being copied are waited for, broken ones listed.

        A folder that is removed is waited for too. Raises NeedsSetup where no folder is named, NotFound where none of
        them is there with `once`, NeedsSpace.

        :param folders: Those of the setting `watched_folders` where none is given.
        :param once: Take what is there now, and end.
        """
        watched = [folder.expanduser() for folder in folders] or self._folders
        if not watched:
            raise NeedsSetup("No folder is watched.", "`faceless settings set watched_folders ~/Footage` names some.")
        if once and not any(folder.is_dir() for folder in watched):
            raise NotFound(f"There is no folder {watched[0]}.", "Name one that exists.")
        remembered = _Remembered(self._notes)
        settling = Settling(remembered.seen, self._still)
        tally, began = _Tally(), time.monotonic()
        while True:
            looked = time.monotonic()
            finished = [each for folder in watched for each in settling.look(folder)]
            took = time.monotonic() - looked
            for start in range(0, len(finished), BATCH):
                batch = finished[start : start + BATCH]
                self._take(progress, batch, tally)
                remembered.note([each for each in batch if settling.note(*each)])
            if once and (not settling.waiting or time.monotonic() - began > _PATIENCE * self._still):
                break
            progress(0.0, f"Watching {', '.join(map(str, watched))}; files taken: {tally.added}")
            progress.stop.wait(self._still if settling.waiting else max(self._pause, 20 * took))
        progress(1.0, f"Took {tally.added} files")
        unfinished = [
            Refusal(os.fsencode(path).decode(errors="replace"), "It is still being written to.")
            for path in settling.waiting
        ]
        absent = tuple(str(folder) for folder in watched if not folder.is_dir())
        return Taken(tally.added, tally.known, (*tally.refused, *unfinished), absent)

    def _take(self, progress: Progress, batch: Sequence[tuple[Path, State]], tally: _Tally) -> None:
        part = Progress(lambda report: progress(0.0, report.message), progress.stop)
        added = self._library.add(part, [path for path, _ in batch])
        tally.added += len(added.assets)
        tally.known += len(added.known)
        tally.refused = [*tally.refused, *added.refused][-_LISTED:]


class _Remembered:
    """Which files were taken, and in which state: one line of JSON each, only ever added to."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.seen: dict[Path, State] = {}
        count = 0
        with suppress(OSError), path.open(encoding="utf-8") as lines:
            for count, line in enumerate(lines, 1):  # noqa: B007 - read below
                with suppress(ValueError, TypeError):  # the last may be torn
                    name, size, modified = json.loads(line)
                    self.seen[Path(name)] = State(size, modified)
        if count > 2 * len(self.seen) + _SLACK:
            atomic.write(path, _lines(self.seen.items()))

    def note(self, batch: Sequence[tuple[Path, State]]) -> None:
        """Add what was dealt with. Raises NeedsSpace."""
        with atomic.needing_space(self._path.parent):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write(_lines(batch))


def _lines(noted: Iterable[tuple[Path, State]]) -> str:
    return "".join(f"{json.dumps([str(path), *state])}\n" for path, state in noted)
