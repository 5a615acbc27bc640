"""What a file really holds: looked at, never believed by its name; what is broken is refused with its reason."""

from pathlib import Path

from engine.assets.intake.seen import Seen
from engine.domain.units import Bytes
from engine.errors import Refused

IMAGE_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF")
SUFFIXES = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif"), "image"),
    **dict.fromkeys((".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".ts", ".mpg", ".mpeg", ".flv", ".wmv"), "video"),
    **dict.fromkeys((".mp3", ".wav", ".flac", ".ogg", ".opus", ".m4a", ".aac", ".wma"), "audio"),
}
LARGEST: Bytes = 8_000_000_000
MOST_PIXELS = 89_000_000


def probe(path: Path, strip: Path) -> Seen:
    """Look into a file of ours, and draw its moments side by side into `strip`, a JPEG; none for sound.

    Decodes what strangers made: call it in the process of `worker.py` only. Raises Refused naming what is wrong.
    """
    if SUFFIXES[path.suffix] == "image":
        from engine.assets.intake.pictures import picture

        return picture(path, strip)
    from engine.assets.intake.clips import media

    return media(path, strip)


def acceptable(suffix: str, size: Bytes) -> None:
    """Raise Refused where a file's ending or size says that it is of no use."""
    if size == 0:
        raise Refused("It is empty.")
    if size > LARGEST:
        raise Refused(f"It is larger than {LARGEST / 1e9:.0f} GB.")
    if suffix.lower() not in SUFFIXES:
        raise Refused(f"Files ending in {suffix or 'nothing'} are neither pictures, clips nor sound.")
