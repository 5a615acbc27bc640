"""What earlier films say of an asset: where it was shown, how it did, and what was decided about it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from engine.assets.choosing.chooser import Choice, Chooser
from engine.assets.choosing.cuts import Cut
from engine.assets.choosing.ledger import Past
from engine.assets.choosing.memory import Memory, Standing
from engine.assets.choosing.ranking import Weights, Wish
from engine.assets.choosing.results import PRIOR, Result
from engine.assets.finding.catalogue import Catalogue
from engine.assets.library import Library
from engine.domain.asset import Asset, Moment, Rights
from engine.domain.brief import Brief
from engine.domain.identity import Blob
from engine.errors import NotFound, Refused
from engine.providers.embedder.lexical import Lexical
from engine.runtime.events import Events
from engine.runtime.progress import Progress
from engine.runtime.settings import Settings
from engine.store.records import Finished, Records, Use
from engine.store.schema import videos
from engine.store.store import Store
from tests.kit import kit_for

RIGHTS = Rights("test", "nobody", "CC0-1.0")
STILL = Asset(Blob("a" * 64, ".jpg"), "image", "A still", (), RIGHTS)
CLIP = Asset(
    Blob("c" * 64, ".mp4"), "video", "A clip", (), RIGHTS, 1920, 1080, 60.0,
    moments=(Moment(0.0, 20.0, 10.0), Moment(20.0, 40.0, 30.0), Moment(40.0, 60.0, 50.0)),
)  # fmt: skip
BEE = Wish("The honey bee flies to the next red flower in the garden.", "bee on a flower", "Why honey never spoils")
BEE_TITLE = "Honey bee flying to a red blossom"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "store", Events())
    yield store
    store.close()


@pytest.fixture
def records(store: Store) -> Records:
    records = Records(store)
    records.add_assets([STILL, CLIP])
    return records


@pytest.fixture
def library(tmp_path: Path, store: Store) -> Iterator[Library]:
    library = Library(tmp_path / "library", store)
    yield library
    library.close()


@pytest.fixture
def memory(store: Store, records: Records, library: Library) -> Memory:
    return Memory(store, records, lambda: [STILL, CLIP, *library.strangers])


def begin(records: Records, topic: str, channel: str = "main", ago: float = 0.0) -> int:
    video = records.start_video(Brief(topic, channel=channel), topic, Path(topic))
    with records._store.unit() as unit:
        unit.update(videos, video, created_at=datetime.now(UTC) - timedelta(days=ago))
    return video


def finish(records: Records, topic: str, *uses: Use, ago: float = 0.0, channel: str = "main") -> int:
    video = begin(records, topic, channel, ago)
    done = Finished(topic, "", 10.0, "640x360", Path("f"), Path("t"))
    records.finish_video(video, done, [replace(use, channel=channel) for use in uses])
    return video


def shown(asset: Asset, at: float = 0.0, source_time: float = 0.0) -> Use:
    return Use(asset.file.sha256, at, 5.0, (), source_time)


def standings(memory: Memory, video: int, cooldown: float = 30.0) -> dict[str, Standing]:
    cuts = [Cut(STILL), *(Cut(CLIP, moment) for moment in range(3))]
    found = memory.standings(cuts, memory.before(video), cooldown)
    return dict(zip(("still", "first", "second", "third"), found, strict=True))


def test_what_was_shown_lately_is_stale_and_rests_with_the_days(memory: Memory, records: Records) -> None:
    finish(records, "a month ago", shown(STILL), ago=30)
    after_a_cooldown = standings(memory, begin(records, "now"))["still"]
    assert after_a_cooldown.freshness == pytest.approx(1 - 1 / 8, abs=0.01)
    finish(records, "today", shown(STILL))
    assert standings(memory, begin(records, "then"))["still"].freshness == pytest.approx(0.0, abs=0.01)
    assert standings(memory, begin(records, "others"), cooldown=0.0)["still"].freshness == 1.0


def test_other_moments_of_a_clip_are_half_as_stale(memory: Memory, records: Records) -> None:
    finish(records, "film", shown(CLIP, source_time=22.0))
    found = standings(memory, begin(records, "next"))
    assert found["second"].freshness == pytest.approx(0.0, abs=0.01)
    assert found["first"].freshness == found["third"].freshness == pytest.approx(0.5, abs=0.01)
    assert found["still"].freshness == 1.0


def test_channels_do_not_make_each_other_stale(memory: Memory, records: Records) -> None:
    finish(records, "film", shown(STILL), channel="cats")
    assert standings(memory, begin(records, "dogs", channel="dogs"))["still"].freshness == 1.0
    assert standings(memory, begin(records, "more", channel="cats"))["still"].freshness < 0.1


def test_a_film_knows_nothing_of_itself_nor_of_what_came_after_it(memory: Memory, records: Records) -> None:
    first = finish(records, "honey", shown(STILL))
    again = finish(records, "honey", shown(STILL))
    finish(records, "bees", shown(STILL))
    assert standings(memory, first)["still"].freshness == 1.0
    assert standings(memory, again)["still"].freshness == 1.0
    assert memory.before(first) == Past("main"), "nothing known makes no difference to what is kept"
    assert memory.before(begin(records, "wax")).revision


def test_uses_tell_film_timecode_moment_channel_and_day(memory: Memory, records: Records) -> None:
    finish(records, "old", shown(CLIP, 3.0, 22.0), ago=2, channel="cats")
    finish(records, "new", shown(CLIP, 8.0, 41.0))
    newest, oldest = memory.uses("A clip")
    assert (newest.title, newest.timecode, newest.source_time) == ("new", 8.0, 41.0)
    assert (oldest.title, oldest.channel, oldest.day) == ("old", "cats", f"{datetime.now(UTC) - timedelta(2):%Y-%m-%d}")


def result(asset: Asset, retention: float, views: int, **about: object) -> Result:
    given = {"day": f"{datetime.now(UTC):%Y-%m-%d}", **about}
    return Result(asset.file.sha256, retention, views, **given)  # type: ignore[arg-type]


def test_what_holds_viewers_is_worth_more_and_few_views_are_drawn_to_the_mean(memory: Memory, records: Records) -> None:
    memory.results.note([result(STILL, 0.98, 100_000), result(CLIP, 0.80, 100_000)])
    many = standings(memory, begin(records, "next"))
    assert many["still"].performance > 1.35
    assert many["first"].performance < 0.7
    memory.results.note([result(STILL, 0.98, int(PRIOR / 10)), result(CLIP, 0.80, int(PRIOR / 10))])
    few = standings(memory, begin(records, "third"))
    assert 1.0 < few["still"].performance < 1.05
    assert 0.95 < few["first"].performance < 1.0


def test_old_results_count_less(memory: Memory, records: Records) -> None:
    day = f"{datetime.now(UTC) - timedelta(days=720):%Y-%m-%d}"
    memory.results.note([result(STILL, 0.98, 1000), result(CLIP, 0.80, 1000)])
    fresh = standings(memory, begin(records, "next"))["still"].performance
    memory.results.note([result(STILL, 0.98, 0), result(CLIP, 0.80, 0)])
    memory.results.note([result(STILL, 0.98, 1000, day=day), result(CLIP, 0.80, 1000, day=day)])
    assert 1.0 < standings(memory, begin(records, "third"))["still"].performance < 1 + (fresh - 1) / 4


def test_a_moment_is_judged_by_its_own_results_before_others(memory: Memory, records: Records) -> None:
    memory.results.note([result(CLIP, 0.7, 5000, source_time=22.0, duration=5.0), result(STILL, 0.98, 50_000)])
    found = standings(memory, begin(records, "next"))
    assert found["second"].performance < found["first"].performance < 1.0


def test_a_result_told_again_replaces_the_one_before(memory: Memory, records: Records, store: Store) -> None:
    for retention in (0.5, 0.9):
        memory.results.note([result(STILL, retention, 5000), result(CLIP, 0.9, 5000)])
    assert standings(memory, begin(records, "next"))["still"].performance == pytest.approx(1.0)
    with pytest.raises(NotFound):
        memory.results.note([result(replace(STILL, file=Blob("f" * 64)), 0.5, 1)])


def test_a_table_of_results_is_taken_in_and_its_bad_rows_are_told(
    memory: Memory, records: Records, tmp_path: Path
) -> None:
    finish(records, "honey", shown(STILL, 0.0), shown(CLIP, 5.0, 22.0))
    table = tmp_path / "results.csv"
    table.write_text(
        "\ufeffVideo;Timecode;Title;Retention;Views;Duration;Date\n"
        "honey;0:07;;93%;12,000;;2026-11-20\n"
        ";;A still;0.5;100;4;\n"
        "honey;1:00;;0.5;100;;\n"
        ";;No such thing;0.5;100;;\n"
        ";;A clip;much;100;;\n"
        "\n"
        ";;A clip;0.5;-3;;\n"
        ";;A clip;0.5;3;;yesterday\n"
        "wax;0:01;;0.5;3;;\n",
        encoding="utf-8",
    )
    imported = memory.performance(Progress(), table)
    assert imported.kept == 2
    assert [row.line for row in imported.refused] == [4, 5, 6, 8, 9, 10]
    causes = " | ".join(row.cause for row in imported.refused)
    for word in ("1:00", "No such thing", "much", "-3", "'yesterday' is none: it is written as 2026-11-23", "wax"):
        assert word in causes
    kept = {row["asset_id"]: row for row in memory._store.find(memory_table())}
    assert sorted((row["retention"], row["views"], row["source_time"], row["duration"]) for row in kept.values()) == [
        (0.5, 100, None, 4.0),
        (0.93, 12_000, 22.0, 5.0),
    ]
    assert memory.performance(Progress(), table).kept == 2
    assert len(memory._store.find(memory_table())) == 2, "the same file again tells nothing new"


def memory_table() -> object:
    from engine.store.schema import asset_results

    return asset_results


@pytest.mark.parametrize("text", ["", "\0\1\2", "title,views\nA still,3\n", "retention,views\n0.5,3\n", "hello"])
def test_what_is_no_table_of_results_is_refused(memory: Memory, tmp_path: Path, text: str) -> None:
    (tmp_path / "t.csv").write_text(text)
    with pytest.raises(Refused):
        memory.performance(Progress(), tmp_path / "t.csv")


def choose(library: Library, memory: Memory, tmp_path: Path, wishes: list[Wish], past: Past) -> Choice:
    chooser = Chooser(library, memory, Catalogue(memory._store, Events(), library.strangers))
    lengths = [4.0] * len(wishes)
    lexical = Lexical(kit_for(tmp_path))
    return chooser.choose(
        Progress(), wishes, lengths, [lexical], 16 / 9, 1, Settings().relevance_floor, Weights(), past
    )


def title(choice: Choice, wish: int = 0) -> str:
    cut = choice.chosen[wish]
    return "" if cut is None else choice.cuts[cut].asset.title


def test_the_library_is_read_once_for_a_whole_table(store: Store, records: Records, tmp_path: Path) -> None:
    reads: list[int] = []

    def every() -> list[Asset]:
        reads.append(1)
        return [STILL, CLIP]

    table = tmp_path / "t.csv"
    table.write_text("asset,retention,views\n" + "A clip,0.9,10\ncccccccccccc,0.8,20\na still,0.7,30\n" * 20)
    assert Memory(store, records, every).performance(Progress(), table).refused == ()
    assert len(reads) == 1


def test_what_a_person_never_wants_is_not_shown_nor_offered(
    memory: Memory, records: Records, library: Library, tmp_path: Path
) -> None:
    assert title(choose(library, memory, tmp_path, [BEE], Past())) == BEE_TITLE
    memory.never(BEE_TITLE, channel="wasps")
    assert title(choose(library, memory, tmp_path, [BEE], memory.before(begin(records, "x")))) == BEE_TITLE
    choice = choose(library, memory, tmp_path, [BEE], memory.before(begin(records, "y", channel="wasps")))
    assert title(choice) != BEE_TITLE
    assert BEE_TITLE not in [each.asset.title for each in choice.alternatives(0)]
    assert memory.allow(BEE_TITLE, channel="wasps") == 1
    assert memory.decided() == []


def test_a_rule_about_a_subject_holds_where_that_is_spoken_of(
    memory: Memory, records: Records, library: Library, tmp_path: Path
) -> None:
    memory.never(BEE_TITLE, about="red flower")
    other = Wish("The honey bee flies home with its pollen.", "honey bee", "Honey")
    past = memory.before(begin(records, "x"))
    assert title(choose(library, memory, tmp_path, [BEE], past)) != BEE_TITLE
    assert title(choose(library, memory, tmp_path, [other], past)) == BEE_TITLE


def test_what_is_preferred_goes_first_and_says_so(
    memory: Memory, records: Records, library: Library, tmp_path: Path
) -> None:
    space = Wish("Above us the stars of the night sky are shining.", "stars in space", "The sky")
    plain = choose(library, memory, tmp_path, [space], Past())
    second = plain.alternatives(0)[0].asset
    memory.prefer(second.title)
    choice = choose(library, memory, tmp_path, [space], memory.before(begin(records, "x")))
    assert dict(choice.candidate(0, choice.chosen[0] or 0).why)["preferred"] > 1
    assert title(choice) == second.title


def test_what_the_channel_showed_yesterday_gives_way_to_what_fits_nearly_as_well(
    memory: Memory, records: Records, library: Library, tmp_path: Path
) -> None:
    space = Wish("Above us the stars of the night sky are shining.", "stars in space", "The sky")
    first = choose(library, memory, tmp_path, [space], Past())
    asset = first.cuts[first.chosen[0] or 0].asset
    records.add_assets([asset])
    finish(records, "yesterday", Use(asset.file.sha256, 0.0, 5.0), ago=1)
    then = choose(library, memory, tmp_path, [space], memory.before(begin(records, "today")))
    assert title(then) not in {"", asset.title}


def test_an_asset_is_named_by_title_or_hash_and_never_guessed(memory: Memory) -> None:
    assert memory.asset("a" * 12) == STILL
    assert memory.asset("a clip") == CLIP
    for name in ("nothing", "a" * 4, ""):
        with pytest.raises(NotFound):
            memory.asset(name)
    twice = Memory(memory._store, memory._records, lambda: [STILL, replace(STILL, file=Blob("b" * 64))])
    with pytest.raises(Refused, match="2 assets"):
        twice.asset("A still")
