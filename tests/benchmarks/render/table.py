"""What was measured, as JSON lines and as a Markdown table of medians."""

import os
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tests.benchmarks.render.measure import Cost

LIMIT = ("decoding the sources", "bare libx264")
_HEADS = (
    "what|frames encoded|frames/s|× real time|wall s|CPU ms a frame|CPU to bare|CPU to limit|wall to limit|peak MB|"
    "file MB|others"
)


@dataclass(frozen=True)
class Row:
    """One renderer or edit, once."""

    what: str
    frames: int
    cost: Cost
    megabytes: float
    encoded: int
    """Frames that had to be encoded."""


def plain(row: Row) -> dict[str, object]:
    """Give a row as it is printed while the run goes on."""
    cost = row.cost
    return {
        "what": row.what,
        "frames": row.frames,
        "encoded": row.encoded,
        "wall": round(cost.wall, 2),
        "cpu": round(cost.cpu, 2),
        "peak_mb": round(cost.peak_mb),
        "others": round(cost.others, 2),
        "megabytes": round(row.megabytes, 2),
        "load": round(os.getloadavg()[0], 2),
    }


def show(rows: Sequence[Row], rate: Fraction) -> None:
    """Print the medians; the limit is decoding and bare encoding together, `others` what else kept processors busy."""
    middle = {row.what: row for row in _medians(rows)}
    limit: Row | None = None
    if all(name in middle for name in LIMIT):
        parts = [middle.pop(name) for name in LIMIT]
        cost = Cost(sum(each.cost.wall for each in parts), sum(each.cost.cpu for each in parts), 0.0, 0.0)
        limit = Row("the limit: both", parts[0].frames, cost, parts[1].megabytes, parts[1].frames)
        middle = {**{each.what: each for each in (*parts, limit)}, **middle}
    print(f"| {_HEADS.replace('|', ' | ')} |")
    print("|---" + "|--:" * _HEADS.count("|") + "|")
    for row in middle.values():
        print(f"| {' | '.join(_cells(row, rate, middle.get(LIMIT[1]), limit))} |")
    print()


def _cells(row: Row, rate: Fraction, bare: Row | None, limit: Row | None) -> list[str]:
    cost, speed = row.cost, row.frames / max(row.cost.wall, 1e-9)
    ratios = ["", "", ""]
    if bare and limit:
        pairs = ((cost.cpu, bare.cost.cpu), (cost.cpu, limit.cost.cpu), (cost.wall, limit.cost.wall))
        ratios = [f"{own / whole:.2f}" for own, whole in pairs]
    return [
        row.what,
        f"{row.encoded}",
        f"{speed:.1f}",
        f"{speed / float(rate):.2f}",
        f"{cost.wall:.1f}",
        f"{1000 * cost.cpu / row.frames:.1f}",
        *ratios,
        f"{cost.peak_mb:.0f}",
        f"{row.megabytes:.1f}",
        f"{cost.others:.2f}",
    ]


def _medians(rows: Sequence[Row]) -> list[Row]:
    found = []
    for name in dict.fromkeys(row.what for row in rows):
        alike = [row for row in rows if row.what == name]

        def of(each: Callable[[Row], float], alike: list[Row] = alike) -> float:
            return statistics.median(each(row) for row in alike)

        cost = Cost(
            wall=of(lambda row: row.cost.wall),
            cpu=of(lambda row: row.cost.cpu),
            peak_mb=of(lambda row: row.cost.peak_mb),
            others=of(lambda row: row.cost.others),
        )
        found.append(Row(name, alike[0].frames, cost, of(lambda row: row.megabytes), alike[0].encoded))
    return found
