"""Captions, their styles, titles and markers in the inspector."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.domain.timeline import Marker, Title
from tests.ui.inspector_bench import Bench, press
from tests.ui.looking import clipped
from ui.timeline.inspector.captions import CaptionsPanel
from ui.timeline.inspector.film import FilmPanel
from ui.timeline.inspector.marker import MarkerPanel
from ui.timeline.inspector.words import CaptionPanel, TitlePanel


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
    bench.settle()
    assert not clipped(panel)
    assert panel.text.cursorPosition() == 0
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
