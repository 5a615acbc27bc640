"""Which files may be meant by those that are missing: they look the same, last as long, or are called the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

from engine.assets.intake.probe import SUFFIXES
from engine.assets.intake.process import Lookers
from engine.assets.intake.seen import Seen
from engine.assets.intake.twins import Twins
from engine.domain.asset import Asset
from engine.domain.identity import Blob
from engine.domain.units import Seconds
from engine.errors import Refused
from engine.pipeline.keeping.cards import folded
from engine.runtime.progress import Progress

_LOOKED_AT = 200
"""Files: looking into one takes a tenth of a second and more."""
_CALLED_ALIKE = 0.75
_TELL = 100
_AS_LONG: Seconds = 0.1


@dataclass(frozen=True)
class Likely:
    """A file that may be meant."""

    blob: Blob
    """What is missing."""
    path: Path
    likeness: float
    """0 to 1."""
    why: str


class Looking:
    """Compares files with what is known of missing ones; strangers' files are opened in processes apart."""

    def __init__(self, lookers: Lookers, described: Sequence[Asset]) -> None:
        self._lookers = lookers
        self._known = {asset.file: asset for asset in described}

    def candidates(self, progress: Progress, missing: Mapping[Blob, str], files: Sequence[Path]) -> tuple[Likely, ...]:
        """Give what may be meant by each of `missing` (file to title), most likely first. Raises Cancelled."""
        if not missing:
            return ()
        called = list(self._all_called(progress, files, missing))
        twins = Twins()
        for blob in missing:
            if asset := self._known.get(blob):
                twins.add(blob.sha256, asset.perceptual_hash, asset.kind, asset.duration)
        by_name = {likely.path: likely.likeness for likely in called}
        nearest = sorted(self._comparable(files, missing), key=lambda path: -by_name.get(path, 0.0))[:_LOOKED_AT]
        found = [likely for part, path in _each(progress, nearest) for likely in self._like(part, path, missing, twins)]
        best: dict[tuple[Blob, Path], Likely] = {}
        for likely in sorted([*called, *found], key=lambda each: each.likeness):
            best[likely.blob, likely.path] = likely
        return tuple(sorted(best.values(), key=lambda each: (-each.likeness, str(each.path))))

    def _comparable(self, files: Sequence[Path], missing: Mapping[Blob, str]) -> list[Path]:
        kinds = {self._known[blob].kind for blob in missing if blob in self._known}
        return [path for path in files if SUFFIXES.get(path.suffix.lower()) in kinds]

    def _all_called(self, progress: Progress, files: Sequence[Path], missing: Mapping[Blob, str]) -> Iterator[Likely]:
        titles = [(blob, SUFFIXES.get(blob.suffix.lower()), _words(title)) for blob, title in missing.items()]
        for number, path in enumerate(files):
            if number % _TELL == 0:
                progress(0.0, "Comparing names")
            kind, name = SUFFIXES.get(path.suffix.lower()), _words(path.stem)
            for blob, wanted, title in titles:
                likeness = _likeness(name, title) if kind == wanted else 0.0
                if likeness >= _CALLED_ALIKE:
                    yield Likely(blob, path, round(likeness * 0.9, 3), "It is called so.")

    def _like(self, progress: Progress, path: Path, missing: Mapping[Blob, str], twins: Twins) -> list[Likely]:
        progress(0.0, f"Looking at {path.name}")
        try:
            with TemporaryDirectory() as folder:
                seen = self._lookers.look(path, Path(folder) / "strip.jpg", progress.stop)
        except Refused:
            return []
        shas = {blob.sha256: blob for blob in missing}
        asked = seen.around or seen.perceptual_hash
        near = twins.near(asked, seen.kind, seen.duration) if seen.kind != "audio" else []
        alike = [Likely(shas[sha256], path, likeness, "It looks the same.") for sha256, likeness in near]
        return alike or [Likely(blob, path, 0.5, "It lasts as long.") for blob in missing if self._as_long(blob, seen)]

    def _as_long(self, blob: Blob, seen: Seen) -> bool:
        asset = self._known.get(blob)
        timed = asset is not None and asset.kind == seen.kind and seen.duration > 0
        return timed and asset is not None and abs(asset.duration - seen.duration) < _AS_LONG


def _likeness(one: str, other: str) -> float:
    compared = SequenceMatcher(None, one, other)
    return compared.ratio() if compared.real_quick_ratio() >= _CALLED_ALIKE <= compared.quick_ratio() else 0.0


def _each(progress: Progress, paths: Sequence[Path]) -> list[tuple[Progress, Path]]:
    return list(zip(progress.split(*[1.0] * max(1, len(paths))), paths, strict=False))


def _words(text: str) -> str:
    return " ".join("".join(each if each.isalnum() else " " for each in folded(text)).split())
