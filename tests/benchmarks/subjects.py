"""What of marked subjects other shapes keep, against the middle: `python -m tests.benchmarks.subjects`.

Forty pictures whose subjects were marked by hand, and each again cut so that its subject stands at one side.
"""

import time

import numpy as np

from engine.domain.brief import ASPECTS
from engine.domain.timeline import Box
from engine.pipeline.reframing.interest import interest
from engine.pipeline.reframing.window import cover, window
from tests.subjects import SUBJECTS, kept, middle, picture, pushed


def measured() -> None:
    """Print shares for each shape: kept, kept by the middle, and what a window could keep at most."""
    whole = [(picture(name), box) for name, box in SUBJECTS.items()]
    aside = [pushed(seen, box, side) for seen, box in whole if box.width < 0.55 for side in (0, 1)]
    for title, cases in (("as they are", whole), ("at one side", aside)):
        began = time.process_time()
        looks = [interest(np.asarray(seen)) for seen, _ in cases]
        print(f"{title}: {len(cases)} pictures, {1000 * (time.process_time() - began) / len(cases):.0f} ms each")
        for aspect, (wide, high) in ASPECTS.items():
            rows = []
            for (seen, box), look in zip(cases, looks, strict=True):
                if min(cover(seen.size, wide / high)) > 0.97:
                    continue
                shown = window(look, seen.size, wide / high)
                rows.append((kept(box, shown), kept(box, middle(seen.size, wide / high)), _most(box, shown)))
            ours, centre, most = np.mean(rows, axis=0)
            print(f"  {aspect:5} {len(rows):3}  kept {ours:.3f}  by the middle {centre:.3f}  at most {most:.3f}")


def _most(box: Box, shown: Box) -> float:
    return min(1.0, shown.width / box.width) * min(1.0, shown.height / box.height)


if __name__ == "__main__":
    measured()
