"""What single values are typed or chosen in."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QHBoxLayout, QLineEdit, QWidget

from engine.domain.option import Option
from ui.language import translated

_ENDLESS = 1e15
_GIGABYTE = 1_000_000_000


class Input(QWidget):
    """Shows one value and lets a person change it."""

    changed = Signal()
    """The value is another, at every key."""
    committed = Signal()
    """The person is done with it: chose, left the field, or pressed Return."""

    def __init__(self, inner: QWidget) -> None:
        """`inner` is what has the focus."""
        super().__init__()
        self.inner = inner
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner)
        self.setFocusProxy(inner)

    def value(self) -> Any:
        """What the person gave, as the field's own type."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value; nobody is told of it."""
        raise NotImplementedError

    def call(self, title: str, help_: str) -> None:
        """Say to those who do not see it what it is."""
        self.inner.setAccessibleName(title)
        self.inner.setAccessibleDescription(help_)


class Line(Input):
    """A text of one line."""

    def __init__(self) -> None:
        self._edit = QLineEdit()
        super().__init__(self._edit)
        self._edit.textEdited.connect(self.changed)
        self._edit.editingFinished.connect(self.committed)

    def value(self) -> str:
        """Give the text as typed."""
        return self._edit.text()

    def show_value(self, value: str) -> None:
        """Show a text."""
        if self._edit.text() != value:
            self._edit.setText(value)


class Switch(Input):
    """Yes or no."""

    def __init__(self, title: str) -> None:
        self._box = QCheckBox(title)
        super().__init__(self._box)
        self._box.clicked.connect(self.changed)
        self._box.clicked.connect(self.committed)

    def value(self) -> bool:
        """Tell whether it is on."""
        return self._box.isChecked()

    def show_value(self, value: bool) -> None:
        """Show on or off."""
        self._box.setChecked(value)


class Number(Input):
    """A number with its unit and limits; bytes are typed as gigabytes."""

    def __init__(self, declared: Option, kind: type) -> None:
        self._kind = kind
        self._times = _GIGABYTE if declared.unit == "bytes" else 1
        self._box = _Spin()
        super().__init__(self._box)
        low = -_ENDLESS if declared.minimum is None else declared.minimum / self._times
        high = _ENDLESS if declared.maximum is None else declared.maximum / self._times
        self._box.setDecimals(0 if kind is int and self._times == 1 else 3)
        self._box.setRange(low, high)
        self._box.setSingleStep(0.05 if high <= 1 else 1)
        unit = "GB" if declared.unit == "bytes" else translated(declared.unit)
        self._box.setSuffix(f" {unit}" if unit else "")
        self._box.valueChanged.connect(self.changed)
        self._box.editingFinished.connect(self.committed)
        _only_with_focus(self._box)

    def value(self) -> Any:
        """Give the number as int, float or Decimal."""
        number = self._box.value()
        if self._kind is Decimal:
            return Decimal(f"{number:.12g}")
        return round(number * self._times) if self._kind is int else number * self._times

    def show_value(self, value: Any) -> None:
        """Show a number."""
        self._box.blockSignals(True)
        self._box.setValue(float(value) / self._times)
        self._box.blockSignals(False)


class Choice(Input):
    """One of a few."""

    def __init__(self, choices: Sequence[tuple[Any, str]]) -> None:
        self._box = QComboBox()
        super().__init__(self._box)
        self._values: list[Any] = []
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumContentsLength(12)
        self._box.activated.connect(self.changed)
        self._box.activated.connect(self.committed)
        _only_with_focus(self._box)
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other choices; what was chosen stays chosen, even where it is not among them."""
        before = self._values[self._box.currentIndex()] if self._values else None
        self._values = [value for value, _ in choices]
        self._box.clear()
        self._box.addItems([title for _, title in choices])
        if before is not None:
            self.show_value(before)

    def value(self) -> Any:
        """Give what is chosen."""
        return self._values[self._box.currentIndex()]

    def show_value(self, value: Any) -> None:
        """Show a choice."""
        if value not in self._values:
            self._values.append(value)
            self._box.addItem(str(value))
        self._box.setCurrentIndex(self._values.index(value))


class _Spin(QDoubleSpinBox):
    """Writes no zeros that say nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    def textFromValue(self, value: float) -> str:
        """Write 60 and 0.28, not 60.000 and 0.280."""
        text = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text


class _Wheel(QObject):
    """Lets the wheel scroll the page instead of changing what is only under the pointer."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the page unless the field has the focus."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _only_with_focus(widget: QWidget) -> None:
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.installEventFilter(_Wheel(widget))
