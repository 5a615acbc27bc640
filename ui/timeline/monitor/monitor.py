"""The monitor: the picture at the playhead and the bar under it."""

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.domain.identity import Blob
from engine.domain.timeline import Timeline
from engine.render.preparing import Prepared
from engine.runtime.progress import Progress
from ui.background import Task
from ui.commands import Command
from ui.desk import Desk
from ui.error_view import answer
from ui.timeline.editor import Editor
from ui.timeline.monitor.controls import Controls
from ui.timeline.monitor.frames import Frames, Wanted
from ui.timeline.monitor.framing import Framing
from ui.timeline.monitor.full_screen import FullScreen
from ui.timeline.monitor.screen import Screen
from ui.timeline.monitor.shapes import Shapes
from ui.timeline.monitor.stills import Stills
from ui.timeline.monitor.transport import Transport
from ui.timeline.monitor.zones import safe_zones

_QUICK = 480
"""Rows that are drawn while the playhead moves; once it rests, as many as the screen shows."""
_REST = 140
"""Milliseconds after which the playhead rests."""


class Monitor(QWidget):
    """Shows the film as it will be rendered."""

    def __init__(self, desk: Desk, editor: Editor, transport: Transport | None = None) -> None:
        super().__init__()
        self._desk, self._editor = desk, editor
        self.transport = transport or Transport(desk, editor)
        self.framing = Framing(editor)
        self.view = Screen(desk, self.framing)
        self.frames = Frames(desk.background, desk.engine.renderer)
        self._plain = Frames(desk.background, desk.engine.renderer)
        self._before: QImage | None = None
        self._preparing: Task[list[Prepared]] | None = None
        self.zones = safe_zones()
        self.shapes = Shapes(desk, editor)
        self.controls = Controls(desk, editor, self.transport, self.zones, self.shapes)
        self.stills = Stills(self, desk, editor)
        self._full: FullScreen | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.look)
        self._tried: tuple[Timeline, int] | None = None
        self.shown: tuple[int, int] = (-1, 0)
        """Which frame is shown, and how many pictures were since the film plays."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self.controls)
        self.setAccessibleName(self.tr("Monitor"))
        self._connect()
        self._offer()

    def look(self) -> None:
        """Show the frame at the playhead, as sharp as the screen is."""
        self._want(0)

    def try_out(self, tried: tuple[Timeline, int] | None) -> None:
        """Show a frame of the film as a drag would make it; None shows the film at the playhead again."""
        if tried != self._tried and not self.transport.playing:
            self._tried = tried
            self._want(_QUICK)
            self._rest.start()

    def _connect(self) -> None:
        editor, view, controls = self._editor, self.view, self.controls
        editor.opened.connect(self._opened)
        editor.changed.connect(self._edited)
        editor.moved.connect(self._moved)
        editor.drawing.connect(self.look)
        self.transport.changed.connect(self._turned)
        self.transport.changed.connect(self._mark)
        self.shapes.changed.connect(self._reshaped)
        self.frames.came.connect(self._show)
        self.frames.failed.connect(self._refuse)
        self._plain.came.connect(self._show_before)
        view.resized.connect(self._rest.start)
        view.doubled.connect(self.toggle_full_screen)
        controls.zoomed.connect(view.set_zoom)
        controls.zone_chosen.connect(self.show_zone)
        controls.split_chosen.connect(self.show_split)
        controls.full_screen.connect(self.toggle_full_screen)
        controls.copied.connect(self.stills.copy)
        controls.saved.connect(self.stills.ask_where)
        controls.thumbnail.connect(self.stills.make_thumbnail)

    def _offer(self) -> None:
        self._desk.commands.add(self, self.transport.commands())
        self._scrubbing = self._desk.commands.action("play.scrub")
        self._scrubbing.setCheckable(True)
        self.controls.more.addSeparator()
        self.controls.more.addAction(self._scrubbing)
        self._mark()
        group = self.tr("View")
        self._desk.commands.add(
            self,
            [
                Command("monitor.full", self.tr("Full screen"), self.toggle_full_screen, ("F",), "maximize", group),
                Command("monitor.fit", self.tr("Fit the picture"), lambda: self.view.set_zoom(None), (), "", group),
                Command("monitor.whole", self.tr("Picture at 100 %"), lambda: self.view.set_zoom(1.0), (), "", group),
                Command("monitor.split", self.tr("Compare with before"), self.controls.split.toggle, (), "", group),
                Command("monitor.copy", self.tr("Copy this frame"), self.stills.copy, (), "copy", group),
                Command("monitor.save", self.tr("Save this frame as…"), self.stills.ask_where, (), "save", group),
            ],
            everywhere=True,
        )

    def _mark(self) -> None:
        self._scrubbing.setChecked(self.transport.scrub.on)

    def show_zone(self, name: str) -> None:
        """Show a platform's safe zone; an empty name shows none."""
        self.view.zone = self.zones.get(name)
        self.view.update()

    def show_split(self, split: bool) -> None:
        """Show the left half as it was before all effects."""
        self.view.split = 0.5 if split else None
        self._before = None
        self.look()

    def toggle_full_screen(self) -> None:
        """Show the picture alone on the whole screen, or no longer."""
        if self._full:
            full, self._full = self._full, None
            self._column.insertWidget(0, self.view, 1)
            self.view.show()
            full.hide()
            full.deleteLater()
            self.window().activateWindow()
            self.view.setFocus()
        else:
            actions = [action for widget in (self, self.parentWidget()) if widget for action in widget.actions()]
            self._full = FullScreen(self, self.view, actions, self.toggle_full_screen)
            self._full.showFullScreen()
            self.view.setFocus()

    def _wanted(self, most: int) -> Wanted | None:
        if self._editor.session is None:
            return None
        film, at = self._tried or (self.shapes.film, self._editor.playhead)
        if not film.clips or film.length < 1:
            return None
        clip = self.framing.clip
        self.view.shape = (film.width, film.height)
        size = self.view.wanted(most)
        return Wanted(film, at, size, clip.id if clip else "")

    def _want(self, most: int) -> None:
        wanted = self._wanted(most)
        if wanted is None:
            self._say_empty()
            return
        if self.view.split is not None and not wanted.source:
            self._plain.show(replace(wanted, film=_bare(wanted.film)))
        self.frames.show(wanted)
        if self.frames.waiting:
            self.view.wait()

    def _say_empty(self) -> None:
        self.view.message = "" if self._editor.session is None else self.tr("Nothing is on the timeline yet.")
        self.view.show_picture(None)

    def _opened(self) -> None:
        if self._preparing:
            self._preparing.cancel()
        self._preparing = None
        self.frames.forget()
        self._before = self._tried = None
        self.shown = (-1, 0)
        self.look()
        if self._editor.session is not None and self._editor.timeline.clips:
            film, renderer = self._editor.timeline, self._desk.engine.renderer
            self._desk.background.ask(self, lambda: renderer.costly(film), self._prepare)

    def _prepare(self, media: tuple[Blob, ...]) -> None:
        """Copy footage that is slow to jump in, so that it can be looked at without waiting."""
        if not media or self._editor.session is None:
            return
        renderer, film = self._desk.engine.renderer, self._editor.timeline
        size = film.width, film.height

        def prepare(progress: Progress) -> list[Prepared]:
            return renderer.prepare(progress, media, size, workers=1)

        self._preparing = self._desk.background.work(self, prepare, self._prepared, self._desk.notices.astray)

    def _prepared(self, found: list[Prepared]) -> None:
        if any(each.copied for each in found):
            self._desk.background.ask(self, self._desk.engine.renderer.refresh, lambda _: self.look())

    def _edited(self) -> None:
        if self.transport.playing:
            self.frames.forget()
        else:
            self._want(_QUICK)
            self._rest.start()

    def _moved(self, _frame: int) -> None:
        if self.transport.playing:
            wanted = self._wanted(_QUICK)
            if wanted:
                self.frames.play(wanted, self.transport.speed)
        else:
            self._want(_QUICK)
            self._rest.start()

    def _reshaped(self) -> None:
        if self._editor.session is not None:
            self.frames.forget()
            self.look()

    def _turned(self) -> None:
        if self.transport.playing:
            self._editor.draw("")
            self.view.settle()
        else:
            self.frames.forget()
            self.look()

    def _show(self, wanted: Wanted, picture: QImage) -> None:
        step = self.transport.speed
        self.shown = wanted.number, self.shown[1] + 1 if step else 0
        self.view.message = ""
        self.view.show_picture(picture, self._before if self.view.split is not None and not step else None)

    def _show_before(self, _wanted: Wanted, picture: QImage) -> None:
        self._before = picture
        if self.view.picture is not None:
            self.view.show_picture(self.view.picture, picture)

    def _refuse(self, _wanted: Wanted, error: Exception) -> None:
        said = answer(error)
        self.view.message = "\n\n".join(filter(None, (said.text, said.detail)))
        self.view.show_picture(None)


def _bare(film: Timeline) -> Timeline:
    """Give a film without any effect."""
    clips = tuple(replace(clip, effects=()) if clip.effects else clip for clip in film.clips)
    return replace(film, clips=clips, effects=())
