"""The library's footage made ready for films to come."""

from pathlib import Path

import numpy as np

from engine.engine import Engine
from engine.runtime.paths import Home
from engine.runtime.progress import quiet
from tests import material


def test_what_is_costly_to_show_is_copied_once(tmp_path: Path) -> None:
    clips = tmp_path / "clips"
    clips.mkdir()
    noise = np.random.default_rng(1).integers(0, 255, (180, 320, 3), np.uint8)
    material.film(clips / "ocean.mp4", (np.roll(noise, n, 1) for n in range(40)), pixels="yuv420p10le")
    material.film(clips / "river.mp4", (np.roll(noise[:, ::-1], n, 0) for n in range(40)))
    with Engine.open(Home(tmp_path / "home")) as engine:
        assert len(engine.collection.library.add(quiet(), [clips]).assets) == 2
        for _ in range(2):
            made = {each.title: each for each in engine.pipeline.prepare(quiet(), resolution=360)}
            assert made["Ocean"].copied
            assert not made["River"].copied
            assert made["River"].reason
            assert len(list((tmp_path / "home" / "artifacts").rglob("*.mov"))) == 1
