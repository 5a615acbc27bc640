"""Everything that can be shown or heard: what came with the program and what the person added, each with its rights."""

import json
import random
import threading
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from engine.assets.finding.index import Index
from engine.assets.intake.description import Description
from engine.assets.intake.intake import Added, Intake
from engine.assets.intake.process import Lookers
from engine.assets.intake.twins import Twins
from engine.assets.intake.views import KeptViews
from engine.assets.intake.walk import files_below
from engine.assets.shelf import Shelf
from engine.assets.starter import Starter
from engine.domain.asset import Asset, Kind, Rights
from engine.domain.identity import Blob
from engine.domain.licence import OWN_WORK, YOU, as_named, kept_out
from engine.errors import NotFound, Refused
from engine.runtime import atomic
from engine.runtime.codec import content_key, from_json, to_json
from engine.runtime.progress import Progress
from engine.store.store import Store

OWN = Rights(source="folder", creator=YOU, licence=OWN_WORK)
"""Taken for files that are added without any word on whose they are."""


TITLE = 200
"""Letters of a title, at most."""


class Library:
    """Adds, gives and finds; any thread may call."""

    def __init__(self, folder: Path, store: Store, starter: Starter | None = None) -> None:
        self._folder, self._files = folder, folder / "files"
        self._store = store
        self._starter = starter or Starter()
        self._came = {asset.file.sha256: asset for asset in self._starter.assets}
        self._shelf = Shelf(store, self._came)
        self._comparing = threading.Lock()
        self._twins: Twins | None = None
        self.views = KeptViews(folder / "views", self._starter.path)
        self._intake = Intake(folder, self._shelf, self.views, self)
        self.index = Index(folder / "vectors", self.views)

    def assets(self, kind: Kind | None = None) -> list[Asset]:
        """Everything there is, the person's own first."""
        came = [asset for asset in self._starter.assets if kind is None or asset.kind == kind]
        return [*self._shelf.assets(kind), *came]

    def some(self, files: Iterable[str]) -> dict[str, Asset]:
        """Give the assets of some files by their SHA-256, without going through all; unknown ones are left out."""
        wanted = set(files)
        return {sha256: self._came[sha256] for sha256 in wanted & self._came.keys()} | self._shelf.some(wanted)

    def add(
        self,
        progress: Progress,
        paths: list[Path],
        *,
        rights: Rights | None = None,
        tags: tuple[str, ...] = (),
        notes: Mapping[Path, Description] = MappingProxyType({}),
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
        :param notes: What is known of single files, before all else.
        :param tags: Words that stand before those of the files themselves.
        :param creator: Whose work they are; of what is under a licence of others nobody's where it is left out.
        :param licence: An SPDX id or the source's own name for its licence.
        :param credit: The wording the licence asks for.
        """
        given = rights or as_named(Rights(source, creator, licence, licence_url, page_url, credit))
        progress(0.0, "Looking for files")
        files, refused = files_below(paths)
        added = self._intake.take(progress, files, refused, given, tags, notes)
        counts = (len(added.assets), len(added.known), len(added.refused))
        progress(1.0, "Added {}, known already {}, refused {}".format(*counts))
        return added

    def remove(self, files: list[str]) -> tuple[Asset, ...]:
        """Take files out of the library; they lie in its folder `trash`, each with a note, and can be added again.

        What films used stays in their rights; `restore` takes it back. Raises NotFound before anything is removed.

        :param files: SHA-256 of each, or at least six of its first digits.
        """
        removed = [self._shelf.find(each.lower()) for each in files]
        trash = self._folder / "trash"
        for asset in removed:
            note = {"title": asset.title, "tags": asset.tags, "rights": asset.rights}
            atomic.write(trash / f"{asset.file.sha256}{asset.file.suffix}.json", to_json(note, 1))
            atomic.write(self._removed(asset.file.sha256), json.dumps(self._shelf.written(asset.file.sha256)))
            self._shelf.remove(asset)
            self.twins().remove(asset.file.sha256)
            self.views.take_away(asset, self._removed(asset.file.sha256).with_suffix(".jpg"))
            with suppress(FileNotFoundError):
                self.place(asset.file).replace(trash / self.place(asset.file).name)
        return tuple(removed)

    def restore(self, files: list[str]) -> tuple[Asset, ...]:
        """Put back what was removed, with its tags, its uses and what was decided about it. Raises NotFound.

        :param files: SHA-256 of each.
        """
        return tuple(self._put_back(each) for each in files if not self.has(each))

    def _put_back(self, sha256: str) -> Asset:
        rows, trash = self._removed(sha256), self._folder / "trash"
        lies = next((each for each in trash.glob(f"{sha256}*") if each.suffix != ".json"), None)
        if lies is None or not rows.is_file():
            raise NotFound(f"The trash has no file {sha256[:12]}.", "Add it again from where it came.")
        place = self.place(Blob(sha256, lies.suffix))
        place.parent.mkdir(parents=True, exist_ok=True)
        lies.replace(place)
        self._shelf.put_back(from_json(rows.read_bytes(), dict))
        asset = self._shelf.some([sha256])[sha256]
        self.views.take(asset, rows.with_suffix(".jpg"))
        if asset.kind != "audio":
            self.twins().add(sha256, asset.perceptual_hash, asset.kind, asset.duration)
        for left in (rows, lies.with_name(f"{lies.name}.json")):
            left.unlink(missing_ok=True)
        return asset

    def _removed(self, sha256: str) -> Path:
        return self._folder / "removed" / f"{sha256}.json"

    def retitle(self, sha256: str, title: str, tags: list[str]) -> Asset:
        """Give a file of the person's own another title and other tags.

        Raises NotFound, and Refused for what came with the program or an empty title.

        :param sha256: Or at least six of its first digits.
        :param tags: All it shall have, in order.
        """
        if sha256 in self._came:
            raise Refused("What came with the program keeps its title.", "Add a copy of the file to call it otherwise.")
        asset, plain = self._shelf.find(sha256.lower()), " ".join(title.split())
        if not plain or len(plain) > TITLE:
            raise Refused("This is no title.", f"Give 1 to {TITLE} letters.")
        unique = dict.fromkeys(each.strip().lower() for each in tags if each.strip())
        self._shelf.retitle(asset.file.sha256, plain, tuple(unique))
        return self._shelf.some([asset.file.sha256])[asset.file.sha256]

    def amend(self, sha256: str, rights: Rights) -> bool:
        """Correct whose a file is and on what terms; tells whether it is the person's own and they were others.

        What was on record before stays there.
        """
        asset = None if sha256 in self._came else self._shelf.some([sha256]).get(sha256)
        if asset is None or _stated(asset.rights) == _stated(rights):
            return False
        self._shelf.amend(sha256, rights)
        return True

    def twins(self) -> Twins:
        """What looks like what: read from the store when first asked for."""
        with self._comparing:
            if self._twins is None:
                self._twins = Twins.load(self._store)
            return self._twins

    @property
    def lookers(self) -> Lookers:
        """The processes that look at strangers' files."""
        return self._intake.lookers

    def close(self) -> None:
        """End the processes that look at files."""
        self._intake.close()

    @property
    def strangers(self) -> list[Asset]:
        """Pictures of all kinds, the same for everybody: what likeness is measured against."""
        return [asset for asset in self._starter.assets if asset.kind == "image"]

    def music(self, moods: Sequence[str], seed: int, barred: Sequence[str] = ()) -> Asset | None:
        """Choose music by its mood, the first that there is any of; the same for the same seed.

        `barred` are terms, of `NC` and `ND`, under which none is taken.
        """
        long = (asset for asset in self.assets("audio") if asset.duration >= 10)
        tracks = [asset for asset in long if not kept_out(asset.rights, barred)]
        for mood in moods:
            fitting = sorted((each for each in tracks if mood in each.tags), key=lambda each: each.file.sha256)
            if fitting:
                return random.Random(f"{seed}:{mood}").choice(fitting)
        return None

    def came(self, sha256: str) -> bool:
        """Whether a file came with the program: it can be neither removed nor called otherwise."""
        return sha256 in self._came

    def has(self, sha256: str) -> bool:
        """Whether a file of this content is here."""
        return sha256 in self._came or self._shelf.has(sha256)

    def place(self, blob: Blob) -> Path:
        """Where a file of the person's own lies, or would."""
        return self._files / blob.sha256[:2] / f"{blob.sha256}{blob.suffix}"

    def find(self, blob: Blob) -> Path:
        """Where a file lies. Raises NotFound."""
        path = self.lent(blob)
        if path is None:
            raise NotFound(f"The library has no file {blob.sha256[:12]}.", "Add it again.")
        return path

    def lent(self, blob: Blob) -> Path | None:
        """Where a file lies, or None: what the artifact store asks."""
        path = self._starter.path(blob) or self.place(blob)
        return path if path.is_file() else None

    def revision(self) -> str:
        """Name the library's content: what is chosen from it is chosen anew when this changes."""
        came = [[sha256, asset.title, list(asset.tags), asset.quality] for sha256, asset in self._came.items()]
        return content_key(self._shelf.revision(), came)[:16]


def _stated(rights: Rights) -> Rights:
    """Rights without what is kept of them."""
    return replace(rights, licence_text="", proof="", dated="")
