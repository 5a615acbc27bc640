"""Which kind of film a topic asks for."""

import re

from engine.domain.style import Niche
from engine.pipeline.writing.notes import pack_for, packs
from engine.runtime.resources import load_all

GENERAL = "general"
_TOPIC_WEIGHT = 3
_SCRIPT_READ = 2000
"""Characters of an own script that are looked at."""


def niche_of(topic: str, script: str) -> str:
    """Name the niche whose keywords speak loudest; else that of the starter notes on the topic; else `general`."""
    niches = load_all("niches", Niche)
    score = {
        name: _TOPIC_WEIGHT * _loudness(niche, topic) + _loudness(niche, script[:_SCRIPT_READ])
        for name, niche in niches.items()
    }
    if (pack := pack_for(packs(), topic)) is not None and pack.niche in score:
        score[pack.niche] += 2 * _TOPIC_WEIGHT
    best = max(score, key=lambda name: score[name])
    return best if score[best] else GENERAL


def _loudness(niche: Niche, text: str) -> float:
    """Phrases weigh more than words, and words more than the question words that open any topic."""
    low = text.lower()
    return sum(
        len(keyword.split()) if keyword not in _OPENERS else 0.4
        for keyword in niche.keywords
        if re.search(rf"(?<!\w){re.escape(keyword)}(?!\w)", low)
    )


_OPENERS = frozenset({"why", "how", "what", "cómo"})
