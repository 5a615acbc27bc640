"""Models that other programs on this computer have: to be used where they lie, never moved or deleted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout

from engine.runtime.models.shelf import Stray
from ui.desk import Desk
from ui.widgets.plain import empty
from ui.words import size


class Strays(QFrame):
    """Hidden where there are none."""

    def __init__(self, desk: Desk, take: Callable[[Path], None]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self._take = desk, take
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        heading = QLabel(self.tr("Found on this computer"))
        heading.setObjectName("heading")
        said = QLabel(self.tr("Other programs have these. They are used where they lie, and never changed."))
        said.setObjectName("muted")
        said.setWordWrap(True)
        column.addWidget(heading)
        column.addWidget(said)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setColumnStretch(0, 1)
        column.addLayout(self._rows)
        self.hide()

    def show_files(self, strays: list[Stray]) -> None:
        """List files."""
        empty(self._rows)
        for row, stray in enumerate(strays):
            for place, text in enumerate((stray.path.name, stray.program, size(stray.size))):
                label = QLabel(text)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setToolTip(str(stray.path) if not place else "")
                self._rows.addWidget(label, row, place)
            button = QPushButton(self.tr("Use"))
            button.setAccessibleName(self.tr("Use {name}").format(name=stray.path.name))
            button.clicked.connect(lambda _=False, path=stray.path: self._take(path))
            self._rows.addWidget(button, row, 3)
        self.setVisible(bool(strays))
