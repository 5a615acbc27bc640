"""What is seen becomes tags: by the classifier, by a model that looks; stopped, gone on with, done anew."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.assets.finding.search import Search
from engine.assets.library import Library
from engine.assets.meaning.tagging import Tagging
from engine.domain.asset import Asset, Moment, Rights
from engine.domain.identity import Blob
from engine.errors import Cancelled, NeedsModel
from engine.ports import Embedder
from engine.providers.embedder.clip import Clip
from engine.providers.embedder.minilm import MiniLM
from engine.runtime.events import Events
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import Progress
from engine.runtime.seeing.classifier import Classifier
from engine.store.schema import asset_tags
from engine.store.store import Store
from tests.kit import classifier_models, embedder_models, kit_for
from tests.tiny_clip import tiny_clip

RIGHTS = Rights("test", "nobody", "CC0-1.0")
SAMPLES = RESOURCES / "samples"


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def store(tmp_path: Path, events: Events) -> Iterator[Store]:
    opened = Store.open(tmp_path / "store", events)
    yield opened
    opened.close()


@pytest.fixture
def library(tmp_path: Path, store: Store) -> Iterator[Library]:
    made = Library(tmp_path / "library", store)
    yield made
    made.close()


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier(classifier_models())


def put(library: Library, title: str, *pictures: str, tags: Sequence[str] = ()) -> str:
    """Record a clip whose moments show these samples, or plain colours."""
    moments = tuple(Moment(start, start + 1, start + 0.5) for start in range(len(pictures)))
    file = Blob(title.encode().hex().ljust(64, "0"), ".mp4")
    asset = Asset(file, "video", title, tuple(tags), RIGHTS, duration=float(len(pictures)), moments=moments)
    library._shelf.put([asset])
    library.views.put(asset, [picture(name) for name in pictures])
    return asset.file.sha256


def picture(name: str) -> Image.Image:
    path = SAMPLES / f"{name}.jpg"
    return Image.open(path).convert("RGB").resize((512, 288)) if path.is_file() else Image.new("RGB", (512, 288), name)


def seen(store: Store) -> dict[str, float]:
    return {row["tag_name"]: row["confidence"] for row in store.find(asset_tags, tag_type="seen")}


def test_what_a_clip_shows_becomes_tags_with_a_confidence(
    library: Library, store: Store, classifier: Classifier
) -> None:
    sum_ = put(library, "Img 0001", "koala", "paint-brushes", tags=["animal"])
    tagged = Tagging(library, store, list, classifier).tag(Progress())
    assert (tagged.assets, tagged.model) == (1, "efficientnet-lite0:1")
    words = seen(store)
    assert {"koala", "paintbrush"} <= words.keys()
    assert "animal" not in words, "a person said it already"
    assert all(0.6 <= confidence <= 1 for confidence in words.values())
    assert tagged.tags == len(words)
    (asset,) = library.some([sum_]).values()
    assert asset.tags[0] == "animal"
    assert {"koala", "paintbrush"} <= set(asset.tags)
    assert ["koala" in words for words in asset.shown] == [True, False]


def test_the_sentence_model_finds_the_moment_by_what_was_seen(
    library: Library, store: Store, classifier: Classifier
) -> None:
    sum_ = put(library, "Holiday", "koala", "coffee", "paint-brushes")
    Tagging(library, store, list, classifier).tag(Progress())
    embedder = MiniLM(kit_for(models=embedder_models()))
    (vectors,) = embedder.assets([library.some([sum_])[sum_]], library.views)
    asked = embedder.texts(["a cup of coffee", "a brush for painting", "a koala"])
    assert (asked @ vectors.T).argmax(axis=1).tolist() == [1, 2, 0]


def test_it_goes_on_where_it_was_stopped_and_does_nothing_twice(
    library: Library, store: Store, classifier: Classifier
) -> None:
    for number in range(40):
        put(library, f"clip {number}", "koala")
    tagging = Tagging(library, store, list, classifier)
    progress = Progress(lambda report: report.fraction > 0.3 and progress.stop.ask())
    with pytest.raises(Cancelled):
        tagging.tag(progress)
    done = len(store.find(asset_tags, tag_name="koala"))
    assert 0 < done < 40
    assert tagging.tag(Progress()).assets == 40 - done
    assert len(store.find(asset_tags, tag_name="koala")) == 40
    before = store.find(asset_tags)
    assert tagging.tag(Progress()).assets == 0
    assert store.find(asset_tags) == before


def test_a_model_that_looks_takes_over_and_replaces_the_earlier_words(
    library: Library, store: Store, classifier: Classifier, tmp_path: Path
) -> None:
    put(library, "Img 0002", "koala", tags=["mine"])
    Tagging(library, store, list, classifier).tag(Progress())
    assert "koala" in seen(store)
    models = ModelFiles(tmp_path / "models", Http())
    models.adopt(tiny_clip(tmp_path / "tiny"), Progress())
    embedders: list[tuple[str, Embedder]] = [("clip", Clip(kit_for(models=models)))]
    tagging = Tagging(library, store, lambda: embedders, classifier)
    tagged = tagging.tag(Progress())
    assert tagged.model.startswith("tiny:")
    assert "koala" not in seen(store), "the tiny model knows colours alone"
    assert [row["tag_name"] for row in store.find(asset_tags, tag_type="given")] == ["mine"]
    assert tagging.tag(Progress()).assets == 0


def test_what_has_no_view_is_looked_at_once_and_left(library: Library, store: Store, classifier: Classifier) -> None:
    sum_ = put(library, "lost", "koala")
    library.views.path(library.some([sum_])[sum_]).unlink()
    tagging = Tagging(library, store, list, classifier)
    assert tagging.tag(Progress()).tags == 0
    assert tagging.tag(Progress()).assets == 0


def test_a_library_that_is_indexed_is_looked_at_first(
    library: Library, store: Store, events: Events, classifier: Classifier, tmp_path: Path
) -> None:
    sum_ = put(library, "Img 0003", "grey", "koala")
    put(library, "Img 0004", "paint-brushes", "grey")
    embedders: list[tuple[str, Embedder]] = [("minilm", MiniLM(kit_for(models=embedder_models())))]
    tagging = Tagging(library, store, lambda: embedders, classifier)
    search = Search.open(library, store, events, (), lambda: embedders, tmp_path / "words.sqlite", tagging.tag)
    try:
        assert search.search("a koala")[:1] == []
        search.reindex(Progress())
        assert [hit.asset.file.sha256 for hit in search.search("a koala")] == [sum_]
    finally:
        search.close()


def test_without_any_model_it_says_what_to_install(library: Library, store: Store, tmp_path: Path) -> None:
    nothing = Classifier(ModelFiles(tmp_path / "none", Http()))
    with pytest.raises(NeedsModel) as caught:
        Tagging(library, store, list, nothing).tag(Progress())
    assert "efficientnet-lite0" in caught.value.remedy


def test_the_classifier_knows_what_the_samples_show(classifier: Classifier) -> None:
    names = ["koala", "polar-bear", "coffee", "giant-panda", "shepherd-dog", "roman-aqueduct"]
    shown = classifier.words([np.asarray(picture(name)) for name in names])
    wanted = ["koala", "polar bear", "coffee", "panda", "dog", "bridge"]
    assert all(word in {each.word for each in words} for word, words in zip(wanted, shown, strict=True))
    for words in shown:
        assert [each.confidence for each in words] == sorted((each.confidence for each in words), reverse=True)
    assert classifier.words([]) == []
    noise = np.random.default_rng(1).integers(0, 256, (288, 512, 3), dtype=np.uint8)
    assert not [each for each in classifier.words([noise])[0] if each.confidence > 0.9]
