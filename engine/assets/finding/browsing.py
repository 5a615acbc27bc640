"""Looking through everything: in an order, reading no asset, and how much each further facet would leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from engine.assets.finding.catalogue import Catalogue
from engine.assets.finding.facets import EVERYTHING, LICENCES, Facets
from engine.assets.finding.keys import Flags
from engine.assets.finding.table import Table
from engine.domain.offer import SQUARE
from engine.domain.units import Seconds

Order = Literal["newest", "longest", "best", "least used"]
SHORT: Seconds = 5.0
LONG: Seconds = 20.0
"""Between these a clip is of middle length."""
GOOD = 0.6
"""The quality from which an asset counts as good."""


@dataclass(frozen=True)
class Listed:
    """What facets let through."""

    files: tuple[str, ...]
    """The SHA-256 of each, in the order asked for."""
    counts: Mapping[str, Mapping[str, int]]
    """By facet, how many there would be with each of its values and the other facets as they are."""


def listed(catalogue: Catalogue, facets: Facets = EVERYTHING, order: Order = "newest") -> Listed:
    """List everything that facets let through. Raises Refused on facets that cannot be."""
    fits = catalogue.matching(facets).fits
    table = _of(catalogue, fits)
    newest = -table["id"]
    first: Mapping[Order, npt.NDArray[np.generic]] = {
        "newest": newest,
        "longest": -table["duration"],
        "best": -table["quality"],
        "least used": table["uses"],
    }
    ordered = np.flatnonzero(fits)[np.lexsort((newest, first[order]))]
    return Listed(catalogue.sums(ordered), _counts(catalogue, facets))


def _of(catalogue: Catalogue, fits: Flags) -> Table:
    """Give the rows that fit, as they are now: since places stay, there may be more rows than were asked about."""
    table: Table = catalogue.snapshot().table[: len(fits)][fits]
    return table


def _counts(catalogue: Catalogue, facets: Facets) -> dict[str, dict[str, int]]:
    """Count each facet among what the others let through."""
    found: dict[str, dict[str, int]] = {}
    for name in ("kind", "source", "colour"):
        rows = _of(catalogue, catalogue.matching(replace(facets, **{name: ""})).fits)  # type: ignore[arg-type]
        found[name] = _counted(rows[name], list(catalogue.snapshot().names[name]))
    rows = _of(catalogue, catalogue.matching(replace(facets, licence="")).fits)
    terms = _counted(rows["class"], LICENCES)
    at_most = np.cumsum([terms.get(name, 0) for name in LICENCES]).tolist()
    found["licence"] = terms | {name: count for name, count in zip(_AT_MOST, at_most, strict=False) if count}
    shape = _of(catalogue, catalogue.matching(replace(facets, orientation="")).fits)["shape"]
    wide, tall = shape > SQUARE, (shape > 0) & (shape < 1 / SQUARE)
    found["orientation"] = _said(landscape=wide, portrait=tall, square=(shape > 0) & ~wide & ~tall)
    length = _of(catalogue, catalogue.matching(replace(facets, shortest=0.0, longest=0.0)).fits)["duration"]
    middle = (length >= SHORT) & (length <= LONG)
    found["length"] = _said(short=(length > 0) & (length <= SHORT), middle=middle, long=length >= LONG)
    rows = _of(catalogue, catalogue.matching(replace(facets, quality=0.0)).fits)
    found["quality"] = _said(good=rows["quality"] >= GOOD)
    every, used = (int(catalogue.matching(replace(facets, use=use)).fits.sum()) for use in _USES)
    found["use"] = {word: count for word, count in (("used", used), ("unused", every - used)) if count}
    return found


_AT_MOST = ("free", "credit", "commercial")
"""Licence facets that let through all that ask for less, too."""
_USES: tuple[Literal[""], Literal["used"]] = ("", "used")


def _counted(numbers: npt.NDArray[Any], names: Sequence[str]) -> dict[str, int]:
    counts = np.bincount(numbers, minlength=len(names)).tolist()
    return {name: count for name, count in zip(names, counts, strict=False) if count and name}


def _said(**flags: Flags) -> dict[str, int]:
    return {word: count for word, each in flags.items() if (count := int(each.sum()))}
