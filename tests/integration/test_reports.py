"""Reports of what went wrong: whole enough to help, and without a secret."""

import os
import zipfile
from pathlib import Path

import pytest

from engine.engine import Engine
from engine.reports import clean
from engine.runtime.paths import Home
from engine.runtime.progress import Progress

GIVEN, KEPT, TYPED = "zebra-given-key-99", "walrus kept key 42", "hunter2-in-an-address"


def test_a_planted_key_never_appears(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACELESS_KEY_PEXELS", GIVEN)
    monkeypatch.setenv("FACELESS_PASSPHRASE", "correct horse battery")
    home = Home(tmp_path / "home")
    with Engine.open(home) as engine:
        engine.vault.set("openai", KEPT)
        engine.preferences.keep("openai_url", f"https://me:{TYPED}@example.org/v1")
        engine.preferences.keep("contact", "somebody@example.org")
        home.logs.mkdir(parents=True, exist_ok=True)
        with (home.logs / "faceless.jsonl").open("a") as log:
            log.write(f'{{"event": "asked {KEPT} and {GIVEN}"}}\nAuthorization: Bearer abcdefgh12345678\n')
        trouble = f"Traceback: no answer to {GIVEN}; correct horse battery; in {Path.home()}/films"
        report = engine.reports.make(Progress(), trouble)
    with zipfile.ZipFile(report) as bundle:
        texts = {name: bundle.read(name).decode() for name in bundle.namelist()}
    whole = "\n".join(texts.values())
    for secret in (GIVEN, KEPT, TYPED, "abcdefgh12345678", "correct horse battery", "somebody@example.org"):
        assert secret not in whole
    assert "Traceback: no answer to ***" in texts["report.txt"]
    assert str(Path.home()) not in texts["report.txt"]
    assert "av " in texts["report.txt"]
    assert "relevance_floor = 0.28" in texts["settings.txt"]
    assert "Machine" in texts["doctor.txt"]
    assert "asked *** and ***" in texts["log.jsonl"]


def test_only_the_last_reports_are_kept(tmp_path: Path) -> None:
    with Engine.open(Home(tmp_path)) as engine:
        engine.reports.folder.mkdir()
        for number in range(12):
            (engine.reports.folder / f"report-2020010{number:02}.zip").write_bytes(b"old")
        made = engine.reports.make(Progress())
        assert made.exists()
        assert len(list(engine.reports.folder.glob("*.zip"))) == 10


def test_longer_secrets_are_struck_before_those_within_them() -> None:
    assert clean("abc123def", ["abc123def", "123"]) == "***"
    assert os.sep in str(Path.home())
