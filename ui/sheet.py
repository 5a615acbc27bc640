"""The style sheet: written once, filled with the colours of a theme."""

from dataclasses import asdict
from string import Template
from typing import Any

from engine.runtime.paths import RESOURCES

_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, QDialog, #page { background: $window; }
#panel, QDockWidget { background: $panel; }
#card { background: $panel; border: 1px solid $line; border-radius: 10px; }
#card:hover { border-color: $muted; }
#card[chosen="true"] { border: 2px solid $accent; background: $accent_soft; }
#toast { background: $raised; border: 1px solid $muted; border-radius: 10px; }
#chip { background: $raised; border: none; border-radius: 9px; }
QToolButton#link {
    background: transparent; border: 1px solid transparent; padding: 1px 4px; min-height: 14px; font-size: 12px;
    color: $muted;
}
QToolButton#link:hover { color: $text; background: $hover; }
QToolButton#link:focus { border: 1px solid $focus; }
#palette { background: $panel; border: 1px solid $muted; border-radius: 14px; }
#palette QLineEdit { font-size: 17px; padding: 9px 12px; }
#rail { background: $panel; border-right: 1px solid $line; }
#title { font-size: 24px; font-weight: 600; }
#heading { font-size: 16px; font-weight: 600; }
#strong { font-weight: 600; }
#muted { color: $muted; }
#small { color: $muted; font-size: 12px; }
#good { color: $good; } #caution { color: $caution; } #bad { color: $bad; }

QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 6px; }
QPushButton, QToolButton {
    background: $raised; border: 1px solid $line; border-radius: 8px; padding: 6px 12px; min-height: 20px;
}
QPushButton { qproperty-iconSize: 20px 16px; }
QPushButton[text=""] { qproperty-iconSize: 16px 16px; }
QToolButton { padding: 5px; }
QToolButton[toolButtonStyle="2"] { qproperty-iconSize: 20px 16px; }
QToolButton[toolButtonStyle="2"][popupMode="2"] { padding-right: 20px; }
QToolButton[toolButtonStyle="2"][popupMode="2"]::menu-indicator {
    subcontrol-origin: padding; subcontrol-position: right center; right: 6px;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $pressed; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $panel; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; }
QPushButton#primary { background: $accent; color: $accent_text; border-color: $accent; font-weight: 600; }
QPushButton#primary:hover { border-color: $text; }
QPushButton#primary:disabled { background: $raised; color: $muted; border-color: $line; }
QPushButton#danger { color: $bad; }
QPushButton#quiet, QToolButton#quiet { background: transparent; border-color: transparent; }
QPushButton#quiet:hover, QToolButton#quiet:hover { background: $hover; }
QPushButton#quiet:checked, QToolButton#quiet:checked { background: $accent_soft; }
QPushButton#quiet:focus, QToolButton#quiet:focus { border: 2px solid $focus; }
#rail QToolButton {
    background: transparent; border: 2px solid transparent; border-radius: 10px; padding: 8px 4px; font-size: 12px;
}
#rail QToolButton:hover { background: $hover; }
#rail QToolButton:checked { background: $accent_soft; font-weight: 600; }
#rail QToolButton:focus { border-color: $focus; }
#apart::handle { background: transparent; }
#plain { background: transparent; }
#plain:focus { border: none; }
#bar { background: $raised; border-top: 1px solid $line; }
#nav { background: transparent; }
#nav::item { padding: 8px 8px; border-radius: 8px; }
#nav::item:hover { background: $hover; }
#nav::item:selected { background: $accent_soft; color: $text; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateTimeEdit, QKeySequenceEdit {
    background: $field; border: 1px solid $line; border-radius: 8px; padding: 5px 8px; min-height: 20px;
    selection-background-color: $accent; selection-color: $accent_text;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QDateTimeEdit:focus { border: 2px solid $focus; }
QLineEdit QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QComboBox:disabled { color: $muted; }
QComboBox::drop-down { background: transparent; border: none; width: 26px; }
QComboBox::down-arrow { image: url($drawings/down.svg); width: 14px; height: 14px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {
    background: transparent; border: none; width: 22px;
}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url($drawings/up.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url($drawings/down.svg); width: 12px; height: 12px; }
#bare::up-button, #bare::down-button { width: 0; }
#bare::up-arrow, #bare::down-arrow { image: none; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: none; padding: 0 6px; min-height: 0; background: transparent;
}
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; selection-background-color: $accent; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator {
    width: 16px; height: 16px; border: 1px solid $muted; border-radius: 5px; background: $field;
}
QCheckBox::indicator:disabled { border-color: $line; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url($drawings/check-$scheme.svg);
}
QCheckBox::indicator:focus { border: 2px solid $focus; }
QCheckBox:focus, QRadioButton:focus { color: $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QAbstractItemView { background: $panel; border: none; outline: none; }
QAbstractItemView::item:selected { background: $accent_soft; color: $text; }
QAbstractItemView:focus { border: 1px solid $focus; }
QAbstractItemView#page:focus { border: none; }
QTreeWidget::item { padding: 5px 4px; }
QListWidget::item { padding: 5px 6px; }
QHeaderView::section { background: $panel; color: $muted; border: none; border-bottom: 1px solid $line; padding: 6px; }
QTabBar::tab { background: transparent; padding: 8px 14px; border-bottom: 2px solid transparent; color: $muted; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $focus; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QMenu, QMenuBar { background: $panel; }
QMenu { border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected, QMenuBar::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QScrollArea, QScrollArea > QWidget > QWidget#page { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $pressed; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $text; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; }
QSlider::handle:horizontal:focus { background: $focus; }
QProgressBar { background: $raised; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QStatusBar { background: $panel; border-top: 1px solid $line; }
""")


def sheet(colours: Any) -> str:
    """Write the style sheet in a theme's colours."""
    return _SHEET.substitute(asdict(colours), drawings=(RESOURCES / "interface").as_posix())
