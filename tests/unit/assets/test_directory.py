"""Every source at a glance."""

from pathlib import Path

import pytest

from engine.assets.harvest.directory import Directory
from engine.runtime.registry import found
from engine.runtime.settings import Settings
from engine.runtime.vault import Vault


def test_every_source_is_shown_in_its_order_with_its_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACELESS_KEY_PIXABAY", "k")
    monkeypatch.delenv("FACELESS_KEY_PEXELS", raising=False)
    entries = Directory(Vault(tmp_path), lambda: ("pixabay", "gone", "nasa")).sources()
    assert {each.name for each in entries} == set(found("source"))
    assert [(each.name, each.order, each.key) for each in entries[:2]] == [
        ("pixabay", 1, "is set"),
        ("nasa", 3, "needs none"),
    ]
    others = {each.name: each for each in entries[2:]}
    assert others["pexels"].key == "is missing"
    assert others["pexels"].key_page == "https://www.pexels.com/api/key/"
    assert all(each.order == 0 for each in others.values())
    assert all(each.caution for each in entries if each.name in {"freesound", "jamendo"})


def test_keys_that_cannot_be_opened_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "vault.json").write_text("damaged")
    monkeypatch.delenv("FACELESS_KEY_PEXELS", raising=False)
    entries = {each.name: each for each in Directory(Vault(tmp_path), tuple).sources()}
    assert entries["pexels"].key == "cannot be read"
    assert entries["nasa"].key == "needs none"


def test_every_source_of_the_setting_is_there_and_none_that_forbids_earning() -> None:
    order = Settings().source_order
    assert set(order) <= set(found("source"))
    assert not {"freesound", "jamendo"} & set(order)
