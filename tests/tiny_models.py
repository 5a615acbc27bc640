"""Makes the models the tests use: a GGUF head, a wheel, a Piper voice; a few kilobytes each."""

import json
import struct
import zipfile
from pathlib import Path


def gguf(path: Path, *, template: str = "<|im_start|>", tokenizer: bool = True, weights: int = 4096) -> Path:
    """Write a GGUF file with one tensor whose bytes begin where the head says."""
    pairs = [_text("general.architecture", "llama"), _text("general.name", "Tiny Demo")]
    pairs.append(_key("llama.context_length") + struct.pack("<II", 4, 2048))
    if tokenizer:
        pairs.append(_text("tokenizer.ggml.model", "gpt2"))
        words = b"".join(_string(f"word{number}") for number in range(300))
        pairs.append(_key("tokenizer.ggml.tokens") + struct.pack("<IIQ", 9, 8, 300) + words)
        pairs.append(_key("tokenizer.ggml.scores") + struct.pack("<IIQ", 9, 6, 300) + bytes(1200))
        pairs.append(_text("tokenizer.chat_template", f"{{% hostile %}}{template}"))
    tensor = _string("blk.0") + struct.pack("<IQQIQ", 2, 8, 8, 0, 1024)
    head = b"GGUF" + struct.pack("<IQQ", 3, 1, len(pairs)) + b"".join(pairs) + tensor
    path.write_bytes(head + bytes(-len(head) % 32) + bytes(weights))
    return path


def wheel(folder: Path, package: str, version: str, members: dict[str, bytes]) -> Path:
    """Write a wheel that pip accepts."""
    name = package.replace("-", "_")
    info = f"{name}-{version}.dist-info"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for member, content in members.items():
            archive.writestr(member, content)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return path


def voice(folder: Path, name: str = "de_DE-demo-low") -> Path:
    """Write what looks like a Piper voice."""
    said = {"audio": {"sample_rate": 16000}, "phoneme_id_map": {"_": [0]}, "language": {"code": "de_DE"}}
    (folder / f"{name}.onnx.json").write_text(json.dumps(said))
    (folder / f"{name}.onnx").write_bytes(b"\x08\x08onnx" * 50)
    return folder / f"{name}.onnx"


def _string(text: str) -> bytes:
    return struct.pack("<Q", len(text.encode())) + text.encode()


def _key(name: str) -> bytes:
    return _string(name)


def _text(name: str, text: str) -> bytes:
    return _key(name) + struct.pack("<I", 8) + _string(text)
