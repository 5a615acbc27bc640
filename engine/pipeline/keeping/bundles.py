"""A project with all its media in one archive: packed here, opened elsewhere."""

import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from engine.domain.asset import Asset
from engine.domain.identity import Blob, new_id
from engine.domain.project import FILE, Project
from engine.domain.units import Bytes
from engine.errors import NeedsSpace, NotFound, Refused
from engine.pipeline.keeping.archive import ANEW, ASSETS, MEDIUM, Files, check_listing, checked
from engine.pipeline.keeping.folders import claim, free, shown, slug, strange
from engine.pipeline.keeping.media import Media
from engine.pipeline.keeping.summaries import Summary
from engine.pipeline.projects import Projects, read
from engine.runtime import atomic
from engine.runtime.artifacts import digest
from engine.runtime.codec import blobs, from_json, from_plain, to_json
from engine.runtime.progress import Progress

_KEY = re.compile(r"[0-9a-f]{16}")
_BLOCK: Bytes = 1_000_000
_SPARE: Bytes = 100_000_000


class Bundles:
    """Packs projects and opens them."""

    def __init__(self, projects: Projects, media: Media) -> None:
        self._projects, self._media = projects, media

    def export(self, progress: Progress, project: str, output: Path) -> Path:
        """Collect a project and all its media in one archive, to be opened elsewhere.

        :param project: A key, a folder, or a project file.
        :param output: The .zip file to write.
        """
        folder, value = self._projects.open(project)
        self._media.refuse_missing(value)
        beside = [path for path in sorted(folder.iterdir()) if shown(path.name) and path.is_file()]
        media = _media_of(value)
        parts = progress.split(*[1.0] * (len(beside) + len(media)))
        with atomic.written(output) as aside, zipfile.ZipFile(aside, "w", zipfile.ZIP_STORED) as archive:
            for part, path in zip(parts, beside, strict=False):
                part(0.0, f"Adding {path.name}")
                _pack(part, archive, path, path.name)
            for part, blob in zip(parts[len(beside) :], media, strict=True):
                part(0.0, "Adding the media")
                _pack(part, archive, self._media.find(blob), _name(blob))
            archive.writestr(ASSETS, to_json(self._media.described(value)))
        progress(1.0)
        return output

    def take(self, progress: Progress, bundle: Path, folder: Path | None = None) -> Summary:
        """Open a bundle that was made elsewhere: its pictures, clips and music come into the library.

        Raises Refused for what is no bundle of ours, and NeedsSpace.

        :param bundle: The .zip file.
        :param folder: Where the project shall lie.
        """
        try:
            check_listing(bundle)
            with zipfile.ZipFile(bundle) as archive:
                return self._taken(progress, archive, checked(archive), folder)
        except (FileNotFoundError, IsADirectoryError) as error:
            raise NotFound(f"There is no file {bundle}.", "Choose the .zip file of a project.") from error
        except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, RuntimeError) as error:
            raise Refused(f"{bundle.name} is damaged, or no bundle of a project.", ANEW) from error

    def _taken(self, progress: Progress, archive: zipfile.ZipFile, files: Files, folder: Path | None) -> Summary:
        unpack, keep = progress.split(1, 1)
        project = read(archive.read(files[FILE]), FILE)
        if not _KEY.fullmatch(project.key) or self._projects.known(project.key):
            project = replace(project, key=new_id())
        target = (folder or free(self._projects.films / slug(project.title))).absolute()
        if (target / FILE).exists():
            raise Refused(f"{target} holds a project already.", "Name another folder.")
        if others := strange(target):
            raise Refused(f"{target} holds another {others[0]}.", "Name another folder.")
        new = not target.exists()
        claim(target)
        try:
            with TemporaryDirectory(dir=target, prefix=".taking-", ignore_cleanup_errors=True) as aside:
                _unpack(unpack, archive, files, Path(aside), _media_of(project))
                media = {blob: Path(aside) / _name(blob) for blob in _media_of(project)}
                self._media.keep(keep, _described(archive, files), media, strange=True)
                beside = [Path(aside) / name for name in files if shown(name) and name != FILE]
                atomic.appear([(path, target / path.name) for path in beside])
            self._projects.save(project, target)
        finally:
            if new and target.exists() and not any(target.iterdir()):
                target.rmdir()
        return self._projects.enter(project, target)


def _described(archive: zipfile.ZipFile, files: Files) -> list[Asset]:
    """Read what is known of the media; texts and proofs of their rights stay where they were read."""
    plain = from_json(archive.read(files[ASSETS]), list) if ASSETS in files else []
    found = [from_plain(each, Asset) for each in plain]
    return [replace(each, rights=replace(each.rights, licence_text="", proof="")) for each in found]


def _media_of(project: Project) -> list[Blob]:
    return sorted(set(blobs(project.timeline)), key=lambda blob: (blob.sha256, blob.suffix))


def _name(blob: Blob) -> str:
    return f"media/{blob.sha256}{blob.suffix}"


def _pack(progress: Progress, archive: zipfile.ZipFile, path: Path, name: str) -> None:
    """Add a file block by block, so that it can be stopped within a long one."""
    size, done = max(1, path.stat().st_size), 0
    about = zipfile.ZipInfo.from_file(path, name, strict_timestamps=False)
    with path.open("rb") as source, archive.open(about, "w") as target:
        while block := source.read(_BLOCK):
            target.write(block)
            done += len(block)
            progress(done / size)


def _unpack(progress: Progress, archive: zipfile.ZipFile, files: Files, aside: Path, wanted: list[Blob]) -> None:
    """Unpack what a project needs, and hold each medium against its name. Raises Refused and NeedsSpace."""
    if missing := [blob for blob in wanted if _name(blob) not in files]:
        raise Refused(f"{len(missing)} files of the film are not in this bundle.", ANEW)
    used = set(map(_name, wanted))
    chosen = [about for name, about in files.items() if name in used or shown(name)]
    needed = sum(about.file_size for about in chosen)
    if shutil.disk_usage(aside).free < needed + _SPARE:
        raise NeedsSpace(f"This bundle needs {needed / 1e9:.1f} GB.", "Free some space, or name a folder elsewhere.")
    (aside / "media").mkdir()
    for part, about in zip(progress.split(*(about.file_size + 1 for about in chosen)), chosen, strict=True):
        target = aside / about.filename
        with archive.open(about) as source, target.open("wb") as out, atomic.needing_space(aside):
            done = 0
            while block := source.read(_BLOCK):
                done += len(block)
                out.write(block)
                part(done / max(1, about.file_size), "Unpacking")
        medium = MEDIUM.fullmatch(about.filename)
        if medium and digest(target) != medium[1]:
            raise Refused(f"{about.filename} in this bundle is not what its name says.", ANEW)
