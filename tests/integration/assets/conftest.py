"""A host on this machine, for files and previews."""

from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer

from tests.servers.media import MediaHost


@pytest.fixture(autouse=True)
def direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever proxy this machine has does not know the hosts of these tests."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="module")
def server() -> Iterator[HTTPServer]:
    """Answers several sources at once."""
    with HTTPServer(host="127.0.0.1", port=0, threaded=True) as server:
        yield server


@pytest.fixture
def far(server: HTTPServer) -> MediaHost:
    server.clear()
    return MediaHost(server)
