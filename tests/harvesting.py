"""Sources made up for tests, whose files lie on a host of this machine."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import ClassVar

import numpy as np
from PIL import Image

from engine.assets.finding.search import Search
from engine.assets.harvest.harvester import Harvester
from engine.assets.intake.process import Lookers
from engine.assets.library import Library
from engine.assets.rights.ledger import Ledger
from engine.domain.asset import Asset, Kind, Rights
from engine.domain.harvest import Errand
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.errors import EngineError
from engine.providers.embedder.lexical import Lexical
from engine.runtime.events import Events
from engine.runtime.metrics import Metrics
from engine.runtime.net.guard import Guard
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress
from engine.runtime.settings import Settings
from engine.store.schema import offers as table
from engine.store.store import Store
from tests.kit import kit_for
from tests.servers.media import MediaHost


def picture(seed: int, size: tuple[int, int] = (960, 720), form: str = "JPEG") -> bytes:
    """Draw a picture like no other."""
    noise = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), dtype=np.uint8)
    file = BytesIO()
    Image.fromarray(noise).resize(size, Image.Resampling.BICUBIC).save(file, form)
    return file.getvalue()


def offer(source: str, item: str, url: str, **more: object) -> Offer:
    """Write an offer of a picture, free to use."""
    page = f"https://{source}.example/{item}"
    rights = Rights(source, "Ada", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/", page, item=item)
    about = Offer(source, item, "image", f"Picture {item}", url, rights, ("tag",), width=960, height=720)
    return replace(about, **more)  # type: ignore[arg-type]


class MadeUp:
    """A source that offers what it is given, a page at a time."""

    title: ClassVar[str] = "Made up"
    kinds: ClassVar[tuple[Kind, ...]] = ("video", "image", "audio")
    home: ClassVar[str] = "https://made.example"
    secret: ClassVar[str] = ""
    key_page: ClassVar[str] = ""
    gap: ClassVar[Seconds] = 0.0
    caution: ClassVar[str] = ""

    def __init__(self, offers: Sequence[Offer], size: int = 24) -> None:
        self.offers, self.size = list(offers), size
        self.searched: list[Wanted] = []
        self.claimed: list[str] = []
        self.failing: EngineError | Exception | None = None
        self.after: Callable[[Progress], None] = lambda _: None
        """Called before each answer."""

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        self.searched.append(wanted)
        self.after(progress)
        if self.failing:
            raise self.failing
        fitting = [each for each in self.offers if each.kind == wanted.kind]
        start = int(after or 0)
        end = start + self.size
        return Page(tuple(fitting[start:end]), str(end) if end < len(fitting) else "", ())

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        self.after(progress)
        self.claimed.append(offer.item)
        return offer


@cache
def lookers() -> Lookers:
    """The processes that look at files, started once for a module's tests: each costs a second."""
    return Lookers(2)


@contextmanager
def lent(library: Library) -> Iterator[None]:
    """Have a library's files looked at by those processes, until it closes."""
    reception = library._intake._reception
    idle, reception.lookers = reception.lookers, lookers()
    yield
    reception.lookers = idle


def let_go() -> None:
    """End them."""
    if lookers.cache_info().currsize:
        lookers().close()
        lookers.cache_clear()


class Field:
    """A harvester with a real store and library below a folder."""

    def __init__(self, folder: Path, guard: Guard, sources: Sequence[tuple[str, MadeUp]], settings: Settings) -> None:
        events = Events()
        self.store = Store.open(folder / "store", events)
        lexical = Lexical(kit_for(folder))
        self.library = Library(folder / "library", self.store)
        self._idle, self.library._intake._reception.lookers = self.library._intake._reception.lookers, lookers()
        words = folder / "library" / "words.sqlite"
        self.search = Search.open(self.library, self.store, events, (), lambda: [("lexical", lexical)], words)
        self.ledger = Ledger(folder / "library" / "rights", self.store, events)
        self.http = Http(gap=0, first_wait=0.01, guard=guard)
        self.incoming = folder / "library" / "harvest"
        self.metrics = Metrics()
        self.harvester = Harvester(
            lambda: sources, self.library, self.ledger, self.store, self.http, settings, self.incoming, self.metrics
        )

    def close(self) -> None:
        self.search.close()
        self.library._intake._reception.lookers = self._idle
        self.library.close()
        self.http.close()
        self.store.close()


@contextmanager
def field(
    folder: Path, guard: Guard, *sources: tuple[str, MadeUp], settings: Settings | None = None
) -> Iterator[Field]:
    """Open one for a while."""
    with closing(Field(folder, guard, sources, settings or Settings())) as opened:
        yield opened


ERRAND = Errand(("zither",), kinds=("image",))


def stocked(far: MediaHost, name: str, count: int, first: int = 0) -> MadeUp:
    """Make a source with so many pictures, no two alike, whose files and previews lie on the host."""
    offers = []
    for number in range(first, first + count):
        path = f"/{name}/{number}.jpg"
        far.files[path] = picture(number)
        far.files[f"{path}.small"] = picture(number, (320, 240))
        offers.append(offer(name, str(number), far.url(path), preview_url=far.url(f"{path}.small")))
    return MadeUp(offers)


def own(opened: Field) -> list[Asset]:
    return [asset for asset in opened.library.assets() if asset.rights.item]


def until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not done() and time.monotonic() < deadline:
        time.sleep(0.01)


def outcomes(opened: Field) -> dict[str, str]:
    return {f"{row['source']}/{row['item']}": row["outcome"] for row in opened.store.find(table)}
