"""Settings that are changed are changed for good, and no others with them."""

import threading
from pathlib import Path

import pytest

from engine.runtime.preferences import Preferences
from engine.runtime.settings import load


def test_what_the_environment_says_is_not_written_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    monkeypatch.setenv("FACELESS_COOLDOWN_DAYS", "7")
    preferences = Preferences(path)
    preferences.set("jobs_at_once", "2")
    assert preferences.settings.cooldown_days == 7
    monkeypatch.delenv("FACELESS_COOLDOWN_DAYS")
    assert path.read_text() == "jobs_at_once = 2\n"
    assert load(path).cooldown_days != 7


def test_settings_changed_elsewhere_stay_as_they_were_changed(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    one, other = Preferences(path), Preferences(path)
    one.set("jobs_at_once", "2")
    other.set("cooldown_days", "7")
    assert (load(path).jobs_at_once, load(path).cooldown_days) == (2, 7)


def test_many_may_change_settings_at_once(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.toml")
    names = ("jobs_at_once", "cooldown_days", "render_workers")
    threads = [threading.Thread(target=preferences.set, args=(name, "2")) for name in names]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    kept = load(tmp_path / "settings.toml")
    assert [getattr(kept, name) for name in names] == [2, 2, 2]
