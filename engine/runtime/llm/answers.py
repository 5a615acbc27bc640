"""From what a language model wrote to the object that was asked for: read, mended once, held against its schema."""

import json
from collections.abc import Mapping
from typing import Any

from engine.errors import Declined

_SHOWN = 80


def read(text: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Give the object in a text. Raises Declined where there is none, or it does not fit the schema."""
    from jsonschema import Draft202012Validator

    answer = _parse(text)
    if not isinstance(answer, dict):
        raise Declined(f"The answer is no JSON object: {_short(text)}")
    for error in Draft202012Validator(schema).iter_errors(answer):
        where = "/".join(str(part) for part in error.absolute_path)
        raise Declined(f"The answer does not fit at {where or 'its top'}: {_short(error.message)}")
    return answer


def with_schema(system: str, schema: Mapping[str, Any]) -> str:
    """Ask for JSON in words too: a grammar shapes an answer, it does not make it sensible."""
    return f"{system}\n\nAnswer with one JSON object and nothing else. It must fit this schema:\n{json.dumps(schema)}"


def _parse(text: str) -> Any:
    from json_repair import repair_json

    begin = text.find("{")
    if begin < 0:
        return None
    try:
        return json.JSONDecoder().raw_decode(text, begin)[0]
    except ValueError:
        return repair_json(text[begin:], return_objects=True)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN] + "…"
