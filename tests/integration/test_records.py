"""The store in the trade's own words."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from engine.domain.asset import Asset, Rights
from engine.domain.brief import Brief
from engine.domain.event import Changed
from engine.domain.identity import Blob
from engine.domain.script import Scene, Script
from engine.errors import NotFound
from engine.runtime.codec import from_plain
from engine.runtime.events import Events
from engine.store.records import Finished, Records, Use
from engine.store.schema import analytics, asset_tags, assets, generation_logs, scripts, users, video_assets, videos
from engine.store.store import Store

BRIEF = Brief(topic="Why honey never spoils", duration=60.5, keywords=("honey", "bees"), voice="off")
SEA = Asset(
    file=Blob("a" * 64, ".jpg"),
    kind="image",
    title="Sea",
    tags=("sea", "calm"),
    rights=Rights("starter", "Ana", "CC-BY-4.0", "https://l", "https://p", "Sea by Ana", None),
    width=1920,
    height=1080,
    duration=4.6,
    quality=0.75,
    perceptual_hash="ff00",
)
SKY = replace(SEA, file=Blob("b" * 64, ".mp4"), kind="video", title="Sky", tags=())
SCRIPT = Script("Honey", "en", "facts", (Scene("One.", "bees"), Scene("Two.", "jar")), "template", confidence=0.5)


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def store(tmp_path: Path, events: Events) -> Iterator[Store]:
    with closing(Store.open(tmp_path, events)) as opened:
        yield opened


@pytest.fixture
def records(store: Store) -> Records:
    return Records(store)


def test_a_video_from_its_brief_to_its_end(records: Records, store: Store) -> None:
    video = records.start_video(BRIEF, "honey-1", Path("out"))
    assert [row["id"] for row in records.unfinished()] == [video]
    started = records.video(video)
    assert from_plain(started["brief"], Brief) == BRIEF
    assert (started["title"], started["status"], started["project_key"]) == (BRIEF.topic, "queued", "honey-1")
    records.advance_video(video, 0.4)
    assert (records.video(video)["status"], records.video(video)["progress"]) == ("making", 0.4)
    script = records.add_script(video, SCRIPT, "documentary", 61.7, ["honey"])
    records.add_assets([SEA, SKY])
    done = Finished("Honey!", "All of it", 61.7, "1920x1080", Path("out/film.mp4"), Path("out/t.png"), {"tags": ["a"]})
    uses = [Use("b" * 64, 0.0, 4.5, ("grade",)), Use("a" * 64, 4.5, 3.0), Use("b" * 64, 7.5, 1.0)]
    records.finish_video(video, done, uses)
    row = records.video(video)
    assert (row["status"], row["progress"], row["duration_seconds"]) == ("completed", 1.0, 62)
    assert (row["file_path"], row["metadata"], row["script_id"]) == (str(Path("out/film.mp4")), {"tags": ["a"]}, script)
    assert row["updated_at"] > row["created_at"]
    assert [(use["start_time"], use["order_index"]) for use in store.find(video_assets)] == [(0, 0), (4.5, 1), (7.5, 2)]
    assert records.unfinished() == []
    records.finish_video(video, done, uses[:1])
    assert len(store.find(video_assets, video_id=video)) == 1


def test_one_verb_is_one_event(records: Records, events: Events) -> None:
    told: list[Changed] = []
    events.subscribe(Changed, told.append)
    video = records.start_video(BRIEF, "k", Path("out"))
    records.add_assets([SEA])
    records.fail_video(video, "no voice")
    assert [sorted(change.rows) for change in told] == [["users", "videos"], ["asset_tags", "assets"], ["videos"]]


def test_a_video_that_came_to_nothing_is_not_taken_up_again(records: Records) -> None:
    failed, cancelled, going = (records.start_video(BRIEF, key, Path("out")) for key in "abc")
    records.fail_video(failed, "no voice")
    records.fail_video(cancelled, "stopped", "cancelled")
    assert [row["id"] for row in records.unfinished()] == [going]
    assert records.video(failed)["metadata"] == {"reason": "no voice"}
    assert [row["id"] for row in records.videos(2)] == [going, cancelled]
    assert records.of_project("b")["id"] == cancelled
    with pytest.raises(NotFound, match="no project z"):
        records.of_project("z")


def test_a_deleted_video_leaves_its_script_and_assets(records: Records, store: Store) -> None:
    video = records.start_video(BRIEF, "k", Path("out"))
    records.add_script(video, SCRIPT, "documentary", 60)
    records.add_assets([SEA])
    records.log_generation(video, "rendering", "started")
    records.finish_video(video, Finished("t", "d", 1, "1x1", Path("f"), Path("t")), [Use("a" * 64, 0, 1)])
    records.delete_video(video)
    assert store.find(videos) == store.find(video_assets) == store.find(generation_logs) == []
    assert len(store.find(scripts)) == 1
    assert [row["sha256"] for row in store.find(assets)] == ["a" * 64]


def test_an_asset_is_kept_once(records: Records, store: Store) -> None:
    first = records.add_assets([SEA, SKY, SEA])
    assert records.add_assets([SKY, SEA]) == first[::-1]
    assert [row["title"] for row in store.find(assets)] == [SEA.title, SKY.title]
    assert len(store.find(asset_tags)) == 2
    assert records.add_assets([]) == []


def test_what_is_unknown_is_named(records: Records) -> None:
    video = records.start_video(BRIEF, "k", Path("out"))
    with pytest.raises(NotFound, match="no file cccccccccccc"):
        records.finish_video(video, Finished("t", "d", 1, "1x1", Path("f"), Path("t")), [Use("c" * 64, 0, 1)])
    assert records.video(video)["status"] == "queued"
    with pytest.raises(NotFound):
        records.score_template("facts", "none", 0.5)


def test_stages_are_logged_and_templates_counted_and_scored(records: Records, store: Store) -> None:
    video = records.start_video(BRIEF, "k", Path("out"))
    records.log_generation(video, "script_generation", "completed", 1500, {"scenes": 7}, ["llama_cpp: no model"])
    (log,) = store.find(generation_logs, video_id=video)
    assert (log["duration_ms"], log["details"], log["errors"]) == (1500, {"scenes": 7}, ["llama_cpp: no model"])
    assert [records.use_template("facts", "three", {"intro": "a"}) for _ in range(3)] == [1, 2, 3]
    records.use_template("facts", "five", {})
    records.score_template("facts", "five", 0.8)
    assert [(row["template_name"], row["usage_count"]) for row in records.templates()] == [("five", 1), ("three", 3)]
    assert len(store.find(users)) == 1


def test_money_is_exact(store: Store) -> None:
    from engine.store.schema import analytics

    with store.unit() as unit:
        unit.insert_many(analytics, [{"revenue": Decimal("0.1")} for _ in range(3)])
    assert sum(row["revenue"] for row in store.find(analytics)) == Decimal("0.3")


def test_revenue_is_what_came_in_after_a_moment(records: Records, store: Store) -> None:
    moment = datetime(2026, 5, 1, tzinfo=UTC)
    video = records.start_video(Brief("Sea"), "k", Path("out"))
    sums = [(1, -40, "100.00"), (1, -10, "130.50"), (1, 3, "150.50"), (2, 5, "9.50")]
    with store.unit() as unit:
        for platform, day, earned in sums:
            at = moment + timedelta(days=day)
            unit.insert(analytics, video_id=video, platform_id=platform, revenue=Decimal(earned), recorded_at=at)
    assert records.revenue(moment) == Decimal("29.50")
    assert records.revenue(moment - timedelta(days=20)) == Decimal("60.00")
