"""Facts reach those who listen, and only them."""

from dataclasses import dataclass

import pytest
import structlog
from structlog.testing import capture_logs

from engine.runtime.events import Events


@dataclass(frozen=True)
class Rained:
    millimetres: int


def test_listeners_hear_their_kind_in_order_until_they_leave() -> None:
    events, heard = Events(), []
    leave = events.subscribe(Rained, lambda event: heard.append(("first", event)))
    events.subscribe(Rained, lambda event: heard.append(("second", event)))
    events.subscribe(str, lambda event: heard.append(("other", event)))
    events.publish(Rained(1))
    leave()
    leave()
    events.publish(Rained(2))
    assert heard == [("first", Rained(1)), ("second", Rained(1)), ("second", Rained(2))]


def test_a_listener_that_fails_is_logged_and_the_others_hear() -> None:
    events, heard = Events(), []
    events.subscribe(Rained, lambda _: 1 / 0)
    events.subscribe(Rained, heard.append)
    structlog.reset_defaults()
    with capture_logs() as logged:
        events.publish(Rained(1))
    assert heard == [Rained(1)]
    assert [(entry["event"], entry["event_kind"]) for entry in logged] == [("listener failed", "Rained")]


def test_a_listener_may_subscribe_and_leave_while_it_hears() -> None:
    events, heard = Events(), []

    def once(event: Rained) -> None:
        heard.append(event.millimetres)
        leave()
        events.subscribe(Rained, lambda later: heard.append(-later.millimetres))

    leave = events.subscribe(Rained, once)
    events.publish(Rained(1))
    events.publish(Rained(2))
    assert heard == [1, -2]


def test_what_ends_the_program_is_not_swallowed() -> None:
    events = Events()

    def interrupt(_: Rained) -> None:
        raise KeyboardInterrupt

    events.subscribe(Rained, interrupt)
    with pytest.raises(KeyboardInterrupt):
        events.publish(Rained(1))
