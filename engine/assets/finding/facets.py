"""What may be asked of assets besides what they show."""

from dataclasses import dataclass
from typing import Literal

from engine.domain.offer import Orientation
from engine.domain.option import option
from engine.domain.units import Seconds

LICENCES = ("free", "credit", "share-alike", "restricted", "unclear")
"""What a licence asks for: nothing; a credit; the same licence; no earning or no changing; nobody knows."""


@dataclass(frozen=True)
class Facets:
    """Which assets are looked at; what is left empty lets all through."""

    kind: Literal["", "video", "image", "audio"] = option("", "Kind", choices=("", "video", "image", "audio"))
    licence: str = option(
        "", "Licence", "free (asks for nothing), credit (at most a credit), commercial (may earn), or a licence's id."
    )
    orientation: Orientation = option("", "Orientation", choices=("", "landscape", "portrait", "square"))
    shortest: Seconds = option(0.0, "Shortest", minimum=0, unit="seconds")
    longest: Seconds = option(0.0, "Longest", "0 lets any length through.", minimum=0, unit="seconds")
    source: str = option("", "Source", "As pexels or folder.")
    use: Literal["", "used", "unused"] = option(
        "", "Use", "Whether it was in a film, of the channel where one is named.", choices=("", "used", "unused")
    )
    channel: str = option("", "Channel", "Whose films count as use; all where it is left out.")
    colour: str = option("", "Colour", "The one that prevails, as blue.")
    quality: float = option(0.0, "Least quality", minimum=0, maximum=1)


EVERYTHING = Facets()
