"""What a project was before it was saved over: the last twenty, in their order whatever the clock says."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from engine.domain.project import FILE
from engine.pipeline.keeping.folders import VERSION, VERSIONS
from engine.runtime import atomic
from engine.runtime.artifacts import digest

KEPT = 20
_STAMP = "%Y%m%dT%H%M%S%fZ"


def kept(folder: Path) -> list[Path]:
    """Give the earlier versions of a folder's project, the oldest first; what else lies there is not ours."""
    return sorted(path for path in (folder / VERSIONS).glob("*.json") if VERSION.fullmatch(path.name))


def strand(journal: Path, base: str) -> None:
    """Put edits aside under the digest of the project file that they belong to: it may come back."""
    place = journal.parent / VERSIONS / f"{base}.jsonl"
    place.parent.mkdir(exist_ok=True)
    journal.replace(place)


def of_digest(folder: Path, sha256: str) -> Path | None:
    """Give the earlier version of this content, if it is kept."""
    return next((path for path in reversed(kept(folder)) if digest(path) == sha256), None)


def keep(folder: Path, content: bytes) -> None:
    """Keep a version as the newest; of more than twenty the oldest go. Raises NeedsSpace."""
    before = kept(folder)
    now = datetime.now(UTC)
    if before:  # the clock may have been set back
        now = max(now, moment(before[-1]) + timedelta(microseconds=1))
    atomic.write(folder / VERSIONS / f"{now:{_STAMP}}.json", content)
    for path in kept(folder)[:-KEPT]:
        path.unlink(missing_ok=True)


def keep_file(folder: Path) -> None:
    """Keep the project file as it is, before it is written over. Raises NeedsSpace."""
    keep(folder, (folder / FILE).read_bytes())


def moment(version: Path) -> datetime:
    """Tell when a version was saved over."""
    return datetime.strptime(version.stem, _STAMP).replace(tzinfo=UTC)
