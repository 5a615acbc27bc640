"""What every language model must do, whoever it is: run over every provider found, each before its own far side."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from engine.errors import Cancelled, NeedsSetup, ProviderFailed, Unreachable
from engine.ports import Kit, LanguageModel, Prompt
from engine.runtime import registry
from engine.runtime.artifacts import Artifacts
from engine.runtime.llm.budget import Budget
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress, Report, Stop, quiet
from engine.runtime.settings import Settings
from engine.runtime.vault import Vault
from tests.servers.chat import CompletionsServer, OllamaServer

SCHEMA = {
    "type": "object",
    "properties": {
        "narration": {"type": "string", "minLength": 10, "maxLength": 120},
        "search": {"type": "string", "maxLength": 30},
    },
    "required": ["narration", "search"],
    "additionalProperties": False,
}
PROMPT = Prompt("You write narration for short films.", "Two sentences on honey.", SCHEMA, max_tokens=120, seed=7)
GOOD = json.dumps({"narration": "Honey keeps for ever in a closed jar.", "search": "honey jar"})
NAMES = sorted(registry.found("llm"))
TALKING = [name for name in NAMES if name != "llama_cpp"]
"""Those whose far side says what a test tells it to; the others' answers come from a real model."""


@dataclass
class Stage:
    """A provider and what stands behind it."""

    model: LanguageModel
    say: Callable[[str], None] | None
    """Decide what the far side answers; None where a real model does."""


@pytest.fixture(scope="session")
def starter_models(tmp_path_factory: pytest.TempPathFactory) -> ModelFiles:
    models = ModelFiles(tmp_path_factory.mktemp("models"), Http())
    models.install("smollm2-135m", quiet())
    return models


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[Kit]:
    http = Http(first_wait=0.01)
    settings = Settings(ollama_url="http://127.0.0.1:9", gpt4all_url="http://127.0.0.1:9/v1", openai_url="")
    models = ModelFiles(tmp_path / "models", http)
    yield Kit(settings, Vault(tmp_path), http, models, Artifacts(tmp_path / "artifacts"))
    http.close()


@pytest.fixture(params=NAMES)
def stage(request: pytest.FixtureRequest, kit: Kit, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Stage:
    made = registry.found("llm")[request.param]
    if request.param == "llama_cpp":
        return Stage(made(replace(kit, models=request.getfixturevalue("starter_models"))), None)
    if request.param == "ollama":
        ollama = OllamaServer(httpserver, answers=[GOOD])
        settings = replace(kit.settings, ollama_url=ollama.url)
        return Stage(made(replace(kit, settings=settings)), lambda text: ollama.answers.__setitem__(0, text))
    chat = CompletionsServer(httpserver, answers=[GOOD])
    monkeypatch.setenv("FACELESS_KEY_OPENAI", "k")
    settings = replace(kit.settings, gpt4all_url=chat.url, openai_url=chat.url, openai_model="demo-mini")
    budget = Budget(settings, lambda: Decimal(1000))
    return Stage(made(replace(kit, settings=settings, budget=budget)), lambda text: chat.answers.__setitem__(0, text))


def test_it_says_who_it_is(stage: Stage) -> None:
    assert stage.model.title
    assert isinstance(stage.model.local, bool)
    assert stage.model.model()


def test_an_answer_fits_the_schema_and_is_the_same_again(stage: Stage) -> None:
    reports: list[Report] = []
    answer = stage.model.answer(PROMPT, Progress(reports.append))
    assert set(answer) == {"narration", "search"}
    assert 10 <= len(answer["narration"]) <= 120
    assert reports
    assert stage.model.answer(PROMPT, quiet()) == answer


@pytest.mark.parametrize(
    "text",
    [
        f"Sure! Here it is:\n```json\n{GOOD}\n```\nAnything else?",
        GOOD[:-1],
        GOOD.replace('"search"', "'search'"),
        GOOD[:-1] + ",}",
    ],
    ids=["fenced", "cut", "quotes", "comma"],
)
@pytest.mark.parametrize("stage", TALKING, indirect=True)
def test_json_that_is_nearly_right_is_mended(stage: Stage, text: str) -> None:
    """Where a grammar holds, nothing is to be mended: shown by the test above."""
    assert stage.say
    stage.say(text)
    assert stage.model.answer(PROMPT, quiet())["search"] == "honey jar"


@pytest.mark.parametrize(
    "text", ["", "I cannot.", "[1, 2]", '{"narration": 5}', '{"narration": "too short", "search": ""}']
)
@pytest.mark.parametrize("stage", TALKING, indirect=True)
def test_what_does_not_fit_is_a_failure_of_the_provider(stage: Stage, text: str) -> None:
    assert stage.say
    stage.say(text)
    with pytest.raises(ProviderFailed):
        stage.model.answer(PROMPT, quiet())


@pytest.mark.parametrize("stage", [name for name in NAMES if name not in TALKING], indirect=True)
def test_what_is_cut_off_is_a_failure_of_the_provider(stage: Stage) -> None:
    with pytest.raises(ProviderFailed):
        stage.model.answer(replace(PROMPT, max_tokens=3), quiet())


def test_a_stop_asked_beforehand_is_heard(stage: Stage) -> None:
    stop = Stop()
    stop.ask()
    with pytest.raises(Cancelled):
        stage.model.answer(PROMPT, Progress(stop=stop))


def test_many_threads_may_ask_at_once(stage: Stage) -> None:
    got: list[dict[str, Any]] = []
    threads = [threading.Thread(target=lambda: got.append(stage.model.answer(PROMPT, quiet()))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 3
    assert got[0] == got[1] == got[2]


@pytest.mark.parametrize("name", NAMES)
def test_without_its_far_side_it_says_what_to_do(name: str, kit: Kit) -> None:
    provider: LanguageModel = registry.found("llm")[name](kit)
    with pytest.raises((NeedsSetup, Unreachable)) as caught:
        provider.model()
    assert caught.value.remedy
