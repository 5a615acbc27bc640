"""Takes in files by the thousand: copied, looked at in processes apart, recorded in batches, in a steady order.

What is recorded is whole; after whatever broke it off, the same call goes on where it was.
"""

import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, TypeAlias

from engine.assets.intake.description import Description, describe, shown
from engine.assets.intake.process import Lookers
from engine.assets.intake.reception import Looked, Reception
from engine.assets.intake.sameness import look_same
from engine.assets.intake.seen import Seen
from engine.assets.intake.twins import Twins
from engine.assets.intake.views import KeptViews
from engine.assets.shelf import Shelf
from engine.domain.asset import Asset, Rights
from engine.domain.identity import Blob
from engine.domain.units import Bytes, Seconds
from engine.runtime import atomic
from engine.runtime.progress import Progress

_BATCH = 100
_HEAVY: Bytes = 500_000_000
_OLD: Seconds = 2.0
"""A batch is recorded when it has so many files, so many bytes, or is so old."""
_NEAREST = 12
"""Of those whose fingerprints are near, how many are looked at."""
_SHARED = [each.name for each in fields(Seen) if each.name not in {"kind", "said", "around"}]


@dataclass(frozen=True)
class Refusal:
    """A file that was left out, and why."""

    path: str
    reason: str


@dataclass(frozen=True)
class Added:
    """What became of the files that were to be added."""

    assets: tuple[Asset, ...]
    known: tuple[str, ...]
    """Files whose content is in the library already."""
    alike: tuple[tuple[str, str], ...]
    """Added files that look like one that is there: the file, and the other's title."""
    refused: tuple[Refusal, ...]


@dataclass
class _Tally:
    refused: list[Refusal]
    assets: list[Asset] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    alike: list[tuple[str, str]] = field(default_factory=list)

    @property
    def result(self) -> Added:
        return Added(tuple(self.assets), tuple(self.known), tuple(self.alike), tuple(self.refused))


class Holding(Protocol):
    """The library that files are taken into."""

    def has(self, sha256: str) -> bool:
        """Whether a file of this content is here."""

    def place(self, blob: Blob) -> Path:
        """Where a file of the person's own lies, or would."""

    def some(self, files: Iterable[str]) -> dict[str, Asset]:
        """Give the assets of some files."""

    def twins(self) -> Twins:
        """What looks like what."""


class Intake:
    """Takes in files; several calls may run at once."""

    def __init__(self, folder: Path, shelf: Shelf, views: KeptViews, library: Holding) -> None:
        self._reception = Reception(folder, library.has)
        self._shelf, self._views, self._library = shelf, views, library
        self._recording = threading.Lock()

    def take(
        self,
        progress: Progress,
        files: Sequence[Path],
        refused: Sequence[tuple[Path, str]],
        rights: Rights,
        tags: Sequence[str],
        notes: Mapping[Path, Description] = MappingProxyType({}),
    ) -> Added:
        """Take in files with their rights; `refused` are some that were left out before, `notes` what is known of some.

        Raises Cancelled and NeedsSpace; what was recorded by then stays.
        """
        self._library.twins()  # before anything is recorded, for it reads what is
        tally = _Tally([Refusal(shown(path), reason) for path, reason in refused])

        def say(looked: Looked) -> Description:
            return _said(looked, rights, tags, notes.get(looked.path))

        batch = _Batch()
        try:
            with closing(self._reception.looked(files, progress)) as every:
                for done, looked in enumerate(every):
                    batch.add(looked)
                    if batch.full:
                        self._record(batch.emptied(), tally, say)
                    progress(done / len(files), f"Adding {shown(looked.path)}")
        finally:
            self._record(batch.emptied(), tally, say)
        return tally.result

    def close(self) -> None:
        """End the processes that look."""
        self._reception.close()

    @property
    def lookers(self) -> Lookers:
        """The processes that look."""
        return self._reception.lookers

    def _record(self, batch: Sequence[Looked], tally: _Tally, say: "_Say") -> None:
        """Flush files to the disk, move them where they belong, then record them, in one unit of work."""
        try:
            with self._recording:
                new = self._new(batch, tally, say)
                atomic.appear([(each.aside, self._library.place(asset.file)) for each, asset in new if each.aside])
                if new:
                    self._shelf.put([asset for _, asset in new])
            for each, asset in new:
                if each.strip:
                    self._views.take(asset, each.strip)
                self._compare(each, asset, tally)
            tally.assets += [asset for _, asset in new]
            self._reception.remember(batch)
        finally:
            for each in batch:
                each.drop()

    def _new(self, batch: Sequence[Looked], tally: _Tally, say: "_Say") -> list[tuple[Looked, Asset]]:
        """Give what is to be recorded; what is known or refused is only counted."""
        new: dict[str, tuple[Looked, Asset]] = {}
        for each in batch:
            if each.reason:
                tally.refused.append(Refusal(shown(each.path), each.reason))
            elif (
                each.seen is None or each.blob is None or each.blob.sha256 in new or self._library.has(each.blob.sha256)
            ):
                tally.known.append(shown(each.path))
            else:
                new[each.blob.sha256] = each, _asset(each.blob, each.seen, say(each))
        return list(new.values())

    def _compare(self, looked: Looked, asset: Asset, tally: _Tally) -> None:
        """Note what a new asset looks like."""
        if asset.kind == "audio":
            return
        twins = self._library.twins()
        asked = (looked.seen.around if looked.seen else "") or asset.perceptual_hash
        near = [sha256 for sha256, _ in twins.near(asked, asset.kind, asset.duration) if sha256 != asset.file.sha256]
        twins.add(asset.file.sha256, asset.perceptual_hash, asset.kind, asset.duration)
        found = self._library.some(near[:_NEAREST])
        others = [found[each] for each in near if each in found]
        views = self._views.of(asset) if others else ()
        same = (other for other in others if look_same(views, self._views.of(other)))
        if (other := next(same, None)) is not None:
            tally.alike.append((shown(looked.path), other.title))


class _Batch:
    """Files that were looked at and are not recorded yet."""

    def __init__(self) -> None:
        self._files: list[Looked] = []
        self._weight = 0
        self._begun = time.monotonic()

    def add(self, looked: Looked) -> None:
        self._files.append(looked)
        self._weight += looked.about.st_size if looked.aside and looked.about else 0

    @property
    def full(self) -> bool:
        old = time.monotonic() - self._begun > _OLD
        return old or len(self._files) >= _BATCH or self._weight >= _HEAVY

    def emptied(self) -> list[Looked]:
        files, self._files = self._files, []
        self._weight, self._begun = 0, time.monotonic()
        return files


_Say: TypeAlias = Callable[[Looked], Description]


def _said(looked: Looked, rights: Rights, tags: Sequence[str], note: Description | None) -> Description:
    """What is known of a file; a note of it comes before all else, but for what it leaves empty."""
    said = describe(looked.path, rights, tags, looked.seen.said if looked.seen else None)
    return replace(note, title=note.title or said.title, tags=note.tags or said.tags) if note else said


def _asset(blob: Blob, seen: Seen, said: Description) -> Asset:
    return Asset(blob, seen.kind, said.title, said.tags, said.rights, **{name: getattr(seen, name) for name in _SHARED})
