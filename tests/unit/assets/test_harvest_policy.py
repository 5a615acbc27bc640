"""What a harvest leaves out, and why."""

from dataclasses import replace

import pytest

from engine.assets.harvest.policy import Bounds, Terms, warnings
from engine.domain.asset import Rights
from engine.domain.harvest import Count, Errand, Harvested, Visited
from engine.domain.offer import Offer
from engine.errors import Refused
from engine.runtime.codec import from_json, to_json
from engine.runtime.settings import Settings

FREE = Rights("pexels", "Ada", "pexels", "https://www.pexels.com/license/")


def rights(licence: str, **more: object) -> Rights:
    return Rights("openverse", "Ada", licence, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "fits", "fits_unpaid"),
    [
        (FREE, True, True),
        (rights("CC0-1.0"), True, True),
        (rights("CC-BY-4.0"), True, True),
        (rights("CC-BY-NC-4.0", commercial=False), False, True),
        (rights("CC-BY-NC-4.0", commercial=True), False, True),
        (rights("CC-BY-ND-4.0"), False, False),
        (rights("CC-BY-NC-ND-4.0"), False, False),
        (rights("CC-BY-SA-4.0"), False, False),
        (rights("odd", licence_url="https://creativecommons.org/licenses/by-nc/3.0/"), False, True),
        (rights("own words", commercial=None), False, True),
        (rights("own words", derivatives=None), False, False),
        (rights("own words"), True, True),
        (rights(""), False, False),
    ],
)
def test_licences_that_do_not_fit_are_left_out(given: Rights, fits: bool, fits_unpaid: bool) -> None:
    assert (Terms().objection(given) == "") is fits
    assert (Terms(monetised=False).objection(given) == "") is fits_unpaid


@pytest.mark.parametrize(("licence", "name"), [("CC-BY-NC-4.0", "NC"), ("CC-BY-ND-4.0", "ND"), ("CC-BY-SA-4.0", "SA")])
def test_each_exception_can_be_accepted_by_itself(licence: str, name: str) -> None:
    for each in ("NC", "ND", "SA", "unknown"):
        terms = Terms.of(Settings(accepted_licences=(each,)))
        assert (terms.objection(rights(licence)) == "") is (each == name)
    assert Terms.of(Settings(accepted_licences=("SA", "NC"))).objection(rights("CC-BY-NC-SA-4.0")) == ""
    assert licence in Terms().objection(rights(licence)), "the reason names the licence"


def test_an_exception_that_there_is_not_is_refused() -> None:
    with pytest.raises(Refused, match="NX"):
        Terms.of(Settings(accepted_licences=("NX",)))


CLIP = Offer("a", "1", "video", "A clip", "https://a.example/1.mp4", FREE, width=1920, height=1080, duration=12)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({}, ""),
        ({"width": 0, "height": 0, "duration": 0}, ""),
        ({"kind": "audio"}, "sound"),
        ({"size": 500_000_001}, "larger than 400 MB"),
        ({"duration": 1.5}, "less than 2 s"),
        ({"duration": 601.0}, "more than 10 min"),
        ({"kind": "image", "duration": 0.0}, ""),
        ({"width": 640, "height": 360}, "fewer than 720"),
        ({"width": 1080, "height": 1920}, "portrait"),
        ({"width": 1080, "height": 1080}, "square"),
    ],
)
def test_items_that_are_of_no_use_are_left_out(changes: dict[str, object], word: str) -> None:
    bounds = Bounds.of(Errand(("sea",), orientation="landscape"))
    said = bounds.objection(replace(CLIP, **changes))  # type: ignore[arg-type]
    assert word in said
    assert bool(said) is bool(word)


def test_what_a_person_should_know_is_said_once() -> None:
    risky, shared = replace(FREE, content_id_risk=True), rights("CC-BY-SA-4.0", share_alike=True, credit="by Ada")
    told = warnings([risky, risky, shared, FREE])
    assert [words.split(" ")[0] for words in told] == ["2", "1", "1"]
    assert "claim" in told[0]
    assert "shared alike" in told[1]
    assert warnings([FREE]) == ()


@pytest.mark.parametrize(
    "given",
    [
        {"about": ()},
        {"about": ("  ",)},
        {"about": ("sea",), "kinds": ()},
        {"about": ("sea",), "kinds": ("film",)},
        {"about": ("sea",), "limit": 0},
        {"about": ("sea",), "orientation": "round"},
    ],
)
def test_an_errand_that_cannot_be_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(Refused):
        Errand(**given)  # type: ignore[arg-type]


def test_a_source_is_summed_up_in_one_line() -> None:
    counts = tuple(Count(f"reason {place}", 9 - place) for place in range(5))
    line = str(Visited("pexels", 40, 3, 2, counts, (Count("cut", 1),), "It is busy.", "Wait.", 12.4, 34_000_000))
    assert line == (
        "pexels: 3 new of 40 found, 2 known, 35 refused (9 × reason 0; 8 × reason 1; 7 × reason 2; 6 × reason 3; …), "
        "1 failed (1 × cut); 34 MB in 12 s. It is busy. Wait."
    )
    assert str(Visited("nasa")) == "nasa: 0 new of 0 found, 0 known; 0 MB in 0 s"


def test_errands_and_reports_can_be_kept() -> None:
    errand = Errand(("sea", "sky"), niche="history", kinds=("audio",), orientation="portrait", dry_run=True)
    assert from_json(to_json(errand), Errand) == errand
    visited = Visited("pexels", 4, refused=(Count("why", 2),))
    report = Harvested(1, 2, 3.0, (visited,), ("Mind.",), ("sea",), (CLIP,))
    assert from_json(to_json(report), Harvested) == report
