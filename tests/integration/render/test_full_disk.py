"""A disk that is full while a film is made: it is said, nothing half-written stays, and with room it goes on."""

import gc
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from engine.domain.timeline import Timeline
from engine.errors import NeedsSpace
from engine.render.process import Process
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.xfail("this user may not mount a disk")
    yield disk
    gc.collect()  # what was raised may hold files open
    subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(disk: Path, leave: int) -> Path:
    """Fill a disk up to so many bytes."""
    ballast = disk / "ballast"
    with ballast.open("wb") as file, suppress(OSError):
        file.write(b"\0" * (shutil.disk_usage(disk).free - leave))
    return ballast


def files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("leave", [0, 40_000, 150_000])
def test_where_things_are_made(
    leave: int, rich: Timeline, artifacts: Artifacts, disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First nothing fits; then a segment, but no copy; then copies, but no decoded sound."""
    monkeypatch.setattr("tempfile.tempdir", str(disk))
    monkeypatch.setenv("TMPDIR", str(disk))
    ballast = fill(disk, leave)
    out = tmp_path / "out" / "film.mp4"
    with closing(Renderer(artifacts, artifacts.find, workers=1)) as renderer:
        with pytest.raises(NeedsSpace) as raised:
            renderer.render(quiet(), rich, out)
        assert raised.value.remedy
        assert files(disk) == {ballast}
        assert files(tmp_path / "out") == set()
        kept = renderer.rendered(rich)
        ballast.unlink()
        renderer.render(quiet(), rich, out)
        assert set(kept) <= set(renderer.rendered(rich))
    assert out.stat().st_size > 100_000
    assert list(disk.iterdir()) == []


def test_where_what_was_made_is_kept(rich: Timeline, artifacts: Artifacts, disk: Path, tmp_path: Path) -> None:
    """What fits stays and is not made again: the copies, segments and sound that were kept until it was full."""
    out, kept = tmp_path / "film.mp4", Artifacts(disk / "kept")
    ballast = fill(disk, 700_000)
    with closing(Renderer(kept, artifacts.find, workers=1)) as renderer:
        with pytest.raises(NeedsSpace) as raised:
            renderer.render(quiet(), rich, out)
        assert raised.value.remedy
        assert [path for path in files(tmp_path) if path.name.startswith(".")] == []
        assert not out.exists()
        before = files(disk) - {ballast}
        assert before
        times = {path: path.stat().st_ino for path in before}
        ballast.unlink()
        renderer.render(quiet(), rich, out)
        assert {path: path.stat().st_ino for path in before} == times
    assert out.exists()


@pytest.mark.parametrize("leave", [0, 60_000])
def test_where_the_film_goes(
    leave: int, rich: Timeline, artifacts: Artifacts, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing but joining is done again."""
    ballast = fill(disk, leave)
    out = disk / "film.mp4"
    with closing(Renderer(artifacts, artifacts.find, workers=1)) as renderer:
        with pytest.raises(NeedsSpace, match="is full") as raised:
            renderer.render(quiet(), rich, out)
        assert raised.value.remedy
        assert files(disk) == {ballast}
        ballast.unlink()
        monkeypatch.setattr(Process, "do", _never)
        renderer.render(quiet(), rich, out)
    assert files(disk) == {out}


def _never(*_: object) -> None:
    raise AssertionError
