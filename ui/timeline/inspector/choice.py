"""One of several, by their titles."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from engine.pipeline.looks import Look
from ui.timeline.inspector.rows import Rows


class Choice(QComboBox):
    """A list that opens; `put` is told the name of what is chosen."""

    def __init__(self, title: str, options: Sequence[Look], put: Callable[[str], object]) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        for option in options:
            self.addItem(option.title, option.name)
        self._title = title
        self.activated.connect(lambda index: put(str(self.itemData(index))))

    def add_to(self, form: Rows) -> "Choice":
        """Put it into a form, its name before it."""
        form.add(self._title, self)
        return self

    def show_name(self, name: str | None) -> None:
        """Show what is chosen; nothing, where items differ."""
        with QSignalBlocker(self):
            self.setCurrentIndex(-1 if name is None else self.findData(name))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()
