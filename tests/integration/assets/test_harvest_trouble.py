"""Harvests before sources and hosts that fail in every way."""

import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from werkzeug import Response

from engine.errors import (
    Cancelled,
    Declined,
    NeedsKey,
    NeedsSpace,
    RateLimited,
    Unreachable,
)
from engine.runtime.net.guard import Guard
from engine.runtime.progress import Progress, Stop
from tests.harvesting import ERRAND, MadeUp, field, outcomes, own, picture, stocked, until
from tests.servers.media import MediaHost


def test_a_broken_source_never_stops_the_others(far: MediaHost, tmp_path: Path) -> None:
    errors: list[Exception] = [
        Unreachable("It is down."),
        NeedsKey("It needs a key.", "Make one."),
        RateLimited("Too often.", 3600),
        Declined("It says no."),
        KeyError("a bug"),
    ]
    broken = [MadeUp([]) for _ in errors]
    for source, error in zip(broken, errors, strict=True):
        source.failing = error
    every = [(f"broken{place}", source) for place, source in enumerate(broken)]
    with field(tmp_path, far.guard(), *every, ("whole", stocked(far, "whole", 7))) as opened:
        got = opened.harvester.harvest(Progress(), replace(ERRAND, limit=7))
    assert got.new == 7, "what the others leave goes to the one that has more"
    said = {each.source: each.error for each in got.sources}
    assert said["whole"] == ""
    assert said["broken0"] == "It is down."
    assert said["broken4"] == "It broke inside."
    assert {each.source: each.remedy for each in got.sources}["broken1"] == "Make one."


def test_files_that_cannot_be_fetched_are_told_apart(far: MediaHost, tmp_path: Path) -> None:
    source = stocked(far, "a", 6)
    del far.files["/a/0.jpg"]
    far.files["/a/1.jpg"] = b"<!doctype html><title>Please log in</title>" * 50
    far.files["/a/2.jpg"] = picture(2)[:3000]
    source.offers[3] = replace(source.offers[3], file_url=f"https://127.0.0.1:{far.server.port}/a/3.jpg")
    source.offers[4] = replace(source.offers[4], file_url="https://nowhere.invalid/a/4.jpg")
    guard = Guard(
        lambda host, _: ["127.0.0.1"] if host == "media.test" else [],
        lambda host, port: (host, port) == ("media.test", far.server.port),
    )
    with field(tmp_path, guard, ("a", source)) as opened:
        got = opened.harvester.harvest(Progress(), ERRAND)
        assert got.new == 1
        assert outcomes(opened) == {
            "a/0": "refused",
            "a/1": "refused",
            "a/2": "refused",
            "a/3": "refused",
            "a/4": "failed",
            "a/5": "added",
        }
        reasons = " ".join(each.why for each in got.sources[0].refused)
        for word in ("404", "web page", "damaged", "443"):
            assert word in reasons
        opened.harvester.harvest(Progress(), ERRAND)
        assert outcomes(opened)["a/4"] == "refused", "what fails twice is left"
        assert list(opened.incoming.iterdir()) == []


def test_a_source_whose_files_never_come_is_given_up(far: MediaHost, tmp_path: Path) -> None:
    source = stocked(far, "a", 9)
    far.refuse = [Response("", 503)] * 500
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        got = opened.harvester.harvest(Progress(), ERRAND)
        assert got.sources[0].error
        assert sum(each.items for each in got.sources[0].failed) == 3
        far.refuse = []
        assert opened.harvester.harvest(Progress(), ERRAND).new == 9


def test_a_busy_host_is_waited_for_or_left_for_later(far: MediaHost, tmp_path: Path) -> None:
    source = stocked(far, "a", 2)
    source.offers = [replace(each, preview_url="") for each in source.offers]
    far.refuse = [Response("", 429, {"Retry-After": "0"})]
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        assert opened.harvester.harvest(Progress(), replace(ERRAND, limit=1)).new == 1
        far.refuse = [Response("", 429, {"Retry-After": "3600"})]
        got = opened.harvester.harvest(Progress(), ERRAND)
        assert got.new == 0
        assert "429" in got.sources[0].error
        assert opened.harvester.harvest(Progress(), ERRAND).new == 1


def test_a_catalogue_that_asks_for_a_moment_is_given_it(far: MediaHost, tmp_path: Path) -> None:
    source = stocked(far, "a", 2)
    busy = iter([RateLimited("Busy.", 0.01)])

    def after(_: Progress) -> None:
        source.failing = next(busy, None)

    source.after = after
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        got = opened.harvester.harvest(Progress(), replace(ERRAND, dry_run=True))
    assert (got.new, got.sources[0].error) == (2, "")


def test_a_stop_ends_every_source_at_once(far: MediaHost, tmp_path: Path) -> None:
    far.drip, far.drop = 0.05, 1000
    sources = [(name, stocked(far, name, 3, first)) for name, first in (("a", 0), ("b", 50), ("c", 100))]
    for _, source in sources:
        source.offers = [replace(each, preview_url="") for each in source.offers]
    stop, before = Stop(), set(threading.enumerate())
    with field(tmp_path, far.guard(), *sources) as opened:
        threading.Thread(target=lambda: (until(lambda: len(far.seen) >= 3), time.sleep(0.4), stop.ask())).start()
        with pytest.raises(Cancelled):
            opened.harvester.harvest(Progress(stop=stop), ERRAND)
        assert not [each for each in set(threading.enumerate()) - before if each.name.startswith("harvest")]
        assert own(opened) == []
        far.drip = 0
        assert opened.harvester.harvest(Progress(), ERRAND).new == 9
        resumed = [each for each in far.seen if each.headers.get("Range")]
        assert resumed, "half files are gone on with"


def test_a_full_disk_ends_the_harvest_and_says_so(
    far: MediaHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    source = stocked(far, "a", 3)
    full = shutil.disk_usage(tmp_path)._replace(free=1_000_000)
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        with monkeypatch.context() as patched:
            patched.setattr("engine.runtime.net.collecting.shutil.disk_usage", lambda _: full)
            with pytest.raises(NeedsSpace):
                opened.harvester.harvest(Progress(), ERRAND)
        assert opened.harvester.harvest(Progress(), ERRAND).new == 3
