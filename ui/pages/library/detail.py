"""The panel beside the grid: everything about what is chosen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.assets.choosing.ledger import Showing
from engine.assets.intake.duplicates import Stack
from engine.assets.library import TITLE
from engine.domain.asset import Asset
from engine.errors import EngineError
from ui.desk import Desk
from ui.icons import icon
from ui.item_models.drawing import Pen, clock
from ui.item_models.pictures import Pictures
from ui.pages.library.about import About, read
from ui.pages.library.listening import Listening
from ui.pages.library.preview import Preview
from ui.pages.library.rights_card import RightsCard
from ui.pages.library.strips import Strips

_USES = 8
"""Films that are listed."""
_BESIDE = 46
"""Pixels beside the preview: margins, and a scroll bar."""
_USUAL = 0.03
"""A performance that is no further from 1 says nothing."""


class Detail(QScrollArea):
    """Tells of one asset, or what can be done with several."""

    retitled = Signal(object, str, list)
    deed = Signal(str)
    """The name of a command of the page, to be done with what is chosen."""
    kept_best = Signal(object)

    def __init__(self, desk: Desk, pictures: Pictures, strips: Strips, pen: Pen) -> None:
        super().__init__()
        self._desk = desk
        self._asset: Asset | None = None
        self._stack: Stack | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(280)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("page")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 4, 16, 16)
        self._column.setSpacing(10)
        self.preview = Preview(pictures, strips, pen, Listening(desk, self))
        self.preview.opened.connect(partial(self.deed.emit, "library.open"))
        self._several = _said("heading")
        self.title = self._field(self.tr("Title"), TITLE)
        self.tags = self._field(self.tr("Tags, with commas between"), 2000)
        self._facts = _said("muted")
        self._rights = RightsCard(desk)
        self._alike = self._stack_card()
        self._nothing = self._invitation()
        self._uses = _said("muted")
        self._uses_title = _said("heading")
        self._uses_title.setText(self.tr("Where it was shown"))
        self._verdicts, self._done = self._deeds()
        self._one: tuple[QWidget, ...] = (
            self.preview, self.title, self.tags, self._facts, self._rights, self._uses_title, self._uses,
        )  # fmt: skip
        for widget in (
            self._nothing,
            self.preview,
            self._several,
            self.title,
            self.tags,
            self._facts,
            self._done,
            self._alike,
        ):
            self._column.addWidget(widget)
        for widget in (self._rights, self._uses_title, self._uses):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setWidget(inner)
        self.show_none()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the preview in a film's shape, by the width that is there with a scroll bar or without."""
        super().resizeEvent(event)
        self.preview.setFixedHeight((self.width() - _BESIDE) * 9 // 16)

    def show_one(self, asset: Asset, verdict: str, stack: Stack | None = None) -> None:
        """Tell of one asset."""
        other = self._asset is None or asset.file != self._asset.file
        self._asset, self._stack = asset, stack
        for widget in (*self._one, self._done):
            widget.show()
        self._several.hide()
        self._nothing.hide()
        self.preview.show_asset(asset)
        for field, text in ((self.title, asset.title), (self.tags, ", ".join(asset.tags))):
            if other or not field.hasFocus():
                field.setText(text)
                field.setCursorPosition(0)
        self._facts.setText(self._told(asset))
        self._mark(verdict)
        self._tell_alike(stack)
        if other:
            self._rights.tell(asset.rights)
            self._uses.setText("…")
        self._desk.background.ask(self, lambda: read(self._desk.engine.collection, asset), self._know, _unheard)

    def show_none(self) -> None:
        """Say what choosing is for."""
        self._asset = None
        for widget in (*self._one, self._alike, self._several, self._done):
            widget.hide()
        self._nothing.show()

    def show_several(self, assets: Sequence[Asset], count: int) -> None:
        """Tell how many are chosen."""
        self._asset = None
        for widget in (*self._one, self._alike, self._nothing):
            widget.hide()
        self._done.show()
        length = sum(asset.duration for asset in assets)
        text = self.tr("{count} chosen").format(count=count)
        self._several.setText(f"{text} · {clock(length)}" if length else text)
        self._several.show()
        self._mark("")

    def _know(self, about: About) -> None:
        if self._asset is None or about.sha256 != self._asset.file.sha256:
            return
        self._rights.tell(self._asset.rights, about.standing)
        self._uses.setText("\n".join(self._shown(about.uses)) or self.tr("In no film yet."))
        for field in (self.title, self.tags):
            field.setReadOnly(about.ours)
            field.setToolTip(self.tr("It came with the program and keeps its title.") if about.ours else "")
        facts = self._told(self._asset)
        share = about.performance - 1
        if abs(share) > _USUAL:
            better = self.tr("Holds viewers {percent} better than usual")
            worse = self.tr("Holds viewers {percent} worse than usual")
            facts += "\n" + (better if share > 0 else worse).format(percent=f"{abs(share):.0%}")
        self._facts.setText(facts)

    def _shown(self, uses: Sequence[Showing]) -> list[str]:
        lines = [
            self.tr("{film}, at {time} ({day})").format(film=use.title, time=clock(use.timecode), day=use.day)
            for use in uses[:_USES]
        ]
        if len(uses) > _USES:
            lines.append(self.tr("and %n time(s) more", "", len(uses) - _USES))
        return lines

    def _told(self, asset: Asset) -> str:
        kinds = {"video": self.tr("Clip"), "image": self.tr("Picture"), "audio": self.tr("Sound")}
        parts = [
            kinds[asset.kind],
            f"{asset.width} × {asset.height}" if asset.width else "",
            clock(asset.duration) if asset.duration else "",
            self.tr("{rate} fps").format(rate=f"{asset.fps:.4g}") if asset.fps else "",
            self.tr("quality {share}").format(share=f"{asset.quality:.0%}") if asset.kind != "audio" else "",
        ]
        return " · ".join(part for part in parts if part)

    def _save(self) -> None:
        asset = self._asset
        if asset is None or self.title.isReadOnly():
            return
        tags = [tag.strip() for tag in self.tags.text().split(",") if tag.strip()]
        if (self.title.text().strip(), tags) != (asset.title, list(asset.tags)):
            self.retitled.emit(asset, self.title.text(), tags)

    def _mark(self, verdict: str) -> None:
        for name, button in self._verdicts.items():
            button.setChecked(name == verdict)

    def _tell_alike(self, stack: Stack | None) -> None:
        self._alike.setVisible(stack is not None)
        if stack:
            text = self.tr("%n file(s) like this one. The best is “{title}”.", "", len(stack.others))
            self._alike_text.setText(text.format(title=stack.best.title))

    def _invitation(self) -> QWidget:
        """Say what can be done while nothing is chosen."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        for text in (
            self.tr("Choose a file to see whose it is, what it allows and where it was shown."),
            self.tr("Drag it to the timeline or to another program, or copy it and paste it there."),
            self.tr("Drop files and folders anywhere on this page to add them."),
        ):
            line = _said("muted")
            line.setText(text)
            column.addWidget(line)
        for text, deed in (
            (self.tr("Add files…"), "library.add_files"),
            (self.tr("Find new footage…"), "library.harvest"),
        ):
            button = QPushButton(text)
            button.clicked.connect(partial(self.deed.emit, deed))
            column.addWidget(button)
        return whole

    def _stack_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        self._alike_text = _said("")
        keep = QPushButton(self.tr("Keep the best, remove the others"))
        keep.setIcon(icon("layers", self._desk.theme))
        keep.clicked.connect(lambda: self.kept_best.emit(self._stack))
        column.addWidget(self._alike_text)
        column.addWidget(keep)
        card.hide()
        return card

    def _deeds(self) -> tuple[dict[str, QToolButton], QWidget]:
        """Make the row of what can be done: the first two are switches."""
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        verdicts = {
            "prefer": self._button("star", self.tr("Prefer it in films"), "library.prefer"),
            "never": self._button("ban", self.tr("Never use it"), "library.never"),
        }
        for button in verdicts.values():
            button.setCheckable(True)
            row.addWidget(button)
        for sign, title, deed in (
            ("scan-search", self.tr("More like this"), "library.like"),
            ("copy", self.tr("Copy for the timeline"), "library.copy"),
            ("external-link", self.tr("Open in the system's player"), "library.open"),
            ("folder-open", self.tr("Show in its folder"), "library.reveal"),
        ):
            row.addWidget(self._button(sign, title, deed))
        row.addStretch(1)
        row.addWidget(self._button("trash-2", self.tr("Remove"), "library.remove", "bad"))
        return verdicts, whole

    def _button(self, sign: str, title: str, deed: str, colour: str = "text") -> QToolButton:
        button = QToolButton()
        button.setObjectName("quiet")
        button.setIcon(icon(sign, self._desk.theme, colour))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(title)
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(partial(self.deed.emit, deed))
        return button

    def _field(self, name: str, most: int) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.setMaxLength(most)
        field.editingFinished.connect(self._save)
        return field


def _unheard(error: Exception) -> None:
    """Say nothing where a file went while it was read; the list says so itself."""
    if not isinstance(error, EngineError):
        raise error


def _said(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
