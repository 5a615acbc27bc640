"""What tracks are painted on: only what is in view, and again only what changed."""

from PySide6.QtCore import QEvent, QPoint, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from engine.domain.timeline import TRACKS
from ui.timeline.canvas.drops import Drops
from ui.timeline.canvas.gestures.choosing import cursor_for
from ui.timeline.canvas.gestures.pointer import Pointer
from ui.timeline.canvas.hits import hit
from ui.timeline.canvas.painting.look import Look
from ui.timeline.canvas.painting.overlays import Overlays
from ui.timeline.canvas.painting.rows import Kit, Marks, paint_row
from ui.timeline.canvas.scene import Scene
from ui.timeline.canvas.strips import Strips
from ui.timeline.canvas.waves import Waves


class Surface(QWidget):
    """Paints the tracks and hears the pointer."""

    opened = Signal(str)
    """An item was double-clicked, or Enter was pressed on it."""
    asked = Signal(QPoint)
    """A menu is wanted at a place of the screen."""

    def __init__(self, scene: Scene, drops: Drops) -> None:
        super().__init__()
        self._scene, self._drops = scene, drops
        self.pointer = Pointer(scene)
        self._kit = Kit(scene, Look(scene.desk.theme.colours), Strips(scene.desk), Waves(scene.desk))
        self._rows: dict[str, tuple[tuple[object, ...], QPixmap]] = {}
        self._overlays = Overlays(scene, self.pointer)
        self._playhead_x = -10
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(120, 60)
        for signal in (scene.redrawn, scene.scaled, scene.tools, self.pointer.reshaped, scene.editor.selected):
            signal.connect(self.update)
        for waiting in (self._kit.strips.waiting, self._kit.waves.waiting):
            waiting.came.connect(self.update)
        scene.standing.changed.connect(self.update)
        scene.editor.moved.connect(self._follow)
        scene.desk.theme.changed.connect(self._dress)

    @property
    def painting(self) -> bool:
        """Whether pictures and shapes are still to come."""
        return self._kit.strips.waiting.busy or self._kit.waves.waiting.busy

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the rows together, and what lies over them."""
        area = event.rect()
        with QPainter(self) as painter:
            painter.fillRect(area, self._kit.look.floor)
            if self._scene.open:
                for track in TRACKS:
                    top = self._scene.stack.top(track) - self._scene.top
                    if top < area.bottom() + 1 and top + self._scene.stack.height(track) > area.top():
                        painter.drawPixmap(0, top, self._row(track))
                self._overlays.paint(painter, self._kit.look, QSizeF(self.size()))
            if self.hasFocus():
                painter.setPen(self._kit.look.focus)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(0, 0, self.width() - 1, self.height() - 1)

    def _row(self, track: str) -> QPixmap:
        """Give a track's picture; painted anew only where it would look otherwise."""
        scene, kit = self._scene, self._kit
        film = scene.timeline
        row = scene.pieces.row(film, track)
        marks = self._marks(row.by_id)
        state, height, ratio = film.state(track), scene.stack.height(track), self.devicePixelRatioF()
        made = kit.strips.waiting.version if track == "video" else kit.waves.waiting.version
        gone = scene.standing.missing
        key = (row, marks, state, height, ratio, made, gone, scene.pace, scene.left, self.width(), kit.look)
        known = self._rows.get(track)
        if known and known[0] == key:
            return known[1]
        picture = QPixmap(QSizeF(self.width() * ratio, height * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(kit.look.panel)
        with QPainter(picture) as painter:
            paint_row(painter, kit, row, state, marks, height)
        self._rows[track] = key, picture
        return picture

    def _marks(self, by_id: dict[str, int]) -> Marks:
        scene = self._scene
        held = scene.trial.held if scene.trial else frozenset()
        chosen = frozenset(each for each in scene.editor.selection if each in by_id)
        current = scene.current if self.hasFocus() and scene.current in by_id else ""
        return Marks(chosen, held & by_id.keys(), current)

    def _follow(self, frame: int) -> None:
        """Repaint where the playhead was and where it is."""
        x = round(self._scene.x(frame))
        for each in (self._playhead_x, x):
            self.update(each - 8, 0, 17, self.height())
        self._playhead_x = x

    def _dress(self) -> None:
        self._kit = Kit(self._scene, Look(self._scene.desk.theme.colours), self._kit.strips, self._kit.waves)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many frames as there is room for."""
        self._scene.width = max(1, event.size().width())
        self._scene.scroll(self._scene.left)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select or to drag."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            self.pointer.press(event.position(), event.button(), event.modifiers())
        elif event.button() == Qt.MouseButton.RightButton and not self.pointer.busy:
            found = hit(self._scene, event.position())
            if found.piece and found.piece.id not in self._scene.editor.selection:
                self._scene.editor.select((found.piece.id,))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a drag, or show what one would do here."""
        if self.pointer.busy:
            self.pointer.move(event.position(), event.modifiers())
        elif self._scene.open:
            self.setCursor(cursor_for(self._scene, hit(self._scene, event.position())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            self.pointer.release(event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what lies here."""
        found = hit(self._scene, event.position())
        self.pointer.stop()
        if found.piece and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(found.piece.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        if not self.pointer.busy:
            self.asked.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer with Ctrl, otherwise scroll."""
        delta, scene = event.angleDelta(), self._scene
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            scene.zoom(scene.pace * 1.2 ** (delta.y() / 120), event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
            return
        else:
            step = event.pixelDelta().x() or event.pixelDelta().y() or (delta.x() or delta.y()) * 0.75
            scene.scroll(scene.left - step)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Hear pinches."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._scene.zoom(self._scene.pace * (1 + event.value()), event.position().x())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc lets go of a drag, and else of what is selected, so that Tab leads on; Enter opens the current item."""
        if event.key() == Qt.Key.Key_Escape and self.pointer.busy:
            self.pointer.stop()
        elif event.key() == Qt.Key.Key_Escape and self._scene.editor.selection:
            self._scene.editor.select(())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._scene.current:
            self.opened.emit(self._scene.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can be put on a timeline."""
        self._drops.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        self.pointer.at = event.position()
        self._drops.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget it."""
        self._drops.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it in."""
        self._drops.drop(event)
