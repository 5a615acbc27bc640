"""What every part of the inspector has: a heading, rows, and the one way to change the selected items."""

from collections.abc import Callable
from functools import reduce
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.domain.timeline import Timeline
from engine.errors import EngineError
from ui.desk import Desk
from ui.error_view import answer
from ui.timeline.editor import Editor
from ui.timeline.inspector.rows import Rows

Gesture = Callable[[Timeline], Timeline]
One = Callable[[Timeline, str], Timeline]
V = TypeVar("V")


class Panel(QWidget):
    """Shows some items of one kind, and changes all of them at once."""

    def __init__(self, desk: Desk, editor: Editor, ids: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.desk, self.editor, self.ids = desk, editor, ids
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.refused = QLabel()
        self.refused.setObjectName("bad")
        self.refused.setTextFormat(Qt.TextFormat.PlainText)
        self.refused.setWordWrap(True)
        self.refused.hide()
        self.column.addWidget(self.refused)

    def turn_to(self, ids: tuple[str, ...]) -> None:
        """Show other items of the same kind."""
        self.ids = ids
        self.say("")
        self.refresh()

    def refresh(self) -> None:
        """Show the items as they are now."""

    def change(self, name: str, gesture: Gesture, *, on: bool = False) -> bool:
        """Change the film; `on` goes on within the last change of this name. What cannot be is said right here."""
        try:
            gesture(self.editor.timeline)
        except EngineError as error:
            self.say(answer(error).whole)
            self.refresh()
            return False
        self.say("")
        return (self.editor.amend if on else self.editor.do)(name, gesture)

    def change_each(self, name: str, one: One, *, on: bool = False) -> bool:
        """Change every selected item of this kind, in one gesture."""
        return self.change(name, lambda film: reduce(one, self.ids, film), on=on)

    def say(self, words: str) -> None:
        """Say why something could not be done; nothing to say hides it."""
        self.refused.setText(words)
        self.refused.setVisible(bool(words))

    def heading(self, words: str) -> QLabel:
        """Begin a part of the panel."""
        label = QLabel(words)
        label.setObjectName("heading")
        label.setContentsMargins(0, 12, 0, 0)
        self.column.addWidget(label)
        return label

    def note(self, words: str) -> QLabel:
        """Say something in small."""
        label = QLabel(words)
        label.setObjectName("small")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.column.addWidget(label)
        return label

    def form(self) -> Rows:
        """Begin rows of a name and a field."""
        rows = Rows()
        self.column.addLayout(rows)
        return rows


def same(values: list[V]) -> V | None:
    """Give what all have in common; None where they differ, or there are none."""
    return values[0] if values and all(each == values[0] for each in values) else None
