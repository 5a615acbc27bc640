"""Every source there is: whether it is asked, which key it needs, and what to know of its terms before that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from engine.domain.asset import Kind
from engine.errors import NeedsSetup
from engine.ports import Source
from engine.runtime.registry import found
from engine.runtime.vault import Vault


@dataclass(frozen=True)
class Entry:
    """One source."""

    name: str
    title: str
    kinds: tuple[Kind, ...]
    order: int
    """When it is asked, from 1; 0 where the setting `source_order` leaves it out."""
    key: Literal["needs none", "is set", "is missing", "cannot be read"]
    key_page: str
    """Where a key is made; empty where none is needed."""
    home: str
    caution: str
    """What to know of its terms; empty where there is nothing."""
    secret: str = ""
    """The name under which its key is kept; empty where none is needed."""


class Directory:
    """Reads what the sources declare; asks none of them anything."""

    def __init__(self, vault: Vault, order: Callable[[], Sequence[str]]) -> None:
        """`order` gives the names of those that are asked."""
        self._vault, self._order = vault, order

    def sources(self) -> list[Entry]:
        """Show every source: those that are asked in their order, then the others."""
        order = list(self._order())
        known: dict[str, type[Source]] = found("source")
        listed = [name for name in order if name in known]
        listed += [name for name in known if name not in order]
        return [self._entry(name, known[name], order) for name in listed]

    def _entry(self, name: str, source: type[Source], order: Sequence[str]) -> Entry:
        at = order.index(name) + 1 if name in order else 0
        key = self._key(source.secret)
        about = source.key_page, source.home, source.caution, source.secret
        return Entry(name, source.title, source.kinds, at, key, *about)

    def _key(self, secret: str) -> Literal["needs none", "is set", "is missing", "cannot be read"]:
        if not secret:
            return "needs none"
        try:
            return "is set" if self._vault.get(secret) else "is missing"
        except NeedsSetup:
            return "cannot be read"
