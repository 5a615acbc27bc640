"""Whose an asset is and what it allows: in words, each with a sign, so that nobody need know licences by number."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from engine.assets.rights.standing import Standing
from engine.domain.asset import Rights
from engine.domain.licence import OWN_WORK, YOU, terms_of
from ui.desk import Desk
from ui.icons import icon
from ui.language import translated
from ui.widgets.plain import empty, plain

Said = tuple[str, str, str]
"""Sign, colour and words."""


class RightsCard(QFrame):
    """Told for one asset at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._address = ""
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        self._licence = plain("heading", copied=True)
        self._creator = plain("muted", copied=True)
        self._points = QGridLayout()
        self._points.setHorizontalSpacing(8)
        self._points.setVerticalSpacing(6)
        self._points.setColumnStretch(1, 1)
        self._credit = plain("small", copied=True)
        self._copy = QToolButton()
        self._copy.setIcon(icon("copy", desk.theme))
        self._copy.setObjectName("quiet")
        self._copy.setToolTip(self.tr("Copy the credit"))
        self._copy.setAccessibleName(self.tr("Copy the credit"))
        self._copy.clicked.connect(self._take)
        self._page = QPushButton(self.tr("Open its page"))
        self._page.setObjectName("quiet")
        self._page.setIcon(icon("external-link", desk.theme))
        self._page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._address)))
        row = QHBoxLayout()
        row.addWidget(self._credit, 1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self._licence, self._creator):
            column.addWidget(widget)
        column.addLayout(self._points)
        column.addLayout(row)
        column.addWidget(self._page, 0, Qt.AlignmentFlag.AlignLeft)

    def tell(self, rights: Rights, standing: Standing | None = None) -> None:
        """Show rights; `standing` adds what its evidence lacks."""
        terms = terms_of(rights)
        self._licence.setText(self.tr("Your own work") if rights.licence == OWN_WORK else terms.name)
        creator = self.tr("you") if rights.creator == YOU else rights.creator
        by = self.tr("by {creator}").format(creator=creator) if creator else self.tr("by nobody who is named")
        source = self.tr("your files") if rights.source == "folder" else rights.source
        self._creator.setText(self.tr("{by} · from {source}").format(by=by, source=source))
        self._show([*self._allowed(rights), *self._evidence(standing)])
        for widget in (self._credit, self._copy):
            widget.setVisible(bool(rights.credit))
        self._credit.setText(rights.credit)
        self._address = rights.page_url if rights.page_url.startswith(("http://", "https://")) else ""
        self._page.setVisible(bool(self._address))

    def _allowed(self, rights: Rights) -> list[Said]:
        terms, good, bad, doubt = terms_of(rights), ("circle-check", "good"), ("ban", "bad"), _DOUBT
        money = {
            True: (*good, self.tr("May earn money")),
            False: (*bad, self.tr("May not earn money")),
            None: (*doubt, self.tr("Nobody says whether it may earn money")),
        }
        change = {
            True: (*good, self.tr("May be cut and changed")),
            False: (*bad, self.tr("May not be changed")),
            None: (*doubt, self.tr("Nobody says whether it may be changed")),
        }
        said: list[Said] = [money[terms.commercial], change[terms.derivatives]]
        if terms.share_alike:
            said.append(("share-2", "caution", self.tr("A film with it must carry the same licence")))
        if rights.credit or terms.attribution:
            said.append(("copyright", "caution", self.tr("Its maker must be credited; your films do that")))
        else:
            said.append((*good, self.tr("Needs no credit")))
        if rights.content_id_risk:
            said.append(("shield-alert", "caution", self.tr("Platforms are known to claim films with it")))
        return said

    def _evidence(self, standing: Standing | None) -> list[Said]:
        if standing is None:
            return []
        if not standing.lacks:
            return [("shield-check", "good", self.tr("Its evidence is complete"))]
        return [("info", "muted", f"{words[:1].upper()}{words[1:]}") for words in map(translated, standing.lacks)]

    def _show(self, points: list[Said]) -> None:
        empty(self._points)
        for row, (sign, colour, words) in enumerate(points):
            drawn = QLabel()
            drawn.setPixmap(icon(sign, self._desk.theme, colour).pixmap(16, 16))
            text = plain("small" if colour == "muted" else "", copied=True)
            text.setText(words)
            self._points.addWidget(drawn, row, 0, Qt.AlignmentFlag.AlignTop)
            self._points.addWidget(text, row, 1)

    def _take(self) -> None:
        QGuiApplication.clipboard().setText(self._credit.text())
        self._desk.notices.say(self.tr("The credit is copied."))


_DOUBT = ("circle-question-mark", "caution")
