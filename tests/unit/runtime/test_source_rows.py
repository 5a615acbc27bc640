"""Foreign JSON read leniently: texts, numbers, addresses, and what every offer must have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.domain.asset import Rights
from engine.domain.offer import Offer
from engine.errors import Declined
from engine.runtime.sources.rows import (
    PassedOver,
    Rendition,
    Row,
    best,
    https_address,
    listed,
    must_suit,
    page,
    plain,
    slug,
    tags,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(JSON, st.lists(st.text(max_size=4) | st.integers(0, 4), max_size=3))
def test_whatever_lies_there_can_be_read(said: object, path: list[str | int]) -> None:
    row = Row(said)
    text = row.text(*path)
    text.encode()
    assert text == text.strip()
    assert row.number(*path) >= 0
    assert row.number(*path) < float("inf")
    assert row.whole(*path) >= 0
    assert all(isinstance(each, Row) for each in row.rows(*path))
    assert all("," not in each for each in row.texts(*path))
    assert row.address(*path) == "" or row.address(*path).startswith("https://")
    assert isinstance(row.true(*path), bool)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("A <b>bold</b> &amp; plain tale", "A bold & plain tale"),
        ("&lt;i&gt;x&lt;/i&gt;", "x"),
        ("&amp;lt;i&amp;gt;x", "x"),
        ("<script>alert('x')</script>Rain", "Rain"),
        ("<\u202eb>x", "x"),
        ("&#60;b&#x3e;x", "x"),
        ("&" + "amp;" * 4 + "lt;b>x", "x"),
        ("&" + "amp;" * 8 + "lt;b>x", "amp;amp;amp;lt;b x"),
        ("3 < 4 and 5 > 2", "3 < 4 and 5 > 2"),
        ("one\n\ttwo\u00a0three", "one two three"),
        ("\u202egnp.exe\u200f\ufeff", "gnp.exe"),
        ("\ud800\udfff", ""),
        ("👩\u200d🚀 in space", "👩\u200d🚀 in space"),
        ("é", "é"),
        ("x" * 1000, "x" * 300),
    ],
)
def test_a_text_is_freed_of_markup_and_of_what_is_not_seen(text: str, seen: str) -> None:
    assert plain(text) == seen


@given(st.text(alphabet="<>/!abs crpt&;lg\u202e\n", max_size=200))
def test_no_markup_outlives_the_cleaning(text: str) -> None:
    cleaned = plain(text)
    assert "<script" not in cleaned
    assert "<b>" not in cleaned
    assert plain(cleaned) == cleaned


@pytest.mark.parametrize(
    ("given_", "found"),
    [
        ("http://images-assets.nasa.gov/a b.mp4", "https://images-assets.nasa.gov/a%20b.mp4"),
        ("https://example.org/a%20b?x=1&y=a b", "https://example.org/a%20b?x=1&y=a%20b"),
        ("https://example.org/ü", "https://example.org/%C3%BC"),
        ("https://example.org:443/x#part", "https://example.org/x"),
        ("https://example.org:8443/x", ""),
        ("https://user:word@example.org/x", ""),
        ("//example.org/x", ""),
        ("ftp://example.org/x", ""),
        ("javascript:alert(1)", ""),
        ("https://localhost/x", ""),
        ("https://[::bad/", ""),
        ("https://example.org:port/", ""),
        ("", ""),
    ],
)
def test_an_address_is_over_https_or_none(given_: str, found: str) -> None:
    assert https_address(given_) == found


def test_numbers_are_read_from_texts_and_never_odd() -> None:
    row = Row({"a": "12.5", "b": "NaN", "c": -3, "d": True, "e": 10**400, "f": "9" * 5000, "g": 1e18})
    assert row.number("a") == 12.5
    assert [row.number(name) for name in "bcdefz"] == [0.0] * 6
    assert row.whole("g") == 0
    assert row.whole("a") == 12


def test_lengths_are_read_however_they_are_written() -> None:
    row = Row({"a": "83.5", "b": "3:12", "c": "00:03:25", "d": 7, "e": "inf", "f": "-5", "g": "long", "h": "nan"})
    assert [row.lasting(name) for name in "abcd"] == [83.5, 192.0, 205.0, 7.0]
    assert [row.lasting(name) for name in "efghz"] == [0.0] * 5


def test_tags_come_once_in_small_letters() -> None:
    assert tags("Sea", "sea ", "#Waves", "", "a", "Blue sky") == ("sea", "waves", "blue sky")
    assert len(tags(*(f"tag {at}" for at in range(500)))) == 40


def test_a_title_is_read_from_a_pages_address() -> None:
    assert slug("https://www.pexels.com/video/rain-on-window-1234567/") == "Rain on window"
    assert slug("https://example.org/") == ""


def test_the_file_that_suits_is_chosen() -> None:
    files = [Rendition(f"u{lines}", lines * 16 // 9, lines) for lines in (2160, 1440, 1080, 720, 360)]
    assert best(files) == files[2]
    assert best(files[:2]) == files[1]
    assert best([files[0], files[3]]) == files[3]
    assert best([files[0], files[3]], enough=1080) == files[0]
    assert best([files[4]]) == files[4]
    assert best([]) is None
    assert best([Rendition("", 1920, 1080)]) is None


def test_what_stands_otherwise_is_passed_over() -> None:
    must_suit("landscape", 1920, 1080)
    must_suit("", 1080, 1920)
    must_suit("portrait", 0, 0)
    must_suit("square", 1000, 1010)
    with pytest.raises(PassedOver, match="it is portrait, landscape was wanted"):
        must_suit("landscape", 1080, 1920)


def test_an_answer_without_its_list_is_declined() -> None:
    assert listed({"a": {"b": []}}, "X", "a", "b") == []
    for said in ({}, [], None, "x", {"a": 1}, {"a": {"b": {}}}):
        with pytest.raises(Declined, match="X answered otherwise than it documents"):
            listed(said, "X", "a", "b")


def test_a_page_tells_what_it_passes_over() -> None:
    def read(row: Row) -> Offer:
        if row.true("bad"):
            raise PassedOver("it is bad")
        rights = Rights("x", "Ada", "pexels", page_url=row.address("page"))
        return Offer("x", row.text("id"), "image", row.text("title"), row.address("file"), rights, ("red", "fox"))

    good = {"id": 1, "title": "A", "page": "https://x.org/1", "file": "https://x.org/1.jpg"}
    rows = [good, good, {**good, "id": 2, "bad": True}, {**good, "id": 3, "file": ""}, {**good, "id": 4, "page": ""}]
    rows += [{**good, "id": None}, {**good, "id": 6, "title": ""}]
    found = page(map(Row, rows), ("id",), read, "2")
    assert [(each.item, each.title) for each in found.offers] == [("1", "A"), ("6", "red fox")]
    assert found.after == "2"
    assert [item for item, _ in found.passed_over] == ["2", "3", "4", ""]
