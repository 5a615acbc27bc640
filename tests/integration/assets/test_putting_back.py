"""What was removed comes back as it was; titles and tags change; everything is listed with counts."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from engine.assets.choosing.memory import Memory
from engine.assets.finding.browsing import listed
from engine.assets.finding.catalogue import Catalogue
from engine.assets.finding.facets import Facets
from engine.assets.library import Library
from engine.assets.starter import Starter
from engine.domain.asset import Rights
from engine.errors import NotFound, Refused
from engine.runtime.events import Events
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import quiet
from engine.store.records import Records
from engine.store.store import Store

NAMES = ("petra", "owl", "sunset")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[Library, Store, Catalogue]]:
    with ExitStack() as closing:
        events = Events()
        store = Store.open(tmp_path / "store", events)
        closing.callback(store.close)
        (tmp_path / "none").mkdir()
        (tmp_path / "none" / "starter.toml").write_text("picture = []\ntrack = []\n")
        library = Library(tmp_path / "library", store, Starter(tmp_path / "none", tmp_path / "none"))
        closing.callback(library.close)
        catalogue = Catalogue(store, events)
        files = [RESOURCES / "samples" / f"{name}.jpg" for name in NAMES]
        assert len(library.add(quiet(), files, rights=Rights("folder", "Ana", "CC0-1.0")).assets) == 3
        yield library, store, catalogue


def test_a_removed_file_comes_back_with_all_that_hung_on_it(opened: tuple[Library, Store, Catalogue]) -> None:
    library, store, _ = opened
    memory = Memory(store, Records(store), library.assets)
    asset = library.assets()[0]
    sha256, revision = asset.file.sha256, library.revision()
    memory.never(sha256, about="rivers")
    views = [each.copy() for each in library.views.of(asset)]
    library.remove([sha256])
    assert not library.has(sha256)
    assert library.lent(asset.file) is None
    assert memory.decided() == []
    assert not library.views.of(asset)
    assert library.restore([sha256]) == (asset,)
    assert library.find(asset.file).is_file()
    assert library.revision() == revision
    assert [(rule.sha256, rule.about) for rule in memory.decided()] == [(sha256, "rivers")]
    assert all((one == other).all() for one, other in zip(views, library.views.of(asset), strict=True))
    assert library.twins().near(asset.perceptual_hash, "image")[0][0] == sha256
    assert library.restore([sha256]) == (), "it is here"
    with pytest.raises(NotFound):
        library.restore(["0" * 64])


def test_titles_and_tags_change_and_are_held_to_be_some(opened: tuple[Library, Store, Catalogue]) -> None:
    library, _, _ = opened
    asset = library.assets()[0]
    changed = library.retitle(asset.file.sha256, "  Night \n bird ", ["Bird", *asset.tags, "bird", " "])
    assert (changed.title, changed.tags) == ("Night bird", tuple(dict.fromkeys(("bird", *asset.tags))))
    assert library.retitle(asset.file.sha256, asset.title, list(asset.tags)) == asset
    with pytest.raises(Refused, match="no title"):
        library.retitle(asset.file.sha256, "  ", [])
    with pytest.raises(NotFound):
        library.retitle("0" * 64, "Owl", [])


def test_everything_is_listed_in_order_with_what_each_facet_would_leave(
    opened: tuple[Library, Store, Catalogue],
) -> None:
    library, _, catalogue = opened
    every = listed(catalogue)
    assert list(every.files) == [asset.file.sha256 for asset in library.assets()]
    assert every.counts["kind"] == {"image": 3}
    assert every.counts["use"] == {"unused": 3}
    shapes = every.counts["orientation"]
    assert sum(shapes.values()) == 3
    shape = next(iter(shapes))
    few = listed(catalogue, Facets(orientation=shape), "best")  # type: ignore[arg-type]
    assert len(few.files) == shapes[shape]
    assert few.counts["orientation"] == shapes, "the facet itself is not counted within itself"
    assert sum(few.counts["colour"].values()) == shapes[shape]
    best = [library.some([sha256])[sha256].quality for sha256 in listed(catalogue, order="best").files]
    assert best == sorted(best, reverse=True)
    assert listed(catalogue, Facets(kind="video")).files == ()
