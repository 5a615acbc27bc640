"""What stands before each track: its name, and whether it is locked, muted or heard alone."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from engine.domain.edit.marks import treated
from engine.domain.timeline import HEARD, TRACKS
from ui.icons import icon
from ui.timeline.canvas.scene import Scene
from ui.timeline.canvas.stack import BETWEEN

translate = QCoreApplication.translate
ICONS = {
    "video": "film",
    "titles": "type",
    "captions": "captions",
    "voice": "mic",
    "music": "music",
    "sounds": "audio-lines",
}


def track_title(track: str) -> str:
    """What a track is called."""
    return {
        "video": translate("timeline", "Video"),
        "titles": translate("timeline", "Titles"),
        "captions": translate("timeline", "Captions"),
        "voice": translate("timeline", "Voice"),
        "music": translate("timeline", "Music"),
        "sounds": translate("timeline", "Sounds"),
    }[track]


class Switch(QToolButton):
    """A small button that Space and Enter press, whatever they do elsewhere on the page."""

    def event(self, event: QEvent) -> bool:
        """Keep the keys that press a button."""
        pressing = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in pressing
            and not event.modifiers()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class Header(QWidget):
    """One track's."""

    def __init__(self, scene: Scene, track: str) -> None:
        super().__init__()
        self._scene, self._track = scene, track
        theme = scene.desk.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(2)
        mark = QLabel()
        mark.setPixmap(icon(ICONS[track], theme, "muted").pixmap(QSize(16, 16)))
        self._mark = mark
        name = QLabel(track_title(track))
        row.addWidget(mark)
        row.addSpacing(6)
        row.addWidget(name, 1)
        heard = track in HEARD
        self._switches = {
            "locked": self._switch("lock-open", translate("timeline", "Lock {}").format(track_title(track))),
            "muted": self._switch(
                "volume-2" if heard else "eye",
                (translate("timeline", "Mute {}") if heard else translate("timeline", "Hide {}")).format(
                    track_title(track)
                ),
            ),
        }
        if heard:
            title = translate("timeline", "Hear only {}").format(track_title(track))
            self._switches["solo"] = self._switch("headphones", title)
        for what, switch in self._switches.items():
            switch.clicked.connect(partial(self._set, what))
            row.addWidget(switch)
        theme.changed.connect(self._dress)

    def refresh(self) -> None:
        """Show how the track is treated."""
        scene = self._scene
        if not scene.open:
            return
        state = scene.timeline.state(self._track)
        heard = self._track in HEARD
        drawings = {
            "locked": "lock" if state.locked else "lock-open",
            "muted": (("volume-x", "volume-2") if heard else ("eye-off", "eye"))[0 if state.muted else 1],
            "solo": "headphones",
        }
        for what, switch in self._switches.items():
            on = bool(getattr(state, what))
            switch.setChecked(on)
            switch.setIcon(icon(drawings[what], scene.desk.theme, "accent" if on else "muted"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark the track with its colour."""
        colours = self._scene.desk.theme.colours
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), colours.panel)
            painter.fillRect(0, 0, 4, self.height(), colours.track(self._track))

    def _switch(self, drawing: str, title: str) -> QToolButton:
        switch = Switch()
        switch.setObjectName("quiet")
        switch.setIcon(icon(drawing, self._scene.desk.theme, "muted"))
        switch.setIconSize(QSize(15, 15))
        switch.setFixedSize(26, 24)
        switch.setStyleSheet("padding: 0; min-height: 0;")
        switch.setCheckable(True)
        switch.setToolTip(title)
        switch.setAccessibleName(title)
        switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return switch

    def _set(self, what: str) -> None:
        track, on = self._track, self._switches[what].isChecked()
        names = {
            "locked": translate("timeline", "Lock track"),
            "muted": translate("timeline", "Mute track"),
            "solo": translate("timeline", "Solo track"),
        }
        self._scene.editor.do(names[what], lambda film: treated(film, track, **{what: on}))
        self.refresh()

    def _dress(self) -> None:
        self._mark.setPixmap(icon(ICONS[self._track], self._scene.desk.theme, "muted").pixmap(QSize(16, 16)))
        self.refresh()


class Headers(QWidget):
    """All of them, scrolled with the tracks; dragged at its lower edge a track becomes higher."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self._all = {track: Header(scene, track) for track in TRACKS}
        self._grown: tuple[str, int, float] | None = None
        for header in self._all.values():
            header.setParent(self)
        self.setMouseTracking(True)
        self.setMinimumWidth(max(178, *(header.sizeHint().width() for header in self._all.values())))
        self.setMaximumWidth(self.minimumWidth())
        scene.redrawn.connect(self.refresh)
        scene.scaled.connect(self.lay)

    def refresh(self) -> None:
        """Show how tracks are treated."""
        for header in self._all.values():
            header.refresh()
        self.lay()

    def lay(self) -> None:
        """Put each beside its track; a few pixels below it are left to take hold of."""
        for track, header in self._all.items():
            top, height = self._scene.stack.top(track) - self._scene.top, self._scene.stack.height(track)
            if header.geometry().getRect() != (0, top, self.width(), height - 2):
                header.setGeometry(0, top, self.width(), height - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what no track covers."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._scene.desk.theme.colours.window)

    def resizeEvent(self, _: object) -> None:
        """Lay them anew."""
        self.lay()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a lower edge."""
        if track := self._edge(event.position()):
            self._grown = track, self._scene.stack.height(track), event.position().y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Make a track higher or lower."""
        if self._grown is None:
            across = Qt.CursorShape.SplitVCursor if self._edge(event.position()) else Qt.CursorShape.ArrowCursor
            self.setCursor(across)
            return
        track, height, start = self._grown
        self._scene.stack.grow(track, round(height + event.position().y() - start))
        self._scene.scaled.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember how high tracks are."""
        if self._grown:
            self._scene.desk.remembered.keep("timeline.heights", dict(self._scene.stack.heights))
        self._grown = None
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the bar that scrolls tracks."""
        event.ignore()

    def _edge(self, at: QPointF) -> str:
        for track in TRACKS:
            bottom = self._scene.stack.top(track) - self._scene.top + self._scene.stack.height(track)
            if -3 <= at.y() - bottom <= BETWEEN + 2:
                return track
        return ""
