"""Opens the product: the only file that knows every part by name. It reads as a list."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import structlog

from engine.assets.choosing.chooser import Chooser
from engine.assets.choosing.memory import Memory
from engine.assets.finding.search import Search
from engine.assets.harvest.assisted import Assisted
from engine.assets.harvest.directory import Directory
from engine.assets.harvest.harvester import Harvester
from engine.assets.harvest.manifest import Manifests
from engine.assets.harvest.watching import Watching
from engine.assets.intake.duplicates import Duplicates
from engine.assets.library import Library
from engine.assets.meaning.tagging import Tagging
from engine.assets.rights.clearance import Clearance
from engine.assets.rights.ledger import Ledger
from engine.assets.starter import Starter
from engine.bench import Bench
from engine.doctor import Doctor
from engine.pipeline.narration import Narrator
from engine.pipeline.outputs import Outputs
from engine.pipeline.pipeline import Pipeline
from engine.pipeline.projects import Projects
from engine.pipeline.pronunciation import dictionary
from engine.pipeline.script import TEMPLATE, Writer
from engine.pipeline.storyboard import Storyboard
from engine.ports import Embedder, Kit, LanguageModel, Source, Speaker
from engine.render.renderer import Renderer
from engine.runtime import log
from engine.runtime.artifacts import Artifacts
from engine.runtime.cache import Cache
from engine.runtime.events import Events
from engine.runtime.jobs import Jobs
from engine.runtime.llm.budget import Budget
from engine.runtime.metrics import Metrics
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.models.preparing.preparation import Preparation
from engine.runtime.net.guard import Guard
from engine.runtime.net.http import Http
from engine.runtime.paths import Home
from engine.runtime.preferences import Preferences
from engine.runtime.registry import found
from engine.runtime.seeing.classifier import Classifier
from engine.runtime.vault import Vault
from engine.store.records import Records
from engine.store.store import Store

MONTH = timedelta(days=30)
_log = structlog.get_logger()


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
    library: Library
    watching: Watching
    narrator: Narrator
    pipeline: Pipeline
    projects: Projects
    doctor: Doctor
    bench: Bench
    duplicates: Duplicates
    clearance: Clearance
    preparation: Preparation
    harvester: Harvester
    manifests: Manifests
    assisted: Assisted
    search: Search
    directory: Directory
    tagging: Tagging

    @classmethod
    @contextmanager
    def open(cls, home: Home) -> Iterator["Engine"]:
        """Open everything below a person's folder, in order; closed in reverse. No model is loaded yet.

        Raises Refused where another process has the folder open.
        """
        with ExitStack() as closing:
            closing.callback(log.configure(home.logs))
            yield _build(home, closing)


def _build(home: Home, closing: ExitStack) -> Engine:
    preferences = Preferences(home.settings)
    settings = preferences.settings
    events, metrics = Events(), Metrics()
    store = Store.open(home.store, events)
    closing.callback(store.close)
    records = Records(store)
    cache_ = Cache(home.cache)
    closing.callback(cache_.close)
    http = Http()
    closing.callback(http.close)
    vault = Vault(home.folder)
    models = ModelFiles(home.models, http, settings.download_mirror)
    artifacts = Artifacts(home.artifacts)
    budget = Budget(settings, lambda: records.revenue(datetime.now(UTC) - MONTH), home.folder / "prices.toml")
    kit = Kit(settings, vault, http, models, artifacts, budget, cache_)

    chain: Callable[[], Sequence[tuple[str, LanguageModel]]] = _lazily("llm", settings.llm_order, kit, leave=TEMPLATE)
    embedders: Callable[[], Sequence[tuple[str, Embedder]]] = _lazily("embedder", settings.embedder_order, kit)
    speakers: Sequence[tuple[str, Speaker]] = _lazily("voice", settings.voice_order, kit)()

    starter = Starter()
    library = Library(home.library, store, starter)
    closing.callback(library.close)
    tagging = Tagging(library, store, embedders, Classifier(models))
    told = home.library / "words.sqlite"
    search = Search.open(library, store, events, starter.assets, embedders, told, tagging.tag)
    closing.callback(search.close)
    artifacts.lend(library.lent)
    ledger = Ledger(home.library / "rights", store, events)
    watching = Watching(library, settings.watched_folders, home.library / "watched.jsonl")
    writer = Writer(artifacts, chain, records.template_scores, (home.folder / "notes",))
    narrator = Narrator(artifacts, speakers, dictionary(settings.pronunciations))
    memory = Memory(store, records, library.assets)
    storyboard = Storyboard(Chooser(library, memory, search.catalogue), search.serving)
    renderer = Renderer(artifacts, artifacts.find, settings.render_workers, settings.encoder)
    closing.callback(renderer.close)
    outputs = Outputs(renderer)
    projects = Projects(records, metrics, artifacts.find)
    pipeline = Pipeline(
        settings,
        artifacts,
        cache_,
        models,
        writer,
        narrator,
        storyboard,
        library,
        renderer,
        outputs,
        projects,
        memory,
    )
    clearance = Clearance(library, ledger, projects.open, lambda: datetime.now(UTC), monetised=settings.monetised)
    strangers = Http(guard=Guard())
    closing.callback(strangers.close)
    sources: Callable[[], Sequence[tuple[str, Source]]]
    sources = _lazily("source", settings.source_order, replace(kit, http=strangers))
    doctor = Doctor(home, store, models, writer, narrator, storyboard)
    bench = Bench(chain, speakers, home.folder / "bench.jsonl")
    jobs = Jobs()
    closing.callback(jobs.close)
    return Engine(
        home,
        jobs,
        events,
        metrics,
        preferences,
        vault,
        models,
        library,
        watching,
        narrator,
        pipeline,
        projects,
        doctor,
        bench,
        Duplicates(library),
        clearance,
        Preparation(models),
        Harvester(sources, library, ledger, store, strangers, settings, home.library / "harvest"),
        Manifests(library, search, ledger, strangers, home.library / "listed"),
        Assisted(library, ledger, settings),
        search,
        Directory(vault, lambda: preferences.settings.source_order),
        tagging,
    )


def _lazily(kind: str, order: Sequence[str], kit: Kit, leave: str = "") -> Callable[[], Sequence[tuple[str, Any]]]:
    """Give the providers of a kind in the person's order, made when first asked for; unknown names are left out."""

    @cache
    def providers() -> Sequence[tuple[str, Any]]:
        known = found(kind)
        for name in order:
            if name not in known and name != leave:
                _log.warning("no such provider", kind=kind, name=name)
        return [(name, known[name](kit)) for name in order if name in known]

    return providers
