"""The desktop: shows the window, opens the engine behind it, runs the one event loop, and closes it all in reverse."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from app.crash import Crash
from app.opening import Opening
from app.single_instance import Request, SingleInstance
from engine.runtime.paths import RESOURCES, Home
from ui.collector import Collector
from ui.commands import Commands
from ui.desk import Desk
from ui.language import Language
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.places import places
from ui.remembered import Remembered
from ui.scale import AS_SYSTEM, SCALE
from ui.scale import CHOICES as SCALES
from ui.theme import SYSTEM, Theme

if TYPE_CHECKING:  # the window is drawn before it is loaded
    from engine.engine import Engine

_TURN = 0.0005
"""Seconds after which Python lets another thread go on: Qt gives way often, and waits so long each time."""


def main(request: Request | None = None, home: Home | None = None) -> int:
    """Run until the person quits; gives the exit code. A second start on a home hands over what it was asked."""
    wanted, home = request or Request(), home or Home.default()
    alone = SingleInstance(home.folder)
    if not alone.first():
        if alone.forward(wanted):
            return 0
        print("Faceless Studio is running, but does not answer.", file=sys.stderr)
        return 1
    with ExitStack() as closing:
        closing.callback(alone.close)
        remembered = Remembered(home.folder / "window.json")
        scaled = _scale(remembered.value(SCALE, AS_SYSTEM))
        application = made(sys.argv)
        alone.listen()
        crash = Crash(home.faults)
        crash.install()
        closing.callback(crash.close)
        front = closing.enter_context(Front.drawn(application, home, wanted.hidden))
        again = _run(application, front, alone, crash, wanted)
    if again:
        if scaled:
            del os.environ["QT_SCALE_FACTOR"]
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - this program, as it was started
    return 0


def _run(application: QApplication, front: "Front", alone: SingleInstance, crash: Crash, wanted: Request) -> bool:
    """Run the event loop; tells whether the program is to be started anew."""
    import asyncio

    import qasync

    from app.session import Session

    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    loop.set_exception_handler(crash.asynchronous)
    application.aboutToQuit.connect(loop.stop)
    with loop, ExitStack() as closing:
        opening = Opening(front.home, front.load)
        closing.callback(opening.close)
        session = Session(application, front, opening, loop)
        closing.callback(session.close)
        alone.asked.connect(session.answer)
        crash.happened.connect(session.trouble)
        session.answer(wanted, coming=False)
        session.start(crash.before)
        loop.run_forever()
        return session.again


def _scale(percent: str) -> bool:
    """Draw everything larger or smaller than the system does; tells whether that is so. Qt asks once, as it begins."""
    if percent not in SCALES or percent == AS_SYSTEM or "QT_SCALE_FACTOR" in os.environ:
        return False
    os.environ["QT_SCALE_FACTOR"] = f"{int(percent) / 100:g}"
    return True


def made(arguments: list[str]) -> QApplication:
    """Make the application, named as the system should know it."""
    os.environ.setdefault("LANG", "C.UTF-8")
    sys.setswitchinterval(_TURN)
    application = QApplication(arguments)
    Collector(application)
    application.setApplicationName("faceless-studio")
    application.setApplicationDisplayName("Faceless Studio")
    application.setDesktopFileName("faceless-studio")
    application.setWindowIcon(QIcon(str(icon_of_program())))
    application.setQuitOnLastWindowClosed(False)
    return application


def icon_of_program() -> Path:
    """The program's own drawing."""
    return RESOURCES / "icons" / "program" / "faceless-studio.svg"


@dataclass(frozen=True)
class Front:
    """What can be seen before the engine is there."""

    home: Home
    window: MainWindow
    theme: Theme
    language: Language
    remembered: Remembered
    commands: Commands
    notices: Notices

    @classmethod
    @contextmanager
    def drawn(cls, application: QApplication, home: Home, hidden: bool = True) -> Iterator[Self]:
        """Make the window, and draw it unless it stays hidden."""
        remembered = Remembered(home.folder / "window.json")
        language = Language(application, remembered.value("language", SYSTEM))
        theme = Theme(application, remembered.value("theme", SYSTEM))
        notices, commands = Notices(), Commands(theme, remembered)
        window = MainWindow(theme, remembered, commands, notices, places())
        try:
            if not hidden:
                window.start()
                window.show()
                application.processEvents()
            yield cls(home, window, theme, language, remembered, commands, notices)
        finally:
            window.deleteLater()
            remembered.write()

    def load(self) -> None:
        """Load the code that furnishing the window needs, so that its own thread has not to; called on another."""
        import ui.arrivals
        import ui.background
        import ui.event_bridge
        import ui.shell  # noqa: F401 - it only has to be there

        self.window.load_first()

    @contextmanager
    def furnished(self, engine: "Engine") -> Iterator[Desk]:
        """Give the window's pages what they need; taken away in reverse."""
        from ui.background import Background
        from ui.event_bridge import EventBridge

        with ExitStack() as closing:
            closing.callback(QGuiApplication.clipboard().clear)  # what Python made must not outlive it there
            background = Background(self.notices.failed)
            closing.callback(background.close)
            events = EventBridge(engine.events)
            closing.callback(events.close)
            desk = Desk(
                engine, background, events, self.commands, self.notices, self.remembered, self.theme, self.window.go
            )
            self.window.furnish(desk)
            closing.callback(self.window.strip)
            engine.queue.start()
            yield desk


@contextmanager
def opened(application: QApplication, engine: "Engine") -> Iterator[MainWindow]:
    """Put a window and what its pages share together over an engine that is open already; closed in reverse."""
    from ui.shell import Shell

    with Front.drawn(application, engine.home) as front, front.furnished(engine):
        shell = Shell.around(front.window, front.window.close, front.window.close)
        front.window.desk.background.ask(front.window, front.window.load_all)
        yield front.window
        shell.tray.close()
