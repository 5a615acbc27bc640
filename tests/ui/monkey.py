"""Somebody who clicks, types, drags and scrolls at random, wherever something is to be seen."""

import random
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from tests.ui.looking import seen

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
BUTTONS = [*[Qt.MouseButton.LeftButton] * 6, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]


class Monkey:
    """Does one thing after another; the same for the same seed and the same window.

    The next thing is due before the one before it returns, so that a menu that waits for an answer gets one.
    """

    def __init__(self, window: QWidget, seed: int) -> None:
        self._window = window
        self.left = 0
        self._deep = 0
        self._dice = random.Random(seed)
        self._doings: list[tuple[Callable[[QWidget], None], int]] = [
            (self._click, 40),
            (self._type, 25),
            (self._drag, 10),
            (self._scroll, 10),
            (self._twice, 5),
            (self._over, 10),
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
        self._act()
        self._deep -= 1

    def _act(self) -> None:
        root = self._foremost()
        widgets = list(seen(root))
        if not widgets:
            return
        doings, weights = zip(*self._doings, strict=True)
        self._dice.choices(doings, weights)[0](self._dice.choice(widgets))

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
        return self._dice.choice([self._window, *others])

    def _click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, self._dice.choice(BUTTONS), self._dice.choice(MODIFIERS), self._point(widget))

    def _twice(self, widget: QWidget) -> None:
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, self._dice.choice(MODIFIERS), self._point(widget))

    def _over(self, widget: QWidget) -> None:
        QTest.mouseMove(widget, self._point(widget))

    def _drag(self, widget: QWidget) -> None:
        button, modifier = Qt.MouseButton.LeftButton, self._dice.choice(MODIFIERS)
        QTest.mousePress(widget, button, modifier, self._point(widget))
        for _ in range(self._dice.randrange(1, 5)):
            QTest.mouseMove(widget, self._point(widget))
        QTest.mouseRelease(widget, button, modifier, self._point(widget))

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

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(self._dice.randrange(max(1, widget.width())), self._dice.randrange(max(1, widget.height())))
