"""Timelines of other programs open with what they say, and a report of what was not understood."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import opentimelineio as otio
import pytest

from engine.assets.library import Library
from engine.domain.timeline import Clip, Timeline, Transition
from engine.errors import NotFound, Refused
from engine.pipeline.interchange.interchange import Interchange
from engine.pipeline.interchange.report import Read
from engine.runtime.artifacts import Artifacts, digest
from engine.runtime.progress import quiet
from tests import gestures

schema = otio.schema


def span(start: float, length: float, rate: float = 24) -> Any:
    return otio.opentime.TimeRange(otio.opentime.RationalTime(start, rate), otio.opentime.RationalTime(length, rate))


def shot(name: str, url: str, start: float, length: float, available: Any = None, rate: float = 24) -> Any:
    return schema.Clip(name, schema.ExternalReference(url, available), span(start, length, rate))


def written(path: Path, *tracks: Any, **more: Any) -> Path:
    film = schema.Timeline("Theirs", **more)
    film.tracks.extend(tracks)
    otio.adapters.write_to_file(film, str(path))
    return path


def row(timeline: Timeline) -> list[tuple[str, int, int]]:
    return [("" if each.empty else each.asset_title, each.start, each.length) for each in timeline.clips]


def told(read: Read, words: str) -> list[str]:
    return [note.name for note in read.report.notes if words in note.text]


def read(interchange: Interchange, path: Path, folder: Path | None = None) -> Read:
    return interchange.read(quiet(), path, gestures.film(), folder)


def test_clips_lie_where_they_did_at_another_rate(
    interchange: Interchange, library: Library, footage: Path, tmp_path: Path
) -> None:
    """Half of the cuts of 24 frames a second fall between those of 30; media may begin at any timecode."""
    later = span(24 * 3600, 48)
    track = schema.Track("V1")
    track.extend(
        [
            shot("a", (footage / "sea.mp4").as_uri(), 24 * 3600 + 12, 15, later),
            schema.Gap(duration=otio.opentime.RationalTime(9, 24)),
            shot("b", "footage/sky.png", 0, 11),
            shot("c", "footage/sea.mp4", 6, 13),
        ]
    )
    found = read(interchange, written(tmp_path / "their.otio", track))
    assert row(found.timeline) == [("a", 0, 19), ("", 19, 11), ("b", 30, 14), ("c", 44, 16)]
    first, _, still, last = found.timeline.clips
    assert first.media
    assert first.media.sha256 == digest(footage / "sea.mp4")
    assert library.has(first.media.sha256)
    assert (first.kind, first.source_start, first.source_length) == ("video", 0.5, 2.0)
    assert (still.kind, still.source_start, still.source_length) == ("image", 0.0, 0.0)
    assert last.source_start == pytest.approx(0.25, abs=1 / 60)
    assert (found.timeline.rate, found.timeline.width) == (30, 1920)
    assert told(found, "24 frames a second and the film 30")
    assert not found.report.missing


def test_ntsc_times_keep_their_place_over_an_hour(interchange: Interchange, footage: Path, tmp_path: Path) -> None:
    track = schema.Track("V1")
    track.extend([shot(f"s{n}", str(footage / "sea.mp4"), 0, 37, rate=29.97) for n in range(1500)])
    into = replace(gestures.film(), rate=Fraction(30_000, 1001))
    found = interchange.read(quiet(), written(tmp_path / "long.otio", track), into)
    assert [clip.start for clip in found.timeline.clips] == [37 * n for n in range(1500)]
    assert not found.report.notes


def test_a_transition_shows_the_same_frames(interchange: Interchange, footage: Path, tmp_path: Path) -> None:
    """Theirs lies over the cut; ours begins with the later clip."""
    track = schema.Track("V1")
    sea = str(footage / "sea.mp4")
    time = otio.opentime.RationalTime
    track.extend(
        [
            shot("a", sea, 0, 30, rate=30),
            schema.Transition("Mix", "SMPTE_Dissolve", time(5, 30), time(7, 30)),
            shot("b", sea, 15, 30, rate=30),
            schema.Transition("Star wipe", "Custom_Transition", time(3, 30), time(0, 30)),
            shot("c", sea, 0, 30, rate=30),
        ]
    )
    found = read(interchange, written(tmp_path / "their.otio", track))
    assert row(found.timeline) == [("a", 0, 25), ("b", 25, 32), ("c", 57, 33)]
    assert [clip.transition for clip in found.timeline.clips] == [
        None,
        Transition("crossfade", 12),
        Transition("crossfade", 3),
    ]
    assert found.timeline.clips[1].source_start == pytest.approx(10 / 30)
    assert found.timeline.clips[2].source_start == 0
    assert told(found, "Star wipe") == [""]
    assert told(found, "nothing before its first frame") == ["c"]


def test_upper_tracks_cover_and_nested_ones_are_laid_flat(
    interchange: Interchange, footage: Path, tmp_path: Path
) -> None:
    sea, sky = str(footage / "sea.mp4"), str(footage / "sky.png")
    inner = schema.Track("inner", source_range=span(10, 20, 30))
    inner.extend([shot("x", sea, 0, 20, rate=30), shot("y", sea, 5, 40, rate=30)])
    nested = schema.Stack("nested", [inner])
    low, high = schema.Track("V1"), schema.Track("V2")
    low.extend([shot("a", sea, 0, 30, rate=30), nested, shot("b", sky, 0, 30, rate=30)])
    high.extend([schema.Gap(duration=otio.opentime.RationalTime(20, 30)), shot("over", sky, 0, 20, rate=30)])
    off = shot("off", sky, 0, 10, rate=30)
    off.enabled = False
    low.append(off)
    found = read(interchange, written(tmp_path / "their.otio", low, high))
    assert row(found.timeline) == [("a", 0, 20), ("over", 20, 20), ("y", 40, 10), ("b", 50, 30)]
    assert found.timeline.clips[2].source_start == pytest.approx(5 / 30)
    assert told(found, "nested") == ["x", "y"]
    assert told(found, "upper track") == ["over"]
    assert told(found, "switched off") == ["off"]


def test_sounds_texts_speeds_effects_and_markers(interchange: Interchange, footage: Path, tmp_path: Path) -> None:
    sea, wind = str(footage / "sea.mp4"), str(footage / "wind.wav")
    video, audio, words = schema.Track("V1"), schema.Track("A1", kind="Audio"), schema.Track("S1", kind="Subtitle")
    video.extend([shot(name, sea, 0, 30, rate=30) for name in ("slow", "back", "held", "drawn", "blurred")])
    for clip, speed in zip(video, (0.5, -1.0, 0.0), strict=False):
        clip.effects.append(schema.FreezeFrame() if not speed else schema.LinearTimeWarp(time_scalar=speed))
    video[4].effects.append(schema.Effect(effect_name="Gaussian"))
    video[3].media_reference = schema.GeneratorReference("bars", "SMPTEBars")
    video[1].markers.append(schema.Marker("look", span(6, 1, 30), "RED"))
    audio.extend([schema.Gap(duration=otio.opentime.RationalTime(30, 30)), shot("wind", wind, 15, 60, rate=30)])
    words.append(schema.Clip("Hello there", source_range=span(0, 30, 30)))
    film = gestures.film()
    found = read(interchange, written(tmp_path / "their.otio", video, audio, words))
    assert [clip.speed for clip in found.timeline.clips] == [0.5, 1.0, 0.1, 1.0, 1.0]
    assert row(found.timeline)[3] == ("", 90, 30)
    assert [(each.frame, each.name, each.colour) for each in found.timeline.markers] == [(36, "look", "#ff0000")]
    (sound,) = found.timeline.sounds
    assert (sound.start, sound.length, sound.source_start, sound.source_length) == (30, 2.0, 0.5, pytest.approx(3.0))
    assert [word.text for word in found.timeline.captions[0].words] == ["Hello", "there"]
    assert (found.timeline.captions[0].start, found.timeline.captions[0].end) == (0, 30)
    assert told(found, "speed of -1") == ["back"]
    assert told(found, "speed of 0 ") == ["held"]
    assert told(found, "Gaussian") == ["blurred"]
    assert told(found, "drawn picture") == ["drawn"]
    assert (found.timeline.width, found.timeline.effects, found.timeline.titles) == (film.width, (), ())


def test_missing_files_are_kept_and_listed_and_found_again(
    interchange: Interchange, artifacts: Artifacts, footage: Path, tmp_path: Path
) -> None:
    track = schema.Track("V1")
    track.extend(
        [
            shot("gone", "file:///Volumes/Raid/sea.mp4", 12, 24, span(0, 48)),
            shot("far", "https://example.com/clip.mov", 0, 24),
            shot("net", "\\\\server\\share\\photo.jpg", 0, 24),
            shot("device", "/dev/zero", 0, 24),
            schema.Clip("nothing", source_range=span(0, 24)),
        ]
    )
    (tmp_path / "apart").mkdir()
    path = written(tmp_path / "apart" / "their.otio", track)
    found = read(interchange, path)
    assert [missing.name for missing in found.report.missing] == ["gone", "far", "net", "device", "nothing"]
    assert found.report.missing[0].address == "file:///Volumes/Raid/sea.mp4"
    clips = found.timeline.clips
    assert [clip.media for clip in clips] == [missing.media for missing in found.report.missing]
    assert len({clip.media for clip in clips}) == 5
    assert [clip.kind for clip in clips] == ["video", "video", "image", "video", "video"]
    assert clips[0].source_length == 2.0
    with pytest.raises(NotFound):
        artifacts.find(clips[0].media or clips[1].media)  # type: ignore[arg-type]
    again = read(interchange, path, footage)
    assert [missing.name for missing in again.report.missing] == ["far", "net", "device", "nothing"]
    assert again.timeline.clips[0].media
    assert again.timeline.clips[0].media.sha256 == digest(footage / "sea.mp4")
    assert again.timeline.clips[0].source_start == 0.5


def test_a_file_that_is_no_film_is_missing(interchange: Interchange, footage: Path, tmp_path: Path) -> None:
    (footage / "lie.mp4").write_bytes(b"#!/bin/sh\necho no\n")
    track = schema.Track("V1")
    track.append(shot("lie", "footage/lie.mp4", 0, 24))
    found = read(interchange, written(tmp_path / "their.otio", track))
    assert [missing.name for missing in found.report.missing] == ["lie"]


def test_ours_finds_its_files_by_hash_and_takes_back_what_was_removed(
    interchange: Interchange, artifacts: Artifacts, footage: Path, tmp_path: Path
) -> None:
    media = artifacts.put(footage / "sea.mp4")
    film = replace(gestures.film(), clips=(Clip("a", 0, 30, media, "video", source_length=2.0),), voice=(), music=())
    film = replace(film, captions=(), titles=(), markers=(), length=30)
    (tmp_path / "apart").mkdir()
    path = tmp_path / "apart" / "ours.otio"
    assert not interchange.write(film, path).notes
    held = otio.adapters.read_from_file(str(path))
    assert held.tracks[0][0].media_reference.target_url == artifacts.find(media).as_uri()
    moved = artifacts.path(media).rename(footage / artifacts.path(media).name)
    assert interchange.read(quiet(), path, film).report.missing[0].media == media
    read = interchange.read(quiet(), path, film, footage)
    assert read.timeline == film
    assert not read.report.missing
    assert artifacts.find(media).read_bytes() == moved.read_bytes()


def test_a_clip_given_another_file_elsewhere_shows_that(
    interchange: Interchange, artifacts: Artifacts, footage: Path, tmp_path: Path
) -> None:
    media = artifacts.put(footage / "sea.mp4")
    film = replace(gestures.film(), clips=(Clip("a", 0, 30, media, "video", source_length=2.0),), length=30)
    film = replace(film, captions=(), titles=(), markers=(), voice=(), music=())
    path = tmp_path / "ours.otio"
    interchange.write(film, path)
    held = otio.adapters.read_from_file(str(path))
    held.tracks[0][0].media_reference.target_url = (footage / "sky.png").as_uri()
    otio.adapters.write_to_file(held, str(path))
    (clip,) = interchange.read(quiet(), path, film).timeline.clips
    assert clip.media
    assert clip.media.sha256 == digest(footage / "sky.png")
    assert (clip.id, clip.kind) == ("a", "image")


@pytest.mark.parametrize("name", ["clip", "track", "stack", "collection"])
def test_whatever_a_file_holds_is_opened(name: str, interchange: Interchange, footage: Path, tmp_path: Path) -> None:
    clip = shot("a", str(footage / "sea.mp4"), 0, 24)
    track = schema.Track("V1", children=[clip]) if name != "clip" else None
    film = schema.Timeline("T")
    if name == "collection" and track:
        film.tracks.append(track)
    held = {
        "clip": clip,
        "track": track,
        "stack": schema.Stack(children=[track]) if name == "stack" else None,
        "collection": schema.SerializableCollection("c", [film]),
    }[name]
    otio.adapters.write_to_file(held, str(tmp_path / "x.otio"))
    assert row(read(interchange, tmp_path / "x.otio").timeline) == [("a", 0, 30)]


def test_an_unknown_ending_is_refused(interchange: Interchange, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no kind"):
        read(interchange, tmp_path / "film.prproj")
    with pytest.raises(Refused, match="no kind"):
        interchange.write(gestures.film(), tmp_path / "film.avi")
    with pytest.raises(NotFound):
        read(interchange, tmp_path / "none.otio")
