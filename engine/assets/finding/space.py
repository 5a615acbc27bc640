"""All vectors of one model, and what is nearest among them: exactly where that is quick, by a graph where it is not."""

import hashlib
import threading
from pathlib import Path

import numpy as np
import structlog

from engine.assets.finding import graph
from engine.assets.finding.graph import Graph
from engine.assets.finding.keys import NOWHERE, Column, Flags, Lookup, Places
from engine.assets.finding.vectors import VectorFile, spread
from engine.errors import Cancelled, NeedsSpace
from engine.ports import Vectors
from engine.runtime.progress import Progress, Stop

EXACT_BELOW = 100_000
"""Rows that are compared one by one sooner than through a graph: 8 ms for 100,000 of 512, none missed, no building."""
_EXACT_AMONG = 20_000
"""The same for rows picked out by a filter, which lie apart."""
_TAIL = 5000
"""Rows that may lie behind the graph's last, compared one by one, before it takes them in."""
_SAVE_AGAIN = 1.1
_WIDEST = 4096
"""Rows a graph is asked for at most, to find enough of those that are allowed."""
_BLOCK = 32_768
_log = structlog.get_logger()


class Space:
    """One model's; any thread may call, one is served at a time."""

    def __init__(self, folder: Path, model: str) -> None:
        name = hashlib.sha256(model.encode("utf-8", "replace")).hexdigest()[:16]
        self.model = model
        self.kept = VectorFile(folder, name, model)
        self.lock = threading.RLock()
        self.stop = Stop()
        self._path = folder / f"{name}.hnsw"
        self._graph: Graph | None = None
        self._tending: threading.Thread | None = None
        self._places: Places = np.zeros(0, np.int64)
        self._placed = (0, 0)

    @property
    def ordered(self) -> int:
        """How many rows the graph holds."""
        return self._graph.count if self._graph is not None else 0

    def rows(self, keys: Column) -> tuple[Vectors, Places, Places]:
        """Give every moment's vector, whose it is by place in `keys`, and which moment; lacking assets give none."""
        with self.lock:
            heads = self.kept.heads(keys)
            there = np.flatnonzero(heads != NOWHERE)
            counts = self.kept.counts(heads[there])
            rows, owners = spread(heads[there], counts), np.repeat(there, counts)
            sound = self.kept.sound(rows) if len(rows) else np.zeros(0, np.bool_)
            rows, owners = rows[sound], owners[sound]
            vectors = (
                np.array(self.kept.matrix[rows]) if len(rows) else np.zeros((0, max(self.kept.size, 1)), np.float32)
            )
            return vectors, owners, self.kept.moments[rows]

    def whole(self, heads: Places) -> Flags:
        """Whether assets' vectors are undamaged, by their first rows."""
        with self.lock:
            counts = self.kept.counts(heads)
            sound = self.kept.sound(spread(heads, counts))
            return np.logical_and.reduceat(sound, np.cumsum(counts) - counts) if len(heads) else sound

    def places(self, catalogue: Lookup, growth: int) -> Places:
        """Of each row the place of its asset in the catalogue, whose `growth` changes whenever it gets new ones."""
        with self.lock:
            state = (growth, self.kept.generation)
            if self._placed != state:
                self._places = np.zeros(0, np.int64)
            if len(self._places) < len(self.kept):
                fresh = catalogue.places(self.kept.keys[len(self._places) :])
                self._places = np.concatenate([self._places, fresh])
                self._placed = state
            return self._places

    def nearest(self, asked: Vectors, limit: int, free: Flags, exact: bool = False) -> list[tuple[Places, Vectors]]:
        """Give for each row of `asked` the best row of each asset and its dot product, best first, `limit` at most.

        `free` says which rows may be found. Raises NeedsSpace where damage was found and the disk is full.
        """
        with self.lock:
            count = len(self.kept)
            free = free[:count] & self.kept.live[: len(free)]
            many = int(np.count_nonzero(free))
            if not many or not limit:
                return [(np.zeros(0, np.int64), np.zeros(0, np.float32)) for _ in asked]
            if not exact and count > EXACT_BELOW and many > _EXACT_AMONG:
                self._tend()
            if exact or self._graph is None or many <= _EXACT_AMONG or count <= EXACT_BELOW:
                return self._exactly(asked, limit, np.flatnonzero(free))
            return self._by_graph(self._graph, asked, limit, free, many)

    def compact(self) -> None:
        """Drop removed rows where there are many; the graph is then made anew. Raises NeedsSpace."""
        with self.lock:
            if self.kept.compact():
                self._graph = None
                graph.remove(self._path)

    def wait(self) -> None:
        """Wait until the graph is as it should be."""
        if (tending := self._tending) is not None:
            tending.join()

    def close(self) -> None:
        """Stop what is going on behind."""
        self.stop.ask()
        self.wait()
        self.kept.close()

    def _by_graph(self, way: Graph, asked: Vectors, limit: int, free: Flags, many: int) -> list[tuple[Places, Vectors]]:
        """Ask the graph for more than is wanted, leave out what is not allowed, and ask for more still if need be."""
        need = limit * self._most()
        tail = np.flatnonzero(free[way.count :]) + way.count
        found: list[tuple[Places, Vectors]] = []
        for one in asked:
            wide = need * len(free) // many * 3 // 2
            best = None
            while best is None and wide <= _WIDEST:
                rows = way.near(one[None], wide)
                picked = rows[0][free[rows[0]]] if rows is not None else tail[:0]
                if len(picked) >= min(need, many - len(tail)):
                    best = self._best(one, np.concatenate([picked, tail]), limit)
                wide *= 4
            found.append(best if best is not None else self._exactly(one[None], limit, np.flatnonzero(free))[0])
        return found

    def _exactly(self, asked: Vectors, limit: int, rows: Places) -> list[tuple[Places, Vectors]]:
        """Compare with every one of these rows, a block of them at a time."""
        rows = rows[self.kept.sound(rows)]
        matrix = self.kept.matrix
        need = limit * self._most()
        kept_rows: list[Places] = [rows[:0]] * len(asked)
        kept_products: list[Vectors] = [np.zeros(0, np.float32)] * len(asked)
        whole = len(rows) == len(matrix)
        for start in range(0, len(rows), _BLOCK):
            block = rows[start : start + _BLOCK]
            products = asked @ (matrix[start : start + _BLOCK] if whole else matrix[block]).T
            for number, row in enumerate(products):
                top = np.argpartition(-row, need - 1)[:need] if len(row) > need else np.arange(len(row))
                kept_rows[number] = np.concatenate([kept_rows[number], block[top]])
                kept_products[number] = np.concatenate([kept_products[number], row[top]])
        return [self._once(each, dots, limit) for each, dots in zip(kept_rows, kept_products, strict=True)]

    def _best(self, asked: Vectors, rows: Places, limit: int) -> tuple[Places, Vectors]:
        rows = rows[self.kept.sound(rows)]
        return self._once(rows, self.kept.matrix[rows] @ asked, limit)

    def _once(self, rows: Places, products: Vectors, limit: int) -> tuple[Places, Vectors]:
        """Order rows by product and keep each asset's first."""
        order = np.lexsort((rows, -products))
        rows, products = rows[order], products[order]
        _, first = np.unique(rows - self.kept.moments[rows], return_index=True)
        first = np.sort(first)[:limit]
        return rows[first], products[first]

    def _most(self) -> int:
        """How many moments an asset has at most."""
        return int(self.kept.moments.max(initial=0)) + 1

    def _tend(self) -> None:
        """See behind the scenes that there is a graph and that it holds nearly all."""
        lags = self._graph is None or len(self.kept) - self._graph.count > _TAIL
        if (
            lags
            and graph.possible()
            and not self.stop.asked
            and (self._tending is None or not self._tending.is_alive())
        ):
            self._tending = threading.Thread(target=self._order, name=f"graph {self.model}", daemon=True)
            self._tending.start()

    def _order(self) -> None:
        try:
            if self._graph is None:
                self._make()
            else:
                self._catch_up(self._graph)
        except Cancelled:
            return
        except NeedsSpace as error:
            _log.warning("graph of vectors not kept", model=self.model, reason=str(error))

    def _make(self) -> None:
        generation = self.kept.generation
        with self.lock:
            way = Graph.read(self._path, self.kept, self.model)
        if way is None:
            way = Graph.begin(self.kept)
            if way is None:
                return
            way.fill(self.kept, Progress(stop=self.stop))
            way.save(self._path, self.kept, self.model)
        with self.lock:
            if self.kept.generation == generation:
                self._graph = way

    def _catch_up(self, way: Graph) -> None:
        while way.count < len(self.kept):
            with self.lock:
                if self._graph is not way or self.stop.asked:
                    return
                rows = np.arange(way.count, min(way.count + 100, len(self.kept)))
                self.kept.sound(rows)
                way.extend(self.kept.matrix[rows])
        if way.count > way.saved * _SAVE_AGAIN:
            way.save(self._path, self.kept, self.model)
