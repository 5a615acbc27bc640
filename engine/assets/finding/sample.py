"""What others should be like: a file of the library, or any picture, clip or sound, looked at in a process apart."""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

from engine.assets.finding.catalogue import Catalogue
from engine.assets.finding.keys import unpacked
from engine.assets.intake.description import describe
from engine.assets.intake.seen import Seen
from engine.assets.intake.views import KeptViews
from engine.assets.library import OWN, Library
from engine.domain.asset import Asset
from engine.domain.identity import Blob
from engine.errors import NotFound, Refused
from engine.ports import Embedder, Plane, Vectors
from engine.runtime.artifacts import digest
from engine.runtime.progress import Stop

_SUM = re.compile("[0-9a-f]{6,64}")


@dataclass(frozen=True)
class Sample:
    """An asset; and its pictures where it is none of the library's."""

    asset: Asset
    pictures: Sequence[Plane] | None = None

    def vectors(self, embedder: Embedder, library: Library) -> Vectors:
        """Give its moments' vectors as (moments, size). Raises NeedsModel or ProviderFailed as the embedder does."""
        if self.pictures is None:
            return library.index.of(embedder, [self.asset]).vectors
        return embedder.assets([self.asset], self)[0]

    def of(self, asset: Asset) -> Sequence[Plane]:  # noqa: ARG002 - these are its own views, there are no others
        """Give its pictures, one a moment."""
        return self.pictures or ()


def sample(what: str, library: Library, catalogue: Catalogue) -> Sample:
    """Give what a person named: a path, or the start of a file's sha256.

    Raises NotFound, and Refused where it names several or cannot be looked at.
    """
    path = Path(what)
    if path.is_file():
        sum_ = digest(path)
        return Sample(known) if (known := library.some([sum_]).get(sum_)) else _looked(path, sum_, library)
    start = what.strip().lower()
    found = _starting(start, catalogue) if _SUM.fullmatch(start) else []
    if len(found) > 1:
        raise Refused(f"{len(found)} files begin with {start}.", "Give more of its digits.")
    if not found or not (known := library.some(found).get(found[0])):
        raise NotFound(f"There is no file {what!r}.", "Give a path, or at least six digits of a file's sha256.")
    return Sample(known)


def _starting(digits: str, catalogue: Catalogue) -> list[str]:
    listed = catalogue.snapshot()
    near = listed.there & np.char.startswith(listed.table["key"], bytes.fromhex(digits[: len(digits) // 2 * 2]))
    return [sum_ for sum_ in unpacked(listed.table["key"][near]) if sum_.startswith(digits)]


def _looked(path: Path, sum_: str, library: Library) -> Sample:
    with tempfile.TemporaryDirectory() as folder:
        strip = Path(folder) / "strip.jpg"
        seen = library.lookers.look(path, strip, Stop())
        said = describe(path, OWN, (), seen.said)
        shared = {each.name for each in fields(Seen)} & {each.name for each in fields(Asset)} - {"kind"}
        told = {name: getattr(seen, name) for name in shared}
        asset = Asset(Blob(sum_, path.suffix.lower()), seen.kind, said.title, said.tags, said.rights, **told)
        views = KeptViews(Path(folder) / "views")
        views.take(asset, strip)
        return Sample(asset, tuple(np.array(each) for each in views.of(asset)))
