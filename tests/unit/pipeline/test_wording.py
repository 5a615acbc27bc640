"""Titles, topics, search phrases, and what is said where a film is published."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.domain.listing import Listing
from engine.domain.script import Scene, Script
from engine.pipeline.metadata import describe
from engine.pipeline.script import niche_of
from engine.pipeline.writing.sights import sight
from engine.pipeline.writing.titles import count_in, title_of
from engine.runtime.progress import quiet


@pytest.mark.parametrize(
    ("topic", "niche"),
    [
        ("Why the sky is blue", "facts"),
        ("Why honey never spoils", "facts"),
        ("A calm night by the sea", "sleep"),
        ("Three money habits of frugal people", "finance"),
        ("Roman roads", "history"),
        ("Body scan for deep rest", "meditation"),
        ("Deep work session", "focus"),
        ("Lofi beats", "music"),
        ("The haunted lighthouse", "horror"),
        ("How the internet works", "technology"),
        ("How to build discipline", "motivation"),
        ("Por qué el cielo es azul", "facts"),
        ("Growing tomatoes on a balcony", "general"),
    ],
)
def test_a_topic_has_its_niche(topic: str, niche: str) -> None:
    assert niche_of(topic, "") == niche


@given(st.text(min_size=1, max_size=300))
def test_a_title_is_short(text: str) -> None:
    assert len(title_of(text)) <= 70


def test_titles_are_not_cut_within_a_word() -> None:
    long = "why the people of the high mountains build their houses with roofs that the snow cannot slide from"
    assert title_of(long) == "Why the people of the high mountains build their houses with roofs…"
    assert title_of("**Honey** keeps. For ever.") == "Honey keeps"


@pytest.mark.parametrize(
    ("topic", "number"), [("Three money habits", 3), ("5 facts", 5), ("Tres hábitos", 3), ("1969", 0), ("The sea", 0)]
)
def test_a_topic_may_promise_a_number(topic: str, number: int) -> None:
    assert count_in(topic) == number


def test_a_search_phrase_names_what_can_be_seen_in_english() -> None:
    assert sight("Slowly the old ship left the harbour.", "Trade", "en") == "ship harbour trade"
    assert sight("El barco sale del puerto de noche.", "El mar", "es") == "ship harbour night ocean".replace(
        "ocean", "sea"
    )


def script(title: str = "Why honey never spoils", language: str = "en", scenes: int = 5) -> Script:
    told = tuple(Scene(f"Honey is scene number {n} <b>.", "honey jar", heading=f"Part {n}") for n in range(scenes))
    return Script(title, language, "facts", told, "template")


@settings(deadline=None)
@given(st.text(min_size=1, max_size=70), st.lists(st.text(max_size=80), max_size=40), st.integers(1, 400))
def test_a_listing_keeps_youtubes_limits(title: str, keywords: list[str], scenes: int) -> None:
    listing = describe(quiet(), script(title_of(title) or "x", scenes=scenes), tuple(keywords))
    assert listing.titles
    assert all(0 < len(each) <= 100 and not set(each) & set("<>") for each in listing.titles)
    assert sum(len(tag) + 2 * (" " in tag) for tag in listing.tags) + max(0, len(listing.tags) - 1) <= 500
    assert all(tag.startswith("#") and " " not in tag for tag in listing.hashtags)
    whole = listing.description([(n * 12.0, f"Part {n}") for n in range(scenes)], ["Photo: A. Person, CC BY 4.0"])
    assert len(whole.encode()) <= 5000


def test_credits_are_owed_and_stay() -> None:
    listing = Listing(("T",), "word " * 3000, (), ("#honey",), "Education")
    text = listing.description([(0.0, "Start"), (12, "Water"), (30, "End")], ["Photo: A. Person, CC BY 4.0"])
    assert text.endswith("Photo: A. Person, CC BY 4.0")
    assert "0:00 Start\n0:12 Water\n0:30 End" in text


def test_too_few_chapters_are_none() -> None:
    assert Listing(("T",), "S", (), (), "E").description([(0, "One"), (4, "Two"), (20, "Three")]) == "S"


def test_keywords_come_first() -> None:
    listing = describe(quiet(), script(), ("bee keeping",))
    assert listing.tags[0] == "bee keeping"
    assert listing.hashtags[0] == "#beekeeping"
    assert (listing.title, listing.category) == ("Why honey never spoils", "Education")
