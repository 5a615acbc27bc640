"""What a model's scene must pass."""

from dataclasses import replace

import pytest

from engine.pipeline.writing.checks import Ask, faults
from engine.pipeline.writing.claims import unsupported
from engine.pipeline.writing.drafting import trusted

NOTES = "Honey holds so little water that bacteria cannot grow in it. Bees add an enzyme to it."
GOOD = "Honey holds so little water that bacteria cannot grow. And the bees add an enzyme to it."
STRICT = Ask("Why honey never spoils", "en", NOTES, NOTES, 8, 40, "The first town clocks had no hands.", strict=True)
FREE = replace(STRICT, notes="", strict=False)


def test_a_good_scene_passes() -> None:
    assert faults(GOOD, STRICT, ["Bees visit flowers."]) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Honey keeps.", "length"),
        (GOOD.rstrip("."), "cut off"),
        ("- Honey holds little water.\n- Bees add an enzyme.", "markup"),
        ("**Honey** holds so little water that bacteria cannot grow in it.", "markup"),
        ("I think that honey holds so little water that bacteria cannot grow in it.", "first person"),
        ("In this video we will delve into honey, water, bees and bacteria.", "empty phrase"),
        ("La miel tiene tan poca agua que las bacterias no pueden crecer en ella.", "language"),
        ("The first town clocks had no hands, and honey holds little water.", "prompt leakage"),
        ("Honey holds so little water, honey holds so little water, bees add an enzyme.", "repeats itself"),
        ("A long walk in the evening is good for the mood and for the knees.", "off topic"),
        ("Honey holds so little water that in 1922 bacteria of Howard Carter cannot grow.", "unsupported claim"),
        (
            "Honey holds so little water that bacteria can grow in it. Bees add an enzyme to it.",
            "turns a no into a yes",
        ),
        ("Bacteria hold so little enzyme that bees cannot grow water. Honey adds to it.", "changes the order"),
        (
            "Honey holds so little golden water that friendly bacteria cannot grow. Bees add an enzyme.",
            "adds to the notes",
        ),
        ("Bees add an enzyme to honey, and nothing more is known of it.", "leaves notes out"),
        ("honey holds so little water.; bacteria cannot grow. bees add an enzyme to it.", "punctuation"),
        ("Honey holds so little water that one bacteria cannot grow. Bees add an enzyme to it.", "changes a number"),
    ],
)
def test_a_bad_scene_is_told_why(text: str, fault: str) -> None:
    assert fault in faults(text, STRICT, [])


def test_a_scene_that_was_told_already_is_refused() -> None:
    assert "repeats an earlier scene" in faults(GOOD, STRICT, [NOTES])


def test_a_larger_model_may_claim_what_no_note_says() -> None:
    text = "In 1922, people found honey in Egypt, and it still had its taste after all that time."
    assert faults(text, FREE, []) == []
    assert "unsupported claim" in faults(text, replace(FREE, strict=True), [])


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It weighs 40 kg.", ["40"]),
        ("Half a million people came.", ["a million"]),
        ("In March it rained.", ["March"]),
        ("The king Charles went home.", ["Charles"]),
        ("Honey is good.", []),
        ("We found it in Egypt.", ["Egypt"]),
        ("Marie Curie worked there.", ["Marie Curie"]),
    ],
)
def test_numbers_and_names_are_claims(sentence: str, found: list[str]) -> None:
    assert list(unsupported(sentence, "", "en")) == found
    assert list(unsupported(sentence, sentence, "en")) == []


@pytest.mark.parametrize(
    ("name", "large"),
    [
        ("llama_cpp:smollm2-135m-instruct", False),
        ("gemma3-270m-q4", False),
        ("qwen2.5-coder-1.5b", True),
        ("ollama:llama3:8b", True),
        ("openai:gpt-5-mini", True),
    ],
)
def test_a_models_size_is_read_from_its_name(name: str, *, large: bool) -> None:
    assert trusted(name) is large
