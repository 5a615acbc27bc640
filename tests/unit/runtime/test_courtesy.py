"""Long work gives way to what a person does."""

import os
import subprocess
import sys
import threading

import pytest

from engine.runtime.jobs import Jobs
from engine.runtime.progress import Progress


@pytest.mark.skipif(sys.platform != "linux", reason="a thread has a nice value of its own on Linux alone")
def test_a_job_gives_way_with_all_that_it_begins_and_nothing_else_does() -> None:
    here = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    asked = [sys.executable, "-c", "import os; print(os.nice(0))"]

    def call(_: Progress) -> list[int]:
        seen = [os.getpriority(os.PRIO_PROCESS, threading.get_native_id())]
        begun = threading.Thread(target=lambda: seen.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id())))
        begun.start()
        begun.join()
        return [*seen, int(subprocess.run(asked, capture_output=True, check=True).stdout)]

    jobs = Jobs(1)
    given = jobs.start(call).result(60)
    jobs.close()
    assert given == [max(5, here)] * 3
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == here
