"""What every embedder must do, run over every one there is."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.assets.choosing.ranking import Question, Wish
from engine.assets.finding.index import Index
from engine.assets.starter import Starter
from engine.domain.asset import Asset, Rights
from engine.domain.identity import Blob
from engine.ports import Embedder
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress
from engine.runtime.registry import found
from engine.runtime.settings import Settings
from tests.kit import embedder_models, kit_for
from tests.tiny_clip import tiny_clip


@pytest.fixture(scope="module", params=sorted(found("embedder")))
def embedder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    models = embedder_models()
    if request.param == "clip":
        models = ModelFiles(tmp_path_factory.mktemp("models"), Http())
        models.adopt(tiny_clip(tmp_path_factory.mktemp("tiny") / "tiny"), Progress())
    return found("embedder")[request.param](kit_for(models=models))


class Blind:
    """Shows nothing."""

    def of(self, asset: Asset) -> tuple[()]:  # noqa: ARG002 - nothing is known of any
        return ()


BLIND = Blind()


def picture(title: str, *tags: str) -> Asset:
    return Asset(Blob(sha256(title.encode()).hexdigest()), "image", title, tags, Rights("test", "nobody", "CC0-1.0"))


def test_it_names_its_model_and_its_scale(embedder: Embedder) -> None:
    assert embedder.model()
    assert embedder.title
    low, high = embedder.scale
    assert 0 <= low < high <= 1


TEXTS = [
    "A bee on a flower.",
    "",
    " ",
    "?!",
    "x" * 5000,
    "Ein Satz auf Deutsch",
    "蜜蜂",
    "نحلة",
    "🐝🐝",
    "a\0b",
    "\udcff",
]


def test_every_text_has_a_unit_vector_whatever_it_holds(embedder: Embedder) -> None:
    vectors = embedder.texts(TEXTS)
    assert vectors.dtype == np.float32
    assert vectors.shape[0] == len(TEXTS)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-4)


def test_a_text_means_the_same_alone_and_among_others(embedder: Embedder) -> None:
    among = embedder.texts(["A rather longer sentence about the sea at night, to pad the batch.", "A bee."])[1]
    assert float(among @ embedder.texts(["A bee."])[0]) > 0.9999


def test_no_texts_are_no_vectors(embedder: Embedder) -> None:
    size = embedder.texts(["one"]).shape[1]
    assert embedder.texts([]).shape == (0, size)
    assert embedder.assets([], BLIND) == []


def test_assets_lie_in_the_same_space(embedder: Embedder) -> None:
    pictures = [picture("Bee on a flower", "honey", "nectar"), picture("Castle on a hill", "stone")]
    (bee,), (castle,) = embedder.assets(pictures, BLIND)
    asked = embedder.texts(["Bees collect honey from flowers."])[0]
    assert asked @ bee > asked @ castle


PICTURES = [asset for asset in Starter().assets if asset.kind == "image"]


@pytest.fixture(scope="module")
def starter_pictures(embedder: Embedder) -> Any:
    """Where the pictures that come with the program lie, a row each."""
    return np.concatenate(embedder.assets(PICTURES, BLIND))


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("A rocket on its launch pad", "Rocket on the launch pad at dusk"),
        ("a cup of coffee in the morning", "Cup of coffee on a wooden table"),
        ("polar bears in the snow", "Polar bear walking in the snow"),
        ("the rings of Saturn", "The planet Saturn with its rings"),
        ("an orchestra and its conductor", "Orchestra on a concert stage"),
    ],
)
def test_plain_wishes_find_their_picture_first(
    embedder: Embedder, starter_pictures: np.ndarray, asked: str, title: str
) -> None:
    scores = starter_pictures @ embedder.texts([asked])[0]
    assert PICTURES[int(scores.argmax())].title == title


def test_on_its_scale_what_fits_is_above_the_floor_and_a_stranger_below(embedder: Embedder, tmp_path: Path) -> None:
    bee = picture("Honey bee flying to a red blossom", "bee", "flower", "pollen", "nectar")
    asked = ["a bee collecting nectar on a flower", "the quarterly tax return of a company"]
    index, wishes = Index(tmp_path, BLIND), [Wish(each, "", "") for each in asked]
    question = Question(embedder, wishes, index, PICTURES, {"sentence": 1.0})
    near, far = question.likeness(index.vectors(embedder, [bee]))["sentence"][:, 0]
    assert near > Settings().relevance_floor
    assert far < 0
