"""llama.cpp inside this process: loaded once a model, one request at a time, the same text for the same seed."""

import importlib.util
import json
import os
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from engine.domain.units import Seconds
from engine.errors import Cancelled, Declined, NeedsModel
from engine.runtime.progress import Progress, Stop

_BATCH = 64
"""Prompt tokens read at once: so that a stop is heard between two batches, on a slow machine too."""
_LOOK: Seconds = 0.1


class Request(NamedTuple):
    """One text to be continued."""

    prompt: str
    stops: tuple[str, ...]
    schema: Mapping[str, Any]
    max_tokens: int
    temperature: float
    seed: int
    repeat_penalty: float = 1.0


Hear = Callable[[str], None]
Generate = Callable[[Request, Stop, Hear], None]
"""Say the text piece by piece; end early where stop was asked."""


class Llama:
    """One loaded model. Prefers llama-cpp-python where it is installed, else xllamacpp."""

    def __init__(self, path: Path, context: int) -> None:
        # Waiting threads that spin take the cores from those that work; read when the library loads.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        os.environ.setdefault("GOMP_SPINCOUNT", "0")
        self.context = context
        self._lock = threading.Lock()
        opened = _binding if importlib.util.find_spec("llama_cpp") else _server
        self._generate: Generate = opened(path, context)

    def complete(self, request: Request, progress: Progress) -> str:
        """Continue a text. Raises Cancelled at once where stop is asked; the model itself ends a moment later."""
        said: list[str] = []
        failed: list[Exception] = []
        stop = Stop()

        def work() -> None:
            with self._lock:
                if stop.asked:
                    return
                try:
                    self._generate(request, stop, said.append)
                except (RuntimeError, ValueError, TypeError) as error:
                    failed.append(error)

        thread = threading.Thread(target=work, name="llama")
        thread.start()
        try:
            while thread.is_alive():
                thread.join(_LOOK)
                progress(min(0.99, len(said) / request.max_tokens))
        finally:
            stop.ask()
        if failed:
            raise Declined(f"llama.cpp could not answer: {failed[0]}") from failed[0]
        return "".join(said)


def _server(path: Path, context: int) -> Generate:
    """xllamacpp: llama.cpp's server without its port; a Unix socket nobody knows of stands in for it."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.n_ctx, params.n_batch, params.n_ubatch, params.n_parallel = context, _BATCH, _BATCH, 1
    # What an earlier prompt left behind changes the last digits, and with them the words: nothing is kept.
    params.cache_ram_mib, params.n_ctx_checkpoints, params.cache_idle_slots = 0, 0, False
    params.use_jinja, params.warmup, params.ui, params.endpoint_slots = False, False, False, False
    params.verbosity, params.n_threads_http = -1, 1
    try:
        # Only a name that ends so is taken for a socket; once bound it need not be found.
        with tempfile.TemporaryDirectory(prefix="fs-", ignore_cleanup_errors=True) as folder:
            params.hostnames = [str(Path(folder) / "llama.sock")]
            server = xllamacpp.Server(params)
    except RuntimeError as error:
        raise NeedsModel(f"llama.cpp cannot load {path.name}.", "faceless models verify") from error

    def generate(request: Request, stop: Stop, hear: Hear) -> None:
        wrong: list[str] = []

        def take(chunk: Any) -> bool:
            """Hear one chunk; True ends the request."""
            if chunk.get("error"):
                wrong.append(str(chunk["error"].get("message", chunk["error"])))
            for choice in chunk.get("choices", ()):
                if choice.get("text"):
                    hear(choice["text"])
            return stop.asked

        server.handle_completions(_body(request), take)
        if wrong:
            raise RuntimeError(wrong[0])

    return generate


def _body(request: Request) -> dict[str, Any]:
    return {
        "prompt": request.prompt,
        "stop": list(request.stops),
        "json_schema": dict(request.schema),
        "n_predict": request.max_tokens,
        "temperature": request.temperature,
        "seed": request.seed,
        "repeat_penalty": request.repeat_penalty,
        "cache_prompt": False,
        "stream": True,
        "return_progress": True,
    }


def _binding(path: Path, context: int) -> Generate:
    """llama-cpp-python, compiled for this machine."""
    import llama_cpp

    class Plain(llama_cpp.Llama):  # type: ignore[misc]
        """Never sees the file's own chat templates, which Jinja would be given; can be stopped while it reads."""

        stop = Stop()

        @property
        def metadata(self) -> dict[str, str]:
            return self._kept

        @metadata.setter
        def metadata(self, said: dict[str, str]) -> None:
            self._kept = {name: text for name, text in said.items() if "chat_template" not in name}

        def eval(self, tokens: Sequence[int]) -> None:
            for start in range(0, len(tokens), _BATCH):
                self.stop.wait(0)
                super().eval(tokens[start : start + _BATCH])

    try:
        model = Plain(str(path), n_ctx=context, n_batch=_BATCH, n_ubatch=_BATCH, verbose=False)
    except (ValueError, RuntimeError) as error:
        raise NeedsModel(f"llama.cpp cannot load {path.name}.", "faceless models verify") from error

    def generate(request: Request, stop: Stop, hear: Hear) -> None:
        model.reset()
        model.stop = stop
        grammar = llama_cpp.LlamaGrammar.from_json_schema(json.dumps(request.schema), verbose=False)
        chunks = model.create_completion(
            request.prompt,
            max_tokens=request.max_tokens,
            temperature=request.temperature,
            seed=request.seed,
            repeat_penalty=request.repeat_penalty,
            stop=list(request.stops),
            grammar=grammar,
            stream=True,
        )
        with suppress(Cancelled):
            for chunk in chunks:
                stop.wait(0)
                hear(chunk["choices"][0]["text"])

    return generate
