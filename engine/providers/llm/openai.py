"""Any service that speaks OpenAI's chat interface: asked only with a key and within the budget."""

from typing import Any, ClassVar

import structlog

from engine.errors import NeedsKey, NeedsSetup, ProviderFailed
from engine.ports import Kit, Prompt
from engine.runtime.llm import answers, chat_api
from engine.runtime.llm.budget import Budget, is_own
from engine.runtime.progress import Progress

_log = structlog.get_logger()


class OpenAi:
    """Asks for JSON as strictly as the service knows how, and remembers how that is."""

    title: ClassVar[str] = "Cloud (OpenAI-compatible)"
    local: ClassVar[bool] = False
    secret: ClassVar[str] = "openai"  # noqa: S105 - its name, not the key
    key_page: ClassVar[str] = "https://platform.openai.com/api-keys"
    """The name of its key in the vault."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._url = kit.settings.openai_url.rstrip("/")
        self._budget = kit.budget or Budget(kit.settings)
        self._structure: chat_api.Structure = chat_api.STEPS[0]
        self._quirks: set[str] = set()

    def model(self) -> str:
        """Name the model, without asking anybody. Raises NeedsSetup, NeedsKey."""
        model = self._kit.settings.openai_model
        if not model:
            raise NeedsSetup("No cloud model is chosen.", "faceless settings set openai_model NAME")
        self._headers()
        return model

    def answer(self, prompt: Prompt, progress: Progress) -> dict[str, Any]:
        """Answer within the budget; a way of asking for JSON that the service does not know is not tried again."""
        model = self.model()
        system = answers.with_schema(prompt.system, prompt.schema)
        self._budget.allow(model, self._url, system + prompt.user, prompt.max_tokens)
        body = {
            "model": model,
            "messages": [{"role": "system", "content": system}, {"role": "user", "content": prompt.user}],
            "temperature": prompt.temperature,
            "max_tokens": prompt.max_tokens,
            "seed": prompt.seed,
        }
        reply = self._ask(body, prompt, progress)
        self._note(model, reply.usage)
        progress(1.0)
        return answers.read(reply.text, prompt.schema)

    def _ask(self, body: dict[str, Any], prompt: Prompt, progress: Progress) -> chat_api.Reply:
        while True:
            sent = chat_api.without_quirks(body, self._quirks)
            try:
                return chat_api.ask(
                    self._kit.http, self._url, self._headers(), sent, prompt.schema, self._structure, progress
                )
            except ProviderFailed as error:
                quirk = chat_api.quirk(error)
                if chat_api.knows_no(error, self._structure):
                    self._structure = chat_api.STEPS[chat_api.STEPS.index(self._structure) + 1]
                elif quirk and quirk not in self._quirks:
                    self._quirks.add(quirk)
                else:
                    raise

    def _note(self, model: str, usage: chat_api.Usage) -> None:
        cost = self._budget.cost(model, self._url, usage.prompt, usage.answer, usage.cached)
        _log.info("cloud answer", model=model, tokens=usage.prompt + usage.answer, dollars=str(cost))

    def _headers(self) -> dict[str, str]:
        key = self._kit.vault.get(self.secret)
        if key:
            return {"Authorization": f"Bearer {key}"}
        if is_own(self._url):
            return {}
        raise NeedsKey("There is no key for the cloud writer.", "Set FACELESS_KEY_OPENAI to your key.")
