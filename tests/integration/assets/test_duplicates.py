"""Stacks of what the library has twice: real files through the whole library."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from engine.assets.intake.duplicates import Duplicates
from engine.assets.library import Library
from engine.assets.starter import Starter
from engine.domain.asset import Rights
from engine.errors import Cancelled
from engine.runtime.events import Events
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import Progress, Stop, quiet
from engine.store.store import Store
from tests.likenesses import CHANGES, charts

CLEAR = Rights("folder", "Ana", "CC0-1.0", page_url="https://example.org")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    store = Store.open(tmp_path / "store", Events())
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "starter.toml").write_text("picture = []\ntrack = []\n")
    starter = Starter(tmp_path / "none", tmp_path / "none")
    library = Library(tmp_path / "library", store, starter)
    yield library
    library.close()
    store.close()


def test_stacks_are_of_one_picture_best_first_and_the_rest_can_be_removed(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("petra", "owl", "sunset"):
        with Image.open(RESOURCES / "samples" / f"{name}.jpg") as opened:
            picture = opened.convert("RGB")
        picture.thumbnail((800, 800))
        picture.save(folder / f"{name}.jpg", quality=92)
        if name != "sunset":
            CHANGES["mirrored"](picture).resize((320, 240)).save(folder / f"{name} small.jpg", quality=60)
    for number, chart in enumerate(charts(3)):
        file = BytesIO()
        chart.save(file, "PNG")
        (folder / f"chart {number}.png").write_bytes(file.getvalue())
    added = library.add(quiet(), [folder], rights=CLEAR)
    assert len(added.assets) == 8
    duplicates = Duplicates(library)
    found = duplicates.stacks(quiet())
    assert [(stack.best.title, [each.title for each in stack.others]) for stack in found] == [
        ("Owl", ["Owl small"]),
        ("Petra", ["Petra small"]),
    ]
    assert len(library.assets()) == 8, "nothing is removed unasked"
    thinned = duplicates.stacks(quiet(), remove=True)
    assert [stack.removed for stack in thinned] == [(stack.others[0].file.sha256,) for stack in found]
    assert len(library.assets()) == 6
    trash = tmp_path / "library" / "trash"
    assert all((trash / f"{stack.others[0].file.sha256}.jpg").is_file() for stack in found)
    assert duplicates.stacks(quiet()) == []
    stop = Stop()
    stop.ask()
    with pytest.raises(Cancelled):
        duplicates.stacks(Progress(stop=stop))
