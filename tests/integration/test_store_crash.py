"""A process that is killed loses nothing it said was done; a full disk stops nothing for good."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from engine.errors import NeedsSpace, Refused
from engine.runtime.events import Events
from engine.store.schema import analytics, asset_embeddings, scripts, videos
from engine.store.store import Store

WRITER = """
import sys
from pathlib import Path
from engine.runtime.events import Events
from engine.store.schema import scripts, videos
from engine.store.store import Store

store = Store.open(Path(sys.argv[1]), Events())
number = int(sys.argv[2])
while True:
    with store.unit() as unit:
        video = unit.insert(videos, title=str(number), brief={"text": "x" * (number % 7) * 500})
        script = unit.insert(scripts, content=str(number))
        unit.update(videos, video, script_id=script)
        if number % 3 == 0:
            unit.delete(videos, video)
    print(number, flush=True)
    number += 1
    if number % 9 == 0:
        store.snapshot()
"""

LIMITED = """
import resource, signal, sys
from pathlib import Path
from engine.errors import NeedsSpace
from engine.runtime.events import Events
from engine.store.schema import asset_embeddings, scripts
from engine.store.store import Store

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder, longer = Path(sys.argv[1]), sys.argv[2]
table, row = {
    "log": (asset_embeddings, {"embedding_model": "m", "embedding_vector": [0] * 1000}),
    "journal": (scripts, {"content": '"' * 3000}),
}[longer]
store = Store.open(folder, Events())
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
kept = 0
sizes = []
for _ in range(25):
    try:
        with store.unit() as unit:
            unit.insert(table, **row)
        kept += 1
    except NeedsSpace as error:
        assert error.remedy
        sizes.append([path.stat().st_size for path in (*folder.glob("*.wal"), *folder.glob("journal/*"))])
    assert len(store.find(table)) == kept
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with store.unit() as unit:
    unit.insert(table, **row)
assert len(store.find(table)) == kept + 1
store.close()
log, journal = max(size[0] for size in sizes), max(size[1] for size in sizes)
print(kept, len(sizes), log, journal)
"""


def run(script: str, *arguments: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", script, *(str(each) for each in arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path.cwd())


def killed(folder: Path, first: int, commits: int, delay: float) -> int:
    """Let a process write, kill it a moment after some commits; gives the last number it acknowledged."""
    process = run(WRITER, folder, first)
    assert process.stdout
    last = first - 1
    for line in process.stdout:
        last = int(line)
        if last - first >= commits:
            break
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    return max([last, *map(int, rest.split())])


def check(folder: Path, acknowledged: int) -> int:
    """Everything acknowledged is there, whole; gives the number to go on with."""
    with closing(Store.open(folder, Events())) as store:
        written = [int(row["content"]) for row in store.find(scripts)]
        assert written == list(range(len(written)))
        assert acknowledged < len(written) <= acknowledged + 2
        found = store.find(videos)
        assert [int(row["title"]) for row in found] == [number for number in written if number % 3]
        assert all(row["script_id"] == int(row["title"]) + 1 for row in found)
        assert not store.recovery or (store.recovery.lost, store.recovery.set_aside) == (0, ())
        return len(written)


def kill_again_and_again(folder: Path, times: int) -> None:
    choice = random.Random(7)
    first = 0
    for _ in range(times):
        acknowledged = killed(folder, first, choice.randrange(1, 25), choice.random() * 0.02)
        first = check(folder, acknowledged)


def test_kill_9_loses_nothing_acknowledged(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path / "store", 4)


@pytest.mark.soak
def test_sixty_kills_lose_nothing_acknowledged(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path / "store", 60)


def test_the_lock_of_a_living_process_refuses_and_names_it_and_that_of_a_dead_one_does_not(tmp_path: Path) -> None:
    process = run(WRITER, tmp_path / "store", 0)
    assert process.stdout
    process.stdout.readline()
    with pytest.raises(Refused, match=f"already open .process {process.pid}."):
        Store.open(tmp_path / "store", Events())
    process.kill()
    process.communicate()
    Store.open(tmp_path / "store", Events()).close()


@pytest.mark.skipif(os.name == "nt", reason="file size limits are a POSIX thing")
@pytest.mark.parametrize("longer", ["log", "journal"])
def test_a_write_that_fails_half_way_is_undone_and_the_process_goes_on(tmp_path: Path, longer: str) -> None:
    """Numbers take more room in the database's log, quotes in the journal: so either of the two fails first."""
    process = run(LIMITED, tmp_path / "store", longer)
    out, errors = process.communicate()
    assert process.returncode == 0, errors
    kept, refused, log, journal = map(int, out.splitlines()[-1].split())
    assert kept >= 5
    assert refused >= 2
    assert (log > journal) == (longer == "log")
    with closing(Store.open(tmp_path / "store", Events())) as store:
        assert len(store.find(asset_embeddings)) + len(store.find(scripts)) == kept + 1
        assert store.recovery is None


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = (
        shutil.which("mount")
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)], capture_output=True, check=False
        ).returncode
    )
    if not mounted:
        pytest.xfail("this user may not mount a disk; the test above fills one by a limit on files")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(disk: Path, leave: int) -> Path:
    ballast = disk / "ballast"
    with ballast.open("wb") as file:
        file.write(b"\0" * (shutil.disk_usage(disk).free - leave))
    return ballast


@pytest.mark.parametrize("leave", [0, 300_000, 3_900_000, 4_200_000])
def test_a_full_disk_is_said_and_the_same_process_works_again_when_there_is_room(small_disk: Path, leave: int) -> None:
    with closing(Store.open(small_disk / "store", Events())) as store:
        add(store, 20)
        ballast = fill(small_disk, leave)
        with pytest.raises(NeedsSpace) as needs:
            add_for_ever(store)
        assert needs.value.remedy
        whole = len(store.find(analytics))
        assert (whole - 20) % 30 == 0
        with pytest.raises(NeedsSpace):
            store.snapshot()
        assert len(store.find(analytics)) == whole
        ballast.unlink()
        add(store, 30)
        store.snapshot()
        assert len(store.find(analytics)) == whole + 30
    with closing(Store.open(small_disk / "store", Events())) as store:
        assert len(store.find(analytics)) == whole + 30
        assert store.recovery is None


def test_a_store_that_cannot_be_opened_on_a_full_disk_opens_when_there_is_room(small_disk: Path) -> None:
    Store.open(small_disk / "store", Events()).close()
    (small_disk / "store" / "studio.duckdb").unlink()
    ballast = fill(small_disk, 100_000)
    with pytest.raises(NeedsSpace):
        Store.open(small_disk / "store", Events())
    ballast.unlink()
    with closing(Store.open(small_disk / "store", Events())) as store:
        add(store, 1)


def test_closing_and_opening_on_a_full_disk_loses_nothing(small_disk: Path) -> None:
    with closing(Store.open(small_disk / "store", Events())) as store:
        for _ in range(20):
            add(store, 500)
        ballast = fill(small_disk, 0)
    with closing(Store.open(small_disk / "store", Events())) as store:
        assert len(store.find(analytics)) == 10_000
        with pytest.raises(NeedsSpace):
            add(store, 1)
        ballast.unlink()
        add(store, 1)
    with closing(Store.open(small_disk / "store", Events())) as store:
        assert len(store.find(analytics)) == 10_001
        assert store.recovery is None


def add_for_ever(store: Store) -> None:
    while True:
        add(store, 30)


def add(store: Store, count: int) -> None:
    with store.unit() as unit:
        unit.insert_many(analytics, ({"views": number, "ctr": 0.5} for number in range(count)))
