"""What a source tells of an item only when it is claimed goes into the library with it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from engine.domain.harvest import Errand
from engine.domain.offer import Offer
from engine.runtime.progress import Progress
from tests.harvesting import MadeUp, field, offer, picture
from tests.servers.media import MediaHost

ERRAND = Errand(("sea",), kinds=("image",))


class Coy(MadeUp):
    """Says which file it is, and on what terms, when it is claimed."""

    terms = "CC-BY-4.0"
    file = ""

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        rights = replace(offer.rights, licence=self.terms, licence_url="", credit="“A” by Ada", file_url=self.file)
        claimed = super().claim(offer, progress)
        return replace(claimed, file_url=self.file, rights=rights, proof=json.dumps({"files": [self.file]}))


@pytest.fixture(scope="module")
def server() -> Iterator[HTTPServer]:
    with HTTPServer(host="127.0.0.1", port=0, threaded=True) as server:
        yield server


def coy(server: HTTPServer) -> tuple[MediaHost, Coy]:
    server.clear()
    far = MediaHost(server)
    far.files["/real.jpg"] = picture(7)
    source = Coy([offer("a", "1", far.url("/listing.json"))])
    source.file = far.url("/real.jpg")
    return far, source


def test_the_terms_and_the_file_that_were_claimed_are_kept(server: HTTPServer, tmp_path: Path) -> None:
    far, source = coy(server)
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        done = opened.harvester.harvest(Progress(), ERRAND)
        assert done.new == 1
        (asset,) = [each for each in opened.library.assets() if each.rights.source == "a"]
    assert asset.rights.licence == "CC-BY-4.0"
    assert asset.rights.credit == "“A” by Ada"
    assert asset.rights.file_url == far.url("/real.jpg")
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and asset.rights.proof in path.name]
    assert any("real.jpg" in path.read_text() for path in kept)


def test_terms_that_do_not_fit_when_they_are_told_are_refused(server: HTTPServer, tmp_path: Path) -> None:
    far, source = coy(server)
    source.terms = "CC-BY-NC-4.0"
    with field(tmp_path, far.guard(), ("a", source)) as opened:
        done = opened.harvester.harvest(Progress(), ERRAND)
        assert done.new == 0
        assert far.asked("/real.jpg") == []
