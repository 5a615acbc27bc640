"""The Create page."""

from PySide6.QtWidgets import QLabel, QVBoxLayout

from ui.desk import Desk
from ui.page import Page


class CreatePage(Page):
    """What the person sees at Create."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        column = QVBoxLayout(self)
        title = QLabel(self.tr("Create"))
        title.setObjectName("title")
        column.addWidget(title)
        column.addStretch(1)
