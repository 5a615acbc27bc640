"""Lists of files with their rights: in by CSV and JSON, whatever a person wrote; out again without loss."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from engine.assets.finding.facets import Facets
from engine.assets.harvest.entries import COLUMNS
from engine.assets.harvest.manifest import Imported, Manifests
from engine.assets.harvest.tables import read, written
from engine.assets.intake.description import Description
from engine.domain.asset import Asset, Rights
from engine.errors import Cancelled, NotFound, Refused
from engine.runtime.net.guard import Guard
from engine.runtime.progress import Progress, Stop
from tests.harvesting import Field, field, picture


@pytest.fixture
def guard(httpserver: HTTPServer) -> Guard:
    return Guard(exempt=lambda _, port: port == httpserver.port)


@pytest.fixture
def home(tmp_path: Path, guard: Guard) -> Iterator[Field]:
    with field(tmp_path / "one", guard) as opened:
        yield opened


@pytest.fixture
def elsewhere(tmp_path: Path, guard: Guard) -> Iterator[Field]:
    with field(tmp_path / "two", guard) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "listed"
    folder.mkdir()
    for seed, name in enumerate(("barn", "mill", "hill"), 1):
        (folder / f"{name}.jpg").write_bytes(picture(seed))
    return folder


def manifests(at: Field) -> Manifests:
    return Manifests(at.library, at.search, at.ledger, at.http, at.incoming.with_name("listed"))


def take(at: Field, path: Path, text: str | bytes, **more: str) -> Imported:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return manifests(at).take(Progress(), path, **more)


def own(at: Field) -> dict[str, Asset]:
    """What was added, not what came with the program."""
    here = {path.stem for path in (at.incoming.parent / "files").rglob("*.*")}
    return {asset.file.sha256: asset for asset in at.library.assets() if asset.file.sha256 in here}


def titled(at: Field, title: str) -> Asset:
    (found,) = (asset for asset in own(at).values() if asset.title == title)
    return found


CSV = """Path,Title,Tags,Creator,Licence,Page_URL,Commercial,Share_alike
barn.jpg,Red barn,"barn; red, farm",Jane,CC BY 4.0,https://example.org/barn,,
mill.jpg,Old mill,,Sam,by-nc-sa 3.0,https://example.org/mill,,
hill.jpg,,,,Shop licence 7,,no,yes
"""


def test_a_csv_brings_files_with_their_rights(home: Field, folder: Path) -> None:
    done = take(home, folder / "list.csv", CSV)
    assert (done.added, done.known, done.flaws) == (3, 0, ())
    barn, mill = titled(home, "Red barn"), titled(home, "Old mill")
    assert barn.tags == ("barn", "red", "farm")
    assert (barn.rights.creator, barn.rights.commercial, barn.rights.derivatives) == ("Jane", True, True)
    assert (barn.rights.licence, barn.rights.licence_url) == (
        "CC-BY-4.0",
        "https://creativecommons.org/licenses/by/4.0/",
    )
    assert barn.rights.credit.startswith("“Red barn” by Jane (https://example.org/barn), licensed under CC BY 4.0")
    assert barn.rights.licence_text, "the licence's text is kept"
    assert barn.rights.dated
    assert (mill.rights.commercial, mill.rights.share_alike) == (False, True)
    hill = titled(home, "Hill")
    assert (hill.rights.licence, hill.rights.commercial, hill.rights.derivatives) == ("Shop licence 7", False, None)
    assert hill.rights.share_alike
    assert any("not to earn money" in words for words in done.warnings)
    again = take(home, folder / "list.csv", CSV)
    assert (again.added, again.known, again.corrected) == (0, 3, 0)


def test_another_licence_for_a_file_that_is_here_corrects_what_is_on_record(home: Field, folder: Path) -> None:
    take(home, folder / "list.csv", "path,title\nbarn.jpg,Barn\nmill.jpg,Mill\n")
    assert titled(home, "Barn").rights.licence == "own work"
    change = "path,title,creator,licence\nbarn.jpg,Red barn,Jane,cc by-nc 4.0\nmill.jpg,,Sam,\n"
    done = take(home, folder / "other.csv", change)
    assert (done.added, done.known, done.corrected) == (0, 2, 1)
    barn, mill = titled(home, "Barn"), titled(home, "Mill")
    assert (barn.rights.creator, barn.rights.licence, barn.rights.commercial) == ("Jane", "CC-BY-NC-4.0", False)
    assert barn.rights.licence_text, "the licence's text is kept"
    assert (mill.rights.creator, mill.rights.licence) == ("you", "own work"), "a row without a licence corrects nothing"
    assert barn not in [hit.asset for hit in home.search.search(facets=Facets(licence="commercial"))]
    (told,) = home.ledger.find(lambda sha256: sha256 == barn.file.sha256).values()
    assert [each.rights.licence for each in told] == ["own work", "CC-BY-NC-4.0"], "what was said before is kept"
    assert take(home, folder / "other.csv", change).corrected == 0


@pytest.mark.parametrize(
    ("change", "encoding"),
    [
        (lambda text: text, "utf-8-sig"),
        (lambda text: text.replace(",", ";").replace("barn; red;", "barn, red,"), "utf-8"),
    ],
)
def test_spreadsheets_write_csv_in_their_own_ways(home: Field, folder: Path, change: Any, encoding: str) -> None:
    done = take(home, folder / "list.csv", change(CSV).replace("\n", "\r\n").encode(encoding))
    assert (done.added, done.flaws) == (3, ())
    assert titled(home, "Red barn").tags == ("barn", "red", "farm")


def test_a_json_list_brings_files_with_their_rights(home: Field, folder: Path) -> None:
    rows = [
        {"path": "barn.jpg", "title": "Barn", "tags": ["a, b", "C"], "licence": "pexels", "commercial": None},
        {"path": str(folder / "mill.jpg"), "licence": "own work"},
        ["no entry"],
        {"path": "hill.jpg", "tags": 7},
        {"path": {"a": 1}},
    ]
    done = take(home, folder / "list.json", json.dumps(rows))
    assert done.added == 2
    assert [flaw.line for flaw in done.flaws] == [3, 4, 5]
    barn = titled(home, "Barn")
    assert barn.tags == ("a, b", "c")
    assert barn.rights.commercial is None, "null is an answer"
    mill = titled(home, "Mill")
    assert (mill.rights.creator, mill.rights.commercial) == ("you", True)


BAD = {
    "nowhere.jpg,,": "There is no such file.",
    ",,": "",
    ",Nothing,": "It names neither a path nor a url.",
    "barn.jpg,,,perhaps": "Its commercial is 'perhaps', not yes, no or unclear.",
    "list.csv,,": "neither pictures, clips nor sound",
    ".,,": "It is a folder",
    "broken.jpg,,": "picture",
    "mill.jpg,,,,,,": "",
    "mill.jpg,,,,,,x": "It has 7 cells, and there are 6 columns.",
    "mill.jpg,twice,": "Line 2 names the same file.",
    '"mill.jpg",,[oops': "Its tags begin with a bracket",
    "hill.jpg,,,,https://example.org/mine": "none that is known here",
    "hill.jpg,,,,,0badc0de": "its sha256 is another",
}


def test_every_bad_row_is_listed_with_its_line_and_cause_and_the_rest_goes_on(home: Field, folder: Path) -> None:
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff and nothing more")
    lines = ["path,title,tags,commercial,licence_url,sha256", "mill.jpg,Mill,", *BAD, "barn.jpg,Barn,"]
    done = take(home, folder / "list.csv", "\n".join(lines))
    found = {flaw.line: flaw for flaw in done.flaws}
    for number, (line, reason) in enumerate(BAD.items(), 3):
        if line == "mill.jpg,,,,,,":  # empty cells beyond the columns are none
            reason = "Line 2 names the same file."  # noqa: PLW2901
        assert (number in found) == bool(reason), line
        assert not reason or reason in found[number].reason, line
    assert done.added == 2
    assert str(found[3]) == "line 3, nowhere.jpg: There is no such file."


def test_lines_are_counted_where_cells_hold_several(home: Field, folder: Path) -> None:
    text = 'path,title\nbarn.jpg,"Red\nbarn"\nnowhere.jpg,x\n'
    done = take(home, folder / "list.csv", text)
    assert [flaw.line for flaw in done.flaws] == [4]
    assert titled(home, "Red barn")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("list.txt", "path\n", "neither CSV nor JSON"),
        ("list.csv", b"path\n\xff\xfe", "not UTF-8"),
        ("list.csv", "path,title\n", "names no file"),
        ("list.csv", "", "names no file"),
        ("list.json", "[{]", "line 1"),
        ("list.json", '{"a": 1}', "no list of entries"),
        ("list.json", "[" * 100_000, "nested too deeply"),
    ],
)
def test_a_list_that_is_none_is_refused_whole(home: Field, folder: Path, name: str, text: Any, words: str) -> None:
    with pytest.raises(Refused, match=words) as caught:
        take(home, folder / name, text)
    assert caught.value.remedy


def test_a_list_that_is_not_there(home: Field, folder: Path) -> None:
    with pytest.raises(NotFound):
        manifests(home).take(Progress(), folder / "none.csv")


def test_addresses_are_fetched_safely_and_need_a_licence(home: Field, folder: Path, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/far.jpg").respond_with_data(picture(9), content_type="image/jpeg")
    httpserver.expect_request("/page").respond_with_data("<html>", content_type="text/html")
    httpserver.expect_request("/inner").respond_with_data("", 302, {"Location": "http://10.0.0.1/"})
    place = f"http://127.0.0.1:{httpserver.port}"
    rows = [
        {"url": f"{place}/far.jpg", "title": "Far", "licence": "CC0", "creator": "Ada"},
        {"url": f"{place}/page", "licence": "CC0"},
        {"url": f"{place}/inner", "licence": "CC0"},
        {"url": f"{place}/gone.jpg", "licence": "CC0"},
        {"url": "http://example.org/a.jpg", "licence": "CC0"},
        {"url": f"{place}/far.jpg?free"},
        {"url": "x", "path": "barn.jpg"},
        {"path": "barn.jpg"},
    ]
    done = take(home, folder / "list.json", json.dumps(rows))
    assert done.added == 2
    assert [flaw.line for flaw in done.flaws] == [2, 3, 4, 5, 6, 7]
    assert done.flaws[4].reason == "It states no licence."
    assert titled(home, "Far").rights.creator == "Ada"
    assert not list(home.incoming.with_name("listed").rglob("*.jpg")), "nothing is left on its way"


def test_a_stop_is_heard_and_what_came_stays(home: Field, folder: Path) -> None:
    stop = Stop()

    def hear(report: Any) -> None:
        if "Adding" in report.message:
            stop.ask()

    (folder / "list.csv").write_text(CSV)
    with pytest.raises(Cancelled):
        manifests(home).take(Progress(hear, stop), folder / "list.csv")
    done = manifests(home).take(Progress(), folder / "list.csv")
    assert done.added + done.known == 3


TRICKY = Rights(
    "pexels",
    "=cmd|' /C calc'!A0",
    "CC-BY-4.0",
    "https://creativecommons.org/licenses/by/4.0/",
    "https://example.org/a,b;c",
    '@credit "quoted", +1',
    None,
    derivatives=False,
    share_alike=True,
    content_id_risk=True,
    item="-17",
    file_url="https://example.org/f",
    creator_url="https://example.org/c",
    dated="2020-01-02",
)


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_what_goes_out_comes_in_again_without_loss(
    home: Field, elsewhere: Field, folder: Path, tmp_path: Path, ending: str
) -> None:
    rights = home.ledger.complete(TRICKY, '{"said": "so"}')
    texts = ["'=1+1", "+49 street", "Plain", "'quoted'", "@home", "-dash", "\u202b\u05e9\u05dc\u05d5\u05dd"]
    notes = {}
    for seed, text in enumerate(texts, 20):
        path = folder / f"{seed}.jpg"
        path.write_bytes(picture(seed))
        notes[path] = Description(text, (text.lower(), "[odd", "a;b", "c, d", "-x"), replace(rights, item=f"{seed}"))
    home.library.add(Progress(), list(notes), notes=notes)
    take(home, folder / "list.csv", CSV)
    out = tmp_path / "away" / f"all.{ending}"
    done = manifests(home).export(Progress(), out, files=True)
    assert done.assets == len(home.library.assets())
    assert done.bytes == sum(path.stat().st_size for path in (tmp_path / "away" / "all-files").iterdir())
    back = manifests(elsewhere).take(Progress(), out)
    assert back.flaws == ()
    before, after = own(home), own(elsewhere)
    assert len(before) == len(texts) + 3
    assert {sha: comparable(asset) for sha, asset in before.items()} == {
        sha: comparable(asset) for sha, asset in after.items()
    }
    assert elsewhere.ledger.evidence(rights.proof) == (".json", b'{"said": "so"}')
    assert elsewhere.ledger.evidence(rights.licence_text)


def comparable(asset: Asset) -> Any:
    return asset.title, asset.tags, asset.rights, asset.kind, asset.width, asset.height


def test_no_cell_is_a_formula(home: Field, folder: Path, tmp_path: Path) -> None:
    notes = {folder / "barn.jpg": Description("=HYPERLINK(1)", ("+1", "=2"), TRICKY)}
    home.library.add(Progress(), list(notes), notes=notes)
    out = tmp_path / "out.csv"
    manifests(home).export(Progress(), out)
    with out.open(newline="", encoding="utf-8") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert len(cells) > len(COLUMNS)
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}]


@pytest.mark.parametrize("cell", ["=1", "'=1", "''=1", "'", "'x", "\t=1", "-", "+1 (555)", "a=b", "\r", "'\t"])
def test_apostrophes_are_put_and_taken_away_alike(tmp_path: Path, cell: str) -> None:
    with written(tmp_path / "x.csv", ["a", "b"]) as put:
        put({"a": cell, "b": "z"})
    assert [line.cells["a"] for line in read(tmp_path / "x.csv")] == [cell]


def test_a_part_of_the_library_goes_out_and_nothing_is_written_over(home: Field, folder: Path, tmp_path: Path) -> None:
    take(home, folder / "list.csv", CSV)
    out = tmp_path / "barns.json"
    done = manifests(home).export(Progress(), out, "red barn", kind="image", limit=1)
    assert done.assets == 1
    (row,) = json.loads(out.read_text())["assets"]
    assert row["title"] == "Red barn"
    assert Path(row["path"]).is_file()
    with pytest.raises(Refused, match="there already"):
        manifests(home).export(Progress(), out)
    with pytest.raises(Refused, match="neither CSV nor JSON"):
        manifests(home).export(Progress(), tmp_path / "out.xls")
