"""Whether an offer looks like what the library has, told from its small preview before its file is fetched."""

import threading
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt
import sqlalchemy as sa

from engine.assets.intake.phash import PLAIN
from engine.assets.intake.process import Lookers
from engine.domain.asset import Asset, Kind
from engine.domain.offer import Offer
from engine.domain.units import Bytes, Seconds
from engine.errors import Refused
from engine.runtime.magic import HEAD, sort_of
from engine.runtime.net.http import Call, Http
from engine.runtime.progress import Progress
from engine.store.schema import assets, offers
from engine.store.store import Store

SAME: dict[Kind, int] = {"image": 6, "video": 4}
"""Of 64 bits that may differ. One frame says less of a clip than a picture says of itself."""
SLACK: Seconds = 1.0
"""Sources round: so much may the lengths of two clips differ, or a fiftieth."""
_LARGEST: Bytes = 1_500_000
_WAIT: Seconds = 15.0


class Looks:
    """Fingerprints of the library and of the previews its files were offered with; any thread may call."""

    def __init__(self, store: Store, came: Sequence[Asset] = ()) -> None:
        """Read every fingerprint of the store; `came` are pictures that came with the program."""
        self._lock = threading.Lock()
        self._prints = {kind: np.zeros(0, np.uint64) for kind in SAME}
        self._lengths = {kind: np.zeros(0, np.float32) for kind in SAME}
        length = sa.cast(sa.func.json_extract_string(assets.c.metadata, "$.duration"), sa.Double).label("length")
        own = sa.select(assets.c.asset_type.label("kind"), assets.c.perceptual_hash.label("prints"), length)
        met = sa.select(offers.c.kind, offers.c.preview_hash.label("prints"), length).join(
            assets, assets.c.sha256 == offers.c.sha256
        )
        for kind in SAME:
            rows = [row for each in (own, met) for row in store.rows(each.where(each.selected_columns.kind == kind))]
            self._extend(kind, [(row["prints"] or "", row["length"] or 0.0) for row in rows])
        self._extend("image", [(asset.perceptual_hash, 0.0) for asset in came if asset.kind == "image"])

    def like(self, offer: Offer, preview: str) -> bool:
        """Whether something there is of the kind looks the same; a clip must also last as long."""
        if offer.kind not in SAME or preview in {"", PLAIN}:
            return False
        with self._lock:
            prints, lengths = self._prints[offer.kind], self._lengths[offer.kind]
        same = np.bitwise_count(prints ^ np.uint64(int(preview, 16))) <= SAME[offer.kind]
        if offer.kind == "video":
            same &= np.abs(lengths - offer.duration) <= np.maximum(SLACK, lengths / 50)
        return bool(same.any()) and (offer.kind == "image" or offer.duration > 0)

    def add(self, offer: Offer, preview: str) -> None:
        """Remember the look of what was taken."""
        if offer.kind in SAME:
            self._extend(offer.kind, [(preview, offer.duration)])

    def _extend(self, kind: Kind, found: list[tuple[str, Seconds]]) -> None:
        split = [(prints[at : at + 16], length) for prints, length in found for at in range(0, len(prints), 16)]
        kept = [(each, length) for each, length in split if len(each) == 16 and each != PLAIN]
        prints: npt.NDArray[np.uint64] = np.array([int(each, 16) for each, _ in kept], np.uint64)
        with self._lock:
            self._prints[kind] = np.concatenate([self._prints[kind], prints])
            lengths = np.array([length for _, length in kept], np.float32)
            self._lengths[kind] = np.concatenate([self._lengths[kind], lengths])


def preview_of(offer: Offer, http: Http, lookers: Lookers, progress: Progress) -> str:
    """Fetch an offer's preview and have it fingerprinted in a process apart; empty where it has none.

    Raises Refused where it is no picture, and what Http raises.
    """
    if not offer.preview_url or offer.kind == "audio":
        return ""
    same = urlsplit(offer.preview_url).netloc == urlsplit(offer.file_url).netloc
    headers = dict(offer.headers) if same else {}
    call = Call(
        "GET",
        offer.preview_url,
        headers,
        timeout=_WAIT,
        until=time.monotonic() + 2 * _WAIT,
        private=frozenset(name.lower() for name in headers),
    )
    with http.opened(call, progress) as answer:
        body = answer.read(_LARGEST)
    sort = sort_of(body[:HEAD])
    if sort.kind != "image":
        raise Refused(f"The preview is {sort.title}.")
    with TemporaryDirectory(prefix="faceless-") as folder:
        path = Path(folder) / f"preview{sort.suffix}"
        path.write_bytes(body)
        return lookers.look(path, path.with_name("strip.jpg"), progress.stop).perceptual_hash
