"""Why a clip is shown, and what else could be: explained, cycled by a key, decided for good."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.conftest import Desktop
from ui.timeline.why import WhyCard


@pytest.fixture
def card(desktop: Desktop, film: str) -> Iterator[WhyCard]:
    """The card by itself, with a clip chosen that shows a picture of the library."""
    editor = desktop.editor()
    shown = WhyCard(desktop.desk, editor)
    desktop.bot.addWidget(shown)
    shown.resize(640, 420)
    shown.show()
    editor.open(desktop.engine.editing.open(film))
    first = editor.timeline.clips[0].id
    editor.select([first])
    desktop.settle(lambda: "lighthouses guide" in shown.sentence.text().lower())
    yield shown
    editor.open(None)


def test_a_clip_is_explained_with_what_else_fits(card: WhyCard, desktop: Desktop, shot: Callable[..., Path]) -> None:
    desktop.settle()
    offered = [button for button in card.others if button.isVisible()]
    assert offered
    assert all(not button.icon().isNull() for button in offered)
    shot(card, "why-card", (640, 420))


def test_the_next_and_back_again_is_where_it_was_and_undone_in_one(card: WhyCard, desktop: Desktop) -> None:
    editor, was = card._editor, card._editor.timeline.clips[0]
    card.cycle(1)
    desktop.settle(lambda: editor.timeline.clips[0].media != was.media)
    other = editor.timeline.clips[0].media
    card.cycle(1)
    desktop.settle(lambda: editor.timeline.clips[0].media != other)
    card.cycle(-1)
    desktop.settle(lambda: editor.timeline.clips[0].media == other)
    editor.undo()
    assert editor.timeline.clips[0] == was
    assert not editor.session.history.past  # type: ignore[union-attr]


def test_the_clip_that_changes_is_looked_at(card: WhyCard, desktop: Desktop) -> None:
    editor, was = card._editor, card._editor.timeline.clips[0]
    editor.seek(editor.timeline.length - 1)
    card.cycle(1)
    assert was.start <= editor.playhead < was.end
    editor.seek(was.start + 1)
    card.cycle(1)
    assert editor.playhead == was.start + 1, "it is looked at already"
    desktop.settle(lambda: not desktop.desk.background.busy)


def test_never_again_shows_another_and_is_remembered(card: WhyCard, desktop: Desktop) -> None:
    editor, was = card._editor, card._editor.timeline.clips[0]
    card.cycle(1)
    desktop.settle(lambda: editor.timeline.clips[0].media != was.media)
    barred = editor.timeline.clips[0].media
    desktop.settle(lambda: desktop.desk.commands.action("why.never").isEnabled() and not desktop.desk.background.busy)
    desktop.desk.commands.action("why.never").trigger()
    desktop.settle(lambda: editor.timeline.clips[0].media != barred)
    assert barred
    assert [rule.sha256 for rule in desktop.engine.collection.memory.decided()] == [barred.sha256]
