# ruff: noqa: INP001 - a script, not a package
"""Makes the pictures of resources/previews anew: one film of one sentence a niche and a style, and a frame of each.

Run it as `python packaging/previews.py HOME`, where HOME is a folder whose models are installed.
"""

import sys
from pathlib import Path

from PIL import Image

from engine.domain.brief import Brief
from engine.engine import Engine
from engine.runtime.paths import RESOURCES, Home
from engine.runtime.progress import Progress

SIZE = (480, 270)
NICHES = {
    "facts": "A chameleon looks two ways at once.",
    "finance": "Money grows quietly, year after year.",
    "focus": "Paint brushes in a jar, one quiet hour.",
    "general": "A red panda naps high in a tree.",
    "history": "The great pyramid stood for ages.",
    "horror": "Something knocked, and nobody was there.",
    "meditation": "Breathe in with the forest stream.",
    "motivation": "Every mountain starts with one step.",
    "music": "The orchestra tunes to one note.",
    "sleep": "The full moon rises slowly.",
    "technology": "Every signal finds its network.",
}
STYLE = "A long trail climbs the mountain."


def main(home: Path) -> None:
    """Make every picture; each is at most 40 KB."""
    with Engine.open(Home(home)) as engine:
        for niche in engine.pipeline.niches():
            _keep(engine, Brief(script=NICHES[niche.name], niche=niche.name, **_LIKE), f"niche-{niche.name}", 11)
        for style in engine.pipeline.styles():
            brief = Brief(script=STYLE, niche="general", style=style.name, **_LIKE)
            _keep(engine, brief, f"style-{style.name}", 17)


_LIKE = {"voice": "off", "music": False, "resolution": 360, "fps": 24}


def _keep(engine: Engine, brief: Brief, name: str, near: int) -> None:
    """Make one film and keep a frame of it, `near` tenths as large as what is kept: looks are about their letters."""
    folder = engine.home.folder / "previews" / name
    engine.pipeline.make(Progress(), brief, folder)
    timeline = engine.projects.show(str(folder)).timeline
    wide, high = SIZE
    at = round(timeline.length * 0.62)
    picture = Image.fromarray(engine.renderer.preview(timeline, at, (wide * near // 10, high * near // 10)))
    left, top = (picture.width - wide) // 2, picture.height - high - (picture.height - high) // 5
    shown = picture.crop((left, top, left + wide, top + high))
    path = RESOURCES / "previews" / f"{name}.jpg"
    path.parent.mkdir(exist_ok=True)
    shown.save(path, quality=76, optimize=True)
    sys.stdout.write(f"{path.name}: {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
