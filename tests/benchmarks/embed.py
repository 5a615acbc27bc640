"""How fast embedders are, and what they take: `python -m tests.benchmarks.embed [ASSETS] [FOLDER OF A CLIP MODEL ...]`.

Without a folder the tiny model of the tests stands in for CLIP: its own time is nothing, so what is measured is to
read views and prepare pictures. Each embedder is measured in a process of its own: CPU seconds, the median of three
runs, and the memory that it took at most beyond an idle process.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import psutil

from engine.assets.intake.views import KeptViews
from engine.assets.starter import Starter
from engine.domain.asset import Asset
from engine.domain.identity import Blob
from engine.ports import Embedder
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress
from engine.runtime.registry import found
from engine.runtime.seeing.classifier import Classifier
from tests.kit import classifier_models, embedder_models, kit_for
from tests.tiny_clip import tiny_clip

ROUNDS = 3


def assets(count: int, views: KeptViews) -> list[Asset]:
    """Starter pictures under other names, each with its strip."""
    pictures = [asset for asset in Starter().assets if asset.kind == "image"]
    made = []
    for number in range(count):
        model = pictures[number % len(pictures)]
        known = Asset(model.file, "image", f"{model.title} {number}", model.tags, model.rights)
        views.of(known)  # drawn when first asked for
        file = Blob(sha256(f"{number}".encode()).hexdigest(), ".jpg")
        made.append(Asset(file, "image", known.title, known.tags, known.rights))
        views.path(made[-1]).parent.mkdir(parents=True, exist_ok=True)
        views.path(made[-1]).write_bytes(views.path(known).read_bytes())
    return made


def rate(do: Callable[[], object], count: int) -> float:
    """Things a CPU second: the median of some runs."""
    spent = []
    for _ in range(ROUNDS):
        began = os.times()
        do()
        now = os.times()
        spent.append(now.user + now.system - began.user - began.system)
    return count / max(statistics.median(spent), 1e-3)


def measure(name: str, count: int, folder: str) -> dict[str, object]:
    """Measure one embedder, or the classifier."""
    with tempfile.TemporaryDirectory() as scratch:
        views = KeptViews(Path(scratch) / "views", Starter().path)
        shown = assets(count, views)
        idle = psutil.Process().memory_info().rss
        if name == "classifier":
            classifier = Classifier(classifier_models())
            classifier.words(views.of(shown[0]))
            classifier._known.clear()

            def look() -> None:
                classifier._known.clear()
                for asset in shown:
                    classifier.words(views.of(asset))

            return {"images": rate(look, count), "memory": _peak() - idle, "model": classifier.model()}
        models = embedder_models()
        if name == "clip":
            models = ModelFiles(Path(scratch) / "models", Http())
            models.adopt(Path(folder) if folder else tiny_clip(Path(scratch) / "tiny"), Progress())
        embedder: Embedder = found("embedder")[name](kit_for(models=models))
        texts = [f"{asset.title} beside the sea" for asset in shown]
        embedder.texts(texts[:1])
        embedder.assets(shown[:1], views)
        images = rate(lambda: embedder.assets(shown, views), count)
        said = rate(lambda: embedder.texts(texts), count)
        size = embedder.texts(["a"]).shape[1]
        return {"images": images, "texts": said, "memory": _peak() - idle, "model": embedder.model(), "size": size}


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1024 if sys.platform == "linux" else 1)


def main(arguments: Sequence[str]) -> None:
    """Print one line an embedder."""
    if arguments[:1] == ["--one"]:
        print(json.dumps(measure(arguments[1], int(arguments[2]), arguments[3])))
        return
    count = int(arguments[0]) if arguments else 60
    clips = [("clip", folder) for folder in arguments[1:]] or [("clip", "")]
    for name, folder in (*clips, ("minilm", ""), ("lexical", ""), ("classifier", "")):
        command = [sys.executable, "-m", "tests.benchmarks.embed", "--one", name, str(count), folder]
        said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1])
        rates = "  ".join(f"{said[each]:8.1f} {each}/s" for each in ("images", "texts") if each in said)
        about = f"{said['model']}, {np.round(said['memory'] / 1e6)} MB"
        print(f"{name:10} {rates:36} CPU   {about}  {said.get('size', '')}")


if __name__ == "__main__":
    main(sys.argv[1:])
