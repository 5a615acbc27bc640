"""Messages at the lower edge of the window."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.icons import icon
from ui.notices import Notice

_ICONS = {"info": "info", "good": "circle-check", "caution": "triangle-alert", "bad": "circle-alert"}
_COLOURS = {"info": "text", "good": "good", "caution": "caution", "bad": "bad"}
_SHOWN = 6_000
"""Milliseconds; errors and messages with a button stay until they are closed."""
_MOST = 3


class Toasts(QObject):
    """Stacks messages above the lower edge of a window, the newest lowest."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._shown: list[Toast] = []
        desk.notices.told.connect(self._show)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, notice: Notice) -> None:
        while len(self._shown) >= _MOST:
            self._close(self._shown[0])
        toast = Toast(self._window, self._desk, notice)
        toast.closed.clicked.connect(lambda: self._close(toast))
        if toast.button:
            toast.button.clicked.connect(lambda: self._act(toast))
        self._shown.append(toast)
        toast.show()
        toast.raise_()
        self._place()
        if notice.kind != "bad" and not notice.button:
            QTimer.singleShot(_SHOWN, toast, lambda: self._close(toast))

    def _act(self, toast: "Toast") -> None:
        self._close(toast)
        if toast.notice.act:
            toast.notice.act()

    def _close(self, toast: "Toast") -> None:
        if toast in self._shown:
            self._shown.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        bottom = self._window.height() - 20
        for toast in reversed(self._shown):
            toast.setFixedWidth(min(520, self._window.width() - 140))
            toast.adjustSize()
            bottom -= toast.height()
            toast.move((self._window.width() - toast.width()) // 2 + 40, bottom)
            bottom -= 8


class Toast(QFrame):
    """One message."""

    def __init__(self, window: QWidget, desk: Desk, notice: Notice) -> None:
        super().__init__(window)
        self.notice = notice
        self.setObjectName("card")
        self.setAccessibleName(notice.text)
        row = QHBoxLayout(self)
        sign = QLabel()
        sign.setPixmap(icon(_ICONS[notice.kind], desk.theme, _COLOURS[notice.kind]).pixmap(20, 20))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        for text, name in ((notice.text, ""), (notice.detail, "muted")):
            if text:
                label = QLabel(text)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                label.setObjectName(name)
                said.addWidget(label)
        row.addLayout(said, 1)
        self.button = QPushButton(notice.button) if notice.button else None
        if self.button:
            row.addWidget(self.button)
        self.closed = QToolButton()
        self.closed.setObjectName("quiet")
        self.closed.setIcon(icon("x", desk.theme))
        self.closed.setAccessibleName(self.tr("Close this message"))
        row.addWidget(self.closed, 0, Qt.AlignmentFlag.AlignTop)
