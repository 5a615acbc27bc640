"""Messages at the lower edge of the window."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.notices import Notice, Notices
from ui.theme import Theme

_ICONS = {"info": "info", "good": "circle-check", "caution": "triangle-alert", "bad": "circle-alert"}
_COLOURS = {"info": "text", "good": "good", "caution": "caution", "bad": "bad"}
_SHOWN = 6_000
"""Milliseconds; errors stay until they are closed, and what has a button twice as long."""
_MOST = 3
_WIDEST = 560
_BELOW = 84
"""Pixels left free at the lower edge, where pages have the buttons that are meant most."""
_LEAST = 240
"""Where the system makes the window smaller than it may be, as while it changes screens."""
_ASIDE = 140
"""Pixels of the window's width that a message leaves free."""


class Toasts(QObject):
    """Stacks messages above the lower edge of a window, the newest lowest."""

    def __init__(self, window: QWidget, notices: Notices, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self.shown: list[Toast] = []
        notices.told.connect(self._show)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def dismiss(self) -> bool:
        """Close the newest message; tells whether there was one."""
        if self.shown:
            self._close(self.shown[-1])
            return True
        return False

    def _show(self, notice: Notice) -> None:
        for same in [each for each in self.shown if each.notice.text == notice.text]:
            self._close(same)
        while len(self.shown) >= _MOST:
            self._close(self.shown[0])
        toast = Toast(self._window, self._theme, notice)
        toast.closed.clicked.connect(lambda: self._close(toast))
        if toast.button:
            toast.button.clicked.connect(lambda: self._act(toast))
        self.shown.append(toast)
        toast.show()
        toast.raise_()
        self._place()
        if notice.kind != "bad":
            QTimer.singleShot(_SHOWN * (2 if notice.button else 1), toast, lambda: self._fade(toast))

    def _fade(self, toast: "Toast") -> None:
        """Close a message in time, but never one that somebody is at."""
        if toast.underMouse() or any(each.hasFocus() for each in toast.findChildren(QWidget)):
            QTimer.singleShot(_SHOWN, toast, lambda: self._fade(toast))
        else:
            self._close(toast)

    def _act(self, toast: "Toast") -> None:
        self._close(toast)
        if toast.notice.act:
            toast.notice.act()

    def _close(self, toast: "Toast") -> None:
        if toast in self.shown:
            self.shown.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        bottom = self._window.height() - _BELOW
        for toast in reversed(self.shown):
            toast.setFixedWidth(max(_LEAST, min(_WIDEST, self._window.width() - _ASIDE)))
            toast.setFixedHeight(max(toast.heightForWidth(toast.width()), toast.minimumSizeHint().height()))
            bottom -= toast.height()
            toast.move((self._window.width() - toast.width()) // 2 + 40, bottom)
            bottom -= 8


class Toast(QFrame):
    """One message."""

    def __init__(self, window: QWidget, theme: Theme, notice: Notice) -> None:
        super().__init__(window)
        self.notice = notice
        self.setObjectName("toast")
        self.setAccessibleName(" ".join(filter(None, (notice.text, notice.detail))))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        sign = QLabel()
        sign.setPixmap(icon(_ICONS[notice.kind], theme, _COLOURS[notice.kind]).pixmap(20, 20))
        beside = Qt.AlignmentFlag.AlignTop if notice.detail else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(sign, 0, beside)
        said = QVBoxLayout()
        said.setSpacing(4)
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
            row.addWidget(self.button, 0, beside)
        self.closed = QToolButton()
        self.closed.setObjectName("quiet")
        self.closed.setIcon(icon("x", theme))
        self.closed.setAccessibleName(self.tr("Close this message"))
        self.closed.setToolTip(self.closed.accessibleName())
        row.addWidget(self.closed, 0, beside)
