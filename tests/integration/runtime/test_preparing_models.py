"""Preparing a CLIP model: what comes out is installed, what says something else is refused, and it can be stopped."""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

import numpy as np
import pytest
from PIL import Image

from engine.errors import Cancelled, NeedsSetup, Refused
from engine.providers.embedder.clip import Clip
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.models.preparing.parity import compare
from engine.runtime.models.preparing.preparation import Preparation
from engine.runtime.models.preparing.tokens import written
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress, Report
from engine.runtime.seeing.towers import Towers, Vectors
from tests.kit import kit_for
from tests.tiny_clip import tiny_clip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_clip(tmp_path_factory.mktemp("made") / "tiny")


@pytest.fixture
def models(tmp_path: Path) -> ModelFiles:
    return ModelFiles(tmp_path / "models", Http())


PARITY = {"pictures": 40, "texts": 50, "tokens": 0, "picture_error": 1e-7, "text_error": 2e-7, "rank": 1.0}


def exporter(folder: Path, body: str) -> list[str]:
    """A program in the place of the one that needs torch: the same arguments, the same words."""
    program = folder / "exporter.py"
    head = """\
        import json, shutil, sys, time
        checkpoint, architecture, folder = sys.argv[1:]
        def say(**said): print(json.dumps(said), flush=True)
        """
    program.write_text(dedent(head) + dedent(body))
    return [sys.executable, str(program)]


def test_what_it_makes_is_installed_and_used(models: ModelFiles, made: Path, tmp_path: Path) -> None:
    body = f"""\
        say(fraction=0.5, message=f"Exporting {{checkpoint}} as {{architecture}}")
        shutil.copytree({str(made)!r}, folder, dirs_exist_ok=True)
        say(parity={json.dumps(PARITY)})
        """
    heard: list[Report] = []
    preparation = Preparation(models, exporter(tmp_path, body))
    model = preparation.prepare(Progress(heard.append), "ViT-X/tag", licence="MIT")
    assert (model.name, model.kind, model.licence) == ("ViT-X-tag", "clip", "MIT")
    assert "1.0e-07" in model.note
    assert any("Exporting ViT-X/tag as " in report.message for report in heard)
    assert Clip(kit_for(models=models)).texts(["red"]).shape == (1, 256)
    assert models.verify(model.name, Progress())
    again = preparation.prepare(Progress(), "ViT-X/tag", licence="CC0-1.0")
    assert [each.licence for each in models.installed("clip")] == [again.licence] == ["CC0-1.0"]
    assert sorted(path.name for path in models.folder.iterdir() if path.is_dir()) == [".trash", "ViT-X-tag"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("say(refused='No such architecture.', remedy='Name another.'); sys.exit(2)", "No such architecture"),
        ("sys.exit('RuntimeError: shapes do not fit')", "shapes do not fit"),
        ("sys.exit('_pickle.UnpicklingError: Weights only load failed. GLOBAL os.mkdir')", "more than weights"),
        ("sys.exit('DefaultCPUAllocator: not enough memory')", "too little memory"),
        ("sys.exit(0)", "without a word"),
        ("import os; os.kill(os.getpid(), 9)", "without a word"),
    ],
)
def test_what_it_cannot_make_is_refused_with_the_reason(
    models: ModelFiles, tmp_path: Path, body: str, words: str
) -> None:
    with pytest.raises(Refused, match=words):
        Preparation(models, exporter(tmp_path, body)).prepare(Progress(), "x/y")
    assert models.installed() == []
    assert list(models.folder.iterdir()) == []


def test_it_stops_when_asked(models: ModelFiles, tmp_path: Path) -> None:
    preparation = Preparation(models, exporter(tmp_path, "say(fraction=0.1, message='Loading'); time.sleep(600)"))
    progress = Progress(lambda report: report.message == "Loading" and progress.stop.ask())
    began = time.monotonic()
    with pytest.raises(Cancelled):
        preparation.prepare(progress, "x/y")
    assert time.monotonic() - began < 300
    assert list(models.folder.iterdir()) == []


def test_without_torch_it_says_what_to_install(models: ModelFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(NeedsSetup) as caught:
        Preparation(models).prepare(Progress(), "ViT-B-32/openai")
    assert "[clip]" in caught.value.remedy


class Original:
    """The model an export was made of: the towers themselves, with a fault."""

    def __init__(self, towers: Towers, noise: float = 0.0, *, width: int = 256, cut: bool = False) -> None:
        self._towers, self._noise, self._width, self._cut = towers, noise, width, cut
        self._chance = np.random.default_rng(1)

    def pictures(self, pictures: Sequence[Image.Image]) -> Vectors:
        return self._off(self._towers.pictures(pictures))

    def texts(self, texts: Sequence[str]) -> Vectors:
        return self._off(7 * self._towers.texts(texts)) / 7

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        found = self._towers.tokens(texts)[0].tolist()
        found[3][0] += self._cut
        return found

    def _off(self, vectors: Vectors) -> Vectors:
        off = vectors + self._noise * self._chance.standard_normal(vectors.shape).astype(np.float32)
        return np.asarray(off[:, : self._width], dtype=np.float32)


def test_an_export_that_says_the_same_is_taken(made: Path) -> None:
    towers = Towers(lambda name: made / name)
    parity = compare(Original(towers, noise=1e-6), towers, Progress())
    assert parity.holds
    assert parity.rank > 0.999
    assert parity.tokens == 0


def test_an_export_that_says_something_else_is_refused_with_the_numbers(made: Path) -> None:
    towers = Towers(lambda name: made / name)
    with pytest.raises(Refused, match=r"largest difference \d\.\de-0[12]"):
        compare(Original(towers, noise=0.02), towers, Progress())
    with pytest.raises(Refused, match="1 texts cut otherwise"):
        compare(Original(towers, cut=True), towers, Progress())
    with pytest.raises(Refused, match="another size"):
        compare(Original(towers, width=255), towers, Progress())


class Odd:
    """A tokenizer of another kind."""


def test_a_tokenizer_of_its_own_kind_is_refused_by_name() -> None:
    with pytest.raises(Refused, match="Odd"):
        written(Odd())


def test_a_folder_that_holds_no_model_is_not_taken_in(models: ModelFiles, made: Path, tmp_path: Path) -> None:
    body = f"""\
        shutil.copytree({str(made)!r}, folder, dirs_exist_ok=True)
        import os; os.remove(folder + "/text.onnx")
        say(parity={json.dumps(PARITY)})
        """
    with pytest.raises(Refused, match=r"text\.onnx"):
        Preparation(models, exporter(tmp_path, body)).prepare(Progress(), "x/y")
    assert models.installed() == []
    assert list(models.folder.iterdir()) == []
