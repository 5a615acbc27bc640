"""GPT4All's local server: no streaming, no schema, one request at a time."""

import threading
from typing import Any, ClassVar

from engine.errors import NeedsModel, Unreachable
from engine.ports import Kit, Prompt
from engine.runtime.llm import answers, chat_api
from engine.runtime.progress import Progress


class Gpt4All:
    """Asks the first model that GPT4All has."""

    title: ClassVar[str] = "GPT4All"
    local: ClassVar[bool] = True

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._url = kit.settings.gpt4all_url.rstrip("/")
        self._lock = threading.Lock()

    def model(self) -> str:
        """Name the model. Raises Unreachable where its server is off, NeedsModel where it has none."""
        try:
            names = chat_api.models(self._kit.http, self._url, {})
        except Unreachable as error:
            raise Unreachable(
                "GPT4All does not answer.", "Switch on its local API server under Settings, Application, Advanced."
            ) from error
        if not names:
            raise NeedsModel("GPT4All has no model.", "Download one in GPT4All.")
        return names[0]

    def answer(self, prompt: Prompt, progress: Progress) -> dict[str, Any]:
        """Answer, asked for JSON in words alone."""
        body = {
            "model": self.model(),
            "messages": [
                {"role": "system", "content": answers.with_schema(prompt.system, prompt.schema)},
                {"role": "user", "content": prompt.user},
            ],
            "temperature": prompt.temperature,
            "max_tokens": prompt.max_tokens,
        }
        with self._lock:
            reply = chat_api.ask(self._kit.http, self._url, {}, body, prompt.schema, "plain", progress)
        progress(1.0)
        return answers.read(reply.text, prompt.schema)
