"""What is particular to Ollama and to services that speak OpenAI's interface: faults, degradation, money."""

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from engine.errors import Declined, NeedsKey, NeedsModel, NeedsSetup, RateLimited, Unreachable
from engine.ports import Kit, Prompt
from engine.providers.llm.gpt4all import Gpt4All
from engine.providers.llm.ollama import Ollama
from engine.providers.llm.openai import OpenAi
from engine.runtime.artifacts import Artifacts
from engine.runtime.llm.budget import Budget
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import quiet
from engine.runtime.settings import Settings
from engine.runtime.vault import Vault
from tests.servers.chat import CompletionsServer, OllamaServer, quota_used_up, too_fast

SCHEMA = {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"], "additionalProperties": False}
PROMPT = Prompt("Count.", "One.", SCHEMA, max_tokens=50, seed=3)


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[Kit]:
    http = Http(first_wait=0.01)
    yield Kit(Settings(), Vault(tmp_path), http, ModelFiles(tmp_path / "m", http), Artifacts(tmp_path / "a"))
    http.close()


@pytest.fixture
def far(httpserver: HTTPServer) -> OllamaServer:
    return OllamaServer(httpserver, answers=['{"a": 1}'])


@pytest.fixture
def ollama(kit: Kit, far: OllamaServer) -> Ollama:
    return Ollama(replace(kit, settings=replace(kit.settings, ollama_url=far.url + "/")))


@pytest.fixture
def cloud(httpserver: HTTPServer) -> CompletionsServer:
    return CompletionsServer(httpserver, answers=['{"a": 1}'], key="k")


@pytest.fixture
def openai(kit: Kit, cloud: CompletionsServer, monkeypatch: pytest.MonkeyPatch) -> OpenAi:
    monkeypatch.setenv("FACELESS_KEY_OPENAI", "k")
    settings = replace(kit.settings, openai_url=cloud.url, openai_model="demo-mini")
    return OpenAi(replace(kit, settings=settings))


def test_ollama_is_given_schema_seed_and_room(ollama: Ollama, far: OllamaServer) -> None:
    assert ollama.answer(PROMPT, quiet()) == {"a": 1}
    asked = far.asked[0]
    assert asked["format"] == SCHEMA
    assert asked["options"]["seed"] == 3
    assert asked["options"]["num_predict"] == 50
    assert json.dumps(SCHEMA) in asked["messages"][0]["content"]


def test_ollamas_error_within_a_good_answer_is_seen(ollama: Ollama, far: OllamaServer) -> None:
    far.answers, far.fail_after = ['{"a": 1, "and": "a long tail"}'], 2
    with pytest.raises(Declined, match="runner process"):
        ollama.answer(PROMPT, quiet())


def test_a_cut_answer_is_asked_for_again_with_more_room(ollama: Ollama, far: OllamaServer) -> None:
    far.answers, far.reason = ['{"a"', '{"a": 2}'], ["length"]
    assert ollama.answer(PROMPT, quiet()) == {"a": 2}
    assert [asked["options"]["num_predict"] for asked in far.asked] == [50, 100]


def test_ollama_without_the_chosen_model_names_the_command(kit: Kit, far: OllamaServer) -> None:
    chosen = Ollama(replace(kit, settings=replace(kit.settings, ollama_url=far.url, ollama_model="mistral")))
    with pytest.raises(NeedsModel) as caught:
        chosen.model()
    assert caught.value.remedy == "ollama pull mistral"
    far.models.append("mistral:latest")
    assert chosen.model() == "mistral"


def test_ollama_without_any_model_says_so(ollama: Ollama, far: OllamaServer) -> None:
    far.models.clear()
    with pytest.raises(NeedsModel):
        ollama.model()


def test_gpt4all_is_asked_in_words_alone(kit: Kit, httpserver: HTTPServer) -> None:
    server = CompletionsServer(httpserver, models=["Llama 3"], answers=['{"a": 1}'], structures=set())
    model = Gpt4All(replace(kit, settings=replace(kit.settings, gpt4all_url=server.url)))
    assert model.answer(PROMPT, quiet()) == {"a": 1}
    assert "response_format" not in server.asked[0]
    assert server.asked[0]["stream"] is False
    assert server.asked[0]["model"] == "Llama 3"


@pytest.mark.parametrize(
    ("knows", "tried"),
    [
        ({"json_schema", "json_object"}, ["json_schema", "json_schema"]),
        ({"json_object"}, ["json_schema", "json_object", "json_object"]),
        (set(), ["json_schema", "json_object", "", ""]),
    ],
)
def test_the_cloud_is_asked_as_strictly_as_it_can_be_and_that_is_remembered(
    openai: OpenAi, cloud: CompletionsServer, knows: set[str], tried: list[str]
) -> None:
    cloud.structures = knows
    assert [openai.answer(PROMPT, quiet()) for _ in range(2)] == [{"a": 1}] * 2
    assert [asked.get("response_format", {}).get("type", "") for asked in cloud.asked] == tried


def test_a_service_with_other_names_is_asked_in_its_own(openai: OpenAi, cloud: CompletionsServer) -> None:
    cloud.dislikes = {
        "max_tokens": "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
        "temperature": "Unsupported value: 'temperature' does not support 0.7 with this model.",
    }
    assert [openai.answer(PROMPT, quiet()) for _ in range(2)] == [{"a": 1}] * 2
    assert len(cloud.asked) == 4
    assert cloud.asked[-1]["max_completion_tokens"] == 50
    cloud.dislikes = {"seed": "No 'temperature' of yours helps: seed is unknown."}
    with pytest.raises(Declined):
        openai.answer(PROMPT, quiet())


def test_a_wrong_key_asks_for_a_right_one(openai: OpenAi, cloud: CompletionsServer) -> None:
    cloud.key = "another"
    with pytest.raises(NeedsKey, match="Incorrect API key"):
        openai.answer(PROMPT, quiet())


def test_used_up_credit_is_not_waited_for(openai: OpenAi, cloud: CompletionsServer) -> None:
    cloud.refuse = [quota_used_up()]
    with pytest.raises(Declined, match="quota"):
        openai.answer(PROMPT, quiet())
    assert cloud.refuse == []


def test_a_short_wait_is_sat_out_and_a_long_one_told(openai: OpenAi, cloud: CompletionsServer) -> None:
    cloud.refuse = [too_fast("0")]
    assert openai.answer(PROMPT, quiet()) == {"a": 1}
    cloud.refuse = [too_fast("900")]
    with pytest.raises(RateLimited):
        openai.answer(PROMPT, quiet())


def test_a_refusal_is_told(openai: OpenAi, cloud: CompletionsServer) -> None:
    cloud.refusal = "I must not."
    with pytest.raises(Declined, match="I must not"):
        openai.answer(PROMPT, quiet())


def test_nothing_is_sent_to_a_paid_service_below_the_revenue(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACELESS_KEY_OPENAI", "k")
    settings = replace(kit.settings, openai_url="https://api.example.org/v1", openai_model="gpt-4o-mini")
    for budget in (None, Budget(settings, lambda: Decimal("499.99"))):
        paid = OpenAi(replace(kit, settings=settings, budget=budget))
        assert paid.model() == "gpt-4o-mini"
        with pytest.raises(NeedsSetup, match="monthly revenue"):
            paid.answer(PROMPT, quiet())


def test_a_paid_service_without_a_key_asks_for_one(kit: Kit) -> None:
    with pytest.raises(NeedsKey):
        OpenAi(replace(kit, settings=replace(kit.settings, openai_model="gpt-4o-mini"))).model()


def test_above_the_revenue_and_below_the_price_it_would_be_asked(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACELESS_KEY_OPENAI", "k")
    monkeypatch.setenv("FACELESS_OFFLINE", "1")
    settings = replace(kit.settings, openai_url="https://api.example.org/v1", openai_model="gpt-4o-mini")
    paid = OpenAi(replace(kit, settings=settings, budget=Budget(settings, lambda: Decimal(500))))
    with pytest.raises(Unreachable, match="FACELESS_OFFLINE"):
        paid.answer(PROMPT, quiet())
