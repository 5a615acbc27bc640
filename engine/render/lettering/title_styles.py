"""How titles look: data from resources/titles, one file a template."""

from dataclasses import dataclass

from engine.render.lettering.caption_styles import Place
from engine.runtime.resources import load


@dataclass(frozen=True)
class TitleStyle:
    """One template. The text's first line is the title; what follows a line break is its second, smaller part."""

    name: str
    title: str
    wide: Place
    """`y` is the top of a panel (its foot where it is `low`), else the block's middle."""
    square: Place
    tall: Place
    font: str = "Montserrat-ExtraBold"
    leading: float = 1.18
    panel: bool = False
    """On a dark plate with an accent bar, at the side where reading begins; else in the middle of the frame."""
    low: bool = False
    """The plate stands on `y` rather than hanging from it."""
    slides: bool = False
    rule: bool = False
    """A line that grows beneath the title."""
    mark: str = ""
    """A large sign above the title."""
    shade: float = 0.0
    """Strength of the shadow around the letters."""
    veil: float = 0.0
    """How much darker the whole picture is, 0 to 1."""
    second: float = 0.5
    """Size of the second part, of the title's."""
    gap: float = 0.3
    """Between the two, of the title's size."""
    second_font: str = "Inter-SemiBold"
    second_first: bool = False
    """Above the title rather than below."""
    second_accent: bool = False
    """In the accent colour rather than in a light grey."""

    def place(self, width: int, height: int) -> Place:
        """Choose the place for a frame's shape."""
        ratio = width / height
        return self.wide if ratio > 1.2 else self.tall if ratio < 0.7 else self.square


def title_style(name: str) -> TitleStyle:
    """Read a template of resources/titles. Raises NotFound naming those that exist."""
    return load("titles", name, TitleStyle)
