"""Finding new footage: what for, from which sources, how much; tried without fetching first where one likes."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.domain.harvest import Errand, Harvested, Visited
from engine.domain.style import Niche
from engine.errors import Refused
from ui.desk import Desk
from ui.error_view import answer
from ui.item_models.under_way import UnderWay
from ui.language import translated
from ui.notices import Notice
from ui.pages.library.sources import Sources
from ui.widgets.fields import Fields
from ui.words import clock, size

_REASONS = 3
"""Most reasons that are told of one source."""


class HarvestDialog(QDialog):
    """Fills in an errand; the harvest itself goes on when this is closed."""

    def __init__(self, desk: Desk, page: QWidget, under_way: UnderWay) -> None:
        super().__init__(page)
        self._desk, self._page_work = desk, under_way
        self.setWindowTitle(self.tr("Find new footage"))
        self.resize(720, 640)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        title = QLabel(self.tr("Find new footage"))
        title.setObjectName("title")
        column.addWidget(title)
        column.addLayout(self._form())
        self.sources = Sources(desk)
        column.addWidget(_heading(self.tr("Sources")))
        column.addWidget(self._scrolled(), 1)
        self.report = _wrapped("muted")
        self.report.hide()
        self._report_area = QScrollArea()
        self._report_area.setWidgetResizable(True)
        self._report_area.setWidget(self.report)
        self._report_area.hide()
        column.addWidget(self._report_area, 1)
        column.addLayout(self._buttons())
        self.words.setFocus()
        desk.background.ask(self, desk.engine.pipeline.niches, self._name_niches)

    def errand(self, *, dry_run: bool = False) -> Errand:
        """What is filled in. Raises Refused where nothing can be searched for."""
        words = tuple(word.strip() for word in self.words.text().split(",") if word.strip())
        return Errand(
            about=words,
            niche=str(self.niche.currentData() or ""),
            kinds=tuple(kind for kind, box in self.kinds.items() if box.isChecked()),
            orientation=self.shape.currentData(),
            sources=self.sources.ticked(),
            limit=self.limit.value(),
            dry_run=dry_run,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """List the sources as they are now."""
        super().showEvent(event)
        if not event.spontaneous():
            self.sources.refresh()

    def start(self, *, dry_run: bool = False) -> None:
        """Harvest, or only look what there would be."""
        if not self.sources.ticked():
            self._tell(self.tr("Tick one source at least; those that need a key say where it is entered."))
            return
        try:
            errand = self.errand(dry_run=dry_run)
        except Refused as error:
            self._tell(answer(error).whole)
            return
        harvester = self._desk.engine.collection.harvester
        what = ", ".join((*errand.about, errand.niche))[:60]
        title = (self.tr("Looking for {what}") if dry_run else self.tr("Fetching {what}")).format(what=what)
        done = self._tried if dry_run else self._came
        self._tell(self.tr("Under way; it goes on when you close this."))
        self._page_work.work(title, lambda progress: harvester.harvest(progress, errand), done, self._broke)

    def _form(self) -> Fields:
        form = Fields()
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What is to be seen, as: rain on a window, night train"))
        self.niche = QComboBox()
        self.niche.addItem(self.tr("None"), "")
        self.kinds = {
            "video": QCheckBox(self.tr("Clips")),
            "image": QCheckBox(self.tr("Pictures")),
            "audio": QCheckBox(self.tr("Music")),
        }
        kinds = QWidget()
        row = QHBoxLayout(kinds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for kind, box in self.kinds.items():
            box.setChecked(kind != "audio")
            row.addWidget(box)
        row.addStretch(1)
        self.shape = QComboBox()
        shapes = (
            ("", self.tr("Any")),
            ("landscape", self.tr("Wide")),
            ("portrait", self.tr("Tall")),
            ("square", self.tr("Square")),
        )
        for name, shown in shapes:
            self.shape.addItem(shown, name)
        self.limit = QSpinBox()
        self.limit.lineEdit().setTextMargins(6, 0, 0, 0)
        self.limit.setRange(1, 1000)
        self.limit.setValue(20)
        form.add(self.tr("Words"), self.words)
        form.add(self.tr("Words of a niche"), self.niche)
        form.add(self.tr("Kinds"), kinds)
        form.add(self.tr("Shape"), self.shape)
        form.add(self.tr("At most"), self.limit)
        return form

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.sources)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        dry, begin, close = (QPushButton(text) for text in (self.tr("Only look"), self.tr("Fetch"), self.tr("Close")))
        begin.setObjectName("primary")
        begin.setDefault(True)
        dry.clicked.connect(partial(self.start, dry_run=True))
        begin.clicked.connect(partial(self.start, dry_run=False))
        close.clicked.connect(self.hide)
        row.addWidget(close)
        row.addStretch(1)
        row.addWidget(dry)
        row.addWidget(begin)
        return row

    def _name_niches(self, niches: list[Niche]) -> None:
        for niche in niches:
            self.niche.addItem(translated(niche.title), niche.name)

    def _tried(self, found: Harvested) -> None:
        lines = [self._line(visited) for visited in found.sources]
        lines += [f"•  {offer.title or offer.file_url} — {offer.rights.licence}" for offer in found.would_fetch[:40]]
        self._tell("\n".join([self.tr("There would be %n new file(s).", "", found.new), *lines]))

    def _came(self, found: Harvested) -> None:
        text = self.tr("Brought %n new file(s).", "", found.new)
        lines = [*map(self._line, found.sources), *map(translated, found.warnings)]
        self._tell("\n".join([text, *lines]))
        kind = "good" if found.new else "caution"
        self._desk.notices.tell(Notice(text, "\n".join(lines[:2]), kind, self.tr("Show the report"), self.show))

    def _line(self, visited: Visited) -> str:
        """Say what came of one source, and why not more."""
        text = self.tr("{source}: {new} new of {found} found, {known} known")
        told = [text.format(source=visited.source, new=visited.new, found=visited.found, known=visited.duplicate)]
        for text, counts in (
            (self.tr("{count} left out ({why})"), visited.refused),
            (self.tr("{count} failed ({why})"), visited.failed),
        ):
            why = "; ".join(f"{each.items} × {translated(each.why)}" for each in counts[:_REASONS])
            if counts:
                told.append(text.format(count=sum(each.items for each in counts), why=why))
        told.append(f"{size(visited.bytes)}, {clock(visited.seconds)}")
        error = translated(f"{visited.error} {visited.remedy}".strip())
        return f"{', '.join(told)}. {error}".strip()

    def _broke(self, error: Exception) -> None:
        self._tell(answer(error).whole)
        self._desk.notices.failed(error)

    def _tell(self, text: str) -> None:
        self.report.setText(text)
        self.report.show()
        self._report_area.show()


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("heading")
    return label


def _wrapped(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
