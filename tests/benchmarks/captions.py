"""What captions cost: `python tests/benchmarks/captions.py`; milliseconds of processor time, medians of three runs."""

import statistics
import time
from fractions import Fraction

import numpy as np

from engine.domain.timeline import Caption, CaptionWord, Timeline, Title
from engine.ports import Planes
from engine.render.lettering.captions import Captions

STYLES = ("word_pop", "karaoke", "box", "typewriter", "minimal")
SHAPES = {"16:9": (1920, 1080, 9), "9:16": (1080, 1920, 3)}
TEXT = (
    "Sunlight looks white but it holds every colour and the air scatters the blue far more than the red "
    "which is why the whole sky glows blue by day while the sun near the horizon turns a deep orange"
)
EACH = 11


def main() -> None:
    """Print one line a style and shape, then the titles."""
    print(f"{'style':12} {'shape':5} {'draw ms/frame':>14} {'worst ms':>9} {'blend ms/frame':>15} {'box px':>9}")
    for style in STYLES:
        for shape in SHAPES:
            runs = [_run(_film(style, shape)) for _ in range(3)]
            draw, worst, blend, box = (statistics.median(values) for values in zip(*runs, strict=True))
            print(f"{style:12} {shape:5} {draw:14.2f} {worst:9.1f} {blend:15.2f} {box:9.0f}")
    for template in ("heading", "opening"):
        titles = (Title(0, 78, "Why the sky is blue", template),)
        film = Timeline(Fraction(30), 1920, 1080, 78, (), titles=titles)
        draw, worst, blend, box = _run(film)
        print(f"{template:12} 16:9  {draw:14.2f} {worst:9.1f} {blend:15.2f} {box:9.0f}")


def _film(style: str, shape: str) -> Timeline:
    width, height, size = SHAPES[shape]
    words = [CaptionWord(word, EACH * index, EACH * index + EACH - 1) for index, word in enumerate(TEXT.split())]
    groups = [words[start : start + size] for start in range(0, len(words), size)]
    pages = tuple(Caption(group[0].start, group[-1].start + EACH, tuple(group)) for group in groups)
    return Timeline(Fraction(30), width, height, EACH * len(words), (), pages, caption_style=style)


def _run(film: Timeline) -> tuple[float, float, float, float]:
    captions, spent, blended, pixels = Captions(film), [], 0.0, 0
    half = (film.height // 2, film.width // 2)
    picture = Planes(np.zeros((film.height, film.width), np.uint8), np.zeros(half, np.uint8), np.zeros(half, np.uint8))
    for frame in range(film.length):
        began = time.process_time()
        overlays = captions.overlays(frame)
        drawn = time.process_time()
        for overlay in overlays:
            overlay.blend(picture)
            pixels += overlay.alpha.size
        blended += time.process_time() - drawn
        spent.append(drawn - began)
    count = film.length
    return 1000 * sum(spent) / count, 1000 * max(spent), 1000 * blended / count, pixels / count


if __name__ == "__main__":
    main()
