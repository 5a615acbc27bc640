"""The script as it lies on the timeline: every sentence, its words and when they are heard."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from engine.domain.edit.sentence import spans
from engine.domain.project import Project
from engine.domain.script import Claim, split_sentences
from engine.domain.timeline import CaptionWord, Sound, Timeline
from engine.domain.units import Frames, Seconds
from engine.domain.voice import Line, Narration
from engine.errors import NotFound
from engine.pipeline.captioning import joined
from engine.pipeline.telling.remains import HALF, as_sentence, heard_share, remaining


@dataclass(frozen=True)
class ScriptLine:
    """One sentence as it is on the timeline now."""

    number: int
    """In the narration, from 0: how edits name it."""
    link: str
    """What its sound and captions are joined by; stays the same wherever the line goes."""
    scene: int
    text: str
    start: Frames
    end: Frames
    """The first frame on which it is no longer said."""
    words: tuple[CaptionWord, ...]
    seconds: Seconds
    """How long it is heard."""
    partial: bool
    """Whether something of it was cut out or trimmed away."""
    claims: tuple[Claim, ...]
    """What of it a person should check."""


def lines(project: Project) -> list[ScriptLine]:
    """Every sentence of which something is on the timeline, in the script's order."""
    timeline, found = project.timeline, []
    said, read, places = voices(timeline), captioned(timeline), spans(timeline)
    claims: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in project.script.claims:
        claims[claim.scene, claim.sentence.strip()].append(claim)
    told = zip(linked(project.narration).lines, texts(project), strict=True)
    for number, (line, text) in enumerate(told):
        pieces, pages = said[line.link], read[line.link]
        if line.link not in places:
            continue
        words = pages or _heard(timeline, line, pieces)
        left = remaining(timeline, line, pieces, pages)
        missing = len(left) < len(line.take.words)
        start, stop = places[line.link]
        heard = sum(piece.length for piece in pieces)
        found.append(
            ScriptLine(
                number,
                line.link,
                line.scene,
                joined([word.text for word in as_sentence(left, line.take.words)]) if missing else text,
                start,
                stop,
                tuple(words),
                heard or timeline.seconds(stop - start),
                missing or (bool(pieces) and abs(heard - line.take.duration) > timeline.seconds(1)),
                tuple(claims[line.scene, text]),
            )
        )
    return found


def words_of(project: Project, number: int) -> list[CaptionWord]:
    """The words of one line as they are on the timeline now. Raises NotFound."""
    line, timeline = line_at(project, number), project.timeline
    shown = [word for page in timeline.captions if page.link == line.link for word in page.words]
    return shown or _heard(timeline, line, [sound for sound in timeline.voice if sound.link == line.link])


def line_at(project: Project, number: int) -> Line:
    """One line of the narration, with its link. Raises NotFound."""
    told = linked(project.narration).lines
    if not 0 <= number < len(told):
        raise NotFound(f"There is no line {number} in this film.", f"It has {len(told)}, counted from 0.")
    return told[number]


def linked(narration: Narration) -> Narration:
    """Give every line the link that it has on the timeline."""
    return Narration(
        tuple(
            line if line.link else replace(line, link=f"line-{number}") for number, line in enumerate(narration.lines)
        )
    )


def fresh_link(narration: Narration, taken: Iterable[str] = ()) -> str:
    """Make a link that no line has; the same for the same narration."""
    used = {line.link for line in narration.lines} | set(taken)
    return next(link for number in range(len(used) + 1) if (link := f"line-{number}") not in used)


def texts(project: Project) -> list[str]:
    """Every line's text: as the script has it, or as it was spoken where the script parts its sentences otherwise."""
    scenes = [_sentences(scene.narration) for scene in project.script.scenes]
    counts: dict[int, int] = defaultdict(int)
    for line in project.narration.lines:
        counts[line.scene] += 1
    found = []
    place: dict[int, int] = defaultdict(int)
    for line in project.narration.lines:
        told = scenes[line.scene] if line.scene < len(scenes) else ()
        same = len(told) == counts[line.scene]
        found.append(told[place[line.scene]] if same else joined([word.text for word in line.take.words]))
        place[line.scene] += 1
    return found


@lru_cache(maxsize=8192)
def _sentences(narration: str) -> tuple[str, ...]:
    return tuple(split_sentences(narration))


def about(claim: Claim, scene: int, text: str) -> bool:
    """Whether a claim is made by this sentence."""
    return claim.scene == scene and claim.sentence.strip() == text


def voices(timeline: Timeline) -> dict[str, list[Sound]]:
    """The pieces of sound of each line, in order of time."""
    found: dict[str, list[Sound]] = defaultdict(list)
    for sound in timeline.voice:
        found[sound.link].append(sound)
    return found


def captioned(timeline: Timeline) -> dict[str, list[CaptionWord]]:
    """The words that are shown of each line, in order of time."""
    found: dict[str, list[CaptionWord]] = defaultdict(list)
    for page in timeline.captions:
        found[page.link].extend(page.words)
    return found


def _heard(timeline: Timeline, line: Line, pieces: Iterable[Sound]) -> list[CaptionWord]:
    """A line's words where it has no captions, by its sound."""
    found = []
    for piece in pieces:
        for word in line.take.words:
            if heard_share(word, [piece]) > HALF:
                start, stop = (piece.start + timeline.frame(at - piece.source_start) for at in (word.start, word.end))
                found.append(CaptionWord(word.text, max(start, piece.start), max(stop, piece.start + 1)))
    return found
