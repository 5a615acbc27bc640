"""Pictures to H.264, alike in every segment, so that segments can be joined without encoding again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, cast

import av
from av.codec.codec import UnknownCodecError
from av.codec.hwaccel import HWAccel

from engine.domain.timeline import Timeline
from engine.errors import EncoderFailed, Refused
from engine.ports import Planes
from engine.render.footage.decoder import planes

SOFTWARE = "libx264"
_BT709 = 1
_LIMITED = 1
_SHARED = "bframes=0:open-gop=0:force-cfr=1"
"""No B-frames: time stamps need no shift, so that segments join without a gap."""


@dataclass(frozen=True)
class Preset:
    """An encoder and how hard it tries; a part of the key of every segment, as one film's must all be alike."""

    options: tuple[tuple[str, str], ...]
    codec: str = SOFTWARE
    pixels: str = "yuv420p"
    """What the encoder takes; pictures are converted to it."""
    device: str = ""
    """The kind of device that pictures are sent to first; empty where the encoder does it."""
    header: str = ""
    """Names what the streams begin with, where it is not the program that decides it but a driver."""

    @property
    def hardware(self) -> bool:
        """Whether it may fail where software would not."""
        return self.codec != SOFTWARE


def x264(speed: str, quality: float, parameters: str = "") -> Preset:
    """Encode in software; `quality` is the constant rate factor: less is better and larger."""
    shared = f"{_SHARED}:{parameters}" if parameters else _SHARED
    return Preset((("preset", speed), ("crf", f"{quality:g}"), ("profile", "high"), ("x264-params", shared)))


_STEADY = "aq-strength=0.8:rc-lookahead"
"""Looking a few pictures ahead tells what stays in sight: that is given more bits, all else less."""

PRESETS = {
    "draft": x264("ultrafast", 26, "8x8dct=1:scenecut=40"),
    "standard": x264("superfast", 20, f"partitions=none:mbtree=1:{_STEADY}=5"),
    "high": x264("veryfast", 17, f"{_STEADY}=10"),
}


def preset(name: str) -> Preset:
    """Find a preset of the software encoder. Raises Refused."""
    if name not in PRESETS:
        raise Refused(f"There is no preset {name!r}.", f"Choose one of {', '.join(PRESETS)}.")
    return PRESETS[name]


class Encoder:
    """Writes one segment as MKV: what a crash leaves of it is readable, and it is joined by stream copy.

    Raises EncoderFailed where an encoder in hardware gives up.
    """

    def __init__(self, path: Path, film: Timeline, chosen: Preset) -> None:
        self._container = av.open(str(path), "w", format="matroska", container_options={"fflags": "+bitexact"})
        with _named(chosen):
            device = HWAccel(chosen.device) if chosen.device else None
            stream = self._container.add_stream(chosen.codec, film.rate, dict(chosen.options), hwaccel=device)
        self._stream = cast("av.VideoStream", stream)
        context = self._stream.codec_context
        context.width, context.height, context.pix_fmt = film.width, film.height, chosen.pixels
        context.time_base = 1 / film.rate
        context.gop_size, context.max_b_frames = round(20 * film.rate), 0
        context.thread_count, context.thread_type = 1, "FRAME"
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        context.color_range = _LIMITED
        self._frame = av.VideoFrame(film.width, film.height, "yuv420p")
        self._frame.time_base = context.time_base
        self._count = 0
        self._chosen = chosen
        self.picture: Planes = planes(self._frame)
        """The memory that `write` encodes: draw into it; it keeps what it held."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            if kind is None:
                self._encode(None)
        finally:
            self._container.close()

    def write(self) -> None:
        """Encode the picture as the next frame."""
        self._frame.pts = self._count
        self._count += 1
        self._encode(self._frame)

    def _encode(self, frame: av.VideoFrame | None) -> None:
        with _named(self._chosen):
            packets = self._stream.encode(frame)
        self._container.mux(packets)


@contextmanager
def _named(chosen: Preset) -> Iterator[None]:
    """Say which encoder it was: what libav raises here may look like trouble with the disk."""
    try:
        yield
    except (av.error.FFmpegError, RuntimeError, UnknownCodecError) as error:
        cause = getattr(error, "strerror", "") or error
        message = f"The video encoder {chosen.codec} failed: {cause}."
        raise EncoderFailed(message, "Set `encoder` to software.") from error
