"""The film's sound: voice and music mixed, the music making way, brought to one loudness and encoded.

The film is made in stretches of some ten seconds, each kept by what is heard in it: an edit re-does those it touches.
Nothing depends on what was kept, so the same film gives the same bytes whatever it was edited from.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from engine.domain.identity import Blob
from engine.domain.timeline import Timeline
from engine.render.scratch import scratch
from engine.render.sound import aac, ducking, tracks
from engine.render.sound.desk import STRETCH, Balance, Desk, Heard, Piece, Stretch, cut
from engine.render.sound.loudness import RATE, SILENCE, Loudness, integrated, measure
from engine.render.sound.peaks import Peak
from engine.render.sound.sources import Source, Sources
from engine.render.sound.together import together
from engine.render.sound.tracks import Laid
from engine.runtime import atomic
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import Progress

__all__ = ["Loudness", "measure", "render_sound"]

TARGET = -14.0
"""LUFS."""
VOICE = -16.0
"""What the voice alone is brought to before the whole is, LUFS."""
UNDER = -10.0
"""Music where nobody speaks, beside the voice, in LU."""
_STEP = 0.25
"""The whole is brought to its loudness in steps of so many dB: most edits do not move it, and so leave the rest."""
_TOLERANCE = 0.35
_LIMITED = -2.5
"""Where samples stay below (dBFS) whatever is still to be added, loudness follows the gain exactly."""
_MOST = 40.0
"""Largest gain, in dB: what is still too soft then is noise."""
_TRIALS = 4
_LOUDER = 3
"""How often the whole is encoded at most; after that single peaks are lowered."""


def render_sound(
    progress: Progress,
    timeline: Timeline,
    find: Callable[[Blob], Path],
    out: Path,
    artifacts: Artifacts | None = None,
) -> Loudness:
    """Write a film's sound as AAC (48 kHz stereo, .m4a), as long as the film to the sample.

    It is brought to -14 LUFS with true peaks of at most -1 dBTP, as measured after decoding it again; gives that
    measurement. A film with nothing to hear gets a silent track. Parts are kept in `artifacts`. Raises Cancelled,
    Refused, NotFound, NeedsSpace.
    """
    listen, trial, encode = progress.split(2, 3, 8)
    with ExitStack() as opened:
        kept = artifacts or Artifacts(opened.enter_context(scratch()))
        sources = Sources(kept, find)
        known = sources.sources(listen, needed(timeline))
        desk = Desk(kept, sources, known)
        film = tried(trial, kept, desk, surveyed(timeline, known))
        pieces = _encoded(encode, kept, desk, film)
        with atomic.written(out) as aside:
            aac.write(map(desk.packets, pieces), film.length, aside)
    return _read(pieces)


def length_in_samples(timeline: Timeline) -> int:
    """How many samples a film lasts."""
    return round(timeline.length * RATE / timeline.rate)


def needed(timeline: Timeline) -> dict[Blob, int]:
    """Every file that is heard, and up to which of its samples."""
    ends: dict[Blob, int] = {}
    for sound in (*timeline.voice, *timeline.music, *timeline.sounds):
        end = round((sound.source_start + sound.length) * RATE)
        ends[sound.media] = max(end, ends.get(sound.media, 0))
    return ends


def surveyed(timeline: Timeline, known: Mapping[Blob, Source]) -> Stretch:
    """Lay out the film, voice and music at whole decibels from how loud they are."""
    voice, music, sounds = (
        tracks.bounded(tracks.lay(track, timeline.rate), known)
        for track in (timeline.voice, timeline.music, timeline.sounds)
    )
    length = length_in_samples(timeline)
    spoken, played = _loudness(voice, known), _loudness(music, known)
    speaks = spoken > SILENCE
    main = spoken if speaks else played
    goal = VOICE if speaks else TARGET
    by = _toward(goal, round(main))
    balance = Balance(
        voice=_toward(VOICE, round(spoken)),
        music=_toward(goal + UNDER, round(played)) if speaks else _toward(TARGET, round(played)),
        whole=_stepped(TARGET - main - by) if main > SILENCE else 0.0,
    )
    ducked = ducking.speech(voice, known, round(spoken), length) if speaks and music else ()
    return Stretch(length, length, voice, music, sounds, ducked, balance)


def _loudness(track: Sequence[Laid], known: Mapping[Blob, Source]) -> float:
    tenth = RATE // 10
    moments: list[float] = []
    for laid in track:
        first = laid.skip // tenth
        moments += known[laid.media].moments[first : first + max(1, laid.length // tenth)]
    return integrated(moments)


def _toward(goal: float, loudness: float) -> float:
    return min(_MOST, goal - loudness) if loudness > SILENCE else 0.0


def _stepped(gain: float) -> float:
    return min(_MOST, round(gain / _STEP) * _STEP)


def tried(progress: Progress, kept: Artifacts, desk: Desk, film: Stretch) -> Stretch:
    """Mix the film as often as it takes to know the gain with which it is as loud as it should be after limiting."""

    def listen(progress: Progress, stretch: Stretch) -> Heard:
        return kept.keep(desk.listen, progress, stretch)

    for part in progress.split(*[1.0] * _TRIALS):
        heard = together(part, listen, cut(film))
        loudness = integrated(moment for each in heard for moment in each.moments)
        louder = _stepped(film.balance.whole + TARGET - loudness) if loudness > SILENCE else film.balance.whole
        by = louder - film.balance.whole
        film = replace(film, balance=replace(film.balance, whole=louder))
        if abs(by) < 2 * _STEP or max(each.peak for each in heard) + max(by, 0) < _LIMITED:
            break
    progress(1.0)
    return film


def _encoded(progress: Progress, kept: Artifacts, desk: Desk, film: Stretch) -> list[Piece]:
    """Encode the film; where peaks came out too high, make only those stretches anew."""

    def encode(progress: Progress, stretch: Stretch) -> Piece:
        return kept.keep(desk.encode, progress, stretch)

    pieces: list[Piece] = []
    for attempt, part in enumerate(progress.split(12, 4, 4, 4, 1, 1, 1)):
        pieces = together(part, encode, cut(film))
        read = _read(pieces)
        over = [replace(peak, at=index * STRETCH + peak.at) for index, each in enumerate(pieces) for peak in each.over]
        off = TARGET - read.integrated if not read.silent and attempt < _LOUDER else 0.0
        if not over and abs(off) <= _TOLERANCE:
            break
        film = replace(film, dips=_deeper(film.dips, over))
        if abs(off) > _TOLERANCE:
            film = replace(film, balance=_louder(film.balance, off))
    progress(1.0)
    return pieces


def _louder(balance: Balance, by: float) -> Balance:
    return replace(balance, whole=_stepped(balance.whole + by))


def _deeper(dips: Sequence[Peak], over: Sequence[Peak]) -> tuple[Peak, ...]:
    """Go down where it is too loud by a little more than that, and still more where that was not enough."""
    found = {dip.at: dip for dip in dips}
    for peak in over:
        before = [dip for dip in found.values() if abs(dip.at - peak.at) <= RATE // 200]
        found[peak.at] = Peak(peak.at, round(peak.over + 0.1 + max((dip.over for dip in before), default=0.0), 3))
    return tuple(sorted(found.values(), key=lambda dip: dip.at))


def _read(pieces: Sequence[Piece]) -> Loudness:
    return Loudness(
        integrated(moment for piece in pieces for moment in piece.moments), max(piece.true_peak for piece in pieces)
    )
