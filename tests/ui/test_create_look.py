"""The Create page as it looks: pictures to be looked at, words that fit, names for all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.conftest import Desktop
from tests.ui.looking import clipped, unnamed
from ui.pages.create.page import MANY, SCRIPT, CreatePage

WORDS = (
    "Lighthouses guide ships along a dark coast.\n\nA lamp stands behind a great lens.\n\n"
    "Today most of them work without a keeper."
)


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_every_part_fits_and_has_a_name(desktop: Desktop, shot: Callable[..., Path], scheme: str) -> None:
    desktop.desk.theme.choose(scheme)
    desktop.window.go("create")
    page = desktop.window.page("create")
    assert isinstance(page, CreatePage)
    desktop.settle(lambda: len(page.look.niche.cards) > 5 and not desktop.desk.background.busy)
    page.draft.set("topic", "Lighthouses")
    desktop.bot.waitUntil(lambda: bool(page.footer.outlook.line.text()), timeout=60_000)
    shot(desktop.window, f"create-topic-{scheme}", (1360, 1500))
    desktop.window.resize(1360, 860)
    assert clipped(page) == []
    assert unnamed(page) == []
    page.draft.set("script", WORDS)
    page.tabs.setCurrentIndex(SCRIPT)
    desktop.settle(lambda: bool(page.script.cards[0].length.text()))
    desktop.settle(lambda: "22 words" in page.footer.outlook.line.text())
    shot(desktop.window, f"create-script-{scheme}", (1360, 1000))
    assert clipped(page) == []
    assert unnamed(page) == []
    page.tabs.setCurrentIndex(MANY)
    page.many.edit.setPlainText("topic,duration,niche\nVolcanoes,60,facts\nRome,3,history\nHoney,90,facts")
    desktop.settle(lambda: page.many.table.rowCount() == 3)
    shot(desktop.window, f"create-many-{scheme}", (1360, 860))
    assert clipped(page) == []
    assert unnamed(page) == []
