"""Our renderer as a command: `python -m tests.benchmarks.render.ours FOLDER FILM OUT [PRESET]`."""

import sys
from contextlib import closing
from pathlib import Path

from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet
from tests.benchmarks.render import project


def main(folder: Path, film: Path, out: Path, preset: str = "standard") -> None:
    """Render a film; what an earlier command rendered into the folder is found there."""
    artifacts = Artifacts(folder)
    with closing(Renderer(artifacts, artifacts.find)) as renderer:
        renderer.render(quiet(), project.read(film), out, preset)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), *sys.argv[4:])
