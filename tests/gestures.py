"""A small film and random gestures on it, for what edits are tried with."""

import random
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from engine.domain.edit import clips, item, items, whole
from engine.domain.identity import Blob
from engine.domain.timeline import Caption, CaptionWord, Clip, Marker, Sound, Timeline, Title, Transition


def clip(name: str, length: int, source: float = 10.0, start: float = 2.0) -> Clip:
    return Clip(name, 0, length, Blob(name, ".mp4"), "video", source_start=start, source_length=source)


def film() -> Timeline:
    """Three clips of 60, 90 and 30 frames at 30 frames a second, a sentence a clip, a title, music under all."""
    said = [(0, 1.8, "a"), (60, 2.5, "b"), (150, 0.9, "c")]
    timeline = Timeline(
        Fraction(30),
        1920,
        1080,
        180,
        (clip("a", 60), replace(clip("b", 90), transition=Transition("crossfade", 10)), clip("c", 30)),
        captions=tuple(
            Caption(at, at + 30, (CaptionWord("one", at, at + 15), CaptionWord("two", at + 15, at + 30)), f"k{n}", n)
            for at, _, n in said
        ),
        titles=(Title(60, 120, "Second", id="t"),),
        voice=tuple(Sound(Blob(n, ".wav"), at, length, id=f"v{n}", link=n) for at, length, n in said),
        music=(Sound(Blob("m", ".ogg"), 0, 6.0, fade_out=1.0, id="m"),),
        markers=(Marker(100, "here", id="mark"),),
    )
    return whole.settled(timeline)


def gesture(timeline: Timeline, dice: random.Random) -> Timeline:
    """Do something at random."""
    ids = [each.id for each in timeline.clips if not each.empty] or ["nobody"]
    free = [each.id for track in item.FREE for each in item.items(timeline, track)] or ["nobody"]
    one, frame, by = dice.choice(ids), dice.randrange(timeline.length + 30), dice.randrange(-60, 60)
    ripple = dice.choice(["none", "track", "all"])
    every: list[Callable[[], Timeline]] = [
        lambda: clips.insert(timeline, [clip("n", dice.randrange(1, 80))], frame, ripple),
        lambda: clips.lift(timeline, [one]),
        lambda: clips.ripple_delete(timeline, [one], ripple),
        lambda: clips.close_gap(timeline, frame, ripple),
        lambda: clips.split(timeline, frame),
        lambda: clips.trim_in(timeline, one, by, ripple),
        lambda: clips.trim_out(timeline, one, by, ripple),
        lambda: clips.roll(timeline, one, by),
        lambda: clips.slip(timeline, one, by),
        lambda: clips.slide(timeline, one, by),
        lambda: clips.move(timeline, dice.sample(ids, min(len(ids), 2)), frame, ripple),
        lambda: clips.duplicate(timeline, [one], frame),
        lambda: clips.set_speed(timeline, one, dice.choice([0.5, 2.0, 1.3]), ripple),
        lambda: clips.set_transition(timeline, one, Transition("crossfade", dice.randrange(1, 40))),
        lambda: whole.cut_out(timeline, frame, frame + abs(by)),
        lambda: whole.make_room(timeline, frame, 1 + abs(by)),
        lambda: items.move(timeline, [dice.choice(free)], by),
        lambda: items.trim(timeline, dice.choice(free), by, start=dice.random() < 0.5),
        lambda: items.split(timeline, dice.choice(free), frame),
        lambda: items.remove(timeline, [dice.choice(free)]),
        lambda: items.add(timeline, "sounds", Sound(Blob("s", ".wav"), frame, 1.0, id="s")),
    ]
    return dice.choice(every)()
