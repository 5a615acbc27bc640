"""The cache on a real disk, its clock turned by hand."""

import os
import pickle
import sqlite3
import stat
import zlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine

from engine.domain.script import Scene
from engine.errors import Refused
from engine.runtime.cache import LIFETIMES, Cache, lifetime

DAY = 24 * 3600
EXPECTED = {
    "video:17:metadata": 3600,
    "asset:abc:details": DAY,
    "script:generate:0f3a": 7 * DAY,
    "analytics:17:youtube": 300,
    "api:rate_limit:pexels:k1": 60,
    "session:u-1": 1800,
    "source:pexels:0f3a": DAY,
}


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    cache = Cache(tmp_path / "cache")
    yield cache
    cache.close()


def test_every_kind_of_key_is_expected_here() -> None:
    assert len(EXPECTED) == len(LIFETIMES)


@pytest.mark.parametrize(("key", "seconds"), EXPECTED.items())
def test_a_value_lives_as_long_as_its_key_says(cache: Cache, key: str, seconds: int) -> None:
    assert lifetime(key) == seconds
    with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
        cache.put(key, {"n": 1})
        clock.shift(timedelta(seconds=seconds - 1))
        assert cache.get(key, dict) == {"n": 1}
        clock.shift(timedelta(seconds=2))
        assert cache.get(key, dict) is None


def test_values_come_back_as_they_were(cache: Cache, tmp_path: Path) -> None:
    scene = Scene("Honey keeps. <script>", "honey jar")
    cache.put("script:generate:1", scene)
    cache.close()
    again = Cache(tmp_path / "cache")
    assert again.get("script:generate:1", Scene) == scene
    again.forget("script:generate:1")
    assert again.get("script:generate:1", Scene) is None
    again.close()


@pytest.mark.parametrize(
    "key", ["", "video:1", "video::metadata", "video:1:2:metadata", "x", "session:1:2", "Video:1:metadata"]
)
def test_a_key_of_no_known_kind_is_refused(cache: Cache, key: str) -> None:
    with pytest.raises(Refused):
        cache.put(key, 1)
    with pytest.raises(Refused):
        cache.get(key, int)


def test_the_folder_is_the_users_alone(cache: Cache, tmp_path: Path) -> None:
    cache.put("session:1", 1)
    assert stat.S_IMODE((tmp_path / "cache").stat().st_mode) == 0o700


class Bomb:
    """Leaves a file behind where it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("compressed", [False, True])
def test_a_poisoned_entry_is_never_run(cache: Cache, tmp_path: Path, compressed: bool) -> None:
    cache.put("session:1", 1)
    cache.close()
    bomb = pickle.dumps(Bomb(tmp_path / "exploded"))
    with sqlite3.connect(tmp_path / "cache" / "cache.db") as database:
        poison = zlib.compress(bomb) if compressed else bomb
        database.execute("UPDATE Cache SET mode = 4, value = ?", (poison,))
    database.close()
    assert cache.get("session:1", int) is None
    assert not (tmp_path / "exploded").exists()
    cache.put("session:1", 2)
    assert cache.get("session:1", int) == 2


@pytest.mark.parametrize("damage", [b"not a database at all" * 200, b""])
def test_a_damaged_database_is_begun_anew(cache: Cache, tmp_path: Path, damage: bytes) -> None:
    cache.put("session:1", 1)
    cache.close()
    for file in (tmp_path / "cache").glob("cache.db*"):
        file.write_bytes(damage)
    assert cache.get("session:1", int) is None
    cache.put("session:1", 2)
    assert cache.get("session:1", int) == 2


def test_damage_while_it_is_open_is_survived(cache: Cache, tmp_path: Path) -> None:
    cache.put("session:1", 1)
    for file in (tmp_path / "cache").glob("cache.db*"):
        file.write_bytes(b"x" * 50_000)
    assert cache.get("session:1", int) in {None, 1}
    cache.put("session:1", 2)
    cache.put("session:1", 3)
    assert cache.get("session:1", int) in {2, 3}


def test_another_version_of_a_value_is_left_out(cache: Cache) -> None:
    cache.put("script:generate:1", {"other": "shape"})
    assert cache.get("script:generate:1", Scene) is None
