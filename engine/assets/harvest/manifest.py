"""Lists of files with their rights: what a person chose by hand comes in by one, and the library goes out by one."""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from engine.assets.finding.facets import Facets
from engine.assets.finding.search import Search
from engine.assets.harvest.entries import COLUMNS, Entry, entry, row
from engine.assets.harvest.policy import warnings
from engine.assets.harvest.tables import Line, read, written
from engine.assets.intake.description import Description, shown
from engine.assets.library import OWN, Library
from engine.assets.rights.ledger import Ledger
from engine.domain.asset import Asset, Kind, Rights
from engine.domain.units import Bytes
from engine.errors import NeedsKey, ProviderFailed, Refused
from engine.runtime import atomic
from engine.runtime.artifacts import digest
from engine.runtime.codec import content_key
from engine.runtime.net.collecting import Parcel, collect
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress

BATCH = 200
_EVIDENCE = "evidence"
_ENDINGS: dict[str, Kind] = {".mp4": "video", ".webm": "video", ".mov": "video", ".mp3": "audio", ".wav": "audio"}
"""What an address most likely leads to where no kind is said; a picture, where it ends otherwise."""


@dataclass(frozen=True)
class Flaw:
    """A row that could not be used, and why."""

    line: int
    """Of a CSV the line where it begins, of JSON which entry it is."""
    what: str
    reason: str

    def __str__(self) -> str:
        """As `line 12, rain.mp4: There is no such file.`."""
        return f"line {self.line}{f', {self.what}' if self.what else ''}: {self.reason}"


@dataclass(frozen=True)
class Imported:
    """What became of a manifest."""

    added: int
    known: int
    """Files whose content is in the library already; of these only the rights can change."""
    flaws: tuple[Flaw, ...]
    warnings: tuple[str, ...]
    """What a person should know of the rights of what came."""
    corrected: int = 0
    """Of the known files, those of which the list names other rights than were on record."""


@dataclass(frozen=True)
class Exported:
    """A manifest that was written."""

    path: str
    assets: int
    bytes: Bytes
    """Of the files copied beside it."""


@dataclass
class _Tally:
    added: int = 0
    known: int = 0
    corrected: int = 0
    flaws: list[Flaw] = field(default_factory=list)
    brought: list[Rights] = field(default_factory=list)


@dataclass(frozen=True)
class _Row:
    line: int
    entry: Entry


class Manifests:
    """Imports and exports."""

    def __init__(self, library: Library, search: Search, ledger: Ledger, http: Http, folder: Path) -> None:
        """`http` needs a guard, for it goes where a manifest says; `folder` is for files on their way in."""
        self._library, self._search, self._ledger, self._http, self._folder = library, search, ledger, http, folder

    def take(
        self,
        progress: Progress,
        manifest: Path,
        *,
        creator: str = OWN.creator,
        licence: str = OWN.licence,
        licence_url: str = "",
        page_url: str = "",
        source: str = OWN.source,
    ) -> Imported:
        """Import the files that a CSV or JSON list names, each with its rights; every row that is wrong is listed.

        Columns are path or url, title, tags, source, creator, licence, licence_url, page_url, credit, commercial and
        whatever else an export writes; all but path or url may be left out. Paths are seen from the manifest's folder,
        addresses are fetched and need a licence. The licence that a row names for a file that is here already corrects
        what is on record. Raises Refused, NotFound where the list itself cannot be read, and NeedsSpace.

        :param creator: Of files of which the list names none.
        :param licence: Of files on this machine of which the list names none.
        """
        default = Rights(source, creator, licence, licence_url, page_url)
        tally, count = _Tally(), sum(1 for _ in read(manifest))
        if not count:
            raise Refused(f"{manifest.name} names no file.", "Give a row a file below a row of column names.")
        folder, seen, lines, done = manifest.parent, dict[str, int](), read(manifest), 0
        evidence = {path.stem: path for path in (folder / _EVIDENCE).glob("*.*")}
        part = Progress(lambda report: progress(0.0, report.message), progress.stop)
        while batch := list(islice(lines, BATCH)):
            progress(done / count, f"Reading line {batch[0].number}")
            self._add(part, list(_rows(batch, folder, default, seen, tally)), evidence, tally)
            done += len(batch)
        progress(1.0, f"Imported {tally.added} files")
        flaws = sorted(tally.flaws, key=lambda flaw: flaw.line)
        return Imported(tally.added, tally.known, tuple(flaws), warnings(tally.brought), tally.corrected)

    def export(
        self,
        progress: Progress,
        path: Path,
        text: str = "",
        *,
        kind: Kind | None = None,
        files: bool = False,
        limit: int = 1000,
    ) -> Exported:
        """Write a list of everything in the library, or of what fits a text, with its rights; it imports again.

        Raises Refused where the file is there already or ends neither in .csv nor in .json, and NeedsSpace.

        :param text: What is looked for; empty for everything.
        :param kind: video, image or audio; all where it is left out.
        :param files: Copy the files, and the evidence of their rights, into a folder beside the list.
        :param limit: Of what fits a text, so many at most.
        """
        if path.exists():
            raise Refused(f"{path} is there already.", "Give another name, or move it away.")
        found = self._found(text, kind, limit) if text else self._library.assets(kind)
        beside, size = path.with_name(f"{path.stem}-files"), 0
        with written(path, COLUMNS) as put:
            for done, asset in enumerate(found):
                progress(done / len(found), f"Writing {asset.title}")
                lies = self._library.lent(asset.file)
                if files and lies:
                    size += self._copy(asset, lies, beside)
                    lies = Path(beside.name) / lies.name
                put(row(asset, lies.as_posix() if lies else ""))
        progress(1.0, f"Wrote {len(found)} rows")
        return Exported(str(path), len(found), size)

    def _found(self, text: str, kind: Kind | None, limit: int) -> list[Asset]:
        return [hit.asset for hit in self._search.search(text, facets=Facets(kind=kind or ""), limit=limit)]

    def _add(self, progress: Progress, rows: Sequence[_Row], evidence: Mapping[str, Path], tally: _Tally) -> None:
        """Add a batch of rows to the library."""
        notes: dict[Path, Description] = {}
        lines: dict[str, int] = {}
        stated: dict[str, Path] = {}
        for each in rows:
            try:
                path = each.entry.path or self._fetched(progress, each.entry)
                _must_be_the_one(path, each.entry.sha256)
            except (Refused, ProviderFailed, NeedsKey, OSError) as error:
                tally.flaws.append(Flaw(each.line, each.entry.url or shown(each.entry.path or Path()), str(error)))
                continue
            rights = self._complete(each.entry.description.rights, evidence)
            notes[path], lines[shown(path)] = replace(each.entry.description, rights=rights), each.line
            stated |= {shown(path): path} if each.entry.stated else {}
        if not notes:
            return
        added = self._library.add(progress, list(notes), notes=notes)
        tally.added += len(added.assets)
        tally.known += len(added.known)
        corrected = (stated[name] for name in added.known if name in stated)
        tally.corrected += sum(self._library.amend(digest(path), notes[path].rights) for path in corrected)
        tally.brought += [asset.rights for asset in added.assets]
        tally.flaws += [Flaw(lines.get(each.path, 0), Path(each.path).name, each.reason) for each in added.refused]
        for each in rows:
            if each.entry.url:
                shutil.rmtree(self._place(each.entry.url), ignore_errors=True)

    def _complete(self, rights: Rights, evidence: Mapping[str, Path]) -> Rights:
        """Keep what was exported of its licence's text and its proof; without one, the text as it reads today."""
        for name in (rights.licence_text, rights.proof):
            if name in evidence and self._ledger.evidence(name) is None:
                self._ledger.keep(evidence[name].read_bytes(), evidence[name].suffix)
        return self._ledger.complete(replace(rights, dated=rights.dated or datetime.now(UTC).date().isoformat()))

    def _fetched(self, progress: Progress, wanted: Entry) -> Path:
        """Fetch what lies elsewhere. Raises what `collect` raises."""
        place = self._place(wanted.url)
        kind = wanted.kind or _ENDINGS.get(Path(wanted.url.partition("?")[0]).suffix.lower(), "image")
        return collect(self._http, Parcel(wanted.url, place / "file", kind), progress).path

    def _place(self, url: str) -> Path:
        return self._folder / content_key(url)[:32]

    def _copy(self, asset: Asset, lies: Path, beside: Path) -> Bytes:
        """Copy an asset's file, and the evidence of its rights; gives the file's size. Raises NeedsSpace."""
        with atomic.written(beside / lies.name) as aside:
            shutil.copyfile(lies, aside)
        for name in (asset.rights.licence_text, asset.rights.proof):
            kept = self._ledger.evidence(name)
            if kept and not (path := beside.parent / _EVIDENCE / f"{name}{kept[0]}").exists():
                atomic.write(path, kept[1])
        return lies.stat().st_size


def _rows(lines: Sequence[Line], folder: Path, default: Rights, seen: dict[str, int], tally: _Tally) -> Iterator[_Row]:
    """Read rows; what is wrong, or named before, goes to the flaws."""
    for line in lines:
        what, flaw, found = str(line.cells.get("path") or line.cells.get("url") or ""), line.flaw, None
        try:
            found = None if flaw else entry(line.cells, folder, default)
        except Refused as error:
            flaw = str(error)
        name = (found.url or os.path.realpath(found.path or folder)) if found else ""
        if found and name in seen:
            flaw = f"Line {seen[name]} names the same file."
        if found and not flaw:
            seen[name] = line.number
            yield _Row(line.number, found)
        else:
            tally.flaws.append(Flaw(line.number, what, flaw))


def _must_be_the_one(path: Path, sha256: str) -> None:
    """Raise Refused where a path is that of a folder, or its file not the one that was listed."""
    if path.is_dir():
        raise Refused("It is a folder: `faceless library add` takes those.")
    if sha256 and path.is_file() and digest(path) != sha256:
        raise Refused("It is not the file that was listed: its sha256 is another.")
