"""Hibari: small English voices that speak many times faster than real time; one comes with its package."""

import json
import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.domain.voice import Spoken, Take, Voice
from engine.errors import ProviderFailed
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sound import takes
from engine.runtime.sound.alignment import spans
from engine.runtime.sound.wav import Samples, Sound

if TYPE_CHECKING:
    import onnxruntime

_RATE = 24_000
_UNIT = 600
"""Samples of one unit of the network's own durations."""
_LAG = 0.05
"""Seconds by which its sounds are heard before its durations say so: measured against the energy after pauses."""
_DURATIONS = "/Clip_output_0"
_MOST = 380
"""Phonemes the network speaks well in one piece."""
_SILENT = frozenset(' ;:,.!?—…"“”()')
_LICENCE = "Apache-2.0"
_EXAMPLE = "The quick brown fox jumps over the lazy dog, and nobody minds."


class Hibari:
    """Speaks English; its durations say when each sound is heard, to 25 ms."""

    title: ClassVar[str] = "Hibari"

    def __init__(self, kit: Kit) -> None:
        self._artifacts = kit.artifacts
        self._loaded: dict[str, _Network] = {}
        self._lock = threading.Lock()

    def voices(self) -> list[Voice]:
        """The voice in the package, and those whose files lie in its cache; none is ever fetched."""
        from hibari.voices import VOICES

        return [
            Voice(
                key=f"hibari:{name}",
                title=f"{name.capitalize()} ({each['accent']}, {each['gender']})",
                language=each["language"],
                licence=_LICENCE,
                commercial=True,
                note="Code and voice are Apache-2.0.",
                revision=each["sha256"][:12],
            )
            for name, each in VOICES.items()
            if _cached(name)
        ]

    def speak(self, words: Sequence[Spoken], voice: Voice, speed: float, progress: Progress) -> Take:
        """Speak a sentence; a long one in pieces cut at its commas."""
        network = self._network(voice)
        symbols = network.symbols(words)
        if not any(owner is not None for _, owner in symbols):
            raise ProviderFailed(f"Hibari found nothing to say in {takes.said(words)!r}.")
        sounds: list[Samples] = []
        owners: list[int | None] = []
        lengths: list[float] = []
        pieces = list(takes.pieces(symbols, _MOST))
        for done, piece in enumerate(pieces):
            progress(done / len(pieces))
            samples, units = network.sound([symbol for symbol, _ in piece], speed)
            sounds.append(samples)
            owners += [None, *(owner for _, owner in piece), None]
            lengths += [float(unit) * _UNIT / _RATE for unit in units]
        sound = Sound(np.concatenate(sounds), _RATE).louder(network.gain)
        found = [span and (span[0] - _LAG, span[1] - _LAG) for span in spans(owners, lengths, len(words))]
        return takes.take(self._artifacts, words, voice, sound, found)

    def _network(self, voice: Voice) -> "_Network":
        with self._lock:
            if voice.key not in self._loaded:
                self._loaded[voice.key] = _Network(voice.key.partition(":")[2])
            return self._loaded[voice.key]


class _Network:
    """One voice's network with its reader, loaded once."""

    def __init__(self, name: str) -> None:
        from hibari.g2p import G2P
        from hibari.tts import ASSETS
        from hibari.voices import VOICES, voice_path

        if not _cached(name):
            raise ProviderFailed(f"Hibari's voice {name!r} is not on this machine.", "`faceless voices` lists those.")
        path = voice_path(name, download_missing=False)
        self._session = _session(path)
        self._names = [output.name for output in self._session.get_outputs()]
        self._reader = G2P(british=VOICES[name]["british"])
        self._reader.oov  # noqa: B018 - loads it now, before two threads would
        self._vocabulary: dict[str, int] = json.loads((Path(ASSETS) / "vocab.json").read_text(encoding="utf-8"))

    @cached_property
    def gain(self) -> float:
        """What brings this voice to the common loudness."""
        symbols = [symbol for symbol, _ in self.symbols([Spoken(word, word) for word in _EXAMPLE.split()])]
        return takes.gain(Sound(self.sound(symbols, 1.0)[0], _RATE))

    def symbols(self, words: Sequence[Spoken]) -> list[tuple[str, int | None]]:
        """Give the phonemes of a sentence, each with the word it belongs to, or None for a pause."""
        text, places = takes.laid_out(words)
        found: list[tuple[str, int | None]] = []
        at = 0
        for token in self._reader.phonemize_tokens(self._reader.tokenize(text)):
            at = max(at, text.find(token.text, at))
            owner = places[min(at, len(places) - 1)]
            at += len(token.text)
            symbols = (token.phonemes or "") + (" " if token.whitespace else "")
            found += [
                (symbol, None if symbol in _SILENT else owner) for symbol in symbols if symbol in self._vocabulary
            ]
        while found and found[-1][0] == " ":
            found.pop()
        return found

    def sound(self, symbols: Sequence[str], speed: float) -> tuple[Samples, Any]:
        """Speak phonemes: the sound, and the units of each of them and of the edge before and after."""
        from hibari import dsp

        ids = [0, *(self._vocabulary[symbol] for symbol in symbols), 0]
        made = self._session.run(None, {"ids": np.array([ids], np.int64), "speed": np.array([speed], np.float32)})
        by_name = dict(zip(self._names, made, strict=True))
        parts = [by_name[name][0] for name in ("lh", "theta", "ln", "lr", "phi", "f0")]
        samples: Samples = dsp.synth(*parts, np.random.default_rng(len(ids)))
        return samples, by_name[_DURATIONS].reshape(-1)


def _cached(name: str) -> bool:
    from hibari.voices import VOICES, voice_path

    try:
        return name in VOICES and Path(voice_path(name, download_missing=False)).is_file()
    except FileNotFoundError:
        return False


def _session(path: str) -> "onnxruntime.InferenceSession":
    """Open the network with its durations as one more output."""
    import onnx
    import onnxruntime

    model = onnx.load(path)
    model.graph.output.append(onnx.ValueInfoProto(name=_DURATIONS))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
