"""One run of the window: from the engine's opening to the end, whoever asks for it."""

import gc
import signal
import sys
from asyncio import AbstractEventLoop
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.opening import Opening
from app.single_instance import Request
from engine.errors import EngineError
from ui.error_view import ErrorView
from ui.notices import Notice
from ui.trouble import Trouble

if TYPE_CHECKING:
    from app.desktop import Front
    from engine.engine import Engine


class Session(QObject):
    """Furnishes the window when the engine is there; answers other starts, the system's signals, and the way out."""

    def __init__(self, application: QApplication, front: "Front", opening: Opening, loop: AbstractEventLoop) -> None:
        super().__init__()
        self.again = False
        """Whether the program is to be started anew after this run, as in another language."""
        self._front, self._opening, self._loop = front, opening, loop
        self._held = ExitStack()
        self._files: list[str] = []
        self._trouble: Trouble | None = None
        opening.opened.connect(self._furnish)
        opening.failed.connect(self._explain)
        front.window.closed = self.end
        application.commitDataRequest.connect(lambda _: self._remember())
        if sys.platform == "darwin":  # nowhere else, for every event of the program passes here
            application.installEventFilter(self)
        if sys.platform != "win32":
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                loop.add_signal_handler(number, self.end)

    def start(self, fault: str) -> None:
        """Open the engine; `fault` is what an earlier run died of."""
        if fault:
            self._front.notices.tell(
                Notice(
                    self.tr("Faceless Studio ended unexpectedly the last time."),
                    self.tr("Nothing that was saved is lost. A report tells what happened."),
                    "caution",
                    self.tr("Make a report"),
                    lambda: self._front.window.go("settings", "report"),
                )
            )
        self._opening.start()

    def answer(self, request: Request, *, coming: bool = True) -> None:
        """Do what another start, or this one, was asked for; with `coming` the window comes to the front."""
        window = self._front.window
        if request.place in window.places:
            window.go(request.place)
        self._files += request.files
        self._open_files()
        if coming and not request.hidden:
            window.come()

    def trouble(self, told: str) -> None:
        """Show what should not have happened."""
        if self._trouble is None:
            self._trouble = Trouble(self._front.window, self._front.theme)
        self._trouble.tell(told)

    def end(self) -> None:
        """Leave the event loop: everything is closed behind it."""
        self._remember()
        self._loop.stop()

    def quit(self) -> None:
        """End because the person says so: nothing hides, and nothing asks but a page that cannot be left."""
        if self._front.window.leave():
            self.end()

    def start_anew(self) -> None:
        """End, and start once more."""
        if self._front.window.leave():
            self.again = True
            self.end()

    def close(self) -> None:
        """Take from the window what it was furnished with."""
        self._front.window.hide()
        self._held.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hear what the system asks to open, as macOS does by an event."""
        if isinstance(event, QFileOpenEvent):
            self.answer(Request((event.file() or event.url().toString(),)))
            return True
        return super().eventFilter(watched, event)

    def _furnish(self, engine: "Engine") -> None:
        from ui.shell import Shell
        from ui.wizard.first_run import first_run

        window = self._front.window
        desk = self._held.enter_context(self._front.furnished(engine))
        shell = Shell.around(window, self.quit, self.start_anew)
        self._held.callback(shell.tray.close)
        first_run(desk, window)
        desk.background.ask(window, window.load_all, lambda _: self._rest())
        self._open_files()

    def _rest(self) -> None:
        """Do what nobody waits for."""
        gc.freeze()  # what stays is not gone through again
        self._front.window.make_ahead()

    def _open_files(self) -> None:
        from ui.arrivals import arrive

        window = self._front.window
        if hasattr(window, "desk") and self._files:
            files, self._files = self._files, []
            arrive(window, files)

    def _explain(self, error: EngineError) -> None:
        """Say in the window why there are no pages, and offer to try again."""
        whole = QWidget()
        whole.setObjectName("page")
        column = QVBoxLayout(whole)
        column.setContentsMargins(24, 24, 24, 24)
        view = ErrorView(self._front.theme, self._front.window.go, self._opening.start)
        view.tell(error)
        column.addWidget(view)
        column.addStretch(1)
        self._front.window.stand_in(whole)
        self._front.window.come()

    def _remember(self) -> None:
        self._front.window.finish()
        self._front.window.remember()
