"""How fast files are taken in, what each costs, what it takes of memory: `python -m tests.benchmarks.intake 500 20 20`.

The arguments are how many pictures (1280 × 720), how many clips (10 s of 1080p) and how many sounds (60 s). What is
generated is kept below the folder given as the last argument, if there is one.
"""

import os
import resource
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path
from statistics import median
from typing import Self

import numpy as np
import psutil
from PIL import Image

sys.path.insert(0, str(Path(__file__).parents[2]))

from engine.assets.intake.clips import media as look_at
from engine.assets.intake.pictures import picture
from engine.assets.library import Library
from engine.runtime import atomic
from engine.runtime.events import Events
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import Progress
from engine.store.store import Store
from tests import media


def photos(size: tuple[int, int], step: int) -> list[media.Rgb]:
    """Give every so-manieth of the starter pictures, large."""
    names = sorted((RESOURCES / "samples").glob("*.jpg"))[::step]
    return [np.asarray(Image.open(name).convert("RGB").resize(size)) for name in names]


def pictures(folder: Path, count: int) -> list[Path]:
    """Lay parts of real pictures beside each other, no two alike."""
    folder.mkdir(parents=True, exist_ok=True)
    every = [folder / f"picture {number}.jpg" for number in range(count)]
    if not every[-1].exists():
        grounds, chance = photos((1600, 900), 3), np.random.default_rng(1)
        for path in every:
            parts = []
            for width in (700, 580):
                left, top = int(chance.integers(0, 900)), int(chance.integers(0, 180))
                parts.append(grounds[int(chance.integers(len(grounds)))][top : top + 720, left : left + width])
            Image.fromarray(np.concatenate(parts, axis=1)).save(path, quality=85)
    return every


def clips(folder: Path, count: int, seconds: float = 10.0) -> list[Path]:
    """Go slowly over a few pictures, three to a clip, with a voice-like buzz below."""
    folder.mkdir(parents=True, exist_ok=True)
    grounds = photos((2400, 1400), 9)
    for number in range(count):
        path = folder / f"clip {number}.mp4"
        if path.exists():
            continue

        def scene(at: float, number: int = number) -> media.Rgb:
            ground = grounds[(number + int(at * 0.3)) % len(grounds)]
            left = int(30 * at + 17 * number) % 480
            return np.ascontiguousarray(ground[100:1180, left : left + 1920])

        media.clip(path, scene, seconds, sound=media.tone(seconds, 16_000), preset="veryfast", crf="23")
    return [folder / f"clip {number}.mp4" for number in range(count)]


def sounds(folder: Path, count: int) -> list[Path]:
    """Write tones."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        path = folder / f"tone {number}.m4a"
        if not path.exists():
            media.sound(path, media.tone(60.0, 48_000, 200 + number), "aac")
    return [folder / f"tone {number}.m4a" for number in range(count)]


class Peak:
    """Weighs this process and those it started, every 50 ms."""

    def __init__(self) -> None:
        self.own = self.whole = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._weigh)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _weigh(self) -> None:
        me = psutil.Process()
        while not self._over.wait(0.05):
            own = me.memory_info().rss
            try:
                others = sum(each.memory_info().rss for each in me.children())
            except psutil.Error:
                continue
            self.own, self.whole = max(self.own, own), max(self.whole, own + others)


def work() -> float:
    """Seconds of a core that this process and those it started took, those that ended included."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    running = [each.cpu_times() for each in psutil.Process().children()]
    return time.process_time() + ended.ru_utime + ended.ru_stime + sum(each.user + each.system for each in running)


def look(files: list[Path], folder: Path) -> None:
    """Print what looking at one file costs of a core, in this process."""
    for kind, function in ((".jpg", picture), (".mp4", look_at), (".m4a", look_at)):
        costs = []
        for path in [each for each in files if each.suffix == kind][:10]:
            began = time.process_time()
            function(path, folder / "strip.jpg")
            costs.append(time.process_time() - began)
        if costs:
            print(f"looking at one {kind:<5} median {median(costs) * 1000:6.0f} ms, most {max(costs) * 1000:6.0f} ms")


def take(files: list[Path], folder: Path, what: str) -> None:
    """Print the rate and the weight of an import, and of the same one again."""
    if not files:
        return
    store = Store.open(folder / "store", Events())
    library = Library(folder / "library", store)
    for again in (False, True):
        begun, cost = time.perf_counter(), work()
        with Peak() as peak:
            added = library.add(Progress(), files)
        took, cost = time.perf_counter() - begun, work() - cost
        print(
            f"{what}{' again' if again else '':<6} {len(files) / took:7.1f} files/s, "
            f"{cost / len(files) * 1000:6.1f} ms of a core a file; "
            f"this process {peak.own / 1e6:.0f} MB, all {peak.whole / 1e6:.0f} MB; "
            f"added {len(added.assets)}, known {len(added.known)}, refused {len(added.refused)}"
        )
    library.close()
    store.close()


def flush(folder: Path, count: int = 200) -> None:
    """Print what it costs to put files of 200 kB on the disk for good, one by one and in batches of 100."""
    content = os.urandom(200_000)
    folder.mkdir()
    begun = time.perf_counter()
    for number in range(count):
        atomic.write(folder / f"single {number}", content)
    single = time.perf_counter() - begun
    begun = time.perf_counter()
    for start in range(0, count, 100):
        moves = [(folder / f"aside {each}", folder / f"batch {each}") for each in range(start, start + 100)]
        for aside, _ in moves:
            aside.write_bytes(content)
        atomic.appear(moves)
    batch = time.perf_counter() - begun
    print(
        f"flushing 200 kB: one by one {single / count * 1000:.1f} ms, in batches {batch / count * 1000:.1f} ms a file"
    )


def main() -> None:
    """Run everything."""
    counts = [int(each) for each in sys.argv[1:4]]
    many, moving, heard = [*counts, *(200, 10, 10)[len(counts) :]]
    kept = Path(sys.argv[4]) if len(sys.argv) > 4 else None
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        source = kept or folder / "in"
        sets = {
            "pictures": pictures(source / "pictures", many),
            "clips   ": clips(source / "clips", moving),
            "sounds  ": sounds(source / "sounds", heard),
        }
        look([each for files in sets.values() for each in files], folder)
        flush(folder / "flush")
        for what, files in sets.items():
            take(files, folder / what.strip(), what)
        shutil.rmtree(folder / "flush")


if __name__ == "__main__":
    main()
