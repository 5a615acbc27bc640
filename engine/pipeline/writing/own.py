"""A person's own script as scenes: their words, all of them and no others."""

from collections.abc import Iterator

from engine.domain.script import Scene, Script, split_sentences
from engine.errors import Refused
from engine.pipeline.writing.claims import claims_in
from engine.pipeline.writing.plain import Block, blocks
from engine.pipeline.writing.sights import sight
from engine.pipeline.writing.titles import title_of
from engine.pipeline.writing.words import count

_LONGEST = 60
"""Words of a scene; a longer paragraph is split."""
_GOAL = 40


def own_script(text: str, topic: str, notes: str, niche: str, language: str) -> Script:
    """Lay an own script out: a paragraph a scene, headings as titles, long paragraphs split at sentence ends.

    Raises Refused where the text holds no words.
    """
    paragraphs = blocks(text)
    told = list(_told(paragraphs))
    if not any(count(said) for _, said, _ in told):
        raise Refused("The script holds no words that could be spoken.", "Write at least one word, or give a topic.")
    last = len(told) - 1
    about = topic or next((block.text for block in paragraphs if block.heading), "")
    scenes = tuple(
        Scene(
            said,
            picture or sight(said, about, language),
            "hook" if index == 0 else "ending" if index == last else "body",
            heading,
        )
        for index, (heading, said, picture) in enumerate(told)
    )
    title = title_of(topic or about or told[0][1])
    # Without notes there is nothing to hold a person's own words against.
    claims = claims_in(scenes, f"{notes}\n{topic}", language) if notes.strip() else ()
    return Script(title, language, niche, scenes, "own", claims=claims)


def _told(paragraphs: list[Block]) -> Iterator[tuple[str, str, str]]:
    """Heading, words and picture of each scene; a heading that nothing follows is said itself."""
    heading = ""
    picture = ""
    for block in paragraphs:
        picture = block.picture or picture
        if block.heading:
            if heading:
                yield "", heading, picture
            heading = block.text
        elif count(block.text):
            for part in _parts(block.text):
                yield heading, part, picture
                heading = picture = ""
    if heading:
        yield "", heading, picture


def _parts(paragraph: str) -> Iterator[str]:
    if count(paragraph) <= _LONGEST:
        yield paragraph
        return
    held: list[str] = []
    for sentence in (piece for whole in split_sentences(paragraph) for piece in _pieces(whole)):
        if held and count(" ".join([*held, sentence])) > _GOAL:
            yield " ".join(held)
            held = []
        held.append(sentence)
    yield " ".join(held)


def _pieces(sentence: str) -> Iterator[str]:
    """A sentence without end is cut between words, after a comma where there is one near."""
    while count(sentence) > _LONGEST:
        cut = _cut(sentence)
        yield sentence[:cut].rstrip()
        sentence = sentence[cut:].lstrip()
    yield sentence


def _cut(sentence: str) -> int:
    """Where to cut: at the last comma or blank before a goal's worth of words."""
    reach = int(len(sentence) * _GOAL / count(sentence))
    commas = max(sentence.rfind(mark, reach // 2, reach) for mark in (", ", "; ", "،", "、", "，"))
    if commas > 0:
        return commas + 1
    blank = sentence.rfind(" ", 1, reach)
    return blank if blank > 0 else reach
