"""Films of every shape for what crosses into other programs' files, and a library of a few real files."""

import hashlib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from hypothesis import strategies as st

from engine.domain.asset import Background
from engine.domain.edit.whole import settled
from engine.domain.identity import Blob
from engine.domain.timeline import (
    TRACKS,
    Box,
    Caption,
    CaptionWord,
    Clip,
    Effect,
    Marker,
    Motion,
    Sound,
    Timeline,
    Title,
    TrackState,
    Transition,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SECONDS = st.floats(0, 1000, allow_nan=False)
RATES = st.sampled_from([Fraction(24), Fraction(25), Fraction(30), Fraction(30_000, 1001), Fraction(24_000, 1001)])
KNOWN = ("crossfade", "wipe", "slide", "dip")


def blob(name: str, suffix: str = ".mp4") -> Blob:
    return Blob(hashlib.sha256(name.encode()).hexdigest(), suffix)


def nowhere(media: Blob) -> Path:
    """Say that every file is here, without looking."""
    return Path(f"/media/{media.sha256}{media.suffix}")


BLOBS = st.builds(blob, st.sampled_from(["sea", "sky", "tree", "stone"]), st.sampled_from([".mp4", ".jpg", ".wav"]))
BOXES = st.builds(Box, *[st.floats(0, 1, allow_nan=False)] * 4)
EFFECTS = st.lists(
    st.builds(
        Effect,
        st.sampled_from(["grade", "grain", "lut"]),
        st.just((("amount", 0.5),)),
        st.sampled_from(["", "soft_film"]),
        st.none() | st.just(blob("mine", ".cube")),
    ),
    max_size=2,
).map(tuple)


@st.composite
def clips(draw: st.DrawFn) -> tuple[Clip, ...]:
    made = []
    for number in range(draw(st.integers(0, 6))):
        media = draw(st.none() | BLOBS)
        drawn = st.builds(
            Background, st.sampled_from(["bokeh", "paper"]), st.just(("#000000", "#ffffff")), st.integers(0, 2**63)
        )
        made.append(
            Clip(
                f"c{number}",
                0,
                draw(st.integers(1, 200)),
                media,
                draw(st.sampled_from(["video", "image"])),
                draw(st.none() | drawn) if media is None else None,
                draw(SECONDS),
                draw(st.sampled_from([1.0, 0.5, 2.0, 1.3])),
                draw(st.none() | BOXES),
                draw(st.none() | st.builds(Motion, BOXES, BOXES)),
                draw(st.none() | st.builds(Transition, st.sampled_from(KNOWN), st.integers(1, 40))),
                draw(EFFECTS),
                draw(st.integers(0, 9)),
                draw(TEXT),
                draw(SECONDS),
                draw(TEXT),
            )
        )
    return tuple(made)


def sounds(track: str) -> st.SearchStrategy[tuple[Sound, ...]]:
    level = st.floats(-40, 10, allow_nan=False)
    one = st.builds(
        Sound,
        BLOBS,
        st.integers(0, 900),
        st.floats(0.04, 60),
        SECONDS,
        level,
        SECONDS,
        SECONDS,
        link=TEXT,
        source_length=SECONDS,
        title=TEXT,
        envelope=st.lists(st.tuples(SECONDS, level), max_size=2).map(tuple),
    )
    return st.lists(one, max_size=4).map(lambda row: tuple(replace(s, id=f"{track}{n}") for n, s in enumerate(row)))


@st.composite
def captions(draw: st.DrawFn) -> tuple[Caption, ...]:
    made = []
    for number in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, 900))
        words = draw(st.lists(TEXT, max_size=4))
        timed = tuple(CaptionWord(word, start + 5 * n, start + 5 * n + 5) for n, word in enumerate(words))
        made.append(Caption(start, start + draw(st.integers(1, 60)), timed, f"k{number}", draw(TEXT)))
    return tuple(made)


@st.composite
def films(draw: st.DrawFn) -> Timeline:
    """A film as editing leaves one, with anything on any track."""
    start = draw(st.integers(0, 900))
    titles = st.builds(Title, st.just(start), st.integers(start + 1, start + 90), TEXT, st.just("heading"), link=TEXT)
    state = st.builds(TrackState, st.sampled_from(TRACKS), st.booleans(), st.booleans(), st.booleans())
    colours = st.sampled_from(["", "#ff0000", "#12ab9f", "RED"])
    return settled(
        Timeline(
            draw(RATES),
            *draw(st.sampled_from([(1920, 1080), (1080, 1920), (640, 640)])),
            0,
            draw(clips()),
            draw(captions()),
            tuple(replace(each, id=f"t{n}") for n, each in enumerate(draw(st.lists(titles, max_size=2)))),
            draw(sounds("v")),
            draw(sounds("m")),
            draw(st.sampled_from(["word_pop", "plain"])),
            draw(st.sampled_from(["en", "pt-BR"])),
            draw(EFFECTS),
            draw(sounds("s")),
            tuple(
                replace(each, id=f"m{n}")
                for n, each in enumerate(
                    draw(st.lists(st.builds(Marker, st.integers(0, 900), TEXT, colours), max_size=3))
                )
            ),
            tuple({each.track: each for each in draw(st.lists(state, max_size=3))}.values()),
        )
    )
