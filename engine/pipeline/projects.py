"""The films of this person: those being made, those made, and those that were interrupted."""

import re
import time
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.domain.asset import Asset
from engine.domain.brief import Brief
from engine.domain.identity import Blob, new_id
from engine.domain.project import FILE, FILM, FORMAT, Film, Project
from engine.domain.units import Seconds
from engine.errors import Cancelled, EngineError, NotFound, Refused
from engine.runtime import atomic
from engine.runtime.codec import blobs, from_json, from_plain, to_json, to_plain
from engine.runtime.metrics import Metrics
from engine.runtime.progress import Progress
from engine.store.records import CANCELLED, COMPLETED, FAILED, Finished, Records, Stage, Use
from engine.store.unit import Row

THUMBNAIL = "thumbnail.jpg"
WRITTEN = frozenset(
    {FILE, FILM, THUMBNAIL, "captions.srt", "captions.vtt", "captions.ass", "script.md", "metadata.json", "rights.json"}
)
"""The names that a film's folder is filled with."""


@dataclass(frozen=True)
class Summary:
    """One line of the list of projects."""

    key: str
    title: str
    status: str
    """making, completed, failed, cancelled, or that the film was removed."""
    made: str
    """UTC."""
    folder: Path


@dataclass
class Making:
    """One film while it is being made."""

    key: str
    video: int
    folder: Path
    began: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> Seconds:
        """How long it has taken so far."""
        return time.monotonic() - self.began


class Projects:
    """Keeps each project's file in its folder, and the list of them in the store."""

    def __init__(self, records: Records, metrics: Metrics, find: Callable[[Blob], Path]) -> None:
        self._records, self._metrics, self._find = records, metrics, find

    @contextmanager
    def making(self, brief: Brief, output: Path | None) -> Iterator[Making]:
        """Take up a film, or begin one: whatever ends it is on record, and a folder left empty is removed."""
        folder = (output or self._folder(brief)).absolute()
        making = self._begin(brief, folder)
        new = not folder.exists()
        _claim(folder)
        try:
            yield making
        except EngineError as error:
            status = CANCELLED if isinstance(error, Cancelled) else FAILED
            self._records.fail_video(making.video, str(error), status)
            self._metrics.video_made(brief.niche, status, making.seconds)
            if new and not (folder / FILM).exists():
                _discard(folder)
            raise

    @contextmanager
    def noting(self, making: Making, stage: Stage) -> Iterator[None]:
        """Put on record when a stage of a film began, how long it took, and what went wrong."""
        began = time.monotonic()
        self._records.log_generation(making.video, stage, "started")
        try:
            yield
        except EngineError as error:
            took = round(1000 * (time.monotonic() - began))
            self._records.log_generation(making.video, stage, "failed", took, errors=[str(error)])
            raise
        self._records.log_generation(making.video, stage, "completed", round(1000 * (time.monotonic() - began)))

    def finish(self, making: Making, project: Project, film: Film) -> None:
        """Put on record what a finished film is, its script, and every asset it shows."""
        script, timeline = project.script, project.timeline
        self._records.add_script(
            making.video, script, project.brief.style, project.brief.duration, project.brief.keywords
        )
        if script.template:
            self._records.use_template(script.niche, script.template, {})
        self._records.add_assets(assets_of(project))
        seconds, channel = timeline.seconds, project.brief.channel
        shown = [
            Use(clip.media.sha256, seconds(clip.start), seconds(clip.length), (), clip.source_start, channel)
            for clip in timeline.clips
            if clip.media
        ]
        heard = [
            Use(sound.media.sha256, seconds(sound.start), sound.length, (), sound.source_start, channel)
            for sound in timeline.music
        ]
        finished = Finished(
            title=film.title,
            description=project.listing.description(),
            duration=film.duration,
            resolution=f"{film.width}x{film.height}",
            film=Path(film.film),
            thumbnail=making.folder / THUMBNAIL,
            listing=to_plain(project.listing),
        )
        self._records.finish_video(making.video, finished, [*shown, *heard])
        self._metrics.video_made(script.niche, COMPLETED, making.seconds)

    def save(self, project: Project, folder: Path) -> None:
        """Write the project file."""
        atomic.write(folder / FILE, to_json(project, indent=1))

    def open(self, name: str) -> tuple[Path, Project]:
        """Read a project by its key, its folder or its file. Raises NotFound or Refused."""
        path = next((each.folder for each in self._rows() if each.key == name), Path(name))
        file = path / FILE if path.is_dir() else path
        if not file.is_file():
            raise NotFound(f"There is no project {name!r}.", "`faceless project list` shows them all.")
        plain = from_json(file.read_bytes(), dict)
        if isinstance(plain.get("format"), int) and plain["format"] > FORMAT:
            raise Refused(f"{file} was made by a newer version.", "Update Faceless Studio to open it.")
        return file.parent, from_plain(_upgraded(plain), Project)

    def all(self) -> list[Summary]:
        """Every film, the newest first."""
        return self._rows()

    def show(self, project: str) -> Project:
        """Everything that made a film.

        :param project: A key, a folder, or a project file.
        """
        return self.open(project)[1]

    def export(self, progress: Progress, project: str, output: Path) -> Path:
        """Collect a project and all its media in one archive, to be opened elsewhere.

        :param project: A key, a folder, or a project file.
        :param output: The .zip file to write.
        """
        folder, value = self.open(project)
        beside = [path for path in sorted(folder.iterdir()) if path.is_file() and not path.name.startswith(".")]
        media = sorted(set(blobs(value.timeline)), key=lambda blob: blob.sha256)
        with atomic.written(output) as aside, zipfile.ZipFile(aside, "w", zipfile.ZIP_STORED) as archive:
            for index, path in enumerate(beside):
                progress(0.5 * index / len(beside), f"Adding {path.name}")
                archive.write(path, path.name)
            for index, blob in enumerate(media):
                progress(0.5 + 0.5 * index / max(1, len(media)), "Adding the media")
                archive.write(self._find(blob), f"media/{blob.sha256}{blob.suffix}")
        progress(1.0)
        return output

    def unfinished(self, key: str = "") -> list[tuple[Brief, Path]]:
        """What was being made when the program was ended, or the one of this key. Raises NotFound."""
        rows = [self._records.of_project(key)] if key else self._records.unfinished()
        return [(from_plain(row["brief"], Brief), Path(row["output_folder"])) for row in rows]

    def _begin(self, brief: Brief, folder: Path) -> Making:
        """Go on with the record of the same brief and folder, or start one."""
        for row in self._records.videos():
            if Path(row["output_folder"]) == folder and row["brief"] == to_plain(brief):
                self._records.advance_video(row["id"], 0.0)
                return Making(row["project_key"], row["id"], folder)
        key = new_id()
        video = self._records.start_video(brief, key, folder)
        self._records.advance_video(video, 0.0)
        return Making(key, video, folder)

    def _rows(self) -> list[Summary]:
        return [_summary(row) for row in self._records.videos()]

    def _folder(self, brief: Brief) -> Path:
        """Choose a folder below films/ that no other film has."""
        taken = {Path(row["output_folder"]): row["brief"] for row in self._records.videos()}
        base = Path("films") / slug(brief.subject)
        for number in range(1, 10_000):
            folder = base if number == 1 else base.with_name(f"{base.name}-{number}")
            if not folder.exists() or taken.get(folder.absolute()) == to_plain(brief):
                return folder
        raise Refused(f"{base} has too many neighbours.", "Name a folder with --output.")


def _upgraded(plain: dict[str, Any]) -> dict[str, Any]:
    """Bring a project file of an earlier version to this one's form. Raises Refused where it has no such form."""
    if plain.get("format", 1) > 1:
        return plain
    try:
        shots = [
            {**shot, "alternatives": [{"asset": each, "start": 0.0, "score": 0.0} for each in shot["alternatives"]]}
            for shot in plain["shots"]
        ]
    except (KeyError, TypeError) as error:
        raise Refused("This is not a Project that this version can read.") from error
    return {**plain, "shots": shots, "format": FORMAT}


def assets_of(project: Project) -> list[Asset]:
    """Every picture, clip and track that a film uses."""
    shown = [shot.asset for shot in project.shots if shot.asset]
    return [*shown, *([project.track] if project.track else [])]


def _summary(row: Row) -> Summary:
    folder = Path(row["output_folder"])
    gone = row["status"] == COMPLETED and not (folder / FILM).is_file()
    made = f"{row['created_at']:%Y-%m-%d %H:%M}"
    return Summary(row["project_key"], row["title"], "film removed" if gone else row["status"], made, folder)


def slug(text: str) -> str:
    """Make a folder's name of a title: readable in any script, safe on every system."""
    plain = unicodedata.normalize("NFKC", text).lower()
    name = re.sub(r"[^\w]+", "-", plain).strip("-_")[:60].strip("-")
    return name or "film"


def _claim(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise Refused(f"{folder} is a file, not a folder.", "Name another folder with --output.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"{folder} cannot be made: {error.strerror}.", "Name another folder with --output.") from error


def _discard(folder: Path) -> None:
    """Remove what a film that never came to be left behind: only the files that we write."""
    for path in folder.iterdir():
        if path.name in WRITTEN:
            path.unlink()
    if not any(folder.iterdir()):
        folder.rmdir()
