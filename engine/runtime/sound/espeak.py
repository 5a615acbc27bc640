"""The system's eSpeak NG library: more than a hundred languages, each sound timed to the sample.

The library keeps state from sentence to sentence, so that a sentence would sound a little different after another. So
each one is spoken in a process of its own, by this file run as a program: `espeak.py [language rate] < text` writes one
line of JSON and then the sound as 16-bit samples. Standard library only, so that it starts in a blink.
"""

import ctypes
import json
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

_SYNCHRONOUS = 2
_PHONEMES, _KEEP_RUNNING = 0x01, 0x8000
_UTF8 = 1
_RATE = 1
_PHONEME_EVENT = 7
_PATHS = {
    "linux": ("libespeak-ng.so.1",),
    "darwin": ("/opt/homebrew/lib/libespeak-ng.1.dylib", "/usr/local/lib/libespeak-ng.1.dylib"),
    "win32": (
        r"C:\Program Files\eSpeak NG\libespeak-ng.dll",
        r"C:\Program Files (x86)\eSpeak NG\libespeak-ng.dll",
    ),
}


@dataclass(frozen=True)
class Phoneme:
    """One sound: where in the text its word begins, what it is, and the sample it begins at."""

    place: int
    name: str
    sample: int

    @property
    def pause(self) -> bool:
        """Whether nothing is heard."""
        return not self.name or self.name.startswith("_")


@dataclass(frozen=True)
class Speech:
    """A sentence as the library spoke it: 16-bit little-endian samples and the sounds in order."""

    rate: int
    pcm: bytes
    phonemes: tuple[Phoneme, ...]


def languages() -> dict[str, str]:
    """Every language code with the name of its speaker; empty where the library is not installed."""
    listed: dict[str, tuple[str, str]] = json.loads(_run([], "", lambda: False) or b"{}")
    return {code: name for code, (name, _) in listed.items()}


def speak(text: str, language: str, rate: int, stopped: Callable[[], bool]) -> Speech:
    """Speak a text at `rate` words a minute; ends early where `stopped`. Raises OSError where it cannot be spoken."""
    head, _, pcm = _run([language, str(rate)], text, stopped).partition(b"\n")
    if not head:
        raise OSError(f"eSpeak NG could not speak {language!r}")
    plain = json.loads(head)
    return Speech(plain["rate"], pcm, tuple(Phoneme(*each) for each in plain["phonemes"]))


def _run(arguments: list[str], text: str, stopped: Callable[[], bool]) -> bytes:
    if getattr(sys, "frozen", False):  # the program is not a Python that could run this file
        with _alone:
            return _answer(arguments, text)
    with subprocess.Popen(
        [sys.executable, "-I", "-S", __file__, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as running:
        sent: bytes | None = text.encode()
        while True:
            try:
                return running.communicate(sent, timeout=0.2)[0]
            except subprocess.TimeoutExpired:
                sent = None
                if stopped():
                    running.kill()


_alone = threading.Lock()


class _Id(ctypes.Union):
    _fields_: ClassVar[Sequence[tuple[str, Any]]] = (
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("text", ctypes.c_char * 8),
    )


class _Event(ctypes.Structure):
    _fields_: ClassVar[Sequence[tuple[str, Any]]] = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


class _Voice(ctypes.Structure):
    _fields_: ClassVar[Sequence[tuple[str, Any]]] = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


def _answer(arguments: Sequence[str], text: str) -> bytes:
    opened = _open()
    if opened is None:
        return b""
    library, rate = opened
    if not arguments:
        return json.dumps(_listed(library)).encode()
    return _spoken(library, rate, text, arguments[0], int(arguments[1]))


def _open() -> tuple[ctypes.CDLL, int] | None:
    for path in _PATHS.get(sys.platform, ()):
        try:
            library = ctypes.CDLL(path)
        except OSError:
            continue
        number, pointer = ctypes.c_uint, ctypes.c_void_p
        library.espeak_Synth.argtypes = (
            *(ctypes.c_char_p, ctypes.c_size_t, number, ctypes.c_int, number, number, pointer, pointer),
        )
        rate = library.espeak_Initialize(_SYNCHRONOUS, 200, None, _PHONEMES | _KEEP_RUNNING)
        if rate > 0:
            return library, rate
    return None


def _listed(library: ctypes.CDLL) -> dict[str, tuple[str, str]]:
    """Every language code with its speaker's name and file."""
    library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
    listed = library.espeak_ListVoices(None)
    found: dict[str, tuple[str, str]] = {}
    at = 0
    while listed[at]:
        each = listed[at].contents
        at += 1
        if not each.identifier.startswith(b"mb/"):  # those speak only with programs and voices of their own
            code, name = each.languages[1:].decode(), each.name.decode().replace("_", " ")
            found.setdefault(code, (name, each.identifier.decode()))
    return found


def _spoken(library: ctypes.CDLL, rate: int, text: str, language: str, words_a_minute: int) -> bytes:
    blocks: list[bytes] = []
    phonemes: list[tuple[int, str, int]] = []

    def hear(samples: Any, count: int, events: Any) -> int:
        if samples and count:
            blocks.append(ctypes.string_at(samples, 2 * count))
        at = 0
        while events[at].type:
            event = events[at]
            at += 1
            if event.type == _PHONEME_EVENT:
                phonemes.append((event.text_position - 1, event.id.text.decode(errors="replace"), event.sample))
        return 0

    callback = _Callback(hear)
    library.espeak_SetSynthCallback(callback)
    _, file = _listed(library).get(language, ("", ""))
    if not file or library.espeak_SetVoiceByName(file.encode()):
        return b""
    library.espeak_SetParameter(_RATE, words_a_minute, 0)
    encoded = text.encode()
    library.espeak_Synth(encoded, len(encoded) + 1, 0, 1, 0, _UTF8, None, None)
    return json.dumps({"rate": rate, "phonemes": phonemes}).encode() + b"\n" + b"".join(blocks)


if __name__ == "__main__":
    sys.stdout.buffer.write(_answer(sys.argv[1:], sys.stdin.buffer.read().decode()))
