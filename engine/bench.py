"""How fast this machine is at each step of a film, with a history to compare with."""

import json
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import Literal

import psutil

from engine.domain.asset import Background
from engine.domain.identity import Blob
from engine.domain.timeline import Box, Caption, CaptionWord, Clip, Effect, Motion, Timeline, Transition
from engine.domain.voice import Spoken
from engine.errors import AllFailed, NeedsSetup, ProviderFailed
from engine.ports import LanguageModel, Planes, Prompt, Speaker
from engine.render import colour
from engine.render.compositor import Compositor
from engine.render.encoder import Encoder, preset
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.fallback import first_that_works
from engine.runtime.machine import cores, memory_of
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import Progress

SENTENCE = "The sea keeps its own time, and every wave that reaches the shore has crossed half a world to get here."
SCHEMA = {
    "type": "object",
    "properties": {"text": {"type": "string", "minLength": 200, "maxLength": 400}},
    "required": ["text"],
}


RATE, SIZE = Fraction(30), (1920, 1080)
_SCENE = 75
_SEEN = 25
"""Frames of each of the first three scenes that the encoder is given alone."""
_LOOK = 0.2

Step = Literal["write", "speak", "render"]
Figure = tuple[str, float, str, str]
"""Step, value, unit, detail."""


@dataclass(frozen=True)
class Speed:
    """One measured figure of a step."""

    step: str
    value: float
    unit: str
    before: float | None
    """The last time it was measured here."""
    detail: str = ""

    @property
    def earlier(self) -> str:
        """The last time, for a person."""
        return "first time" if self.before is None else f"{self.before:g}"


@dataclass(frozen=True)
class Bench:
    """Measures the steps that take a film's time."""

    chain: Callable[[], Sequence[tuple[str, LanguageModel]]]
    speakers: Sequence[tuple[str, Speaker]]
    history: Path
    """JSON lines, one a run."""

    def run(self, progress: Progress, steps: tuple[Step, ...] = ()) -> list[Speed]:
        """Measure writing, speaking and rendering, or only the steps named, and add the figures to the history."""
        known: tuple[tuple[Step, float], ...] = (("write", 3), ("speak", 1), ("render", 4))
        chosen = [(step, weight) for step, weight in known if step in steps or not steps]
        before = self._last()
        measured: list[Speed] = []
        for (step, _), part in zip(chosen, progress.split(*(weight for _, weight in chosen)), strict=True):
            part(0.0, f"Measuring: {step}")
            try:
                figures = self._measured(step, part)
            except (AllFailed, NeedsSetup, ProviderFailed) as error:
                figures = [(step, 0.0, "not measured", str(error))]
            measured += [
                Speed(name, round(value, 2), unit, before.get(f"{name}, {unit}"), detail)
                for name, value, unit, detail in figures
            ]
            part(1.0)
        self._remember(measured)
        return measured

    def _measured(self, step: Step, progress: Progress) -> list[Figure]:
        if step == "render":
            return _render(progress)
        measure, unit = (self._write, "characters/s") if step == "write" else (self._speak, "x real time")
        value, detail = measure(progress)
        return [(step, value, unit, detail)]

    def _write(self, progress: Progress) -> tuple[float, str]:
        prompt = Prompt("You write narration.", "Describe a calm sea at night in five sentences.", SCHEMA, 160)
        began = time.perf_counter()
        name, answer = first_that_works(self.chain(), lambda model: model.answer(prompt, progress), "write")
        return len(answer["text"]) / (time.perf_counter() - began), f"{name}, loading included"

    def _speak(self, progress: Progress) -> tuple[float, str]:
        words = [Spoken(word, word) for word in SENTENCE.split()]
        for _, speaker in self.speakers:
            for voice in speaker.voices()[:1]:
                speaker.speak(words, voice, 1.0, progress)
                began = time.perf_counter()
                take = speaker.speak(words, voice, 1.0, progress)
                return take.duration / (time.perf_counter() - began), voice.key
        raise NeedsSetup("No voice is installed.")

    def _last(self) -> dict[str, float]:
        """Give each figure as it was last measured: a run need not have measured all."""
        last: dict[str, float] = {}
        if self.history.is_file():
            for line in self.history.read_text(encoding="utf-8").splitlines():
                with suppress(ValueError):  # the last line may have been cut short
                    last |= {
                        f"{each['step']}, {each.get('unit')}": each["value"] for each in json.loads(line)["speeds"]
                    }
        return last

    def _remember(self, measured: Sequence[Speed]) -> None:
        run = {
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "speeds": [
                {"step": each.step, "value": each.value, "unit": each.unit, "detail": each.detail}
                for each in measured
                if each.value
            ],
        }
        self.history.parent.mkdir(parents=True, exist_ok=True)
        with self.history.open("a", encoding="utf-8") as file:
            file.write(json.dumps(run) + "\n")


def _render(progress: Progress) -> list[Figure]:
    """Render a short film of every kind of picture from nothing, and encode frames of it with nothing else."""
    prepare, make, alone = progress.split(2, 5, 2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        artifacts = Artifacts(folder / "artifacts")
        film = _film(prepare, artifacts, folder)
        with closing(Renderer(artifacts, artifacts.find)) as renderer, _memory() as peak:
            used, began = _cpu(), time.perf_counter()
            renderer.render(make, film, folder / "film.mp4")
            wall, spent = time.perf_counter() - began, _cpu() - used
        limit = _alone(alone, film, artifacts, folder)
    speed = film.length / wall
    told = f"{speed / film.rate:.1f} x real time at {SIZE[0]}x{SIZE[1]}"
    return [
        ("render", speed, "frames/s", f"{told}; the encoder alone manages {limit:.0f}: {speed / limit:.0%}"),
        ("render", 1000 * spent / film.length, "CPU ms a frame", f"on {cores()} cores; starting them is included"),
        ("render", peak[0] / 1e6, "MB", "taken at most, by all processes together"),
        ("encode", limit, "frames/s", "the encoder alone, on frames of the same film with the same settings"),
    ]


def _film(progress: Progress, artifacts: Artifacts, folder: Path) -> Timeline:
    """Clips, moving stills and backgrounds in turn, dissolved, captioned and graded: three for each core."""
    photos = [artifacts.put(path) for path in sorted((RESOURCES / "samples").glob("*.jpg"))]
    footage = artifacts.put(_footage(progress, photos[0], artifacts, folder / "clip.mkv"))
    zoom = Motion(Box(0, 0, 1, 1), Box(0.06, 0.06, 0.88, 0.88))
    clips = []
    for index in range(min(48, max(6, 3 * cores()))):
        fade = Transition("crossfade", 15) if index else None
        clip = Clip(f"{index}", index * _SCENE, _SCENE, footage, "video", transition=fade)
        if index % 3 == 1:
            clip = replace(clip, kind="image", media=photos[index % len(photos)], motion=zoom)
        elif index % 3 == 2:
            painted = Background("gradient", ("#0b1d3a", "#2a6f97", "#f4d58d"), seed=index)
            clip = replace(clip, media=None, background=painted)
        clips.append(clip)
    length = len(clips) * _SCENE
    return Timeline(RATE, *SIZE, length, tuple(clips), _captions(length), effects=(Effect("grade", preset="vivid"),))


def _captions(length: int) -> tuple[Caption, ...]:
    words = SENTENCE.split()
    spoken = [
        CaptionWord(words[index % len(words)], start, start + 12) for index, start in enumerate(range(0, length, 12))
    ]
    pages = [tuple(spoken[first : first + 5]) for first in range(0, len(spoken), 5)]
    return tuple(Caption(page[0].start, page[-1].end, page) for page in pages)


def _footage(progress: Progress, photo: Blob, artifacts: Artifacts, path: Path) -> Path:
    """Film a photograph with an unsteady camera, as no moving picture comes with the program."""
    pan = Motion(Box(0, 0, 0.8, 0.8), Box(0.15, 0.2, 0.8, 0.8))
    length = _SCENE + 15
    grain = (Effect("grain", (("amount", 0.3),)),)
    film = Timeline(RATE, *SIZE, length, (Clip("", 0, length, photo, "image", motion=pan),), effects=grain)
    with Compositor(film, artifacts.find) as compositor, Encoder(path, film, preset("standard")) as encoder:
        for frame in range(length):
            progress(frame / length, "Making a clip to measure with")
            compositor.compose(frame, encoder.picture)
            encoder.write()
    return path


def _alone(progress: Progress, film: Timeline, artifacts: Artifacts, folder: Path) -> float:
    """Encode frames of the film on every core, with nothing else; gives frames a second."""
    frames = [scene * _SCENE + 20 + frame for scene in range(3) for frame in range(_SEEN)]
    drawn: list[Planes] = []
    with Compositor(film, artifacts.find) as compositor:
        for frame in frames:
            progress(len(drawn) / len(frames) / 2, "Measuring the encoder alone")
            drawn.append(colour.blank(*SIZE))
            compositor.compose(frame, drawn[-1])

    def encode(core: int) -> None:
        with Encoder(folder / f"alone-{core}.mkv", film, preset("standard")) as encoder:
            for picture in drawn:
                progress.stop.wait(0)
                colour.copy(picture, encoder.picture)
                encoder.write()

    with ThreadPoolExecutor(cores()) as threads:
        began = time.perf_counter()
        list(threads.map(encode, range(cores())))
        return cores() * len(drawn) / (time.perf_counter() - began)


@contextmanager
def _memory() -> Iterator[list[int]]:
    """Give a place that holds how many bytes all processes took at most beyond what this one had."""
    before, peak, stop = memory_of(psutil.Process()), [0], threading.Event()

    def watch() -> None:
        while not stop.wait(_LOOK):
            peak[0] = max(peak[0], sum(map(memory_of, _family())) - before)

    watcher = threading.Thread(target=watch, name="memory")
    watcher.start()
    try:
        yield peak
    finally:
        stop.set()
        watcher.join()


def _cpu() -> float:
    times = [each.cpu_times() for each in _family()]
    return sum(each.user + each.system for each in times)


def _family() -> list[psutil.Process]:
    me = psutil.Process()
    return [me, *me.children(recursive=True)]
