"""The canvas as a whole: toolbar, ruler, headers, tracks, bars; and the same timeline as a list."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QScrollBar, QStackedWidget, QVBoxLayout, QWidget

from ui.commands import Command
from ui.desk import Desk
from ui.timeline.canvas.deeds import Deeds
from ui.timeline.canvas.drops import Drops
from ui.timeline.canvas.headers import Headers
from ui.timeline.canvas.hits import box_of
from ui.timeline.canvas.inplace import MarkerCard, edit_words
from ui.timeline.canvas.listing import TimelineList
from ui.timeline.canvas.ruler import Ruler
from ui.timeline.canvas.scene import Scene
from ui.timeline.canvas.speaking import spoken, tell
from ui.timeline.canvas.surface import Surface
from ui.timeline.canvas.toolbar import Toolbar
from ui.timeline.commands import Offer, Transport
from ui.timeline.editor import Editor

_MENU = (
    "timeline.cut timeline.copy timeline.paste timeline.duplicate - timeline.lift timeline.ripple_delete - "
    "timeline.split timeline.trim_start timeline.trim_end timeline.crossfade timeline.cut_hard timeline.link - "
    "timeline.marker timeline.title timeline.range timeline.all timeline.forward - timeline.fit"
)


class Canvas(QWidget):
    """The drawn timeline of one editor."""

    def __init__(self, desk: Desk, editor: Editor, transport: Transport | None = None) -> None:
        super().__init__()
        self._desk, self._editor = desk, editor
        self.scene = Scene(desk, editor)
        self.drops = Drops(self.scene)
        self.deeds = Deeds(self.scene, self.drops)
        self.toolbar = Toolbar(self.scene)
        self.ruler = Ruler(self.scene)
        self.headers = Headers(self.scene)
        self.surface = Surface(self.scene, self.drops)
        self.listing: TimelineList | None = None
        self._across, self._down = QScrollBar(Qt.Orientation.Horizontal), QScrollBar(Qt.Orientation.Vertical)
        self._stack = QStackedWidget()
        self._actions: dict[str, QAction] = {}
        self._fresh = True
        self.setFocusProxy(self.surface)
        self.surface.setAccessibleName(self.tr("Timeline"))
        self._lay()
        self._hear()
        self._offer(transport)
        self._opened()

    @property
    def current(self) -> str:
        """The id of the item that the keyboard is on."""
        return self.scene.current

    def open_item(self, id: str) -> None:  # noqa: A002 - the field's own name
        """Edit the words of a caption or a title where they lie; anything else is selected and shown."""
        piece = self.scene.piece(id)
        if piece is None:
            return
        if edit_words(self.scene, self.surface, piece, box_of(self.scene, piece)) is None:
            self._editor.select((id,))
            self._editor.seek(piece.start)

    def _lay(self) -> None:
        drawn = QWidget()
        grid = QGridLayout(drawn)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        corner = QWidget()
        corner.setObjectName("panel")
        grid.addWidget(corner, 0, 0)
        grid.addWidget(self.ruler, 0, 1)
        grid.addWidget(self.headers, 1, 0)
        grid.addWidget(self.surface, 1, 1)
        grid.addWidget(self._down, 1, 2)
        grid.addWidget(self._across, 2, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self._stack.addWidget(drawn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self._stack, 1)

    def _hear(self) -> None:
        editor, scene = self._editor, self.scene
        editor.opened.connect(self._opened)
        editor.changed.connect(self._changed)
        editor.moved.connect(self._follow)
        editor.selected.connect(self._selected)
        editor.ranged.connect(self.surface.update)
        scene.scaled.connect(self._bars)
        self.surface.opened.connect(self.open_item)
        self.surface.asked.connect(self._menu)
        self.ruler.renamed.connect(self._name_marker)
        self._across.valueChanged.connect(scene.scroll)
        self._down.valueChanged.connect(self._scroll_down)

    def _offer(self, transport: Transport | None) -> None:
        commands = [
            *Offer(self).all(self.deeds, self.scene),
            Command("timeline.title", self.tr("Add a title"), self._add_title, ("T",), "type", self.tr("Clip")),
            Command(
                "timeline.list",
                self.tr("Show as a list"),
                self._toggle_list,
                ("Ctrl+Shift+K",),
                "list",
                self.tr("View"),
            ),
        ]
        kept = {each.name for each, _ in self._desk.commands.all()}
        if "timeline.undo" not in kept:
            edit = self.tr("Edit")
            commands += [
                Command("timeline.undo", self.tr("Undo"), self._editor.undo, ("Ctrl+Z",), "undo-2", edit),
                Command(
                    "timeline.redo", self.tr("Redo"), self._editor.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", edit
                ),
            ]
        playing = transport.commands() if transport else []
        commands += [each for each in playing if each.name not in kept]
        for command, action in zip(commands, self._desk.commands.add(self, commands), strict=True):
            self._actions[command.name] = action
            action.setEnabled(self.scene.open)
        for name in ("timeline.undo", "timeline.redo", "timeline.save", *(each.name for each in playing)):
            if name in kept:
                self.addAction(self._desk.commands.action(name))
        self.toolbar.offer(self._actions)

    def _opened(self) -> None:
        scene = self.scene
        scene.current, scene.coming, scene.trial = "", (), None
        self.surface.pointer.stop()
        self.setEnabled(scene.open)
        for action in self._actions.values():
            action.setEnabled(scene.open)
        if scene.open:
            self._fresh = True
            scene.fit()
        self._changed()

    def _changed(self) -> None:
        self.headers.refresh()
        self.scene.scroll(self.scene.left)
        self.scene.redrawn.emit()

    def _selected(self) -> None:
        """Let a screen reader say what is selected last."""
        scene = self.scene
        chosen = self._editor.selection
        if chosen and scene.current not in chosen:
            scene.current = chosen[-1]
        piece = scene.piece(scene.current) if chosen else None
        if piece:
            tell(self.surface, spoken(scene, piece))

    def _follow(self, frame: int) -> None:
        """Keep the playhead in view, unless the pointer is holding something."""
        if not self.surface.pointer.busy:
            self.scene.reveal(frame)

    def _bars(self) -> None:
        scene = self.scene
        for bar, value, page, whole in (
            (self._across, round(scene.left), scene.width, round(scene.extent)),
            (self._down, scene.top, self.surface.height(), scene.stack.total),
        ):
            bar.blockSignals(True)
            bar.setPageStep(page)
            bar.setSingleStep(40)
            bar.setRange(0, max(0, whole - page))
            bar.setValue(value)
            bar.blockSignals(False)
        self._down.setVisible(self._down.maximum() > 0)
        if scene.top != self._down.value():
            self._scroll_down(self._down.value())

    def _scroll_down(self, value: int) -> None:
        self.scene.top = value
        self.headers.lay()
        self.surface.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the whole film the first time there is room for it."""
        super().resizeEvent(event)
        if self._fresh and self.scene.open and self.isVisible():
            self._fresh = False
            self.scene.fit()
        self._bars()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the tracks up and down by what the surface and the headers leave alone."""
        delta = event.angleDelta().y() or event.angleDelta().x()
        self._down.setValue(self._down.value() - delta // 2)
        event.accept()

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for name in _MENU.split():
            if name == "-":
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _add_title(self) -> None:
        if self.scene.open:
            self.open_item(self.deeds.add_title())

    def _name_marker(self, id_: str, at: QPointF) -> None:
        marker = next((each for each in self._editor.timeline.markers if each.id == id_), None)
        if marker:
            MarkerCard(self.scene, marker, self, at.toPoint())

    def _toggle_list(self) -> None:
        if self.listing is None:
            self.listing = TimelineList(self._editor)
            self._stack.addWidget(self.listing)
        shown = self._stack.currentWidget() is not self.listing
        self._stack.setCurrentIndex(1 if shown else 0)
        self._actions["timeline.list"].setChecked(shown)
        (self.listing if shown else self.surface).setFocus()
