"""MiniLM by NumPy gives the numbers that its makers publish."""

from pathlib import Path

import numpy as np
import pytest

from engine.errors import NeedsModel
from engine.providers.embedder.minilm import MiniLM
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from tests.kit import embedder_models, kit_for


def test_likenesses_are_those_of_the_reference() -> None:
    """Source: the quickstart of sbert.net for all-MiniLM-L6-v2."""
    vectors = MiniLM(kit_for(models=embedder_models())).texts(
        ["The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."]
    )
    published = [[1.0, 0.6660, 0.1046], [0.6660, 1.0, 0.1411], [0.1046, 0.1411, 1.0]]
    assert np.allclose(vectors @ vectors.T, published, atol=6e-5)


def test_likenesses_are_those_of_the_hosted_model() -> None:
    """Source: the sentence-similarity example of Hugging Face's inference documentation."""
    asked, *others = MiniLM(kit_for(models=embedder_models())).texts(
        ["That is a happy person", "That is a happy dog", "That is a very happy person", "Today is a sunny day"]
    )
    assert [float(asked @ other) for other in others] == pytest.approx([0.6945773, 0.9429151, 0.2568760], abs=2e-6)


def test_without_the_model_it_says_what_to_install(tmp_path: Path) -> None:
    missing = MiniLM(kit_for(tmp_path, ModelFiles(tmp_path / "models", Http())))
    with pytest.raises(NeedsModel) as caught:
        missing.model()
    assert "all-minilm-l6-v2" in caught.value.remedy
