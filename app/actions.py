"""The table: every verb offered outside the window, one line each. CLI, and later REST, are read from it."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from engine.accounts import Accounts
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
from engine.bench import Bench
from engine.doctor import Doctor
from engine.engine import Engine
from engine.pipeline.batch import Batches
from engine.pipeline.estimate import Estimates
from engine.pipeline.interchange.interchange import Interchange
from engine.pipeline.interchange.luts import Luts
from engine.pipeline.keeping.bin import Bin
from engine.pipeline.keeping.bundles import Bundles
from engine.pipeline.keeping.media import Media
from engine.pipeline.narration import Narrator
from engine.pipeline.pipeline import Pipeline
from engine.pipeline.projects import Projects
from engine.pipeline.queue.queue import Queue
from engine.pipeline.script import Writer
from engine.reports import Reports
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.models.preparing.preparation import Preparation
from engine.runtime.preferences import Preferences
from engine.runtime.vault import Vault
from engine.storage import Storage


@dataclass(frozen=True)
class Action:
    """One verb: how it is called, and which method of which service does it."""

    verb: str
    """One or two words, as `library add`."""
    method: Callable[..., Any]
    service: Callable[[Engine], object]
    columns: tuple[str, ...] = ()
    """What of the result a person is shown; empty for all."""

    def bound(self, engine: Engine) -> Callable[..., Any]:
        """Give the method of the running engine's service."""
        bound: Callable[..., Any] = getattr(self.service(engine), self.method.__name__)
        return bound


def _action(verb: str, method: Callable[..., Any], service: str, columns: str = "") -> Action:
    return Action(verb, method, attrgetter(service), tuple(columns.split()))


_SUMMARY = "key title status made length aspect missing unsaved folder"
_MISSING = "title used_at blob.sha256"
_PROJECT = "key script.title script.language script.niche script.writer voice.key brief.aspect brief.duration"
_HIT = "score asset.title asset.kind at asset.rights.licence asset.file.sha256"
_JOB = "id state title verb when fraction reason"
_HARVEST = "new bytes seconds sources warnings would_fetch"
_STACK = "best.title best.file.sha256 others removed"
_STANDING = "title kind sha256 rights.creator rights.licence risks lacks"

ACTIONS: tuple[Action, ...] = (
    _action("make", Pipeline.make, "pipeline"),
    _action("estimate", Estimates.estimate, "estimates"),
    _action("resume", Pipeline.resume, "pipeline"),
    _action("batch", Batches.batch, "batches", "row subject status film reason remedy"),
    _action("render", Pipeline.render, "pipeline"),
    _action("project variants", Pipeline.variants, "pipeline"),
    _action("project list", Projects.all, "projects", _SUMMARY),
    _action("project find", Projects.find, "projects", _SUMMARY),
    _action("project show", Projects.show, "projects", _PROJECT),
    _action("project create", Projects.create, "projects", "key title"),
    _action("project rename", Projects.rename, "projects", _SUMMARY),
    _action("project duplicate", Projects.duplicate, "projects"),
    _action("project remove", Bin.remove, "bin"),
    _action("project removed", Bin.removed, "bin"),
    _action("project restore", Bin.restore, "bin", _SUMMARY),
    _action("project empty-trash", Bin.empty, "bin"),
    _action("project export", Bundles.export, "bundles"),
    _action("project take", Bundles.take, "bundles", _SUMMARY),
    _action("project export-timeline", Interchange.export_timeline, "interchange"),
    _action("project import-timeline", Interchange.import_timeline, "interchange"),
    _action("project import-captions", Interchange.import_captions, "interchange"),
    _action("project missing", Media.missing, "media", _MISSING),
    _action("project relink", Media.relink, "media"),
    _action("project replace", Media.replace, "media", _MISSING),
    _action("luts import", Luts.take, "interchange.luts", "title sha256"),
    _action("luts list", Luts.all, "interchange.luts", "title sha256"),
    _action("luts remove", Luts.remove, "interchange.luts"),
    _action("voices", Narrator.voices, "narrator", "key title language licence commercial"),
    _action("audition", Narrator.audition, "narrator"),
    _action("styles", Pipeline.styles, "pipeline", "name title captions transitions grade backgrounds"),
    _action("topics", Writer.topics, "pipeline.writer"),
    _action("niches", Pipeline.niches, "pipeline", "name title style speed moods"),
    _action("models list", ModelFiles.offers, "models"),
    _action("models starters", ModelFiles.ensure_starters, "models"),
    _action("models install", ModelFiles.install, "models"),
    _action("models remove", ModelFiles.remove, "models"),
    _action("models verify", ModelFiles.verify, "models"),
    _action("models adopt", ModelFiles.adopt, "models"),
    _action("models import", ModelFiles.import_folder, "models"),
    _action("models prepare", Preparation.prepare, "preparation"),
    _action("library add", Library.add, "collection.library"),
    _action("library remove", Library.remove, "collection.library", "title kind file.sha256"),
    _action("library restore", Library.restore, "collection.library", "title kind file.sha256"),
    _action("library retitle", Library.retitle, "collection.library", "title tags"),
    _action("library sources", Directory.sources, "collection.directory", "name order kinds key key_page caution"),
    _action("library harvest", Harvester.harvest, "collection.harvester", _HARVEST),
    _action("library watch", Watching.watch, "collection.watching"),
    _action("library assist", Assisted.assist, "collection.assisted"),
    _action("library sites", Assisted.sites, "collection.assisted", "name title kinds caution"),
    _action("library import", Manifests.take, "collection.manifests"),
    _action("library export", Manifests.export, "collection.manifests"),
    _action("library duplicates", Duplicates.stacks, "collection.duplicates", _STACK),
    _action("library rights", Clearance.rights, "collection.clearance", _STANDING),
    _action("library dispute", Clearance.dispute, "collection.clearance"),
    _action("library prepare", Pipeline.prepare, "pipeline"),
    _action("library search", Search.search, "collection.search", _HIT),
    _action("library similar", Search.similar, "collection.search", _HIT),
    _action("library stats", Search.stats, "collection.search"),
    _action("library tag", Tagging.tag, "collection.tagging"),
    _action("library reindex", Search.reindex, "collection.search"),
    _action("library performance", Memory.performance, "collection.memory"),
    _action("library never", Memory.never, "collection.memory"),
    _action("library prefer", Memory.prefer, "collection.memory"),
    _action("library allow", Memory.allow, "collection.memory"),
    _action("library decisions", Memory.decided, "collection.memory"),
    _action("library uses", Memory.uses, "collection.memory"),
    _action("jobs list", Queue.all, "queue", _JOB),
    _action("jobs make", Queue.make, "queue", _JOB),
    _action("jobs run", Queue.run, "queue", _JOB),
    _action("jobs pause", Queue.pause, "queue"),
    _action("jobs resume", Queue.resume, "queue"),
    _action("jobs cancel", Queue.cancel, "queue"),
    _action("jobs remove", Queue.remove, "queue"),
    _action("jobs clear", Queue.clear, "queue"),
    _action("jobs move", Queue.move, "queue"),
    _action("jobs hold", Queue.hold, "queue"),
    _action("jobs release", Queue.release, "queue"),
    _action("keys list", Vault.names, "vault"),
    _action("keys services", Accounts.all, "accounts", "name title kind key key_page"),
    _action("keys set", Vault.set, "vault"),
    _action("keys remove", Vault.remove, "vault"),
    _action("settings list", Preferences.all, "preferences"),
    _action("settings set", Preferences.set, "preferences"),
    _action("doctor", Doctor.examine, "doctor"),
    _action("storage list", Storage.areas, "storage"),
    _action("storage empty", Storage.empty, "storage"),
    _action("report", Reports.make, "reports"),
    _action("bench", Bench.run, "bench", "step value unit earlier detail"),
)
