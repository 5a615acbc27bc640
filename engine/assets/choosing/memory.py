"""What the library remembers of its assets: where they were shown, how they did, and what was decided about them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

import sqlalchemy as sa

from engine.assets.choosing.cuts import Cut
from engine.assets.choosing.importing import Imported, Sheet
from engine.assets.choosing.ledger import MAIN, Ledger, Past, Showing, freshness
from engine.assets.choosing.results import Results
from engine.assets.choosing.rules import Rule, Rules, Verdict
from engine.domain.asset import Asset
from engine.errors import NotFound, Refused
from engine.runtime.codec import content_key
from engine.runtime.progress import Progress
from engine.store.records import Records
from engine.store.schema import videos
from engine.store.store import Store

_SHORT = 8
"""Hex digits of a content hash that name an asset, at least."""


@dataclass(frozen=True)
class Standing:
    """What earlier films say of one cut."""

    performance: float
    """1 is usual or unknown; 0.5 to 1.5."""
    freshness: float
    """0 to 1."""


class Memory:
    """Remembers; any thread may call."""

    def __init__(self, store: Store, records: Records, assets: Callable[[], Sequence[Asset]]) -> None:
        """`assets` gives everything that the library has."""
        self._store, self._records, self._assets = store, records, assets
        self.ledger, self.results, self.rules = Ledger(store), Results(store), Rules(store)

    def before(self, video: int) -> Past:
        """What a film that was begun may know; the same for the same film and store. Raises NotFound."""
        row = self._records.video(video)
        brief = row["brief"] or {}
        channel = brief.get("channel") or MAIN
        past = Past(channel, f"{row['created_at']:%Y-%m-%d}", video, self._versions(brief))
        state = [*self.ledger.state(past), *self.results.state(), *self.rules.state(past)]
        return replace(past, revision=content_key(state)[:16]) if state else Past(channel)

    def standings(self, cuts: Sequence[Cut], past: Past, cooldown: float) -> list[Standing]:
        """How each cut stands on a film's channel; `cooldown` is in days."""
        hashes = list({cut.asset.file.sha256: None for cut in cuts})
        shown, known = self.ledger.of(hashes, past), self.results.of(hashes, past)
        return [
            Standing(known.performance(cut), freshness(cut, shown.get(cut.asset.file.sha256, ()), cooldown))
            for cut in cuts
        ]

    def performance(self, progress: Progress, file: Path, *, channel: str = MAIN) -> Imported:
        """Take in how scenes held viewers; rows that cannot be read are listed while the others are kept.

        Columns, in any order: `asset`, `file`, `sha256` or `title` names what was shown, or `video` and `timecode` do,
        by what the film showed then; `retention` is the share of those watching at its start that still watched at its
        end, as 0.93, 93 or 93%; `views`; if known `duration` in seconds, `channel`, and `date` as 2026-11-23.

        :param file: A CSV file, its fields apart by commas, semicolons or tabs.
        :param channel: For rows that name none.
        """
        progress(0.0, f"Reading {file.name}")
        names = _Names(self._assets())
        taken, refused = Sheet(self._store, names.find, channel).read(file, progress)
        if taken:
            self._known([names.find(sha256) for sha256 in dict.fromkeys(each.sha256 for each in taken)])
        kept = self.results.note(taken)
        progress(1.0, f"Kept {kept} results")
        return Imported(kept, tuple(refused))

    def never(self, asset: str, *, channel: str = "", about: str = "") -> Rule:
        """Show an asset no more.

        :param asset: Its title, or the first letters of its SHA-256.
        :param channel: Only on this channel; empty for all.
        :param about: Only for sentences about this, as `river bank`; empty for all.
        """
        return self._decide(asset, "never", channel, about)

    def prefer(self, asset: str, *, channel: str = "", about: str = "") -> Rule:
        """Show an asset rather than others that fit as well.

        :param asset: Its title, or the first letters of its SHA-256.
        :param channel: Only on this channel; empty for all.
        :param about: Only for sentences about this; empty for all.
        """
        return self._decide(asset, "prefer", channel, about)

    def allow(self, asset: str, *, channel: str = "", about: str = "") -> int:
        """Take back what was decided about an asset for this channel and subject; gives how many decisions.

        :param asset: Its title, or the first letters of its SHA-256.
        """
        return self.rules.lift(self.asset(asset).file.sha256, channel, about)

    def decided(self) -> list[Rule]:
        """Every decision, oldest first."""
        return self.rules.all()

    def uses(self, asset: str) -> list[Showing]:
        """Where an asset was shown: film, timecode, moment, channel and day, the newest film first.

        :param asset: Its title, or the first letters of its SHA-256.
        """
        return self.ledger.uses(self.asset(asset).file.sha256)

    def asset(self, name: str) -> Asset:
        """The asset of this title, hash, or beginning of a hash. Raises NotFound, or Refused where several fit."""
        return _Names(self._assets()).find(name)

    def decide(self, asset: Asset, verdict: Verdict, channel: str = "", about: str = "") -> Rule:
        """Decide about an asset that is at hand, without looking for its name."""
        self._known([asset])
        rule = Rule(asset.file.sha256, verdict, channel.strip(), about.strip())
        self.rules.set(rule)
        return rule

    def _decide(self, asset: str, verdict: Verdict, channel: str, about: str) -> Rule:
        return self.decide(self.asset(asset), verdict, channel, about)

    def _known(self, assets: Sequence[Asset]) -> None:
        """Give pictures that came with the program a row of their own, so that something can be noted of them."""
        self._records.add_assets(assets)

    def _versions(self, brief: dict[str, object]) -> tuple[int, ...]:
        """Films of the same words, whatever their voice or shape."""
        same = [
            sa.func.coalesce(videos.c.brief[name].as_string(), "") == (brief.get(name) or "")
            for name in ("topic", "script")
        ]
        rows = self._store.rows(sa.select(videos.c.id).where(*same).order_by(videos.c.id))
        return tuple(row["id"] for row in rows)


class _Names:
    """Assets by what people call them."""

    def __init__(self, assets: Sequence[Asset]) -> None:
        self._titled: dict[str, list[Asset]] = defaultdict(list)
        for asset in assets:
            self._titled[asset.title.casefold()].append(asset)
        self._hashed = sorted(assets, key=_hash)

    def find(self, name: str) -> Asset:
        """The asset of this title, hash, or beginning of a hash. Raises NotFound, or Refused where several fit."""
        wanted = name.strip()
        titled = self._titled.get(wanted.casefold(), [])
        exact = [each for each in titled if each.title == wanted]
        found = exact or self._beginning(wanted) or titled
        if not found:
            raise NotFound(
                f"The library has nothing called {wanted!r}.", "`faceless library search` shows what it has."
            )
        if len(found) > 1:
            hashes = ", ".join(_hash(each)[:12] for each in found[:4])
            raise Refused(f"{len(found)} assets are called {wanted!r}.", f"Name one by its SHA-256: {hashes}.")
        return found[0]

    def _beginning(self, wanted: str) -> list[Asset]:
        """Those whose hash begins so, also where it is a file's name."""
        start = (Path(wanted).stem if "/" in wanted or "." in wanted else wanted).lower()
        if len(start) < _SHORT:
            return []
        first = bisect_left(self._hashed, start, key=_hash)
        return list(takewhile(lambda each: _hash(each).startswith(start), self._hashed[first : first + 100]))


def _hash(asset: Asset) -> str:
    return asset.file.sha256
