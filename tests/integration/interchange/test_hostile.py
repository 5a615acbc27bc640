"""Files made to harm are refused before they are parsed, or read as what they are; never a crash, never for long."""

import json
import random
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import opentimelineio as otio
import pytest

from engine.domain.timeline import Timeline
from engine.errors import Refused
from engine.pipeline.interchange.interchange import Interchange
from engine.pipeline.interchange.luts import Luts
from engine.pipeline.interchange.report import Read
from engine.pipeline.subtitles import subtitle_texts
from engine.runtime.codec import from_json, to_json
from engine.runtime.progress import quiet
from tests import gestures
from tests.exchanged import blob

CPU = 20.0
"""Seconds of the processor that no file may take; most take milliseconds."""


def film() -> Timeline:
    made = gestures.film()
    clips = tuple(replace(each, media=blob(each.id)) for each in made.clips)
    heard = [tuple(replace(each, media=blob(each.id, ".wav")) for each in row) for row in (made.voice, made.music)]
    return replace(made, clips=clips, voice=heard[0], music=heard[1])


def opened(interchange: Interchange, path: Path) -> Read | Refused:
    """Read a file as the window does; whatever else than a timeline or a refusal comes out fails the test."""
    began = time.thread_time()
    found: Read | Refused
    try:
        found = interchange.read(quiet(), path, film())
    except Refused as refusal:
        found = refusal
    assert time.thread_time() - began < CPU
    return found


def refused(interchange: Interchange, path: Path, why: str) -> None:
    found = opened(interchange, path)
    assert isinstance(found, Refused), found
    assert why in str(found)
    assert found.remedy


def nested(depth: int) -> str:
    stacks = '{"OTIO_SCHEMA":"Stack.1","name":"s","children":[' * depth + '{"OTIO_SCHEMA":"Gap.1"}' + "]}" * depth
    return f'{{"OTIO_SCHEMA":"Timeline.1","name":"t","tracks":{stacks}}}'


def test_what_is_nested_deeply_is_not_parsed(interchange: Interchange, tmp_path: Path) -> None:
    path = tmp_path / "x.otio"
    for depth in (40, 5_000, 300_000):
        path.write_text(nested(depth), encoding="utf-8")
        refused(interchange, path, "64 levels deep")
    path.write_text('{"OTIO_SCHEMA":"Timeline.1","metadata":' + "[" * 5_000_000, encoding="utf-8")
    refused(interchange, path, "64 levels deep")
    path.write_text(nested(25), encoding="utf-8")
    assert isinstance(opened(interchange, path), Read)


def test_brackets_in_texts_are_no_depth(interchange: Interchange, tmp_path: Path) -> None:
    stack = otio.schema.Timeline('a "quoted\\" name ' + "[{" * 500)
    otio.adapters.write_to_file(stack, str(tmp_path / "x.otio"))
    assert isinstance(opened(interchange, tmp_path / "x.otio"), Read)


def test_what_is_large_is_not_read(interchange: Interchange, tmp_path: Path) -> None:
    for name, most in (("x.otio", "64 MB"), ("x.srt", "16 MB"), ("x.ass", "16 MB")):
        with (tmp_path / name).open("wb") as file:
            file.truncate(10**12)
        refused(interchange, tmp_path / name, most)
    (tmp_path / "y.otio").write_text(nested(20).replace('"t"', '"' + "x" * 30_000_000 + '"'), encoding="utf-8")
    refused(interchange, tmp_path / "y.otio", "too large for how deeply")


def test_quotes_without_end_do_not_keep_the_look_busy(interchange: Interchange, tmp_path: Path) -> None:
    for text in ('"' + '\\"' * 3_000_000, '"\\' * 3_000_000, '"' * 6_000_001, "\\" * 6_000_000):
        (tmp_path / "x.otio").write_text(text, encoding="utf-8")
        refused(interchange, tmp_path / "x.otio", "OpenTimelineIO")


def test_what_refers_to_itself_is_refused(interchange: Interchange, tmp_path: Path) -> None:
    text = (
        nested(1)
        .replace('"name":"s"', '"OTIO_REF_ID":"s"')
        .replace('{"OTIO_SCHEMA":"Gap.1"}', '{"OTIO_SCHEMA":"SerializableObjectRef.1","id":"s"}')
    )
    (tmp_path / "x.otio").write_text(text, encoding="utf-8")
    refused(interchange, tmp_path / "x.otio", "refers")


def test_more_clips_than_a_film_has_are_refused(interchange: Interchange, tmp_path: Path) -> None:
    gap = '{"OTIO_SCHEMA":"Gap.1","source_range":' + json.dumps(spanned(0, 1)) + "}"
    text = '{"OTIO_SCHEMA":"Track.1","kind":"Video","children":[' + ",".join([gap] * 21_000) + "]}"
    (tmp_path / "x.otio").write_text(text, encoding="utf-8")
    refused(interchange, tmp_path / "x.otio", "20,000 clips")


def spanned(start: Any, length: Any, rate: Any = 30) -> dict[str, Any]:
    def moment(value: Any) -> dict[str, Any]:
        return {"OTIO_SCHEMA": "RationalTime.1", "rate": rate, "value": value}

    return {"OTIO_SCHEMA": "TimeRange.1", "start_time": moment(start), "duration": moment(length)}


def clipped(start: Any, length: Any, rate: Any = 30) -> dict[str, Any]:
    clip: dict[str, Any] = json.loads(otio.schema.Clip("a").to_json_string())
    return {**clip, "source_range": spanned(start, length, rate)}


@pytest.mark.parametrize(
    ("start", "length", "rate"),
    [
        (0, float("nan"), 30),
        (float("inf"), 10, 30),
        (0, 1e300, 30),
        (0, -5, 30),
        (-1e18, 5, 30),
        (0, 5, 0),
        (0, 5, -24),
        (0, 5, float("nan")),
        (0, 5, 1e-300),
        (0, 5, 1e300),
    ],
)
def test_times_that_no_film_has_are_refused(
    start: float, length: float, rate: float, interchange: Interchange, tmp_path: Path
) -> None:
    for given, wanted in (((0, 5, 30), Read), ((start, length, rate), Refused)):
        text = json.dumps({"OTIO_SCHEMA": "Track.1", "kind": "Video", "children": [clipped(*given)]})
        (tmp_path / "x.otio").write_text(text, encoding="utf-8")
        assert isinstance(opened(interchange, tmp_path / "x.otio"), wanted)


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", "3", '"x"', "\x00" * 50, "<?xml version='1.0'?><x/>", "{" * 60]
)
def test_what_is_no_timeline_is_refused(text: str, interchange: Interchange, tmp_path: Path) -> None:
    (tmp_path / "x.otio").write_text(text, encoding="utf-8")
    refused(interchange, tmp_path / "x.otio", "OpenTimelineIO file")


def test_a_folder_or_a_broken_link_is_no_file(interchange: Interchange, tmp_path: Path) -> None:
    (tmp_path / "x.otio").mkdir()
    (tmp_path / "y.otio").symlink_to(tmp_path / "none")
    for name in ("x.otio", "y.otio"):
        refused(interchange, tmp_path / name, "no file")


def test_many_layers_of_many_clips(interchange: Interchange, tmp_path: Path) -> None:
    clip = clipped(0, 7)
    gap = {"OTIO_SCHEMA": "Gap.1", "source_range": spanned(0, 5)}
    tracks = [{"OTIO_SCHEMA": "Track.1", "kind": "Video", "children": [clip, gap] * 50}] * 60
    stack = {"OTIO_SCHEMA": "Stack.1", "name": "tracks", "children": tracks}
    text = json.dumps({"OTIO_SCHEMA": "Timeline.1", "name": "t", "tracks": stack})
    (tmp_path / "x.otio").write_text(text, encoding="utf-8")
    found = opened(interchange, tmp_path / "x.otio")
    assert isinstance(found, Read)
    assert len(found.report.notes) <= 1000


def damaged(content: bytes, dice: random.Random) -> bytes:
    """Do to a file what transfers, programs and people with bad intent do."""
    data = bytearray(content)
    at = dice.randrange(len(data) + 1)
    stretch = slice(at, at + dice.randrange(1, 200))
    other = dice.randrange(len(data) + 1)
    kinds: list[Callable[[], object]] = [
        lambda: data.__setitem__(slice(at, at + 1), bytes([dice.randrange(256)])),
        lambda: data.__delitem__(stretch),
        lambda: data.__setitem__(slice(at, at), data[stretch] * dice.randrange(1, 50)),
        lambda: data.__setitem__(slice(at, None), b""),
        lambda: data.__setitem__(
            slice(at, at), dice.choice([b"\x00", b"\xff\xfe", b"-", b"1e999", b"NaN", b'"', b"{[", b"-->"])
        ),
        lambda: data.__setitem__(stretch, data[other : other + stretch.stop - stretch.start]),
        lambda: number_changed(data, dice),
    ]
    for _ in range(dice.randrange(1, 4)):
        dice.choice(kinds)()
    return bytes(data)


def number_changed(data: bytearray, dice: random.Random) -> None:
    places = [n for n, byte in enumerate(data) if 48 <= byte <= 57]
    if places:
        at = dice.choice(places)
        data[at : at + 1] = dice.choice([b"-1", b"0", b"99999999999", b"1e30", b"NaN", b"0.0000001", b"-9e99"])


def tried(count: int, folder: Path, content: bytes, name: str, read: Callable[[Path], object]) -> int:
    """Read a file damaged in so many ways; gives how many of them could still be read."""
    whole = 0
    for seed in range(count):
        path = folder / f"damaged{name}"
        path.write_bytes(damaged(content, random.Random(f"{name}{seed}")))
        began = time.thread_time()
        try:
            read(path)
            whole += 1
        except Refused:
            pass
        assert time.thread_time() - began < CPU, seed
    return whole


def whole(found: Read) -> None:
    """Check that a timeline is one that can be edited and rendered."""
    made = found.timeline
    ends = [0, *(clip.end for clip in made.clips)]
    assert [clip.start for clip in made.clips] == ends[:-1], "the row has no hole"
    assert all(clip.length > 0 and clip.speed > 0 and clip.source_start >= 0 for clip in made.clips)
    assert ends[-1] <= made.length < 40_000_000
    rows = [made.titles, made.captions, made.voice, made.music, made.sounds]
    ids = [clip.id for clip in made.clips] + [each.id for row in rows for each in row]  # type: ignore[attr-defined]
    assert len(set(ids)) == len(ids)
    assert all(page.start < page.end for page in made.captions)
    made.playing()
    from_json(to_json(made).encode(), Timeline)


def all_formats(interchange: Interchange, folder: Path, count: int) -> None:
    made = film()
    interchange.write(made, folder / "x.otio")
    contents = {".otio": (folder / "x.otio").read_bytes()}
    contents |= {f".{kind}": text.encode() for kind, text in subtitle_texts(made.captions, made.rate).items()}
    for name, content in contents.items():
        read = tried(count, folder, content, name, lambda path: whole(interchange.read(quiet(), path, made)))
        assert 0 < read <= count, name
    rows = "\n".join(f"{r} {g} {b}" for b in (0, 0.5, 1) for g in (0, 0.5, 1) for r in (0, 0.5, 1))
    cube = f'TITLE "x"\nDOMAIN_MIN 0 0 0\nLUT_3D_SIZE 3\n{rows}\n'.encode()
    assert tried(count, folder, cube, ".cube", Luts(folder / "luts").take) < count


def test_damaged_files_are_refused_or_read(interchange: Interchange, tmp_path: Path) -> None:
    all_formats(interchange, tmp_path, 30)


@pytest.mark.soak
def test_thousands_of_damaged_files_are_refused_or_read(interchange: Interchange, tmp_path: Path) -> None:
    all_formats(interchange, tmp_path, 3_000)
