"""The row above the grid: what is looked for, in which order and how large it is shown, and what can be added."""

from typing import cast

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.assets.finding.browsing import Order
from ui.desk import Desk
from ui.icons import icon

LOOKS = {"small": "grid-3x3", "medium": "layout-grid", "large": "gallery-thumbnails", "list": "list"}


class Head(QWidget):
    """The page's name, how much is shown of it, and the toolbar below."""

    cleared = Signal()

    def __init__(self, toolbar: "Toolbar") -> None:
        super().__init__()
        self._toolbar = toolbar
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(12)
        title = QLabel(self.tr("Library"))
        title.setObjectName("title")
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._clear = QPushButton(self.tr("Clear filters"))
        self._clear.setObjectName("quiet")
        policy = self._clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._clear.setSizePolicy(policy)
        self._clear.clicked.connect(self.cleared)
        self._clear.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (title, self._count, toolbar.like, self._clear):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(toolbar)

    def tell(self, count: int, *, found: bool, narrowed: bool) -> None:
        """Show how many there are: all of them, or what was found."""
        self._count.setText(self.tr("%Ln found", "", count) if found else self.tr("%Ln file(s)", "", count))
        self._clear.setVisible(narrowed)
        self._toolbar.judge(on=found)


class Toolbar(QWidget):
    """Search, order, looks, and the way in."""

    typed = Signal(str)
    submitted = Signal()
    unlike = Signal()
    """What it should look like counts no more."""
    ordered = Signal(str)
    looked = Signal(str)
    stacked = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.search = self._search()
        self.like = self._like()
        self.order, self._ordered = self._order(), 0
        self.stacks = self._button("layers", self.tr("Stack what looks alike"))
        self.stacks.setCheckable(True)
        self.stacks.toggled.connect(self.stacked)
        self.menu = QMenu(self)
        self.add = QPushButton(self.tr("Add"))
        self.add.setObjectName("primary")
        self.add.setMenu(self.menu)
        for widget in (self.search, self.order, self.stacks):
            row.addWidget(widget, 1 if widget is self.search else 0)
        row.addSpacing(4)
        self._looks = QButtonGroup(self)
        for name, sign in LOOKS.items():
            button = self._button(sign, self._titles()[name])
            button.setCheckable(True)
            button.setProperty("look", name)
            self._looks.addButton(button)
            row.addWidget(button)
        self._looks.buttonClicked.connect(lambda button: self.looked.emit(button.property("look")))
        row.addSpacing(4)
        row.addWidget(self.add)

    def look(self, name: str) -> None:
        """Show which look is chosen."""
        for button in self._looks.buttons():
            button.setChecked(button.property("look") == name)

    def resemble(self, title: str) -> None:
        """Show what is looked for the like of; empty for nothing."""
        self.like.setVisible(bool(title))
        self.like.setToolTip(title)
        metrics = self.like.fontMetrics()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, 180)
        self.like.setText(self.tr("Like “{title}”").format(title=shown))

    def offer(self, actions: list[QAction | None]) -> None:
        """Fill the menu of what can be added; None parts one group from the next."""
        for action in actions:
            if action is None:
                self.menu.addSeparator()
            else:
                self.menu.addAction(action)

    def _search(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Search by what is seen or heard, as “rain on a window”"))
        field.setAccessibleName(self.tr("Search the library"))
        field.setClearButtonEnabled(True)
        field.addAction(icon("search", self._desk.theme, "muted"), QLineEdit.ActionPosition.LeadingPosition)
        field.textEdited.connect(self.typed)
        field.textChanged.connect(lambda text: None if text else self.typed.emit(""))
        field.returnPressed.connect(self.submitted)
        return field

    def _like(self) -> QPushButton:
        chip = QPushButton()
        chip.setIcon(icon("x", self._desk.theme))
        chip.setAccessibleName(self.tr("Look for more than the like of one"))
        chip.clicked.connect(self.unlike)
        chip.hide()
        return chip

    def judge(self, *, on: bool) -> None:
        """Say that what was found stands by how well it fits, whatever order is chosen for the rest."""
        if on != self.order.isEnabled():
            return
        if on:
            self._ordered = self.order.currentIndex()
        with QSignalBlocker(self.order):
            self.order.setCurrentIndex(-1 if on else self._ordered)
        self.order.setEnabled(not on)

    def _order(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Order"))
        box.setPlaceholderText(self.tr("Best match first"))
        orders = (
            ("newest", self.tr("Newest first")),
            ("longest", self.tr("Longest first")),
            ("best", self.tr("Best quality first")),
            ("least used", self.tr("Least used first")),
        )
        for name, title in orders:
            box.addItem(title, name)
        box.currentIndexChanged.connect(lambda at: self.ordered.emit(cast("Order", box.itemData(at))))
        return box

    def _titles(self) -> dict[str, str]:
        return {
            "small": self.tr("Small pictures"),
            "medium": self.tr("Middle pictures"),
            "large": self.tr("Large pictures"),
            "list": self.tr("List"),
        }

    def _button(self, sign: str, title: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("quiet")
        button.setIcon(icon(sign, self._desk.theme))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(title)
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
