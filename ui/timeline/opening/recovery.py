"""Asked where edits were made and never saved: go on with them, keep what is saved, or look at both first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.domain.project import Project
from engine.pipeline.editing import Unsaved
from ui.desk import Desk
from ui.icons import icon
from ui.timeline.opening.comparison import Comparison
from ui.widgets.plain import plain
from ui.words import moment

_TOLD = 6


class Recovery(QWidget):
    """A card in the middle of the page; nothing is lost whichever button is pressed."""

    chosen = Signal(bool)
    """True to go on with the unsaved edits, False to keep what is saved."""

    def __init__(self, desk: Desk, saved: Project, unsaved: Unsaved) -> None:
        super().__init__()
        self._desk, self._saved, self._unsaved = desk, saved, unsaved
        card = QFrame()
        card.setObjectName("card")
        card.setMaximumWidth(640)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        sign = QLabel()
        sign.setPixmap(icon("history", desk.theme, "accent").pixmap(36, 36))
        column.addWidget(sign)
        column.addWidget(plain("title", self.tr("Edits to this film were not saved")))
        column.addWidget(plain("muted", self._story()))
        buttons = QHBoxLayout()
        self.recover = QPushButton(self.tr("Go on with them"))
        self.recover.setObjectName("primary")
        self.keep = QPushButton(self.tr("Keep the saved film"))
        self.compare = QPushButton(self.tr("Compare…"))
        for button in (self.recover, self.keep, self.compare):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(plain("small", self.tr("Whichever you choose, the other stays among the earlier versions.")))
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(2)
        self.recover.clicked.connect(lambda: self.chosen.emit(True))
        self.keep.clicked.connect(lambda: self.chosen.emit(False))
        self.compare.clicked.connect(self._compare)
        self.recover.setFocus()

    def _story(self) -> str:
        when = moment(self._unsaved.made)
        edits = self._unsaved.edits
        told = ", ".join(edits[-_TOLD:])
        more = self.tr("… and {} before").format(len(edits) - _TOLD) if len(edits) > _TOLD else ""
        return self.tr("The last was made {when}: {told} {more}").format(when=when, told=told, more=more).strip()

    def _compare(self) -> None:
        comparison = Comparison(
            self._desk,
            (self.tr("Saved"), self._saved.timeline),
            (self.tr("Not saved"), self._unsaved.project.timeline),
            self,
        )
        comparison.open()
