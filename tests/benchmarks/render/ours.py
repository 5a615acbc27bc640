"""Our renderer as a command: `python -m tests.benchmarks.render.ours FOLDER FILM OUT [PRESET]`."""

import json
import sys
from contextlib import closing
from pathlib import Path

from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet
from tests.benchmarks.render import project


def main(folder: Path, film: Path, out: Path, preset: str = "standard") -> None:
    """Render a film; what an earlier command rendered into the folder is found there.

    Prints how many frames had to be encoded.
    """
    artifacts = Artifacts(folder)
    with closing(Renderer(artifacts, artifacts.find)) as renderer:
        timeline = project.read(film)
        done = sum(end - start for start, end in renderer.rendered(timeline, preset))
        renderer.render(quiet(), timeline, out, preset)
        print(json.dumps({"encoded": timeline.length - done}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), *sys.argv[4:])
