"""Segments as the encoder writes them: alike where they must be, and the same on every run."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from av.video.frame import PictureType

from engine.domain.timeline import Timeline
from engine.errors import EncoderFailed, Refused
from engine.ports import Planes
from engine.render.encoder import PRESETS, Encoder, Preset, preset
from engine.render.footage.decoder import planes

MPEG4 = Preset((("flags", "+qscale"), ("global_quality", "236")), "mpeg4")


def draw(frame: int, out: Planes) -> None:
    """Draw a texture that drifts, with a cut after every 30 frames."""
    rows, columns = (np.arange(size, dtype=np.float32) for size in out.y.shape)
    pitch = 5 + frame // 30 * 4
    np.copyto(
        out.y,
        120 + 50 * np.sin((columns + 2 * frame) / pitch) + 40 * np.cos(rows / pitch)[:, None],
        casting="unsafe",
    )
    out.u[:] = 100 + frame % 30
    out.v[:] = 150 - frame % 30


def segment(path: Path, chosen: Preset, frames: int = 75, first: int = 0, rate: Fraction = Fraction(30)) -> Path:
    with Encoder(path, Timeline(rate, 320, 180, frames, ()), chosen) as encoder:
        for frame in range(first, first + frames):
            draw(frame, encoder.picture)
            encoder.write()
    return path


def decoded(path: Path) -> Iterator[av.VideoFrame]:
    with av.open(str(path)) as container:
        yield from container.decode(video=0)


def header(path: Path) -> bytes | None:
    with av.open(str(path)) as container:
        return container.streams.video[0].codec_context.extradata


def loss(path: Path, first: int = 0) -> float:
    """Give the mean squared error of the luma."""
    errors = []
    for number, frame in enumerate(decoded(path), first):
        wanted = Planes(*(np.empty_like(plane) for plane in planes(frame)))
        draw(number, wanted)
        errors.append(np.square(planes(frame).y.astype(float) - wanted.y).mean())
    return float(np.mean(errors))


@pytest.mark.parametrize("name", PRESETS)
def test_the_same_pictures_make_the_same_bytes_in_any_process(name: str, tmp_path: Path) -> None:
    once, twice = (segment(tmp_path / f"{number}.mkv", PRESETS[name]).read_bytes() for number in range(2))
    assert once == twice
    script = (
        "import sys; from pathlib import Path; from tests.integration.render.test_encoder import PRESETS, segment;"
        "segment(Path(sys.argv[1]), PRESETS[sys.argv[2]])"
    )
    other = tmp_path / "other.mkv"
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-c", script, str(other), name], cwd=root, check=True)
    assert hashlib.sha256(other.read_bytes()).digest() == hashlib.sha256(once).digest()


@pytest.mark.parametrize("name", PRESETS)
def test_a_segment_stands_alone_and_fits_every_other(name: str, tmp_path: Path) -> None:
    paths = [segment(tmp_path / f"{first}.mkv", PRESETS[name], 75, first) for first in (0, 20, 500)]
    paths.append(segment(tmp_path / "one.mkv", PRESETS[name], 1))
    assert len({header(path) for path in paths}) == 1
    for path, length in zip(paths, (75, 75, 75, 1), strict=True):
        frames = list(decoded(path))
        kinds = [PictureType(frame.pict_type).name for frame in frames]
        assert len(frames) == length
        assert kinds[0] == "I"
        assert frames[0].key_frame
        assert "B" not in kinds
        assert {(frame.colorspace, frame.color_range, frame.format.name) for frame in frames} == {(1, 1, "yuv420p")}
        with av.open(str(path)) as container:
            stamps = [(packet.pts, packet.dts) for packet in container.demux(video=0) if packet.size]
        assert all(pts == dts for pts, dts in stamps)
        assert all(before < after for before, after in pairwise(stamps))


def test_a_cut_is_a_key_frame_and_a_group_never_reaches_across_it(tmp_path: Path) -> None:
    frames = list(decoded(segment(tmp_path / "cut.mkv", PRESETS["high"], 90)))
    assert [number for number, frame in enumerate(frames) if frame.key_frame] == [0, 30, 60]


def test_presets_trade_time_size_and_looks(tmp_path: Path) -> None:
    draft, standard, high = (segment(tmp_path / f"{name}.mkv", PRESETS[name]) for name in PRESETS)
    assert max(loss(draft), loss(standard)) < 5
    assert loss(high) < loss(standard)
    assert standard.stat().st_size < draft.stat().st_size


@pytest.mark.parametrize("rate", [Fraction(24_000, 1001), Fraction(60), Fraction(25, 2)])
def test_any_rate(rate: Fraction, tmp_path: Path) -> None:
    path = segment(tmp_path / "rate.mkv", PRESETS["draft"], 40, rate=rate)
    with av.open(str(path)) as container:
        stamps = [float(packet.pts * packet.time_base) for packet in container.demux(video=0) if packet.size]
    assert np.abs(np.diff(stamps) - float(1 / rate)).max() < 0.0011


def test_any_encoder_of_the_build_can_be_named(tmp_path: Path) -> None:
    path = segment(tmp_path / "other.mkv", MPEG4, 40)
    frames = list(decoded(path))
    assert len(frames) == 40
    assert {PictureType(frame.pict_type).name for frame in frames} == {"I", "P"}
    assert loss(path) < 10
    assert path.read_bytes() == segment(tmp_path / "again.mkv", MPEG4, 40).read_bytes()


def test_pictures_are_converted_to_what_the_encoder_takes(tmp_path: Path) -> None:
    as_nv12 = Preset(PRESETS["standard"].options, pixels="nv12")
    one, other = segment(tmp_path / "nv12.mkv", as_nv12, 30), segment(tmp_path / "planes.mkv", PRESETS["standard"], 30)
    for first, second in zip(decoded(one), decoded(other), strict=True):
        assert all(np.array_equal(a, b) for a, b in zip(planes(first), planes(second), strict=True))


@pytest.mark.parametrize(
    "broken", [Preset((), "h264_nonesuch"), Preset((("profile", "nonesuch"),)), Preset((), device="nonesuch")]
)
def test_an_encoder_that_does_not_start_is_named(broken: Preset, tmp_path: Path) -> None:
    with pytest.raises(EncoderFailed, match=broken.codec):
        segment(tmp_path / "none.mkv", broken, 3)


def test_a_file_that_cannot_be_written_is_no_fault_of_the_encoder(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        segment(tmp_path / "missing" / "folder.mkv", PRESETS["draft"], 3)


def test_an_unknown_preset_is_refused() -> None:
    with pytest.raises(Refused, match="no preset"):
        preset("best")
