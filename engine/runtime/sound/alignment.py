"""Which stretch of sound says which word: by the symbols an engine spoke, by a second voice, or by the pauses."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from engine.domain.units import Seconds
from engine.runtime.sound.wav import Sound, envelope

Span = tuple[Seconds, Seconds]
_STEP: Seconds = 0.01
_FINE: Seconds = 0.005
_HUSH = 6
"""Quiet frames of `_FINE` that make a pause."""
_PAUSE: Seconds = 0.06
_REACH: Seconds = 0.12
_BANDS = 26


def owners(spoken: Sequence[str], alone: Sequence[Sequence[str]]) -> list[int | None]:
    """Say for each symbol spoken which word it belongs to, given each word's symbols when spoken alone.

    Engines run words together, drop sounds and add others: this is the cheapest edit from one sequence to the other.
    A space belongs to nobody.
    """
    expected = [(symbol, word) for word, symbols in enumerate(alone) for symbol in symbols if symbol != " "]
    heard = [(at, symbol) for at, symbol in enumerate(spoken) if symbol != " "]
    breaks = {at for at, (place, _) in enumerate(heard) if place and spoken[place - 1] == " "}
    cost = _edit_costs([symbol for _, symbol in heard], expected, breaks)
    found: list[int | None] = [None] * len(spoken)
    row, column = len(heard), len(expected)
    while row and column:
        here = cost[row, column]
        if here == cost[row - 1, column - 1] + _swap(heard[row - 1][1], expected, column - 1, row - 1 in breaks):
            found[heard[row - 1][0]] = expected[column - 1][1]
            row, column = row - 1, column - 1
        elif here == cost[row - 1, column] + 1:
            found[heard[row - 1][0]] = expected[column - 1][1]
            row -= 1
        else:
            column -= 1
    for left in range(row):
        found[heard[left][0]] = expected[0][1] if expected else None
    return found


def _swap(symbol: str, expected: Sequence[tuple[str, int]], column: int, after_space: bool) -> float:
    wanted, word = expected[column]
    begins = column == 0 or expected[column - 1][1] != word
    return (0.0 if symbol == wanted else 1.0) - (0.25 if begins and after_space else 0.0)


def _edit_costs(heard: Sequence[str], expected: Sequence[tuple[str, int]], breaks: set[int]) -> npt.NDArray[np.float64]:
    cost = np.zeros((len(heard) + 1, len(expected) + 1))
    cost[:, 0] = np.arange(len(heard) + 1)
    cost[0, :] = np.arange(len(expected) + 1)
    for row in range(1, len(heard) + 1):
        for column in range(1, len(expected) + 1):
            cost[row, column] = min(
                cost[row - 1, column - 1] + _swap(heard[row - 1], expected, column - 1, row - 1 in breaks),
                cost[row - 1, column] + 1,
                cost[row, column - 1] + 1,
            )
    return cost


def spans(owner: Sequence[int | None], lengths: Sequence[Seconds], words: int) -> list[Span | None]:
    """Turn symbols with owners and lengths, laid end to end from 0, into each word's stretch; None if unspoken."""
    found: list[Span | None] = [None] * words
    at = 0.0
    for word, length in zip(owner, lengths, strict=True):
        if word is not None:
            known = found[word]
            found[word] = (known[0] if known else at, at + length)
        at += length
    return found


def filled(found: Sequence[Span | None], weights: Sequence[int]) -> list[Span]:
    """Give every word a stretch: one without shares that of the word before it (or after), by their weights.

    A word of weight 0 says nothing: it lasts no time at the end of the word before.
    """
    spread: list[Span] = [(0.0, 0.0)] * len(found)
    spoken = [at for at, weight in enumerate(weights) if weight]
    groups: list[list[int]] = []
    for at in spoken:
        if found[at] is not None or not groups:
            groups.append([at])
        else:
            groups[-1].append(at)
    if len(groups) > 1 and found[groups[0][0]] is None:
        groups[:2] = [groups[0] + groups[1]]
    for group in groups:
        known = next((span for span in (found[at] for at in group) if span), (0.0, 0.0))
        for at, span in zip(group, shared(known, [weights[at] for at in group]), strict=True):
            spread[at] = span
    end = 0.0
    for at, weight in enumerate(weights):
        if not weight:
            spread[at] = (end, end)
        end = spread[at][1]
    return spread


def shared(span: Span, weights: Sequence[float]) -> list[Span]:
    """Divide a stretch by weights."""
    edges = np.concatenate([[0.0], np.cumsum(weights)]) / max(sum(weights), 1e-9)
    places = [span[0] + float(edge) * (span[1] - span[0]) for edge in edges]
    return list(pairwise(places))


def settled(sound: Sound, times: Sequence[Span]) -> list[Span]:
    """Let words beside a pause begin and end where the sound does, if that is near; the rest stay as they are."""
    level = envelope(sound, _FINE)
    loud = level > max(level.max(initial=0) * 0.03, 1e-4)
    quiet = np.concatenate([np.full(_HUSH, fill_value=True), ~loud, np.full(_HUSH, fill_value=True)])
    still = np.convolve(quiet, np.ones(_HUSH), "valid") == _HUSH  # at i: the _HUSH frames before frame i are quiet
    onsets: npt.NDArray[np.float64] = np.flatnonzero(loud & still[: len(loud)]).astype(float) * _FINE
    offsets: npt.NDArray[np.float64] = (np.flatnonzero(loud & still[_HUSH + 1 :]) + 1).astype(float) * _FINE
    spoken = [at for at, (start, end) in enumerate(times) if end > start]
    found = list(times)
    for number, at in enumerate(spoken):
        start, end = times[at]
        before = times[spoken[number - 1]][1] if number else -1.0
        after = times[spoken[number + 1]][0] if number + 1 < len(spoken) else sound.duration + 1
        if start - before > _PAUSE:
            start = _nearest(onsets, start)
        if after - end > _PAUSE:
            end = _nearest(offsets, end)
        found[at] = (start, end) if end > start else times[at]
    return found


def _nearest(places: npt.NDArray[np.float64], at: Seconds) -> Seconds:
    """Give the place nearest to a moment, or the moment where none is near."""
    if not len(places):
        return at
    place = float(places[np.argmin(np.abs(places - at))])
    return place if abs(place - at) <= _REACH else at


def by_pauses(sound: Sound, weights: Sequence[int], pauses: Sequence[bool]) -> list[Span]:
    """Guess each word's stretch: words share the sounding parts by weight; `pauses` marks words before a pause."""
    level = envelope(sound, _STEP)
    loud = level > max(level.max(initial=0) * 0.04, 1e-4)
    phrases = _runs(loud, gap=12)
    groups: list[list[int]] = [[]]
    for at, ends in enumerate(pauses):
        groups[-1].append(at)
        if ends and at + 1 < len(pauses):
            groups.append([])
    if len(phrases) != len(groups):
        phrases, groups = (
            [(phrases[0][0], phrases[-1][1])] if phrases else [(0.0, sound.duration)],
            [[at for group in groups for at in group]],
        )
    found: list[Span] = [(0.0, 0.0)] * len(weights)
    for phrase, group in zip(phrases, groups, strict=True):
        for at, span in zip(group, shared(phrase, [weights[at] for at in group]), strict=True):
            found[at] = span
    return found


def _runs(loud: npt.NDArray[np.bool_], gap: int) -> list[Span]:
    found: list[list[int]] = []
    for at in np.flatnonzero(loud):
        if found and at - found[-1][1] <= gap:
            found[-1][1] = int(at) + 1
        else:
            found.append([int(at), int(at) + 1])
    return [(start * _STEP, end * _STEP) for start, end in found]


def by_example(sound: Sound, example: Sound, known: Sequence[Span]) -> list[Span]:
    """Carry the stretches of words in `example` over to `sound`, which says the same words in another voice."""
    path = _warp(_features(example), _features(sound))

    def moved(at: Seconds) -> Seconds:
        return float(np.interp(at / _STEP, path[:, 0], path[:, 1])) * _STEP

    return [(moved(start), max(moved(start), moved(end))) for start, end in known]


def _features(sound: Sound) -> npt.NDArray[np.float64]:
    """Describe each 10 ms by 12 cepstra, their change and the loudness, each of equal weight, as (frames, 25)."""
    size, hop = round(0.025 * sound.rate), round(_STEP * sound.rate)
    padded = np.pad(sound.samples.astype(np.float64), (size // 2, size + hop))
    frames = np.lib.stride_tricks.sliding_window_view(padded, size)[::hop] * np.hanning(size)
    power = np.abs(np.fft.rfft(frames, 1024, axis=1)) ** 2
    mel = np.log(power @ _mel_bands(sound.rate).T + 1e-7)
    turn = np.cos(np.pi / _BANDS * np.outer(np.arange(13), np.arange(_BANDS) + 0.5))
    cepstra = mel @ turn.T
    change = np.gradient(cepstra[:, 1:], axis=0)
    whole = np.concatenate([cepstra, change], axis=1)
    even: npt.NDArray[np.float64] = (whole - whole.mean(axis=0)) / (whole.std(axis=0) + 1e-6)
    even[:, 0] *= 3
    return even


def _mel_bands(rate: int) -> npt.NDArray[np.float64]:
    def mel(hertz: float) -> float:
        return float(2595 * np.log10(1 + hertz / 700))

    edges = 700 * (10 ** (np.linspace(mel(80), mel(7600), _BANDS + 2) / 2595) - 1)
    at = np.fft.rfftfreq(1024, 1 / rate)
    rise = (at[None] - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    fall = (edges[2:, None] - at[None]) / (edges[2:] - edges[1:-1])[:, None]
    bands: npt.NDArray[np.float64] = np.maximum(0, np.minimum(rise, fall))
    return bands


def _warp(first: npt.NDArray[np.float64], second: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Dynamic time warping: the cheapest monotonic path between two descriptions, as (steps, 2) frame numbers."""
    distance = np.sqrt(np.maximum(0, _squares(first)[:, None] + _squares(second)[None] - 2 * first @ second.T))
    rows, columns = distance.shape
    total = np.full((rows + 1, columns + 1), np.inf)
    total[0, 0] = 0
    for diagonal in range(2, rows + columns + 1):
        row = np.arange(max(1, diagonal - columns), min(rows, diagonal - 1) + 1)
        column = diagonal - row
        best = np.minimum(total[row - 1, column - 1], np.minimum(total[row - 1, column], total[row, column - 1]))
        total[row, column] = best + distance[row - 1, column - 1]
    path = []
    row, column = rows, columns
    while row and column:
        path.append((row - 1, column - 1))
        row, column = min(((row - 1, column - 1), (row - 1, column), (row, column - 1)), key=lambda place: total[place])
    steps = np.array(path[::-1], float)
    places = np.unique(steps[:, 0])
    return np.array([(place, steps[steps[:, 0] == place, 1].mean()) for place in places])


def _squares(rows: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    squares: npt.NDArray[np.float64] = (rows**2).sum(axis=1)
    return squares
