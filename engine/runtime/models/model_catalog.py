"""The models people can have: models/catalog.toml as values."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from engine.domain.units import Bytes
from engine.errors import NotFound
from engine.runtime.codec import from_plain
from engine.runtime.paths import CATALOG

ModelKind = Literal["llm", "voice", "embedder", "classifier", "recogniser", "clip"]


@dataclass(frozen=True)
class Part:
    """A member of a Python package that is a file of a model, or a piece of one."""

    package: str
    version: str
    member: str


@dataclass(frozen=True)
class ModelFile:
    """One file of a model and where it can be had; each place given is tried in this order."""

    name: str
    size: Bytes = 0
    """0 where only the server knows."""
    sha256: str = ""
    """Empty where it is not known beforehand: then the server's own is held against the file, and kept."""
    repo: str = ""
    """On Hugging Face, as `owner/name`."""
    revision: str = ""
    """A commit of 40 hex digits, or `main` where none is known: then the sha256 alone pins the file."""
    path: str = ""
    packages: tuple[str, ...] = ()
    """`package==version:member` each; several are laid end to end."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """The packages, read."""
        return tuple(_part(text) for text in self.packages)

    def url(self, mirror: str) -> str:
        """Its address below `mirror`; empty where Hugging Face does not have it."""
        from urllib.parse import quote

        return f"{mirror.rstrip('/')}/{self.repo}/resolve/{self.revision}/{quote(self.path)}" if self.repo else ""


@dataclass(frozen=True)
class Model:
    """One entry of the catalogue, or a file that a person brought."""

    name: str
    kind: ModelKind
    title: str
    licence: str
    commercial: bool | None
    """Whether films made with it may earn money: yes, no, or None for doubtful."""
    files: tuple[ModelFile, ...]
    licence_url: str = ""
    memory: Bytes = 0
    """RAM it needs beside the rest."""
    quality: int = 0
    """Of two of a kind the better has the higher."""
    context: int = 4096
    """Tokens that prompt and answer may have together."""
    template: str = "chatml"
    """How its prompts are written: chatml, gemma, llama3, mistral or phi4."""
    starter: bool = False
    """Fetched at the first use."""
    about: Bytes = 0
    """The download's rough size where a file's exact one is not known."""
    note: str = ""

    @property
    def size(self) -> Bytes:
        """All its files together; rough where `about` is given."""
        return sum(file.size for file in self.files) or self.about


@dataclass(frozen=True)
class _Catalog:
    model: tuple[Model, ...]


@cache
def read(path: Path = CATALOG) -> dict[str, Model]:
    """Read the catalogue, by name. Raises Refused where it is damaged."""
    plain = tomllib.loads(path.read_text(encoding="utf-8"))
    for entry in plain.get("model", []):
        entry["files"] = entry.pop("file")
    return {model.name: model for model in from_plain(plain, _Catalog).model}


def entry(name: str, known: dict[str, Model]) -> Model:
    """One entry. Raises NotFound naming those that exist."""
    if name not in known:
        raise NotFound(f"There is no model {name!r}.", f"Choose one of {', '.join(sorted(known))}.")
    return known[name]


def _part(text: str) -> Part:
    pinned, member = text.split(":", 1)
    package, version = pinned.split("==", 1)
    return Part(package, version, member)
