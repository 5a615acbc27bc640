"""Sound at several times its speed, and as high as it was: what is heard while a film is shuttled through."""

import itertools
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np

from engine.render.sound.loudness import RATE, Samples, audio_frame, samples

_PART = RATE // 5
"""Samples that are read at once."""


class Faster:
    """Plays sound on from its first sample, `times` as fast; stretches that are taken one after another fit together.

    What is heard lies at most 60 ms of the sound beside its place, and never farther the longer it plays.
    """

    def __init__(self, read: Callable[[int, int], Samples], times: int) -> None:
        """`read(start, count)` gives the sound, counted from where it begins, and silence beyond its end."""
        from av.filter import Graph

        self._read, self._at = read, 0
        self._ready = np.zeros((0, 2), np.float32)
        self._graph = Graph()
        self._source = self._graph.add_abuffer(
            sample_rate=RATE, format="flt", layout="stereo", time_base=Fraction(1, RATE)
        )
        nodes = [self._source, self._graph.add("atempo", str(times)), self._graph.add("abuffersink")]
        self._sink = nodes[-1]
        for one, other in itertools.pairwise(nodes):
            one.link_to(other)
        self._graph.configure()

    def take(self, count: int) -> Samples:
        """Give the next samples as (count, 2). Raises what `read` raises."""
        while len(self._ready) < count:
            self._source.push(audio_frame(self._read(self._at, _PART), self._at))
            self._at += _PART
            self._ready = np.concatenate([self._ready, *self._made()])
        taken, self._ready = self._ready[:count], self._ready[count:]
        return taken

    def _made(self) -> list[Samples]:
        from av.error import BlockingIOError as Hungry

        parts: list[Samples] = []
        while True:
            try:
                made: Any = self._sink.pull()
            except Hungry:
                return parts
            parts.append(samples(made))
