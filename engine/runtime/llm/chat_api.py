"""The chat interface that OpenAI made and others speak: one request, and how much structure the far side knows."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from engine.errors import Declined, ProviderFailed
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress

Structure = Literal["json_schema", "json_object", "plain"]
STEPS: tuple[Structure, ...] = ("json_schema", "json_object", "plain")


@dataclass(frozen=True)
class Usage:
    """Tokens as the service counted them; all 0 where it did not."""

    prompt: int = 0
    answer: int = 0
    cached: int = 0


@dataclass(frozen=True)
class Reply:
    """What came back."""

    text: str
    usage: Usage


def models(http: Http, url: str, headers: Mapping[str, str]) -> list[str]:
    """Name every model the service has."""
    listed = http.get_json(f"{url}/models", headers=headers, timeout=5)
    return [str(entry["id"]) for entry in listed.get("data", []) if "id" in entry]


def ask(
    http: Http,
    url: str,
    headers: Mapping[str, str],
    body: Mapping[str, Any],
    schema: Mapping[str, Any],
    structure: Structure,
    progress: Progress,
) -> Reply:
    """Send one chat request and wait for its whole answer. Raises Declined with the service's own words."""
    sent = {**body, "stream": False, **_format(structure, schema)}
    said = http.post_json(f"{url}/chat/completions", sent, progress, headers=headers, timeout=300)
    try:
        choice = said["choices"][0]
        message = choice["message"]
    except (KeyError, IndexError, TypeError) as error:
        raise Declined("The answer is no chat completion.") from error
    if message.get("refusal") or choice.get("finish_reason") == "content_filter":
        raise Declined(f"The model would not answer: {message.get('refusal') or 'its filter stopped it'}")
    used = said.get("usage") or {}
    cached = (used.get("prompt_tokens_details") or {}).get("cached_tokens") or 0
    usage = Usage(used.get("prompt_tokens") or 0, used.get("completion_tokens") or 0, cached)
    return Reply(message.get("content") or "", usage)


def knows_no(error: ProviderFailed, structure: Structure) -> bool:
    """Whether a service declined because it does not know this way of asking for JSON."""
    words = str(error).lower()
    return (
        isinstance(error, Declined)
        and structure != "plain"
        and any(mark in words for mark in ("response_format", "json_schema", "json_object", "structured"))
    )


def without_quirks(body: Mapping[str, Any], quirks: Collection[str]) -> dict[str, Any]:
    """Write a request as a service wants it that has other names for its limits, or sets its temperature itself."""
    renamed = {"max_tokens": "max_completion_tokens"} if "max_completion_tokens" in quirks else {}
    return {
        renamed.get(name, name): value
        for name, value in body.items()
        if not (name == "temperature" and "temperature" in quirks)
    }


def quirk(error: ProviderFailed) -> str:
    """Name what a service declined a request for, where it can be written otherwise; empty where it cannot."""
    words = str(error).lower() if isinstance(error, Declined) else ""
    return next((name for name in ("max_completion_tokens", "temperature") if name in words), "")


def _format(structure: Structure, schema: Mapping[str, Any]) -> dict[str, Any]:
    if structure == "plain":
        return {}
    if structure == "json_object":
        return {"response_format": {"type": "json_object"}}
    named = {"name": "answer", "schema": json.loads(json.dumps(schema)), "strict": _strict(schema)}
    return {"response_format": {"type": "json_schema", "json_schema": named}}


def _strict(schema: Mapping[str, Any]) -> bool:
    """Strict mode wants every property required and nothing more, in every object."""
    if schema.get("type") == "object":
        properties = schema.get("properties", {})
        closed = schema.get("additionalProperties") is False and set(schema.get("required", ())) == set(properties)
        return closed and all(_strict(each) for each in properties.values())
    items = schema.get("items")
    return _strict(items) if isinstance(items, Mapping) else True
