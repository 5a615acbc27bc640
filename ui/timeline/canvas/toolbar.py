"""The row above the tracks: tools, ways of snapping and rippling, time, zoom."""

from math import exp, log

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from ui.timeline.canvas.headers import Switch
from ui.timeline.canvas.scene import CLOSEST, Scene
from ui.timeline.timecode import timecode

_STEPS = 1000


class Toolbar(QWidget):
    """Buttons are the actions of commands: their names, keys and icons."""

    listed = Signal(bool)
    """The timeline is wanted as a list, or drawn."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self._actions: dict[str, QAction] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        self._row.setSpacing(2)
        self._time = QLabel()
        self._time.setFont(_tabular(self._time))
        self._time.setAccessibleName(self.tr("Playhead"))
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.zoom.setRange(0, _STEPS)
        self.zoom.setFixedWidth(130)
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self.zoom.valueChanged.connect(self._zoomed)
        scene.scaled.connect(self.refresh)
        scene.tools.connect(self.refresh)
        scene.redrawn.connect(self.refresh)
        scene.editor.moved.connect(lambda _: self._tell_time())

    def offer(self, actions: dict[str, QAction]) -> None:
        """Lay the buttons out."""
        self._actions = actions
        tools = QActionGroup(self)
        for name in ("tool.select", "tool.razor", "tool.slip", "tool.slide"):
            actions[name].setCheckable(True)
            tools.addAction(actions[name])
            self._button(name)
        self._line()
        for name in ("tool.snapping", "tool.ripple", "tool.everywhere"):
            actions[name].setCheckable(True)
            self._button(name)
        self._line()
        for name in (
            "timeline.split",
            "timeline.crossfade",
            "timeline.marker",
            "timeline.title",
            "timeline.ripple_delete",
        ):
            self._button(name)
        self._row.addStretch(1)
        self._row.addWidget(self._time)
        self._row.addStretch(1)
        self._button("timeline.list")
        actions["timeline.list"].setCheckable(True)
        self._line()
        self._button("timeline.farther")
        self._row.addWidget(self.zoom)
        self._button("timeline.closer")
        self._button("timeline.fit")
        self.refresh()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the buttons alone."""
        return QSize(self._row.sizeHint().width() - self._spare(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for: the time is told by the ruler and the monitor, and zoom has buttons."""
        super().resizeEvent(event)
        self._fold()

    def _spare(self) -> int:
        return sum(_width(each) + self._row.spacing() for each in (self._time, self.zoom) if not each.isHidden())

    def _fold(self) -> None:
        room = self.width() - (self._row.sizeHint().width() - self._spare())
        for each in (self.zoom, self._time):
            room -= _width(each) + self._row.spacing()
            if each.isHidden() == (room >= 0):
                each.setVisible(room >= 0)

    def refresh(self) -> None:
        """Show the tool, the ways and the scale that are chosen."""
        scene = self._scene
        for name, on in (
            (f"tool.{scene.tool}", True),
            ("tool.snapping", scene.snapping),
            ("tool.ripple", scene.ripple),
            ("tool.everywhere", scene.everywhere),
        ):
            if name in self._actions:
                self._actions[name].setChecked(on)
        low = log(scene.farthest)
        share = (log(max(scene.pace, 1e-6)) - low) / max(1e-6, log(CLOSEST) - low)
        self.zoom.blockSignals(True)
        self.zoom.setValue(round(min(max(share, 0.0), 1.0) * _STEPS))  # a film of a frame or two knows one scale alone
        self.zoom.blockSignals(False)
        self._tell_time()

    def _zoomed(self, value: int) -> None:
        scene, low = self._scene, log(self._scene.farthest)
        x = scene.x(scene.editor.playhead)
        anchor = x if 0 <= x <= scene.width else scene.width / 2
        scene.zoom(exp(low + value / _STEPS * (log(CLOSEST) - low)), anchor)

    def _tell_time(self) -> None:
        scene = self._scene
        if scene.open:
            film = scene.timeline
            at, end = timecode(scene.editor.playhead, film.rate), timecode(film.length, film.rate)
            longer = len(self._time.text()) != len(text := f"{at}  /  {end}")
            self._time.setText(text)
            if longer:
                self._fold()

    def _button(self, name: str) -> None:
        button = Switch()
        button.setObjectName("quiet")
        action = self._actions[name]
        button.setDefaultAction(action)
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(action.text())
        keys = action.shortcut().toString()
        button.setToolTip(f"{action.text()}  ({keys})" if keys else action.text())
        self._row.addWidget(button)

    def _line(self) -> None:
        """Leave room between groups."""
        self._row.addSpacing(18)


def _width(widget: QWidget) -> int:
    return widget.width() if isinstance(widget, QSlider) else widget.sizeHint().width()


def _tabular(label: QLabel) -> QFont:
    font = label.font()
    font.setFeature(font.Tag("tnum"), 1)
    font.setPixelSize(14)
    font.setWeight(font.Weight.DemiBold)
    return font
