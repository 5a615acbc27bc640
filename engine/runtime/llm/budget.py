"""When a language model that costs money may be asked, and what it would cost."""

import ipaddress
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

from engine.domain.units import Money
from engine.errors import NeedsSetup, Refused
from engine.runtime.codec import from_plain
from engine.runtime.net.http import is_local
from engine.runtime.paths import RESOURCES
from engine.runtime.settings import Settings

_MILLION = 1_000_000
_DATED = re.compile(r"-\d{4}-?\d{2}-?\d{2}$")
_BYTES_A_TOKEN = 3
"""A cautious guess: English has about four letters a token, other languages fewer."""


@dataclass(frozen=True)
class Price:
    """US dollars for a million tokens."""

    input: Money
    output: Money
    cached: Money | None = None
    """Of the prompt's tokens those that the service still remembered."""
    as_of: str = ""


def nothing_earned() -> Money:
    """The monthly revenue of one who has published nothing."""
    return Decimal(0)


class Budget:
    """Lets a paid model be asked only above a monthly revenue and below a price a request; both are settings."""

    def __init__(
        self, settings: Settings, revenue: Callable[[], Money] = nothing_earned, own_prices: Path | None = None
    ) -> None:
        self._settings, self._revenue = settings, revenue
        self._prices = {**_read(RESOURCES / "prices.toml"), **(_read(own_prices) if own_prices else {})}

    def allow(self, model: str, url: str, prompt: str, most_tokens: int) -> Money:
        """Estimate what a request costs at most. Raises NeedsSetup saying why it may not be sent."""
        if is_own(url):
            return Decimal(0)
        threshold, earned = self._settings.cloud_revenue_threshold, self._revenue()
        if earned < threshold:
            raise NeedsSetup(
                f"Paid writers wait for a monthly revenue of ${threshold}; it is ${earned}.",
                "faceless settings set cloud_revenue_threshold 0",
            )
        cost = self.cost(model, url, -(-len(prompt.encode()) // _BYTES_A_TOKEN), most_tokens)
        most = self._settings.cloud_cost_per_request
        if cost > most:
            raise NeedsSetup(
                f"{model} would cost up to ${cost:.4f} for this request, more than ${most}.",
                "Raise cloud_cost_per_request, or choose a cheaper model.",
            )
        return cost

    def cost(self, model: str, url: str, prompt_tokens: int, answer_tokens: int, cached_tokens: int = 0) -> Money:
        """Give the price of tokens used; 0 on one's own machines. Raises NeedsSetup where the price is unknown."""
        if is_own(url):
            return Decimal(0)
        price = self.price(model)
        remembered = price.input if price.cached is None else price.cached
        fresh = (prompt_tokens - cached_tokens) * price.input
        return (fresh + cached_tokens * remembered + answer_tokens * price.output) / _MILLION

    def price(self, model: str) -> Price:
        """Look a price up: the person's own table, the exact name, the name without its date."""
        for name in (model, _DATED.sub("", model)):
            if name in self._prices:
                return self._prices[name]
        raise NeedsSetup(
            f"The price of {model} is unknown, so it is not asked.",
            "Add it to prices.toml in your own folder, as in resources/prices.toml.",
        )


def is_own(url: str) -> bool:
    """Whether an address is this machine or one on the private network: asking it costs nothing."""
    try:
        return is_local(url) or ipaddress.ip_address(urlsplit(url).hostname or "").is_private
    except ValueError:
        return False


def _read(path: Path) -> Mapping[str, Price]:
    if not path.is_file():
        return {}
    try:
        plain = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(f"{path} is not valid TOML: {error}.", "Mend it, or move it away.") from error
    as_of = str(plain.get("as_of", ""))
    return {name: from_plain({"as_of": as_of, **entry}, Price) for name, entry in plain.get("models", {}).items()}
