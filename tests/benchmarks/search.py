"""How fast and how well assets are found: `python -m tests.benchmarks.search [assets ...]` (default 10000).

Vectors are clustered as those of real libraries are: topics, assets around them, moments around these, all in a narrow
cone with few strong directions. Compares exact NumPy, hnswlib and usearch over the same vectors in one run, then asks
the whole service, facets, full text and all. Times are of this process's CPU; the embedder's own are reported apart.
"""

import numpy as np


def clustered(assets: int, moments: int, size: int, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Make unit vectors as (assets × moments, size), and each asset's topic."""
    chance = np.random.default_rng(seed)
    topics, weight, cone = _shape(size)
    about = chance.integers(0, len(topics), assets)
    middle = topics[about] + 0.7 * chance.standard_normal((assets, size), dtype=np.float32) * weight
    each = np.repeat(middle, moments, axis=0)
    each += 0.35 * chance.standard_normal(each.shape, dtype=np.float32) * weight + cone
    each /= np.linalg.norm(each, axis=1, keepdims=True)
    return each, about


def questions(count: int, size: int, seed: int = 1) -> np.ndarray:
    """Make unit vectors of texts: near to some topic, in a cone of their own."""
    chance = np.random.default_rng([seed, 7])
    topics, weight, cone = _shape(size)
    each = topics[chance.integers(0, len(topics), count)] - 0.5 * cone
    each = each + 0.8 * chance.standard_normal((count, size), dtype=np.float32) * weight
    return np.asarray(each / np.linalg.norm(each, axis=1, keepdims=True), np.float32)


def _shape(size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Two thousand topics, how strong each direction is, and where the cone points."""
    chance = np.random.default_rng(0)
    weight = (np.arange(1, size + 1) ** -0.5).astype(np.float32)
    cone = (0.1 * chance.standard_normal(size)).astype(np.float32)
    return chance.standard_normal((2000, size), dtype=np.float32) * weight, weight, cone
