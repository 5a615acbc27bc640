"""Colours, fonts and patterns of one theme, made once for all that is drawn with them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen

from engine.domain.timeline import TRACKS
from ui.theme import FAMILY, Colours

_REMEMBERED = 4000


class Look:
    """What painters take their pens from."""

    def __init__(self, colours: Colours) -> None:
        self.colours = colours
        self.dark = colours.scheme == "dark"
        self.text, self.muted = QColor(colours.text), QColor(colours.muted)
        self.accent, self.line = QColor(colours.accent), QColor(colours.line)
        self.focus, self.playhead = QColor(colours.focus), QColor(colours.playhead)
        self.floor, self.panel = QColor(colours.window), QColor(colours.panel)
        self.good = QColor(colours.good)
        self.bad, self.raised = QColor(colours.bad), QColor(colours.raised)
        self.fill = {track: colours.track(track) for track in TRACKS}
        self.edge = {track: shade(colour, 0.72 if self.dark else 0.78) for track, colour in self.fill.items()}
        self.head = {track: shade(colour, 0.86 if self.dark else 0.93) for track, colour in self.fill.items()}
        self.ink = {track: tone(colour, dark=self.dark) for track, colour in self.fill.items()}
        self.on = QColor("#ffffff") if self.dark else self.text
        self.font = font(11)
        self.bold = font(11, bold=True)
        self.small = font(10)
        self.metrics = QFontMetricsF(self.font)
        self.small_metrics = QFontMetricsF(self.small)
        self._fitted: dict[tuple[str, int], str] = {}
        self.hatch = QBrush(faint(self.muted, 90), Qt.BrushStyle.BDiagPattern)
        self.lock = QBrush(faint(self.text, 38), Qt.BrushStyle.FDiagPattern)

    def fitted(self, text: str, width: float) -> str:
        """Shorten a text to what fits in so many pixels."""
        key = text, round(width)
        if key not in self._fitted:
            if len(self._fitted) > _REMEMBERED:
                self._fitted.clear()
            self._fitted[key] = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, key[1])
        return self._fitted[key]


def font(size: int, *, bold: bool = False) -> QFont:
    """Make a font of the window's family, so many pixels high."""
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Medium)
    return made


def pen(colour: QColor, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Make a pen."""
    made = QPen(colour, width)
    made.setStyle(style)
    return made


def faint(colour: QColor, alpha: int) -> QColor:
    """Give a colour so much to be seen through, 0 to 255."""
    made = QColor(colour)
    made.setAlpha(alpha)
    return made


def shade(colour: QColor, by: float) -> QColor:
    """Give a colour darker by a factor."""
    return QColor(int(colour.red() * by), int(colour.green() * by), int(colour.blue() * by))


def tone(colour: QColor, *, dark: bool) -> QColor:
    """Give the colour that lines are drawn in on a surface of this colour."""
    if dark:
        return QColor(*(int(part + (255 - part) * 0.55) for part in (colour.red(), colour.green(), colour.blue())))
    return QColor.fromHsv(colour.hue(), min(255, colour.saturation() * 5 // 2 + 20), int(colour.value() * 0.52))
