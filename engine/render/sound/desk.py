"""The mixing desk: mixes, limits, measures and encodes one stretch of a film, which says all that is heard in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from engine.domain.identity import Blob
from engine.render.sound import aac, ducking, tracks
from engine.render.sound.ducking import Span
from engine.render.sound.limiter import limited
from engine.render.sound.loudness import RATE, TENTH, Meter, Samples
from engine.render.sound.peaks import Peak, lowered, peaks, reach
from engine.render.sound.sources import Source, Sources
from engine.render.sound.tracks import Laid
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.progress import Progress

STRETCH = 450 * aac.FRAME
"""Samples of one stretch, 9.6 s: both whole packets of AAC and whole tenths of a second."""
PEAK = -1.0
"""Highest true peak, dBTP."""
_NEAR = 0.1
"""Peaks are kept this far below, in dB: where two stretches meet, the codec may come out a little differently."""
_CEILING = -2.0
"""Of samples before they are encoded, dBFS: peaks between samples, and the codec, go beyond it."""
_LEAD, _TAIL = RATE, aac.AFTER + RATE // 25
"""How much is mixed around a stretch: the limiter, the meter and the encoder go by what was before."""
_SETTLE = 5 * TENTH
_END = RATE // 100


@dataclass(frozen=True)
class Balance:
    """Gains in dB."""

    voice: float
    music: float
    whole: float


@dataclass(frozen=True)
class Stretch:
    """A stretch of a film, or all of it; samples count from its beginning."""

    length: int
    end: int
    """Where the film ends; not told from farther away than it matters."""
    voice: tuple[Laid, ...]
    music: tuple[Laid, ...]
    sounds: tuple[Laid, ...]
    ducked: tuple[Span, ...]
    balance: Balance
    dips: tuple[Peak, ...] = ()
    """Where the sound goes down for a moment."""
    first: bool = True
    """Whether the film begins with it."""


@dataclass(frozen=True)
class Heard:
    """What a stretch measures before it is encoded."""

    moments: tuple[float, ...]
    """Loudness of the last 400 ms at the end of every 100 ms, LUFS."""
    peak: float
    """The highest sample before limiting, dBFS."""


@dataclass(frozen=True)
class Piece:
    """A stretch encoded, and what it measures after decoding."""

    packets: Blob
    moments: tuple[float, ...]
    true_peak: float
    """dBTP."""
    over: tuple[Peak, ...]
    """Peaks that are too high."""


def cut(film: Stretch) -> list[Stretch]:
    """Cut a film so that each stretch says what is heard in it and no more."""
    return [_part(film, start) for start in range(0, film.length, STRETCH)]


class Desk:
    """Makes stretches from sources."""

    def __init__(self, artifacts: Artifacts, sources: Sources, known: Mapping[Blob, Source]) -> None:
        self._artifacts, self._sources, self._known = artifacts, sources, known

    @stage(1)
    def listen(self, progress: Progress, stretch: Stretch) -> Heard:
        """Mix a stretch and measure it."""
        progress(0.0, "Mixing the sound")
        raw = self.mix(stretch)
        peak = 20 * float(np.log10(max(float(raw.max(initial=0)), -float(raw.min(initial=0)), 1e-6)))
        ready = limited(raw, _CEILING)[_LEAD - _SETTLE : _LEAD + stretch.length]
        return Heard(_measured(ready, stretch, peaks=False)[0], peak)

    @stage(1)
    def encode(self, progress: Progress, stretch: Stretch) -> Piece:
        """Mix, limit and encode a stretch, and measure what came out."""
        progress(0.0, "Encoding the sound")
        ready = lowered(limited(self.mix(stretch), _CEILING), stretch.dips, -_LEAD)
        ready = ready[_LEAD - aac.BEFORE : len(ready) - _TAIL + aac.AFTER]
        packets, decoded = aac.encode(ready, first=stretch.first)
        heard = decoded[aac.BEFORE - _SETTLE : aac.BEFORE + stretch.length]
        moments, true_peak = _measured(heard, stretch, peaks=True)
        over = peaks(heard[_SETTLE:], PEAK - _NEAR) if true_peak > PEAK - _NEAR else ()
        return Piece(self._artifacts.put(packets, ".packets"), moments, true_peak, over)

    def packets(self, piece: Piece) -> bytes:
        """Read a piece."""
        return self._artifacts.find(piece.packets).read_bytes()

    def mix(self, stretch: Stretch) -> Samples:
        """Mix a stretch with what lies around it: `_LEAD` samples before it and `_TAIL` after it."""
        length, balance = _LEAD + stretch.length + _TAIL, stretch.balance

        def track(laid: tuple[Laid, ...], gain: float) -> Samples:
            return tracks.mixed(laid, -_LEAD, length, self._sources, self._known, gain + balance.whole)

        out = track(stretch.voice, balance.voice)
        if stretch.music:
            out += track(stretch.music, balance.music) * ducking.gain(stretch.ducked, -_LEAD, length)[:, None]
        if stretch.sounds:
            out += track(stretch.sounds, 0.0)
        end = _LEAD + stretch.end
        out[max(0, end) :] = 0
        last = out[max(0, end - _END) : max(0, end)]
        last *= np.linspace(1, 0, _END, dtype=np.float32)[_END - len(last) if end < _END else 0 :][: len(last), None]
        return out


def _part(film: Stretch, start: int) -> Stretch:
    length = min(STRETCH, film.length - start)
    low, high = start - _LEAD, start + length + _TAIL
    return replace(
        film,
        length=length,
        end=min(film.length - start, length + _TAIL + _END),
        voice=tracks.near(film.voice, start, low, high),
        music=(music := tracks.near(film.music, start, low, high)),
        sounds=tracks.near(film.sounds, start, low, high),
        ducked=ducking.near(film.ducked, start, low, high) if music else (),
        dips=tuple(replace(dip, at=dip.at - start) for dip in film.dips if low - reach() < dip.at < high + reach()),
        first=start == 0,
    )


def _measured(sound: Samples, stretch: Stretch, *, peaks: bool) -> tuple[tuple[float, ...], float]:
    """Give the stretch's readings, and its true peak; `sound` begins `_SETTLE` samples before it."""
    meter = Meter(peaks=peaks)
    for at in range(0, len(sound), RATE):
        meter.push(sound[at : at + RATE])
    meter.finish()
    skipped, whole = _SETTLE // TENTH, stretch.length // TENTH
    # A reading counts once all of its 400 ms lie in the film.
    begin = 3 if stretch.first and whole > 3 else 0
    return tuple(meter.moments[skipped + begin : skipped + max(whole, 1)]), meter.true_peak
