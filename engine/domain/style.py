"""The look of a film and the shape of a kind of film: data from resources/, one file each."""

from dataclasses import dataclass

from engine.domain.units import Seconds


@dataclass(frozen=True)
class Style:
    """How a film looks: resources/styles/*.toml."""

    name: str
    title: str
    captions: str
    """A file of resources/captions."""
    transitions: tuple[str, ...]
    """Names of transitions, used in turn by seed; empty cuts hard."""
    transition_seconds: Seconds
    grade: str
    """A preset of the effect `grade`; empty for none."""
    vignette: float
    grain: float
    palette: tuple[str, ...]
    backgrounds: tuple[str, ...]
    """Families of procedural backgrounds that suit it, best first."""
    zoom: float
    """How far Ken Burns goes: 1.12 ends 12 % nearer."""
    headings: bool


@dataclass(frozen=True)
class Niche:
    """What kind of film it is: resources/niches/*.toml."""

    name: str
    title: str
    keywords: tuple[str, ...]
    """Words of a topic that point here."""
    tone: str
    """One sentence that tells the language model how to write."""
    style: str
    """The style taken for 'auto'."""
    moods: tuple[str, ...]
    """Music moods that suit it, best first: calm, energetic, happy, nostalgic, tender."""
    speed: float
    """Of the voice: 1 is its own pace, 0.8 slower."""
    pause: Seconds
    """Silence between two scenes."""
    sentence_pause: Seconds
    background_moods: tuple[str, ...]
    """Search words for pictures where a sentence has none of its own."""
    category: str = "Education"
    """YouTube's name for such films."""
    tags: tuple[str, ...] = ()
    """Words every film of the kind may be found by."""
