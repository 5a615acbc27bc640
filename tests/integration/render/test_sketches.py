"""What a timeline is drawn with: pictures of clips and shapes of sounds, kept by content."""

import wave
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.domain.asset import Background
from engine.domain.timeline import Clip
from engine.errors import NotFound, Refused
from engine.render.sketches import Sketches
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import Progress


@pytest.fixture
def artifacts(tmp_path: Path) -> Artifacts:
    return Artifacts(tmp_path / "artifacts")


def test_the_shape_of_a_sound_swings_as_it_does(artifacts: Artifacts, tmp_path: Path) -> None:
    tone = np.sin(np.arange(48_000) * 2 * np.pi * 440 / 48_000)
    tone[24_000:] *= 0.25
    path = tmp_path / "tone.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes((tone * 32_000).astype("<i2").tobytes())
    media = artifacts.put(path)
    sketches = Sketches(artifacts, artifacts.find)
    shape = sketches.wave(Progress(), media)
    assert shape.shape == (100, 2)
    assert shape[20].tolist() == pytest.approx([-124, 124], abs=2)
    assert shape[80].tolist() == pytest.approx([-31, 31], abs=2)
    assert artifacts.kept(sketches.heard, media) is not None
    sketches.close()


def test_what_holds_no_sound_is_refused(artifacts: Artifacts, tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), "red").save(tmp_path / "red.png")
    picture = artifacts.put(tmp_path / "red.png")
    sketches = Sketches(artifacts, artifacts.find)
    with pytest.raises(Refused):
        sketches.wave(Progress(), picture)
    artifacts.path(picture).unlink()
    with pytest.raises(NotFound):
        sketches.wave(Progress(), picture)


def test_a_clip_is_drawn_small(artifacts: Artifacts, tmp_path: Path) -> None:
    Image.new("RGB", (320, 180), (220, 30, 30)).save(tmp_path / "red.png")
    media = artifacts.put(tmp_path / "red.png")
    sketches = Sketches(artifacts, artifacts.find)
    shown = sketches.picture(Progress(), Clip("a", 40, 100, media, "image"), 0.0, (214, 120))
    with Image.open(shown) as picture:
        assert picture.size == (214, 120)
        red, green, blue = np.asarray(picture)[60, 100]
        assert (red > 180, green < 80, blue < 80) == (True, True, True)
    ground = Clip("b", 0, 10, None, "video", Background("gradient", ("#102030", "#405060"), 3))
    assert sketches.picture(Progress(), ground, 0.0, (214, 120)) == sketches.picture(
        Progress(), ground, 0.0, (214, 120)
    )
    sketches.close()
