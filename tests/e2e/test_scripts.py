"""Every kind of text that people bring."""

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import Program, Ran

SMALL = ("--resolution", "360", "--json")

MARKDOWN = """# The _quiet_ harbour 🌊

**Every evening** the boats come home. Read more at [the harbour page](https://example.org/a_b).

---

- Nets are _mended_ by lamp light.
- Ropes are coiled, `one by one`.

<script>alert("tides")</script> and ../../etc are only words here.
"""


def project(program: Program, *words: str) -> dict[str, object]:
    ran = program("make", *words, *SMALL)
    assert ran.code == 0, ran.err
    value: dict[str, object] = json.loads((Path(ran.value["folder"]) / "project.json").read_text())
    return value


def said(value: dict[str, object]) -> str:
    return " ".join(scene["narration"] for scene in value["script"]["scenes"])  # type: ignore[index]


def test_markdown_is_read_as_text(shared: Program) -> None:
    (shared.folder / "harbour.md").write_text(MARKDOWN)
    text = said(project(shared, "--script", "harbour.md", "--voice", "off", "--fps", "24", "--output", "harbour"))
    for mark in ("**", "_quiet_", "](", "`", "---", "🌊", "# "):
        assert mark not in text
    for words in ("Every evening the boats come home.", "the harbour page", "one by one", "alert", "../../etc"):
        assert words in text


def test_three_words(shared: Program) -> None:
    value = project(shared, "--script", "Begin again tomorrow.", "--output", "three")
    assert said(value) == "Begin again tomorrow."


@pytest.mark.parametrize("count", [300, pytest.param(9000, marks=pytest.mark.soak)])
def test_a_long_text_is_told_word_for_word(shared: Program, count: int) -> None:
    sentence = "Number {} of the lighthouse keepers wrote a short line about the weather in the log. "
    text = "\n\n".join("".join(sentence.format(n) for n in range(k, k + 6)) for k in range(0, 108, 6))[:count]
    assert len(text) == count
    (shared.folder / "long.txt").write_text(text)
    value = project(shared, "--script", "long.txt", "--voice", "off", "--fps", "24", "--output", "long")
    assert len(said(value).split()) == len(text.split())


TOLD = {
    "es": "El mar guarda su propio tiempo. Cada ola que llega ha cruzado medio mundo.",
    "ar": "البحر هادئ هذا المساء. كل موجة تصل إلى الشاطئ عبرت نصف العالم.",
}


@pytest.fixture(scope="module")
def spoken(shared: Program) -> set[str]:
    """The languages there is a voice for."""
    return {voice["language"].split("-")[0] for voice in shared("voices", "--json").value}


@pytest.mark.parametrize("language", ["ar", pytest.param("es", marks=pytest.mark.soak)])
def test_a_language_needs_a_voice_that_speaks_it(shared: Program, spoken: set[str], language: str) -> None:
    ran = shared("make", "--script", TOLD[language], "--output", language, *SMALL)
    if language in spoken:
        assert ran.code == 0, ran.err
        assert ran.value["voice"].startswith("pyttsx3:")
    else:
        assert ran.code == 3
        assert "install" in ran.value["remedy"].lower()


@pytest.mark.parametrize("language", ["es", pytest.param("ar", marks=pytest.mark.soak)])
def test_a_language_needs_no_voice_where_nobody_speaks(shared: Program, language: str) -> None:
    ran = shared(
        "make", "--script", TOLD[language], "--voice", "off", "--fps", "24", "--output", f"{language}-silent", *SMALL
    )
    assert ran.code == 0, ran.err


REFUSED = (
    (("make", "x", "--duration", "5"), "duration"),
    (("make", "x", "--aspect", "2:1"), "aspect"),
    (("make", "x", "--fps", "13"), "fps"),
    (("make",), "topic"),
    (("make", "x", "--voice", "nobody"), "nobody"),
    (("make", "x", "--style", "nothing"), "nothing"),
    (("project", "show", "nothing"), "nothing"),
    (("frobnicate",), "frobnicate"),
)


@pytest.fixture(scope="module")
def refused(shared: Program) -> list[Ran]:
    """What each of them gave."""
    return shared.all(*(words for words, _ in REFUSED))


@pytest.mark.parametrize("number", range(len(REFUSED)), ids=[" ".join(words) for words, _ in REFUSED])
def test_what_cannot_be_is_refused_with_the_reason(refused: list[Ran], number: int) -> None:
    assert refused[number].code in {2, 3}
    assert REFUSED[number][1] in refused[number].err.lower()
    assert "Traceback" not in refused[number].err
