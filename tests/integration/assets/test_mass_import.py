"""Files by the thousand, some broken, some oddly named: all taken in or named, in bounded memory, through a kill."""

import json
import os
import random
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.assets.library import Library
from engine.errors import Cancelled
from engine.runtime.events import Events
from engine.runtime.progress import Progress, Stop
from engine.store.store import Store
from tests import media

ODD = (b"-rf {}.png", "🌊 sea\n{}.png".encode(), "بحر {}.png".encode(), b"\xff\xfe {}.png", b"concat:x|{}.png")


def crowd(folder: Path, count: int) -> tuple[set[str], set[str]]:
    """Make so many files, 5 % of them broken and 5 % oddly named; gives the names of the good and of the broken."""
    folder.mkdir(parents=True)
    chance = random.Random(1)
    good, bad = set(), set()
    clip = media.clip(folder / "clip.mp4", media.drifting(1), 1.0).read_bytes()
    (folder / "clip.mp4").unlink()
    for number in range(count):
        few = np.random.default_rng(number).integers(0, 255, (6, 8, 3), dtype=np.uint8)
        picture = Image.fromarray(few).resize((128, 96), Image.Resampling.BICUBIC)
        name = f"photo {number}.jpg".encode()
        if number % 20 == 3:
            kind = chance.choice(("cut", "empty", "text", "noise", "tiny", "clip"))
            name = f"broken {number} {kind}.{'mp4' if kind == 'clip' else 'jpg'}".encode()
        elif number % 20 == 7:
            name = chance.choice(ODD).replace(b"{}", str(number).encode())
        elif number % 100 == 11:
            name = (b"a" * 240 + str(number).encode())[-251:] + b".jpg"
        path = folder / os.fsdecode(name)
        if b"broken" not in name:
            picture.save(path)
            good.add(path.name)
            continue
        bad.add(path.name)
        whole = clip if path.suffix == ".mp4" else saved(picture, path)
        content = {
            "cut": whole[: len(whole) // 2],
            "empty": b"",
            "text": b"<script>alert(1)</script>",
            "noise": random.Random(number).randbytes(3000),
            "clip": whole[: len(whole) // 3],
        }
        if path.stem.endswith("tiny"):
            picture.resize((20, 20)).save(path)
        else:
            path.write_bytes(content[path.stem.rpartition(" ")[2]])
    return good, bad


def saved(picture: Image.Image, path: Path) -> bytes:
    picture.save(path)
    return path.read_bytes()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[Library, Store]]:
    store = Store.open(tmp_path / "home" / "store", Events())
    library = Library(tmp_path / "home" / "library", store)
    yield library, store
    library.close()
    store.close()


ADD = """
    import json, sys
    from pathlib import Path
    import psutil
    from engine.assets.library import Library
    from engine.runtime.events import Events
    from engine.runtime.progress import Progress
    from engine.store.store import Store

    home, folder = map(Path, sys.argv[1:])
    own = psutil.Process()

    def weighed(process):
        try:
            return process.memory_info().rss
        except psutil.Error:  # it ended this moment
            return 0

    def hear(report):
        weight = sum(map(weighed, (own, *own.children())))
        print(report.fraction, own.memory_info().rss, weight, flush=True)

    store = Store.open(home / "store", Events())
    library = Library(home / "library", store)
    added = library.add(Progress(hear), [folder])
    counts = len(added.assets), len(added.known), len(added.refused)
    library.close()
    store.close()
    print(json.dumps(counts))
"""


def adding(home: Path, folder: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", textwrap.dedent(ADD), str(home), str(folder)]
    return subprocess.Popen(command, text=True, stdout=subprocess.PIPE)


def killed_at(home: Path, folder: Path, part: float) -> float:
    """Begin an import and kill it when it is so far; gives how far it was."""
    process = adding(home, folder)
    assert process.stdout is not None
    reached = 0.0
    for line in process.stdout:
        reached = float(line.split()[0])
        if reached >= part:
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return reached


def imported_through_kills(tmp_path: Path, count: int, kills: tuple[float, ...]) -> list[list[float]]:
    """Import a crowd, killed and begun again, and look at what is there; gives the last run's memory as it went."""
    folder, home = tmp_path / "in", tmp_path / "home"
    good, bad = crowd(folder, count)
    for part in kills:
        assert killed_at(home, folder, part) >= part
    process = adding(home, folder)
    out, _ = process.communicate()
    assert process.returncode == 0
    *lines, last = out.splitlines()
    added, known, refused = json.loads(last)
    assert refused == len(bad)
    assert added + known == len(good)
    assert known >= max(kills, default=0) * len(good) - 100, "no more than one batch is looked at again"
    store = Store.open(home / "store", Events())
    library = Library(home / "library", store)
    own = [asset for asset in library.assets() if asset.rights.source == "folder"]
    assert len({asset.file.sha256 for asset in own}) == len(own) == len(good)
    for asset in own:
        assert library.find(asset.file).stat().st_size > 0
        assert library.views.path(asset).is_file()
    kept = [path for path in (home / "library" / "files").rglob("*") if path.is_file()]
    assert len(kept) == len(good), "nothing half-made is left"
    assert list((home / "library" / "incoming").iterdir()) == []
    again = library.add(Progress(), [folder])
    assert {Path(each.path).name for each in again.refused} == {
        os.fsencode(name).decode("utf-8", "replace") for name in bad
    }
    assert len(again.known) == len(good)
    assert all(each.reason for each in again.refused)
    library.close()
    store.close()
    return [[float(each) for each in line.split()] for line in lines]


def test_a_crowd_of_files_is_taken_in_through_a_kill(tmp_path: Path) -> None:
    imported_through_kills(tmp_path, 200, (0.9,))


@pytest.mark.soak
def test_ten_thousand_files_are_taken_in_through_kills_in_flat_memory(tmp_path: Path) -> None:
    count = int(os.environ.get("FACELESS_TEST_CROWD", "10000"))
    imported_through_kills(tmp_path / "killed", count // 4, (0.2, 0.6))
    lines = imported_through_kills(tmp_path / "whole", count, ())
    early, late = (max(line[1] for line in lines if low < line[0] <= high) for low, high in ((0.1, 0.25), (0.85, 1.0)))
    assert late - early < 5_000 * count, "no more than what is reported of each file"


def test_importing_stops_within_moments(tmp_path: Path, opened: tuple[Library, Store]) -> None:
    library, _ = opened
    folder = tmp_path / "in"
    good, bad = crowd(folder, 60)
    os.mkfifo(folder / "never.jpg")
    big = folder / "big.mp4"
    with big.open("wb") as file:
        file.truncate(7_000_000_000)
    stop = Stop()

    def stop_in_the_middle() -> None:
        coming = tmp_path / "home" / "library" / "incoming"
        while not any(path.stat().st_size > 10_000_000 for path in coming.glob("*.mp4")):
            time.sleep(0.02)
        stop.ask()

    threading.Thread(target=stop_in_the_middle).start()
    with pytest.raises(Cancelled):
        library.add(Progress(None, stop), [folder])
    assert list((tmp_path / "home" / "library" / "incoming").iterdir()) == []
    big.unlink()
    added = library.add(Progress(), [folder])
    assert len(added.assets) + len(added.known) == len(good)
    assert len(added.refused) == len(bad) + 1


def test_what_is_too_large_is_refused_unread(tmp_path: Path, opened: tuple[Library, Store]) -> None:
    library, _ = opened
    with (tmp_path / "sparse.mp4").open("wb") as file:
        file.truncate(9_000_000_000)
    added = library.add(Progress(), [tmp_path / "sparse.mp4"])
    assert [each.reason for each in added.refused] == ["It is larger than 8 GB."]


def test_the_same_files_give_the_same_revision_in_any_order(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    crowd(folder, 12)
    names = sorted(path for path in folder.iterdir() if "broken" not in path.name)
    revisions = []
    for number, order in enumerate((names, names[::-1])):
        store = Store.open(tmp_path / str(number) / "store", Events())
        library = Library(tmp_path / str(number) / "library", store)
        for path in order:
            library.add(Progress(), [path])
        revisions.append(library.revision())
        again = Library(tmp_path / str(number) / "library", store)
        assert again.revision() == library.revision()
        (removed,) = library.remove([library.assets()[0].file.sha256])
        assert library.revision() != revisions[-1]
        library.add(Progress(), [tmp_path / str(number) / "library" / "trash"])
        assert library.some([removed.file.sha256])[removed.file.sha256] == removed
        assert library.revision() == revisions[-1], "it came back as it was"
        library.close()
        store.close()
    assert revisions[0] == revisions[1]
