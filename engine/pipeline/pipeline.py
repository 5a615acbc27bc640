"""The line from brief to film. It may only say what comes after what."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import structlog

from engine.assets.choosing.memory import Memory
from engine.assets.choosing.ranking import Weights
from engine.assets.library import Library
from engine.domain.asset import Asset, Shot
from engine.domain.brief import ASPECTS, AUTO, Brief
from engine.domain.event import ProjectReady, SceneChosen, StageReached
from engine.domain.project import FILM, Film, Project
from engine.domain.script import Script
from engine.domain.style import Niche, Style
from engine.domain.timeline import Sound
from engine.domain.voice import Narration, Pace, Voice
from engine.errors import NeedsSetup, ProviderFailed
from engine.pipeline.assembly import Canvas, Layout
from engine.pipeline.editions import name_of, span_of
from engine.pipeline.metadata import describe
from engine.pipeline.narration import Narrator
from engine.pipeline.outputs import Outputs
from engine.pipeline.projects import Making, Projects
from engine.pipeline.reframing.reframer import Reframer
from engine.pipeline.script import Writer, language_of, niche_of
from engine.pipeline.storyboard import Storyboard
from engine.render.renderer import Renderer
from engine.render.sound.music import beat_period, bed
from engine.runtime.artifacts import Artifacts
from engine.runtime.cache import Cache
from engine.runtime.codec import content_key
from engine.runtime.events import Events
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.progress import Progress, Report, quiet
from engine.runtime.resources import load, load_all
from engine.runtime.settings import Settings

_log = structlog.get_logger()


@dataclass(frozen=True)
class Readied:
    """What became of one video of the library."""

    title: str
    copied: bool
    """Whether films show it from a copy that is ready."""
    reason: str
    """Why there is none."""


@dataclass(frozen=True)
class Pipeline:
    """Makes films from briefs."""

    settings: Settings
    artifacts: Artifacts
    cache: Cache
    models: ModelFiles
    writer: Writer
    narrator: Narrator
    storyboard: Storyboard
    library: Library
    renderer: Renderer
    outputs: Outputs
    projects: Projects
    memory: Memory
    events: Events
    reframer: Reframer

    def make(self, progress: Progress, brief: Brief, output: Path | None = None) -> Film:
        """Make the film a brief asks for; what an earlier run finished is not done again.

        :param output: The folder for the film and everything that goes with it.
        """
        with self.projects.making(brief, output) as making:
            prepare, develop, render, finish = progress.split(1, 4, 12, 1)
            self._prepare(prepare)
            project = self.projects.by_hand(making)
            if project is None:
                project = self._develop(develop, brief, making)
                self.projects.save(project, making.folder)
            self.events.publish(ProjectReady(making.key, str(making.folder)))
            with self.projects.noting(making, "rendering"):
                self.renderer.render(self._told_of(render, making, "render"), project.timeline, making.folder / FILM)
            told = self._told_of(finish, making, "finish")
            film = self.outputs.write(told, project, making.folder, making.seconds)
            self.projects.finish(making, project, film)
        self.artifacts.trim(self.settings.artifact_budget)
        return film

    def resume(self, progress: Progress, key: str = "") -> list[Film]:
        """Finish the films that were interrupted, or the one of this key.

        :param key: As `faceless project list` shows it; empty takes up all.
        """
        waiting = self.projects.unfinished(key)
        parts = progress.split(*[1.0] * max(1, len(waiting)))
        return [self.make(part, brief, folder) for part, (brief, folder) in zip(parts, waiting, strict=False)]

    def render(
        self,
        progress: Progress,
        project: str,
        preset: str = "standard",
        variant: str = "",
        range: str = "",  # noqa: A002 - the word people say on the command line
        output: Path | None = None,
    ) -> Path:
        """Render a project again, as its project file says; only segments that changed are encoded.

        With the film itself all that lies beside it is written anew.

        :param project: A key, a folder, or a project file.
        :param preset: draft, standard or high; a draft lies beside the film.
        :param variant: Another shape, such as 9:16; it lies beside the film.
        :param range: A part of the film, such as 10-25 or 1:30-2:00; it lies beside the film.
        :param output: Another file to write.
        """
        folder, value = self.projects.open(project)
        look, progress = progress.split(1, 30) if variant else (progress, progress)
        timeline = self.reframer.reframed(look, value, variant)
        span = span_of(range, timeline)
        film = output or folder / name_of(value, timeline, span, preset)
        own = film == folder / FILM
        draw, finish = progress.split(12, 1) if own else (progress, progress)
        self.renderer.render(draw, timeline, film, preset, span)
        if own:
            self.outputs.write(finish, value, folder, 0.0)
        self.artifacts.trim(self.settings.artifact_budget)
        return film

    def variants(self, progress: Progress, project: str, preset: str = "standard") -> list[Path]:
        """Render a project in every shape, each beside the film; only segments that changed are encoded.

        :param project: A key, a folder, or a project file.
        :param preset: draft, standard or high.
        """
        parts = progress.split(*[1.0] * len(ASPECTS))
        return [self.render(part, project, preset, aspect) for part, aspect in zip(parts, ASPECTS, strict=True)]

    def prepare(self, progress: Progress, resolution: int = 1080, aspect: str = "16:9") -> list[Readied]:
        """Copy the library's footage that is costly to show, so that the films that show it are made sooner.

        :param resolution: Pixels of the short side of the films to come.
        :param aspect: Their shape.
        """
        size = Brief("footage", resolution=resolution, aspect=aspect).size
        assets = {asset.file: asset.title for asset in self.library.assets("video")}
        made = self.renderer.prepare(progress, list(assets), size)
        self.artifacts.trim(self.settings.artifact_budget)
        return [Readied(assets[each.media], each.copied, each.reason) for each in made]

    def styles(self) -> list[Style]:
        """The looks a film can have."""
        return list(load_all("styles", Style).values())

    def niches(self) -> list[Niche]:
        """The kinds of film there are."""
        return list(load_all("niches", Niche).values())

    def _develop(self, progress: Progress, brief: Brief, making: Making) -> Project:
        """Do everything up to the timeline: all that a person may still want to change before the render."""
        tell, show, speak, list_, look = progress.split(8, 1, 1, 0.3, 0.3)
        language = language_of(brief.script or brief.topic) if brief.language == AUTO else brief.language
        niche = self._niche(brief)
        style = load("styles", niche.style if brief.style == AUTO else brief.style, Style)
        voice = self.narrator.choose(brief.voice, language)
        script, pace = self._told(tell, brief, niche, language, voice, making)
        with self.projects.noting(making, "asset_fetch"):
            shots = self._shown(self._told_of(show, making, "pictures"), brief, script, niche, style, making)
            barred = self.settings.kept_out
            track = self.library.music(niche.moods, brief.seed, barred) if brief.music else None
        layout = Layout(script, shots, style, Canvas(*brief.size, Fraction(brief.fps)), brief.seed)
        with self.projects.noting(making, "voice_synthesis"):
            told = self._told_of(speak, making, "voice")
            narration = self.narrator.narrate(told, script, voice, pace, lambda said: self._begin(layout, said))
        with self.projects.noting(making, "metadata"):
            listing = self.artifacts.keep(describe, self._told_of(list_, making, "listing"), script, brief.keywords)
        music = self._music(track, layout.canvas.rate, narration)
        timeline = self.reframer.framed(look, layout.timeline(narration, music), shots)
        return Project(making.key, brief, script, voice, narration, shots, track, timeline, listing, pace=pace)

    def _told(
        self, progress: Progress, brief: Brief, niche: Niche, language: str, voice: Voice | None, making: Making
    ) -> tuple[Script, Pace]:
        """Write the script; an own one is read as it is, any other is brought to the wanted length by speaking it."""
        write, fitting = progress.split(5, 3)
        fit = self._told_of(fitting, making, "fit")
        pace = Pace(niche.speed, niche.pause, niche.sentence_pause)
        with self.projects.noting(making, "script_generation"):
            script = self._script(self._told_of(write, making, "script"), brief, niche, language)
        if brief.script.strip():
            fit(1.0)
            return script, pace
        with self.projects.noting(making, "voice_synthesis"):
            fitted = self.artifacts.keep(self.narrator.fit, fit, script, voice, pace, brief.duration)
        return fitted.script, fitted.pace

    def _begin(self, layout: Layout, said: Narration) -> None:
        """Render what is final of the film already while the rest of it is still being spoken."""
        timeline, final = layout.begun(said)
        if final:
            self.renderer.ahead(self.reframer.framed(quiet(), timeline, layout.shots), until=final)

    def _shown(
        self, progress: Progress, brief: Brief, script: Script, niche: Niche, style: Style, making: Making
    ) -> tuple[Shot, ...]:
        shots = self.artifacts.keep(
            self.storyboard.choose,
            progress,
            script,
            niche.name,
            style.name,
            brief.aspect,
            brief.seed,
            self.settings.relevance_floor,
            Weights.of(self.settings),
            self.memory.before(making.video),
            self.library.revision(),
            self.storyboard.embedder(),
        )
        for shot, sentence in zip(shots, script.sentences, strict=True):
            self.events.publish(SceneChosen(making.key, sentence.scene, shot))
        return shots

    def _told_of(self, progress: Progress, making: Making, stage: str) -> Progress:
        """Tell whoever listens how far one stage is."""
        told = -1

        def hear(report: Report) -> None:
            nonlocal told
            progress(report.fraction, report.message)
            done = round(100 * report.fraction)
            if done > told:
                told = done
                self.events.publish(StageReached(making.key, stage, done / 100))

        return Progress(hear, progress.stop)

    def _prepare(self, progress: Progress) -> None:
        """Fetch the starter models; without them templates write and words are matched as they stand."""
        try:
            self.models.ensure_starters(progress)
        except (NeedsSetup, ProviderFailed) as error:
            _log.warning("starter models could not be fetched, going on without", reason=str(error))
            progress(1.0)

    def _niche(self, brief: Brief) -> Niche:
        name = niche_of(brief.topic, brief.script) if brief.niche == AUTO else brief.niche
        return load("niches", name, Niche)

    def _script(self, progress: Progress, brief: Brief, niche: Niche, language: str) -> Script:
        """Write the script, or take the one written for the same wishes within the last week."""
        rate = self.narrator.rate(self.narrator.default(language), language) * niche.speed
        wishes = (brief.topic, brief.script, brief.notes, niche.name, language, brief.duration, rate, brief.seed)
        model = self.writer.model()
        key = f"script:generate:{content_key(list(wishes), list(brief.keywords), model)}"
        if (kept := self.cache.get(key, Script)) is not None:
            progress(1.0, "The script is written already")
            return kept
        script = self.writer.write(progress, *wishes, brief.keywords, model)
        progress(1.0)
        self.cache.put(key, script)
        return script

    def _music(self, track: Asset | None, rate: Fraction, narration: Narration) -> tuple[Sound, ...]:
        if track is None:
            return ()
        period = beat_period(self.artifacts.find(track.file))
        length = round(narration.duration * rate)
        return bed(track.file, track.duration, rate, length, period, narration.pauses)
