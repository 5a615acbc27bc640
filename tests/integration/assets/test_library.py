"""The library with real files, a real store and real embedders."""

import json
import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from engine.assets.intake.phash import distance
from engine.assets.intake.pictures import picture as picture_seen
from engine.assets.library import Library
from engine.assets.starter import Starter
from engine.domain.identity import Blob
from engine.errors import Cancelled, NotFound
from engine.runtime.artifacts import Artifacts, digest
from engine.runtime.events import Events
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import Progress, Stop
from engine.store.store import Store
from tests import material
from tests.harvesting import lent


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "store", Events())
    yield store
    store.close()


@pytest.fixture
def library(tmp_path: Path, store: Store) -> Iterator[Library]:
    with closing(Library(tmp_path / "library", store)) as library, lent(library):
        yield library


def picture(path: Path, seed: int = 1, size: tuple[int, int] = (320, 240), **options: object) -> Path:
    noise = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), dtype=np.uint8)
    Image.fromarray(noise).resize(size, Image.Resampling.BICUBIC).save(path, **options)
    return path


def clip(path: Path, frames: int = 40, first: int = 0) -> Path:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 320, 240, "yuv420p"
        for number in range(first, first + frames):
            frame = av.VideoFrame.from_ndarray(material.numbered(number, 320, 240), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def test_the_starter_set_is_whole_licensed_and_says_what_it_shows(tmp_path: Path) -> None:
    starter = Starter()
    pictures = [asset for asset in starter.assets if asset.kind == "image"]
    assert len(pictures) >= 45
    for asset in starter.assets:
        path = starter.path(asset.file)
        assert path is not None
        assert digest(path) == asset.file.sha256, f"{path} is not the file that was recorded"
        assert asset.rights.licence in {"CC0-1.0", "public-domain", "CC-BY-2.0", "CC-BY-3.0", "CC-BY-4.0", "MIT"}
        assert asset.rights.creator
        assert asset.rights.page_url.startswith("http")
        assert asset.rights.licence_url.startswith("https://")
        assert bool(asset.rights.credit) == asset.rights.licence.startswith("CC-BY")
    for asset in pictures:
        path = starter.path(asset.file)
        assert path is not None
        assert len(asset.tags) >= 8
        assert path.stat().st_size <= 350_000
        with Image.open(path) as shown:
            assert shown.size == (asset.width, asset.height)
            assert max(shown.size) <= 1920
        seen = picture_seen(path, tmp_path / "strip.jpg")
        assert asset.colour == seen.colour
        assert asset.moments == seen.moments
        assert distance(asset.perceptual_hash, seen.perceptual_hash) <= 4
    assert sum(path.stat().st_size for path in (RESOURCES / "samples").glob("*.jpg")) <= 14_000_000
    recorded = {starter.path(asset.file) for asset in pictures}
    assert set((RESOURCES / "samples").glob("*.jpg")) == recorded


def test_the_starter_set_has_music_of_every_mood(library: Library) -> None:
    for mood in ("calm", "energetic", "happy", "nostalgic", "tender"):
        track = library.music((mood,), seed=1)
        assert track is not None
        assert mood in track.tags
        with av.open(str(library.find(track.file))) as container:
            assert container.duration is not None
            assert track.duration == pytest.approx(container.duration / av.time_base, abs=0.01)
    assert library.music(("unheard of",), seed=1) is None
    assert library.music(("calm",), seed=1) == library.music(("calm",), seed=1)
    assert len({library.music(("calm",), seed=seed) for seed in range(20)}) > 1


def test_what_is_added_is_copied_described_and_found_again(library: Library, store: Store, tmp_path: Path) -> None:
    source = picture(tmp_path / "IMG_2041_RedBarn-at_dawn.jpg")
    before = library.revision()
    added = library.add(Progress(), [source], creator="Ada", licence="CC-BY-4.0")
    assert [asset.title for asset in added.assets] == ["Red barn at dawn"]
    source.unlink()
    (asset,) = added.assets
    assert library.find(asset.file).is_file()
    assert library.revision() != before
    assert asset.rights.creator == "Ada"
    again = Library(tmp_path / "library", store)
    assert again.assets()[0] == asset
    artifacts = Artifacts(tmp_path / "artifacts")
    assert not artifacts.has(asset.file)
    artifacts.lend(library.lent)
    assert artifacts.find(asset.file) == library.find(asset.file)


def test_clips_and_music_are_measured(library: Library, tmp_path: Path) -> None:
    added = library.add(Progress(), [clip(tmp_path / "count.mp4"), material.tone(tmp_path / "tone.wav", 12.5)])
    by_kind = {asset.kind: asset for asset in added.assets}
    assert (by_kind["video"].width, by_kind["video"].height) == (320, 240)
    assert by_kind["video"].duration == pytest.approx(1.6, abs=0.05)
    assert by_kind["audio"].duration == pytest.approx(12.5, abs=0.05)


def test_the_same_content_is_kept_once_and_the_same_look_is_said(library: Library, tmp_path: Path) -> None:
    source = picture(tmp_path / "one.png")
    shutil.copy(source, tmp_path / "two.png")
    picture(tmp_path / "small.jpg", size=(200, 150), quality=60)
    picture(tmp_path / "other.png", seed=2)
    added = library.add(Progress(), [*sorted(tmp_path.glob("*.png")), tmp_path / "small.jpg"])
    assert len(added.assets) == 3
    assert added.known == (str(tmp_path / "two.png"),)
    assert added.alike == ((str(tmp_path / "small.jpg"), "One"),)


def test_what_a_note_beside_the_file_says_comes_first(library: Library, tmp_path: Path) -> None:
    source = picture(tmp_path / "x.jpg")
    note = {
        "title": "Harbour",
        "tags": ["Boats", "harbour"],
        "creator": "Grace",
        "licence": "CC0-1.0",
        "commercial": False,
    }
    (tmp_path / "x.jpg.json").write_text(json.dumps(note))
    (asset,) = library.add(Progress(), [source], creator="someone", licence="MIT").assets
    assert (asset.title, asset.tags) == ("Harbour", ("boats", "harbour"))
    assert (asset.rights.creator, asset.rights.licence, asset.rights.commercial) == ("Grace", "CC0-1.0", False)


def test_what_the_camera_wrote_is_used(library: Library, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x013B], exif[0x0112] = "Fog over the valley", "Lovelace", 6
    source = picture(tmp_path / "DSC_0001.jpg", size=(400, 200), exif=exif)
    (asset,) = library.add(Progress(), [source]).assets
    assert asset.title == "Fog over the valley"
    assert asset.rights.creator == "Lovelace"
    assert (asset.width, asset.height) == (200, 400), "it is shown upright"


def odd_names() -> list[bytes]:
    return [
        b"-rf.png",
        "🌊 sea\n2.png".encode(),
        "بحر.png".encode(),
        b"\xff\xfe.png",
        b"a" * 251 + b".png",
        b"concat:x|y.png",
    ]


def test_odd_names_are_only_names(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    for number, name in enumerate(odd_names()):
        picture(tmp_path / f"{number}.png", seed=number).rename(folder / os.fsdecode(name))
    clip(tmp_path / "c.mp4").rename(folder / os.fsdecode(b"concat:\xff.mp4"))
    added = library.add(Progress(), [folder])
    assert added.refused == ()
    assert len(added.assets) == len(odd_names()) + 1
    for asset in library.assets()[:7]:
        json.dumps([asset.title, asset.tags]).encode("utf-8")
        assert library.find(asset.file).name.isascii()


def broken(folder: Path) -> dict[str, str]:
    """Make a file of every kind of damage; gives a word of the reason for each name."""
    folder.mkdir()
    whole = picture(folder / "whole.jpg").read_bytes()
    moving = clip(folder / "whole.mp4").read_bytes()
    (folder / "empty.jpg").write_bytes(b"")
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "text.png").write_text("<script>alert(1)</script>")
    (folder / "cut.mp4").write_bytes(moving[: len(moving) // 3])
    (folder / "noise.mp4").write_bytes(bytes(range(256)) * 40)
    (folder / "list.mkv").write_text("ffconcat version 1.0\nfile whole.mp4\n")
    (folder / "list.ts").write_text("#EXTM3U\n#EXTINF:1,\nwhole.mp4\n")
    picture(folder / "tiny.png", size=(20, 20))
    bomb = Image.new("1", (20_000, 20_000))
    bomb.save(folder / "bomb.png")
    (folder / "dangling.jpg").symlink_to(folder / "gone")
    os.mkfifo(folder / "pipe.jpg")
    (folder / "zero.jpg").symlink_to("/dev/zero")
    return {
        "empty.jpg": "empty",
        "cut.jpg": "damaged",
        "text.png": "no picture",
        "cut.mp4": "damaged",
        "noise.mp4": "damaged",
        "list.mkv": "damaged",
        "list.ts": "damaged",
        "tiny.png": "only 20",
        "bomb.png": "million",
        "dangling.jpg": "cannot be read",
        "pipe.jpg": "no file",
        "zero.jpg": "no file",
    }


def test_what_is_broken_is_named_while_the_rest_goes_on(library: Library, tmp_path: Path) -> None:
    reasons = broken(tmp_path / "in")
    loop = tmp_path / "in" / "loop"
    loop.symlink_to(tmp_path / "in", target_is_directory=True)
    added = library.add(Progress(), [tmp_path / "in"])
    assert added.known == ()
    assert len(added.assets) == 2, "the two whole ones"
    said = {Path(each.path).name: each.reason for each in added.refused}
    assert set(said) == set(reasons)
    for name, word in reasons.items():
        assert word in said[name], (name, said[name])
    kept = [path for path in (tmp_path / "library" / "files").rglob("*") if path.is_file()]
    assert len(kept) == 2, "nothing half-made is left"


def test_what_is_not_there_or_of_no_use_is_said(library: Library, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    (tmp_path / "bare").mkdir()
    (tmp_path / "sock.jpg").touch()
    (tmp_path / "sock.jpg").unlink()
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "sock.jpg"))
        paths = [tmp_path / "nothing.jpg", tmp_path / "notes.txt", tmp_path / "bare", tmp_path / "sock.jpg"]
        added = library.add(Progress(), paths)
    assert added.assets == ()
    assert [Path(each.path).name for each in added.refused] == ["nothing.jpg", "bare", "notes.txt", "sock.jpg"]


def test_adding_stops_when_asked_and_keeps_what_it_has(library: Library, tmp_path: Path) -> None:
    for number in range(6):
        picture(tmp_path / f"{number}.png", seed=number)
    stop = Stop()
    progress = Progress(lambda report: stop.ask() if report.fraction > 0.4 else None, stop)
    with pytest.raises(Cancelled):
        library.add(progress, [tmp_path])
    assert 0 < len([asset for asset in library.assets() if asset.rights.source == "folder"]) < 6
    assert len(library.add(Progress(), [tmp_path]).known) >= 1


def test_a_file_nobody_has_is_not_found(library: Library) -> None:
    with pytest.raises(NotFound):
        library.find(Blob("0" * 64, ".jpg"))
