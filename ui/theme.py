"""How everything looks: colours by name, one type scale, one style sheet; light, dark, or as the system is."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from engine.runtime.paths import RESOURCES
from engine.runtime.resources import load
from ui.dressing import Dressing
from ui.sheet import sheet
from ui.turns import Steps

FAMILY = "Inter"
SYSTEM = "system"
CHOICES = (SYSTEM, "light", "dark")


@dataclass(frozen=True)
class Colours:
    """Every colour of the window, as #rrggbb."""

    scheme: str
    window: str
    panel: str
    raised: str
    field: str
    line: str
    text: str
    muted: str
    accent: str
    accent_text: str
    accent_soft: str
    hover: str
    pressed: str
    focus: str
    good: str
    caution: str
    bad: str
    track_video: str
    track_titles: str
    track_captions: str
    track_voice: str
    track_music: str
    track_sounds: str
    playhead: str

    def track(self, name: str) -> QColor:
        """The colour of what lies on a track."""
        return QColor(getattr(self, f"track_{name}"))


class Theme(QObject):
    """What the application looks like now; who paints by hand asks for `colours` and repaints on `changed`."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self.dressing = Dressing(application)
        for path in sorted((RESOURCES / "interface").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
        application.setStyle("Fusion")
        font = QFont(FAMILY)
        font.setPixelSize(14)
        application.setFont(font)
        self.choice = choice
        self.colours = load("themes", "dark", Colours)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """Take light, dark or the system's own scheme."""
        for _ in self.turn(choice):
            pass

    def turn(self, choice: str) -> Steps:
        """Do the same in two steps."""
        self.choice = choice
        self.dressing.mark()
        yield choice
        if self.choice != choice:
            return
        self.colours = load("themes", self._named(choice), Colours)
        self._application.setPalette(_palette(self.colours))
        self.dressing.switch(sheet(self.colours))
        self.changed.emit()

    def _follow(self) -> None:
        if self.choice == SYSTEM:
            self.choose(SYSTEM)

    @staticmethod
    def _named(choice: str) -> str:
        if choice != SYSTEM:
            return choice
        return "light" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light else "dark"


def icon_file(name: str) -> Path:
    """Where the drawing of an icon lies."""
    return RESOURCES / "icons" / f"{name}.svg"


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, name in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.field),
        (role.AlternateBase, colours.panel),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.accent_text),
        (role.Link, colours.focus),
        (role.BrightText, colours.bad),
    ):
        palette.setColor(which, QColor(name))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.muted))
    return palette
