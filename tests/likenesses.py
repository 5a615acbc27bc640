"""Pictures that are alike and pictures that only seem so: what the tests of twins and their benchmark share."""

from collections.abc import Callable
from io import BytesIO

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

Change = Callable[[Image.Image], Image.Image]


def recompressed(quality: int) -> Change:
    """Save as JPEG and read again."""

    def change(picture: Image.Image) -> Image.Image:
        file = BytesIO()
        picture.save(file, "JPEG", quality=quality)
        return Image.open(file).convert("RGB")

    return change


def cropped(share: float, left: float, top: float) -> Change:
    """Cut off a share of width and height; `left` and `top` say how much of it on these sides."""

    def change(picture: Image.Image) -> Image.Image:
        width, height = picture.size
        box = (width * share * left, height * share * top)
        far = (width * (1 - share * (1 - left)), height * (1 - share * (1 - top)))
        return picture.crop(tuple(round(each) for each in (*box, *far)))

    return change


def barred(picture: Image.Image) -> Image.Image:
    """Put black bars above and below."""
    wide = Image.new("RGB", (picture.width, round(picture.height * 1.25)))
    wide.paste(picture, (0, round(picture.height * 0.125)))
    return wide


def warmer(picture: Image.Image) -> Image.Image:
    """Give more red and less blue."""
    strength = (1.12, 1.0, 0.85)
    bands = zip(picture.split(), strength, strict=True)
    return Image.merge("RGB", [band.point([min(255, round(v * by)) for v in range(256)]) for band, by in bands])


def lighter_shadows(picture: Image.Image) -> Image.Image:
    """Raise the dark tones by a gamma of 0.75."""
    return picture.point([round(255 * (value / 255) ** 0.75) for value in range(256)] * 3)


CHANGES: dict[str, Change] = {
    "a quarter of the size": lambda picture: picture.resize((picture.width // 4, picture.height // 4)),
    "another shape": lambda picture: picture.resize((picture.width, round(picture.height * 1.1))),
    "JPEG of quality 30": recompressed(30),
    "JPEG of quality 10": recompressed(10),
    "5 % off all around": cropped(0.05, 0.5, 0.5),
    "5 % off at a corner": cropped(0.05, 0.0, 0.0),
    "8 % off all around": cropped(0.08, 0.5, 0.5),
    "8 % off at a corner": cropped(0.08, 0.0, 0.0),
    "mirrored": ImageOps.mirror,
    "brighter": lambda picture: ImageEnhance.Brightness(picture).enhance(1.2),
    "darker": lambda picture: ImageEnhance.Brightness(picture).enhance(0.75),
    "more contrast": lambda picture: ImageEnhance.Contrast(picture).enhance(1.3),
    "lighter shadows": lighter_shadows,
    "warmer": warmer,
    "softer": lambda picture: picture.filter(ImageFilter.GaussianBlur(2)),
    "black bars": barred,
    "mirrored, cropped, small": lambda picture: cropped(0.05, 1.0, 0.3)(ImageOps.mirror(picture)).resize((400, 300)),
}


def slides(count: int, seed: int = 1) -> list[Image.Image]:
    """Draw slides of one template: the same bar, mark and margins, other words."""
    drawn = []
    random = np.random.default_rng(seed)
    for number in range(count):
        slide = Image.new("RGB", (960, 540), (248, 248, 250))
        pen = ImageDraw.Draw(slide)
        pen.rectangle((0, 0, 960, 70), fill=(30, 60, 140))
        pen.ellipse((880, 470, 940, 530), fill=(220, 120, 20))
        _line(pen, random, 30, 20, 30, (255, 255, 255))
        for row in range(int(random.integers(3, 6))):
            _line(pen, random, 80, 130 + 70 * row, 22, (30, 30, 30))
        pen.text((900, 5), str(number), fill=(255, 255, 255))
        drawn.append(slide)
    return drawn


def charts(count: int, seed: int = 1) -> list[Image.Image]:
    """Draw bar charts of one template: the same axes and colours, other heights."""
    drawn = []
    random = np.random.default_rng(seed)
    for _ in range(count):
        chart = Image.new("RGB", (960, 540), (255, 255, 255))
        pen = ImageDraw.Draw(chart)
        pen.line((80, 40, 80, 480, 920, 480), fill=(60, 60, 60), width=4)
        for column in range(7):
            top = int(random.integers(80, 460))
            pen.rectangle((120 + 110 * column, top, 190 + 110 * column, 480), fill=(40, 110, 190))
        drawn.append(chart)
    return drawn


def plain(count: int, seed: int = 1) -> list[Image.Image]:
    """Draw plain colours, gradients and dark pictures with a little noise."""
    random = np.random.default_rng(seed)
    drawn = []
    for number in range(count):
        one, other = random.integers(0, 256, (2, 3))
        if number % 3 == 0:
            pixels = np.broadcast_to(one, (360, 640, 3)).astype(float)
        elif number % 3 == 1:
            down, right = np.mgrid[0:360, 0:640]
            turn = random.uniform(0, 2 * np.pi)
            way = np.cos(turn) * right / 640 + np.sin(turn) * down / 360
            part = (way - way.min()) / np.ptp(way)
            pixels = one + part[..., None] * (other - one)
        else:
            pixels = np.full((360, 640, 3), 8.0)
        noise = random.normal(0, 2, pixels.shape)
        drawn.append(recompressed(60)(Image.fromarray(np.clip(pixels + noise, 0, 255).astype(np.uint8))))
    return drawn


def _line(
    pen: ImageDraw.ImageDraw, random: np.random.Generator, left: int, top: int, size: int, ink: tuple[int, int, int]
) -> None:
    letters = "".join(chr(int(each)) for each in random.integers(97, 123, int(random.integers(12, 34))))
    words = "".join(" " if random.random() < 0.15 else letter for letter in letters)
    pen.text((left, top), words, fill=ink, font_size=size)
