"""What providers are made with in tests: real parts, and models kept between runs of the suite."""

from functools import cache
from pathlib import Path

from engine.ports import Kit
from engine.runtime.artifacts import Artifacts
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress
from engine.runtime.settings import Settings
from engine.runtime.vault import Vault

KEPT = Path(__file__).parent / "output" / "home"
"""Outside version control; the end-to-end tests keep their starter models here too."""


def kit_for(folder: Path = KEPT, models: ModelFiles | None = None) -> Kit:
    """Make a kit whose files lie below `folder`."""
    kept = models or ModelFiles(KEPT / "models", Http())
    return Kit(Settings(), Vault(folder), Http(), kept, Artifacts(folder / "artifacts"))


@cache
def embedder_models() -> ModelFiles:
    """The sentence model, fetched once."""
    models = ModelFiles(KEPT / "models", Http(), "http://127.0.0.1:9")
    models.install("all-minilm-l6-v2", Progress())
    return models


@cache
def classifier_models() -> ModelFiles:
    """The classifier of pictures, fetched once."""
    models = ModelFiles(KEPT / "models", Http(), "http://127.0.0.1:9")
    models.install("efficientnet-lite0", Progress())
    return models
