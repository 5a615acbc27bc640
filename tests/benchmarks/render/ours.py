"""Our renderer as a command: `ours FOLDER FILM OUT` renders, `ours FOLDER FILM` copies the clips that are dear."""

import json
import sys
from contextlib import closing
from pathlib import Path

from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet
from tests.benchmarks.render import project


def main(folder: Path, film: Path, out: Path | None = None) -> None:
    """Render a film; what an earlier command rendered into the folder is found there.

    Prints how many frames had to be encoded, or how many clips were copied.
    """
    artifacts = Artifacts(folder)
    timeline = project.read(film)
    with closing(Renderer(artifacts, artifacts.find)) as renderer:
        if out is None:
            clips = sorted({clip.media for clip in timeline.clips if clip.media and clip.kind == "video"}, key=str)
            prepared = renderer.prepare(quiet(), clips, (timeline.width, timeline.height))
            print(json.dumps({"copied": sum(each.copied for each in prepared)}))
            return
        done = sum(end - start for start, end in renderer.rendered(timeline))
        renderer.render(quiet(), timeline, out)
        print(json.dumps({"encoded": timeline.length - done}))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
