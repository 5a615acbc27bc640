"""After kill -9 the queue has lost nothing and does nothing twice."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.pipeline.queue import ledger

WORK_FOR_EVER = """
import os, sys, time
from pathlib import Path
from engine.domain.event import QueueChanged
from engine.pipeline.queue.queue import Queue
from engine.pipeline.queue.work import Work
from engine.runtime.events import Events
from engine.runtime.progress import Progress

folder = Path(sys.argv[1])

def work(progress: Progress, name: str) -> str:
    with (folder / "begun").open("a") as file:
        file.write(name + "\\n")
    for part in range(3):
        progress(part / 3, name)
        time.sleep(0.001)
    return name

events = Events()
queue = Queue(folder / "queue.jsonl", {"work": Work(work, heavy=True)}, events)

def say(line):
    os.write(1, line.encode() + b"\\n")  # whole, whichever thread says it

def tell(event):
    if event.id and queue.entry(event.id).state == "done":
        say("done " + event.id)

events.subscribe(QueueChanged, tell)
queue.start()
for number in range(int(sys.argv[2])):
    entry = queue.add("work", {"name": sys.argv[3] + str(number)})
    say("added " + entry.id)
queue.run(Progress())
say("all")
queue.close()
"""


def killed(folder: Path, count: int, name: str, after: int) -> list[list[str]]:
    """Work until so many lines were said, then be killed; gives what was said."""
    root = Path(__file__).parents[3]
    with subprocess.Popen(
        [sys.executable, "-c", WORK_FOR_EVER, str(folder), str(count), name],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as worker:
        assert worker.stdout
        said = []
        for line in worker.stdout:
            said.append(line.split())
            if len(said) == after:
                worker.send_signal(signal.SIGKILL)
        return said


def survived(folder: Path, kills: int, seed: int) -> None:
    """Kill it again and again; at last nothing is lost and nothing was done again that was said to be done."""
    dice, added, done = random.Random(seed), set[str](), set[str]()
    (folder / "begun").touch()
    for number in range(kills + 1):
        before = (folder / "begun").read_text().split()
        over = {each.arguments["name"] for each in ledger.Ledger(folder / "queue.jsonl").entries.values()
                if each.id in done}  # fmt: skip
        last = number == kills
        for word, *rest in killed(folder, 0 if last else 12, f"{number}-", 10**9 if last else dice.randrange(1, 24)):
            added.update(rest if word == "added" else [])
            done.update(rest if word == "done" else [])
        begun = (folder / "begun").read_text().split()[len(before) :]
        assert not over & set(begun), "done twice"
    book = ledger.Ledger(folder / "queue.jsonl")
    assert added <= set(book.entries)
    left = [each for each in book.entries.values() if each.state != "done"]
    assert all(each.tries == 3 for each in left), "only what was killed three times waits for the person"


def test_after_kill_9_nothing_is_lost_and_nothing_done_twice(tmp_path: Path) -> None:
    survived(tmp_path, 3, 1)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_after_many_kills_nothing_is_lost_and_nothing_done_twice(tmp_path: Path, seed: int) -> None:
    survived(tmp_path, 12, seed)
