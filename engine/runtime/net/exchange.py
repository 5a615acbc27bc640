"""One HTTP request, made on a thread of its own so that whoever waits for it can be stopped."""

import math
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from queue import Empty, Full, Queue
from typing import TYPE_CHECKING

from engine.domain.units import Bytes, Seconds
from engine.errors import Declined, EngineError, Unreachable
from engine.runtime.progress import Stop

if TYPE_CHECKING:
    import httpx2

_LOOK: Seconds = 0.1
"""How often a wait looks whether it should end."""


class Faltered(Unreachable):
    """It may go better at once: a cut connection, a service in trouble."""


class TimedOut(Faltered):
    """No answer in time: whether the request was carried out is unknown."""


class Exchange:
    """A request under way: `status` and `headers` are there at once, the body follows piece by piece.

    `close` ends it early: the connection is dropped at the next piece. Raises Cancelled, Unreachable or Faltered, and
    what the client's transport refuses.
    """

    def __init__(
        self,
        client: "httpx2.Client",
        request: "httpx2.Request",
        stop: Stop,
        *,
        raw: bool = False,
        until: Seconds = math.inf,
        first: Seconds = math.inf,
    ) -> None:
        """`until` is when all of it must have come, `first` when it must have begun, on the monotonic clock."""
        self._client, self._request, self._stop, self._raw, self._until = client, request, stop, raw, min(first, until)
        self._pieces: Queue[httpx2.Response | bytes | Exception | None] = Queue(maxsize=16)
        self._left = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"http {request.url.host}", daemon=True)
        self._thread.start()
        response = self._first()
        self._until = until
        self.status: int = response.status_code
        self.headers: Mapping[str, str] = response.headers

    def close(self) -> None:
        """Ask for no more of it."""
        self._left.set()

    def pieces(self) -> Iterator[bytes]:
        """Give the body as it arrives."""
        while isinstance(piece := self._next(), bytes):
            yield piece

    def read(self, limit: Bytes) -> bytes:
        """Give the whole body. Raises Declined where it is longer than `limit`."""
        body = bytearray()
        for piece in self.pieces():
            body += piece
            if len(body) > limit:
                raise Declined(f"{self._request.url.host} sent more than {limit // 1_000_000} MB.")
        return bytes(body)

    def _first(self) -> "httpx2.Response":
        first: httpx2.Response | bytes | None = None
        try:
            first = self._next()
            if first is None or isinstance(first, bytes):
                raise Faltered(f"{self._request.url.host} gave no answer.")
            return first
        finally:
            if first is None:
                self.close()

    def _next(self) -> "httpx2.Response | bytes | None":
        while True:
            alive = self._thread.is_alive()
            try:
                piece = self._pieces.get(timeout=_LOOK if alive else 0)
            except Empty:
                if not alive:
                    raise Faltered(f"The connection to {self._request.url.host} broke.") from None
                self._look()
                continue
            if isinstance(piece, EngineError):
                raise piece
            if isinstance(piece, Exception):
                raise _failure(piece, self._request.url.host) from piece
            self._look()
            return piece

    def _look(self) -> None:
        self._stop.wait(0)
        if time.monotonic() > self._until:
            raise Unreachable(f"{self._request.url.host} took longer than it may.", "Try again later.")

    def _run(self) -> None:
        import httpx2

        try:
            with closing(self._client.send(self._request, stream=True)) as response:
                self._give(response)
                for piece in response.iter_raw() if self._raw else response.iter_bytes():
                    if not self._give(piece):
                        return
            self._give(None)
        except (httpx2.HTTPError, OSError, EngineError) as error:
            self._give(error)

    def _give(self, piece: "httpx2.Response | bytes | Exception | None") -> bool:
        while not self._left.is_set():
            try:
                self._pieces.put(piece, timeout=_LOOK)
            except Full:
                continue
            return True
        return False


def _failure(error: Exception, host: str) -> Unreachable:
    import httpx2

    if isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.ProxyError):
        return Unreachable(f"{host} cannot be reached.", "Check the network, or the service's address.")
    if isinstance(error, httpx2.TimeoutException):
        return TimedOut(f"{host} took too long to answer.", "Try again later.")
    return Faltered(f"The connection to {host} broke: {type(error).__name__}.", "Try again.")
