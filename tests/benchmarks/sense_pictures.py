"""The labelled pictures of senses.toml, from packages fetched by pinned version into a folder outside version control.

Stamps of Tux Paint (GPL-2, some parts PD; Debian's tuxpaint-stamps-default), emoji of Noto (OFL; Debian's
fonts-noto-color-emoji) with the names and keywords of emojilib (MIT; npm), and the pictures that come with the
program. A package that cannot be had is left out with a word.
"""

import hashlib
import json
import subprocess
import tarfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from engine.assets.intake.views import KeptViews
from engine.assets.starter import Starter
from engine.domain.asset import Asset, Rights
from engine.domain.identity import Blob
from tests.kit import KEPT

FOLDER = KEPT.parent / "senses"
STAMPS = "tuxpaint-stamps-default=2022.06.04-1"
EMOJI = "fonts-noto-color-emoji=2.042-0+deb12u1"
WORDS = "emojilib@4.0.3"
LEFT_OUT = ("alphabets", "math", "money", "hanukkah", "roadsigns")
_EMOJI_SIZE = 109
"""The only size that the font has."""


@dataclass
class Pool:
    """Pictures by the names that senses.toml gives them."""

    views: KeptViews
    assets: list[Asset] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def add(self, name: str, title: str, tags: Sequence[str], source: str, draw: Callable[[], Image.Image]) -> None:
        """Take one in; its strip is drawn where there is none yet."""
        blob = Blob(hashlib.sha256(f"{source}:{title}:{name}".encode()).hexdigest(), ".png")
        asset = Asset(blob, "image", title, tuple(tags), Rights(source, "", ""), 800, 600)
        if not self.views.path(asset).is_file():
            self.views.put(asset, [draw()])
        self.assets.append(asset)
        self.names.append(name)


def pool(emoji: Sequence[str], folder: Path = FOLDER) -> Pool:
    """Gather everything that can be had."""
    gathered = Pool(KeptViews(folder / "views"))
    for asset, path in starters():
        gathered.assets.append(asset)
        gathered.names.append(path.stem)
        if not gathered.views.path(asset).is_file():
            gathered.views.put(asset, [Image.open(path).convert("RGB")])
    for name, add in (("stamps", _stamps), ("emoji", lambda *given: _emoji(*given, emoji))):
        try:
            add(gathered, folder)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{name}: left out, {error}")
    return gathered


def starters() -> list[tuple[Asset, Path]]:
    """The pictures that come with the program."""
    return [(asset, path) for asset, path in Starter()._paired if asset.kind == "image"]


def _stamps(gathered: Pool, folder: Path) -> None:
    top = _unpacked(STAMPS, folder) / "usr/share/tuxpaint/stamps"
    for path in sorted(top.rglob("*.png")):
        parts = path.relative_to(top).parts[:-1]
        told = path.with_suffix(".txt")
        if path.stem.endswith("_mirror") and not told.is_file():
            continue
        if told.is_file() and not {*parts} & {*LEFT_OUT}:
            title = told.read_text(encoding="utf-8", errors="replace").splitlines()[0].strip()
            gathered.add(
                path.stem, title, [part for part in parts if part != "cartoon"], "stamps", lambda p=path: _flat(p)
            )


def _emoji(gathered: Pool, folder: Path, wanted: Sequence[str]) -> None:
    font = ImageFont.truetype(next(_unpacked(EMOJI, folder).rglob("NotoColorEmoji.ttf")), _EMOJI_SIZE)
    for each in dict.fromkeys(wanted):
        told = _words(folder).get(each) or _words(folder).get(f"{each}\ufe0f")
        if told:
            title, *tags = (word.replace("_", " ") for word in told)
            gathered.add(each, title, tags, "emoji", lambda e=each: _drawn(e, font))


def _drawn(emoji: str, font: ImageFont.FreeTypeFont) -> Image.Image:
    picture = Image.new("RGB", (168, 160), "white")
    ImageDraw.Draw(picture).text((16, 24), emoji, font=font, embedded_color=True)
    return picture


def _flat(path: Path) -> Image.Image:
    stamp = Image.open(path).convert("RGBA")
    stamp.thumbnail((600, 600))
    side = max(stamp.size)
    picture = Image.new("RGB", (side, side), "white")
    picture.paste(stamp, ((side - stamp.width) // 2, (side - stamp.height) // 2), stamp)
    return picture


def _words(folder: Path) -> dict[str, list[str]]:
    path = folder / "emojilib.json"
    if not path.is_file():
        name = _said(["npm", "pack", "--silent", WORDS], folder).split()[-1]
        with tarfile.open(folder / name) as archive, archive.extractfile("package/dist/emoji-en-US.json") as inside:  # type: ignore[union-attr]
            path.write_bytes(inside.read())
    found: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _unpacked(package: str, folder: Path) -> Path:
    """Where a Debian package lies unpacked; fetched where it does not yet."""
    name = package.split("=", maxsplit=1)[0]
    there = folder / name
    if not there.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        _said(["apt-get", "download", package], folder)
        (file,) = folder.glob(f"{name}_*.deb")
        _said(["dpkg-deb", "-x", str(file), str(there)], folder)
        file.unlink()
    return there


def _said(words: Sequence[str], folder: Path) -> str:
    return subprocess.run(words, cwd=folder, check=True, capture_output=True, text=True).stdout


def missing(names: Sequence[str], gathered: Pool) -> Iterator[str]:
    """Names that no picture has."""
    there = {*gathered.names}
    return (name for name in names if name not in there)
