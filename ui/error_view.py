"""One table: what can go wrong, in words, and the one button that helps."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.errors import (
    EngineError,
    NeedsFiles,
    NeedsKey,
    NeedsModel,
    NeedsPassphrase,
    NeedsSetup,
    NeedsSignIn,
    NeedsSpace,
)
from ui.icons import icon
from ui.language import translated
from ui.theme import Theme

_COMMAND = "faceless "
"""What a remedy for the command line holds; it is no use in a window, which offers a button where it can."""


@dataclass(frozen=True)
class Answer:
    """What a person is told, and where the button leads."""

    text: str
    detail: str = ""
    button: str = ""
    place: str = ""
    what: str = ""

    @property
    def whole(self) -> str:
        """What went wrong and what to do next, in a row."""
        return f"{self.text} {self.detail}".strip()


def answer(error: Exception, name: str = "", title: str = "") -> Answer:
    """Say what went wrong, what to do next, and where that is done; a field's `name` is said as its `title`."""
    if not isinstance(error, EngineError):
        return Answer(
            QCoreApplication.translate("errors", "Something went wrong that should not."),
            QCoreApplication.translate("errors", "Nothing that was saved is lost. A report tells what happened."),
            QCoreApplication.translate("errors", "Make a report"),
            "settings",
            "about",
        )
    elsewhere = _COMMAND in error.remedy or isinstance(error, NeedsPassphrase)
    detail = "" if elsewhere else translated(error.remedy)
    first, space, rest = str(error).partition(" ")
    text = translated(f"{title}{space}{rest}" if name and first == name else str(error))
    remedy = next((each for each in _remedies(error) if isinstance(error, each[0])), None)
    if remedy is None:
        return Answer(text, detail)
    _, button, place, what = remedy
    return Answer(text, detail, button, place, what)


def _remedies(error: EngineError) -> tuple[tuple[type[EngineError], str, str, str], ...]:
    """Class of error, button, place and what to show there: the first that fits."""
    named = error.remedy.strip("`").split()[-1] if _COMMAND in error.remedy else ""
    return (
        (NeedsModel, QCoreApplication.translate("errors", "Open Models"), "models", named),
        (NeedsKey, QCoreApplication.translate("errors", "Enter the key"), "settings", "keys"),
        (NeedsPassphrase, QCoreApplication.translate("errors", "Enter the passphrase"), "settings", "passphrase"),
        (NeedsSignIn, QCoreApplication.translate("errors", "Connect it"), "settings", "keys"),
        (NeedsFiles, QCoreApplication.translate("errors", "Find them again"), "projects", ""),
        (NeedsSpace, QCoreApplication.translate("errors", "Make room"), "settings", "storage"),
        (NeedsSetup, QCoreApplication.translate("errors", "Open Settings"), "settings", ""),
    )


class ErrorView(QFrame):
    """What went wrong, shown in a page where its content would be."""

    def __init__(self, theme: Theme, go: Callable[[str, str], None], again: Callable[[], Any] | None = None) -> None:
        """`again` is offered as a button where trying again may help."""
        super().__init__()
        self.setObjectName("card")
        self._go = go
        self._answer = Answer("")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(12)
        sign = QLabel()
        sign.setPixmap(icon("circle-alert", theme, "bad").pixmap(24, 24))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        self.text, self.detail = _label(""), _label("muted")
        said.addWidget(self.text)
        said.addWidget(self.detail)
        row.addLayout(said, 1)
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self._go(self._answer.place, self._answer.what))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        if again:
            anew = QPushButton(self.tr("Try again"))
            anew.clicked.connect(lambda _=False: again())
            row.addWidget(anew, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, error: Exception | None) -> None:
        """Show an error; None hides the view."""
        self.setVisible(error is not None)
        if error is None:
            return
        self._answer = answer(error)
        self.text.setText(self._answer.text)
        self.detail.setText(self._answer.detail)
        self.detail.setVisible(bool(self._answer.detail))
        self.button.setText(self._answer.button)
        self.button.setVisible(bool(self._answer.button))
        self.setAccessibleName(self._answer.text)


def _label(name: str, parent: QWidget | None = None) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
