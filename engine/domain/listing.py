"""How a film is announced where it is published."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.domain.units import Seconds

TITLE_CHARACTERS = 100
DESCRIPTION_BYTES = 5000
TAG_CHARACTERS = 500
FEWEST_CHAPTERS = 3
SHORTEST_CHAPTER: Seconds = 10


@dataclass(frozen=True)
class Listing:
    """Title, description and words to be found by, within YouTube's limits (the narrowest of the large ones)."""

    titles: tuple[str, ...]
    """Best first, each at most 100 characters."""
    summary: str
    """What the description says before chapters and credits."""
    tags: tuple[str, ...]
    """At most 500 characters in all, counted as YouTube does: commas between, quotes about those with a space."""
    hashtags: tuple[str, ...]
    """With their `#`."""
    category: str
    """YouTube's name for it, as `Education`."""

    @property
    def title(self) -> str:
        """The best title."""
        return self.titles[0]

    def description(self, chapters: Sequence[tuple[Seconds, str]] = (), credits: Sequence[str] = ()) -> str:  # noqa: A002
        """Summary, chapters, hashtags and credits, within 5000 bytes; credits are owed, so the summary gives way.

        `chapters` are starts and titles in order; fewer than three, or shorter than 10 s, are no chapters to YouTube.
        """
        marks = _chapters(chapters)
        owed = "\n".join(credits)
        rest = "\n\n".join(part for part in (marks, " ".join(self.hashtags), owed) if part)
        room = DESCRIPTION_BYTES - len(rest.encode()) - 2
        if room < 0:
            return within(owed, DESCRIPTION_BYTES)
        return "\n\n".join(part for part in (within(self.summary, room), rest) if part)


def within(text: str, size: int) -> str:
    """Cut a text to at most `size` bytes of UTF-8 at a word's end."""
    if len(text.encode()) <= size:
        return text
    cut = text.encode()[: max(0, size - 3)].decode(errors="ignore")
    return (cut.rsplit(None, 1)[0] + "…") if " " in cut else cut


def _chapters(chapters: Sequence[tuple[Seconds, str]]) -> str:
    kept: list[tuple[Seconds, str]] = []
    for at, title in chapters:
        if title and (not kept or at - kept[-1][0] >= SHORTEST_CHAPTER):
            kept.append((at if kept else 0.0, title))
    if len(kept) < FEWEST_CHAPTERS:
        return ""
    return "\n".join(f"{_clock(at)} {title}" for at, title in kept)


def _clock(at: Seconds) -> str:
    minutes, seconds = divmod(int(at), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
