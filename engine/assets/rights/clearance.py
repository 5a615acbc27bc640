"""Clearance: on what terms everything is used, what stands against it, and the evidence against a claim."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from engine.assets.library import Library
from engine.assets.rights.ledger import Ledger, Record
from engine.assets.rights.letter import Case, Item, as_markdown, as_text
from engine.assets.rights.pack import write_pack
from engine.assets.rights.records import rights_records
from engine.assets.rights.standing import Standing, lacks, risks
from engine.domain.asset import Asset
from engine.domain.identity import Blob
from engine.domain.project import FILM, Project
from engine.domain.units import seconds
from engine.errors import NotFound, Refused
from engine.runtime.artifacts import digest
from engine.runtime.codec import to_json, to_plain
from engine.runtime.progress import Progress

_FEWEST = 6
"""Digits by which a file is named, at least."""
Open = Callable[[str], tuple[Path, Project]]


@dataclass(frozen=True)
class Evidence:
    """What was put together against a claim."""

    path: Path
    works: tuple[str, ...]
    """The titles that it is about."""
    missing: tuple[str, ...]
    """What it cannot show, to be found before it is sent."""


class Clearance:
    """Shows rights and puts evidence together; `project` opens a project by key, folder or file."""

    def __init__(
        self, library: Library, ledger: Ledger, project: Open, now: Callable[[], datetime], *, monetised: bool
    ) -> None:
        self._library, self._ledger, self._open, self._now = library, ledger, project, now
        self._monetised = monetised

    def rights(self, progress: Progress, of: str = "") -> list[Standing]:
        """Show whose something is and on what terms, with what is missing or risky.

        :param of: A file's SHA-256 or its first digits, also of one that was removed; or a project or film. Empty
            shows everything in the library that has something against it.
        """
        if not of:
            return [each for each in self._everything(progress) if not each.sound]
        progress(0.0, "Reading the records")
        return (self._file(of.lower()) if _is_hash(of) else []) or self._film(of)

    def dispute(
        self,
        progress: Progress,
        project: str,
        asset: str = "",
        at: str = "",
        claim: str = "",
        output: Path | None = None,
    ) -> Evidence:
        """Put together what answers a claim: a letter, licences, proofs, records and their hashes.

        :param project: A key, a folder, a project file or the film itself.
        :param asset: Only this work: the first digits of its SHA-256, or what its title holds.
        :param at: Only what is seen or heard at this time of the film, as 1:23.
        :param claim: What the claimant says, for the letter.
        :param output: The folder or .zip to write; a folder beside the film where it is left out.
        """
        progress(0.0, "Reading the records")
        folder, value = self._project(project)
        records = _claimed(rights_records(value.timeline, _assets(value)), asset, at)
        standings, history = self._standings(value)
        assets = {each.file.sha256: each for each in _assets(value)}
        files: dict[str, bytes] = {}
        items = tuple(
            self._item(record, standings[record["sha256"]], assets[record["sha256"]], files) for record in records
        )
        progress(0.3, "Reading the film")
        film = folder / FILM
        about = (value.listing.title, value.key, digest(film) if film.is_file() else "")
        length = value.timeline.seconds(value.timeline.length)
        case = Case(*about, length, f"{self._now():%Y-%m-%d}", claim, items)
        files |= {"letter.md": as_markdown(case).encode(), "letter.txt": as_text(case).encode()}
        files["records.json"] = _written(case, history)
        progress(0.9, "Writing the evidence")
        name = f"dispute-{records[0]['sha256'][:12]}" if len(records) == 1 else "dispute"
        path = write_pack(output or folder / name, files)
        missing = [f"{item.record['title']}: {', '.join(item.lacks)}" for item in items if item.lacks]
        return Evidence(path, tuple(item.record["title"] for item in items), tuple(missing))

    def _everything(self, progress: Progress) -> Iterator[Standing]:
        assets = self._library.assets()
        for number, asset in enumerate(assets):
            if number % 100 == 0:
                progress(number / len(assets), "Looking at rights")
            yield self._standing(asset, here=True)

    def _file(self, start: str) -> list[Standing]:
        """Judge the files that begin so, those that were removed by what was written of them last."""
        history = self._ledger.find(lambda sha256: sha256.startswith(start))
        here = {asset.file.sha256: asset for asset in self._library.assets() if asset.file.sha256.startswith(start)}
        gone = [_asset(records[-1]) for sha256, records in history.items() if sha256 not in here]
        found = [*here.values(), *gone]
        return [
            self._standing(each, history.get(each.file.sha256, ()), here=each.file.sha256 in here) for each in found
        ]

    def _film(self, name: str) -> list[Standing]:
        _, value = self._project(name)
        used = [record["sha256"] for record in rights_records(value.timeline, _assets(value))]
        standings, _ = self._standings(value)
        return [standings[sha256] for sha256 in used]

    def _project(self, name: str) -> tuple[Path, Project]:
        """Open a project; a film's file, in whatever shape, stands for the project beside it."""
        path = Path(name)
        return self._open(str(path.parent) if path.suffix.lower() == ".mp4" and path.is_file() else name)

    def _standings(self, project: Project) -> tuple[dict[str, Standing], dict[str, list[Record]]]:
        """Judge what a film uses, by what was known when it was made and what was written of it since."""
        assets = {asset.file.sha256: asset for asset in _assets(project)}
        history = self._ledger.find(assets.__contains__)
        here = self._library.some(assets)
        made = {
            sha256: self._standing(asset, history.get(sha256, ()), here=sha256 in here)
            for sha256, asset in assets.items()
        }
        return made, history

    def _standing(self, asset: Asset, history: Sequence[Record] = (), *, here: bool) -> Standing:
        rights = asset.rights
        for record in history:
            if record.rights.licence == rights.licence:
                empty = {each.name for each in fields(rights) if getattr(rights, each.name) == ""}
                rights = replace(rights, **{name: getattr(record.rights, name) for name in empty})
        rights = self._ledger.complete(rights)
        judged = risks(rights, monetised=self._monetised), lacks(rights, self._ledger)
        noted = history[0].noted if history else ""
        return Standing(asset.title, asset.kind, asset.file.sha256, rights, noted, here, *judged)

    def _item(self, record: dict[str, Any], judged: Standing, asset: Asset, files: dict[str, bytes]) -> Item:
        """Lay a work's evidence beside the letter, and name what there is none of."""
        short = record["sha256"][:12]
        kept = (
            ("Text of the licence", "licences", judged.rights.licence_text),
            ("What the source said", "proofs", judged.rights.proof),
        )
        named: list[tuple[str, str]] = []
        for what, place, sha256 in kept:
            if sha256 and (found := self._ledger.evidence(sha256)) is not None:
                name = f"{place}/{sha256[:12]}{found[0]}"
                files[name] = found[1]
                named.append((what, name))
        picture = self._library.views.path(asset)
        wanting = list(judged.lacks)
        if asset.kind != "audio" and picture.is_file():
            files[f"pictures/{short}.jpg"] = picture.read_bytes()
            named.append(("What it shows", f"pictures/{short}.jpg"))
        elif asset.kind != "audio":
            wanting.append("no picture of it is kept")
        if not judged.noted:
            wanting.append("the day on which it came into the library is not on record")
        if not judged.here:
            wanting.append("the file itself is no longer in the library")
        return Item(record, judged, tuple(named), tuple(wanting))


def _written(case: Case, history: dict[str, list[Record]]) -> bytes:
    works = [
        {
            **item.record,
            **to_plain(item.standing),
            "missing": item.lacks,
            "history": to_plain(history.get(item.record["sha256"], [])),
        }
        for item in case.items
    ]
    film = {"title": case.title, "project": case.key, "sha256": case.film_sha256, "duration": case.duration}
    return to_json({"film": film, "date": case.date, "claim": case.claim, "works": works}, indent=2).encode()


def _claimed(records: list[dict[str, Any]], asset: str, at: str) -> list[dict[str, Any]]:
    """Choose what the claim is about. Raises Refused, naming what there is."""
    name = asset.casefold()
    if _is_hash(name):
        chosen = [each for each in records if each["sha256"].startswith(name)]
    else:
        called = [each for each in records if each["title"].casefold() == name]
        chosen = called or [each for each in records if name in each["title"].casefold()]
    if at:
        moment = _moment(at)
        chosen = [each for each in chosen if any(start <= moment <= end for start, end in each["timecodes"])]
    if not chosen:
        there = "; ".join(f"{each['sha256'][:8]} {each['title']}" for each in records) or "nothing but backgrounds"
        raise NotFound("The film uses no such work there.", f"It uses {there}.")
    return chosen


def _moment(at: str) -> float:
    try:
        return seconds(at)
    except ValueError as error:
        raise Refused(f"{at!r} is no time of a film.", "Give seconds, or as 1:23.") from error


def _assets(project: Project) -> list[Asset]:
    shown = [shot.asset for shot in project.shots if shot.asset]
    return [*shown, *([project.track] if project.track else [])]


def _asset(record: Record) -> Asset:
    return Asset(Blob(record.sha256, record.suffix), record.kind, record.title, (), record.rights)


def _is_hash(text: str) -> bool:
    return _FEWEST <= len(text) <= 64 and set(text.lower()) <= set("0123456789abcdef")
