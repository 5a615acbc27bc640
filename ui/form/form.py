"""A form made from any dataclass that declares its options: a brief, the settings, whatever comes."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Generic, TypeVar, get_type_hints

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.domain.option import Option, options
from engine.errors import EngineError, Refused
from ui.desk import Desk
from ui.form import live
from ui.form.field import Field, names_field
from ui.form.inputs import Choice
from ui.form.lists import Order

T = TypeVar("T")


class Form(QWidget, Generic[T]):
    """One field an option, in the order they are declared or named.

    A field says under itself what is wrong with what was given; nobody is told of such a value.
    """

    changed = Signal(str, object)
    """A field's name and its new value that fits: at every key."""
    committed = Signal(str, object)
    """The same once the person is done with the field: chose, left it, or pressed Return."""

    def __init__(
        self,
        desk: Desk,
        declared: type[T],
        value: T,
        names: Iterable[str] | None = None,
        offers: live.Live | None = None,
    ) -> None:
        """`names` are the fields to show, None all; `offers` learns live choices, None asks the engine."""
        super().__init__()
        self._desk, self._shown = desk, value
        self._offers = live.of(desk.engine) if offers is None else offers
        every = dict(options(declared))
        kinds = get_type_hints(declared)
        defaults = {each.name: each.default for each in declared.__dataclass_fields__.values()}  # type: ignore[attr-defined]
        self.fields: dict[str, Field] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for name in every if names is None else names:
            field = Field(desk, name, every[name], kinds[name], defaults[name])
            field.show_value(getattr(value, name))
            field.changed.connect(partial(self._tell, self.changed, name))
            field.committed.connect(partial(self._tell, self.committed, name))
            self.fields[name] = field
            column.addWidget(field)
            self._learn(field, every[name])
        column.addStretch(1)

    def value(self) -> T:
        """Give the dataclass with what the person gave. Raises Refused, which is then said under its field too."""
        if wrong := next((field for field in self.fields.values() if field.error), None):
            wrong.input.setFocus()
            raise Refused(wrong.error)
        try:
            return replace(self._shown, **self.given())  # type: ignore[type-var]
        except Refused as error:
            self.refuse(error)
            raise

    def given(self) -> dict[str, Any]:
        """What the fields hold, whether it fits or not: to be kept, and shown again."""
        return {name: field.value() for name, field in self.fields.items()}

    def show_value(self, value: T) -> None:
        """Show another value."""
        self._shown = value
        for name, field in self.fields.items():
            field.show_value(getattr(value, name))

    def refuse(self, error: EngineError, name: str = "") -> None:
        """Say what is wrong under the field it is about, which is told by its first word, else under the first."""
        about = name or names_field(error)
        field = self.fields[about if about in self.fields else next(iter(self.fields))]
        field.refuse(error)
        field.input.setFocus()

    def filter(self, text: str) -> int:
        """Show only the fields whose title, help or name has each word of a text; gives how many."""
        terms = folded(text).split()
        shown = 0
        for field in self.fields.values():
            fits = field.matches(terms, folded)
            field.setVisible(fits)
            shown += fits
        return shown

    def _tell(self, signal: Any, name: str) -> None:
        signal.emit(name, self.fields[name].value())

    def _learn(self, field: Field, declared: Option) -> None:
        call = self._offers.get(declared.live)
        if call and isinstance(field.input, Choice | Order):
            self._desk.background.ask(self, call, field.input.offer)


def folded(text: str) -> str:
    """Give a text in small letters without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))
