"""The film out to other programs and back."""

from pathlib import Path

from engine.domain.edit import clips
from tests.ui.conftest import Desktop
from ui.notices import Notice
from ui.timeline.page import TimelinePage


def opened(desktop: Desktop, film: str) -> TimelinePage:
    desktop.window.go("timeline", film)
    page = desktop.window.page("timeline")
    assert isinstance(page, TimelinePage)
    desktop.settle(lambda: page.editor.session is not None)
    return page


def test_a_timeline_goes_out_and_comes_back_as_it_was(desktop: Desktop, film: str, tmp_path: Path) -> None:
    page = opened(desktop, film)
    before = page.editor.timeline
    page.bench.exchange.write(tmp_path / "film.otio")
    desktop.settle(lambda: (tmp_path / "film.otio").is_file() and not desktop.desk.background.busy)
    name = before.clips[1].id
    page.editor.do("Lift", lambda timeline: clips.lift(timeline, [name]))
    assert page.editor.timeline != before
    page.bench.exchange.take(tmp_path / "film.otio")
    desktop.settle(lambda: page.editor.timeline == before)
    page.editor.undo()
    assert page.editor.timeline != before


def test_captions_come_in_from_a_file(desktop: Desktop, film: str, tmp_path: Path) -> None:
    page = opened(desktop, film)
    (tmp_path / "told.srt").write_text(
        "1\n00:00:00,500 --> 00:00:02,000\nFirst words here\n\n2\n00:00:02,500 --> 00:00:04,000\nThen others\n",
        encoding="utf-8",
    )
    page.bench.exchange.take(tmp_path / "told.srt")
    desktop.settle(lambda: len(page.editor.timeline.captions) == 2)
    assert [word.text for word in page.editor.timeline.captions[0].words] == ["First", "words", "here"]


def test_what_cannot_be_read_is_told_and_nothing_changes(desktop: Desktop, film: str, tmp_path: Path) -> None:
    page = opened(desktop, film)
    before = page.editor.project
    told: list[Notice] = []
    desktop.desk.notices.told.connect(told.append)
    (tmp_path / "broken.otio").write_text('{"OTIO_SCHEMA": "Timeline.1"', encoding="utf-8")
    page.bench.exchange.take(tmp_path / "broken.otio")
    desktop.settle(lambda: bool(told))
    assert told[0].kind == "bad"
    assert page.editor.project is before
