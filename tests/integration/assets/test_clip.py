"""CLIP through onnxruntime: what it looks at, what it cannot look at, another model, a broken one."""

import json
import shutil
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytest_httpserver import HTTPServer

from engine.domain.asset import Asset, Moment, Rights
from engine.domain.identity import Blob
from engine.errors import NeedsModel, NotFound, Refused
from engine.ports import Plane
from engine.providers.embedder.clip import Clip
from engine.runtime.models.model_catalog import read as read_catalog
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress
from engine.runtime.seeing.recipe import Recipe, read
from engine.runtime.seeing.towers import Towers
from tests.kit import kit_for
from tests.servers.hugging_face import HuggingFace
from tests.tiny_clip import MEAN, STD, tiny_clip

RIGHTS = Rights("test", "nobody", "CC0-1.0")


class Shown:
    """Shows plain colours, one a moment."""

    def __init__(self, **colours: Sequence[str]) -> None:
        self._colours = colours

    def of(self, asset: Asset) -> Sequence[Plane]:
        return [np.asarray(Image.new("RGB", (64, 36), name)) for name in self._colours.get(asset.title, ())]


def clip(title: str, count: int = 1) -> Asset:
    moments = tuple(Moment(start, start + 1, start + 0.5) for start in range(count))
    return Asset(Blob(title.encode().hex().ljust(64, "0")), "video", title, (), RIGHTS, moments=moments)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_clip(tmp_path_factory.mktemp("made") / "tiny")


@pytest.fixture
def models(tmp_path: Path) -> ModelFiles:
    return ModelFiles(tmp_path / "models", Http())


def test_each_moment_is_found_by_what_it_shows_not_by_its_title(models: ModelFiles, made: Path) -> None:
    models.adopt(made, Progress())
    embedder = Clip(kit_for(models=models))
    shown = Shown(**{"green sea": ["red", "blue"], "second": ["green"]})
    first, second = embedder.assets([clip("green sea", 2), clip("second")], shown)
    assert first.shape == (2, 256)
    assert second.shape == (1, 256)
    likeness = embedder.texts(["red", "green", "blue"]) @ np.concatenate([first, second]).T
    assert likeness.argmax(axis=1).tolist() == [0, 2, 1]


def test_what_cannot_be_looked_at_lies_among_pictures_by_its_title(models: ModelFiles, made: Path) -> None:
    models.adopt(made, Progress())
    embedder = Clip(kit_for(models=models))
    (unseen,), (seen,) = embedder.assets([clip("red"), clip("x")], Shown(x=["red"]))
    (other,), _ = embedder.assets([clip("bee"), clip("x")], Shown(x=["red"]))
    asked = embedder.texts(["red"])[0]
    assert asked @ unseen > asked @ other
    assert asked @ unseen < 0.9 < asked @ asked, "a text alone is nearer to itself than any picture could be"
    assert seen @ unseen > seen @ other


def test_another_file_is_another_model(models: ModelFiles, made: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    shutil.copytree(made, mine)
    models.adopt(mine, Progress())
    embedder = Clip(kit_for(models=models))
    before, scale, red = embedder.model(), embedder.scale, embedder.texts(["red"])
    tiny_clip(mine, seed=1)
    with pytest.raises(NeedsModel):
        embedder.model()
    models.adopt(mine, Progress())
    assert embedder.model() != before
    assert abs(float(embedder.texts(["red"])[0] @ red[0])) < 0.5
    assert embedder.scale != scale


def test_its_scale_is_measured_once_and_kept(models: ModelFiles, made: Path) -> None:
    models.adopt(made, Progress())
    low, high = Clip(kit_for(models=models)).scale
    assert 0 <= low < high <= 1
    (kept,) = (models.folder / "tiny").glob("measured-*.json")
    said = json.loads(kept.read_bytes())
    kept.write_text(json.dumps(said | {"scale": [0.25, 0.5]}))
    assert Clip(kit_for(models=models)).scale == (0.25, 0.5)
    kept.write_text("{")
    assert Clip(kit_for(models=models)).scale == (low, high)


def test_what_its_maker_says_of_its_scale_is_taken(models: ModelFiles, made: Path, tmp_path: Path) -> None:
    mine = Path(shutil.copytree(made, tmp_path / "mine"))
    said = json.loads((mine / "clip.json").read_bytes())
    (mine / "clip.json").write_text(json.dumps(said | {"scale": [0.03, 0.12]}))
    models.adopt(mine, Progress())
    assert Clip(kit_for(models=models)).scale == (0.03, 0.12)


def test_it_is_let_go_when_idle_and_comes_back(made: Path) -> None:
    towers = Towers(lambda name: made / name, idle=0.01)
    before = towers.texts(["red"])
    until = time.monotonic() + 60
    while towers.text.loaded and time.monotonic() < until:
        time.sleep(0.01)
    assert not towers.text.loaded
    assert not towers.image.loaded, "the other tower was never needed"
    assert np.array_equal(towers.texts(["red"]), before)


@pytest.mark.parametrize("missing", ["image.onnx", "text.onnx", "tokenizer.json", "clip.json"])
def test_a_folder_with_a_file_missing_is_refused_by_name(
    models: ModelFiles, made: Path, tmp_path: Path, missing: str
) -> None:
    mine = Path(shutil.copytree(made, tmp_path / "mine"))
    (mine / missing).unlink()
    with pytest.raises(Refused, match=missing):
        models.adopt(mine, Progress())


@pytest.mark.parametrize("name", ["tokenizer.json", "clip.json"])
@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"model": 3}', b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_description_is_refused(
    models: ModelFiles, made: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    mine = Path(shutil.copytree(made, tmp_path / "mine"))
    (mine / name).write_bytes(content)
    with pytest.raises(Refused, match="damaged"):
        models.adopt(mine, Progress())


def test_a_damaged_network_is_refused_when_it_is_used(models: ModelFiles, made: Path, tmp_path: Path) -> None:
    mine = Path(shutil.copytree(made, tmp_path / "mine"))
    (mine / "text.onnx").write_bytes((mine / "text.onnx").read_bytes()[:1000])
    models.adopt(mine, Progress())
    with pytest.raises(Refused, match=r"text\.onnx"):
        Clip(kit_for(models=models)).texts(["red"])


def test_a_folder_of_models_is_imported_whole(models: ModelFiles, made: Path) -> None:
    assert [model.kind for model in models.import_folder(made.parent, Progress())] == ["clip"]
    assert [model.name for model in models.installed("clip")] == ["tiny"]


def test_without_a_model_it_says_what_to_install(models: ModelFiles) -> None:
    embedder = Clip(kit_for(models=models))
    for ask in (embedder.model, lambda: embedder.texts(["red"]), lambda: embedder.scale):
        with pytest.raises(NeedsModel) as caught:
            ask()
        assert "faceless models install" in caught.value.remedy


def recipe(**about: object) -> Recipe:
    return Recipe(**{"size": (20, 40), "mean": MEAN, "std": STD} | about)


def test_a_picture_is_fitted_as_its_makers_did() -> None:
    halves = Image.new("RGB", (100, 20), "white")
    halves.paste("black", (0, 0, 50, 20))
    filled = recipe(resize="shortest").picture(halves)
    assert filled.shape == (3, 20, 40)
    assert (filled[0, :, 0].mean(), filled[0, :, -1].mean()) == (-2, 2)
    squeezed = recipe(resize="squash").picture(halves.rotate(90, expand=True))
    assert squeezed[0, 0, 0] == -squeezed[0, -1, 0]
    framed = recipe(resize="longest", fill=255).picture(Image.new("RGB", (20, 20), "black"))
    assert framed[0].mean() == pytest.approx(0, abs=0.3)
    assert framed[0, 10, 0] == 2


def test_a_text_is_cleaned_as_its_makers_did() -> None:
    assert recipe().text("  Tom &amp;amp; JERRY\n run ") == "tom & jerry run"
    assert recipe(clean="canonicalize").text("Don't_stop, NOW!") == "dont stop now"
    assert recipe(clean="").text(" As  it IS ") == " As  it IS "


def test_the_description_of_an_open_clip_export_is_understood(made: Path, tmp_path: Path) -> None:
    """As Immich lays its exports out."""
    mine = Path(shutil.copytree(made, tmp_path / "mine"))
    (mine / "clip.json").unlink()
    seen = {"size": [256, 256], "mode": "RGB", "mean": [0, 0, 0], "std": [1, 1, 1], "interpolation": "bilinear"}
    (mine / "preprocess_cfg.json").write_text(json.dumps(seen | {"resize_mode": "squash", "fill_color": 0}))
    told = {"text_cfg": {"context_length": 64, "tokenizer_kwargs": {"clean": "canonicalize"}}}
    (mine / "config.json").write_text(json.dumps(told))
    (mine / "tokenizer_config.json").write_text(json.dumps({"pad_token": "[UNK]"}))

    def find(name: str) -> Path:
        if not (mine / name).is_file():
            raise NotFound(name)
        return mine / name

    known = read(find)
    assert (known.size, known.resize, known.interpolation) == ((256, 256), "squash", "bilinear")
    assert (known.context, known.pad, known.clean) == (64, 1, "canonicalize")
    (mine / "config.json").unlink()
    with pytest.raises(Refused, match=r"clip\.json"):
        read(find)


def test_a_model_of_the_catalogue_is_installed_as_its_makers_lay_it_out(
    made: Path, tmp_path: Path, httpserver: HTTPServer
) -> None:
    told = {"text_cfg": {"context_length": 24}}
    seen = {"size": [32, 32], "mean": MEAN, "std": STD, "interpolation": "bicubic", "resize_mode": "shortest"}
    files = {name: (made / name).read_bytes() for name in ("image.onnx", "text.onnx", "tokenizer.json")}
    files |= {"config.json": json.dumps(told).encode(), "preprocess_cfg.json": json.dumps(seen).encode()}
    files |= {"tokenizer_config.json": b'{"pad_token": {"content": "[PAD]"}}'}
    far = HuggingFace(httpserver, files)
    listed = next(model for model in read_catalog().values() if model.kind == "clip")
    known = replace(listed, files=tuple(replace(file, path=file.name) for file in listed.files))
    models = ModelFiles(tmp_path / "models", Http(), far.mirror, {known.name: known})
    embedder = Clip(kit_for(models=models))
    with pytest.raises(NeedsModel) as caught:
        embedder.model()
    models.install(caught.value.remedy.split()[-1], Progress())
    kept = Towers(lambda name: made / name)
    assert np.allclose(embedder.texts(["red sea"]), kept.texts(["red sea"]), atol=1e-6)
    (vectors,) = embedder.assets([clip("x")], Shown(x=["red"]))
    assert np.allclose(vectors, kept.pictures([Image.new("RGB", (64, 36), "red")]), atol=1e-6)
