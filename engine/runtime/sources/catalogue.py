"""A service's catalogue: asked within its documented limits, each answer kept for a day, failures told in our words."""

import json
import re
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, ClassVar, Protocol
from urllib.parse import urlsplit

from engine.domain.units import Bytes, Seconds
from engine.errors import Declined, EngineError, NeedsKey, RateLimited
from engine.runtime.cache import Cache
from engine.runtime.codec import content_key
from engine.runtime.log import STRUCK
from engine.runtime.net.exchange import Exchange, Faltered
from engine.runtime.net.http import Call, Http, failure
from engine.runtime.progress import Progress
from engine.runtime.sources.rows import plain
from engine.runtime.vault import Vault

_MOST: Bytes = 16_000_000
_PATIENCE: Seconds = 60.0
"""The longest wait for a turn that is sat out; a longer one is left to whoever asks."""
_HOUR: Seconds = 3600.0


class Declared(Protocol):
    """What a source declares of itself; see `Source` among the ports."""

    title: ClassVar[str]
    secret: ClassVar[str]
    key_page: ClassVar[str]
    gap: ClassVar[Seconds]


class Catalogue:
    """One source's far side.

    A source that allows `at_once` requests in `at_once` × its gap is asked without a pause until that many are used
    up: 200 an hour is a gap of 18 s and 200 at once.
    """

    silence: ClassVar[Seconds] = 20.0
    """The longest time without a sign of life."""

    def __init__(
        self, name: str, source: Declared, http: Http, vault: Vault, cache: Cache | None, at_once: int = 1
    ) -> None:
        self._name, self._source = name, source
        self._http, self._vault, self._cache = http, vault, cache
        self._asked: deque[float] = deque(maxlen=at_once)
        self._lock = threading.Lock()

    def key(self) -> str:
        """Give the person's key. Raises NeedsKey where there is none."""
        if key := self._vault.get(self._source.secret):
            return key
        raise NeedsKey(f"{self._source.title} needs a key of yours.", self._remedy())

    def ask(
        self,
        url: str,
        progress: Progress,
        params: Mapping[str, str] | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        secret: Mapping[str, str] | None = None,
        keep: bool = True,
        check: Callable[[Any], object] | None = None,
        blank: str = "",
    ) -> Any:
        """Give the JSON at an address, of the cache where it is a day old at most.

        `secret` are parameters that hold a key; neither they nor `headers` tell answers apart. `check` raises on an
        answer that tells of a failure, so that it is not kept; `blank` is the JSON that an answer of no words stands
        for. Raises NeedsKey where the key is refused, Declined where the answer is no JSON, and what `Http` raises.
        """
        public = dict(params or {})
        name = f"source:{self._name}:{content_key(url, sorted(public.items()))}"
        if keep and self._cache is not None and (kept := self._cache.get(name, str)) is not None:
            return json.loads(kept)
        call = Call("GET", url, dict(headers or {}), self.silence, {**public, **(secret or {})}, accept=_READ_HERE)
        said = self._answered(call, progress, check, blank)
        if keep and self._cache is not None:
            self._cache.put(name, json.dumps(said))
        return said

    def _answered(self, call: Call, progress: Progress, check: Callable[[Any], object] | None, blank: str) -> Any:
        try:
            said = _read(self._fetched(call, progress).strip() or blank.encode(), self._source.title)
            if check is not None:
                check(said)
        except NeedsKey as error:
            raise self._refused(error) from error
        except EngineError as error:
            error.args = (self._struck(str(error)),)
            raise
        return said

    def _fetched(self, call: Call, progress: Progress) -> bytes:
        try:
            return self._once(call, progress)
        except _Cut:
            return self._once(call, progress)

    def _once(self, call: Call, progress: Progress) -> bytes:
        progress(0.0, f"Asking {self._source.title}")
        self._take_turn(progress)
        call = replace(call, until=time.monotonic() + 6 * self.silence)
        with self._http.opened(call, progress) as answer:
            if answer.status == 403:
                raise self._used_up(answer) or failure(answer, urlsplit(call.url).hostname or "")
            if answer.status == 400:
                raise self._no(_words(answer.read(_WORDS).decode(errors="replace")))
            try:
                return answer.read(_MOST)
            except Faltered as error:
                raise _Cut(str(error), error.remedy) from error

    def _take_turn(self, progress: Progress) -> None:
        with self._lock:
            now = time.monotonic()
            first = self._asked[0] if len(self._asked) == self._asked.maxlen else -_FAR
            wait = first + (self._asked.maxlen or 1) * self._source.gap - now
            if wait > _PATIENCE:
                raise RateLimited(
                    f"{self._source.title} has been asked as often as it allows for now.",
                    wait,
                    f"Try again in {_spoken(wait)}.",
                )
            self._asked.append(now + max(0.0, wait))
        if wait > 0:
            progress.stop.wait(wait)

    def _used_up(self, answer: Exchange) -> RateLimited | None:
        """Some say 403 where the hour's requests are used up: their own count then stands at nothing."""
        if answer.headers.get("x-ratelimit-remaining", "").strip() != "0":
            return None
        return RateLimited(
            f"{self._source.title} has been asked as often as it allows for now.", _HOUR, "Try again in an hour."
        )

    def _no(self, words: str) -> EngineError:
        """Some say 400 to a wrong key too, in plain words."""
        if self._source.secret and _WRONG_KEY.search(words):
            return NeedsKey(words)
        return Declined(f"{self._source.title}: {words}" if words else f"{self._source.title} would not answer.")

    def _refused(self, error: NeedsKey) -> EngineError:
        if self._source.secret:
            return NeedsKey(f"{self._source.title} refuses the key.", self._remedy())
        return Declined(self._struck(str(error)), "Try again later.")

    def _remedy(self) -> str:
        secret = self._source.secret
        return f"Make one at {self._source.key_page}, then run `faceless keys set {secret}` with it."

    def _struck(self, words: str) -> str:
        key = self._vault.get(self._source.secret) if self._source.secret else ""
        return words.replace(key, STRUCK) if key else words


class _Cut(Faltered):
    """The body broke off."""


_READ_HERE = frozenset({400, 403})
"""Failures whose meaning is told by more than their number."""
_WORDS: Bytes = 200_000
_WRONG_KEY = re.compile(
    r"\b(?:invalid|missing|wrong|incorrect|bad)\b.{0,20}\b(?:key|token|client[_ ]id)\b", re.IGNORECASE
)
_FAR: Seconds = 1e12


def _words(body: str) -> str:
    """What a failure says: the texts of its JSON, or it is words already."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return plain(body)
    parts = said.values() if isinstance(said, dict) else said if isinstance(said, list) else (said,)
    flat = (each for part in parts for each in (part if isinstance(part, list) else (part,)))
    return plain("; ".join(each for each in flat if isinstance(each, str)))


def _read(body: bytes, title: str) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        page = body.lstrip()[:1] == b"<"
        what = "a web page" if page else "something"
        raise Declined(f"{title} answered with {what} that is not JSON.", "Try again later.") from error


def _spoken(seconds: Seconds) -> str:
    return f"{seconds:.0f} seconds" if seconds < 100 else f"{seconds / 60:.0f} minutes"
