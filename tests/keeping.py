"""A small project with media of its own, in a home of its own, for what keeps projects."""

from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

from PIL import Image

from engine.domain.asset import Asset, Rights, Shot
from engine.domain.brief import Brief
from engine.domain.edit.item import named
from engine.domain.identity import Blob, new_id
from engine.domain.listing import Listing
from engine.domain.project import Project
from engine.domain.script import Scene, Script
from engine.domain.timeline import Caption, CaptionWord, Clip, Sound, Timeline
from engine.domain.voice import Narration
from engine.engine import Engine
from engine.pipeline.projects import Making
from engine.runtime.progress import quiet
from tests import material, media

RIGHTS = Rights("pexels", "Anna Ähre", "CC-BY-4.0", page_url="https://example.org/7", credit="Photo: Anna Ähre")
TITLES = ("River", "Brook")
WIDTH, HEIGHT, RATE = 192, 108, 24


def picture(path: Path, seed: int) -> Path:
    """Write a picture that no other seed has."""
    Image.fromarray(media.patches(seed, 320, 180)).save(path, quality=95)
    return path


def made(
    engine: Engine, folder: Path, title: str = "Water", said: str = "Water flows downhill.", *, shelved: bool = False
) -> Project:
    """Put a project into a folder and on the list: two pictures and a sound; `shelved` ones lie in the library."""
    folder.mkdir(parents=True)
    aside = folder.parent / f"{folder.name}-media"
    aside.mkdir()
    files = [picture(aside / f"{name}.jpg", seed) for name, seed in (("river", 1), ("brook", 2))]
    if not shelved:
        blobs = map(engine.artifacts.put, files)
        assets = [
            Asset(blob, "image", name, ("water",), RIGHTS, 320, 180) for blob, name in zip(blobs, TITLES, strict=True)
        ]
    else:
        engine.collection.library.add(quiet(), files, rights=RIGHTS)
        library = {asset.title: asset for asset in engine.collection.library.assets("image")}
        assets = [library[title] for title in TITLES]
    voice = engine.artifacts.put(material.tone(aside / "voice.wav", 2.0))
    script = Script(title, "en", "facts", (Scene(said, "river"),), "own")
    shots = tuple(Shot(line, asset, None, 0.0, 0.9, ()) for line, asset in enumerate(assets))
    project = Project(
        new_id(),
        Brief(topic="water"),
        script,
        None,
        Narration(()),
        shots,
        None,
        timeline([asset.file for asset in assets], voice),
        Listing((title,), "", (), (), "Education"),
    )
    engine.projects.save(project, folder)
    engine.projects.enter(project, folder)
    return project


def timeline(pictures: list[Blob], voice: Blob) -> Timeline:
    """Two seconds: a picture after the other, a sound and a caption."""
    clips = tuple(
        Clip(f"c{n}", 24 * n, 24, blob, "image", asset_title=title)
        for n, (blob, title) in enumerate(zip(pictures, TITLES, strict=True))
    )
    caption = Caption(2, 20, (CaptionWord("Water", 2, 10), CaptionWord("flows.", 10, 20)))
    film = Timeline(
        Fraction(RATE), WIDTH, HEIGHT, 48, clips, captions=(caption,), voice=(Sound(voice, 0, 2.0, title="Voice"),)
    )
    return named(film)


def lose(engine: Engine, blob: Blob) -> bytes:
    """Take a file away, as if somebody had deleted it; gives what it held."""
    path = engine.artifacts.path(blob)
    held = path.read_bytes()
    path.unlink()
    return held


def ended_while_making(engine: Engine, brief: Brief, folder: Path | None, meanwhile: Callable[[Making], None]) -> None:
    """Do something while a film is being made, and let the program end before it is."""
    with suppress(KeyboardInterrupt), engine.projects.making(brief, folder) as making:
        meanwhile(making)
        raise KeyboardInterrupt
