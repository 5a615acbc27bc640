"""The icon in the system's tray: what is being made, pause, when to make, and the way back to the window or out."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPen
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from engine.pipeline.queue.entry import Entry
from ui.language import translated
from ui.main_window import MainWindow
from ui.notices import Notice
from ui.pages.jobs.watch import Watch
from ui.words import clock

_SIZE = 64
_TURN = 16
_NIGHT = 2
"""The hour at which a computer is likely to be left alone."""
_MESSAGE = QSystemTrayIcon.MessageIcon


class Tray(QObject):
    """Shown where the system has a tray; without one the window is never hidden."""

    def __init__(self, window: MainWindow, watch: Watch, leave: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._watch = window, watch
        self._plain = QGuiApplication.windowIcon()
        self._drawn = -1
        self._icon = QSystemTrayIcon(self._plain, self)
        self.menu = QMenu()
        self.menu.setObjectName("tray")
        self.told = QAction(self.menu)
        self.told.setEnabled(False)
        self.seen, self.held = QAction(self.menu), QAction(self.menu)
        self.jobs = QAction(self.tr("Jobs"), self.menu)
        self.quit = QAction(self.tr("Quit"), self.menu)
        self.later = QMenu(self.tr("Make what waits"), self.menu)
        self._fill()
        self.seen.triggered.connect(self._turn)
        self.held.triggered.connect(self._hold)
        self.jobs.triggered.connect(self._show_jobs)
        self.quit.triggered.connect(lambda _=False: leave())
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._pressed)
        self._icon.messageClicked.connect(window.come)
        watch.changed.connect(self.show_state)
        watch.ended.connect(self._ended)
        window.hiding.connect(lambda _: self.show_state())
        window.desk.notices.told.connect(self._say)
        self.show_state()
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon.show()

    @property
    def there(self) -> bool:
        """Whether a hidden window can be found again."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self._icon.isVisible()

    @property
    def words(self) -> str:
        """What the icon tells."""
        return self._icon.toolTip()

    def close(self) -> None:
        """Go away, with the menus."""
        self._icon.hide()
        self.menu.deleteLater()
        self.later.deleteLater()

    def gone(self) -> None:
        """Say, when the window hides, where it is."""
        text = self.tr("Faceless Studio goes on in the background")
        self._icon.showMessage(text, self.tr("This icon brings the window back, or ends the program."), self._plain)

    def show_state(self) -> None:
        """Tell what is going on."""
        running, waiting = self._watch.running, self._watch.waiting
        lines = [f"{each.title}: {each.fraction:.0%}{_left(each)}" for each in running]
        if waiting:
            lines.append(self.tr("{count} waiting").format(count=len(waiting)))
        if self._watch.held:
            lines.append(self.tr("Everything is paused"))
        said = lines or [self.tr("Nothing is being made")]
        self._icon.setToolTip("\n".join(["Faceless Studio", *said]))
        self.told.setText(said[0])
        self.seen.setText(self.tr("Hide the window") if self._window.isVisible() else self.tr("Show the window"))
        self.held.setText(self.tr("Go on") if self._watch.held else self.tr("Pause everything"))
        self.held.setEnabled(bool(running or waiting or self._watch.held))
        self.later.setEnabled(bool(waiting))
        self._draw(round(20 * self._watch.fraction) if running else -1)

    def put_off(self, at: datetime | None) -> None:
        """Let everything that waits be made at a moment; None when its turn comes."""
        queue, waiting = self._window.desk.engine.queue, [each.id for each in self._watch.waiting]

        def put_off() -> None:
            for each in waiting:
                queue.put_off(each, at)

        self._window.desk.background.ask(self, put_off)

    def _fill(self) -> None:
        self.menu.addAction(self.told)
        self.menu.addSeparator()
        self.menu.addAction(self.seen)
        self.menu.addAction(self.jobs)
        self.menu.addAction(self.held)
        self.later.addAction(self.tr("When its turn comes"), lambda: self.put_off(None))
        self.later.addAction(self.tr("In an hour"), lambda: self.put_off(datetime.now(UTC) + timedelta(hours=1)))
        self.later.addAction(self.tr("Tonight at {hour}:00").format(hour=_NIGHT), lambda: self.put_off(_tonight()))
        self.later.addAction(self.tr("At another time…"), self._show_jobs)
        self.menu.addMenu(self.later)
        self.menu.addSeparator()
        self.menu.addAction(self.quit)

    def _turn(self) -> None:
        if self._window.isVisible() and not self._window.isMinimized():
            self._window.remember()
            self._window.hide()
        else:
            self._window.come()

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self._window.come()

    def _show_jobs(self) -> None:
        self._window.come()
        self._window.go("jobs")

    def _hold(self) -> None:
        queue = self._window.desk.engine.queue
        self._window.desk.background.ask(self, queue.release if self._watch.held else queue.hold)

    def _ended(self, entry: Entry) -> None:
        """Say that work has ended: in the window where it is seen, else as the system's own message."""
        if entry.state == "done":
            notice = Notice(self.tr("{title} is done.").format(title=entry.title), kind="good")
        else:
            why = translated(entry.failure.message) if entry.failure else ""
            told = self.tr("{title} failed.").format(title=entry.title)
            notice = Notice(told, why, "bad", self.tr("Show"), self._show_jobs)
        self._window.desk.notices.tell(notice)

    def _say(self, notice: Notice) -> None:
        if not self._window.isVisible() or self._window.isMinimized():
            sign = _MESSAGE.Critical if notice.kind == "bad" else _MESSAGE.Information
            self._icon.showMessage(notice.text, notice.detail, sign)

    def _draw(self, twentieths: int) -> None:
        """Draw a ring around the icon as far as the work is."""
        if twentieths == self._drawn:
            return
        self._drawn = twentieths
        if twentieths < 0:
            self._icon.setIcon(self._plain)
            return
        pixmap = self._plain.pixmap(_SIZE, _SIZE)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = pixmap.width() / pixmap.devicePixelRatio()
        ring = QRectF(side * 0.45, side * 0.45, side * 0.5, side * 0.5)
        colours = self._window.desk.theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.window))
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(colours.good), side * 0.1))
        inner = ring.adjusted(side * 0.08, side * 0.08, -side * 0.08, -side * 0.08)
        painter.drawArc(inner, 90 * _TURN, -round(360 * _TURN * max(1, twentieths) / 20))
        painter.end()
        self._icon.setIcon(QIcon(pixmap))


def _left(entry: Entry) -> str:
    return "" if entry.left is None else f", {clock(entry.left)}"


def _tonight() -> datetime:
    """The next time that it is two in the morning here."""
    now = datetime.now().astimezone()
    at = now.replace(hour=_NIGHT, minute=0, second=0, microsecond=0)
    return at if at > now else at + timedelta(days=1)
