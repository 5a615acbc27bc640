"""A harvest that is killed goes on where it was, and fetches nothing twice."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.harvesting import field, outcomes, own, picture, until
from tests.servers.media import MediaHost

KILLED = """
import sys
from pathlib import Path
from engine.domain.harvest import Errand
from engine.runtime.net.guard import Guard
from engine.runtime.progress import Progress
from tests.harvesting import MadeUp, field, offer

if __name__ == "__main__":
    folder, port, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    offers = [offer("a", str(each), f"http://media.test:{port}/a/{each}.jpg") for each in range(count)]
    guard = Guard(lambda *_: ["127.0.0.1"], lambda *_: True)
    with field(folder, guard, ("a", MadeUp(offers))) as opened:
        print("open", flush=True)
        print(opened.harvester.harvest(Progress(), Errand(("zither",), kinds=("image",))).new, flush=True)
"""


def started(folder: Path, far: MediaHost, count: int) -> "subprocess.Popen[str]":
    script = folder / "killed.py"
    script.write_text(KILLED)
    command = [sys.executable, str(script), str(folder), str(far.server.port), str(count)]
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def killed_and_gone_on_with(folder: Path, far: MediaHost, count: int, kills: int) -> None:
    for number in range(count):
        far.files[f"/a/{number}.jpg"] = picture(number) + bytes(300_000)
    far.drip, far.drop = 0.02, 20_000
    for kill in range(kills):
        before = len(far.seen)
        process = started(folder, far, count)
        until(lambda asked=before + 1 + kill % 3: len(far.seen) >= asked)
        time.sleep(0.1)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with field(folder, far.guard()) as opened:
            there = [name.removeprefix("a/") for name, outcome in outcomes(opened).items() if outcome == "added"]
        asked = {number: len(far.asked(f"/a/{number}.jpg")) for number in there}
    process = started(folder, far, count)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    assert {number: len(far.asked(f"/a/{number}.jpg")) for number in there} == asked, "nothing is fetched twice"
    assert [each for each in far.seen if each.headers.get("Range")], "half files are gone on with"
    with field(folder, far.guard()) as opened:
        assert len(own(opened)) == count
        assert len({asset.rights.item for asset in own(opened)}) == count
        assert len(outcomes(opened)) == count
        assert list(opened.incoming.iterdir()) == []


def test_kill_9_and_go_on(far: MediaHost, tmp_path: Path) -> None:
    killed_and_gone_on_with(tmp_path, far, 3, 2)


@pytest.mark.soak
def test_kill_9_again_and_again(far: MediaHost, tmp_path: Path) -> None:
    killed_and_gone_on_with(tmp_path, far, 12, 12)
