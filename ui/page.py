"""What every page of the window answers to."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """One place of the rail."""

    def arrive(self, what: str) -> None:
        """It is about to be seen; `what` names what to show, and is empty where the person came by the rail."""

    def ahead(self) -> Iterator[object]:
        """Make a step at a time what would keep the person waiting when it is asked for; nobody asked yet."""
        yield from ()

    def leave(self) -> bool:
        """The window is about to close; False keeps it open, as where a person chose to go on."""
        return True

    def end(self) -> None:
        """What it was given is about to be taken away: let go of what plays or is open."""


def finish(within: QWidget) -> None:
    """Let the field that is being typed in keep what it holds, as it does when it is left."""
    field = within.window().focusWidget()
    if field is None:
        return
    if field.hasFocus() and (field is within or within.isAncestorOf(field)):
        field.clearFocus()
