"""What a person decided about an asset once and for all: never, or rather, on a channel and perhaps about a subject."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
import sqlalchemy as sa

from engine.assets.choosing.cuts import Flags
from engine.assets.choosing.ledger import Past
from engine.errors import NotFound
from engine.ports import Embedder, Vectors
from engine.store.schema import asset_rules, assets
from engine.store.store import Store
from engine.store.unit import Row

Verdict = Literal["never", "prefer"]
PREFERRED = 1.3
"""What a preferred asset's score is multiplied by."""
_MEANT = 0.6
"""The likeness of two texts, as a dot product, from which one is about the other."""
_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True)
class Rule:
    """One decision."""

    sha256: str
    verdict: Verdict
    channel: str = ""
    """Empty for all channels."""
    about: str = ""
    """Only for sentences about this; empty for all."""


class Rules:
    """Keeps decisions; the newest of the same scope counts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def set(self, rule: Rule) -> None:
        """Decide; what was decided for the same channel and subject is replaced.

        Raises NotFound where the asset is not in the store, as where it was removed meanwhile.
        """
        with self._store.unit() as unit:
            found = unit.find(assets, sha256=rule.sha256)
            if not found:
                raise NotFound(f"The library has no file {rule.sha256[:12]}.", "It may have been removed just now.")
            asset = found[0]["id"]
            scope = {"asset_id": asset, "channel": rule.channel, "about": rule.about}
            for old in unit.find(asset_rules, **scope):
                unit.delete(asset_rules, old["id"])
            unit.insert(asset_rules, rule=rule.verdict, **scope)

    def lift(self, sha256: str, channel: str = "", about: str = "") -> int:
        """Forget what was decided for an asset in this scope; gives how many decisions that were."""
        with self._store.unit() as unit:
            found = unit.find(assets, sha256=sha256)
            scope = {"asset_id": found[0]["id"] if found else 0, "channel": channel, "about": about}
            rules = unit.find(asset_rules, **scope)
            for old in rules:
                unit.delete(asset_rules, old["id"])
        return len(rules)

    def all(self, sha256: str = "") -> list[Rule]:
        """Every decision, or those about one asset, oldest first."""
        return self._read([assets.c.sha256 == sha256] if sha256 else [])

    def of(self, hashes: Sequence[str], past: Past) -> dict[str, list[Rule]]:
        """The decisions about these assets that hold on a film's channel, by asset."""
        found: dict[str, list[Rule]] = defaultdict(list)
        here = asset_rules.c.channel.in_(("", past.channel))
        if not hashes or not self._store.rows(sa.select(asset_rules.c.id).where(here).limit(1)):
            return found
        for rule in self._read([assets.c.sha256.in_(hashes), here]):
            found[rule.sha256].append(rule)
        return found

    def state(self, past: Past) -> list[Any]:
        """What changes when there is more to know; empty where there is nothing."""
        found = self._read([asset_rules.c.channel.in_(("", past.channel))])
        return [[rule.sha256, rule.verdict, rule.channel, rule.about] for rule in found]

    def _read(self, where: Sequence[sa.ColumnElement[bool]]) -> list[Rule]:
        ask = (
            sa.select(asset_rules.c.rule, asset_rules.c.channel, asset_rules.c.about, assets.c.sha256)
            .join_from(asset_rules, assets, assets.c.id == asset_rules.c.asset_id)
            .where(*where)
            .order_by(asset_rules.c.id)
        )
        return [_rule(row) for row in self._store.rows(ask)]


class Concern:
    """Which sentences a rule is about: all words of its subject are said there, or some embedder sees the likeness."""

    def __init__(self, texts: Sequence[tuple[str, str]], embedders: Sequence[Embedder]) -> None:
        """`texts` are of each sentence what is said, and what should be seen."""
        self._texts, self._embedders = texts, embedders
        self._words = [_words(f"{said} {seen}") for said, seen in texts]
        self._known: dict[str, Flags] = {}

    def of(self, rule: Rule) -> Flags:
        """Tell of each sentence whether the rule holds there."""
        about = rule.about.strip()
        if about not in self._known:
            self._known[about] = self._about(about) if about else np.ones(len(self._texts), dtype=np.bool_)
        return self._known[about]

    def _about(self, subject: str) -> Flags:
        asked = _words(subject)
        held = np.array([bool(asked) and asked <= said for said in self._words], dtype=np.bool_)
        for embedder, vectors in zip(self._embedders, self._vectors, strict=True):
            held |= (vectors @ embedder.texts([subject])[0] >= _MEANT).any(axis=0)
        return held

    @cached_property
    def _vectors(self) -> list[Vectors]:
        """Each embedder's, as (2, sentences, size); of a text that says nothing, zeros."""
        flat = [text for each in zip(*self._texts, strict=True) for text in each]
        silent = [not text.strip() for text in flat]
        found = []
        for embedder in self._embedders:
            vectors = embedder.texts([text or " " for text in flat])
            vectors[silent] = 0
            found.append(vectors.reshape(2, len(self._texts), -1))
        return found


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def _rule(row: Row) -> Rule:
    verdict: Verdict = "never" if row["rule"] == "never" else "prefer"
    return Rule(row["sha256"], verdict, row["channel"] or "", row["about"] or "")
