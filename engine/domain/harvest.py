"""What a harvest is to bring, and what it brought."""

from dataclasses import dataclass
from typing import Literal

from engine.domain.offer import Offer, Orientation
from engine.domain.option import check, option
from engine.domain.units import Bytes, Seconds
from engine.errors import Refused

KINDS = ("video", "image", "audio")
_SHOWN = 4
"""Reasons in one line."""
Outcome = Literal["added", "duplicate", "refused", "failed"]


@dataclass(frozen=True)
class Errand:
    """One harvest: what for, and how much at most."""

    about: tuple[str, ...] = option((), "About", "Topics, or words to search for; with none, the niche's own.")
    niche: str = option("", "Niche", "A kind of film, whose words are searched for after yours.", live="niche")
    keywords: tuple[str, ...] = option((), "Keywords", "More words, searched for after the topics.")
    kinds: tuple[str, ...] = option(("video", "image"), "Kinds", "Of video, image and audio.")
    orientation: Orientation = option(
        "", "Shape", "Of pictures and clips; empty takes all.", choices=("", "landscape", "portrait", "square")
    )
    language: str = option("en", "Language", "Of the words that are searched for.")
    sources: tuple[str, ...] = option((), "Sources", "Names of sources; with none, all that are set.")
    limit: int = option(40, "Most files", "Shared out evenly between the sources.", minimum=1, maximum=10_000)
    megabytes: int = option(4000, "Most to fetch", minimum=1, maximum=10_000_000, unit="MB")
    largest: int = option(400, "Largest file", minimum=1, maximum=8000, unit="MB")
    resolution: int = option(
        720, "Least resolution", "Of pictures and clips: pixels of the short side.", minimum=64, maximum=4320
    )
    dry_run: bool = option(False, "Dry run", "Fetch nothing; list what would be fetched.")

    def __post_init__(self) -> None:
        """Refuse what cannot be searched for."""
        check(self)
        if not any(text.strip() for text in (*self.about, *self.keywords, self.niche)):
            raise Refused("There is nothing to search for.", "Give a topic, keywords or a niche.")
        if not self.kinds or (odd := set(self.kinds) - set(KINDS)):
            raise Refused(f"{', '.join(sorted(odd)) if self.kinds else 'Nothing'} is no kind.", "Give video or image.")


@dataclass(frozen=True)
class Count:
    """How many items met with the same."""

    why: str
    items: int

    def __str__(self) -> str:
        """As `12 × its licence forbids earning money`."""
        return f"{self.items} × {self.why}"


@dataclass(frozen=True)
class Visited:
    """What came of one source."""

    source: str
    found: int = 0
    """Items it offered, those it passed over included."""
    new: int = 0
    """Files now in the library; in a dry run, those that would be fetched."""
    duplicate: int = 0
    """Items the library has, or that look like one it has."""
    refused: tuple[Count, ...] = ()
    """Items that were left out, by reason, most frequent first."""
    failed: tuple[Count, ...] = ()
    """Files that could not be fetched this time, by reason: they are tried again in a later harvest."""
    error: str = ""
    """Why it was given up before its end; empty where it was not."""
    remedy: str = ""
    seconds: Seconds = 0.0
    bytes: Bytes = 0

    def __str__(self) -> str:
        """One line for a person."""
        error = f". {self.error} {self.remedy}".rstrip() if self.error else ""
        return (
            f"{self.source}: {self.new} new of {self.found} found, {self.duplicate} known"
            f"{_said('refused', self.refused)}{_said('failed', self.failed)}; "
            f"{self.bytes / 1e6:,.0f} MB in {self.seconds:.0f} s{error}"
        )


def _said(what: str, counts: tuple[Count, ...]) -> str:
    if not counts:
        return ""
    more = "; …" if len(counts) > _SHOWN else ""
    return f", {sum(each.items for each in counts)} {what} ({'; '.join(map(str, counts[:_SHOWN]))}{more})"


@dataclass(frozen=True)
class Harvested:
    """What a harvest brought."""

    new: int
    bytes: Bytes
    seconds: Seconds
    sources: tuple[Visited, ...]
    warnings: tuple[str, ...]
    """What a person should know before using what came."""
    queries: tuple[str, ...]
    """What was searched for."""
    would_fetch: tuple[Offer, ...] = ()
    """In a dry run."""
