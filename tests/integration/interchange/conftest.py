"""An interchange over a real library, and a folder of real media."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from engine.assets.library import Library
from engine.pipeline.editing import Editing
from engine.pipeline.interchange.interchange import Interchange
from engine.pipeline.keeping.cards import Cards
from engine.pipeline.keeping.summaries import Summaries
from engine.pipeline.projects import Projects
from engine.runtime.artifacts import Artifacts
from engine.runtime.events import Events
from engine.runtime.metrics import Metrics
from engine.store.records import Records
from engine.store.store import Store
from tests import material


@pytest.fixture
def artifacts(tmp_path: Path) -> Artifacts:
    return Artifacts(tmp_path / "artifacts")


@pytest.fixture
def projects(tmp_path: Path, artifacts: Artifacts) -> Iterator[Projects]:
    store = Store.open(tmp_path / "store", Events())
    yield Projects(Records(store), Metrics(), Summaries(Cards(tmp_path / "kept"), artifacts))
    store.close()


@pytest.fixture
def library(tmp_path: Path, artifacts: Artifacts) -> Iterator[Library]:
    store = Store.open(tmp_path / "assets", Events())
    library = Library(tmp_path / "library", store)
    artifacts.lend(library.lent)
    yield library
    library.close()
    store.close()


@pytest.fixture
def interchange(projects: Projects, artifacts: Artifacts, library: Library, tmp_path: Path) -> Interchange:
    return Interchange(projects, Editing(projects), artifacts, library, tmp_path / "luts")


@pytest.fixture
def footage(tmp_path: Path) -> Path:
    """Give a folder with `sea.mp4` of two seconds, `sky.png` and `wind.wav` of three seconds."""
    folder = tmp_path / "footage"
    folder.mkdir()
    material.counted(folder / "sea.mp4", 60)
    Image.fromarray(material.bars(320, 180)).save(folder / "sky.png")
    material.tone(folder / "wind.wav", 3.0)
    return folder
