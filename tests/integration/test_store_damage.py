"""Nothing acknowledged is lost, whatever happens to the files."""

import random
import shutil
from contextlib import closing, suppress
from pathlib import Path

import duckdb
import pytest

from engine.errors import Refused
from engine.runtime.events import Events
from engine.store import snapshot
from engine.store.database import Damaged
from engine.store.schema import asset_tags, scripts, videos
from engine.store.store import Store


def opened(folder: Path) -> Store:
    return Store.open(folder, Events())


def write(store: Store, first: int, last: int) -> None:
    """Commit one unit a number: an insert, an update, and now and then a delete."""
    for number in range(first, last):
        with store.unit() as unit:
            video = unit.insert(videos, title=f"{number}", brief={"number": number})
            unit.insert(scripts, content=f"{number}")
            unit.update(videos, video, progress=number / 1000)
            if number % 5 == 4:
                unit.delete(videos, video)


def expected(last: int) -> list[str]:
    return [f"{number}" for number in range(last) if number % 5 != 4]


def titles(store: Store) -> list[str]:
    rows = store.find(videos)
    assert all(row["progress"] == row["brief"]["number"] / 1000 for row in rows)
    return [row["title"] for row in rows]


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a killed process leaves of a store of 40 commits, 20 of them since the last snapshot."""
    folder = tmp_path_factory.mktemp("once")
    with closing(opened(folder / "store")) as store:
        write(store, 0, 20)
        store.snapshot()
        write(store, 20, 40)
        shutil.copytree(folder / "store", folder / "left")
    assert (folder / "left" / "studio.duckdb.wal").stat().st_size > 0
    return folder / "left"


@pytest.fixture
def crashed(once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(once, tmp_path / "left"))


def check(folder: Path, last: int = 40) -> Store:
    """The store opens with every commit in it, goes on working, and is itself again at the next opening."""
    with closing(opened(folder)) as store:
        assert titles(store) == expected(last)
        assert len(store.find(scripts)) == last
        with store.unit() as unit:
            new = unit.insert(videos, title="new", brief={"number": 0}, progress=0.0)
            assert new > last, "an id was given twice"
            unit.delete(videos, new)
    with closing(opened(folder)) as again:
        assert again.recovery is None
        assert titles(again) == expected(last)
    return store


def test_a_killed_process_loses_nothing_and_nothing_needs_mending(crashed: Path) -> None:
    assert check(crashed).recovery is None


def flip(path: Path, byte: int, bit: int) -> None:
    content = bytearray(path.read_bytes())
    content[byte] ^= 1 << bit
    path.write_bytes(content)


@pytest.mark.parametrize("seed", [*range(6), *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(6, 12))])
def test_a_flipped_bit_in_the_write_ahead_log_is_mended_and_said(crashed: Path, seed: int) -> None:
    log = crashed / "studio.duckdb.wal"
    choice = random.Random(seed)
    flip(log, choice.randrange(log.stat().st_size), choice.randrange(8))
    recovery = check(crashed).recovery
    assert recovery
    assert recovery.lost == 0
    assert 0 < recovery.changes <= 40
    assert all(path.exists() for path in recovery.set_aside)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_truncated_write_ahead_log_is_filled_up_from_the_journal(crashed: Path, share: float) -> None:
    log = crashed / "studio.duckdb.wal"
    log.write_bytes(log.read_bytes()[: int(share * log.stat().st_size)])
    recovery = check(crashed).recovery
    assert recovery
    assert (recovery.lost, recovery.source) == (0, "database")


def test_a_write_ahead_log_that_is_gone_is_made_up_for(crashed: Path) -> None:
    (crashed / "studio.duckdb.wal").unlink()
    recovery = check(crashed).recovery
    assert recovery
    assert (recovery.changes, recovery.lost) == (20, 0)


@pytest.mark.parametrize(
    "byte",
    [
        *(0, 12, 4096, 8208, 20000, -1, -200_000),
        *(pytest.param(byte, marks=pytest.mark.soak) for byte in (8, 16, 40, 4112, 8192, 12288, -400_000)),
    ],
)
def test_a_flipped_bit_in_the_database_file_is_mended_at_once_or_when_it_is_met(crashed: Path, byte: int) -> None:
    flip(crashed / "studio.duckdb", byte, 3)
    with closing(opened(crashed)) as store:
        with suppress(Damaged), store.unit() as unit:
            unit.delete(videos, unit.insert(videos, title="meets the damage, and is undone or done"))
        if store.recovery:
            assert store.recovery.lost == 0
            assert any("studio.duckdb" in path.name and path.exists() for path in store.recovery.set_aside)
    check(crashed)


def test_damage_that_comes_while_the_store_is_open_is_mended_under_the_question(tmp_path: Path) -> None:
    store = opened(tmp_path / "store")
    with store.unit() as unit:
        unit.insert_many(
            asset_tags, ({"asset_id": n, "tag_name": random.Random(n).randbytes(40).hex()} for n in range(30_000))
        )
    store.snapshot()
    write(store, 0, 10)
    store.close()
    spoil_blocks(tmp_path / "store" / "studio.duckdb")
    store = opened(tmp_path / "store")
    assert len({row["tag_name"] for row in store.find(asset_tags)}) == 30_000
    assert titles(store) == expected(10)
    assert store.recovery
    assert (store.recovery.lost, store.recovery.changes) == (0, 10)
    store.close()


def test_damage_met_inside_a_unit_undoes_the_unit_and_the_next_one_works(tmp_path: Path) -> None:
    store = opened(tmp_path / "store")
    with store.unit() as unit:
        unit.insert_many(
            asset_tags, ({"asset_id": n, "tag_name": random.Random(n).randbytes(40).hex()} for n in range(30_000))
        )
    store.snapshot()
    store.close()
    spoil_blocks(tmp_path / "store" / "studio.duckdb")

    def work(store: Store, title: str) -> int:
        with store.unit() as unit:
            unit.insert(videos, title=title)
            return len(unit.find(asset_tags))

    with closing(opened(tmp_path / "store")) as store:
        with pytest.raises(Damaged, match="damaged"):
            work(store, "undone")
        assert work(store, "done") == 30_000
        assert [row["title"] for row in store.find(videos)] == ["done"]


def spoil_blocks(database: Path) -> None:
    """Flip a bit in every block of data but the ones that opening the file reads."""
    content = bytearray(database.read_bytes())
    spoilt = 0
    for start in range(12288, len(content), 262144):
        trial = bytearray(content)
        trial[start + 5000] ^= 4
        probe = database.with_name("probe.duckdb")
        probe.write_bytes(trial)
        try:
            with duckdb.connect(str(probe), read_only=True) as connection:
                connection.execute("SELECT version, position, store FROM schema_version").fetchall()
        except duckdb.Error:
            continue
        content, spoilt = trial, spoilt + 1
    database.with_name("probe.duckdb").unlink()
    assert spoilt
    database.write_bytes(content)


def test_a_missing_database_is_restored(crashed: Path) -> None:
    (crashed / "studio.duckdb").unlink()
    recovery = check(crashed).recovery
    assert recovery
    assert (recovery.changes, recovery.lost) == (20, 0)
    assert "missing" in str(recovery)


def test_the_journal_alone_restores_everything(crashed: Path) -> None:
    for path in [*crashed.glob("studio.duckdb*"), *(crashed / "snapshots").iterdir()]:
        path.unlink()
    recovery = check(crashed).recovery
    assert recovery
    assert (recovery.changes, recovery.lost, recovery.source) == (40, 0, "nothing")


def test_a_damaged_snapshot_is_passed_over_for_an_older_one(crashed: Path) -> None:
    (crashed / "studio.duckdb").unlink()
    flip(crashed / "snapshots" / "000000000020.duckdb", 5000, 1)
    flip(crashed / "snapshots" / "000000000020.duckdb", 12300, 1)
    recovery = check(crashed).recovery
    assert recovery
    assert (recovery.changes, recovery.lost) == (40, 0)


@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_journal_beside_a_healthy_database_loses_nothing(crashed: Path, seed: int) -> None:
    journal = crashed / "journal" / "000000000020.jsonl"
    choice = random.Random(seed)
    flip(journal, choice.randrange(journal.stat().st_size - 1), choice.randrange(8))
    recovery = check(crashed).recovery
    assert recovery
    assert recovery.lost == 0
    assert any(path.name.endswith("020.jsonl") for path in (crashed / "damaged").iterdir())


def test_what_is_lost_when_all_three_are_hurt_is_counted_and_said(crashed: Path) -> None:
    for path in [*crashed.glob("studio.duckdb*"), *(crashed / "snapshots").iterdir()]:
        path.unlink()
    lines = (crashed / "journal" / "000000000020.jsonl").read_bytes().splitlines(keepends=True)
    lines[7] = lines[7].replace(b'"title"', b'"tatle"')
    (crashed / "journal" / "000000000020.jsonl").write_bytes(b"".join(lines))
    with closing(opened(crashed)) as store:
        assert store.recovery
        assert (store.recovery.changes, store.recovery.lost) == (39, 1)
        assert "1 could not be saved" in str(store.recovery)
        assert titles(store) == [title for title in expected(40) if title != "26"]
    assert lines[7] in b"".join(path.read_bytes() for path in store.recovery.set_aside)


@pytest.mark.parametrize("cut", [1, 30, 200])
def test_a_torn_last_line_of_the_journal_is_no_damage(crashed: Path, cut: int) -> None:
    journal = crashed / "journal" / "000000000020.jsonl"
    with journal.open("ab") as file:
        file.write(b'312 0123456789abcdef {"position":41,"changes":[{"verb":"insert","table":"videos"'[:cut])
    assert check(crashed).recovery is None


def test_a_change_that_was_journalled_but_not_committed_is_brought_in(tmp_path: Path) -> None:
    store = opened(tmp_path / "store")
    write(store, 0, 3)
    left = Path(shutil.copytree(tmp_path / "store", tmp_path / "left"))
    write(store, 3, 4)
    shutil.copytree(tmp_path / "store" / "journal", left / "journal", dirs_exist_ok=True)
    store.close()
    recovery = check(left, 4).recovery
    assert recovery
    assert (recovery.changes, recovery.lost, recovery.set_aside) == (1, 0, ())


def test_a_kill_in_the_middle_of_mending_changes_nothing(crashed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (crashed / "studio.duckdb").unlink()
    (crashed / "snapshots" / "000000000020.duckdb").write_bytes(b"spoilt")

    class Killed(BaseException):
        pass

    def kill(*_: object) -> None:
        raise Killed

    monkeypatch.setattr(snapshot, "take", kill)
    with pytest.raises(Killed):
        opened(crashed)
    monkeypatch.undo()
    check(crashed)


def test_a_file_that_is_no_database_is_set_aside(crashed: Path) -> None:
    (crashed / "studio.duckdb").write_bytes(b"holiday pictures")
    recovery = check(crashed).recovery
    assert recovery
    assert b"holiday pictures" in [path.read_bytes() for path in recovery.set_aside]


def test_another_stores_database_is_opened_as_it_is(crashed: Path, tmp_path: Path) -> None:
    other = opened(tmp_path / "other")
    write(other, 0, 3)
    other.close()
    for path in crashed.glob("studio.duckdb*"):
        path.unlink()
    shutil.copy(tmp_path / "other" / "studio.duckdb", crashed / "studio.duckdb")
    store = opened(crashed)
    assert titles(store) == expected(3)
    assert store.recovery
    assert "another database" in str(store.recovery)
    store.close()


def test_snapshots_are_verified_and_the_last_three_kept(tmp_path: Path) -> None:
    store = opened(tmp_path / "store")
    for turn in range(5):
        write(store, turn, turn + 1)
        store.snapshot()
    store.snapshot()
    kept = sorted(path.stem for path in (tmp_path / "store" / "snapshots").iterdir())
    assert kept == ["000000000003", "000000000004", "000000000005"]
    assert sorted(path.stem for path in (tmp_path / "store" / "journal").iterdir()) == kept
    store.close()
    with duckdb.connect(str(tmp_path / "store" / "snapshots" / "000000000004.duckdb"), read_only=True) as copy:
        assert copy.execute("SELECT count(*) FROM scripts").fetchone() == (4,)


def test_a_long_journal_calls_for_a_snapshot(tmp_path: Path) -> None:
    store = opened(tmp_path / "store")
    with store.unit() as unit:
        unit.insert_many(scripts, ({"content": "x" * 1000} for _ in range(9000)))
    assert (tmp_path / "store" / "snapshots" / "000000000001.duckdb").exists()
    store.close()


def test_a_database_that_another_program_holds_is_not_taken_for_damaged(crashed: Path) -> None:
    hold = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"
    with held(hold, crashed / "studio.duckdb"), pytest.raises(Refused, match="Another program"):
        opened(crashed)
    assert not (crashed / "damaged").exists()
    check(crashed)


def held(script: str, path: Path) -> "Held":
    return Held(script, path)


class Held:
    """Another process that has a file open."""

    def __init__(self, script: str, path: Path) -> None:
        self._command = (script, str(path))

    def __enter__(self) -> None:
        import subprocess
        import sys

        pipe = subprocess.PIPE
        self._process = subprocess.Popen([sys.executable, "-c", *self._command], stdin=pipe, stdout=pipe)
        assert self._process.stdout
        assert self._process.stdout.readline().strip() == b"held"

    def __exit__(self, *_: object) -> None:
        self._process.communicate()


@pytest.mark.soak
def test_two_hundred_flipped_bits_anywhere_lose_nothing(once: Path, tmp_path: Path) -> None:
    choice = random.Random(11)
    mended = 0
    for turn in range(200):
        folder = Path(shutil.copytree(once, tmp_path / f"{turn}"))
        files = sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size > 10)
        hurt = choice.choice(files)
        flip(hurt, choice.randrange(hurt.stat().st_size), choice.randrange(8))
        with closing(opened(folder)) as store:
            with suppress(Damaged), store.unit() as unit:
                unit.delete(videos, unit.insert(videos, title="meets the damage, and is undone or done"))
            if store.recovery:
                mended += 1
                assert store.recovery.lost == 0, hurt
        check(folder)
        shutil.rmtree(folder)
    assert mended > 50
