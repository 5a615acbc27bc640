"""The processes that look at strangers' files: what they see, and what they survive."""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.assets.intake import process
from engine.assets.intake.process import Lookers
from engine.assets.intake.seen import Seen
from engine.assets.intake.worker import Limits
from engine.errors import Cancelled, Refused
from engine.runtime.progress import Stop
from tests import media
from tests.conftest import Spawned


@pytest.fixture
def lookers() -> Iterator[Lookers]:
    lookers = Lookers(1, Limits(patience=60.0))
    yield lookers
    lookers.close()


def look(lookers: Lookers, path: Path) -> Seen:
    return lookers.look(path, path.with_name(f"{path.name}.strip.jpg"), Stop())


def opened_by_a_reader(pipe: Path) -> int:
    """Wait until somebody reads from a named pipe, and hold its other end."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        time.sleep(0.02)
    raise AssertionError("nobody reads")


def test_every_kind_and_container_is_seen(lookers: Lookers, tmp_path: Path) -> None:
    for path in media.one_of_each(tmp_path / "in"):
        seen = look(lookers, path)
        strip = path.with_name(f"{path.name}.strip.jpg")
        assert 0 < seen.quality <= 1, path.name
        assert all(0 <= value <= 1 for _, value in seen.measures), (path.name, seen.measures)
        if seen.kind == "audio":
            assert seen.duration == pytest.approx(1.0, abs=0.1), path.name
            assert not strip.exists()
            continue
        assert (seen.width, seen.height) in {(96, 64), (120, 90)}, path.name
        with Image.open(strip) as drawn:
            assert drawn.height == 288
            assert drawn.width % len(seen.moments) == 0
        if seen.kind == "video":
            assert seen.duration == pytest.approx(0.6, abs=0.1) or path.name == "heard.mp4"
            assert len(seen.perceptual_hash) >= 5 * 16, path.name
            assert seen.fps == pytest.approx(25, abs=0.1), path.name


def test_a_file_that_kills_is_refused_and_the_next_is_seen(lookers: Lookers, spawned: Spawned, tmp_path: Path) -> None:
    good = media.clip(tmp_path / "good.mp4", media.drifting(1), 1.0)
    assert look(lookers, good).kind == "video"
    os.mkfifo(tmp_path / "waits.mp4")  # whoever opens it waits for ever, and is then killed as a bug would

    def kill() -> None:
        for _ in range(2):
            held = opened_by_a_reader(tmp_path / "waits.mp4")
            for each in spawned():
                each.send_signal(signal.SIGSEGV)
                each.wait(60)
            os.close(held)

    killer = threading.Thread(target=kill)
    killer.start()
    with pytest.raises(Refused, match="crashes the decoder"):
        look(lookers, tmp_path / "waits.mp4")
    killer.join()
    assert look(lookers, good).kind == "video"


def test_a_process_that_died_between_files_costs_no_file(lookers: Lookers, spawned: Spawned, tmp_path: Path) -> None:
    good = media.clip(tmp_path / "good.mp4", media.drifting(1), 1.0)
    first = look(lookers, good)
    for each in spawned():
        each.kill()
    assert look(lookers, good) == first


def test_a_file_that_hangs_is_refused_by_the_clock(spawned: Spawned, tmp_path: Path) -> None:
    lookers = Lookers(1, Limits(patience=0.5))
    os.mkfifo(tmp_path / "waits.mp4")
    with pytest.raises(Refused, match="took longer"):
        look(lookers, tmp_path / "waits.mp4")
    assert spawned() == []
    lookers.close()


def test_a_file_that_wants_too_much_memory_or_work_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_WEIGHED", 0.0)
    wide = tmp_path / "wide.png"
    Image.fromarray(np.tile(media.patches(1, 900, 900), (8, 10, 1))).save(wide, compress_level=1)
    for limits, reason in ((Limits(memory=400_000_000), "more memory"), (Limits(work=0.0), "more work")):
        lookers = Lookers(1, limits)
        with pytest.raises(Refused, match=reason):
            look(lookers, wide)
        lookers.close()


def test_looking_stops_when_asked(lookers: Lookers, spawned: Spawned, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "waits.mp4")
    stop = Stop()
    threading.Timer(0.3, stop.ask).start()
    with pytest.raises(Cancelled):
        lookers.look(tmp_path / "waits.mp4", tmp_path / "strip.jpg", stop)
    assert spawned() == []
