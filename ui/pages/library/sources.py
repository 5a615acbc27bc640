"""The sources that are searched: those that can be are ticked, those that want a key first say so and where."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.assets.harvest.directory import Entry
from ui.desk import Desk
from ui.language import translated
from ui.pages.settings.passphrase import unlocking
from ui.widgets.chip import Chip
from ui.widgets.plain import empty, plain

READY = frozenset({"needs none", "is set"})
"""Of an entry's key: the source can be asked."""
_INDENT = 26
"""Under the words beside a box."""


class Sources(QWidget):
    """A list that is made anew each time it is shown, for a key may have been entered since."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self.boxes: dict[str, QCheckBox] = {}
        """By the name of the source: those that can be asked."""
        self.wanting: dict[str, QPushButton] = {}
        """Of the others, what leads to where the key is entered."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(12)

    def ticked(self) -> tuple[str, ...]:
        """The names of those to ask."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def refresh(self) -> None:
        """Look which keys there are; what was ticked stays as it is."""
        self._desk.background.ask(self, self._desk.engine.collection.directory.sources, self._list)

    def _list(self, entries: list[Entry]) -> None:
        before = {name: box.isChecked() for name, box in self.boxes.items()}
        empty(self._column)
        self.boxes, self.wanting = {}, {}
        for entry in entries:
            if entry.key in READY:
                self.boxes[entry.name] = box = QCheckBox(entry.title)
                box.setChecked(before.get(entry.name, bool(entry.order)))
                self._add(entry, box)
        others = [entry for entry in entries if entry.key not in READY]
        if others:
            heading = plain("heading", self.tr("With a key of your own"))
            heading.setContentsMargins(0, 8, 0, 0)
            self._column.addWidget(heading)
        for entry in others:
            self._add(entry, self._wanting(entry))
        self._column.addStretch(1)

    def _wanting(self, entry: Entry) -> QWidget:
        locked = entry.key == "cannot be read"
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(_INDENT, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(QLabel(entry.title))
        chip = Chip(self._desk.theme)
        if locked:
            chip.tell(self.tr("Its key is locked"), "lock", "caution")
        else:
            chip.tell(self.tr("Needs a key"), "key", "muted")
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        button = QPushButton(self.tr("Unlock") if locked else self.tr("Enter the key"))
        said = self.tr("Unlock the key for {source}") if locked else self.tr("Enter the key for {source}")
        button.setAccessibleName(said.format(source=entry.title))
        button.clicked.connect(self._unlock if locked else partial(self._enter, entry))
        row.addWidget(button)
        self.wanting[entry.name] = button
        return whole

    def _add(self, entry: Entry, named: QWidget) -> None:
        """Show a source under its name: what it gives, and what to know of its terms."""
        said = ", ".join(map(translated, entry.kinds)), translated(entry.caution)
        about = plain("small", " · ".join(each for each in said if each))
        about.setContentsMargins(_INDENT, 0, 0, 0)
        together = QWidget()
        column = QVBoxLayout(together)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(named)
        column.addWidget(about)
        self._column.addWidget(together)

    def _unlock(self) -> None:
        unlocking(self._desk, self.window(), self.refresh)

    def _enter(self, entry: Entry) -> None:
        self.window().hide()
        self._desk.go("settings", f"keys/{entry.secret}")
