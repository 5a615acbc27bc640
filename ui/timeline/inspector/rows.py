"""Rows of a name and a field, all names as wide, each in the middle of its row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

_NAMES = 92


class Rows(QGridLayout):
    """Like a form, but calmer: fields begin at one line throughout the inspector."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(8)
        self.setColumnMinimumWidth(0, _NAMES)
        self.setColumnStretch(1, 1)

    def add(self, name: QLabel | str, field: QWidget) -> None:
        """Add a row; a name that is a text becomes the field's buddy."""
        label = QLabel(name) if isinstance(name, str) else name
        if label is not name:
            label.setBuddy(field)
        label.setWordWrap(True)
        longest = max((label.fontMetrics().horizontalAdvance(word) for word in label.text().split()), default=0)
        label.setFixedWidth(max(_NAMES, longest + 4))
        row = self.rowCount()
        self.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(field, row, 1)
