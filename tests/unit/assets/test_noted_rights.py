"""The terms of a file that is added: from its note, from what is said of all, and never better than its licence."""

import json
from pathlib import Path
from typing import Any

import pytest

from engine.assets.intake.description import describe
from engine.assets.library import OWN
from engine.domain.asset import Rights
from engine.domain.licence import as_named, kept_out


def _noted(folder: Path, given: Rights, /, **note: Any) -> Rights:
    (folder / "bee.mp4.json").write_text(json.dumps({"title": "A bee", **note}), encoding="utf-8")
    return describe(folder / "bee.mp4", given).rights


@pytest.mark.parametrize(
    ("licence", "terms"),
    [
        ("CC-BY-NC-4.0", (False, True, False)),
        ("CC BY-ND 3.0", (True, False, False)),
        ("CC-BY-SA-4.0", (True, True, True)),
        ("from a friend", (None, None, False)),
        ("own work", (True, True, False)),
    ],
)
def test_terms_follow_from_the_licence_that_a_note_names(
    tmp_path: Path, licence: str, terms: tuple[bool | None, bool | None, bool]
) -> None:
    told = _noted(tmp_path, OWN, licence=licence)
    assert (told.commercial, told.derivatives, told.share_alike) == terms
    single = as_named(Rights("folder", "Anna", licence))
    assert (single.commercial, single.derivatives, single.share_alike) == terms


def test_credit_is_worded_where_the_licence_asks_for_one(tmp_path: Path) -> None:
    told = _noted(tmp_path, OWN, rights={"licence": "cc by 4.0", "creator": "Anna Field"})
    assert told.licence == "CC-BY-4.0"
    assert told.licence_url == "https://creativecommons.org/licenses/by/4.0/"
    assert "A bee" in told.credit
    assert "Anna Field" in told.credit
    assert _noted(tmp_path, OWN, licence="CC-BY-4.0", credit="Thank Anna").credit == "Thank Anna"
    assert not _noted(tmp_path, OWN, licence="CC0").credit
    nobodys = _noted(tmp_path, OWN, licence="CC-BY-4.0")
    assert not nobodys.creator, "who adds another's work is not its maker"
    assert "you" not in nobodys.credit


def test_terms_that_no_film_may_be_under_are_told_by_the_stricter_of_licence_and_source() -> None:
    shared, changed = (
        as_named(Rights("folder", "Anna", "CC-BY-NC-4.0")),
        as_named(Rights("folder", "Anna", "CC BY-ND 4.0")),
    )
    assert kept_out(shared, ("NC", "ND"))
    assert not kept_out(shared, ("ND",))
    assert kept_out(changed, ("ND",))
    assert not kept_out(changed, ())
    assert kept_out(Rights("shop", "Anna", "CC-BY-4.0", commercial=False), ("NC",))
    unclear = Rights("shop", "Anna", "a friend", commercial=None)
    assert not kept_out(unclear, ("NC", "ND")), "that nobody says is no refusal"


def test_a_note_that_names_no_licence_leaves_the_terms_as_they_were_given(tmp_path: Path) -> None:
    given = Rights("pexels", "Anna", "pexels", commercial=None, derivatives=False)
    told = _noted(tmp_path, given, creator="Bert")
    assert (told.creator, told.commercial, told.derivatives) == ("Bert", None, False)


def test_what_a_note_says_of_the_terms_counts(tmp_path: Path) -> None:
    assert _noted(tmp_path, OWN, licence="from a friend", commercial=True).commercial is True
    assert _noted(tmp_path, OWN, licence="CC-BY-4.0", commercial=False).commercial is False
