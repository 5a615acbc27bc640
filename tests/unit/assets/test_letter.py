"""The letter: every fact in it, nothing glossed over, and other people's words harmless."""

import pytest
from markdown_it import MarkdownIt

from engine.assets.rights.letter import Case, Item, as_markdown, as_text, clock
from engine.assets.rights.standing import Standing
from engine.domain.asset import Rights

BEE = Rights(
    "pexels",
    "Ana Example",
    "CC-BY-4.0",
    "https://creativecommons.org/licenses/by/4.0/",
    "https://example.org/bee_1",
    "“Bee” by Ana Example, CC BY 4.0",
    dated="2026-03-04",
    item="1234",
)
NASTY = "</h1><script>x()</script>\n# Forged\r\n- [a](javascript:b) ![i](http://e.org/x) `c` \u202e../../passwd\0"


def case(title: str = "Bees", rights: Rights = BEE, lacks: tuple[str, ...] = (), risks: tuple[str, ...] = ()) -> Case:
    record = {"title": title, "kind": "image", "sha256": "a" * 64, "timecodes": [[3.0, 4.5], [61.25, 62.0]]}
    standing = Standing(title, "image", "a" * 64, rights, "2026-03-05T10:00:00Z", True, risks, lacks)
    item = Item(record, standing, (("Text of the licence", "licences/0123.txt"),), lacks)
    return Case(
        f"Film of {title}", "0011223344556677", "f" * 64, 125.0, "2026-11-23", "They say\nit is theirs", (item,)
    )


@pytest.mark.parametrize("write", [as_markdown, as_text])
def test_every_fact_is_in_it(write: object) -> None:
    letter = write(case())  # type: ignore[operator]
    for fact in (
        "Film of Bees",
        "f" * 64,
        "a" * 64,
        "0:00:03.0 to 0:00:04.5, 0:01:01.2 to 0:01:02.0",
        "Ana Example",
        "CC-BY-4.0",
        "https://creativecommons.org/licenses/by/4.0/",
        "https://example.org/bee_1",
        "2026-03-04",
        "2026-03-05T10:00:00Z",
        "licences/0123.txt",
        "2026-11-23",
        "it is theirs",
        "1234",
    ):
        assert fact in letter


@pytest.mark.parametrize("write", [as_markdown, as_text])
def test_what_is_missing_or_risky_is_named_with_its_work(write: object) -> None:
    letter = write(case(lacks=("the text of its licence is not kept",), risks=("it may not earn money",)))  # type: ignore[operator]
    after = letter.split("What is not evidenced here")[1]
    assert "The text of its licence is not kept: Bees" in after
    assert "It may not earn money: Bees" in after


def test_where_nothing_is_missing_it_says_so() -> None:
    assert "Nothing is missing that this program keeps." in as_text(case())


def test_other_peoples_words_are_shown_and_do_nothing() -> None:
    rights = Rights(NASTY, NASTY, NASTY, NASTY, NASTY, NASTY, dated=NASTY)
    letter = as_markdown(case(NASTY, rights, ("no licence is stated",)))
    shown = MarkdownIt("commonmark").render(letter)
    assert "<script" not in shown
    assert "javascript:b" in shown, "it is shown as it stands"
    assert "href=" not in shown
    assert "<img" not in shown
    assert shown.count("<h1>") == 1
    assert shown.count("<h2>") == MarkdownIt("commonmark").render(as_markdown(case())).count("<h2>")
    assert "\u202e" not in letter
    assert "\0" not in letter


def test_plain_text_keeps_each_word_of_others_on_its_line() -> None:
    letter = as_text(case(NASTY))
    assert not any(line.startswith("# Forged") for line in letter.splitlines())
    assert "\0" not in letter
    assert "\u202e" not in letter


def test_a_claim_stays_a_quotation() -> None:
    one = case()
    claimed = Case(one.title, one.key, "", 1.0, one.date, "1. first\n---\n===\n> more\n\n## What is asked", one.items)
    shown = MarkdownIt("commonmark").render(as_markdown(claimed))
    assert "<ol>" not in shown
    assert "<hr" not in shown
    assert shown.count("What is asked</h2>") == 1
    assert "the film is no longer in its folder" in shown


def test_moments_are_told_to_a_tenth_of_a_second() -> None:
    assert [clock(at) for at in (0, 59.96, 3723.44)] == ["0:00:00.0", "0:01:00.0", "1:02:03.4"]
