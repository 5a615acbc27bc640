"""Files that appear whole, results that are kept, settings that survive, data that comes with the program."""

import errno
import os
import shutil
import time
import tomllib
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest

from engine.domain.identity import Blob
from engine.domain.option import options
from engine.domain.style import Style
from engine.errors import Cancelled, NeedsSpace, NotFound, Refused
from engine.runtime import atomic, resources, settings
from engine.runtime.artifacts import Artifacts, digest, stage
from engine.runtime.progress import Progress, quiet
from engine.runtime.settings import Settings


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def break_off(target: Path, error: Exception) -> None:
    before = target.read_text() if target.exists() else None
    with atomic.written(target) as aside:
        aside.write_text("half")
        assert aside.suffix == target.suffix
        assert (target.read_text() if target.exists() else None) == before
        raise error


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "film.mp4"
    atomic.write(target, "old")
    with pytest.raises(ValueError, match="half-way"):
        break_off(target, ValueError("half-way"))
    assert target.read_text() == "old"
    atomic.write(target, b"new")
    assert target.read_text() == "new"
    assert names(target.parent) == ["film.mp4"]


def test_a_stop_while_writing_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        break_off(tmp_path / "a.mp4", Cancelled())
    assert names(tmp_path) == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_named_and_leaves_nothing(tmp_path: Path, code: int) -> None:
    with pytest.raises(NeedsSpace, match="full") as caught:
        break_off(tmp_path / "a.mp4", OSError(code, "no room"))
    assert caught.value.remedy
    assert names(tmp_path) == []


def test_another_disk_error_keeps_its_name(tmp_path: Path) -> None:
    with pytest.raises(PermissionError):
        break_off(tmp_path / "a.mp4", PermissionError())
    assert names(tmp_path) == []


def test_a_long_name_is_no_trouble(tmp_path: Path) -> None:
    atomic.write(tmp_path / ("x" * 250), "a")
    assert names(tmp_path) == ["x" * 250]


@dataclass(frozen=True)
class Cake:
    """What the stage below bakes."""

    flavour: str
    picture: Blob


class Bakery:
    """A stage that counts how often it runs."""

    def __init__(self, artifacts: Artifacts) -> None:
        self.artifacts, self.baked = artifacts, 0

    @stage(1)
    def bake(self, progress: Progress, flavour: str, size: int = 1) -> Cake:
        progress(0.5)
        self.baked += 1
        return Cake(flavour, self.artifacts.put(f"{flavour}{size}".encode(), ".png"))


@pytest.fixture
def bakery(tmp_path: Path) -> Bakery:
    return Bakery(Artifacts(tmp_path / "artifacts"))


def test_a_stage_runs_once_for_the_same_arguments(bakery: Bakery, tmp_path: Path) -> None:
    first = bakery.artifacts.keep(bakery.bake, quiet(), "plum")
    assert bakery.artifacts.keep(bakery.bake, quiet(), "plum") == first
    assert bakery.baked == 1
    bakery.artifacts.keep(bakery.bake, quiet(), "plum", size=2)
    bakery.artifacts.keep(bakery.bake, quiet(), "lime")
    assert bakery.baked == 3
    later = Bakery(Artifacts(tmp_path / "artifacts"))
    assert later.artifacts.keep(later.bake, quiet(), "plum") == first
    assert later.baked == 0


def test_a_higher_version_runs_anew(bakery: Bakery, monkeypatch: pytest.MonkeyPatch) -> None:
    bakery.artifacts.keep(bakery.bake, quiet(), "plum")
    monkeypatch.setattr(Bakery.bake, "stage_version", 2)
    bakery.artifacts.keep(bakery.bake, quiet(), "plum")
    assert bakery.baked == 2


def test_a_result_without_its_file_is_made_anew(bakery: Bakery) -> None:
    cake = bakery.artifacts.keep(bakery.bake, quiet(), "plum")
    bakery.artifacts.find(cake.picture).unlink()
    assert not bakery.artifacts.has(cake.picture)
    bakery.artifacts.keep(bakery.bake, quiet(), "plum")
    assert bakery.baked == 2
    assert bakery.artifacts.has(cake.picture)


@pytest.mark.parametrize("damage", [b"", b"{", b'{"flavour": 1}', b"\xff"])
def test_a_damaged_result_is_made_anew(bakery: Bakery, tmp_path: Path, damage: bytes) -> None:
    bakery.artifacts.keep(bakery.bake, quiet(), "plum")
    (result,) = (tmp_path / "artifacts" / "results").rglob("*.json")
    result.write_bytes(damage)
    bakery.artifacts.keep(bakery.bake, quiet(), "plum")
    assert bakery.baked == 2


def test_a_function_without_version_is_a_bug(bakery: Bakery) -> None:
    def forgot(progress: Progress) -> int:
        return 1

    with pytest.raises(TypeError, match="@stage"):
        bakery.artifacts.keep(forgot, quiet())


def test_a_stopped_stage_keeps_nothing(bakery: Bakery) -> None:
    progress = quiet()
    progress.stop.ask()
    with pytest.raises(Cancelled):
        bakery.artifacts.keep(bakery.bake, progress, "plum")
    bakery.artifacts.keep(bakery.bake, quiet(), "plum")
    assert bakery.baked == 1


def test_files_are_named_by_their_content(tmp_path: Path) -> None:
    held = Artifacts(tmp_path / "a")
    source = tmp_path / "Sound.WAV"
    source.write_bytes(b"abc")
    blob = held.put(source)
    assert blob == Blob(digest(source), ".wav")
    assert held.put(b"abc", ".wav") == blob
    source.write_bytes(b"changed")
    assert held.find(blob).read_bytes() == b"abc"
    with pytest.raises(NotFound) as caught:
        held.find(Blob("0" * 64))
    assert caught.value.remedy


@pytest.mark.parametrize(
    "blob",
    [
        Blob("../../../../etc/passwd"),
        Blob("/etc/passwd"),
        Blob("a" * 64, "/../x"),
        Blob("A" * 64),
        Blob("a" * 63),
        Blob(""),
    ],
)
def test_a_hash_is_no_path(tmp_path: Path, blob: Blob) -> None:
    held = Artifacts(tmp_path)
    for ask in (held.path, held.find, held.has):
        with pytest.raises(Refused):
            ask(blob)


def test_trimming_removes_what_was_used_longest_ago(tmp_path: Path) -> None:
    held = Artifacts(tmp_path)
    blobs = [held.put(bytes([number]) * 100, suffix) for number, suffix in enumerate(["", ".wav", ".png"])]
    for age, blob in zip((30, 20, 10), blobs, strict=True):
        os.utime(held.path(blob), (time.time() - age, time.time() - age))
    held.find(blobs[0])
    assert held.trim(1000) == 0
    assert held.trim(150) == 200
    assert [held.has(blob) for blob in blobs] == [True, False, False]


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    odd = 'a "quoted" \\ back\nslash\ttab \r \x00 \x7f ünïcode 😀'
    changed = replace(
        Settings(),
        llm_model=odd,
        cloud_cost_per_request=Decimal("0.0250"),
        voice_order=("piper", "hibari"),
        relevance_floor=0.5,
        render_workers=3,
        pronunciations=('GIF = "jif"',),
    )
    settings.save(changed, path)
    assert settings.load(path) == changed
    assert set(tomllib.loads(path.read_text(encoding="utf-8"))) == {
        "llm_model",
        "cloud_cost_per_request",
        "voice_order",
        "relevance_floor",
        "render_workers",
        "pronunciations",
    }
    settings.save(Settings(), path)
    assert path.read_text(encoding="utf-8") == ""


def test_without_a_file_everything_is_as_declared(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "none.toml") == Settings()


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    settings.save(replace(Settings(), render_workers=3, llm_model="a"), path)
    monkeypatch.setenv("FACELESS_RENDER_WORKERS", "5")
    monkeypatch.setenv("FACELESS_LLM_ORDER", " template , ollama,")
    read = settings.load(path)
    assert (read.render_workers, read.llm_model, read.llm_order) == (5, "a", ("template", "ollama"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("relevance_floor", "2"),
        ("relevance_floor", "nan"),
        ("relevance_floor", "far"),
        ("render_workers", "-1"),
        ("render_workers", "1.5"),
        ("cloud_cost_per_request", "cheap"),
        ("cloud_cost_per_request", "NaN"),
        ("cloud_revenue_threshold", "Infinity"),
        ("voice_order", 5),
    ],
)
def test_a_setting_that_does_not_fit_is_refused_by_name(name: str, value: object) -> None:
    with pytest.raises(Refused, match=name) as caught:
        settings.changed(Settings(), name, value)
    assert caught.value.remedy


def test_an_unknown_setting_is_named() -> None:
    with pytest.raises(NotFound, match="colour"):
        settings.changed(Settings(), "colour", "red")


@pytest.mark.parametrize("text", ["render_workers = ", "render_workers = 99", "colour = 'red'"])
def test_a_file_that_does_not_fit_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.toml").write_text(text)
    with pytest.raises(Refused) as caught:
        settings.load(tmp_path / "settings.toml")
    assert caught.value.remedy


def test_every_setting_takes_its_own_default_as_text() -> None:
    for name, declared in options(Settings):
        default = getattr(Settings(), name)
        text = ",".join(default) if isinstance(default, tuple) else str(default)
        assert getattr(settings.changed(Settings(), name, text), name) == default
        assert declared.title


def test_every_file_of_a_folder_is_read_under_its_name() -> None:
    styles = resources.load_all("styles", Style)
    assert styles
    assert all(style.name == name for name, style in styles.items())
    name = next(iter(styles))
    assert resources.load("styles", name, Style) == styles[name]


@pytest.mark.parametrize("name", ["no such style", "../niches/facts", ""])
def test_a_name_that_is_not_there_lists_those_that_are(name: str) -> None:
    with pytest.raises(NotFound) as caught:
        resources.load("styles", name, Style)
    assert next(iter(resources.load_all("styles", Style))) in caught.value.remedy


def test_a_file_that_is_still_being_written_is_not_taken_for_what_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, source = Artifacts(tmp_path / "kept"), tmp_path / "recording.mp4"
    source.write_bytes(b"the beginning")
    copy = shutil.copyfile

    def goes_on(one: Path, other: Path) -> None:
        with source.open("ab") as file:
            file.write(b" and the rest")
        copy(one, other)

    with monkeypatch.context() as written:
        written.setattr(shutil, "copyfile", goes_on)
        with pytest.raises(Refused, match="still being written"):
            held.put(source)
    assert held.names() == frozenset()
    assert held.find(held.put(source)).read_bytes() == b"the beginning and the rest"


def test_a_trim_minds_no_file_that_goes_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Artifacts(tmp_path)
    blobs = [held.put(bytes([number]) * 100) for number in range(3)]
    real = Path.stat

    def gone(path: Path, **how: bool) -> os.stat_result:
        if path.name == blobs[0].sha256:
            raise FileNotFoundError(path)
        return real(path, **how)

    monkeypatch.setattr(Path, "stat", gone)
    assert held.trim(0) == 200
