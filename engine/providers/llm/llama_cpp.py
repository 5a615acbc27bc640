"""llama.cpp in this process: no server, no port, no network."""

import threading
from typing import Any, ClassVar

from engine.ports import Kit, Prompt
from engine.runtime.llm import answers, chat_templates
from engine.runtime.llm.llama import Llama, Request
from engine.runtime.progress import Progress


class LlamaCpp:
    """Asks the best language model installed, or the one that the settings name."""

    title: ClassVar[str] = "In this program (llama.cpp)"
    local: ClassVar[bool] = True

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._loaded: tuple[str, Llama] | None = None
        self._lock = threading.Lock()

    def model(self) -> str:
        """Name the model, without loading it. Raises NeedsModel."""
        wanted = self._kit.settings.llm_model
        if not wanted:
            return self._kit.models.best("llm")
        self._kit.models.find(wanted)
        return wanted

    def answer(self, prompt: Prompt, progress: Progress) -> dict[str, Any]:
        """Answer by the schema's grammar; the same prompt and seed give the same answer."""
        name = self.model()
        model = self._kit.models.describe(name)
        llama = self._load(name, model.context, progress)
        chat = chat_templates.write(model.template or "chatml", prompt.system, prompt.user)
        request = Request(
            chat.text, chat.stops, prompt.schema, prompt.max_tokens, prompt.temperature, prompt.seed,
            prompt.repeat_penalty,
        )  # fmt: skip
        return answers.read(llama.complete(request, progress), prompt.schema)

    def _load(self, name: str, context: int, progress: Progress) -> Llama:
        with self._lock:
            if self._loaded is None or self._loaded[0] != name:
                progress(0.0, f"Loading {name}")
                path = self._kit.models.find(name, ".gguf")
                self._loaded = None
                self._loaded = (name, Llama(path, context))
            return self._loaded[1]
