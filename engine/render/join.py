"""Segments and sound into one MP4 that starts at once, without encoding anything again."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
from av.packet import Packet

from engine.domain.timeline import Timeline
from engine.errors import EngineError
from engine.render.loudness import RATE
from engine.runtime import atomic
from engine.runtime.progress import Progress

if TYPE_CHECKING:
    from av.container.core import Chapter


def join(progress: Progress, timeline: Timeline, segments: Sequence[Path], sound: Path, out: Path) -> None:
    """Write the film: whole or not at all, the same bytes for the same parts."""
    with atomic.written(out) as aside, ExitStack() as opened:
        # Lengths in the edit list count in this scale: the sound's own keeps them exact to the sample.
        options = {"movflags": "+faststart", "fflags": "+bitexact", "movie_timescale": str(RATE)}
        film = opened.enter_context(av.open(str(aside), "w", format="mp4", container_options=options))
        heard = opened.enter_context(av.open(str(sound)))
        with av.open(str(segments[0])) as first:
            video = film.add_stream_from_template(first.streams.video[0])
            header = first.streams.video[0].codec_context.extradata
        video.time_base = 1 / timeline.rate
        audio = film.add_stream_from_template(heard.streams.audio[0])
        film.set_chapters(_chapters(timeline))
        waiting = _sounds(heard, audio)
        next_sound = next(waiting, None)
        count = 0
        for index, path in enumerate(segments):
            progress(index / len(segments), "Joining")
            for packet in _pictures(path, header):
                while next_sound is not None and _when(next_sound) <= count / timeline.rate:
                    film.mux_one(next_sound)
                    next_sound = next(waiting, None)
                packet.stream, packet.time_base = video, 1 / timeline.rate
                packet.pts = packet.dts = count
                packet.duration = 1
                film.mux_one(packet)
                count += 1
        while next_sound is not None:
            film.mux_one(next_sound)
            next_sound = next(waiting, None)
        if count != timeline.length:
            raise EngineError(f"The film has {count} pictures instead of {timeline.length}.", "Render it again.")


def _pictures(path: Path, header: bytes | None) -> "Iterator[Packet[av.VideoStream]]":
    with av.open(str(path)) as segment:
        stream = segment.streams.video[0]
        if stream.codec_context.extradata != header:
            raise EngineError("Parts of the film were encoded differently.", "Render it again.")
        for packet in segment.demux(stream):
            if packet.size:
                yield packet


def _sounds(heard: av.container.InputContainer, audio: av.AudioStream) -> "Iterator[Packet[av.AudioStream]]":
    for packet in heard.demux(heard.streams.audio[0]):
        if packet.size:
            packet.stream = audio
            yield packet


def _when(packet: "Packet[av.AudioStream]") -> Fraction:
    return (packet.dts or 0) * (packet.time_base or Fraction(1, 48_000))


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
