"""What is searched for."""

import pytest

from engine.assets.harvest.queries import MOST, phrases, queries
from engine.domain.harvest import Errand
from engine.domain.style import Niche
from engine.runtime.resources import load_all

NICHES = load_all("niches", Niche)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("volcano", ["volcano"]),
        ("Why is the sky blue?", ["sky blue"]),
        ("Roman roads", ["roman roads"]),
        (
            "How the Romans built straight roads across mountains",
            [
                "romans built straight",
                "romans built",
                "built straight",
                "straight roads",
                "roads across",
                "across mountains",
            ],
        ),
        ("what is it", []),
        ("", []),
        ("…!?", []),
        ("東京の夜", ["東京の夜"]),
        ("К морю", ["к морю"]),
        ("a\n<script>x</script>", ["script script"]),
    ],
)
def test_a_text_becomes_phrases(text: str, found: list[str]) -> None:
    assert phrases(text) == found


def test_the_person_s_words_come_first_and_each_thing_once() -> None:
    errand = Errand(("Volcanoes", "the history of the deep sea floor"), keywords=("volcano", "lava"))
    assert queries(errand, None, "video") == (
        "volcanoes",
        "history deep sea",
        "lava",
        "history deep",
        "deep sea",
        "sea floor",
    )


@pytest.mark.parametrize("name", sorted(NICHES))
@pytest.mark.parametrize("kind", ["video", "image", "audio"])
def test_every_niche_gives_searches_and_the_same_ones(name: str, kind: str) -> None:
    errand = Errand(niche=name)
    found = queries(errand, NICHES[name], kind)  # type: ignore[arg-type]
    assert 0 < len(found) <= MOST
    assert found == queries(errand, NICHES[name], kind)  # type: ignore[arg-type]
    assert len(set(found)) == len(found)
    assert all(each.endswith(" music") for each in found) == (kind == "audio")


def test_a_topic_is_searched_for_before_its_niche() -> None:
    found = queries(Errand(("pompeii",), niche="history"), NICHES["history"], "video")
    assert found[0] == "pompeii"
    assert "ruins" in found


def test_a_word_alone_is_searched_for_by_near_ones_too() -> None:
    assert queries(Errand(("coffee",)), None, "image") == ("coffee", "espresso", "caffeine", "latte")
    assert queries(Errand(("bees",)), None, "image")[:3] == ("bees", "honeybee", "beehive")
    assert queries(Errand(("coffee",)), None, "audio") == ("coffee music",)
    assert queries(Errand(("qwertz",)), None, "image") == ("qwertz",)
