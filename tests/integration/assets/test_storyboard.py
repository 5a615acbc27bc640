"""What a whole film shows, chosen from the starter set."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from engine.assets.choosing.chooser import Chooser
from engine.assets.choosing.ledger import Past
from engine.assets.choosing.memory import Memory
from engine.assets.choosing.ranking import Weights, usable
from engine.assets.finding.catalogue import Catalogue
from engine.assets.library import Library
from engine.domain.asset import Shot
from engine.domain.script import Scene, Script
from engine.errors import AllFailed
from engine.pipeline.storyboard import Storyboard
from engine.providers.embedder.lexical import Lexical
from engine.providers.embedder.minilm import MiniLM
from engine.runtime.artifacts import Artifacts
from engine.runtime.events import Events
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress
from engine.runtime.settings import Settings
from engine.store.records import Records
from engine.store.store import Store
from tests.harvesting import lent
from tests.kit import kit_for
from tests.media import patches

FLOOR = Settings().relevance_floor
PARTS = {"relevance", "meaning", "search", "sentence", "topic", "context"}
PARTS |= {"quality", "shape", "performance", "freshness"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "store", Events())
    yield store
    store.close()


@pytest.fixture
def library(tmp_path: Path, store: Store) -> Iterator[Library]:
    with closing(Library(tmp_path / "library", store)) as library, lent(library):
        yield library


@pytest.fixture
def chooser(library: Library, store: Store) -> Chooser:
    memory = Memory(store, Records(store), library.assets)
    return Chooser(library, memory, Catalogue(store, Events(), library.strangers))


@pytest.fixture
def storyboard(chooser: Chooser, tmp_path: Path) -> Storyboard:
    lexical = Lexical(kit_for(tmp_path))
    return Storyboard(chooser, lambda: [lexical])


def film(*scenes: tuple[str, str], title: str = "A film") -> Script:
    return Script(title, "en", "facts", tuple(Scene(said, search) for said, search in scenes), "own")


SKY = film(
    ("The sky over the mountains is a deep blue today.", "clear blue sky"),
    ("At sunset the horizon turns orange and the hills go dark.", "orange sunset horizon"),
    ("Compound interest is calculated on the whole balance.", "compound interest"),
    ("Amortisation schedules list every single instalment.", "amortisation table"),
    ("A bee carries nectar from flower to flower all day.", "bee on a flower"),
    title="Why the sky is blue",
)


def choose(storyboard: Storyboard, script: Script, niche: str = "facts", **changed: object) -> tuple[Shot, ...]:
    given = {"style": "clean", "aspect": "16:9", "seed": 1, "floor": FLOOR, "weights": Weights(), "past": Past()}
    given |= {"library": "r", "embedder": "e", **changed}
    return storyboard.choose(Progress(), script, niche, **given)  # type: ignore[arg-type]


def titles(shots: tuple[Shot, ...]) -> list[str]:
    return [shot.asset.title if shot.asset else "" for shot in shots]


def test_what_may_not_earn_is_kept_out_of_films_that_do(
    library: Library, storyboard: Storyboard, tmp_path: Path
) -> None:
    picture = tmp_path / "honeybee carries nectar from flower to flower.jpg"
    Image.fromarray(patches(7)).save(picture)
    library.add(Progress(), [picture], licence="CC-BY-NC-4.0", tags=("bee", "nectar", "bee on a flower"))
    (added,) = (asset for asset in library.assets("image") if asset.rights.source == "folder")
    bees = film(("A bee carries nectar from flower to flower all day.", "bee on a flower"), title="Bees")
    free = Settings(monetised=False)
    for settings, shown in ((free, True), (Settings(), False), (replace(Settings(), accepted_licences=("NC",)), True)):
        (shot,) = choose(storyboard, bees, weights=Weights.of(settings))
        offered = [shot.asset, *(each.asset for each in shot.alternatives)]
        assert (added in offered) == shown


def test_every_sentence_has_a_picture_that_fits_or_a_background(storyboard: Storyboard) -> None:
    shots = choose(storyboard, SKY)
    assert [shot.line for shot in shots] == list(range(len(SKY.sentences)))
    assert titles(shots) == [
        "White cloud in a deep blue sky over peaks",
        "Sun setting over the hills",
        "",
        "",
        "Honey bee flying to a red blossom",
    ]
    for shot in shots:
        assert (shot.asset is None) != (shot.background is None)
        assert len(shot.alternatives) == 5
        assert shot.asset not in [each.asset for each in shot.alternatives]
        assert len({each.asset.file for each in shot.alternatives}) == 5
        for why in (shot.why, *(each.why for each in shot.alternatives)):
            assert {name for name, _ in why} == PARTS


def test_backgrounds_differ_from_scene_to_scene_and_stay_within_one(storyboard: Storyboard) -> None:
    said = "This sentence is about accounting principles and nothing that anybody could look at."
    shots = choose(storyboard, film((f"{said} {said}", "ledger"), (said, "ledger"), (said, "ledger")))
    grounds = [shot.background for shot in shots]
    assert grounds[0] == grounds[1]
    assert len({ground.family for ground in grounds if ground}) == 3
    assert len({ground.seed for ground in grounds if ground}) == 3


def test_nothing_is_shown_twice_though_every_scene_asks_for_it(storyboard: Storyboard) -> None:
    shots = choose(
        storyboard, film(*[("The honey bee flies to the next red flower in the garden.", "bee on a flower")] * 6)
    )
    shown = [title for title in titles(shots) if title]
    assert "Honey bee flying to a red blossom" in shown
    assert len(shown) == len(set(shown))


def test_a_picture_stays_while_its_scene_goes_on(storyboard: Storyboard) -> None:
    told = (
        "The honey bee flies to a red flower and drinks its nectar. Every bee visits a hundred flowers for the honey."
    )
    shots = choose(storyboard, film((told, "bee on a flower")))
    assert len(shots) == 2
    assert shots[0].asset == shots[1].asset
    assert shots[0].asset is not None


def test_the_same_seed_gives_the_same_film_and_another_seed_another(storyboard: Storyboard) -> None:
    assert choose(storyboard, SKY) == choose(storyboard, SKY)
    night = film(*[("Above us the stars of the night sky are shining in deep space.", "stars in space")])
    ranked = {(shot.asset, shot.alternatives) for seed in range(12) for shot in choose(storyboard, night, seed=seed)}
    assert len(ranked) > 1, "near equals are turned around"


def test_a_tall_film_prefers_tall_pictures(storyboard: Storyboard) -> None:
    dogs = film(("Two dogs are friends and look out of the window of the house.", "dogs"))
    wide = choose(storyboard, dogs, aspect="16:9")[0]
    tall = choose(storyboard, dogs, aspect="9:16")[0]
    assert dict(tall.why)["shape"] > dict(wide.why)["shape"]


def test_floor_one_shows_backgrounds_alone(storyboard: Storyboard) -> None:
    assert set(titles(choose(storyboard, SKY, floor=1.0))) == {""}


@pytest.mark.parametrize(
    "script",
    [
        film(("---", "")),
        film(("<script>alert(1)</script> ../../etc/passwd _**bold**_ [link](http://x) 🎉", "../")),
        film(("السماء زرقاء اليوم.", "السماء"), ("海は広い。", "海")),
        film(("x" * 9000, "y" * 9000)),
    ],
    ids=["rule", "markup", "other scripts", "endless"],
)
def test_any_honest_script_gets_its_shots(storyboard: Storyboard, script: Script) -> None:
    assert len(choose(storyboard, script)) == len(script.sentences)


def test_a_kept_choice_is_not_made_again_until_the_library_changes(
    storyboard: Storyboard, library: Library, tmp_path: Path
) -> None:
    artifacts = Artifacts(tmp_path / "artifacts")
    artifacts.lend(library.lent)
    told: list[str] = []
    for revision in ("a", "a", "b"):
        progress = Progress(lambda report: told.append(report.message))
        told.append("asked")
        artifacts.keep(
            storyboard.choose,
            progress,
            SKY,
            "facts",
            "clean",
            "16:9",
            1,
            FLOOR,
            Weights(),
            Past(),
            revision,
            storyboard.embedder(),
        )
    assert told.count("Choosing pictures") > 0
    first, second, third = " ".join(told).split("asked")[1:]
    assert "Choosing" in first
    assert "Choosing" not in second
    assert "Choosing" in third


def test_without_the_sentence_model_words_choose_and_without_both_the_reasons_are_said(
    chooser: Chooser, tmp_path: Path
) -> None:
    kit = kit_for(tmp_path, ModelFiles(tmp_path / "models", Http()))
    both = Storyboard(chooser, lambda: usable([("minilm", MiniLM(kit)), ("lexical", Lexical(kit))]))
    assert both.embedder() == "lexical:1"
    with pytest.raises(AllFailed, match="all-minilm-l6-v2"):
        Storyboard(chooser, lambda: usable([("minilm", MiniLM(kit))])).embedder()
