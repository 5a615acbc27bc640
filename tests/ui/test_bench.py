"""The timeline page as a whole: keys that count in several parts, what a drag shows, how the film stands."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from engine.runtime.progress import Progress
from tests.ui.conftest import Desktop
from tests.ui.test_story import opened
from ui.timeline.bench import Bench
from ui.timeline.canvas.hits import box_of
from ui.timeline.inspector.sound import SoundPanel
from ui.timeline.inspector.words import CaptionPanel
from ui.timeline.page import TimelinePage

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(desktop: Desktop, film: str) -> Iterator[TimelinePage]:
    page = opened(desktop, film)
    desktop.settle()
    yield page
    page.bench.transport.stop()
    desktop.settle()


def edge(bench: Bench, id_: str) -> QPoint:
    """Just inside the end of an item."""
    scene = bench.canvas.scene
    piece = scene.piece(id_)
    assert piece
    box = box_of(scene, piece)
    return QPoint(round(box.right()) - 6, round(box.center().y()))


def hold(surface: QWidget, start: QPoint, end: QPoint) -> None:
    """Press and drag without letting go."""
    QTest.mousePress(surface, LEFT, NONE, start)
    for step in range(1, 5):
        at = QPointF(start + (end - start) * step / 4)
        move = QMouseEvent(QEvent.Type.MouseMove, at, surface.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, NONE)
        QApplication.sendEvent(surface, move)


def test_the_edge_that_is_trimmed_is_watched(desktop: Desktop, page: TimelinePage) -> None:
    bench, editor = page.bench, page.editor
    surface, clip = bench.canvas.surface, page.editor.timeline.clips[0]
    start = edge(bench, clip.id)
    hold(surface, start, start - QPoint(40, 0))
    trial = bench.canvas.scene.trial
    assert trial is not None
    shown = trial.timeline.clips[0].length - 1
    assert 0 < shown < clip.length - 1
    desktop.settle(lambda: bench.monitor.shown[0] == shown)
    bench.canvas.surface.pointer.stop()
    desktop.settle(lambda: bench.monitor.shown[0] == editor.playhead)


@pytest.mark.parametrize("place", ["monitor", "script"])
def test_cuts_are_made_from_the_picture_and_the_script(page: TimelinePage, place: str) -> None:
    bench, editor = page.bench, page.editor
    widget: QWidget = bench.monitor.view if place == "monitor" else bench.script.view
    widget.setFocus()
    editor.select(())
    editor.seek(20)
    before = len(editor.timeline.clips)
    for key in (Qt.Key.Key_I, Qt.Key.Key_S, Qt.Key.Key_M):
        QTest.keyClick(widget, key)
    assert editor.marked_in == 20
    assert len(editor.timeline.clips) == before + 1
    assert len(editor.timeline.markers) == 1


def test_the_inspector_is_about_what_was_clicked(page: TimelinePage) -> None:
    bench, editor = page.bench, page.editor
    surface, film = bench.canvas.surface, editor.timeline
    for id_, kind in ((film.voice[0].id, SoundPanel), (film.captions[0].id, CaptionPanel)):
        QTest.mouseClick(surface, LEFT, NONE, edge(bench, id_) - QPoint(12, -12))
        assert len(editor.selection) > 1, "what is linked is selected with it"
        assert isinstance(bench.inspector.panels[0], kind)
        assert bench.inspector.panels[0].ids == (id_,)


def test_what_is_rendered_is_underlined_until_it_is_edited(desktop: Desktop, page: TimelinePage) -> None:
    bench, editor = page.bench, page.editor
    scene, ruler = bench.canvas.scene, bench.canvas.ruler
    good = QColor(desktop.desk.theme.colours.good).rgb()

    def underlined(frame: int) -> bool:
        picture: QImage = ruler.grab().toImage()
        ratio = picture.devicePixelRatio()
        return picture.pixel(round(scene.x(frame) * ratio), picture.height() - 1) == good

    last = editor.timeline.length - 5
    desktop.settle(lambda: underlined(5) and underlined(last))
    clip = editor.timeline.clips[0]
    start = edge(bench, clip.id)
    hold(bench.canvas.surface, start, start - QPoint(30, 0))
    QTest.mouseRelease(bench.canvas.surface, LEFT, NONE, start - QPoint(30, 0))
    desktop.settle(lambda: not underlined(clip.length - 3))


def test_a_clip_whose_file_is_gone_is_marked(desktop: Desktop, page: TimelinePage) -> None:
    bench, editor = page.bench, page.editor
    sound = editor.timeline.voice[0]
    before = bench.canvas.surface.grab().toImage()
    path = desktop.engine.media.find(sound.media)
    path.rename(path.with_name("elsewhere"))
    editor.changed.emit()
    desktop.settle(lambda: sound.media in bench.canvas.scene.standing.missing)
    desktop.settle()
    piece = bench.canvas.scene.piece(sound.id)
    assert piece
    at = box_of(bench.canvas.scene, piece).center().toPoint()
    frame = QPoint(at.x(), round(box_of(bench.canvas.scene, piece).bottom()) - 1)
    bad = QColor(desktop.desk.theme.colours.bad)

    def redness(image: QImage) -> int:
        ratio = image.devicePixelRatio()
        colour = image.pixelColor(round(frame.x() * ratio), round(frame.y() * ratio))
        return abs(colour.red() - bad.red()) + abs(colour.green() - bad.green()) + abs(colour.blue() - bad.blue())

    assert redness(bench.canvas.surface.grab().toImage()) < redness(before) / 3


def test_the_film_is_looked_at_in_another_shape(desktop: Desktop, page: TimelinePage) -> None:
    monitor, editor = page.bench.monitor, page.editor
    actions = {action.text(): action for action in monitor.controls.shape_menu.actions()}
    assert [name for name, action in actions.items() if action.isChecked()] == ["16:9"]
    before = monitor.view.place()
    actions["9:16"].trigger()
    desktop.settle()
    tall = monitor.view.place()
    assert abs(tall.width() / tall.height() - 9 / 16) < 0.02
    expected = desktop.engine.reframer.reframed(Progress(), editor.project, "9:16")
    assert monitor.shapes.film == expected
    assert (editor.timeline.width, editor.timeline.height) == (640, 360), "the film itself keeps its shape"
    zones = [action.isEnabled() for action in monitor.controls.zone_menu.actions()]
    assert zones.count(True) > 2, "those of tall films may be laid over it"
    editor.do("Cut", lambda film: replace(film, captions=()))
    desktop.settle(lambda: monitor.shapes.film.captions == () and monitor.shapes.film.width == expected.width)
    actions["16:9"].trigger()
    desktop.settle()
    assert monitor.view.place() == before


def test_the_meter_rests_with_the_film(desktop: Desktop, page: TimelinePage) -> None:
    heard: list[float] = []
    transport = page.bench.transport
    transport.levels.connect(lambda left, _: heard.append(left))
    transport.play()
    desktop.settle(lambda: any(heard))
    transport.pause()
    assert heard[-1] == 0.0


def test_a_sound_is_drawn_as_loud_as_the_course_of_its_level(desktop: Desktop, page: TimelinePage) -> None:
    canvas, editor = page.bench.canvas, page.editor
    sound = editor.timeline.voice[0]

    def inked() -> int:
        piece = canvas.scene.piece(sound.id)
        assert piece
        box = box_of(canvas.scene, piece).toRect()
        part = canvas.surface.grab(box).toImage()
        fill = desktop.desk.theme.colours.track("voice").rgb()
        seen = (part.pixel(x, y) for y in range(part.height()) for x in range(0, part.width(), 3))
        return sum(each != fill for each in seen)

    desktop.settle(lambda: not canvas.surface.painting)
    before = inked()
    quieter = replace(sound, envelope=((0.0, -30.0), (60.0, -30.0)))
    editor.do("Softer", lambda film: replace(film, voice=(quieter, *film.voice[1:])))
    desktop.settle()
    assert inked() < before * 0.8


def test_keys_count_again_after_full_screen(desktop: Desktop, page: TimelinePage) -> None:
    monitor, editor = page.bench.monitor, page.editor
    monitor.toggle_full_screen()
    desktop.settle(lambda: not desktop.window.isActiveWindow())
    monitor.toggle_full_screen()
    desktop.settle(monitor.view.hasFocus)
    editor.seek(15)
    QTest.keyClick(monitor.view, Qt.Key.Key_M)
    assert [marker.frame for marker in editor.timeline.markers] == [15]


def test_enter_ends_the_writing_of_a_title(desktop: Desktop, page: TimelinePage) -> None:
    surface, editor = page.bench.canvas.surface, page.editor
    desktop.window.activateWindow()
    surface.setFocus()
    editor.seek(40)
    QTest.keyClick(surface, Qt.Key.Key_T)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Said")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Said" in {title.text for title in editor.timeline.titles}
    assert QApplication.focusWidget() is surface
