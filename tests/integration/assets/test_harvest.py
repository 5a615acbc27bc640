"""Harvests from made-up sources into a real library, over a host on this machine that fails in every way."""

import json
import os
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from engine.assets.harvest import visit
from engine.assets.harvest.incoming import Incoming
from engine.assets.harvest.looks import Looks
from engine.domain.harvest import Errand
from engine.errors import (
    Cancelled,
    NeedsSetup,
    NotFound,
    Refused,
)
from engine.runtime.progress import Progress, Stop
from engine.runtime.settings import Settings
from engine.store.schema import offers as table
from tests.harvesting import ERRAND, MadeUp, field, offer, outcomes, own, picture, stocked
from tests.servers.media import MediaHost


def test_what_is_new_comes_in_with_its_rights(far: MediaHost, tmp_path: Path) -> None:
    source = stocked(far, "a", 3)
    source.offers[0] = replace(source.offers[0], tags=("waves", "Dusk"), headers=(("X-Key", "secret"),))
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        got = opened.harvester.harvest(Progress(), ERRAND)
        assets = {asset.rights.item: asset for asset in own(opened)}
        assert (got.new, [str(each.item) for each in source.offers]) == (3, sorted(assets))
        first = assets["0"]
        assert (first.title, first.tags) == ("Picture 0", ("waves", "dusk"))
        assert (first.rights.source, first.rights.creator, first.rights.licence) == ("a", "Ada", "CC0-1.0")
        assert first.rights.page_url == "https://a.example/0"
        assert first.rights.file_url == far.url("/a/0.jpg")
        assert first.rights.dated
        text, proof = opened.ledger.evidence(first.rights.licence_text), opened.ledger.evidence(first.rights.proof)
        assert text is not None
        assert b"CC0" in text[1] or b"Creative Commons" in text[1]
        assert proof is not None
        assert 'assets_scraped_total{source="a"} 3.0' in opened.metrics.text()
        assert 'asset_quality_score{source="a"} 0.' in opened.metrics.text()
        assert json.loads(proof[1])["item"] == "0"
        assert b"secret" not in proof[1]
        assert opened.library.find(first.file).read_bytes() == far.files["/a/0.jpg"]
        assert set(outcomes(opened).values()) == {"added"}
        assert list(opened.incoming.iterdir()) == []
    (visited,) = got.sources
    assert (visited.source, visited.found, visited.new, visited.duplicate, visited.error) == ("a", 3, 3, 0, "")
    assert got.bytes == visited.bytes == sum(len(far.files[f"/a/{each}.jpg"]) for each in range(3))
    assert got.queries == ("zither",)


def test_nothing_comes_twice(far: MediaHost, tmp_path: Path) -> None:
    source = stocked(far, "a", 4)
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        opened.harvester.harvest(Progress(), replace(ERRAND, limit=2))
        fetched = len(far.asked())
        again = opened.harvester.harvest(Progress(), ERRAND)
        assert (again.new, again.sources[0].duplicate) == (2, 2)
        assert len(far.asked()) == fetched + 4, "two files and their previews"
        assert opened.harvester.harvest(Progress(), ERRAND).sources[0].duplicate == 4
        assert len(far.asked()) == fetched + 4


def test_the_same_picture_of_another_source_is_known_by_its_page_its_file_or_its_look(
    far: MediaHost, tmp_path: Path
) -> None:
    source = stocked(far, "a", 3)
    by_page = replace(source.offers[0], source="b", item="x", file_url=far.url("/b/x.jpg"), preview_url="")
    by_file = replace(source.offers[1], source="b", item="y", preview_url="")
    by_file = replace(by_file, rights=replace(by_file.rights, page_url="https://b.example/y"))
    far.files["/b/z.jpg"], far.files["/b/z.small"] = picture(2, (1280, 960), "PNG"), picture(2, (400, 300), "WEBP")
    by_look = offer("b", "z", far.url("/b/z.jpg"), preview_url=far.url("/b/z.small"))
    own_page = replace(by_look, item="new", file_url=far.url("/a/9.jpg"), preview_url="")
    far.files["/a/9.jpg"] = picture(9)
    other = MadeUp([by_page, by_file, by_look, own_page])
    with field(tmp_path, far.guard(), ("a", source), ("b", other)) as opened:
        opened.harvester.harvest(Progress(), replace(ERRAND, sources=("a",)))
        got = opened.harvester.harvest(Progress(), replace(ERRAND, sources=("b",)))
        assert (got.sources[0].duplicate, got.new) == (3, 1)
        assert not far.asked("/b/x.jpg")
        assert not far.asked("/b/z.jpg")
        assert outcomes(opened)["b/z"] == "duplicate"


def test_a_clip_is_alike_only_where_it_lasts_as_long(far: MediaHost, tmp_path: Path) -> None:
    with field(tmp_path, far.guard()) as opened:
        looks = Looks(opened.store)
        clip = replace(offer("a", "1", "https://a.example/1.mp4"), kind="video", duration=12.0)
        looks.add(clip, "a5" * 8)
        assert looks.like(replace(clip, duration=12.4), "a5" * 8)
        assert not looks.like(replace(clip, duration=15.0), "a5" * 8)
        assert not looks.like(replace(clip, duration=0.0), "a5" * 8)
        assert not looks.like(clip, "5a" * 8)
        assert not looks.like(replace(clip, kind="image"), "a5" * 8)
        assert not looks.like(clip, ""), "without a preview nothing is known"
        assert not looks.like(clip, "0" * 16), "plain pictures are like nothing"


def test_previews_that_are_none_keep_nothing_out_and_are_soon_not_asked_for(far: MediaHost, tmp_path: Path) -> None:
    source = stocked(far, "a", 6)
    bodies = [b"<html>", b"\xff\xd8\xff" + bytes(900), bytes(2_000_000), picture(3, (320, 240)), b"", None]
    for number, body in enumerate(bodies):
        far.files.pop(f"/a/{number}.jpg.small")
        if body is not None:
            far.files[f"/a/{number}.jpg.small"] = body
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        assert opened.harvester.harvest(Progress(), ERRAND).new == 6
    asked = {each.path for each in far.seen if each.path.endswith(".small")}
    assert asked == {f"/a/{number}.jpg.small" for number in range(3)}


def test_a_thousand_offers_with_many_twins_bring_each_once(far: MediaHost, tmp_path: Path) -> None:
    kinds = [picture(seed) for seed in range(8)]
    small = [picture(seed, (160, 120)) for seed in range(8)]
    offers = []
    for number in range(1000):
        far.files[f"/{number % 40}.jpg"], far.files[f"/{number % 40}.small"] = kinds[number % 8], small[number % 8]
        offers.append(
            offer("a", str(number), far.url(f"/{number % 40}.jpg"), preview_url=far.url(f"/{number % 40}.small"))
        )
    with field(tmp_path, far.guard(), ("a", MadeUp(offers, 200))) as opened:
        got = opened.harvester.harvest(Progress(), replace(ERRAND, limit=1000))
        assert (got.new, got.sources[0].found, got.sources[0].duplicate) == (8, 1000, 992)
        assert len(own(opened)) == 8
        assert len([each for each in far.asked() if each.path.endswith(".jpg")]) == 8


def test_licences_that_do_not_fit_are_never_fetched_and_counted(far: MediaHost, tmp_path: Path) -> None:
    source = stocked(far, "a", 4)
    for place, licence in enumerate(("CC-BY-NC-4.0", "CC-BY-ND-4.0", "CC-BY-SA-4.0")):
        source.offers[place] = replace(
            source.offers[place], rights=replace(source.offers[place].rights, licence=licence, licence_url="")
        )
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        got = opened.harvester.harvest(Progress(), ERRAND)
        assert got.new == 1
        assert sum(each.items for each in got.sources[0].refused) == 3
        assert {each.path.split(".")[0] for each in far.seen} == {"/a/3"}
    with field(tmp_path, far.guard(), ("a", source), settings=Settings(accepted_licences=("SA",))) as opened:
        got = opened.harvester.harvest(Progress(), ERRAND)
        assert got.new == 1


def test_limits_on_files_and_bytes_are_kept(far: MediaHost, tmp_path: Path) -> None:
    source, other = stocked(far, "a", 9), stocked(far, "b", 9, 100)
    with field(tmp_path, far.guard(), ("a", source), ("b", other)) as opened:
        got = opened.harvester.harvest(Progress(), replace(ERRAND, limit=5))
        assert got.new == len(own(opened)) == 5
        assert sorted(each.new for each in got.sources) == [2, 3]
    far.files["/large.jpg"] = picture(500, (3000, 2000), "PNG")
    large = [offer("c", str(number), far.url(f"/large{number}.jpg")) for number in range(9)]
    for number in range(9):
        far.files[f"/large{number}.jpg"] = picture(500 + number) + bytes(800_000)
    with field(tmp_path, far.guard(), ("c", MadeUp(large))) as opened:
        got = opened.harvester.harvest(Progress(), replace(ERRAND, megabytes=2))
        assert got.new == 3, "no file is begun when the bytes are used up"
        stated = [replace(each, item=f"s{each.item}", size=3_000_000, file_url=f"{each.file_url}?") for each in large]
        tight = MadeUp(stated)
    with field(tmp_path, far.guard(), ("c", tight)) as opened:
        got = opened.harvester.harvest(Progress(), replace(ERRAND, largest=2))
        assert [each.why for each in got.sources[0].refused] == ["it is larger than 2 MB"]


def test_each_search_has_its_turn(far: MediaHost, tmp_path: Path) -> None:
    source = stocked(far, "a", 30)
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        errand = Errand(("zither", "quilt", "sundial"), kinds=("image",), limit=6, dry_run=True)
        opened.harvester.harvest(Progress(), errand)
    assert [each.text for each in source.searched] == ["zither", "quilt", "sundial"]


def test_a_dry_run_fetches_nothing_and_lists_what_it_would(far: MediaHost, tmp_path: Path) -> None:
    source = stocked(far, "a", 3)
    source.offers[0] = replace(source.offers[0], headers=(("Authorization", "secret"),), proof="{}")
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        got = opened.harvester.harvest(Progress(), replace(ERRAND, dry_run=True))
        assert [each.item for each in got.would_fetch] == ["0", "1", "2"]
        assert not any(each.headers for each in got.would_fetch)
        assert got.new == 3
        assert own(opened) == []
        assert source.claimed == []
        assert not [each for each in far.asked() if each.path.endswith(".jpg")]
        assert opened.store.find(table) == []


def test_errands_that_lead_nowhere_are_refused(far: MediaHost, tmp_path: Path) -> None:
    with field(tmp_path, far.guard(), ("a", MadeUp([]))) as opened:
        with pytest.raises(NotFound, match="no source"):
            opened.harvester.harvest(Progress(), replace(ERRAND, sources=("z",)))
        with pytest.raises(NotFound, match="niches"):
            opened.harvester.harvest(Progress(), Errand(niche="nothing"))
        with pytest.raises(Refused, match="searched"):
            opened.harvester.harvest(Progress(), Errand(("?!",)))
        assert opened.harvester.harvest(Progress(), Errand(niche="history")).queries[0]
    with field(tmp_path, far.guard()) as opened, pytest.raises(NeedsSetup):
        opened.harvester.harvest(Progress(), ERRAND)


def test_two_harvests_do_not_run_at_once(far: MediaHost, tmp_path: Path) -> None:
    source = stocked(far, "a", 1)
    with field(tmp_path, far.guard(), ("a", source)) as opened:

        def meanwhile(_: Progress) -> None:
            with pytest.raises(Refused, match="under way"):
                opened.harvester.harvest(Progress(), ERRAND)

        source.after = meanwhile
        assert opened.harvester.harvest(Progress(), ERRAND).new == 1


def test_sources_are_visited_at_once(far: MediaHost, tmp_path: Path) -> None:
    """Each waits in its first answer until the other is asked too."""
    both = threading.Barrier(2, timeout=60)
    sources = [("a", stocked(far, "a", 1)), ("b", stocked(far, "b", 1, 50))]
    for _, source in sources:
        source.after = lambda _: both.wait() if not source.claimed and not both.broken else None  # noqa: B023
    with field(tmp_path, far.guard(), *sources) as opened:
        got = opened.harvester.harvest(Progress(), replace(ERRAND, dry_run=True))
    assert got.new == 2
    assert not both.broken


def test_files_of_one_source_are_spaced_by_its_gap(
    far: MediaHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr(Stop, "wait", lambda _, seconds: waits.append(seconds))
    monkeypatch.setattr(visit, "PACE", 1000.0)
    for gap, least, most in ((0.0, -1.0, 1.0), (200.0, 100.0, 400.0), (5000.0, 800.0, 2000.0)):
        waits.clear()
        source = stocked(far, f"gap{gap:.0f}", 3, round(gap))
        monkeypatch.setattr(MadeUp, "gap", gap)
        with field(tmp_path, far.guard(), (f"gap{gap:.0f}", source)) as opened:
            assert opened.harvester.harvest(Progress(), ERRAND).new == 3
        assert least < max(waits) <= most, "a long gap is for the catalogue, files are fetched faster"


def test_what_has_arrived_is_not_fetched_again(far: MediaHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = stocked(far, "a", 1)

    def stopped(*_: object, **__: object) -> None:
        raise Cancelled

    with field(tmp_path, far.guard(), ("a", source)) as opened:
        with monkeypatch.context() as patched:
            patched.setattr(opened.library, "add", stopped)
            with pytest.raises(Cancelled):
                opened.harvester.harvest(Progress(), ERRAND)
        assert opened.harvester.harvest(Progress(), ERRAND).new == 1
        assert len(far.asked("/a/0.jpg")) == 1
        assert source.claimed == ["0"]


def test_what_was_left_goes_when_its_licence_does_not_fit_or_it_is_old(far: MediaHost, tmp_path: Path) -> None:
    fine, odd = offer("gone", "1", far.url("/1.jpg")), offer("gone", "2", far.url("/2.jpg"))
    odd = replace(odd, source="a", rights=replace(odd.rights, licence="CC-BY-NC-4.0", licence_url=""))
    with field(tmp_path, far.guard(), ("a", MadeUp([]))) as opened:
        incoming = Incoming(opened.incoming)
        incoming.begin(fine)
        incoming.begin(odd)
        (opened.incoming / "damaged").mkdir()
        (opened.incoming / "damaged" / "offer.json").write_text("{")
        opened.harvester.harvest(Progress(), ERRAND)
        (left,) = opened.incoming.iterdir()
        os.utime(left / "offer.json", (0, 0))
        opened.harvester.harvest(Progress(), ERRAND)
        assert list(opened.incoming.iterdir()) == []
