"""Reporting, sharing and stopping."""

import threading
from datetime import timedelta

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import AllFailed, Cancelled, Declined, NeedsKey
from engine.runtime import progress as module
from engine.runtime import registry
from engine.runtime.fallback import first_that_works
from engine.runtime.progress import Progress, Report, Stop, quiet


def heard() -> tuple[list[Report], Progress]:
    reports: list[Report] = []
    return reports, Progress(reports.append)


@given(st.lists(st.floats(-1, 3), min_size=1))
def test_the_whole_only_rises_and_stays_within_one(fractions: list[float]) -> None:
    reports, progress = heard()
    for fraction in fractions:
        progress(fraction)
    shown = [report.fraction for report in reports]
    assert shown == sorted(shown)
    assert all(0 <= each <= 1 for each in shown)


def test_a_message_stays_until_the_next() -> None:
    reports, progress = heard()
    progress(0.1, "Reading")
    progress(0.2)
    progress(0.3, "Writing")
    assert [report.message for report in reports] == ["Reading", "Reading", "Writing"]


@given(st.lists(st.floats(0.1, 10), min_size=1, max_size=6))
def test_parts_add_up_to_the_whole(weights: list[float]) -> None:
    reports, progress = heard()
    for part in progress.split(*weights):
        part(1.0)
    assert reports[-1].fraction == pytest.approx(1)


def test_weights_are_shares() -> None:
    reports, progress = heard()
    first, second = progress.split(3, 1)
    first(0.5, "a")
    assert reports[-1] == Report(0.375, "a", None)
    second(1.0)
    assert reports[-1].fraction == pytest.approx(0.625)


def test_parts_of_parts_report_through() -> None:
    reports, progress = heard()
    inner = progress.split(1, 1)[1].split(1, 1)[0]
    inner(1.0)
    assert reports[-1].fraction == pytest.approx(0.25)


def test_parts_may_report_from_many_threads() -> None:
    reports, progress = heard()
    parts = progress.split(*[1.0] * 8)

    def work(part: Progress) -> None:
        for step in range(50):
            part((step + 1) / 50)

    threads = [threading.Thread(target=work, args=(part,)) for part in parts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    shown = [report.fraction for report in reports]
    assert shown == sorted(shown)
    assert shown[-1] == pytest.approx(1)


def test_a_stop_reaches_every_part() -> None:
    progress = quiet()
    part = progress.split(1)[0].split(1)[0]
    part(0.1)
    progress.stop.ask()
    with pytest.raises(Cancelled):
        part(0.2)


def test_a_stop_ends_a_sleep() -> None:
    stop = Stop()
    threading.Timer(0.05, stop.ask).start()
    with pytest.raises(Cancelled):
        stop.wait(60)


def test_time_left_is_a_guess_made_late(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    reports, progress = heard()
    progress(0.5)
    assert reports[-1].left is None
    now[0] += 10
    progress(0.5)
    assert reports[-1].left == pytest.approx(10)
    now[0] += 10
    progress(0.8)
    assert reports[-1].left == pytest.approx(5)


def test_turning_the_wall_clock_changes_no_guess() -> None:
    reports, progress = heard()
    with time_machine.travel("2026-01-01T00:00:00Z", tick=True) as clock:
        clock.shift(timedelta(days=-400))
        progress(0.5)
    assert reports[-1].left is None


def test_the_first_that_can_does_it() -> None:
    asked: list[str] = []

    def do(provider: str) -> str:
        asked.append(provider)
        if provider == "closed":
            raise NeedsKey("No key.", "Enter one.")
        if provider == "broken":
            raise Declined("No.")
        return provider.upper()

    chain = [("a", "closed"), ("b", "broken"), ("c", "fine"), ("d", "never")]
    assert first_that_works(chain, do, "write") == ("c", "FINE")
    assert asked == ["closed", "broken", "fine"]
    with pytest.raises(AllFailed) as caught:
        first_that_works(chain[:2], do, "write")
    assert caught.value.reasons == ("a: No key.", "b: No.")
    assert caught.value.remedy == "Enter one."


def test_a_bug_and_a_stop_pass_through_the_chain() -> None:
    def stopped(_: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        first_that_works([("a", ""), ("b", "")], stopped, "write")
    with pytest.raises(ZeroDivisionError):
        first_that_works([("a", "")], lambda _: 1 / 0, "write")
    with pytest.raises(AllFailed, match="Nothing could write"):
        first_that_works([], stopped, "write")


def test_a_provider_is_named_by_its_file() -> None:
    found = registry.found("llm")
    assert {"llama_cpp", "ollama", "gpt4all", "openai"} <= set(found)
    assert list(found) == sorted(found)
    assert found["ollama"].__name__ == "Ollama"
    with pytest.raises(ModuleNotFoundError):
        registry.found("nothing_of_the_kind")


def test_a_file_holds_exactly_one_provider() -> None:
    from types import ModuleType

    crowded = ModuleType("crowded")
    for name in ("One", "Two"):
        setattr(crowded, name, type(name, (), {"__module__": "crowded"}))
    with pytest.raises(TypeError, match="exactly one"):
        registry._only_class(crowded)
    with pytest.raises(TypeError, match="exactly one"):
        registry._only_class(ModuleType("empty"))


def test_a_part_set_apart_is_stopped_with_the_whole_but_not_the_other_way() -> None:
    whole = Progress()
    part = whole.apart()
    part.stop.ask()
    whole(0.1)
    with pytest.raises(Cancelled):
        part(0.1)
    other = whole.apart()
    whole.stop.ask()
    for each in (other, *other.split(1, 1)):
        with pytest.raises(Cancelled):
            each.stop.wait(0)


def test_whoever_waits_apart_hears_of_the_whole_being_stopped() -> None:
    whole = Progress()
    threading.Timer(0.05, whole.stop.ask).start()
    with pytest.raises(Cancelled):
        whole.apart().stop.wait(60)
