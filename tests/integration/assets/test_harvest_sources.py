"""Every source that there is, harvested from its documented far side into the library: its words, our files."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import cast

import pytest
from pytest_httpserver import HTTPServer

from app.actions import ACTIONS
from engine.assets.harvest.harvester import Harvester
from engine.assets.rights.standing import lacks
from engine.domain.asset import Kind
from engine.domain.harvest import Errand
from engine.domain.offer import Offer, Page, Wanted
from engine.engine import Engine
from engine.errors import Refused
from engine.ports import Source
from engine.runtime import registry
from engine.runtime.net.collecting import Parcel, collect
from engine.runtime.net.http import Http
from engine.runtime.paths import Home
from engine.runtime.progress import Progress, quiet
from engine.runtime.settings import Settings
from tests import material
from tests.harvesting import MadeUp, field, picture
from tests.kit import kit_for
from tests.servers.media import MediaHost
from tests.servers.source import server_of

NAMES = sorted(registry.found("source"))
EVERYTHING = Settings(monetised=False, accepted_licences=("NC", "ND", "SA", "unknown"))


class Mirrored(MadeUp):
    """A source as it is, but its files lie on a host of this machine."""

    def __init__(self, source: Source, far: MediaHost, folder: Path, numbers: Iterator[int]) -> None:
        super().__init__([])
        self.kinds = source.kinds  # type: ignore[misc]
        self._source, self._far, self._folder = source, far, folder
        self._numbers = numbers

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        page = self._source.find(wanted, after, progress)
        return replace(page, offers=tuple(replace(each, preview_url="") for each in page.offers))

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        claimed = self._source.claim(offer, progress)
        number = next(self._numbers)
        path = f"/{offer.kind}/{number}"
        self._far.files[path] = self._content(offer.kind, number)
        return replace(claimed, file_url=self._far.url(path), size=0)

    def _content(self, kind: Kind, number: int) -> bytes:
        if kind == "image":
            return picture(number)
        if kind == "audio":
            return material.tone(self._folder / f"{number}.wav", 5 + number / 10).read_bytes()
        return material.counted(self._folder / f"{number}.mp4", 70 + number).read_bytes()


@pytest.fixture(autouse=True)
def direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever proxy this machine has does not know the hosts of these tests."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def servers() -> Iterator[Callable[[], HTTPServer]]:
    """Start a server whenever asked."""
    with ExitStack() as opened:
        yield lambda: opened.enter_context(HTTPServer(host="127.0.0.1", port=0, threaded=True))


def made(name: str, server: HTTPServer, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Source:
    provider, far = registry.found("source")[name], server_of(name)(server)
    monkeypatch.setattr(provider, "gap", 0.0)
    if far.key:
        monkeypatch.setenv(f"FACELESS_KEY_{provider.secret.upper()}", far.key)
    kit = replace(kit_for(folder), settings=far.settings)
    return cast("Source", provider(kit, far.url))


def test_every_source_at_once_brings_files_with_evidence(
    servers: Callable[[], HTTPServer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far, numbers = MediaHost(servers()), count()
    sources = [(name, made(name, servers(), tmp_path / name, monkeypatch)) for name in NAMES]
    mirrored = [(name, Mirrored(source, far, tmp_path, numbers)) for name, source in sources]
    errand = Errand(("rain",), kinds=("video", "image", "audio"), limit=sum(len(each.kinds) for _, each in sources))
    with field(tmp_path, far.guard(), *mirrored, settings=EVERYTHING) as opened:
        got = opened.harvester.harvest(quiet(), replace(errand, resolution=64))
        assert [(each.source, each.error) for each in got.sources] == [(name, "") for name in NAMES]
        assert got.new == errand.limit
        brought = [asset for asset in opened.library.assets() if asset.rights.item]
        assert {asset.rights.source for asset in brought} == set(NAMES)
        assert len(brought) == errand.limit
        for asset in brought:
            assert set(lacks(asset.rights, opened.ledger)) <= {"of its licence only a summary is kept, not its text"}
            assert asset.title


def test_the_program_s_own_harvester_goes_nowhere_inside(tmp_path: Path) -> None:
    with Engine.open(Home(tmp_path)) as engine:
        harvester = next(each.service(engine) for each in ACTIONS if each.verb == "library harvest")
        assert isinstance(harvester, Harvester)
        inside = Parcel("https://169.254.169.254/latest/meta-data/", tmp_path / "x", "image")
        with pytest.raises(Refused, match="private network"):
            collect(harvester._http, inside, quiet())
        for name, source in harvester._sources():
            ways = {id(each) for each in _https(source)}
            assert ways == {id(harvester._http)}, f"{name} asks by another way"


def _https(source: object, depth: int = 3) -> list[Http]:
    """Every way to the network that an object holds."""
    if isinstance(source, Http):
        return [source]
    inner = list(vars(source).values()) if depth and hasattr(source, "__dict__") else []
    return [found for each in inner for found in _https(each, depth - 1)]
