"""Reads how scenes held viewers from a CSV file, row by row: a bad row is told with its line and its cause."""

import csv
import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import sqlalchemy as sa

from engine.assets.choosing.results import Result
from engine.domain.asset import Asset
from engine.domain.units import Seconds
from engine.errors import EngineError, Refused
from engine.runtime.progress import Progress
from engine.store.schema import assets, video_assets, videos
from engine.store.store import Store
from engine.store.unit import Row

NAMES = ("sha256", "file", "asset", "title")
NEEDED = ("retention", "views")
_MOST = 64_000_000
"""Bytes of a file that is read."""
_PERCENT = 2.0
"""A bare number above this is a percentage: no scene is watched twice over by everybody."""
_TIME = re.compile(r"(?:(?:(\d+):)?(\d{1,2}):)?(\d+(?:\.\d+)?)")


@dataclass(frozen=True)
class BadRow:
    """A row that was left out."""

    line: int
    """In the file, from 1."""
    cause: str


@dataclass(frozen=True)
class Imported:
    """What became of a file of results."""

    kept: int
    refused: tuple[BadRow, ...]


class Sheet:
    """Turns rows into results."""

    def __init__(self, store: Store, asset: Callable[[str], Asset], channel: str) -> None:
        """`asset` finds one by its name; `channel` is taken where a row names none."""
        self._store, self._asset, self._channel = store, asset, channel
        self._films: dict[str, list[Row]] = {}

    def read(self, path: Path, progress: Progress) -> tuple[list[Result], list[BadRow]]:
        """Read every row. Raises Refused where the file is no such table at all."""
        text = _text(path)
        taken: list[Result] = []
        refused: list[BadRow] = []
        for line, row in _records(text, path):
            if line % 100 == 0:
                progress(min(0.9, line / (line + 1000)))
            try:
                taken.append(self._result(row))
            except (EngineError, ValueError, OverflowError) as error:
                refused.append(BadRow(line, str(error)))
        return taken, refused

    def _result(self, row: Mapping[str, str]) -> Result:
        day = _day(row["date"]) if row.get("date") else datetime.now(UTC).date()
        use = self._use(row) if row.get("video") else {}
        name = next((row[name] for name in NAMES if row.get(name)), "")
        if not name and not use:
            raise Refused("It names neither an asset nor a film and a timecode.")
        sha256 = self._asset(name).file.sha256 if name else str(use["sha256"])
        duration = _seconds(row["duration"]) if row.get("duration") else float(use.get("duration") or 10.0)
        if duration <= 0:
            raise Refused("Its duration is not above 0.")
        return Result(
            sha256,
            _retention(row.get("retention", "")),
            _views(row.get("views", "")),
            day.isoformat(),
            duration,
            use.get("source_time") if use.get("sha256") == sha256 else None,
            row.get("channel") or use.get("channel") or self._channel,
            use.get("video_id"),
        )

    def _use(self, row: Mapping[str, str]) -> Row:
        """What a film showed at a time; of a film without a time, the film alone."""
        shown = self._shown(row["video"])
        if not row.get("timecode"):
            return {"video_id": shown[0]["video_id"], "channel": shown[0]["channel"]}
        at = _seconds(row["timecode"])
        for use in shown:
            if use["start_time"] - 0.05 <= at < use["start_time"] + use["duration"] - 0.05:
                return use
        raise Refused(f"The film {row['video']!r} shows no asset at {row['timecode']}.")

    def _shown(self, film: str) -> list[Row]:
        """What a film shows, in order; it is named by its key, its title, or its folder."""
        if film not in self._films:
            named = sa.or_(videos.c.project_key == film, videos.c.title == film, videos.c.output_folder == film)
            found = self._store.rows(sa.select(videos.c.id).where(named, videos.c.status == "completed"))
            if not found:
                raise Refused(f"There is no finished film {film!r}.")
            if len(found) > 1:
                raise Refused(f"{len(found)} films are called {film!r}: name one by its key.")
            ask = (
                sa.select(video_assets, assets.c.sha256)
                .join(assets, assets.c.id == video_assets.c.asset_id)
                .where(video_assets.c.video_id == found[0]["id"], assets.c.asset_type != "audio")
                .order_by(video_assets.c.start_time, video_assets.c.id)
            )
            self._films[film] = self._store.rows(ask)
        if not self._films[film]:
            raise Refused(f"The film {film!r} shows no asset.")
        return self._films[film]


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST:
            raise Refused(f"{path} is larger than {_MOST // 1_000_000} MB.", "Split it.")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise Refused(f"{path} is not a text in UTF-8.", "Save it as CSV in UTF-8.") from error


def _records(text: str, path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Give each row by the names of its columns, with the line on which it begins."""
    if "\0" in text or not text.strip():
        _no_table(path)
    head = text.lstrip().splitlines()[0]
    apart = max(",;\t", key=head.count)
    lines = csv.reader(text.splitlines(keepends=True), delimiter=apart)
    try:
        names = [name.strip().lower() for name in next(row for row in lines if any(row))]
        missing = [name for name in NEEDED if name not in names]
        if missing or not {*NAMES, "video"} & {*names}:
            lacking = ", ".join(missing) or "one that names what was shown, as asset or video"
            raise Refused(f"{path} lacks columns: {lacking}.", "Its first line must name them.")
        begun = lines.line_num + 1
        for row in lines:
            if any(field.strip() for field in row):
                yield begun, {name: field.strip() for name, field in zip(names, row, strict=False)}
            begun = lines.line_num + 1
    except csv.Error:
        _no_table(path)


def _no_table(path: Path) -> NoReturn:
    raise Refused(f"{path} is not a table of comma-separated values.", "Save it as CSV.")


def _retention(text: str) -> float:
    number = _number(text.removesuffix("%").strip(), "retention")
    share = number / 100 if text.endswith("%") or number > _PERCENT else number
    if not 0 <= share <= _PERCENT:
        raise Refused(f"Its retention {text!r} is not a share of viewers.")
    return share


def _views(text: str) -> int:
    number = _number(re.sub(r"(?<=\d)[,. ](?=\d{3}(?:\D|$))", "", text), "views")
    if number < 0 or number != int(number):
        raise Refused(f"Its views {text!r} are no count.")
    return int(number)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError as error:
        raise Refused(f"Its date {text!r} is none: it is written as 2026-11-23.") from error


def _seconds(text: str) -> Seconds:
    found = _TIME.fullmatch(text.strip())
    if not found:
        raise Refused(f"{text!r} is no time, as 75.5 or 1:15.")
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return 3600 * hours + 60 * minutes + seconds


def _number(text: str, name: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise Refused(f"Its {name} {text!r} is no number.")
    return number
