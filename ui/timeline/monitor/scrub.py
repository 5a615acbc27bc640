"""Whether the film is heard while its playhead is moved by hand, and what of it."""

import threading
from collections.abc import Callable

from engine.domain.units import Frames
from engine.render.sound.loudness import RATE
from ui.desk import Desk
from ui.timeline.editor import Editor
from ui.timeline.monitor.grains import GRAIN, Grains
from ui.timeline.monitor.outlet import Outlet


class Scrub:
    """Lets the sound at the playhead be heard for a moment, as often as it is moved."""

    def __init__(self, desk: Desk, editor: Editor, opened: Callable[[], Outlet], turn: threading.Lock) -> None:
        """As for `Grains`."""
        self._desk, self._editor, self._opened, self._turn = desk, editor, opened, turn
        self._grains: Grains | None = None
        self.on = bool(desk.remembered.value("scrub", default=True))

    def choose(self, *, on: bool) -> None:
        """Let it be heard, or not."""
        self.on = on
        self._desk.remembered.keep("scrub", on)
        if not on:
            self.stop()

    def hear(self, frame: Frames, volume: float, *, step: bool) -> None:
        """Let the sound from a frame on be heard; of a step no more than that frame's."""
        film = self._editor.timeline
        if not (self.on and volume and (film.voice or film.music or film.sounds)):
            return
        start, end = (round(each * RATE / film.rate) for each in (frame, frame + 1))
        wanted = film, start, end - start if step else GRAIN, volume
        if not (self._grains and self._grains.want(*wanted)):
            self._grains = Grains(self._desk.engine.renderer.hear, self._opened, self._turn)
            self._grains.want(*wanted)

    def stop(self) -> None:
        """Let go of the outlet, without waiting."""
        if self._grains:
            self._grains.stop()

    def wait(self) -> None:
        """Wait until it is let go of."""
        if self._grains:
            self._grains.wait()
