"""The queue does one thing after another, tells the truth about each, and loses nothing."""

import random
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import FileIO
from pathlib import Path

import pytest

from engine.domain.brief import Brief
from engine.domain.event import QueueChanged, StageReached
from engine.domain.project import Film
from engine.errors import NeedsSpace, NotFound, Refused
from engine.pipeline.queue import ledger
from engine.pipeline.queue.entry import Entry
from engine.pipeline.queue.turns import moment
from engine.pipeline.queue.work import Work
from engine.runtime.events import Events
from engine.runtime.progress import Progress
from engine.runtime.settings import Settings
from tests.queueing import Shop, eventually, opened, states

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def test_work_is_done_in_order_and_told_truly(tmp_path: Path) -> None:
    shop, events, heard = Shop(), Events(), list[str]()
    events.subscribe(QueueChanged, lambda each: heard.append(each.id))
    with opened(tmp_path, shop, events=events) as queue:
        first, second = (queue.add("heavy", {"name": name}, f"Title {name}") for name in "ab")
        light = queue.add("quick", {"name": "c"})
        assert states(queue) == ["waiting"] * 3
        queue.start()
        eventually(lambda: queue.entry(first.id).fraction == 0.4 and queue.entry(light.id).state == "done")
        assert queue.entry(first.id).state == "running"
        assert queue.entry(first.id).message == "Working on a"
        assert queue.entry(second.id).state == "waiting"
        shop.gate.release()
        eventually(lambda: queue.entry(second.id).state == "running")
        shop.gate.release()
        eventually(lambda: states(queue) == ["done"] * 3)
        assert shop.most == 1
        done = queue.entry(first.id)
        assert done.outcome
        assert done.outcome.paths == (str(Path("a").absolute()),)
        assert done.outcome.words == "Working on a"
        assert done.fraction == 1.0
        assert {first.id, second.id, light.id} <= set(heard)
    with opened(tmp_path, shop) as again:
        assert again.entry(first.id) == done
        again.start()
        assert not again.run(Progress())
    assert shop.begun == ["a", "c", "b"]


def test_what_does_not_fit_is_refused_before_it_is_written(tmp_path: Path) -> None:
    with opened(tmp_path, Shop()) as queue:
        for verb, given in (
            ("paint", {}),
            ("heavy", {}),
            ("heavy", {"name": "a", "colour": 1}),
            ("film", {"brief": {"duration": 1}}),
        ):
            with pytest.raises(Refused):
                queue.add(verb, given)
        with pytest.raises(NotFound):
            queue.cancel("nobody")
        assert queue.all() == []
        entry = queue.add("film", {"brief": Brief("Bees")})
        assert entry.arguments["brief"]["topic"] == "Bees"
        assert Path(queue.add("heavy", {"name": "a", "output": Path("here")}).arguments["output"]).is_absolute()


def test_failures_say_why_and_can_be_tried_again(tmp_path: Path) -> None:
    with opened(tmp_path, Shop()) as queue:
        known, bug = queue.add("broken", {"kind": "known"}), queue.add("broken", {"kind": "bug"})
        queue.run(Progress())
        failure = queue.entry(known.id).failure
        assert failure
        assert (failure.message, failure.remedy, failure.error) == ("There is no voice.", "Install one.", "NeedsModel")
        assert queue.entry(known.id).reason == "There is no voice. Install one."
        assert queue.entry(bug.id).failure
        assert queue.entry(bug.id).failure.error == "ZeroDivisionError"  # type: ignore[union-attr]
        assert queue.clear() == 0
        queue.resume(known.id)
        assert queue.entry(known.id).failure is None
        eventually(lambda: queue.entry(known.id).state == "failed")


def test_work_is_paused_given_up_and_taken_up_again(tmp_path: Path) -> None:
    shop = Shop()
    with opened(tmp_path, shop) as queue:
        one, two, three = (queue.add("heavy", {"name": name}) for name in "abc")
        queue.pause(two.id)
        queue.start()
        eventually(lambda: queue.entry(one.id).fraction)
        queue.pause(one.id)
        eventually(lambda: queue.entry(one.id).state == "paused")
        assert queue.entry(one.id).fraction == 0.4
        eventually(lambda: queue.entry(three.id).state == "running")
        with pytest.raises(Refused):
            queue.remove(three.id)
        queue.cancel(three.id)
        eventually(lambda: queue.entry(three.id).state == "stopped")
        with pytest.raises(Refused):
            queue.pause(three.id)
        assert states(queue) == ["paused", "paused", "stopped"]
        assert queue.clear() == 1
        queue.remove(two.id)
        shop.gate.release()
        queue.resume(one.id)
        eventually(lambda: queue.entry(one.id).state == "done")
        with pytest.raises(Refused):
            queue.resume(one.id)
        assert shop.begun == ["a", "c", "a"]


def test_everything_can_be_held_over_a_restart(tmp_path: Path) -> None:
    shop = Shop()
    with opened(tmp_path, shop) as queue:
        one, two, mine = (queue.add("heavy", {"name": name}) for name in "abc")
        queue.pause(mine.id)
        queue.start()
        eventually(lambda: queue.entry(one.id).fraction)
        queue.hold()
        eventually(lambda: queue.entry(one.id).state == "paused")
        assert queue.entry(two.id).state == "waiting"
    shop.gate.release(2)
    with opened(tmp_path, shop) as queue:
        queue.start()
        assert queue.held
        assert not queue.run(Progress())[0].outcome
        queue.release()
        eventually(lambda: states(queue) == ["done", "done", "paused"])


def test_the_order_can_be_changed(tmp_path: Path) -> None:
    shop = Shop()
    with opened(tmp_path, shop) as queue:
        ids = [queue.add("quick", {"name": name}).id for name in "abcd"]
        queue.move(ids[3], before=ids[0])
        queue.move(ids[1])
        queue.move(ids[2], before=ids[2])
    with opened(tmp_path, shop) as queue:
        assert [each.arguments["name"] for each in queue.all()] == ["d", "a", "c", "b"]


def test_light_work_goes_on_beside_and_more_at_once_if_wished(tmp_path: Path) -> None:
    shop = Shop()
    with opened(tmp_path, shop, settings=lambda: replace(Settings(), jobs_at_once=2)) as queue:
        heavy = [queue.add("heavy", {"name": name}).id for name in "abc"]
        queue.start()
        eventually(lambda: sum(each.state == "running" for each in queue.all()) == 2)
        assert queue.entry(heavy[2]).state == "waiting"
        light = queue.add("quick", {"name": "q"})
        eventually(lambda: queue.entry(light.id).state == "done")
        shop.gate.release(3)
        eventually(lambda: set(states(queue)) == {"done"})
    assert shop.most == 2


def test_nothing_is_begun_before_its_time_and_what_was_missed_is_done_once(tmp_path: Path) -> None:
    shop, clock = Shop(), [NOON]
    with opened(tmp_path, shop, now=lambda: clock[0]) as queue:
        late = queue.add("quick", {"name": "late"}, at=NOON + timedelta(hours=2))
        night = queue.add("quick", {"name": "night"}, at=NOON + timedelta(hours=9))
        queue.add("quick", {"name": "now"})
        queue.run(Progress())
        assert shop.begun == ["now"]
        clock[0] = NOON + timedelta(hours=1)
        queue.run(Progress())
        queue.put_off(night.id, None)
        eventually(lambda: shop.begun == ["now", "night"])
    clock[0] = NOON + timedelta(days=3)
    for _ in range(2):
        with opened(tmp_path, shop, now=lambda: clock[0]) as queue:
            queue.run(Progress())
            assert queue.entry(late.id).state == "done"
    assert shop.begun == ["now", "night", "late"]


def test_a_time_is_read_as_the_next_one() -> None:
    here = NOON.astimezone()
    assert moment("", NOON) is None
    soon = moment(f"{here + timedelta(minutes=5):%H:%M}", NOON)
    gone = moment(f"{here - timedelta(minutes=5):%H:%M}", NOON)
    assert soon
    assert gone
    assert soon - NOON == timedelta(minutes=5)
    assert gone - NOON == timedelta(hours=24, minutes=-5)
    day = moment("2026-12-01 08:30", NOON)
    assert day
    assert (day.day, day.hour, day.tzinfo is not None) == (1, 8, True)
    for wrong in ("soon", "25:00", "2026-13-01"):
        with pytest.raises(Refused):
            moment(wrong, NOON)


def test_what_a_dead_program_was_doing_is_taken_up_again(tmp_path: Path) -> None:
    shop = Shop()
    book = ledger.Ledger(tmp_path / "queue.jsonl")
    known = Entry("quick", {"name": "a"}, "a", NOON, state="running", tries=1, fraction=0.3)
    killer = Entry("quick", {"name": "b"}, "b", NOON, state="running", tries=3)
    book.put(known, killer)
    book.close()
    with opened(tmp_path, shop, settings=lambda: replace(Settings(), resume_jobs=False)) as queue:
        assert states(queue) == ["interrupted", "interrupted"]
        assert queue.entry(known.id).fraction == 0.3
        queue.run(Progress())
        assert shop.begun == []
    with opened(tmp_path, shop) as queue:
        queue.run(Progress())
        assert states(queue) == ["done", "interrupted"], "what ended the program three times waits for the person"
        queue.resume(killer.id)
        eventually(lambda: states(queue) == ["done", "done"])


def test_closing_stops_what_runs_and_it_goes_on_at_the_next_start(tmp_path: Path) -> None:
    shop = Shop()
    with opened(tmp_path, shop) as queue:
        one = queue.add("heavy", {"name": "a"})
        queue.start()
        eventually(lambda: queue.entry(one.id).fraction)
    assert queue.entry(one.id).state == "interrupted"
    shop.gate.release()
    with opened(tmp_path, shop) as queue:
        assert queue.entry(one.id).state == "interrupted"
        queue.run(Progress())
        assert queue.entry(one.id).state == "done"


def test_which_film_an_entry_makes_is_known(tmp_path: Path) -> None:
    shop, events = Shop(), Events()
    with opened(tmp_path, shop, events=events) as queue:

        def make(progress: Progress, brief: Brief) -> Film:
            events.publish(StageReached("k", "script", 0.0))
            other = threading.Thread(target=lambda: events.publish(StageReached("k", "render", 0.2)))
            other.start()
            other.join()
            return shop.heavy(progress, brief.topic) and shop.film(progress, brief)

        queue._works["make"] = Work(make, heavy=True)  # type: ignore[index]
        entry = queue.make(Brief("Bees"))
        queue.start()
        eventually(lambda: queue.entry(entry.id).stage == "render")
        assert queue.entry(entry.id).project == "k"
        shop.gate.release()
        eventually(lambda: queue.entry(entry.id).state == "done")
        assert queue.entry(entry.id).outcome
        assert queue.entry(entry.id).outcome.project == "k"  # type: ignore[union-attr]


@pytest.mark.parametrize("cut", [2, 9, 60])
def test_a_damaged_file_loses_no_other_entry(tmp_path: Path, cut: int) -> None:
    shop, path = Shop(), tmp_path / "queue.jsonl"
    with opened(tmp_path, shop) as queue:
        names = [queue.add("quick", {"name": name}).arguments["name"] for name in "abc"]
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    with opened(tmp_path, shop) as queue:
        assert [each.arguments["name"] for each in queue.all()] == names[:2]
        queue.add("quick", {"name": "d"})
    lines = path.read_bytes().split(b"\n")
    lines[0] = lines[0].replace(b'"a"', b'"x"')
    path.write_bytes(b"\n".join(lines))
    with opened(tmp_path, shop) as queue:
        assert [each.arguments["name"] for each in queue.all()] == ["b", "d"]


def test_the_file_does_not_grow_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "queue.jsonl"
    with opened(tmp_path, Shop()) as queue:
        ids = [queue.add("quick", {"name": name}).id for name in "ab"]
        for _ in range(150):
            queue.pause(ids[0])
            queue.resume(ids[0])
        queue.hold()
    grown = path.stat().st_size
    with opened(tmp_path, Shop()) as queue:
        assert [each.id for each in queue.all()] == ids
        assert queue.held
    assert path.stat().st_size < grown / 50


def test_a_full_disk_is_said_and_nothing_is_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path, Shop()) as queue:
        kept = queue.add("quick", {"name": "a"})

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as broken:
            broken.setattr(ledger.os, "fsync", full)
            with pytest.raises(NeedsSpace):
                queue.add("quick", {"name": "b"})
            with pytest.raises(NeedsSpace):
                queue.pause(kept.id)
        assert [each.state for each in queue.all()] == ["waiting"]
        queue.add("quick", {"name": "c"})
    with opened(tmp_path, Shop()) as queue:
        assert [each.arguments["name"] for each in queue.all()] == ["a", "c"]


def test_many_threads_may_call(tmp_path: Path) -> None:
    shop = Shop()
    with opened(tmp_path, shop) as queue:
        queue.start()

        def hammer(seed: int) -> None:
            dice = random.Random(seed)
            for number in range(8):
                mine = queue.add("quick", {"name": f"{seed}-{number}"})
                try:
                    dice.choice([queue.pause, queue.cancel, queue.resume, queue.move])(mine.id)
                    queue.resume(mine.id)
                except Refused:
                    continue

        threads = [threading.Thread(target=hammer, args=(seed,)) for seed in range(4)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        eventually(lambda: all(each.state in {"done", "stopped"} for each in queue.all()))
        assert len(queue.all()) == 32


def test_what_was_begun_before_the_disk_was_full_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = Shop()
    with opened(tmp_path, shop) as queue:
        for name in ("a", "b"):
            queue.add("quick", {"name": name})
        put, times = ledger.Ledger.put, iter(range(10))

        def full(self: ledger.Ledger, *changed: Entry) -> None:
            if next(times) == 1:
                raise NeedsSpace("The disk is full.", "Free some space.")
            put(self, *changed)

        monkeypatch.setattr(ledger.Ledger, "put", full)
        queue.start()
        eventually(lambda: states(queue)[0] == "done")
        assert states(queue)[1] in {"waiting", "running", "done"}
        monkeypatch.undo()
        queue.release()
        eventually(lambda: states(queue) == ["done", "done"])
    assert shop.begun == ["a", "b"]


def test_a_line_cut_short_swallows_no_later_one_though_the_disk_was_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path, Shop()) as queue:
        queue.add("quick", {"name": "a"})
    path, real = tmp_path / "queue.jsonl", Path.open
    path.write_bytes(path.read_bytes() + b"00000000 [")

    class Full(FileIO):
        def write(self, _: object) -> int:
            raise OSError(28, "No space left on device")

    def full(each: Path, mode: str = "r", **how: int) -> object:
        return Full(each, mode) if mode == "ab" else real(each, mode, **how)

    with opened(tmp_path, Shop()) as queue:
        with monkeypatch.context() as broken:
            broken.setattr(Path, "open", full)
            with pytest.raises(NeedsSpace):
                queue.add("quick", {"name": "b"})
        queue.add("quick", {"name": "c"})
    with opened(tmp_path, Shop()) as queue:
        assert [each.arguments["name"] for each in queue.all()] == ["a", "c"]
