"""Copies of whole files: the same pictures as those of a range, made before anybody waits for them."""

from collections.abc import Callable
from contextlib import closing
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from engine.domain.timeline import Clip, Timeline
from engine.errors import Cancelled
from engine.render.footage.conform import conform
from engine.render.footage.recipes import Recipe
from engine.render.footage.reel import Reel
from engine.render.preparing import Prepared
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import Progress, Report, Stop, quiet
from tests import material

Make = Callable[[Path], Path]


def moving(count: int, width: int, height: int) -> material.Pictures:
    rng = np.random.default_rng(5)
    scene = np.kron(rng.integers(20, 230, (40, 60, 3)), np.ones((16, 16, 1))).astype(np.uint8)
    for n in range(count):
        picture = scene[n % 90 : n % 90 + height, n * 2 % 300 : n * 2 % 300 + width].copy()
        yield picture + rng.integers(0, 12, picture.shape, np.uint8)


def plain(folder: Path) -> Path:
    how = {"g": "250", "bf": "5", "preset": "medium", "x264-params": "b-adapt=0:b-pyramid=normal"}
    return material.film(folder / "a.mp4", moving(200, 320, 180), Fraction(24000, 1001), **how)


def fields(folder: Path) -> Path:
    how = {"x264-params": "tff=1", "g": "100"}
    return material.film(folder / "a.mkv", material.woven(200, 320, 180), 25, **how)


def varying(folder: Path) -> Path:
    stamps = list(np.cumsum(np.random.default_rng(3).integers(5, 140, 110)) - 5)
    return material.counted_at(folder / "a.mkv", [int(each) for each in stamps])


def sparse(folder: Path) -> Path:
    return material.counted_at(folder / "a.mkv", [0, 500, 2500, 2600, 5900, 6000, 7900])


def wide(folder: Path) -> Path:
    return material.film(folder / "a.mp4", moving(240, 320, 180), 30, pixels="yuv420p10le", g="250", bf="3")


def pictures(path: Path) -> dict[Fraction, bytes]:
    with Reel(path) as reel:
        found = {reel.seek(Fraction(0)): reel.frame.to_ndarray().tobytes()}
        while reel.advance():
            found[reel.time] = reel.frame.to_ndarray().tobytes()
        return found


@pytest.mark.parametrize(
    ("make", "curve"),
    [
        (plain, ""),
        (fields, ""),
        (varying, ""),
        (sparse, ""),
        (wide, "pq"),
        pytest.param(wide, "", marks=pytest.mark.soak),
    ],
)
def test_a_stretch_is_the_same_in_every_copy(make: Make, curve: str, tmp_path: Path) -> None:
    path = make(tmp_path)
    copies = {}
    for start, end in ((0, 10), (2, 6), (4, 8), (6, 10)):
        conform(quiet(), path, Recipe(160, 90, float(start), float(end), curve), tmp_path / "copy.mov")
        copies[start, end] = pictures(tmp_path / "copy.mov")
    whole = copies.pop((0, 10))
    assert len(set(whole.values())) > len(whole) * 0.9
    for (start, end), copy in copies.items():
        shown = max(time for time in whole if time <= start)
        assert set(copy) == {Fraction(0)} | {time for time in whole if shown <= time < end}
        assert all(copy[time] == whole[time] for time in copy if time > 0)


def copies(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*.mov") if not path.name.startswith(".")}


def test_a_film_is_the_same_from_whole_copies(tmp_path: Path) -> None:
    path, films = wide(tmp_path), []
    for folder in (tmp_path / "one", tmp_path / "other"):
        store = Artifacts(folder)
        media = store.put(path)
        clips = (
            Clip("a", 0, 80, media, "video", source_start=3.3),
            Clip("b", 80, 60, media, "video", source_start=4.6, speed=1.5),
        )
        film = Timeline(Fraction(30), 160, 90, 140, clips)
        with closing(Renderer(store, store.find, workers=2)) as renderer:
            if folder.name == "other":
                assert renderer.prepare(quiet(), [media], (160, 90)) == [Prepared(media, True)]
                ready = copies(folder)
                assert len(ready) == 1
            renderer.render(quiet(), film, folder / "film.mp4", "draft")
            films.append((folder / "film.mp4").read_bytes())
    assert copies(tmp_path / "other") == ready
    assert len(copies(tmp_path / "one")) == 2
    assert films[0] == films[1]
    with av.open(str(ready.pop())) as whole:
        assert sum(packet.size > 0 for packet in whole.demux(video=0)) == 240


def test_it_is_told_what_needs_no_copy(tmp_path: Path, artifacts: Artifacts) -> None:
    long = material.counted_at(tmp_path / "long.mkv", [0, 100, 130_000], pixels="yuv444p")
    media = [
        artifacts.put(material.counted(tmp_path / "a.mp4", 10, pixels="yuv444p")),
        artifacts.put(material.counted(tmp_path / "b.mp4", 10)),
        artifacts.put(long),
        artifacts.put(b"no film" * 99, ".mp4"),
    ]
    with closing(Renderer(artifacts, artifacts.find, workers=2)) as renderer:
        made = renderer.prepare(quiet(), media)
        assert renderer.prepare(quiet(), []) == []
    assert [each.media for each in made] == media
    assert [each.copied for each in made] == [True, False, False, False]
    assert [each.reason.split(":")[0] for each in made[:3]] == ["", "It is shown as it is.", "It is too long"]
    assert "cannot be read" in made[3].reason


def test_stopping_ends_every_copy(tmp_path: Path, artifacts: Artifacts) -> None:
    media = [
        artifacts.put(material.film(tmp_path / f"{n}.mp4", moving(90 + n, 320, 180), pixels="yuv444p"))
        for n in range(3)
    ]
    stop = Stop()

    def listen(report: Report) -> None:
        if report.fraction > 0.02:
            stop.ask()

    with closing(Renderer(artifacts, artifacts.find, workers=2)) as renderer, pytest.raises(Cancelled):
        renderer.prepare(Progress(listen, stop), media)
    assert copies(tmp_path) == set()
