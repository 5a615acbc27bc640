"""The catalogue that comes with the program."""

import re

import pytest

from engine.errors import NotFound
from engine.runtime.llm import chat_templates
from engine.runtime.models.model_catalog import Model, entry, read

ALL = sorted(read().values(), key=lambda model: model.name)


@pytest.mark.parametrize("model", ALL, ids=lambda model: model.name)
def test_an_entry_says_all_that_a_person_needs(model: Model) -> None:
    assert model.licence
    assert model.licence_url.startswith("https://")
    assert model.size > 0
    assert model.memory > 0
    assert model.template in chat_templates.NAMES or model.kind != "llm"
    for file in model.files:
        assert file.repo or file.packages, "it can be had nowhere"
        assert re.fullmatch(r"[0-9a-f]{64}", file.sha256) or (file.sha256 == "" and file.repo)
        assert file.sha256 or not file.packages, "a package is held against a hash"
        assert not file.repo or re.fullmatch(r"[0-9a-f]{40}|main", file.revision)
        assert all(part.package and part.version and part.member for part in file.parts)
        assert file.size or model.about


def test_the_first_film_needs_little() -> None:
    starters = [model for model in ALL if model.starter]
    assert {model.kind for model in starters} >= {"llm", "embedder"}
    assert sum(model.size for model in starters) < 250_000_000
    assert all(model.commercial for model in starters)
    assert all(file.packages for model in starters for file in model.files), "to be had from the package registry alone"


def test_an_address_is_pinned_and_escaped() -> None:
    file = read()["all-minilm-l6-v2"].files[0]
    assert file.url("https://mirror.example/") == (
        "https://mirror.example/sentence-transformers/all-MiniLM-L6-v2/resolve/"
        "1110a243fdf4706b3f48f1d95db1a4f5529b4d41/model.safetensors"
    )


def test_a_wrong_name_lists_the_right_ones() -> None:
    with pytest.raises(NotFound) as caught:
        entry("gpt-5", read())
    assert "smollm2-135m" in caught.value.remedy
