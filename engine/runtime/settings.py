"""What a person sets once: declared here, kept in settings.toml, overridden by FACELESS_<NAME> variables."""

import json
import os
import tomllib
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import Any, get_type_hints

from engine.domain.option import check, option, options
from engine.domain.units import Bytes, Money
from engine.errors import NotFound, Refused
from engine.runtime import atomic


@dataclass(frozen=True)
class Settings:
    """Every setting with its default and its limits."""

    llm_order: tuple[str, ...] = option(
        ("llama_cpp", "ollama", "gpt4all", "openai", "template"), "Writers", "Tried in this order.", live="writer"
    )
    llm_model: str = option("", "Language model", "A model of the catalogue; empty takes the best installed.")
    ollama_url: str = option("http://127.0.0.1:11434", "Ollama address")
    ollama_model: str = option("", "Ollama model", "Empty takes the first that Ollama has.")
    gpt4all_url: str = option("http://127.0.0.1:4891/v1", "GPT4All address")
    openai_url: str = option("https://api.openai.com/v1", "OpenAI-compatible address")
    openai_model: str = option("", "Cloud model", "Empty leaves the cloud out.")
    cloud_cost_per_request: Money = option(Decimal("0.01"), "Most a cloud request may cost", unit="USD")
    cloud_revenue_threshold: Money = option(
        Decimal(500), "Cloud from a monthly revenue of", "Paid writers are left out below it.", unit="USD"
    )
    voice_order: tuple[str, ...] = option(
        ("hibari", "piper", "elevenlabs", "pyttsx3"), "Voices", "Tried in this order.", live="speaker"
    )
    pronunciations: tuple[str, ...] = option((), "Pronunciations", "One `word = as spoken` each, such as `GIF = jif`.")
    embedder_order: tuple[str, ...] = option(
        ("clip", "minilm", "lexical"), "Finders", "Tried in this order.", live="finder"
    )
    source_order: tuple[str, ...] = option(
        (
            "pexels",
            "pixabay",
            "unsplash",
            "coverr",
            "nasa",
            "internet_archive",
            "wikimedia",
            "openverse",
            "ccmixter",
            "incompetech",
        ),
        "Sources",
        "Asked in this order when the library grows; those without their key are passed over.",
        live="source",
    )
    relevance_floor: float = option(0.28, "Least likeness of a picture", minimum=0, maximum=1)
    quality_weight: float = option(
        0.25, "Weight of quality", "0 leaves it out, 1 lets it count as much as fitting.", minimum=0, maximum=1
    )
    shape_weight: float = option(
        0.3, "Weight of shape", "How much a picture that the frame cuts off is worth less.", minimum=0, maximum=1
    )
    performance_weight: float = option(
        0.5, "Weight of past performance", "How much it counts whether viewers stayed.", minimum=0, maximum=1
    )
    freshness_weight: float = option(
        0.6, "Weight of freshness", "How much what the channel showed lately is worth less.", minimum=0, maximum=1
    )
    cooldown_days: float = option(
        30.0, "Cooldown", "How long a clip should rest on a channel.", unit="days", minimum=0, maximum=3650
    )
    variety_weight: float = option(
        0.3, "Weight of variety", "How much pictures of one film that are alike cost.", minimum=0, maximum=1
    )
    continuity_weight: float = option(
        0.03, "Weight of continuity", "How much neighbours of one colour and shape gain.", minimum=0, maximum=1
    )
    films_folder: str = option(
        "",
        "Folder of films",
        "New films go there; empty takes the videos folder in the window, and `films` below where a command is given.",
    )
    artifact_budget: Bytes = option(20_000_000_000, "Disk for intermediate files", unit="bytes", minimum=0)
    jobs_at_once: int = option(
        1, "Films at once", "How many heavy jobs of the queue are done at the same time.", minimum=1, maximum=8
    )
    resume_jobs: bool = option(
        True, "Go on with interrupted jobs", "What was being done when the program ended goes on at the next start."
    )
    render_workers: int = option(0, "Render processes", "0 takes one a core.", minimum=0, maximum=64)
    render_ahead: bool = option(True, "Render while you edit", "What was edited is rendered in the background.")
    encoder: str = option(
        "software",
        "Video encoder",
        "software gives the same film on every machine; auto takes the graphics card's where one works, faster but "
        "larger and a little different from machine to machine; or name one.",
        choices=("software", "auto", "nvenc", "qsv", "amf", "videotoolbox", "vaapi"),
    )
    contact: str = option(
        "", "Contact", "A page or an e-mail address that sources of footage are told; Wikimedia Commons asks for one."
    )
    monetised: bool = option(
        True,
        "Films earn money",
        "Then films leave out works that may not, and a harvest those too of which nobody says.",
    )
    accepted_licences: tuple[str, ...] = option(
        (), "Licence terms accepted", "Of NC, ND, SA and unknown: harvests and films take such works nevertheless."
    )
    watched_folders: tuple[str, ...] = option(
        (), "Watched folders", "What is put there comes into the library by itself, while the watch runs."
    )
    download_mirror: str = option("https://huggingface.co", "Model download address")

    @property
    def kept_out(self) -> tuple[str, ...]:
        """Terms under which nothing is shown or heard in a film: of `NC` and `ND` those that are not accepted."""
        barred = ("NC", "ND") if self.monetised else ("ND",)
        return tuple(terms for terms in barred if terms not in self.accepted_licences)


def load(path: Path) -> Settings:
    """Read the settings file and the environment. Raises Refused naming the first key that does not fit."""
    settings = stored(path)
    for name, _ in options(Settings):
        if (given := os.environ.get(f"FACELESS_{name.upper()}")) is not None:
            settings = changed(settings, name, given)
    return settings


def stored(path: Path) -> Settings:
    """Read the settings file alone. Raises Refused."""
    settings = Settings()
    if path.is_file():
        try:
            said = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise Refused(f"{path} is not valid TOML: {error}.", "Mend it, or move it away to start afresh.") from error
        for name, value in said.items():
            settings = changed(settings, name, value)
    return settings


def changed(settings: Settings, name: str, value: object) -> Settings:
    """Set one setting from a text or a TOML value. Raises NotFound or Refused."""
    kinds = get_type_hints(Settings)
    if name not in kinds:
        raise NotFound(f"There is no setting {name!r}.", "`faceless settings list` shows them all.")
    try:
        new = replace(settings, **_one(name, _read(value, kinds[name])))
    except (ValueError, KeyError, ArithmeticError) as error:
        raise Refused(f"{name} cannot be {value!r}.", "`faceless settings list` shows what it takes.") from error
    check(new)
    return new


def save(settings: Settings, path: Path) -> None:
    """Write what differs from the defaults."""
    default = Settings()
    lines = [
        f"{each.name} = {_toml(getattr(settings, each.name))}\n"
        for each in fields(settings)
        if getattr(settings, each.name) != getattr(default, each.name)
    ]
    atomic.write(path, "".join(lines))


def _one(name: str, value: object) -> dict[str, Any]:
    return {name: value}


def _read(value: object, kind: Any) -> object:
    if kind == tuple[str, ...]:
        parts = value.split(",") if isinstance(value, str) else _each(value)
        return tuple(text for part in parts if (text := str(part).strip()))
    if kind is bool and isinstance(value, str):
        return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}[value.lower()]
    read = kind(str(value)) if kind is Decimal else kind(value)
    if isinstance(read, float | Decimal) and not isfinite(read):
        raise ValueError(value)
    return read


def _each(value: object) -> list[object]:
    if not isinstance(value, list | tuple):
        raise ValueError(value)
    return list(value)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(item) for item in value)}]"
    # What JSON escapes, TOML does too; it alone minds the delete character.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
