"""What one run may bring, shared by the sources that are visited at once."""

import threading

from engine.domain.offer import Offer
from engine.domain.units import Bytes


class Allowance:
    """So many files, so many bytes, and each item for one source alone; any thread may call."""

    def __init__(self, files: int, size: Bytes) -> None:
        self._files, self._size, self._most = files, size, files
        self._lock = threading.Lock()
        self._files_met: set[str] = set()
        self._pages_met: dict[str, str] = {}

    @property
    def files(self) -> int:
        """How many more may come; none where the bytes are used up."""
        return self._files if self._size > 0 else 0

    @property
    def size(self) -> Bytes:
        """How many more bytes may be fetched."""
        return max(self._size, 0)

    @property
    def used(self) -> float:
        """How much of it is used, from 0 to 1."""
        return 1 - self._files / self._most

    def take(self) -> bool:
        """Set a file aside for whoever asks; False where none is left."""
        with self._lock:
            if not self.files:
                return False
            self._files -= 1
            return True

    def give_back(self) -> None:
        """Return a file that came to nothing."""
        with self._lock:
            self._files += 1

    def spend(self, size: Bytes) -> None:
        """Count what was fetched."""
        with self._lock:
            self._size -= size

    def first(self, offer: Offer) -> bool:
        """Whether nobody met this item in this run; from now on somebody did.

        One page may show several items of a source, but another source that names it shows the same one.
        """
        item, page = f"{offer.source}\n{offer.item}", offer.rights.page_url
        with self._lock:
            met = item in self._files_met or offer.file_url in self._files_met
            met = met or self._pages_met.get(page, offer.source) != offer.source
            self._files_met |= {item, offer.file_url}
            if page:
                self._pages_met.setdefault(page, offer.source)
            return not met
