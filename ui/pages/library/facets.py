"""The facets beside the grid: what the library has of each kind, and narrowing down by a click."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from engine.assets.finding.browsing import GOOD, LONG, SHORT
from engine.assets.finding.facets import EVERYTHING, Facets
from ui.desk import Desk
from ui.item_models.drawing import Pen

_FEW = 6
"""Values of one facet that are shown unasked."""
_SWATCHES = {
    "black": "#1b1b1f", "white": "#f4f4f4", "grey": "#8d9099", "red": "#d9453d", "orange": "#e88a34",
    "brown": "#8a5a3b", "yellow": "#e6c53c", "green": "#4a9d57", "teal": "#2f9aa0", "blue": "#3f74c9",
    "purple": "#7f5ac0", "pink": "#dd7fa8",
}  # fmt: skip
"""Colours of what is shown, not of the window."""


@dataclass(frozen=True)
class _Value:
    """One value of a facet."""

    name: str
    title: str
    sign: str
    change: dict[str, Any]
    """The fields of `Facets` that it sets."""


class Row(QAbstractButton):
    """One value with how many there are; a second click lets go of it."""

    def __init__(self, pen: Pen, value: _Value) -> None:
        super().__init__()
        self._pen, self.value = pen, value
        self._count = 0
        self.setCheckable(True)
        self.setText(value.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def tell(self, count: int) -> None:
        """Show how many there are."""
        self._count = count
        self.setAccessibleName(f"{self.value.title}, {count}")
        self.update()

    def sizeHint(self) -> QSize:
        """Want a line."""
        return QSize(150, 30)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it no more."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw sign, words and number."""
        painter, pen, box = QPainter(self), self._pen, self.rect().adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            painter.setPen(QPen(pen.colour("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(pen.colour("accent_soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, 7, 7)
        sign = QRect(box.left() + 8, box.center().y() - 7, 16, 16)
        if swatch := _SWATCHES.get(self.value.sign):
            painter.setPen(QPen(pen.colour("line"), 1))
            painter.setBrush(QColor(swatch))
            painter.drawEllipse(sign.adjusted(1, 1, -1, -1))
        else:
            pen.sign(painter, self.value.sign, sign, "text" if self.isChecked() else "muted")
        number = f"{self._count:,}" if self._count else ""
        wide = painter.fontMetrics().horizontalAdvance(number)
        words = QRect(sign.right() + 9, box.top(), box.right() - sign.right() - 25 - wide, box.height())
        pen.words(painter, words, self.value.title, pen.title)
        pen.words(painter, QRect(box.right() - wide - 8, box.top(), wide + 4, box.height()), number, pen.small, "muted")
        painter.end()


class _Section(QWidget):
    """One facet: its name, and a row a value; the rarer ones on demand."""

    def __init__(self, title: str, pen: Pen, clicked: Callable[[_Value, bool], None], more: str) -> None:
        super().__init__()
        self._pen, self._clicked = pen, clicked
        self._rows: dict[str, Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._column.setSpacing(0)
        name = QLabel(title)
        name.setObjectName("small")
        name.setContentsMargins(8, 0, 0, 2)
        self._column.addWidget(name)
        self._more = QPushButton(more)
        self._more.setObjectName("quiet")
        self._more.setAccessibleName(f"{more}: {title}")
        self._more.clicked.connect(self._unfold)
        self._column.addWidget(self._more)
        self._folded = True

    def tell(self, values: list[_Value], counts: Mapping[str, int], facets: Facets) -> None:
        """Show its values; none where there is nothing to choose from."""
        shown = [each for each in values if counts.get(each.name) or _holds(each, facets)]
        for name in set(self._rows) - {each.name for each in shown}:
            self._rows.pop(name).deleteLater()
        for value in shown:
            row = self._rows.get(value.name) or self._added(value)
            row.tell(counts.get(value.name, 0))
            row.setChecked(_holds(value, facets))
        self._fold()
        self.setVisible(bool(shown))

    def _added(self, value: _Value) -> Row:
        row = Row(self._pen, value)
        row.clicked.connect(lambda on: self._clicked(value, on))
        self._rows[value.name] = row
        self._column.insertWidget(self._column.count() - 1, row)
        return row

    def _unfold(self) -> None:
        self._folded = False
        self._fold()

    def _fold(self) -> None:
        for number, row in enumerate(self._rows.values()):
            row.setVisible(not self._folded or number < _FEW or row.isChecked())
        self._more.setVisible(self._folded and len(self._rows) > _FEW)


def _holds(value: _Value, facets: Facets) -> bool:
    return all(getattr(facets, name) == wanted for name, wanted in value.change.items())


class FacetPanel(QScrollArea):
    """All facets, one below the other."""

    changed = Signal(object)
    """Other facets hold."""

    def __init__(self, desk: Desk, pen: Pen) -> None:
        super().__init__()
        self._desk, self._pen = desk, pen
        self.facets = EVERYTHING
        self._sections: dict[str, _Section] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(172)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("page")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 0, 8, 16)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.setWidget(inner)

    def tell(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        """Show how many there are of everything."""
        for name, title in self._titles().items():
            values = self._values(name, counts.get(name, {}))
            if name not in self._sections:
                self._sections[name] = _Section(title, self._pen, self._click, self.tr("Show all"))
                self._column.insertWidget(self._column.count() - 1, self._sections[name])
            self._sections[name].tell(values, counts.get(name, {}), self.facets)

    def choose(self, facets: Facets) -> None:
        """Let other facets hold."""
        if facets != self.facets:
            self.facets = facets
            self.changed.emit(facets)

    def _click(self, value: _Value, on: bool) -> None:
        cleared = {name: getattr(EVERYTHING, name) for name in value.change}
        self.choose(replace(self.facets, **(value.change if on else cleared)))

    def _titles(self) -> dict[str, str]:
        return {
            "kind": self.tr("Kind"),
            "orientation": self.tr("Shape"),
            "length": self.tr("Length"),
            "licence": self.tr("Licence"),
            "quality": self.tr("Quality"),
            "use": self.tr("Used"),
            "colour": self.tr("Colour"),
            "source": self.tr("Source"),
        }

    def _values(self, facet: str, counts: Mapping[str, int]) -> list[_Value]:
        """List the values of a facet: those with fixed names in their order, sources by how much is theirs."""
        if facet == "source":
            most = sorted(counts, key=lambda name: (-counts[name], name))
            own = {"folder": self.tr("My files")}
            return [_Value(name, own.get(name, name[:1].upper() + name[1:]), "folder", {facet: name}) for name in most]
        if facet == "colour":
            return [_Value(name, self._colour(name), name, {facet: name}) for name in _SWATCHES if name in counts]
        return self._fixed()[facet]

    def _fixed(self) -> dict[str, list[_Value]]:
        tr = self.tr
        told = {
            "kind": (
                ("video", tr("Clips"), "film"),
                ("image", tr("Pictures"), "image"),
                ("audio", tr("Music"), "music"),
            ),
            "orientation": (
                ("landscape", tr("Wide"), "rectangle-horizontal"),
                ("portrait", tr("Tall"), "rectangle-vertical"),
                ("square", tr("Square"), "square"),
            ),
            "licence": (
                ("free", tr("No credit needed"), "circle-check"),
                ("credit", tr("At most a credit"), "copyright"),
                ("commercial", tr("May earn money"), "circle-dollar-sign"),
                ("restricted", tr("Restricted"), "ban"),
                ("unclear", tr("Unclear"), "circle-question-mark"),
            ),
            "use": (("unused", tr("Not used yet"), "circle-dot"), ("used", tr("In a film"), "clapperboard")),
        }  # fmt: skip
        found = {
            facet: [_Value(name, title, sign, {facet: name}) for name, title, sign in values]
            for facet, values in told.items()
        }
        found["length"] = [
            _Value("short", tr("Up to 5 s"), "timer", {"shortest": 0.01, "longest": SHORT}),
            _Value("middle", tr("5 to 20 s"), "timer", {"shortest": SHORT, "longest": LONG}),
            _Value("long", tr("Over 20 s"), "timer", {"shortest": LONG, "longest": 0.0}),
        ]
        found["quality"] = [_Value("good", tr("Good only"), "badge-check", {"quality": GOOD})]
        return found

    def _colour(self, name: str) -> str:
        tr = self.tr
        names = {
            "black": tr("Black"), "white": tr("White"), "grey": tr("Grey"), "red": tr("Red"), "orange": tr("Orange"),
            "brown": tr("Brown"), "yellow": tr("Yellow"), "green": tr("Green"), "teal": tr("Teal"), "blue": tr("Blue"),
            "purple": tr("Purple"), "pink": tr("Pink"),
        }  # fmt: skip
        return names[name]
