"""Puts the library together: everything that fills it, finds in it, chooses from it and answers for it."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

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
from engine.assets.rights.clearance import Clearance, Open
from engine.assets.rights.ledger import Ledger
from engine.assets.starter import Starter
from engine.chains import chain
from engine.ports import Embedder, Kit, Source
from engine.runtime.events import Events
from engine.runtime.metrics import Metrics
from engine.runtime.net.guard import Guard
from engine.runtime.net.http import Http
from engine.runtime.seeing.classifier import Classifier
from engine.store.records import Records
from engine.store.store import Store

Embedders = Callable[[], Sequence[tuple[str, Embedder]]]
Sources = Callable[[], Sequence[tuple[str, Source]]]


@dataclass(frozen=True)
class Collection:
    """Every service of the library, ready to be called from any thread."""

    library: Library
    search: Search
    tagging: Tagging
    directory: Directory
    harvester: Harvester
    assisted: Assisted
    manifests: Manifests
    watching: Watching
    duplicates: Duplicates
    clearance: Clearance
    memory: Memory
    chooser: Chooser

    @classmethod
    def open(
        cls,
        folder: Path,
        store: Store,
        events: Events,
        metrics: Metrics,
        kit: Kit,
        embedders: Embedders,
        project: Open,
        closing: ExitStack,
    ) -> "Collection":
        """Open the library below a folder; `project` opens a film by its name.

        Sources and strangers' files are asked for over a connection that never leads into a network.
        """
        settings, starter = kit.settings, Starter()
        strangers = Http(guard=Guard())
        closing.callback(strangers.close)
        sources: Sources = chain("source", settings.source_order, replace(kit, http=strangers))
        library = Library(folder, store, starter)
        closing.callback(library.close)
        classifier = Classifier(kit.models)
        closing.callback(classifier.close)
        tagging = Tagging(library, store, embedders, classifier)
        told = folder / "words.sqlite"
        search = Search.open(library, store, events, starter.assets, embedders, told, tagging.tag)
        closing.callback(search.close)
        ledger = Ledger(folder / "rights", store, events)
        memory = Memory(store, Records(store), library.assets)
        return cls(
            library,
            search,
            tagging,
            Directory(kit.vault, lambda: settings.source_order),
            Harvester(sources, library, ledger, store, strangers, settings, folder / "harvest", metrics),
            Assisted(library, ledger, settings),
            Manifests(library, search, ledger, strangers, folder / "listed"),
            Watching(library, settings.watched_folders, folder / "watched.jsonl"),
            Duplicates(library),
            Clearance(library, ledger, project, lambda: datetime.now(UTC), monetised=settings.monetised),
            memory,
            Chooser(library, memory, search.catalogue),
        )
