"""open_clip's tokenizers as a tokenizer.json."""

from typing import Any

from engine.errors import Refused

_APART = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
"""How the first CLIP cuts a text before it joins letters."""


def written(tokenizer: Any) -> tuple[Any, int, str]:
    """Give an open_clip tokenizer as one of `tokenizers`, the token that fills up, and how texts are cleaned.

    Raises Refused where it has a way of its own.
    """
    kind = type(tokenizer).__name__
    if kind == "SimpleTokenizer" and tokenizer.reduction_fn is None:
        return _of_clip(tokenizer), 0, _cleaning(tokenizer.clean_fn)
    own = getattr(tokenizer, "tokenizer_mode", "") or getattr(tokenizer, "strip_sep_token", False)
    inner = getattr(tokenizer, "tokenizer", None)
    backend = getattr(inner, "backend_tokenizer", None)
    if kind != "HFTokenizer" or own or backend is None or inner is None or inner.pad_token_id is None:
        raise Refused(f"The tokenizer of this model ({kind}) is not supported.", "Choose another model.")
    return backend, int(inner.pad_token_id), _cleaning(tokenizer.clean_fn)


def _of_clip(tokenizer: Any) -> Any:
    """Byte pairs with an end-of-word mark."""
    from tokenizers import Regex, Tokenizer, models, pre_tokenizers, processors

    merges = sorted(tokenizer.bpe_ranks, key=tokenizer.bpe_ranks.__getitem__)
    ours = Tokenizer(models.BPE(vocab=dict(tokenizer.encoder), merges=merges, end_of_word_suffix="</w>"))
    apart = pre_tokenizers.Split(Regex(_APART), behavior="removed", invert=True)
    ours.pre_tokenizer = pre_tokenizers.Sequence(
        [apart, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    ends = [tokenizer.all_special_ids[index] for index in (0, 1)]
    first, last = (tokenizer.decoder[end] for end in ends)
    special = [(first, ends[0]), (last, ends[1])]
    ours.post_processor = processors.TemplateProcessing(single=f"{first} $A {last}", special_tokens=special)
    return ours


def _cleaning(function: Any) -> str:
    """Name what open_clip does to a text beforehand."""
    name = str(function.__name__).removeprefix("_clean_")
    if name not in {"lower", "canonicalize", "whitespace"}:
        raise Refused(f"This model cleans its texts in a way that is not supported ({name}).", "Choose another model.")
    return name
