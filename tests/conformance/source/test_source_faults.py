"""What every source must bear, whoever it is: run over every provider found, each before its own far side."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
from werkzeug import Request, Response

from engine.domain.offer import Page, Wanted
from engine.errors import Cancelled, EngineError, NeedsKey, ProviderFailed, RateLimited, Refused, Unreachable
from engine.runtime import log
from engine.runtime.progress import Progress, Stop, quiet
from engine.runtime.sources.catalogue import Catalogue
from tests.servers.source import said
from tests.sourcing import FEW, GARBAGE, JUNK, Stage, Watch, envelope, hold, spoilt


def test_a_claim_that_is_answered_oddly_fails_soundly(stage: Stage) -> None:
    """Those that ask nothing more when an item is claimed are not harmed by it."""
    offer = stage.find().offers[0]
    for odd in (*map(said, FEW), *GARBAGE.values()):
        stage.far.always = odd
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
        held.wait(0.15)
        return Response("{}")

    monkeypatch.setattr(Catalogue, "silence", 0.05)
    stage.far.always = late
    with pytest.raises(Unreachable):
        stage.find(stop=Watch())


def test_an_answer_that_trickles_is_given_up(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long each piece takes: there is an end to it all."""

    def trickle(_: Request) -> Response:
        return Response(b" " for _ in iter(lambda: time.sleep(0.01), ...))

    monkeypatch.setattr(Catalogue, "silence", 0.03)
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
