"""What paid models may cost."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from engine.errors import NeedsSetup
from engine.runtime.llm.budget import Budget, is_own
from engine.runtime.settings import Settings

CLOUD = "https://api.example.org/v1"


def rich(settings: Settings | None = None, own: Path | None = None) -> Budget:
    return Budget(settings or Settings(), lambda: Decimal(1000), own)


def test_a_price_is_tokens_times_rates_exactly() -> None:
    assert rich().cost("gpt-4o-mini", CLOUD, 1_000_000, 0) == Decimal("0.15")
    assert rich().cost("gpt-4o-mini", CLOUD, 1_000, 500) == Decimal("0.00045")
    assert rich().cost("gpt-4o-mini", CLOUD, 1_000, 0, cached_tokens=1_000) == Decimal("0.000075")


def test_a_dated_name_has_the_price_of_its_model() -> None:
    assert rich().price("gpt-4o-mini-2024-07-18") == rich().price("gpt-4o-mini")
    assert rich().price("gpt-4o").as_of


def test_an_unknown_price_is_never_nothing() -> None:
    with pytest.raises(NeedsSetup, match="price of galaxy-9 is unknown"):
        rich().cost("galaxy-9", CLOUD, 1, 1)
    with pytest.raises(NeedsSetup, match="unknown"):
        rich().allow("galaxy-9", CLOUD, "hello", 10)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/v1", "http://localhost/v1", "https://192.168.1.9/v1", "http://[::1]/"]
)
def test_ones_own_machines_cost_nothing(url: str) -> None:
    assert is_own(url)
    assert Budget(Settings()).allow("galaxy-9", url, "x" * 10**6, 10**6) == 0


@pytest.mark.parametrize("url", [CLOUD, "https://localhost.evil.example/v1", "https://8.8.8.8/v1"])
def test_everything_else_costs(url: str) -> None:
    assert not is_own(url)
    with pytest.raises(NeedsSetup, match="revenue"):
        Budget(Settings()).allow("gpt-4o-mini", url, "x", 1)


def test_the_threshold_itself_is_enough() -> None:
    exact = Budget(Settings(), lambda: Decimal(500))
    assert exact.allow("gpt-4o-mini", CLOUD, "hello", 100) > 0
    short = Budget(Settings(), lambda: Decimal("499.99"))
    with pytest.raises(NeedsSetup, match=r"499\.99"):
        short.allow("gpt-4o-mini", CLOUD, "hello", 100)


def test_a_dear_request_is_not_sent() -> None:
    assert rich().allow("gpt-4o", CLOUD, "x" * 300, 400) < Decimal("0.01")
    with pytest.raises(NeedsSetup, match="would cost up to"):
        rich().allow("gpt-4o", CLOUD, "x" * 300, 4_000)
    generous = replace(Settings(), cloud_cost_per_request=Decimal(1))
    assert rich(generous).allow("gpt-4o", CLOUD, "x" * 300, 4_000) > Decimal("0.04")


def test_other_scripts_are_counted_by_their_bytes() -> None:
    latin = rich().allow("gpt-4o", CLOUD, "a" * 300, 1)
    assert rich().allow("gpt-4o", CLOUD, "好" * 300, 1) > latin
