"""Where a store lies on the disk, whose it is, and what is done with a file that cannot be trusted."""

import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from engine.domain.identity import new_id
from engine.domain.units import Bytes
from engine.errors import NeedsSpace, Refused


@dataclass(frozen=True)
class Place:
    """The folder of one store."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "studio.duckdb"

    @property
    def log(self) -> Path:
        """DuckDB's own write-ahead log."""
        return self.folder / "studio.duckdb.wal"

    @property
    def journal(self) -> Path:
        return self.folder / "journal"

    @property
    def snapshots(self) -> Path:
        return self.folder / "snapshots"

    @property
    def damaged(self) -> Path:
        return self.folder / "damaged"

    def prepare(self) -> None:
        """Make the folders; only their owner may look inside."""
        for each in (self.folder, self.journal, self.snapshots):
            each.mkdir(parents=True, exist_ok=True, mode=0o700)

    def claim(self) -> FileLock:
        """Take the folder for this process; a process that died holds nothing. Raises Refused."""
        lock = FileLock(self.folder / "studio.lock", thread_local=False, is_singleton=False)
        owner = self.folder / "studio.pid"
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            by = owner.read_text(encoding="ascii") if owner.exists() else "unknown"
            raise Refused(
                f"Faceless Studio is already open (process {by}).", "Use the window that is open, or close it first."
            ) from error
        try:
            owner.write_text(str(os.getpid()), encoding="ascii")
        except OSError:  # a full disk: the name of the owner is a courtesy, the lock is what counts
            owner.unlink(missing_ok=True)
        return lock

    def set_aside(self, path: Path) -> Path:
        """Move a file away under today's date; nothing is ever deleted."""
        self.damaged.mkdir(exist_ok=True, mode=0o700)
        moment = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
        return path.replace(self.damaged / f"{moment}-{new_id()[:4]}-{path.name}")

    def need(self, wanted: Bytes) -> None:
        """Make sure of free space. Raises NeedsSpace naming how much is missing."""
        free = shutil.disk_usage(self.folder).free
        if free < wanted:
            raise NeedsSpace(
                f"The disk that holds {self.folder} is full: {free / 1e6:.0f} MB are free, {wanted / 1e6:.0f} needed.",
                f"Free {(wanted - free) / 1e6 + 1:.0f} MB and try again.",
            )
