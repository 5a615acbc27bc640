"""The texts of the licences that are met most: whole where they may be passed on, else summed up in our own words.

Creative Commons puts its texts in the public domain; what comes from the platforms themselves is only summed up.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from engine.domain.asset import Rights
from engine.domain.licence import from_code, from_url
from engine.runtime.paths import RESOURCES

_FOLDER = RESOURCES / "licences"
_MARK = "SUMMARY"
"""How a text begins that is no more than one."""


@dataclass(frozen=True)
class Text:
    """What a licence says."""

    words: bytes
    """UTF-8."""

    @property
    def sha256(self) -> str:
        """What it is kept and named by."""
        return sha256(self.words).hexdigest()

    @property
    def summary(self) -> bool:
        """Whether it only sums up what the licence says."""
        return self.words.startswith(_MARK.encode())


def text_of(rights: Rights) -> Text | None:
    """Give the text of a work's licence, told by its address, then by its name; None where it is not among ours."""
    return _text(rights.licence_url, rights.licence)


@lru_cache(maxsize=256)
def _text(url: str, name: str) -> Text | None:
    known = from_url(url) or from_code(name)
    path = _FOLDER / f"{known.code}.txt" if known else None
    return Text(path.read_bytes()) if path and path.is_file() else None
