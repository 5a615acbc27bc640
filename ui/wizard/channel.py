"""The third page: what kind of films the person makes, in which shape, and who reads them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from engine.domain.brief import AUTO
from engine.domain.style import Niche
from ui.desk import Desk
from ui.form.live import automatic
from ui.language import translated
from ui.pages.create.draft import Draft
from ui.pages.create.look import pictures, section
from ui.pages.create.shape import ShapeChoice
from ui.pages.create.voices import VoiceChoice
from ui.widgets.picture_card import CardChoice


class Channel(QWidget):
    """The same choices as on the Create page, where they can be changed for each film."""

    def __init__(self, desk: Desk, draft: Draft, after: QWidget) -> None:
        """`after` is what Tab comes to before this."""
        super().__init__()
        self._desk, self._draft, self._after = desk, draft, after
        self.title = self.tr("What is your channel about?")
        self.next = self.tr("Next")
        self.niche = CardChoice(desk.theme, self.tr("Kind of film"), 124)
        self.shape, self.voice = ShapeChoice(desk.theme), VoiceChoice(desk, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self.niche)
        pair = QGridLayout()
        pair.setHorizontalSpacing(24)
        pair.addWidget(section(self.tr("Shape"), self.shape), 0, 0, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(section(self.tr("Voice"), self.voice), 0, 1, Qt.AlignmentFlag.AlignTop)
        pair.setColumnStretch(0, 6)
        pair.setColumnStretch(1, 5)
        column.addLayout(pair)
        column.addStretch(1)
        self.shape.choose(draft.value("aspect"))
        self.voice.choose(draft.value("voice"))
        self.niche.chosen.connect(lambda key: draft.set("niche", key))
        self.shape.chosen.connect(lambda key: draft.set("aspect", key))
        self.voice.chosen.connect(lambda key: draft.set("voice", key))
        self.voice.learn()
        desk.background.ask(self, desk.engine.pipeline.niches, self._offer)

    def _offer(self, niches: list[Niche]) -> None:
        kinds = [(each.name, translated(each.title), "film", translated(each.tone)) for each in niches]
        self.niche.offer([(AUTO, automatic(), "sparkles", self.tr("Read from the topic")), *kinds], self._after)
        self.niche.choose(self._draft.value("niche"))
        names = [each.name for each in niches]
        self._desk.background.ask(self, lambda: pictures("niche", names), self.niche.picture)
