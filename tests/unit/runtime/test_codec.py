"""Values to JSON and back, and keys by content."""

import json
import subprocess
import sys
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.domain.asset import Asset, Background, Candidate, Rights, Shot
from engine.domain.brief import Brief
from engine.domain.identity import Blob
from engine.domain.script import Claim, Scene, Script
from engine.domain.timeline import Box, Clip, Motion, Timeline, Transition
from engine.errors import Refused
from engine.runtime.codec import blobs, content_key, from_json, from_plain, to_json, to_plain

BLOB = Blob("a" * 64, ".wav")
RIGHTS = Rights("starter", "Ada", "CC0-1.0")
ASSET = Asset(BLOB, "image", "A <b>bold</b> title", ("x", "y"), RIGHTS)
CLIP = Clip(
    "c1", 0, 30, BLOB, "image", motion=Motion(Box(0, 0, 1, 1), Box(0.1, 0, 0.5, 1)), transition=Transition("dip", 5)
)
VALUES = [
    Brief("Why honey never spoils", notes="../../etc/passwd\n<script>"),
    Script("T", "pt-BR", "facts", (Scene("Olá.", "bee"),), "own", claims=(Claim(0, "3000", "3000 years."),)),
    Shot(
        0,
        ASSET,
        Background("bokeh", ("#000000", "#ffffff"), 4),
        0.5,
        0.7,
        (("words", 0.2),),
        (Candidate(ASSET, 1.5, 0.6),),
    ),
    Timeline(Fraction(30000, 1001), 1920, 1080, 30, (CLIP,)),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_comes_back_the_same(value: object) -> None:
    assert from_json(to_json(value), type(value)) == value
    assert from_json(to_json(value, indent=2).encode(), type(value)) == value


@given(st.text(), st.text(max_size=50))
def test_text_is_data(narration: str, search: str) -> None:
    scene = Scene(narration, search)
    assert from_json(to_json(scene), Scene) == scene


@given(st.fractions(), st.decimals(allow_nan=False, allow_infinity=False))
def test_exact_numbers_stay_exact(fraction: Fraction, money: Decimal) -> None:
    assert from_json(to_json(fraction), Fraction) == fraction
    assert from_json(to_json(money), Decimal) == money
    assert from_plain(to_plain(Path("a/b")), Path) == Path("a/b")


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "nul",
        "[]",
        "5",
        '"text"',
        "{}",
        '{"narration": "no search"}',
        "[" * 100_000,
        '{"narration": "\\ud800',
    ],
)
def test_damage_is_refused(damage: str) -> None:
    with pytest.raises(Refused):
        from_json(damage, Scene)
    with pytest.raises(Refused):
        from_json(damage.encode(), Scene)


@pytest.mark.parametrize(
    ("text", "kind"), [('"x"', Decimal), ('"1/0"', Fraction), ('"x"', Fraction), ("3", Blob), ("null", Scene)]
)
def test_a_wrong_value_is_refused_whatever_it_is(text: str, kind: type) -> None:
    with pytest.raises(Refused):
        from_json(text, kind)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(Refused):
        from_json(b"\xff\xfe\x00", Scene)


def test_a_key_follows_the_content() -> None:
    scene = Scene("Honey.", "bee")
    assert content_key(scene, 1) == content_key(Scene("Honey.", "bee"), 1)
    others = [replace(scene, search="bees"), replace(scene, role="hook")]
    assert len({content_key(each, 1) for each in [scene, *others]} | {content_key(scene, 2)}) == 4
    assert content_key("a", "b") != content_key("ab", "")
    assert content_key("a\x1fb") != content_key("a", "b")


@dataclass(frozen=True)
class Bag:
    """Holds a set."""

    things: frozenset[str]


def test_a_set_has_the_same_key_in_every_run() -> None:
    bag = Bag(frozenset("abcdefgh"))
    assert from_json(to_json(bag), Bag) == bag
    assert json.loads(to_json(bag)) == {"things": list("abcdefgh")}
    program = (
        "from engine.runtime.codec import content_key; print(content_key(frozenset('abcdefgh'), {'z': 1, 'a': {3, 1}}))"
    )
    keys = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(keys) == 1


def test_every_file_of_a_value_is_found() -> None:
    other = Blob("b" * 64)
    assert set(blobs({"a": [ASSET, (CLIP,)], "b": {other}})) == {BLOB, other}
    assert list(blobs(5)) == []
