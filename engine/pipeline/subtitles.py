"""Captions as files that players and platforms read: SRT and WebVTT as sentences, ASS with every word timed."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from itertools import zip_longest
from pathlib import Path

from pysubs2 import Alignment, Color, SSAEvent, SSAFile, SSAStyle

from engine.domain.timeline import Caption, CaptionWord
from engine.domain.units import Seconds
from engine.pipeline.captioning import joined, leading_words, letters
from engine.render.lettering.caption_styles import CaptionStyle, adjusted, caption_style
from engine.runtime import atomic

LINE = 42
"""Letters a line; a cue has two."""
SHORTEST: Seconds = 1.0
LONGEST: Seconds = 7.0
_LINGER: Seconds = 0.5
_PAUSE: Seconds = 1.2
_ENDS = frozenset(".!?…؟۔。！？")
Look = Sequence[tuple[str, str | float | bool]]

_JOINER = "\u2060"
"""Invisible; keeps a reader from taking `\\N` or `<i` in a text for a command."""


@dataclass(frozen=True)
class _Cue:
    words: tuple[CaptionWord, ...]

    @property
    def text(self) -> str:
        return joined([word.text for word in self.words])


def write_subtitles(
    captions: Sequence[Caption],
    rate: Fraction,
    folder: Path,
    style: str = "word_pop",
    width: int = 1920,
    height: int = 1080,
    language: str = "en",
    look: Look = (),
) -> list[Path]:
    """Write captions.srt, .vtt and .ass into a folder; gives their paths. `look` is what was changed of the style.

    Raises NeedsSpace.
    """
    texts = subtitle_texts(captions, rate, style, width, height, language, look)
    for kind, text in texts.items():
        atomic.write(folder / f"captions.{kind}", text)
    return [folder / f"captions.{kind}" for kind in texts]


def subtitle_texts(
    captions: Sequence[Caption],
    rate: Fraction,
    style: str = "word_pop",
    width: int = 1920,
    height: int = 1080,
    language: str = "en",
    look: Look = (),
) -> dict[str, str]:
    """Give captions as the text of files, by their ending: `srt`, `vtt` and `ass`."""
    cues = SSAFile()
    cues.events = _events(_cues(captions, rate, leading_words(language)), rate)
    plain = cues.to_string("srt", keep_ssa_tags=True).replace(_JOINER, "").replace("<", f"<{_JOINER}")
    for event in cues.events:
        event.text = escape(event.text, quote=False)
    web = cues.to_string("vtt", keep_ssa_tags=True).replace(_JOINER, "")
    timed = _karaoke(captions, rate, adjusted(caption_style(style), look), width, height)
    return {"srt": plain, "vtt": web, "ass": timed.to_string("ass")}


def _cues(captions: Sequence[Caption], rate: Fraction, leading: frozenset[str]) -> list[_Cue]:
    """Gather the words of all pages into sentences, and part each into cues of at most two lines and seven seconds."""
    cues: list[_Cue] = []
    for sentence in _sentences([word for page in captions for word in page.words], rate):
        cues += _parted(sentence, rate, leading)
    merged: list[_Cue] = []
    for cue in cues:
        together = _Cue((*merged[-1].words, *cue.words)) if merged else cue
        brief = bool(merged) and min(_spoken(merged[-1], rate), _spoken(cue, rate)) < SHORTEST
        gap = (cue.words[0].start - merged[-1].words[-1].end) / rate if merged else 0
        if brief and gap < _PAUSE and _fits(together.words, rate):
            merged[-1] = together
        else:
            merged.append(cue)
    return merged


def _sentences(words: Sequence[CaptionWord], rate: Fraction) -> list[list[CaptionWord]]:
    found: list[list[CaptionWord]] = []
    for index, word in enumerate(words):
        before = words[index - 1] if index else None
        fresh = before is None or before.text.rstrip("\"'»”’)]")[-1:] in _ENDS
        if fresh or (before and (word.start - before.end) / rate > _PAUSE):
            found.append([])
        found[-1].append(word)
    return found


def _parted(words: Sequence[CaptionWord], rate: Fraction, leading: frozenset[str]) -> list[_Cue]:
    """Part a sentence where the cues come out alike and end at punctuation."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(end - 1, -1, -1):
            if start < end - 1 and not _fits(words[start:end], rate):
                break
            size = letters(joined([word.text for word in words[start:end]])) / (2 * LINE)
            natural = end == len(words) or words[end - 1].text[-1:] in ",;:،؛、，—"
            ending = -0.9 if natural else 0.4 if words[end - 1].text.lower() in leading else 0.0
            options.append((best[start][0] + 1 + (1 - size) ** 2 + ending, start))
        best.append(min(options))
    cues: list[_Cue] = []
    end = len(words)
    while end:
        start = best[end][1]
        cues.append(_Cue(tuple(words[start:end])))
        end = start
    return cues[::-1]


def _fits(words: Sequence[CaptionWord], rate: Fraction) -> bool:
    long = (words[-1].end - words[0].start) / rate
    return long <= LONGEST and max(map(letters, _lines([word.text for word in words]))) <= LINE


def _spoken(cue: _Cue, rate: Fraction) -> float:
    return float((cue.words[-1].end - cue.words[0].start) / rate)


def _lines(words: Sequence[str]) -> list[str]:
    """Break into two lines at most, alike in length; one where it fits."""
    whole = joined(words)
    if letters(whole) <= LINE or len(words) < 2:
        return [whole]
    rows = ([joined(words[:cut]), joined(words[cut:])] for cut in range(1, len(words)))
    return min(rows, key=lambda row: max(map(letters, row)))


def _events(cues: Sequence[_Cue], rate: Fraction) -> list[SSAEvent]:
    """Time each cue: from its first word to a moment after its last, as long as reading takes, before the next."""
    events = []
    for cue, following in zip_longest(cues, cues[1:]):
        start, end = (_milliseconds(frame, rate) for frame in (cue.words[0].start, cue.words[-1].end))
        wanted = max(end + round(_LINGER * 1000), start + round(SHORTEST * 1000))
        limit = _milliseconds(following.words[0].start, rate) if following else start + round(LONGEST * 1000)
        rows = [row.replace("\\", f"\\{_JOINER}") for row in _lines([word.text for word in cue.words])]
        events.append(SSAEvent(start, max(min(wanted, limit), start + 1), "\\N".join(rows)))
    return events


def _karaoke(captions: Sequence[Caption], rate: Fraction, style: CaptionStyle, width: int, height: int) -> SSAFile:
    """Write every page as one line whose words are lit in turn."""
    file, place = SSAFile(), style.place(width, height)
    file.info |= {"PlayResX": str(width), "PlayResY": str(height), "ScaledBorderAndShadow": "yes", "WrapStyle": "0"}
    size = place.size * height
    file.styles["Default"] = SSAStyle(
        fontname=style.font.split("-")[0],
        fontsize=round(size * 1.2, 1),
        bold=True,
        primarycolor=_colour(style.active),
        secondarycolor=_colour(style.fill),
        outlinecolor=_colour(style.outline),
        backcolor=Color(0, 0, 0, 120),
        outline=round(max(1.0, style.outline_width * size), 1),
        shadow=round(style.shadow_drop * size, 1),
        alignment=Alignment.BOTTOM_CENTER,
        marginl=round((1 - place.width) / 2 * width),
        marginr=round((1 - place.width) / 2 * width),
        marginv=max(0, round((1 - place.y) * height - size)),
    )
    for page in captions:
        if page.end > page.start and page.words:
            file.append(SSAEvent(_milliseconds(page.start, rate), _milliseconds(page.end, rate), _lit(page, rate)))
    return file


def _lit(page: Caption, rate: Fraction) -> str:
    """Time each word in hundredths; rounding is carried along, so that the last word is as exact as the first."""
    borders = [page.start, *(word.start for word in page.words[1:]), page.words[-1].end]
    marks = [round(frame * 100 / rate) for frame in borders]
    text = ""
    for index, word in enumerate(page.words):
        shown = word.text.replace("\\", f"\\{_JOINER}").replace("{", "\\{").replace("}", "\\}")
        space = joined([page.words[index - 1].text, word.text]).count(" ") if index else 0
        text += f"{' ' * min(space, 1)}{{\\k{max(1, marks[index + 1] - marks[index])}}}{shown}"
    return text


def _milliseconds(frame: int, rate: Fraction) -> int:
    return round(frame * 1000 / rate)


def _colour(text: str) -> Color:
    return Color(*(int(text[at : at + 2], 16) for at in (1, 3, 5)))
