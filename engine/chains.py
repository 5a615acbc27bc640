"""The providers of a kind, in the order in which a person wants them tried."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import structlog

from engine.ports import Kit
from engine.runtime.registry import found

_log = structlog.get_logger()


def chain(kind: str, order: Sequence[str], kit: Kit, leave: str = "") -> Callable[[], Sequence[tuple[str, Any]]]:
    """Give the providers of a kind in order, made when first asked for; unknown names are left out, but for `leave`."""

    @cache
    def providers() -> Sequence[tuple[str, Any]]:
        known = found(kind)
        for name in order:
            if name not in known and name != leave:
                _log.warning("no such provider", kind=kind, name=name)
        return [(name, known[name](kit)) for name in order if name in known]

    return providers
