"""The row above the projects: what is looked for, in which order, and how a new one begins."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
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

from ui.desk import Desk
from ui.icons import icon


class Header(QWidget):
    """Search, order, looks, and the way in."""

    def __init__(self, desk: Desk, look: str) -> None:
        super().__init__()
        over = QVBoxLayout(self)
        over.setContentsMargins(24, 20, 24, 12)
        over.setSpacing(12)
        title = QLabel(self.tr("Projects"))
        title.setObjectName("title")
        self.count = QLabel()
        self.count.setObjectName("muted")
        named = QHBoxLayout()
        named.addWidget(title)
        named.addSpacing(12)
        named.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        over.addLayout(named)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search by title or by what is said"))
        self.search.setAccessibleName(self.tr("Search the projects"))
        self.search.setClearButtonEnabled(True)
        sign = icon("search", desk.theme, "muted")
        self.search.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order"))
        for name, shown in (
            ("changed", self.tr("Last changed first")),
            ("begun", self.tr("Newest first")),
            ("name", self.tr("By name")),
            ("length", self.tr("Longest first")),
            ("size", self.tr("Largest first")),
        ):
            self.order.addItem(shown, name)
        self.listed = QToolButton()
        self.listed.setObjectName("quiet")
        self.listed.setCheckable(True)
        self.listed.setChecked(look == "list")
        self.listed.setIcon(icon("list", desk.theme))
        self.listed.setIconSize(QSize(18, 18))
        self.listed.setToolTip(self.tr("Show as a list"))
        self.listed.setAccessibleName(self.tr("Show as a list"))
        self.listed.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.new = QPushButton(self.tr("New"))
        self.new.setObjectName("primary")
        self.menu = QMenu(self)
        self.new.setMenu(self.menu)
        for widget in (self.search, self.order, self.listed, self.new):
            row.addWidget(widget, 1 if widget is self.search else 0)
        over.addLayout(row)
