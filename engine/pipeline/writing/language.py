"""Which language a text is in: by its script, and among the Latin ones by frequent words and letters."""

import re
import unicodedata
from collections import Counter

from engine.pipeline.writing.words import frequent, tongues, words

UNKNOWN = "en"
_BY_SCRIPT = {
    "HEBREW": "he", "GREEK": "el", "DEVANAGARI": "hi", "BENGALI": "bn", "TAMIL": "ta", "TELUGU": "te", "GUJARATI": "gu",
    "KANNADA": "kn", "MALAYALAM": "ml", "GURMUKHI": "pa", "SINHALA": "si", "THAI": "th", "LAO": "lo", "MYANMAR": "my",
    "KHMER": "km", "TIBETAN": "bo", "ETHIOPIC": "am", "ARMENIAN": "hy", "GEORGIAN": "ka", "HANGUL": "ko",
    "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "CYRILLIC": "ru", "ARABIC": "ar",
}  # fmt: skip
_CYRILLIC = (("uk", "іїєґ"), ("be", "ў"), ("sr", "ђћљњџј"), ("bg", "ъщ"))
_ARABIC = (("ur", "ٹڈڑےں"), ("fa", "پچژگی"))
_COMMON = (UNKNOWN, "es", "pt", "fr", "de", "it", "id", "tr", "vi", "pl", "nl")
"""Where two languages fit alike, the one more people speak."""
_SURE = 1.5
_SHORT = 4
"""One short foreign-looking word alone, as in "Die hard", is no evidence."""
_ENOUGH = 400
"""Words looked at: more say nothing new."""


def language_of(text: str) -> str:
    """Name the language of a text as BCP 47; English where nothing tells."""
    plain = re.sub(r"https?://\S+|[<>#*_`]", " ", text)
    scripts = _scripts(plain)
    if not scripts:
        return UNKNOWN
    if "HIRAGANA" in scripts or "KATAKANA" in scripts:
        return "ja"  # Chinese characters often outnumber the kana between them
    script = scripts.most_common(1)[0][0]
    if script == "CYRILLIC":
        return _by_letters(plain, _CYRILLIC, "ru")
    if script == "ARABIC":
        return _by_letters(plain, _ARABIC, "ar")
    return _BY_SCRIPT.get(script) or _latin(plain)


def _scripts(text: str) -> Counter[str]:
    letters = (each for each in text[:5000] if each.isalpha())
    return Counter(unicodedata.name(each, "?").split()[0].split("-")[0] for each in letters)


def _by_letters(text: str, marks: tuple[tuple[str, str], ...], otherwise: str) -> str:
    """A language's own letters tell it from its neighbours where they are common enough."""
    low = text.lower()
    for language, own in marks:
        if sum(low.count(letter) for letter in own) * 60 >= len(low) and (language != "bg" or "ы" not in low):
            return language
    return otherwise


def _latin(text: str) -> str:
    found = Counter(word.lower() for word in words(text)[:_ENOUGH])
    total = sum(found.values())
    score = {
        code: sum(times for word, times in found.items() if word in frequent(code)) + _letters(text, tongue.letters)
        for code, tongue in tongues().items()
    }
    best = max(score, key=lambda code: (score[code], -_rank(code)))
    if (
        text.isascii()
        and score[best] < _SURE
        and not any(len(word) > _SHORT for word in found if word in frequent(best))
    ):
        return UNKNOWN
    return best if score[best] * 12 >= total else UNKNOWN


def _rank(code: str) -> int:
    return _COMMON.index(code) if code in _COMMON else len(_COMMON)


def _letters(text: str, own: str) -> float:
    return 0.8 * min(3, sum(text.lower().count(letter) for letter in own))
