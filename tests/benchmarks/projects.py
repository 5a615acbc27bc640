"""The list of projects, at its full length: `python -m tests.benchmarks.projects [1000]`.

Project files of about 80 KB with 35 media each, a third of the voices gone. Prints the median CPU time of each verb.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

from engine.domain.identity import Blob
from engine.domain.project import FILE, FILM, Project
from engine.domain.timeline import Sound
from engine.engine import Engine
from engine.runtime.codec import to_plain
from engine.runtime.paths import Home
from engine.store.schema import videos
from tests import keeping

ROUNDS = 5
VOICES = 33


def measured(count: int, base: Path) -> None:
    """Make many projects of one, and time the verbs of their list."""
    home = Home(base / "home")
    with Engine.open(home) as engine:
        project = keeping.made(engine, base / "film")
        with engine.projects._records._store.unit() as unit:  # one commit instead of a thousand
            unit.insert_many(videos, [_row(number, base / f"f{number}") for number in range(count)])
        for number in range(count):
            _write(engine, project, number, base / f"f{number}")
    with Engine.open(home) as engine:
        began = time.process_time()
        engine.projects.all()
        print(f"all, for the first time   {1000 * (time.process_time() - began):7.0f} ms")
    with Engine.open(home) as engine:
        began = time.process_time()
        engine.projects.all()
        print(f"all, after a start        {1000 * (time.process_time() - began):7.0f} ms")
        verbs: dict[str, Callable[[], object]] = {
            "all": engine.projects.all,
            "find, one": lambda: engine.projects.find(f"film {count - 1}"),
            "find, every one": lambda: engine.projects.find("downhill"),
            "open by key": lambda: engine.projects.open(f"{count // 2:016x}"),
        }
        for name, verb in verbs.items():
            spent = []
            for _ in range(ROUNDS):
                began = time.process_time()
                verb()
                spent.append(time.process_time() - began)
            print(f"{name:25} {1000 * median(spent):7.0f} ms")


def _row(number: int, folder: Path) -> dict[str, object]:
    brief = {"topic": "water", "script": "x" * 5000}
    return {
        "title": f"Film {number}",
        "project_key": f"{number:016x}",
        "output_folder": str(folder),
        "status": "completed",
        "brief": brief,
        "user_id": 1,
    }


def _write(engine: Engine, project: Project, number: int, folder: Path) -> None:
    folder.mkdir()
    sounds = [Blob(f"{number * VOICES + index:064x}", ".wav") for index in range(VOICES)]
    for blob in sounds if number % 3 else ():
        path = engine.artifacts.path(blob)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    film = replace(project.timeline, voice=tuple(Sound(blob, 0, 1.0) for blob in sounds))
    plain = to_plain(replace(project, key=f"{number:016x}", name=f"Film {number}", timeline=film))
    plain["script"]["scenes"][0]["narration"] += " Words that a film may say." * 100
    plain["listing"]["summary"] = "x" * 60_000
    (folder / FILE).write_text(json.dumps(plain, indent=1))
    for name in (FILM, "thumbnail.jpg", "captions.srt", "captions.vtt", "script.md", "metadata.json", "rights.json"):
        (folder / name).write_bytes(b"x")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        measured(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, Path(place))
