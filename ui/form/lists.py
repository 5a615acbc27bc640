"""What several texts are given in: chips where they lie in any order, a list where their order counts."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.desk import Desk
from ui.form.inputs import Input
from ui.icons import icon
from ui.widgets.flow import Flow


class Chips(Input):
    """Words in any order: Return or a comma adds one, a click on it or Backspace takes it away."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._texts: list[str] = []
        column = QWidget()
        super().__init__(column)
        within = QVBoxLayout(column)
        within.setContentsMargins(0, 0, 0, 0)
        self._row = QWidget()
        self._flow = Flow(self._row)
        self._edit = QLineEdit()
        self._edit.setPlaceholderText(self.tr("Type one and press Return"))
        self._edit.returnPressed.connect(self._add)
        self._edit.editingFinished.connect(self._add)
        self._edit.installEventFilter(self)
        within.addWidget(self._row)
        within.addWidget(self._edit)
        self.setFocusProxy(self._edit)

    def value(self) -> tuple[str, ...]:
        """Give the texts, and what is typed but not yet added."""
        return (*self._texts, *_parts(self._edit.text()))

    def show_value(self, value: Sequence[str]) -> None:
        """Show texts."""
        self._texts = list(value)
        self._edit.clear()
        self._draw()

    def call(self, title: str, help_: str) -> None:
        """Say to those who do not see it what it is."""
        self._edit.setAccessibleName(title)
        self._edit.setAccessibleDescription(help_)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add at a comma, take the last away at Backspace."""
        if watched is self._edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.text() == ",":
                self._add()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self._edit.text() and self._texts:
                self._take(self._texts[-1])
                return True
        return super().eventFilter(watched, event)

    def _add(self) -> None:
        new = [text for text in _parts(self._edit.text()) if text not in self._texts]
        self._edit.clear()
        if new:
            self._set([*self._texts, *new])

    def _take(self, text: str) -> None:
        self._set([each for each in self._texts if each != text])
        self._edit.setFocus()

    def _set(self, texts: list[str]) -> None:
        self._texts = texts
        self._draw()
        self.changed.emit()
        self.committed.emit()

    def _draw(self) -> None:
        self._flow.clear()
        for text in self._texts:
            chip = QPushButton(icon("x", self._desk.theme, "muted"), text)
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setAccessibleName(self.tr("Take away {}").format(text))
            chip.clicked.connect(partial(self._take, text))
            self._flow.addWidget(chip)
        self._row.setVisible(bool(self._texts))


class Order(Input):
    """Texts whose order counts: dragged, or moved with Alt and the arrows; Delete takes one away."""

    def __init__(self, desk: Desk, choices: Sequence[tuple[str, str]] = ()) -> None:
        whole = QWidget()
        super().__init__(whole)
        self._titles: dict[str, str] = {}
        self._list = _Rows()
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.model().rowsMoved.connect(self._tell)
        self._more = QComboBox()
        self._more.setEditable(not choices)
        self._more.activated.connect(self._add)
        rows = QHBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.addWidget(self._list)
        column.addWidget(self._more)
        rows.addLayout(column, 1)
        rows.addLayout(self._buttons(desk))
        self.setFocusProxy(self._list)
        self.offer(choices)

    def value(self) -> tuple[str, ...]:
        """Give the texts in their order."""
        return tuple(self._list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self._list.count()))

    def show_value(self, value: Sequence[str]) -> None:
        """Show texts."""
        if tuple(value) != self.value():
            self._list.clear()
            for text in value:
                self._append(text)
        self._fit()

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Say what can be added, and what each is called."""
        self._titles = dict(choices)
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setText(self._titles.get(item.data(Qt.ItemDataRole.UserRole), item.text()))
        self._fit()

    def call(self, title: str, help_: str) -> None:
        """Say to those who do not see it what it is."""
        self._list.setAccessibleName(title)
        self._list.setAccessibleDescription(help_)
        self._more.setAccessibleName(self.tr("Add to {}").format(title))

    def _buttons(self, desk: Desk) -> QVBoxLayout:
        column = QVBoxLayout()
        for name, title, keys, act in (
            ("arrow-up", self.tr("Move up"), "Alt+Up", partial(self._move, -1)),
            ("arrow-down", self.tr("Move down"), "Alt+Down", partial(self._move, 1)),
            ("x", self.tr("Take away"), "Del", self._remove),
        ):
            button = QToolButton()
            button.setIcon(icon(name, desk.theme))
            button.setToolTip(f"{title} ({keys})")
            button.setAccessibleName(title)
            button.clicked.connect(act)
            QShortcut(QKeySequence(keys), self._list, act).setContext(Qt.ShortcutContext.WidgetShortcut)
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _append(self, text: str) -> None:
        item = QListWidgetItem(self._titles.get(text, text))
        item.setData(Qt.ItemDataRole.UserRole, text)
        item.setSizeHint(QSize(0, self._list.row_height))
        self._list.addItem(item)

    def _move(self, step: int) -> None:
        row = self._list.currentRow()
        if row >= 0 and 0 <= row + step < self._list.count():
            item = self._list.takeItem(row)
            self._list.insertItem(row + step, item)
            self._list.setCurrentItem(item)
            self._tell()

    def _remove(self) -> None:
        if self._list.currentRow() >= 0:
            self._list.takeItem(self._list.currentRow())
            self._tell()

    def _add(self) -> None:
        text = self._more.currentData() or self._more.currentText().strip()
        if text and text not in self.value():
            self._append(text)
            self._tell()
        self._more.setCurrentIndex(-1)

    def _tell(self) -> None:
        self._fit()
        self.changed.emit()
        self.committed.emit()

    def _fit(self) -> None:
        here = self.value()
        self._more.clear()
        for value, title in self._titles.items():
            if value not in here:
                self._more.addItem(title, value)
        self._more.setPlaceholderText(self.tr("Add…"))
        if edit := self._more.lineEdit():
            edit.setPlaceholderText(self.tr("Add…"))
        self._more.setCurrentIndex(-1)
        self._more.setVisible(self._more.isEditable() or self._more.count() > 0)
        self._list.updateGeometry()


class _Rows(QListWidget):
    """As high as what it holds, up to twelve rows."""

    @property
    def row_height(self) -> int:
        """Of one row: a line, with room to take hold of it."""
        return self.fontMetrics().height() + 12

    def sizeHint(self) -> QSize:
        """Show all rows where there are few."""
        rows = max(2, min(12, self.count()))
        return QSize(super().sizeHint().width(), rows * self.row_height + 2 * self.frameWidth() + 4)

    def minimumSizeHint(self) -> QSize:
        """As much as there is to see."""
        return self.sizeHint()


def _parts(text: str) -> list[str]:
    return [part for each in text.split(",") if (part := each.strip())]
