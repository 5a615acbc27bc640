"""Sounds laid on a track, counted in samples, and their sum over a stretch of the film."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from engine.domain.identity import Blob
from engine.domain.timeline import Sound
from engine.render.sound.loudness import RATE, Samples
from engine.render.sound.sources import Source, Sources, level

_EDGE = RATE // 250
"""Every sound comes and goes within this many samples at least: a sudden edge clicks."""


@dataclass(frozen=True)
class Laid:
    """One sound; all in samples."""

    media: Blob
    at: int
    """Where it begins; negative where it began before the stretch that it is heard in."""
    length: int
    skip: int
    """How much of the file's beginning is left out."""
    gain: float
    """Decibels."""
    fade_in: int
    fade_out: int
    envelope: tuple[tuple[int, float], ...] = ()
    """Samples of the file, and the decibels it is louder there."""

    @property
    def end(self) -> int:
        """The first sample in which it is no longer heard."""
        return self.at + self.length


def lay(sounds: Sequence[Sound], rate: Fraction) -> tuple[Laid, ...]:
    """Count a track of a film in samples."""
    return tuple(
        Laid(
            sound.media,
            round(sound.start * RATE / rate),
            round(sound.length * RATE),
            round(sound.source_start * RATE),
            sound.gain,
            round(sound.fade_in * RATE),
            round(sound.fade_out * RATE),
            tuple((round(at * RATE), decibels) for at, decibels in sound.envelope),
        )
        for sound in sounds
    )


def bounded(track: Sequence[Laid], sources: Mapping[Blob, Source]) -> tuple[Laid, ...]:
    """End each sound where its file ends, so that it fades there instead of breaking off."""
    ended = (replace(laid, length=min(laid.length, sources[laid.media].length - laid.skip)) for laid in track)
    return tuple(laid for laid in ended if laid.length > 0)


def near(track: Sequence[Laid], origin: int, low: int, high: int) -> tuple[Laid, ...]:
    """What is heard between two samples, counted from `origin`, and no more of it: what lies beyond makes no odds."""
    return tuple(_cut(each, origin, low, high) for each in track if each.at < high and each.end > low)


def _cut(laid: Laid, origin: int, low: int, high: int) -> Laid:
    early = max(0, low - _EDGE - laid.at)
    if early >= laid.fade_in:
        laid = replace(laid, at=laid.at + early, length=laid.length - early, skip=laid.skip + early, fade_in=0)
    late = max(0, laid.end - high - _EDGE)
    if late >= laid.fade_out:
        laid = replace(laid, length=laid.length - late, fade_out=0)
    if laid.envelope:
        laid = replace(laid, envelope=_around(laid.envelope, laid.skip, laid.skip + laid.length))
    return replace(laid, at=laid.at - origin)


def _around(envelope: Sequence[tuple[int, float]], low: int, high: int) -> tuple[tuple[int, float], ...]:
    """Keep the points that shape what lies between two samples of a file."""
    first = max((index for index, (at, _) in enumerate(envelope) if at <= low), default=0)
    last = min((index for index, (at, _) in enumerate(envelope) if at >= high), default=len(envelope) - 1)
    return tuple(envelope[min(first, last) : max(first, last) + 1])


def mixed(
    track: Sequence[Laid], start: int, length: int, sources: Sources, known: Mapping[Blob, Source], gain: float
) -> Samples:
    """Add up a track from its sample `start` on, at a gain in dB."""
    out = np.zeros((length, 2), np.float32)
    for laid in near(track, start, start, start + length):
        begin, end = max(0, laid.at), min(length, laid.end)
        read = sources.read(known[laid.media], laid.skip + begin - laid.at, end - begin)
        heard = level(read, gain + laid.gain)
        _fade(heard, laid, begin - laid.at)
        if laid.envelope:
            heard *= _louder(laid.envelope, laid.skip + begin - laid.at, len(heard))[:, None]
        out[begin : begin + len(heard)] += heard
    return out


def _louder(envelope: Sequence[tuple[int, float]], first: int, count: int) -> npt.NDArray[np.float32]:
    """Give the factor at every sample of a file from `first` on."""
    places, decibels = zip(*envelope, strict=True)
    lines = np.interp(np.arange(first, first + count), places, decibels)
    factors: npt.NDArray[np.float32] = (10 ** (lines / 20)).astype(np.float32)
    return factors


def _fade(heard: Samples, laid: Laid, first: int) -> None:
    """Fade with equal power, so that two rounds that overlap stay as loud as one."""
    into, out = max(laid.fade_in, _EDGE), max(laid.fade_out, _EDGE)
    rising = heard[: max(0, into - first)]
    place = np.arange(first, first + len(rising))
    rising *= np.sin(place / into * (np.pi / 2)).astype(np.float32)[:, None]
    falling = heard[max(0, laid.length - out - first) :]
    place = laid.length - first - len(heard) + np.arange(len(falling), 0, -1)
    falling *= np.sin(np.clip(place / out, 0, 1) * (np.pi / 2)).astype(np.float32)[:, None]
