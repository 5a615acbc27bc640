"""Lines laid on a project: its timeline, script, narration and shots changed together."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from engine.domain.asset import Shot
from engine.domain.edit import sentence
from engine.domain.edit.item import end, items, put
from engine.domain.edit.telling import cut_near, put_in, taken_out
from engine.domain.edit.whole import settled
from engine.domain.project import Project
from engine.domain.timeline import Caption, Clip, Sound, Timeline, Transition
from engine.domain.units import Frames, Seconds
from engine.domain.voice import Line, Narration, Pace, Take
from engine.errors import EditRefused
from engine.pipeline.assembly import Canvas, clip_of
from engine.pipeline.captioning import captions, snapped
from engine.pipeline.telling.following import retold
from engine.pipeline.telling.lines import about, fresh_link, line_at, linked, texts
from engine.pipeline.telling.picking import niche_for, style_for
from engine.pipeline.telling.wording import claimed

_DISSOLVE = 0.6
"""Of a style's transition: how long one within a scene is."""


def pace_of(project: Project) -> Pace:
    """How fast a film is read, and its pauses."""
    niche = niche_for(project)
    return project.pace or Pace(niche.speed, niche.pause, niche.sentence_pause)


def pauses(timeline: Timeline) -> list[Seconds]:
    """When each sentence is over, as it lies on the timeline."""
    said = [timeline.seconds(each.start) + each.length for each in timeline.voice]
    return said or [timeline.seconds(page.words[-1].end) for page in timeline.captions if page.words]


def replaced(project: Project, number: int, text: str, take: Take) -> Project:
    """Let a line be what was spoken now; what comes after it moves."""
    timeline, line = project.timeline, line_at(project, number)
    _, stop = sentence.spoken(timeline, line.link)
    pages = _pages(timeline, take, timeline.seconds(_next(timeline, line.link, stop) - stop))
    changed = _snapped(sentence.retold(timeline, line.link, _sound(take), pages, _frames(timeline, take)), line.link)
    told, said = [*linked(project.narration).lines], texts(project)
    told[number], said[number] = replace(line, take=take), text
    shots = [replace(each, alternatives=()) if at == number else each for at, each in enumerate(project.shots)]
    base = replace(_unclaimed(project, number), timeline=changed)
    return claimed(retold(base, told, said, shots), line.scene, text)


def inserted(project: Project, after: int, text: str, take: Take, shot: Shot | None) -> Project:
    """Put a line in after another; without a shot the picture before it stays."""
    timeline, line = project.timeline, line_at(project, after)
    taken = [each.link for track in ("voice", "captions") for each in items(timeline, track)]
    link = fresh_link(linked(project.narration), taken)
    pause = pace_of(project).sentence_pause
    _, stop = sentence.spoken(timeline, line.link)
    following = _next(timeline, line.link, stop)
    at = min(stop + timeline.frame(pause), following)
    room = _frames(timeline, take) + timeline.frame(pause)
    clip = _clip(project, shot, line.scene, room) if shot else None
    pages = _pages(timeline, take, timeline.seconds(following - at) + pause)
    changed = _snapped(put_in(timeline, at, room, link, _sound(take), pages, clip), link)
    told, said, shots = [*linked(project.narration).lines], texts(project), [*project.shots]
    told[after : after + 1] = [replace(line, pause=pause), Line(line.scene, take, line.pause, link)]
    said.insert(after + 1, text)
    if shots:
        shots.insert(after + 1, shot or replace(shots[after], alternatives=()))
    return claimed(retold(replace(project, timeline=changed), told, said, shots), line.scene, text)


def merged(project: Project, number: int) -> Project:
    """Let a line and the next be one, with the sound and captions of both, until it is told anew."""
    one, other = line_at(project, number), line_at(project, number + 1)
    timeline = project.timeline
    for track in ("voice", "captions"):
        found = items(timeline, track)
        timeline = put(timeline, track, [replace(it, link=one.link) if it.link == other.link else it for it in found])
    told: list[Line | None] = [*linked(project.narration).lines]
    told[number], told[number + 1] = replace(one, pause=other.pause), None
    base = replace(_unclaimed(project, number + 1), timeline=timeline)
    return retold(base, told, texts(project), project.shots)


def removed(project: Project, number: int) -> Project:
    """Cut a line out, with the silence after it; of the last one, that before it."""
    timeline, line = project.timeline, line_at(project, number)
    start, stop = sentence.spoken(timeline, line.link)
    following = _next(timeline, line.link, stop)
    if following < timeline.length:
        stop = following
    else:
        ends = (end(timeline, each) for each in timeline.voice if each.link != line.link)
        start = max((each for each in ends if each <= start), default=start)
    told: list[Line | None] = [*linked(project.narration).lines]
    told[number] = None
    goes_on = any(each and each.scene == line.scene for each in told[number + 1 :])
    if goes_on and not any(each and each.scene == line.scene for each in told[:number]):
        timeline = _titled(timeline, start, stop)
    timeline = _unsaid(taken_out(timeline, start, stop), line.link)
    base = replace(_unclaimed(project, number), timeline=timeline)
    return retold(base, told, texts(project), project.shots)


def borders(project: Project) -> list[Frames]:
    """Where each scene after the first begins. Raises EditRefused where scenes do not follow each other."""
    timeline, places = project.timeline, sentence.spans(project.timeline)
    of: dict[int, list[tuple[Frames, Frames]]] = {line.scene: [] for line in project.narration.lines}
    for line in linked(project.narration).lines:
        of[line.scene] += [places[line.link]] if line.link in places else []
    if not all(of.values()):
        raise EditRefused("A scene of this film is nowhere on its timeline.", "Delete its sentences first.")
    scenes = [(min(start for start, _ in each), max(stop for _, stop in each)) for _, each in sorted(of.items())]
    found = []
    for (_, stop), (start, _) in pairwise(scenes):
        if start < stop:
            raise EditRefused("The scenes of this film lie into each other.", "Move their sentences apart first.")
        found.append(cut_near(timeline, start, stop, start))
    return found


def _clip(project: Project, shot: Shot, scene: int, room: Frames) -> Clip:
    """Show a shot for a line, dissolving as the film does within a scene."""
    timeline, style = project.timeline, style_for(project)
    canvas = Canvas(timeline.width, timeline.height, timeline.rate)
    clip = clip_of(shot, scene, room, style, canvas, random.Random(f"{project.brief.seed}:{room}"))
    length = round(style.transition_seconds * _DISSOLVE * timeline.rate)
    soft = bool(style.transitions) and length >= 2 and 3 * length <= room
    return replace(clip, transition=Transition(style.transitions[0], length) if soft else None)


def _titled(timeline: Timeline, start: Frames, stop: Frames) -> Timeline:
    """Let titles of a sentence that goes stand over the next one."""
    by = stop - start
    moved = [
        replace(each, start=each.start + by, end=each.end + by) if start <= each.start < stop else each
        for each in timeline.titles
    ]
    return put(timeline, "titles", moved)


def _unsaid(timeline: Timeline, link: str) -> Timeline:
    for track in ("voice", "captions"):
        timeline = put(timeline, track, [item for item in items(timeline, track) if item.link != link])
    return settled(timeline)


def _unclaimed(project: Project, number: int) -> Project:
    """Leave out what was claimed by a line that is told otherwise or gone."""
    line, text = line_at(project, number), texts(project)[number]
    kept = tuple(claim for claim in project.script.claims if not about(claim, line.scene, text))
    return replace(project, script=replace(project.script, claims=kept))


def _next(timeline: Timeline, link: str, stop: Frames) -> Frames:
    """When the line after one begins; the film's end after the last."""
    others = [*items(timeline, "voice"), *items(timeline, "captions")]
    return min((each.start for each in others if each.link != link and each.start >= stop), default=timeline.length)


def _pages(timeline: Timeline, take: Take, silence: Seconds) -> tuple[Caption, ...]:
    alone = Narration((Line(0, take, silence),))
    return captions(alone, timeline.rate, timeline.width, timeline.height, timeline.language)


def _snapped(timeline: Timeline, link: str) -> Timeline:
    """Let the line's pages that only linger go with their picture."""
    pages: Sequence[Caption] = [
        snapped([page], timeline.clips)[0] if page.link == link and page.words else page for page in timeline.captions
    ]
    return put(timeline, "captions", pages)


def _sound(take: Take) -> Sound | None:
    return Sound(take.audio, 0, take.duration) if take.audio else None


def _frames(timeline: Timeline, take: Take) -> Frames:
    return max(1, timeline.frame(take.duration))
