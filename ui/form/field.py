"""One field of a form: its title, its input, a hint, and what is wrong with what was given."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from engine.domain.option import Option, check_one
from engine.errors import EngineError, Refused
from ui.desk import Desk
from ui.error_view import answer
from ui.form.inputs import Choice, Input, Line, Number, Switch
from ui.form.lists import Chips, Order
from ui.form.text_area import TextArea
from ui.icons import icon
from ui.language import translated

LIST = tuple[str, ...]


class Field(QWidget):
    """One option of a dataclass."""

    changed = Signal()
    """It holds another value that fits its declaration."""
    committed = Signal()
    """The person is done with a value that fits and is another than before."""

    def __init__(self, desk: Desk, name: str, declared: Option, kind: Any, default: Any) -> None:
        super().__init__()
        self.name, self.default = name, default
        self.declared = replace(declared, title=translated(declared.title), help=translated(declared.help))
        self.input = _input(desk, self.declared, kind, default)
        self.input.call(self.declared.title, self.declared.help)
        self._kept: Any = None
        self._reset = QToolButton()
        self._error = _text("bad")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head(desk, titled=kind is not bool))
        if kind is not bool:
            column.addWidget(self.input)
        if self.declared.help:
            hint = _text("small")
            hint.setText(self.declared.help)
            column.addWidget(hint)
        column.addWidget(self._error)
        self._error.hide()
        self.input.changed.connect(self._change)
        self.input.committed.connect(self._commit)
        self.show_value(default)

    @property
    def error(self) -> str:
        """What is wrong with what was given; empty where nothing is."""
        return self._error.text() if self._error.isVisibleTo(self) else ""

    def value(self) -> Any:
        """What the person gave."""
        return self.input.value()

    def show_value(self, value: Any) -> None:
        """Show a value as one that stands."""
        self.input.show_value(value)
        self._kept = value
        self._look()

    def refuse(self, error: Exception) -> None:
        """Say under the field what is wrong with it."""
        self._error.setText(answer(error, self.name, self.declared.title).whole)
        self._error.setVisible(True)
        self.input.inner.setAccessibleDescription(self._error.text())

    def clear(self) -> None:
        """Take back what was said against it."""
        self._error.hide()
        self.input.call(self.declared.title, self.declared.help)

    def reset(self) -> None:
        """Take the default again."""
        self.input.show_value(self.default)
        self._change()
        self._commit()

    def matches(self, terms: list[str], fold: Callable[[str], str]) -> bool:
        """Tell whether its title, help or name has each of some words."""
        text = fold(f"{self.declared.title} {self.declared.help} {self.name}")
        return all(term in text for term in terms)

    def _head(self, desk: Desk, *, titled: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        if titled:
            label = QLabel(self.declared.title)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setBuddy(self.input)
            row.addWidget(label, 1)
        else:
            row.addWidget(self.input, 1)
        self._reset.setObjectName("quiet")
        self._reset.setIcon(icon("rotate-ccw", desk.theme, "muted"))
        self._reset.setToolTip(self.tr("Take the default again"))
        self._reset.setAccessibleName(self.tr("Take the default of {} again").format(self.declared.title))
        self._reset.clicked.connect(self.reset)
        keeping = self._reset.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(keeping)
        row.addWidget(self._reset)
        return row

    def _look(self) -> None:
        self.clear()
        self._reset.setVisible(self.value() != self.default)
        try:
            check_one(self.name, self.declared, self.value())
        except Refused as error:
            self.refuse(error)

    def _change(self) -> None:
        self._look()
        if not self.error:
            self.changed.emit()

    def _commit(self) -> None:
        if not self.error and self.value() != self._kept:
            self._kept = self.value()
            self.committed.emit()


def _input(desk: Desk, declared: Option, kind: Any, default: Any) -> Input:
    if kind == LIST:
        return Order(desk) if default or declared.live else Chips(desk)
    if kind is bool:
        return Switch(declared.title)
    if declared.choices or declared.live:
        unit = f" {translated(declared.unit)}" if declared.unit else ""
        return Choice([(each, f"{each}{unit}") for each in declared.choices or (default,)])
    if kind in {int, float, Decimal}:
        return Number(declared, kind)
    return TextArea(desk) if declared.file else Line()


def _text(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def names_field(error: EngineError) -> str:
    """The field that an error is about: those of a declaration begin with its name."""
    return str(error).partition(" ")[0]
