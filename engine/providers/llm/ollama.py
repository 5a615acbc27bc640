"""Ollama on this machine, by its own interface: it takes the schema, the context size and the seed."""

import json
from typing import Any, ClassVar

from engine.errors import Declined, NeedsModel, Unreachable
from engine.ports import Kit, Prompt
from engine.runtime.llm import answers
from engine.runtime.progress import Progress

_CONTEXT = 8192


class Ollama:
    """Asks the model that the settings name, or the first that Ollama has."""

    title: ClassVar[str] = "Ollama"
    local: ClassVar[bool] = True

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._url = kit.settings.ollama_url.rstrip("/")

    def model(self) -> str:
        """Name the model. Raises Unreachable where Ollama is off, NeedsModel where it has no such model."""
        try:
            listed = self._kit.http.get_json(f"{self._url}/api/tags", timeout=5)
        except Unreachable as error:
            raise Unreachable("Ollama does not answer.", "Start it with `ollama serve`.") from error
        names = [entry["name"] for entry in listed.get("models", [])]
        wanted = self._kit.settings.ollama_model
        if wanted:
            if not {wanted, f"{wanted}:latest"} & set(names):
                raise NeedsModel(f"Ollama has no model {wanted}.", f"ollama pull {wanted}")
            return wanted
        if not names:
            raise NeedsModel("Ollama has no model.", "ollama pull qwen2.5:3b")
        return str(names[0])

    def answer(self, prompt: Prompt, progress: Progress) -> dict[str, Any]:
        """Answer by the schema; where the answer was cut off, once more with twice the room."""
        model = self.model()
        text, cut = self._ask(model, prompt, prompt.max_tokens, progress)
        if cut:
            text, _ = self._ask(model, prompt, 2 * prompt.max_tokens, progress)
        return answers.read(text, prompt.schema)

    def _ask(self, model: str, prompt: Prompt, most: int, progress: Progress) -> tuple[str, bool]:
        """Give the text and whether it was cut off."""
        body = {
            "model": model,
            "messages": [
                {"role": "system", "content": answers.with_schema(prompt.system, prompt.schema)},
                {"role": "user", "content": prompt.user},
            ],
            "format": prompt.schema,
            "think": False,
            "options": {
                "temperature": prompt.temperature,
                "seed": prompt.seed,
                "num_predict": most,
                "num_ctx": _CONTEXT,
            },
        }
        said: list[str] = []
        for line in self._kit.http.post_lines(f"{self._url}/api/chat", body, progress):
            told = _told(line)
            said.append(told.get("message", {}).get("content", ""))
            progress(min(0.99, len(said) / most))
            if told.get("done"):
                return "".join(said), told.get("done_reason") == "length"
        raise Declined("Ollama stopped in the middle of its answer.")


def _told(line: str) -> dict[str, Any]:
    try:
        told: dict[str, Any] = json.loads(line)
    except ValueError as error:
        raise Declined("Ollama sent a line that is not JSON.") from error
    # A failure in mid-stream arrives as a line of an answer whose status was 200.
    if told.get("error"):
        raise Declined(f"Ollama: {told['error']}")
    return told
