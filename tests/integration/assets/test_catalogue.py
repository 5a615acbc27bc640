"""The columns of facets, held against looking at every asset, and against what the store says has changed."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.assets.finding.catalogue import Catalogue
from engine.assets.finding.facets import Facets
from engine.assets.finding.keys import NOWHERE, about
from engine.assets.starter import Starter
from engine.domain.asset import Asset, Rights
from engine.domain.brief import Brief
from engine.domain.identity import Blob
from engine.domain.offer import orientation
from engine.errors import Refused
from engine.runtime.codec import to_plain
from engine.runtime.events import Events
from engine.store.records import Records
from engine.store.schema import asset_tags, assets, video_assets
from engine.store.store import Store

KINDS, SOURCES, COLOURS = ("video", "image", "audio"), ("pexels", "folder", "nasa"), ("", "blue", "red")
TERMS = (
    Rights("", "A", "CC0-1.0"),
    Rights("", "A", "CC-BY-4.0", credit="by A"),
    Rights("", "A", "CC-BY-SA-4.0", credit="by A", share_alike=True),
    Rights("", "A", "CC-BY-NC-4.0", credit="by A", commercial=False),
    Rights("", "A", "odd", commercial=None, derivatives=None),
)
TITLES = ("A sea", "", "naïve Ünïcode 🌊", "line\nbreak \x1f unit", "بحر", "half \ud800 a pair", "quote ' \" \\")


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def store(tmp_path: Path, events: Events) -> Iterator[Store]:
    store = Store.open(tmp_path / "store", events)
    yield store
    store.close()


def some(count: int, seed: int = 1) -> list[Asset]:
    chance = random.Random(seed)
    return [
        Asset(
            Blob(f"{seed * 10_000 + number:064x}", ".mp4"),
            chance.choice(KINDS),
            chance.choice(TITLES),
            tuple(chance.sample(TITLES, chance.randrange(4))),
            replace(chance.choice(TERMS), source=chance.choice(SOURCES)),
            *chance.choice([(1920, 1080), (1080, 1920), (1000, 1000), (1000, 950), (0, 0)]),
            duration=round(chance.uniform(0, 60), 3),
            quality=round(chance.random(), 3),
            colour=chance.choice(COLOURS),
        )
        for number in range(count)
    ]


def put(store: Store, found: list[Asset]) -> list[int]:
    with store.unit() as unit:
        rows = [
            {
                "asset_type": asset.kind,
                "source_platform": asset.rights.source,
                "file_path": "x",
                "width": asset.width,
                "height": asset.height,
                "license_type": asset.rights.licence,
                "metadata": {
                    "rights": to_plain(asset.rights),
                    "duration": asset.duration,
                    **({"colour": asset.colour} if asset.colour else {}),
                },
                "quality_score": asset.quality,
                "sha256": asset.file.sha256,
                "title": asset.title,
            }
            for asset in found
        ]
        ids = unit.insert_many(assets, rows)
        tags = [(id_, tag) for id_, asset in zip(ids, found, strict=True) for tag in asset.tags]
        unit.insert_many(asset_tags, [{"asset_id": id_, "tag_name": tag} for id_, tag in tags])
    return ids


def fits(asset: Asset, facets: Facets) -> bool:
    rights = asset.rights
    free = bool(rights.commercial and rights.derivatives and not rights.share_alike)
    return (
        facets.kind in {"", asset.kind}
        and facets.source in {"", rights.source}
        and facets.colour in {"", asset.colour}
        and facets.shortest <= asset.duration <= (facets.longest or 1e9)
        and asset.quality >= facets.quality
        and {
            "": True,
            "free": free and not rights.credit,
            "credit": free,
            "commercial": bool(rights.commercial and rights.derivatives),
            "unclear": rights.commercial is None,
            "restricted": rights.commercial is False,
        }.get(facets.licence, rights.licence.lower() == facets.licence.lower())
        and facets.orientation in {"", orientation(asset.width, asset.height)}
    )


def found(catalogue: Catalogue, facets: Facets) -> set[str]:
    return set(catalogue.sums(catalogue.matching(facets).fits.nonzero()[0]))


def test_filters_let_through_what_looking_at_each_does(store: Store, events: Events) -> None:
    every = some(400)
    put(store, every)
    catalogue = Catalogue(store, events)
    chance = random.Random(2)
    for _ in range(150):
        facets = Facets(
            kind=chance.choice(("", "", *KINDS)),  # type: ignore[arg-type]
            licence=chance.choice(("", "", "free", "credit", "commercial", "unclear", "restricted", "cc-by-4.0", "?")),
            orientation=chance.choice(("", "", "landscape", "portrait", "square")),  # type: ignore[arg-type]
            shortest=chance.choice((0, 0, 20.0)),
            longest=chance.choice((0, 0, 40.0)),
            source=chance.choice(("", "", *SOURCES, "nobody")),
            colour=chance.choice(COLOURS),
            quality=chance.choice((0, 0, 0.5)),
        )
        assert found(catalogue, facets) == {each.file.sha256 for each in every if fits(each, facets)}, facets


def test_what_is_said_has_the_same_name_in_the_store_and_here(store: Store, events: Events) -> None:
    every = some(200)
    put(store, every)
    catalogue = Catalogue(store, events)
    places = catalogue.at([asset.file.sha256 for asset in every])
    assert catalogue.snapshot().table["about"][places].tolist() == [about(asset) for asset in every]


def test_the_columns_follow_the_store(store: Store, events: Events) -> None:
    catalogue = Catalogue(store, events)
    assert len(catalogue) == 0
    one, two, three = some(3, seed=5)
    ids = put(store, [one, two])
    assert found(catalogue, Facets()) == {one.file.sha256, two.file.sha256}
    (third,) = put(store, [three])
    assert found(catalogue, Facets()) == {each.file.sha256 for each in (one, two, three)}
    before = catalogue.snapshot().table["about"][catalogue.at([one.file.sha256])]
    with store.unit() as unit:
        tag = unit.insert(asset_tags, asset_id=ids[0], tag_name="new")
        unit.update(assets, ids[1], quality_score=0.125)
    assert catalogue.snapshot().table["about"][catalogue.at([one.file.sha256])] != before
    assert found(catalogue, Facets(quality=0.1)) >= {two.file.sha256}
    with store.unit() as unit:
        unit.delete(asset_tags, tag)
    assert catalogue.snapshot().table["about"][catalogue.at([one.file.sha256])] == before
    with store.unit() as unit:
        unit.delete(assets, third)
    assert found(catalogue, Facets()) == {one.file.sha256, two.file.sha256}
    place = catalogue.at([three.file.sha256])
    put(store, [three])
    assert catalogue.at([three.file.sha256]) == place, "a place is an asset's for good"
    assert found(catalogue, Facets()) == {each.file.sha256 for each in (one, two, three)}
    assert catalogue.at(["0" * 64]) == NOWHERE


def test_use_is_counted_for_all_and_for_each_channel(store: Store, events: Events, tmp_path: Path) -> None:
    catalogue = Catalogue(store, events)
    one, two, three = (each.file.sha256 for each in some(3, seed=7))
    ids = put(store, some(3, seed=7))
    assert found(catalogue, Facets(use="used")) == set()
    video = Records(store).start_video(Brief("A topic"), "p", tmp_path)
    with store.unit() as unit:
        use = unit.insert(video_assets, video_id=video, asset_id=ids[0], channel="sea")
        unit.insert(video_assets, video_id=video, asset_id=ids[1], channel="sky")
    assert found(catalogue, Facets(use="used")) == {one, two}
    assert found(catalogue, Facets(use="used", channel="sea")) == {one}
    assert found(catalogue, Facets(use="unused", channel="sea")) == {two, three}
    with store.unit() as unit:
        unit.delete(video_assets, use)
    assert found(catalogue, Facets(use="used")) == {two}
    again = Catalogue(store, events)
    assert found(again, Facets(use="used", channel="sky")) == {two}


def test_what_came_with_the_program_stays_what_it_is(store: Store, events: Events) -> None:
    starter = Starter().assets
    catalogue = Catalogue(store, events, starter)
    assert len(catalogue) == len(starter)
    assert catalogue.counts()["kind"]["image"] == sum(asset.kind == "image" for asset in starter)
    (id_,) = Records(store).add_assets([replace(starter[0], title="Renamed", kind="video")])
    place = catalogue.at([starter[0].file.sha256])
    assert catalogue.snapshot().table["id"][place] == id_
    assert catalogue.snapshot().table["about"][place] == about(starter[0])
    assert len(catalogue) == len(starter)
    with store.unit() as unit:
        unit.delete(assets, id_)
    assert catalogue.snapshot().there[place]


def test_facets_that_cannot_be_are_refused(store: Store, events: Events) -> None:
    with pytest.raises(Refused):
        Catalogue(store, events).matching(Facets(kind="text"))  # type: ignore[arg-type]
