"""Films on topics of which nothing is known here, with the real small model."""

import re
from pathlib import Path

import pytest

from engine.pipeline.script import Writer
from engine.pipeline.writing.words import stems
from engine.ports import Prompt
from engine.providers.llm.llama_cpp import LlamaCpp
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import Progress, quiet
from tests.integration.pipeline.test_writer import Scripted, length, write
from tests.kit import kit_for


@pytest.mark.slow
@pytest.mark.parametrize(
    ("topic", "seconds"),
    [
        ("How lighthouses work", 30),
        pytest.param("How lighthouses work", 60, marks=pytest.mark.soak),
        pytest.param("Building self-discipline", 60, marks=pytest.mark.soak),
    ],
)
def test_the_small_model_speaks_of_the_topic(tmp_path: Path, topic: str, seconds: float) -> None:
    kit = kit_for()
    kit.models.install("smollm2-135m", quiet())
    chain = [("llama_cpp", LlamaCpp(kit))]
    script = write(tmp_path / "one", topic, seconds, chain=chain)
    body = [scene for scene in script.scenes if scene.role == "body"]
    near = [scene for scene in body if stems(scene.narration, "en") & stems(topic, "en")]
    assert len(near) * 2 >= len(body)
    assert not re.search(r"\d", script.text)
    told = [each.text for each in script.sentences if script.scenes[each.scene].role == "body"]
    assert told == [claim.text for claim in script.claims][: len(told)], "all of it is to be checked"
    assert abs(length(script) - seconds) <= 0.1 * seconds
    assert script.from_memory
    assert "smollm2" in script.writer
    assert 0 < script.confidence < 1
    assert script == write(tmp_path / "two", topic, seconds, chain=chain)


def test_a_model_that_says_nothing_useful_leaves_the_film_to_the_template(tmp_path: Path) -> None:
    model = Scripted(lambda _: {"sentence": "Lighthouses are a beacon of hope and a tapestry of light."}, "tiny-135m")
    script = write(tmp_path, "How lighthouses work", chain=[("demo", model)])
    assert script.scenes == write(tmp_path, "How lighthouses work").scenes
    assert not script.from_memory
    assert script.confidence == 0.0
    assert len(model.asked) <= 2 * 24


def test_an_interrupted_interview_asks_nothing_twice(tmp_path: Path) -> None:
    first = Scripted(
        lambda prompt: {"sentence": f"{_opening(prompt)} {_SAID[len(first.asked) % len(_SAID)]}."}, "tiny-135m"
    )
    script = write(tmp_path, "How lighthouses work", chain=[("demo", first)])
    assert script.from_memory
    again = Scripted(lambda _: {"sentence": "never asked"}, "tiny-135m")
    writer = Writer(Artifacts(tmp_path / "artifacts"), lambda: [("demo", again)])
    same = writer.write(Progress(), "How lighthouses work", "", "", "auto", "auto", 60, 2.5, 1, (), writer.model())
    assert same == script
    assert again.asked == []


def test_topics_with_starter_notes_are_told_from_them(tmp_path: Path) -> None:
    model = Scripted(lambda _: {"sentence": "never asked"}, "tiny-135m")
    assert (
        write(tmp_path, "Why honey never spoils", chain=[("demo", model)]).scenes
        == write(tmp_path, "Why honey never spoils").scenes
    )
    assert model.asked == []


def _opening(prompt: Prompt) -> str:
    pattern: str = prompt.schema["properties"]["sentence"]["pattern"]
    return pattern.removeprefix("^").split("( [a-z]")[0]


_SAID = (
    "mirrors throw bright rays across dark water",
    "keepers climb narrow stairs each evening",
    "captains watch where rocks hide below waves",
    "thick walls hold back winter storms",
    "white paint makes tall towers easier to find",
    "horns call through heavy fog",
    "clean windows let strong lamps shine far",
    "harbours welcome tired crews before sunrise",
    "small islands need somebody who stays awake",
    "birds rest upon iron railings during autumn",
    "fishermen sail home along familiar coasts",
)


@pytest.mark.parametrize(
    "topic",
    [
        "How honey bees find their way home",
        "How bridges are built",
        "Why do rivers bend?",
        "What if",
        "Top 5",
        "Is it raining",
        "?!",
        "The history of paperclips",
        "kites and balloons",
    ],
)
def test_any_topic_becomes_a_script_whatever_words_it_gives(tmp_path: Path, topic: str) -> None:
    model = Scripted(lambda prompt: {"sentence": f"{_opening(prompt)} {_SAID[len(prompt.schema) % 5]}."}, "tiny-135m")
    assert write(tmp_path, topic, chain=[("demo", model)]).scenes
