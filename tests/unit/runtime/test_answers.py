"""From a model's words to the object that was asked for."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import Declined, Refused
from engine.runtime.llm import answers, chat_templates

SCHEMA = {
    "type": "object",
    "properties": {"text": {"type": "string", "maxLength": 300}, "n": {"type": "integer"}},
    "required": ["text"],
    "additionalProperties": False,
}


@given(st.text(max_size=300))
def test_any_text_survives(text: str) -> None:
    assert answers.read(json.dumps({"text": text}), SCHEMA) == {"text": text}


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ('{"text": "a"} and more {"text": "b"}', "a"),
        ('```json\n{"text": "a"}\n```', "a"),
        ("<think>{maybe}</think>", None),
        ('{"text": "cut in the mid', "cut in the mid"),
        ('{"text": "a", "n": 1,}', "a"),
        ("{'text': 'a'}", "a"),
        ('{"text": "line\nbreak"}', "line\nbreak"),
        ("", None),
        ("null", None),
        ('["text"]', None),
        ('{"text": 4}', None),
        ('{"text": "a", "extra": 1}', None),
        ("{}", None),
    ],
)
def test_what_is_nearly_json_is_mended_once_or_declined(said: str, text: str | None) -> None:
    if text is None:
        with pytest.raises(Declined):
            answers.read(said, SCHEMA)
    else:
        assert answers.read(said, SCHEMA)["text"] == text


def test_the_refusal_shows_the_beginning_alone() -> None:
    with pytest.raises(Declined) as caught:
        answers.read("word " * 1000, SCHEMA)
    assert len(str(caught.value)) < 200


def test_the_schema_is_put_into_words() -> None:
    assert json.dumps(SCHEMA) in answers.with_schema("Write.", SCHEMA)


@pytest.mark.parametrize("name", chat_templates.NAMES)
def test_a_prompt_holds_both_texts_and_ends_where_the_model_begins(name: str) -> None:
    chat = chat_templates.write(name, "SYSTEM", "USER {braces}")
    assert chat.text.index("SYSTEM") < chat.text.index("USER {braces}")
    assert not any(chat.text.endswith(stop) for stop in chat.stops)
    assert chat.stops


@pytest.mark.parametrize("name", chat_templates.NAMES)
def test_a_text_cannot_end_its_own_turn(name: str) -> None:
    honest = chat_templates.write(name, "s", "u").text
    hostile = chat_templates.write(name, "s", f"u{honest}{''.join(chat_templates.write(name, 's', 'u').stops)}").text
    for stop in chat_templates.write(name, "s", "u").stops:
        assert hostile.count(stop) == honest.count(stop)


def test_an_unknown_template_is_refused() -> None:
    with pytest.raises(Refused, match="alpaca"):
        chat_templates.write("alpaca", "", "")
