"""Other editions of a film: in another shape, only a part of it, or quickly for a look."""

from dataclasses import replace

from engine.domain.brief import ASPECTS
from engine.domain.edit.item import named
from engine.domain.project import FILM, Project
from engine.domain.timeline import Timeline
from engine.domain.units import Frames, seconds
from engine.errors import Refused
from engine.pipeline.captioning import repaged, snapped

_LOOK = "draft"


def reshaped(project: Project, aspect: str) -> Timeline:
    """Give a project's timeline for a frame of another shape: as it was edited, its captions broken to fit.

    What its clips show there is for the `Reframer` to choose. Raises Refused for an unknown shape.
    """
    timeline = project.timeline
    if not aspect or aspect == project.brief.aspect:
        return timeline
    if aspect not in ASPECTS:
        raise Refused(f"There is no shape {aspect!r}.", f"Choose one of {', '.join(ASPECTS)}.")
    width, height = replace(project.brief, aspect=aspect).size
    pages = repaged(timeline.captions, timeline.rate, width, height, timeline.language, timeline.length)
    return named(replace(timeline, width=width, height=height, captions=snapped(pages, timeline.clips)))


def span_of(text: str, timeline: Timeline) -> tuple[Frames, Frames] | None:
    """Read `10-25`, `1:30-2:00` or `90s-` as frames; None for all. Raises Refused."""
    if not text:
        return None
    first, _, last = text.partition("-")
    try:
        start = timeline.frame(seconds(first or "0"))
        end = timeline.frame(seconds(last)) if last.strip() else timeline.length
    except (ValueError, OverflowError) as error:
        raise Refused(f"{text!r} is no part of a film.", "Give it as 10-25 or 1:30-2:00.") from error
    if not 0 <= start < min(end, timeline.length):
        length = timeline.seconds(timeline.length)
        raise Refused(f"The film has nothing at {text}.", f"It lasts {length:.1f} seconds.")
    return start, min(end, timeline.length)


def name_of(project: Project, timeline: Timeline, span: tuple[Frames, Frames] | None, preset: str) -> str:
    """Name an edition's file beside the film; only what takes the film's place has its name."""
    parts = []
    if (timeline.width, timeline.height) != (project.timeline.width, project.timeline.height):
        parts.append(_shape(timeline))
    if span:
        parts += [_clock(timeline.seconds(at)) for at in span]
    if preset == _LOOK:
        parts.append(_LOOK)
    stem, _, ending = FILM.rpartition(".")
    return f"{'-'.join([stem, *parts])}.{ending}"


def _shape(timeline: Timeline) -> str:
    ratio = timeline.width / timeline.height
    wide, high = min(ASPECTS.values(), key=lambda shape: abs(shape[0] / shape[1] - ratio))
    return f"{wide}x{high}"


def _clock(at: float) -> str:
    minutes, rest = divmod(at, 60)
    return f"{minutes:.0f}m{rest:05.2f}".rstrip("0").rstrip(".") + "s"
