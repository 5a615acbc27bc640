"""Rights for ever, and the evidence against a claim: a real library, a real store, films as their project files say."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from engine.assets.library import Library
from engine.assets.rights.clearance import Clearance
from engine.assets.rights.ledger import Ledger
from engine.assets.rights.texts import text_of
from engine.assets.shelf import Shelf
from engine.domain.asset import Asset, Rights, Shot
from engine.domain.brief import Brief
from engine.domain.identity import Blob
from engine.domain.listing import Listing
from engine.domain.project import FILM, Project
from engine.domain.script import Scene, Script
from engine.domain.timeline import Clip, Timeline
from engine.domain.voice import Narration
from engine.errors import NotFound, Refused
from engine.runtime import atomic
from engine.runtime.events import Events
from engine.runtime.progress import quiet
from engine.store.store import Store
from tests.harvesting import picture

BEES = Rights(
    "pexels",
    "Ana",
    "CC-BY-4.0",
    "https://creativecommons.org/licenses/by/4.0/",
    "https://example.org/bees",
    "“Bees” by Ana, CC BY 4.0",
    dated="2026-03-04",
)
NOBODYS = Rights("folder", "", "")
WHEN = datetime(2026, 11, 23, tzinfo=UTC)


class Desk:
    """A library with its ledger, and a film that uses what was added last."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.events = folder, Events()
        self.store = Store.open(folder / "store", self.events)
        self.library = Library(folder / "library", self.store)
        self.ledger = Ledger(folder / "library" / "rights", self.store, self.events)
        self.film: list[Asset] = []
        self.clearance = self.clear(monetised=True)

    def clear(self, *, monetised: bool) -> Clearance:
        return Clearance(self.library, self.ledger, self.project, lambda: WHEN, monetised=monetised)

    def close(self) -> None:
        self.library.close()
        self.store.close()

    def add(self, title: str, seed: int, rights: Rights, proof: str = "") -> Asset:
        content = picture(seed)
        asset = Asset(
            Blob(sha256(content).hexdigest(), ".jpg"), "image", title, (), self.ledger.complete(rights, proof), 960, 720
        )
        atomic.write(self.library.place(asset.file), content)
        self.library.views.put(asset, [Image.open(BytesIO(content))])
        Shelf(self.store).put([asset])
        self.film.append(asset)
        return asset

    def project(self, name: str) -> tuple[Path, Project]:
        if Path(name) != self.folder / "film" and name != "0123456789abcdef":
            raise NotFound(f"There is no project {name!r}.")
        clips = tuple(Clip(str(n), 30 * n, 30, asset.file, asset.kind) for n, asset in enumerate(self.film))
        timeline = Timeline(Fraction(30), 640, 360, 30 * len(clips), clips)
        shots = tuple(Shot(n, asset, None, 0.0, 1.0, ()) for n, asset in enumerate(self.film))
        script = Script("Film", "en", "facts", (Scene("Bees.", "bees"),), "template")
        listing = Listing(("A <film> of\n# bees",), "", (), (), "Education")
        about = (Brief("bees"), script, None, Narration(()), shots, None, timeline, listing)
        return self.folder / "film", Project("0123456789abcdef", *about)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "film").mkdir()
    (tmp_path / "film" / FILM).write_bytes(b"the film")
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def test_what_was_removed_keeps_its_record_its_text_and_its_proof(desk: Desk) -> None:
    asset = desk.add("Bees", 1, BEES, '{"id": 7}')
    desk.library.remove([asset.file.sha256])
    (found,) = desk.clearance.rights(quiet(), asset.file.sha256[:10])
    assert not found.here
    assert (found.title, found.rights.creator, found.rights.dated) == ("Bees", "Ana", "2026-03-04")
    assert found.noted
    text = text_of(BEES)
    assert text
    assert desk.ledger.evidence(found.rights.licence_text) == (".txt", text.words)
    assert desk.ledger.evidence(found.rights.proof) == (".json", b'{"id": 7}')
    assert found.sound
    assert found.lacks == ()


def test_the_ledger_goes_on_after_a_restart_and_a_line_cut_short(desk: Desk, tmp_path: Path) -> None:
    first = desk.add("Bees", 1, BEES)
    desk.close()
    file = tmp_path / "library" / "rights" / "records.jsonl"
    whole = file.read_bytes()
    file.write_bytes(whole + whole[: len(whole) // 2])
    again = Desk(tmp_path)
    second = again.add("Wasps", 2, BEES)
    history = again.ledger.find(lambda _: True)
    assert {sha256: [each.title for each in records] for sha256, records in history.items()} == {
        first.file.sha256: ["Bees"],
        second.file.sha256: ["Wasps"],
    }
    again.close()


def test_what_came_while_nobody_wrote_is_written_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "film").mkdir()
    desk = Desk(tmp_path)
    desk.add("Bees", 1, BEES)
    written = (tmp_path / "library" / "rights" / "records.jsonl").read_bytes()
    desk.add("Wasps", 2, BEES)
    desk.close()
    (tmp_path / "library" / "rights" / "records.jsonl").write_bytes(written)
    again = Desk(tmp_path)
    assert sorted(records[-1].title for records in again.ledger.find(lambda _: True).values()) == ["Bees", "Wasps"]
    again.close()


def test_changed_rights_are_a_new_line_and_the_old_one_stays(desk: Desk) -> None:
    from engine.runtime.codec import to_plain
    from engine.store.schema import assets as table

    asset = desk.add("Bees", 1, BEES)
    for creator in ("Ana B.", "Ana B."):
        with desk.store.unit() as unit:
            (row,) = unit.find(table, sha256=asset.file.sha256)
            changed = {**row["metadata"], "rights": to_plain(replace(asset.rights, creator=creator))}
            unit.update(table, row["id"], metadata=changed)
    history = desk.ledger.find(lambda _: True)[asset.file.sha256]
    assert [each.rights.creator for each in history] == ["Ana", "Ana B."]


@pytest.mark.parametrize(
    ("rights", "risk"),
    [
        (replace(BEES, licence="CC-BY-NC-4.0", licence_url=""), "it may not earn money, and this channel does"),
        (replace(BEES, commercial=None), "nobody says whether it may earn money"),
        (replace(BEES, licence="CC-BY-ND-4.0", licence_url=""), "it may not be changed"),
        (replace(BEES, licence="CC-BY-SA-4.0", licence_url=""), "a film with it must carry the same licence"),
        (replace(BEES, content_id_risk=True), "platforms are known to claim films with it"),
        (replace(BEES, creator="", credit=""), "it must be credited, and to whom is unknown"),
    ],
)
def test_what_is_risky_is_listed_with_its_risk(desk: Desk, rights: Rights, risk: str) -> None:
    desk.add("Sound", 1, BEES)
    risky = desk.add("Risky", 2, rights)
    listed = {each.sha256: each for each in desk.clearance.rights(quiet())}
    assert [each for each in listed.values() if each.title == "Sound"] == []
    assert any(risk in each for each in listed[risky.file.sha256].risks)


def test_a_channel_that_earns_nothing_may_use_what_may_not_earn(desk: Desk) -> None:
    desk.add("Bees", 1, replace(BEES, licence="CC-BY-NC-4.0", licence_url=""))
    assert [each.title for each in desk.clear(monetised=False).rights(quiet())] == []


def test_the_evidence_holds_what_there_is(desk: Desk, tmp_path: Path) -> None:
    bees, wasps = desk.add("Bees", 1, BEES, '{"id": 7}'), desk.add("Wasps", 2, replace(BEES, page_url=""))
    made = desk.clearance.dispute(quiet(), str(tmp_path / "film" / FILM), claim="It is ours.")
    assert made.path == tmp_path / "film" / "dispute"
    assert made.works == ("Bees", "Wasps")
    files = {path.relative_to(made.path).as_posix(): path.read_bytes() for path in made.path.rglob("*.*")}
    text, proof = text_of(BEES), sha256(b'{"id": 7}').hexdigest()
    assert text
    assert files[f"licences/{text.sha256[:12]}.txt"] == text.words
    assert files[f"proofs/{proof[:12]}.json"] == b'{"id": 7}'
    assert {f"pictures/{each.file.sha256[:12]}.jpg" for each in (bees, wasps)} <= set(files)
    sums = dict(reversed(line.split("  ")) for line in (made.path / "SHA256SUMS").read_text().splitlines())
    assert sums == {name: sha256(content).hexdigest() for name, content in files.items()}
    records = json.loads(files["records.json"])
    assert records["film"]["sha256"] == sha256(b"the film").hexdigest()
    assert [each["timecodes"] for each in records["works"]] == [[[0.0, 1.0]], [[1.0, 2.0]]]
    assert records["works"][0]["history"][0]["rights"]["creator"] == "Ana"
    letter = files["letter.md"].decode()
    assert "# A &lt;film&gt;" not in letter
    assert "A &lt;film&gt; of \\# bees" in letter
    assert "It is ours." in letter
    assert "No page of its source is on record: Wasps" in letter
    assert any(line.startswith("Wasps: no page of its source is on record") for line in made.missing)


def test_the_same_case_gives_the_same_bytes(desk: Desk, tmp_path: Path) -> None:
    desk.add("Bees", 1, BEES)
    made = [
        desk.clearance.dispute(quiet(), "0123456789abcdef", output=tmp_path / f"{n}.zip").path.read_bytes()
        for n in range(2)
    ]
    assert made[0] == made[1]
    with zipfile.ZipFile(tmp_path / "0.zip") as archive:
        assert archive.testzip() is None
        assert {"letter.md", "letter.txt", "records.json", "SHA256SUMS"} <= set(archive.namelist())


def test_what_is_lost_is_named(desk: Desk, tmp_path: Path) -> None:
    asset = desk.add("Bees", 1, BEES, '{"id": 7}')
    desk.library.remove([asset.file.sha256])
    (kept,) = (tmp_path / "library" / "rights" / "evidence").rglob("*.json")
    kept.write_text("something else")
    (tmp_path / "film" / FILM).unlink()
    made = desk.clearance.dispute(quiet(), "0123456789abcdef")
    letter = (made.path / "letter.txt").read_text()
    for words in (
        "The kept proof is lost or was changed",
        "No picture of it is kept",
        "The file itself is no longer in the library",
        "the film is no longer in its folder",
    ):
        assert words in letter


def test_what_was_never_known_is_named(desk: Desk) -> None:
    desk.add("Mystery", 1, NOBODYS)
    made = desk.clearance.dispute(quiet(), "0123456789abcdef")
    letter = (made.path / "letter.txt").read_text()
    for words in ("Nobody is named as its maker", "No licence is stated", "No page of its source is on record"):
        assert f"{words}: Mystery" in letter


def test_a_claim_can_be_about_one_work(desk: Desk, tmp_path: Path) -> None:
    bees, wasps = desk.add("Bees", 1, BEES), desk.add("Wasps", 2, BEES)
    assert desk.clearance.dispute(quiet(), "0123456789abcdef", asset=bees.file.sha256[:8]).works == ("Bees",)
    assert desk.clearance.dispute(quiet(), "0123456789abcdef", asset="wasps").works == ("Wasps",)
    assert desk.clearance.dispute(quiet(), "0123456789abcdef", asset="wasp").works == ("Wasps",)
    at = desk.clearance.dispute(quiet(), "0123456789abcdef", at="0:01.5")
    assert at.works == ("Wasps",)
    assert at.path.name == f"dispute-{wasps.file.sha256[:12]}"
    with pytest.raises(NotFound) as none:
        desk.clearance.dispute(quiet(), "0123456789abcdef", asset="hornets")
    assert "Bees" in none.value.remedy
    with pytest.raises(Refused):
        desk.clearance.dispute(quiet(), "0123456789abcdef", at="soon")


def test_only_an_evidence_folder_is_replaced(desk: Desk, tmp_path: Path) -> None:
    desk.add("Bees", 1, BEES)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "diary.txt").write_text("dear diary")
    with pytest.raises(Refused):
        desk.clearance.dispute(quiet(), "0123456789abcdef", output=mine)
    assert [path.name for path in mine.iterdir()] == ["diary.txt"]
    for _ in range(2):
        desk.clearance.dispute(quiet(), "0123456789abcdef", output=tmp_path / "pack")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".pack")]


def test_a_film_s_rights_are_those_of_what_it_shows(desk: Desk, tmp_path: Path) -> None:
    desk.add("Bees", 1, BEES)
    unused = desk.add("Wasps", 2, BEES)
    desk.film.remove(unused)
    for name in ("0123456789abcdef", str(tmp_path / "film")):
        assert [each.title for each in desk.clearance.rights(quiet(), name)] == ["Bees"]
    with pytest.raises(NotFound):
        desk.clearance.rights(quiet(), "ffffffff")
