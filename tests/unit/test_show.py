"""What a person sees of results: tables that fit a screen, and nothing a screen would obey."""

from dataclasses import dataclass

import pytest
from rich.cells import cell_len

from app.cli import main
from app.running import _Lines
from app.show import show
from app.tables import lines, printable
from engine.runtime.progress import Report


@dataclass(frozen=True)
class _Left:
    path: str
    reason: str


@dataclass(frozen=True)
class _Result:
    counts: dict[str, int]
    known: tuple[str, ...]
    alike: tuple[tuple[str, str], ...]
    refused: tuple[_Left, ...]


@dataclass(frozen=True)
class _Work:
    title: str
    sha256: str
    parts: tuple[tuple[str, float], ...]
    lacks: tuple[str, ...] = ()


def _shown(capsys: pytest.CaptureFixture[str], result: object) -> list[str]:
    show(result, as_json=False)
    return capsys.readouterr().out.splitlines()


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")


def test_what_is_long_stands_below_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    work = _Work(
        "Waves of the open sea", "a" * 64, (("meaning", 0.5),), ("no page, of its source", "of its licence " * 4)
    )
    told = _shown(capsys, [work, work])
    assert told[0].split() == ["Title", "Sha256", "Parts"]
    assert told[1].split("  ") == ["Waves of the open sea", "a" * 12, "meaning 0.50"]
    assert told[2].startswith("  Lacks  no page, of its source; of its licence")
    assert max(map(cell_len, told)) <= 60


def test_columns_that_hold_nothing_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Lacks" not in _shown(capsys, [_Work("Sea", "a" * 64, ())])[0]


@pytest.mark.parametrize("width", [30, 60, 80])
def test_a_table_fits_its_width(width: int) -> None:
    rows = [("海" * 40, "one two three " * 5, "x" * 50), ("short", "", "y")]
    laid = lines(("Title", "Words", "Key"), rows, width)
    assert max(map(cell_len, laid)) <= width
    assert "".join(laid).count("海") == 40


def test_between_words_is_folded_first() -> None:
    rows = [("c97d2536fcc65f18", "The secret life of bees", "/films/the-secret-life")]
    laid = lines(("Key", "Title", "Folder"), rows, 54)
    assert [line.split("  ")[0] for line in laid[:2]] == ["Key", "c97d2536fcc65f18"]
    assert laid[1].endswith("/films/the-secret-life")
    assert max(map(cell_len, laid)) <= 54


def test_a_record_lists_things_of_several_fields_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    left = _Left("odd\nname\x1b[31m\u202e.jpg", "It is no picture.")
    told = _shown(capsys, _Result({"image": 3, "": 1}, (), (("a.jpg", "Sea"), ("b.jpg", "Hill")), (left,)))
    assert told[0].split(maxsplit=1) == ["Counts", "image 3, none 1"]
    assert [line.strip() for line in told[1:3]] == ["Alike    a.jpg \N{EN DASH} Sea", "b.jpg \N{EN DASH} Hill"]
    assert told[3:5] == ["Refused", "  Path                Reason"]
    assert told[5].startswith("  odd name\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}.jpg")
    assert "known" not in " ".join(told).lower()


def test_of_very_many_things_some_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    many = tuple(_Work(f"Clip {each}", "", ()) for each in range(1500))
    told = _shown(capsys, _Result({}, (), tuple((each.title, "x") for each in many), ()))
    assert told[-1].strip() == "and 1,480 more"
    assert len(told) == 21
    known = " ".join(" ".join(_shown(capsys, _Result({}, tuple(f"{each}.jpg" for each in range(29)), (), ()))).split())
    assert known.endswith("19.jpg and 9 more")


def test_text_is_printable_whatever_it_holds() -> None:
    assert printable("a\tb\nc\udcff\u200d") == "a b c?\N{REPLACEMENT CHARACTER}"


def test_what_is_not_understood_names_the_help_of_its_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "assist"]) == 2
    assert "`faceless library assist --help`" in capsys.readouterr().err


def test_the_last_line_of_work_that_ended_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with _Lines(as_json=False) as told:
        for fraction, message in ((0.0, "Adding a\x1b[2Jb.jpg"), (0.5, "Adding c.jpg"), (1.0, "Added 2 files")):
            told.hear(Report(fraction, message, None))
    assert capsys.readouterr().err.splitlines() == [
        "  0%  Adding a\N{REPLACEMENT CHARACTER}[2Jb.jpg",
        "100%  Added 2 files",
    ]
