"""Words as they are, and rows made empty for others."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout


def plain(name: str, text: str = "", *, copied: bool = False) -> QLabel:
    """Show text in a look of the theme, over as many lines as it needs and never read as markup.

    `copied` lets a person choose parts of it.
    """
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if copied:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def empty(layout: QLayout) -> None:
    """Take everything out of a layout; nothing of it is seen any more at once."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
