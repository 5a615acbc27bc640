"""Services that want a key: where to get one, and a field to enter it; a key that is kept is never shown."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.accounts import Account
from engine.errors import NeedsPassphrase
from ui.desk import Desk
from ui.error_view import ErrorView
from ui.icons import icon
from ui.language import translated
from ui.notices import Notice
from ui.pages.settings.passphrase import unlocking
from ui.widgets.chip import Chip


class Keys(QWidget):
    """One card a service."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.cards: dict[str, KeyCard] = {}
        self._wanted = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.error = ErrorView(desk.theme, desk.go, self.refresh)
        self._column.addWidget(self.error)
        self.refresh()

    def refresh(self) -> None:
        """Look which keys there are."""
        self._desk.background.ask(self, self._desk.engine.accounts.all, self._show, self.error.tell)

    def stand(self, name: str) -> None:
        """Let the key of this service be entered."""
        self._wanted = name
        if card := self.cards.get(name):
            self._wanted = ""
            card.line.setFocus()
            area = next((each for each in _around(self) if isinstance(each, QScrollArea)), None)
            if area:
                area.ensureWidgetVisible(card)

    def unlock(self) -> None:
        """Ask for the passphrase."""
        unlocking(self._desk, self, self.refresh)

    def _show(self, accounts: list[Account]) -> None:
        self.error.tell(None)
        titles = {
            "source": self.tr("Footage, pictures and music"),
            "voice": self.tr("Voices"),
            "llm": self.tr("Writers"),
        }
        for account in accounts:
            if account.name not in self.cards:
                if (heading := titles.pop(account.kind, "")) and not any(
                    card.account.kind == account.kind for card in self.cards.values()
                ):
                    label = QLabel(heading)
                    label.setObjectName("heading")
                    self._column.addWidget(label)
                self.cards[account.name] = KeyCard(self._desk, self.refresh)
                self._column.addWidget(self.cards[account.name])
            self.cards[account.name].show_account(account)
        if self._wanted:
            self.stand(self._wanted)


class KeyCard(QFrame):
    """One service."""

    account: Account

    def __init__(self, desk: Desk, changed: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self._changed = desk, changed
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        self._title = QLabel()
        self._title.setObjectName("strong")
        self.chip = Chip(desk.theme)
        self.page = QPushButton(self.tr("Get a key"))
        self.page.setObjectName("quiet")
        self.page.setIcon(icon("external-link", desk.theme))
        self.page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self.account.key_page)))
        head.addWidget(self._title)
        head.addWidget(self.chip)
        head.addStretch(1)
        head.addWidget(self.page)
        column.addLayout(head)
        self._caution = QLabel()
        self._caution.setObjectName("small")
        self._caution.setTextFormat(Qt.TextFormat.PlainText)
        self._caution.setWordWrap(True)
        column.addWidget(self._caution)
        row = QHBoxLayout()
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.returnPressed.connect(self._keep)
        self.save = QPushButton(self.tr("Keep"))
        self.line.textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))
        self.save.setEnabled(False)
        self.save.clicked.connect(self._keep)
        self.drop = QPushButton(self.tr("Forget"))
        self.drop.setObjectName("danger")
        self.drop.clicked.connect(self._forget)
        row.addWidget(self.line, 1)
        row.addWidget(self.save)
        row.addWidget(self.drop)
        column.addLayout(row)
        self.error = ErrorView(desk.theme, desk.go)
        column.addWidget(self.error)

    def show_account(self, account: Account) -> None:
        """Show a service as it stands."""
        self.account = account
        kept = account.key == "is kept"
        given = account.key == "is given by the environment"
        self._title.setText(translated(account.title))
        self._caution.setText(translated(account.caution))
        self._caution.setVisible(bool(account.caution))
        self.page.setVisible(bool(account.key_page))
        self.page.setAccessibleName(self.tr("Get a key for {service}").format(service=account.title))
        self.line.setAccessibleName(self.tr("Key for {service}").format(service=account.title))
        self.line.setPlaceholderText(self.tr("Enter another key") if kept else self.tr("Paste the key here"))
        self.save.setAccessibleName(self.tr("Keep the key for {service}").format(service=account.title))
        self.drop.setAccessibleName(self.tr("Forget the key for {service}").format(service=account.title))
        self.drop.setVisible(kept)
        for widget in (self.line, self.save):
            widget.setVisible(not given)
        if given:
            self.chip.tell(self.tr("Given by the environment"), "circle-check", "good")
        elif kept:
            self.chip.tell(self.tr("Key is kept"), "circle-check", "good")
        else:
            self.chip.hide()

    def _keep(self) -> None:
        secret = self.line.text().strip()
        if not secret:
            return
        vault, name = self._desk.engine.vault, self.account.name
        self.save.setEnabled(False)
        self._desk.background.keep(self, lambda: vault.set(name, secret), lambda _: self._kept(), self._failed)

    def _kept(self) -> None:
        self.line.clear()
        self.error.tell(None)
        self._desk.notices.say(self.tr("The key for {service} is kept.").format(service=self.account.title))
        self._changed()

    def _failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self._explain(self._keep, error)

    def _explain(self, again: Callable[[], object], error: Exception) -> None:
        """Say what is wrong; where only a passphrase is missing, ask for it and go on."""
        if isinstance(error, NeedsPassphrase):
            unlocking(self._desk, self, again).rejected.connect(partial(self.error.tell, error))
        else:
            self.error.tell(error)

    def _forget(self) -> None:
        vault, name = self._desk.engine.vault, self.account.name

        def forget() -> str:
            secret = vault.get(name)
            vault.remove(name)
            return secret

        self._desk.background.keep(self, forget, self._forgotten, partial(self._explain, self._forget))

    def _forgotten(self, secret: str) -> None:
        vault, name, ask = self._desk.engine.vault, self.account.name, self._desk.background.ask
        self.error.tell(None)
        text = self.tr("The key for {service} is forgotten.").format(service=self.account.title)
        undo = lambda: ask(self, lambda: vault.set(name, secret), lambda _: self._changed())  # noqa: E731
        self._desk.notices.tell(Notice(text, button=self.tr("Undo"), act=undo))
        self._changed()


def _around(widget: QWidget) -> Iterator[QWidget]:
    """What a widget lies in, the nearest first."""
    around: QWidget | None = widget.parentWidget()
    while around:
        yield around
        around = around.parentWidget()
