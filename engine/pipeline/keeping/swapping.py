"""One file in the place of another, wherever a project names it."""

from dataclasses import replace

from engine.domain.asset import Asset, Shot
from engine.domain.identity import Blob
from engine.domain.project import Project
from engine.domain.timeline import Clip, Effect, Sound, Timeline


def swapped(project: Project, old: Blob, new: Asset) -> Project:
    """Give a project that shows and plays `new` where it did `old`, from its start where it is too short."""
    track = new if project.track and project.track.file == old else project.track
    shots = tuple(_shot(shot, old, new) for shot in project.shots)
    return replace(project, timeline=_timeline(project.timeline, old, new), shots=shots, track=track)


def _timeline(timeline: Timeline, old: Blob, new: Asset) -> Timeline:
    return replace(
        timeline,
        clips=tuple(_clip(clip, old, new) for clip in timeline.clips),
        voice=_sounds(timeline.voice, old, new),
        music=_sounds(timeline.music, old, new),
        sounds=_sounds(timeline.sounds, old, new),
        effects=_effects(timeline.effects, old, new),
    )


def _clip(clip: Clip, old: Blob, new: Asset) -> Clip:
    clip = replace(clip, effects=_effects(clip.effects, old, new))
    if clip.media != old:
        return clip
    length = new.duration if new.kind == "video" else 0.0
    start = clip.source_start if not length or clip.source_start < length else 0.0
    return replace(clip, media=new.file, asset_title=new.title, source_length=length, source_start=start)


def _sounds(sounds: tuple[Sound, ...], old: Blob, new: Asset) -> tuple[Sound, ...]:
    return tuple(_sound(sound, new) if sound.media == old else sound for sound in sounds)


def _sound(sound: Sound, new: Asset) -> Sound:
    start = sound.source_start if sound.source_start < new.duration else 0.0
    length = min(sound.length, new.duration - start)
    return replace(
        sound, media=new.file, title=new.title, source_start=start, length=length, source_length=new.duration
    )


def _effects(effects: tuple[Effect, ...], old: Blob, new: Asset) -> tuple[Effect, ...]:
    return tuple(replace(each, table=new.file) if each.table == old else each for each in effects)


def _shot(shot: Shot, old: Blob, new: Asset) -> Shot:
    return replace(shot, asset=new) if shot.asset and shot.asset.file == old else shot
