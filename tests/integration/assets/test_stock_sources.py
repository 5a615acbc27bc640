"""What is particular to Pexels, Pixabay, Unsplash, Coverr, NASA and Openverse: which file, whose terms, what credit."""

import json
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from pytest_httpserver import HTTPServer
from werkzeug import Response

from engine.domain.asset import Kind
from engine.domain.offer import Offer, Page, Wanted
from engine.errors import Declined, RateLimited
from engine.ports import Kit, Source
from engine.providers.source.coverr import Coverr
from engine.providers.source.nasa import Nasa
from engine.providers.source.openverse import Openverse
from engine.providers.source.pexels import Pexels
from engine.providers.source.pixabay import Pixabay
from engine.providers.source.unsplash import Unsplash
from engine.runtime.artifacts import Artifacts
from engine.runtime.cache import Cache
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import quiet
from engine.runtime.settings import Settings
from engine.runtime.vault import Vault
from tests.servers.source import SourceServer, said
from tests.servers.sources.coverr import CoverrServer
from tests.servers.sources.nasa import NasaServer
from tests.servers.sources.openverse import OpenverseServer
from tests.servers.sources.pexels import PexelsServer
from tests.servers.sources.pixabay import PixabayServer
from tests.servers.sources.unsplash import UnsplashServer

Stand = Callable[[Any, type[SourceServer]], tuple[Source, SourceServer]]


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[Kit]:
    http, cache = Http(first_wait=0.01), Cache(tmp_path / "cache")
    models, artifacts = ModelFiles(tmp_path / "models", http), Artifacts(tmp_path / "artifacts")
    yield Kit(Settings(), Vault(tmp_path), http, models, artifacts, cache=cache)
    http.close()
    cache.close()


@pytest.fixture
def stand(kit: Kit, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Stand:
    def up(source: Any, server: type[SourceServer]) -> tuple[Source, SourceServer]:
        far = server(httpserver, count=3)
        monkeypatch.setattr(source, "gap", 0.0)
        if far.key:
            monkeypatch.setenv(f"FACELESS_KEY_{source.secret.upper()}", far.key)
        return source(kit, far.url), far

    return up


def find(source: Source, kind: Kind, text: str = "rain", **more: Any) -> Page:
    return source.find(Wanted(text, kind, **more), "", quiet())


def first(source: Source, kind: Kind) -> Offer:
    return find(source, kind).offers[0]


# Pexels


def test_pexels_gives_full_hd_of_what_is_larger(stand: Stand) -> None:
    source, _ = stand(Pexels, PexelsServer)
    offer = first(source, "video")
    assert (offer.width, offer.height, offer.duration) == (1920, 1080, 14)
    assert offer.file_url.endswith("-hd_1080_30fps.mp4")
    assert offer.size == 700 * 1080 * 1080 // 100
    assert offer.title == "Rain on window"
    assert offer.rights.credit == f"Video by Ana Example on Pexels ({offer.rights.page_url})"
    assert offer.rights.licence == "pexels"
    assert offer.rights.creator_url == "https://www.pexels.com/@ana"
    photo = first(source, "image")
    assert photo.title == "Brown rocks during golden hour"
    assert "dpr=2" in photo.file_url
    assert (photo.width, photo.height) == (1733, 1300)
    assert photo.rights.credit.startswith("Photo by Joey Farina on Pexels")


@pytest.mark.parametrize(
    ("sizes", "chosen"),
    [
        ([(3840, 2160), (1280, 720)], (1280, 720)),
        ([(3840, 2160), (640, 360)], (3840, 2160)),
        ([(640, 360), (426, 240)], (640, 360)),
        ([(7680, 4320), (2560, 1440)], (2560, 1440)),
        ([(1080, 1920), (2160, 3840)], (1080, 1920)),
    ],
)
def test_the_file_is_full_hd_or_what_is_nearest(
    stand: Stand, sizes: list[tuple[int, int]], chosen: tuple[int, int]
) -> None:
    source, far = stand(Pexels, PexelsServer)
    file = far.rows["video"][0]["video_files"][0]
    far.rows["video"][0]["video_files"] = [{**file, "width": width, "height": height} for width, height in sizes]
    offer = first(source, "video")
    assert (offer.width, offer.height) == chosen


def test_of_two_files_alike_the_one_at_thirty_pictures_a_second_is_taken(stand: Stand) -> None:
    source, far = stand(Pexels, PexelsServer)
    files = far.rows["video"][0]["video_files"]
    fast = {**files[1], "fps": 59.94, "link": files[1]["link"].replace("30fps", "60fps")}
    stream = {**files[1], "file_type": "application/x-mpegURL", "link": "https://videos.pexels.com/x.m3u8"}
    far.rows["video"][0]["video_files"] = [stream, fast, *files]
    assert first(source, "video").file_url.endswith("30fps.mp4")


def test_what_pexels_gives_otherwise_than_it_was_asked_is_passed_over(stand: Stand) -> None:
    source, far = stand(Pexels, PexelsServer)
    far.always = said({"videos": far.rows["video"]})
    page = find(source, "video", orientation="landscape")
    assert len(page.offers) == 2
    assert page.passed_over == (("1234502", "it is portrait, landscape was wanted"),)


def test_pexels_is_asked_in_the_persons_language(stand: Stand) -> None:
    source, far = stand(Pexels, PexelsServer)
    find(source, "video", "Regen", language="de", orientation="portrait")
    assert far.asked[-1].args["locale"] == "de-DE"
    assert far.asked[-1].args["orientation"] == "portrait"
    find(source, "video", "báisteach", language="ga")
    assert "locale" not in far.asked[-1].args


# Pixabay


def test_pixabay_is_asked_the_same_once_in_a_day(stand: Stand) -> None:
    source, far = stand(Pixabay, PixabayServer)
    with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
        page = find(source, "video")
        clock.shift(timedelta(hours=11))
        assert find(source, "video") == page
        assert len(far.asked) == 1
        clock.shift(timedelta(hours=14))
        find(source, "video")
    assert len(far.asked) == 2


def test_pixabay_falls_back_where_the_largest_is_not_told(stand: Stand) -> None:
    source, _ = stand(Pixabay, PixabayServer)
    offers = find(source, "video").offers
    assert [(each.width, each.height) for each in offers] == [(1920, 1080), (1920, 1080), (1080, 1920)]
    assert offers[0].title == "Sea, waves, coast"
    assert offers[0].tags == ("sea", "waves", "coast")
    assert offers[0].size == 1080 * 5000
    assert offers[0].rights.credit == ""


def test_pixabays_photographs_get_a_new_address_when_they_are_claimed(stand: Stand) -> None:
    source, far = stand(Pixabay, PixabayServer)
    offer = first(source, "image")
    assert (offer.width, offer.height) == (1280, 960)
    far.rows["image"][0]["largeImageURL"] = "https://pixabay.com/get/another_1280.jpg"
    assert source.claim(offer, quiet()).file_url == "https://pixabay.com/get/another_1280.jpg"
    far.rows["image"] = []
    with pytest.raises(Declined, match="no longer"):
        source.claim(offer, quiet())


def test_pixabays_full_access_brings_full_hd(stand: Stand) -> None:
    source, far = stand(Pixabay, PixabayServer)
    far.rows["image"][0]["fullHDURL"] = "https://pixabay.com/get/x_1920.jpg"
    offer = first(source, "image")
    assert offer.file_url.endswith("x_1920.jpg")
    assert (offer.width, offer.height) == (1920, 1440)


def test_pixabay_says_in_how_many_seconds_it_may_be_asked_again(stand: Stand) -> None:
    source, far = stand(Pixabay, PixabayServer)
    spent = {"X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "47"}
    far.always = Response("API rate limit exceeded", 429, spent)
    with pytest.raises(RateLimited) as caught:
        find(source, "video")
    assert caught.value.after == 47
    assert len(far.asked) == 1, "it is not asked again and again meanwhile"


def test_a_time_at_which_one_may_ask_again_is_told_as_a_wait(stand: Stand) -> None:
    source, far = stand(Pexels, PexelsServer)
    with time_machine.travel("2026-03-01T12:00:00Z", tick=False):
        reset = str(int(time.time()) + 600)
        far.always = Response("", 429, {"X-Ratelimit-Remaining": "0", "X-Ratelimit-Reset": reset})
        with pytest.raises(RateLimited) as caught:
            find(source, "video")
    assert caught.value.after == 600


def test_pixabays_flags_are_heard(stand: Stand) -> None:
    source, far = stand(Pixabay, PixabayServer)
    far.rows["video"][0]["isLowQuality"] = True
    far.rows["video"][1]["isGRated"] = False
    far.rows["video"][2]["isAiGenerated"] = True
    page = find(source, "video")
    assert [each.item for each in page.offers] == ["55002"]
    assert "ai generated" in page.offers[0].tags
    assert [item for item, _ in page.passed_over] == ["55000", "55001"]


def test_pixabay_takes_words_of_a_hundred_letters_and_pages_of_three(stand: Stand) -> None:
    source, far = stand(Pixabay, PixabayServer)
    assert find(source, "image", "x" * 400, page_size=1).offers
    assert far.asked[-1].args["per_page"] == "3"
    assert far.asked[-1].args["safesearch"] == "true"


# Unsplash


def test_unsplash_is_told_of_each_use(stand: Stand) -> None:
    source, far = stand(Unsplash, UnsplashServer)
    offer = first(source, "image")
    assert [request.path for request in far.asked] == ["/search/photos"]
    claimed = source.claim(offer, quiet())
    source.claim(offer, quiet())
    pings = [request for request in far.asked if request.path == f"/photos/{offer.item}/download"]
    assert len(pings) == 2, "each use is told, however lately the last one was"
    assert pings[0].args["ixid"] == "abc"
    assert pings[0].headers["Authorization"] == f"Client-ID {far.key}"
    assert pings[0].headers["Accept-Version"] == "v1"
    assert claimed.file_url.startswith("https://images.unsplash.com/photo-7?ixid=abc&")
    assert "w=2160&h=1440&fit=max" in claimed.file_url
    assert "h=1440" in offer.file_url
    assert "ixid=abc" in offer.file_url


def test_unsplashs_credit_says_who_sends_people(stand: Stand) -> None:
    source, _ = stand(Unsplash, UnsplashServer)
    referral = "utm_source=faceless_studio&utm_medium=referral"
    credit = f"Photo by Ada Ex (https://unsplash.com/@ada?{referral}) on Unsplash (https://unsplash.com/?{referral})"
    assert first(source, "image").rights.credit == credit


def test_unsplash_keeps_its_own_host_whatever_an_answer_names(stand: Stand) -> None:
    """The key goes to the service alone, not to where an item says that it is to be told."""
    source, far = stand(Unsplash, UnsplashServer)
    far.rows["image"][0]["links"]["download_location"] = "https://elsewhere.example/steal?ixid=abc"
    source.claim(first(source, "image"), quiet())
    assert far.asked[-1].path == "/photos/LBI7cgq_p-00/download"
    far.rows["image"][0]["id"] = "../../steal"
    page = find(source, "image", "snow")
    assert page.passed_over[0][0] == "../../steal"


def test_unsplashs_hour_that_is_used_up_is_no_wrong_key(stand: Stand) -> None:
    source, far = stand(Unsplash, UnsplashServer)
    far.always = Response("Rate Limit Exceeded", 403, {"X-Ratelimit-Limit": "50", "X-Ratelimit-Remaining": "0"})
    with pytest.raises(RateLimited) as caught:
        find(source, "image")
    assert caught.value.after == 3600


def test_unsplash_plus_is_passed_over(stand: Stand) -> None:
    source, far = stand(Unsplash, UnsplashServer)
    far.rows["image"][0]["premium"] = True
    far.rows["image"][1]["plus"] = True
    assert len(find(source, "image").offers) == 1


# Coverr


def test_coverr_gives_what_is_free_and_turns_what_stands(stand: Stand) -> None:
    source, far = stand(Coverr, CoverrServer)
    far.rows["video"][1]["is_premium"] = True
    page = find(source, "video")
    assert [(each.width, each.height) for each in page.offers] == [(3840, 2160), (2160, 3840)]
    assert [each.duration for each in page.offers] == [12.5, 12.5]
    assert page.passed_over == (("a1B2c301", "it is for those who pay Coverr"),)
    assert page.offers[0].rights.page_url == "https://coverr.co/videos/rain-on-leaves-0-a1b2c300"
    assert page.offers[0].file_url.endswith("?download=true")


def test_coverr_is_read_though_little_is_told(stand: Stand) -> None:
    source, far = stand(Coverr, CoverrServer)
    far.rows["video"] = [{"id": "x1", "title": "Rain", "urls": {"mp4": "https://storage.coverr.co/x1.mp4"}}]
    offer = first(source, "video")
    assert (offer.file_url, offer.width, offer.tags) == ("https://storage.coverr.co/x1.mp4", 0, ())


# NASA


def test_nasas_file_is_asked_for_when_it_is_claimed(stand: Stand) -> None:
    source, far = stand(Nasa, NasaServer)
    offer = first(source, "video")
    assert len(far.asked) == 1
    claimed = source.claim(offer, quiet())
    place = "https://images-assets.nasa.gov/video/video%20EX%20aurora_00"
    assert claimed.file_url == f"{place}/video%20EX%20aurora_00~large.mp4"
    assert claimed.rights.file_url == claimed.file_url
    assert source.claim(first(source, "image"), quiet()).file_url.endswith("~large.jpg")
    assert source.claim(first(source, "audio"), quiet()).file_url.endswith("~orig.mp3")


def test_nasas_credit_names_the_centre_as_it_asks(stand: Stand) -> None:
    source, _ = stand(Nasa, NasaServer)
    credits_ = [each.rights.credit for each in find(source, "image").offers]
    assert credits_ == ["Courtesy NASA/JSC", "Courtesy NASA/JPL-Caltech, Pat Example", "Courtesy NASA/GSFC"]


@pytest.mark.parametrize(
    "words", ["Photo © 2019 Jane Doe", "Copyright ESA 2010", "(c) 2004 Somebody", "All rights reserved."]
)
def test_what_nasa_shows_of_others_is_passed_over(stand: Stand, words: str) -> None:
    source, far = stand(Nasa, NasaServer)
    far.rows["image"][0]["data"][0]["description"] = f"An aurora. {words}"
    page = find(source, "image")
    assert page.passed_over == (("image EX aurora_00", "its description names another's copyright"),)
    assert len(page.offers) == 2


def test_a_licence_that_nasas_words_name_is_taken(stand: Stand) -> None:
    source, far = stand(Nasa, NasaServer)
    far.rows["image"][0]["data"][0]["description"] = "Credit: ESA/Hubble, CC BY 4.0. Not under copyright otherwise."
    rights = first(source, "image").rights
    assert rights.licence == "CC-BY-4.0"
    assert "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)" in rights.credit
    far.rows["video"][0]["data"][0]["description"] = "No copyright. Music: Universal Production Music, “Rising”"
    assert first(source, "video").rights.content_id_risk
    assert not find(source, "video").offers[1].rights.content_id_risk


def test_an_item_of_nasas_without_a_file_is_declined(stand: Stand) -> None:
    source, far = stand(Nasa, NasaServer)
    offer = first(source, "video")
    far.always = said({"collection": {"items": [{"href": "http://images-assets.nasa.gov/video/x/x.srt"}, {}]}})
    with pytest.raises(Declined, match="no file"):
        source.claim(offer, quiet())


# Openverse


def test_each_item_of_openverse_has_a_licence_of_its_own(httpserver: HTTPServer, kit: Kit) -> None:
    far = OpenverseServer(httpserver, count=6)
    offers = find(Openverse(kit, far.url), "image").offers
    told = [(each.rights.licence, each.rights.commercial, each.rights.derivatives) for each in offers]
    assert told == [
        ("CC-BY-4.0", True, True),
        ("CC-BY-SA-3.0", True, True),
        ("CC0-1.0", True, True),
        ("CC-PDM-1.0", True, True),
        ("CC-BY-NC-2.0", False, True),
        ("CC-BY-ND-2.0", True, False),
    ]
    assert [each.rights.share_alike for each in offers] == [False, True, False, False, False, False]
    assert [bool(each.rights.credit) for each in offers] == [True, True, False, False, True, True]
    assert offers[1].rights.credit == (
        "“Calm tide 1” by Mira (https://www.flickr.com/photos/mira/1), licensed under CC BY-SA 3.0 "
        "(https://creativecommons.org/licenses/by-sa/3.0/)"
    )
    assert offers[0].rights.creator == "unknown, from flickr"


@pytest.mark.parametrize(
    ("letters", "address", "why"),
    [
        ("by", "https://creativecommons.org/licenses/by-nc/4.0/", "two ways"),
        ("by-nc", "https://creativecommons.org/licenses/by/4.0/", "two ways"),
        ("all-rights-reserved", "https://example.org/terms", "not known"),
        ("", "", "not known"),
    ],
)
def test_a_licence_that_is_not_clear_is_none(stand: Stand, letters: str, address: str, why: str) -> None:
    source, far = stand(Openverse, OpenverseServer)
    far.rows["image"][0] |= {"license": letters, "license_url": address}
    page = find(source, "image")
    assert len(page.offers) == 2
    assert why in page.passed_over[0][1]


def test_openverses_sounds_have_seconds_and_their_risk(httpserver: HTTPServer, kit: Kit) -> None:
    far = OpenverseServer(httpserver, count=9)
    offers = find(Openverse(kit, far.url), "audio").offers
    assert offers[0].duration == 151.0
    assert offers[0].tags == ("calm", "sea", "ambient")
    assert [each.rights.content_id_risk for each in offers] == [at == 7 for at in range(9)]
    assert json.loads(offers[3].proof)["source"] == "freesound"
