"""Whole films, judged by their pixels, their time stamps and what was encoded for them."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import psutil
import pytest

from engine.domain.identity import Blob
from engine.domain.plan import plan
from engine.domain.timeline import Box, Caption, CaptionWord, Clip, Motion, Sound, Timeline, Title, Transition
from engine.errors import Cancelled, EngineError, Refused
from engine.render import process
from engine.render.encoder import PRESETS
from engine.render.pool import Pool
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.codec import to_json
from engine.runtime.progress import Progress, Report, quiet
from tests import material
from tests.conftest import Spawned
from tests.integration.render.conftest import segments_kept

SHOWN = [*range(15, 115), *range(60, 140), *range(120)]


def captioned(film: Timeline, words: str) -> Timeline:
    pages = []
    for index, word in enumerate(words.split()):
        start = index * 50
        pages.append(Caption(start, start + 50, (CaptionWord(word, start, start + 50),)))
    return replace(film, captions=tuple(pages))


def test_frame_n_shows_number_n_through_cuts_and_transitions(
    film: Timeline, renderer: Renderer, tmp_path: Path
) -> None:
    renderer.render(quiet(), film, tmp_path / "film.mp4")
    shown = [material.number(picture) for picture in material.decoded(tmp_path / "film.mp4")]
    assert len(shown) == 300
    mixed = range(180, 195)
    assert [n for n in range(300) if shown[n] != SHOWN[n] and n not in mixed] == []


def test_the_middle_of_a_transition_is_the_blend(film: Timeline, renderer: Renderer) -> None:
    alone = [replace(film, clips=(replace(film.clips[which], transition=None),)) for which in (1, 2)]
    before, after = (renderer.frame(each, 187) for each in alone)
    mixed = renderer.frame(film, 187)
    for first, second, both in zip(before, after, mixed, strict=True):
        assert np.abs((first.astype(int) + second) / 2 - both).max() <= 1


def test_a_render_is_its_preview(film: Timeline, renderer: Renderer, tmp_path: Path) -> None:
    moving = captioned(film, "one two three four five")
    renderer.render(quiet(), moving, tmp_path / "film.mp4", "high")
    for number, picture in enumerate(material.decoded(tmp_path / "film.mp4")):
        if number % 23 == 0:
            expected = renderer.frame(moving, number)
            assert np.abs(picture.y.astype(int) - expected.y).mean() < 2
            assert np.abs(picture.u.astype(int) - expected.u).mean() < 2


def test_the_joined_film_is_its_segments(
    film: Timeline, renderer: Renderer, artifacts: Artifacts, tmp_path: Path
) -> None:
    renderer.render(quiet(), film, tmp_path / "film.mp4")
    pool = Pool(artifacts, artifacts.find)
    blobs = pool.render(quiet(), plan(film), PRESETS["standard"])
    pool.close()
    parts = (picture for blob in blobs for picture in material.decoded(artifacts.find(blob)))
    joined = material.decoded(tmp_path / "film.mp4")
    assert all(all(np.array_equal(a, b) for a, b in zip(x, y, strict=True)) for x, y in zip(parts, joined, strict=True))


def test_time_stamps_tags_and_layout(film: Timeline, renderer: Renderer, tmp_path: Path) -> None:
    out = tmp_path / "film.mp4"
    renderer.render(quiet(), replace(film, titles=(Title(5, 60, "One"), Title(120, 160, "Two"))), out)
    content = out.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")
    with av.open(str(out)) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        stamps = [(packet.pts, packet.dts) for packet in container.demux(video) if packet.size]
        step = Fraction(1, 30) / video.time_base
        assert stamps == [(n * step, n * step) for n in range(300)]
        context = video.codec_context
        assert (context.name, context.profile, context.pix_fmt) == ("h264", "High", "yuv420p")
        assert (context.colorspace, context.color_primaries, context.color_trc, context.color_range) == (1, 1, 1, 1)
        assert (audio.codec_context.name, audio.rate, audio.codec_context.layout.name) == ("aac", 48_000, "stereo")
        assert [each["metadata"]["title"] for each in container.chapters()] == ["One", "Two"]
        assert abs(video.duration * video.time_base - 10) < 0.001
        assert abs(audio.duration * audio.time_base - 10) < 0.05


def test_the_same_film_twice_is_the_same_bytes(film: Timeline, tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        artifacts = Artifacts(tmp_path / name)
        stored = Artifacts(tmp_path / "artifacts")
        out = tmp_path / f"{name}.mp4"
        with closing(Renderer(artifacts, stored.find, workers=1 + (name == "two"))) as renderer:
            renderer.render(quiet(), film, out)
        made.append(out.read_bytes())
    assert made[0] == made[1]


def test_a_changed_caption_encodes_one_segment(
    film: Timeline, renderer: Renderer, artifacts: Artifacts, tmp_path: Path
) -> None:
    renderer.render(quiet(), captioned(film, "one two three four five"), tmp_path / "film.mp4")
    before = segments_kept(artifacts)
    renderer.render(quiet(), captioned(film, "one more three four five"), tmp_path / "film.mp4")
    assert len(segments_kept(artifacts) - before) == 1


def test_changed_sound_encodes_no_picture(
    film: Timeline, renderer: Renderer, artifacts: Artifacts, tmp_path: Path
) -> None:
    renderer.render(quiet(), film, tmp_path / "film.mp4")
    before = segments_kept(artifacts)
    renderer.render(quiet(), replace(film, voice=()), tmp_path / "film.mp4")
    assert segments_kept(artifacts) == before


def test_cancelling_leaves_nothing(
    film: Timeline,
    renderer: Renderer,
    spawned: Spawned,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    out = tmp_path / "out" / "film.mp4"
    out.parent.mkdir()
    long = replace(film, length=3000, clips=(replace(film.clips[0], length=3000),))

    def listen(report: Report) -> None:
        if report.message == "Rendering" and report.fraction > 0.05:
            progress.stop.ask()

    progress = Progress(listen)
    with pytest.raises(Cancelled):
        renderer.render(progress, long, out)
    assert list(out.parent.iterdir()) == []
    assert list((tmp_path / "scratch").rglob("*.mkv")) == []
    renderer.close()
    assert list((tmp_path / "scratch").iterdir()) == []
    assert spawned() == []


KILLED = """
import sys
from pathlib import Path
from engine.domain.timeline import Timeline
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.codec import from_json
from engine.runtime.progress import quiet

if __name__ == "__main__":
    artifacts = Artifacts(Path(sys.argv[1]))
    timeline = from_json(Path(sys.argv[2]).read_text(), Timeline)
    Renderer(artifacts, artifacts.find, workers=2).render(quiet(), timeline, Path(sys.argv[3]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_after_kill_minus_9_only_what_was_begun_is_done_again(
    film: Timeline, renderer: Renderer, artifacts: Artifacts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = replace(film, width=640, height=360, length=1500, clips=(replace(film.clips[0], length=1500),))
    (tmp_path / "killed.py").write_text(KILLED)
    (tmp_path / "timeline.json").write_text(to_json(long))
    (tmp_path / "scratch").mkdir()
    out = tmp_path / "film.mp4"
    program = subprocess.Popen(
        [sys.executable, "killed.py", str(tmp_path / "artifacts"), "timeline.json", str(out)],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(tmp_path / "scratch")},
    )
    deadline = time.monotonic() + 120
    while len(segments_kept(artifacts)) < 3 and time.monotonic() < deadline:
        time.sleep(0.02)
    workers = psutil.Process(program.pid).children(recursive=True)
    program.send_signal(signal.SIGKILL)
    program.wait()
    psutil.wait_procs(workers, timeout=60)
    assert not any(each.is_running() for each in workers)
    assert list((tmp_path / "scratch").rglob("*.mkv")) == []
    assert not out.exists()
    done = segments_kept(artifacts)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    renderer.render(quiet(), long, out)
    again = segments_kept(artifacts)
    assert done <= again
    assert len(again - done) == len(plan(long)) - len(done)
    assert sum(1 for _ in material.decoded(out)) == 1500
    renderer.close()
    assert list((tmp_path / "scratch").iterdir()) == []


def test_a_crash_is_tried_again_and_then_named(
    film: Timeline, artifacts: Artifacts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "serve", _dies)
    crashes = pytest.raises(EngineError, match=r"\d:\d\d into the film: The renderer crashed twice")
    with closing(Renderer(artifacts, artifacts.find, workers=1)) as renderer, crashes as raised:
        renderer.render(quiet(), film, tmp_path / "film.mp4")
    assert raised.value.remedy
    assert not (tmp_path / "film.mp4").exists()


def _dies(pipe: object) -> None:
    os._exit(11)


def test_a_file_that_is_no_video_is_refused_by_name(
    film: Timeline, renderer: Renderer, artifacts: Artifacts, tmp_path: Path
) -> None:
    noise = artifacts.put(b"this is no film" * 100, ".mp4")
    broken = replace(film, clips=(*film.clips[:2], replace(film.clips[2], media=noise)))
    with pytest.raises(Refused, match=r"0:06 into the film: .*cannot be read"):
        renderer.render(quiet(), broken, tmp_path / "film.mp4")
    assert not (tmp_path / "film.mp4").exists()


def test_sound_that_cannot_be_read_is_told_before_the_pictures_are_made(
    film: Timeline, renderer: Renderer, artifacts: Artifacts, tmp_path: Path
) -> None:
    noise = artifacts.put(b"this is no sound" * 100, ".wav")
    long = replace(film, width=1280, height=720, length=9000, clips=(replace(film.clips[0], length=9000),))
    with pytest.raises(Refused, match="sound"):
        renderer.render(quiet(), replace(long, voice=(Sound(noise, 0, 10.0),)), tmp_path / "film.mp4")
    assert len(segments_kept(artifacts)) < len(plan(long)) / 2


@pytest.mark.parametrize(("speed", "expected"), [(2.0, lambda n: 2 * n), (0.5, lambda n: n // 2)])
def test_speed(speed: float, expected: Callable[[int], int], counted: Callable[..., Blob], renderer: Renderer) -> None:
    clip = Clip("a", 0, 60, counted(150), "video", speed=speed)
    film = Timeline(Fraction(30), 320, 180, 60, (clip,))
    assert [material.number(renderer.frame(film, n)) for n in range(60)] == [expected(n) for n in range(60)]


def test_a_clip_too_short_runs_again_without_a_hole(counted: Callable[..., Blob], renderer: Renderer) -> None:
    film = Timeline(Fraction(30), 320, 180, 200, (Clip("a", 0, 200, counted(60), "video", source_start=0.5),))
    shown = [material.number(renderer.frame(film, n)) for n in range(200)]
    assert shown[:27] == list(range(15, 42))  # the last 18 of its 60 frames are blended into the first 18
    assert shown[45:69] == list(range(18, 42))
    assert shown[87:111] == list(range(18, 42))
    assert all(renderer.frame(film, n).y.mean() > 60 for n in range(0, 200, 7))


def test_a_still_picture_is_not_drawn_again(artifacts: Artifacts, tmp_path: Path) -> None:
    from PIL import Image

    from engine.render.compositor import Compositor
    from engine.render.encoder import Encoder

    Image.fromarray(material.bars(640, 360)).save(tmp_path / "bars.png")
    still = Clip("a", 0, 40, artifacts.put(tmp_path / "bars.png"), "image")
    film = captioned(Timeline(Fraction(30), 320, 180, 40, (still,)), "word")
    with (
        Encoder(tmp_path / "part.mkv", film, PRESETS["draft"]) as encoder,
        Compositor(film, artifacts.find) as compositor,
    ):
        drawn = []
        for frame in range(40):
            drawn.append(compositor.compose(frame, encoder.picture))
            encoder.write()
    assert drawn[0]
    assert not any(drawn[20:])


def test_a_move_is_smooth(artifacts: Artifacts, renderer: Renderer, tmp_path: Path) -> None:
    from PIL import Image

    numbers = np.random.default_rng(3).integers(0, 256, (45, 80, 3), dtype=np.uint8)
    Image.fromarray(numbers).resize((1280, 720), Image.Resampling.BICUBIC).save(tmp_path / "cloud.png")
    move = Motion(Box(0, 0, 1, 1), Box(0.1, 0.08, 0.84, 0.84))
    clip = Clip("a", 0, 90, artifacts.put(tmp_path / "cloud.png"), "image", motion=move)
    film = Timeline(Fraction(30), 640, 360, 90, (clip,))
    pictures = [renderer.frame(film, n).y.astype(int) for n in range(90)]
    steps = np.array([np.abs(b - a).mean() for a, b in pairwise(pictures)])
    assert steps.min() > 0
    assert np.abs(np.diff(steps)).max() < 0.2 * steps.mean()


def test_memory_does_not_grow_with_renders(film: Timeline, artifacts: Artifacts, tmp_path: Path) -> None:
    """Composing in one process, again and again; the first rounds fill caches."""
    process = psutil.Process()
    renderer = Renderer(artifacts, artifacts.find)

    def once(number: int) -> None:
        changed = captioned(film, f"word {number}")
        renderer.frame(changed, 20)
        renderer.frame(changed, 187)

    for number in range(30):
        once(number)
    before = process.memory_info().rss
    for number in range(60):
        once(number + 30)
    renderer.close()
    assert process.memory_info().rss - before < 60 * 50_000


@pytest.mark.parametrize("size", [(640, 360), (360, 640), (360, 360), (288, 360)])
def test_every_shape_is_filled(size: tuple[int, int], counted: Callable[..., Blob], renderer: Renderer) -> None:
    film = Timeline(Fraction(25), *size, 20, (Clip("a", 0, 20, counted(30), "video", transition=Transition("dip", 5)),))
    for frame in (0, 10):
        picture = renderer.frame(film, frame)
        assert picture.y.shape == (size[1], size[0])
        assert picture.y.min() > 24
