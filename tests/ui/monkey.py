"""Somebody who clicks, types, drags, drops and scrolls at random, wherever something is to be seen."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from tests.ui.looking import seen
from ui.timeline.canvas.clipboard import ITEMS
from ui.timeline.canvas.drops import ASSETS, TRANSITION

KEYS = [
    *(Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1)),
    *[Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace] * 3,
    *[Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space] * 3,
    *[Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Comma, Qt.Key.Key_Period],
]
MODIFIERS = [
    *[Qt.KeyboardModifier.NoModifier] * 6,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
]
ANSWERS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QMenu, QMenuBar, QPlainTextEdit)
WORDS = ["", " ", "0", "-1", "99999999", "1,5", "00:03:10", "light house", "ünï 灯台 🗼", "a\n\nb\n\nc", "%n {} & <b>"]
OURS = [ASSETS, ITEMS, TRANSITION]
SIZES = [(900, 600), (960, 640), (1024, 700), (1100, 1000), (1360, 860), (1600, 620), (1920, 1080)]
BUTTONS = [*[Qt.MouseButton.LeftButton] * 6, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]


def shown(root: QWidget) -> Iterator[QWidget]:
    """A widget, and those below that are not hidden; pages that are not shown are not looked through."""
    yield root
    for each in root.children():
        if isinstance(each, QWidget) and each.isVisible() and not each.isWindow():
            yield from shown(each)


class Monkey:
    """Does one thing after another; the same for the same seed and the same window.

    The next thing is due before the one before it returns, so that a menu that waits for an answer gets one.
    """

    def __init__(self, window: QWidget, seed: int, files: Sequence[Path]) -> None:
        """`files` are dropped and pasted."""
        self._window, self._files = window, files
        self.left = 0
        self.doings: list[str] = []
        """What it did, newest last: how to come to where something broke."""
        self._deep = 0
        self._dice = random.Random(seed)
        self._ways: list[tuple[Callable[[QWidget], None], int]] = [
            (self._click, 40),
            (self._type, 20),
            (self._write, 4),
            (self._drag, 10),
            (self._scroll, 8),
            (self._twice, 5),
            (self._over, 6),
            (self._ask, 5),
            (self._command, 6),
            (self._drop, 3),
            (self._copy, 1),
            (self._resize, 1),
            (self._wait, 2),
        ]

    def roam(self, events: int) -> None:
        """Do so many things, from the event loop on."""
        self.left = events
        QTimer.singleShot(0, self._step)

    @property
    def done(self) -> bool:
        """Whether everything was done, and nothing waits for an answer."""
        return self.left == 0 and self._deep == 0

    def _step(self) -> None:
        if self.left == 0:
            if popup := QApplication.activePopupWidget() or QApplication.activeModalWidget():
                popup.close()
            if self._deep:
                QTimer.singleShot(10, self._step)
            return
        self.left -= 1
        self._deep += 1
        QTimer.singleShot(0, self._step)
        try:
            self._act()
        finally:
            self._deep -= 1

    def _act(self) -> None:
        widget = self._somewhere(self._foremost())
        if widget is None:
            return
        ways, weights = zip(*self._ways, strict=True)
        doing = self._dice.choices(ways, weights)[0]
        self.doings.append(f"{doing.__name__} {type(widget).__name__} {widget.accessibleName()!r}")
        doing(widget)

    def _somewhere(self, root: QWidget) -> QWidget | None:
        """Something that is to be seen, rather one that answers than one that does not."""
        widgets = list(shown(root))
        self._dice.shuffle(widgets)
        answering = [each for each in widgets if isinstance(each, ANSWERS)]
        ordered = [*answering, *widgets] if self._dice.random() < 0.6 else widgets
        return next((each for each in ordered if not each.visibleRegion().isEmpty()), None)

    def _foremost(self) -> QWidget:
        """A menu or a dialog that is open, else the window; what stays open too long is closed."""
        for candidate in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if candidate is not None and candidate.isVisible():
                if self._dice.random() < 0.08:
                    candidate.close()
                    break
                return candidate
        others = [
            each for each in QApplication.topLevelWidgets() if each.isVisible() and isinstance(each, QDialog | QMenu)
        ]
        if not self._window.isVisible():
            self._window.show()  # it was closed, and is opened again
        return self._dice.choice([self._window, *others])

    def _click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, self._dice.choice(BUTTONS), self._dice.choice(MODIFIERS), self._point(widget))

    def _twice(self, widget: QWidget) -> None:
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, self._dice.choice(MODIFIERS), self._point(widget))

    def _over(self, widget: QWidget) -> None:
        at = self._point(widget)
        QTest.mouseMove(widget, at)
        if isValid(widget):
            QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))

    def _ask(self, widget: QWidget) -> None:
        """Ask for the menu of a place, as the right button or the menu key does."""
        at, reason = self._point(widget), self._dice.choice(list(QContextMenuEvent.Reason)[:2])
        QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))

    def _command(self, widget: QWidget) -> None:
        """Choose anything that can be done where the person is, as by menu, key or palette."""
        actions = [
            each
            for each in widget.window().findChildren(QAction)
            if each.isEnabled() and isinstance(within := each.parent(), QWidget) and within.isVisible()
        ]
        if actions:
            action = self._dice.choice(actions)
            self.doings[-1] += f" {action.objectName() or action.text()}"
            action.trigger()

    def _drag(self, widget: QWidget) -> None:
        button, modifier = Qt.MouseButton.LeftButton, self._dice.choice(MODIFIERS)
        QTest.mousePress(widget, button, modifier, self._point(widget))
        for _ in range(self._dice.randrange(1, 5)):
            if isValid(widget):
                QTest.mouseMove(widget, self._point(widget))
        if isValid(widget):
            QTest.mouseRelease(widget, button, modifier, self._point(widget))

    def _drop(self, widget: QWidget) -> None:
        """Bring something from outside, or from another page, and let it go there or take it away again."""
        while not widget.acceptDrops() and (above := widget.parentWidget()):
            widget = above
        mime, copied = self._mime(), Qt.DropAction.CopyAction
        button, modifier = Qt.MouseButton.LeftButton, self._dice.choice(MODIFIERS)
        enter = QDragEnterEvent(self._point(widget), copied, mime, button, modifier)
        QApplication.sendEvent(widget, enter)
        if not enter.isAccepted():
            return
        at = self._point(widget)
        QApplication.sendEvent(widget, QDragMoveEvent(at, copied, mime, button, modifier))
        if self._dice.random() < 0.3:
            QApplication.sendEvent(widget, QDragLeaveEvent())
        else:
            QApplication.sendEvent(widget, QDropEvent(QPointF(at), copied, mime, button, modifier))

    def _copy(self, _: QWidget) -> None:
        """Have something else on the clipboard, or nothing."""
        if self._dice.random() < 0.3:
            QGuiApplication.clipboard().clear()
        else:
            QGuiApplication.clipboard().setMimeData(self._mime())

    def _mime(self) -> QMimeData:
        mime = QMimeData()
        kind = self._dice.randrange(4)
        if kind == 0:
            mime.setText(self._dice.choice(WORDS))
        elif kind == 1:
            mime.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
        elif kind == 2:
            mime.setData(self._dice.choice(OURS), QByteArray(self._dice.choice([b"", b"[]", b"{}", b"\xff", b'"a"'])))
        else:
            mime.setUrls([QUrl.fromLocalFile(str(each)) for each in self._dice.sample(self._files, 2)])
        return mime

    def _scroll(self, widget: QWidget) -> None:
        at = QPointF(self._point(widget))
        turn = QPoint(0, self._dice.choice([-240, -120, 120, 240]))
        event = QWheelEvent(
            at,
            QPointF(widget.mapToGlobal(at.toPoint())),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            self._dice.choice(MODIFIERS),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def _type(self, widget: QWidget) -> None:
        target = QApplication.focusWidget() or widget
        QTest.keyClick(target, self._dice.choice(KEYS), self._dice.choice(MODIFIERS))

    def _write(self, widget: QWidget) -> None:
        """Write into a field, where one is to be seen."""
        fields = [each for each in seen(widget.window()) if isinstance(each, QLineEdit | QPlainTextEdit)]
        if fields:
            field = self._dice.choice(fields)
            field.setFocus()
            field.selectAll()
            if isinstance(field, QLineEdit):
                field.insert(self._dice.choice(WORDS))
            else:
                field.insertPlainText(self._dice.choice(WORDS))

    def _resize(self, _: QWidget) -> None:
        self._window.resize(*self._dice.choice(SIZES))

    def _wait(self, _: QWidget) -> None:
        """Let what is under way come to its end between two doings."""
        QTest.qWait(self._dice.choice([1, 20, 80]))

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(self._dice.randrange(max(1, widget.width())), self._dice.randrange(max(1, widget.height())))
