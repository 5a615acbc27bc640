"""Search as a person uses it: a real library, store, full text and embedders."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from engine.assets.finding import upkeep
from engine.assets.finding.facets import Facets
from engine.assets.finding.search import Hit, Search
from engine.assets.library import Library
from engine.assets.shelf import Shelf
from engine.assets.starter import Starter
from engine.domain.asset import Asset, Moment, Rights
from engine.domain.identity import Blob
from engine.errors import AllFailed, Cancelled, NeedsModel, NotFound, Refused
from engine.ports import Vectors, Views
from engine.providers.embedder.lexical import Lexical
from engine.runtime.events import Events
from engine.runtime.progress import Progress, Stop
from engine.store.store import Store
from tests.kit import kit_for

RIGHTS = Rights("pexels", "Ada", "CC0-1.0")


class Sighted:
    """Sees numbers in titles: a moment a number, a corner of the space each."""

    title, looks, scale = "Sighted", True, (0.2, 0.9)

    def __init__(self, model: str = "sighted:1") -> None:
        self.named, self.made = model, 0

    def model(self) -> str:
        if not self.named:
            raise NeedsModel("There is no model.")
        return self.named

    def texts(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self._corner(text.split()[-1]) for text in texts])

    def assets(self, assets: Sequence[Asset], views: Views) -> list[Vectors]:  # noqa: ARG002
        self.made += len(assets)
        return [np.stack([self._corner(word) for word in asset.title.split() or ["x"]]) for asset in assets]

    def _corner(self, word: str) -> Vectors:
        vector = np.zeros(16, np.float32)
        vector[int(word) % 15 if word.isdigit() else 15] = 1
        return vector


class Place:
    """Everything that a search needs, in one folder."""

    def __init__(self, folder: Path, embedders: list[object] | None = None) -> None:
        self.folder, self.events, self.starter = folder, Events(), Starter()
        self.embedders = embedders or [Lexical(kit_for(folder))]
        self.store = Store.open(folder / "store", self.events)
        self.begin()

    def begin(self) -> None:
        named = [(type(each).__name__.lower(), each) for each in self.embedders]
        came = self.starter.assets
        self.library = Library(self.folder / "library", self.store, self.starter)
        words = self.folder / "library" / "words.sqlite"
        self.search: Search = Search.open(self.library, self.store, self.events, came, lambda: named, words)  # type: ignore[arg-type, return-value]
        self.shelf = Shelf(self.store)

    def put(self, *assets: Asset) -> None:
        self.shelf.put(assets)

    def close(self) -> None:
        self.search.close()
        self.library.close()
        self.store.close()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    place = Place(tmp_path)
    yield place
    place.close()


def asset(number: int, title: str, *tags: str, **more: object) -> Asset:
    about = Asset(Blob(f"{number:064x}", ".mp4"), "video", title, tags, RIGHTS, 1920, 1080, 10.0)
    return replace(about, **more)  # type: ignore[arg-type]


def titles(hits: list[Hit]) -> list[str]:
    return [hit.asset.title for hit in hits]


def test_search_orders_by_score_and_may_find_nothing(place: Place) -> None:
    found = place.search.search("a bee on a flower", facets=Facets(kind="image"), limit=3)
    assert found[0].asset.title.startswith("Honey bee")
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
    assert all(0 <= hit.score <= 1 for hit in found)
    assert dict(found[0].parts).keys() == {"meaning", "words"}
    assert len(found) <= 3
    assert place.search.search("quarterly amortisation schedule") == []
    assert place.search.search("zxqv wvut") == []


def test_without_a_text_everything_that_fits_is_listed_newest_first(place: Place) -> None:
    place.put(asset(1, "one"), asset(2, "two"))
    assert titles(place.search.search(facets=Facets(kind="video"))) == ["two", "one"]
    assert len(place.search.search("  ", facets=Facets(kind="image"), limit=1000)) == sum(
        each.kind == "image" for each in Starter().assets
    )


def test_pages_follow_each_other(place: Place) -> None:
    whole = titles(place.search.search("red flower garden sky", limit=12))
    pages = [titles(place.search.search("red flower garden sky", page=page, limit=4)) for page in (1, 2, 3)]
    assert [title for page in pages for title in page] == whole
    with pytest.raises(Refused):
        place.search.search("sky", page=0)
    with pytest.raises(Refused):
        place.search.search("sky", limit=5000)


def test_facets_narrow_what_is_found(place: Place) -> None:
    tall = asset(1, "Honey bee on a flower", "bee", width=1080, height=1920, colour="red", duration=3.0)
    wide = asset(2, "Honey bee on a flower", "bee", rights=replace(RIGHTS, commercial=False, source="nasa"))
    place.put(tall, wide)

    def found(**facets: object) -> set[str]:
        hits = place.search.search("honey bee flower", facets=Facets(kind="video", **facets))  # type: ignore[arg-type]
        return {hit.asset.file.sha256 for hit in hits}

    assert found() == {tall.file.sha256, wide.file.sha256}
    assert found(orientation="portrait") == found(colour="red") == found(licence="free") == {tall.file.sha256}
    assert found(longest=5.0) == found(source="pexels") == {tall.file.sha256}
    assert found(licence="restricted") == found(source="nasa") == found(shortest=5.0) == {wide.file.sha256}
    assert found(use="used") == set()
    with pytest.raises(Refused):
        found(orientation="diagonal")


def test_the_moment_that_fits_is_told(tmp_path: Path) -> None:
    moments = (Moment(0, 4, 2), Moment(4, 7.5, 5), Moment(7.5, 9, 8))
    place = Place(tmp_path, [Sighted(), Lexical(kit_for(tmp_path))])
    place.put(asset(1, "3 5 8", moments=moments), asset(2, "1", moments=moments[:1]))
    place.search.reindex(Progress())
    (hit,) = place.search.search("look for 5", facets=Facets(kind="video"))
    assert (hit.asset.title, hit.at) == ("3 5 8", 4)
    (hit,) = place.search.search("look for 8", facets=Facets(kind="video"))
    assert hit.at == 7.5
    assert place.search.search("look for 11", facets=Facets(kind="video")) == []
    place.close()


def test_words_of_titles_and_tags_are_found_whatever_their_spelling(place: Place) -> None:
    place.put(
        asset(1, "Café Münchhausen", "żółć"),
        asset(2, "海は広い", "日本"),
        asset(3, "Kvothe's lute", "zitherwood"),
        asset(4, "half \ud800 pair\x00nul", "quoted\"tag'"),
    )
    only = Facets(kind="video")
    for text, number in (
        ("cafe", 1),
        ("MUNCHHAUSEN", 1),
        ("zolc", 1),
        ("海", 2),
        ("広い", 2),
        ("zither", 3),
        ("pair", 4),
    ):
        hits = place.search.search(text, facets=only)
        assert hits, text
        assert hits[0].asset.file.sha256 == f"{number:064x}", text
        assert dict(hits[0].parts)["words"] > 0
    assert set(titles(place.search.search("cafe zitherwood", facets=only))) == {"Café Münchhausen", "Kvothe's lute"}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    place = Place(tmp_path_factory.mktemp("shared"))
    yield place
    place.close()


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.text(max_size=60), st.text("\"'*()^-:.+ANDORNEAR \\%_", max_size=40)))
def test_no_text_is_too_odd_to_ask_for(shared: Place, text: str) -> None:
    for hit in shared.search.search(text, limit=5):
        assert 0 <= hit.score <= 1


def test_what_is_asked_for_endlessly_is_answered(shared: Place) -> None:
    assert isinstance(shared.search.search("flower " * 5000), list)
    assert isinstance(shared.search.search(" ".join(str(number) for number in range(5000))), list)


def test_what_comes_is_found_and_what_goes_is_not(place: Place) -> None:
    assert place.search.search("zitherwood") == []
    new = asset(1, "A zitherwood lute")
    place.put(new)
    assert titles(place.search.search("zitherwood")) == ["A zitherwood lute"]
    place.shelf.remove(new)
    assert place.search.search("zitherwood") == []
    kept = place.search.reindex(Progress())
    assert [(each.assets, each.lacking) for each in kept] == [(len(Starter().assets), 0)]
    assert place.library.index.space("lexical:1").rows(np.array([bytes(31) + b"\1"], "S32"))[0].shape[0] == 0


def test_what_is_told_of_an_asset_counts_as_it_is_now(place: Place) -> None:
    from engine.store.schema import assets as table

    place.put(asset(1, "A zitherwood lute"))
    assert place.search.search("zitherwood")
    (row,) = place.store.find(table, sha256=f"{1:064x}")
    with place.store.unit() as unit:
        unit.update(table, row["id"], title="A bagpipe")
    assert titles(place.search.search("bagpipe"))[0] == "A bagpipe"
    assert place.search.search("zitherwood") == []


def test_similar_finds_its_like_and_never_itself(place: Place, tmp_path: Path) -> None:
    bee = next(each for each in Starter().assets if each.title.startswith("Honey bee"))
    flower, twin = (
        asset(1, "Bee on a red blossom", "bee", "blossom"),
        asset(2, "Honey bee flying to a red blossom", *bee.tags),
    )
    place.put(flower, twin)
    found = place.search.similar(bee.file.sha256[:12], limit=5)
    assert found[0].asset == twin
    assert found[0].score > 0.9
    assert bee not in [hit.asset for hit in found]
    path = tmp_path / "red blossom bee.png"
    Image.effect_noise((120, 90), 80).convert("RGB").save(path)
    assert twin in [hit.asset for hit in place.search.similar(str(path))]
    own = place.starter.path(bee.file)
    assert place.search.similar(str(own), limit=5) == found
    both = place.search.search("moon", like=bee.file.sha256[:12])
    assert dict(both[0].parts).keys() == {"meaning", "words", "likeness"}


def test_like_what_nobody_has_is_refused(place: Place, tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("no picture")
    for what, error in (("0" * 64, NotFound), ("nothing", NotFound), (str(tmp_path / "text.jpg"), Refused)):
        with pytest.raises(error):
            place.search.similar(what)


def test_words_heal_from_any_damage(place: Place) -> None:
    right = titles(place.search.search("red flower"))
    path = place.folder / "library" / "words.sqlite"
    for number in range(24):
        place.search._words.close()
        chance, content = random.Random(number), bytearray(path.read_bytes())
        if number % 3 == 0:
            del content[chance.randrange(len(content)) :]
        else:
            for _ in range(1 + 40 * (number % 2)):
                content[chance.randrange(100 if number % 3 == 1 else len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(content))
        assert isinstance(place.search.search("red flower"), list)
        place.search._words.close()
        path.unlink()
        assert titles(place.search.search("red flower")) == right


def test_a_new_model_serves_when_it_knows_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "_SOON_SEEN", 5)
    new = Sighted("")
    place = Place(tmp_path, [new, Lexical(kit_for(tmp_path))])
    first = titles(place.search.search("a bee on a flower"))
    new.named = "sighted:2"
    assert titles(place.search.search("a bee on a flower")) == first, "the old one serves until the new one is complete"
    place.search._upkeep._behind.join()  # type: ignore[union-attr]
    assert new.made >= len(Starter().assets)
    by_name = {each.name: each for each in place.search.stats().kept}
    assert (by_name["sighted"].lacking, by_name["sighted"].serves) == (0, True)
    place.close()
    made = new.made
    place = Place(tmp_path, [new, Lexical(kit_for(tmp_path))])
    place.search.reindex(Progress())
    assert new.made == made, "what was embedded stays"
    place.close()


def test_reindex_stops_when_asked_and_goes_on_later(tmp_path: Path) -> None:
    seeing, stop = Sighted(), Stop()
    place = Place(tmp_path, [seeing])
    with pytest.raises(Cancelled):
        place.search.reindex(Progress(lambda report: stop.ask() if report.fraction > 0.5 else None, stop))
    half = seeing.made
    assert 0 < half < len(Starter().assets)
    (kept,) = place.search.reindex(Progress())
    assert kept.lacking == 0
    assert seeing.made == len(Starter().assets)
    place.close()


def test_meanings_are_kept_and_damage_to_them_heals(tmp_path: Path) -> None:
    class Counting(Lexical):
        made = 0

        def assets(self, assets: Sequence[Asset], views: Views) -> list[Vectors]:
            self.made += len(assets)
            return super().assets(assets, views)

    counting = Counting(kit_for(tmp_path))

    def found() -> list[str]:
        place = Place(tmp_path, [counting])
        first = titles(place.search.search("the moon at night"))
        place.close()
        return first

    first, once = found(), counting.made
    assert found() == first
    assert counting.made == once == len(Starter().assets), "the second reads what the first one kept"
    (kept,) = (tmp_path / "library" / "vectors").glob("*.rows")
    kept.write_bytes(kept.read_bytes()[:1000])
    assert found() == first
    assert once < counting.made <= 2 * once


def test_where_nothing_can_compare_it_is_said(tmp_path: Path) -> None:
    place = Place(tmp_path, [Sighted("")])
    with pytest.raises(AllFailed, match="There is no model"):
        place.search.search("sky")
    assert place.search.stats().kept[0].reason == "There is no model."
    place.close()


def test_stats_count(place: Place) -> None:
    place.put(asset(1, "one", colour="red"))
    stats = place.search.stats()
    assert stats.assets == len(Starter().assets) + 1
    assert stats.kind["video"] == 1
    assert stats.colour["red"] >= 1
    assert sum(stats.licence.values()) == stats.assets
