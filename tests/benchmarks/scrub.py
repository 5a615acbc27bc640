"""How the monitor feels: `python -m tests.benchmarks.scrub [HEIGHT]`, on films made here of every kind of clip.

Prints one JSON object a line. Times are milliseconds. `cpu` is the processor time of this process, which other work on
the machine moves less than the clock's; `clock` is what a person waits. Playback runs the real window's parts over the
sound clock without a screen.
"""

import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer

from app.desktop import made as made_application
from engine.domain.asset import Background
from engine.domain.brief import Brief
from engine.domain.edit.clips import change
from engine.domain.timeline import Box, Caption, CaptionWord, Clip, Effect, Motion, Sound, Timeline, Transition
from engine.engine import Engine
from engine.render.renderer import Renderer
from engine.render.sound.loudness import RATE
from engine.runtime.artifacts import Artifacts
from engine.runtime.paths import Home
from engine.runtime.progress import quiet
from tests import material
from ui.background import Background as Aside
from ui.commands import Commands
from ui.desk import Desk
from ui.event_bridge import EventBridge
from ui.notices import Notices
from ui.remembered import Remembered
from ui.theme import Theme
from ui.timeline.editor import Editor
from ui.timeline.monitor.monitor import Monitor

SIZE = (854, 480)
_SECONDS = 20
_EDITS = 24
_PLAYED = 8_000
"""Milliseconds, or four fifths of the film where it is played faster."""


def main(height: int) -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("LANG", "C.UTF-8")
    with tempfile.TemporaryDirectory() as name, Engine.open(Home(Path(name))) as engine:
        film, renderer = made(engine.artifacts, Path(name), height), engine.renderer
        tell("machine", cores=os.cpu_count(), load=round(os.getloadavg()[0], 1), film=f"{film.width}x{film.height}")
        renderer.prepare(quiet(), renderer.costly(film), (film.width, film.height))
        scrubbed(renderer, film)
        edited(renderer, film)
        heard(renderer, film)
        played(engine, film)


def made(artifacts: Artifacts, folder: Path, height: int) -> Timeline:
    """A film of four kinds of clips, twice, with captions, a grade, voice and music."""
    rate, length = Fraction(30), _SECONDS * 30
    width = 2 * round(height * 16 / 18)
    noise = np.random.default_rng(1).integers(0, 255, (54, 96, 3), np.uint8)
    Image.fromarray(noise).resize((2400, 1350), Image.Resampling.BICUBIC).save(folder / "photo.jpg", quality=92)
    photo = artifacts.put(folder / "photo.jpg")
    plain = artifacts.put(material.counted(folder / "plain.mp4", 150, size=(width, height)))
    fine = artifacts.put(material.counted(folder / "fine.mp4", 120, size=(2 * width, 2 * height)))
    move = Motion(Box(0, 0, 1, 1), Box(0.1, 0.1, 0.8, 0.8))
    painted = Background("waves", ("#101830", "#3060a0", "#f0c060"), 1)
    clips = [
        Clip("photo", 0, 75, photo, "image", motion=move),
        Clip("footage", 75, 75, plain, "video", transition=Transition("crossfade", 12)),
        Clip("fine", 150, 75, fine, "video", transition=Transition("crossfade", 12)),
        Clip("painted", 225, 75, None, "video", background=painted, transition=Transition("crossfade", 12)),
    ]
    again = [replace(clip, id=f"{clip.id}-2", start=clip.start + 300) for clip in clips]
    pages = tuple(
        Caption(at, at + 50, tuple(CaptionWord(f"word{n}", at + 10 * n, at + 10 * n + 10) for n in range(5)))
        for at in range(0, length, 60)
    )
    voice = artifacts.put(material.tone(folder / "voice.wav", 4.0))
    music = artifacts.put(material.tone(folder / "music.wav", float(_SECONDS), 200.0))
    return Timeline(
        rate,
        width,
        height,
        length,
        (*clips, *again),
        pages,
        voice=tuple(Sound(voice, 150 * n, 4.0) for n in range(4)),
        music=(Sound(music, 0, float(_SECONDS)),),
        effects=(Effect("grade", preset="warm"), Effect("vignette", (("amount", 0.3),))),
    )


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Give processor and clock time of one call."""
    cpu, clock = time.process_time(), time.perf_counter()
    work()
    return 1000 * (time.process_time() - cpu), 1000 * (time.perf_counter() - clock)


def told(spent: Iterable[tuple[float, float]]) -> dict[str, float]:
    """Give medians and 95th percentiles."""
    cpu, clock = (sorted(each) for each in zip(*spent, strict=True))
    at = int(0.95 * len(cpu))
    return {
        "cpu_median": round(statistics.median(cpu), 2),
        "cpu_p95": round(cpu[at], 2),
        "clock_median": round(statistics.median(clock), 2),
        "clock_p95": round(clock[at], 2),
    }


def tell(what: str, **figures: object) -> None:
    """Print one line."""
    print(json.dumps({"what": what, **figures}), flush=True)


def scrubbed(renderer: Renderer, film: Timeline) -> None:
    """Look at frames of each kind of clip, first never seen, then seen lately."""
    chance = random.Random(1)
    for clip in film.clips[:4]:
        frames = chance.sample(range(clip.start + 15, clip.end), 20)
        for what, order in (("new, anywhere", frames), ("new, in turn", range(clip.start + 300, clip.end + 300))):
            tell(
                f"{clip.id}: {what}",
                **told(timed(lambda n=frame: renderer.preview(film, n, SIZE)) for frame in order),  # type: ignore[misc]
            )
        tell(
            f"{clip.id}: seen lately",
            **told(timed(lambda n=frame: renderer.seen(film, n, SIZE)) for frame in frames),  # type: ignore[misc]
        )


def edited(renderer: Renderer, film: Timeline) -> None:
    """Change the clip at the playhead, another one, and the captions: how soon is the picture there."""
    here = film.clips[1].start + 30
    renderer.preview(film, here, SIZE)

    def looks(number: int) -> Timeline:
        amount = Effect("opacity", (("amount", 0.5 + number / 100),))
        return change(film, "footage", lambda clip: replace(clip, effects=(amount,)))

    def elsewhere(number: int) -> Timeline:
        return change(film, "painted-2", lambda clip: replace(clip, speed=1 + number / 100))

    def words(number: int) -> Timeline:
        said = CaptionWord(f"edited {number}", here - 5, here + 20)
        return replace(film, captions=(Caption(here - 5, here + 30, (said,)),))

    for what, edit in (("the clip that is seen", looks), ("another clip", elsewhere), ("the caption", words)):
        tell(
            f"edited: {what}",
            **told(timed(partial(_looked, renderer, edit, n, here)) for n in range(_EDITS)),
        )


def _looked(renderer: Renderer, edit: Callable[[int], Timeline], number: int, at: int) -> None:
    renderer.preview(edit(number), at, SIZE)


def heard(renderer: Renderer, film: Timeline) -> None:
    """How soon there is sound: the first tenth of a second of a film never heard, then along the film."""
    tell("heard: the first tenth of a second", **told([timed(lambda: renderer.hear(film, 5 * RATE, RATE // 10))]))
    places = range(6 * RATE, 12 * RATE, RATE // 10)
    tell(
        "heard: each tenth of a second after it",
        **told(timed(lambda at=at: renderer.hear(film, at, RATE // 10)) for at in places),  # type: ignore[misc]
    )


def played(engine: Engine, film: Timeline) -> None:
    """Seek and play through the window's own parts, and count the frames that came too late."""
    with _window(engine, film) as (editor, monitor):
        loop = QEventLoop()

        def wait(milliseconds: int) -> None:
            QTimer.singleShot(milliseconds, loop.quit)
            loop.exec()

        def seek(frame: int) -> None:
            editor.seek(frame)
            monitor.view.repaint()

        wait(1500)
        frames = list(range(20, 60))
        for frame in frames:
            editor.seek(frame)
            wait(120)
        for on in (False, True):
            monitor.transport.scrub.choose(on=on)
            seeks = [timed(partial(seek, frame)) for frame in frames[::-1]]
            tell("window: seek to what was seen lately, painted", sound=on, **told(seeks))
            _drag(editor, frames, wait, sound=on)
        for speed in (1, 2, 4, -1):
            editor.seek(0 if speed > 0 else film.length - 1)
            wait(300)
            _play(editor, monitor, speed, min(_PLAYED, 800 * _SECONDS // abs(speed)), wait)


def _drag(editor: Editor, frames: list[int], wait: Callable[[int], None], *, sound: bool) -> None:
    """Drag the playhead back and forth over what was seen lately, with or without its sound."""
    wait(300)
    cpu, clock, own = time.process_time(), time.perf_counter(), time.thread_time()
    for frame in 4 * (frames + frames[::-1]):
        editor.seek(frame)
        wait(16)
    spent = time.perf_counter() - clock
    tell(
        f"window: dragged for {spent:.1f} s",
        sound=sound,
        cpu_share=round((time.process_time() - cpu) / spent, 3),
        cpu_share_of_the_window=round((time.thread_time() - own) / spent, 3),
    )


def _play(editor: Editor, monitor: Monitor, speed: int, played: int, wait: Callable[[int], None]) -> None:
    began, cpu, clock = editor.playhead, time.process_time(), time.perf_counter()
    monitor.transport.play(speed)
    wait(played)
    due = abs(editor.playhead - began) // abs(speed)
    late, shown, going_on = monitor.transport.late, monitor.shown[1], monitor.transport.playing
    monitor.transport.pause()
    spent = time.perf_counter() - clock
    tell(
        f"played {spent:.1f} s at {speed}x",
        still_playing=going_on,
        frames_due=due,
        frames_shown=shown,
        dropped=round(max(0, due - shown) / max(1, due), 3),
        sound_late_ms=round(1000 * late / RATE),
        cpu_share=round((time.process_time() - cpu) / spent, 2),
        load=round(os.getloadavg()[0], 1),
    )


@contextmanager
def _window(engine: Engine, film: Timeline) -> Iterator[tuple[Editor, Monitor]]:
    """Show a monitor over a film, without a screen."""
    app = made_application([])
    theme, remembered, notices = Theme(app), Remembered(engine.home.folder / "window.json"), Notices()
    aside, events = Aside(notices.failed), EventBridge(engine.events)
    desk = Desk(engine, aside, events, Commands(theme, remembered), notices, remembered, theme, lambda *_: None)
    editor = Editor(notices)
    monitor = Monitor(desk, editor)
    monitor.resize(SIZE[0], SIZE[1] + 60)
    monitor.show()
    folder = engine.home.folder / "film"
    engine.projects.create(Brief(topic="Scrubbing"), folder)
    editor.open(engine.editing.open(str(folder)))
    editor.do("Show the film", lambda _: film)
    yield editor, monitor
    monitor.transport.stop()
    editor.open(None)
    aside.close()
    events.close()
    monitor.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1080)
