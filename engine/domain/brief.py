"""What a person asks for: the one declaration that every face reads."""

from dataclasses import dataclass

from engine.domain.option import check, option
from engine.domain.units import Seconds
from engine.errors import Refused

ASPECTS = {"16:9": (16, 9), "9:16": (9, 16), "1:1": (1, 1), "4:5": (4, 5)}
VOICE_OFF = "off"
AUTO = "auto"


@dataclass(frozen=True)
class Brief:
    """One film to be made: a topic or an own script, and how it should look and sound."""

    topic: str = option("", "Topic", "What the film is about.", maximum=300)
    script: str = option(
        "", "Own script", "Your own words; an empty line starts a new scene.", maximum=100_000, file=True
    )
    notes: str = option("", "Notes", "Facts and sources to build on, one a line.", maximum=100_000, file=True)
    duration: Seconds = option(60.0, "Length", minimum=15, maximum=3600, unit="seconds")
    niche: str = option(AUTO, "Niche", "The kind of film; 'auto' reads it from the topic.", live="niche")
    style: str = option(AUTO, "Style", "The look; 'auto' takes the niche's own.", live="style")
    voice: str = option(AUTO, "Voice", "'auto' takes the best for the language, 'off' reads nothing.", live="voice")
    language: str = option(AUTO, "Language", "A language code such as en, es or pt-BR; 'auto' reads the text.")
    aspect: str = option("16:9", "Shape", choices=tuple(ASPECTS))
    resolution: int = option(1080, "Resolution", "Pixels of the short side.", choices=(360, 480, 720, 1080, 1440, 2160))
    fps: int = option(30, "Frame rate", choices=(24, 25, 30, 50, 60), unit="frames/s")
    seed: int = option(1, "Seed", "The same seed and brief give the same film.", minimum=0, maximum=2**31 - 1)
    keywords: tuple[str, ...] = option((), "Keywords", "Words to be found by.")
    music: bool = option(True, "Music", "A music bed under the voice.")
    channel: str = option("main", "Channel", "Whose film it is: what this channel showed lately is not shown again.")

    def __post_init__(self) -> None:
        """Refuse what cannot be made, naming the field and its limits."""
        check(self)
        if not self.topic.strip() and not self.script.strip():
            raise Refused("There is nothing to make a film of.", "Give a topic or an own script.")

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in even pixels; the short side is `resolution`."""
        wide, high = ASPECTS[self.aspect]
        scale = self.resolution / min(wide, high)
        return 2 * round(wide * scale / 2), 2 * round(high * scale / 2)

    @property
    def subject(self) -> str:
        """What the film is about in a few words, whether given as topic or only as script."""
        first = (self.topic.strip() or self.script.strip()).splitlines()[0]
        return first[:120].strip()
