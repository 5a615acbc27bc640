"""The film as text: a sentence told otherwise moves all that comes after it, and words taken away are cut."""

from collections.abc import Sequence
from dataclasses import replace

from engine.domain.edit.item import end, items, length, named, put
from engine.domain.edit.track import fresh, under, unlocked
from engine.domain.edit.whole import cut_out, make_room, settled
from engine.domain.timeline import Caption, Sound, Timeline
from engine.domain.units import Frames
from engine.errors import EditRefused, NotFound


def retold(
    timeline: Timeline, link: str, sound: Sound | None, captions: Sequence[Caption], lasting: Frames = 0
) -> Timeline:
    """Let a line be said by another sound, with other captions; both count from the line's own start.

    What comes after the line moves by what it became longer or shorter; the clip in which it ends is shown so much
    longer or shorter, and begins anew where its footage ends. `lasting` is the line's length where it has no sound.
    Raises NotFound and EditRefused.
    """
    for track in ("voice", "captions", "video"):
        unlocked(timeline, track)
    start, stop = spoken(timeline, link)
    olds = [each for each in timeline.voice if each.link == link]
    by = (length(timeline, sound) if sound else lasting) - (stop - start)
    timeline = _without(timeline, link)
    if by > 0:
        timeline = _longer(timeline, stop, by)
    elif by < 0:
        timeline = _shorter(timeline, stop + by, stop)
    said = replace(sound, id=olds[0].id, gain=olds[0].gain) if sound and olds else sound
    return said_at(timeline, start, link, said, captions)


def said_at(timeline: Timeline, start: Frames, link: str, sound: Sound | None, captions: Sequence[Caption]) -> Timeline:
    """Put a line's sound and captions at a frame; both counted from the line's own start."""
    pages = [_at(page, start, link) for page in captions]
    if sound:
        said = replace(sound, start=start, link=link, id=sound.id or fresh(timeline, "voice"))
        timeline = put(timeline, "voice", [*timeline.voice, said])
    return settled(_renamed(put(timeline, "captions", [*timeline.captions, *pages])))


def spoken(timeline: Timeline, link: str) -> tuple[Frames, Frames]:
    """Tell from which frame to before which a line is said, or read where nobody says it. Raises NotFound."""
    found = spans(timeline).get(link)
    if found is None:
        raise NotFound(f"Nothing is said as {link!r}.")
    return found


def spans(timeline: Timeline) -> dict[str, tuple[Frames, Frames]]:
    """Tell of every line from which frame to before which it is said, or read where nobody says it."""
    said: dict[str, tuple[Frames, Frames]] = {}
    for sound in timeline.voice:
        start, stop = said.get(sound.link, (sound.start, 0))
        said[sound.link] = min(start, sound.start), max(stop, end(timeline, sound))
    read: dict[str, tuple[Frames, Frames]] = {}
    for page in timeline.captions:
        if page.words and page.link not in said:
            start, stop = read.get(page.link, (page.start, 0))
            read[page.link] = min(start, page.start), max(stop, page.words[-1].end)
    return said | read


def cut_words(timeline: Timeline, caption: str, first: int, last: int) -> Timeline:
    """Cut the words from `first` to `last` of a caption out of the film: sound, picture and all. Raises NotFound."""
    pages = [page for page in timeline.captions if page.id == caption]
    if not pages or not 0 <= first <= last < len(pages[0].words):
        raise NotFound(f"There are no such words in {caption!r}.")
    words = pages[0].words
    until = words[last + 1].start if last + 1 < len(words) else words[last].end
    return cut_out(timeline, words[first].start, until)


def _without(timeline: Timeline, link: str) -> Timeline:
    for track in ("voice", "captions"):
        timeline = put(timeline, track, [item for item in items(timeline, track) if item.link != link])
    return timeline


def _longer(timeline: Timeline, at: Frames, by: Frames) -> Timeline:
    """Make room at a frame and let the clip before it fill the room."""
    if not timeline.clips:
        raise EditRefused("The film has no picture.", "Put a clip on the timeline.")
    index = under(timeline.clips, max(0, at - 1))
    clip = timeline.clips[index]
    roomy = make_room(timeline, clip.end, by) if clip.end == at else make_room(timeline, at, by)
    row = list(timeline.clips)
    row[index] = replace(clip, length=clip.length + by)
    return settled(roomy, row)


def _shorter(timeline: Timeline, start: Frames, stop: Frames) -> Timeline:
    """Take a stretch out; the clip in which it ends is shown so much shorter, rather than with a jump in it."""
    index = under(timeline.clips, stop - 1)
    clip = timeline.clips[index]
    if clip.length <= stop - start:
        return cut_out(timeline, start, stop)
    shorter = replace(clip, length=clip.length - (stop - start))
    return cut_out(timeline, start, stop, (*timeline.clips[:index], shorter, *timeline.clips[index + 1 :]))


def _at(page: Caption, start: Frames, link: str) -> Caption:
    words = tuple(replace(word, start=word.start + start, end=word.end + start) for word in page.words)
    return replace(page, start=page.start + start, end=page.end + start, words=words, id="", link=link)


def _renamed(timeline: Timeline) -> Timeline:
    """Name the new captions, after those that are there."""
    taken = {page.id for page in timeline.captions}
    pages: list[Caption] = []
    for page in timeline.captions:
        number = len(pages)
        while not page.id and f"captions-{number}" in taken:
            number += 1
        pages.append(page if page.id else replace(page, id=f"captions-{number}"))
        taken.add(pages[-1].id)
    return named(put(timeline, "captions", pages))
