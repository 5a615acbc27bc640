"""How fast and how well assets are found: `python -m tests.benchmarks.search [assets ...]` (default 2000).

Vectors are clustered as those of real libraries are: topics, assets around them, moments around these, all in a narrow
cone with few strong directions. First exact NumPy, hnswlib and usearch over the same vectors in one run; then the whole
service with facets, full text and store. Times are CPU milliseconds of this process, median and 95th percentile; the
embedder's own time is not in them, for the vectors of texts are at hand.
"""

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from engine.assets.finding import space as spaces
from engine.assets.finding.facets import Facets
from engine.assets.finding.keys import column, told
from engine.assets.finding.search import Search
from engine.assets.finding.space import Space
from engine.assets.library import Library
from engine.assets.starter import Starter
from engine.domain.asset import Asset
from engine.ports import Vectors, Views
from engine.runtime.events import Events
from engine.store.schema import asset_tags
from engine.store.schema import assets as table
from engine.store.store import Store

SIZE, MOMENTS, ASKED = 512, 5, 200
WORDS = "sea sky bee city night river money people dog road snow rain fire glass bread train bridge field moon dance"


def clustered(assets: int, moments: int, size: int, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Make unit vectors as (assets × moments, size), and each asset's topic."""
    chance = np.random.default_rng(seed)
    topics, weight, cone = _shape(size)
    about = chance.integers(0, len(topics), assets)
    middle = topics[about] + 0.7 * chance.standard_normal((assets, size), dtype=np.float32) * weight
    each = np.repeat(middle, moments, axis=0)
    for start in range(0, len(each), 20_000):
        part = each[start : start + 20_000]
        part += 0.35 * chance.standard_normal(part.shape, dtype=np.float32) * weight + cone
        part /= np.linalg.norm(part, axis=1, keepdims=True)
    return each, about


def questions(count: int, size: int, seed: int = 1) -> np.ndarray:
    """Make unit vectors of texts: near to some topic, in a cone of their own."""
    chance = np.random.default_rng([seed, 7])
    topics, weight, cone = _shape(size)
    each = topics[chance.integers(0, len(topics), count)] - 0.5 * cone
    each = each + 0.8 * chance.standard_normal((count, size), dtype=np.float32) * weight
    return np.asarray(each / np.linalg.norm(each, axis=1, keepdims=True), np.float32)


def _shape(size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Two thousand topics, how strong each direction is, and where the cone points."""
    chance = np.random.default_rng(0)
    weight = (np.arange(1, size + 1) ** -0.5).astype(np.float32)
    cone = (0.1 * chance.standard_normal(size)).astype(np.float32)
    return chance.standard_normal((2000, size), dtype=np.float32) * weight, weight, cone


def spent(work: Callable[[], Any]) -> tuple[float, Any]:
    """CPU seconds that some work takes, and what it gives."""
    began = time.process_time()
    given = work()
    return time.process_time() - began, given


def quantiles(times: Sequence[float]) -> str:
    """Median and 95th percentile in milliseconds."""
    return f"{1000 * np.median(times):7.2f} {1000 * np.quantile(times, 0.95):7.2f}"


def megabytes() -> float:
    """What this process takes."""
    return psutil.Process().memory_info().rss / 1e6


def right(vectors: np.ndarray, asked: np.ndarray, many: int = 10) -> np.ndarray:
    """The truly nearest rows."""
    found = np.empty((len(asked), many), np.int64)
    for start in range(0, len(asked), 20):
        found[start : start + 20] = np.argsort(-(asked[start : start + 20] @ vectors.T), axis=1)[:, :many]
    return found


def recall(found: Sequence[Sequence[int]], wanted: np.ndarray) -> float:
    """Of the truly nearest, how many were found."""
    return float(np.mean([len(set(a) & set(b)) / len(b) for a, b in zip(found, wanted.tolist(), strict=True)]))


def libraries(vectors: np.ndarray, asked: np.ndarray) -> Iterator[str]:
    """Compare the ways of finding, on rows alone."""
    wanted = right(vectors, asked)
    yield f"{'':21} {'build s':>7} {'p50 ms':>7} {'p95 ms':>7}   recall  {'MB':>7}"
    ways = {"exact NumPy": _exact, "hnswlib": _hnswlib, **{f"usearch {kind}": _usearch for kind in KINDS}}
    for name, way in ways.items():
        before = megabytes()
        build, ask = spent(lambda: way(vectors, name.rpartition(" ")[2]))  # noqa: B023
        taken = megabytes() - before
        for effort in (0,) if way is _exact else (100, 400, 1500):
            timed = [spent(lambda one=one: [int(row) for row in np.ravel(ask(one, effort))]) for one in asked]  # noqa: B023
            share = recall([rows for _, rows in timed], wanted)
            times = quantiles([each for each, _ in timed])
            yield f"{name:13} {f'ef={effort}' if effort else '':7} {build:7.1f} {times}   {share:.4f} {taken:8.0f}"


Ask = Callable[[np.ndarray, int], Any]
KINDS = ("f32", "f16", "i8")


def _exact(vectors: np.ndarray, _: str) -> Ask:
    return lambda one, _: np.argpartition(-(vectors @ one), 9)[:10]


def _hnswlib(vectors: np.ndarray, _: str) -> Ask:
    import hnswlib

    graph = hnswlib.Index("ip", vectors.shape[1])
    graph.init_index(len(vectors), ef_construction=100, M=16, random_seed=1)
    graph.add_items(vectors, np.arange(len(vectors)))

    def ask(one: np.ndarray, effort: int) -> np.ndarray:
        graph.set_ef(effort)
        return np.asarray(graph.knn_query(one, 10, num_threads=1)[0])

    return ask


def _usearch(vectors: np.ndarray, kind: str) -> Ask:
    from usearch.index import Index

    graph = Index(ndim=vectors.shape[1], metric="ip", dtype=kind, connectivity=16, expansion_add=100)
    graph.add(np.arange(len(vectors)), vectors)

    def ask(one: np.ndarray, effort: int) -> np.ndarray:
        graph.expansion_search = effort
        return np.asarray(graph.search(one, 10).keys)

    return ask


def one_space(folder: Path, vectors: np.ndarray, asked: np.ndarray) -> Iterator[str]:
    """Ask the space that the product uses, with filters."""
    made, count = Space(folder, "bench:1"), len(vectors) // MOMENTS
    keys = column(hashlib.sha256(str(number).encode()).hexdigest() for number in range(count))
    each = vectors.reshape(count, MOMENTS, -1)

    def add(first: int, last: int) -> None:
        made.kept.add(keys[first:last], np.zeros(last - first, np.uint64), list(each[first:last]))

    took, _ = spent(lambda: [add(start, min(start + 1000, count)) for start in range(0, count, 1000)])
    yield f"vectors added: {took:.1f} s, {count / max(took, 1e-9):.0f} assets/s"
    everything = np.ones(len(vectors), np.bool_)
    before = megabytes()
    took, _ = spent(lambda: (made.nearest(asked[:1], 10, everything), made.wait()))
    yield f"first question and graph: {took:.1f} s, {megabytes() - before:.0f} MB more"
    for share in (1.0, 0.5, 0.1, 0.01):
        free = np.random.default_rng(1).random(count).repeat(MOMENTS) < share
        timed = [spent(lambda one=one: made.nearest(one[None], 10, free)) for one in asked]  # noqa: B023
        exact = made.nearest(asked, 10, free, exact=True)
        found = recall([rows[0][0] for _, rows in timed], np.array([rows for rows, _ in exact]))
        yield f"of {share:4.0%}: {quantiles([each for each, _ in timed])} ms   recall {found:.4f}"
    took, _ = spent(lambda: made.kept.remove(keys[:1000]))
    yield f"1000 assets removed: {1000 * took:.0f} ms"
    took, _ = spent(lambda: [add(number, number + 1) for number in range(100)])
    yield f"one asset added: {10 * took:.2f} ms"
    made.close()
    took, again = spent(lambda: Space(folder, "bench:1"))
    yield f"opened again: {took:.2f} s"
    took, _ = spent(lambda: (again.nearest(asked[:1], 10, everything[: len(again.kept)]), again.wait()))
    yield f"first question, graph read: {took:.2f} s ({again.ordered} rows in it)"
    again.close()


class Seeing:
    """Knows the vectors of every file and of the questions `0`, `1`, …"""

    title, looks, scale = "Seeing", True, (0.1, 0.6)

    def __init__(self, asked: np.ndarray) -> None:
        self._asked = asked

    def model(self) -> str:
        return "seeing:1"

    def texts(self, texts: Sequence[str]) -> Vectors:
        return self._asked[[int(text.split()[-1]) % len(self._asked) for text in texts]]

    def assets(self, assets: Sequence[Asset], views: Views) -> list[Vectors]:  # noqa: ARG002
        pictures, _ = clustered(len(assets), 1, self._asked.shape[1], seed=3)
        return list(pictures[:, None])


def filled(store: Store, count: int) -> tuple[list[str], list[int]]:
    """Put assets with titles, tags and facets into a store; gives their files and what is told of them."""
    chance, words = random.Random(1), WORDS.split()
    sums, abouts = [], []
    for start in range(0, count, 5000):
        rows, tags = [], []
        for number in range(start, min(start + 5000, count)):
            sums.append(hashlib.sha256(str(number).encode()).hexdigest())
            title = f"{' '.join(chance.choices(words, k=3))} x{number}"
            tags.append([*chance.choices(words, k=6), f"y{number % 997}"])
            abouts.append(told(title, tags[-1]))
            wide = chance.random() < 0.6
            rights = {"source": "pexels", "creator": "A", "licence": "CC0-1.0", "commercial": True, "derivatives": True}
            rows.append(
                {
                    "asset_type": chance.choice(("video", "video", "image")),
                    "source_platform": chance.choice(("pexels", "pixabay", "folder")),
                    "file_path": f"{sums[-1]}.mp4",
                    "width": 1920 if wide else 1080,
                    "height": 1080 if wide else 1920,
                    "license_type": "CC0-1.0",
                    "metadata": {"rights": rights, "duration": chance.uniform(1, 60)},
                    "quality_score": chance.random(),
                    "sha256": sums[-1],
                    "title": title,
                    "perceptual_hash": "",
                }
            )
        with store.unit() as unit:
            ids = unit.insert_many(table, rows)
            each = [(id_, tag) for id_, listed in zip(ids, tags, strict=True) for tag in listed]
            unit.insert_many(asset_tags, [{"asset_id": id_, "tag_name": tag} for id_, tag in each])
    return sums, abouts


def whole(folder: Path, vectors: np.ndarray, asked: np.ndarray) -> Iterator[str]:
    """Ask the service as a person does."""
    events, count = Events(), len(vectors) // MOMENTS
    store = Store.open(folder / "store", events)
    named = [("seeing", Seeing(asked))]
    starter = Starter()
    library = Library(folder / "library", store, starter)
    sums, abouts = filled(store, count)
    index = library.index.space("seeing:1")
    for start in range(0, count, 1000):
        each = vectors.reshape(count, MOMENTS, -1)[start : start + 1000]
        index.kept.add(
            column(sums[start : start + 1000]), np.array(abouts[start : start + 1000], np.uint64), list(each)
        )
    before = megabytes()
    search = Search.open(library, store, events, starter.assets, lambda: named, folder / "w.sqlite")  # type: ignore[arg-type, return-value]
    took, _ = spent(search.catalogue.snapshot)
    yield f"catalogue filled: {took:.2f} s"
    took, _ = spent(lambda: search.search("sea 0"))
    yield f"first question, full text made: {took:.1f} s"
    took, _ = spent(index.wait)
    yield f"graph of {index.ordered} rows made: {took:.0f} s more"
    everything = np.ones(len(index.kept), np.bool_)
    exact, near = (index.nearest(asked, 10, everything, exact) for exact in (True, False))
    share = recall([rows.tolist() for rows, _ in near], np.array([rows for rows, _ in exact]))
    yield f"recall@10 of the index: {share:.4f}"
    yield f"{megabytes() - before:.0f} MB more with catalogue and graph, {megabytes():.0f} MB in all"
    chance, words = random.Random(2), WORDS.split()
    choices: dict[str, Callable[[], Facets]] = {
        "no facets": Facets,
        "facets of half": lambda: Facets(kind="video", shortest=5.0),
        "facets of few": lambda: Facets(kind="image", orientation="portrait", source="nasa", quality=0.9),
        "facets of one in 40": lambda: Facets(kind="image", orientation="portrait", source="folder", quality=0.5),
    }
    for name, facets in choices.items():
        timed, real = [], []
        for number in range(len(asked)):
            text = f"{chance.choice(words)} in the {chance.choice(words)} {number}"
            began = time.perf_counter()
            timed.append(spent(lambda: search.search(text, facets=facets()))[0])  # noqa: B023
            real.append(time.perf_counter() - began)
        yield f"{name:20} CPU {quantiles(timed)} ms   wall {quantiles(real)} ms"
    search.close()
    library.close()
    store.close()


def main(arguments: Sequence[str]) -> None:
    """Print the report."""
    for count in [int(each) for each in arguments] or [2000]:
        vectors, _ = clustered(count, MOMENTS, SIZE)
        asked = questions(ASKED, SIZE)
        print(f"\n== {count} assets, {len(vectors)} vectors of {SIZE}; exact below {spaces.EXACT_BELOW}", flush=True)
        for part in (libraries, one_space, whole):
            with tempfile.TemporaryDirectory() as folder:
                lines = part(vectors, asked) if part is libraries else part(Path(folder), vectors, asked)  # type: ignore[call-arg, arg-type]
                for line in lines:
                    print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
