"""Every seam of the engine on one page: what a replaceable part must be able to do.

A provider is one class in one file below `engine/providers/<kind>/`. Its class attributes declare it; the file's name
is its name. Those that need anything take one `Kit` in their constructor.
"""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, ClassVar, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from engine.domain.asset import Asset, Background, Kind
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Frames, Seconds
from engine.domain.voice import Spoken, Take, Voice
from engine.runtime.artifacts import Artifacts
from engine.runtime.cache import Cache
from engine.runtime.llm.budget import Budget
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress
from engine.runtime.settings import Settings
from engine.runtime.vault import Vault

Plane = npt.NDArray[np.uint8]
Vectors = npt.NDArray[np.float32]


class Planes(NamedTuple):
    """One picture as BT.709 limited-range YUV 4:2:0: `y` is (height, width), `u` and `v` half that each way."""

    y: Plane
    u: Plane
    v: Plane


@dataclass(frozen=True)
class Kit:
    """What a provider may use."""

    settings: Settings
    vault: Vault
    http: Http
    models: ModelFiles
    artifacts: Artifacts
    budget: Budget | None = None
    """What paid services may cost; None allows what the settings allow one who has earned nothing."""
    cache: Cache | None = None
    """What services said lately; None asks them each time."""
    closing: ExitStack = field(default_factory=ExitStack)
    """Takes what is to be called before the program ends."""


@dataclass(frozen=True)
class Prompt:
    """One request to a language model."""

    system: str
    user: str
    schema: Mapping[str, Any]
    """A JSON Schema that the answer must fit."""
    max_tokens: int = 400
    temperature: float = 0.7
    seed: int = 1
    repeat_penalty: float = 1.0
    """Above 1, words that were said become less likely; a model that knows no such thing leaves it out."""


class LanguageModel(Protocol):
    """`llm`: answers a prompt with JSON."""

    title: ClassVar[str]
    local: ClassVar[bool]
    """False where each answer costs money."""

    def model(self) -> str:
        """Name the model that would answer. Raises NeedsSetup or Unreachable where none would."""

    def answer(self, prompt: Prompt, progress: Progress) -> dict[str, Any]:
        """Give an object that fits the schema. Raises ProviderFailed where the text is no such object."""


class Speaker(Protocol):
    """`voice`: reads a sentence aloud."""

    title: ClassVar[str]

    def voices(self) -> list[Voice]:
        """The voices that could speak now, best first; empty where nothing is installed."""

    def speak(self, words: Sequence[Spoken], voice: Voice, speed: float, progress: Progress) -> Take:
        """Speak one sentence at `speed` (1 is the voice's own pace); the take times each written word, in order.

        Raises ProviderFailed.
        """


class Embedder(Protocol):
    """`embedder`: texts to vectors whose dot product is their likeness."""

    title: ClassVar[str]
    looks: ClassVar[bool]
    """Whether it looks at pictures: what is told of them then changes nothing."""

    @property
    def scale(self) -> tuple[float, float]:
        """How far above an arbitrary picture's a picture's dot product with a text is where it may just fit, and fits.

        Likeness goes from 0 to 1 between them, so that one floor holds for every embedder. Measured by
        tests/benchmarks/choice.py, or by the embedder itself where it takes any model.
        """

    def model(self) -> str:
        """Name model and revision: vectors of different models cannot be compared. Raises NeedsModel."""

    def texts(self, texts: Sequence[str]) -> Vectors:
        """Give one unit vector a text, as (texts, size)."""

    def assets(self, assets: Sequence[Asset], views: "Views") -> list[Vectors]:
        """Give for each asset its unit vectors, as (moments, size), in the same space as the texts'.

        Those that look give one a view; those that read titles and tags alone give one in all.
        """


class Views(Protocol):
    """The frames that stand for an asset's moments, small, kept since it was taken in."""

    def of(self, asset: Asset) -> Sequence[Plane]:
        """Give one picture a moment as (height, width, 3) RGB; none for sound, or where they are lost."""


class Source(Protocol):
    """`source`: finds footage, pictures, music or sounds and says whose they are.

    Every method may raise what `Http` raises, and Declined where the answer is not what the service documents.
    """

    title: ClassVar[str]
    kinds: ClassVar[tuple[Kind, ...]]
    home: ClassVar[str]
    """The page a person would look at."""
    secret: ClassVar[str]
    """The key's name in the vault; empty where none is needed."""
    key_page: ClassVar[str]
    """Where a person makes the key."""
    gap: ClassVar[Seconds]
    """Between two requests to it, at least: its documented limit, kept."""
    caution: ClassVar[str]
    """What a person should know of its terms before switching it on; empty where there is nothing."""

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits; `after` is empty for the first, then what the page before said.

        Raises NeedsKey where the key is missing or refused.
        """

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Give the offer as its file can be fetched now: short-lived addresses made, a required ping sent."""


class Painter(Protocol):
    """`background`: draws a moving background, the same for the same values on every machine."""

    title: ClassVar[str]
    moods: ClassVar[tuple[str, ...]]
    """Words it suits, as `calm`, `space`, `technology`."""

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None: ...

    def paint(self, frame: Frames, out: Planes) -> None:
        """Draw one frame into `out`; frames may be asked for in any order."""


class Blend(Protocol):
    """`transition`: goes from one picture to the next."""

    title: ClassVar[str]

    def mix(self, before: Planes, after: Planes, part: float, out: Planes) -> None:
        """Write the picture at `part` (0 all before, 1 all after) into `out`, which may be neither of the two."""


class Treatment(Protocol):
    """`effect`: changes one picture."""

    title: ClassVar[str]
    pointwise: ClassVar[bool]
    """Each pixel changes by itself, wherever it is: a still may be changed once, before it moves."""
    moving: ClassVar[bool]
    """The same picture comes out differently from frame to frame."""

    def __init__(self, amounts: Mapping[str, float], preset: str, width: int, height: int) -> None: ...

    def apply(self, picture: Planes, frame: Frames) -> None:
        """Change the picture in place; `frame`, for what moves, counts from the start of the clip that is seen."""


class Clock(Protocol):
    """Time, so that tests can turn it."""

    def now(self) -> Seconds:
        """Seconds since 1970, UTC."""
