"""How things are named: files by their content, everything else by a short random id."""

import secrets
from dataclasses import dataclass


def new_id() -> str:
    """Make an id nobody else has: 16 hex digits."""
    return secrets.token_hex(8)


@dataclass(frozen=True)
class Blob:
    """A file in the artifact store, named by its content."""

    sha256: str
    suffix: str = ""
    """With its dot, as in `.wav`."""
