"""Which of a small model's sentences may be said, by sentences it did write."""

from collections.abc import Sequence

import pytest

from engine.pipeline.writing.interview import interview_for
from engine.pipeline.writing.sentences import flaws
from engine.pipeline.writing.subjects import forms_of

INTERVIEW = interview_for("en")
assert INTERVIEW is not None


def found(sentence: str, opening: str, topic: str, told: Sequence[str] = ()) -> list[str]:
    assert INTERVIEW is not None
    return flaws(sentence, opening, topic, "en", told, INTERVIEW.strictness)


@pytest.mark.parametrize(
    ("topic", "opening", "rest"),
    [
        ("How lighthouses work", "Lighthouses can help people", "by providing light during dark nights."),
        ("How bridges are built", "The main purpose of bridges is to", "provide a safe passage between two points."),
        ("Building self-discipline", "Self-discipline matters because", "it helps you make the right choices."),
        ("How to save money", "A good way to save money is to", "try to reduce your food waste."),
    ],
)
def test_a_plain_sentence_passes(topic: str, opening: str, rest: str) -> None:
    assert found(f"{opening} {rest}", opening, topic) == []


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("Lighthouses guide ships.", "length"),
        ("Lighthouses guide ships through the dark because of the.", "not complete"),
        ("Lighthouses are built for ships, and their purpose is to", "not complete"),
        ("1. Lighthouses guide the ships that come home at night.", "markup"),
        ("The answer is: lighthouses guide ships through the night.", "markup"),
        ("Lighthouses are what I like when a ship comes home.", "first person"),
        ("Los faros guían a los barcos durante la noche oscura, lighthouses.", "language"),
        ("The sun is shining when people walk along the shore.", "off topic"),
        ("Lighthouses have a battery that is made to last for 25 years.", "number"),
        ("Lighthouses were built fourteen times along the same coast.", "number"),
        ("The lighthouses of New Haven guide ships through the night.", "name"),
        ("Lighthouses guided ships along the coast of england at night.", "name"),
        ("Lighthouses are designed to be a part of nature for those at sea.", "empty phrase"),
        ("Lighthouses are a beacon of hope for all ships at sea.", "buzzword"),
        ("Lighthouses resonate with sailors who come home from the sea.", "buzzword"),
        ("Lighthouses cannot be left alone on the side of a ship.", "denial"),
        ("Lighthouses stand by the sea with an iveximus of bright light.", "no word"),
        ("A beam of lighthouses is a beam that holds another beam.", "repeats itself"),
        ("Lighthouses can be found in one very short, simple and true sentence.", "empty phrase"),
        ("Lighthouses are like black people who walk along the shore.", "empty phrase"),
    ],
)
def test_a_bad_sentence_is_told_why(sentence: str, fault: str) -> None:
    assert fault in found(sentence, "", "How lighthouses work")


def test_a_sentence_adds_something_to_what_was_told() -> None:
    opening = "Without elephants,"
    assert "says nothing new" in found("Without elephants, there would be no elephants.", opening, "Elephants")
    told = ["People enjoy walking because it helps them stay active and healthy."]
    again = "One good reason for walking is that it helps people stay healthy and active."
    assert "repeats an earlier sentence" in found(again, "One good reason for walking is that", "Walking", told)


def test_what_the_topic_names_may_be_named() -> None:
    said = "The Silk Road helped people in China trade goods with far countries."
    assert "name" in found(said, "", "Old trade")
    assert found(said, "The Silk Road", "The Silk Road in China") == []


@pytest.mark.parametrize(
    ("topic", "forms"),
    [
        ("how lighthouses work", {"thing": "lighthouses", "is": "are", "works": "lighthouses work"}),
        ("how bridges are built", {"thing": "bridges", "made": "bridges are built"}),
        ("ideas for a small garden", {"thing": "a small garden", "is": "is"}),
        ("how to run a marathon", {"todo": "run a marathon", "act": "running a marathon"}),
        ("how to start running", {"act": "running"}),
        ("the benefits of drinking tea", {"act": "drinking tea"}),
        ("the history of the bicycle", {"thing": "the bicycle", "past": "the bicycle"}),
        ("why bread rises", {"thing": "bread", "clause": "bread rises"}),
        ("why do we dream", {"clause": "we dream"}),
        ("elephants", {"animal": "elephants", "it": "they"}),
        ("building self-discipline", {"trait": "self-discipline"}),
        ("<script>knots</script>", {"thing": "script knots script"}),
    ],
)
def test_what_a_topic_is_about_is_read_from_it(topic: str, forms: dict[str, str]) -> None:
    assert INTERVIEW is not None
    assert forms.items() <= forms_of(topic, INTERVIEW.kinds).items()


@pytest.mark.parametrize(
    ("topic", "dared"), [("How bridges are built", True), ("How vaccines are made", False), ("The war of 1812", False)]
)
def test_topics_on_which_a_mistake_does_harm_are_left_alone(topic: str, *, dared: bool) -> None:
    assert INTERVIEW is not None
    assert INTERVIEW.dares(topic) is dared


def test_nothing_is_made_of_an_endless_topic() -> None:
    assert forms_of("very " * 40 + "long", {}) == {}
    assert forms_of("¿?", {}) == {}
