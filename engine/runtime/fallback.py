"""Walks a chain of providers in the person's order until one does it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import structlog

from engine.errors import AllFailed, NeedsSetup, ProviderFailed

P = TypeVar("P")
T = TypeVar("T")
_log = structlog.get_logger()


def first_that_works(chain: Iterable[tuple[str, P]], do: Callable[[P], T], goal: str) -> tuple[str, T]:
    """Try each provider in turn; gives the name of the one that did it and its result.

    Goes on where one needs setting up or failed; anything else is a bug and passes through.
    Raises AllFailed with every reason and the first remedy.
    """
    reasons: list[str] = []
    remedies: list[str] = []
    for name, provider in chain:
        try:
            return name, do(provider)
        except (NeedsSetup, ProviderFailed) as error:
            _log.info("provider passed over", goal=goal, provider=name, reason=str(error))
            reasons.append(f"{name}: {error}")
            remedies.append(error.remedy)
    raise AllFailed(f"Nothing could {goal}", reasons, next(filter(None, remedies), ""))
