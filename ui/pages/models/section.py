"""Models of one kind: those that are here and those that suit first, the too large ones folded away."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from engine.runtime.models.shelf import Standing
from ui.desk import Desk
from ui.icons import icon
from ui.pages.models.card import Card
from ui.pages.models.work import Work

KINDS = ("llm", "clip", "embedder", "voice", "classifier", "recogniser")
ICONS = {
    "llm": "pen-line",
    "voice": "mic",
    "embedder": "search",
    "clip": "eye",
    "classifier": "tag",
    "recogniser": "headphones",
}
_SHOWN = 4
"""Models of a kind that are shown at once; the rest is a click away."""


def purposes() -> dict[str, tuple[str, str]]:
    """What each kind is called, and what it is for."""
    return {
        "llm": (
            QCoreApplication.translate("models", "Writers"),
            QCoreApplication.translate(
                "models", "Write the script. The better the writer, the less there is to check."
            ),
        ),
        "clip": (
            QCoreApplication.translate("models", "Sight"),
            QCoreApplication.translate("models", "Find pictures and moments by what they show, not by their names."),
        ),
        "embedder": (
            QCoreApplication.translate("models", "Meaning"),
            QCoreApplication.translate("models", "Compares words by meaning: “shore” finds “beach”."),
        ),
        "voice": (
            QCoreApplication.translate("models", "Voices"),
            QCoreApplication.translate("models", "Read the script aloud."),
        ),
        "classifier": (
            QCoreApplication.translate("models", "Labels"),
            QCoreApplication.translate("models", "Says what is in a picture that has no title."),
        ),
        "recogniser": (
            QCoreApplication.translate("models", "Hearing"),
            QCoreApplication.translate("models", "Writes down what is said."),
        ),
    }


class Section(QWidget):
    """One kind under its heading."""

    def __init__(self, desk: Desk, kind: str, work: Work) -> None:
        super().__init__()
        self._desk, self._kind, self._work = desk, kind, work
        self._open = False
        self.cards: dict[str, Card] = {}
        title, purpose = purposes()[kind]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 0)
        self._column.setSpacing(8)
        heading = QLabel(title)
        heading.setObjectName("heading")
        said = QLabel(purpose)
        said.setObjectName("muted")
        said.setWordWrap(True)
        self._more = QPushButton()
        self._more.setObjectName("quiet")
        self._more.setIcon(icon("chevron-down", desk.theme))
        self._more.clicked.connect(self._unfold)
        for widget in (heading, said):
            self._column.addWidget(widget)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_models(self, standings: list[Standing]) -> None:
        """Show them as they stand; cards that are there already keep their place."""
        new = sorted(standings, key=_rank)
        for gone in self.cards.keys() - {each.model.name for each in new}:
            self.cards.pop(gone).deleteLater()
        for place, standing in enumerate(new):
            name = standing.model.name
            if name not in self.cards:
                self.cards[name] = Card(self._desk, ICONS[self._kind], self._work)
                self._column.insertWidget(2 + place, self.cards[name])
            self.cards[name].show_model(standing)
        if new:
            QWidget.setTabOrder(self.cards[new[-1].model.name].last_button(), self._more)  # as it is read
        self._fold()

    def reveal(self, name: str) -> Card | None:
        """Give the card of a model, seen; None where it is not of this kind."""
        if name in self.cards and self.cards[name].isHidden():
            self._unfold()
        return self.cards.get(name)

    def _fold(self) -> None:
        cards = sorted(self.cards.values(), key=self._column.indexOf)
        behind = [
            card
            for place, card in enumerate(cards)
            if not card.busy and card.standing.state == "absent" and (place >= _SHOWN or not card.standing.fits)
        ]
        for card in cards:
            card.setVisible(self._open or card not in behind)
        self._more.setVisible(bool(behind) and not self._open)
        self._more.setText(self.tr("Show {count} more").format(count=len(behind)))

    def _unfold(self) -> None:
        self._open = True
        self._fold()


def _rank(standing: Standing) -> tuple[bool, bool, bool]:
    """What is here first, then what is advised, then what fits; the catalogue's own order otherwise."""
    return standing.state == "absent", standing.advice != "recommended", not standing.fits
