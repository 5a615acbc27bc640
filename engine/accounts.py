"""Every service that wants a key: what it is for, where a key is made, and whether there is one."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from engine.runtime.registry import found
from engine.runtime.vault import Vault, variable

KINDS = ("source", "voice", "llm")


@dataclass(frozen=True)
class Account:
    """One service; its key is never shown."""

    name: str
    """Of its key."""
    title: str
    kind: str
    """What it gives: source, voice or llm."""
    key: Literal["is kept", "is given by the environment", "is missing"]
    key_page: str
    """Where a key is made."""
    caution: str = ""


class Accounts:
    """Reads what the providers declare; asks none of them anything, and opens no key."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def all(self) -> list[Account]:
        """Every service that wants a key, by what it gives."""
        kept = set(self._vault.names())
        told = []
        for kind in KINDS:
            parts: Mapping[str, type] = found(kind)
            for part in parts.values():
                if secret := getattr(part, "secret", ""):
                    state: Literal["is kept", "is given by the environment", "is missing"]
                    state = "is kept" if secret in kept else "is missing"
                    state = "is given by the environment" if os.environ.get(variable(secret)) else state
                    page, caution = getattr(part, "key_page", ""), getattr(part, "caution", "")
                    told.append(Account(secret, str(getattr(part, "title", secret)), kind, state, page, caution))
        return told
