"""The films of this person: those being made, those made, and those that were interrupted."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from engine.domain.asset import Asset
from engine.domain.brief import Brief
from engine.domain.identity import new_id
from engine.domain.project import FILE, FILM, FORMAT, Film, Project
from engine.domain.units import Seconds
from engine.errors import Cancelled, EngineError, NotFound, Refused
from engine.pipeline.keeping.beginning import begun
from engine.pipeline.keeping.folders import THUMBNAIL, claim, discard, edited, free, slug, strange
from engine.pipeline.keeping.summaries import Summaries, Summary, unsaved
from engine.runtime import atomic
from engine.runtime.codec import from_json, from_plain, to_json, to_plain
from engine.runtime.metrics import Metrics
from engine.store.records import CANCELLED, COMPLETED, DRAFT, FAILED, REMOVED, Finished, Records, Stage, Use
from engine.store.unit import Row

NAME = 200
"""Letters of a project's name, at most."""


Amend = Callable[[str, Callable[[Project], Project]], Project]
"""Takes a gesture's name and what it does; gives what came of it."""


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

    def __init__(self, records: Records, metrics: Metrics, summaries: Summaries, films: Path = Path("films")) -> None:
        """`films` is where new films go, each in a folder of its own."""
        self.films = films
        self._records, self._metrics, self._summaries = records, metrics, summaries
        self._busy: set[str] = set()
        self._open: dict[Path, Amend] = {}
        self._promised: dict[Path, Any] = {}
        """Folders that were chosen for films which may not have been begun yet, and their briefs."""
        self._placing = threading.Lock()

    @contextmanager
    def making(self, brief: Brief, output: Path | None) -> Iterator[Making]:
        """Take up a film, or begin one: whatever ends it is on record, and a folder left empty is removed.

        Raises Refused where the folder holds what a person made.
        """
        folder = (output or self.place(brief)).absolute()
        self._refuse_taken(brief, folder)
        making = self._begin(brief, folder)
        new = not folder.exists()
        claim(folder)
        self._busy.add(making.key)
        try:
            yield making
        except EngineError as error:
            status = CANCELLED if isinstance(error, Cancelled) else FAILED
            self._records.fail_video(making.video, str(error), status)
            self._metrics.video_made(brief.niche, status, making.seconds)
            if new and not (folder / FILM).exists() and not edited(folder):
                discard(folder)
            raise
        finally:
            self._busy.discard(making.key)

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

    def by_hand(self, making: Making) -> Project | None:
        """Give the film as a person has changed it since it was begun; None where nobody has."""
        changed = edited(making.folder) or self.held(making.folder)
        return self.open(str(making.folder))[1] if changed and (making.folder / FILE).is_file() else None

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
        folders = {row["project_key"]: row["output_folder"] for row in reversed(self._records.videos())}
        path = Path(folders.get(name, name))
        file = path / FILE if path.is_dir() else path
        if not file.is_file():
            raise NotFound(f"There is no project {name!r}.", "`faceless project list` shows them all.")
        return file.parent, read(file.read_bytes(), str(file))

    def all(self) -> list[Summary]:
        """Every film, the newest first."""
        return self._summaries.of(self._records.videos(), self._busy)

    def find(self, words: str) -> list[Summary]:
        """Every film whose title, topic or script has all of some words, however they are accented.

        :param words: Words or parts of words.
        """
        return self._summaries.find(self._records.videos(), words, self._busy)

    def show(self, project: str) -> Project:
        """Everything that made a film.

        :param project: A key, a folder, or a project file.
        """
        return self.open(project)[1]

    def create(self, brief: Brief, output: Path | None = None) -> Project:
        """Begin a project by hand: a few seconds of a moving background, and nothing said yet.

        :param output: The folder for the film and everything that goes with it.
        """
        project = begun(brief, new_id())
        folder = (output or self.place(brief)).absolute()
        if (folder / FILE).exists():
            raise Refused(f"{folder} holds a project already.", "Name another folder with --output.")
        claim(folder)
        self.save(project, folder)
        self.enter(project, folder)
        return project

    def enter(self, project: Project, folder: Path) -> Summary:
        """Put a project that was not made here on the list."""
        video = self._records.start_video(project.brief, project.key, folder)
        self._records.advance_video(video, 0.0, DRAFT)
        return self._summary(project.key)

    def rename(self, project: str, name: str) -> Summary:
        """Call a project otherwise; what its film is published under stays.

        :param project: A key, a folder, or a project file.
        :param name: The new name.
        """
        folder, value = self.open(project)
        if not 0 < len(name.strip()) <= NAME:
            raise Refused("This is no name for a project.", f"Give 1 to {NAME} letters.")
        self.amend(folder, "Rename", lambda before: replace(before, name=name.strip()))
        return self._summary(value.key)

    def amend(self, folder: Path, name: str, change: Callable[[Project], Project]) -> Project:
        """Change the project of a folder: where it is being edited, by a gesture of that name, else in its file.

        Raises Refused where edits of it are not saved and nobody has it open.
        """
        if amend := self._open.get(folder.resolve()):
            return amend(name, change)
        if unsaved(folder):
            raise Refused("This project has edits that are not saved.", "Open it and save them first, or let them go.")
        changed = change(self.open(str(folder))[1])
        self.save(changed, folder)
        return changed

    def hold(self, folder: Path, amend: Amend) -> None:
        """Let whoever edits a project be asked for changes to it, until it is let go."""
        self._open[folder.resolve()] = amend

    def let_go(self, folder: Path, amend: Amend) -> None:
        """Who was asked for changes is not any more."""
        if self._open.get(folder.resolve()) == amend:
            del self._open[folder.resolve()]

    def duplicate(self, project: str) -> Path:
        """Make a copy of a project, as it was last saved, to be edited apart; gives its folder, beside the other's.

        :param project: A key, a folder, or a project file.
        """
        folder, value = self.open(project)
        copy = replace(value, key=new_id(), name=f"{value.title} (copy)")
        made = free(folder.with_name(f"{folder.name}-copy"))
        claim(made)
        if (folder / THUMBNAIL).is_file():
            atomic.write(made / THUMBNAIL, (folder / THUMBNAIL).read_bytes())
        self.save(copy, made)
        self.enter(copy, made)
        return made

    def held(self, folder: Path) -> bool:
        """Whether somebody edits the project of a folder."""
        return folder.resolve() in self._open

    def known(self, key: str) -> bool:
        """Whether there is or was a project of this key."""
        return any(row["project_key"] == key for row in self._records.videos())

    def folders(self) -> list[Path]:
        """Where each project lies that was not removed."""
        return [Path(row["output_folder"]) for row in self._records.videos() if row["status"] != REMOVED]

    def making_now(self, key: str) -> bool:
        """Whether a film is being made at this moment."""
        return key in self._busy

    def unfinished(self, key: str = "") -> list[tuple[Brief, Path]]:
        """What was being made when the program was ended, or the one of this key. Raises NotFound."""
        rows = [self._records.of_project(key)] if key else self._records.unfinished()
        return [(from_plain(row["brief"], Brief), Path(row["output_folder"])) for row in rows]

    def place(self, brief: Brief) -> Path:
        """Choose a folder among the films that no other film has, nor this one where it was edited by hand."""
        wanted, base = to_plain(brief), (self.films / slug(brief.subject)).absolute()
        rows = [row for row in self._records.videos() if row["status"] != DRAFT]
        taken = {Path(row["output_folder"]): row["brief"] for row in rows}
        with self._placing:
            for number in range(1, 10_000):
                folder = base if number == 1 else base.with_name(f"{base.name}-{number}")
                free = not folder.exists() and self._promised.get(folder, wanted) == wanted
                if free or (taken.get(folder) == wanted and not edited(folder)):
                    self._promised[folder] = wanted
                    return folder
        raise Refused(f"{base} has too many neighbours.", "Name a folder with --output.")

    def _refuse_taken(self, brief: Brief, folder: Path) -> None:
        """Raise Refused where a film made here would write over another that was edited, or over strangers' files."""
        mine, file = self._begun(brief, folder), folder / FILE
        here = [row for row in self._records.videos() if Path(row["output_folder"]) == folder]
        if mine is None and any(row["status"] == DRAFT for row in here) and file.exists():
            raise Refused(f"{folder} holds a project already.", "Name another folder with --output.")
        if not here and (others := strange(folder)):
            raise Refused(f"{folder} holds another {others[0]}.", "Name another folder with --output.")
        if (edited(folder) or self.held(folder)) and file.is_file():
            key = self.open(str(folder))[1].key
            if mine is None or mine["project_key"] != key:
                raise Refused(f"{folder} holds a film that was edited.", "Name another folder with --output.")

    def _begun(self, brief: Brief, folder: Path) -> Row | None:
        """Give the record of the same brief and folder, if there is one."""
        for row in self._records.videos():
            if Path(row["output_folder"]) == folder and row["brief"] == to_plain(brief) and row["status"] != DRAFT:
                return row
        return None

    def _begin(self, brief: Brief, folder: Path) -> Making:
        """Go on with the record of the same brief and folder, or start one."""
        if row := self._begun(brief, folder):
            self._records.advance_video(row["id"], 0.0)
            return Making(row["project_key"], row["id"], folder)
        key = new_id()
        video = self._records.start_video(brief, key, folder)
        self._records.advance_video(video, 0.0)
        return Making(key, video, folder)

    def _summary(self, key: str) -> Summary:
        return self._summaries.of([self._records.of_project(key)], self._busy)[0]


def read(content: bytes, name: str) -> Project:
    """Read what a project file holds, of an earlier version too. Raises Refused."""
    plain = from_json(content, dict)
    if isinstance(plain.get("format"), int) and plain["format"] > FORMAT:
        raise Refused(f"{name} was made by a newer version.", "Update Faceless Studio to open it.")
    return from_plain(_upgraded(plain), Project)


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
