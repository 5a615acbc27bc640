"""The film as an editable value: whole frames at a rational rate."""

from dataclasses import dataclass, replace
from fractions import Fraction

from engine.domain.asset import Background, Kind
from engine.domain.identity import Blob
from engine.domain.units import Frames, Seconds


@dataclass(frozen=True)
class Box:
    """A part of a picture; 0 to 1 of its width and height, from the top left."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Motion:
    """A slow move over a still (Ken Burns): which part is shown first and last; eased between."""

    first: Box
    last: Box


@dataclass(frozen=True)
class Transition:
    """How a clip comes in over the one before it: both are seen for `length` frames from the clip's start."""

    name: str
    """A provider of the kind `transition`."""
    length: Frames


@dataclass(frozen=True)
class Effect:
    """A change to the picture of one clip or of the whole film."""

    name: str
    """A provider of the kind `effect`."""
    amounts: tuple[tuple[str, float], ...] = ()
    preset: str = ""
    table: Blob | None = None
    """A person's own file instead of a preset: for `lut` a .cube."""


@dataclass(frozen=True)
class Clip:
    """One picture source on the video track. Clips lie end to end: each starts where the one before it ends.

    With a transition the clip *before* is shown `transition.length` frames beyond its own end, under this one's start.
    """

    id: str
    start: Frames
    length: Frames
    media: Blob | None
    """The file; None for a background."""
    kind: Kind
    background: Background | None = None
    source_start: Seconds = 0.0
    """Where in the file, or in the movement of a background, the clip starts."""
    speed: float = 1.0
    crop: Box | None = None
    """The part of the source that is shown; None fills the frame from its middle."""
    motion: Motion | None = None
    transition: Transition | None = None
    effects: tuple[Effect, ...] = ()
    scene: int = 0
    asset_title: str = ""
    source_length: Seconds = 0.0
    """How long the file is; 0 where it has no end, as pictures and backgrounds."""
    link: str = ""
    """Items of one link, on whatever tracks, move together."""

    @property
    def end(self) -> Frames:
        """The first frame that is no longer this clip's own."""
        return self.start + self.length

    @property
    def empty(self) -> bool:
        """Whether it is a gap: nothing is seen."""
        return self.media is None and self.background is None


@dataclass(frozen=True, slots=True)
class CaptionWord:
    """One word of a caption and the frames on which it is being spoken."""

    text: str
    start: Frames
    end: Frames


@dataclass(frozen=True)
class Caption:
    """One page of words: all are visible from `start` to `end`, the spoken one is marked."""

    start: Frames
    end: Frames
    words: tuple[CaptionWord, ...]
    id: str = ""
    link: str = ""


@dataclass(frozen=True)
class Title:
    """A line of text with a place of its own, as a heading at a scene's start."""

    start: Frames
    end: Frames
    text: str
    template: str = "heading"
    id: str = ""
    link: str = ""


@dataclass(frozen=True)
class Sound:
    """A stretch of sound on one of the film's tracks of sound."""

    media: Blob
    start: Frames
    length: Seconds
    source_start: Seconds = 0.0
    gain: float = 0.0
    """Decibels."""
    fade_in: Seconds = 0.0
    fade_out: Seconds = 0.0
    id: str = ""
    link: str = ""
    source_length: Seconds = 0.0
    """How long the file is; 0 where nobody said."""
    title: str = ""
    envelope: tuple[tuple[Seconds, float], ...] = ()
    """Moments of the file and the decibels it is louder there, in order; straight lines lie between them."""


@dataclass(frozen=True)
class Marker:
    """A place in the film that a person wants to find again."""

    frame: Frames
    name: str = ""
    colour: str = ""
    id: str = ""


TRACKS = ("video", "titles", "captions", "voice", "music", "sounds")
"""What a film is laid out on, as it is seen: from the picture down to the sounds."""

HEARD = ("voice", "music", "sounds")


@dataclass(frozen=True)
class TrackState:
    """How a track is treated; those never touched have none."""

    track: str
    locked: bool = False
    """No gesture changes it."""
    muted: bool = False
    """It is neither heard nor seen."""
    solo: bool = False
    """Of the tracks of sound, only those with this are heard."""


@dataclass(frozen=True)
class Timeline:
    """A film, ready to be edited or rendered."""

    rate: Fraction
    width: int
    height: int
    length: Frames
    clips: tuple[Clip, ...]
    captions: tuple[Caption, ...] = ()
    titles: tuple[Title, ...] = ()
    voice: tuple[Sound, ...] = ()
    music: tuple[Sound, ...] = ()
    caption_style: str = "word_pop"
    """A file of resources/captions without its ending."""
    language: str = "en"
    effects: tuple[Effect, ...] = ()
    """On the whole film, after each clip's own: grade, vignette, grain."""
    sounds: tuple[Sound, ...] = ()
    """Sound effects: neither levelled nor ducked, each at its own gain."""
    markers: tuple[Marker, ...] = ()
    tracks: tuple[TrackState, ...] = ()
    caption_look: tuple[tuple[str, str | float | bool], ...] = ()
    """What a person changed of the caption style, by its field, as `font` or `tall.size`."""

    def state(self, track: str) -> TrackState:
        """How a track is treated."""
        return next((each for each in self.tracks if each.track == track), TrackState(track))

    def playing(self) -> "Timeline":
        """Give the film as it is seen and heard: without muted tracks and whatever serves editing alone."""
        solo = any(each.solo for each in self.tracks)
        states = [self.state(track) for track in TRACKS]
        silent = {each.track for each in states if each.muted or (solo and each.track in HEARD and not each.solo)}
        return replace(
            self,
            tracks=(),
            markers=(),
            clips=(Clip("gap-0", 0, self.length, None, "video"),) if "video" in silent else self.clips,
            titles=() if "titles" in silent else self.titles,
            captions=() if "captions" in silent else self.captions,
            voice=() if "voice" in silent else self.voice,
            music=() if "music" in silent else self.music,
            sounds=() if "sounds" in silent else self.sounds,
        )

    def seconds(self, frame: Frames) -> Seconds:
        """When a frame begins."""
        return float(frame / self.rate)

    def frame(self, at: Seconds) -> Frames:
        """The frame nearest to a moment."""
        return round(at * self.rate)
