"""What can be done with projects: all of it can be undone, and nothing asks whether one is sure."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.domain.brief import Brief
from engine.domain.project import FILM
from engine.pipeline.keeping.bin import Removed
from engine.pipeline.keeping.folders import free
from engine.pipeline.keeping.summaries import Summary
from engine.pipeline.queue.entry import Entry
from engine.runtime.progress import Progress
from ui.desk import Desk
from ui.item_models.under_way import UnderWay
from ui.notices import Notice
from ui.timeline.editor import CLOSE, SHOWN


class Deeds(QObject):
    """Does things to projects; `changed` is called with the key of one that came or changed, or an empty text."""

    def __init__(self, desk: Desk, page: QWidget, under_way: UnderWay, changed: Callable[[str], Any]) -> None:
        super().__init__(page)
        self._desk, self._page, self._under_way, self._changed = desk, page, under_way, changed
        self._projects = desk.engine.projects

    def open(self, project: Summary) -> None:
        """Open in the timeline."""
        self._desk.go("timeline", project.key)

    def play(self, project: Summary) -> None:
        """Play the film in the system's player."""
        film = project.folder / FILM

        def show(there: bool) -> None:
            if there:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(film)))
            else:
                text = self.tr("“{title}” is not rendered yet.").format(title=project.title)
                self._desk.notices.tell(Notice(text, "", "info", self.tr("Open it"), partial(self.open, project)))

        self._desk.background.ask(self, film.is_file, show)

    def reveal(self, project: Summary) -> None:
        """Open its folder."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(project.folder)))

    def begin(self) -> None:
        """Begin a project by hand, and open it."""
        folder = self._films() / "untitled"
        brief = Brief(topic=self.tr("Untitled"))

        def made(project: Any) -> None:
            self._changed(project.key)
            self._desk.go("timeline", project.key)

        self._desk.background.ask(self, lambda: self._projects.create(brief, free(folder)), made)

    def rename(self, project: Summary, name: str) -> None:
        """Call it otherwise."""
        if name.strip() == project.title:
            return

        def done(changed: Summary, undo: str) -> None:
            self._changed(changed.key)
            if undo:
                text = self.tr("It is called “{title}” now.").format(title=changed.title)
                back = partial(call, undo, "")
                self._desk.notices.tell(Notice(text, button=self.tr("Undo"), act=back))

        def failed(error: Exception) -> None:
            self._desk.notices.failed(error)
            self._changed(project.key)

        def call(title: str, undo: str) -> None:
            then: Callable[[Summary], None] = partial(done, undo=undo)
            self._desk.background.keep(self, lambda: self._projects.rename(project.key, title), then, failed)

        call(name, project.title)

    def duplicate(self, project: Summary) -> None:
        """Make a copy beside it."""

        def copy() -> str:
            folder = self._projects.duplicate(project.key)
            return next((each.key for each in self._projects.all() if each.folder == folder), "")

        self._desk.background.ask(self, copy, self._changed)

    def remove(self, projects: Sequence[Summary]) -> None:
        """Put projects into the trash; one that is open in the timeline is saved and closed first."""
        if any(str(each.folder) == self._desk.remembered.value(SHOWN, "") for each in projects):
            self._desk.commands.perform(CLOSE)
        keys, trash = [each.key for each in projects], self._desk.engine.bin
        self._under_way.work(self.tr("Removing"), lambda progress: trash.remove(progress, keys), self._removed)

    def restore(self, keys: Sequence[str]) -> None:
        """Take projects out of the trash."""
        trash = self._desk.engine.bin

        def back(progress: Progress) -> str:
            return [trash.restore(progress.apart(), key).key for key in keys][-1]

        self._under_way.work(self.tr("Taking out of the trash"), back, self._changed)

    def trash(self, then: Callable[[list[Removed]], Any]) -> None:
        """Ask what lies in the trash."""
        self._desk.background.ask(self, self._desk.engine.bin.removed, then)

    def export(self, project: Summary) -> None:
        """Collect a project with its media in one file."""
        last = str(self._desk.remembered.value("projects.folder", str(Path.home())))
        proposed = f"{last}/{project.folder.name}.zip"
        title, kinds = self.tr("Export with all media"), self.tr("Bundles (*.zip)")
        path, _ = QFileDialog.getSaveFileName(self._page, title, proposed, kinds)
        if path:
            self._desk.remembered.keep("projects.folder", str(Path(path).parent))
            self.pack(project, Path(path))

    def pack(self, project: Summary, path: Path) -> None:
        """Write the bundle of a project, as work of the queue."""
        given = {"project": project.key, "output": path}
        self._queue("export", given, self.tr("Bundle of “{title}”").format(title=project.title))

    def choose_bundle(self) -> None:
        """Let the person choose a bundle to take in."""
        last = str(self._desk.remembered.value("projects.folder", str(Path.home())))
        title, kinds = self.tr("Take a bundle in"), self.tr("Bundles (*.zip)")
        path, _ = QFileDialog.getOpenFileName(self._page, title, last, kinds)
        if path:
            self.take([Path(path)])

    def take(self, bundles: Sequence[Path]) -> None:
        """Take bundles in, one after another."""
        service = self._desk.engine.bundles
        for path in bundles:
            folder = self._films() / path.stem
            title = self.tr("Taking in {name}").format(name=path.name)
            self._under_way.work(title, partial(_take, service.take, path, folder), self._took)

    def render_all(self, project: Summary) -> None:
        """Render a project in every shape, as work of the queue."""
        title = self.tr("All shapes of “{title}”").format(title=project.title)
        self._queue("variants", {"project": project.key}, title)

    def _queue(self, verb: str, given: Mapping[str, Any], title: str) -> None:
        queue = self._desk.engine.queue

        def told(entry: Entry) -> None:
            show = partial(self._desk.go, "jobs", entry.id)
            text = self.tr("{title}: begun.").format(title=title)
            self._desk.notices.tell(Notice(text, "", "info", self.tr("Show"), show))

        self._desk.background.ask(self, lambda: queue.add(verb, given, title), told)

    def _removed(self, removed: list[Removed]) -> None:
        self._changed("")
        text = self.tr("“{title}” was removed.").format(title=removed[0].title)
        if len(removed) > 1:
            text = self.tr("{count} projects were removed.").format(count=len(removed))
        undo = partial(self.restore, [each.key for each in removed])
        detail = self.tr("What was written into their folders lies in the trash.")
        self._desk.notices.tell(Notice(text, detail, button=self.tr("Undo"), act=undo))

    def _took(self, taken: Summary) -> None:
        self._changed(taken.key)
        text = self.tr("“{title}” is here now, with its media.").format(title=taken.title)
        self._desk.notices.tell(Notice(text, "", "good", self.tr("Open it"), partial(self.open, taken)))

    def _films(self) -> Path:
        return self._desk.engine.home.folder / "films"


def _take(take: Callable[[Progress, Path, Path], Summary], path: Path, folder: Path, progress: Progress) -> Summary:
    return take(progress, path, free(folder))
