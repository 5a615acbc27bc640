"""The desktop: opens the engine, Qt and the one event loop, shows the window, and closes it all in reverse."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from PySide6.QtWidgets import QApplication

from engine.engine import Engine
from engine.runtime.paths import Home
from ui.background import Background
from ui.commands import Commands
from ui.desk import Desk
from ui.event_bridge import EventBridge
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.places import places
from ui.remembered import Remembered
from ui.theme import SYSTEM, Theme


def main(home: Home | None = None) -> int:
    """Run until the person quits; gives the exit code."""
    import qasync

    application = made(sys.argv)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop, Engine.open(home or Home.default()) as engine, opened(application, engine) as window:
        application.aboutToQuit.connect(loop.stop)
        if sys.platform != "win32":
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.add_signal_handler(number, application.quit)
        window.start()
        window.show()
        loop.run_forever()
    return 0


def made(arguments: list[str]) -> QApplication:
    """Make the application, named as the system should know it."""
    os.environ.setdefault("LANG", "C.UTF-8")
    application = QApplication(arguments)
    application.setApplicationName("faceless-studio")
    application.setApplicationDisplayName("Faceless Studio")
    application.setDesktopFileName("faceless-studio")
    return application


@contextmanager
def opened(application: QApplication, engine: Engine) -> Iterator[MainWindow]:
    """Put the window and what its pages share together; closed in reverse."""
    with ExitStack() as closing:
        remembered = Remembered(engine.home.folder / "window.json")
        theme = Theme(application, remembered.value("theme", SYSTEM))
        notices = Notices()
        background = Background(notices.failed)
        closing.callback(background.close)
        events = EventBridge(engine.events)
        closing.callback(events.close)
        commands = Commands(theme, remembered)

        def desk(go: Callable[[str, str], None]) -> Desk:
            return Desk(engine, background, events, commands, notices, remembered, theme, go)

        window = MainWindow(desk, places)
        closing.callback(window.deleteLater)
        yield window
