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
from ui.language import translated
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
    return [*_of_file(window, leave, again), *_of_view(window), *_of_help(window, palette)]


def _of_file(window: MainWindow, leave: Act, again: Act) -> list[Command]:
    new, open_ = QCoreApplication.translate("shell", "New film…"), QCoreApplication.translate("shell", "Open…")
    return [
        Command("file.new", new, partial(window.go, "create", ""), ("Ctrl+Alt+N",), "sparkles", "File"),
        Command("file.open", open_, partial(_choose_files, window), ("Ctrl+Alt+O",), "folder-open", "File"),
        Command("program.restart", QCoreApplication.translate("shell", "Start anew"), again, (), "rotate-ccw"),
        Command("program.quit", QCoreApplication.translate("shell", "Quit"), leave, ("Ctrl+Q",), "log-out", "File"),
    ]


def _of_view(window: MainWindow) -> list[Command]:
    titles = {
        "system": QCoreApplication.translate("shell", "Look as the system does"),
        "light": QCoreApplication.translate("shell", "Light look"),
        "dark": QCoreApplication.translate("shell", "Dark look"),
    }
    whole = QCoreApplication.translate("shell", "Window over the whole screen")
    close = QCoreApplication.translate("shell", "Close the message")
    return [
        *(
            Command(f"look.{name}", titles[name], partial(_look, window, name), (), icon, "View")
            for name, icon in zip(CHOICES, ("contrast", "sun", "moon"), strict=True)
        ),
        Command("view.fullscreen", whole, partial(_fill_screen, window), ("F11",), "maximize", "View"),
        Command("view.dismiss", close, window.toasts.dismiss, ("Ctrl+.",), "x", "View"),
    ]


def _of_help(window: MainWindow, palette: Palette) -> list[Command]:
    find = QCoreApplication.translate("shell", "Find a command…")
    keys = QCoreApplication.translate("shell", "Keys…")
    report = QCoreApplication.translate("shell", "Make a report…")
    about = QCoreApplication.translate("shell", "About Faceless Studio")
    go = partial(window.go, "settings")
    return [
        Command("view.palette", find, palette.open, ("Ctrl+K", "Ctrl+Shift+P"), "command", "Help"),
        Command("help.keys", keys, partial(go, "shortcuts"), ("Ctrl+Alt+K",), "keyboard", "Help"),
        Command("help.report", report, partial(go, "report"), (), "package", "Help"),
        Command("help.about", about, partial(go, "about"), (), "info", "Help"),
    ]


def _look(window: MainWindow, name: str) -> None:
    window.desk.background.spread(window, window.desk.theme.turn(name))
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
            Entry(
                f"setting.{name}",
                translated(declared.title),
                partial(window.go, "settings", name),
                kind,
                "",
                "settings",
            )
            for name, declared in options(Settings)
        ]
    )
