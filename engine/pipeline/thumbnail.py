"""The picture people choose a film by: a frame made stronger, with a few words that read at the size of a stamp."""

import re

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from engine.pipeline.captioning import leading_words
from engine.ports import Plane
from engine.render.lettering.caption_styles import capitals
from engine.render.lettering.text import Layout, Lettering, lay_out, right_to_left

ACCENT = (255, 217, 46)
_FONT = "Anton-Regular"
_WORDS = 5
_LETTERS = 25
_LEADING = 1.14


def make_thumbnail(
    picture: Image.Image, title: str, width: int = 1280, height: int = 720, language: str = "en"
) -> Image.Image:
    """Compose a thumbnail of width × height pixels (RGB): words on the calmer side, clear of the time badge."""
    base = _graded(ImageOps.fit(picture.convert("RGB"), (width, height), Image.Resampling.LANCZOS))
    words = [capitals(word, language) for word in thumbnail_words(title, language)]
    lettering = Lettering(_FONT, language)
    tall = height > width
    room = 0.86 if tall else 0.6
    layout = lay_out(
        words, lettering, 0.245 * min(width, height), room * width, 4 if tall else 3, _LEADING, centred=False
    )
    if not layout.pieces:
        return base
    rtl = right_to_left(words, lettering)
    right = not tall and _calmer_right(base, rtl)
    left = width * (0.955 if right else 0.045) - (layout.width if right else 0)
    middle = 0.7 if tall else 0.46
    first = height * middle - (layout.lines - 1) * layout.pitch / 2 + 0.42 * layout.size
    shaded = _shaded(base, right, tall)
    return _lettered(shaded, layout, lettering, left, first, rtl or right, _strongest(words))


def thumbnail_words(title: str, language: str = "en") -> list[str]:
    """Choose the few words of a title that stand for it, in order."""
    parts = [part.strip() for part in re.split(r"[:|–—(]\s", title) if part.strip()] or [title]
    words = [word.strip('.,;"“”«»()[]') for word in parts[0].split()]
    words = [word for word in words if any(letter.isalnum() for letter in word)]
    leading = leading_words(language)
    while len(words) > 2 and (words[0].lower() in leading or (not _small(words) and words[0].lower() in _OPENERS)):
        words = words[1:]
    while len(words) > 1 and (not _small(words) or words[-1].lower() in leading):
        words = words[:-1]
    return words


_OPENERS = frozenset(
    ["how", "why", "what", "when", "where", "who", "top", "best", "three", "five", "ten", "amazing", "things", "ways"]
)


def _small(words: list[str]) -> bool:
    return len(words) <= _WORDS and sum(map(len, words)) <= _LETTERS


def _strongest(words: list[str]) -> int:
    """Choose the word to colour: a number, else the longest."""
    numbers = [index for index, word in enumerate(words) if any(letter.isdigit() for letter in word)]
    return numbers[0] if numbers else max(range(len(words)), key=lambda index: (len(words[index]), index))


def _graded(picture: Image.Image) -> Image.Image:
    """Spread the tones, deepen the colours, sharpen: small pictures need more of each."""
    picture = ImageOps.autocontrast(picture, cutoff=(0.5, 0.5), preserve_tone=True)
    picture = ImageEnhance.Color(picture).enhance(1.18)
    picture = ImageEnhance.Contrast(picture).enhance(1.08)
    return picture.filter(ImageFilter.UnsharpMask(3, 60, 2))


def _calmer_right(picture: Image.Image, rtl: bool) -> bool:
    edges = np.asarray(picture.convert("L").resize((160, 90)).filter(ImageFilter.FIND_EDGES), dtype=np.float32)[
        2:-2, 2:-2
    ]
    left, right = float(edges[:, :90].mean()), float(edges[:, -90:].mean())
    return right < left * (1.15 if rtl else 0.8)


def _shaded(picture: Image.Image, right: bool, tall: bool) -> Image.Image:
    """Darken where the words will stand, softly, and the corners a little."""
    width, height = picture.size
    across = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    side = across if right else 1 - across
    shade = np.clip((down - 0.3) / 0.5, 0, 1) * 0.7 + 0 * across if tall else np.clip((side - 0.25) / 0.6, 0, 1) * 0.72
    corner = np.clip(((across - 0.5) ** 2 + (down - 0.5) ** 2) * 0.9, 0, 0.35)
    light = (1 - shade) * (1 - corner)
    return Image.fromarray((np.asarray(picture) * light[..., None]).astype(np.uint8))


def _lettered(
    picture: Image.Image, layout: Layout, lettering: Lettering, left: float, first: float, flush: bool, strong: int
) -> Image.Image:
    size = layout.size
    rows = {piece.y: max(p.x + p.width for p in layout.pieces if p.y == piece.y) for piece in layout.pieces}
    cover, outline, fills = (Image.new("L", picture.size) for _ in range(3))
    coloured = Image.new("RGB", picture.size, "white")
    for piece in layout.pieces:
        x = round(left + piece.x + (layout.width - rows[piece.y] if flush else 0))
        for sheet, stroke in ((outline, 0.055 * size), (fills, 0.0)):
            if ink := lettering.ink(piece.text, size, piece.rtl, stroke):
                at = (x + ink.left, round(first + piece.y) + ink.top)
                _press(sheet, ink.mask, at)
                if stroke == 0 and piece.word == strong:
                    coloured.paste(ACCENT, (*at, at[0] + ink.mask.shape[1], at[1] + ink.mask.shape[0]))
    cover.paste(outline, (0, round(0.04 * size)))
    shadow = cover.filter(ImageFilter.GaussianBlur(0.07 * size)).point(lambda value: min(255, value * 1.3))
    picture.paste((0, 0, 0), mask=shadow)
    picture.paste((8, 8, 12), mask=outline)
    picture.paste(coloured, mask=fills)
    return picture


def _press(sheet: Image.Image, mask: Plane, at: tuple[int, int]) -> None:
    box = (*at, at[0] + mask.shape[1], at[1] + mask.shape[0])
    under = np.asarray(sheet.crop(box))
    sheet.paste(Image.fromarray(np.maximum(under, mask)), at)
