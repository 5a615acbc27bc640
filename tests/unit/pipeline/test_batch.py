"""Tables as people have them become briefs; what is wrong with a row is said by its number."""

from pathlib import Path

import pytest

from engine.domain.brief import Brief
from engine.domain.project import Film
from engine.errors import Cancelled, NeedsSpace, NotFound, ProviderFailed, Refused
from engine.pipeline.batch import LARGEST, MOST_ROWS, Batches, Outcome, briefs
from engine.runtime.progress import Progress, quiet

GREEK = "topic;language;duration\nΓιατί;el;0:30\nÇa va — été;fr;1:30\n"


def test_each_row_is_a_brief() -> None:
    batch = briefs("topic,duration,aspect,music,keywords,fps\nBees,90s,9:16,no,honey; flowers,25\n\nMoon,,,,,\n")
    assert batch.faulty == ()
    assert [(each.row, each.brief) for each in batch.wanted] == [
        (2, Brief(topic="Bees", duration=90, aspect="9:16", music=False, keywords=("honey", "flowers"), fps=25)),
        (4, Brief(topic="Moon")),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_separator_is_found(delimiter: str) -> None:
    table = delimiter.join(["Topic", "Voice", "Notes"]) + "\n" + delimiter.join(["Bees", "off", '"a, b; c | d"']) + "\n"
    (wanted,) = briefs(table).wanted
    assert (wanted.brief.topic, wanted.brief.voice, wanted.brief.notes) == ("Bees", "off", "a, b; c | d")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_spreadsheets_write_is_read(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "t.csv").write_bytes(GREEK.replace("\n", "\r\n").encode(encoding))
    batch = Batches(_made).read(tmp_path / "t.csv")
    assert [each.brief.topic for each in batch.wanted] == ["Γιατί", "Ça va — été"]


def test_windows_1252_is_read(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes("topic;notes\nÇa va — été;“ok”\n".encode("cp1252"))
    (wanted,) = Batches(_made).read(tmp_path / "t.csv").wanted
    assert (wanted.brief.topic, wanted.brief.notes) == ("Ça va — été", "“ok”")


def test_a_script_of_several_lines_is_one_cell() -> None:
    batch = briefs('script,voice\n"One.\n\nTwo, ""three"".",off\nFour.,off\n')
    assert [(each.row, each.brief.script) for each in batch.wanted] == [(2, 'One.\n\nTwo, "three".'), (3, "Four.")]


def test_topics_one_a_line() -> None:
    batch = briefs("Why bees dance\n\nThe moon, and why it shines\nTides\n")
    assert [(each.row, each.brief.topic) for each in batch.wanted] == [
        (1, "Why bees dance"),
        (3, "The moon, and why it shines"),
        (4, "Tides"),
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Bees,nine,9:16,yes", "duration"),
        ("Bees,5,9:16,yes", "too small"),
        ("Bees,60,3:1,yes", "aspect"),
        ("Bees,60,9:16,perhaps", "music"),
        ("Bees,1e999,9:16,yes", "too large"),
        (",60,9:16,yes", "nothing to make"),
        ("Bees,60,9:16,yes,more", "more cells"),
        ("x" * 301 + ",60,9:16,yes", "too large"),
    ],
)
def test_a_faulty_row_is_named_and_the_others_stay(row: str, said: str) -> None:
    batch = briefs(f"topic,duration,aspect,music\nMoon,60,9:16,yes\n{row}\nTides,60,1:1,no\n")
    assert [each.row for each in batch.wanted] == [2, 4]
    (faulty,) = batch.faulty
    assert faulty.row == 3
    assert "Row 3" in faulty.reason
    assert said in faulty.reason
    assert faulty.remedy


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("\n\n", "empty"),
        ("title,words\na,b\nc,d\n", "names no option"),
        ("topic,colour\na,b\n", "'colour'"),
        ("topic,topic\na,b\n", "twice"),
        ("topic\n" + "a\n" * (MOST_ROWS + 1), "more than 5,000"),
        ("a\n" * (MOST_ROWS + 1), "more than 5,000"),
        ('topic,notes\na,"' + "x" * 200_000 + '"\n', "no table"),
    ],
)
def test_what_is_no_list_of_films_is_refused(text: str, said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        briefs(text)
    assert refused.value.remedy


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        Batches(_made).read(tmp_path / "nowhere.csv")
    with pytest.raises(NotFound):
        Batches(_made).read(tmp_path)
    with (tmp_path / "large.csv").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(Refused, match="10 MB"):
        Batches(_made).read(tmp_path / "large.csv")


def test_one_that_fails_does_not_keep_the_others(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("topic,duration\nOne,20\nTwo,nine\nThree,20\nFour,20\n")
    asked: list[tuple[str, Path | None]] = []

    def make(progress: Progress, brief: Brief, folder: Path | None) -> Film:
        asked.append((brief.topic, folder))
        progress(1.0)
        if brief.topic == "Three":
            raise ProviderFailed("The voice broke.", "Choose another voice.")
        return _film(brief, folder)

    told: list[float] = []
    progress = Progress(lambda report: told.append(report.fraction))
    outcomes = Batches(make).batch(progress, tmp_path / "t.csv", tmp_path / "out")
    assert [(each.row, each.status) for each in outcomes] == [(2, "made"), (3, "faulty"), (4, "failed"), (5, "made")]
    assert outcomes[2] == Outcome(4, "Three", "failed", "", "The voice broke.", "Choose another voice.")
    assert asked[0] == ("One", tmp_path / "out" / "0002-one"), "a folder of its own, the same the next time"
    assert told[-1] == pytest.approx(1.0)
    asked.clear()
    checked = Batches(make).batch(quiet(), tmp_path / "t.csv", check=True)
    assert [each.status for each in checked] == ["wanted", "faulty", "wanted", "wanted"]
    assert asked == []


@pytest.mark.parametrize("error", [Cancelled(), NeedsSpace("The disk is full.")])
def test_a_stop_and_a_full_disk_end_it(tmp_path: Path, error: Exception) -> None:
    (tmp_path / "t.txt").write_text("One\nTwo\n")
    asked: list[str] = []

    def make(_: Progress, brief: Brief, __: Path | None) -> Film:
        asked.append(brief.topic)
        raise error

    with pytest.raises(type(error)):
        Batches(make).batch(quiet(), tmp_path / "t.txt")
    assert asked == ["One"]


def _film(brief: Brief, folder: Path | None) -> Film:
    return Film("k", brief.topic, str(folder), f"{folder}/film.mp4", 15, 640, 360, "", "own", -14, -1, 0, 1)


def _made(_: Progress, brief: Brief, folder: Path | None) -> Film:
    return _film(brief, folder)


def test_a_niche_or_a_style_that_nobody_knows_is_told_before_anything_is_made() -> None:
    read = briefs("topic,niche,style\nBees,nothing,\nTides,facts,nowhere\nStars,facts,\n")
    assert [each.row for each in read.wanted] == [4]
    assert [each.row for each in read.faulty] == [2, 3]
    assert "'nothing'" in read.faulty[0].reason
    assert "facts" in read.faulty[0].remedy
