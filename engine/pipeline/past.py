"""What earlier films took on this machine: time a picture, bytes a picture, and all that comes before the render."""

from dataclasses import dataclass
from pathlib import Path
from statistics import median

import sqlalchemy as sa

from engine.domain.units import Bytes, Seconds
from engine.runtime.machine import cores
from engine.store.records import COMPLETED
from engine.store.schema import generation_logs, videos
from engine.store.store import Store
from engine.store.unit import Row

_BEGINNING: Seconds = 1.2
"""Of every render, however short: processes are started."""
_A_CORE: Seconds = 0.013
"""One core's time for a million pixels of a film, where nothing was measured yet."""
_BITS = 0.072
"""Of a film a pixel and picture."""
_AUDIO: Bytes = 24_000
"""Bytes of sound a second."""
_BEFORE: Seconds = 0.08
"""What a second of film takes before it is rendered: writing, speaking, choosing."""
_LATEST = 20
"""Films that are looked at."""


@dataclass(frozen=True)
class Past:
    """What a film takes; `frames` are its pictures in millions of pixels."""

    render: Seconds
    before: Seconds
    bits: float
    measured: bool

    def rendering(self, frames: float) -> Seconds:
        """How long a film takes to render."""
        return _BEGINNING + self.render * frames

    def telling(self, seconds: Seconds) -> Seconds:
        """How long it takes until it can be rendered, and what lies beside it."""
        return 2.0 + self.before * seconds

    def size(self, frames: float, seconds: Seconds) -> Bytes:
        """How large its file is."""
        return round(self.bits * frames * 1e6 / 8 + _AUDIO * seconds)


def past_of(store: Store) -> Past:
    """Learn from the latest films.

    Of renders the larger half tells most, and of these the slower: one that found its parts done measures nothing.
    """
    rows = store.rows(sa.select(videos).where(videos.c.status == COMPLETED).order_by(videos.c.id.desc()).limit(_LATEST))
    films = {row["id"]: row for row in rows if row["duration_seconds"] and row["resolution"]}
    if not films:
        return Past(_A_CORE / cores(), _BEFORE, _BITS, measured=False)
    asked = sa.select(generation_logs).where(
        generation_logs.c.video_id.in_(films), generation_logs.c.status == "completed"
    )
    took: dict[int, dict[str, float]] = {number: {} for number in films}
    for row in store.rows(asked):
        spent = took[row["video_id"]]
        stage = "render" if row["stage"] == "rendering" else "before"
        longest = max(spent.get(stage, 0.0), row["duration_ms"] / 1000)
        spent[stage] = longest if stage == "render" else spent.get(stage, 0.0) + row["duration_ms"] / 1000
    large = sorted((n for n in took if "render" in took[n]), key=lambda n: -_frames(films[n]))
    renders = [max(0.0, took[n]["render"] - _BEGINNING) / _frames(films[n]) for n in large[: len(large) // 2 + 1]]
    befores = [spent["before"] / films[n]["duration_seconds"] for n, spent in took.items() if "before" in spent]
    sizes = [bits for row in films.values() if (bits := _bits(row))]
    return Past(
        _upper(renders) or _A_CORE / cores(),
        min(_upper(befores) or _BEFORE, 3.0),
        median(sizes) if sizes else _BITS,
        measured=bool(renders),
    )


def _frames(film: Row) -> float:
    width, _, height = film["resolution"].partition("x")
    rate = (film["brief"] or {}).get("fps") or 30
    return max(1.0, float(film["duration_seconds"] * rate) * int(width) * int(height) / 1e6)


def _bits(film: Row) -> float:
    path = Path(film["file_path"] or "")
    if not path.is_file():
        return 0.0
    seen = path.stat().st_size - _AUDIO * float(film["duration_seconds"])
    return max(0.01, seen * 8 / (_frames(film) * 1e6))


def _upper(found: list[float]) -> float:
    """The middle of the slower half; 0 where there is nothing."""
    ranked = sorted(found)
    return median(ranked[len(ranked) // 2 :]) if ranked else 0.0
