"""What the window is for, from end to end, by real clicks and keys."""

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from engine.domain.edit import whole
from engine.domain.timeline import Clip
from engine.pipeline.queue.entry import Entry
from engine.pipeline.telling.lines import ScriptLine
from tests.ui.conftest import Desktop
from ui.timeline.bench import Bench
from ui.timeline.canvas.hits import box_of
from ui.timeline.page import TimelinePage

MIME = "application/x-faceless-assets"


def opened(desktop: Desktop, film: str) -> TimelinePage:
    desktop.window.go("timeline", film)
    page = desktop.window.page("timeline")
    assert isinstance(page, TimelinePage)
    desktop.settle(lambda: page.editor.session is not None)
    desktop.settle(lambda: len(said(page.bench)) == 5)
    return page


def said(bench: Bench) -> list[ScriptLine]:
    return [row for row in bench.script.view.script.rows if isinstance(row, ScriptLine)]


def drop(widget: QWidget, at: QPoint, mime: QMimeData) -> None:
    """Drag something over a widget and let it go there."""
    actions, left = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(at, actions, mime, left, none))
    QApplication.sendEvent(widget, QDragMoveEvent(at, actions, mime, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(at), actions, mime, left, none, QEvent.Type.Drop))


def box(page: TimelinePage, clip: str) -> object:
    scene = page.bench.canvas.scene
    piece = scene.piece(clip)
    assert piece
    return box_of(scene, piece)


def rendered(desktop: Desktop) -> Entry:
    """Press Render and wait until the queue says that it is done."""
    before = {entry.id for entry in desktop.engine.queue.all()}
    desktop.desk.commands.action("timeline.render").trigger()
    desktop.settle(lambda: any(each.id not in before for each in desktop.engine.queue.all()))
    (name,) = {entry.id for entry in desktop.engine.queue.all()} - before
    desktop.settle(lambda: desktop.engine.queue.entry(name).state in {"done", "failed"}, 120)
    return desktop.engine.queue.entry(name)


def test_a_clip_of_the_library_is_dropped_between_two_undone_and_done_again(desktop: Desktop, film: str) -> None:
    page = opened(desktop, film)
    editor, surface = page.editor, page.bench.canvas.surface
    before = editor.timeline
    asset = next(each for each in desktop.engine.collection.library.assets("image"))
    mime = QMimeData()
    mime.setData(MIME, json.dumps([{"sha256": asset.file.sha256}]).encode())
    edge = box(page, before.clips[1].id)
    drop(surface, QPoint(round(edge.left()) + 1, round(edge.center().y())), mime)  # type: ignore[attr-defined]
    desktop.settle(lambda: len(editor.timeline.clips) == len(before.clips) + 1)
    after = editor.timeline
    assert [clip.media for clip in after.clips].index(asset.file) == 1
    assert after.length > before.length
    desktop.desk.commands.action("timeline.undo").trigger()
    assert editor.timeline == before
    desktop.desk.commands.action("timeline.redo").trigger()
    assert editor.timeline == after


def test_a_clip_is_trimmed_by_its_handle(desktop: Desktop, film: str) -> None:
    page = opened(desktop, film)
    editor, surface = page.editor, page.bench.canvas.surface
    before = editor.timeline
    last = before.clips[-1]
    edge = box(page, last.id)
    at = QPoint(round(edge.right()) - 3, round(edge.center().y()))  # type: ignore[attr-defined]
    QTest.mouseMove(surface, at)
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    for step in (10, 20, 40):
        QTest.mouseMove(surface, at - QPoint(step, 0))
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at - QPoint(40, 0))
    assert clip_of(page, last.id).length < last.length
    assert editor.session
    assert len(editor.session.history.past) == 1
    desktop.desk.commands.action("timeline.undo").trigger()
    assert editor.timeline == before


def clip_of(page: TimelinePage, name: str) -> Clip:
    return next(clip for clip in page.editor.timeline.clips if clip.id == name)


def test_tab_shows_the_next_candidate(desktop: Desktop, film: str) -> None:
    page = opened(desktop, film)
    editor, surface = page.editor, page.bench.canvas.surface
    was = editor.timeline.clips[0]
    editor.select([was.id])
    desktop.settle(lambda: desktop.desk.commands.action("why.next").isEnabled())
    desktop.window.activateWindow()
    surface.setFocus()
    desktop.settle(surface.hasFocus)
    QTest.keyClick(surface, Qt.Key.Key_Tab)
    desktop.settle(lambda: editor.timeline.clips[0].media != was.media)
    desktop.settle(lambda: desktop.desk.commands.action("why.next").isEnabled() and not desktop.desk.background.busy)
    QTest.keyClick(surface, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    desktop.settle(lambda: editor.timeline.clips[0].media == was.media)


def test_tab_leads_on_from_the_tracks_where_no_clip_is_selected(desktop: Desktop, film: str) -> None:
    page = opened(desktop, film)
    editor, surface = page.editor, page.bench.canvas.surface
    shown = desktop.desk.commands.action("why.next")
    desktop.window.activateWindow()
    surface.setFocus()
    desktop.settle(surface.hasFocus)
    QTest.keyClick(surface, Qt.Key.Key_Tab)
    assert not surface.hasFocus()
    surface.setFocus()
    editor.select([editor.timeline.clips[0].id])
    desktop.settle(shown.isEnabled)
    QTest.keyClick(surface, Qt.Key.Key_Escape)
    assert editor.selection == ()
    desktop.settle(lambda: not shown.isEnabled())
    QTest.keyClick(surface, Qt.Key.Key_Tab)
    assert not surface.hasFocus()


@pytest.mark.slow
def test_a_sentence_is_told_otherwise_and_rendered(desktop: Desktop, film: str) -> None:
    page = opened(desktop, film)
    view = page.bench.script.view
    first = rendered(desktop)
    assert first.state == "done", first.reason
    view.choose(1)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    field = view.findChild(QPlainTextEdit)
    assert field is not None
    field.setPlainText("Every harbour once kept a lighthouse burning for its ships.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desktop.engine.queue.all()[-1].id == first.id
    entry = rendered(desktop)
    assert entry.state == "done", entry.reason
    with av.open(str(Path(film) / "film.mp4")) as container:
        stream = container.streams.video[0]
        length = stream.duration * Fraction(stream.time_base or 1) if stream.duration else Fraction(0)
    assert float(length) == pytest.approx(page.editor.timeline.seconds(page.editor.timeline.length), abs=0.05)
    assert "Every harbour" in (Path(film) / "script.md").read_text(encoding="utf-8")


def test_the_whole_bench_is_seen(desktop: Desktop, film: str, shot: Callable[..., Path]) -> None:
    page = opened(desktop, film)
    page.editor.select([page.editor.timeline.clips[0].id])
    page.editor.seek(40)
    desktop.settle()
    shot(desktop.window, "timeline", (1500, 940))
    desktop.settle()
    bench = page.bench
    for part in (bench.header, bench.script, bench.monitor, bench.facts, bench.canvas):
        place = QRect(part.mapTo(desktop.window, QPoint()), part.size())
        assert part.isVisible()
        assert desktop.window.rect().contains(place), type(part).__name__
        drawn = part.grab().toImage()
        spots = {drawn.pixel(x, y) for x in range(0, drawn.width(), 7) for y in range(0, drawn.height(), 7)}
        assert len(spots) > 3, f"nothing is drawn in {type(part).__name__}"


def test_what_a_cut_took_from_the_film_is_no_longer_in_the_script(desktop: Desktop, film: str) -> None:
    page = opened(desktop, film)
    editor = page.editor
    line = said(page.bench)[1]
    assert line.text in editor.project.script.text
    assert editor.do("Cut", lambda timeline: whole.cut_out(timeline, line.start, line.end))
    desktop.desk.commands.action("timeline.save").trigger()
    desktop.settle(lambda: editor.session is not None and not editor.session.changed)
    assert line.text not in editor.project.script.text
    desktop.desk.commands.action("timeline.undo").trigger()
    assert line.text in editor.project.script.text
    desktop.settle()
