"""Keys and passwords: encrypted in one file, the file's key in the system's keyring."""

import base64
import json
import os
import secrets
from pathlib import Path

from engine.errors import NeedsPassphrase, NeedsSetup, Refused
from engine.runtime import atomic

_SERVICE, _USER = "faceless-studio", "vault"
_NONCE = 12
_SALT = 16
_SPOKEN = "FACELESS_PASSPHRASE"
_REMEDY = f"Set {_SPOKEN} to a passphrase of your own, or give each key as FACELESS_KEY_<NAME>."


class Vault:
    """Keeps secrets by name; FACELESS_KEY_<NAME> in the environment wins over what is kept.

    The file holds AES-256-GCM ciphertext. Its key lies in the system's keyring; where there is none that encrypts, it
    is drawn by Argon2id (64 MiB, 3 passes) from a passphrase: that of `unlock`, or FACELESS_PASSPHRASE. Nothing is
    read before the first use.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "vault.json"
        self._phrase = ""
        self._drawn: tuple[str, bytes, bytes] | None = None
        """A passphrase and a salt, and the key that was drawn from them: it takes a second."""

    @property
    def begun(self) -> bool:
        """Whether keys were ever kept: a passphrase is known already then, and not chosen."""
        return self._file.is_file()

    def unlock(self, passphrase: str) -> None:
        """Take a passphrase until the program ends. Raises NeedsPassphrase where it does not open what is kept."""
        if not passphrase.strip():
            raise Refused("A passphrase needs at least one letter.")
        before, self._phrase = self._phrase, passphrase
        try:
            self._read()
        except NeedsSetup:
            self._phrase = before
            raise

    def get(self, name: str) -> str:
        """Give a secret, or nothing where there is none. Raises NeedsSetup where it is there but cannot be opened."""
        given = os.environ.get(variable(name), "")
        return given or (self._read().get(name, "") if name in self.names() else "")

    def set(self, name: str, secret: str) -> None:
        """Keep a secret. Raises NeedsPassphrase where neither keyring nor passphrase is there."""
        if not name or not secret:
            raise Refused("A key needs a name and a value.")
        self._write({**self._read(), name: secret})

    def remove(self, name: str) -> None:
        """Forget a secret; one that is not there is forgotten already."""
        held = self._read()
        if held.pop(name, None) is not None:
            self._write(held)

    def names(self) -> list[str]:
        """The names of what is kept; readable without the key."""
        return sorted(self._envelope().get("names", [])) if self._file.is_file() else []

    def _read(self) -> dict[str, str]:
        if not self._file.is_file():
            return {}
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        envelope = self._envelope()
        sealed, salt = _bytes(envelope["sealed"]), _bytes(envelope["salt"])
        try:
            opened = AESGCM(self._key(salt)).decrypt(sealed[:_NONCE], sealed[_NONCE:], salt)
        except InvalidTag as error:
            raise (NeedsPassphrase if salt else NeedsSetup)(
                "The kept keys cannot be opened: the passphrase is another one, or the file is damaged.",
                f"Give the right {_SPOKEN}, or delete {self._file} and enter the keys again.",
            ) from error
        held: dict[str, str] = json.loads(opened)
        return held

    def _write(self, held: dict[str, str]) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        # The salt stays: in the keyring's case it is empty, and says so.
        salt = _bytes(self._envelope()["salt"]) if self._file.is_file() else _new_salt()
        nonce = secrets.token_bytes(_NONCE)
        sealed = nonce + AESGCM(self._key(salt)).encrypt(nonce, json.dumps(held).encode(), salt)
        envelope = {"names": sorted(held), "salt": _text(salt), "sealed": _text(sealed)}
        with atomic.written(self._file) as aside:
            aside.touch(mode=0o600)
            aside.write_text(json.dumps(envelope), encoding="utf-8")

    def _key(self, salt: bytes) -> bytes:
        if not salt:
            return _from_keyring()
        phrase = self._phrase or os.environ.get(_SPOKEN, "")
        if not phrase:
            raise NeedsPassphrase("This system has no keyring to keep keys in.", _REMEDY)
        if self._drawn is None or self._drawn[:2] != (phrase, salt):
            self._drawn = phrase, salt, _from_passphrase(phrase, salt)
        return self._drawn[2]

    def _envelope(self) -> dict[str, str]:
        try:
            envelope: dict[str, str] = json.loads(self._file.read_text(encoding="utf-8"))
            _bytes(envelope["sealed"]), _bytes(envelope["salt"])
        except (ValueError, KeyError, TypeError) as error:
            raise NeedsSetup(
                "The file of kept keys is damaged.", f"Delete {self._file} and enter the keys again."
            ) from error
        return envelope


def variable(name: str) -> str:
    """The environment variable that gives a key."""
    return f"FACELESS_KEY_{name.upper().replace('-', '_')}"


def _new_salt() -> bytes:
    """A salt for the passphrase, or nothing where the keyring holds the key."""
    return b"" if _keyring_works() else secrets.token_bytes(_SALT)


def _from_passphrase(phrase: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(salt=salt, length=32, iterations=3, lanes=4, memory_cost=64 * 1024).derive(phrase.encode())


def _keyring_works() -> bool:
    """Whether the system has a keyring that encrypts: `fail` has none, keyrings.alt writes plain text."""
    import keyring
    import keyring.backends.fail
    from keyring.errors import KeyringError

    backend = keyring.get_keyring()
    if isinstance(backend, keyring.backends.fail.Keyring) or type(backend).__module__.startswith("keyrings.alt"):
        return False
    try:
        keyring.get_password(_SERVICE, _USER)
    except (KeyringError, OSError):
        return False
    return True


def _from_keyring() -> bytes:
    import keyring
    from keyring.errors import KeyringError

    if not _keyring_works():
        raise NeedsSetup("The system's keyring, which holds the key of the kept keys, does not answer.", _REMEDY)
    try:
        kept = keyring.get_password(_SERVICE, _USER)
        if kept is None:
            kept = _text(secrets.token_bytes(32))
            keyring.set_password(_SERVICE, _USER, kept)
    except (KeyringError, OSError) as error:
        raise NeedsSetup("The system's keyring cannot keep the key.", _REMEDY) from error
    return _bytes(kept)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
