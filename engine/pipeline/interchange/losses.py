"""What editing lists of other programs cannot hold of a film, told item by item."""

from dataclasses import replace

from engine.domain.timeline import TRACKS, Clip, Sound, Timeline
from engine.pipeline.interchange.marks import name_of, plain
from engine.pipeline.interchange.report import Notes

_TITLES = {"video": "pictures", "titles": "titles", "captions": "captions"}
_SLACK = 0.1
"""Seconds that footage may be short and nobody sees it."""


def audible(timeline: Timeline, notes: Notes) -> Timeline:
    """Give the film as it is seen and heard, its markers kept; what is muted is noted."""
    played = timeline.playing()
    for track in TRACKS:
        field = "clips" if track == "video" else track
        if getattr(timeline, field) != getattr(played, field):
            notes.add(f"The track of {_TITLES.get(track, track)} is muted and was left out.", track)
    for effect in timeline.effects:
        notes.add(f"The effect “{effect.name}” on the whole film is not carried.")
    return replace(played, markers=timeline.markers)


def note_clip(timeline: Timeline, clip: Clip, notes: Notes) -> None:
    """Note what of a clip's look goes."""

    def lost(text: str) -> None:
        notes.add(text, "video", name_of(clip), clip.start)

    if clip.background:
        lost("It is drawn by this program: a gap was left. Render it first to have it as a file.")
    if clip.motion:
        lost("Its slow move (Ken Burns) is not carried.")
    if clip.crop:
        lost("Its crop is not carried.")
    for effect in clip.effects:
        lost(f"Its effect “{effect.name}” is not carried.")
    ending = clip.source_start + timeline.seconds(clip.length) * clip.speed
    if clip.kind == "video" and 0 < clip.source_length < ending - _SLACK:
        lost("Its footage ends before it does; other programs do not run it again.")


def note_sound(sound: Sound, notes: Notes, track: str, *, levels: bool) -> None:
    """Note what of a sound goes; `levels` where gain and fades do."""
    if levels and sound.gain:
        notes.add(f"Its level of {sound.gain:+.1f} dB is not carried.", track, plain(name_of(sound)), sound.start)
    if levels and (sound.fade_in or sound.fade_out):
        notes.add("Its fades are not carried.", track, plain(name_of(sound)), sound.start)
    if sound.envelope:
        notes.add("The course of its level is not carried.", track, plain(name_of(sound)), sound.start)
    if track == "music":
        notes.add("That it gives way to the voice is not carried.", track, plain(name_of(sound)), sound.start)
