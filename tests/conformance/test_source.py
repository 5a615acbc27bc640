"""What every source must do, whoever it is: run over every provider found, each before its own far side."""

import copy
import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from engine.domain import licence
from engine.domain.asset import Kind
from engine.domain.offer import Offer, Page, Wanted
from engine.errors import Cancelled, EngineError, NeedsKey, ProviderFailed, RateLimited, Refused, Unreachable
from engine.ports import Kit, Source
from engine.runtime import log, registry
from engine.runtime.artifacts import Artifacts
from engine.runtime.cache import Cache
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.guard import Guard
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress, Stop, quiet
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.vault import Vault
from tests.servers.source import Misjudged, SourceServer, said, server_of

NAMES = sorted(registry.found("source"))


JUNK: tuple[Any, ...] = (
    None,
    True,
    7,
    -1,
    10**400,
    float("nan"),
    float("inf"),
    "",
    "x",
    "http://10.0.0.1/x y",
    "javascript:alert(1)",
    "https://[::bad/",
    "<b>bold</b>\n<script>alert(1)</script>&lt;b&gt;\u0000\u202e",
    "\ud800",
    "9" * 5000,
    [],
    [None],
    [[]],
    ["\ud800"],
    {},
    {"a": {"b": []}},
)


FEW: tuple[Any, ...] = (None, -1, "x", [None], {})


GARBAGE = {
    "html": Response("<!doctype html><html><body>Sign in</body></html>", content_type="text/html"),
    "html said to be json": Response("<html>", content_type="application/json"),
    "empty": Response(b""),
    "cut": Response('{"page": 1, "total": 3, "hi', content_type="application/json"),
    "bytes": Response(b"\xff\xfe\x00\xd8garbage\x80"),
    "deep": Response("[" * 100_000, content_type="application/json"),
    "too long promised": Misjudged("{}", headers={"Content-Length": "5000"}),
    "too little promised": Misjudged('{"page": 1}', headers={"Content-Length": "4"}),
    "gzip that is none": Response("{}", headers={"Content-Encoding": "gzip"}),
}


class Watch(Stop):
    """A stop that notes how long it was to be waited for, and does not wait."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        if seconds > 0:
            self.waits.append(seconds)
        super().wait(0)


@dataclass
class Stage:
    """A source, what stands behind it, and what it may use."""

    name: str
    source: Source
    far: SourceServer
    kit: Kit
    folder: Path

    @property
    def kind(self) -> Kind:
        return self.source.kinds[0]

    def wanted(self, text: str = "rain", kind: Kind | None = None, **more: Any) -> Wanted:
        return Wanted(text, kind or self.kind, page_size=20, **more)

    def find(self, wanted: Wanted | None = None, after: str = "", stop: Stop | None = None) -> Page:
        return self.source.find(wanted or self.wanted(), after, Progress(stop=stop))

    def all(self, wanted: Wanted) -> list[Page]:
        pages = [self.find(wanted)]
        while pages[-1].after:
            assert len(pages) < 30, "the pages never end"
            pages.append(self.find(wanted, pages[-1].after))
        return pages

    def again(self) -> Source:
        """The source as a new start of the program has it."""
        made: Source = registry.found("source")[self.name](self.kit, self.far.url)
        return made


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture(scope="session")
def http(make_httpserver: HTTPServer) -> Iterator[Http]:
    """The guarded way to the network, for which one server of this machine is no private place."""
    made = Http(first_wait=0.01, guard=Guard(exempt=lambda _, port: port == make_httpserver.port))
    yield made
    made.close()


@pytest.fixture
def stage(
    name: str, tmp_path: Path, http: Http, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stage]:
    made, far = registry.found("source")[name], server_of(name)(httpserver)
    monkeypatch.setattr(made, "gap", 0.0)
    if far.key:
        monkeypatch.setenv(f"FACELESS_KEY_{made.secret.upper()}", far.key)
    cache = Cache(tmp_path / "cache")
    models, artifacts = ModelFiles(tmp_path / "models", http), Artifacts(tmp_path / "artifacts")
    # What gives everything at once would be asked once a day, and no fault of it be seen.
    kit = Kit(far.settings, Vault(tmp_path), http, models, artifacts, cache=None if far.whole else cache)
    yield Stage(name, made(kit, far.url), far, kit, tmp_path)
    cache.close()


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


def hold(offer: Offer) -> None:
    """Hold an offer against what every one must have, whatever its source said."""
    rights = offer.rights
    assert offer.item
    assert offer.title
    addresses = [offer.file_url, rights.page_url, rights.file_url]
    optional = [offer.preview_url, rights.creator_url, rights.licence_url]
    assert all(address.startswith("https://") for address in addresses)
    assert all(not address or address.startswith("https://") for address in optional)
    assert all(each.isprintable() and " " not in each for each in addresses + optional)
    assert rights.creator
    assert rights.dated
    terms = licence.from_code(rights.licence)
    assert terms, f"{rights.licence} is no licence known here"
    assert rights.licence_url == terms.url or not terms.url
    assert rights.commercial in {terms.commercial, None}
    assert rights.derivatives == terms.derivatives
    assert rights.share_alike == terms.share_alike
    assert not terms.attribution or rights.credit
    assert isinstance(json.loads(offer.proof), dict)
    for text in [offer.title, rights.creator, rights.credit, *offer.tags]:
        assert text == text.strip()
        assert "\n" not in text
        assert "<b" not in text
        assert "\u202e" not in text
        assert len(text) <= 1000
        text.encode()
    assert len(set(offer.tags)) == len(offer.tags)
    assert offer.width >= 0
    assert offer.height >= 0
    assert offer.size >= 0
    assert 0 <= offer.duration < 1e9


def test_a_claimed_offer_can_be_fetched(stage: Stage) -> None:
    for kind in stage.source.kinds:
        offer = stage.find(stage.wanted(kind=kind)).offers[0]
        claimed = stage.source.claim(offer, quiet())
        assert claimed.item == offer.item
        assert claimed.file_url == claimed.rights.file_url
        hold(claimed)
        if stage.far.ping:
            assert any(stage.far.ping in request.path for request in stage.far.asked)


@pytest.mark.parametrize("what", [*map(repr, FEW), *GARBAGE])
def test_a_claim_that_is_answered_oddly_fails_soundly(stage: Stage, what: str) -> None:
    """Those that ask nothing more when an item is claimed are not harmed by it."""
    offer = stage.find().offers[0]
    stage.far.always = GARBAGE.get(what) or said(next(each for each in FEW if repr(each) == what))
    with suppress(ProviderFailed):
        hold(stage.source.claim(offer, Progress(stop=Watch())))


def test_a_claim_is_stopped_and_told_of_trouble_as_a_search_is(stage: Stage) -> None:
    offer = stage.find().offers[0]
    asked = len(stage.far.asked)
    stage.far.always = Response("", 429, {"Retry-After": "3600"})
    with suppress(RateLimited):
        stage.source.claim(offer, quiet())
    stop = Stop()
    stop.ask()
    with pytest.raises(Cancelled):
        stage.source.claim(offer, Progress(stop=stop))
    assert len(stage.far.asked) - asked <= 1


def test_a_picture_stands_as_it_was_wanted(stage: Stage) -> None:
    for kind in set(stage.source.kinds) - {"audio"}:
        everything = [offer for page in stage.all(stage.wanted(kind=kind)) for offer in page.offers]
        measured = [offer for offer in everything if offer.width]
        upright = {offer.item for offer in measured if offer.height > offer.width}
        portrait = stage.wanted(kind=kind, orientation="portrait")
        found = [offer for page in stage.all(portrait) for offer in page.offers]
        assert {offer.item for offer in found if offer.width} == upright
        assert bool(upright) == bool(measured)


def spoilt(plain: Any, junks: Sequence[Any] = JUNK) -> Iterator[Any]:
    """Every way in which one place of an item may be missing or of a wrong type."""
    for path in places(plain):
        for junk in junks:
            copied = copy.deepcopy(plain)
            put(copied, path, junk)
            yield copied
        copied = copy.deepcopy(plain)
        put(copied, path, ..., remove=True)
        yield copied


def places(plain: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside = plain.items() if isinstance(plain, dict) else enumerate(plain[:2]) if isinstance(plain, list) else ()
    for step, each in inside:
        yield (*path, step)
        yield from places(each, (*path, step))


def put(plain: Any, path: tuple[Any, ...], value: Any, *, remove: bool = False) -> None:
    *way, last = path
    for step in way:
        plain = plain[step]
    if remove:
        del plain[last]
    else:
        plain[last] = value


def test_an_item_that_is_not_as_documented_is_passed_over_with_a_reason(stage: Stage) -> None:
    """One page of every spoilt item there can be: each is offered soundly or passed over, and the good one is there."""
    for kind in stage.source.kinds:
        good, odd = stage.far.row(0, kind), stage.far.row(1, kind)
        rows, first = [*spoilt(odd), *JUNK], stage.far.ids(kind)[0]
        for start in range(0, len(rows), 150):
            stage.far.rows[kind] = [good, *rows[start : start + 150]]
            page = stage.source.find(Wanted(f"rain {kind} {start}", kind, page_size=200), "", quiet())
            for offer in page.offers:
                hold(offer)
            assert page.offers[0].item == first
            assert all(reason for _, reason in page.passed_over)


def test_an_answer_that_is_not_as_documented_fails_soundly(stage: Stage) -> None:
    stage.find(stage.wanted("honey"))
    good = stage.far.answer(stage.far.asked[-1])
    stage.far.always = good
    whole = json.loads(good.get_data())
    for number, plain in enumerate([*JUNK, *spoilt(envelope(whole, stage.far.row(0, stage.kind)), FEW)]):
        stage.far.always = said(plain)
        with suppress(ProviderFailed):
            for offer in stage.find(stage.wanted(f"rain {number}")).offers:
                hold(offer)


def envelope(plain: Any, row: Any) -> Any:
    """An answer without its items, of which there is a test of their own."""
    if isinstance(plain, dict):
        return {name: envelope(each, row) for name, each in plain.items()}
    if isinstance(plain, list):
        return [] if plain and isinstance(plain[0], dict) and set(plain[0]) == set(row) else plain
    return plain


@pytest.mark.parametrize("what", GARBAGE)
def test_garbage_is_a_failure_of_the_service(stage: Stage, what: str) -> None:
    stage.far.always = GARBAGE[what]
    if what == "empty" and stage.far.blank:
        assert stage.find() == Page(())
        return
    with pytest.raises(ProviderFailed) as caught:
        stage.find()
    assert stage.source.title in str(caught.value) or stage.far.server.host in str(caught.value)
    stage.far.always = None
    assert stage.find().offers, "what was garbage was not kept"


@pytest.mark.parametrize("what", ["cut", "html", "too long promised"])
def test_garbage_once_is_no_harm(stage: Stage, what: str) -> None:
    """A body that breaks off is asked for again; an answer that is whole and no JSON is told."""
    stage.far.faults = [GARBAGE[what]]
    if what == "too long promised":
        assert stage.find().offers
        return
    with pytest.raises(ProviderFailed):
        stage.find()
    assert stage.find().offers


@pytest.mark.parametrize("status", [401, 403])
def test_a_closed_door_asks_for_a_key_where_there_is_one(stage: Stage, status: int) -> None:
    stage.far.always = said({"error": f"Invalid API key: {stage.far.key}"}, status)
    with pytest.raises(NeedsKey if stage.source.secret else ProviderFailed) as caught:
        stage.find()
    assert stage.source.key_page in caught.value.remedy
    assert caught.value.remedy


def test_a_wrong_key_is_told_from_a_wrong_question(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the service words it: the answer is its own documented one."""
    if not stage.far.key:
        return
    monkeypatch.setenv(f"FACELESS_KEY_{stage.source.secret.upper()}", "not-the-right-one")
    with pytest.raises(NeedsKey) as caught:
        stage.find()
    assert stage.source.key_page in caught.value.remedy


@pytest.mark.parametrize("status", [400, 404, 410, 422])
def test_a_no_is_a_failure_of_the_service(stage: Stage, status: int) -> None:
    stage.far.always = said({"error": "no such thing"}, status)
    with pytest.raises(ProviderFailed):
        stage.find()


@pytest.mark.parametrize("status", [500, 502, 503])
def test_trouble_that_passes_is_waited_for(stage: Stage, status: int) -> None:
    stage.far.faults = [Response("oops", status), Response("<html>", status)]
    assert stage.find(stop=Watch()).offers


def test_trouble_that_stays_is_told(stage: Stage) -> None:
    stage.far.always = Response("oops", 503)
    with pytest.raises(Unreachable):
        stage.find(stop=Watch())


def test_a_wait_that_is_asked_for_is_kept(stage: Stage) -> None:
    stage.far.faults = [Response("", 429, {"Retry-After": "7"})]
    watch = Watch()
    assert stage.find(stop=watch).offers
    assert any(6 < each <= 7 for each in watch.waits)


def test_a_long_wait_is_left_to_whoever_asked(stage: Stage) -> None:
    stage.far.always = Response("", 429, {"Retry-After": "3600"})
    with pytest.raises(RateLimited) as caught:
        stage.find()
    assert caught.value.after == 3600
    assert len(stage.far.asked) == 1


def test_too_much_without_a_time_is_tried_again_and_then_told(stage: Stage) -> None:
    stage.far.faults = [Response("Too many requests", 429)]
    watch = Watch()
    assert stage.find(stop=watch).offers
    assert watch.waits, "it waited"
    stage.far.always = Response("Too many requests", 429)
    with pytest.raises(RateLimited):
        stage.find(stage.wanted("snow"), stop=watch)


@pytest.fixture
def held() -> Iterator[threading.Event]:
    """An answer that comes when the test is over."""
    released = threading.Event()
    yield released
    released.set()


def test_an_answer_that_does_not_come_is_given_up(
    stage: Stage, held: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(_: Request) -> Response:
        held.wait(0.5)
        return Response("{}")

    monkeypatch.setattr(Catalogue, "silence", 0.2)
    stage.far.always = late
    with pytest.raises(Unreachable):
        stage.find(stop=Watch())


def test_an_answer_that_trickles_is_given_up(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long each piece takes: there is an end to it all."""

    def trickle(_: Request) -> Response:
        return Response(b" " for _ in iter(lambda: time.sleep(0.02), ...))

    monkeypatch.setattr(Catalogue, "silence", 0.1)
    stage.far.always = trickle
    with pytest.raises(Unreachable):
        stage.find(stop=Watch())


def test_a_stop_is_heard_while_nothing_comes(stage: Stage, held: threading.Event) -> None:
    """The far side answers only after the test: were the stop not heard, it would wait for the time-out."""
    stop = Stop()

    def answer(_: Request) -> Response:
        stop.ask()
        held.wait(30)
        return Response("{}")

    stage.far.always = answer
    with pytest.raises(Cancelled):
        stage.find(stop=stop)
    assert not held.is_set()


def test_a_stop_asked_beforehand_is_heard(stage: Stage) -> None:
    stop = Stop()
    stop.ask()
    with pytest.raises(Cancelled):
        stage.find(stop=stop)
    assert stage.far.asked == []


@pytest.mark.parametrize(
    "where",
    [
        "http://10.0.0.1/",
        "https://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://127.0.0.1/",
        "https://router.local/",
        "https://2130706433/",
        "file:///etc/passwd",
    ],
)
def test_a_redirect_into_a_private_network_is_refused(stage: Stage, where: str) -> None:
    stage.far.always = Response("", 302, {"Location": where})
    with pytest.raises((ProviderFailed, Refused)) as caught:
        stage.find()
    assert not isinstance(caught.value, Unreachable), "nobody knocked there"


def test_a_key_is_not_carried_to_another_host(stage: Stage) -> None:
    elsewhere = f"http://127.0.0.1:{stage.far.server.port}/elsewhere"
    assert not stage.far.url.startswith("http://127.0.0.1")
    stage.far.faults = [Response("", 302, {"Location": elsewhere})]
    with suppress(EngineError):
        stage.find()
    there = stage.far.asked[1]
    assert there.path == "/elsewhere"
    assert (stage.far.key or "there-is-none") not in f"{there.headers} {there.url}"


def test_without_its_key_it_names_the_page_to_make_one(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    if not stage.far.key:
        assert stage.find().offers
        return
    monkeypatch.delenv(f"FACELESS_KEY_{stage.source.secret.upper()}")
    with pytest.raises(NeedsKey) as caught:
        stage.find()
    assert stage.source.key_page in caught.value.remedy
    assert stage.far.asked == []


def test_the_key_is_seen_nowhere(stage: Stage) -> None:
    """Not in the diary, an error, the cache, or what is kept of an offer."""
    end = log.configure(stage.folder / "logs", console=False, level="debug")
    key = stage.far.key or "there-is-none"
    try:
        told = [repr(stage.all(stage.wanted(kind=kind))) for kind in stage.source.kinds]
        offer = stage.find().offers[0]
        told += [repr(stage.source.claim(offer, quiet())), offer.proof, repr(stage.source)]
        for status in (400, 401, 403, 429, 500):
            stage.far.always = said({"error": {"message": f"bad key {stage.far.key}"}}, status, {"Retry-After": "900"})
            with pytest.raises(EngineError) as caught:
                stage.find(stage.wanted(f"status {status}"), stop=Watch())
            told += [str(caught.value), caught.value.remedy, repr(caught.value)]
    finally:
        end()
    assert not any(key in each for each in told)
    kept = [path for path in stage.folder.rglob("*") if path.is_file()]
    assert any("faceless.jsonl" in path.name for path in kept)
    assert not any(key.encode() in path.read_bytes() for path in kept)


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
