"""Collecting by hand from sites that programs may not collect from: what you download meanwhile is taken in."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.assets.harvest.assisted import Brought
from engine.assets.harvest.sites import Site
from engine.domain.asset import Kind
from ui.desk import Desk
from ui.item_models.under_way import UnderWay
from ui.language import translated
from ui.notices import Notice
from ui.widgets.fields import Fields
from ui.widgets.long_choice import LongChoice


class AssistDialog(QDialog):
    """Asks once for what the site's own pages tell of a batch."""

    def __init__(self, desk: Desk, page: QWidget, under_way: UnderWay) -> None:
        super().__init__(page)
        self._desk, self._under_way = desk, under_way
        self._sites: dict[str, Site] = {}
        self.setWindowTitle(self.tr("Collect from a site by hand"))
        self.resize(600, 480)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        title = QLabel(self.tr("Collect from a site by hand"))
        title.setObjectName("title")
        self._about, self._caution = QLabel(), QLabel()
        self._about.setText(
            self.tr(
                "Choose and download in your browser. What arrives in the download folder meanwhile comes into the "
                "library with the licence you name here."
            )
        )
        self._caution.setObjectName("caution")
        self.site, self.kind, self.licence = QComboBox(), QComboBox(), LongChoice()
        self.query, self.creator, self.address = QLineEdit(), QLineEdit(), QLineEdit()
        self.folder = QLineEdit("~/Downloads")
        form = Fields()
        for name, widget in (
            (self.tr("Site"), self.site),
            (self.tr("Kind"), self.kind),
            (self.tr("Look for"), self.query),
            (self.tr("Licence on its page"), self.licence),
            (self.tr("Maker, if named"), self.creator),
            (self.tr("Page of the file"), self.address),
            (self.tr("Download folder"), self.folder),
        ):
            form.add(name, widget)
        for label in (self._about, self._caution):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column.addWidget(title)
        column.addWidget(self._about)
        column.addLayout(form)
        column.addWidget(self._caution)
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.site.currentIndexChanged.connect(self._change)
        desk.background.ask(self, desk.engine.collection.assisted.sites, self._list)

    def start(self) -> None:
        """Open the site's page and watch the download folder until the time is up or it is stopped."""
        assisted, name = self._desk.engine.collection.assisted, str(self.site.currentData())
        query, licence = self.query.text(), str(self.licence.currentData() or "")
        creator, address = self.creator.text(), self.address.text()
        kind, folder = cast("Kind", self.kind.currentData()), Path(self.folder.text())
        self._under_way.work(
            self.tr("Watching downloads from {site}").format(site=self.site.currentText()),
            lambda progress: assisted.assist(
                progress, name, query, licence=licence, creator=creator, page_url=address, kind=kind, folder=folder
            ),
            self._came,
        )
        self.hide()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        begin, close = QPushButton(self.tr("Open the page and watch")), QPushButton(self.tr("Close"))
        begin.setObjectName("primary")
        begin.clicked.connect(self.start)
        close.clicked.connect(self.hide)
        row.addWidget(close)
        row.addStretch(1)
        row.addWidget(begin)
        return row

    def _list(self, sites: list[Site]) -> None:
        self._sites = {site.name: site for site in sites}
        for site in sites:
            self.site.addItem(site.title, site.name)

    def _change(self) -> None:
        site = self._sites[self.site.currentData()]
        self.licence.clear()
        for terms in site.licence:
            self.licence.add(translated(terms.title), terms.code)
        names = {"video": self.tr("Clips"), "image": self.tr("Pictures"), "audio": self.tr("Music")}
        self.kind.clear()
        for kind in site.kinds:
            self.kind.addItem(names.get(kind, kind), kind)
        self._caution.setText(translated(site.caution))

    def _came(self, brought: Brought) -> None:
        text = self.tr("Took %n file(s) from your downloads.", "", len(brought.added))
        refused = [f"{each.path}: {translated(each.reason)}" for each in brought.refused[:3]]
        detail = "\n".join(refused or map(translated, brought.warnings[:2]))
        self._desk.notices.tell(Notice(text, detail, "good" if brought.added else "info"))
