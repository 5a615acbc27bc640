"""One polite way to the network: retried, paced by host, with failures turned into our errors."""

import ipaddress
import json
import math
import os
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from engine.domain.units import Bytes, Seconds
from engine.errors import Declined, NeedsKey, ProviderFailed, RateLimited, Refused, Unreachable
from engine.runtime.net import download
from engine.runtime.net.exchange import Exchange, Faltered, TimedOut
from engine.runtime.net.guard import Guard
from engine.runtime.net.listening import surely_nobody
from engine.runtime.progress import Progress, quiet

if TYPE_CHECKING:
    import httpx2
    from tenacity import RetryCallState

AGENT = "faceless-studio/0.1"
_MOST_JSON: Bytes = 64_000_000
_MOST_HOPS = 6
_TRIES = 4
_PATIENCE: Seconds = 30.0
"""The longest wait that is sat out; a service that asks for more is left to the caller."""
_SILENCES = 3
"""A stranger may let headers trickle, each just before the silence would be too long: so long in all."""
_SECRET = {"authorization", "cookie", "xi-api-key", "x-api-key"}
_EPOCH: Seconds = 1e9
"""From here up a number of seconds is a time, counted from 1970, and no wait."""
_MOVED = {301, 302, 303, 307, 308}


class Http:
    """Nothing is connected before a call asks for it; FACELESS_OFFLINE=1 allows this machine's own services alone.

    Every call may raise Cancelled, Unreachable, RateLimited, NeedsKey (401, 403), Declined (the service's own words)
    and Refused (an address that is neither https nor on this machine).
    """

    def __init__(self, gap: Seconds = 0.1, first_wait: Seconds = 0.5, guard: Guard | None = None) -> None:
        """With a guard, every address counts as a stranger's, at the first step and at each redirect."""
        self._gap, self.first_wait, self._guard = gap, first_wait, guard
        self._clients: dict[bool, httpx2.Client] = {}
        self._due: dict[str, float] = {}
        self._lock = threading.Lock()

    def get_json(
        self,
        url: str,
        progress: Progress | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        timeout: Seconds = 30.0,
    ) -> Any:
        """Ask for JSON."""
        return self._json(Call("GET", url, headers or {}, timeout, params or {}), progress)

    def post_json(
        self,
        url: str,
        body: object,
        progress: Progress | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        timeout: Seconds = 60.0,
    ) -> Any:
        """Send JSON and be answered with JSON. A time-out is not tried again: the work may have been done."""
        return self._json(Call("POST", url, headers or {}, timeout, body=body), progress)

    def post_lines(
        self,
        url: str,
        body: object,
        progress: Progress | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        timeout: Seconds = 300.0,
    ) -> Iterator[str]:
        """Send JSON and be answered line by line, as each arrives; `timeout` is the longest silence."""
        with self.opened(Call("POST", url, headers or {}, timeout, body=body), progress or quiet()) as answer:
            rest = b""
            for piece in answer.pieces():
                *lines, rest = (rest + piece).split(b"\n")
                yield from (line.decode(errors="replace") for line in lines if line.strip())
            if rest.strip():
                yield rest.decode(errors="replace")

    def head(
        self, url: str, progress: Progress | None = None, *, headers: Mapping[str, str] | None = None
    ) -> Mapping[str, str]:
        """Ask for the headers alone; a redirect to another host is not followed, its headers are given."""
        sent = {"Accept-Encoding": "identity", **(headers or {})}
        with self.opened(Call("HEAD", url, sent, leave_host=False), progress or quiet()) as answer:
            return answer.headers

    def download(
        self,
        url: str,
        path: Path,
        size: Bytes,
        sha256: str,
        progress: Progress,
        headers: Mapping[str, str] | None = None,
    ) -> str:
        """Fetch a file, going on where an earlier try stopped; gives its SHA-256.

        `size` 0 and `sha256` "" mean unknown: then the server's own are held against it. Also raises NeedsSpace.
        """
        return download.fetch(self, url, path, size, sha256, progress, headers or {})

    @contextmanager
    def opened(self, call: "Call", progress: Progress) -> Iterator[Exchange]:
        """Hold the answer to a request while its body is read; tried again as long as nothing was answered."""
        from tenacity import Retrying, retry_if_exception, stop_after_attempt

        attempts = Retrying(
            stop=stop_after_attempt(_TRIES),
            wait=self._wait,
            retry=retry_if_exception(lambda error: _passing(error, call.method)),
            sleep=progress.stop.wait,
            reraise=True,
        )
        with closing(attempts(self._follow, call, progress)) as exchange:
            yield exchange

    def close(self) -> None:
        """Close every idle connection."""
        with self._lock:
            for client in self._clients.values():
                client.close()
            self._clients.clear()

    def _json(self, call: "Call", progress: Progress | None) -> Any:
        if self._guard:
            call = replace(call, until=time.monotonic() + 4 * call.timeout)
        with self.opened(call, progress or quiet()) as answer:
            body = answer.read(_MOST_JSON)
        try:
            return json.loads(body)
        except ValueError as error:
            raise Declined(f"{urlsplit(call.url).hostname} answered with something that is not JSON.") from error

    def _follow(self, call: "Call", progress: Progress) -> Exchange:
        for hop in range(_MOST_HOPS):
            try:
                exchange = self._send(call, progress)
            except Refused as error:
                if hop:
                    raise Declined(f"It is redirected to where it may not be: {error}") from error
                raise
            if exchange.status not in _MOVED or "location" not in exchange.headers:
                return _judged(exchange, call)
            target = urljoin(call.url, exchange.headers["location"])
            if _origin(target) != _origin(call.url) and not call.leave_host:
                return exchange
            exchange.close()
            call = call.moved(target)
        raise Declined(f"{urlsplit(call.url).hostname} redirects in a circle.")

    def _send(self, call: "Call", progress: Progress) -> Exchange:
        self._permit(call.url)
        self._pace(call.url, progress)
        import httpx2

        client = self._client(local=is_local(call.url))
        request = client.build_request(
            call.method,
            call.url,
            params=call.params or None,
            json=call.body,
            headers={"User-Agent": AGENT, **call.headers},
            timeout=httpx2.Timeout(call.timeout, connect=min(call.timeout, 4.0)),
        )
        first = time.monotonic() + _SILENCES * call.timeout if self._guard else math.inf
        return Exchange(client, request, progress.stop, raw=call.raw, until=call.until, first=first)

    def _permit(self, url: str) -> None:
        if self._guard:
            self._guard.admit(url)
        else:
            _allow(url)
        if offline() and not is_local(url):
            raise Unreachable("FACELESS_OFFLINE is set, so the network is left alone.", "Unset FACELESS_OFFLINE.")

    def _pace(self, url: str, progress: Progress) -> None:
        if is_local(url):
            return
        host = urlsplit(url).hostname or ""
        with self._lock:
            now = time.monotonic()
            at = max(now, self._due.get(host, now))
            self._due[host] = at + self._gap
        progress.stop.wait(at - now)

    def _client(self, *, local: bool) -> "httpx2.Client":
        import httpx2

        with self._lock:
            if local not in self._clients and self._guard:
                from engine.runtime.net.pinned import PinnedTransport

                self._clients[local] = httpx2.Client(transport=PinnedTransport(self._guard), follow_redirects=False)
            elif local not in self._clients:
                self._clients[local] = httpx2.Client(trust_env=not local, follow_redirects=False)
            return self._clients[local]

    def _wait(self, state: "RetryCallState") -> Seconds:
        error = state.outcome.exception() if state.outcome else None
        return error.after if isinstance(error, RateLimited) else self.first_wait * 2.0 ** (state.attempt_number - 1)


@dataclass(frozen=True)
class Call:
    """One request as it is to be sent."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    timeout: Seconds = 30.0
    """The longest silence."""
    params: Mapping[str, str] = field(default_factory=dict)
    body: object = None
    """Sent as JSON."""
    raw: bool = False
    """Give the bytes as they are sent, not unpacked."""
    leave_host: bool = True
    """Whether a redirect to another host is followed, or given as the answer."""
    accept: frozenset[int] = frozenset()
    """Statuses of 300 and more that are no failure."""
    until: Seconds = math.inf
    """On the monotonic clock: when the whole must have ended."""
    private: frozenset[str] = frozenset()
    """Headers, in small letters, that stay with the host they are for, besides those known to be secret."""

    def moved(self, target: str) -> "Call":
        """Follow a redirect; secrets stay with the host they were for. Raises Declined."""
        if is_local(target) and not is_local(self.url):
            raise Declined(f"{urlsplit(self.url).hostname} redirects to this machine, which is not followed.")
        same, private = _origin(target) == _origin(self.url), _SECRET | self.private
        kept = {name: value for name, value in self.headers.items() if same or name.lower() not in private}
        return replace(self, url=target, headers=kept, params={})


def is_local(url: str) -> bool:
    """Whether an address is on this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def offline() -> bool:
    """Whether FACELESS_OFFLINE asks to leave the network alone."""
    return os.environ.get("FACELESS_OFFLINE", "0") not in {"", "0"}


def failure(exchange: Exchange, host: str) -> ProviderFailed | NeedsKey:
    """Name what an answer of 300 or more means, in the service's own words where it has any."""
    said, code = _words(exchange)
    status, words = (
        exchange.status,
        f"{host}: {said or code}" if said or code else f"{host} answered {exchange.status}.",
    )
    if status in {401, 403}:
        return NeedsKey(words, "Check the key for this service.")
    if status == 429 and code != "insufficient_quota":
        return RateLimited(words, _after(exchange.headers), "Try again later.")
    if status >= 500 or status == 408:
        return Faltered(words, "Try again later.")
    return Declined(words)


def _allow(url: str) -> None:
    address = urlsplit(url)
    if address.scheme not in {"http", "https"} or not address.hostname:
        raise Refused(f"{url!r} is not a web address.", "Give one that begins with https://.")
    if is_local(url):
        if surely_nobody(url):
            raise Unreachable(
                f"{address.netloc} cannot be reached: nothing listens there.",
                "Start the program that should answer there.",
            )
        return
    if address.scheme != "https":
        raise Refused(f"{address.hostname} may only be spoken to over https.", "Begin the address with https://.")


def _judged(exchange: Exchange, call: Call) -> Exchange:
    if exchange.status < 300 or exchange.status in call.accept:
        return exchange
    with closing(exchange):
        raise failure(exchange, urlsplit(call.url).hostname or call.url)


def _words(exchange: Exchange) -> tuple[str, str]:
    """What the service says, and its code for it: `{"error": "…"}`, `{"error": {"message": …}}`, `{"detail": …}`."""
    try:
        plain = json.loads(exchange.read(200_000))
    except (ValueError, ProviderFailed):
        return exchange.headers.get("x-error-message", ""), exchange.headers.get("x-error-code", "")
    said = plain
    for name in ("error", "detail"):
        if isinstance(said, dict) and said.get(name):
            said = said[name]
    if isinstance(said, dict):
        return str(said.get("message", "")), str(said.get("code") or said.get("status") or "")
    return (said, "") if isinstance(said, str) else ("", "")


def _after(headers: Mapping[str, str]) -> Seconds:
    """Seconds to wait, of `Retry-After`, Hugging Face's `RateLimit: "resolvers";r=0;t=120`, or `X-RateLimit-Reset`."""
    from email.utils import parsedate_to_datetime

    asked = headers.get("retry-after", "")
    if asked.isdigit():
        return float(asked)
    try:
        return max(0.0, parsedate_to_datetime(asked).timestamp() - time.time())
    except (ValueError, TypeError):
        parts = dict(part.split("=", 1) for part in headers.get("ratelimit", "").split(";") if "=" in part)
        seconds = parts.get("t", "").strip() or headers.get("x-ratelimit-reset", "").strip()
        wait = float(seconds) if seconds.isdecimal() else 1.0
        return wait if wait < _EPOCH else max(1.0, wait - time.time())


def _passing(error: BaseException, method: str) -> bool:
    if isinstance(error, RateLimited):
        return error.after <= _PATIENCE
    return isinstance(error, Faltered) and not (method == "POST" and isinstance(error, TimedOut))


def _origin(url: str) -> tuple[str, str | None, int | None]:
    address = urlsplit(url)
    return address.scheme, address.hostname, address.port
