"""What leaves this computer, and when: nothing, unless one of these is used."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.icons import icon
from ui.pages.settings.fields import Fields
from ui.pages.settings.saving import Saving


class Privacy(Fields):
    """Plain sentences, then the addresses that can be changed."""

    def __init__(self, desk: Desk, saving: Saving, names: tuple[str, ...]) -> None:
        super().__init__(desk, saving, names)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.setSpacing(16)
            column.insertWidget(0, self._sentences())

    def _sentences(self) -> QWidget:
        card = QFrame()
        card.setObjectName("card")
        rows = QGridLayout(card)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(14)
        rows.setColumnStretch(1, 1)
        told = (
            (
                "shield-check",
                self.tr("Films are written, spoken and rendered on this computer. Nothing is counted or reported."),
            ),
            (
                "download",
                self.tr("Models are fetched when you press Download, and the two small starters with the first film."),
            ),
            (
                "library",
                self.tr("Sources of footage are asked when you search them; they see the words you search for."),
            ),
            ("key", self.tr("Services with a key of yours are sent what they need: the topic, or the text to speak.")),
            ("package", self.tr("Reports of errors stay in a folder here. Keys are struck out of them.")),
        )
        for row, (drawing, text) in enumerate(told):
            sign, words = QLabel(), QLabel(text)
            sign.setPixmap(icon(drawing, self._desk.theme, "good" if not row else "muted").pixmap(20, 20))
            words.setWordWrap(True)
            rows.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(words, row, 1)
        return card
