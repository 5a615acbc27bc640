"""Where a film is cut into segments that can be rendered apart, each holding all that is visible in it and no more."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from engine.domain.timeline import Caption, Clip, Sound, Timeline, Title
from engine.domain.units import Frames, Seconds

SHORT: Seconds = 2.0
"""Clips are gathered until a segment lasts this long."""
LONG: Seconds = 4.0
"""Longer clips are cut."""
LONGEST: Seconds = 6.0
"""So long a segment may last where that keeps a caption whole; a transition may make it longer still."""

T = TypeVar("T", Caption, Title)


@dataclass(frozen=True)
class Segment:
    """A stretch of a film: `film` is silent, its times count from `start`, and it holds nothing unseen.

    So equal pictures give equal values wherever they lie in the film, and the value is the key of what it renders to.
    """

    start: Frames
    film: Timeline
    beyond: tuple[Frames, ...] = ()
    """How many frames each of its clips is seen past its own end, somewhere in the whole film."""


def plan(timeline: Timeline, start: Frames = 0, end: Frames | None = None) -> tuple[Segment, ...]:
    """Cut a film, or the frames from `start` to before `end`, into segments of two to four seconds.

    Each transition lies in exactly one. Cuts depend on what is near them only: an edit leaves the segments before and
    after it as they were, and a part of a film has all but its first and last segment in common with the whole.
    """
    last = timeline.length if end is None else end
    cuts = [start, *(cut for cut in _cuts(timeline) if start < cut < last), last]
    return tuple(
        Segment(start, excerpt(timeline, start, end), _beyond(timeline.clips, start, end))
        for start, end in pairwise(cuts)
    )


def undivided(timeline: Timeline) -> Segment:
    """Take a whole film as one segment, as it is."""
    return Segment(0, timeline, _beyond(timeline.clips, 0, timeline.length))


def excerpt(timeline: Timeline, start: Frames, end: Frames) -> Timeline:
    """Take out the frames from `start` to before `end`: what is seen there, timed from `start`."""
    captions = tuple(_moved_caption(each, start) for each in _within(timeline.captions, start, end))
    titles = tuple(_moved_title(each, start) for each in _within(timeline.titles, start, end))
    written = bool(captions or titles)
    return Timeline(
        rate=timeline.rate,
        width=timeline.width,
        height=timeline.height,
        length=end - start,
        clips=_seen(timeline.clips, start, end),
        captions=captions,
        titles=titles,
        caption_style=timeline.caption_style if written else Timeline.caption_style,
        language=timeline.language if written else Timeline.language,
        effects=timeline.effects,
        caption_look=timeline.caption_look if written else (),
    )


def sounding(timeline: Timeline, start: Frames, end: Frames) -> Timeline:
    """Take out what is heard from `start` to before `end`, timed from `start`; nothing is seen."""

    def within(sounds: tuple[Sound, ...]) -> tuple[Sound, ...]:
        found = (_heard(each, start, end, timeline.rate) for each in sounds)
        return tuple(each for each in found if each.length > 0)

    return Timeline(
        rate=timeline.rate,
        width=0,
        height=0,
        length=end - start,
        clips=(),
        voice=within(timeline.voice),
        music=within(timeline.music),
        sounds=within(timeline.sounds),
        caption_style="",
        language="",
    )


def layers(clips: Sequence[Clip], frame: Frames) -> tuple[Clip | None, Clip, float]:
    """Tell what is seen at a frame: the clip going out or None, the clip itself, and how far the change is (0 to 1)."""
    index = _at(clips, frame)
    clip = clips[index]
    if clip.transition is None or index == 0 or frame >= clip.start + clip.transition.length:
        return None, clip, 1.0
    return clips[index - 1], clip, (frame - clip.start + 1) / (clip.transition.length + 1)


def _cuts(timeline: Timeline) -> list[Frames]:
    shortest = timeline.frame(SHORT)
    said = sorted(each.start for each in timeline.captions)
    cuts = [0]
    for border in [*_borders(timeline), timeline.length]:
        if border - cuts[-1] < shortest and border != timeline.length:
            continue
        while (cut := _within_clips(timeline, said, cuts[-1], border)) is not None:
            cuts.append(cut)
        if border > cuts[-1]:
            cuts.append(border)
    return cuts


def _within_clips(timeline: Timeline, said: list[Frames], first: Frames, border: Frames) -> Frames | None:
    """Find where a long stretch is cut: at a caption's start, so that a changed word is seen in one segment.

    :param said: Where captions start, in order.
    """
    short, long, longest = (timeline.frame(seconds) for seconds in (SHORT, LONG, LONGEST))
    if border - first <= long:
        return None
    near = said[bisect_right(said, first) : bisect_right(said, first + longest)]
    starts = [start for start in near if start < border and _free(timeline, start)]
    soon = [start for start in starts if first + short <= start <= min(first + long, border - short)]
    late = [start for start in starts if first + long < start <= min(first + longest, border - 1)]
    if soon:
        return soon[-1]
    if border - first <= longest:
        return None
    if late:
        return late[0]
    cut = _freed(timeline, min(first + long, border - short))
    return cut if cut < border else None


def _borders(timeline: Timeline) -> list[Frames]:
    return [
        clip.start for clip in timeline.clips[1:] if 0 < clip.start < timeline.length and _free(timeline, clip.start)
    ]


def _free(timeline: Timeline, frame: Frames) -> bool:
    clip = timeline.clips[_at(timeline.clips, frame - 1)]
    return clip.transition is None or frame >= clip.start + clip.transition.length


def _freed(timeline: Timeline, wanted: Frames) -> Frames:
    """Go to the end of a transition that is in the way."""
    if _free(timeline, wanted):
        return wanted
    clip = timeline.clips[_at(timeline.clips, wanted - 1)]
    return clip.start + (clip.transition.length if clip.transition else 0)


def _at(clips: Sequence[Clip], frame: Frames) -> int:
    return max(0, bisect_right(clips, frame, key=lambda clip: clip.start) - 1)


def _seen(clips: Sequence[Clip], start: Frames, end: Frames) -> tuple[Clip, ...]:
    first, *others = (_moved(clips[index], start, end) for index in _places(clips, start, end))
    return (replace(first, transition=None), *others)


def _beyond(clips: Sequence[Clip], start: Frames, end: Frames) -> tuple[Frames, ...]:
    followers = (clips[index + 1 : index + 2] for index in _places(clips, start, end))
    return tuple(each[0].transition.length if each and each[0].transition else 0 for each in followers)


def _places(clips: Sequence[Clip], start: Frames, end: Frames) -> range:
    """Which clips are seen from `start` to before `end`."""
    first = _at(clips, start)
    return range(first - (layers(clips, start)[0] is not None), _at(clips, end - 1) + 1)


def _moved(clip: Clip, start: Frames, end: Frames) -> Clip:
    # How far a move is, and whether a file is too short, depend on the clip's whole length; nothing else does.
    whole = clip.motion is not None or (clip.media is not None and clip.kind == "video")
    length = clip.length if whole else min(clip.end, end) - clip.start
    return replace(
        clip, id="", link="", asset_title="", scene=0, source_length=0.0, start=clip.start - start, length=length
    )


def _heard(sound: Sound, start: Frames, end: Frames, rate: Fraction) -> Sound:
    skipped = max(0.0, float((start - sound.start) / rate))
    begins = max(0, sound.start - start)
    return replace(
        sound,
        id="",
        link="",
        title="",
        source_length=0.0,
        start=begins,
        length=min(sound.length - skipped, float((end - start - begins) / rate)),
        source_start=sound.source_start + skipped,
        fade_in=max(0.0, sound.fade_in - skipped),
    )


def _within(items: Sequence[T], start: Frames, end: Frames) -> list[T]:
    return [each for each in items if each.start < end and each.end > start]


def _moved_caption(caption: Caption, by: Frames) -> Caption:
    words = tuple(replace(word, start=word.start - by, end=word.end - by) for word in caption.words)
    return replace(caption, id="", link="", start=caption.start - by, end=caption.end - by, words=words)


def _moved_title(title: Title, by: Frames) -> Title:
    return replace(title, id="", link="", start=title.start - by, end=title.end - by)
