"""Edit decision lists and FCPXML say where everything lies to the frame, and what they cannot hold."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, fromstring

import opentimelineio as otio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.domain.asset import Asset, Background, Rights
from engine.domain.edit.item import length as length_of
from engine.domain.edit.whole import settled
from engine.domain.identity import Blob
from engine.domain.timeline import Box, Clip, Effect, Motion, Sound, Timeline, TrackState, Transition
from engine.pipeline.interchange import edl, fcpxml
from engine.pipeline.interchange.clock import drops, exact_rate, first_frame, timecode
from engine.pipeline.interchange.report import Notes
from tests import gestures
from tests.exchanged import blob, films, nowhere

NTSC, TWICE = Fraction(30_000, 1001), Fraction(60_000, 1001)
RATES = [Fraction(24), Fraction(25), Fraction(30), NTSC, TWICE, Fraction(24_000, 1001)]
HOUR = {NTSC: 107_892, TWICE: 215_784}
LINE = re.compile(r"(\d{3,})  (\S+) +(V|A|A2|NONE) +(C|D|W001)(?: +(\d{3}))? +(\S+) (\S+) (\S+) (\S+)")


def address(media: Blob) -> str:
    return nowhere(media).as_uri()


def unknown(media: Blob) -> Asset | None:
    return None


def long_film(rate: Fraction) -> Timeline:
    """Eleven minutes, so that every way of dropping frames occurs."""
    shots = [
        Clip(
            f"c{n}",
            0,
            700 + 13 * n,
            blob(f"shot {n}"),
            "video",
            source_start=float((37 * n) / rate),
            speed=(1.0, 0.5, 2.0)[n % 3],
            transition=Transition(("crossfade", "wipe")[n % 2], 20 + n % 3) if n % 4 else None,
            asset_title=f"Shot {n}.mp4",
            source_length=4000.0,
        )
        for n in range(1, 24)
    ]
    voice = tuple(
        Sound(blob(f"v{n}", ".wav"), 811 * n, float(301 / rate), float(n / rate), id=f"v{n}") for n in range(20)
    )
    return settled(
        replace(gestures.film(), rate=rate, clips=tuple(shots), voice=voice, captions=(), titles=(), music=())
    )


def frame_of(told: str, rate: Fraction) -> int:
    hours, minutes, seconds, frames = map(int, re.split("[:;]", told))
    base = {NTSC: 30, TWICE: 60, Fraction(24_000, 1001): 24}.get(rate) or int(rate)
    whole = ((hours * 60 + minutes) * 60 + seconds) * base + frames
    minutes += 60 * hours
    return whole - base // 15 * (minutes - minutes // 10) if ";" in told else whole


def events(text: str, rate: Fraction) -> Iterator[tuple[str, str, str, int, tuple[int, int, int, int]]]:
    for line in text.splitlines():
        if found := LINE.fullmatch(line):
            _, reel, channel, kind, length, *times = found.groups()
            first, until, start, end = (frame_of(each, rate) for each in times)
            hour = HOUR.get(rate, frame_of("01:00:00:00", rate))
            yield reel, channel, kind, int(length or 0), (first, until, start - hour, end - hour)


def listed(film: Timeline, notes: Notes | None = None) -> str:
    return edl.written(film, "Film", address, notes or Notes(film))


@pytest.mark.parametrize("rate", [NTSC, TWICE])
@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, 4_000_000))
def test_dropped_frames_are_those_of_smpte(rate: Fraction, at: int) -> None:
    told = otio.opentime.to_timecode(otio.opentime.RationalTime(at % HOUR[rate] * 24, float(rate)), float(rate), True)
    assert timecode(at % HOUR[rate] * 24, rate, drop=True) == told


def test_timecode_at_the_borders() -> None:
    assert [timecode(at, NTSC, drop=True) for at in (1799, 1800, 17_981, 17_982)] == [
        "00:00:59;29",
        "00:01:00;02",
        "00:09:59;29",
        "00:10:00;00",
    ]
    assert timecode(3600, TWICE, drop=True) == "00:01:00;04"
    assert timecode(90_000, Fraction(25)) == "01:00:00:00"
    assert first_frame(1, NTSC, drop=True) == HOUR[NTSC]
    assert [exact_rate(each) for each in (29.97, 29.97002997, 23.976, 59.94, 25.0, 12.5)] == [
        NTSC,
        NTSC,
        Fraction(24_000, 1001),
        TWICE,
        Fraction(25),
        Fraction(25, 2),
    ]


@pytest.mark.parametrize("rate", RATES)
def test_a_list_says_where_each_clip_lies(rate: Fraction) -> None:
    film = long_film(rate)
    text = listed(film)
    assert text.splitlines()[1] == f"FCM: {'DROP FRAME' if drops(rate) else 'NON-DROP FRAME'}"
    shown = [each for each in events(text, rate) if each[1] == "V" and each[4][2] < each[4][3]]
    for (reel, _, kind, length, times), clip in zip(shown, film.clips, strict=True):
        begun = round(clip.source_start * rate)
        assert times == (begun, begun + round(clip.length * clip.speed), clip.start, clip.end)
        wanted = {"": "C", "crossfade": "D", "wipe": "W001"}[clip.transition.name if clip.transition else ""]
        assert (kind, length) == (wanted, clip.transition.length if clip.transition else 0)
        assert len(reel) <= 8
    assert len({reel for reel, *_ in shown}) == len(film.clips), "each file has a reel of its own"
    heard = [each[4] for each in events(text, rate) if each[1] == "A"]
    assert heard == [(n, n + 301, each.start, each.start + 301) for n, each in enumerate(film.voice)]
    assert text.count("* FROM CLIP NAME: Shot 2.mp4") == 1
    assert next(line for line in text.splitlines() if line.startswith("M2")).split()[2] == f"{round(rate) / 2:05.1f}"


def test_a_dissolve_says_both_of_its_sides() -> None:
    film = long_film(Fraction(25))
    before, clip = film.clips[0], film.clips[1]
    leaving, coming = [each for each in events(listed(film), film.rate) if each[1] == "V"][1:3]
    last = round(before.source_start * 25) + round(before.length * before.speed)
    assert leaving[2:] == ("C", 0, (last, last, clip.start, clip.start))
    assert coming[2] == "D"
    assert "* FROM CLIP NAME: Shot 1.mp4\n* TO CLIP NAME: Shot 2.mp4" in listed(film)


def test_four_tracks_of_sound_and_a_fifth_that_is_told() -> None:
    film = long_film(Fraction(25))
    low = [Sound(blob(f"s{n}", ".wav"), 10, 2.0, id=f"s{n}", gain=-6.0) for n in range(4)]
    film = replace(film, sounds=tuple(low))
    notes = Notes(film)
    text = listed(film, notes)
    channels = [each[1] for each in events(text, film.rate) if each[4][2:] == (10, 60)]
    assert channels == ["A2", "NONE", "NONE"]
    assert [line for line in text.splitlines() if line.startswith("AUD")] == ["AUD  3", "AUD  4"]
    told = [note for note in notes.report.notes if note.name == "s3"]
    assert "fifth" in told[0].text
    assert (told[0].track, told[0].at) == ("sounds", 0.4)


def moment(told: str) -> Fraction:
    return Fraction(told.removesuffix("s"))


def exported(film: Timeline, notes: Notes | None = None) -> Element:
    root: Element = fromstring(fcpxml.written(film, "Film", address, unknown, notes or Notes(film)))  # noqa: S314 - our own
    return root


@pytest.mark.parametrize("rate", RATES)
def test_fcpxml_says_where_each_clip_lies(rate: Fraction) -> None:
    film = long_film(rate)
    spine = exported(film).find(".//spine")
    assert spine is not None
    frames = {name: [moment(each.get(name, "0s")) * rate for each in spine] for name in ("offset", "duration", "start")}
    assert all(at.denominator == 1 for row in frames.values() for at in row), "every cut is on a frame"
    rows = list(zip(spine, frames["offset"], frames["duration"], frames["start"], strict=True))
    clips = [(n, row) for n, row in enumerate(rows) if row[0].tag == "asset-clip"]
    ends = Fraction(0)
    for (n, (element, offset, duration, start)), clip in zip(clips, film.clips, strict=True):
        assert offset == ends, "the storyline has no hole"
        ends = offset + duration
        comes = rows[n - 1] if n and rows[n - 1][0].tag == "transition" else None
        goes = rows[n + 1] if n + 1 < len(rows) and rows[n + 1][0].tag == "transition" else None
        assert (comes[1] if comes else offset) == clip.start
        assert (comes[2] if comes else 0) == (clip.transition.length if clip.transition else 0)
        assert (goes[1] if goes else ends) == clip.end
        last = element.findall("timeMap/timept")[-1:]
        speed = moment(last[0].get("value", "")) / moment(last[0].get("time", "")) if last else Fraction(1)
        assert speed == Fraction(clip.speed)
        shown = (start - (offset - clip.start)) * speed / rate
        assert abs(float(shown) - clip.source_start) <= float(clip.speed / 2 / rate) + 1e-9
    assert ends == film.length


@settings(max_examples=15, deadline=None)
@given(films())
def test_fcpxml_connects_all_else_where_it_lies(film: Timeline) -> None:
    root, found = exported(film), []
    for parent in root.findall(".//spine/*"):
        for child in parent:
            if child.get("lane"):
                at = (
                    moment(parent.get("offset", "")) - moment(parent.get("start", "")) + moment(child.get("offset", ""))
                )
                found.append((at * film.rate, moment(child.get("duration", "")) * film.rate))
                assert at >= moment(parent.get("offset", ""))
    played = film.playing()
    items = [*played.titles, *played.captions, *played.voice, *played.music, *played.sounds]
    assert sorted(found) == sorted((each.start, length_of(film, each)) for each in items)
    ids = {each.get("id") for each in root.iter() if each.get("id")}
    assert {each.get(name) for each in root.iter() for name in ("ref", "format") if each.get(name)} <= ids


def test_fcpxml_names_files_and_formats() -> None:
    film = long_film(NTSC)
    media = film.clips[0].media
    asset = Asset(media or blob(""), "video", "Sea", (), Rights("folder", "you", "own"), 1280, 720, 9.0, fps=25.0)
    text = fcpxml.written(film, "A & B", address, lambda each: asset if each == media else None, Notes(film))
    root = fromstring(text)  # noqa: S314 - our own
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n<fcpxml version="1.10">')
    formats = {each.get("id"): each for each in root.findall("resources/format")}
    sequence = root.find(".//sequence")
    assert sequence is not None
    assert sequence.get("tcFormat") == "DF"
    assert formats[sequence.get("format")].get("frameDuration") == "1001/30000s"
    first = root.find("resources/asset")
    assert first is not None
    assert formats[first.get("format")].get("name") == "FFVideoFormat720p25"
    assert first.findall("media-rep")[0].get("src") == address(media or blob(""))
    clip = root.find(".//spine/asset-clip")
    assert clip is not None
    assert [each.tag for each in clip][:3] == ["conform-rate", "timeMap", "adjust-conform"], "as the DTD orders them"
    assert root.findall(".//event")[0].get("name") == "A & B"


@pytest.mark.parametrize("write", [listed, exported])
def test_every_loss_is_told_with_its_place(write: object) -> None:
    film = gestures.film()
    drawn = replace(film.clips[0], media=None, background=Background("bokeh", ("#000000", "#ffffff"), 1))
    still = replace(
        film.clips[1], kind="image", motion=Motion(Box(0, 0, 1, 1), Box(0, 0, 0.5, 0.5)), effects=(Effect("lut"),)
    )
    flashed = replace(film.clips[2], crop=Box(0, 0, 1, 1), transition=Transition("flash", 5), source_length=2.1)
    film = replace(
        film,
        clips=(drawn, replace(still, media=blob("b", ".jpg")), replace(flashed, media=blob("c"))),
        effects=(Effect("grain"),),
        tracks=(TrackState("voice", muted=True),),
        voice=tuple(replace(each, media=blob(each.id, ".wav")) for each in film.voice),
        music=tuple(replace(each, media=blob(each.id, ".ogg")) for each in film.music),
    )
    notes = Notes(film)
    write(film, notes)  # type: ignore[operator]
    told = {(note.name, note.at, word) for note in notes.report.notes for word in note.text.replace("“", "").split()}
    for wanted in (
        ("bokeh", 0.0, "drawn"),
        ("b", 2.0, "move"),
        ("b", 2.0, "lut”"),
        ("c", 5.0, "crop"),
        ("c", 5.0, "flash”"),
        ("c", 5.0, "footage"),
        ("", None, "muted"),
        ("", None, "grain”"),
        ("m", 0.0, "voice"),
        ("Second", 2.0, "carried." if write is listed else "look"),
    ):
        assert (*wanted,) in told, wanted


def test_an_empty_film_is_written_too() -> None:
    film = Timeline(Fraction(25), 1920, 1080, 0, ())
    assert listed(film) == "TITLE: Film\nFCM: NON-DROP FRAME\n\n"
    assert not list(exported(film).findall(".//spine/*"))
    assert PurePosixPath(address(blob("x"))).name.endswith(".mp4")
