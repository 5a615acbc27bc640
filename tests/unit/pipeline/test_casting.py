"""Who reads a film."""

import pytest

from engine.domain.voice import Voice
from engine.errors import NeedsModel, NotFound, Refused
from engine.pipeline.casting import cast, default


class Company:
    """Speakers that only list their voices."""

    title = "company"

    def __init__(self, *voices: Voice) -> None:
        self._voices = list(voices)

    def voices(self) -> list[Voice]:
        return self._voices


def voice(key: str, language: str, *, commercial: bool | None = True) -> Voice:
    return Voice(key, key.split(":")[1].capitalize(), language, "CC0-1.0", commercial)


HEART, JOE = voice("hibari:heart", "en-US"), voice("piper:en_US-joe-medium", "en-US", commercial=None)
ALBA = voice("piper:en_GB-alba-medium", "en-GB")
SYSTEM = [voice(f"pyttsx3:{code}", code) for code in ("en-029", "es", "es-419", "ar")]
RACHEL = voice("elevenlabs:rachel", "mul", commercial=False)
EVERYBODY = {
    "hibari": Company(HEART),
    "piper": Company(JOE, ALBA),
    "elevenlabs": Company(RACHEL),
    "pyttsx3": Company(*SYSTEM),
}


@pytest.mark.parametrize(
    ("name", "language", "key"),
    [
        ("auto", "en", "hibari:heart"),
        ("auto", "en-GB", "hibari:heart"),
        ("auto", "es", "pyttsx3:es"),
        ("auto", "es-419", "pyttsx3:es-419"),
        ("auto", "ar-EG", "pyttsx3:ar"),
        ("auto", "fr", "elevenlabs:rachel"),
        ("joe", "en", "piper:en_US-joe-medium"),
        ("Heart", "en", "hibari:heart"),
        ("piper:en_GB-alba-medium", "en-US", "piper:en_GB-alba-medium"),
        ("rachel", "pt-BR", "elevenlabs:rachel"),
    ],
)
def test_takes_the_named_or_the_best(name: str, language: str, key: str) -> None:
    chosen = cast(EVERYBODY, name, language)  # type: ignore[arg-type]
    assert chosen
    assert chosen.key == key


def test_off_reads_nothing() -> None:
    assert cast(EVERYBODY, "off", "en") is None  # type: ignore[arg-type]


def test_never_an_english_voice_for_a_spanish_text() -> None:
    """Not when asked for by name, and not when nobody else is there: then it names what to install."""
    with pytest.raises(Refused, match="en-US") as refused:
        cast(EVERYBODY, "heart", "es")  # type: ignore[arg-type]
    assert "pyttsx3:es" in refused.value.remedy
    for name in ("auto", "heart"):
        with pytest.raises(NeedsModel) as missing:
            cast({"hibari": Company(HEART)}, name, "es")  # type: ignore[dict-item]
        assert "espeak-ng" in missing.value.remedy


def test_an_unknown_voice_is_named() -> None:
    with pytest.raises(NotFound, match="bob"):
        cast(EVERYBODY, "bob", "en")  # type: ignore[arg-type]


def test_a_voice_whose_films_may_not_be_sold_comes_last() -> None:
    """Even where the person's order puts its provider first."""
    order = {"elevenlabs": EVERYBODY["elevenlabs"], "pyttsx3": EVERYBODY["pyttsx3"]}
    assert default(order, "es").key == "pyttsx3:es"  # type: ignore[arg-type]
