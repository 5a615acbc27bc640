"""How one written word is read, seen with its neighbours: numbers, money, times, units, names of letters."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from engine.pipeline.spoken_lexis import Lexis, Numbers

_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_VOWELS = set("AEIOUÁÉÍÓÚ")
_ENDING = "com org net edu gov io co uk de fr info tv me ai app dev es eu us ca"
_URL = re.compile(
    rf"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:{'|'.join(_ENDING.split())})(?:/\S*)?",
    re.IGNORECASE,
)
_BEFORE_DECADES = {"the", "early", "mid", "late", "his", "her", "their", "your", "my", "our"}
_HALVES = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8)}


@dataclass(frozen=True)
class Place:
    """A word without its punctuation, and the words around it."""

    core: str
    before: str = ""
    after: str = ""
    shouted: bool = False
    """Whether the words around it are in capitals too."""


class Reader:
    """Reads the words of one language."""

    def __init__(self, words: Lexis) -> None:
        self._words = words
        self._numbers = Numbers(words)
        self._number = words.number_pattern
        self._english = words.name == "en"
        self._currency = _any_of(words.currencies)
        self._unit = _any_of(words.units)
        self._rules: tuple[Callable[[Place], str | None], ...] = (
            *(self._address, self._clock, self._half_day, self._date, self._money, self._money_scale),
            *(self._decade, self._range, self._measure, self._unit_alone, self._percent, self._fraction),
            *(self._ordinal, self._plain_number, self._symbol, self._roman, self._initials, self._joined, self._mixed),
        )

    def read(self, place: Place) -> str:
        """Say a word."""
        for rule in self._rules:
            if (said := rule(place)) is not None:
                return said
        return place.core

    def abbreviation(self, text: str, after: str) -> str | None:
        """Say a word that is written short, given with its full stop."""
        if self._english and text == "No." and not after[:1].isdecimal():
            return None
        if self._english and text == "St." and not after[:1].isupper():
            return "Street"
        months = dict(zip(self._words.months_short, self._words.months, strict=False))
        return self._words.words.get(text) or (months.get(text[:-1]) if text.endswith(".") else None)

    def _address(self, place: Place) -> str | None:
        if not self._words.dot or not _URL.fullmatch(place.core):
            return None
        text = re.sub(r"^https?://(www\.)?|^www\.", "", place.core).rstrip("/")
        names = {".": self._words.dot, "/": self._words.slash, "@": self._words.at, "-": "", "_": ""}
        return " ".join(names.get(part, part) for part in re.findall(r"[^\W_]+|[./@_-]", text) if names.get(part, part))

    def _clock(self, place: Place) -> str | None:
        match = re.fullmatch(r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?", place.core, re.IGNORECASE)
        if not match or int(match[1]) > 24 or int(match[2]) > 59:
            return None
        hour, minute, second, half = int(match[1]), int(match[2]), match[3], match[4]
        said = self._numbers.cardinal(hour)
        if minute:
            said += f" {'oh ' if self._english and minute < 10 else ''}{self._numbers.cardinal(minute)}"
        elif self._english and not half and not _half(place.after) and not second and 0 < hour <= 12:
            said += " o'clock"
        if second:
            said += f" {self._numbers.cardinal(int(second))}"
        return f"{said} {_half(half)}" if half else said

    def _half_day(self, place: Place) -> str | None:
        if not self._english:
            return None
        if (half := _half(place.core)) and re.search(r"\d$", place.before):
            return half
        match = re.fullmatch(r"(\d{1,2})([ap]\.?m\.?)", place.core, re.IGNORECASE)
        return f"{self._numbers.cardinal(int(match[1]))} {_half(match[2])}" if match else None

    def _date(self, place: Place) -> str | None:
        match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", place.core)
        if match:
            return self._calendar(int(match[3]), int(match[2]), int(match[1]))
        match = re.fullmatch(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4})", place.core)
        if not match:
            return None
        first, second = int(match[1]), int(match[3])
        month, day = (first, second) if self._words.month_first and first <= 12 else (second, first)
        return self._calendar(day, month, int(match[4]))

    def _calendar(self, day: int, month: int, year: int) -> str | None:
        if not self._words.months or not 1 <= month <= 12 or not 1 <= day <= 31:
            return None
        name, said = self._words.months[month - 1], self._numbers.year(year)
        if self._english:
            return f"{name} {self._numbers.ordinal(day)}, {said}"
        of = f" {self._words.of} " if self._words.of else " "
        return f"{self._numbers.cardinal(day)}{of}{name}{of}{said}"

    def _money(self, place: Place) -> str | None:
        scales = "|".join(sorted(map(re.escape, self._words.scales), key=len, reverse=True)) or "(?!)"
        number = rf"(?P<number>{self._number})(?:[-–—](?P<upper>{self._number}))?(?P<scale>{scales})?\+?"
        match = re.fullmatch(
            rf"(?P<sign>[-−])?(?:(?P<currency>{self._currency}){number}|{number.replace('?P<', '?P<b_')}(?P<b_currency>"
            rf"{self._currency}))",
            place.core,
        )
        if not match:
            return None
        found = {name.removeprefix("b_"): text for name, text in match.groupdict().items() if text}
        said = self._amount(found, place.after)
        return f"{self._words.minus} {said}" if "sign" in found else said

    def _amount(self, found: dict[str, str], after: str) -> str:
        names, number = self._words.currencies[found["currency"]], found["number"]
        if "upper" in found:
            alone = {name: text for name, text in found.items() if name != "upper"}
            upper = self._amount({**alone, "number": found["upper"]}, after)
            return f"{self._numbers.written(number)} {self._words.to} {upper}"
        if "scale" in found:
            return f"{self._numbers.written(number)} {self._words.scales[found['scale']]} {names[1]}"
        if after.lower() in self._words.big:
            return self._numbers.written(number)
        whole, part = self._numbers.parts(number)
        if len(part) != 2 or len(names) < 4:
            return f"{self._numbers.written(number)} {names[0 if self._numbers.is_one(number) else 1]}"
        cents = f"{self._numbers.cardinal(int(part))} {names[2 if int(part) == 1 else 3]}"
        if not int(whole):
            return cents
        said = f"{self._numbers.cardinal(int(whole))} {names[0 if int(whole) == 1 else 1]}"
        return f"{said} {self._words.and_} {cents}" if int(part) else said

    def _money_scale(self, place: Place) -> str | None:
        """Read the word behind an amount: `$3 million` is three million dollars."""
        match = re.fullmatch(rf"[-−]?({self._currency}){self._number}", place.before)
        if not match or place.core.lower() not in self._words.big:
            return None
        of = f" {self._words.of}" if self._words.of and place.core != "mil" else ""
        return f"{place.core}{of} {self._words.currencies[match[1]][1]}"

    def _range(self, place: Place) -> str | None:
        match = re.fullmatch(rf"({self._number})[-–—−]({self._number})(.*)", place.core)
        if not match or not self._words.to:
            return None
        rest = match[3]
        if rest and rest != "%" and rest not in self._words.units:
            return None
        if len(match[1]) == 3 and len(match[2]) == 4:  # a telephone number
            return f"{self._numbers.digits(match[1])}, {self._numbers.digits(match[2])}"
        first, last = (
            self.read(Place(each, place.before, rest or place.after)) for each in (match[1], match[2] + rest)
        )
        if len(match[1]) == 4 and len(match[2]) == 2 and not rest:  # 1914-18
            first, last = self._numbers.year(int(match[1])), self._numbers.cardinal(int(match[2]))
        return f"{first} {self._words.to} {last}"

    def _measure(self, place: Place) -> str | None:
        match = re.fullmatch(rf"([~≈<>≤≥+−-]?)({self._number})[-\u00a0]?({self._unit})", place.core)
        if not match:
            return None
        forms = self._words.units[match[3]]
        unit = forms[0] if self._numbers.is_one(match[2]) else forms[-1]
        return f"{self._sign(match[1])}{self._numbers.written(match[2])} {unit}"

    def _unit_alone(self, place: Place) -> str | None:
        number = re.fullmatch(rf"[~≈<>≤≥+−-]?(?:{self._number}[-–—])?({self._number})", place.before)
        if not number or place.core not in self._words.units:
            return None
        return self._words.units[place.core][0 if self._numbers.is_one(number[1]) else -1]

    def _percent(self, place: Place) -> str | None:
        match = re.fullmatch(rf"([~≈<>≤≥+−-]?)({self._number})\s?%", place.core)
        if not match or not self._words.percent:
            return None
        return f"{self._sign(match[1])}{self._numbers.written(match[2])} {self._words.percent}"

    def _fraction(self, place: Place) -> str | None:
        match = re.fullmatch(r"(\d*)([½¼¾⅓⅔⅛])", place.core)
        if match and self._english and match[1]:
            return f"{self._numbers.cardinal(int(match[1]))} and {self._part(*_HALVES[match[2]], a=True)}"
        match = re.fullmatch(r"(\d{1,2})/(\d{1,3})", place.core)
        if not match or not self._english or int(match[2]) < 2:
            return None
        return self._part(int(match[1]), int(match[2]))

    def _part(self, above: int, below: int, *, a: bool = False) -> str:
        one = {2: "half", 4: "quarter"}.get(below, self._numbers.ordinal(below))
        many = "halves" if below == 2 else f"{one}s"
        return f"{'a' if a and above == 1 else self._numbers.cardinal(above)} {one if above == 1 else many}"

    def _ordinal(self, place: Place) -> str | None:
        if self._english:
            match = re.fullmatch(r"(\d[\d,]*)(?:st|nd|rd|th)", place.core)
            return self._numbers.ordinal(int(match[1].replace(",", ""))) if match else None
        match = re.fullmatch(r"(\d{1,3})\.?([ºª°])", place.core)
        if not match or not self._words.point:
            return None
        said = self._numbers.ordinal(int(match[1]))
        return f"{said[:-1]}a" if match[2] == "ª" and said.endswith("o") else said

    def _decade(self, place: Place) -> str | None:
        match = re.fullmatch(r"['’]?(\d{2}|\d{4})['’]?s", place.core)
        if not match or not self._english:
            return None
        if place.core[0].isdecimal() and len(match[1]) == 2 and place.before.lower() not in _BEFORE_DECADES:
            return None
        number = int(match[1])
        said = self._numbers.year(number) if number > 999 else self._numbers.cardinal(number)
        return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"

    def _plain_number(self, place: Place) -> str | None:
        match = re.fullmatch(rf"([~≈<>≤≥+−-]?)(#|№)?({self._number})(\+|x|×)?", place.core)
        if not match:
            return None
        sign, mark, number, behind = match.groups()
        said = self._calendar_number(number, place) or self._numbers.written(number)
        front = f"{self._words.number} " if mark else ""
        back = {"+": f" {self._words.plus}", "x": " times", "×": " times"}.get(behind or "", "")
        return f"{self._sign(sign)}{front}{said}{back}"

    def _calendar_number(self, number: str, place: Place) -> str | None:
        """Say a number as a day or a year where it looks like one."""
        if not number.isdecimal() or not self._english:
            return None
        value, months = int(number), {*self._words.months, *self._words.months_short}
        if place.before.rstrip(".") in months and 1 <= value <= 31:
            return self._numbers.ordinal(value)
        if place.after.rstrip(".") in months and 1 <= value <= 31 and place.before.lower() != "of":
            return f"{'' if place.before.lower() == 'the' else 'the '}{self._numbers.ordinal(value)} of"
        measured = place.after in self._words.units or place.after.lower() in self._words.big
        if len(number) == 4 and 1100 <= value <= 2099 and not measured:
            return self._numbers.year(value)
        return None

    def _symbol(self, place: Place) -> str | None:
        if place.core in self._words.symbols:
            return self._words.symbols[place.core]
        if place.core in self._words.currencies:
            return self._words.currencies[place.core][1]
        if match := re.fullmatch(r"([#@])(\w{2,})", place.core):
            word = self._words.symbols.get(match[1], "") if match[1] == "@" else "hashtag" if self._english else ""
            return f"{word} {match[2].replace('_', ' ')}".strip()
        return None

    def _roman(self, place: Place) -> str | None:
        numeral = place.core.removesuffix("'s").removesuffix("’s")
        known = place.before in self._words.monarchs
        if not _ROMAN.fullmatch(numeral) or not place.before[:1].isupper() or place.shouted or not self._words.monarchs:
            return None
        if numeral == "I" and not known and place.before not in {"War", "Part", "Chapter", "Act", "Volume", "Phase"}:
            return None
        if len(numeral) == 1 and numeral != "I" and not known and place.after[:1].islower() and place.before.isupper():
            return None
        value = _roman_value(numeral)
        tail = "'s" if numeral != place.core else ""
        if not known:
            return self._numbers.cardinal(value) + tail
        if self._english:
            return f"the {self._numbers.ordinal(value)}{tail}"
        return self._numbers.ordinal(value) if value <= 10 else self._numbers.cardinal(value)

    def _initials(self, place: Place) -> str | None:
        """Read capitals letter by letter, unless they are a word or are shouted."""
        letters = place.core
        if not re.fullmatch(r"[A-Z]{2,6}", letters) or not self._words.acronyms:
            return None
        if letters in self._words.spelled:
            return ".".join(letters)
        if letters in self._words.acronyms or letters in self._words.caps or place.shouted:
            return letters
        if len(letters) > 3 and _VOWELS & set(letters):
            return letters
        return ".".join(letters)

    def _joined(self, place: Place) -> str | None:
        """Read what `&`, `/`, `+` or `=` join, part by part."""
        match = re.fullmatch(r"([^\W\d_][\w'’.-]*)([&/+=])([\w'’.-]+(?:[&/+=][\w'’.-]+)*)", place.core)
        if not match:
            return None
        middle = {"/": ""}.get(match[2], self._words.symbols.get(match[2], ""))
        left = self.read(Place(match[1], place.before, match[3], place.shouted))
        right = self.read(Place(match[3], match[1], place.after, place.shouted))
        left, right = (_letter(each) if match[2] == "&" else each for each in (left, right))
        return " ".join(part for part in (left, middle, right) if part)

    def _mixed(self, place: Place) -> str | None:
        """Read letters and digits side by side: H2O, COVID-19, MP3, 4K."""
        core = place.core
        if not (re.search(r"\d", core) and re.fullmatch(r"[\w.,'’-]+", core)) or not self._words.point:
            return None
        said = []
        for run in re.findall(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?", core):
            if run[0].isdecimal():
                said.append(self._numbers.written(run) if len(run) < 5 else self._numbers.digits(run))
            elif run.isupper():
                said.append(self._initials(Place(run)) or _letter(run))
            else:
                said.append(run)
        return " ".join(said)

    def _sign(self, sign: str) -> str:
        if sign in {"-", "−"}:
            return f"{self._words.minus} "
        return f"{self._words.symbols[sign]} " if sign in self._words.symbols else ""


def _half(text: str | None) -> str:
    """Say `pm`, however it is written; empty where it is something else."""
    plain = (text or "").lower().replace(".", "")
    return {"am": "A.M", "pm": "P.M"}.get(plain, "")


def _letter(text: str) -> str:
    """Keep a single letter from being read as a word."""
    return "ay" if text == "A" else text


def _roman_value(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _any_of(known: dict[str, tuple[str, ...]]) -> str:
    return "|".join(re.escape(each) for each in sorted(known, key=len, reverse=True)) or "(?!)"
