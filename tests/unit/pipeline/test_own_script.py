"""A person's own words: all of them, and no others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.domain.script import Script
from engine.errors import Refused
from engine.pipeline.writing.own import own_script
from engine.pipeline.writing.plain import plain_text, without_emoji
from engine.pipeline.writing.words import count

WORDS = st.text(st.characters(whitelist_categories=("Ll", "Lu", "Lo"), max_codepoint=0x06FF), min_size=1, max_size=9)
WRAPPED = st.sampled_from(["{}", "**{}**", "_{}_", "[{}](https://example.org/a_b)", "*{}*", "~~{}~~", "{} 🎉", "{},"])
PARAGRAPH = st.lists(st.tuples(WORDS, WRAPPED), min_size=1, max_size=30)
OPENING = st.sampled_from(["", "- ", "> ", "1. ", "* "])


def laid_out(text: str, topic: str = "", notes: str = "") -> Script:
    return own_script(text, topic, notes, "general", "en")


@settings(deadline=None)
@given(
    st.lists(st.tuples(OPENING, PARAGRAPH), min_size=1, max_size=6), st.sampled_from(["\n\n", "\n\n---\n\n", "\n---\n"])
)
def test_no_word_is_lost_or_invented(paragraphs: list[tuple[str, list[tuple[str, str]]]], break_: str) -> None:
    text = break_.join(opening + " ".join(wrap.format(word) for word, wrap in each) for opening, each in paragraphs)
    plain = [word for _, each in paragraphs for word, _ in each]
    said = " ".join(scene.narration for scene in laid_out(text).scenes)
    assert [word.strip(".,") for word in said.split()] == plain


def test_markdown_becomes_plain_sentences() -> None:
    script = laid_out(
        "# The _quiet_ harbour 🌊\n\n**Every evening** the boats come home, see https://www.example.org/a_b?x=1.\n---\n"
        "- Nets are _mended_\n- Ropes are coiled, `one by one`\n\n| Boat | Crew |\n|---|---|\n| Anna | three |\n"
    )
    assert script.title == "The quiet harbour"
    assert [scene.heading for scene in script.scenes] == ["The quiet harbour", "", "", ""]
    assert [scene.narration for scene in script.scenes] == [
        "Every evening the boats come home, see example.org.",
        "Nets are mended. Ropes are coiled, one by one.",
        "Boat, Crew.",
        "Anna, three.",
    ]
    assert [scene.role for scene in script.scenes] == ["hook", "body", "body", "ending"]


@pytest.mark.parametrize(
    "text",
    [
        '<script>alert("tides")</script> and ../../etc stay words.',
        "5 * 3 * 2 is thirty & 3 < 5.",
        "The file is called my_long_file_name.",
        "1969. The landing.",
        "    An indented verse\n",
    ],
)
def test_honest_text_stays_as_it_is(text: str) -> None:
    assert laid_out(text).text == text.strip()


def test_pictographs_go_and_signs_stay() -> None:
    assert without_emoji("Hi 👩‍👩‍👧, 1️⃣ 20 °C ½ © 🇪🇸 done 😀.") == "Hi, 20 °C ½ © done."
    assert without_emoji("می‌خواهم") == "می‌خواهم"


def test_a_picture_is_shown_and_not_said() -> None:
    (scene,) = laid_out("The tide comes in. ![waves at night](waves.png)").scenes
    assert (scene.narration, scene.search) == ("The tide comes in.", "waves at night")


def test_three_words_are_a_film() -> None:
    (scene,) = laid_out("Begin again tomorrow.").scenes
    assert scene.narration == "Begin again tomorrow."


def test_only_a_heading_is_said() -> None:
    assert laid_out("# Begin again").scenes[0].narration == "Begin again"


@pytest.mark.parametrize("text", ["---", "🎉🎉", "![picture](x.png)", "   \n\n***\n", "..."])
def test_a_script_without_words_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="no words"):
        laid_out(text)


@pytest.mark.parametrize(
    "text",
    [
        "The keeper wrote a short line about the weather in the log. " * 150,
        "word " * 1800,
        "كتب الحارس سطرا قصيرا عن الطقس في السجل. " * 200,
        "灯台守は天気について短い一行を日誌に書いた。" * 300,
        "El guardián escribió una línea sobre el tiempo en el diario. " * 150,
    ],
)
def test_a_long_paragraph_is_split_and_nothing_is_lost(text: str) -> None:
    script = laid_out(text)
    assert "".join(script.text.split()) == "".join(text.split())
    assert len(script.scenes) > 20
    assert max(count(scene.narration) for scene in script.scenes) <= 60
    assert all(scene.search for scene in script.scenes)


def test_claims_are_held_against_notes_where_there_are_some() -> None:
    text = "Ropes were made in Hamburg in 1850."
    assert laid_out(text).claims == ()
    assert {claim.text for claim in laid_out(text, notes="Ropes were made in 1850.").claims} == {"Hamburg"}


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    assert "\n" not in plain_text(text)
