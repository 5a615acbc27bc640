"""Where platforms lay their own buttons and words over a film: resources/safe_zones, one file a platform."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from engine.domain.timeline import Box
from engine.runtime.resources import load_all


@dataclass(frozen=True)
class SafeZone:
    """One platform's; margins are parts of the picture's width and height."""

    name: str
    title: str
    shape: str
    """wide or tall: the films that it is shown for there."""
    top: float
    bottom: float
    left: float
    right: float
    covered: tuple[Box, ...] = ()
    """What its own buttons and words cover."""
    approximate: bool = True
    """Whether it is reckoned from how the app looks rather than published by the platform."""


def safe_zones() -> dict[str, SafeZone]:
    """Read all of them, by name."""
    return load_all("safe_zones", SafeZone)


def paint(painter: QPainter, zone: SafeZone, picture: QRectF) -> None:
    """Shade what is not safe, and outline what is."""
    inner = picture.adjusted(
        zone.left * picture.width(),
        zone.top * picture.height(),
        -zone.right * picture.width(),
        -zone.bottom * picture.height(),
    )
    shade = QPainterPath()
    shade.setFillRule(Qt.FillRule.OddEvenFill)
    shade.addRect(picture)
    shade.addRect(inner)
    painter.fillPath(shade, QColor(255, 70, 70, 50))
    for box in zone.covered:
        covered = QRectF(
            picture.x() + box.x * picture.width(),
            picture.y() + box.y * picture.height(),
            box.width * picture.width(),
            box.height * picture.height(),
        )
        painter.fillRect(covered, QColor(0, 0, 0, 110))
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3.0))
    painter.drawRect(inner)
    painter.setPen(QPen(QColor("white"), 1.2, Qt.PenStyle.DashLine))
    painter.drawRect(inner)
