"""Segments and sound into one MP4 that starts at once, without encoding anything again."""

import math
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
from av.packet import Packet

from engine.domain.timeline import Timeline
from engine.domain.units import Bytes
from engine.errors import EncoderFailed, EngineError
from engine.render.sound.loudness import RATE
from engine.runtime import atomic
from engine.runtime.progress import Progress

if TYPE_CHECKING:
    from av.container.core import Chapter


_UNDECODED = {"probesize": "32", "codec_whitelist": "none"}
"""Opening a file decodes its first pictures, to learn what its header says already: 15 ms a segment."""
_BUFFER: Bytes = 1 << 18
_SAMPLES = 1024
"""In a packet of AAC."""


def join(progress: Progress, timeline: Timeline, segments: Sequence[Path], sound: Path, out: Path) -> None:
    """Write the film: whole or not at all, the same bytes for the same parts. Raises EncoderFailed, Cancelled."""
    with atomic.written(out) as aside, ExitStack() as opened:
        heard = opened.enter_context(av.open(str(sound)))
        # A file that libav opened stays open, and its space taken, where the disk is full.
        file = opened.enter_context(aside.open("wb"))
        film = opened.enter_context(
            av.open(file, "w", format="mp4", container_options=_layout(timeline, heard), buffer_size=_BUFFER)
        )
        with av.open(str(segments[0])) as first:
            video = film.add_stream_from_template(first.streams.video[0])
            header = first.streams.video[0].codec_context.extradata
        step = video.time_base = 1 / timeline.rate
        audio = film.add_stream_from_template(heard.streams.audio[0])
        film.set_chapters(_chapters(timeline))
        sounds = _sounds(heard, audio)
        second = round(timeline.rate) or 1
        count = 0
        for packet in _pictures(segments, header):
            if count % second == 0:
                progress(min(1.0, count / timeline.length), "Joining")
                _mux(film, sounds, (count + second) * step)
            packet.stream, packet.time_base = video, step
            packet.pts = packet.dts = count
            packet.duration = 1
            film.mux_one(packet)
            count += 1
        for remaining in sounds:
            film.mux_one(remaining)
        if count != timeline.length:
            raise EngineError(f"The film has {count} pictures instead of {timeline.length}.", "Render it again.")


def _layout(timeline: Timeline, heard: av.container.InputContainer) -> dict[str, str]:
    """Leave room for the table of contents at the front: moved there afterwards, all the rest would be written twice.

    For each packet it holds at most its size, its chunk's place and extent, and that it is a key: 28 bytes.
    """
    seconds = max(timeline.length / timeline.rate, Fraction(heard.duration or 0, av.time_base))
    packets = timeline.length + math.ceil(seconds * RATE / _SAMPLES)
    room = 28 * packets + 1_000 * len(timeline.titles) + 20_000
    # Lengths in the edit list count in the movie's time scale: the sound's own keeps them exact to the sample.
    return {"moov_size": str(room), "fflags": "+bitexact", "movie_timescale": str(RATE)}


def _mux(film: av.container.OutputContainer, sounds: "Iterator[Packet[av.AudioStream]]", until: Fraction) -> None:
    """Pass on sound up to a moment, in seconds; what comes too early waits inside for the pictures."""
    for packet in sounds:
        film.mux_one(packet)
        if (packet.dts or 0) >= until * RATE:
            return


def _pictures(segments: Sequence[Path], header: bytes | None) -> "Iterator[Packet[av.VideoStream]]":
    for path in segments:
        with av.open(str(path), container_options=_UNDECODED) as segment:
            stream = segment.streams.video[0]
            if stream.codec_context.extradata != header:
                raise EncoderFailed("Parts of the film were encoded differently.", "Render it again.")
            for packet in segment.demux(stream):
                if packet.size:
                    yield packet


def _sounds(heard: av.container.InputContainer, audio: av.AudioStream) -> "Iterator[Packet[av.AudioStream]]":
    for packet in heard.demux(heard.streams.audio[0]):
        if packet.size:
            packet.stream = audio
            yield packet


def _chapters(timeline: Timeline) -> "list[Chapter]":
    """One for each title: where headings are shown, people want to jump to them."""
    titles = sorted(timeline.titles, key=lambda title: title.start)
    starts = [0, *(title.start for title in titles[1:]), timeline.length]
    base = 1 / timeline.rate
    return [
        {
            "id": index,
            "start": starts[index],
            "end": starts[index + 1],
            "time_base": base,
            "metadata": {"title": title.text},
        }
        for index, title in enumerate(titles)
        if starts[index] < starts[index + 1]
    ]
