"""The program as a person meets it: a subprocess, a home of its own, no network."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
WATCH = """
import sys
def watch(event, args):
    if event == "socket.connect" and not isinstance(args[1], (str, bytes)):
        sys.stderr.write(f"CONNECTION ATTEMPT {args[1]}\\n")
sys.addaudithook(watch)
"""
ALL = """
import contextlib, io, json, sys
from app.cli import main
for words in json.loads(sys.argv[1]):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(words)
    print(json.dumps([code, out.getvalue(), err.getvalue()]))
"""
"""Says several commands in one process: to start it takes longer than to refuse them."""


@dataclass
class Ran:
    """What one run of the program gave."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        """What `--json` printed."""
        return json.loads(self.out)


@dataclass
class Program:
    """The command line, with a home and a working folder of its own; connection attempts are told on stderr."""

    home: Path
    folder: Path

    def environment(self) -> dict[str, str]:
        return {
            **{name: text for name, text in os.environ.items() if not name.startswith("FACELESS_")},
            "FACELESS_HOME": str(self.home),
            "FACELESS_DOWNLOAD_MIRROR": "http://127.0.0.1:9",
            "PYTHONPATH": f"{self.folder / 'watch'}",
            "LANG": "C.UTF-8",
        }

    def start(self, *words: str) -> "subprocess.Popen[str]":
        return self._started("-m", "app", *words)

    def __call__(self, *words: str) -> Ran:
        process = self.start(*words)
        out, err = process.communicate(timeout=600)
        return Ran(process.returncode, out, err)

    def all(self, *commands: Sequence[str]) -> list[Ran]:
        """Say one after another, in one process."""
        process = self._started("-c", ALL, json.dumps(commands))
        out, err = process.communicate(timeout=600)
        assert process.returncode == 0, err
        return [Ran(*json.loads(line)) for line in out.splitlines()]

    def _started(self, *words: str) -> "subprocess.Popen[str]":
        watch = self.folder / "watch"
        watch.mkdir(exist_ok=True)
        (watch / "sitecustomize.py").write_text(WATCH)
        return subprocess.Popen(
            [sys.executable, *words],
            cwd=self.folder,
            env=self.environment(),
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )


@pytest.fixture(scope="session")
def shared(starters: Path, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A program whose home the tests of a session share, so that what one made the next need not make again."""
    home = tmp_path_factory.mktemp("home")
    (home / "models").symlink_to(starters, target_is_directory=True)
    return Program(home, tmp_path_factory.mktemp("work"))


@pytest.fixture
def fresh(starters: Path, tmp_path: Path) -> Program:
    """A program whose home nobody used before, with the starter models."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "models").symlink_to(starters, target_is_directory=True)
    (tmp_path / "work").mkdir()
    return Program(home, tmp_path / "work")
