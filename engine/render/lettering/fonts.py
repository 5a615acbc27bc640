"""Which font has the letters: a style's own, those that come with the program for other scripts, the system's."""

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import structlog

from engine.runtime.paths import RESOURCES

FOLDER = RESOURCES / "fonts"
STAND_INS = (
    "Montserrat-ExtraBold",
    "Inter-ExtraBold",
    "Cairo-ExtraBold",
    "NotoSansArabic-Bold",
    "Heebo-ExtraBold",
    "NotoSansDevanagari-ExtraBold",
)
"""Tried in this order where a style's own font lacks a letter: Latin, Cyrillic, Greek, Arabic, Hebrew, Devanagari."""
JOINERS = "\u200c\u200d"
_CJK_PACKAGE = "cvttf-NotoSansCJK-Bold"
_CJK_FACES = {"ja": 0, "ko": 1, "zh": 2, "zh-tw": 3, "zh-hk": 4, "zh-hant": 3}
_WANTED = (
    "notosanscjk",
    "sourcehansans",
    "pingfang",
    "hiragino",
    "yugoth",
    "msyh",
    "malgun",
    "wqy",
    "droidsansfallback",
)
_UNWANTED = ("italic", "oblique", "serif", "mono", "light", "thin", "condensed", "symbol", "math", "emoji")

_log = structlog.get_logger()


class Face(NamedTuple):
    """One font of one file."""

    path: Path
    number: int = 0
    """Of the faces of a collection (.ttc)."""


class Fonts:
    """Finds a face for each part of a text; what no font has is left out, never drawn as a box."""

    def __init__(self, first: str, language: str = "en", folders: Iterable[Path] | None = None) -> None:
        self._own = [Face(FOLDER / f"{name}.ttf") for name in dict.fromkeys((first, *STAND_INS))]
        self._index = _CJK_FACES.get(language.lower(), _CJK_FACES.get(language.lower().split("-")[0], 0))
        self._folders = tuple(system_folders() if folders is None else folders)
        self._found: dict[str, Face | None] = {}

    def runs(self, text: str) -> list[tuple[Face, str]]:
        """Split a word into stretches of one face each, as they are read; empty where nothing can be drawn."""
        text = clean(text)
        for face in self._own:
            if text and covers(face, text):
                return [(face, text)]
        runs: list[tuple[Face, str]] = []
        for letter in text:
            found = runs[-1][0] if runs and covers(runs[-1][0], letter) else self._face(letter)
            if found and runs and runs[-1][0] == found:
                runs[-1] = (found, runs[-1][1] + letter)
            elif found:
                runs.append((found, letter))
        return runs

    def _face(self, letter: str) -> Face | None:
        for face in self._own:
            if covers(face, letter):
                return face
        if letter not in self._found:
            self._found[letter] = self._look_around(letter)
        return self._found[letter]

    def _look_around(self, letter: str) -> Face | None:
        if unicodedata.category(letter) in {"So", "Sk", "Mn", "Co", "Cn"}:  # emoji and loose marks: not worth a search
            return None
        for face in dict.fromkeys(face for face in self._found.values() if face):
            if covers(face, letter):
                return face
        for path in _system_files(self._folders):
            face = Face(path, self._index if "cjk" in path.name.lower() and path.suffix.lower() == ".ttc" else 0)
            if covers(face, letter):
                return face
        if None not in self._found.values():  # once: a film in an unknown script holds hundreds of such letters
            remedy = f"pip install {_CJK_PACKAGE}" if _is_cjk(letter) else "install a font of this script"
            name = unicodedata.name(letter, "?")
            _log.warning("no font has these letters, they are left out", first=letter, name=name, remedy=remedy)
        return None


def _is_cjk(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def clean(text: str) -> str:
    """Compose letters and drop what is never drawn: controls, direction marks, variation selectors."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        letter
        for letter in composed
        if letter in JOINERS or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    ).replace("\ufe0f", "")


def covers(face: Face, text: str) -> bool:
    """Whether a face has every letter of a text."""
    letters = _letters(face)
    return all(ord(letter) in letters or letter in JOINERS for letter in text)


@cache
def _letters(face: Face) -> frozenset[int]:
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

    try:
        with face.path.open("rb") as file, TTFont(file, fontNumber=face.number, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except (TTLibError, OSError, KeyError, AssertionError):
        return frozenset()


def system_folders() -> Iterator[Path]:
    """Where fonts lie that do not come with the program: in a package made for that, and the system's own."""
    if (package := find_spec(_CJK_PACKAGE.replace("-", "_"))) and package.submodule_search_locations:
        yield Path(package.submodule_search_locations[0])
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("SYSTEMROOT", "C:\\Windows")) / "Fonts"
        yield home / "AppData/Local/Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    else:
        yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts")
        yield home / ".fonts"


@cache
def _system_files(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """Every font file, bold upright sans faces with many letters first."""
    found = [
        path for folder in folders for path in folder.rglob("*") if path.suffix.lower() in {".ttf", ".otf", ".ttc"}
    ]
    return tuple(sorted(found, key=_rank))


def _rank(path: Path) -> tuple[bool, bool, bool, str]:
    name = path.name.lower()
    return (
        not any(word in name for word in _WANTED),
        any(word in name for word in _UNWANTED),
        "bold" not in name and "bd" not in name,
        path.as_posix(),
    )
