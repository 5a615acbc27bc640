"""Script, voice and shots laid out in time: the one place where a film's rhythm is decided."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from engine.domain.asset import Asset, Shot
from engine.domain.edit.item import named
from engine.domain.script import Script
from engine.domain.style import Style
from engine.domain.timeline import Box, Clip, Effect, Motion, Sound, Timeline, Title, Transition
from engine.domain.units import Frames, Seconds
from engine.domain.voice import Narration
from engine.pipeline.captioning import captions, snapped
from engine.runtime.codec import content_key

LEAD: Seconds = 0.12
"""The picture changes this much before the sentence that it belongs to is heard."""
SHORTEST: Seconds = 1.4
"""A shot shorter than this is joined to the one before it."""
HEADING: Seconds = 2.6
SLOWEST = 0.8
"""How slowly footage may run that would end before its shot does; shorter footage runs again."""


@dataclass(frozen=True)
class Canvas:
    """The picture's size and rate."""

    width: int
    height: int
    rate: Fraction


@dataclass(frozen=True)
class _Stretch:
    start: Frames
    end: Frames
    scene: int
    shot: Shot


@dataclass(frozen=True)
class Layout:
    """What a film shows and how, before it is known when."""

    script: Script
    shots: tuple[Shot, ...]
    style: Style
    canvas: Canvas
    seed: int

    def timeline(self, narration: Narration, music: Sequence[Sound] = ()) -> Timeline:
        """Lay everything out on one timeline."""
        canvas, style = self.canvas, self.style
        starts = line_frames(narration, canvas.rate)
        length = max(1, round(narration.duration * canvas.rate))
        stretches = _stretches(narration, self.shots, starts, length, canvas.rate)
        language = self.script.language
        clips = _clips(stretches, style, canvas, self.seed)
        pages = captions(narration, canvas.rate, canvas.width, canvas.height, language)
        timeline = Timeline(
            rate=canvas.rate,
            width=canvas.width,
            height=canvas.height,
            length=length,
            clips=clips,
            captions=snapped(pages, clips),
            titles=_titles(self.script, narration, starts, canvas.rate) if style.headings else (),
            voice=_voice(narration, starts),
            music=tuple(music),
            caption_style=style.captions,
            language=language,
            effects=_effects(style),
        )
        return named(timeline, [_link(line) for line in range(len(starts))], starts)

    def begun(self, said: Narration) -> tuple[Timeline, Frames]:
        """Lay out what was spoken so far, and tell up to which frame the film will stay so.

        The last shot may still change: how long it is depends on what comes after it.
        """
        timeline = self.timeline(said)
        return timeline, timeline.clips[-1].start


def _link(line: int) -> str:
    """Name what belongs to one line: its sound and its captions."""
    return f"line-{line}"


def line_frames(narration: Narration, rate: Fraction) -> list[Frames]:
    """Give the frame on which each line begins."""
    at, frames = 0.0, []
    for line in narration.lines:
        frames.append(round(at * rate))
        at += line.take.duration + line.pause
    return frames


def _stretches(
    narration: Narration, shots: Sequence[Shot], starts: Sequence[Frames], length: Frames, rate: Fraction
) -> list[_Stretch]:
    """Cut just before each sentence; the same picture twice in a row, or one too short to see, is one stretch."""
    lead, shortest = round(LEAD * rate), round(SHORTEST * rate)
    cuts = [0, *(max(1, start - lead) for start in starts[1:]), length]
    found: list[_Stretch] = []
    for index, (line, shot) in enumerate(zip(narration.lines, shots[: len(narration.lines)], strict=True)):
        start, end = cuts[index], cuts[index + 1]
        if found and (end - start < shortest or _same(found[-1].shot, shot)):
            found[-1] = replace(found[-1], end=end)
        else:
            found.append(_Stretch(start, end, line.scene, shot))
    if len(found) > 1 and found[0].end < shortest:
        found[:2] = [replace(found[1], start=0)]
    return found


def _same(before: Shot, after: Shot) -> bool:
    if before.asset and after.asset:
        return before.asset.file == after.asset.file and before.start == after.start
    return before.asset is None and after.asset is None and before.background == after.background


def _clips(stretches: Sequence[_Stretch], style: Style, canvas: Canvas, seed: int) -> tuple[Clip, ...]:
    clips: list[Clip] = []
    for index, stretch in enumerate(stretches):
        chance = random.Random(f"{seed}:{index}")
        before = stretches[index - 1] if index else None
        shot = stretch.shot
        clip = clip_of(shot, stretch.scene, stretch.end - stretch.start, style, canvas, chance)
        clips.append(
            replace(
                clip,
                id=content_key([index, shot.line, stretch.start])[:12],
                start=stretch.start,
                transition=_transition(before, stretch, style, canvas.rate, chance),
            )
        )
    return tuple(clips)


def clip_of(shot: Shot, scene: int, length: Frames, style: Style, canvas: Canvas, chance: random.Random) -> Clip:
    """Show a shot for so many frames, from the film's start and without a transition; named by what it shows."""
    asset = shot.asset
    begins, speed = _footage(shot, float(length / canvas.rate) + style.transition_seconds)
    return Clip(
        id=content_key([shot.line, asset.file.sha256 if asset else "", length])[:12],
        start=0,
        length=length,
        media=asset.file if asset else None,
        kind=asset.kind if asset else "video",
        background=shot.background,
        source_start=begins,
        speed=speed,
        motion=motion(asset, style.zoom, canvas, chance) if asset and asset.kind == "image" else None,
        scene=scene,
        asset_title=asset.title if asset else "",
        source_length=asset.duration if asset and asset.kind == "video" else 0.0,
    )


def _footage(shot: Shot, length: Seconds) -> tuple[Seconds, float]:
    """Where a shot begins in its footage and how fast that runs: earlier, or slower, where too little of it is left."""
    asset = shot.asset
    if asset is None or asset.kind != "video" or not asset.duration:
        return shot.start, 1.0
    room = asset.duration - asset.lead_in
    if room >= length:
        return round(max(asset.lead_in, min(shot.start, asset.duration - length)), 3), 1.0
    speed = round(room / length, 3)
    return asset.lead_in, speed if speed >= SLOWEST else 1.0


def _transition(
    before: _Stretch | None, after: _Stretch, style: Style, rate: Fraction, chance: random.Random
) -> Transition | None:
    """Between scenes one of the style's transitions, within a scene a quicker dissolve; none over a shot too short."""
    if before is None or not style.transitions:
        return None
    within = before.scene == after.scene
    name = style.transitions[0] if within else chance.choice(style.transitions)
    length = round(style.transition_seconds * (0.6 if within else 1.0) * rate)
    if length < 2 or 3 * length > min(before.end - before.start, after.end - after.start):
        return None
    return Transition(name, length)


def motion(asset: Asset, zoom: float, canvas: Canvas, chance: random.Random) -> Motion:
    """Move slowly over a still: nearer, farther, or across what the frame's shape cuts off."""
    wide, high = _cover(asset, canvas)
    spare_x, spare_y = 1 - wide, 1 - high
    if max(spare_x, spare_y) > 0.25:
        return _across(wide, high, spare_x, spare_y, chance)
    near = Box(spare_x / 2, spare_y / 2, wide, high)
    drift = chance.uniform(-1, 1) * 0.5
    inner_wide, inner_high = wide / zoom, high / zoom
    far = Box(
        (1 - inner_wide) / 2 * (1 + drift * (1 - 1 / zoom)),
        (1 - inner_high) / 2 * (1 + chance.uniform(-0.5, 0.5) * (1 - 1 / zoom)),
        inner_wide,
        inner_high,
    )
    return Motion(near, far) if chance.random() < 0.6 else Motion(far, near)


def _across(wide: float, high: float, spare_x: float, spare_y: float, chance: random.Random) -> Motion:
    """Pan over the middle part of what does not fit."""
    reach = 0.35
    low, top = (1 - reach) / 2, (1 + reach) / 2
    if chance.random() < 0.5:
        low, top = top, low
    if spare_x > spare_y:
        return Motion(Box(spare_x * low, spare_y / 2, wide, high), Box(spare_x * top, spare_y / 2, wide, high))
    return Motion(Box(spare_x / 2, spare_y * low, wide, high), Box(spare_x / 2, spare_y * top, wide, high))


def _cover(asset: Asset, canvas: Canvas) -> tuple[float, float]:
    """Which share of the picture's width and height fills the frame."""
    shape, wanted = asset.width / max(1, asset.height), canvas.width / canvas.height
    return (wanted / shape, 1.0) if shape > wanted else (1.0, shape / wanted)


def _titles(script: Script, narration: Narration, starts: Sequence[Frames], rate: Fraction) -> tuple[Title, ...]:
    found, seen = [], set()
    for line, start in zip(narration.lines, starts, strict=True):
        heading = script.scenes[line.scene].heading
        if heading and line.scene not in seen:
            found.append(Title(start, start + round(HEADING * rate), heading))
        seen.add(line.scene)
    return tuple(found)


def _voice(narration: Narration, starts: Sequence[Frames]) -> tuple[Sound, ...]:
    return tuple(
        Sound(line.take.audio, start, line.take.duration)
        for line, start in zip(narration.lines, starts, strict=True)
        if line.take.audio
    )


def _effects(style: Style) -> tuple[Effect, ...]:
    found = []
    if style.grade:
        found.append(Effect("grade", preset=style.grade))
    if style.vignette:
        found.append(Effect("vignette", (("amount", style.vignette),)))
    if style.grain:
        found.append(Effect("grain", (("amount", style.grain),)))
    return tuple(found)
