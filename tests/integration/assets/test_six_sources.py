"""What is particular to six sources: whose terms, which of several files, and the ways each has of failing."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from engine.domain.asset import Kind
from engine.domain.offer import Offer, Page, Wanted
from engine.errors import Declined, NeedsKey, NeedsSetup, RateLimited
from engine.ports import Kit, Source
from engine.providers.source.ccmixter import CcMixter
from engine.providers.source.freesound import Freesound
from engine.providers.source.incompetech import Incompetech
from engine.providers.source.internet_archive import InternetArchive
from engine.providers.source.jamendo import Jamendo
from engine.providers.source.wikimedia import Wikimedia
from engine.runtime.net.http import Http
from engine.runtime.progress import quiet
from engine.runtime.settings import Settings
from tests.kit import kit_for
from tests.servers.source import SourceServer, said
from tests.servers.sources.ccmixter import CcMixterServer
from tests.servers.sources.freesound import TOKEN, FreesoundServer
from tests.servers.sources.incompetech import IncompetechServer
from tests.servers.sources.internet_archive import InternetArchiveServer
from tests.servers.sources.jamendo import JamendoServer, failed
from tests.servers.sources.wikimedia import WikimediaServer


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[Kit]:
    http = Http(first_wait=0.01)
    yield replace(kit_for(tmp_path), http=http, settings=Settings(contact="films@example.org"))
    http.close()


@pytest.fixture
def stand(kit: Kit, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Any:
    def up(source: Any, server: type[SourceServer]) -> tuple[Source, SourceServer]:
        far = server(httpserver, count=3)
        monkeypatch.setattr(source, "gap", 0.0)
        if far.key:
            monkeypatch.setenv(f"FACELESS_KEY_{source.secret.upper()}", far.key)
        return source(kit, far.url), far

    return up


def find(source: Source, kind: Kind = "audio", text: str = "rain", after: str = "") -> Page:
    return source.find(Wanted(text, kind), after, quiet())


def first(source: Source, kind: Kind = "audio") -> Offer:
    return find(source, kind).offers[0]


# The Internet Archive


def test_the_archives_film_is_the_one_that_is_easiest_to_read(stand: Any) -> None:
    source, _ = stand(InternetArchive, InternetArchiveServer)
    claimed = source.claim(first(source, "video"), quiet())
    assert claimed.file_url == "https://archive.org/download/ex_video_00/City%20Life.mp4"
    assert (claimed.width, claimed.height, claimed.duration, claimed.size) == (640, 480, 612.4, 61_234_567)
    assert json.loads(claimed.proof)["metadata"]["licenseurl"].endswith("publicdomain/")
    assert claimed.rights.licence == "CC-PDDC"
    assert claimed.rights.page_url == "https://archive.org/details/ex_video_00"
    track = source.claim(first(source), quiet())
    assert track.file_url.endswith("/01%20Dawn.mp3")
    assert track.duration == 192


def test_the_archive_sends_the_persons_contact(stand: Any) -> None:
    source, far = stand(InternetArchive, InternetArchiveServer)
    claimed = source.claim(first(source), quiet())
    assert {request.headers["User-Agent"] for request in far.asked} == {"faceless-studio/0.1 (films@example.org)"}
    assert dict(claimed.headers)["User-Agent"].endswith("(films@example.org)")


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        (None, "it states no licence"),
        ("https://example.org/mine", "its licence, https://example.org/mine, is none that is known here"),
    ],
)
def test_the_archive_offers_nothing_without_a_licence(stand: Any, stated: str | None, reason: str) -> None:
    source, far = stand(InternetArchive, InternetArchiveServer)
    far.rows["video"][1]["licenseurl"] = stated
    page = find(source, "video")
    assert page.passed_over == (("ex_video_01", reason),)
    assert [offer.rights.share_alike for offer in page.offers] == [False, True]


@pytest.mark.parametrize(
    "change",
    [
        {"access-restricted-item": "true"},
        {"licenseurl": "https://example.org/changed"},
        {"identifier": "gone"},
    ],
)
def test_the_archives_terms_are_read_again_when_an_item_is_claimed(stand: Any, change: dict[str, str]) -> None:
    source, far = stand(InternetArchive, InternetArchiveServer)
    offer = first(source, "video")
    far.rows["video"][0].update(change)
    with pytest.raises(Declined):
        source.claim(offer, quiet())


def test_words_that_the_archives_query_language_knows_are_words(stand: Any) -> None:
    source, far = stand(InternetArchive, InternetArchiveServer)
    find(source, "video", 'rain) OR mediatype:texts "NOT"')
    assert far.asked[0].args["q"].startswith("(rain AND mediatype AND texts) AND mediatype:movies AND (collection:")


# Wikimedia Commons


def test_commons_is_told_how_to_reach_whoever_asks(stand: Any, kit: Kit) -> None:
    source, far = stand(Wikimedia, WikimediaServer)
    offer = first(source, "video")
    assert {request.headers["User-Agent"] for request in far.asked} == {"faceless-studio/0.1 (films@example.org)"}
    assert dict(source.claim(offer, quiet()).headers)["User-Agent"].endswith("(films@example.org)")
    unknown = Wikimedia(replace(kit, settings=Settings()), far.url)
    with pytest.raises(NeedsSetup, match="reached") as caught:
        find(unknown, "video")
    assert "settings set contact" in caught.value.remedy


def test_an_answer_of_commons_in_parts_is_put_together(stand: Any) -> None:
    source, far = stand(Wikimedia, WikimediaServer)
    page = find(source, "video")
    assert len(far.asked) == 2
    assert len(page.offers) == 3
    assert page.offers[0].rights.creator == "Jane & Co"
    assert page.offers[0].rights.creator_url == "https://commons.wikimedia.org/wiki/User:Jane"
    assert page.offers[0].tags == ("rain in lisbon", "streets at night")


def test_of_a_heavy_clip_on_commons_what_was_made_of_it_is_fetched(stand: Any) -> None:
    source, far = stand(Wikimedia, WikimediaServer)
    light, heavy, large = (row["imageinfo"][0] for row in far.rows["video"])
    heavy["size"] = 900_000_000
    large.update(width=2160, height=3840)
    found = find(source, "video").offers
    assert found[0].file_url == light["url"]
    assert found[0].size == light["size"]
    assert found[1].file_url.endswith(".1080p.vp9.webm")
    assert found[1].file_url.startswith("https://upload.wikimedia.org/")
    assert (found[1].width, found[1].height) == (1920, 1080)
    assert (found[2].width, found[2].height) == (1080, 1920)


def test_a_huge_picture_on_commons_is_fetched_at_a_width_that_is_served(stand: Any) -> None:
    source, far = stand(Wikimedia, WikimediaServer)
    far.rows["image"][1]["imageinfo"][0].update(mime="image/tiff", width=1500, height=1000)
    far.rows["image"][2]["imageinfo"][0].update(width=800, height=600)
    found = find(source, "image").offers
    assert "/3840px-" in found[0].file_url
    assert (found[0].width, found[0].height) == (3840, 2160)
    assert "/1280px-" in found[1].file_url
    assert found[2].file_url == far.rows["image"][2]["imageinfo"][0]["url"]
    assert all("/500px-" in offer.preview_url for offer in found)


def test_the_licence_on_commons_is_told_as_it_stands(stand: Any) -> None:
    source, far = stand(Wikimedia, WikimediaServer)
    says = [row["imageinfo"][0]["extmetadata"] for row in far.rows["image"]]
    says[0]["Restrictions"] = {"value": "personality|trademarked"}
    says[0]["Attribution"] = {"value": "Jane / <b>Example Archive</b>"}
    says[1]["LicenseShortName"], says[1]["LicenseUrl"] = {"value": "All rights reserved"}, {"value": ""}
    page = find(source, "image")
    assert page.passed_over == (("1992", "its licence, All rights reserved, is none that is known here"),)
    restricted, free = page.offers
    assert restricted.rights.commercial is None, "the licence allows it, and other rights may not"
    assert restricted.rights.share_alike
    assert "by Jane / Example Archive (https://commons.wikimedia.org/" in restricted.rights.credit
    assert (free.rights.licence, free.rights.credit) == ("public-domain", "")


@pytest.mark.parametrize(("code", "error"), [("maxlag", RateLimited), ("badvalue", Declined)])
def test_commons_fails_with_status_200(stand: Any, code: str, error: type[Exception]) -> None:
    source, far = stand(Wikimedia, WikimediaServer)
    far.always = said({"error": {"code": code, "info": "Waiting for a server: 7 seconds lagged.", "lag": 7}})
    with pytest.raises(error, match="7 seconds"):
        find(source, "image")


# Freesound


def test_freesounds_preview_is_fetched_with_a_key_and_the_original_by_who_is_signed_in(
    stand: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, far = stand(Freesound, FreesoundServer)
    offer = first(source)
    assert offer.file_url.endswith("-hq.ogg")
    assert source.claim(offer, quiet()) == offer
    monkeypatch.setenv("FACELESS_KEY_FREESOUND_ACCESS", TOKEN)
    original = source.claim(offer, quiet())
    assert original.file_url == "https://freesound.org/apiv2/sounds/700001/download/"
    assert original.headers == (("Authorization", f"Bearer {TOKEN}"),)
    assert TOKEN not in repr(original)
    monkeypatch.setenv("FACELESS_KEY_FREESOUND_ACCESS", "of yesterday")
    assert source.claim(offer, quiet()) == offer
    assert far.asked[-1].path == "/apiv2/me/"


def test_freesound_is_asked_for_what_may_earn_money_and_credited_as_it_asks(stand: Any) -> None:
    source, far = stand(Freesound, FreesoundServer)
    far.rows["audio"][2]["license"] = "http://creativecommons.org/licenses/by-nc/4.0/"
    free, named, closed = find(source).offers
    assert far.asked[0].args["filter"] == 'license:("Creative Commons 0" OR "Attribution")'
    assert free.rights.credit == ""
    assert named.rights.credit == (
        '"rain_1.wav" by sound maker -- https://freesound.org/s/700002/ -- License: CC BY 4.0 '
        "(https://creativecommons.org/licenses/by/4.0/)"
    )
    assert closed.rights.commercial is False
    assert "non-commercial" in Freesound.caution


# Jamendo


@pytest.mark.parametrize(
    ("code", "words", "error"),
    [
        (5, "Jamendo Api Invalid Client Id Error", NeedsKey),
        (6, "Jamendo Api Rate Limit Exceeded", RateLimited),
        (4, "Jamendo Api Required Parameter Error", Declined),
    ],
)
def test_jamendo_fails_with_status_200(stand: Any, code: int, words: str, error: type[Exception]) -> None:
    source, far = stand(Jamendo, JamendoServer)
    far.faults = [failed(code, words)]
    with pytest.raises(error):
        find(source)
    assert find(source).offers, "the failure was not kept"


def test_jamendos_artists_say_whether_a_track_may_be_fetched_and_claims_are_to_be_expected(stand: Any) -> None:
    source, far = stand(Jamendo, JamendoServer)
    far.rows["audio"][2].update(audiodownload_allowed=False, audiodownload="")
    far.rows["audio"][1]["license_ccurl"] = "http://creativecommons.org/licenses/by-nc-nd/3.0/"
    page = find(source)
    assert page.passed_over == (("1500003", "its artist does not allow it to be fetched"),)
    free, closed = page.offers
    assert (free.rights.content_id_risk, closed.rights.content_id_risk) == (False, True)
    assert (closed.rights.commercial, closed.rights.derivatives) == (False, False)
    assert free.rights.credit.startswith("“Soft Rain 0” by Exband (https://www.jamendo.com/track/1500001)")
    assert (far.asked[0].args["ccnc"], far.asked[0].args["ccnd"]) == ("false", "false")


# ccMixter


def test_ccmixters_file_is_the_one_that_plays_fetched_from_its_page(stand: Any) -> None:
    source, far = stand(CcMixter, CcMixterServer)
    far.rows["audio"][1]["files"].pop()
    far.rows["audio"][2]["license_url"] = "http://creativecommons.org/licenses/sampling+/1.0/"
    page = find(source)
    assert page.passed_over == (("61002", "it has no file that plays"),)
    offer, sampled = page.offers
    assert offer.file_url == "https://ccmixter.org/content/exartist/exartist_-_Blue_Rain_0.mp3"
    assert offer.duration == 192
    assert offer.tags == ("jazz", "rain", "instrumental", "jazz walk", "96 bpm")
    assert sampled.rights.commercial is None
    claimed = source.claim(offer, quiet())
    assert dict(claimed.headers)["Referer"] == "https://ccmixter.org/files/exartist/61001"


# Incompetech


def test_incompetechs_catalogue_is_searched_here_best_first(stand: Any) -> None:
    source, far = stand(Incompetech, IncompetechServer)
    far.rows["audio"][1].update(title="Thunder", feel="Dark", genre="10", description="Rain at night.")
    far.rows["audio"][2].update(title="Walk", description="", feel="Bouncy")
    assert [offer.title for offer in find(source, text="dark horror rain").offers] == ["Thunder", "Rain Stroll 0"]
    offer = find(source, text="thunder").offers[0]
    assert offer.tags == ("dark", "horror", "piano", "bass", "112 bpm")
    assert offer.duration == 151
    assert offer.file_url == "https://incompetech.com/music/royalty-free/mp3-royaltyfree/Rain%20Stroll%201.mp3"
    assert offer.rights.content_id_risk
    assert offer.rights.credit == (
        '"Thunder" Kevin MacLeod (incompetech.com), Licensed under Creative Commons: By Attribution 4.0, '
        "https://creativecommons.org/licenses/by/4.0/"
    )
