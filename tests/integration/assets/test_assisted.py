"""Sites that programs may not collect from: opened for the person, and what arrives taken with the record told once."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from engine.assets.harvest.assisted import Assisted
from engine.assets.harvest.origin import _zone, origin
from engine.assets.harvest.sites import site, sites
from engine.domain.asset import Asset
from engine.domain.licence import from_code
from engine.errors import Cancelled, NotFound, Refused
from engine.runtime.net.guard import Guard
from engine.runtime.progress import Progress, Report, Stop
from engine.runtime.settings import Settings
from tests import media
from tests.harvesting import Field, field

STILL = 0.05


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Field]:
    with field(tmp_path / "home", Guard()) as opened:
        yield opened


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    return folder


class Person:
    """Opens the page, downloads what a test gave as browsers do, and stops when a number of files was told of."""

    def __init__(self, home: Field, downloads: Path, **settings: Any) -> None:
        self.opened, self.messages = list[str](), list[str]()
        self.downloads = downloads
        self.arriving: dict[str, bytes] = {}
        self.assisted = Assisted(home.library, home.ledger, Settings(**settings), self.open, STILL, STILL)

    def open(self, address: str) -> bool:
        self.opened.append(address)
        for name, content in self.arriving.items():
            part = self.downloads / f"{name}.crdownload"
            part.write_bytes(content)
            _note_origin(part)
            part.replace(self.downloads / name)
        (self.downloads / "unfinished.mp4.part").write_bytes(b"x")
        return True

    def assist(self, name: str, query: str, until: str, **more: Any) -> None:
        """Be helped until it was told so."""
        stop = Stop()

        def hear(report: Report) -> None:
            self.messages.append(report.message)
            if report.message.startswith(until):
                stop.ask()

        with pytest.raises(Cancelled):
            self.assisted.assist(Progress(hear, stop), name, query, folder=self.downloads, minutes=2, **more)


def _note_origin(path: Path) -> None:
    """As browsers do, where the disk can hold it."""
    with suppress(OSError, AttributeError):
        os.setxattr(path, "user.xdg.origin.url", b"https://assets.example/a.mp4")
        os.setxattr(path, "user.xdg.referrer.url", b"javascript:odd")


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    folder = tmp_path_factory.mktemp("clips")
    paths = [media.clip(folder / f"{seed}.mp4", media.drifting(seed, 160, 120), 0.6) for seed in (1, 2)]
    return [path.read_bytes() for path in paths]


@pytest.fixture(scope="module")
def track(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("tracks") / "a.mp3"
    return media.sound(path, media.tone(1.0, 48_000), "libmp3lame").read_bytes()


def owned(home: Field) -> dict[str, Asset]:
    here = {path.stem for path in (home.incoming.parent / "files").rglob("*.*")}
    return {asset.title: asset for asset in home.library.assets() if asset.file.sha256 in here}


def test_what_is_downloaded_comes_in_with_its_record(home: Field, downloads: Path, clips: list[bytes]) -> None:
    (downloads / "mixkit-there-before-7-hd-ready.mp4").write_bytes(clips[0])
    person = Person(home, downloads)
    person.arriving = {
        "mixkit-rain-on-a-4k-window-1234-hd-ready (1).mp4": clips[1],
        "of something else.mp4": clips[0],
        "notes.pdf": b"%PDF",
        "mixkit-broken-99-small.mp4": b"\0\0\0\x18ftypmp42 and no more",
    }
    person.assist("mixkit", "rain window", "1 taken, 1 left out", licence="mixkit_free")
    assert person.opened == ["https://mixkit.co/free-stock-video/discover/rain-window/"]
    assert any("mixkit-broken-99-small.mp4: " in message for message in person.messages)
    ((title, asset),) = owned(home).items()
    assert title == "Rain on a 4k window"
    assert {"rain", "window"} <= set(asset.tags)
    rights = asset.rights
    assert (rights.source, rights.item, rights.licence) == ("mixkit", "1234", "mixkit_free")
    assert rights.page_url == "https://mixkit.co/free-stock-video/rain-on-a-4k-window-1234/"
    assert (rights.commercial, rights.derivatives, rights.credit) == (True, True, "")
    assert rights.dated
    kept = home.ledger.evidence(rights.proof)
    assert kept
    word = json.loads(kept[1])
    assert word["came_from"] in ([], ["https://assets.example/a.mp4"])
    assert len(word["came_from"]) == len(origin(downloads / "of something else.mp4"))
    assert word["declared_by"] == "the person who downloaded it"
    assert word["rights"]["licence"] == "mixkit_free"
    assert len(list(downloads.glob("*.mp4"))) == 4, "downloads stay where they are"


def test_a_name_tells_title_and_creator(home: Field, downloads: Path, track: bytes) -> None:
    person = Person(home, downloads)
    person.arriving = {"Soft Rise - Ex Artist.mp3": track}
    person.assist("youtube_audio_library", "calm", "1 taken", licence="cc by 4.0")
    assert person.opened == ["https://studio.youtube.com/channel/UC/music"]
    rights = owned(home)["Soft Rise"].rights
    assert (rights.creator, rights.licence, rights.commercial) == ("Ex Artist", "CC-BY-4.0", True)
    assert rights.credit.startswith("“Soft Rise” by Ex Artist (https://studio.youtube.com), licensed under CC BY 4.0")
    assert rights.licence_text


def test_credit_with_nobody_to_name_is_not_taken(home: Field, downloads: Path, track: bytes) -> None:
    person = Person(home, downloads)
    person.arriving = {"untitled.mp3": track}
    person.assist("youtube_audio_library", "calm", "0 taken, 1 left out", licence="CC-BY-4.0")
    assert "give --creator" in person.messages[-1]
    assert not owned(home)
    with pytest.raises(Refused, match="nobody is named"):
        person.assist("videvo", "rain", "-", licence="videvo_attribution")


def test_the_persons_own_wording_is_the_credit(home: Field, downloads: Path, clips: list[bytes]) -> None:
    person = Person(home, downloads)
    person.arriving = {"clouds.mp4": clips[0]}
    person.assist(
        "videvo", "clouds", "1 taken", licence="videvo_attribution", creator="Jo", page_url="https://v.example/1"
    )
    rights = owned(home)["Clouds"].rights
    assert rights.credit == "Stock footage provided by Jo, downloaded from videvo.net"
    assert rights.page_url == "https://v.example/1"


@pytest.mark.parametrize(
    ("name", "more", "words"),
    [
        ("mixkit", {}, "several licences"),
        ("mixkit", {"licence": "CC0"}, "no licence 'CC0'"),
        ("mixkit", {"licence": "mixkit_restricted"}, "may not earn money"),
        ("videvo", {"licence": "videvo_editorial"}, "may not earn money"),
        ("free_music_archive", {"licence": "CC-BY-4.0"}, "page_url"),
        ("free_music_archive", {"licence": "CC-BY-NC-3.0", "page_url": "https://f.example/"}, "may not earn money"),
        ("free_music_archive", {"licence": "by-nd 4.0", "page_url": "https://f.example/"}, "may not be changed"),
        ("youtube_audio_library", {"licence": "youtube_al_standard", "kind": "video"}, "has nothing of the kind video"),
        ("nowhere", {}, "no 'nowhere'"),
    ],
)
def test_a_record_that_does_not_do_is_refused_before_anything_is_opened(
    home: Field, downloads: Path, name: str, more: dict[str, Any], words: str
) -> None:
    person = Person(home, downloads)
    with pytest.raises((Refused, NotFound), match=words) as caught:
        person.assisted.assist(Progress(), name, "rain", folder=downloads, **more)
    assert caught.value.remedy
    assert person.opened == []


def test_a_film_that_earns_nothing_may_use_what_may_not_earn(home: Field, downloads: Path) -> None:
    person = Person(home, downloads, monetised=False)
    done = person.assisted.assist(
        Progress(), "mixkit", "rain", licence="mixkit_restricted", folder=downloads, minutes=0.001
    )
    assert person.opened == [done.page]
    assert (done.added, done.refused) == ((), ())
    assert done.warnings == (site("mixkit").caution,)


def test_without_a_download_folder_nothing_is_opened(home: Field, downloads: Path) -> None:
    person = Person(home, downloads)
    with pytest.raises(NotFound, match="no folder"):
        person.assisted.assist(Progress(), "mixkit", licence="mixkit_free", folder=downloads / "none")
    assert person.opened == []


@pytest.mark.parametrize(
    ("name", "title", "item"),
    [
        ("mixkit-top-10-views-55-small", "Top 10 views", "55"),
        ("mixkit-minimal-techno-01-162", "Minimal techno 01", "162"),
        ("1234-1080", "", "1234"),
        ("20240101", "", ""),
        ("holiday", "", ""),
    ],
)
def test_names_of_mixkits_files(name: str, title: str, item: str) -> None:
    told = site("mixkit").told(Path(f"{name}.mp4"))
    assert (told.title, told.item) == (title, item)


def test_windows_notes_where_a_file_came_from_beside_it(downloads: Path) -> None:
    path = downloads / "a.mp4"
    Path(f"{path}:Zone.Identifier").write_text("[ZoneTransfer]\nZoneId=3\nHostUrl=https://a.example/?x=1\n")
    assert _zone(path) == ["https://a.example/?x=1"]
    assert _zone(downloads / "b.mp4") == []


def test_every_site_says_what_it_needs_to() -> None:
    assert set(sites()) == {"mixkit", "videvo", "youtube_audio_library", "free_music_archive"}
    for each in sites().values():
        assert each.caution
        assert each.home.startswith("https://")
        assert all(each.found_at(kind, "a b/c").startswith(each.home) for kind in each.search)  # type: ignore[arg-type]
        assert each.found_at(each.kinds[0], "").startswith(each.home)  # type: ignore[arg-type]
        for terms in each.licence:
            known = from_code(terms.code)
            assert known or terms.commercial is not None, f"{terms.code} does not say whether it may earn money"
            assert not known or terms.commercial in {None, known.commercial}
