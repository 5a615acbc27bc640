"""Makes the media that the tests use: a tone, colour bars, and a clip whose frame n shows the number n."""

import math
import struct
import wave
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

from engine.ports import Planes

Rgb = npt.NDArray[np.uint8]
Pictures = Iterator[Rgb]

BITS = 12
BARS = {
    "white": (191, 191, 191),
    "yellow": (191, 191, 0),
    "cyan": (0, 191, 191),
    "green": (0, 191, 0),
    "magenta": (191, 0, 191),
    "red": (191, 0, 0),
    "blue": (0, 0, 191),
    "grey": (60, 60, 60),
}
"""75 % colour bars and a dark grey, left to right."""
DARK, LIGHT = 60, 190


def tone(path: Path, seconds: float, pitch: float = 440.0, rate: int = 48_000, loudness: float = 0.3) -> Path:
    """Write a sine as a mono 16-bit WAV."""
    samples = [round(32767 * loudness * math.sin(2 * math.pi * pitch * i / rate)) for i in range(round(seconds * rate))]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return path


def bars(width: int, height: int) -> Rgb:
    """Draw the colour bars as (height, width, 3)."""
    picture = np.zeros((height, width, 3), np.uint8)
    edges = np.linspace(0, width, len(BARS) + 1).astype(int)
    for left, right, colour in zip(edges, edges[1:], BARS.values(), strict=False):
        picture[:, left:right] = colour
    return picture


def numbered(number: int, width: int, height: int) -> Rgb:
    """Draw a number as a row of dark and light fields across the middle, its lowest bit on the left."""
    picture = np.full((height, width, 3), 110, np.uint8)
    edges = np.linspace(0, width, BITS + 1).astype(int)
    for bit in range(BITS):
        picture[height // 4 : 3 * height // 4, edges[bit] : edges[bit + 1]] = LIGHT if number >> bit & 1 else DARK
    return picture


def number(picture: Planes | npt.NDArray[np.uint8]) -> int:
    """Read the number that a frame shows, whatever its size."""
    luma = picture.y if isinstance(picture, Planes) else picture
    height, width = luma.shape
    row = luma[height * 3 // 8 : height * 5 // 8].mean(axis=0)
    edges = np.linspace(0, width, BITS + 1).astype(int)
    fields = [row[(3 * left + right) // 4 : (left + 3 * right) // 4].mean() for left, right in pairwise(edges)]
    return sum(int(value > 123) << bit for bit, value in enumerate(fields))


def counted(path: Path, frames: int, rate: Fraction | int = 30, size: tuple[int, int] = (320, 180), **how: str) -> Path:
    """Write a clip whose frame n shows n; `how` are options of the encoder, `codec` and `pixels` among them."""
    return film(path, (numbered(n, *size) for n in range(frames)), rate, **how)


def film(path: Path, pictures: Pictures, rate: Fraction | int = 30, **how: str) -> Path:
    """Encode RGB pictures, near to lossless unless told otherwise; `codec`, `pixels`, `matrix` and `full` say how."""
    codec, pixels = how.pop("codec", "libx264"), how.pop("pixels", "yuv420p")
    matrix, full = how.pop("matrix", "bt709"), how.pop("full", "")
    spaces = {"bt709": 1, "bt601": 6, "rgb": 0}
    options = {"crf": "4", "preset": "ultrafast"} if codec == "libx264" else {}
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate, options={**options, **how})
        context = stream.codec_context
        context.pix_fmt = pixels
        context.colorspace, context.color_range = spaces[matrix], 2 if full else 1
        for index, picture in enumerate(pictures):
            if not index:
                context.height, context.width = picture.shape[:2]
            frame = av.VideoFrame.from_ndarray(picture, "rgba" if picture.shape[2] == 4 else "rgb24").reformat(
                format=pixels, dst_colorspace=spaces[matrix], src_color_range=2, dst_color_range=2 if full else 1
            )
            frame.pts, frame.time_base = index, 1 / Fraction(rate)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def counted_at(
    path: Path, stamps: Sequence[int], size: tuple[int, int] = (320, 180), pixels: str = "yuv420p", **how: str
) -> Path:
    """Write a clip whose frame n shows n from `stamps[n]` milliseconds on."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30, options={"crf": "4", "preset": "ultrafast", **how})
        stream.width, stream.height, stream.pix_fmt = *size, pixels
        stream.codec_context.time_base = Fraction(1, 1000)
        for number, stamp in enumerate(stamps):
            frame = av.VideoFrame.from_ndarray(numbered(number, *size), "rgb24").reformat(
                format=pixels, dst_colorspace=1
            )
            frame.pts, frame.time_base = stamp, Fraction(1, 1000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def sounding(path: Path, frames: int, layout: str, rate: int) -> Path:
    """Write a counted clip with a tone in every channel of a layout such as mono, stereo or 5.1."""
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=30, options={"crf": "4", "preset": "ultrafast"})
        video.width, video.height, video.pix_fmt = 320, 180, "yuv420p"
        audio = container.add_stream("pcm_s16le", rate=rate, layout=layout)
        for index in range(frames):
            frame = av.VideoFrame.from_ndarray(numbered(index, 320, 180), "rgb24").reformat(
                format="yuv420p", dst_colorspace=1
            )
            frame.pts, frame.time_base = index, Fraction(1, 30)
            container.mux(video.encode(frame))
            at = np.arange(index * rate // 30, (index + 1) * rate // 30) / rate
            wave = (np.sin(at * 440 * 2 * np.pi) * 9000).astype(np.int16)
            heard = av.AudioFrame.from_ndarray(wave.repeat(audio.channels)[None], "s16", layout)
            heard.sample_rate, heard.pts, heard.time_base = rate, index * rate // 30, Fraction(1, rate)
            container.mux(audio.encode(heard))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
    return path


def turned(path: Path, pictures: Pictures, turn: int, **how: str) -> Path:
    """Write pictures turned back by 90, 180 or 270 degrees, and as phones do a note that they are to be turned."""
    plain = path.with_name(f"plain-{path.name}")
    film(plain, (np.ascontiguousarray(np.rot90(picture, turn // 90)) for picture in pictures), **how)
    content = plain.read_bytes()
    one, minus, none = b"\0\1\0\0", b"\xff\xff\0\0", b"\0\0\0\0"
    a, b, c, d = {90: (none, one, minus, none), 180: (minus, none, none, minus), 270: (none, minus, one, none)}[turn]
    at = content.index(b"tkhd") + 4 + 40  # ISO 14496-12, 8.3.2
    path.write_bytes(content[:at] + a + b + none + c + d + none + content[at + 24 :])
    return path


def woven(frames: int, width: int, height: int) -> Pictures:
    """Draw a bright bar that moves on from field to field, the upper lines' field first."""
    for number in range(frames):
        picture = np.full((height, width, 3), 60, np.uint8)
        for field in range(2):
            left = (number * 2 + field) * 6 % (width - 40)
            picture[field::2, left : left + 40] = 190
        yield picture


def patches(path: Path, pixels: str, matrix: str, *, full: bool) -> npt.NDArray[np.float64]:
    """Write a film of 8 by 4 even patches of 80 by 90 pixels without loss; give the colours it holds, as (4, 8, 3)."""
    red, blue, number = {"bt709": (0.2126, 0.0722, 1), "bt601": (0.299, 0.114, 6), "bt2020": (0.2627, 0.0593, 9)}[
        matrix
    ]
    most = 1023 if "10" in pixels else 255
    step = (most + 1) // 256
    colours = np.random.default_rng(1).integers(8, 248, (4, 8, 3)) / 255
    colours[0] = np.array(list(BARS.values())) / 255
    light = colours @ (red, 1 - red - blue, blue)
    chroma = [(colours[..., 2] - light) / 2 / (1 - blue), (colours[..., 0] - light) / 2 / (1 - red)]
    rest, reach = (0, (most, most)) if full else (16 * step, (219 * step, 224 * step))
    samples = [np.round(rest + light * reach[0]), *(np.round(128 * step + each * reach[1]) for each in chroma)]
    with av.open(str(path), "w") as container:
        lossless = {"qp": "0", "preset": "ultrafast"}
        stream = container.add_stream("libx264", rate=30, options=lossless)
        stream.width, stream.height, stream.pix_fmt = 640, 360, pixels
        stream.codec_context.colorspace, stream.codec_context.color_range = number, 2 if full else 1
        frame = av.VideoFrame(640, 360, pixels)
        for plane, values in zip(frame.planes, samples, strict=True):
            memory = np.frombuffer(memoryview(plane), np.uint8 if step == 1 else np.uint16).reshape(plane.height, -1)
            memory[:, : plane.width] = values.repeat(plane.height // 4, axis=0).repeat(plane.width // 8, axis=1)
        for index in range(3):
            frame.pts, frame.time_base = index, Fraction(1, 30)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    light = (samples[0] - rest) / reach[0]
    blues, reds = ((each - 128 * step) / reach[1] for each in samples[1:])
    first, last = light + 2 * (1 - red) * reds, light + 2 * (1 - blue) * blues
    middle = (light - red * first - blue * last) / (1 - red - blue)
    return np.clip(np.stack([first, middle, last], axis=-1), 0, 1) * 255


def wide(path: Path, signals: npt.NDArray[np.float64], transfer: int) -> Path:
    """Write (4, 8, 3) signals of BT.2020 in ten bits as even patches of 80 by 90 pixels."""
    light = signals @ (0.2627, 0.6780, 0.0593)
    blue, red = (signals[..., 2] - light) / 1.8814, (signals[..., 0] - light) / 1.4746
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30, options={"qp": "0", "preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = 640, 360, "yuv420p10le"
        context = stream.codec_context
        context.colorspace, context.color_primaries, context.color_trc, context.color_range = 9, 9, transfer, 1
        frame = av.VideoFrame(640, 360, "yuv420p10le")
        samples = 64 + 876 * light, 512 + 896 * blue, 512 + 896 * red
        for plane, values in zip(frame.planes, samples, strict=True):
            memory = np.frombuffer(memoryview(plane), np.uint16).reshape(plane.height, -1)
            memory[:, : plane.width] = values.round().repeat(plane.height // 4, 0).repeat(plane.width // 8, 1)
        for index in range(2):
            frame.pts, frame.time_base = index, Fraction(1, 30)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def decoded(path: Path) -> Iterator[Planes]:
    """Read a film back, frame by frame."""
    from engine.render.footage.decoder import planes

    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            yield Planes(*(plane.copy() for plane in planes(frame)))
