"""What can be wrong with a window that nobody looked at: words cut off, and controls without a name."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

ELIDES = "elides"
"""A property of widgets that shorten their text on purpose, and tell the whole of it in their tool tip."""
_SLACK = 1
_BREAKS = re.compile(r"[\s\u200b-]+")
"""Where a line may break, as after the parts of a path."""


def seen(root: QWidget) -> Iterator[QWidget]:
    """Every widget below that a person sees at least a part of."""
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def unnamed(root: QWidget) -> list[str]:
    """Focusable widgets that a screen reader has no name for."""
    return [path_of(widget) for widget in seen(root) if _focusable(widget) and not name_of(widget)]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def clipped(root: QWidget) -> list[str]:
    """Widgets whose words do not fit where they stand."""
    return [
        f"{path_of(widget)}: {words_of(widget)[:60]!r} {need}" for widget in seen(root) if (need := _lacking(widget))
    ]


def crowded(root: QWidget) -> list[str]:
    """Widgets that a layout has no room for: one over another, beyond the edge, or to be scrolled to sideways."""
    found = []
    for widget in seen(root):
        if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().isVisible():
            found.append(f"{path_of(widget)}: scrolls sideways")
        within = widget.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
        laid = _laid(widget.layout())
        if isinstance(widget, QSplitter):
            laid += [each for n in range(widget.count()) if (each := widget.widget(n)).isVisible()]
        found += [f"{path_of(each)}: beyond its edge" for each in laid if not within.contains(each.geometry())]
        found += [
            f"{path_of(one)}: over {path_of(other)}"
            for one, other in combinations(laid, 2)
            if one.geometry().adjusted(_SLACK, _SLACK, -_SLACK, -_SLACK).intersects(other.geometry())
        ]
    return found


def _laid(layout: QLayout | None) -> list[QWidget]:
    """The widgets that are seen of a layout and of those within it, but not of one that shows one of many."""
    if layout is None or isinstance(layout, QStackedLayout):
        return []
    items = [item for n in range(layout.count()) if (item := layout.itemAt(n))]
    own = [widget for item in items if (widget := item.widget()) and widget.isVisible()]
    return own + [each for item in items for each in _laid(item.layout())]


def path_of(widget: QWidget) -> str:
    """Say which widget it is, by its classes from the window down."""
    parts: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(parts) < 5:
        parts.append(f"{type(at).__name__}{'#' + at.objectName() if at.objectName() else ''}")
        at = at.parentWidget()
    return " < ".join(parts)


def _focusable(widget: QWidget) -> bool:
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isEnabled():
        return False
    owner = widget.parentWidget()
    inside = isinstance(owner, QAbstractScrollArea) and owner.viewport() is widget
    part = isinstance(owner, QComboBox | QAbstractSpinBox | QHeaderView) or widget.focusProxy() is not None
    return not inside and not part and not widget.objectName().startswith("qt_")


def words_of(widget: QWidget) -> str:
    """What is written on a widget."""
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else ""


def _lacking(widget: QWidget) -> str:
    """Say by how much a widget is too small for its words; empty where it is not."""
    if widget.property(ELIDES):
        return "" if widget.toolTip() else "shortened without a tool tip"
    return next((look(widget) for kind, look in _LOOKS if isinstance(widget, kind)), "")


def _tabs(bar: QTabBar) -> str:
    return next((f"tab {n}" for n in range(bar.count()) if "…" in _shown(bar, n)), "")


def _button(button: QAbstractButton) -> str:
    alone = isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    return _short(button.size(), button.minimumSizeHint()) if button.text() and not alone else ""


def _shown(bar: QTabBar, tab: int) -> str:
    room = bar.tabRect(tab).width()
    return "…" if bar.fontMetrics().horizontalAdvance(bar.tabText(tab)) > room else ""


def _label(label: QLabel) -> str:
    text = label.text()
    if not text or label.textFormat() == Qt.TextFormat.RichText:
        return ""
    inside = label.contentsRect()
    if label.wordWrap():
        need = label.heightForWidth(label.width())
        longest = max(label.fontMetrics().horizontalAdvance(word) for word in _BREAKS.split(text))
        short = need > label.height() + _SLACK or longest > inside.width() + _SLACK
        return f"needs {need} px of height, has {label.height()}" if short else ""
    need = max(label.fontMetrics().horizontalAdvance(line) for line in text.splitlines() or [""])
    return f"needs {need} px, has {inside.width()}" if need > inside.width() + _SLACK else ""


def _beyond(area: QScrollArea) -> str:
    """Say what nobody can scroll to."""
    off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    need, room = area.widget().width() if area.widget() else 0, area.viewport().width()
    return f"holds {need} px, shows {room}" if off and need > room + _SLACK else ""


def _field(field: QComboBox | QAbstractSpinBox) -> str:
    if isinstance(field, QComboBox):
        option = QStyleOptionComboBox()
        option.initFrom(field)
        part, of = QStyle.SubControl.SC_ComboBoxEditField, QStyle.ComplexControl.CC_ComboBox
        text, room = field.currentText(), field.style().subControlRect(of, option, part, field).width()
    else:
        text, room = field.text(), field.contentsRect().width()
        if line := field.findChild(QLineEdit):
            margins = line.textMargins()
            room = line.width() - margins.left() - margins.right()
    need = field.fontMetrics().horizontalAdvance(text)
    return f"shows {text!r} in {room} px, needs {need}" if need > room + _SLACK else ""


def _short(has: QSize, needs: QSize) -> str:
    if has.width() + _SLACK < needs.width() or has.height() + _SLACK < needs.height():
        return f"needs {needs.width()}×{needs.height()}, has {has.width()}×{has.height()}"
    return ""


_LOOKS: tuple[tuple[Any, Callable[[Any], str]], ...] = (
    (QLabel, _label),
    (QTabBar, _tabs),
    (QScrollArea, _beyond),
    (QComboBox | QAbstractSpinBox, _field),
    (QPushButton | QCheckBox | QRadioButton | QToolButton, _button),
)
