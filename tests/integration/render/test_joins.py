"""Joined films, as another player sees them: nothing lost, nothing twice, picture and sound together to the end."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import psutil
import pytest

from engine.domain.timeline import Timeline, Title
from engine.errors import Cancelled, EncoderFailed, EngineError
from engine.render.encoder import PRESETS, Encoder, Preset
from engine.render.join import join
from engine.render.sound.soundtrack import render_sound
from engine.runtime.progress import Progress, Report, quiet
from tests import material

SIZE = (320, 180)
LENGTHS = (30, 75, 1, 61)


def made(path: Path, frames: int, first: int = 0, preset: Preset = PRESETS["draft"]) -> Path:
    """Encode a segment that counts on from a number."""
    with Encoder(path, Timeline(Fraction(30), *SIZE, frames, ()), preset) as encoder:
        for number in range(first, first + frames):
            picture = material.numbered(number, *SIZE)[..., 0]
            encoder.picture.y[:] = picture
            encoder.picture.u[:], encoder.picture.v[:] = 110, 140
            encoder.write()
    return path


def silence(folder: Path, timeline: Timeline) -> Path:
    """Make a film's sound as the program does."""
    out = folder / "sound.m4a"
    render_sound(quiet(), timeline, lambda blob: folder / blob.sha256, out)
    return out


@dataclass(frozen=True)
class Parts:
    timeline: Timeline
    segments: Sequence[Path]
    sound: Path


def parts(folder: Path, lengths: Sequence[int], rate: Fraction = Fraction(30), times: int = 1) -> Parts:
    starts = [sum(lengths[:index]) for index in range(len(lengths))]
    segments = [
        made(folder / f"{start}.mkv", length, start) for start, length in zip(starts, lengths, strict=True)
    ] * times
    timeline = Timeline(rate, *SIZE, sum(lengths) * times, ())
    return Parts(timeline, segments, silence(folder, timeline))


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    return parts(tmp_path_factory.mktemp("few"), LENGTHS)


@pytest.fixture(scope="module")
def film(few: Parts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("film") / "film.mp4"
    join(quiet(), few.timeline, few.segments, few.sound, out)
    return out


def hashes(path: Path) -> list[str]:
    """Let the other player decode, and give each frame's hash."""
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-map", "0:v", "-f", "framemd5", "-"]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return [line.split(",")[-1].strip() for line in lines if not line.startswith("#")]


def told(path: Path, *what: str) -> Any:
    command = ["ffprobe", "-v", "warning", *what, "-of", "json", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stderr == ""
    return json.loads(done.stdout)


def packets(path: Path, kind: str) -> Iterator[tuple[int, int, int]]:
    for each in told(path, "-select_streams", kind, "-show_packets")["packets"]:
        yield int(each["pts"]), int(each["dts"]), int(each["duration"])


def boxes(content: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int, int]]:
    """Walk through the boxes of an MP4 file: name, and where its content begins and ends."""
    end = len(content) if end is None else end
    while start < end:
        size, name = int.from_bytes(content[start : start + 4], "big"), content[start + 4 : start + 8].decode("latin-1")
        inside = start + 8
        if size == 1:
            size, inside = int.from_bytes(content[start + 8 : start + 16], "big"), start + 16
        yield name, inside, start + size
        start += size


def edits(content: bytes) -> list[tuple[int, int]]:
    """Give length and start of every edit of every track."""
    found = []
    _, begin, end = next(each for each in boxes(content) if each[0] == "moov")
    for name, first, last in boxes(content, begin, end):
        if name != "trak":
            continue
        for inner, left, right in boxes(content, first, last):
            if inner == "edts":
                _, at, _ = next(boxes(content, left, right))
                version, count = content[at], int.from_bytes(content[at + 4 : at + 8], "big")
                wide = 8 if version else 4
                for index in range(count):
                    place = at + 8 + index * (2 * wide + 4)
                    length, start = (
                        int.from_bytes(content[where : where + wide], "big", signed=True)
                        for where in (place, place + wide)
                    )
                    found.append((length, start))
    return found


def test_the_film_decodes_to_what_its_segments_do(few: Parts, film: Path) -> None:
    assert hashes(film) == [each for segment in few.segments for each in hashes(segment)]
    assert [material.number(picture) for picture in material.decoded(film)] == list(range(sum(LENGTHS)))


def test_another_player_has_nothing_to_complain_of(film: Path) -> None:
    command = ["ffmpeg", "-v", "warning", "-xerror", "-err_detect", "explode", "-i", str(film), "-f", "null", "-"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert told(film, "-show_error") == {}


def test_pictures_come_evenly_from_nought(few: Parts, film: Path) -> None:
    stream = told(film, "-show_streams", "-select_streams", "v")["streams"][0]
    step = Fraction(stream["time_base"]) ** -1 / few.timeline.rate
    assert list(packets(film, "v:0")) == [(n * step, n * step, step) for n in range(few.timeline.length)]
    assert (stream["start_pts"], Fraction(stream["avg_frame_rate"]), Fraction(stream["r_frame_rate"])) == (0, 30, 30)
    assert stream["has_b_frames"] == 0


def test_sound_comes_without_a_gap_and_ends_with_the_picture(few: Parts, film: Path) -> None:
    video, audio, *_ = told(film, "-show_streams")["streams"]
    stamps = list(packets(film, "a:0"))
    assert all(before[0] + before[2] == after[0] for before, after in pairwise(stamps))
    assert all(pts == dts for pts, dts, _ in stamps)
    assert Fraction(video["start_time"]) == Fraction(audio["start_time"]) == 0
    assert abs(Fraction(audio["duration"]) - Fraction(video["duration"])) < 1 / few.timeline.rate
    assert float(video["duration"]) == pytest.approx(float(few.timeline.length / few.timeline.rate), abs=1e-6)


def test_the_edit_list_skips_the_sound_s_priming_and_nothing_else(few: Parts, film: Path) -> None:
    length = 48_000 * few.timeline.length // 30
    (shown, first), (heard, skipped) = edits(film.read_bytes())[:2]
    assert (shown, first) == (length, 0)
    assert heard == length
    assert skipped in {1024, 2048, 2112}


def test_colours_are_marked(film: Path) -> None:
    stream = told(film, "-show_streams", "-select_streams", "v")["streams"][0]
    names = ("color_range", "color_space", "color_transfer", "color_primaries", "pix_fmt", "profile")
    assert [stream[name] for name in names] == ["tv", "bt709", "bt709", "bt709", "yuv420p", "High"]


def test_the_table_of_contents_comes_first_and_fits_its_room(few: Parts, film: Path) -> None:
    content = film.read_bytes()
    found = [(name, end - start) for name, start, end in boxes(content)]
    assert [name for name, _ in found] == ["ftyp", "moov", "free", "free", "mdat"]
    assert 0 < found[2][1] < 28 * 3 * few.timeline.length + 20_000


def test_titles_become_chapters_of_any_number_and_length(few: Parts, tmp_path: Path) -> None:
    titles = tuple(Title(frame, frame + 1, f"{frame} – " + "ü" * 300) for frame in range(0, 160, 4))
    out = tmp_path / "film.mp4"
    join(quiet(), replace(few.timeline, titles=titles), few.segments, few.sound, out)
    with av.open(str(out)) as container:
        assert [each["metadata"]["title"] for each in container.chapters()] == [each.text for each in titles]
    assert hashes(out) == [each for segment in few.segments for each in hashes(segment)]


def test_the_same_parts_make_the_same_bytes(few: Parts, film: Path, tmp_path: Path) -> None:
    join(quiet(), few.timeline, few.segments, few.sound, tmp_path / "again.mp4")
    assert (tmp_path / "again.mp4").read_bytes() == film.read_bytes()


@pytest.mark.parametrize("rate", [Fraction(24_000, 1001), Fraction(60), Fraction(25), Fraction(2)])
def test_any_rate(rate: Fraction, tmp_path: Path) -> None:
    made_of = parts(tmp_path, (24, 31), rate)
    out = tmp_path / "film.mp4"
    join(quiet(), made_of.timeline, made_of.segments, made_of.sound, out)
    video, audio, *_ = told(out, "-show_streams")["streams"]
    step = Fraction(video["time_base"]) ** -1 / rate
    assert [pts for pts, *_ in packets(out, "v:0")] == [n * step for n in range(55)]
    assert abs(Fraction(audio["duration"]) - Fraction(video["duration"])) < 1 / rate


def test_ten_minutes_stay_together_and_cost_no_memory(tmp_path: Path) -> None:
    made_of = parts(tmp_path, (100, 120, 80), times=60)
    process = psutil.Process()
    before, peak = process.memory_info().rss, [0]
    looked = Progress(lambda _report: peak.append(process.memory_info().rss))
    out = tmp_path / "film.mp4"
    join(looked, made_of.timeline, made_of.segments, made_of.sound, out)
    assert len(peak) > 500
    assert max(peak) - before < 12_000_000
    with av.open(str(out)) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        places: dict[int, list[tuple[int, float]]] = {video.index: [], audio.index: []}
        for packet in container.demux(video, audio):
            if packet.size:
                places[packet.stream.index].append((packet.pos, float(packet.dts * packet.time_base)))
        seen, heard = (np.array(places[each.index]) for each in (video, audio))
    assert np.abs(seen[:, 1] - np.arange(18_000) / 30).max() < 1e-6
    assert abs(seen[-1, 1] + 1 / 30 - heard[-1, 1] - 1024 / 48_000) < 1 / 30
    # Whoever reads on finds the sound of a picture within a second of it.
    beside = np.interp(seen[:, 0], heard[:, 0], heard[:, 1])
    assert np.abs(beside - seen[:, 1]).max() < 1


def test_a_segment_of_another_encoder_is_refused_and_the_old_film_stays(few: Parts, tmp_path: Path) -> None:
    other = made(tmp_path / "other.mkv", 75, 30, PRESETS["high"])
    out = tmp_path / "film.mp4"
    out.write_bytes(b"the film before")
    with pytest.raises(EncoderFailed, match="differently"):
        join(quiet(), few.timeline, [few.segments[0], other, *few.segments[2:]], few.sound, out)
    assert out.read_bytes() == b"the film before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["film.mp4", "other.mkv"]


def test_a_segment_too_few_is_noticed(few: Parts, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="166 pictures instead of 167"):
        join(quiet(), few.timeline, [*few.segments[:2], few.segments[3]], few.sound, tmp_path / "film.mp4")
    assert not list(tmp_path.iterdir())


def test_joining_stops_when_asked(few: Parts, tmp_path: Path) -> None:
    def hear(report: Report) -> None:
        if report.fraction > 0.3:
            progress.stop.ask()

    progress = Progress(hear)
    with pytest.raises(Cancelled):
        join(progress, few.timeline, few.segments, few.sound, tmp_path / "film.mp4")
    assert not list(tmp_path.iterdir())
