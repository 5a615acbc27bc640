"""Small files of many kinds and containers, for what has to read whatever people have."""

import wave
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from PIL import Image

Rgb = npt.NDArray[np.uint8]
Scene = Callable[[float], Rgb]
"""What is to be seen at a time in seconds, as (height, width, 3)."""

VIDEO = {
    "h264.mp4": "libx264",
    "h264.mkv": "libx264",
    "h264.mov": "libx264",
    "h264.flv": "libx264",
    "h264.ts": "libx264",
    "hevc.mp4": "libx265",
    "vp8.webm": "libvpx",
    "mpeg4.avi": "mpeg4",
    "mpeg2.mpg": "mpeg2video",
    "mjpeg.mov": "mjpeg",
    "wmv2.wmv": "wmv2",
}
SOUND = {"a.wav": "pcm_s16le", "a.flac": "flac", "a.ogg": "libopus", "a.opus": "libopus", "a.mp3": "libmp3lame"}
SOUND |= {"a.m4a": "aac", "a.aac": "aac"}


def patches(seed: int, width: int = 320, height: int = 240, grain: int = 4) -> Rgb:
    """Draw soft patches of colour that no other seed has."""
    rng = np.random.default_rng(seed)
    few = rng.integers(0, 255, (6, 8, 3), dtype=np.uint8)
    soft = np.asarray(Image.fromarray(few).resize((width, height), Image.Resampling.BICUBIC), np.int16)
    return np.asarray((soft + rng.integers(-grain, grain + 1, soft.shape)).clip(0, 255), np.uint8)


def drifting(seed: int, width: int = 320, height: int = 240, speed: float = 40.0) -> Scene:
    """Go slowly over a wide picture."""
    ground = patches(seed, 2 * width, height)

    def scene(at: float) -> Rgb:
        left = int(at * speed) % width
        return np.ascontiguousarray(ground[:, left : left + width])

    return scene


def clip(
    path: Path,
    scene: Scene,
    seconds: float = 2.0,
    codec: str = "libx264",
    rate: int = 25,
    sound: npt.NDArray[np.float32] | None = None,
    **options: str,
) -> Path:
    """Write a clip of a scene; `sound` is mono at 16 kHz, −1 to 1."""
    first = scene(0.0)
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate, options=options)
        stream.height, stream.width = first.shape[:2]
        stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        heard = container.add_stream("aac", rate=16_000, layout="mono") if sound is not None else None
        for number in range(round(seconds * rate)):
            frame = av.VideoFrame.from_ndarray(scene(number / rate), format="rgb24")
            container.mux(stream.encode(frame.reformat(format=stream.pix_fmt)))
        container.mux(stream.encode())
        if heard is not None and sound is not None:
            for frame in frames_of(sound, 16_000):
                container.mux(heard.encode(frame))
            container.mux(heard.encode())
    return path


def sound(path: Path, samples: npt.NDArray[np.float32], codec: str, rate: int = 48_000) -> Path:
    """Write mono samples, −1 to 1."""
    if codec == "pcm_s16le":
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(rate)
            file.writeframes((samples * 32767).astype("<i2").tobytes())
        return path
    with av.open(str(path), "w", format="adts" if path.suffix == ".aac" else None) as container:
        stream = container.add_stream(codec, rate=rate, layout="mono")
        resampler = av.AudioResampler(stream.format, stream.layout, rate, stream.codec_context.frame_size or 1024)
        for frame in frames_of(samples, rate):
            for each in resampler.resample(frame):
                container.mux(stream.encode(each))
        container.mux(stream.encode())
    return path


def frames_of(samples: npt.NDArray[np.float32], rate: int) -> Iterator[av.AudioFrame]:
    """Cut mono samples into frames."""
    for start in range(0, samples.size, 1024):
        frame = av.AudioFrame.from_ndarray(samples[None, start : start + 1024].astype(np.float32), "fltp", "mono")
        frame.sample_rate, frame.pts, frame.time_base = rate, start, Fraction(1, rate)
        yield frame


def tone(seconds: float, rate: int, pitch: float = 440.0) -> npt.NDArray[np.float32]:
    """Give a sine."""
    return (0.3 * np.sin(2 * np.pi * pitch * np.arange(round(seconds * rate)) / rate)).astype(np.float32)


def one_of_each(folder: Path) -> list[Path]:
    """Write one small file of every kind and container that the library reads."""
    folder.mkdir(exist_ok=True)
    scene = drifting(7, 96, 64)
    found = [clip(folder / name, scene, 0.6, codec) for name, codec in VIDEO.items()]
    found += [sound(folder / name, tone(1.0, 48_000), codec) for name, codec in SOUND.items()]
    found.append(clip(folder / "heard.mp4", scene, 1.0, sound=tone(1.0, 16_000)))
    picture = Image.fromarray(patches(3, 120, 90))
    for name, mode, options in PICTURES:
        shown = picture.convert(mode) if mode != "I;16" else Image.fromarray(patches(3, 120, 90)[..., 0].astype("<u2"))
        shown.save(folder / name, **options)
        found.append(folder / name)
    frames = [Image.fromarray(patches(seed, 120, 90)) for seed in (4, 5, 6)]
    for name in ("moving.gif", "moving.webp"):
        frames[0].save(folder / name, save_all=True, append_images=frames[1:], duration=100)
        found.append(folder / name)
    return found


PICTURES: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("plain.jpg", "RGB", {"quality": 85}),
    ("progressive.jpg", "RGB", {"progressive": True}),
    ("print.jpg", "CMYK", {}),
    ("grey.jpg", "L", {}),
    ("plain.png", "RGB", {}),
    ("through.png", "RGBA", {}),
    ("few.png", "P", {}),
    ("two.png", "1", {}),
    ("deep.png", "I;16", {}),
    ("lossy.webp", "RGB", {"quality": 70}),
    ("exact.webp", "RGBA", {"lossless": True}),
    ("plain.bmp", "RGB", {}),
    ("packed.tiff", "RGB", {"compression": "tiff_lzw"}),
    ("flat.tiff", "CMYK", {}),
    ("still.gif", "P", {}),
)
