"""The film that every renderer makes: scenes of ten seconds, two clips and a still in turn, spoken and written over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from engine.domain.identity import Blob
from engine.domain.timeline import Box, Caption, CaptionWord, Clip, Effect, Motion, Sound, Timeline, Transition
from engine.domain.units import Frames
from engine.render.sound.music import bed
from engine.runtime.artifacts import Artifacts
from engine.runtime.codec import from_json, to_json
from tests.benchmarks.render import footage
from tests.benchmarks.render.footage import RATE

SIZE = (1920, 1080)
SCENE: Frames = 300
CROSSFADE: Frames = 15
GRADE = "vivid"
_WORD: Frames = 11
_WORDS, _PAGE = 12, 6
_SENTENCE: Frames = SCENE // 2
_LONGER: Frames = 8
_LOOP = 96.0
_MOVES = (
    Motion(Box(0, 0, 1, 1), Box(0.06, 0.06, 0.88, 0.88)),
    Motion(Box(0.0, 0.06, 0.88, 0.88), Box(0.12, 0.06, 0.88, 0.88)),
    Motion(Box(0.07, 0.07, 0.86, 0.86), Box(0, 0, 1, 1)),
)
_TEXT = """
the ocean covers more than seventy percent of our planet and hides a world that few people have ever seen
sunlight fades within the first hundred meters yet life goes on far below where water is cold and pressure crushes
steel some animals make light of their own while others wait for years until something drifts down from above
every breath you take owes half of its oxygen to tiny plants that float near the surface they feed whales
and quietly keep the air fresh so when you stand on a beach remember how much of this story is still unknown
"""


@dataclass(frozen=True)
class Edit:
    """What a person changed in the film; the default changed nothing."""

    word: bool = False
    """One word of a caption in the middle."""
    clip: bool = False
    """The clip of a scene in the middle."""
    track: bool = False
    """The music."""
    take: bool = False
    """The voice of one sentence, a little longer than before: all that follows comes later."""


EDITS = {
    "one word": Edit(word=True),
    "one clip": Edit(clip=True),
    "the music": Edit(track=True),
    "one sentence spoken": Edit(take=True),
    "nothing": Edit(),
}


def film(artifacts: Artifacts, scenes: int, edit: Edit | None = None) -> Timeline:
    """Compose the film; its media are put among the artifacts."""
    edit = edit or Edit()
    library = [artifacts.put(path) for path in footage.clips(min(footage.COUNT, scenes - scenes // 3 + 1))]
    photos = [artifacts.put(path) for path in footage.stills()]
    spoken = scenes * SCENE // _SENTENCE // 2 if edit.take else -1
    at = spoken * _SENTENCE // SCENE
    lengths = [SCENE + _LONGER * (index == at and edit.take) for index in range(scenes)]
    swapped = next(index for index in range(scenes // 2, -1, -1) if index % 3 != 2) if edit.clip else -1
    clips: list[Clip] = []
    for index, length in enumerate(lengths):
        start = clips[-1].end if clips else 0
        fade = Transition("crossfade", CROSSFADE) if index else None
        clip = Clip(f"{index}", start, length, None, "video", transition=fade, scene=index)
        clips.append(_filled(clip, index, library, photos, swapped=index == swapped))
    whole = clips[-1].end
    sentences = list(_sentences(artifacts, whole, spoken))
    captions = [page for _, pages in sentences for page in pages]
    if edit.word:
        page = captions[len(captions) // 2]
        captions[len(captions) // 2] = replace(page, words=(replace(page.words[0], text="another"), *page.words[1:]))
    track = artifacts.put(footage.music(2 if edit.track else 1, _LOOP))
    return Timeline(
        RATE,
        *SIZE,
        whole,
        tuple(clips),
        tuple(captions),
        voice=tuple(sound for sound, _ in sentences),
        music=bed(track, _LOOP, RATE, whole),
        effects=(Effect("grade", preset=GRADE),),
    )


def _filled(clip: Clip, index: int, library: list[Blob], photos: list[Blob], *, swapped: bool) -> Clip:
    """Every third scene is a still; a clip that comes again begins elsewhere."""
    if index % 3 == 2:
        photo = photos[index // 3 % len(photos)]
        return replace(clip, kind="image", media=photo, motion=_MOVES[index // 3 % len(_MOVES)])
    number = index - (index + 1) // 3
    chosen = number + (1 if swapped else 0)
    return replace(clip, media=library[chosen % len(library)], source_start=number // len(library) * 0.2)


def _sentences(artifacts: Artifacts, length: Frames, longer: int) -> Iterator[tuple[Sound, list[Caption]]]:
    start, number, text = 0, 0, _TEXT.split()
    while start + _SENTENCE <= length:
        extra = _LONGER if number == longer else 0
        starts = [_WORD * index + min(index, extra) for index in range(_WORDS)]
        words = [
            CaptionWord(text[(number * _WORDS + index) % len(text)], start + at, start + at + _WORD)
            for index, at in enumerate(starts)
        ]
        seconds = float((_SENTENCE + extra) / RATE)
        times = [(float(at / RATE), float((at + _WORD - 1) / RATE)) for at in starts]
        voice = artifacts.put(footage.sentence(number + (1000 if extra else 0), times, seconds))
        pages = [
            Caption(page[0].start, page[-1].end + 3, tuple(page)) for page in (words[:_PAGE], words[_PAGE:]) if page
        ]
        pages[0] = replace(pages[0], end=pages[1].start)
        yield Sound(voice, start, seconds), pages
        start, number = start + _SENTENCE + extra, number + 1


def save(timeline: Timeline, path: Path) -> Path:
    """Write a film as JSON, for another process."""
    path.write_text(to_json(timeline), encoding="utf-8")
    return path


def read(path: Path) -> Timeline:
    """Read what `save` wrote."""
    return from_json(path.read_text(encoding="utf-8"), Timeline)
