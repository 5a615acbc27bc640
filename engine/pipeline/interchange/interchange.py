"""Films, captions and colour tables as files of other programs: the verbs behind every import and export."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from engine.assets.library import Library
from engine.domain.asset import Asset
from engine.domain.identity import Blob
from engine.domain.project import Project
from engine.domain.timeline import Timeline
from engine.errors import NotFound, Refused
from engine.pipeline.editing import Editing
from engine.pipeline.interchange import cues, guard
from engine.pipeline.interchange.luts import Luts
from engine.pipeline.interchange.references import References
from engine.pipeline.interchange.report import Notes, Read, Report
from engine.pipeline.projects import Projects
from engine.pipeline.subtitles import subtitle_texts
from engine.runtime import atomic
from engine.runtime.artifacts import Artifacts, digest
from engine.runtime.codec import blobs
from engine.runtime.progress import Progress
from engine.runtime.registry import found

TIMELINES = ("otio", "fcpxml", "edl")
CAPTIONS = ("srt", "vtt", "ass")


class Interchange:
    """Reads and writes what other programs read and write; any thread may call."""

    def __init__(
        self, projects: Projects, editing: Editing, artifacts: Artifacts, library: Library, luts: Path
    ) -> None:
        """`luts` is the folder that keeps the person's colour tables; the artifact store finds them there."""
        self._projects, self._editing = projects, editing
        self._artifacts, self._library = artifacts, library
        self.luts = Luts(luts)
        artifacts.lend(self.luts.lent)

    def write(self, timeline: Timeline, path: Path, title: str = "") -> Report:
        """Write a timeline to a file, in the form its ending names; tells what the form cannot hold.

        Raises Refused for an unknown ending, and NeedsSpace.
        """
        notes, kind = Notes(timeline), _kind(path)
        if kind in CAPTIONS:
            text = _captions(timeline, kind, notes)
        elif kind in TIMELINES:
            text = self._timeline(timeline, kind, title or path.stem, notes)
        else:
            raise _unknown(path, *TIMELINES, *CAPTIONS)
        atomic.write(path, text)
        return notes.report

    def read(self, progress: Progress, path: Path, into: Timeline, folder: Path | None = None) -> Read:
        """Read a timeline, or captions, from a file; what cannot be told here is in the report. Nothing is saved.

        A timeline that we wrote comes back as it was; another program's takes the size and rate of `into`. Captions
        take the place of those of `into`. `folder` may hold the media the file speaks of. Raises Refused and NotFound.
        """
        kind = _kind(path)
        if kind == "otio":
            return self._read_otio(progress, path, into, folder)
        if kind in {*CAPTIONS, "ssa"}:
            return cues.read_captions(guard.content(path, cues.LARGEST), kind, into)
        raise _unknown(path, "otio", *CAPTIONS)

    def export_timeline(self, project: str, output: Path) -> Report:
        """Write a film's timeline for another program: .otio, .fcpxml, .edl, or its captions as .srt, .vtt or .ass.

        :param project: A key, a folder, or a project file.
        :param output: The file to write; its ending says in which form.
        """
        value = self._projects.show(project)
        return self.write(value.timeline, output, value.listing.title)

    def import_timeline(self, progress: Progress, project: str, file: Path, *, media: Path | None = None) -> Report:
        """Take over a timeline as another program left it; the one before stays among the earlier versions.

        :param project: A key, a folder, or a project file.
        :param file: An .otio file.
        :param media: A folder that may hold the files it speaks of.
        """
        if _kind(file) != "otio":
            raise _unknown(file, "otio")
        return self._import(project, "Import timeline", lambda into: self.read(progress, file, into, media))

    def import_captions(self, progress: Progress, project: str, file: Path) -> Report:
        """Take over captions from a subtitle file in the place of the film's own.

        :param project: A key, a folder, or a project file.
        :param file: An .srt, .vtt or .ass file.
        """
        if _kind(file) not in {*CAPTIONS, "ssa"}:
            raise _unknown(file, *CAPTIONS)
        return self._import(project, "Import captions", lambda into: self.read(progress, file, into))

    def _import(self, project: str, name: str, reading: Callable[[Timeline], Read]) -> Report:
        reports: list[Report] = []

        def change(before: Project) -> Project:
            read = reading(before.timeline)
            reports.append(read.report)
            return replace(before, timeline=read.timeline)

        folder, _ = self._projects.open(project)
        if self._projects.held(folder):
            self._projects.amend(folder, name, change)
            return reports[-1]
        with closing(self._editing.open(project)) as session:
            session.change(name, change)
            session.save()
        return reports[-1]

    def _timeline(self, timeline: Timeline, kind: str, title: str, notes: Notes) -> str:
        if kind == "otio":
            from engine.pipeline.interchange import otio_writing

            return otio_writing.written(timeline, title, lambda blob: self._address(blob, notes))
        addresses = {blob: self._address(blob, notes) for blob in dict.fromkeys(blobs(timeline))}
        from engine.pipeline.interchange import edl, fcpxml

        if kind == "edl":
            return edl.written(timeline, title, lambda blob: addresses[blob], notes)
        known = self._library.some(blob.sha256 for blob in addresses)
        return fcpxml.written(timeline, title, lambda blob: addresses[blob], lambda blob: known.get(blob.sha256), notes)

    def _read_otio(self, progress: Progress, path: Path, into: Timeline, folder: Path | None) -> Read:
        from engine.pipeline.interchange import otio_reading

        held = guard.content(path)
        guard.shallow(path.name, held)
        try:
            film = otio_reading.parsed(held.decode("utf-8-sig"), path.name)
        except UnicodeDecodeError as error:
            raise Refused(f"{path.name} is no OpenTimelineIO file: it is not in UTF-8.", "Export it again.") from error
        empty = otio_reading.base(film, into)
        notes = Notes(empty)
        files = self._artifacts
        references = References(files.find, files.put, self._take, path.absolute().parent, folder, notes)
        return otio_reading.read(progress, film, empty, references, notes, frozenset(found("transition")))

    def _take(self, progress: Progress, paths: Sequence[Path]) -> Mapping[Path, Asset]:
        self._library.add(progress, list(paths))
        hashes = {path: digest(path) for path in paths}
        known = self._library.some(hashes.values())
        return {path: known[sha256] for path, sha256 in hashes.items() if sha256 in known}

    def _address(self, blob: Blob, notes: Notes) -> str:
        try:
            return self._artifacts.find(blob).absolute().as_uri()
        except NotFound:
            notes.add(f"The file {blob.sha256[:12]}{blob.suffix} is missing: what shows it is written without.")
            return ""


def _captions(timeline: Timeline, kind: str, notes: Notes) -> str:
    if not timeline.captions:
        raise Refused("The film has no captions.", "Add some, or write another form.")
    if kind != "ass":
        notes.add("When each word is spoken is not kept; .ass keeps it.", "captions")
    shape = (timeline.caption_style, timeline.width, timeline.height, timeline.language)
    return subtitle_texts(timeline.captions, timeline.rate, *shape)[kind]


def _kind(path: Path) -> str:
    return path.suffix.lower().removeprefix(".")


def _unknown(path: Path, *kinds: str) -> Refused:
    endings = ", ".join(f".{kind}" for kind in kinds)
    return Refused(f"{path.name} is of no kind that serves here.", f"Give a file with one of the endings {endings}.")
