"""The licences' texts that come with the program."""

import re
from pathlib import Path

import pytest

from engine.assets.rights.texts import text_of
from engine.assets.starter import Starter
from engine.domain.asset import Rights
from engine.domain.licence import from_code
from engine.runtime.paths import RESOURCES

FILES = sorted((RESOURCES / "licences").glob("*.txt"))


def rights(licence: str, url: str = "") -> Rights:
    return Rights("somewhere", "somebody", licence, url)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_is_the_text_of_a_licence_that_is_told_by_its_name(path: Path) -> None:
    known = from_code(path.stem)
    assert known is not None
    assert known.code == path.stem
    text = text_of(rights(path.stem))
    assert text is not None
    assert text.words == path.read_bytes()
    assert len(text.words.decode()) > 300


def test_each_creative_commons_text_is_the_one_it_is_named_for() -> None:
    titles = {path: path.read_text(encoding="utf-8").split("\n")[0].lower() for path in FILES}
    named = {path: title for path, title in titles.items() if "creative commons attribution" in title}
    assert len(named) > 25
    for path, title in named.items():
        assert ("noncommercial" in title) is ("NC" in path.stem), path.stem
        assert ("share" in title) is ("SA" in path.stem), path.stem
        assert ("noderiv" in title) is ("ND" in path.stem), path.stem
        assert re.search(r"\d\.\d", path.stem)[0] in title, path.stem  # type: ignore[index]


def test_platforms_terms_are_marked_as_summed_up() -> None:
    summed_up = {path.stem for path in FILES if (text := text_of(rights(path.stem))) and text.summary}
    assert {"pexels", "pixabay", "unsplash", "coverr", "nasa", "mixkit_free", "public-domain"} <= summed_up
    assert not any(name.startswith(("CC-", "CC0", "GFDL", "MIT")) for name in summed_up)


def test_the_address_counts_before_the_name() -> None:
    by_address = text_of(rights("somehow", "http://www.creativecommons.org/licenses/by-sa/3.0/legalcode"))
    by_name = text_of(rights("CC-BY-SA-3.0"))
    assert by_address is not None
    assert by_address == by_name


def test_of_a_licence_that_is_unknown_there_is_none() -> None:
    assert text_of(rights("own work")) is None
    assert text_of(rights("CC-BY-3.0-LU")) is None, "not that of another country instead"
    assert text_of(rights("../../README")) is None


def test_everything_that_comes_with_the_program_has_its_text() -> None:
    assert all(text_of(asset.rights) for asset in Starter().assets)
