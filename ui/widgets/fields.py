"""Rows of a name and a field, as in dialogs."""

from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QWidget


class Fields(QFormLayout):
    """Names on the left, fields on the right; a name stands in the middle of its field's height."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(10)

    def add(self, name: str, field: QWidget) -> None:
        """Add a row at the end."""
        label = QLabel(name)
        label.setBuddy(field)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.addRow(label, field)
