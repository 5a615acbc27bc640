"""How each family of language models wants its prompts written; a template inside a model file is never run."""

from typing import NamedTuple

from engine.errors import Refused


class Chat(NamedTuple):
    """A prompt as the model reads it, and the marks at which its answer ends."""

    text: str
    stops: tuple[str, ...]


_TEMPLATES = {
    "chatml": Chat(
        "<|im_start|>system\n{system}<|im_end|>\n<|im_start|>user\n{user}<|im_end|>\n<|im_start|>assistant\n",
        ("<|im_end|>",),
    ),
    # Gemma has no system role: what would stand there opens the person's turn.
    "gemma": Chat(
        "<start_of_turn>user\n{system}\n\n{user}<end_of_turn>\n<start_of_turn>model\n",
        ("<end_of_turn>",),
    ),
    "llama3": Chat(
        "<|start_header_id|>system<|end_header_id|>\n\n{system}<|eot_id|><|start_header_id|>user<|end_header_id|>\n\n"
        "{user}<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n",
        ("<|eot_id|>",),
    ),
    "mistral": Chat("[INST] {system}\n\n{user} [/INST]", ("</s>",)),
    "phi4": Chat("<|system|>{system}<|end|><|user|>{user}<|end|><|assistant|>", ("<|end|>",)),
}
NAMES = tuple(_TEMPLATES)

# Marks that would end a turn early where a text happens to hold one.
_MARKS = ("<|", "<start_of_turn>", "<end_of_turn>", "[INST]", "[/INST]", "<s>", "</s>", "<bos>", "<eos>")


def write(template: str, system: str, user: str) -> Chat:
    """Fill in a template; marks inside the two texts are taken apart, so that they stay text. Raises Refused."""
    if template not in _TEMPLATES:
        raise Refused(f"There is no prompt template {template!r}.", f"Choose one of {', '.join(NAMES)}.")
    chosen = _TEMPLATES[template]
    return Chat(chosen.text.format(system=_harmless(system), user=_harmless(user)), chosen.stops)


def _harmless(text: str) -> str:
    for mark in _MARKS:
        text = text.replace(mark, f"{mark[0]} {mark[1:]}")
    return text
