"""What moving backgrounds cost: `python tests/benchmarks/backgrounds.py`; milliseconds of processor time a frame."""

import statistics
import time

import numpy as np

from engine.domain.asset import Background
from engine.ports import Painter, Planes
from engine.runtime.registry import found

PALETTE = ("#0c1a33", "#1f3c66", "#4f6d94", "#b9c7dd")
SHAPES = {"1080p": (1920, 1080), "9:16": (1080, 1920), "4K": (3840, 2160)}
FRAMES = range(300, 2400, 100)


def main() -> None:
    """Print one line a family: medians and the slowest frame at 1080p, medians elsewhere, then all families'."""
    families: dict[str, type[Painter]] = found("background")
    print(f"{'family':10} {'1080p':>7} {'worst':>7} {'9:16':>7} {'4K':>7} {'start':>7}")
    typical = []
    for name, family in families.items():
        runs = {shape: _run(family, name, *size) for shape, size in SHAPES.items()}
        middle = {shape: statistics.median(costs) for shape, (_, costs) in runs.items()}
        start, costs = runs["1080p"]
        typical.append(middle["1080p"])
        print(
            f"{name:10} {middle['1080p']:7.1f} {max(costs):7.1f} {middle['9:16']:7.1f} {middle['4K']:7.1f} {start:7.0f}"
        )
    print(f"median of {len(typical)} families {statistics.median(typical):.1f} ms, dearest {max(typical):.1f} ms")


def _run(family: type[Painter], name: str, width: int, height: int) -> tuple[float, list[float]]:
    """Give what it costs to begin and to paint each frame, in milliseconds."""
    out = Planes(
        np.zeros((height, width), np.uint8),
        np.zeros((height // 2, width // 2), np.uint8),
        np.zeros((height // 2, width // 2), np.uint8),
    )
    began = time.thread_time()
    painter = family(Background(name, PALETTE, 3), width, height, 30.0)
    start = 1000 * (time.thread_time() - began)
    painter.paint(0, out)
    costs = []
    for frame in FRAMES:
        began = time.thread_time()
        painter.paint(frame, out)
        costs.append(1000 * (time.thread_time() - began))
    return start, costs


if __name__ == "__main__":
    main()
