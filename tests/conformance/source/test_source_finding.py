"""What every source must do, whoever it is: run over every provider found, each before its own far side."""

import threading
from dataclasses import replace

import pytest

from engine.domain.asset import Kind
from engine.domain.offer import Offer, Page
from engine.errors import RateLimited
from engine.runtime import registry
from engine.runtime.cache import Cache
from engine.runtime.progress import Progress, quiet
from engine.runtime.sources.catalogue import Catalogue
from tests.sourcing import Stage, Watch, hold


def test_it_declares_itself(stage: Stage, name: str) -> None:
    source = stage.source
    assert source.title
    assert source.kinds
    assert source.kinds == stage.far.kinds
    assert source.home.startswith("https://")
    assert not source.secret or source.key_page.startswith("https://")
    assert bool(source.secret) or not stage.far.key
    assert isinstance(source.caution, str)
    assert name == name.lower()


def test_it_keeps_a_gap(name: str) -> None:
    assert registry.found("source")[name].gap > 0  # type: ignore[attr-defined]


def kinds_of(stage: Stage) -> list[tuple[Kind, list[Offer]]]:
    return [
        (kind, [offer for page in stage.all(stage.wanted(kind=kind)) for offer in page.offers])
        for kind in stage.source.kinds
    ]


def test_every_item_comes_once_page_after_page(stage: Stage) -> None:
    for kind, offers in kinds_of(stage):
        ids = [offer.item for offer in offers]
        assert sorted(ids) == sorted(stage.far.ids(kind))
        assert len(stage.far.asked) >= 3, "it reads pages"


def test_the_last_page_is_the_last(stage: Stage) -> None:
    """Two pages' worth of items is two pages, and not an empty third."""
    for kind in stage.source.kinds:
        stage.far.rows[kind] = stage.far.rows[kind][:40]
        pages = stage.all(stage.wanted(kind=kind))
        if stage.far.blank:  # it does not say how many there are
            pages = pages[:-1]
        assert sum(len(page.offers) for page in pages) == min(40, len(stage.far.ids(kind)))
        assert all(page.offers for page in pages)


def test_nothing_found_is_an_empty_page(stage: Stage) -> None:
    assert stage.find(stage.wanted("nothing")) == Page(())


def test_every_offer_says_what_it_is_and_whose(stage: Stage) -> None:
    for kind, offers in kinds_of(stage):
        for offer in offers:
            assert offer.source == stage.name == offer.rights.source
            assert offer.kind == kind
            assert offer.rights.item == offer.item
            assert offer.title
            hold(offer)


def test_a_claimed_offer_can_be_fetched(stage: Stage) -> None:
    for kind in stage.source.kinds:
        offer = stage.find(stage.wanted(kind=kind)).offers[0]
        claimed = stage.source.claim(offer, quiet())
        assert claimed.item == offer.item
        assert claimed.file_url == claimed.rights.file_url
        hold(claimed)
        if stage.far.ping:
            assert any(stage.far.ping in request.path for request in stage.far.asked)


def test_a_picture_stands_as_it_was_wanted(stage: Stage) -> None:
    for kind in set(stage.source.kinds) - {"audio"}:
        everything = [offer for page in stage.all(stage.wanted(kind=kind)) for offer in page.offers]
        measured = [offer for offer in everything if offer.width]
        upright = {offer.item for offer in measured if offer.height > offer.width}
        portrait = stage.wanted(kind=kind, orientation="portrait")
        found = [offer for page in stage.all(portrait) for offer in page.offers]
        assert {offer.item for offer in found if offer.width} == upright
        assert bool(upright) == bool(measured)


def test_a_search_is_asked_once_a_day(stage: Stage) -> None:
    stage.kit = replace(stage.kit, cache=Cache(stage.folder / "cache"))
    stage.source = stage.again()
    first = stage.find()
    asked = len(stage.far.asked)
    assert stage.again().find(stage.wanted(), "", quiet()) == first
    assert len(stage.far.asked) == asked
    if stage.far.whole:
        assert stage.find(stage.wanted("nothing")) == Page(())
        assert len(stage.far.asked) == asked
        return
    others = [stage.wanted("snow"), replace(stage.wanted(), page_size=10)]
    for other in others:
        stage.find(other)
    assert len(stage.far.asked) == asked * 3


def test_it_waits_between_requests_as_it_declares(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once as many were asked as may be at once, the next waits; where that is long, whoever asked is told."""
    whole = Catalogue.__init__
    monkeypatch.setattr(type(stage.source), "gap", 20.0)
    monkeypatch.setattr(Catalogue, "__init__", lambda self, *given, **_: whole(self, *given[:5], at_once=2))
    source, watch = stage.again(), Watch()
    for text in ("rain", "snow", "hail"):
        assert source.find(stage.wanted(text), "", Progress(stop=watch)).offers
    assert any(wait > 10 for wait in watch.waits)
    monkeypatch.setattr(type(stage.source), "gap", 90.0)
    with pytest.raises(RateLimited) as caught:
        source.find(stage.wanted("fog"), "", quiet())
    assert caught.value.after > 60


def test_several_threads_may_ask_at_once(stage: Stage) -> None:
    found: list[Page] = []
    threads = [threading.Thread(target=lambda: found.append(stage.find())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert all(page == found[0] for page in found)


@pytest.mark.parametrize("text", ["crème brûlée", "東京 雨", "a&b=c#d?e/f", "x" * 400, '"; DROP', "🎬", "  rain  "])
def test_any_words_may_be_looked_for(stage: Stage, text: str) -> None:
    assert stage.find(stage.wanted(text)).offers or stage.far.whole
