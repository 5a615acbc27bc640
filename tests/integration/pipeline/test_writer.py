"""Scripts from topics: with no model, with the real small one, and with a large one that answers as it is told."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar

import pytest

from engine.domain.script import Script
from engine.domain.style import Niche
from engine.errors import Cancelled, ProviderFailed, Refused, Unreachable
from engine.pipeline.script import TEMPLATE, Writer
from engine.pipeline.writing.claims import unsupported
from engine.pipeline.writing.composing import Tempo
from engine.pipeline.writing.notes import packs
from engine.pipeline.writing.templates import sheets
from engine.ports import LanguageModel, Prompt
from engine.providers.llm.llama_cpp import LlamaCpp
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import Progress, Stop, quiet
from engine.runtime.resources import load, load_all
from tests.kit import KEPT, kit_for

RATE = 2.5
TOPICS = [
    "Why the sky is blue",
    "Why honey never spoils",
    "Three money habits of frugal people",
    "The history of the bicycle",
    "Learning to juggle",
    "How batteries work",
    "Stoicism for beginners",
    "Por qué el cielo es azul",
    "Historia de la bicicleta",
]
CALM = ["A calm night by the sea", "Body scan", "Deep work", "Una noche tranquila junto al mar", "Lofi beats"]
NOTES = """- Start with one ball and throw it from hand to hand at the height of your eyes.
- The three ball cascade is the basic pattern.
- Practise over a bed, so that dropped balls do not roll away.
Source: https://example.org/juggling
- Most people learn the cascade within a few days.
"""


class Scripted:
    """A language model on the far side: it says what a function says, and remembers what it was asked."""

    title: ClassVar[str] = "Scripted"
    local: ClassVar[bool] = True

    def __init__(self, say: Callable[[Prompt], dict[str, Any]], name: str = "demo-8b") -> None:
        self.asked: list[Prompt] = []
        self._say, self._name = say, name

    def model(self) -> str:
        return self._name

    def answer(self, prompt: Prompt, progress: Progress) -> dict[str, Any]:
        progress(0.0)
        self.asked.append(prompt)
        return self._say(prompt)


def write(
    folder: Path, topic: str, duration: float = 60, *, chain: Sequence[tuple[str, LanguageModel]] = (), **more: Any
) -> Script:
    writer = Writer(Artifacts(folder / "artifacts"), lambda: chain, notes=more.pop("folders", ()))
    wish = {"script": "", "notes": "", "niche": "auto", "language": "auto", "seed": 1, **more}
    model = writer.model() if chain else TEMPLATE
    return writer.write(
        more.pop("progress", quiet()), topic, wish["script"], wish["notes"], wish["niche"], wish["language"], duration,
        RATE, wish["seed"], (), model,
    )  # fmt: skip


def length(script: Script) -> float:
    tempo = Tempo(RATE, load("niches", script.niche, Niche))
    return sum(tempo.of_scene(scene) for scene in script.scenes)


@pytest.mark.parametrize("duration", [30, 60, 300, 600])
@pytest.mark.parametrize("topic", [*TOPICS[:5], *CALM])
def test_a_script_is_as_long_as_asked_and_repeats_nothing(tmp_path: Path, topic: str, duration: float) -> None:
    script = write(tmp_path, topic, duration)
    assert abs(length(script) - duration) <= 0.1 * duration
    told = [sentence.text for sentence in script.sentences if len(sentence.text.split()) > 4]
    assert len(told) == len(set(told))
    assert script.scenes[0].role == "hook"
    assert script.scenes[-1].role == "ending"
    assert all(scene.search and scene.narration and "{" not in scene.narration for scene in script.scenes)
    assert len(script.title) <= 70


@pytest.mark.parametrize("topic", ["Why the sky is blue", "A calm night by the sea", "The history of the bicycle"])
def test_an_hour_is_filled_without_saying_anything_twice(tmp_path: Path, topic: str) -> None:
    script = write(tmp_path, topic, 3600)
    assert abs(length(script) - 3600) <= 180
    told = [sentence.text for sentence in script.sentences if len(sentence.text.split()) > 4]
    assert len(told) == len(set(told))


def test_what_cannot_be_filled_is_refused_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="fills about") as refused:
        write(tmp_path, "The haunted lighthouse", 3600)
    assert "shorter film" in refused.value.remedy


def test_starter_notes_make_the_film(tmp_path: Path) -> None:
    script = write(tmp_path, "Why honey never spoils")
    (pack,) = (pack for pack in packs() if pack.name == "honey")
    assert script.scenes[0].narration == pack.hook
    assert sum(fact[0] in script.text for fact in pack.facts) >= 4
    assert 1 <= len(script.reserve) <= 3
    assert not {scene.narration for scene in script.reserve} & {scene.narration for scene in script.scenes}


def test_what_the_topic_asks_for_is_said(tmp_path: Path) -> None:
    assert "purr" in write(tmp_path, "Why cats purr", 45).text.lower()


def test_three_habits_are_three(tmp_path: Path) -> None:
    for duration in (60, 90):
        script = write(tmp_path, "Three money habits of frugal people", duration)
        assert len([scene for scene in script.scenes if scene.heading and scene.role == "body"]) == 3


def test_own_notes_come_first_and_sources_are_not_said(tmp_path: Path) -> None:
    script = write(tmp_path, "Learning to juggle", 30, notes=NOTES)
    assert "three ball cascade" in script.text
    assert "example" not in script.text


def test_own_packs_of_notes_are_read(tmp_path: Path) -> None:
    (tmp_path / "knots.toml").write_text(
        'title = "How knots hold"\nniche = "facts"\nkeywords = ["knots", "knot"]\nsources = ["My uncle"]\n'
        'hook = "A rope alone is weak at holding. A knot makes it strong."\nsee = "rope knot"\n'
        'ending = "Tie one today."\nending_see = "hands tying"\n'
        'facts = [["Friction holds a knot.", "rope close up"], ["A wet knot holds better.", "wet rope"]]\n'
    )
    assert "Friction holds a knot." in write(tmp_path, "How knots hold", 15, folders=(tmp_path,)).text


def test_the_same_seed_says_the_same_and_another_may_not(tmp_path: Path) -> None:
    assert write(tmp_path, "Learning to juggle") == write(tmp_path, "Learning to juggle")
    assert len({write(tmp_path, "Learning to juggle", seed=seed).text for seed in range(6)}) > 2


def test_templates_that_did_well_are_drawn_more_often(tmp_path: Path) -> None:
    writer = Writer(Artifacts(tmp_path), list, scores=lambda: {"general-en/three-views": 60.0})
    drawn = [
        writer.write(quiet(), "Learning to juggle", "", "", "general", "en", 60, RATE, seed, (), TEMPLATE).template
        for seed in range(20)
    ]
    assert drawn.count("general-en/three-views") > 14


def test_a_language_without_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="'de'") as refused:
        write(tmp_path, "Warum der Himmel blau ist")
    assert "own script" in refused.value.remedy


def test_notes_alone_make_a_film_in_any_language(tmp_path: Path) -> None:
    notes = """Weißes Licht besteht aus allen Farben des Regenbogens, von Rot bis Violett.
    Rotes Licht hat lange Wellen, und blaues Licht hat kurze Wellen.
    Die Luft streut kurze Wellen viel stärker als lange.
    Deshalb kommt das blaue Licht aus allen Richtungen des Himmels zu uns."""
    script = write(tmp_path, "Warum der Himmel blau ist", 20, notes=notes)
    assert script.language == "de"
    assert "Die Luft streut kurze Wellen viel stärker als lange." in script.text


@pytest.mark.slow
def test_the_small_model_never_makes_a_film_worse(tmp_path: Path) -> None:
    kit = kit_for()
    kit.models.install("smollm2-135m", quiet())
    chain = [("llama_cpp", LlamaCpp(kit))]
    script = write(tmp_path, "Learning to juggle", 40, chain=chain, notes=NOTES)
    assert script == write(tmp_path, "Learning to juggle", 40, chain=chain, notes=NOTES)
    known = f"{NOTES} Learning to juggle {' '.join(pack.text for pack in packs())}"
    assert not [claim for each in script.sentences for claim in unsupported(each.text, known, "en")]
    assert script.claims == ()
    assert not re.search(r"[*_#{}<>]|Topic:|Text:|\bI\b", script.text)
    starter = write(tmp_path, "Why the sky is blue", 40, chain=chain)
    assert starter.scenes == write(tmp_path, "Why the sky is blue", 40).scenes


def test_a_large_model_plans_and_writes_and_its_claims_are_listed(tmp_path: Path) -> None:
    model = Scripted(_bicycle)
    script = write(tmp_path, "The history of the bicycle", chain=[("demo", model)])
    assert script.writer == "demo:demo-8b"
    assert "draisine" in script.text
    assert script.confidence == 1.0
    assert {claim.text for claim in script.claims} >= {"1817", "Karl Drais"}
    assert script.scenes[0].heading == "The history of the bicycle"


def test_an_interrupted_script_asks_nothing_twice(tmp_path: Path) -> None:
    first = Scripted(_bicycle)
    write(tmp_path, "The history of the bicycle", chain=[("demo", first)])
    stop = Stop()

    def until_the_third(prompt: Prompt) -> dict[str, Any]:
        if len(model.asked) == 3:
            stop.ask()
        return _bicycle(prompt)

    model = Scripted(until_the_third)
    other = tmp_path / "other"
    with pytest.raises(Cancelled):
        write(other, "The history of the bicycle", chain=[("demo", model)], progress=Progress(stop=stop))
    again = Scripted(_bicycle)
    write(other, "The history of the bicycle", chain=[("demo", again)])
    assert len(again.asked) <= len(first.asked) - 2


def test_a_weak_scene_is_asked_again_and_then_left_to_the_template(tmp_path: Path) -> None:
    model = Scripted(lambda _: {"narration": "In this video we will delve into the sky, and I love it."})
    script = write(tmp_path, "Why the sky is blue", chain=[("demo", model)])
    assert script.scenes == write(tmp_path, "Why the sky is blue").scenes
    assert script.writer == TEMPLATE
    assert script.confidence == 0.0
    assert len({prompt.seed for prompt in model.asked}) == len(model.asked) >= 4


def test_the_next_provider_is_asked_where_one_fails(tmp_path: Path) -> None:
    def broken(_: Prompt) -> dict[str, Any]:
        raise ProviderFailed("not an object")

    class Off(Scripted):
        def model(self) -> str:
            raise Unreachable("nobody answers")

    chain = [("off", Off(broken)), ("bad", Scripted(broken)), ("good", Scripted(_bicycle, "fine-70b"))]
    script = write(tmp_path, "The history of the bicycle", chain=chain)
    assert script.writer == "good:fine-70b"


def test_the_first_who_is_ready_is_named(tmp_path: Path) -> None:
    assert Writer(Artifacts(tmp_path), list).model() == TEMPLATE
    assert Writer(Artifacts(tmp_path), lambda: [("demo", Scripted(_bicycle))]).model() == "demo:demo-8b"


def test_every_resource_is_sound() -> None:
    names = set(load_all("niches", Niche))
    known = packs()
    assert len(known) >= 40
    assert {pack.niche for pack in known} <= names
    assert all(len(pack.facts) >= 8 and pack.sources and pack.keywords for pack in known if pack.niche != "music")
    for language in ("en", "es"):
        assert set(sheets(language)) == names
        for sheet in sheets(language).values():
            assert all(set(each.variables) <= {"topic", "about"} for each in sheet.template)
    rows = [row for pack in known for row in pack.facts]
    assert all(row[0].endswith((".", "?", "!")) and row[1].isascii() for row in rows)
    assert KEPT.parent.name == "output"


def _bicycle(prompt: Prompt) -> dict[str, Any]:
    """Answer as a good model would: points to an outline, a scene to a point."""
    if "points" in prompt.schema["properties"]:
        count = prompt.schema["properties"]["points"]["minItems"]
        things = [
            "hobby horse",
            "pedals",
            "high wheel",
            "safety frame",
            "rubber tyres",
            "mountain trails",
            "city lanes",
        ]
        return {"points": [f"The {thing} arrives" for thing in (things * 4)[:count]]}
    found = re.search(r"Point: The (.+) arrives\nAnswer:$", prompt.user)
    thing = found.group(1) if found else "wheel"
    if thing == "hobby horse":
        text = "In 1817, Karl Drais pushed a bicycle without pedals through the streets. People called it the draisine."
        return {"narration": text, "see": "wooden running machine"}
    return {"narration": _SAID[thing], "see": f"old bicycle {thing}"}


_SAID = {
    "pedals": "Somebody put cranks on the front wheel of a bicycle. Feet left the ground, and balance was a sport.",
    "high wheel": "To go faster, makers let the bicycle grow. A rider sat as high as a horse, and fell just as far.",
    "safety frame": "Then a chain drove the rear wheel instead. The low bicycle was called safe, and many tried it.",
    "rubber tyres": "Air in rubber changed what bicycles felt like. Cobbles lost their teeth, and wheels ran soft.",
    "mountain trails": "Much later, young people raced bicycles down dusty hills. Broken parts taught them to build.",
    "city lanes": "Today towns paint paths for bicycles again. The oldest answer to crowded streets is a quiet one.",
}
