"""The last page: the topic of the first film."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.pages.create.draft import Draft
from ui.pages.create.length import LengthChoice
from ui.pages.create.look import section
from ui.pages.create.topic import Topic


class FirstFilm(QWidget):
    """A topic and a length; all else can be changed on the Create page."""

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__()
        self.title = self.tr("Your first film")
        self.next = self.tr("Make my first film")
        self._draft = draft
        self.topic, self.length = Topic(desk), LengthChoice()
        self.topic.typed.connect(self._typed)
        self.length.chosen.connect(lambda seconds: draft.set("duration", seconds))
        self.length.choose(draft.value("duration"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(section(self.tr("What should it be about?"), self.topic))
        column.addWidget(section(self.tr("Length"), self.length))
        said = QLabel(
            self.tr("It is made in the background. You see it grow, and can open it on the timeline before it is done.")
        )
        said.setObjectName("muted")
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        column.addWidget(said)
        column.addStretch(1)

    def arrive(self) -> None:
        """Show ideas that suit the kind of film, and let the person type."""
        self.topic.inspire(self._draft.value("niche"))
        self.topic.show_value(self._draft.value("topic"))
        self.topic.edit.setFocus()

    def _typed(self, topic: str) -> None:
        self.topic.refuse("")
        self._draft.set("topic", topic)
