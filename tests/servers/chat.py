"""Speak as Ollama, GPT4All and OpenAI-compatible services do, faults included."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response


@dataclass
class OllamaServer:
    """`/api/tags` and `/api/chat` as documented: NDJSON, one object a line."""

    server: HTTPServer
    models: list[str] = field(default_factory=lambda: ["qwen-demo:8b"])
    answers: list[str] = field(default_factory=list)
    """One text an answer; the last one stays."""
    reason: list[str] = field(default_factory=list)
    """One `done_reason` an answer, then `stop`."""
    fail_after: int | None = None
    """After so many lines an error comes, in an answer whose status is 200."""
    asked: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server.expect_request("/api/tags").respond_with_handler(self.tags)
        self.server.expect_request("/api/chat", method="POST").respond_with_handler(self.chat)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    def tags(self, _: Request) -> Response:
        return Response(json.dumps({"models": [{"name": name, "model": name} for name in self.models]}))

    def chat(self, request: Request) -> Response:
        asked = request.get_json()
        self.asked.append(asked)
        if asked["model"] not in self.models:
            return Response(json.dumps({"error": f"model '{asked['model']}' not found"}), 404)
        text = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return Response(self._lines(text), content_type="application/x-ndjson")

    def _lines(self, text: str) -> Iterator[str]:
        for number, start in enumerate(range(0, len(text), 7)):
            if number == self.fail_after:
                yield json.dumps({"error": "llama runner process has terminated"}) + "\n"
                return
            yield (
                json.dumps({"message": {"role": "assistant", "content": text[start : start + 7]}, "done": False}) + "\n"
            )
        reason = self.reason.pop(0) if self.reason else "stop"
        yield json.dumps({"message": {"content": ""}, "done": True, "done_reason": reason, "eval_count": 9}) + "\n"


@dataclass
class CompletionsServer:
    """`/v1/models` and `/v1/chat/completions`, as GPT4All, llama.cpp's server and OpenAI have them."""

    server: HTTPServer
    models: list[str] = field(default_factory=lambda: ["demo-mini"])
    answers: list[str] = field(default_factory=list)
    structures: set[str] = field(default_factory=lambda: {"json_schema", "json_object"})
    """The ways of asking for JSON that it knows; another is declined with status 400."""
    dislikes: dict[str, str] = field(default_factory=dict)
    """Fields that it declines, and the words it does so with."""
    key: str = ""
    refuse: list[Response] = field(default_factory=list)
    refusal: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server.expect_request("/v1/models").respond_with_handler(self.listed)
        self.server.expect_request("/v1/chat/completions", method="POST").respond_with_handler(self.chat)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}/v1"

    def listed(self, _: Request) -> Response:
        return Response(json.dumps({"object": "list", "data": [{"id": name} for name in self.models]}))

    def chat(self, request: Request) -> Response:
        if self.key and request.headers.get("Authorization") != f"Bearer {self.key}":
            return _error(401, "Incorrect API key provided.", "invalid_api_key")
        if self.refuse:
            return self.refuse.pop(0)
        asked = request.get_json()
        self.asked.append(asked)
        for name, words in self.dislikes.items():
            if name in asked:
                return _error(400, words, "unsupported_parameter")
        wanted = asked.get("response_format", {}).get("type", "")
        if wanted and wanted not in self.structures:
            return _error(400, f"'response_format' of type '{wanted}' is not supported with this model.", "")
        text = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        message = {"role": "assistant", "content": text, "refusal": self.refusal or None}
        usage = {"prompt_tokens": 120, "completion_tokens": 40, "total_tokens": 160}
        return Response(
            json.dumps({"id": "x", "choices": [{"message": message, "finish_reason": "stop"}], "usage": usage})
        )


def quota_used_up() -> Response:
    """What a 429 looks like that no waiting mends."""
    return _error(429, "You exceeded your current quota.", "insufficient_quota")


def too_fast(after: str) -> Response:
    """What a 429 looks like that waiting mends."""
    answer = _error(429, "Rate limit reached.", "rate_limit_exceeded")
    answer.headers["Retry-After"] = after
    return answer


def _error(status: int, message: str, code: str) -> Response:
    return Response(json.dumps({"error": {"message": message, "type": "x", "param": None, "code": code}}), status)
