"""Plays one short sound, as a voice that is to be chosen; on a machine without sound, to nobody."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from engine.render.sound.loudness import RATE, Samples
from engine.runtime.sound import wav
from ui.desk import Desk
from ui.timeline.monitor.outlet import Outlet, outlet

_LOOK = 80
"""Milliseconds between two looks at whether it is over."""


class Player(QObject):
    """One sound at a time; the device is opened when it is first needed, and let go when it is over."""

    changed = Signal()
    """Another sound, or none, is heard: `playing` says which."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.playing = ""
        """The name of what is heard."""
        self._device: Outlet | None = None
        self._sound: Samples = np.zeros((0, 2), np.float32)
        self._at = 0
        self._clock = QTimer(self, interval=_LOOK)
        self._clock.timeout.connect(self._look)

    def play(self, path: Path, name: str) -> None:
        """Play a WAV from its beginning instead of what is heard."""
        self.stop()
        self.playing = name
        self._desk.background.ask(self, lambda: (_loaded(path), outlet()), lambda ready: self._begin(name, ready))
        self.changed.emit()

    def stop(self) -> None:
        """Be silent."""
        self._clock.stop()
        device, self._device = self._device, None
        if device:
            self._desk.background.ask(self, device.close)
        if self.playing:
            self.playing = ""
            self.changed.emit()

    def _begin(self, name: str, ready: tuple[Samples, Outlet]) -> None:
        sound, device = ready
        if self.playing != name or self._device is not None:
            self._desk.background.ask(self, device.close)
            return
        self._sound, self._at, self._device = sound, 0, device
        device.start(self._pull)
        self._clock.start()

    def _pull(self, count: int) -> Samples:
        """Give the next samples; called on the device's own thread."""
        part = self._sound[self._at : self._at + count]
        self._at += count
        return np.pad(part, ((0, count - len(part)), (0, 0)))

    def _look(self) -> None:
        if self._at > len(self._sound) + RATE // 10:
            self.stop()


def _loaded(path: Path) -> Samples:
    sound = wav.decode(path)
    length = round(len(sound.samples) * RATE / sound.rate)
    places = np.arange(length) * (sound.rate / RATE)
    samples = np.interp(places, np.arange(len(sound.samples)), sound.samples).astype(np.float32)
    return np.stack([samples, samples], axis=1)
