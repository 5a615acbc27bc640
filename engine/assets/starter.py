"""The pictures and the music that come with the program, so that the first film needs no network."""

import importlib.util
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from engine.domain.asset import Asset, Moment, Rights
from engine.domain.identity import Blob
from engine.runtime.paths import RESOURCES
from engine.runtime.resources import read

_MUSIC = "immich_memories_music"
_MUSIC_RIGHTS = Rights(
    source="Python package immich-memories-music 0.1.0",
    creator="Immich Memories Contributors, generated with ACE-Step 1.5",
    licence="MIT",
    licence_url="https://spdx.org/licenses/MIT.html",
    page_url="https://github.com/sdumont/immich-video-memory-generator",
)


@dataclass(frozen=True)
class _Picture:
    file: str
    sha256: str
    title: str
    tags: tuple[str, ...]
    creator: str
    licence: str
    licence_url: str
    page_url: str
    source: str
    credit: str
    width: int
    height: int
    quality: float
    perceptual_hash: str
    colour: str

    def asset(self) -> Asset:
        rights = Rights(self.source, self.creator, self.licence, self.licence_url, self.page_url, self.credit)
        blob = Blob(self.sha256, Path(self.file).suffix)
        size = (self.width, self.height)
        about = Asset(blob, "image", self.title, self.tags, rights, *size, 0.0, self.quality, self.perceptual_hash)
        return replace(about, moments=(Moment(0.0, 0.0, 0.0),), colour=self.colour)


@dataclass(frozen=True)
class _Track:
    file: str
    sha256: str
    title: str
    tags: tuple[str, ...]
    """Mood, sound, tempo and key, in this order."""
    duration: float

    def asset(self) -> Asset:
        blob = Blob(self.sha256, Path(self.file).suffix)
        return Asset(blob, "audio", self.title, self.tags, _MUSIC_RIGHTS, duration=self.duration)


@dataclass(frozen=True)
class _Contents:
    name: str
    picture: tuple[_Picture, ...]
    track: tuple[_Track, ...]


class Starter:
    """Reads resources/samples/starter.toml; music of a package that is not installed is left out."""

    def __init__(self, folder: Path = RESOURCES / "samples", music: Path | None = None) -> None:
        self._folder = folder
        self._music = music or _music_folder()

    @cached_property
    def assets(self) -> tuple[Asset, ...]:
        """Everything there is: pictures, then music."""
        return tuple(asset for asset, path in self._paired if path.is_file())

    def path(self, blob: Blob) -> Path | None:
        """Where a file of it lies; None for a file of somebody else's."""
        return self._paths.get(blob.sha256)

    @cached_property
    def _paired(self) -> tuple[tuple[Asset, Path], ...]:
        contents = read(self._folder / "starter.toml", _Contents)
        pictures = [(each.asset(), self._folder / each.file) for each in contents.picture]
        tracks = [(each.asset(), self._music / each.file) for each in contents.track] if self._music else []
        return (*pictures, *tracks)

    @cached_property
    def _paths(self) -> dict[str, Path]:
        return {asset.file.sha256: path for asset, path in self._paired}


def _music_folder() -> Path | None:
    found = importlib.util.find_spec(_MUSIC)
    return Path(found.origin).parent / "tracks" if found and found.origin else None
