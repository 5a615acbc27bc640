"""What may be asked of assets, as columns: filters over a hundred thousand take a millisecond and touch no object.

Filled from the store in one query when first asked, then kept current by what the store says has changed. A row keeps
its place for as long as the program runs.
"""

import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import sqlalchemy as sa

from engine.assets.finding.facets import LICENCES, Facets
from engine.assets.finding.keys import KEY, NOWHERE, Flags, Lookup, Places, about, column, unpacked
from engine.assets.finding.table import NAMED, ROW, Names, Table, asked, classed, filled, numbered, one_of, used
from engine.domain.asset import Asset
from engine.domain.event import Changed
from engine.domain.offer import SQUARE
from engine.domain.option import check
from engine.runtime.events import Events
from engine.store.schema import asset_tags, video_assets
from engine.store.store import Store

_MOST = 5000
"""Changed rows that are asked for one by one; more of them fill the whole anew."""


@dataclass
class Snapshot:
    """All columns as they were at one time."""

    table: Table
    lookup: Lookup
    names: Names
    uses: set[tuple[int, str]] = field(default_factory=set)
    growth: int = 0
    """Changes whenever there are new places."""
    version: int = 0
    """Changes with anything."""

    @property
    def there(self) -> Flags:
        """Which places hold an asset."""
        there: Flags = self.table["there"]
        return there


@dataclass(frozen=True)
class Among:
    """Which places of a catalogue may be found."""

    fits: Flags
    """By place; may be changed by whoever asked for it."""
    lookup: Lookup
    """Where assets stand by their files' sums."""
    growth: int
    """Changes whenever there are new places."""


class Catalogue:
    """Any thread may ask; what the store commits is known at the next question."""

    def __init__(self, store: Store, events: Events, starter: Sequence[Asset] = ()) -> None:
        self.starter = starter
        self._store = store
        self._state: Snapshot | None = None
        self._stale: dict[str, set[int]] = {}
        self._lock = threading.RLock()
        self._noting = threading.Lock()
        events.subscribe(Changed, self._note)

    def __len__(self) -> int:
        """How many places there are, those of removed assets included."""
        return len(self._now().table)

    def snapshot(self) -> Snapshot:
        """All columns as they are now; they are never changed, only followed by others."""
        return self._now()

    def at(self, sums: Collection[str]) -> Places:
        """Where files stand; NOWHERE for unknown ones."""
        return self._now().lookup.places(column(sums))

    def matching(self, facets: Facets) -> Among:
        """Which places hold what fits. Raises Refused on facets that cannot be."""
        check(facets)
        state = self._now()
        table = state.table
        fits: Flags = table["there"].copy()
        for name in ("kind", "source", "colour"):
            if wanted := getattr(facets, name):
                fits &= table[name] == state.names[name].get(wanted.casefold(), -1)
        if facets.licence:
            fits &= _licensed(state, facets.licence.casefold())
        if facets.orientation:
            fits &= _shaped(table["shape"], facets.orientation)
        if facets.shortest:
            fits &= table["duration"] >= facets.shortest
        if facets.longest:
            fits &= table["duration"] <= facets.longest
        if facets.quality:
            fits &= table["quality"] >= facets.quality
        if facets.use:
            fits &= self._used(state, facets.channel) == (facets.use == "used")
        return Among(fits, state.lookup, state.growth)

    def counts(self) -> dict[str, dict[str, int]]:
        """How many assets there are by kind, licence's class, source and colour."""
        state = self._now()
        there = state.table[state.table["there"]]
        found = {name: _counted(there[name], list(state.names[name])) for name in ("kind", "source", "colour")}
        return {**found, "licence": _counted(there["class"], LICENCES)}

    def sums(self, places: Places) -> tuple[str, ...]:
        """The files at places, as hex digits."""
        return unpacked(self._now().table["key"][places])

    def _used(self, state: Snapshot, channel: str) -> Flags:
        if not channel:
            used: Flags = state.table["uses"] > 0
            return used
        used = np.zeros(len(state.table), np.bool_)
        used[[place for place, name in state.uses if name == channel]] = True
        return used

    def _note(self, changed: Changed) -> None:
        with self._noting:
            for name in ("assets", "asset_tags", "video_assets"):
                if ids := changed.rows.get(name):
                    self._stale.setdefault(name, set()).update(ids)

    def _now(self) -> Snapshot:
        with self._lock:
            with self._noting:
                stale, self._stale = self._stale, {}
            if self._state is None:
                self._state = self._whole()
            elif stale:
                ids, version = self._touched(stale), self._state.version
                self._state = self._whole() if ids is None else self._renewed(self._state, ids)
                self._state.version = version + 1
            return self._state

    def _touched(self, stale: dict[str, set[int]]) -> set[int] | None:
        """Give the assets that changed rows belong to; None where that cannot be told, or they are very many."""
        touched = set(stale.get("assets", ()))
        for table in (asset_tags, video_assets):
            ids = stale.get(table.name, set())
            if len(ids) > 20 * _MOST:
                return None
            found = self._store.rows(sa.select(table.c.asset_id).where(one_of(table.c.id, ids))) if ids else []
            if len(found) < len(ids):
                return None  # rows that are gone no longer say whose they were
            touched.update(row["asset_id"] for row in found)
        return touched if len(touched) <= _MOST else None

    def _whole(self) -> Snapshot:
        """Read everything; places stay as they were."""
        before = self._state
        if before is None:
            before = Snapshot(np.zeros(0, ROW), Lookup(np.zeros(0, KEY)), {name: {"": 0} for name in NAMED})
            before = self._put(before, self._came(before.names))
        emptied = before.table.copy()
        emptied["there"][~self._lent(emptied)] = False
        emptied["uses"] = 0
        state = Snapshot(emptied, before.lookup, before.names, set(), before.growth)
        return self._taken(state, None)

    def _renewed(self, state: Snapshot, ids: set[int]) -> Snapshot:
        table = state.table.copy()
        touched = np.isin(table["id"], list(ids))
        table["there"][touched & ~self._lent(table)] = False
        table["uses"][touched] = 0
        places = set(np.flatnonzero(touched).tolist())
        uses = {use for use in state.uses if use[0] not in places}
        return self._taken(Snapshot(table, state.lookup, state.names, uses, state.growth), ids)

    def _lent(self, table: Table) -> Flags:
        """Which places hold what came with the program: it stays whatever the store says."""
        lent = np.zeros(len(table), np.bool_)
        lent[: len(self.starter)] = True
        return lent

    def _taken(self, state: Snapshot, ids: set[int] | None) -> Snapshot:
        found = self._store.columns(asked(ids))
        state = self._put(state, filled(found, state.names))
        rows = self._store.rows(used(ids))
        places = Lookup(state.table["id"]).places(np.array([row["asset_id"] for row in rows], np.int64))
        for row, place in zip(rows, places.tolist(), strict=True):
            if place != NOWHERE:
                state.uses.add((place, row["channel"]))
        return state

    def _put(self, state: Snapshot, rows: Table) -> Snapshot:
        """Put rows at their places, unknown ones at the end; what came with the program keeps what is said of it."""
        places = state.lookup.places(rows["key"])
        new = rows[places == NOWHERE]
        old, known = places[places != NOWHERE], rows[places != NOWHERE]
        table = np.concatenate([state.table, new])
        lent = self._lent(table)[old]
        table[old[~lent]] = known[~lent]
        for name in ("id", "uses"):
            table[name][old[lent]] = known[name][lent]
        lookup = Lookup(table["key"]) if len(new) else state.lookup
        return Snapshot(table, lookup, state.names, state.uses, state.growth + bool(len(new)))

    def _came(self, names: Names) -> Table:
        rows = np.zeros(len(self.starter), ROW)
        rows["key"] = column(asset.file.sha256 for asset in self.starter)
        rows["id"] = -1 - np.arange(len(rows))
        rows["there"] = True
        for row, asset in zip(rows, self.starter, strict=True):
            row["about"], row["class"] = about(asset), classed(asset.rights)
            row["duration"], row["quality"] = asset.duration, asset.quality
            row["shape"] = asset.width / asset.height if asset.height else 0
            said = (asset.kind, asset.rights.licence, asset.rights.source, asset.colour)
            for name, word in zip(NAMED, said, strict=True):
                row[name] = numbered(names[name], word)
        return rows


def _licensed(state: Snapshot, wanted: str) -> Flags:
    """Which rows a licence facet lets through: a class with all that ask for less, or one licence."""
    classes = {"free": 0, "credit": 1, "commercial": 2}
    fits: Flags
    if wanted in classes:
        fits = state.table["class"] <= classes[wanted]
    elif wanted in LICENCES:
        fits = state.table["class"] == LICENCES.index(wanted)
    else:
        fits = state.table["licence"] == state.names["licence"].get(wanted, NOWHERE)
    return fits


def _shaped(shape: npt.NDArray[np.float32], orientation: str) -> Flags:
    fits: Flags
    if orientation == "landscape":
        fits = shape > SQUARE
    elif orientation == "portrait":
        fits = (shape > 0) & (shape < 1 / SQUARE)
    else:
        fits = (shape >= 1 / SQUARE) & (shape <= SQUARE)
    return fits


def _counted(numbers: npt.NDArray[Any], names: Sequence[str]) -> dict[str, int]:
    counts = np.bincount(numbers, minlength=len(names)).tolist()
    return {name: count for name, count in zip(names, counts, strict=False) if count}
