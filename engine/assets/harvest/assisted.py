"""Sites that programs may not collect from: the person chooses and downloads, this program opens the page and watches.

Nothing is ever read from such a site. What arrives in the download folder while it watches comes into the library with
the licence that the person read on the page and told once for the batch.
"""

import time
import webbrowser
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from engine.assets.harvest.origin import origin
from engine.assets.harvest.policy import Terms, warnings
from engine.assets.harvest.settling import STILL, Settling, State, files_with_states
from engine.assets.harvest.sites import Named, Site, SiteLicence, declared, site, sites
from engine.assets.intake.description import Description, describe
from engine.assets.intake.intake import Refusal
from engine.assets.intake.probe import SUFFIXES
from engine.assets.library import Library
from engine.assets.rights.ledger import Ledger
from engine.domain.asset import Kind, Rights
from engine.domain.units import Seconds
from engine.errors import NotFound, Refused
from engine.runtime.codec import to_json
from engine.runtime.progress import Progress
from engine.runtime.settings import Settings

PAUSE: Seconds = 1.0
"""Between two looks."""


@dataclass(frozen=True)
class Brought:
    """What came of one batch."""

    page: str
    """The page that was opened."""
    added: tuple[str, ...]
    """Titles."""
    known: tuple[str, ...]
    refused: tuple[Refusal, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class _Batch:
    """What the person told of the files to come."""

    site: Site
    kind: Kind
    terms: SiteLicence
    given: Rights
    query: str
    page: str


class Assisted:
    """Opens pages and watches the download folder."""

    def __init__(
        self,
        library: Library,
        ledger: Ledger,
        settings: Settings,
        open_page: Callable[[str], bool] = webbrowser.open,
        still: Seconds = STILL,
        pause: Seconds = PAUSE,
    ) -> None:
        """`open_page` shows an address to the person and says whether it could."""
        self._library, self._ledger, self._settings = library, ledger, settings
        self._open_page, self._still, self._pause = open_page, still, pause

    def sites(self) -> list[Site]:
        """The sites that there is help for, with the licences their files come on."""
        return list(sites().values())

    def assist(
        self,
        progress: Progress,
        name: str,
        query: str = "",
        *,
        licence: str = "",
        creator: str = "",
        page_url: str = "",
        credit: str = "",
        kind: Kind | None = None,
        folder: Path = Path("~/Downloads"),
        minutes: float = 15,
    ) -> Brought:
        """Open a site's search page, and take in what you download there until the time is up, or you stop.

        Files that lay in the folder before are left alone, and those downloaded stay there too. Raises Refused where
        the licence is not told, is none of the site's, or does not fit films that earn money; NotFound where there is
        no such site or folder; NeedsSpace.

        :param name: mixkit, videvo, youtube_audio_library or free_music_archive.
        :param query: What to look for.
        :param licence: The licence that the item's page names; the same for all files of a batch.
        :param creator: Whose work they are, where their names do not tell.
        :param page_url: The item's page.
        :param credit: The wording that the page asks for, where it gives one.
        :param folder: Where your browser puts downloads.
        """
        batch = self._batch(name, query, kind, licence, Rights(name, creator, "", "", page_url, credit))
        watched = folder.expanduser()
        if not watched.is_dir():
            raise NotFound(f"There is no folder {watched}.", "Name the one your browser downloads to with --folder.")
        settling = Settling(dict(files_with_states(watched, deep=False)), self._still, deep=False)
        opened = self._open_page(batch.page)
        say = f"{'Opened' if opened else 'Open'} {batch.page}; download, and it is taken from {watched}"
        progress(0.0, say)
        return self._watch(progress, batch, settling, watched, minutes * 60, say)

    def _watch(
        self, progress: Progress, batch: _Batch, settling: Settling, folder: Path, length: Seconds, say: str
    ) -> Brought:
        done = Brought(batch.page, (), (), (), (batch.site.caution,))
        began, rights = time.monotonic(), list[Rights]()
        while (spent := time.monotonic() - began) < length:
            arrived = [each for each in settling.look(folder) if _suits(each[0], batch)]
            if arrived:
                done = self._take(progress, batch, arrived, done, rights)
            for each in arrived:
                settling.note(*each)
            progress(spent / length, f"{_count(done)}{say}")
            progress.stop.wait(min(self._pause, length))
        progress(1.0, f"Took {len(done.added)} files")
        return replace(done, warnings=(batch.site.caution, *warnings(rights)))

    def _batch(self, name: str, query: str, kind: Kind | None, licence: str, given: Rights) -> _Batch:
        """Hold what was told against the site. Raises Refused where it does not do."""
        chosen = site(name)
        wanted: Kind = kind or ("video" if "video" in chosen.search else "audio")
        page, terms = chosen.found_at(wanted, query), chosen.terms(licence)
        for need in chosen.needs:
            if not getattr(given, need):
                raise Refused(f"{chosen.title} files need a {need}.", f"Give --{need.replace('_', '-')}.")
        rights = declared(chosen, terms, Named(), given, wanted)
        if objection := Terms.of(self._settings).objection(rights):
            raise Refused(f"What comes under {terms.code} cannot be taken: {objection}.", "Choose other files there.")
        names_creators = "<creator>" in chosen.names
        if rights.credit and not given.credit and not rights.creator and not names_creators:
            raise Refused(f"{terms.code} asks for credit, and nobody is named.", "Give --creator, or --credit.")
        return _Batch(chosen, wanted, terms, given, query, page)

    def _take(
        self,
        progress: Progress,
        batch: _Batch,
        arrived: Sequence[tuple[Path, State]],
        before: Brought,
        rights: list[Rights],
    ) -> Brought:
        part = Progress(lambda report: progress(0.0, report.message), progress.stop)
        notes, unnamed = {}, []
        for path, _ in arrived:
            about = self._described(batch, path)
            if about.rights.credit and not about.rights.creator and not batch.given.credit:
                unnamed.append(Refusal(path.name, "Its licence asks for credit, and nobody is named: give --creator."))
            else:
                notes[path] = about
        added = self._library.add(part, list(notes), notes=notes) if notes else None
        rights += [asset.rights for asset in added.assets] if added else []
        return replace(
            before,
            added=(*before.added, *(asset.title for asset in added.assets)) if added else before.added,
            known=(*before.known, *added.known) if added else before.known,
            refused=(*before.refused, *unnamed, *(added.refused if added else ())),
        )

    def _described(self, batch: _Batch, path: Path) -> Description:
        """Write a file's record, with the person's own word as its proof."""
        named = batch.site.told(path)
        rights = declared(batch.site, batch.terms, named, batch.given, batch.kind)
        now = datetime.now(UTC)
        word = {
            "declared_by": "the person who downloaded it",
            "at": now.isoformat(timespec="seconds"),
            "file": path.name,
            "came_from": origin(path),
            "opened": batch.page,
            "query": batch.query,
            "rights": rights,
        }
        kept = self._ledger.complete(replace(rights, dated=now.date().isoformat()), to_json(word))
        about = describe(path, kept, batch.query.split())
        return replace(about, title=named.title or about.title)


def _count(done: Brought) -> str:
    """Say what came so far, and why the last that was left out was."""
    if not (done.added or done.known or done.refused):
        return ""
    last = f" ({done.refused[-1].path}: {done.refused[-1].reason})" if done.refused else ""
    known = f", {len(done.known)} known" if done.known else ""
    return f"{len(done.added)} taken{known}, {len(done.refused)} left out{last}. "


def _suits(path: Path, batch: _Batch) -> bool:
    """Whether a file is of the kind, and called as the site's files are where those have names of their own."""
    of_site = batch.site.told(path).item or "<item>" not in batch.site.names
    return SUFFIXES.get(path.suffix.lower()) == batch.kind and bool(of_site)
