"""Keys at rest: a real Argon2id, a keyring of this test's own."""

import json
import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import pytest
from keyring.backends import fail
from keyring.errors import PasswordDeleteError

from engine.errors import NeedsPassphrase, NeedsSetup, Refused
from engine.runtime import vault as vaults
from engine.runtime.vault import Vault


class Ring(keyring.backend.KeyringBackend):
    """A keyring that works, in memory."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        raise PasswordDeleteError(service, username)


class PlainText(Ring):
    """As keyrings.alt: stores, but encrypts nothing."""


PlainText.__module__ = "keyrings.alt.file"


@pytest.fixture
def backend() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def ring(backend: None) -> Ring:
    ring = Ring()
    keyring.set_keyring(ring)
    return ring


@pytest.fixture
def headless(backend: None) -> None:
    keyring.set_keyring(fail.Keyring())


def test_a_secret_comes_back_and_is_not_readable_at_rest(tmp_path: Path, ring: Ring) -> None:
    vault = Vault(tmp_path)
    vault.set("openai", "sk-very-secret")
    vault.set("pexels", "another")
    assert Vault(tmp_path).get("openai") == "sk-very-secret"
    assert Vault(tmp_path).names() == ["openai", "pexels"]
    kept = (tmp_path / "vault.json").read_text()
    assert "very-secret" not in kept
    assert stat.S_IMODE((tmp_path / "vault.json").stat().st_mode) == 0o600
    assert all(len(secret) < 100 for secret in ring.held.values()), "the keyring holds one small key alone"


def test_a_removed_secret_is_gone(tmp_path: Path, ring: Ring) -> None:
    vault = Vault(tmp_path)
    vault.set("a", "1")
    vault.remove("a")
    vault.remove("never there")
    assert vault.get("a") == ""
    assert vault.names() == []


def test_the_environment_wins_and_touches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: pytest.fail("the keyring was asked"))
    monkeypatch.setenv("FACELESS_KEY_MY_SITE", "from-env")
    assert Vault(tmp_path).get("my-site") == "from-env"
    assert Vault(tmp_path).get("unknown") == ""


def test_without_keyring_a_passphrase_opens_it(tmp_path: Path, headless: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACELESS_PASSPHRASE", "correct horse")
    Vault(tmp_path).set("a", "1")
    assert Vault(tmp_path).get("a") == "1"
    monkeypatch.setenv("FACELESS_PASSPHRASE", "wrong horse")
    with pytest.raises(NeedsSetup, match="passphrase"):
        Vault(tmp_path).get("a")
    monkeypatch.delenv("FACELESS_PASSPHRASE")
    with pytest.raises(NeedsSetup, match="no keyring") as caught:
        Vault(tmp_path).get("a")
    assert "FACELESS_PASSPHRASE" in caught.value.remedy


def test_a_passphrase_is_given_once_for_all_that_is_kept(
    tmp_path: Path, headless: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FACELESS_PASSPHRASE", raising=False)
    vault = Vault(tmp_path)
    assert not vault.begun
    with pytest.raises(NeedsPassphrase):
        vault.set("a", "1")
    vault.unlock("correct horse")
    vault.set("a", "1")
    again = Vault(tmp_path)
    assert again.begun
    assert again.get("unknown") == "", "nobody is asked for the passphrase of what is not there"
    with pytest.raises(NeedsPassphrase):
        again.get("a")
    with pytest.raises(NeedsPassphrase, match="another one"):
        again.unlock("wrong horse")
    with pytest.raises(Refused):
        again.unlock(" ")
    with pytest.raises(NeedsPassphrase, match="no keyring"):
        again.get("a")
    again.unlock("correct horse")
    assert again.get("a") == "1"
    monkeypatch.setattr(vaults, "_from_passphrase", lambda *_: pytest.fail("it was drawn a second time"))
    assert again.get("a") == "1"
    assert "correct horse" not in (tmp_path / "vault.json").read_text()


def test_a_plain_text_keyring_is_no_keyring(tmp_path: Path, backend: None, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = PlainText()
    keyring.set_keyring(plain)
    monkeypatch.delenv("FACELESS_PASSPHRASE", raising=False)
    with pytest.raises(NeedsSetup):
        Vault(tmp_path).set("a", "1")
    assert plain.held == {}
    assert not (tmp_path / "vault.json").exists()


@pytest.mark.parametrize("damage", ["not json", "{}", '{"sealed": "!!", "salt": ""}', "[]"])
def test_a_damaged_file_says_so(tmp_path: Path, ring: Ring, damage: str) -> None:
    (tmp_path / "vault.json").write_text(damage)
    with pytest.raises(NeedsSetup, match="damaged"):
        Vault(tmp_path).get("a")


def test_a_flipped_bit_is_seen(tmp_path: Path, ring: Ring) -> None:
    Vault(tmp_path).set("a", "1")
    envelope = json.loads((tmp_path / "vault.json").read_text())
    first = envelope["sealed"][20]
    envelope["sealed"] = envelope["sealed"][:20] + ("A" if first != "A" else "B") + envelope["sealed"][21:]
    (tmp_path / "vault.json").write_text(json.dumps(envelope))
    with pytest.raises(NeedsSetup, match="cannot be opened"):
        Vault(tmp_path).get("a")


@pytest.mark.parametrize(("name", "secret"), [("", "x"), ("a", "")])
def test_nothing_is_no_secret(tmp_path: Path, ring: Ring, name: str, secret: str) -> None:
    with pytest.raises(Refused):
        Vault(tmp_path).set(name, secret)
