"""Looks at a picture: size, quality, fingerprint, colour, and what the camera wrote into it."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import ExifTags, Image, ImageFile, ImageOps, IptcImagePlugin, UnidentifiedImageError

from engine.assets.intake import measures
from engine.assets.intake.lettering import letters
from engine.assets.intake.phash import around, perceptual_hash
from engine.assets.intake.probe import IMAGE_FORMATS, MOST_PIXELS
from engine.assets.intake.seen import Said, Seen
from engine.assets.intake.views import HEIGHT, draw_strip
from engine.domain.asset import Moment
from engine.errors import Refused

SMALLEST = 64
"""Pixels of the short side."""
LOOKED_AT = 512
"""Pixels of the long side at which pictures are measured."""
_ON_ITS_SIDE = (5, 6, 7, 8)
_KEYWORDS = (2, 25)
"""IPTC: one keyword each."""


def picture(path: Path, strip: Path) -> Seen:
    """Look at a picture, and draw it small into `strip`. Raises Refused naming what is wrong with it."""
    try:
        with Image.open(path, formats=IMAGE_FORMATS) as opened:
            width, height = opened.size
            if width * height > MOST_PIXELS:
                raise Refused(f"It has {width} × {height} pixels, more than {MOST_PIXELS / 1e6:.0f} million.")
            said = _said(opened)
            opened.draft("RGB", (2 * LOOKED_AT, 2 * LOOKED_AT))
            opened.load()
            shown = _smaller(opened)
            if opened.getexif().get(ExifTags.Base.Orientation) in _ON_ITS_SIDE:
                width, height = height, width
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refused(f"It has more than {MOST_PIXELS / 1e6:.0f} million pixels.") from error
    except UnidentifiedImageError as error:
        raise Refused("It is no picture, or of a kind that is not read.") from error
    except (OSError, ValueError, SyntaxError, EOFError, ArithmeticError, LookupError, TypeError) as error:
        raise Refused(f"The picture is damaged: {error}.") from error  # PIL's decoders raise all of these on damage
    large_enough(width, height)
    return _measured(shown, (width, height), said, strip)


def large_enough(width: int, height: int) -> None:
    """Raise Refused where the short side is too short to be shown."""
    if min(width, height) < SMALLEST:
        raise Refused(f"It is only {width} × {height} pixels.")


def _measured(shown: Image.Image, size: tuple[int, int], said: Said, strip: Path) -> Seen:
    small = shown.copy()
    small.thumbnail((LOOKED_AT, LOOKED_AT), reducing_gap=2.0)
    pixels = np.asarray(small)
    light = measures.grey(pixels)
    if measures.empty(light):
        raise Refused("There is nothing to see in it: it is all of one colour.")
    parts = {
        "size": measures.size(min(size)),
        "sharpness": measures.sharpness(light),
        "exposure": measures.exposure(light),
        "text": letters(light),
    }
    draw_strip(strip, [shown])
    return Seen(
        "image",
        said,
        *size,
        quality=measures.quality(parts),
        perceptual_hash=perceptual_hash(small),
        moments=(Moment(0.0, 0.0, 0.0),),
        colour=measures.colour(pixels),
        measures=tuple((name, round(value, 3)) for name, value in parts.items()),
        around=around(small),
    )


def _smaller(opened: ImageFile.ImageFile) -> Image.Image:
    """Give a picture in RGB, upright, and no larger than it is needed."""
    plain = opened if opened.mode in {"RGB", "RGBA", "L", "LA", "CMYK", "YCbCr"} else opened.convert(_fuller(opened))
    small = plain.copy()
    enough = max(LOOKED_AT / max(plain.size), HEIGHT / min(plain.size))
    small.thumbnail((round(enough * plain.width), round(enough * plain.height)), reducing_gap=2.0)
    small.getexif().update(opened.getexif())
    return _flat(ImageOps.exif_transpose(small))


def _fuller(opened: ImageFile.ImageFile) -> str:
    return "RGBA" if opened.has_transparency_data else "RGB"


def _flat(picture: Image.Image) -> Image.Image:
    """Give RGB; what can be seen through is laid on white, as most programs show it."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    above = picture.convert("RGBA")
    ground = Image.new("RGBA", above.size, "white")
    return Image.alpha_composite(ground, above).convert("RGB")


def _said(picture: ImageFile.ImageFile) -> Said:
    """Read what a camera or an editor wrote; anything unreadable counts as unsaid."""
    try:
        exif = picture.getexif()
        title, creator = exif.get(ExifTags.Base.ImageDescription), exif.get(ExifTags.Base.Artist)
        return Said(_text(title), _text(creator), tuple(_keywords(picture)))
    except (OSError, ValueError, SyntaxError, ArithmeticError, LookupError, TypeError, AttributeError):
        return Said()


def _keywords(picture: ImageFile.ImageFile) -> Iterator[str]:
    said = (IptcImagePlugin.getiptcinfo(picture) or {}).get(_KEYWORDS, [])
    for each in said if isinstance(said, list) else [said]:
        yield _text(each.decode("utf-8", "replace"))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
