"""How fast this machine is at each step of a film, with a history to compare with."""

import json
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

from engine.domain.asset import Background
from engine.domain.timeline import Clip, Timeline
from engine.domain.voice import Spoken
from engine.errors import AllFailed, NeedsSetup, NotFound, ProviderFailed
from engine.ports import LanguageModel, Prompt, Speaker
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.fallback import first_that_works
from engine.runtime.progress import Progress

SENTENCE = "The sea keeps its own time, and every wave that reaches the shore has crossed half a world to get here."
SCHEMA = {
    "type": "object",
    "properties": {"text": {"type": "string", "minLength": 200, "maxLength": 400}},
    "required": ["text"],
}


@dataclass(frozen=True)
class Speed:
    """One measured step; more is faster."""

    step: str
    value: float
    unit: str
    before: float | None
    """The last time it was measured here."""
    detail: str = ""


@dataclass(frozen=True)
class Bench:
    """Measures the steps that take a film's time."""

    chain: Callable[[], Sequence[tuple[str, LanguageModel]]]
    speakers: Sequence[tuple[str, Speaker]]
    history: Path
    """JSON lines, one a run."""

    def run(self, progress: Progress) -> list[Speed]:
        """Measure writing, speaking and rendering once each, and add the figures to the history."""
        write, speak, render = progress.split(3, 1, 4)
        before = self._last()
        measured: list[Speed] = []
        for step, unit, measure, part in (
            ("write", "characters/s", self._write, write),
            ("speak", "x real time", self._speak, speak),
            ("render", "frames/s", _render, render),
        ):
            part(0.0, f"Measuring: {step}")
            try:
                value, detail = measure(part)
                measured.append(Speed(step, round(value, 2), unit, before.get(step), detail))
            except (AllFailed, NeedsSetup, ProviderFailed) as error:
                measured.append(Speed(step, 0.0, unit, before.get(step), str(error)))
            part(1.0)
        self._remember(measured)
        return measured

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
        if not self.history.is_file():
            return {}
        lines = self.history.read_text(encoding="utf-8").splitlines()
        return {each["step"]: each["value"] for each in json.loads(lines[-1])["speeds"]} if lines else {}

    def _remember(self, measured: Sequence[Speed]) -> None:
        run = {
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "speeds": [{"step": each.step, "value": each.value, "detail": each.detail} for each in measured],
        }
        self.history.parent.mkdir(parents=True, exist_ok=True)
        with self.history.open("a", encoding="utf-8") as file:
            file.write(json.dumps(run) + "\n")


def _render(progress: Progress) -> tuple[float, str]:
    """Render six seconds of a moving background at 1080p from nothing."""
    background = Background("gradient", ("#0b1d3a", "#2a6f97", "#f4d58d"), seed=1)
    frames = 180
    clip = Clip("bench", 0, frames, None, "video", background=background)
    timeline = Timeline(Fraction(30), 1920, 1080, frames, (clip,))
    with tempfile.TemporaryDirectory() as folder:
        renderer = Renderer(Artifacts(Path(folder)), _nothing)
        began = time.perf_counter()
        renderer.render(progress, timeline, Path(folder) / "bench.mp4")
        return frames / (time.perf_counter() - began), "1920x1080, everything included"


def _nothing(blob: object) -> Path:
    raise NotFound(f"The bench uses no files, but {blob} was asked for.")
