"""Renders by the hundred, and films by the hour: nothing grows, and sound and picture stay together."""

import os
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import psutil
import pytest
from PIL import Image

from engine.domain.identity import Blob
from engine.domain.timeline import Caption, CaptionWord, Clip, Sound, Timeline, Title
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet
from tests import material

RATE = 30
BEEP, EVERY = 0.1, 10
"""Seconds: how long a beep is, and from one to the next."""
WARM = 30
"""Renders that fill what is kept at hand."""
ONCE = 3_500_000
"""Bytes that a process started anew, after it was idle for a while, takes more than the one before."""
GROWTH = 1_000_000
"""Bytes that a minute more may take: so an hour takes hardly 10 % more of 700 MB, the most that is allowed."""


def taken() -> tuple[int, int]:
    """Tell how many bytes this process, and those that render for it, take for themselves alone."""
    me, others = psutil.Process(), 0
    for each in me.children(recursive=True):
        with suppress(psutil.Error):  # one of another test just ended
            others += each.memory_full_info().uss
    return me.memory_full_info().uss, others


def handles() -> tuple[int, int, int]:
    """Count what is open: files, threads, processes."""
    me = psutil.Process()
    return me.num_fds() if os.name == "posix" else me.num_handles(), threading.active_count(), len(me.children())


def slope(values: list[int]) -> float:
    """Give the growth from one value to the next, by the medians of the first and the last third."""
    third = len(values) // 3
    return float(np.median(values[-third:]) - np.median(values[:third])) / (len(values) - third)


def tiny(film: Timeline, number: int) -> Timeline:
    caption = Caption(0, 12, (CaptionWord(f"w{number}", 0, 12),))
    return replace(film, captions=(caption,), length=12, clips=(replace(film.clips[number % 2], start=0, length=12),))


def render_again_and_again(times: int, film: Timeline, artifacts: Artifacts, out: Path) -> tuple[list[int], list[int]]:
    """Render different films; give what this process and the others took after each."""
    own, workers = [], []
    with closing(Renderer(artifacts, artifacts.find, workers=2)) as renderer:
        for number in range(WARM + times):
            renderer.render(quiet(), tiny(film, number), out)
            if number == WARM:
                before = handles()
            if number >= WARM:
                for values, value in zip((own, workers), taken(), strict=True):
                    values.append(value)
        assert all(now <= then + 2 for now, then in zip(handles(), before, strict=True))
    return own, workers


def test_a_few_renders_leave_nothing_open_and_no_memory_taken(
    film: Timeline, artifacts: Artifacts, tmp_path: Path
) -> None:
    for each in render_again_and_again(30, film, artifacts, tmp_path / "film.mp4"):
        assert slope(each) < 5_000 + ONCE / 30


@pytest.mark.soak
def test_a_thousand_renders_take_no_more_memory_than_one(film: Timeline, artifacts: Artifacts, tmp_path: Path) -> None:
    times = int(os.environ.get("RENDERS", "300"))
    for each in render_again_and_again(times, film, artifacts, tmp_path / "film.mp4"):
        assert slope(each) < 5_000 + ONCE / times


@pytest.fixture
def long(tmp_path: Path, artifacts: Artifacts, counted: Callable[..., Blob]) -> Callable[..., Timeline]:
    """Make films that flash and beep every ten seconds: half stills, half clips, with words, titles and music."""
    stills = []
    for name, grey in (("dark", 40), ("light", 220)):
        Image.fromarray(np.full((180, 320, 3), grey, np.uint8)).save(tmp_path / f"{name}.png")
        stills.append(artifacts.put(tmp_path / f"{name}.png"))
    beep = artifacts.put(material.tone(tmp_path / "beep.wav", BEEP, 1000.0, loudness=0.5))
    music = artifacts.put(material.tone(tmp_path / "music.wav", 60.0, 200.0, loudness=0.05))
    moving = counted(150)
    flash = round(BEEP * RATE)

    def make(minutes: int, size: tuple[int, int] = (320, 180)) -> Timeline:
        clips: list[Clip] = []
        tens = minutes * 60 // EVERY
        for ten in range(tens):
            start = ten * EVERY * RATE
            clips += [
                Clip(f"{ten} flash", start, flash, stills[1], "image"),
                Clip(f"{ten} dark", start + flash, 150 - flash, stills[0], "image"),
                Clip(f"{ten} clip", start + 150, 60, moving, "video", source_start=ten % 3),
                Clip(f"{ten} dark again", start + 210, 90, stills[0], "image"),
            ]
        starts = [ten * EVERY * RATE for ten in range(tens)]
        return Timeline(
            Fraction(RATE),
            *size,
            tens * EVERY * RATE,
            tuple(clips),
            captions=tuple(
                Caption(at + 60, at + 120, (CaptionWord(f"word {at}", at + 60, at + 120),)) for at in starts
            ),
            titles=tuple(Title(at + 160, at + 200, f"Part {at}") for at in starts[::30]),
            voice=tuple(Sound(beep, at, BEEP) for at in starts),
            music=tuple(Sound(music, minute * 60 * RATE, 60.0) for minute in range(minutes)),
        )

    return make


def rendered(film: Timeline, artifacts: Artifacts, folder: Path) -> int:
    """Render a film from nothing; give the most memory that all processes took."""
    found, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(0.2):
            with suppress(psutil.Error):  # a process just ended
                found.append(sum(taken()))

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        with closing(Renderer(Artifacts(folder), artifacts.find, workers=2)) as renderer:
            renderer.render(quiet(), film, folder / "film.mp4", "draft")
    finally:
        over.set()
        watching.join()
    return max(found)


def flashes_and_beeps(path: Path) -> tuple[list[float], list[float]]:
    """Find when it becomes light and when loud, in seconds by the film's own time stamps."""
    seen: list[float] = []
    heard: list[float] = []
    with av.open(str(path)) as film:
        was = False
        for frame in film.decode(video=0):
            light = np.frombuffer(memoryview(frame.planes[0]), np.uint8)[::97].mean() > 130
            if light and not was:
                seen.append(float(frame.time or 0))
            was = bool(light)
    with av.open(str(path)) as film:
        quiet_since = -1.0
        for sound in film.decode(audio=0):
            samples = np.abs(sound.to_ndarray()[0])
            for at in range(0, len(samples), 48):
                moment = float(sound.time or 0) + at / 48_000
                if samples[at : at + 48].max() > 0.3:
                    if moment - quiet_since > 1:
                        heard.append(moment)
                    quiet_since = moment
    return seen, heard


def stamps(path: Path, kind: str) -> list[int]:
    with av.open(str(path)) as film:
        return [int(packet.dts or 0) for packet in film.demux(film.streams.best(kind)) if packet.size]


def check(film: Timeline, path: Path) -> float:
    """Watch and listen to a film; give how far sound and picture are apart at most, in seconds."""
    seen, heard = flashes_and_beeps(path)
    tens = film.length // RATE // EVERY
    assert len(seen) == len(heard) == tens
    apart = [abs(light - loud) for light, loud in zip(seen, heard, strict=True)]
    assert max(apart) < 1 / RATE
    assert [round(moment, 3) for moment in seen] == [number * EVERY for number in range(tens)]
    for kind in ("video", "audio"):
        assert all(one < next_one for one, next_one in pairwise(stamps(path, kind)))
    assert len(stamps(path, "video")) == film.length
    return max(apart)


def test_sound_and_picture_stay_together(long: Callable[..., Timeline], artifacts: Artifacts, tmp_path: Path) -> None:
    rendered(long(1), artifacts, tmp_path / "one")
    check(long(1), tmp_path / "one" / "film.mp4")


@pytest.mark.soak
def test_an_hour_takes_hardly_more_memory_than_ten_minutes(
    long: Callable[..., Timeline], artifacts: Artifacts, tmp_path: Path
) -> None:
    """What a table of packets, a list of segments and readings of loudness take is the same for a film of any size."""
    minutes = int(os.environ.get("MINUTES", "12"))
    short, whole = long(minutes // 6, (1280, 720)), long(minutes, (1280, 720))
    least = rendered(short, artifacts, tmp_path / "short")
    most = rendered(whole, artifacts, tmp_path / "whole")
    check(whole, tmp_path / "whole" / "film.mp4")
    assert most - least < 4 * ONCE + GROWTH * (minutes - minutes // 6)
