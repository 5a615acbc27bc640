"""What every page of the window answers to."""

from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """One place of the rail."""

    def arrive(self, what: str) -> None:
        """It is about to be seen; `what` names what to show, and is empty where the person came by the rail."""

    def leave(self) -> bool:
        """The window is about to close; False keeps it open, as where a person chose to go on."""
        return True

    def end(self) -> None:
        """What it was given is about to be taken away: let go of what plays or is open."""
