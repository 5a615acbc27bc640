"""What a film sounds like while it is edited: any stretch at once, mixed as the film will be.

Gains, fades, envelopes, ducking and the limiter are the film's own. What differs: until `prepare` has tried how loud
the whole is, that is reckoned from how loud its sounds are (a few decibels off at worst, after an edit far less), and
it does not go through AAC.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np

from engine.domain.identity import Blob
from engine.domain.timeline import Sound, Timeline
from engine.errors import EngineError
from engine.render.sound import ducking, tracks
from engine.render.sound.desk import Balance, Desk, Stretch
from engine.render.sound.limiter import STEP, limited
from engine.render.sound.loudness import RATE, Samples
from engine.render.sound.soundtrack import needed, surveyed, tried
from engine.render.sound.sources import Source, Sources
from engine.render.sound.tracks import Laid
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import Progress, quiet

_CEILING = -2.0
"""Of samples, dBFS, as in the film."""
_AROUND = RATE // 2 // STEP * STEP
"""How much is mixed before a stretch: the limiter remembers no more."""
_AHEAD = 12 * STEP

Sounds = tuple[tuple[Sound, ...], tuple[Sound, ...], tuple[Sound, ...]]


class Listening:
    """Gives stretches of the film that is being edited; from any thread."""

    def __init__(self, artifacts: Artifacts, find: Callable[[Blob], Path]) -> None:
        self._artifacts, self._sources = artifacts, Sources(artifacts, find)
        self._lock = threading.Lock()
        self._known: dict[Blob, Source] = {}
        self._lasting: dict[Blob, int] = {}
        """Up to which sample a file was asked for; those that cannot be read are in here alone."""
        self._laid: tuple[Sounds, int, Stretch] | None = None
        self._louder = 0.0
        """Decibels by which the whole turned out to be louder than it was reckoned, when it was tried last."""

    def prepare(self, progress: Progress, film: Timeline) -> None:
        """Decode whatever is heard, and try how loud it is. Raises Cancelled, NeedsSpace."""
        decoding, trying = progress.split(2, 1)
        lasting = needed(film)
        for part, (media, end) in zip(decoding.split(*[1.0] * max(1, len(lasting))), lasting.items(), strict=False):
            self._decode(part, media, end)
        reckoned = self._survey(film)
        plain = replace(reckoned, balance=_louder(reckoned.balance, -self._louder))
        made = tried(trying, self._artifacts, Desk(self._artifacts, self._sources, self._known), plain)
        with self._lock:
            self._louder = made.balance.whole - plain.balance.whole
            self._laid = None

    def heard(self, film: Timeline, start: int, count: int) -> Samples:
        """Give samples from `start` on as (count, 2) at 48 kHz; silence beyond the film's ends.

        Files that are heard there are decoded first where they are not yet; one that cannot be read is silent.
        """
        at, until = start / RATE, (start + count) / RATE
        rate = float(film.rate)
        for track in (film.voice, film.music, film.sounds):
            for sound in track:
                begins = sound.start / rate
                if begins < until and begins + sound.length > at:
                    self._decode(quiet(), sound.media, round((sound.source_start + sound.length) * RATE))
        stretch = self._survey(film)
        raw = self._mixed(stretch, start - _AROUND, _AROUND + count + _AHEAD)
        return limited(raw, _CEILING)[_AROUND : _AROUND + count]

    def _decode(self, progress: Progress, media: Blob, end: int) -> None:
        if self._lasting.get(media, -1) >= end:
            return
        found: dict[Blob, Source] = {}
        with suppress(EngineError):
            found = self._sources.sources(progress, {media: end})
        progress.stop.wait(0)
        with self._lock:
            self._lasting[media] = end
            self._known.update(found)
            self._laid = None

    def _survey(self, film: Timeline) -> Stretch:
        """Lay out the film; what cannot be heard is left out."""
        sounds = (film.voice, film.music, film.sounds)
        with self._lock:
            if self._laid is None or self._laid[0] != sounds or self._laid[1] != film.length:
                known = self._known
                voice, music, others = (tuple(each for each in track if each.media in known) for track in sounds)
                heard = Timeline(film.rate, 0, 0, film.length, (), voice=voice, music=music, sounds=others)
                reckoned = surveyed(heard, known)
                self._laid = sounds, film.length, replace(reckoned, balance=_louder(reckoned.balance, self._louder))
            return self._laid[2]

    def _mixed(self, film: Stretch, start: int, length: int) -> Samples:
        balance = film.balance

        def track(laid: tuple[Laid, ...], gain: float) -> Samples:
            return tracks.mixed(laid, start, length, self._sources, self._known, gain + balance.whole)

        out = track(film.voice, balance.voice)
        if film.music:
            down = ducking.near(film.ducked, 0, start, start + length)
            out += track(film.music, balance.music) * ducking.gain(down, start, length)[:, None]
        if film.sounds:
            out += track(film.sounds, 0.0)
        out[max(0, film.end - start) :] = 0
        return np.ascontiguousarray(out)


def _louder(balance: Balance, by: float) -> Balance:
    return replace(balance, whole=balance.whole + by)
