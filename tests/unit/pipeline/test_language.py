"""Languages are told apart by script, letters and frequent words."""

import pytest

from engine.pipeline.script import language_of

TEXTS = {
    "Why honey never spoils": "en",
    "Coffee": "en",
    "Die hard movies": "en",
    "42": "en",
    "Por qué el cielo es azul": "es",
    "Hábitos de ahorro": "es",
    "Por que o céu é azul": "pt",
    "Pourquoi le ciel est bleu": "fr",
    "Warum ist der Himmel blau": "de",
    "Perché il cielo è blu": "it",
    "Waarom is de lucht blauw": "nl",
    "Gökyüzü neden mavi": "tr",
    "Dlaczego niebo jest niebieskie": "pl",
    "Mengapa langit berwarna biru": "id",
    "Vì sao bầu trời xanh": "vi",
    "لماذا السماء زرقاء": "ar",
    "چرا آسمان آبی است؟": "fa",
    "Почему небо голубое": "ru",
    "Чи є життя на інших планетах": "uk",
    "空はなぜ青いのか": "ja",
    "为什么天空是蓝色的": "zh",
    "하늘은 왜 파란가": "ko",
    "למה השמיים כחולים": "he",
    "Γιατί ο ουρανός είναι μπλε": "el",
    "आसमान नीला क्यों है": "hi",
}


@pytest.mark.parametrize(("text", "language"), TEXTS.items())
def test_a_short_topic_names_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_addresses_and_markup_do_not_decide() -> None:
    assert language_of("https://www.example.com/the/of/and **Los gatos duermen en la casa**") == "es"


def test_one_foreign_name_does_not_decide() -> None:
    assert language_of("The painter Сергей lived in the house by the river") == "en"
