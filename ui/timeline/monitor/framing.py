"""Crop and move (Ken Burns) of the selected clip, dragged on all of its source."""

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from engine.domain.edit.clips import change
from engine.domain.timeline import Box, Clip, Motion, Timeline
from ui.timeline.editor import Editor
from ui.timeline.monitor.boxes import Drawn, Grip, absolute, dragged, held, paint, relative, take

CROP, MOTION = "crop", "motion"
WHOLE = Box(0, 0, 1, 1)
_ROUND = 4_000
"""Milliseconds of the move as it is shown."""
_REST = 800
_MOVING = 33
_SHOWN, _FIRST, _LAST = "#b3a8ff", "#5fd39a", "#f2c063"
"""They lie on pictures, whatever the theme."""


class Framing(QObject):
    """What is dragged on the picture now, if anything is."""

    changed = Signal()

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self._grip: Grip | None = None
        self._begun = False
        self.source = 1.0
        """Width to height of the picture that is shown."""
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_MOVING)
        self._timer.timeout.connect(self.changed)
        editor.drawing.connect(self._follow)
        editor.selected.connect(self._follow)
        editor.changed.connect(self._follow)
        editor.opened.connect(lambda: editor.draw(""))

    @property
    def clip(self) -> Clip | None:
        """The clip whose frame is dragged; None where nothing is."""
        if not self._editor.drawn or self._editor.session is None or len(self._editor.selection) != 1:
            return None
        (id_,) = self._editor.selection
        return next((each for each in self._editor.timeline.clips if each.id == id_ and each.media), None)

    def boxes(self) -> list[Drawn]:
        """What is drawn, in parts of the source."""
        clip = self.clip
        if clip is None:
            return []
        if self._editor.drawn == CROP:
            return [Drawn(CROP, self.tr("Shown part"), self._crop(clip), _SHOWN)]
        first, last = self._ends(clip)
        part = self._part()
        between = Box(*(getattr(first, f) + (getattr(last, f) - getattr(first, f)) * part for f in _FIELDS))
        return [
            Drawn("between", "", between, "#ffffff", dashed=True, fixed=True),
            Drawn("last", self.tr("Last"), last, _LAST),
            Drawn("first", self.tr("First"), first, _FIRST),
        ]

    def paint(self, painter: QPainter, picture: QRectF) -> None:
        """Draw it over a picture."""
        paint(painter, self.boxes(), picture)

    def under(self, at: QPointF, picture: QRectF) -> Grip | None:
        """What lies under the mouse."""
        return take(at, self.boxes(), picture)

    def press(self, at: QPointF, picture: QRectF) -> bool:
        """Take hold of what lies there."""
        self._grip, self._begun = self.under(at, picture), False
        return self._grip is not None

    def drag(self, at: QPointF, picture: QRectF) -> None:
        """Drag what is held."""
        clip = self.clip
        if self._grip is None or clip is None or picture.isEmpty():
            return
        within = WHOLE if self._grip.name == CROP else (clip.crop or WHOLE)
        box = dragged(self._grip, at, picture, within, self._shape())
        self._put(clip, self._grip.name, box)

    def release(self) -> None:
        """Let go."""
        self._grip = None

    def leave(self) -> None:
        """Be done with it."""
        self._editor.draw("")

    def _put(self, clip: Clip, name: str, box: Box) -> None:
        rounded = Box(*(round(getattr(box, each), 4) for each in _FIELDS))

        def changed(found: Clip) -> Clip:
            if name == CROP:
                return replace(found, crop=rounded)
            first, last = self._ends(found)
            ends = {"first": first, "last": last, name: rounded}
            crop = found.crop or WHOLE
            return replace(found, motion=Motion(relative(ends["first"], crop), relative(ends["last"], crop)))

        def gesture(film: Timeline) -> Timeline:
            return change(film, clip.id, changed)

        title = self.tr("Crop") if name == CROP else self.tr("Move over the picture")
        self._begun = (self._editor.amend if self._begun else self._editor.do)(title, gesture) or self._begun

    def _shape(self) -> float:
        """Width to height of the film's frame, in parts of the source."""
        film = self._editor.timeline
        return (film.width / film.height) / self.source

    def _crop(self, clip: Clip) -> Box:
        return clip.crop or held(WHOLE, WHOLE, self._shape())

    def _ends(self, clip: Clip) -> tuple[Box, Box]:
        crop = clip.crop or WHOLE
        motion = clip.motion or Motion(WHOLE, Box(0.08, 0.08, 0.84, 0.84))
        first, last = (held(absolute(each, crop), crop, self._shape()) for each in (motion.first, motion.last))
        return first, last

    def _part(self) -> float:
        """How far the move is, as it is shown over and over."""
        if not self._clock.isValid():
            return 0.0
        part = min(1.0, (self._clock.elapsed() % (_ROUND + _REST)) / _ROUND)
        return part * part * (3 - 2 * part)

    def _follow(self) -> None:
        if self._editor.drawn and self.clip is None:
            self._editor.draw("")
            return
        moving = self._editor.drawn == MOTION
        if moving != self._timer.isActive():
            self._clock.restart()
            self._timer.start() if moving else self._timer.stop()
        self.changed.emit()


_FIELDS = ("x", "y", "width", "height")
