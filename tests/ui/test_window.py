"""The window: its places, and that it remembers them."""

from tests.ui.conftest import Desktop


def test_every_place_opens_and_the_last_one_is_remembered(desktop: Desktop) -> None:
    for name in desktop.window.places:
        desktop.window.go(name)
        assert desktop.window.current == name
        desktop.settle()
    assert desktop.desk.remembered.value("place", "") == "settings"


def test_keys_lead_to_places(desktop: Desktop) -> None:
    desktop.window.start()
    desktop.desk.commands.action("go.library").trigger()
    assert desktop.window.current == "library"
    assert desktop.desk.commands.clashes() == {}


def test_a_film_opens_for_editing(desktop: Desktop, film: str) -> None:
    desktop.window.go("timeline", film)
    page = desktop.window.page("timeline")
    desktop.settle(lambda: page.editor.session is not None)  # type: ignore[attr-defined]
    assert len(page.editor.timeline.clips) >= 3  # type: ignore[attr-defined]
