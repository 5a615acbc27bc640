"""The inspector in a real window: what is selected is changed, seen on the monitor, and undone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from engine.domain.edit.clips import lift
from engine.domain.edit.marks import treated
from engine.domain.timeline import Marker, Sound, Title
from tests.ui.inspector_bench import Bench, drag, press
from ui.timeline.inspector.clip import ClipPanel
from ui.timeline.inspector.effects import EffectsPanel
from ui.timeline.inspector.film import FilmPanel
from ui.timeline.inspector.marker import MarkerPanel
from ui.timeline.inspector.sound import SoundPanel
from ui.timeline.inspector.words import CaptionPanel, TitlePanel
from ui.timeline.monitor.boxes import place


def test_without_a_selection_the_film_is_shown(bench: Bench, shot: Callable[..., Path]) -> None:
    assert isinstance(bench.inspector.panels[0], FilmPanel)
    bench.desktop.bot.wait(500)
    bench.settle()
    for scheme in ("dark", "light"):
        bench.desktop.desk.theme.choose(scheme)
        shot(bench, f"inspector-film-{scheme}")
    bench.desktop.desk.theme.choose("system")


def test_each_kind_of_selection_has_its_panel(bench: Bench) -> None:
    film = bench.film
    bench.editor.do(
        "Add", lambda f: replace(f, titles=(Title(5, 60, "Hello", id="t1"),), markers=(Marker(9, id="m1"),))
    )
    for id_, kind in (
        (film.clips[0].id, ClipPanel),
        (film.captions[0].id, CaptionPanel),
        (film.voice[0].id, SoundPanel),
        ("t1", TitlePanel),
        ("m1", MarkerPanel),
    ):
        bench.editor.select([id_])
        assert [type(each) for each in bench.inspector.panels] == [kind]
    bench.editor.select([film.clips[0].id, film.voice[0].id])
    assert [type(each) for each in bench.inspector.panels] == [ClipPanel, SoundPanel]
    bench.editor.select([])
    assert isinstance(bench.inspector.panels[0], FilmPanel)


def test_of_a_gap_nothing_is_told_and_nothing_is_drawn(bench: Bench) -> None:
    bench.editor.do("Lift", lambda film: lift(film, [film.clips[0].id]))
    gap, clip = bench.film.clips[:2]
    bench.editor.select([gap.id])
    assert [type(each) for each in bench.inspector.panels] == [FilmPanel]
    bench.editor.select([gap.id, clip.id])
    assert [panel.ids for panel in bench.inspector.panels] == [(clip.id,)]
    bench.desktop.bot.wait(500)
    bench.settle()


def test_a_grade_card_is_seen_and_undone(bench: Bench) -> None:
    bench.editor.do("Bare", lambda film: replace(film, effects=()))
    before = bench.seen()
    panel = bench.inspector.panel(FilmPanel)
    assert isinstance(panel, FilmPanel)
    press(panel.effects.grades.buttons["noir"])
    assert [each.preset for each in bench.film.effects] == ["noir"]
    after = bench.seen()
    assert np.ptp(after[:50], axis=2).mean() < np.ptp(before[:50], axis=2).mean() / 4
    bench.editor.undo()
    assert bench.film.effects == ()
    assert np.array_equal(bench.seen(), before)
    assert panel.effects.grades.buttons["neutral"].isChecked()


def test_cards_of_a_locked_track_show_what_they_would_do(bench: Bench) -> None:
    bench.editor.do("Lock", lambda film: treated(film, "video", locked=True))
    bench.editor.select([bench.film.clips[0].id])
    panel = bench.inspector.panel(ClipPanel)
    assert isinstance(panel, ClipPanel)
    card = panel.effects.grades.buttons["noir"]
    blank = card.icon().cacheKey()
    bench.settle(lambda: card.icon().cacheKey() != blank)


def test_a_slider_is_dragged_in_one_step(bench: Bench) -> None:
    bench.editor.select([bench.film.clips[1].id])
    panel = bench.inspector.panel(ClipPanel)
    assert isinstance(panel, ClipPanel)
    session = bench.editor.session
    assert session is not None
    steps = len(session.history.past)
    slider = panel.opacity.slider
    assert slider is not None
    bench.inspector._area.ensureWidgetVisible(slider)
    drag(slider, QPointF(slider.width() - 8, slider.height() / 2), QPoint(-slider.width() // 2, 0))
    assert len(session.history.past) == steps + 1
    (effect,) = bench.film.clips[1].effects
    assert effect.name == "opacity"
    assert 0.2 < dict(effect.amounts)["amount"] < 0.8
    QTest.mouseDClick(panel.opacity.label, Qt.MouseButton.LeftButton)
    assert bench.film.clips[1].effects == ()


def test_a_typed_number_changes_all_that_is_selected(bench: Bench) -> None:
    ids = [clip.id for clip in bench.film.clips[:3]]
    bench.editor.select(ids)
    panel = bench.inspector.panel(ClipPanel)
    assert isinstance(panel, ClipPanel)
    field = panel.opacity.spin
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "40")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [dict(clip.effects[0].amounts)["amount"] for clip in bench.film.clips[:3]] == [0.4] * 3
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert dict(bench.film.clips[0].effects[0].amounts)["amount"] == 0.41
    bench.editor.undo()
    bench.editor.undo()
    assert all(not clip.effects for clip in bench.film.clips[:3])


def test_what_cannot_be_is_refused_where_it_was_asked(bench: Bench) -> None:
    bench.editor.select([bench.film.clips[0].id])
    panel = bench.inspector.panel(ClipPanel)
    assert isinstance(panel, ClipPanel)
    before = bench.film
    panel.transition.activated.emit(panel.transition.findData("wipe"))
    assert panel.refused.isVisible()
    assert "before" in panel.refused.text()
    assert bench.film == before
    assert panel.transition.currentData() == ""


def test_a_transition_and_its_length(bench: Bench) -> None:
    bench.editor.select([bench.film.clips[1].id])
    panel = bench.inspector.panel(ClipPanel)
    assert isinstance(panel, ClipPanel)
    panel.transition.activated.emit(panel.transition.findData("wipe"))
    panel.length.spin.setValue(0.8)
    transition = bench.film.clips[1].transition
    assert transition is not None
    assert (transition.name, transition.length) == ("wipe", 20)


def test_a_move_is_dragged_on_the_picture(bench: Bench, tmp_path: Path, shot: Callable[..., Path]) -> None:
    id_ = bench.with_photo(tmp_path)
    panel = bench.inspector.panel(ClipPanel)
    assert isinstance(panel, ClipPanel)
    still = bench.seen()
    press(panel.move_over)
    assert bench.editor.drawn == "motion"
    source = bench.seen()
    assert source.shape[1] / source.shape[0] == pytest.approx(2.0, rel=0.02), "all of the photograph is shown"
    view, framing = bench.monitor.view, bench.monitor.framing
    session = bench.editor.session
    assert session is not None
    steps = len(session.history.past)
    last = next(each for each in framing.boxes() if each.name == "last")
    corner = place(last.box, view.place()).topLeft()
    drag(view, corner, QPoint(120, 60))
    assert len(session.history.past) == steps + 1
    clip = next(each for each in bench.film.clips if each.id == id_)
    assert clip.motion is not None
    assert clip.motion.last.width < last.box.width - 0.1
    assert clip.motion.last.width * 960 / (clip.motion.last.height * 480) == pytest.approx(16 / 9, rel=0.01)
    shot(bench, "inspector-move")
    bench.editor.draw("")
    bench.editor.seek(clip.length - 1)
    near = bench.seen()
    assert np.ptp(near[..., 0]) < np.ptp(still[..., 0]) * 0.85, "less of the photograph is seen at the end"
    bench.editor.undo()
    assert next(each for each in bench.film.clips if each.id == id_).motion is None


def test_a_crop_is_dragged_on_the_picture(bench: Bench, tmp_path: Path, shot: Callable[..., Path]) -> None:
    id_ = bench.with_photo(tmp_path)
    panel = bench.inspector.panel(ClipPanel)
    assert isinstance(panel, ClipPanel)
    press(panel.crop)
    bench.seen()
    view = bench.monitor.view
    (box,) = bench.monitor.framing.boxes()
    drag(view, place(box.box, view.place()).bottomRight(), QPoint(-200, -100))
    shot(bench, "inspector-crop")
    clip = next(each for each in bench.film.clips if each.id == id_)
    assert clip.crop is not None
    assert clip.crop.width < box.box.width - 0.1
    press(panel.crop)
    assert bench.editor.drawn == ""
    cropped = bench.seen()
    assert cropped[..., 0].max() < 220, "the photograph's right side is cut off"
    assert panel.crop_numbers["width"].spin.value() == pytest.approx(100 * clip.crop.width, abs=0.1)


def test_a_colour_table_is_dropped(bench: Bench, tmp_path: Path) -> None:
    swap = tmp_path / "swap.cube"
    rows = "\n".join(f"{b} {g} {r}" for b in (0, 1) for g in (0, 1) for r in (0, 1))
    swap.write_text(f"LUT_3D_SIZE 2\n{rows}\n")
    bench.with_photo(tmp_path)
    before = bench.seen()
    panel = bench.inspector.panel(ClipPanel)
    assert isinstance(panel, ClipPanel)
    drop(panel.effects, swap)
    bench.settle(lambda: bool(bench.film.clips[0].effects))
    after = bench.seen()
    assert np.abs(after[..., 2] - before[..., 0]).mean() < 8, "red and blue changed places"
    bench.settle(lambda: "swap" in [action.text() for action in panel.effects.tables.actions()])
    wrong = tmp_path / "wrong.cube"
    wrong.write_text("LUT_3D_SIZE 2\n0 0\n")
    drop(panel.effects, wrong)
    bench.settle(panel.effects.refused.isVisible)
    assert "line 2" in panel.effects.refused.text()


def drop(panel: EffectsPanel, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    panel.dropEvent(QDropEvent(QPointF(5, 5), actions, data, buttons, Qt.KeyboardModifier.NoModifier))


def test_a_sounds_volume_is_drawn(bench: Bench, shot: Callable[..., Path]) -> None:
    voice = bench.film.voice[0]
    bench.editor.select([voice.id])
    panel = bench.inspector.panel(SoundPanel)
    assert isinstance(panel, SoundPanel)
    view = panel.envelope
    middle = QPoint(view.width() // 2, view.height() // 2)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    (point,) = sound(bench, voice.id).envelope
    session = bench.editor.session
    assert session is not None
    steps = len(session.history.past)
    drag(view, view.place(*point), QPoint(20, 25))
    (moved,) = sound(bench, voice.id).envelope
    assert moved[0] > point[0]
    assert moved[1] < point[1]
    assert len(session.history.past) == steps + 1
    shot(bench, "inspector-sound")
    QTest.keyClick(view, Qt.Key.Key_Insert)
    assert len(sound(bench, voice.id).envelope) == 2
    panel.gain.spin.setValue(-6.0)
    panel.fade_in.spin.setValue(0.5)
    changed = sound(bench, voice.id)
    assert (changed.gain, changed.fade_in) == (-6.0, 0.5)


def sound(bench: Bench, id: str) -> Sound:  # noqa: A002
    return next(each for each in bench.film.voice if each.id == id)


def test_everything_that_takes_the_focus_has_a_name(bench: Bench) -> None:
    film = bench.film
    for selection in ([], [film.clips[0].id], [film.captions[0].id], [film.voice[0].id]):
        bench.editor.select(selection)
        buddies = {label.buddy() for label in bench.findChildren(QLabel)}
        for widget in bench.findChildren(QWidget):
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
                continue
            inside = widget.objectName() == "qt_spinbox_lineedit"
            button = isinstance(widget, QAbstractButton) and widget.text()
            assert widget.accessibleName() or button or inside or widget in buddies, widget


def test_keys_belong_to_the_field_that_has_the_focus(bench: Bench) -> None:
    bench.editor.seek(20)
    panel = bench.inspector.panel(FilmPanel)
    assert isinstance(panel, FilmPanel)
    card = panel.effects.grades.buttons["cool"]
    card.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(card, Qt.Key.Key_Space)
    assert [each.preset for each in bench.film.effects if each.name == "grade"] == ["cool"]
    assert not bench.monitor.transport.playing
    name = panel.captions.name
    name.setFocus()
    QTest.keyClicks(name, "jkl f")
    assert name.text() == "jkl f"
    assert not bench.monitor.transport.playing
    volume = bench.monitor.controls.volume
    volume.setValue(50)
    volume.setFocus()
    QTest.keyClick(volume, Qt.Key.Key_Right)
    assert volume.value() > 50
    assert bench.editor.playhead == 20
    bench.monitor.view.setFocus()
    QTest.keyClick(bench.monitor.view, Qt.Key.Key_Right)
    assert bench.editor.playhead == 21
    press(panel.effects.grades.buttons["warm"])
    QTest.keyClick(bench.monitor.view, Qt.Key.Key_Space)
    assert bench.monitor.transport.playing, "a click takes no focus from the picture"
