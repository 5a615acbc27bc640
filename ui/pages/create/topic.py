"""What the film is about, in one line, with ideas for those who have none."""

from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.domain.brief import AUTO
from ui.desk import Desk
from ui.icons import icon
from ui.widgets.flow import Flow

_IDEAS = 5


class Topic(QWidget):
    """The largest field of the page."""

    typed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._known: list[str] = []
        self._first = 0
        self._niche = ""
        self.edit = QLineEdit()
        self.edit.setObjectName("topic")
        self.edit.setStyleSheet("#topic { font-size: 18px; padding: 10px 12px; }")
        self.edit.setPlaceholderText(self.tr("For example: Why the sky is blue"))
        self.edit.setAccessibleName(self.tr("What should the film be about?"))
        self.edit.textEdited.connect(self.typed)
        self.error = QLabel()
        self.error.setObjectName("bad")
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.setWordWrap(True)
        self.error.hide()
        self._ideas = QWidget()
        self._flow = Flow(self._ideas)
        self._next = QToolButton()
        self._next.setObjectName("quiet")
        self._next.setIcon(icon("shuffle", desk.theme, "muted"))
        self._next.setToolTip(self.tr("Other ideas"))
        self._next.setAccessibleName(self.tr("Other ideas"))
        self._next.clicked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.edit)
        column.addWidget(self.error)
        row = QHBoxLayout()
        row.addWidget(self._ideas, 1)
        row.addWidget(self._next, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def show_value(self, topic: str) -> None:
        """Show a topic; nobody is told."""
        if self.edit.text() != topic:
            self.edit.setText(topic)

    def inspire(self, niche: str) -> None:
        """Offer ideas for a kind of film."""
        if niche == self._niche:
            return
        self._niche = niche
        writer, kind = self._desk.engine.pipeline.writer, "" if niche == AUTO else niche
        spoken = QLocale().name().partition("_")[0]
        self._desk.background.ask(self, lambda: writer.topics(kind, spoken) or writer.topics(kind, "en"), self._take)

    def refuse(self, text: str) -> None:
        """Say what is wrong with it; empty takes it back."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        if text:
            self.edit.setFocus()

    def _take(self, topics: list[str]) -> None:
        self._known, self._first = topics, 0
        self._draw()

    def _turn(self) -> None:
        self._first = (self._first + _IDEAS) % max(1, len(self._known))
        self._draw()

    def _draw(self) -> None:
        self._flow.clear()
        after: QWidget = self.edit
        known = self._known[self._first :] + self._known[: self._first]
        for topic in known[:_IDEAS]:
            button = QPushButton(topic.replace("&", "&&"))
            button.setObjectName("idea")
            button.clicked.connect(partial(self._choose, topic))
            self._flow.addWidget(button)
            QWidget.setTabOrder(after, button)
            after = button
        self._next.setVisible(len(self._known) > _IDEAS)

    def _choose(self, topic: str) -> None:
        self.edit.setText(topic)
        self.edit.setFocus()
        self.typed.emit(topic)
