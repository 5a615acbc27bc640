"""How well and how fast duplicates are found: `python -m tests.benchmarks.twins [--assets 100000] [folders]`.

Quality: of the starter's photographs and those of the folders, each changed in every way, how many are found again by
the fingerprint alone, by all that are asked for, and after the views were looked at; by imagehash's `phash` beside it,
where that is installed. And how many pictures that are not the same, parts of photographs, slides and charts of one
template, plain colours, are taken for it. Speed: the library's columns against a BK-tree and multi-index hashing over
the same fingerprints, five a clip, one a picture, in CPU time. With `--quick`, a seventh of the pictures.
"""

import argparse
import statistics
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from engine.assets.intake.phash import PLAIN, around, mirrored, perceptual_hash
from engine.assets.intake.sameness import SAME, sameness
from engine.assets.intake.twins import CLOSE, Twins
from engine.runtime.paths import RESOURCES
from tests.likenesses import CHANGES, charts, plain, recompressed, slides

Prints = npt.NDArray[np.uint64]
ENDINGS = {".jpg", ".jpeg", ".png", ".webp"}


def photographs(folders: Sequence[Path], step: int) -> list[Image.Image]:
    """Every `step`-th picture of the starter and of the folders, at most 1024 pixels wide and high, none twice."""
    paths = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix.lower() in ENDINGS]
    found: dict[str, Image.Image] = {}
    for path in [*sorted((RESOURCES / "samples").glob("*.jpg")), *paths][::step]:
        with Image.open(path) as opened:
            opened.draft("RGB", (1024, 1024))
            picture = opened.convert("RGB")
        picture.thumbnail((1024, 1024))
        known = perceptual_hash(picture)
        if min(picture.size) >= 128 and (known == PLAIN or _least(numbers(known), numbers(*found or [PLAIN])) > CLOSE):
            found[known] = picture
    return list(found.values())


def numbers(*prints: str) -> Prints:
    """Give fingerprints as numbers."""
    return np.frombuffer(bytes.fromhex("".join(prints)), np.uint64)


def found_again(pictures: Sequence[Image.Image]) -> Iterator[str]:
    """One line a change: the share that is missed, in percent."""
    yield f"{len(pictures)} photographs; missed in % by: the fingerprint | around | around, then looked at | imagehash"
    own = [perceptual_hash(picture) for picture in pictures]
    views = [_view(picture) for picture in pictures]
    theirs = [_imagehash(picture) for picture in pictures]
    for name, change in CHANGES.items():
        missed = np.zeros((4, len(pictures)), bool)
        for at, picture in enumerate(pictures):
            changed = change(picture)
            missed[0, at] = not _near(perceptual_hash(changed), own[at])
            missed[1, at] = not _near(around(changed), own[at])
            missed[2, at] = missed[1, at] or sameness(_view(changed), views[at]) < SAME
            missed[3, at] = _apart(_imagehash(changed), theirs[at]) > CLOSE
        yield f"  {name:26}" + "".join(f"{100 * each.mean():8.1f}" for each in missed)


def taken_wrongly(name: str, pictures: Sequence[Image.Image], groups: Sequence[int]) -> str:
    """Count the pairs of different groups that are taken for the same."""
    prints, asked = [perceptual_hash(each) for each in pictures], [around(each) for each in pictures]
    theirs = [_imagehash(each) for each in pictures]
    counts = [0, 0, 0, 0]
    pairs = [(one, other) for one, other in combinations(range(len(pictures)), 2) if groups[one] != groups[other]]
    for one, other in pairs:
        counts[0] += _near(prints[one], prints[other])
        counts[3] += _apart(theirs[one], theirs[other]) <= CLOSE
        if _near(asked[one], prints[other]):
            counts[1] += 1
            counts[2] += sameness(_view(pictures[one]), _view(pictures[other])) >= SAME
    told = " | ".join(map(str, counts))
    return f"  {name:26} {len(pairs)} pairs, {prints.count(PLAIN)} of {len(pictures)} without a fingerprint; {told}"


def parts(pictures: Sequence[Image.Image]) -> tuple[list[Image.Image], list[int]]:
    """Cut each picture in nine, which are pictures of their own."""
    cut, groups = [], []
    for group, picture in enumerate(pictures):
        width, height = picture.width // 3, picture.height // 3
        for row in range(3):
            for column in range(3):
                box = (column * width, row * height, (column + 1) * width, (row + 1) * height)
                cut.append(picture.crop(box))
                groups.append(group)
    return cut, groups


class BKTree:
    """Burkhard and Keller's tree over fingerprints, for comparison."""

    def __init__(self) -> None:
        self._root: tuple[int, dict[int, object]] | None = None

    def add(self, number: int) -> None:
        if self._root is None:
            self._root = (number, {})
            return
        node = self._root
        while (apart := (node[0] ^ number).bit_count()) in node[1]:
            node = node[1][apart]  # type: ignore[assignment]
        node[1][apart] = (number, {})

    def near(self, number: int, most: int) -> int:
        found, waiting = 0, [self._root] if self._root else []
        while waiting:
            own, below = waiting.pop()
            apart = (own ^ number).bit_count()
            found += apart <= most
            waiting += [node for key, node in below.items() if abs(key - apart) <= most]  # type: ignore[misc]
        return found


class MultiIndex:
    """Multi-index hashing: of four parts of 16 bits one differs in a quarter of the bits at most; for comparison."""

    def __init__(self, prints: Prints) -> None:
        self._prints = prints
        self._tables: list[dict[int, list[int]]] = [defaultdict(list) for _ in range(4)]
        for row, each in enumerate(prints.tolist()):
            for part, table in enumerate(self._tables):
                table[each >> 16 * part & 0xFFFF].append(row)
        flips = [
            [1 << bit for bit in bits] for count in range(CLOSE // 4 + 1) for bits in combinations(range(16), count)
        ]
        self._flips = [sum(each) for each in flips]

    def near(self, number: int, most: int) -> int:
        rows: set[int] = set()
        for part, table in enumerate(self._tables):
            own = number >> 16 * part & 0xFFFF
            for flip in self._flips:
                rows.update(table.get(own ^ flip, ()))
        at = np.fromiter(rows, np.int64, len(rows))
        return int((np.bitwise_count(self._prints[at] ^ np.uint64(number)) <= most).sum())


def speed(assets: int) -> Iterator[str]:
    """Half clips of five frames and of 3 to 60 s, half pictures; then as if all clips lasted the same."""
    random = np.random.default_rng(1)
    prints: Prints = random.integers(0, 2**63, 3 * assets, dtype=np.uint64) * 2 + 1
    clips = [(prints[5 * n : 5 * n + 5].tobytes().hex(), float(random.uniform(3, 60))) for n in range(assets // 2)]
    pictures = [prints[-1 - n : len(prints) - n].tobytes().hex() for n in range(assets - len(clips))]
    for name, lengths in (
        ("lengths of 3 to 60 s", [length for _, length in clips]),
        ("all of 10 s", [10.0] * len(clips)),
    ):
        twins = Twins()
        tracemalloc.start()
        began = time.process_time()
        for number, ((frames, _), length) in enumerate(zip(clips, lengths, strict=True)):
            twins.add(f"{number:064x}", frames, "video", length)
        for number, picture in enumerate(pictures, start=len(clips)):
            twins.add(f"{number:064x}", picture, "image")
        took = time.process_time() - began
        memory = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        yield f"{assets} assets, clips with {name}: {1e6 * took / assets:.0f} µs to add one, {memory / 1e6:.0f} MB"
        clip = _median(lambda n: twins.near(clips[n][0], "video", lengths[n]))  # noqa: B023 - called at once
        one = _median(lambda n: twins.near(pictures[n], "image"))  # noqa: B023
        many = _median(lambda n: twins.near("".join(pictures[n : n + 11]), "image"))  # noqa: B023
        gone = _median(lambda n: twins.remove(f"{n:064x}"))  # noqa: B023
        yield f"  ms a lookup: clip {clip:.2f}, picture {one:.2f}, with ten around it {many:.2f}; a removal {gone:.2f}"
    yield from _others(prints[-assets:])


def _others(prints: Prints) -> Iterator[str]:
    tree, plain_numbers = BKTree(), prints.tolist()
    began = time.process_time()
    for number in plain_numbers:
        tree.add(number)
    yield f"BK-tree of {len(prints)}: {time.process_time() - began:.1f} s to make, ms a lookup of one fingerprint:"
    yield f"  {_median(lambda n: tree.near(plain_numbers[n], CLOSE), 7):.1f} within {CLOSE} bits, "
    yield f"  {_median(lambda n: tree.near(plain_numbers[n], 4), 7):.1f} within 4"
    began = time.process_time()
    index = MultiIndex(prints)
    yield f"Multi-index hashing of {len(prints)}: {time.process_time() - began:.1f} s to make"
    yield f"  {_median(lambda n: index.near(plain_numbers[n], CLOSE), 7):.1f} ms a lookup within {CLOSE} bits"
    columns = _median(lambda n: (np.bitwise_count(prints ^ prints[n]) <= CLOSE).sum())
    yield f"The columns, one fingerprint of {len(prints)}: {columns:.2f} ms"


def _median(call: Callable[[int], object], times: int = 31) -> float:
    """Milliseconds of CPU."""
    took = []
    for number in range(times):
        began = time.process_time()
        call(number)
        took.append(time.process_time() - began)
    return 1000 * statistics.median(took)


def _view(picture: Image.Image) -> npt.NDArray[np.uint8]:
    small = picture.resize((max(1, round(picture.width * 288 / picture.height)), 288), Image.Resampling.LANCZOS)
    return np.asarray(recompressed(88)(small))


def _near(asked: str, kept: str) -> bool:
    return PLAIN not in {asked, kept} and _least(numbers(asked, mirrored(asked)), numbers(kept)) <= CLOSE


def _least(asked: Prints, kept: Prints) -> int:
    return int(np.bitwise_count(asked[:, None] ^ kept[None]).min())


def _imagehash(picture: Image.Image) -> npt.NDArray[np.bool_] | None:
    if find_spec("imagehash") is None:
        return None
    import imagehash  # type: ignore[import-not-found,unused-ignore]

    return np.asarray(imagehash.phash(picture).hash)


def _apart(one: npt.NDArray[np.bool_] | None, other: npt.NDArray[np.bool_] | None) -> float:
    return float(np.count_nonzero(one != other)) if one is not None and other is not None else np.nan


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--assets", type=int, default=20_000)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("folders", nargs="*", type=Path)
    asked = parser.parse_args()
    pictures = photographs(asked.folders, 7 if asked.quick else 1)
    for line in found_again(pictures):
        print(line, flush=True)
    print("taken for the same by: the fingerprint | around | around, then looked at | imagehash")
    few = 16 if asked.quick else 40
    print(taken_wrongly("parts of photographs", *parts(pictures)), flush=True)
    for name, drawn in (("slides", slides(few)), ("charts", charts(few)), ("plain and dark", plain(few))):
        print(taken_wrongly(name, drawn, range(len(drawn))), flush=True)
    for line in speed(asked.assets):
        print(line, flush=True)


if __name__ == "__main__":
    main()
