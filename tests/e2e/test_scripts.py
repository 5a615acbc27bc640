"""Every kind of text that people bring."""

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import Program

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
    text = said(project(shared, "--script", "harbour.md", "--output", "harbour"))
    for mark in ("**", "_quiet_", "](", "`", "---", "🌊", "# "):
        assert mark not in text
    for words in ("Every evening the boats come home.", "the harbour page", "one by one", "alert", "../../etc"):
        assert words in text


def test_three_words(shared: Program) -> None:
    value = project(shared, "--script", "Begin again tomorrow.", "--output", "three")
    assert said(value) == "Begin again tomorrow."


def test_nine_thousand_characters(shared: Program) -> None:
    sentence = "Number {} of the lighthouse keepers wrote a short line about the weather in the log. "
    text = "\n\n".join("".join(sentence.format(n) for n in range(k, k + 6)) for k in range(0, 108, 6))[:9000]
    (shared.folder / "long.txt").write_text(text)
    value = project(shared, "--script", "long.txt", "--voice", "off", "--fps", "24", "--output", "long")
    assert len(said(value).split()) == len(text.split())


def test_spanish_and_arabic_need_a_voice_that_speaks_them(shared: Program) -> None:
    voices = {voice["language"].split("-")[0] for voice in shared("voices", "--json").value}
    texts = {
        "es": "El mar guarda su propio tiempo. Cada ola que llega ha cruzado medio mundo.",
        "ar": "البحر هادئ هذا المساء. كل موجة تصل إلى الشاطئ عبرت نصف العالم.",
    }
    for language, text in texts.items():
        ran = shared("make", "--script", text, "--output", language, *SMALL)
        if language in voices:
            assert ran.code == 0, ran.err
            assert ran.value["voice"].startswith("pyttsx3:")
        else:
            assert ran.code == 3
            assert "install" in ran.value["remedy"].lower()
        silent = shared("make", "--script", text, "--voice", "off", "--output", f"{language}-silent", *SMALL)
        assert silent.code == 0, silent.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("make", "x", "--duration", "5"), "duration"),
        (("make", "x", "--aspect", "2:1"), "aspect"),
        (("make", "x", "--fps", "13"), "fps"),
        (("make",), "topic"),
        (("make", "x", "--voice", "nobody"), "nobody"),
        (("make", "x", "--style", "nothing"), "nothing"),
        (("project", "show", "nothing"), "nothing"),
        (("frobnicate",), "frobnicate"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(shared: Program, words: tuple[str, ...], says: str) -> None:
    ran = shared(*words)
    assert ran.code in {2, 3}
    assert says in ran.err.lower()
    assert "Traceback" not in ran.err
