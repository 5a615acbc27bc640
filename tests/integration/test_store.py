"""What the store promises while all is well."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
import sqlalchemy as sa
import sqlalchemy.dialects.postgresql

from engine.domain.event import Changed
from engine.errors import NotFound, Refused
from engine.runtime.events import Events
from engine.store import schema
from engine.store.schema import analytics, asset_embeddings, asset_tags, assets, platform_responses, publishes, videos
from engine.store.store import Store


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def store(tmp_path: Path, events: Events) -> Iterator[Store]:
    opened = Store.open(tmp_path / "store", events)
    yield opened
    opened.close()


@pytest.fixture
def told(events: Events) -> list[Changed]:
    heard: list[Changed] = []
    events.subscribe(Changed, heard.append)
    return heard


def test_a_new_store_has_every_table_of_the_schema_with_its_columns_types_and_indexes(store: Store) -> None:
    made = store.rows(sa.select(sa.text("table_name, column_name, data_type FROM duckdb_columns()")))
    fresh = sa.create_engine("duckdb:///:memory:", poolclass=sa.pool.StaticPool)
    with fresh.begin() as connection:
        schema.metadata.create_all(connection)
        wanted = connection.exec_driver_sql("SELECT table_name, column_name, data_type FROM duckdb_columns()").all()
        indexes = connection.exec_driver_sql("SELECT index_name, sql FROM duckdb_indexes()").all()
    fresh.dispose()
    assert {tuple(row.values()) for row in made} == {tuple(row) for row in wanted}
    kept = store.rows(sa.select(sa.text("index_name, sql FROM duckdb_indexes()")))
    assert {tuple(row.values()) for row in kept} == {tuple(row) for row in indexes}
    assert store.recovery is None


def test_every_kind_of_value_comes_back_as_it_went_in(store: Store) -> None:
    moment = datetime(2026, 3, 29, 2, 30, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
    brief = {"topic": "日本 🎉 \\ \" '; DROP TABLE videos; --", "nested": [1, None, {"x": 0.1 + 0.2}], "nothing": None}
    with store.unit() as unit:
        video = unit.insert(videos, title="<script>../a\nb\u2028\0c", brief=brief, created_at=moment, metadata=[])
        earned = unit.insert(analytics, video_id=video, views=2**40, revenue=Decimal("12345678901234.5678"), ctr=1e-300)
        vector = unit.insert(asset_embeddings, asset_id=1, embedding_model="m", embedding_vector=[0.5, -1.25])
    row = store.get(videos, video)
    assert (row["title"], row["brief"], row["metadata"]) == ("<script>../a\nb\u2028\0c", brief, [])
    assert (row["created_at"], row["created_at"].tzinfo) == (moment, UTC)
    assert (row["status"], row["progress"], row["description"]) == ("queued", 0.0, None)
    money = store.get(analytics, earned)
    assert (money["views"], money["revenue"], money["ctr"]) == (2**40, Decimal("12345678901234.5678"), 1e-300)
    assert store.get(asset_embeddings, vector)["embedding_vector"] == [0.5, -1.25]


def test_half_a_surrogate_pair_from_scraped_text_is_replaced(store: Store) -> None:
    with store.unit() as unit:
        video = unit.insert(videos, title="half \ud83d emoji")
    assert store.get(videos, video)["title"] == "half ? emoji"


@pytest.mark.parametrize("row", [{"progress": float("nan")}, {"created_at": datetime(2026, 1, 1)}, {"no_column": 1}])  # noqa: DTZ001
def test_a_value_no_column_can_hold_is_a_bug_and_nothing_is_written(store: Store, row: dict[str, object]) -> None:
    with pytest.raises((TypeError, ValueError)), store.unit() as unit:
        unit.insert_many(videos, [{"title": "before"}, {"title": "x", **row}])
    assert store.find(videos) == []


def test_a_value_of_the_wrong_kind_is_refused_by_the_table(store: Store) -> None:
    with pytest.raises(Refused, match="analytics"), store.unit() as unit:
        unit.insert(analytics, revenue="corrupt checksum, no space left")
    with pytest.raises(Refused, match="videos"), store.unit() as unit:
        unit.insert(videos, title=None)
    with store.unit() as unit:
        unit.insert(videos, title="works again")
    assert len(store.find(videos)) == 1


def test_a_unit_sees_its_own_writes_and_others_see_them_only_when_it_is_done(store: Store) -> None:
    with store.unit() as unit:
        video = unit.insert(videos, title="a")
        unit.update(videos, video, title="b")
        unit.update(videos, video, title="c")
        assert unit.get(videos, video)["title"] == "c"
        assert store.find(videos) == []
    assert store.get(videos, video)["title"] == "c"


def test_one_event_tells_what_a_unit_wrote_and_none_comes_from_a_rollback(store: Store, told: list[Changed]) -> None:
    with store.unit() as unit:
        video = unit.insert(videos, title="a")
        tags = unit.insert_many(asset_tags, [{"asset_id": 1, "tag_name": "sea"}, {"asset_id": 1, "tag_name": "sky"}])
        unit.update(videos, video, title="b")
    assert told == [Changed({"videos": frozenset({video}), "asset_tags": frozenset(tags)})]
    with pytest.raises(NotFound), store.unit() as unit:
        unit.update(videos, unit.insert(videos, title="never") + 1, title="not there")
    with store.unit() as unit:
        unit.find(videos)
    assert len(told) == 1
    assert store.get(videos, video)["title"] == "b"


def test_the_event_comes_after_the_fact_and_its_listener_may_read_and_write(store: Store, events: Events) -> None:
    seen: list[str] = []

    def listen(change: Changed) -> None:
        if "videos" in change.rows:
            (video,) = change.rows["videos"]
            seen.append(store.get(videos, video)["title"])
            with store.unit() as unit:
                unit.insert(asset_tags, asset_id=1, tag_name="told")

    events.subscribe(Changed, listen)
    with store.unit() as unit:
        unit.insert(videos, title="a")
    assert seen == ["a"]
    assert [row["tag_name"] for row in store.find(asset_tags)] == ["told"]


def test_deleting_takes_what_hangs_on_a_row_and_clears_what_points_at_it(store: Store, told: list[Changed]) -> None:
    with store.unit() as unit:
        script = unit.insert(schema.scripts, content="x")
        keep, gone = (unit.insert(videos, title=title, script_id=script) for title in ("keep", "gone"))
        publish = unit.insert(publishes, video_id=gone, platform_id=1)
        kept = unit.insert(publishes, video_id=keep, platform_id=1)
        answer = unit.insert(platform_responses, publish_id=publish, platform="youtube")
    with store.unit() as unit:
        unit.delete(videos, gone)
        unit.delete(schema.scripts, script)
    assert [row["id"] for row in store.find(publishes)] == [kept]
    assert store.find(platform_responses) == []
    assert store.get(videos, keep)["script_id"] is None
    assert told[-1].rows["platform_responses"] == {answer}
    assert told[-1].rows["videos"] == {gone, keep}


def test_every_reference_of_the_schema_is_declared_once() -> None:
    declared = [str(column) for columns in (*schema.HANGS.values(), *schema.POINTS.values()) for column in columns]
    references = [
        str(column)
        for table in schema.metadata.tables.values()
        for column in table.c
        if column.name.endswith("_id") and column.name != "platform_video_id"
    ]
    assert sorted(declared) == sorted(references)


def test_a_row_that_is_not_there_is_named(store: Store) -> None:
    with pytest.raises(NotFound, match="no 7 among the asset tags"):
        store.get(asset_tags, 7)
    with pytest.raises(NotFound), store.unit() as unit:
        unit.update(videos, 7, title="x")
    with pytest.raises(NotFound), store.unit() as unit:
        unit.delete(videos, 7)


def test_find_takes_several_columns_and_none(store: Store) -> None:
    with store.unit() as unit:
        unit.insert_many(
            asset_tags, [{"asset_id": 1, "tag_name": "a"}, {"asset_id": 1, "tag_name": "b", "tag_type": "x"}]
        )
    assert [row["tag_name"] for row in store.find(asset_tags, asset_id=1, tag_type=None)] == ["a"]


def test_ids_are_not_given_again_after_a_row_is_gone_and_the_store_reopened(tmp_path: Path) -> None:
    for turn in range(3):
        store = Store.open(tmp_path / "store", Events())
        with store.unit() as unit:
            video = unit.insert(videos, title="a")
            unit.delete(videos, video)
        store.close()
        assert video == turn + 1


def test_threads_write_and_read_at_once(store: Store, told: list[Changed]) -> None:
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for turn in range(10):
                with store.unit() as unit:
                    video = unit.insert(videos, title=f"{number} {turn}")
                    unit.update(videos, video, progress=0.5)
                store.find(videos, id=video)
                if turn == 5:
                    store.snapshot()
        except BaseException as failure:  # noqa: BLE001 - told to the test
            failures.append(failure)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(store.find(videos, progress=0.5)) == 60
    assert len(told) == 60
    assert {id_ for change in told for id_ in change.rows["videos"]} == set(range(1, 61))


def test_two_units_in_one_thread_are_a_bug(store: Store) -> None:
    with store.unit(), pytest.raises(RuntimeError, match="already writing"), store.unit():
        pass


def test_a_second_opening_is_refused_while_the_first_lives(tmp_path: Path) -> None:
    first = Store.open(tmp_path / "store", Events())
    with pytest.raises(Refused, match=r"already open \(process \d+\)") as refused:
        Store.open(tmp_path / "store", Events())
    assert refused.value.remedy
    first.close()
    Store.open(tmp_path / "store", Events()).close()


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    with pytest.raises(Refused, match="closed"):
        store.find(videos)
    with pytest.raises(Refused, match="closed"), store.unit():
        pass


def test_ten_thousand_rows_in_one_unit(store: Store) -> None:
    with store.unit() as unit:
        ids = unit.insert_many(assets, ({"asset_type": "image", "sha256": f"{number}"} for number in range(10_000)))
    assert len(set(ids)) == 10_000
    assert store.get(assets, ids[-1])["sha256"] == "9999"


def test_nothing_reaches_outside_the_folder(store: Store, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n", encoding="utf-8")
    with pytest.raises(sa.exc.DBAPIError, match=r"Permission|disabled"):
        store.rows(sa.select(sa.text(f"* FROM read_csv('{secret}')")))


def test_the_same_schema_serves_postgresql() -> None:
    dialect = sa.dialects.postgresql.dialect()
    for table in schema.metadata.tables.values():
        made = str(sa.schema.CreateTable(table).compile(dialect=dialect))
        assert all(f"{column.name} " in made for column in table.c)
        for index in table.indexes:
            assert str(sa.schema.CreateIndex(index).compile(dialect=dialect)).startswith("CREATE INDEX")
