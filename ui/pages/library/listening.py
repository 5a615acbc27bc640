"""Hearing a sound of the library without leaving the page."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from engine.assets.library import Library
from engine.domain.asset import Asset
from engine.render.sound.loudness import RATE, Samples
from engine.render.sound.sources import blocks
from ui.desk import Desk
from ui.timeline.monitor.outlet import Outlet, outlet

_MOST = 15 * 60 * RATE
"""Samples of one file."""
_LOOK = 100
"""Milliseconds between two looks at how far it is."""


class Listening(QObject):
    """Plays one sound at a time."""

    moved = Signal(float)
    """How far it is, from 0 to 1; 0 where it stopped."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._library = desk, desk.engine.collection.library
        self._outlet: Outlet | None = None
        self._sound: Samples = np.zeros((0, 2), np.float32)
        self._at = 0
        self._wanted = ""
        self._looking = QTimer(self, interval=_LOOK)
        self._looking.timeout.connect(self._look)

    @property
    def playing(self) -> bool:
        """Whether something is heard, or about to be."""
        return bool(self._wanted)

    def play(self, asset: Asset) -> None:
        """Play from the beginning."""
        self.stop()
        self._wanted = asset.file.sha256
        library = self._library
        self._desk.background.ask(self, lambda: (asset.file.sha256, *_ready(library, asset)), self._begin, self._broke)

    def stop(self) -> None:
        """Be silent."""
        self._wanted = ""
        self._looking.stop()
        if self._outlet:
            self._desk.background.ask(self, self._outlet.close)
            self._outlet = None
            self.moved.emit(0.0)

    def _begin(self, ready: tuple[str, Samples, Outlet]) -> None:
        sha256, sound, device = ready
        if sha256 != self._wanted:
            self._desk.background.ask(self, device.close)
            return
        self._sound, self._at, self._outlet = sound, 0, device
        device.start(self._pull)
        self._looking.start()

    def _pull(self, count: int) -> Samples:
        """Give the next samples, on the device's thread; silence after the end."""
        part = self._sound[self._at : self._at + count]
        self._at += count
        return part if len(part) == count else np.pad(part, ((0, count - len(part)), (0, 0)))

    def _look(self) -> None:
        share = self._at / max(len(self._sound), 1)
        if share >= 1:
            self.stop()
        else:
            self.moved.emit(share)

    def _broke(self, error: Exception) -> None:
        self._wanted = ""
        self._desk.notices.failed(error)


def _ready(library: Library, asset: Asset) -> tuple[Samples, Outlet]:
    """Decode a file and open the output. Raises NotFound, Refused."""
    path: Path = library.find(asset.file)
    parts = list(blocks(path, _MOST))
    sound = np.concatenate(parts) if parts else np.zeros((0, 2), np.float32)
    both = np.repeat(sound, 2, axis=1) if sound.shape[1] == 1 else sound[:, :2]
    return np.ascontiguousarray(both, np.float32), outlet()
