"""How fast the drawn timeline is: repaints while something is dragged, and edits with their journal.

Run: python -m tests.benchmarks.timeline [clips ...]; processor time, offscreen. Budgets of 1,000 clips: a repaint
within a drag 16 ms (p95), an edit 50 ms; of 5,000 clips 100 ms each. Garbage is collected between events, as in the
window: what that takes after an edit is told beside them, and what the history of edits that move everything holds.
"""

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANG", "C.UTF-8")

import psutil
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.desktop import made
from engine.domain.asset import Background
from engine.domain.brief import Brief
from engine.domain.edit import clips as row
from engine.domain.edit.selection import moved, removed, split
from engine.domain.edit.whole import settled
from engine.domain.identity import Blob
from engine.domain.listing import Listing
from engine.domain.project import Project
from engine.domain.script import Script
from engine.domain.timeline import Caption, CaptionWord, Clip, Sound, Timeline
from engine.domain.voice import Narration
from engine.engine import Engine
from engine.runtime.paths import Home
from ui.background import Background as Threads
from ui.collector import Collector
from ui.commands import Commands
from ui.desk import Desk
from ui.event_bridge import EventBridge
from ui.notices import Notices
from ui.remembered import Remembered
from ui.theme import Theme
from ui.timeline.canvas.hits import box_of
from ui.timeline.canvas.view import Canvas
from ui.timeline.editor import Editor, Gesture

LEFT = Qt.MouseButton.LeftButton
STEPS = 60
RIPPLES = 100


def film(clips: int) -> Timeline:
    """Make a film of clips of four seconds, with a caption of six words and a sound each, and a bed of music."""
    ground = Background("gradient", ("#102030", "#405060"), 1)
    sound = Blob("b" * 64, ".wav")
    seen, read, said = [], [], []
    for number in range(clips):
        at = number * 100
        seen.append(Clip(f"c{number}", at, 100, None, "video", ground, asset_title=f"Clip {number}"))
        words = tuple(CaptionWord("word", at + 15 * n, at + 15 * n + 14) for n in range(6))
        read.append(Caption(at, at + 90, words, f"k{number}", f"line-{number}"))
        said.append(Sound(sound, at, 3.6, id=f"v{number}", link=f"line-{number}"))
    bed = Sound(sound, 0, clips * 4.0, id="music", source_length=clips * 4.0)
    whole = Timeline(Fraction(25), 1280, 720, clips * 100, tuple(seen), tuple(read), (), tuple(said), (bed,))
    return settled(whole)


@contextmanager
def opened(folder: Path, clips: int) -> Iterator[tuple[Canvas, Editor]]:
    """Open a project with such a film in a canvas of its own."""
    application = QApplication.instance() or made(["benchmark"])
    assert isinstance(application, QApplication)
    with Engine.open(Home(folder)) as engine:
        remembered, notices = Remembered(folder / "window.json"), Notices()
        theme, background, events = Theme(application, "dark"), Threads(notices.failed), EventBridge(engine.events)
        commands = Commands(theme, remembered)
        desk = Desk(engine, background, events, commands, notices, remembered, theme, lambda _, __: None)
        notices.told.connect(lambda notice: sys.exit(f"{notice.text} {notice.detail}"))
        script, listing = Script("Bench", "en", "facts", (), "own"), Listing(("Bench",), "", (), (), "Education")
        brief = Brief(topic="Bench")
        project = Project(f"bench-{clips}", brief, script, None, Narration(()), (), None, film(clips), listing)
        engine.projects.save(project, folder / "films" / str(clips))
        editor = Editor(notices)
        canvas = Canvas(desk, editor)
        canvas.resize(1600, 480)
        canvas.show()
        editor.open(engine.editing.open(str(folder / "films" / str(clips))))
        application.processEvents()
        yield canvas, editor
        canvas.hide()
        editor.open(None)
        background.close()
        events.close()


def took(call: Callable[[], object]) -> float:
    """Give the processor time of this thread that a call takes, in milliseconds."""
    began = time.thread_time()
    call()
    return 1000 * (time.thread_time() - began)


def drag(canvas: Canvas, id_: str, share: float, across: float) -> list[float]:
    """Drag an item in steps; gives what each step and its repaint take."""
    surface, scene = canvas.surface, canvas.scene
    piece = scene.piece(id_)
    assert piece is not None
    box = box_of(scene, piece)
    start = QPointF(box.left() + box.width() * share, box.center().y())

    def send(kind: QEvent.Type, at: QPointF, button: Qt.MouseButton) -> None:
        place = QPointF(surface.mapToGlobal(at.toPoint()))
        QApplication.sendEvent(surface, QMouseEvent(kind, at, place, button, LEFT, Qt.KeyboardModifier.NoModifier))

    send(QEvent.Type.MouseButtonPress, start, LEFT)
    times = []
    for step in range(1, STEPS + 1):
        at = start + QPointF(across * step / STEPS, 0)

        def moving(at: QPointF = at) -> None:
            send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton)
            surface.repaint()
            canvas.ruler.repaint()

        times.append(took(moving))
    surface.pointer.stop()
    return times[1:]


def told(what: str, times: list[float], budget: float) -> None:
    """Print the median, the ninety-fifth percentile, and whether that keeps to its budget."""
    p95 = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    kept = "ok" if p95 <= budget else "OVER"
    print(f"{what:<44} median {statistics.median(times):6.1f} ms   p95 {p95:6.1f} ms   budget {budget:3.0f}  {kept}")


def measure(clips: int, folder: Path) -> None:
    """Measure one film."""
    drags, edits = (16.0, 50.0) if clips <= 1000 else (100.0, 100.0)
    with opened(folder, clips) as (canvas, editor):
        collector = Collector()
        scene, middle = canvas.scene, f"c{clips // 2}"
        print(f"{clips} clips")
        for name, pace in (("all in view", 0.0), ("8 clips in view", 2.0), ("2 seconds in view", 30.0)):
            scene.fit()
            if pace:
                scene.zoom(pace, 0)
            scene.scroll(max(0.0, clips // 2 * 100 * scene.pace - 500))
            told(f"drag: move, {name}", drag(canvas, middle, 0.5, 500), drags)
            if pace:
                told(f"drag: trim, {name}", drag(canvas, middle, 1 - 4 / (100 * pace), -90 * pace), drags)

            def scroll() -> None:
                scene.scroll(scene.left + 9)
                canvas.surface.repaint()

            told(f"scroll, {name}", [took(scroll) for _ in range(30)], drags)
        fifty = [f"c{number}" for number in range(9, 9 + 12 * 50, 12)]
        half = [f"{what}{n}" for what in "vk" for n in range(clips // 2)]
        gestures: dict[str, Gesture] = {
            "trim": lambda film: row.trim_out(film, middle, -5),
            "ripple trim, all tracks": lambda film: row.trim_out(film, "c5", -5, "all"),
            "move to the other end": lambda film: moved(film, ["c3"], (clips - 8) * 100),
            "split": lambda film: split(film, clips * 50 + 30),
            "ripple delete, all tracks": lambda film: removed(film, ["c7"], "all"),
            "ripple delete of 50, all tracks": lambda film: removed(film, fifty, "all"),
            "move half of all words and sounds": lambda film: moved(film, half, 3),
        }
        collecting = []
        for name, gesture in gestures.items():
            times = []
            for _ in range(7):
                times.append(took(partial(editor.do, name, gesture)))
                editor.undo()
                collecting.append(took(collector.look))
            told(f"edit, {name}", times, edits)
        told("collecting garbage, after an edit", collecting, edits)
        measure_history(editor, edits)


def measure_history(editor: Editor, budget: float) -> None:
    """Measure what many edits in a row that move everything take and hold, and to undo them all."""

    def held() -> float:
        gc.collect()
        return psutil.Process().memory_info().rss / 1e6

    def rippled(number: int) -> Callable[[], object]:
        return partial(editor.do, "Ripple", lambda film: row.trim_out(film, "c5", 5 if number % 2 else -5, "all"))

    before = held()
    told("edit, one ripple after the other", [took(rippled(number)) for number in range(RIPPLES)], budget)
    print(f"their history holds {held() - before:.0f} MB")
    told("undo them", [took(editor.undo) for _ in range(RIPPLES)], budget)


def main() -> None:
    """Measure films of the sizes given, or of a thousand and five thousand clips."""
    for size in [int(each) for each in sys.argv[1:]] or [1000, 5000]:
        with tempfile.TemporaryDirectory() as folder:
            measure(size, Path(folder))


if __name__ == "__main__":
    main()
