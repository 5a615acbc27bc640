"""What a file really holds: looked at, never believed by its name; what is broken is refused with its reason."""

import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from engine.assets.intake.phash import perceptual_hash
from engine.domain.asset import Kind
from engine.domain.units import Bytes, Seconds
from engine.errors import Refused

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.stream import VideoStream

IMAGE_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF")
MEDIA_FORMATS = "mov,matroska,avi,mpegts,mpeg,flv,ogg,wav,mp3,flac,aac,asf"
SUFFIXES = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif"), "image"),
    **dict.fromkeys((".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".ts", ".mpg", ".mpeg", ".flv", ".wmv"), "video"),
    **dict.fromkeys((".mp3", ".wav", ".flac", ".ogg", ".opus", ".m4a", ".aac", ".wma"), "audio"),
}
LARGEST: Bytes = 8_000_000_000
MOST_PIXELS = 89_000_000
SMALLEST = 64
"""Pixels of the short side."""
_SAMPLES = (0.5, 0.1, 0.3, 0.7, 0.9)


@dataclass(frozen=True)
class Probed:
    """What a file holds."""

    kind: Kind
    width: int = 0
    height: int = 0
    duration: Seconds = 0.0
    quality: float = 0.5
    perceptual_hash: str = ""


def probe(path: Path) -> Probed:
    """Look into a file. Raises Refused naming what is wrong with it."""
    try:
        about = path.stat()
    except OSError as error:
        raise Refused(f"It cannot be read: {error.strerror}.") from error
    if not stat.S_ISREG(about.st_mode):
        raise Refused("It is no file.")
    if about.st_size == 0:
        raise Refused("It is empty.")
    if about.st_size > LARGEST:
        raise Refused(f"It is larger than {LARGEST / 1e9:.0f} GB.")
    kind = SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise Refused(f"Files ending in {path.suffix or 'nothing'} are neither pictures, clips nor sound.")
    return _image(path) if kind == "image" else _media(path)


def _image(path: Path) -> Probed:
    try:
        with Image.open(path, formats=IMAGE_FORMATS) as opened:
            width, height = opened.size
            if width * height > MOST_PIXELS:
                raise Refused(f"It has {width} × {height} pixels, more than {MOST_PIXELS / 1e6:.0f} million.")
            opened.draft("RGB", (1024, 1024))
            opened.load()
            picture = ImageOps.exif_transpose(opened).convert("RGB")
            if picture.width * height < picture.height * width:
                width, height = height, width
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refused(f"It has more than {MOST_PIXELS / 1e6:.0f} million pixels.") from error
    except UnidentifiedImageError as error:
        raise Refused("It is no picture, or of a kind that is not read.") from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:  # what PIL's decoders raise on damage
        raise Refused(f"The picture is damaged: {error}.") from error
    _large_enough(width, height)
    return Probed("image", width, height, 0.0, quality(picture, min(width, height)), perceptual_hash(picture))


def _media(path: Path) -> Probed:
    import av

    options = {"protocol_whitelist": "file", "format_whitelist": MEDIA_FORMATS}
    try:
        # Opened by us, so that no name, as "concat:…" or one that is not Unicode, is read as an address.
        with path.open("rb") as file, av.open(file, "r", options=options, metadata_errors="replace") as container:
            moving = [each for each in container.streams.video if not _cover(each)]
            if not moving and not container.streams.audio:
                raise Refused("It holds neither picture nor sound.")
            duration = float(container.duration or 0) / av.time_base
            if not moving:
                return _sound(container, duration)
            return _clip(container, moving[0], duration)
    except av.FFmpegError as error:
        raise Refused(f"It is damaged or of a kind that is not read: {error.strerror}.") from error


def _sound(container: "InputContainer", duration: Seconds) -> Probed:
    heard = next(container.decode(audio=0), None)
    if heard is None or duration <= 0:
        raise Refused("There is no sound in it.")
    return Probed("audio", duration=duration, quality=0.5)


def _clip(container: "InputContainer", stream: "VideoStream", duration: Seconds) -> Probed:
    frames = _frames(container, stream, duration)
    if not frames:
        raise Refused("No frame of it can be shown.")
    width, height = stream.codec_context.width, stream.codec_context.height
    _large_enough(width, height)
    best = max(quality(frame, min(width, height)) for frame in frames)
    return Probed("video", width, height, duration, best, "".join(perceptual_hash(frame) for frame in frames))


def _frames(container: "InputContainer", stream: "VideoStream", duration: Seconds) -> list[Image.Image]:
    """Decode up to five moments that are not black, the middle one first."""
    found = []
    for part in _SAMPLES:
        container.seek(int(part * duration * 1_000_000), backward=True)
        frame = next(container.decode(stream), None)
        if frame is None:
            continue
        picture: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]
        picture.thumbnail((512, 512))
        if np.asarray(picture.convert("L")).mean() > 12:
            found.append(picture)
    return found


def _cover(stream: "VideoStream") -> bool:
    from av.stream import Disposition

    return bool(stream.disposition & Disposition.attached_pic)


def _large_enough(width: int, height: int) -> None:
    if min(width, height) < SMALLEST:
        raise Refused(f"It is only {width} × {height} pixels.")


def quality(picture: Image.Image, short_side: int) -> float:
    """Judge how good a picture is to show, 0 to 1: size, sharpness and exposure."""
    small = picture.convert("L")
    small.thumbnail((512, 512))
    grey = np.asarray(small, dtype=np.float32)
    edges = 4 * grey[1:-1, 1:-1] - grey[:-2, 1:-1] - grey[2:, 1:-1] - grey[1:-1, :-2] - grey[1:-1, 2:]
    sharp = min(1.0, float(edges.std()) / 20)
    lost = float(((grey < 4) | (grey > 251)).mean())
    return round(_size(short_side) * (0.6 + 0.25 * sharp + 0.15 * (1 - lost)), 3)


def _size(short_side: int, points: Sequence[float] = (0, 360, 720, 1080, 1440)) -> float:
    return float(np.interp(short_side, points, (0.2, 0.55, 0.85, 0.97, 1.0)))
