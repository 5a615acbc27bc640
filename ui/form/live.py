"""The choices that are known only at run time: voices, niches, styles, sources."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from engine.domain.brief import AUTO, VOICE_OFF
from engine.engine import Engine
from ui.language import translated

Choices = Sequence[tuple[str, str]]
"""Values with their titles, in order."""
Live = Mapping[str, Callable[[], Choices]]
"""How to learn the choices of a kind; called off the window's thread."""


def of(engine: Engine) -> Live:
    """Every kind of choices an engine knows."""
    return {
        "voice": lambda: [(AUTO, automatic()), *_voices(engine), (VOICE_OFF, silent())],
        "niche": lambda: [
            (AUTO, automatic()),
            *((each.name, translated(each.title)) for each in engine.pipeline.niches()),
        ],
        "style": lambda: [
            (AUTO, automatic()),
            *((each.name, translated(each.title)) for each in engine.pipeline.styles()),
        ],
        "source": lambda: [(each.name, each.title) for each in engine.collection.directory.sources()],
        "writer": writers,
        "speaker": speakers,
        "finder": finders,
    }


def writers() -> Choices:
    """Who can write a script, by the names that settings know them by."""
    return [
        ("llama_cpp", QCoreApplication.translate("form", "Built in (llama.cpp)")),
        ("ollama", "Ollama"),
        ("gpt4all", "GPT4All"),
        ("openai", QCoreApplication.translate("form", "Cloud (OpenAI-compatible)")),
        ("template", QCoreApplication.translate("form", "Templates, without a model")),
    ]


def speakers() -> Choices:
    """Whose voices read a script, by the names that settings know them by."""
    return [
        ("hibari", QCoreApplication.translate("form", "Built in (Hibari)")),
        ("piper", "Piper"),
        ("elevenlabs", "ElevenLabs"),
        ("pyttsx3", QCoreApplication.translate("form", "Voices of the system")),
    ]


def finders() -> Choices:
    """What finds files by meaning, by the names that settings know them by."""
    return [
        ("clip", QCoreApplication.translate("form", "By what is seen (CLIP)")),
        ("minilm", QCoreApplication.translate("form", "By meaning (MiniLM)")),
        ("lexical", QCoreApplication.translate("form", "By words")),
    ]


def automatic() -> str:
    """What `auto` is called."""
    return QCoreApplication.translate("form", "Automatic")


def silent() -> str:
    """What a film without a voice is called."""
    return QCoreApplication.translate("form", "No voice")


def _voices(engine: Engine) -> Choices:
    return [(each.key, f"{each.title} · {each.language}") for each in engine.narrator.voices()]
