"""What stands where there is no project yet, or none that was looked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.icons import icon


class NoProjects(QWidget):
    """Says what to do next."""

    begun = Signal()
    take = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(12)
        column.addStretch(2)
        sign = QLabel()
        sign.setPixmap(icon("clapperboard", desk.theme, "muted").pixmap(44, 44))
        self._text, self._detail = QLabel(), QLabel()
        self._text.setObjectName("heading")
        self._detail.setObjectName("muted")
        for label in (self._text, self._detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for label in (sign, self._text, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        begin, take = QPushButton(self.tr("Make a film")), QPushButton(self.tr("Take a bundle in…"))
        begin.setObjectName("primary")
        begin.clicked.connect(self.begun)
        take.clicked.connect(self.take)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(begin)
        row.addWidget(take)
        row.addStretch(1)
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch(3)

    def tell(self, words: str) -> None:
        """Word it for what was looked for."""
        if words:
            self._text.setText(self.tr("No project says “{words}”").format(words=words[:80]))
            self._detail.setText(self.tr("Titles, topics and scripts are searched. Try other words."))
        else:
            self._text.setText(self.tr("No films yet"))
            self._detail.setText(self.tr("Give a topic and get a film, or drop a bundle of somebody else's here."))
