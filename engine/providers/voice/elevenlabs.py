"""ElevenLabs: a paid service of natural voices in many languages; nothing is sent before a key is set."""

import base64
import binascii
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, ClassVar
from urllib.parse import quote

import numpy as np

from engine.domain.voice import Spoken, Take, Voice
from engine.errors import Declined, NeedsKey, NeedsSetup, ProviderFailed
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sound import takes
from engine.runtime.sound.alignment import Span, by_pauses
from engine.runtime.sound.wav import Sound

_RATE = 24_000
_MODEL = "eleven_multilingual_v2"
_MANY = "mul"
_FREE = "The free plan is not for commercial use and asks for attribution to elevenlabs.io."
_PAID = "Your paid plan covers commercial use. Each sentence is sent to elevenlabs.io."
_UNKNOWN = "The plan could not be read; only paid plans cover commercial use."
_KEY_PLACE = "Make a key at elevenlabs.io (Profile, API keys) and set it as `elevenlabs`."


class ElevenLabs:
    """Speaks over the network, within the characters that the person's plan has left."""

    title: ClassVar[str] = "ElevenLabs"
    secret: ClassVar[str] = "elevenlabs"  # noqa: S105 - its name, not the key
    key_page: ClassVar[str] = "https://elevenlabs.io/app/settings/api-keys"
    """The name of the key in the vault."""

    def __init__(self, kit: Kit) -> None:
        self.address = "https://api.elevenlabs.io"
        self._kit = kit
        self._lock = threading.Lock()
        self._known: list[Voice] | None = None
        self._left: int | None = None

    def voices(self) -> list[Voice]:
        """The voices of the person's account; none without a key, or while the service cannot be reached."""
        with self._lock:
            if self._known is None:
                with suppress(NeedsSetup, ProviderFailed):
                    self._known = self._listed() if self._kit.vault.get(self.secret) else None
            return list(self._known or [])

    def speak(self, words: Sequence[Spoken], voice: Voice, speed: float, progress: Progress) -> Take:
        """Speak one sentence. Raises NeedsKey, and Declined where the plan's characters are used up."""
        progress(0.0)
        text, places = takes.laid_out(words)
        self._spend(len(text))
        name = quote(voice.key.partition(":")[2], safe="")
        answer = self._kit.http.post_json(
            f"{self.address}/v1/text-to-speech/{name}/with-timestamps?output_format=pcm_{_RATE}",
            {
                "text": text,
                "model_id": _MODEL,
                "seed": 1,
                "apply_text_normalization": "off",
                "voice_settings": {"speed": round(min(1.2, max(0.7, speed)), 3)},
            },
            progress,
            headers=self._headers(),
        )
        sound = _sound(answer)
        found = _spans(answer.get("alignment"), text, places, len(words))
        if found is not None:
            return takes.take(self._kit.artifacts, words, voice, sound, found)
        pauses = [word.said.endswith(tuple(",;:.—")) for word in words]
        guess = by_pauses(sound, takes.weights(words), pauses)
        return takes.take(self._kit.artifacts, words, voice, sound, guess, timed=False)

    def _listed(self) -> list[Voice]:
        plan = self._ask("/v1/user/subscription")
        tier = str(plan.get("tier", ""))
        self._left = int(plan.get("character_limit", 0)) - int(plan.get("character_count", 0))
        licence = f"ElevenLabs terms, {tier or 'unknown'} plan"
        commercial, note = (None, _UNKNOWN) if not tier else (False, _FREE) if tier == "free" else (True, _PAID)
        found: list[Voice] = []
        token = ""
        while True:
            page = self._ask(f"/v2/voices?page_size=100{f'&next_page_token={quote(token)}' if token else ''}")
            found += [
                Voice(f"elevenlabs:{each['voice_id']}", str(each["name"]), _MANY, licence, commercial, note, _MODEL)
                for each in page.get("voices", [])
            ]
            token = str(page.get("next_page_token") or "")
            if not page.get("has_more") or not token:
                return found

    def _ask(self, path: str) -> Mapping[str, Any]:
        answer: Mapping[str, Any] = self._kit.http.get_json(f"{self.address}{path}", headers=self._headers(), timeout=8)
        return answer

    def _headers(self) -> dict[str, str]:
        key = self._kit.vault.get(self.secret)
        if not key:
            raise NeedsKey("ElevenLabs needs a key.", _KEY_PLACE)
        return {"xi-api-key": key}

    def _spend(self, characters: int) -> None:
        """Count characters before they are sent, so that the plan's end is met before a bill is."""
        self.voices()
        with self._lock:
            if self._left is None:
                return
            if characters > self._left:
                raise Declined(
                    f"ElevenLabs has {self._left} characters left this month, this sentence needs {characters}.",
                    "Choose another voice, or wait for the plan's next month.",
                )
            self._left -= characters


def _sound(answer: Mapping[str, Any]) -> Sound:
    try:
        pcm = base64.b64decode(answer["audio_base64"], validate=True)
    except (KeyError, TypeError, binascii.Error) as error:
        raise ProviderFailed("ElevenLabs answered without sound.", "Try again, or choose another voice.") from error
    if len(pcm) < 2:
        raise ProviderFailed("ElevenLabs answered with an empty sound.", "Try again, or choose another voice.")
    samples = np.frombuffer(pcm[: len(pcm) // 2 * 2], "<i2")
    return Sound((samples / 32768).astype(np.float32), _RATE)


def _spans(
    alignment: Mapping[str, Any] | None, text: str, places: Sequence[int], words: int
) -> list[Span | None] | None:
    """Give each word from its first to its last letter; None where the service sent no times for this text."""
    if not alignment:
        return None
    letters = list(alignment.get("characters", []))
    starts = list(alignment.get("character_start_times_seconds", []))
    ends = list(alignment.get("character_end_times_seconds", []))
    if "".join(letters) != text or not len(letters) == len(starts) == len(ends):
        return None
    found: list[Span | None] = [None] * words
    for letter, word, start, end in zip(letters, places, starts, ends, strict=True):
        if letter.isalnum():
            known = found[word]
            found[word] = (known[0] if known else float(start), float(end))
    return found
