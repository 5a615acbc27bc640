"""What is said about a film where it is published: titles, description, tags, hashtags, category."""

from engine.domain.listing import TAG_CHARACTERS, TITLE_CHARACTERS, Listing
from engine.domain.script import Script, split_sentences
from engine.domain.style import Niche
from engine.pipeline.writing.words import content, count, words
from engine.runtime.artifacts import stage
from engine.runtime.progress import Progress
from engine.runtime.resources import load

_HASHTAGS = 5
_TAGS = 20
_SUMMARY_WORDS = 60
_NO_ANGLES = str.maketrans("<>", "‹›")
"""YouTube refuses the two signs."""


@stage(1)
def describe(progress: Progress, script: Script, keywords: tuple[str, ...]) -> Listing:
    """Describe a film by its own script; the person's keywords come first."""
    progress(0.0, "Describing the film")
    niche = load("niches", script.niche, Niche)
    tags = _tags(script, keywords, niche)
    return Listing(_titles(script, niche), _summary(script), tags, _hashtags(keywords, niche, tags), niche.category)


def _titles(script: Script, niche: Niche) -> tuple[str, ...]:
    """The title itself, with the niche behind it, and the hook where it is short."""
    hook = split_sentences(script.scenes[0].narration)[0].rstrip(".")
    offered = [script.title, f"{script.title} | {niche.title}", hook]
    if not script.language.startswith("en"):
        offered.remove(f"{script.title} | {niche.title}")
    fit = [each.translate(_NO_ANGLES).strip() for each in offered if len(each) <= TITLE_CHARACTERS]
    return tuple(dict.fromkeys(each for each in fit if each))


def _summary(script: Script) -> str:
    """The film's own first sentences, and its headings as what it holds."""
    taken: list[str] = []
    for sentence in script.sentences:
        if taken and count(" ".join([*taken, sentence.text])) > _SUMMARY_WORDS:
            break
        taken.append(sentence.text)
    parts = [f"• {scene.heading}" for scene in script.scenes if scene.heading and scene.heading != script.title]
    return "\n\n".join(part for part in (" ".join(taken), "\n".join(dict.fromkeys(parts))) if part).translate(
        _NO_ANGLES
    )


def _tags(script: Script, keywords: tuple[str, ...], niche: Niche) -> tuple[str, ...]:
    """Keywords, the title, its words, what the headings name, and the niche's own; as many as fit."""
    of_niche = niche.tags if script.language.startswith("en") else ()
    headings = [scene.heading for scene in script.scenes if scene.heading]
    offered = [*keywords, script.title, *content(script.title, script.language), *headings, *of_niche]
    tags: list[str] = []
    for each in dict.fromkeys(_tag(text) for text in offered):
        if each and len(tags) < _TAGS and _length([*tags, each]) <= TAG_CHARACTERS:
            tags.append(each)
    return tuple(tags)


def _tag(text: str) -> str:
    """YouTube takes neither commas nor angle brackets in a tag, and 30 characters are enough for one."""
    plain = " ".join(text.lower().translate(str.maketrans('<>,"', "    ")).split())
    return plain if len(plain) <= 60 else ""


def _length(tags: list[str]) -> int:
    return sum(len(tag) + 2 * (" " in tag) for tag in tags) + len(tags) - 1


def _hashtags(keywords: tuple[str, ...], niche: Niche, tags: tuple[str, ...]) -> tuple[str, ...]:
    short = [tag for tag in tags if len(words(tag)) <= 2]
    made = [
        "#" + "".join(words(each.lower())).replace("-", "").replace("'", "") for each in (*keywords, *short, niche.name)
    ]
    return tuple(each for each in dict.fromkeys(made) if len(each) > 3)[:_HASHTAGS]
