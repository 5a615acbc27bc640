"""Narration to caption pages: few words at a time, broken where speech breaks, timed by the voice itself."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from engine.domain.timeline import Caption, CaptionWord, Clip
from engine.domain.units import Frames, Seconds
from engine.domain.voice import Narration, Word

LINGER: Seconds = 0.4
"""A page stays this long after its last word, unless the next one comes."""
_BREATH: Seconds = 0.28
"""A silence between two words that is heard as a border."""
_CJK_CHUNK = 4
_ENDS = frozenset(".!?…。！？؟।")
_CLOSING = "\"')]»”’」』"
# Small words that lead into what follows.
_LEADING = {
    "en": "a an the of to in on at by for from with and or but nor if as than that which who is are was were be its "
    "their his her our your my this these those not no so into over under",
    "es": "un una el la los las lo de del en y e o u que con por para se le su al sin no es son como más",
    "fr": "un une le la les de des du d' l' en et ou que qui avec par pour se ce sa son au aux ne est sont",
    "de": "ein eine einen der die das den dem des und oder zu im in am an auf mit von vom für ist sind nicht als wie",
    "it": "un una il lo la i gli le di del della da in e o che con per si non è sono al",
    "pt": "um uma o a os as de do da dos das em no na e ou que com por para se não é são ao",
    "ar": "في من على إلى عن مع أو ثم أن إن لا ما هو هي هذا هذه التي الذي كل بين حتى",
    "he": "של את על עם אל כי או גם לא הוא היא זה זו כל בין עד",
    "ru": "в на с и к о у по за из не что как от для но а или же бы до",
}


@dataclass(frozen=True)
class _Room:
    """How much a page holds."""

    letters: int
    words: int
    best: int
    """Letters of a page that reads best: pages of a sentence are made alike."""
    leading: frozenset[str]
    """Words that a page does not end with where it can be helped."""


def captions(narration: Narration, rate: Fraction, width: int, height: int, language: str) -> tuple[Caption, ...]:
    """Make pages of a narration for a frame of this shape; words are timed by their takes, to the frame.

    A page never runs across sentences, prefers to end at punctuation, a breath or before a small leading word, and
    stands from its first word until the next page, or at most `LINGER` after its last word.
    """
    room = _room(width, height, language)
    pages: list[tuple[_Timed, ...]] = []
    for start, line in zip(line_starts(narration), narration.lines, strict=True):
        words = [timed for word in line.take.words for timed in _timed(word, start)]
        pages += _pages(words, room)
    return _with_times(pages, rate, narration.duration)


def repaged(
    pages: Sequence[Caption], rate: Fraction, width: int, height: int, language: str, length: Frames
) -> tuple[Caption, ...]:
    """Break captions anew for a frame of another shape; every word keeps its frames."""
    room = _room(width, height, language)
    sentences: list[tuple[str, list[_Timed]]] = []
    for page in pages:
        words = [_Timed(word.text, float(word.start / rate), float(word.end / rate)) for word in page.words]
        link, said = sentences[-1] if sentences else ("", [])
        if not said or page.link != link or _over(said[-1], words[0]):
            sentences.append((page.link, []))
        sentences[-1][1].extend(words)
    broken = [(link, page) for link, words in sentences for page in _pages(words, room)]
    timed = _with_times([page for _, page in broken], rate, float(length / rate))
    return tuple(replace(page, link=link) for page, (link, _) in zip(timed, broken, strict=True))


def snapped(pages: Sequence[Caption], clips: Sequence[Clip]) -> tuple[Caption, ...]:
    """Let pages that only linger go with their picture: a word changed in one then changes one segment."""

    def end(page: Caption) -> Frames:
        return next((clip.start for clip in clips if page.words[-1].end <= clip.start < page.end), page.end)

    return tuple(replace(page, end=end(page)) for page in pages)


def line_starts(narration: Narration) -> tuple[Seconds, ...]:
    """When each line begins: what was spoken before it, and the pauses."""
    starts, at = [], 0.0
    for line in narration.lines:
        starts.append(at)
        at += line.take.duration + line.pause
    return tuple(starts)


def shown(word: Word) -> list[str]:
    """Give a word as captions show it: mostly itself, parts of what is written without spaces, nothing for a dash."""
    return [timed.text for timed in _timed(word, 0.0)]


@dataclass(frozen=True)
class _Timed:
    text: str
    start: Seconds
    end: Seconds


def _over(before: _Timed, after: _Timed) -> bool:
    """Whether a sentence ends between two words."""
    return before.text.rstrip(_CLOSING)[-1:] in _ENDS or after.start - before.end > LINGER


def _room(width: int, height: int, language: str) -> _Room:
    ratio, leading = width / height, leading_words(language)
    if ratio < 0.7:
        return _Room(22, 4, 15, leading)
    return _Room(74, 14, 46, leading) if ratio > 1.2 else _Room(44, 8, 30, leading)


def _timed(word: Word, start: Seconds) -> Iterator[_Timed]:
    """Place a word in the film; a run of a script that writes no spaces becomes words of a few letters."""
    text = word.text.strip()
    if not any(_speakable(letter) for letter in text):
        return
    parts = chunks(text)
    total, at = sum(map(len, parts)), start + word.start
    for chunk in parts:
        until = at + (word.end - word.start) * len(chunk) / total
        yield _Timed(chunk, at, until)
        at = until


def chunks(text: str) -> list[str]:
    """Part a run of a script that writes no spaces into words of a few letters; any other text is one."""
    if len(text) <= _CJK_CHUNK or sum(unicodedata.east_asian_width(letter) == "W" for letter in text) < len(text) * 0.6:
        return [text]
    if any("\uac00" <= letter <= "\ud7a3" for letter in text):  # Korean writes spaces
        return [text]
    found = [""]
    for letter in text:
        mark = unicodedata.category(letter)[0] == "P"
        if len(found[-1]) >= _CJK_CHUNK and not mark:
            found.append("")
        found[-1] += letter
        if mark:
            found.append("")
    return [chunk for chunk in found if chunk]


def _speakable(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LNSM" or letter in "&%@#"


def _pages(words: Sequence[_Timed], room: _Room) -> list[tuple[_Timed, ...]]:
    """Break one sentence where the sum of the breaks' costs is least."""
    if not words:
        return []
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(end - 1, -1, -1):
            if start < end - 1 and not _fits(words[start:end], room):
                break
            options.append((best[start][0] + _cost(words, start, end, room), start))
        best.append(min(options))
    pages: list[tuple[_Timed, ...]] = []
    end = len(words)
    while end:
        start = best[end][1]
        pages.append(tuple(words[start:end]))
        end = start
    return pages[::-1]


def _fits(words: Sequence[_Timed], room: _Room) -> bool:
    return len(words) <= room.words and _letters(words) <= room.letters


def leading_words(language: str) -> frozenset[str]:
    """Give the small words of a language that lead into what follows; empty where they are not known."""
    return frozenset(_LEADING.get(language.lower().split("-")[0], "").split())


def _letters(words: Sequence[_Timed]) -> int:
    return letters(joined([word.text for word in words]))


def joined(words: Sequence[str]) -> str:
    """Write words in a row, with spaces where their script has them."""
    text = ""
    for word in words:
        close = text and _unspaced(text[-1]) and _unspaced(word[0])
        text += word if close or not text else f" {word}"
    return text


def letters(text: str) -> int:
    """Count the letters of a text; Chinese and Japanese ones are two wide."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _unspaced(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF" and not "\uac00" <= letter <= "\ud7a3"


def _cost(words: Sequence[_Timed], start: int, end: int, room: _Room) -> float:
    """Rate one page: its length against the best one, and how naturally it ends."""
    cost = 1.0 + abs(_letters(words[start:end]) - room.best) / room.best * 2
    if end - start == 1 and len(words) > 1 and len(words[start].text) < 8:
        cost += 1.5
    if words[end - 1].end - words[start].start < 0.5 and len(words) > end - start:
        cost += 1.0
    if end == len(words):
        return cost
    text = words[end - 1].text
    if text[-1] in ",;:،؛、，；：—–)" or words[end].start - words[end - 1].end >= _BREATH:
        return cost - 1.2
    if text.lower() in room.leading:
        cost += 1.2
    return cost - (0.4 if words[end].text.lower() in room.leading else 0.0) + (0.2 if text[-1].isdigit() else 0.0)


def _with_times(pages: Sequence[Sequence[_Timed]], rate: Fraction, duration: Seconds) -> tuple[Caption, ...]:
    if not pages:
        return ()
    last = max(1, round(duration * rate))
    starts = _rising([[round(word.start * rate) for word in page] for page in pages])
    flat = [frame for page in starts for frame in page] + [last]
    following = iter(flat[1:])
    made = []
    for page, begun in zip(pages, starts, strict=True):
        words = []
        for word, start in zip(page, begun, strict=True):
            until = max(next(following), start + 1)
            words.append(CaptionWord(word.text, start, min(max(round(word.end * rate), start + 1), until)))
        made.append((begun[0], words))
    ends = [start for start, _ in made[1:]] + [max(last, made[-1][1][-1].end)]
    linger = round(LINGER * rate)
    return tuple(
        Caption(start, max(words[-1].end, min(end, words[-1].end + linger)), tuple(words))
        for (start, words), end in zip(made, ends, strict=True)
    )


def _rising(starts: list[list[Frames]]) -> list[list[Frames]]:
    """Give each word a frame of its own where two round to the same."""
    before = -1
    for page in starts:
        for index, frame in enumerate(page):
            before = page[index] = max(frame, before + 1)
    return starts
