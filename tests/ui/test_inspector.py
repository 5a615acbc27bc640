"""The inspector in a real window: what is selected is changed, seen on the monitor, and undone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QWidget

from engine.domain.edit.marks import treated
from engine.domain.timeline import Clip, Marker, Sound, Timeline, Title
from tests.ui.conftest import Desktop
from tests.ui.test_monitor import pixels
from ui.timeline.editor import Editor
from ui.timeline.inspector.captions import CaptionsPanel
from ui.timeline.inspector.clip import ClipPanel
from ui.timeline.inspector.effects import EffectsPanel
from ui.timeline.inspector.film import FilmPanel
from ui.timeline.inspector.inspector import Inspector
from ui.timeline.inspector.marker import MarkerPanel
from ui.timeline.inspector.sound import SoundPanel
from ui.timeline.inspector.words import CaptionPanel, TitlePanel
from ui.timeline.monitor.boxes import place
from ui.timeline.monitor.monitor import Monitor


class Bench(QWidget):
    """Monitor and inspector side by side, as the page holds them."""

    def __init__(self, desktop: Desktop, film: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.desktop = desktop
        self.editor = Editor(desktop.desk.notices)
        self.monitor = Monitor(desktop.desk, self.editor)
        self.inspector = Inspector(desktop.desk, self.editor)
        row = QHBoxLayout(self)
        row.addWidget(self.monitor, 1)
        row.addWidget(self.inspector)
        self.inspector.setFixedWidth(340)
        self.resize(1240, 800)
        self.show()
        self.activateWindow()
        self.editor.open(desktop.engine.editing.open(film))
        self.settle()

    @property
    def film(self) -> Timeline:
        return self.editor.timeline

    def settle(self, until: Callable[[], bool] | None = None) -> None:
        self.desktop.settle(until)

    def seen(self) -> np.ndarray:  # type: ignore[type-arg]
        """The picture, once everything has come to rest."""
        self.desktop.bot.wait(200)
        self.settle()
        return pixels(self.monitor.view.picture)

    def with_photo(self, folder: Path) -> str:
        """Show a photograph in place of the first clip; gives its id."""
        gradient = np.zeros((480, 960, 3), np.uint8)
        gradient[..., 0] = np.linspace(0, 255, 960)[None]
        gradient[..., 1] = np.linspace(0, 255, 480)[:, None]
        Image.fromarray(gradient).save(folder / "photo.png")
        blob = self.desktop.engine.artifacts.put(folder / "photo.png")
        first = self.film.clips[0]

        def shown(film: Timeline) -> Timeline:
            photo = Clip(first.id, 0, first.length, blob, "image", asset_title="A photograph")
            return replace(film, clips=(photo, *film.clips[1:]), effects=(), captions=(), titles=())

        self.editor.do("Show a photograph", shown)
        self.editor.select([first.id])
        return first.id


@pytest.fixture
def bench(desktop: Desktop, film: str) -> Iterator[Bench]:
    made = Bench(desktop, film)
    yield made
    made.monitor.transport.stop()
    made.editor.open(None)
    desktop.settle()
    made.close()


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def drag(widget: QWidget, start: QPointF, by: QPoint, steps: int = 4) -> None:
    at = start.toPoint()
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    for step in range(1, steps + 1):
        QTest.mouseMove(widget, at + by * step / steps)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + by)


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


def test_another_caption_style_shows_in_the_picture(bench: Bench) -> None:
    caption = bench.film.captions[0]
    panel = bench.inspector.panel(FilmPanel)
    assert isinstance(panel, FilmPanel)
    bench.editor.seek(bench.film.captions[-1].end)
    assert not panel.captions.go.isHidden()
    bench.editor.seek(caption.start + 10)
    assert panel.captions.go.isHidden()
    before = bench.seen()
    press(panel.captions.styles.buttons["karaoke" if bench.film.caption_style != "karaoke" else "box"])
    after = bench.seen()
    low = slice(int(0.7 * len(before)), None)
    assert np.abs(after[low] - before[low]).max() > 80
    assert np.array_equal(after[: len(before) // 3], before[: len(before) // 3])
    red = replace(panel.captions.style_worn, fill="#ff0000", active="#ff0000", said="")
    panel.captions.colours["fill"]._put(red.fill, False)
    assert dict(bench.film.caption_look)["fill"] == "#ff0000"
    reddened = bench.seen()
    assert (reddened[..., 0] - reddened[..., 1])[low].max() > 150


def test_a_style_of_ones_own_is_kept_worn_and_forgotten(bench: Bench) -> None:
    panel = bench.inspector.panel(FilmPanel)
    assert isinstance(panel, FilmPanel)
    captions = panel.captions
    captions.height_.spin.setValue(9.0)
    captions.name.setText("Very large")
    QTest.keyClick(captions.name, Qt.Key.Key_Return)
    bench.settle(lambda: "own_very_large" in captions.styles.buttons)
    home = bench.desktop.engine.home.folder
    assert (home / "styles" / "captions" / "own_very_large.toml").is_file()
    captions.choose("minimal")
    assert bench.film.caption_style == "minimal"
    assert bench.film.caption_look == ()
    captions.choose("own_very_large")
    style = bench.desktop.engine.looks.worn(bench.film)
    assert style.wide.size == pytest.approx(0.09)
    press(captions.forget)
    bench.settle(lambda: "own_very_large" not in captions.styles.buttons)
    assert bench.desktop.engine.looks.worn(bench.film) == replace(style), "the film goes on wearing it"
    assert isinstance(captions, CaptionsPanel)


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


def test_a_title_is_written_and_changes_its_template(bench: Bench, shot: Callable[..., Path]) -> None:
    bench.editor.do("Add", lambda film: replace(film, titles=(Title(0, 100, "Hello", id="t1"),)))
    bench.editor.select(["t1"])
    bench.editor.seek(50)
    panel = bench.inspector.panel(TitlePanel)
    assert isinstance(panel, TitlePanel)
    session = bench.editor.session
    assert session is not None
    steps = len(session.history.past)
    panel.text.setFocus()
    QTest.keyClicks(panel.text, "Well ")
    assert bench.film.titles[0].text == "Well Hello"
    assert len(session.history.past) == steps + 1
    press(panel.templates.buttons["quote"])
    assert bench.film.titles[0].template == "quote"
    panel.end.spin.setValue(3.0)
    assert bench.film.titles[0].end == 75
    panel.end.spin.setValue(0.0)
    assert panel.refused.isVisible()
    assert bench.film.titles[0].end == 75
    bench.desktop.bot.wait(500)
    bench.settle()
    shot(bench, "inspector-title")


def test_a_captions_words_and_their_times(bench: Bench) -> None:
    caption = bench.film.captions[0]
    bench.editor.select([caption.id])
    panel = bench.inspector.panel(CaptionPanel)
    assert isinstance(panel, CaptionPanel)
    panel.text.setFocus()
    panel.text.selectAll()
    QTest.keyClicks(panel.text, "Only two")
    QTest.keyClick(panel.text, Qt.Key.Key_Return)
    written = next(each for each in bench.film.captions if each.id == caption.id)
    assert [word.text for word in written.words] == ["Only", "two"]
    assert written.words[0].start == caption.start
    assert written.words[-1].end == caption.end
    panel._numbers[1][0].spin.setValue(bench.film.seconds(caption.end) + 5)
    assert panel.refused.isVisible()
    bench.editor.undo()
    assert next(each for each in bench.film.captions if each.id == caption.id) == caption


def test_a_marker_is_named_and_moved(bench: Bench) -> None:
    bench.editor.do("Mark", lambda film: replace(film, markers=(Marker(10, "", "", "m1"),)))
    bench.editor.select(["m1"])
    panel = bench.inspector.panel(MarkerPanel)
    assert isinstance(panel, MarkerPanel)
    panel.name.setFocus()
    QTest.keyClicks(panel.name, "The turn")
    QTest.keyClick(panel.name, Qt.Key.Key_Return)
    panel.at.spin.setValue(2.0)
    assert bench.film.markers == (Marker(50, "The turn", "", "m1"),)


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
