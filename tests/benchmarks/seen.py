"""How true the words are that the classifier finds in the starter pictures: `python -m tests.benchmarks.seen [--list]`.

seen.toml names the words that are wrong of each picture, judged by eye among all that were found at a share of a
quarter or more; what is not named is true.
"""

import sys
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from engine.assets.intake.views import HEIGHT
from engine.assets.starter import Starter
from engine.runtime.seeing.classifier import Classifier
from tests.kit import classifier_models

WRONG = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def judged() -> dict[str, list[tuple[str, float, bool]]]:
    """Every word found in every picture, its confidence, and whether it is true."""
    classifier = Classifier(classifier_models())
    found = {}
    for asset, path in Starter()._paired:
        if asset.kind == "image":
            with Image.open(path) as image:
                image.draft("RGB", (HEIGHT * 4, HEIGHT * 2))
                small = image.convert("RGB")
                small.thumbnail((HEIGHT * 8, HEIGHT))
            (words,) = classifier.words([np.asarray(small)], least=0.3)
            wrong = WRONG.get(path.stem, [])
            found[path.stem] = [(seen.word, seen.confidence, seen.word not in wrong) for seen in words]
    return found


def main(arguments: Sequence[str]) -> None:
    """Print precision and how many pictures have a word, from several confidences on."""
    began = time.process_time()
    found = judged()
    took = time.process_time() - began
    every = [each for words in found.values() for each in words]
    for least in (0.3, 0.5, 0.6, 0.7, 0.8, 0.9):
        kept = [true for _, confidence, true in every if confidence >= least]
        shown = sum(any(confidence >= least for _, confidence, _ in words) for words in found.values())
        print(f"from {least:.1f}  {len(kept):4} words  precision {np.mean(kept):.3f}  pictures with any {shown}")
    print(f"{len(found)} pictures, {1000 * took / len(found):.0f} ms CPU each, reading the file included")
    if "--list" in arguments:
        for name, words in found.items():
            print(f"{name:22}", ", ".join(f"{'' if true else 'NOT '}{word} {sure:.2f}" for word, sure, true in words))


if __name__ == "__main__":
    main(sys.argv[1:])
