"""A store of artifacts, and short films made of counted clips."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image

from engine.domain.identity import Blob
from engine.domain.timeline import Box, Caption, CaptionWord, Clip, Effect, Motion, Sound, Timeline, Transition
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from tests import material


@pytest.fixture
def artifacts(tmp_path: Path) -> Artifacts:
    return Artifacts(tmp_path / "artifacts")


@pytest.fixture
def renderer(artifacts: Artifacts) -> Iterator[Renderer]:
    with closing(Renderer(artifacts, artifacts.find, workers=2)) as made:
        yield made


def segments_kept(artifacts: Artifacts) -> set[Path]:
    """The files of all segments rendered so far."""
    return {path for path in artifacts.path(Blob("0" * 64)).parents[1].rglob("*.mkv") if not path.name.startswith(".")}


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


@pytest.fixture
def rich(tmp_path_factory: pytest.TempPathFactory, artifacts: Artifacts) -> Timeline:
    """Eight seconds of all there is: footage shown from copies, a moving still, transitions, effects, words, music."""
    folder = tmp_path_factory.getbasetemp() / "rich"
    if not folder.exists():
        folder.mkdir()
        material.counted(folder / "dear.mp4", 150, size=(640, 360), pixels="yuv444p")
        material.counted(folder / "plain.mp4", 90)
        Image.fromarray(material.bars(640, 360)).save(folder / "bars.png")
        material.tone(folder / "voice.wav", 7.0)
        material.tone(folder / "music.wav", 9.0, 220.0)
    names = ("dear.mp4", "plain.mp4", "bars.png", "voice.wav", "music.wav")
    dear, plain, still, voice, music = (artifacts.put(folder / name) for name in names)
    fade = Transition("crossfade", 10)
    clips = (
        Clip("a", 0, 70, dear, "video"),
        Clip("b", 70, 50, still, "image", motion=Motion(Box(0, 0, 1, 1), Box(0.1, 0.1, 0.8, 0.8)), transition=fade),
        Clip("c", 120, 50, plain, "video", speed=1.5, transition=Transition("dip", 8)),
        Clip("d", 170, 70, dear, "video", source_start=2.2, transition=fade, effects=(Effect("grain"),)),
    )
    captions = tuple(
        Caption(start, start + 30, (CaptionWord(f"word {start}", start, start + 20),)) for start in range(0, 240, 30)
    )
    tracks = {"voice": (Sound(voice, 15, 7.0),), "music": (Sound(music, 0, 8.0, fade_out=1.0),)}
    return Timeline(Fraction(30), 320, 180, 240, clips, captions, effects=(Effect("vignette"),), **tracks)


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder where this and every process it starts leave what they make until it is kept."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder
