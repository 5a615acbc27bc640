"""Pictures to H.264, alike in every segment, so that segments can be joined without encoding again."""

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import av

from engine.domain.timeline import Timeline
from engine.errors import Refused
from engine.ports import Planes
from engine.render.decoder import planes

_BT709 = 1
_LIMITED = 1


@dataclass(frozen=True)
class Preset:
    """How hard x264 tries."""

    speed: str
    quality: float
    """x264's constant rate factor: less is better and larger."""
    parameters: str = ""


PRESETS = {
    "draft": Preset("ultrafast", 26, "8x8dct=1"),
    "standard": Preset("superfast", 22, "partitions=none"),
    "high": Preset("faster", 18),
}


def preset(name: str) -> Preset:
    """Find a preset. Raises Refused."""
    if name not in PRESETS:
        raise Refused(f"There is no preset {name!r}.", f"Choose one of {', '.join(PRESETS)}.")
    return PRESETS[name]


class Encoder:
    """Writes one segment as MKV: what a crash leaves of it is readable, and it is joined by stream copy."""

    def __init__(self, path: Path, film: Timeline, chosen: Preset) -> None:
        self._container = av.open(str(path), "w", format="matroska", container_options={"fflags": "+bitexact"})
        parameters = ["bframes=0", "scenecut=40", "open-gop=0", "force-cfr=1", chosen.parameters]
        self._stream = self._container.add_stream(
            "libx264",
            rate=film.rate,
            options={
                "preset": chosen.speed,
                "crf": str(chosen.quality),
                "profile": "high",
                "x264-params": ":".join(each for each in parameters if each),
            },
        )
        context = self._stream.codec_context
        context.width, context.height, context.pix_fmt = film.width, film.height, "yuv420p"
        context.time_base = 1 / film.rate
        context.gop_size = round(20 * film.rate)
        context.thread_count, context.thread_type = 1, "FRAME"
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        context.color_range = _LIMITED
        self._frame = av.VideoFrame(film.width, film.height, "yuv420p")
        self._frame.time_base = context.time_base
        self._count = 0
        self.picture: Planes = planes(self._frame)
        """The memory that `write` encodes: draw into it; it keeps what it held."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self._container.mux(self._stream.encode(None))
        self._container.close()

    def write(self) -> None:
        """Encode the picture as the next frame."""
        self._frame.pts = self._count
        self._count += 1
        self._container.mux(self._stream.encode(self._frame))
