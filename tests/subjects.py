"""Where the subject is in pictures that come with the program: boxes drawn by hand around what a person would keep."""

from PIL import Image

from engine.domain.timeline import Box
from engine.pipeline.reframing.window import cover
from engine.runtime.paths import RESOURCES

SUBJECTS = {
    "astronaut": Box(0.05, 0.03, 0.65, 0.97),
    "bison": Box(0.20, 0.12, 0.61, 0.63),
    "brandenburg-gate": Box(0.05, 0.06, 0.85, 0.86),
    "cat-with-yarn": Box(0.18, 0.14, 0.79, 0.58),
    "chameleon": Box(0.09, 0.30, 0.78, 0.56),
    "coffee": Box(0.13, 0.04, 0.67, 0.93),
    "computer-pioneer": Box(0.31, 0.03, 0.41, 0.55),
    "crocodile": Box(0.04, 0.20, 0.86, 0.63),
    "dahlia": Box(0.26, 0.20, 0.44, 0.65),
    "dairy-cow": Box(0.23, 0.38, 0.67, 0.52),
    "eiffel-tower": Box(0.39, 0.04, 0.21, 0.89),
    "fairytale-castle": Box(0.22, 0.11, 0.49, 0.71),
    "fig-in-bowl": Box(0.41, 0.35, 0.29, 0.41),
    "full-moon": Box(0.26, 0.07, 0.48, 0.86),
    "giant-panda": Box(0.21, 0.08, 0.63, 0.78),
    "gibbon": Box(0.37, 0.04, 0.29, 0.88),
    "giraffe": Box(0.58, 0.05, 0.37, 0.90),
    "hedgehog": Box(0.19, 0.19, 0.66, 0.66),
    "honey-bee": Box(0.09, 0.38, 0.25, 0.35),
    "horses": Box(0.12, 0.32, 0.75, 0.54),
    "jaguars": Box(0.16, 0.27, 0.67, 0.63),
    "kingfisher": Box(0.28, 0.10, 0.35, 0.79),
    "kitten": Box(0.34, 0.20, 0.33, 0.70),
    "koala": Box(0.38, 0.24, 0.47, 0.62),
    "lemurs": Box(0.37, 0.31, 0.27, 0.62),
    "moose": Box(0.12, 0.14, 0.69, 0.78),
    "owl": Box(0.53, 0.20, 0.27, 0.75),
    "pagoda": Box(0.13, 0.07, 0.43, 0.88),
    "pika": Box(0.48, 0.12, 0.22, 0.52),
    "polar-bear": Box(0.23, 0.33, 0.60, 0.44),
    "red-crab": Box(0.05, 0.24, 0.91, 0.60),
    "red-panda": Box(0.29, 0.05, 0.46, 0.78),
    "rocket": Box(0.47, 0.30, 0.06, 0.66),
    "saturn": Box(0.24, 0.07, 0.53, 0.86),
    "scarlet-macaw": Box(0.23, 0.13, 0.67, 0.74),
    "sheep": Box(0.23, 0.12, 0.48, 0.78),
    "shepherd-dog": Box(0.03, 0.04, 0.86, 0.91),
    "statue-of-liberty": Box(0.43, 0.04, 0.21, 0.49),
    "sun": Box(0.28, 0.12, 0.44, 0.76),
    "two-dogs": Box(0.30, 0.24, 0.37, 0.42),
}
"""By the name of a file of resources/samples: 40 of them."""


def picture(name: str) -> Image.Image:
    with Image.open(RESOURCES / "samples" / f"{name}.jpg") as opened:
        opened.draft("RGB", (400, 400))
        return opened.convert("RGB")


def kept(subject: Box, shown: Box) -> float:
    """Which share of a subject is shown."""
    across = min(subject.x + subject.width, shown.x + shown.width) - max(subject.x, shown.x)
    down = min(subject.y + subject.height, shown.y + shown.height) - max(subject.y, shown.y)
    return max(0.0, across) * max(0.0, down) / (subject.width * subject.height)


def middle(size: tuple[int, int], shape: float) -> Box:
    wide, high = cover(size, shape)
    return Box((1 - wide) / 2, (1 - high) / 2, wide, high)


def pushed(whole: Image.Image, subject: Box, side: int) -> tuple[Image.Image, Box]:
    """Cut a picture so that its subject stands a quarter from one side."""
    centre = subject.x + subject.width / 2
    if side == 0:
        left = max(0.0, subject.x - 0.06)
        right = min(1.0, max(left + (centre - left) / 0.28, subject.x + subject.width))
    else:
        right = min(1.0, subject.x + subject.width + 0.06)
        left = max(0.0, min(right - (right - centre) / 0.28, subject.x))
    wide = right - left
    cut = whole.crop((round(left * whole.width), 0, round(right * whole.width), whole.height))
    return cut, Box((subject.x - left) / wide, subject.y, subject.width / wide, subject.height)
