"""A host of strangers' files, and the way to it."""

from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer

from engine.runtime.net.http import Http
from tests.servers.media import FILM, MediaHost


@pytest.fixture
def direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever proxy this machine has does not know the hosts of these tests."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def far(httpserver: HTTPServer) -> MediaHost:
    return MediaHost(httpserver, {"/a": FILM})


@pytest.fixture
def http(far: MediaHost) -> Iterator[Http]:
    http = Http(gap=0, first_wait=0.01, guard=far.guard("cdn.test"))
    yield http
    http.close()
