"""Asked once a run where no keyring keeps the keys: the passphrase that their file is encrypted with."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.errors import NeedsPassphrase
from ui.desk import Desk
from ui.error_view import answer
from ui.icons import icon
from ui.widgets.plain import plain

_MARGIN = 24
_WIDE = 56
"""Letters in a line of what is explained."""


class PassphraseDialog(QDialog):
    """Chosen, and typed twice, where no keys are kept yet; else tried on those that are."""

    unlocked = Signal()
    """Keys can be kept and read from now on."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._known = desk, desk.engine.vault.begun
        title = self.tr("Your keys are locked") if self._known else self.tr("A passphrase for your keys")
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        sign = QLabel()
        sign.setPixmap(icon("key", desk.theme, "accent").pixmap(28, 28))
        head.addWidget(sign)
        named = plain("title", title)
        named.setWordWrap(False)
        head.addWidget(named, 1)
        column.addLayout(head)
        self._about = plain("muted", self._story())
        self._about.setMinimumWidth(_WIDE * self.fontMetrics().averageCharWidth())
        column.addWidget(self._about)
        self.phrase = self._field(self.tr("Passphrase"))
        self.again = self._field(self.tr("The same once more"))
        self.again.setVisible(not self._known)
        self.error = plain("bad", "")
        self.error.hide()
        for widget in (self.phrase, self.again, self.error):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addStretch(1)
        self.later = QPushButton(self.tr("Not now"))
        self.later.clicked.connect(self.reject)
        self.take = QPushButton(self.tr("Unlock") if self._known else self.tr("Use it"))
        self.take.setObjectName("primary")
        self.take.setDefault(True)
        self.take.clicked.connect(self._try)
        row.addWidget(self.later)
        row.addWidget(self.take)
        column.addLayout(row)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words are in the theme's letters."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        inside = self.contentsRect().width() - 2 * _MARGIN
        for label in (self._about, self.error):
            label.setMinimumHeight(max(0, label.heightForWidth(max(inside, label.minimumWidth()))))
        self.adjustSize()

    def _story(self) -> str:
        if self._known:
            return self.tr(
                "They lie encrypted on this computer. Enter the passphrase they are kept with; "
                "it is asked for once, until you quit."
            )
        return self.tr(
            "This system has no keyring, so your keys are kept in a file that is encrypted with a passphrase. "
            "It is written down nowhere: after the next start it is asked for again, once a key is needed."
        )

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.textChanged.connect(self._look)
        return field

    def _look(self) -> None:
        """Let it be taken once it is whole."""
        self.error.hide()
        both = (self.phrase,) if self._known else (self.phrase, self.again)
        self.take.setEnabled(all(field.text().strip() for field in both))

    def _try(self) -> None:
        if not self._known and self.phrase.text() != self.again.text():
            self._say(self.tr("The two are not the same."))
            self.again.setFocus()
            return
        self.take.setEnabled(False)  # to draw a key of it takes a second
        call = partial(self._desk.engine.vault.unlock, self.phrase.text())
        self._desk.background.ask(self, call, lambda _: self._done(), self._failed)

    def _done(self) -> None:
        self.unlocked.emit()
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.take.setEnabled(True)
        wrong = isinstance(error, NeedsPassphrase)
        self._say(self.tr("This passphrase does not open your keys. Try again.") if wrong else answer(error).whole)
        self.phrase.setFocus()
        self.phrase.selectAll()

    def _say(self, text: str) -> None:
        self.error.setText(text)
        self.error.show()
        self._fit()


def unlocking(desk: Desk, parent: QWidget, then: Callable[[], object]) -> PassphraseDialog:
    """Ask for the passphrase without holding up the window, then go on."""
    dialog = PassphraseDialog(desk, parent)
    dialog.unlocked.connect(then)
    dialog.open()
    return dialog
