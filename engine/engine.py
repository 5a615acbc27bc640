"""Opens the product: the only file that knows every part by name. It reads as a list."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from engine.accounts import Accounts
from engine.bench import Bench
from engine.chains import chain
from engine.collection import Collection, Embedders
from engine.doctor import Doctor
from engine.pipeline.batch import Batches
from engine.pipeline.editing import Editing
from engine.pipeline.estimate import Estimates
from engine.pipeline.interchange.interchange import Interchange
from engine.pipeline.keeping.bin import Bin
from engine.pipeline.keeping.bundles import Bundles
from engine.pipeline.keeping.cards import Cards
from engine.pipeline.keeping.media import Media
from engine.pipeline.keeping.summaries import Summaries
from engine.pipeline.looks import Looks
from engine.pipeline.narration import Narrator
from engine.pipeline.outputs import Outputs
from engine.pipeline.pipeline import Pipeline
from engine.pipeline.projects import Projects
from engine.pipeline.pronunciation import dictionary
from engine.pipeline.queue.queue import Queue
from engine.pipeline.queue.works import works
from engine.pipeline.reframing.reframer import Reframer
from engine.pipeline.script import TEMPLATE, Writer
from engine.pipeline.storyboard import Storyboard
from engine.pipeline.swapping import Swapping
from engine.pipeline.telling.picking import Picker
from engine.pipeline.telling.retelling import Retelling
from engine.ports import Kit, LanguageModel, Speaker
from engine.render.renderer import Renderer
from engine.reports import Reports
from engine.runtime import log
from engine.runtime.artifacts import Artifacts
from engine.runtime.cache import Cache
from engine.runtime.events import Events
from engine.runtime.jobs import Jobs
from engine.runtime.llm.budget import Budget
from engine.runtime.metrics import Metrics
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.models.preparing.preparation import Preparation
from engine.runtime.models.shelf import Shelf
from engine.runtime.net.http import Http
from engine.runtime.paths import Home
from engine.runtime.preferences import Preferences
from engine.runtime.vault import Vault
from engine.storage import Storage
from engine.store.records import Records
from engine.store.store import Store

MONTH = timedelta(days=30)
Writers = Callable[[], Sequence[tuple[str, LanguageModel]]]
Speakers = Sequence[tuple[str, Speaker]]


@dataclass(frozen=True)
class Engine:
    """Every service, ready to be called from any thread."""

    home: Home
    jobs: Jobs
    events: Events
    metrics: Metrics
    preferences: Preferences
    vault: Vault
    models: ModelFiles
    preparation: Preparation
    collection: Collection
    narrator: Narrator
    pipeline: Pipeline
    projects: Projects
    media: Media
    bundles: Bundles
    bin: Bin
    reframer: Reframer
    batches: Batches
    editing: Editing
    renderer: Renderer
    artifacts: Artifacts
    doctor: Doctor
    bench: Bench
    retelling: Retelling
    swapping: Swapping
    queue: Queue
    estimates: Estimates
    interchange: Interchange
    reports: Reports
    shelf: Shelf
    accounts: Accounts
    storage: Storage
    looks: Looks

    @classmethod
    @contextmanager
    def open(cls, home: Home, films: Path = Path("films")) -> Iterator["Engine"]:
        """Open everything below a person's folder, in order; closed in reverse. No model is loaded yet.

        New films go below `films`, unless the settings name another folder. Raises Refused where another process has
        the folder open.
        """
        with ExitStack() as closing:
            closing.callback(log.configure(home.logs))
            yield _build(_ground(home, films, closing), closing)


@dataclass(frozen=True)
class _Ground:
    """What everything stands on."""

    home: Home
    films: Path
    preferences: Preferences
    events: Events
    metrics: Metrics
    store: Store
    records: Records
    cache: Cache
    kit: Kit
    writers: Writers
    speakers: Speakers


def _ground(home: Home, films: Path, closing: ExitStack) -> _Ground:
    preferences = Preferences(home.settings)
    settings = preferences.settings
    events = Events()
    store = Store.open(home.store, events)
    closing.callback(store.close)
    records = Records(store)
    cache = Cache(home.cache)
    closing.callback(cache.close)
    http = Http()
    closing.callback(http.close)
    models = ModelFiles(home.models, http, settings.download_mirror)
    budget = Budget(settings, lambda: records.revenue(datetime.now(UTC) - MONTH), home.folder / "prices.toml")
    kit = Kit(settings, Vault(home.folder), http, models, Artifacts(home.artifacts), budget, cache, closing)
    writers: Writers = chain("llm", settings.llm_order, kit, leave=TEMPLATE)
    speakers: Speakers = chain("voice", settings.voice_order, kit)()
    named = settings.films_folder
    films = Path(named).expanduser() if named else films
    return _Ground(home, films, preferences, events, Metrics(), store, records, cache, kit, writers, speakers)


def _projects(on: _Ground) -> tuple[Projects, Bin]:
    """Open the films and those put away; what they are made of is never trimmed."""
    kept, artifacts = on.home.folder / "projects", on.kit.artifacts
    cards = Cards(kept)
    projects = Projects(on.records, on.metrics, Summaries(cards, artifacts), on.films)
    removed = Bin(projects, on.records, kept / "trash")
    artifacts.spare(lambda: cards.media([*projects.folders(), *removed.folders()]))
    return projects, removed


def _collection(on: _Ground, projects: Projects, closing: ExitStack) -> Collection:
    """Open the library; what is in it counts as kept."""
    embedders: Embedders = chain("embedder", on.kit.settings.embedder_order, on.kit)
    opened = projects.open
    collection = Collection.open(on.home.library, on.store, on.events, on.metrics, on.kit, embedders, opened, closing)
    on.kit.artifacts.lend(collection.library.lent)
    return collection


def _pipeline(on: _Ground, collection: Collection, projects: Projects, media: Media, closing: ExitStack) -> Pipeline:
    """Build the line from brief to film."""
    settings, artifacts = on.kit.settings, on.kit.artifacts
    renderer = Renderer(artifacts, artifacts.find, settings.render_workers, settings.encoder)
    closing.callback(renderer.close)
    return Pipeline(
        settings,
        artifacts,
        on.cache,
        on.kit.models,
        Writer(artifacts, on.writers, on.records.template_scores, (on.home.folder / "notes",)),
        Narrator(artifacts, on.speakers, dictionary(settings.pronunciations)),
        Storyboard(collection.chooser, collection.search.serving),
        collection.library,
        renderer,
        Outputs(renderer),
        projects,
        collection.memory,
        on.events,
        Reframer(artifacts, media.described),
    )


def _queue(
    on: _Ground,
    collection: Collection,
    pipeline: Pipeline,
    bundles: Bundles,
    preparation: Preparation,
    closing: ExitStack,
) -> Queue:
    """Open the queue of work, with all that can be put into it."""
    library, harvester, models = collection.library, collection.harvester, on.kit.models
    known = works(pipeline, pipeline.projects, bundles, library, harvester, models, preparation)
    queue = Queue(on.home.queue, known, on.events, lambda: on.preferences.settings)
    closing.callback(queue.close)
    return queue


def _build(on: _Ground, closing: ExitStack) -> Engine:
    home, kit, settings, artifacts = on.home, on.kit, on.kit.settings, on.kit.artifacts
    projects, removed = _projects(on)
    collection = _collection(on, projects, closing)
    media = Media(projects, artifacts, collection.library, (home.library / "trash",))
    pipeline = _pipeline(on, collection, projects, media, closing)
    narrator, storyboard, renderer = pipeline.narrator, pipeline.storyboard, pipeline.renderer
    picker = Picker(settings, storyboard, collection.memory, on.records)
    jobs = Jobs()
    closing.callback(jobs.close)
    bundles, preparation = Bundles(projects, media), Preparation(kit.models)
    queue = _queue(on, collection, pipeline, bundles, preparation, closing)
    doctor = Doctor(home, on.store, kit.models, pipeline.writer, narrator, storyboard)
    return Engine(
        home,
        jobs,
        on.events,
        on.metrics,
        on.preferences,
        kit.vault,
        kit.models,
        preparation,
        collection,
        narrator,
        pipeline,
        projects,
        media,
        bundles,
        removed,
        pipeline.reframer,
        Batches(pipeline.make),
        Editing(projects),
        renderer,
        artifacts,
        doctor,
        Bench(on.writers, on.speakers, home.folder / "bench.jsonl"),
        Retelling(narrator, picker, artifacts, pipeline.reframer),
        Swapping(picker, collection.library, pipeline.reframer),
        queue,
        Estimates(
            lambda: on.preferences.settings, narrator, storyboard, on.writers, on.store, on.events, home.artifacts
        ),
        Interchange(projects, Editing(projects), artifacts, collection.library, home.folder / "luts"),
        Reports(home, on.preferences, kit.vault, doctor),
        Shelf(kit.models),
        Accounts(kit.vault),
        Storage(home, projects, removed, artifacts, on.cache, jobs, queue),
        Looks(home.folder / "styles", pipeline.outputs),
    )
