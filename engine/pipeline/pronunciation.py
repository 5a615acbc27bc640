"""From what is written to what is said, word by word, so that captions show the one while the voice says the other."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from engine.domain.voice import Spoken
from engine.errors import Refused
from engine.pipeline.spoken_lexis import lexis
from engine.pipeline.spoken_rules import Place, Reader

_GUIDES = ",.;:!?…—،؛؟。，、！？"
"""Punctuation that a voice should see."""
_LEADING = re.compile(r"^(?:[\s\"“”„«»‘’'(\[{*_`¿¡#|\\]|[~<>](?!\d))+(?=.)")
_LINK_TARGET = re.compile(r"\]\([^)\s]*\)")
_TRAILING = re.compile(r"[\s\"”“»«’')\]}>*_~`|\\,.;:!?…—–،؛؟。，、！？-]+$")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1780-\u17ff]")
_WIDE_RUN = re.compile(rf"{_WIDE.pattern}{{1,3}}[^\w\s]*|[^\s\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff]+")
_SYMBOLS_KEPT = frozenset("°№+=<>~≈≤≥×÷±§π∞√→&@#%‰$€£¥₹₩₽₿¢¬|^`½")


def spoken(text: str, language: str, pronunciations: Mapping[str, str]) -> tuple[Spoken, ...]:
    """Read a sentence: one entry a written word, in order. `pronunciations` are the person's own, words or phrases."""
    written = _split(text)
    cores = [_core(word) for word in written]
    own = _own(cores, pronunciations)
    reader = _reader(language.replace("_", "-").split("-")[0].lower())
    found: list[Spoken] = []
    for at, word in enumerate(written):
        said = own[at] if own[at] is not None else _read(reader, written, cores, at)
        guide = _guide(word, said or "")
        if guide == "." and at + 1 < len(written) and (cores[at] != said or cores[at + 1][:1].islower()):
            guide = ""  # the full stop of an abbreviation
        if said and any(letter.isalnum() for letter in said):
            found.append(Spoken(word, f"{said}{guide}"))
            continue
        found.append(Spoken(word, ""))
        if guide or word in {"-", "–", "—", "--"}:
            _pause_before(found)
    return tuple(found)


def sample(language: str) -> tuple[str, ...]:
    """Give a few plain sentences of a language; digits where none are known, which every voice can read."""
    return lexis(language).sample or ("1 2 3 4 5 6 7 8 9 10.", "11 12 13 14 15 16 17 18 19 20.")


def dictionary(entries: Sequence[str]) -> dict[str, str]:
    """Read the setting: `word = as spoken` each. Raises Refused."""
    found = {}
    for entry in entries:
        word, equals, said = entry.partition("=")
        if not equals or not word.strip():
            raise Refused(f"{entry!r} is no pronunciation.", "Write each as `word = as spoken`.")
        found[word.strip()] = said.strip()
    return found


@cache
def _reader(language: str) -> Reader:
    return Reader(lexis(language))


def _split(text: str) -> list[str]:
    words: list[str] = []
    for word in text.split():
        words += _WIDE_RUN.findall(word) if _WIDE.search(word) else [word]
    return words


def _core(word: str) -> str:
    """Strip a word of its punctuation, of marks that are no words, and of what nobody can say."""
    plain = "".join(each for each in unicodedata.normalize("NFC", word) if _sayable(each))
    plain = "".join(str(unicodedata.digit(each, each)) if each.isdecimal() else each for each in plain)
    plain = _LINK_TARGET.sub("", plain).replace("٪", "%")
    if (bare := _TRAILING.sub("", plain)) in _SYMBOLS_KEPT:
        return bare
    if not re.search(r"[\w%&@+=°№#<>≈×÷±π∞√→½¼¾]", plain):
        return ""
    tagged = re.fullmatch(r"[^\w#]*(#\w.*)", plain)
    front = tagged[1] if tagged else _LEADING.sub("", plain)
    front = f"-{front[1:]}" if re.match(r"[−-][$€£¥]?\d", front) else front.lstrip("-–—…")
    return front if front.endswith(("++", "#")) else _TRAILING.sub("", front)


def _sayable(character: str) -> bool:
    if character in _SYMBOLS_KEPT or character in "½¼¾⅓⅔⅛":
        return True
    kind = unicodedata.category(character)
    return kind[0] in "LNP" or (kind in {"Mn", "Mc", "Sc"} and character not in "\ufe0e\ufe0f\u20e3")


def _own(cores: Sequence[str], pronunciations: Mapping[str, str]) -> list[str | None]:
    """Find the person's own words: a phrase is said at its first word; the longest wins, exact capitals before any."""
    found: list[str | None] = [None] * len(cores)
    entries = sorted(pronunciations.items(), key=lambda each: -len(each[0].split()))
    for exact in (True, False):
        for phrase, said in entries:
            wanted = [_core(word) if exact else _core(word).casefold() for word in phrase.split()]
            for at in range(len(cores) - len(wanted) + 1):
                here = [core if exact else core.casefold() for core in cores[at : at + len(wanted)]]
                if here == wanted and all(each is None for each in found[at : at + len(wanted)]):
                    found[at : at + len(wanted)] = [said] + [""] * (len(wanted) - 1)
    return found


def _read(reader: Reader, written: Sequence[str], cores: Sequence[str], at: int) -> str:
    core = cores[at]
    if not core:
        return ""
    before = cores[at - 1] if at else ""
    after = cores[at + 1] if at + 1 < len(cores) else ""
    dotted = re.search(rf"{re.escape(core)}\.", written[at])
    short = (dotted and reader.abbreviation(f"{core}.", after)) or reader.abbreviation(core, after)
    if short:
        return short
    place = Place(core, before, after, shouted=_shouted(cores, at))
    said = reader.read(place)
    possessive = re.fullmatch(r"(.+)(['’]s)", core)
    if said == core and possessive and not possessive[1].isupper():
        said = f"{reader.read(replace(place, core=possessive[1]))}'s"
    return re.sub(r"[—–]", ", ", said)


def _shouted(cores: Sequence[str], at: int) -> bool:
    """Whether a word in capitals stands among others that are no acronyms."""
    near = [core for core in cores[max(0, at - 2) : at + 3] if len(core) > 3 and core.isalpha()]
    return bool(near) and all(core.isupper() for core in near)


def _guide(word: str, said: str) -> str:
    """The punctuation behind a word that tells the voice to pause or to fall; one mark at most."""
    ends = re.search(rf"[{_GUIDES}–\"”»’')\]}}*_]*$", word)
    marks = [mark for mark in (ends[0] if ends else "") if mark in f"{_GUIDES}–"]
    if not marks or said.endswith(tuple(_GUIDES)):
        return ""
    strongest = next((mark for mark in marks if mark in "?؟？!！"), marks[-1])
    return "," if strongest in "–—" else strongest


def _pause_before(found: list[Spoken]) -> None:
    """Let the last word that is said end in a short pause."""
    for at in range(len(found) - 1, -1, -1):
        if said := found[at].said:
            if not said.endswith(tuple(_GUIDES)):
                found[at] = Spoken(found[at].written, f"{said},")
            return
