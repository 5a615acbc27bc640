"""How long the film shall be: a slider that is fine where films are short, and the usual lengths beside it."""

from bisect import bisect_left
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from engine.domain.units import Seconds
from ui.widgets.flow import Flow

_STEPS: tuple[int, ...] = (
    *range(15, 90, 5),
    *range(90, 300, 15),
    *range(300, 900, 60),
    *range(900, 3601, 300),
)


class LengthChoice(QWidget):
    """Seconds, from a quarter of a minute to an hour."""

    chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0
        self._said = QLabel()
        self._said.setObjectName("heading")
        self._said.setMinimumWidth(self._said.fontMetrics().horizontalAdvance("00:00 min") + 24)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(_STEPS) - 1)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(self.tr("Length of the film"))
        self.slider.valueChanged.connect(self._slide)
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        presets = QWidget()
        flow = Flow(presets)
        for title, seconds in (
            (self.tr("Short · 30 s"), 30.0),
            (self.tr("Short · 60 s"), 60.0),
            (self.tr("3 minutes"), 180.0),
            (self.tr("10 minutes"), 600.0),
        ):
            button = QPushButton(title)
            button.clicked.connect(partial(self._take, seconds))
            flow.addWidget(button)
        column.addWidget(presets)

    def choose(self, seconds: Seconds) -> None:
        """Show a length; nobody is told."""
        self._now = seconds
        self.slider.blockSignals(True)
        self.slider.setValue(min(bisect_left(_STEPS, seconds), len(_STEPS) - 1))
        self.slider.blockSignals(False)
        self._said.setText(said(seconds))

    def _take(self, seconds: Seconds) -> None:
        self.choose(seconds)
        self.chosen.emit(seconds)

    def _slide(self, step: int) -> None:
        self._now = float(_STEPS[step])
        self._said.setText(said(self._now))
        self.chosen.emit(self._now)


def said(seconds: Seconds) -> str:
    """Say a length as people do: 45 s, 3:00 min."""
    whole = round(seconds)
    return f"{whole} s" if whole < 90 else f"{whole // 60}:{whole % 60:02d} min"
