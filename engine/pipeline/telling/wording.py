"""What a person types, as sentences that can be told: none empty, none in a language that the voice does not speak."""

import unicodedata
from dataclasses import replace

from engine.domain.project import Project
from engine.domain.script import Scene, split_sentences
from engine.errors import EditRefused
from engine.pipeline.captioning import joined, leading_words
from engine.pipeline.casting import speaks
from engine.pipeline.writing.claims import claims_in
from engine.pipeline.writing.language import language_of
from engine.pipeline.writing.words import count

_MOST = 2000
"""Letters that are spoken at once."""
_ENDS = ".!?…。！？؟।"
_WIDE_END, _END = "。", "."


def worded(text: str) -> list[str]:
    """Part a text into sentences, each ended as one. Raises EditRefused."""
    plain = " ".join(text.split())
    if not count(plain):
        raise EditRefused("There are no words to say.", "Delete the sentence instead.")
    if len(plain) > _MOST:
        raise EditRefused(f"This is too long: {len(plain)} letters.", f"Give at most {_MOST} at once.")
    found: list[str] = []
    for sentence in split_sentences(plain):
        if count(sentence) or not found:
            found.append(sentence)
        else:
            found[-1] = joined([found[-1], sentence])
    return [_ended(sentence) for sentence in found]


def parted(text: str, word: int) -> str:
    """Let a sentence be two, the second beginning with this word. Raises EditRefused."""
    words = text.split()
    if not 0 < word < len(words):
        raise EditRefused("Both sentences need words.", "Choose a word inside the sentence.")
    first, second = " ".join(words[:word]), " ".join(words[word:])
    return f"{_ended(first.rstrip(',;:—–-، '))} {second[:1].upper()}{second[1:]}"


def joint(first: str, second: str, language: str) -> str:
    """Let two sentences be one: with a comma, small words no longer with a capital."""
    head, _, rest = second.partition(" ")
    small = head.lower() in leading_words(language) or head.lower() in {"he", "she", "it", "we", "you", "they", "there"}
    tail = f"{head.lower()} {rest}".strip() if small else second
    return f"{first.rstrip(_ENDS + ' ')}, {tail}"


def spoken_in(text: str, project: Project) -> None:
    """Raise EditRefused where a film's voice does not speak the language that a text is written in."""
    voice, tongue = project.voice, language_of(text)
    if voice is None or _latin(text) or speaks(voice, tongue):
        return
    raise EditRefused(
        f"The voice {voice.title or voice.key} speaks {voice.language}, this is written in {tongue}.",
        "Write it in the film's language, or make the film with another voice.",
    )


def claimed(project: Project, scene: int, text: str) -> Project:
    """Note what a new sentence claims beyond the film's notes, where it has any."""
    brief, script = project.brief, project.script
    if not brief.notes.strip():
        return project
    known = "\n".join((brief.notes, brief.topic, *brief.keywords))
    found = tuple(replace(each, scene=scene) for each in claims_in([Scene(text, "")], known, script.language))
    return replace(project, script=replace(script, claims=(*script.claims, *found)))


def _ended(sentence: str) -> str:
    """End a sentence, so that the next does not run into it."""
    last = sentence[-1:]
    if not last.isalnum():
        return sentence
    return sentence + (_WIDE_END if unicodedata.east_asian_width(last) == "W" and not "가" <= last <= "힣" else _END)


def _latin(text: str) -> bool:
    letters = [each for each in text if each.isalpha()]
    return sum("LATIN" in unicodedata.name(each, "") for each in letters) * 2 >= len(letters)
