"""Damaged pictures, clips and sounds of every kind: each is seen or refused, and nobody but the worker suffers."""

import os
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.assets.intake.process import Lookers
from engine.assets.intake.worker import Limits
from engine.assets.library import Library
from engine.errors import Refused
from engine.runtime.events import Events
from engine.runtime.progress import Progress, Stop
from engine.store.store import Store
from tests import media


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("whole")
    return {path.name: path.read_bytes() for path in media.one_of_each(folder)}


def damaged(chance: random.Random, content: bytes, other: bytes) -> bytes:
    """Damage a file in one of the ways in which files are damaged, or as somebody would who means harm."""
    data = bytearray(content)
    match chance.randrange(8):
        case 0:
            del data[chance.randrange(len(data)) :]
        case 1:
            for _ in range(chance.choice((1, 3, 20, 200))):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        case 2:  # the head, where sizes and counts stand
            for _ in range(chance.choice((1, 2, 6))):
                data[chance.randrange(min(200, len(data)))] = chance.choice(
                    (0, 1, 127, 128, 255, chance.randrange(256))
                )
        case 3:
            size = chance.choice((16, 64, 512))
            data[:size] = other[:size]
        case 4:
            start = chance.randrange(len(data))
            data[start : start + chance.randrange(1, 400)] = b""
        case 5:
            start = chance.randrange(len(data))
            data[start:start] = chance.randbytes(chance.randrange(1, 300))
        case 6:
            start = chance.randrange(len(data))
            part = data[start : start + chance.randrange(1, 1000)]
            data[start:start] = part * chance.choice((1, 10))
        case _:
            start = chance.randrange(max(1, len(data) - 4))
            data[start : start + 4] = chance.choice(
                (b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\0\0\0\0", b"\x80\0\0\0")
            )
    return bytes(data)


def fuzzed(whole: dict[str, bytes], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    chance = random.Random(seed)
    names = sorted(whole)
    for number in range(count):
        name = names[number % len(names)]
        other = whole[chance.choice(names)]
        yield f"{number} {name}", damaged(chance, whole[name], other)


def look_at_all(whole: dict[str, bytes], count: int, seed: int, folder: Path) -> Counter[str]:
    lookers = Lookers(1, Limits(work=20.0, patience=120.0))
    found: Counter[str] = Counter()
    for name, content in fuzzed(whole, count, seed):
        path = folder / f"fuzzed{Path(name).suffix}"
        path.write_bytes(content)
        try:
            seen = lookers.look(path, folder / "strip.jpg", Stop())
        except Refused as error:
            reason = str(error)
            assert reason
            for bad in ("crashes", "more memory", "more work", "longer"):
                if bad in reason:
                    found[bad] += 1
                    (folder / f"{bad} {name}").write_bytes(content)
            found["refused"] += 1
        else:
            assert 0 <= seen.quality <= 1
            assert seen.duration >= 0
            assert all(0 <= value <= 1 for _, value in seen.measures)
            found["seen"] += 1
    assert lookers.memory() < 1_000_000_000
    lookers.close()
    return found


def test_damaged_files_are_seen_or_refused(whole: dict[str, bytes], tmp_path: Path) -> None:
    found = look_at_all(whole, 240, 1, tmp_path)
    assert found["seen"] > 20, found
    assert found["refused"] > 20, found


@pytest.mark.soak
def test_very_many_damaged_files_are_seen_or_refused(whole: dict[str, bytes], tmp_path: Path) -> None:
    count = int(os.environ.get("FACELESS_TEST_FUZZED", "20000"))
    found = look_at_all(whole, count, int(os.environ.get("FACELESS_TEST_SEED", "2")), tmp_path)
    assert found["seen"] + found["refused"] == count


def test_the_library_takes_what_is_left_of_them(whole: dict[str, bytes], tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    names = []
    for name, content in fuzzed(whole, 60, 3):
        (folder / name).write_bytes(content)
        names.append(name)
    store = Store.open(tmp_path / "store", Events())
    library = Library(tmp_path / "library", store)
    added = library.add(Progress(), [folder])
    assert len(added.assets) + len(added.known) + len(added.refused) == len(names)
    assert all(each.reason for each in added.refused)
    for asset in added.assets:
        assert library.find(asset.file).is_file()
        assert len(library.views.of(asset)) == len(asset.moments)
    library.close()
    store.close()
