"""What we write as OpenTimelineIO comes back to the last digit, and what others change of it is taken over."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import opentimelineio as otio
import pytest
from hypothesis import given, settings

from engine.domain.asset import Asset
from engine.domain.identity import Blob
from engine.domain.timeline import Clip, Timeline, Transition
from engine.pipeline.interchange import otio_reading, otio_writing
from engine.pipeline.interchange.marks import SPACE
from engine.pipeline.interchange.references import References
from engine.pipeline.interchange.report import Notes, Read
from engine.runtime.progress import Progress, quiet
from tests import gestures
from tests.exchanged import KNOWN, blob, films, nowhere

time, span = otio.opentime.RationalTime, otio.opentime.TimeRange


def written(film: Timeline) -> str:
    return otio_writing.written(film, "Film", lambda media: nowhere(media).as_uri())


def read(text: str, into: Timeline) -> Read:
    held = otio_reading.parsed(text, "film.otio")
    empty = otio_reading.base(held, into)
    notes = Notes(empty)
    files = References(nowhere, never, nothing, Path("/nowhere"), None, notes)
    return otio_reading.read(quiet(), held, empty, files, notes, frozenset(KNOWN))


def never(path: Path, suffix: str) -> Blob:
    raise AssertionError(path)


def nothing(progress: Progress, paths: Any) -> dict[Path, Asset]:
    return {}


def film() -> Timeline:
    made = gestures.film()
    clips = tuple(replace(each, media=blob(each.id)) for each in made.clips)
    heard = [tuple(replace(each, media=blob(each.id, ".wav")) for each in row) for row in (made.voice, made.music)]
    return replace(made, clips=clips, voice=heard[0], music=heard[1])


def edited(change: Callable[[Any], None]) -> Read:
    held = otio.adapters.read_from_string(written(film()), "otio_json")
    change(held)
    return read(otio.adapters.write_to_string(held, "otio_json"), film())


@settings(max_examples=30, deadline=None)
@given(films())
def test_every_film_comes_back_as_it_was(made: Timeline) -> None:
    found = read(written(made), gestures.film())
    assert found.timeline == made
    assert not found.report.notes
    assert not found.report.missing


def test_a_program_that_only_saves_it_again_changes_nothing() -> None:
    assert edited(lambda _: None).timeline == film()


def test_what_others_understand_says_the_same() -> None:
    made = film()
    held = otio.adapters.read_from_string(written(made), "otio_json")
    video, *others = held.tracks
    assert [each.kind for each in held.tracks] == ["Video", "Video", "Subtitle", "Audio", "Audio"]
    assert [type(each).__name__ for each in video] == ["Clip", "Transition", "Clip", "Clip"]
    for ours, theirs in zip(made.clips, (each for each in video if isinstance(each, otio.schema.Clip)), strict=True):
        assert theirs.media_reference.target_url == nowhere(ours.media or blob("")).as_uri()
        assert theirs.source_range == span(time(60, 30), time(ours.length, 30))
        assert theirs.media_reference.available_range == span(time(0, 30), time(300, 30))
    assert video[1].in_offset == time(0, 30)
    assert video[1].out_offset == time(10, 30)
    assert [mark.marked_range.start_time for mark in held.tracks.markers] == [time(100, 30)]
    assert others[1].kind == "Subtitle"
    assert video.trimmed_range_of_child_at_index(3).start_time == time(150, 30)


def test_a_clip_trimmed_elsewhere_keeps_everything_else() -> None:
    def trimmed(held: Any) -> None:
        held.tracks[0][2].source_range = span(time(75, 30), time(45, 30))

    found = edited(trimmed)
    assert [(each.id, each.start, each.length) for each in found.timeline.clips][:3] == [
        ("a", 0, 60),
        ("b", 60, 45),
        ("c", 105, 30),
    ]
    assert found.timeline.clips[1].source_start == 2.5
    assert found.timeline.clips[1].transition == Transition("crossfade", 10)
    assert found.timeline.captions == film().captions
    assert "edited in another program" in found.report.notes[0].text


def test_what_is_deleted_moved_slowed_and_renamed_elsewhere_is_so_here() -> None:
    def change(held: Any) -> None:
        video, _, captions, voice, _ = held.tracks
        del video[3]
        video[0].effects.append(otio.schema.LinearTimeWarp(time_scalar=0.5))
        video[0].name = "Waves"
        captions[0].name = "three new words"
        voice.insert(0, otio.schema.Gap(duration=time(6, 30)))

    found = edited(change).timeline
    assert [each.id for each in found.clips if not each.empty] == ["a", "b"]
    assert (found.clips[0].speed, found.clips[0].asset_title) == (0.5, "Waves")
    assert [word.text for word in found.captions[0].words] == ["three", "new", "words"]
    assert found.captions[1:] == film().captions[1:]
    assert [each.start for each in found.voice] == [6, 66, 156]
    assert found.voice[0] == replace(film().voice[0], start=6)


def test_a_clip_doubled_elsewhere_has_a_name_of_its_own() -> None:
    found = edited(lambda held: held.tracks[0].append(held.tracks[0][0].deepcopy())).timeline
    assert len({each.id for each in found.clips}) == len(found.clips) == 4
    assert found.clips[3].media == blob("a")


def test_a_track_switched_off_elsewhere_is_muted() -> None:
    def change(held: Any) -> None:
        held.tracks[3].enabled = False

    found = edited(change).timeline
    assert found.state("voice").muted
    assert found.voice == film().voice


@pytest.mark.parametrize(
    "lie",
    [
        {"schema": 99},
        {"kind": "sound"},
        {"value": "{"},
        {"value": 3},
        {"value": '{"id":"x","start":0,"length":1,"media":{"sha256":"../../x"},"kind":"video"}'},
        {
            "value": '{"id":"x","start":0,"length":1,"media":{"sha256":"'
            + "0" * 64
            + '","suffix":"/../x"},"kind":"video"}'
        },
        {"value": '{"id":"\\ud800","start":0,"length":1,"media":null,"kind":"video"}'},
        {"value": '{"id":"x","start":0,"length":1,"media":null,"kind":"video","speed":NaN}'},
        {
            "value": '{"id":"x","start":0,"length":1,"media":null,"kind":"video",'
            '"effects":[{"name":"lut","preset":"/etc/x"}]}'
        },
    ],
)
def test_what_lies_about_being_ours_is_read_as_anybodys(lie: dict[str, Any]) -> None:
    held = json.loads(written(film()))
    held["tracks"]["children"][0]["children"][0]["metadata"][SPACE].update(lie)
    clip = read(json.dumps(held), film()).timeline.clips[0]
    assert clip == Clip(clip.id, 0, 60, clip.media, "video", source_start=2.0, asset_title="a", source_length=10.0)
    assert clip.media not in {None, blob("a")}


def test_a_length_that_is_a_lie_is_not_taken() -> None:
    held = json.loads(written(film()))
    told = held["metadata"][SPACE]
    told["value"] = told["value"].replace('"length": 180', '"length": 999999999')
    assert read(json.dumps(held), film()).timeline == film()
