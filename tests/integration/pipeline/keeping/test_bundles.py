"""A project with its media goes from one home to another and renders there the same; what is hostile stays out."""

import hashlib
import random
import re
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.domain.identity import Blob
from engine.domain.project import FILE, Project
from engine.engine import Engine
from engine.errors import Cancelled, NotFound, Refused
from engine.runtime.paths import Home
from engine.runtime.progress import Progress, quiet
from tests import keeping, material


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with Engine.open(Home(tmp_path_factory.mktemp("one"))) as engine:
        yield engine


@pytest.fixture(scope="module")
def project(home: Engine, tmp_path_factory: pytest.TempPathFactory) -> Project:
    return keeping.made(home, tmp_path_factory.mktemp("work") / "film", "Flüsse", shelved=True)


@pytest.fixture(scope="module")
def bundle(home: Engine, project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return home.bundles.export(quiet(), project.key, tmp_path_factory.mktemp("carried") / "film.zip")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    with Engine.open(Home(tmp_path / "two")) as engine:
        yield engine


@pytest.fixture(scope="module")
def refusing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A home that takes nothing, shared by all that is refused."""
    with Engine.open(Home(tmp_path_factory.mktemp("closed"))) as engine:
        yield engine
        assert engine.projects.all() == []


def test_a_project_is_carried_and_renders_the_same(
    home: Engine, project: Project, bundle: Path, elsewhere: Engine, tmp_path: Path
) -> None:
    line = elsewhere.bundles.take(quiet(), bundle)
    assert (line.key, line.title, line.missing) == (project.key, "Flüsse", 0)
    assert line.folder == tmp_path / "desk" / "films" / "flüsse"
    assert sorted(path.name for path in line.folder.iterdir()) == [FILE]
    assert elsewhere.projects.show(line.key) == project
    known = {asset.title: asset.rights for asset in elsewhere.collection.library.assets("image")}
    assert (known["River"].creator, known["River"].credit) == ("Anna Ähre", "Photo: Anna Ähre")
    films = [
        engine.pipeline.render(quiet(), project.key, "draft", output=tmp_path / f"{name}.mp4")
        for name, engine in (("here", home), ("there", elsewhere))
    ]
    here, there = ([picture.y.tobytes() for picture in material.decoded(film)] for film in films)
    assert len(here) == 48
    assert here == there


def test_what_is_there_already_is_taken_as_another(elsewhere: Engine, bundle: Path, tmp_path: Path) -> None:
    first = elsewhere.bundles.take(quiet(), bundle, tmp_path / "mine")
    second = elsewhere.bundles.take(quiet(), bundle)
    assert first.key != second.key
    assert first.folder != second.folder
    with pytest.raises(Refused, match="already"):
        elsewhere.bundles.take(quiet(), bundle, tmp_path / "mine")


def test_what_others_wrote_is_not_packed(home: Engine, project: Project, bundle: Path, tmp_path: Path) -> None:
    folder, _ = home.projects.open(project.key)
    (folder / "diary.txt").write_text("mine")
    home.bundles.export(quiet(), project.key, tmp_path / "again.zip")
    with zipfile.ZipFile(tmp_path / "again.zip") as packed:
        names = packed.namelist()
    assert FILE in names
    assert "diary.txt" not in names
    assert sum(name.startswith("media/") for name in names) == 3


def test_what_is_missing_is_named_before_anything_is_packed(home: Engine, tmp_path: Path) -> None:
    project = keeping.made(home, tmp_path / "lost")
    voice = project.timeline.voice[0].media
    held = keeping.lose(home, voice)
    with pytest.raises(NotFound, match="Voice") as refused:
        home.bundles.export(quiet(), project.key, tmp_path / "lost.zip")
    home.artifacts.put(held, voice.suffix)
    assert "relink" in refused.value.remedy
    assert not (tmp_path / "lost.zip").exists()


def test_a_stop_leaves_nothing(home: Engine, project: Project, bundle: Path, elsewhere: Engine, tmp_path: Path) -> None:
    def stopped() -> Progress:
        progress = Progress(lambda report: progress.stop.ask() if report.fraction > 0.2 else None)
        return progress

    with pytest.raises(Cancelled):
        home.bundles.export(stopped(), project.key, tmp_path / "half.zip")
    with pytest.raises(Cancelled):
        elsewhere.bundles.take(stopped(), bundle, tmp_path / "half")
    assert not (tmp_path / "half.zip").exists()
    assert not (tmp_path / "half").exists()
    assert elsewhere.projects.all() == []


Change = Callable[[zipfile.ZipFile, dict[str, bytes]], None]


def _extra(name: str, content: bytes = b"x") -> Change:
    return lambda archive, _: archive.writestr(name, content)


def _linked(archive: zipfile.ZipFile, _: dict[str, bytes]) -> None:
    about = zipfile.ZipInfo("captions.srt")
    about.create_system = 3
    about.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(about, "/etc/passwd")


def _bomb(archive: zipfile.ZipFile, _: dict[str, bytes]) -> None:
    archive.writestr("captions.srt", bytes(5_000_000), zipfile.ZIP_DEFLATED)


def _many(archive: zipfile.ZipFile, _: dict[str, bytes]) -> None:
    for number in range(10_001):
        archive.writestr(f"media/{number:064x}.jpg", b"")


def _forged(_: zipfile.ZipFile, content: dict[str, bytes]) -> None:
    content[next(name for name in content if name.endswith(".jpg"))] += b"!"


def _incomplete(_: zipfile.ZipFile, content: dict[str, bytes]) -> None:
    del content[next(name for name in content if name.endswith(".wav"))]


def _newer(_: zipfile.ZipFile, content: dict[str, bytes]) -> None:
    content[FILE] = b'{"format": 99}'


def _without(_: zipfile.ZipFile, content: dict[str, bytes]) -> None:
    del content[FILE]


def _double(archive: zipfile.ZipFile, content: dict[str, bytes]) -> None:
    archive.writestr(FILE, content[FILE])
    with pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(FILE, content.pop(FILE))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_extra("../../evil.sh"), "no plain file"),
        (_extra("/etc/cron.d/evil"), "no plain file"),
        (_extra("C:\\evil.exe"), "no plain file"),
        (_extra("media\\evil"), "no plain file"),
        (_extra("media/"), "no plain file"),
        (_extra("evil.desktop"), "belongs to no project"),
        (_extra(".edits.jsonl"), "belongs to no project"),
        (_extra("media/short.jpg"), "belongs to no project"),
        (_linked, "no plain file"),
        (_bomb, "100 times"),
        (_many, "10,000"),
        (_forged, "not what its name says"),
        (_incomplete, "not in this bundle"),
        (_newer, "newer version"),
        (_without, "no project"),
        (_double, "twice"),
    ],
)
def test_hostile_bundles_are_refused(refusing: Engine, bundle: Path, tmp_path: Path, change: Change, said: str) -> None:
    with zipfile.ZipFile(bundle) as good:
        content = {name: good.read(name) for name in good.namelist()}
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        change(archive, content)
        for name, held in content.items():
            archive.writestr(name, held)
    before = sorted(tmp_path.rglob("evil*"))
    with pytest.raises(Refused, match=said) as refused:
        refusing.bundles.take(quiet(), tmp_path / "bad.zip", tmp_path / "taken")
    assert refused.value.remedy
    assert not (tmp_path / "taken").exists()
    assert sorted(tmp_path.rglob("evil*")) == before
    assert refusing.projects.all() == []


def test_a_key_that_leads_elsewhere_is_not_taken(elsewhere: Engine, bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle) as good, zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        for name in good.namelist():
            held = good.read(name)
            if name == FILE:
                held = re.sub(rb'"key": "[0-9a-f]{16}"', b'"key": "../../../home"', held)
            archive.writestr(name, held)
    line = elsewhere.bundles.take(quiet(), tmp_path / "bad.zip")
    assert re.fullmatch(r"[0-9a-f]{16}", line.key)


def test_sounds_that_nobody_can_hear_are_refused(refusing: Engine, bundle: Path, tmp_path: Path) -> None:
    """What comes from strangers is opened in a process apart before anything here opens it."""
    with zipfile.ZipFile(bundle) as good:
        content = {name: good.read(name) for name in good.namelist()}
    voice = next(name for name in content if name.endswith(".wav"))
    fake = b"RIFF" + bytes(400)
    sha256 = hashlib.sha256(fake).hexdigest()
    content[f"media/{sha256}.wav"] = fake
    content[FILE] = content[FILE].replace(Path(voice).stem.encode(), sha256.encode())
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        for name, held in content.items():
            archive.writestr(name, held)
    with pytest.raises(Refused):
        refusing.bundles.take(quiet(), tmp_path / "bad.zip", tmp_path / "taken")
    assert not (tmp_path / "taken").exists()
    assert not refusing.artifacts.has(Blob(sha256, ".wav"))


def test_a_list_of_a_million_files_is_refused_before_it_is_read(
    refusing: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An archive's end that claims a list of 40 MB; zipfile would read it all."""
    path = tmp_path / "bad.zip"
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 40_000_000, 0, 0)
    path.write_bytes(bytes(1000) + end)
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("it was read"))
    with pytest.raises(Refused, match="10,000"):
        refusing.bundles.take(quiet(), path)


def test_what_is_no_archive_is_refused(refusing: Engine, bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "cut.zip").write_bytes(bundle.read_bytes()[:-40])
    (tmp_path / "none.zip").write_bytes(b"hello")
    for name in ("cut.zip", "none.zip", "nowhere.zip", ""):
        with pytest.raises(Refused) as refused:
            refusing.bundles.take(quiet(), tmp_path / name)
        assert refused.value.remedy
    broken = bytearray(bundle.read_bytes())
    at = broken.index(b"JFIF")
    broken[at + 50] ^= 0xFF
    (tmp_path / "broken.zip").write_bytes(bytes(broken))
    with pytest.raises(Refused, match="damaged"):
        refusing.bundles.take(quiet(), tmp_path / "broken.zip")


@pytest.mark.parametrize("count", [60, pytest.param(600, marks=pytest.mark.soak)])
def test_damage_of_any_kind_is_refused_or_does_no_harm(
    elsewhere: Engine, bundle: Path, tmp_path: Path, count: int
) -> None:
    whole = bundle.read_bytes()
    text = whole.index(b'{\n "brief"')
    said: list[str] = []
    left: list[Path] = []
    for seed in range(count):
        dice, damaged = random.Random(seed), bytearray(whole)
        places = [range(len(whole) - 700, len(whole)), range(text, text + 5000)][seed % 2]
        for _ in range(dice.randrange(1, 8)):
            damaged[dice.choice(places)] = dice.choice(b'{}[]",:019aeEn\x00-\xff')
        (tmp_path / "bad.zip").write_bytes(damaged[: dice.randrange(len(damaged))] if seed % 3 == 0 else damaged)
        try:
            line = elsewhere.bundles.take(quiet(), tmp_path / "bad.zip")
        except Refused as refused:
            said.append(refused.remedy)
            left += list((tmp_path / "desk").rglob("*.*"))
        else:
            elsewhere.bin.remove(quiet(), [line.key])
    assert all(said)
    assert len(said) > count / 2
    assert left == []
    assert len(list((tmp_path / "two").rglob("*.jpg"))) <= 2
