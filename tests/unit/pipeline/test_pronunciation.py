"""What is written and what is said for it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.errors import Refused
from engine.pipeline.pronunciation import dictionary, sample, spoken


def said(text: str, language: str = "en", **own: str) -> str:
    return " ".join(word.said for word in spoken(text, language, own) if word.said)


ENGLISH = {
    "$3.50": "three dollars and fifty cents",
    "$1": "one dollar",
    "$0.99": "ninety-nine cents",
    "$3.5 million": "three point five million dollars",
    "$1.2B": "one point two billion dollars",
    "$5–10": "five to ten dollars",
    "-$20": "minus twenty dollars",
    "€2.20": "two euros and twenty cents",
    "in 1969, we": "in nineteen sixty-nine, we",
    "in 2005": "in two thousand five",
    "the 1960s": "the nineteen sixties",
    "the 30s": "the thirties",
    "30s": "thirty seconds",
    "1,000,000": "one million",
    "1,969 people": "one thousand nine hundred and sixty-nine people",
    "7.25": "seven point two five",
    "007": "zero zero seven",
    "3:30 pm": "three thirty P.M",
    "3:30 p.m. today": "three thirty P.M today",
    "12:00": "twelve o'clock",
    "9:05": "nine oh five",
    "3pm": "three P.M",
    "COVID-19": "COVID nineteen",
    "5–10": "five to ten",
    "5-10%": "five to ten percent",
    "1914-18": "nineteen fourteen to eighteen",
    "H2O": "H two O",
    "MP3": "M.P three",
    "50%": "fifty percent",
    "50 %": "fifty percent",
    "№5": "number five",
    "#1": "number one",
    "C++": "C plus plus",
    "C#": "C sharp",
    "R&D": "R and D",
    "AT&T": "AT and T",
    "100 km/h": "one hundred kilometers per hour",
    "1 kg": "one kilogram",
    "30°C": "thirty degrees Celsius",
    "-5 °C": "minus five degrees Celsius",
    "20 m deep": "twenty meters deep",
    "5 in the morning": "five in the morning",
    "July 4, 1969": "July fourth, nineteen sixty-nine",
    "4 July": "the fourth of July",
    "2024-07-04": "July fourth, twenty twenty-four",
    "7/4/2024": "July fourth, twenty twenty-four",
    "21st": "twenty-first",
    "1/2": "one half",
    "3/4": "three quarters",
    "2½": "two and a half",
    "24/7": "twenty-four seven",
    "Louis XIV": "Louis the fourteenth",
    "World War II began": "World War two began",
    "Chapter IV": "Chapter four",
    "I think I am": "I think I am",
    "NASA and the FBI": "NASA and the F.B.I",
    "the US": "the U.S",
    "STOP THE WAR NOW": "STOP THE WAR NOW",
    "Dr. Smith": "Doctor Smith",
    "Main St. was": "Main Street was",
    "e.g. honey": "for example honey",
    "No. 5": "Number five",
    "He said no": "He said no",
    "https://www.example.com/page": "example dot com slash page",
    "me@example.org": "me at example dot org",
    "10x": "ten times",
    "~10": "about ten",
    "100+": "one hundred plus",
    "555-1234": "five five five, one two three four",
    "**bold** _words_ `code`": "bold words code",
    "[a link](http://x.y)": "a link",
    "light — then dark": "light, then dark",
    "fun 🎉🎉 day": "fun day",
    "it's don't": "it's don't",
}


@pytest.mark.parametrize("written", ENGLISH)
def test_english_is_said_as_people_say_it(written: str) -> None:
    assert said(written) == ENGLISH[written]


SPANISH = {
    "3,50 €": "tres coma cincuenta euros",
    "1.000.000 personas": "un millón personas",
    "50 %": "cincuenta por ciento",
    "5–10 km/h": "cinco a diez kilómetros por hora",
    "1.º": "primero",
    "3.ª vez": "tercera vez",
    "Felipe VI": "Felipe sexto",
    "Luis XIV": "Luis catorce",
    "EE.UU. y la ONU": "Estados Unidos y la ONU",
    "$3 millones": "tres millones de dólares",
    "4/7/2024": "cuatro de julio de dos mil veinticuatro",
    "15:30": "quince treinta",
    "¿Verdad?": "Verdad?",
}


@pytest.mark.parametrize("written", SPANISH)
def test_spanish_is_said_as_people_say_it(written: str) -> None:
    assert said(written, "es-MX") == SPANISH[written]


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("de", "3,50 €", "drei Komma fünfzig Euro"),
        ("fr", "20 km", "vingt kilomètres"),
        ("pt-BR", "R$10", "dez reais"),
        ("it", "30°C", "trenta gradi Celsius"),
        ("ar", "٥٠٪", "خمسون بالمئة"),
        ("ru", "в 5 утра", "в пять утра"),
        ("pl", "3 koty", "trzy koty"),
        ("xx", "50 km", "50 km"),
    ],
)
def test_other_languages_say_at_least_their_numbers(language: str, written: str, expected: str) -> None:
    assert said(written, language) == expected


def test_captions_keep_what_is_written() -> None:
    """One entry a written word, whatever is said for it."""
    text = 'On July 4, 1969, "Apollo 11" cost $3.5 million — 🎉 wow!'
    assert [word.written for word in spoken(text, "en", {})] == text.split()


def test_signs_without_spaces_become_short_words() -> None:
    assert [word.written for word in spoken("天空是蓝色的，因为光。", "zh", {})] == ["天空是", "蓝色的，", "因为光。"]


def test_the_persons_own_words_win() -> None:
    """A word or a phrase, in any capitals; a phrase is said at its first word."""
    own = {"GIF": "jif", "New York": "noo yawk", "kn": "knots"}
    assert [word.said for word in spoken("A gif of New York at 5 kn.", "en", own)] == [
        "A",
        "jif",
        "of",
        "noo yawk",
        "",
        "at",
        "five",
        "knots.",
    ]


def test_exact_capitals_win_over_any() -> None:
    own = {"polish": "pollish", "Polish": "poalish"}
    assert said("Polish the Polish polish", "en", **own) == "poalish the poalish pollish"


def test_the_setting_is_read_or_refused() -> None:
    assert dictionary(("GIF = jif", "nginx=engine x")) == {"GIF": "jif", "nginx": "engine x"}
    with pytest.raises(Refused, match="no equals"):
        dictionary(("no equals",))


@given(st.text(max_size=120), st.sampled_from(["en", "es", "ar", "zh", "xx"]))
@example("0¹ ²nd No. ³", "en")
@example(":_+", "en")
def test_any_text_is_read_without_losing_a_letter(text: str, language: str) -> None:
    """Whatever is typed, every character that is no space stays written, and what is said holds a letter or digit."""
    words = spoken(text, language, {})
    assert "".join(word.written for word in words) == "".join(text.split())
    assert all(word.said == "" or any(letter.isalnum() for letter in word.said) for word in words)


@pytest.mark.parametrize("language", ["en", "es", "de", "fr", "pt", "it", "ar", "xx"])
def test_every_language_has_a_sample_to_measure(language: str) -> None:
    assert len(" ".join(sample(language)).split()) >= 18
