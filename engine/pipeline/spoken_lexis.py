"""What a language says for what is written: resources/pronunciation/*.toml, and numbers in words."""

import re
from dataclasses import dataclass, field
from functools import cache, cached_property

from engine.runtime.resources import load_all


@dataclass(frozen=True)
class Lexis:
    """The words of one language; what is empty is left to the voice."""

    name: str = ""
    sample: tuple[str, ...] = ()
    """A few sentences that a voice's own rate is measured on."""
    decimal: str = "."
    group: str = ","
    point: str = ""
    minus: str = ""
    plus: str = ""
    to: str = ""
    and_: str = ""
    percent: str = ""
    number: str = ""
    dot: str = ""
    slash: str = ""
    at: str = ""
    of: str = ""
    digits_alone: bool = False
    """Whether the digits after the decimal mark are said one by one."""
    month_first: bool = False
    acronyms: frozenset[str] = frozenset()
    """Said as words."""
    spelled: frozenset[str] = frozenset()
    """Said letter by letter though they look like words."""
    caps: frozenset[str] = frozenset()
    """Short words that are no acronyms when written in capitals."""
    months: tuple[str, ...] = ()
    months_short: tuple[str, ...] = ()
    monarchs: frozenset[str] = frozenset()
    """Names whose Roman numeral is an ordinal."""
    big: frozenset[str] = frozenset()
    scales: dict[str, str] = field(default_factory=dict)
    """Letters behind a number of money: `k` is thousand."""
    units: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """One and several."""
    currencies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """One and several, and one and several of the hundredth."""
    words: dict[str, str] = field(default_factory=dict)
    symbols: dict[str, str] = field(default_factory=dict)

    @cached_property
    def number_pattern(self) -> str:
        """Match a number as this language writes it, grouped or not, with decimals or not."""
        group, decimal = (re.escape(mark) for mark in (self.group, self.decimal))
        spaces = "\u00a0\u202f'’"
        return rf"(?:\d{{1,3}}(?:[{group}{spaces}]\d{{3}})+(?:{decimal}\d+)?(?!\d)|\d+(?:[.{decimal}]\d+)?)"


@cache
def lexis(language: str) -> Lexis:
    """Give the words of a language; those of a language without a file are empty."""
    known = load_all("pronunciation", Lexis)
    code = language.replace("_", "-").split("-")[0].lower()
    return known.get(code, Lexis(name=code))


class Numbers:
    """Says numbers in a language; gives the digits back where nobody taught us how."""

    def __init__(self, words: Lexis) -> None:
        self._words = words
        self._english = words.name == "en"

    def cardinal(self, number: int) -> str:
        """Say how many."""
        return self._said(number, "cardinal")

    def ordinal(self, number: int) -> str:
        """Say the how-manieth."""
        return self._said(number, "ordinal")

    def year(self, number: int) -> str:
        """Say a year: in pairs where the language does so."""
        if self._english and 2000 < number < 2010:
            return f"two thousand {self.cardinal(number - 2000)}"
        return self._said(number, "year") if self._english else self.cardinal(number)

    def digits(self, text: str) -> str:
        """Say digits one by one."""
        return " ".join(self.cardinal(int(digit)) for digit in text if digit.isdecimal())

    def written(self, text: str) -> str:
        """Say a number as it is written, grouped or with decimals."""
        whole, part = self.parts(text)
        if len(whole) > 15 or (len(whole) > 1 and whole[0] == "0" and not part):
            return self.digits(whole + part)
        if not part:
            return self.cardinal(int(whole))
        point = self._words.point or self._words.decimal
        alone = self._words.digits_alone or part[0] == "0" or len(part) > 2
        return f"{self.cardinal(int(whole))} {point} {self.digits(part) if alone else self.cardinal(int(part))}"

    def parts(self, text: str) -> tuple[str, str]:
        """Take a number apart: its whole digits, and those behind its decimal mark."""
        plain = re.sub(r"[\u00a0\u202f'’]", "", text)
        grouped = re.fullmatch(rf"\d{{1,3}}(?:{re.escape(self._words.group)}\d{{3}})+(?:\D\d+)?", plain)
        if grouped:
            plain = plain.replace(self._words.group, "")
        whole, _, part = plain.replace(self._words.decimal, ".").partition(".")
        return whole, part

    def is_one(self, text: str) -> bool:
        """Whether a written number is exactly one."""
        whole, part = self.parts(text)
        return whole == "1" and not part.strip("0")

    def _said(self, number: int, form: str) -> str:
        from num2words import CONVERTER_CLASSES, num2words

        if self._words.name not in CONVERTER_CLASSES:
            return str(number)
        try:
            said: str = num2words(number, lang=self._words.name, to=form)
        except (NotImplementedError, OverflowError, ValueError, IndexError, KeyError):
            return str(number)
        return said.replace(",", "").replace("oh-", "oh ")
