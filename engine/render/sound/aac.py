"""AAC in stretches: each is encoded by itself with some of what lies around it, and the packets fit together.

A packet overlaps with its neighbours by half, and the encoder chooses it by what it heard shortly before. So a stretch
is encoded from a little earlier to a little later, and only the packets of its own are taken.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from engine.render.sound.loudness import RATE, Samples, audio_frame

if TYPE_CHECKING:
    from av import AudioCodecContext
    from av.packet import Packet

FRAME = 1024
"""Samples a packet adds; the encoder sends one packet ahead of the first sample."""
BEFORE, AFTER = 24 * FRAME, 3 * FRAME
"""How much is encoded around a stretch."""
# At this rate the sides need not share what they sound like: 2 dB less noise for the same time.
_OPTIONS = {"aac_coder": "fast", "aac_is": "0"}
_BITS = 192_000


def encode(sound: Samples, *, first: bool) -> tuple[bytes, Samples]:
    """Encode a stretch that lies in `sound` after BEFORE and before AFTER samples.

    Gives its packets, one more where it is the film's first, each after its size in two bytes; and all of `sound` as
    it is after decoding.
    """
    coder = _coder("w")
    packets = []
    for at in range(0, len(sound), RATE):
        packets += coder.encode(audio_frame(sound[at : at + RATE], at))
    packets += coder.encode(None)
    begin, end = BEFORE - first * FRAME, len(sound) - AFTER
    own = [bytes(each) for each in packets if begin <= (each.pts or 0) < end]
    decoder = _coder("r")
    decoder.extradata = coder.extradata
    frames = [frame for packet in packets for frame in decoder.decode(packet)]
    heard = np.concatenate([frame.to_ndarray() for frame in frames], axis=1).T[FRAME:]
    return b"".join(len(each).to_bytes(2, "little") + each for each in own), np.ascontiguousarray(heard[: len(sound)])


def write(stretches: Iterable[bytes], length: int, path: Path) -> None:
    """Write packets as an .m4a of `length` samples."""
    import av

    # The file's own clock counts samples: in its usual milliseconds it would round the length.
    options = {"fflags": "+bitexact", "movie_timescale": str(RATE)}
    # A file that libav opened stays open, and its space taken, where the disk is full.
    with path.open("wb") as opened, av.open(opened, "w", format="ipod", options=options) as file:
        track = file.add_stream("aac", rate=RATE, layout="stereo", options=_OPTIONS)
        track.bit_rate = _BITS
        file.start_encoding()
        at = -FRAME
        for stretch in stretches:
            for packet in _packets(stretch):
                packet.stream, packet.time_base = track, Fraction(1, RATE)
                packet.pts = packet.dts = at
                packet.duration = min(FRAME, length - at)
                file.mux_one(packet)
                at += FRAME


def _packets(stretch: bytes) -> "Iterator[Packet[Any]]":
    from av.packet import Packet

    at = 0
    while at < len(stretch):
        size = int.from_bytes(stretch[at : at + 2], "little")
        yield Packet(stretch[at + 2 : at + 2 + size])
        at += 2 + size


def _coder(mode: Literal["r", "w"]) -> "AudioCodecContext":
    from av import CodecContext

    coder = CodecContext.create("aac", mode)
    coder.sample_rate, coder.layout = RATE, "stereo"
    if mode == "w":
        coder.time_base, coder.format, coder.bit_rate, coder.options = Fraction(1, RATE), "fltp", _BITS, _OPTIONS
    return coder
