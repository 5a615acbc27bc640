"""Where sound goes: the system's own output, or nowhere, at the same pace, where there is none."""

import sys
import threading
import time
from collections.abc import Callable, Generator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from engine.render.sound.loudness import RATE, Samples

PERIOD = 0.02
"""Seconds of sound that are asked for at once."""

Pull = Callable[[int], Samples]
"""Gives just so many samples, at once."""


class Outlet(Protocol):
    """Asks for sound as fast as it is heard."""

    latency: float
    """Seconds from being asked for until it is heard, about."""

    def start(self, pull: Pull) -> None:
        """Begin to ask, on a thread of its own."""

    def stop(self) -> None:
        """Ask no more."""

    def close(self) -> None:
        """Let go of the device."""


def outlet() -> Outlet:
    """Open the best there is: takes up to a second, so not on the window's thread."""
    if find_spec("miniaudio") is None:
        return Unheard()
    import miniaudio

    for backends in (_heard(), [miniaudio.Backend.NULL]):
        if backends:
            try:
                return _Device(backends)
            except miniaudio.MiniaudioError:
                continue
    return Unheard()


def _heard() -> list[Any]:
    """Name what may lead to a loudspeaker; without a card, ALSA only complains on the terminal."""
    from miniaudio import Backend, get_enabled_backends

    card = sys.platform != "linux" or Path("/dev/snd").is_dir()
    order = [Backend.WASAPI, Backend.DSOUND, Backend.COREAUDIO, Backend.PULSEAUDIO, *([Backend.ALSA] if card else [])]
    there = get_enabled_backends()
    return [each for each in order if each in there]


class _Device:
    """An output of the system."""

    def __init__(self, backends: list[Any]) -> None:
        import miniaudio

        self._device = miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.FLOAT32, 2, RATE, round(1000 * PERIOD), backends=backends, app_name="Faceless Studio"
        )
        silent = backends == [miniaudio.Backend.NULL]
        self.latency = 0.0 if silent else 2 * PERIOD

    def start(self, pull: Pull) -> None:
        def given() -> Generator[bytes, int, None]:
            count = yield b""
            while True:
                count = yield np.ascontiguousarray(pull(count), np.float32).tobytes()

        running = given()
        next(running)
        self._device.start(running)

    def stop(self) -> None:
        self._device.stop()

    def close(self) -> None:
        self._device.close()


class Unheard:
    """No output at all: what is pulled at the pace of the clock is thrown away."""

    latency = 0.0

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, pull: Pull) -> None:
        """Begin to ask."""
        self._stopping.clear()
        self._thread = threading.Thread(target=self._run, args=(pull,), daemon=True, name="unheard")
        self._thread.start()

    def stop(self) -> None:
        """Ask no more."""
        self._stopping.set()
        if self._thread:
            self._thread.join()

    def close(self) -> None:
        """Nothing is open."""
        self.stop()

    def _run(self, pull: Pull) -> None:
        began, taken = time.monotonic(), 0
        while not self._stopping.wait(PERIOD):
            due = round((time.monotonic() - began) * RATE)
            pull(due - taken)
            taken = due
