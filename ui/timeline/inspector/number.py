"""A number with its unit: typed, stepped by keys, or dragged; double-clicking its name puts it back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QSlider, QWidget

from ui.timeline.inspector.rows import Rows
from ui.widgets.own_keys import STEPS, OwnKeys

_STEPS = 1000
_FRAME = 48
"""What a field needs besides its text."""

Put = Callable[[float, bool], object]
"""Is told the new value, and whether a drag goes on that was told of before."""


class _Spin(QDoubleSpinBox):
    """Does not catch the wheel while a panel is scrolled."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _Slider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Number(QWidget):
    """One number; `put(value, goes_on)` hears every change that a person makes."""

    def __init__(
        self,
        title: str,
        put: Put,
        low: float,
        high: float,
        rest: float,
        *,
        unit: str = "",
        decimals: int = 0,
        step: float = 1.0,
        slider: bool = True,
    ) -> None:
        super().__init__()
        self.title, self._put, self._rest = title, put, rest
        self._low, self._high = low, high
        self._dragging = False
        self.spin = _Spin()
        self.spin.setRange(low, high)
        self.spin.setDecimals(decimals)
        self.spin.setSingleStep(step)
        self.spin.setSuffix(f" {unit}" if unit else "")
        self.spin.setKeyboardTracking(False)
        self.spin.lineEdit().setTextMargins(6, 0, 0, 0)
        self.spin.setAccessibleName(title)
        self.spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.spin.valueChanged.connect(self._typed)
        OwnKeys(self.spin, STEPS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.slider = _Slider(Qt.Orientation.Horizontal) if slider else None
        if self.slider:
            self.slider.setRange(0, _STEPS)
            self.slider.setAccessibleName(title)
            self.slider.setMinimumWidth(60)
            self.slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.slider.valueChanged.connect(self._dragged)
            self.slider.sliderReleased.connect(self._release)
            row.addWidget(self.slider, 1)
            self.spin.setFixedWidth(self.spin.fontMetrics().horizontalAdvance("-40.00 dB") + _FRAME)
        else:
            self.spin.setMinimumWidth(self.spin.fontMetrics().horizontalAdvance("000.00 s") + _FRAME)
        row.addWidget(self.spin, 0 if slider else 1)
        self.label = QLabel(title)
        self.label.setBuddy(self.spin)
        self.label.setToolTip(self.tr("Double-click to put it back to {value}").format(value=self._written(rest)))
        self.label.installEventFilter(self)
        self.show_value(rest)

    def add_to(self, form: Rows) -> "Number":
        """Put it into a form, its name before it."""
        form.add(self.label, self)
        return self

    def show_value(self, value: float | None) -> None:
        """Show a value; None where several items have several."""
        shown = self._rest if value is None else value
        with QSignalBlocker(self.spin):
            self.spin.setSpecialValueText("")
            self.spin.setValue(shown)
        if self.slider and not self._dragging:
            with QSignalBlocker(self.slider):
                self.slider.setValue(round((shown - self._low) / (self._high - self._low) * _STEPS))
        self.setToolTip(self.tr("The selected items differ here") if value is None else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put it back."""
        if watched is self.label and event.type() == QEvent.Type.MouseButtonDblClick:
            self.show_value(self._rest)
            self._put(self._rest, False)
            return True
        return super().eventFilter(watched, event)

    def _written(self, value: float) -> str:
        return f"{value:.{self.spin.decimals()}f}{self.spin.suffix()}"

    def _typed(self, value: float) -> None:
        if self.slider:
            with QSignalBlocker(self.slider):
                self.slider.setValue(round((value - self._low) / (self._high - self._low) * _STEPS))
        self._put(value, False)

    def _dragged(self, step: int) -> None:
        digits = 10 ** self.spin.decimals()
        value = round((self._low + step / _STEPS * (self._high - self._low)) * digits) / digits
        with QSignalBlocker(self.spin):
            self.spin.setValue(value)
        down = self.slider is not None and self.slider.isSliderDown()
        going_on = self._dragging and down
        self._dragging = down
        self._put(value, going_on)

    def _release(self) -> None:
        self._dragging = False
