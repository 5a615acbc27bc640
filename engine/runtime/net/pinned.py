"""Connects to the very address that was looked at: between the look and the connection no name is asked for again."""

import threading
from urllib.request import getproxies, proxy_bypass

import httpx2

from engine.errors import Refused
from engine.runtime.net.guard import Guard

_HOSTS = 40
"""For how many hosts connections are kept open."""


class PinnedTransport(httpx2.BaseTransport):
    """What an httpx2 client sends requests through; raises what Guard raises.

    Where the person's system names a proxy for a host, the proxy connects and resolves: then only the wording of an
    address can be held against the rules, and the proxy's own rules hold beyond that.
    """

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._trust = httpx2.create_ssl_context()
        self._lines: dict[str, httpx2.HTTPTransport] = {}
        self._lock = threading.Lock()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request to an address its host has, the first that answers."""
        host = request.url.raw_host.decode("ascii")
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        if proxy := _proxy(request.url.scheme, host):
            self._guard.admit(str(request.url))
            return self._line(proxy, proxy).handle_request(request)
        *others, last = self._guard.addresses(host, port)
        for address in others:
            try:
                return self._send(request, host, address)
            except (httpx2.ConnectError, httpx2.ConnectTimeout):
                continue
        return self._send(request, host, last)

    def close(self) -> None:
        """Close every idle connection."""
        with self._lock:
            for line in self._lines.values():
                line.close()
            self._lines.clear()

    def _send(self, request: httpx2.Request, host: str, address: str) -> httpx2.Response:
        """Send to an address, with the host's own name for the certificate and in the request."""
        extensions = {**request.extensions, "sni_hostname": host.removesuffix(".")}
        if host == address:
            del extensions["sni_hostname"]
        pinned = httpx2.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=request.headers,
            stream=request.stream,
            extensions=extensions,
        )
        # Lines are kept by host too: two hosts at one address prove themselves by different certificates.
        return self._line(f"{host} {address}").handle_request(pinned)

    def _line(self, key: str, proxy: str | None = None) -> httpx2.HTTPTransport:
        with self._lock:
            if key not in self._lines:
                if len(self._lines) >= _HOSTS:
                    del self._lines[next(iter(self._lines))]
                self._lines[key] = httpx2.HTTPTransport(verify=self._trust, trust_env=False, proxy=proxy)
            return self._lines[key]


def _proxy(scheme: str, host: str) -> str | None:
    """The proxy that the system names for a host. Raises Refused for one of a kind that is not spoken."""
    named = getproxies()
    proxy = named.get(scheme) or named.get("all")
    if not proxy or proxy_bypass(host):
        return None
    if not proxy.startswith(("http://", "https://")):
        proxy = f"http://{proxy}" if "://" not in proxy else proxy
    if not proxy.startswith(("http://", "https://")):
        kind = proxy.split(":", maxsplit=1)[0]
        raise Refused(f"The proxy this system names speaks {kind}, which is not spoken here.", "Name one for http.")
    return proxy
