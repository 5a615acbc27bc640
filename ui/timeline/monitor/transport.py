"""Play, pause and shuttle: moves the playhead of the open film by what is being heard of it."""

import threading
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication

from engine.domain.units import Frames
from engine.render.sound.loudness import RATE
from ui.commands import Command
from ui.desk import Desk
from ui.timeline.editor import Editor
from ui.timeline.monitor.outlet import Outlet, outlet
from ui.timeline.monitor.player import Course, Playing
from ui.timeline.monitor.scrub import Scrub

FASTEST = 8
_TICK = 8
"""Milliseconds between two looks at the clock."""


class Transport(QObject):
    """Plays the open film; sound is the clock, pictures that come too late are left out."""

    changed = Signal()
    """It plays at another speed, or not; or volume, loop or scrubbing changed."""
    levels = Signal(float, float)
    """The highest samples, left and right, since the last time; 1 is full scale."""

    def __init__(self, desk: Desk, editor: Editor) -> None:
        super().__init__()
        self._desk, self._editor = desk, editor
        self._outlets: list[Outlet] = []
        self._turn = threading.Lock()
        self._playing: Playing | None = None
        self._last: Playing | None = None
        self._seeking = self._stepping = False
        self._heard: tuple[object, ...] = ()
        self.speed = 0
        """Times the film's own, negative backwards; 0 while it rests."""
        self.loop = bool(desk.remembered.value("loop", default=False))
        self.volume = float(desk.remembered.value("volume", 1.0))
        self.muted = bool(desk.remembered.value("muted", default=False))
        self.scrub = Scrub(desk, editor, self._open, self._turn)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        editor.opened.connect(self._opened)
        editor.changed.connect(self._edited)
        editor.moved.connect(self._moved)

    @property
    def playing(self) -> bool:
        """Whether it plays."""
        return self.speed != 0

    @property
    def late(self) -> int:
        """Samples of sound that were not ready in time, since it was started last."""
        return self._playing.late if self._playing else 0

    def toggle(self) -> None:
        """Play where it rests, pause where it plays."""
        self.pause() if self.playing else self.play()

    def play(self, speed: int = 1) -> None:
        """Play from the playhead on; from the start again where it stands at the end."""
        if self._editor.session is None or not self._editor.timeline.clips:
            return
        first, last = self._span()
        at = self._editor.playhead
        if speed > 0 and (at >= last - 1 or (self.loop and at < first)):
            at = first
        if speed < 0 and at <= first:
            at = last - 1
        self.speed = speed
        self._begin(at)
        self._listen()
        self._timer.start()
        self.changed.emit()

    def pause(self) -> None:
        """Rest where it is; the next play is at the film's own speed."""
        if self._playing:
            self._playing.stop()
            self._last, self._playing = self._playing, None
        self._timer.stop()
        if self.speed:
            self.speed = 0
            self.levels.emit(0.0, 0.0)
            self.changed.emit()

    def stop(self) -> None:
        """Pause, and let go of the sound device."""
        self.pause()
        self.scrub.stop()
        threading.Thread(target=self._let_go, daemon=True, name="outlet").start()

    def close(self) -> None:
        """Pause, and wait until the sound device is let go of: it must not ask for sound while the program ends."""
        self.pause()
        self.scrub.stop()
        self.scrub.wait()
        if self._last:
            self._last.wait()
        self._let_go()

    def _let_go(self) -> None:
        with self._turn:
            while self._outlets:
                self._outlets.pop().close()

    def shuttle(self, direction: int) -> None:
        """J (-1), K (0) and L (1): each further press the same way doubles the speed, up to eight times."""
        if not direction:
            self.pause()
        elif self.speed * direction > 0:
            self.play(direction * min(FASTEST, 2 * abs(self.speed)))
        else:
            self.play(direction)

    def step(self, by: Frames) -> None:
        """Rest, and go so many frames on."""
        self.pause()
        self._stepping = True
        self._editor.seek(self._editor.playhead + by)
        self._stepping = False

    def set_loop(self, loop: bool) -> None:
        """Play from in to out over and over, or the whole film where neither is marked."""
        self.loop = loop
        self._desk.remembered.keep("loop", loop)
        if self.speed:
            self._begin(self._editor.playhead)
        self.changed.emit()

    def set_volume(self, volume: float, *, muted: bool = False) -> None:
        """Hear it at 0 to 1 of its loudness."""
        self.volume, self.muted = min(max(volume, 0.0), 1.0), muted
        self._desk.remembered.keep("volume", self.volume)
        self._desk.remembered.keep("muted", muted)
        if self._playing:
            self._playing.volume = self._gain()
        self.changed.emit()

    def commands(self) -> list[Command]:
        """What can be done by key, for the page that holds it."""
        group = self.tr("Play")
        return [
            Command("play.toggle", self.tr("Play or pause"), self._space, ("Space",), "play", group),
            Command("play.back", self.tr("Play backwards, faster"), partial(self.shuttle, -1), ("J",), "", group),
            Command("play.pause", self.tr("Pause"), partial(self.shuttle, 0), ("K",), "pause", group),
            Command("play.on", self.tr("Play, faster"), partial(self.shuttle, 1), ("L",), "", group),
            Command("play.previous", self.tr("One frame back"), partial(self.step, -1), ("Left",), "step-back", group),
            Command("play.next", self.tr("One frame on"), partial(self.step, 1), ("Right",), "step-forward", group),
            Command("play.start", self.tr("To the start"), self._to_start, ("Home",), "skip-back", group),
            Command("play.end", self.tr("To the end"), self._to_end, ("End",), "skip-forward", group),
            Command("play.loop", self.tr("Play over and over"), self._toggle_loop, ("Ctrl+L",), "repeat", group),
            Command("play.mute", self.tr("Mute or unmute"), self._toggle_mute, ("Ctrl+M",), "volume-x", group),
            Command("play.scrub", self.tr("Sound while scrubbing"), self._toggle_scrub, ("Alt+S",), "", group),
        ]

    def _space(self) -> None:
        """Play or pause; a button that was gone to by Tab is pressed, as Space does everywhere else."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.focusPolicy() == Qt.FocusPolicy.TabFocus:
            focused.click()
        else:
            self.toggle()

    def _to_start(self) -> None:
        self._editor.seek(0)

    def _to_end(self) -> None:
        self._editor.seek(self._editor.timeline.length if self._editor.session else 0)

    def _toggle_loop(self) -> None:
        self.set_loop(not self.loop)

    def _toggle_mute(self) -> None:
        self.set_volume(self.volume, muted=not self.muted)

    def _toggle_scrub(self) -> None:
        self.scrub.choose(on=not self.scrub.on)
        self.changed.emit()

    def _gain(self) -> float:
        return 0.0 if self.muted else self.volume**2  # as loudness is felt

    def _span(self) -> tuple[Frames, Frames]:
        length = self._editor.timeline.length
        if not self.loop:
            return 0, length
        first, last = self._editor.marked_in or 0, self._editor.marked_out
        last = length if last is None else min(last + 1, length)
        return (first, last) if first < last else (0, length)

    def _sample(self, frame: Frames) -> int:
        return round(frame * RATE / self._editor.timeline.rate)

    def _begin(self, at: Frames) -> None:
        self.scrub.stop()
        if self._playing:
            self._playing.stop()
        first, last = self._span()
        course = Course(
            self._editor.timeline, self._sample(at), self.speed, self._sample(first), self._sample(last), self.loop
        )
        self._playing = Playing(self._desk.engine.renderer.hear, self._open, course, self._turn)
        self._playing.volume = self._gain()

    def _open(self) -> Outlet:
        if not self._outlets:
            self._outlets.append(outlet())
        return self._outlets[0]

    def _tick(self) -> None:
        if self._playing is None:
            return
        film = self._editor.timeline
        frame = int((self._playing.place + 0.5) * film.rate / RATE)
        self._seeking = True
        self._editor.seek(frame)
        self._seeking = False
        self.levels.emit(*self._playing.levels())
        if self._playing.ended:
            self.pause()

    def _opened(self) -> None:
        self.pause()
        self.scrub.stop()
        if self._editor.session is not None:
            self._listen()

    def _listen(self) -> None:
        """Have whatever is heard made ready, and tried how loud it is."""
        film, renderer = self._editor.timeline, self._desk.engine.renderer
        heard = film.voice, film.music, film.sounds, film.tracks, film.length
        if heard != self._heard:
            self._heard = heard
            self._desk.background.work(self, lambda progress: renderer.listen(progress, film))

    def _edited(self) -> None:
        if self._editor.session is None or not self._editor.timeline.clips:
            self.pause()
        elif self._playing:
            first, last = self._span()
            self._playing.edit(self._editor.timeline, self._sample(first), self._sample(last))

    def _moved(self, frame: Frames) -> None:
        if self._playing is None:
            self.scrub.hear(frame, self._gain(), step=self._stepping)
        elif not self._seeking:
            self._begin(frame)
