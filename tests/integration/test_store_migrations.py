"""An old store is brought up to date, a newer one is refused, and a step that fails changes nothing."""

import shutil
from contextlib import closing
from pathlib import Path

import duckdb
import pytest
import sqlalchemy as sa

from engine.errors import NeedsSpace, Refused
from engine.runtime.events import Events
from engine.store import place
from engine.store.migrations import STEPS
from engine.store.schema import scripts, videos
from engine.store.store import Store


def add_mood(connection: sa.Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE videos ADD COLUMN mood VARCHAR")
    connection.exec_driver_sql("UPDATE videos SET mood = 'calm of ' || title")


def fail_late(connection: sa.Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE videos ADD COLUMN half VARCHAR")
    connection.exec_driver_sql("DROP TABLE no_such_table")


def moods(store: Store) -> list[str]:
    return [row["mood"] for row in store.rows(sa.select(sa.text("mood FROM videos ORDER BY id")))]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store of the first schema, left by a crash."""
    folder = tmp_path / "store"
    with closing(Store(folder, Events(), STEPS[:1])) as store:
        for title in ("sea", "sky"):
            with store.unit() as unit:
                unit.insert(videos, title=title)
        return Path(shutil.copytree(folder, tmp_path / "old"))


def test_an_old_store_is_migrated_after_a_snapshot_of_it(old: Path) -> None:
    with closing(Store(old, Events(), (*STEPS[:1], add_mood))) as store:
        assert moods(store) == ["calm of sea", "calm of sky"]
        assert store.recovery is None
        with store.unit() as unit:
            unit.insert(videos, title="new")
    with duckdb.connect(str(old / "snapshots" / "000000000002.duckdb"), read_only=True) as before:
        assert before.execute("SELECT version FROM schema_version").fetchone() == (1,)
        assert before.execute("SELECT title FROM videos ORDER BY id").fetchall() == [("sea",), ("sky",)]


@pytest.mark.parametrize("hurt", ["nothing", "database", "database and snapshots"])
def test_a_migrated_store_is_restored_through_its_migration(old: Path, tmp_path: Path, hurt: str) -> None:
    steps = (*STEPS[:1], add_mood)
    with closing(Store(old, Events(), steps)) as store:
        with store.unit() as unit:
            unit.insert(videos, title="new")
        left = Path(shutil.copytree(old, tmp_path / "left"))
    if "database" in hurt:
        for path in left.glob("studio.duckdb*"):
            path.unlink()
    if "snapshots" in hurt:
        for path in left.glob("snapshots/*"):
            path.unlink()
    with closing(Store(left, Events(), steps)) as store:
        assert moods(store) == ["calm of sea", "calm of sky", None]
        assert (store.recovery.lost if store.recovery else 0) == 0


def test_a_newer_store_is_refused_by_name_and_left_alone(old: Path) -> None:
    Store(old, Events(), (*STEPS[:1], add_mood)).close()
    before = (old / "studio.duckdb").read_bytes()
    with pytest.raises(Refused, match=r"newer Faceless Studio \(schema 2; this one knows 1\)") as refused:
        Store(old, Events(), STEPS[:1])
    assert refused.value.remedy == "Update the program."
    assert (old / "studio.duckdb").read_bytes() == before
    assert not (old / "damaged").exists()


def test_a_step_that_fails_leaves_the_store_as_it_was(old: Path) -> None:
    with pytest.raises(sa.exc.DBAPIError):
        Store(old, Events(), (*STEPS[:1], add_mood, fail_late))
    with closing(Store(old, Events(), STEPS[:1])) as store:
        assert [row["title"] for row in store.find(videos)] == ["sea", "sky"]
        with store.unit() as unit:
            unit.insert(scripts, content="still works")


def test_without_room_for_the_snapshot_nothing_is_migrated(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(old)
    monkeypatch.setattr(place.shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))
    with pytest.raises(NeedsSpace, match="1 MB are free"):
        Store(old, Events(), (*STEPS[:1], add_mood))
    monkeypatch.undo()
    with closing(Store(old, Events(), STEPS[:1])) as store:
        assert len(store.find(videos)) == 2
