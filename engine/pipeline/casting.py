"""Which voice reads a film: the one named, or the best for the language; never one of another language."""

from collections.abc import Mapping

from engine.domain.brief import AUTO, VOICE_OFF
from engine.domain.voice import Voice
from engine.errors import NeedsModel, NotFound, Refused
from engine.ports import Speaker

ANY_LANGUAGE = "mul"
"""The language of a voice that speaks many."""
_HOME = {"en": "en-US", "es": "es-ES", "pt": "pt-BR", "fr": "fr-FR", "de": "de-DE", "zh": "zh-CN", "ar": "ar"}
"""The region taken where a text names none."""
_SAME = {"cmn": "zh", "nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl"}
_INSTALL = "Install the system package espeak-ng, or a Piper voice: `faceless models list` shows those for {language}."


def cast(speakers: Mapping[str, Speaker], name: str, language: str) -> Voice | None:
    """Choose as `Narrator.choose` says."""
    if name == VOICE_OFF:
        return None
    if name == AUTO or not name:
        return default(speakers, language)
    every = [voice for speaker in speakers.values() for voice in speaker.voices()]
    wanted = name.casefold()
    fitting = [voice for voice in every if wanted in _names(voice)]
    if not fitting:
        raise NotFound(f"There is no voice {name!r}.", "`faceless voices` lists those that can speak.")
    for voice in fitting:
        if speaks(voice, language):
            return voice
    others = ", ".join(voice.key for voice in every if speaks(voice, language))
    if not others:
        raise _nobody(language)
    raise Refused(
        f"The voice {name} speaks {fitting[0].language}, the text is in {language}.",
        f"Choose one of {others}, or 'auto'.",
    )


def default(speakers: Mapping[str, Speaker], language: str) -> Voice:
    """Take the best voice for a language, in the person's order of providers; one whose films may not be sold last.

    Raises NeedsModel.
    """
    found = [voice for speaker in speakers.values() for voice in _ranked(speaker.voices(), language)]
    if not found:
        raise _nobody(language)
    return min(found, key=lambda voice: voice.commercial is False)


def speaks(voice: Voice, language: str) -> bool:
    """Whether a voice reads texts of a language; regions do not matter."""
    return voice.language == ANY_LANGUAGE or primary(voice.language) == primary(language)


def primary(language: str) -> str:
    """Give the language without its region: `pt-BR` is `pt`."""
    code = language.replace("_", "-").split("-")[0].casefold()
    return _SAME.get(code, code)


def _ranked(voices: list[Voice], language: str) -> list[Voice]:
    wanted = language.replace("_", "-").casefold()
    home = _HOME.get(wanted, wanted).casefold()

    def distance(voice: Voice) -> int:
        spoken = voice.language.casefold()
        return [wanted, home, primary(wanted)].index(spoken) if spoken in {wanted, home, primary(wanted)} else 3

    return sorted((voice for voice in voices if speaks(voice, language)), key=distance)


def _names(voice: Voice) -> set[str]:
    """What a person may call a voice: its key, its name, the speaker's name in it, or its title."""
    name = voice.key.partition(":")[2]
    parts = name.split("-")
    speaker = parts[1] if voice.key.startswith("piper:") and len(parts) > 1 else name
    return {each.casefold() for each in (voice.key, name, speaker, voice.title, voice.title.split(" (")[0])}


def _nobody(language: str) -> NeedsModel:
    return NeedsModel(f"No voice here speaks {language!r}.", _INSTALL.format(language=language))
