"""Which English voice is understood best: `python -m tests.benchmarks.voice`.

Each voice reads the same sentences; Whisper writes down what it hears. Printed a voice: word error rate; how late its
own word starts are against Whisper's (median, which holds Whisper's own habit of starting early, and spread), and
against two other voices' times carried over by alignment (share within 50 ms); and how fast it speaks.
"""

import tempfile
import time
from pathlib import Path

import numpy as np

from engine.domain.voice import Take, Voice
from engine.pipeline.pronunciation import spoken
from engine.ports import Kit, Speaker
from engine.runtime import registry
from engine.runtime.progress import quiet
from engine.runtime.sound import wav
from engine.runtime.sound.alignment import by_example
from tests.kit import kit_for
from tests.recogniser import lateness, listen, plain, word_errors

SENTENCES = (
    "The quiet harbour wakes before the sun, and small boats slip out one by one.",
    "Sunlight scatters off tiny molecules in the air, and blue light scatters most.",
    "In short, honey never spoils, because it contains almost no water.",
    "Ancient sailors, however, had no maps at all.",
    "Breathe out slowly, and let the night carry you away.",
    "Nobody knows exactly when people first learned to read the stars.",
    "A good habit costs almost nothing, yet it pays you back for many years.",
    "Look closely at a drop of water, and you will find a whole world inside.",
    "Octopuses have three hearts, and two of them stop when the animal swims.",
    "The oldest trees on Earth were already old when the pyramids were built.",
    "Frugal people wait a day before they buy anything they did not plan.",
    "The engine failed twice, but the crew never lost hope.",
    "Volcanoes can throw ash so high that planes must change their course.",
    "A single bolt of lightning is hotter than the surface of the sun.",
    "She opened the door, and the candle went out.",
    "Every morning begins with a choice that nobody else can make for you.",
    "The library held more than half a million scrolls.",
    "Bananas are berries, but strawberries are not.",
    "Your brain uses about twenty percent of the energy in your body.",
    "The ocean covers most of our planet, and we have explored very little of it.",
    "Coffee was first brewed in the mountains of Arabia.",
    "If you fold a paper in half enough times, it would reach the moon.",
    "The emperor ordered a wall, and it took centuries to build.",
    "Computers speak in ones and zeros, and nothing else.",
    "Close your eyes, and picture a lake without a single wave.",
    "Sharks are older than trees, and older than the rings of Saturn.",
    "A budget is not a cage; it is a map.",
    "Why does the sky turn red in the evening?",
    "Bees dance to tell each other where the flowers are.",
    "The train left the station, and no one ever saw it again.",
    "Music slows the heart when the rhythm is slow.",
    "Glass is made of sand, and yet you can see through it.",
    "The first message ever sent between two computers crashed the system.",
    "Keep going; the view from the top is worth every step.",
)


def main() -> None:
    """Measure every English voice that can speak here without a network."""
    with tempfile.TemporaryDirectory() as folder:
        kit = kit_for(Path(folder))
        cast = _cast(kit)
        takes = {voice.key: _read(speaker, voice) for speaker, voice in cast}
        print(f"{len(SENTENCES)} sentences, {sum(len(plain(text)) for text in SENTENCES)} words")
        print(f"{'voice':<32}{'clear':>6}{'WER':>8}{'late':>8}{'spread':>8}{'<50 ms':>8}{'x real':>8}")
        for _, voice in cast:
            _report(kit, voice, takes)


def _cast(kit: Kit) -> list[tuple[Speaker, Voice]]:
    found = []
    for name, kind in registry.found("voice").items():
        if name != "elevenlabs":
            speaker: Speaker = kind(kit)
            english = [voice for voice in speaker.voices() if voice.language in {"en-US", "en-GB"}]
            found += [(speaker, voice) for voice in english]
    return found


def _read(speaker: Speaker, voice: Voice) -> tuple[list[Take], float]:
    speaker.speak(spoken("Warm up.", "en", {}), voice, 1.0, quiet())
    began = time.perf_counter()
    takes = [speaker.speak(spoken(text, "en", {}), voice, 1.0, quiet()) for text in SENTENCES]
    return takes, time.perf_counter() - began


def _report(kit: Kit, voice: Voice, takes: dict[str, tuple[list[Take], float]]) -> None:
    own, seconds = takes[voice.key]
    errors, late, crossed = 0, [], []
    for number, take in enumerate(own):
        sound = _sound(kit, take)
        heard = listen(sound)
        errors += word_errors(plain(SENTENCES[number]), [word for each in heard for word in plain(each.text)])
        late += lateness(take.words, heard)
        for key, (others, _) in takes.items():
            if key.split(":")[0] != voice.key.split(":")[0]:
                example = others[number]
                known = [(word.start, word.end) for word in example.words]
                moved = by_example(sound, _sound(kit, example), known)
                crossed += [word.start - start for word, (start, _) in zip(take.words, moved, strict=True)]
    words = sum(len(plain(text)) for text in SENTENCES)
    spread = np.median(np.abs(np.array(late) - np.median(late)))
    near = np.mean(np.abs(crossed) <= 0.05) if crossed else float("nan")
    spoken_seconds = sum(take.duration for take in own)
    clear = {True: "yes", False: "no", None: "doubt"}[voice.commercial]
    print(
        f"{voice.key:<32}{clear:>6}{errors / words:>8.1%}{np.median(late):>8.3f}{spread:>8.3f}{near:>8.0%}"
        f"{spoken_seconds / seconds:>8.1f}"
    )


def _sound(kit: Kit, take: Take) -> wav.Sound:
    assert take.audio
    return wav.decode(kit.artifacts.find(take.audio))


if __name__ == "__main__":
    main()
