"""Finding one's place in footage: what is decoded on the way, what is left out, and that no picture depends on it."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import pytest

from engine.domain.identity import Blob
from engine.domain.timeline import Clip, Timeline
from engine.ports import Planes
from engine.render import colour
from engine.render.compositor import Compositor
from engine.render.footage.decoder import Footage
from engine.render.footage.reel import Reel
from engine.render.layers import Shelf
from engine.runtime.picture import pixels
from tests import material

LONG: dict[str, Any] = {"preset": "medium", "refs": "4", "bf": "5", "g": "120", "sc_threshold": "0"}


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.ts"])
@pytest.mark.parametrize(
    "how",
    [
        {**LONG, "x264-params": "b-adapt=0"},
        {**LONG, "x264-params": "b-adapt=0:open-gop=1", "g": "40"},
        {"codec": "libx265", "x265-params": "keyint=90:bframes=4:temporal-layers=0:log-level=none"},
        {"codec": "libx265", "x265-params": "keyint=90:bframes=4:temporal-layers=3:log-level=none"},
    ],
    ids=["pyramid", "open", "hevc", "layers"],
)
def test_what_is_left_out_on_the_way_changes_no_picture(how: dict[str, Any], name: str, tmp_path: Path) -> None:
    path = material.counted(tmp_path / name, 150, size=(160, 96), **how)
    with Reel(path) as reel:
        reel.seek(Fraction(0))
        there = [(reel.time, reel.frame.to_ndarray().tobytes())]
        while reel.advance():
            there.append((reel.time, reel.frame.to_ndarray().tobytes()))
    assert len(there) == 150
    with Reel(path) as reel:
        for index in [*range(0, 150, 7), 149, 3, 148, 75, 1, 119, 120, 38, 121, 40, 39, 41]:
            reel.seek(there[index][0] + Fraction(1, 1000))
            seen = [(reel.time, reel.frame.to_ndarray().tobytes())]
            while len(seen) < 3 and reel.advance():
                seen.append((reel.time, reel.frame.to_ndarray().tobytes()))
            assert seen == there[index : index + 3]


@pytest.mark.parametrize("step", [2, 3, 7, 20])
def test_a_quickened_clip_shows_the_right_pictures(step: int, tmp_path: Path) -> None:
    path = material.counted(tmp_path / "a.mp4", 150, 60, **LONG)
    with Footage(path, 320, 180) as footage:
        for frame in range(0, 150, step):
            footage.seek(Fraction(frame * 4 + 1, 240))
            assert material.number(footage.picture()) == frame


def taken(reel: Reel, moment: Fraction) -> int:
    """Count the pictures that are decoded to reach a moment."""
    passed: list[None] = []
    reel.seek(moment, lambda: passed.append(None))
    return len(passed)


def test_pictures_nobody_sees_are_left_out(tmp_path: Path) -> None:
    path = material.counted(tmp_path / "a.mp4", 250, **{**LONG, "g": "250", "x264-params": "b-adapt=0"})
    with Reel(path) as reel:
        assert taken(reel, Fraction(6)) < 90
        assert material.number(Planes(*map(pixels.samples, reel.frame.planes))) == 180
        assert taken(reel, Fraction(8)) < 30  # its key frame lies far behind: it goes on from here


def test_a_picture_that_lasts_long_is_not_left_out(tmp_path: Path) -> None:
    stamps = [0, 33, 66, 100, 133, 166, 1500, 1533, 1566, 3000]
    for name in ("a.mp4", "a.mkv"):
        path = material.counted_at(tmp_path / name, stamps, preset="medium", bf="3", b_strategy="0")
        for moment in range(0, 3200, 50):
            with Footage(path, 320, 180) as footage:
                footage.seek(Fraction(moment, 1000))
                assert material.number(footage.picture()) == sum(stamp <= moment for stamp in stamps) - 1


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
def test_damage_on_the_way_shows_what_can_still_be_seen(name: str, tmp_path: Path) -> None:
    """Where the picture that was to be shown cannot be decoded, the one before it is, though none refers to that."""
    whole = material.counted(tmp_path / f"whole-{name}", 90, **{**LONG, "x264-params": "b-adapt=0:b-pyramid=none"})
    content = bytearray(whole.read_bytes())
    with av.open(str(whole)) as file:
        packets = {packet.pts: packet for packet in file.demux(video=0) if packet.pts is not None}
        stamps = sorted(packets)
        unneeded = [bytes(packets[stamp])[4] & 0x60 == 0 for stamp in stamps]  # nal_ref_idc
        broken = next(n for n in range(50, 90) if unneeded[n] and unneeded[n - 1])
        lost = bytes(packets[stamps[broken]])
    at = content.index(lost)
    content[at : at + len(lost)] = len(lost).to_bytes(4, "big") + bytes(len(lost) - 4)
    path = tmp_path / name
    path.write_bytes(content)
    with Reel(path) as reel:
        reel.seek(Fraction(0))
        times = [reel.time]
        while reel.advance():
            times.append(reel.time)
    assert len(times) == 89
    with Reel(path) as reel:
        for moment in (Fraction(broken * 4 + 1, 120), Fraction(80, 30), Fraction(broken * 4 - 3, 120)):
            assert reel.seek(moment) == max(time for time in times if time <= moment)


def test_the_next_segment_goes_on_where_the_last_one_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = material.counted(tmp_path / "a.mp4", 150, g="250", bf="3")
    jumps: list[Fraction] = []
    jump = Reel._jump

    def counted(reel: Reel, moment: Fraction) -> None:
        jumps.append(moment)
        jump(reel, moment)

    monkeypatch.setattr(Reel, "_jump", counted)
    clip = Clip("a", 0, 60, Blob("0" * 64), "video", source_start=1.0)
    shelf, out = Shelf(), colour.blank(320, 180)
    for start in (0, 60):
        film = Timeline(Fraction(30), 320, 180, 60, (replace(clip, source_start=1.0 + start / 30),))
        with Compositor(film, lambda _: path, shelf) as compositor:
            for frame in range(60):
                compositor.compose(frame, out)
                assert material.number(out) == 30 + start + frame
    shelf.close()
    assert len(jumps) == 1
