"""The bar under the picture: where the film is, how it is played, how it is looked at."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLineEdit, QMenu, QSlider, QToolButton, QWidget

from engine.domain.brief import ASPECTS
from ui.desk import Desk
from ui.icons import icon
from ui.timeline.editor import Editor
from ui.timeline.monitor.meter import Meter
from ui.timeline.monitor.shapes import Shapes
from ui.timeline.monitor.transport import Transport
from ui.timeline.monitor.zones import SafeZone
from ui.timeline.timecode import frame_at, timecode
from ui.widgets.own_keys import ARROWS, OwnKeys

_LEAST = 80
"""Pixels for the menu and the margins."""
_ZOOMS = (None, 0.25, 0.5, 1.0, 2.0, 4.0)


class Controls(QWidget):
    """Buttons for whatever the keys do, so that nobody has to know these."""

    zoomed = Signal(object)
    zone_chosen = Signal(str)
    split_chosen = Signal(bool)
    full_screen = Signal()
    copied = Signal()
    saved = Signal()
    thumbnail = Signal()

    def __init__(
        self, desk: Desk, editor: Editor, transport: Transport, zones: dict[str, SafeZone], shapes: Shapes
    ) -> None:
        super().__init__()
        self._desk, self._editor, self._transport = desk, editor, transport
        self._zones, self._shapes = zones, shapes
        self._time = QLineEdit()
        self._time.setAccessibleName(self.tr("Timecode of the playhead"))
        self._time.setToolTip(self.tr("Where the playhead is: type a timecode, frames, or seconds as 12s"))
        self._time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._time.editingFinished.connect(self._go)
        self._length = QLabel()
        self._length.setObjectName("muted")
        self.play = self._button("play", self.tr("Play or pause"), transport.toggle)
        self._speed = QLabel()
        self._speed.setObjectName("muted")
        self.loop = self._button("repeat", self.tr("Play over and over"), self._loop)
        self.loop.setCheckable(True)
        self.mute = self._button("volume-2", self.tr("Mute or unmute"), self._mute)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setMinimumWidth(56)
        self.volume.setMaximumWidth(88)
        self.volume.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        OwnKeys(self.volume, ARROWS)
        self.volume.setAccessibleName(self.tr("Volume"))
        self.volume.setToolTip(self.tr("Volume"))
        self.volume.valueChanged.connect(lambda value: transport.set_volume(value / 100))
        self.meter = Meter(desk)
        self.zoom_menu, self.zone_menu, self.shape_menu, self.more = (QMenu(self) for _ in range(4))
        self._fill_menus()
        self.split = self._button("columns-2", self.tr("Compare with the film before its effects"), None)
        self.split.setCheckable(True)
        self.split.toggled.connect(self.split_chosen)
        self._lay_out()
        transport.changed.connect(self._follow)
        transport.levels.connect(self.meter.show_levels)
        editor.moved.connect(self._moved)
        editor.changed.connect(self._tell)
        editor.opened.connect(self._tell)
        shapes.changed.connect(self._tell)
        self._follow()
        self._tell()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(4)
        step = self._transport.step
        row.addWidget(self._time)
        row.addWidget(self._length)
        row.addStretch(1)
        start = self._button("skip-back", self.tr("To the start"), lambda: self._editor.seek(0))
        back = self._button("step-back", self.tr("One frame back"), partial(step, -1))
        on = self._button("step-forward", self.tr("One frame on"), partial(step, 1))
        for each in (start, back, self.play, on, self.loop):
            row.addWidget(each)
        row.addWidget(self._speed)
        row.addStretch(1)
        row.addWidget(self.mute)
        row.addWidget(self.volume)
        row.addWidget(self.meter)
        row.addWidget(self.split)
        zone = self._menu_button("smartphone", self.zone_menu.title(), self.zone_menu)
        zoom = self._menu_button("zoom-in", self.zoom_menu.title(), self.zoom_menu)
        full = self._button("maximize", self.tr("Full screen"), self.full_screen.emit)
        shape = self._menu_button("proportions", self.shape_menu.title(), self.shape_menu)
        for each in (shape, zone, zoom, full):
            row.addWidget(each)
        row.addWidget(self._menu_button("ellipsis-vertical", self.tr("More"), self.more))
        self.setMinimumHeight(row.minimumSize().height())
        self._folding: list[QWidget] = [
            self.volume, self._length, self.meter, shape, zone, zoom,
            start, self.split, self.mute, self.loop, full, back, on,
        ]  # fmt: skip

    def minimumSizeHint(self) -> QSize:
        """As narrow as what is never left out."""
        return QSize(self._time.width() + self.play.sizeHint().width() + _LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for: all of it is in the menu, or has a key."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        row = self.layout()
        if row is None:
            return
        room = self.width() - row.contentsMargins().left() - row.contentsMargins().right()
        items = [row.itemAt(n) for n in range(row.count())]
        there = [widget for item in items if item and (widget := item.widget())]
        needed = {each: each.sizeHint().width() + row.spacing() for each in there if each is not self._speed}
        needed[self._time] = self._time.width() + row.spacing()
        needed[self.volume] = self.volume.minimumWidth() + row.spacing()
        over = sum(needed.values()) - room
        for each in self._folding:
            each.setVisible(over <= 0)
            over -= needed[each] if over > 0 else 0

    def _fill_menus(self) -> None:
        for zoom in _ZOOMS:
            title = self.tr("Fit") if zoom is None else f"{zoom:.0%}"
            self.zoom_menu.addAction(title, partial(self.zoomed.emit, zoom))
        none = self.zone_menu.addAction(self.tr("None"), partial(self._choose_zone, ""))
        none.setCheckable(True)
        none.setChecked(True)
        self._zone_actions: dict[str, QAction] = {"": none}
        for name, zone in self._zones.items():
            title = self.tr("{name} (approximate)").format(name=zone.title) if zone.approximate else zone.title
            action = self.zone_menu.addAction(title, partial(self._choose_zone, name))
            action.setCheckable(True)
            self._zone_actions[name] = action
        self._shape_actions: dict[str, QAction] = {}
        for aspect in ASPECTS:
            action = self.shape_menu.addAction(aspect, partial(self._shapes.choose, aspect))
            action.setCheckable(True)
            self._shape_actions[aspect] = action
        self.shape_menu.setTitle(self.tr("Look at it in another shape"))
        self.zone_menu.setTitle(self.tr("Safe zones"))
        self.zoom_menu.setTitle(self.tr("Zoom"))
        self.more.addAction(icon("copy", self._desk.theme), self.tr("Copy this frame"), self.copied.emit)
        self.more.addAction(icon("save", self._desk.theme), self.tr("Save this frame as…"), self.saved.emit)
        self.more.addAction(icon("image", self._desk.theme), self.tr("Make it the thumbnail"), self.thumbnail.emit)
        self.more.addSeparator()
        self.more.addMenu(self.shape_menu)
        self.more.addMenu(self.zone_menu)
        self.more.addMenu(self.zoom_menu)

    def _choose_zone(self, name: str) -> None:
        for each, action in self._zone_actions.items():
            action.setChecked(each == name)
        self.zone_chosen.emit(name)

    def _button(self, picture: str, title: str, act: Callable[[], object] | None) -> QToolButton:
        button = QToolButton()
        button.setObjectName("quiet")
        button.setIcon(icon(picture, self._desk.theme))
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if act:
            button.clicked.connect(lambda _=False: act())
        return button

    def _menu_button(self, picture: str, title: str, menu: QMenu) -> QToolButton:
        button = self._button(picture, title, None)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        return button

    def _loop(self) -> None:
        self._transport.set_loop(self.loop.isChecked())

    def _mute(self) -> None:
        self._transport.set_volume(self._transport.volume, muted=not self._transport.muted)

    def _go(self) -> None:
        """Go where the typed timecode says; one that says nothing is put right."""
        if self._editor.session is None or not self._time.isModified():
            return
        self._time.setModified(False)
        frame = frame_at(self._time.text(), self._editor.timeline.rate)
        if frame is not None:
            self._editor.seek(frame)
        self._tell(typed=True)

    def _follow(self) -> None:
        transport = self._transport
        self.play.setIcon(icon("pause" if transport.playing else "play", self._desk.theme))
        self.loop.setChecked(transport.loop)
        self.mute.setIcon(icon("volume-x" if transport.muted else "volume-2", self._desk.theme))
        with QSignalBlocker(self.volume):
            self.volume.setValue(round(100 * transport.volume))
        fast = transport.speed not in {0, 1}
        self._speed.setText(f"{transport.speed}×" if fast else "")
        self._speed.setVisible(fast)

    def _moved(self, _frame: int) -> None:
        self._tell()

    def _tell(self, *, typed: bool = False) -> None:
        there = self._editor.session is not None
        self.setEnabled(there)
        if not there:
            self._time.clear()
            self._length.clear()
            return
        film = self._editor.timeline
        if typed or not (self._time.hasFocus() and self._time.isModified()):
            self._time.setText(timecode(self._editor.playhead, film.rate))
        seen = self._shapes.film
        for aspect, (wide, high) in ASPECTS.items():
            own = film.width * high == film.height * wide
            self._shape_actions[aspect].setChecked(self._shapes.aspect == aspect or (own and not self._shapes.aspect))
        shape = "wide" if seen.width > 1.2 * seen.height else "tall" if seen.height > 1.2 * seen.width else ""
        for name, zone in self._zones.items():
            self._zone_actions[name].setEnabled(not shape or zone.shape == shape)
        length = f"/ {timecode(film.length, film.rate)}"
        if length != self._length.text():
            self._length.setText(length)
            self._time.setFixedWidth(self._time.fontMetrics().horizontalAdvance("00:00:00:00") + 30)
            self._fold()
