"""The diary on the disk and on the terminal."""

import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from engine.runtime import log

Begin = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Callable[..., None]]:
    ends: list[Callable[[], None]] = []
    yield lambda **how: ends.append(log.configure(tmp_path / "logs", **how))
    for end in ends:
        end()


def lines(tmp_path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (tmp_path / "logs" / "faceless.jsonl").read_text("utf-8").splitlines()]


def test_the_file_has_one_json_object_a_line_in_utc(begin: Callable[..., None], tmp_path: Path) -> None:
    begin(console=False)
    structlog.get_logger("engine.x").info("scene drawn", scene=3, path=tmp_path, title="日本 🎉\nnew line")
    logging.getLogger("other.library").warning("took %d s", 5)
    first, second = lines(tmp_path)
    assert (first["event"], first["scene"], first["level"]) == ("scene drawn", 3, "info")
    assert (first["path"], first["title"]) == (str(tmp_path), "日本 🎉\nnew line")
    assert first["timestamp"].endswith("Z")
    assert (second["event"], second["level"], second["logger"]) == ("took 5 s", "warning", "other.library")


def test_the_terminal_shows_warnings_only_unless_asked(
    begin: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(console=True)
    structlog.get_logger().info("quiet")
    structlog.get_logger().warning("loud", reason="honey")
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "quiet" not in shown.err
    assert "loud" in shown.err
    assert "honey" in shown.err
    assert len(lines(tmp_path)) == 2


def test_a_lower_level_shows_more(begin: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    begin(console=True, level="info")
    structlog.get_logger().info("shown")
    structlog.get_logger().debug("hidden")
    shown = capsys.readouterr().err
    assert "shown" in shown
    assert "hidden" not in shown


def test_no_secret_gets_through_by_field_text_exception_or_another_library(
    begin: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(console=True, level="info")
    secret = "sk-abcdefghijklmnop1234"
    logger = structlog.get_logger().bind(api_key=secret)
    logger.warning("asked", headers={"Authorization": f"Bearer {secret}"}, url=f"https://x/?token={secret}")
    logging.getLogger("http").warning("GET %s", f"https://x/?key={secret}")
    try:
        int(f"refused: {secret}")
    except ValueError:
        logger.exception("failed")
    written = (tmp_path / "logs" / "faceless.jsonl").read_text("utf-8") + capsys.readouterr().err
    assert secret not in written
    assert written.count("refused: ***") >= 2
    assert len(lines(tmp_path)) == 3


def test_a_field_that_cannot_be_written_does_not_stop_the_work(begin: Callable[..., None], tmp_path: Path) -> None:
    class Sulking:
        def __str__(self) -> str:
            raise RuntimeError("no")

    begin(console=True, level="info")
    structlog.get_logger().info("before")
    structlog.get_logger().info("bad", value=Sulking())
    structlog.get_logger().info("after")
    assert [line["event"] for line in lines(tmp_path)] == ["before", "after"]


def test_a_disk_that_cannot_be_written_does_not_stop_the_work(begin: Callable[..., None], tmp_path: Path) -> None:
    begin(console=False)
    (tmp_path / "logs" / "faceless.jsonl").mkdir()
    structlog.get_logger().warning("into nothing")
    assert list((tmp_path / "logs" / "faceless.jsonl").iterdir()) == []


def test_the_file_is_rotated(begin: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_FILE", 2_000)
    begin(console=False)
    for number in range(200):
        structlog.get_logger().info("line", number=number)
    files = sorted(path.name for path in (tmp_path / "logs").iterdir())
    assert files == ["faceless.jsonl", *(f"faceless.jsonl.{number}" for number in range(1, 6))]
    assert all(path.stat().st_size <= 2_000 for path in (tmp_path / "logs").iterdir())
    assert lines(tmp_path)[-1]["number"] == 199


def test_a_folder_that_cannot_be_made_leaves_the_terminal(
    begin: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("a file", encoding="utf-8")
    begin(console=True)
    structlog.get_logger().warning("still heard")
    assert "still heard" in capsys.readouterr().err


def test_ending_leaves_nothing_behind(tmp_path: Path) -> None:
    before = list(logging.getLogger().handlers)
    log.configure(tmp_path / "logs", console=True)()
    assert logging.getLogger().handlers == before
    assert not structlog.is_configured()
