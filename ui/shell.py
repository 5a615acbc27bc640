"""What the window itself offers, on every page: films, looks, help and the way out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from engine.domain.option import options
from engine.runtime.settings import Settings
from ui.arrivals import arrive
from ui.commands import Command
from ui.leaving import Leaving
from ui.main_window import MainWindow
from ui.menus import Menus
from ui.pages.jobs.corner import Corner
from ui.pages.jobs.watch import Watch
from ui.palette import Entry, Palette
from ui.theme import CHOICES
from ui.tray import Tray

_NEWEST = 12
Act = Callable[[], object]


@dataclass(frozen=True)
class Shell:
    """What lies around the pages."""

    menus: Menus
    palette: Palette
    watch: Watch
    tray: Tray
    leaving: Leaving

    @classmethod
    def around(cls, window: MainWindow, leave: Act, again: Act) -> "Shell":
        """Put everything around a furnished window; `leave` ends the program, `again` starts it anew."""
        desk = window.desk
        palette = Palette(window, desk.theme)
        palette.add(partial(_films, window))
        palette.add(partial(_settings, window))
        desk.commands.add(window, _commands(window, palette, leave, again), everywhere=True)
        watch = Watch(window, desk)
        window.rail.tell(Corner(watch, desk.theme, window.go))
        tray = Tray(window, watch, leave)
        leaving = Leaving(window, lambda: watch.busy, lambda: tray.there, leave, tray.gone)
        return cls(Menus(window, desk.commands), palette, watch, tray, leaving)


def _commands(window: MainWindow, palette: Palette, leave: Act, again: Act) -> list[Command]:
    titles = {
        "system": QCoreApplication.translate("shell", "Look as the system does"),
        "light": QCoreApplication.translate("shell", "Light look"),
        "dark": QCoreApplication.translate("shell", "Dark look"),
    }
    return [
        Command(
            "file.new",
            QCoreApplication.translate("shell", "New film…"),
            partial(window.go, "create", ""),
            ("Ctrl+Alt+N",),
            "sparkles",
            "File",
        ),
        Command(
            "file.open",
            QCoreApplication.translate("shell", "Open…"),
            partial(_choose_files, window),
            ("Ctrl+Alt+O",),
            "folder-open",
            "File",
        ),
        Command(
            "program.restart",
            QCoreApplication.translate("shell", "Start anew"),
            again,
            (),
            "rotate-ccw",
            "",
        ),
        Command(
            "program.quit",
            QCoreApplication.translate("shell", "Quit"),
            leave,
            ("Ctrl+Q",),
            "log-out",
            "File",
        ),
        *(
            Command(f"look.{name}", titles[name], partial(_look, window, name), (), icon, "View")
            for name, icon in zip(CHOICES, ("contrast", "sun", "moon"), strict=True)
        ),
        Command(
            "view.fullscreen",
            QCoreApplication.translate("shell", "Window over the whole screen"),
            partial(_fill_screen, window),
            ("F11",),
            "maximize",
            "View",
        ),
        Command(
            "view.dismiss",
            QCoreApplication.translate("shell", "Close the message"),
            window.toasts.dismiss,
            ("Ctrl+.",),
            "x",
            "View",
        ),
        Command(
            "view.palette",
            QCoreApplication.translate("shell", "Find a command…"),
            palette.open,
            ("Ctrl+K", "Ctrl+Shift+P"),
            "command",
            "Help",
        ),
        Command(
            "help.keys",
            QCoreApplication.translate("shell", "Keys…"),
            partial(window.go, "settings", "shortcuts"),
            ("Ctrl+Alt+K",),
            "keyboard",
            "Help",
        ),
        Command(
            "help.report",
            QCoreApplication.translate("shell", "Make a report…"),
            partial(window.go, "settings", "report"),
            (),
            "package",
            "Help",
        ),
        Command(
            "help.about",
            QCoreApplication.translate("shell", "About Faceless Studio"),
            partial(window.go, "settings", "about"),
            (),
            "info",
            "Help",
        ),
    ]


def _look(window: MainWindow, name: str) -> None:
    window.desk.theme.choose(name)
    window.desk.remembered.keep("theme", name)


def _fill_screen(window: MainWindow) -> None:
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


def _choose_files(window: MainWindow) -> None:
    """Ask for files without holding up the window."""
    dialog = QFileDialog(window, QCoreApplication.translate("shell", "Open"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(
        [
            QCoreApplication.translate("shell", "Everything that can be opened (*)"),
            QCoreApplication.translate("shell", "Films (project.json)"),
            QCoreApplication.translate("shell", "Bundles (*.zip)"),
            QCoreApplication.translate("shell", "Timelines and subtitles (*.otio *.fcpxml *.edl *.srt *.vtt *.ass)"),
        ]
    )
    dialog.filesSelected.connect(lambda files: arrive(window, files))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _films(window: MainWindow, take: Callable[[list[Entry]], None]) -> None:
    """The newest films, by their names."""
    desk, kind = window.desk, QCoreApplication.translate("shell", "Film")

    def entries() -> list[Entry]:
        return [
            Entry(f"film.{film.key}", film.title, partial(window.go, "timeline", film.key), kind, "", "film")
            for film in desk.engine.projects.all()[:_NEWEST]
        ]

    desk.background.ask(window, entries, take)


def _settings(window: MainWindow, take: Callable[[list[Entry]], None]) -> None:
    kind = QCoreApplication.translate("shell", "Setting")
    take(
        [
            Entry(f"setting.{name}", declared.title, partial(window.go, "settings", name), kind, "", "settings")
            for name, declared in options(Settings)
        ]
    )
