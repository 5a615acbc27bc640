"""The Library page."""

from PySide6.QtWidgets import QLabel, QVBoxLayout

from ui.desk import Desk
from ui.page import Page


class LibraryPage(Page):
    """What the person sees at Library."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        column = QVBoxLayout(self)
        title = QLabel(self.tr("Library"))
        title.setObjectName("title")
        column.addWidget(title)
        column.addStretch(1)
