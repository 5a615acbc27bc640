"""`faceless bench`: measures what it is told to, and remembers."""

import json
from pathlib import Path
from typing import Any

import pytest

import engine.bench
from app.cli import main


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACELESS_HOME", str(tmp_path))
    monkeypatch.setattr(engine.bench, "SIZE", (320, 180))


def measured(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """Give what `bench render` measures, told as JSON."""
    assert main(["bench", "render", "--json"]) == 0
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return rows


def test_the_renderer_alone_is_measured_beside_the_encoder_and_remembered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = measured(capsys)
    assert [(row["step"], row["unit"]) for row in first] == [
        ("render", "frames/s"),
        ("render", "CPU ms a frame"),
        ("render", "MB"),
        ("encode", "frames/s"),
    ]
    assert all(row["value"] > 0 and row["before"] is None for row in first)
    speed, alone = first[0]["value"], first[3]["value"]
    assert f"the encoder alone manages {alone:.0f}: {speed / alone:.0%}" in first[0]["detail"]
    with (tmp_path / "bench.jsonl").open("a") as file:
        file.write('{"at": "2026-01-01", "spee')  # a run that lost its power
    second = measured(capsys)
    assert [row["before"] for row in second] == [row["value"] for row in first]


def test_an_unknown_step_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "paint"]) == 2
    assert "write" in capsys.readouterr().err
