"""Files on their way in: each with the offer it belongs to, so that whatever ends a harvest, the next goes on there."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from engine.domain.offer import Offer
from engine.domain.units import Seconds
from engine.errors import Refused
from engine.runtime import atomic
from engine.runtime.codec import content_key, from_json, to_json

KEPT: Seconds = 30 * 24 * 3600.0
"""Half files of a source that is not visited any more go after so long."""
_OFFER = "offer.json"
_STEM = "file"


class Incoming:
    """A folder with one folder an offer, named by source and item."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def begin(self, offer: Offer) -> Path:
        """Make room for an offer's file; gives its path without an ending. Raises NeedsSpace."""
        place = self._place(offer)
        atomic.write(place / _OFFER, to_json(replace(offer, headers=())))
        return place / _STEM

    def arrived(self, offer: Offer) -> Path | None:
        """Give the file where all of it is here."""
        unfinished = {".partial", ".json"}
        found = sorted(self._place(offer).glob(f"{_STEM}.*"))
        return next((path for path in found if not unfinished & set(path.suffixes)), None)

    def done(self, offer: Offer) -> None:
        """Take everything of an offer away."""
        shutil.rmtree(self._place(offer), ignore_errors=True)

    def left(self) -> Iterator[Offer]:
        """Give the offers that an earlier harvest did not finish; what is old or cannot be read is taken away."""
        oldest = time.time() - KEPT
        for path in sorted(self._folder.glob(f"*/{_OFFER}")):
            try:
                offer = from_json(path.read_bytes(), Offer)
            except Refused:
                offer = None
            if offer is not None and path.stat().st_mtime > oldest:
                yield offer
            else:
                shutil.rmtree(path.parent, ignore_errors=True)

    def _place(self, offer: Offer) -> Path:
        return self._folder / content_key(offer.source, offer.item)[:32]
