"""Every source found, each before its own far side, over a network that is guarded."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from engine.ports import Kit
from engine.runtime import registry
from engine.runtime.artifacts import Artifacts
from engine.runtime.cache import Cache
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.guard import Guard
from engine.runtime.net.http import Http
from engine.runtime.vault import Vault
from tests.servers.source import server_of
from tests.sourcing import Stage

NAMES = sorted(registry.found("source"))


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture(scope="session")
def http(make_httpserver: HTTPServer) -> Iterator[Http]:
    """The guarded way to the network, for which one server of this machine is no private place."""
    made = Http(first_wait=0.01, guard=Guard(exempt=lambda _, port: port == make_httpserver.port))
    yield made
    made.close()


@pytest.fixture
def stage(
    name: str, tmp_path: Path, http: Http, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stage]:
    made, far = registry.found("source")[name], server_of(name)(httpserver)
    monkeypatch.setattr(made, "gap", 0.0)
    if far.key:
        monkeypatch.setenv(f"FACELESS_KEY_{made.secret.upper()}", far.key)
    cache = Cache(tmp_path / "cache")
    models, artifacts = ModelFiles(tmp_path / "models", http), Artifacts(tmp_path / "artifacts")
    # What gives everything at once would be asked once a day, and no fault of it be seen.
    kit = Kit(far.settings, Vault(tmp_path), http, models, artifacts, cache=None if far.whole else cache)
    yield Stage(name, made(kit, far.url), far, kit, tmp_path)
    far.rest()
    cache.close()
