"""What crossing into other programs' files costs: `python -m tests.benchmarks.exchange`.

Milliseconds of processor time for a film of a thousand clips with a voice, captions and effects; medians of five runs.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from engine.domain.edit.whole import settled
from engine.domain.timeline import Caption, CaptionWord, Clip, Effect, Sound, Timeline, Transition
from engine.pipeline.interchange import cues, edl, fcpxml, guard, otio_reading, otio_writing
from engine.pipeline.interchange.references import References
from engine.pipeline.interchange.report import Notes
from engine.pipeline.subtitles import subtitle_texts
from engine.runtime.progress import quiet
from tests import gestures
from tests.exchanged import KNOWN, blob, nowhere

CLIPS = 1_000
LENGTH = 90


def film() -> Timeline:
    """Give a film of fifty minutes."""
    shots = tuple(
        Clip(
            f"c{n}",
            0,
            LENGTH,
            blob(f"shot {n}"),
            "video",
            source_start=n / 7,
            speed=1.0 if n % 5 else 0.5,
            transition=Transition("crossfade", 12) if n % 3 else None,
            effects=(Effect("grade", preset="warm"),),
            asset_title=f"Shot {n}",
            source_length=600.0,
        )
        for n in range(CLIPS)
    )
    starts = range(0, CLIPS * LENGTH, LENGTH)
    words = [
        tuple(CaptionWord(f"word{n}{'.' * (n == 7)}", at + 9 * n, at + 9 * n + 9) for n in range(8)) for at in starts
    ]
    return settled(
        replace(
            gestures.film(),
            rate=Fraction(30_000, 1001),
            clips=shots,
            music=(),
            captions=tuple(Caption(at, at + 80, said, f"k{at}") for at, said in zip(starts, words, strict=True)),
            voice=tuple(Sound(blob(f"v{at}", ".wav"), at, 2.5, id=f"v{at}") for at in starts),
        )
    )


def otio_read(text: str, made: Timeline) -> Timeline:
    """Read a file as the service does."""
    guard.shallow("film.otio", text.encode())
    held = otio_reading.parsed(text, "film.otio")
    empty = otio_reading.base(held, made)
    notes = Notes(empty)
    files = References(nowhere, lambda path, suffix: blob(path.name, suffix), lambda *_: {}, Path(), None, notes)
    return otio_reading.read(quiet(), held, empty, files, notes, frozenset(KNOWN)).timeline


def main() -> None:
    """Print one line a format and direction."""
    made = film()
    text = otio_writing.written(made, "Film", lambda media: nowhere(media).as_uri())
    assert otio_read(text, made) == made, "the round trip is exact"
    subtitles = subtitle_texts(made.captions, made.rate)
    jobs: dict[str, Callable[[], object]] = {
        "write otio": lambda: otio_writing.written(made, "Film", lambda media: nowhere(media).as_uri()),
        "read otio": lambda: otio_read(text, made),
        "write fcpxml": lambda: fcpxml.written(made, "F", lambda m: nowhere(m).as_uri(), lambda _: None, Notes(made)),
        "write edl": lambda: edl.written(made, "Film", lambda media: nowhere(media).as_uri(), Notes(made)),
        "write srt, vtt, ass": lambda: subtitle_texts(made.captions, made.rate),
        **{f"read {k}": lambda k=k: cues.read_captions(subtitles[k].encode(), k, made) for k in subtitles},  # type: ignore[misc]
    }
    print(f"{CLIPS:,} clips, {len(text) / 1e6:.1f} MB as .otio")
    for name, job in jobs.items():
        spent = []
        for _ in range(5):
            began = time.process_time()
            job()
            spent.append(1000 * (time.process_time() - began))
        print(f"{name:20} {statistics.median(spent):7.0f} ms")


if __name__ == "__main__":
    main()
