"""Everything that can be shown or heard: what came with the program and what the person added, each with its rights."""

import os
import random
import shutil
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from engine.assets.choosing.ranking import likeness, usable
from engine.assets.finding.index import Index
from engine.assets.intake.description import describe
from engine.assets.intake.phash import NEAR, distance
from engine.assets.intake.probe import probe
from engine.assets.intake.views import KeptViews
from engine.assets.intake.walk import files_below
from engine.assets.shelf import Shelf
from engine.assets.starter import Starter
from engine.domain.asset import Asset, Kind, Rights
from engine.domain.identity import Blob
from engine.errors import NotFound, Refused
from engine.ports import Embedder
from engine.runtime import atomic
from engine.runtime.artifacts import digest
from engine.runtime.codec import content_key
from engine.runtime.progress import Progress
from engine.store.store import Store

Embedders = Callable[[], Sequence[tuple[str, Embedder]]]

OWN = Rights(source="folder", creator="you", licence="own work")
"""Taken for files that are added without any word on whose they are."""


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


class Library:
    """Adds, searches and finds; any thread may call."""

    def __init__(self, folder: Path, store: Store, embedders: Embedders, starter: Starter | None = None) -> None:
        self._files = folder / "files"
        self._shelf = Shelf(store)
        self._starter = starter or Starter()
        self._embedders = embedders
        self._adding = threading.Lock()
        self.views = KeptViews(folder / "views")
        self.index = Index(folder / "vectors", self.views)

    def assets(self, kind: Kind | None = None) -> list[Asset]:
        """Everything there is, the person's own first."""
        came = {asset.file.sha256 for asset in self._starter.assets}
        own = [asset for asset in self._shelf.assets() if asset.file.sha256 not in came]
        every = [*own, *self._starter.assets]
        return [asset for asset in every if kind is None or asset.kind == kind]

    def add(
        self,
        progress: Progress,
        paths: list[Path],
        *,
        rights: Rights | None = None,
        tags: tuple[str, ...] = (),
        creator: str = OWN.creator,
        licence: str = OWN.licence,
        licence_url: str = "",
        page_url: str = "",
        credit: str = "",
        source: str = OWN.source,
    ) -> Added:
        """Take in pictures, clips and music with their rights; what is broken is listed while the rest goes on.

        What a note beside a file (`name.json`) or the file itself says comes before what is given here.
        Raises NeedsSpace.

        :param paths: Files and folders.
        :param rights: Whose they are and on what terms, in full; what is given singly counts where this is left out.
        :param tags: Words that stand before those of the files themselves.
        :param creator: Whose work they are.
        :param licence: An SPDX id or the source's own name for its licence.
        :param credit: The wording the licence asks for.
        """
        given = rights or Rights(source, creator, licence, licence_url, page_url, credit)
        progress(0.0, "Looking for files")
        files, refused = files_below(paths)
        with self._adding:
            intake = _Intake(self.assets(), refused)
            for done, path in enumerate(files):
                progress(done / len(files), f"Adding {_shown(path)}")
                self._take(path, given, tags, intake)
        progress(1.0, f"Added {len(intake.added)} files")
        return intake.result()

    def search(self, text: str, kind: Kind | None = None, limit: int = 20) -> list[tuple[Asset, float]]:
        """Find what fits a text, best first, each with its likeness from 0 to 1; nothing where nothing fits at all.

        :param kind: video, image or audio; all where it is left out.
        """
        assets = self.assets(kind)
        if not assets or not text.strip():
            return []
        found = likeness(usable(self._embedders()), self.index, [text], assets, self.strangers)[0]
        ranked = sorted(zip(assets, found.clip(0, 1), strict=True), key=lambda pair: -pair[1])
        return [(asset, round(float(score), 3)) for asset, score in ranked[:limit] if score > 0]

    @property
    def strangers(self) -> list[Asset]:
        """Pictures of all kinds, the same for everybody: what likeness is measured against."""
        return [asset for asset in self._starter.assets if asset.kind == "image"]

    def music(self, moods: Sequence[str], seed: int) -> Asset | None:
        """Choose music by its mood, the first that there is any of; the same for the same seed."""
        tracks = [asset for asset in self.assets("audio") if asset.duration >= 10]
        for mood in moods:
            fitting = sorted((each for each in tracks if mood in each.tags), key=lambda each: each.file.sha256)
            if fitting:
                return random.Random(f"{seed}:{mood}").choice(fitting)
        return None

    def find(self, blob: Blob) -> Path:
        """Where a file lies. Raises NotFound."""
        path = self.lent(blob)
        if path is None:
            raise NotFound(f"The library has no file {blob.sha256[:12]}.", "Add it again.")
        return path

    def lent(self, blob: Blob) -> Path | None:
        """Where a file lies, or None: what the artifact store asks."""
        path = self._starter.path(blob) or self._path(blob)
        return path if path.is_file() else None

    def revision(self) -> str:
        """Name the library's content: what is chosen from it is chosen anew when this changes."""
        about = [[asset.file.sha256, asset.title, list(asset.tags), asset.quality] for asset in self.assets()]
        return content_key(about)[:16]

    def _path(self, blob: Blob) -> Path:
        return self._files / blob.sha256[:2] / f"{blob.sha256}{blob.suffix}"

    def _take(self, path: Path, rights: Rights, tags: tuple[str, ...], intake: "_Intake") -> None:
        """Copy and record one file, or note why not. Raises NeedsSpace, which ends the whole."""
        try:
            probed = probe(path)
            blob = Blob(digest(path), path.suffix.lower())
            if blob.sha256 in intake.seen:
                intake.known.append(_shown(path))
                return
            said = describe(path, rights, tags)
            self._copy(path, blob)
        except (Refused, OSError) as error:
            intake.refused.append((path, str(error)))
            return
        about = Asset(blob, probed.kind, said.title, said.tags, said.rights)
        asset = replace(about, **{each.name: getattr(probed, each.name) for each in fields(probed)})
        intake.take(path, asset)
        self._shelf.put(asset)

    def _copy(self, path: Path, blob: Blob) -> None:
        with atomic.written(self._path(blob)) as aside:
            shutil.copyfile(path, aside)
            if digest(aside) != blob.sha256:
                raise Refused("It changed while it was read.", "Add it again when nothing writes to it.")


class _Intake:
    """What has become of the files so far."""

    def __init__(self, there: Iterable[Asset], refused: list[tuple[Path, str]]) -> None:
        self.seen = {asset.file.sha256: asset for asset in there}
        self.added: list[Asset] = []
        self.known: list[str] = []
        self.alike: list[tuple[str, str]] = []
        self.refused = refused

    def take(self, path: Path, asset: Asset) -> None:
        """Count one as added, noting what it looks like."""
        if (other := _like(asset, self.seen.values())) is not None:
            self.alike.append((_shown(path), other.title))
        self.seen[asset.file.sha256] = asset
        self.added.append(asset)

    def result(self) -> Added:
        """Sum up."""
        refused = tuple(Refusal(_shown(path), reason) for path, reason in self.refused)
        return Added(tuple(self.added), tuple(self.known), tuple(self.alike), refused)


def _like(asset: Asset, others: Iterable[Asset]) -> Asset | None:
    """Find one that looks the same; clips must also last the same."""
    for other in others:
        if other.kind != asset.kind or abs(other.duration - asset.duration) > 0.02 * max(asset.duration, 1):
            continue
        frames = max(len(asset.perceptual_hash) // 16, 1)
        if asset.perceptual_hash and distance(asset.perceptual_hash, other.perceptual_hash) < NEAR * frames:
            return other
    return None


def _shown(path: Path) -> str:
    return os.fsencode(path).decode("utf-8", "replace")
