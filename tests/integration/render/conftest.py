"""A store of artifacts, and short films made of counted clips."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from engine.domain.identity import Blob
from engine.domain.timeline import Clip, Sound, Timeline, Transition
from engine.runtime.artifacts import Artifacts
from tests import material


@pytest.fixture
def artifacts(tmp_path: Path) -> Artifacts:
    return Artifacts(tmp_path / "artifacts")


@pytest.fixture
def counted(tmp_path: Path, artifacts: Artifacts) -> Callable[..., Blob]:
    """Make a counted clip and take it in."""

    def make(frames: int, name: str = "counted.mp4", **how: object) -> Blob:
        return artifacts.put(material.counted(tmp_path / name, frames, **how))  # type: ignore[arg-type]

    return make


@pytest.fixture
def film(tmp_path: Path, artifacts: Artifacts, counted: Callable[..., Blob]) -> Timeline:
    """Ten seconds: 100 frames from 15 on, 80 from 60 on, and 120 from 0 on that dissolve in for 15; and a tone."""
    first, second = counted(200, "first.mp4"), counted(300, "second.mp4")
    tone = artifacts.put(material.tone(tmp_path / "tone.wav", 10.0))
    clips = (
        Clip("a", 0, 100, first, "video", source_start=0.5),
        Clip("b", 100, 80, second, "video", source_start=2.0),
        Clip("c", 180, 120, first, "video", transition=Transition("crossfade", 15)),
    )
    return Timeline(Fraction(30), 320, 180, 300, clips, voice=(Sound(tone, 0, 10.0),))
