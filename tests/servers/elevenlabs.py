"""Speaks as ElevenLabs does: a voice that hums each letter, with its times; and the plan's limits and faults."""

import base64
import json
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

KEY = "sk_test_elevenlabs"
RATE = 24_000
_LETTER = 0.06


@dataclass
class ElevenLabsServer:
    """`/v1/user/subscription`, `/v2/voices` and `with-timestamps`, as documented."""

    server: HTTPServer
    tier: str = "starter"
    used: int = 0
    limit: int = 30_000
    with_times: bool = True
    asked: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server.expect_request("/v1/user/subscription").respond_with_handler(self.subscription)
        self.server.expect_request("/v2/voices").respond_with_handler(self.voices)
        path = "/v1/text-to-speech/rachel/with-timestamps"
        self.server.expect_request(path, method="POST").respond_with_handler(self.speech)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    def subscription(self, request: Request) -> Response:
        plan = {"tier": self.tier, "character_count": self.used, "character_limit": self.limit}
        return _refused() if request.headers.get("xi-api-key") != KEY else _json(plan)

    def voices(self, request: Request) -> Response:
        if request.headers.get("xi-api-key") != KEY:
            return _refused()
        if request.args.get("next_page_token") == "second":
            return _json({"voices": [{"voice_id": "adam", "name": "Adam"}], "has_more": False})
        first = {"voice_id": "rachel", "name": "Rachel"}
        return _json({"voices": [first], "has_more": True, "next_page_token": "second"})

    def speech(self, request: Request) -> Response:
        if request.headers.get("xi-api-key") != KEY:
            return _refused()
        asked = request.get_json()
        self.asked.append({**asked, "format": request.args["output_format"]})
        letters = list(asked["text"])
        length = _LETTER / asked["voice_settings"]["speed"]
        starts = [0.2 + at * length for at in range(len(letters))]
        alignment = {
            "characters": letters,
            "character_start_times_seconds": starts,
            "character_end_times_seconds": [start + length for start in starts],
        }
        sound = base64.b64encode(_hummed(letters, length)).decode()
        return _json({"audio_base64": sound, "alignment": alignment if self.with_times else None})


def _hummed(letters: list[str], length: float) -> bytes:
    """Hum each letter at a pitch of its own; spaces and punctuation are silent."""
    size = round(length * RATE)
    total = np.zeros(round(0.2 * RATE) + size * len(letters) + RATE // 4)
    for at, letter in enumerate(letters):
        if letter.isalnum():
            first = round((0.2 + at * length) * RATE)
            total[first : first + size] = 0.3 * np.sin(
                np.arange(size) * 2 * np.pi * (150 + 7 * (ord(letter) % 40)) / RATE
            )
    return (total * 32767).astype("<i2").tobytes()


def _json(plain: object) -> Response:
    return Response(json.dumps(plain), content_type="application/json")


def _refused() -> Response:
    return Response(json.dumps({"detail": {"status": "invalid_api_key", "message": "Invalid API key"}}), 401)
