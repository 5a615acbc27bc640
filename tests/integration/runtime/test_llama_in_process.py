"""The real starter model in this process: same seed same words, no port, stopped at once."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from engine.errors import Cancelled, Declined, NeedsModel
from engine.ports import Kit, Prompt
from engine.providers.llm.llama_cpp import LlamaCpp
from engine.runtime.artifacts import Artifacts
from engine.runtime.llm import chat_templates
from engine.runtime.llm.llama import Llama, Request
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress, Stop, quiet
from engine.runtime.settings import Settings
from engine.runtime.vault import Vault
from tests import tiny_models

SCHEMA = {
    "type": "object",
    "properties": {"text": {"type": "string", "minLength": 40, "maxLength": 160}},
    "required": ["text"],
    "additionalProperties": False,
}
ASK = chat_templates.write("chatml", "You write short narrations.", "Two sentences about honey.")
REQUEST = Request(ASK.text, ASK.stops, SCHEMA, 90, 0.7, 11)


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    models = ModelFiles(tmp_path_factory.mktemp("models"), Http())
    models.install("smollm2-135m", quiet())
    return models.find("smollm2-135m")


@pytest.fixture(scope="module")
def llama(weights: Path) -> Llama:
    return Llama(weights, 2048)


def test_the_same_seed_gives_the_same_words_whatever_came_before(llama: Llama) -> None:
    first = llama.complete(REQUEST, quiet())
    for other in ("The moon.", "Salt and bread and rain. " * 20):
        chat = chat_templates.write("chatml", "You write short narrations.", other)
        llama.complete(REQUEST._replace(prompt=chat.text, max_tokens=12), quiet())
    assert llama.complete(REQUEST, quiet()) == first
    assert llama.complete(REQUEST._replace(seed=12), quiet()) != first


ALONE = """
import json, sys
from pathlib import Path
import psutil
from engine.runtime.llm.llama import Llama, Request
from engine.runtime.progress import quiet
text = Llama(Path(sys.argv[1]), 2048).complete(Request(**json.loads(sys.argv[2])), quiet())
print(json.dumps({"text": text, "ports": len(psutil.Process().net_connections("inet"))}))
"""


def test_a_process_of_its_own_gives_the_same_words_quietly_and_opens_no_port(llama: Llama, weights: Path) -> None:
    asked = json.dumps(REQUEST._asdict())
    run = subprocess.run([sys.executable, "-c", ALONE, str(weights), asked], capture_output=True, check=True)
    assert json.loads(run.stdout) == {"text": llama.complete(REQUEST, quiet()), "ports": 0}
    assert run.stderr == b"", "the library is quiet"


def test_waiting_threads_leave_the_cores_alone(llama: Llama) -> None:
    assert os.environ["OMP_WAIT_POLICY"] == "PASSIVE"
    assert os.environ["GOMP_SPINCOUNT"] == "0"


LONG = {**SCHEMA, "properties": {"text": {"type": "string", "minLength": 3000}}}


def test_a_stop_ends_the_writing(llama: Llama) -> None:
    stop, heard = Stop(), []

    def hear(piece: str) -> None:
        heard.append(piece)
        if len(heard) == 3:
            stop.ask()

    llama._generate(REQUEST._replace(schema=LONG, max_tokens=400), stop, hear)
    assert len(heard) < 10


def test_a_stop_ends_the_reading(llama: Llama) -> None:
    stop, heard = Stop(), []
    stop.ask()
    chat = chat_templates.write("chatml", "Write.", "x " * 1500)
    llama._generate(REQUEST._replace(prompt=chat.text), stop, heard.append)
    assert heard == []


def test_whoever_stops_waits_for_nothing(llama: Llama) -> None:
    stop = Stop()
    threading.Timer(0.3, stop.ask).start()
    chat = chat_templates.write("chatml", "Write.", "x " * 1500)
    with pytest.raises(Cancelled):
        llama.complete(REQUEST._replace(prompt=chat.text, schema=LONG, max_tokens=400), Progress(stop=stop))
    assert llama.complete(REQUEST._replace(max_tokens=4), quiet()), "and the model answers the next one"


def test_a_prompt_that_is_too_long_is_declined(llama: Llama) -> None:
    with pytest.raises(Declined, match="context"):
        llama.complete(REQUEST._replace(prompt="word " * 5000), quiet())


def test_a_stopped_wait_for_the_model_never_asks_it(llama: Llama) -> None:
    stop = Stop()
    stop.ask()
    with pytest.raises(Cancelled):
        llama.complete(REQUEST, Progress(stop=stop))


def kit(tmp_path: Path, models: ModelFiles, settings: Settings) -> Kit:
    return Kit(settings, Vault(tmp_path), Http(), models, Artifacts(tmp_path / "a"))


def test_weights_that_cannot_be_loaded_ask_for_others(tmp_path: Path) -> None:
    models = ModelFiles(tmp_path / "models", Http())
    models.adopt(tiny_models.gguf(tmp_path / "broken.gguf"), quiet())
    provider = LlamaCpp(kit(tmp_path, models, Settings()))
    assert provider.model() == "broken"
    with pytest.raises(NeedsModel, match=r"broken\.gguf"):
        provider.answer(Prompt("s", "u", SCHEMA), quiet())


def test_the_chosen_model_is_asked_though_a_better_one_is_there(tmp_path: Path, weights: Path) -> None:
    models = ModelFiles(tmp_path / "models", Http())
    models.adopt(tiny_models.gguf(tmp_path / "huge.gguf", weights=10**7), quiet())
    name = models.adopt(weights, quiet()).name
    provider = LlamaCpp(kit(tmp_path, models, Settings(llm_model=name)))
    assert provider.model() == name
    assert 40 <= len(provider.answer(Prompt("Write.", "Honey.", SCHEMA, max_tokens=90), quiet())["text"]) <= 160
    with pytest.raises(NeedsModel, match="absent"):
        LlamaCpp(kit(tmp_path, models, Settings(llm_model="absent"))).model()
