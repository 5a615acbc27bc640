"""Ways into the library: files dropped, pasted or chosen, lists, folders that are watched."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from engine.assets.harvest.manifest import Imported
from engine.assets.intake.intake import Added
from engine.pipeline.queue.entry import Entry
from ui.desk import Desk
from ui.item_models.assets import MIME
from ui.item_models.under_way import UnderWay
from ui.language import translated
from ui.notices import Notice

_LISTED = 12
"""Reasons that are told at once."""


class Taking(QObject):
    """Takes in the background, and tells what came of it."""

    def __init__(self, desk: Desk, page: QWidget, under_way: UnderWay) -> None:
        super().__init__(page)
        self._desk, self._page, self._under_way = desk, page, under_way

    @staticmethod
    def paths(mime: QMimeData | None) -> list[Path]:
        """Give the files and folders that something from outside carries; none of our own assets."""
        if mime is None or mime.hasFormat(MIME):
            return []
        return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]

    def take(self, paths: Sequence[Path]) -> None:
        """Add files and folders."""
        if not paths:
            return
        library, files = self._desk.engine.collection.library, list(paths)
        title = self.tr("Adding {count} files").format(count=len(files)) if len(files) > 1 else files[0].name
        self._under_way.work(title, lambda progress: library.add(progress, files), self._took)

    def paste(self) -> None:
        """Add the files that were copied in another program."""
        paths = self.paths(QGuiApplication.clipboard().mimeData())
        if paths:
            self.take(paths)
        else:
            self._desk.notices.say(
                self.tr("There are no files to paste."), self.tr("Copy some in your file manager first.")
            )

    def choose_files(self) -> None:
        """Let the person choose files."""
        title = self.tr("Add files to the library")
        paths, _ = QFileDialog.getOpenFileNames(self._page, title, self._last(), self._endings())
        self._came([Path(path) for path in paths])

    def choose_folder(self) -> None:
        """Let the person choose a folder."""
        path = QFileDialog.getExistingDirectory(self._page, self.tr("Add a folder to the library"), self._last())
        self._came([Path(path)] if path else [])

    def choose_list(self) -> None:
        """Let the person choose a list of files."""
        title, kinds = self.tr("Import a list of files"), self.tr("Lists (*.csv *.json)")
        path, _ = QFileDialog.getOpenFileName(self._page, title, self._last(), kinds)
        if path:
            self.import_list(Path(path))

    def import_list(self, path: Path) -> None:
        """Take the files that a list names."""
        manifests = self._desk.engine.collection.manifests
        title = self.tr("Importing {name}").format(name=path.name)
        self._under_way.work(title, lambda progress: manifests.take(progress, path), self._imported)

    def export_list(self) -> None:
        """Write a list of everything."""
        title, kinds = self.tr("Export a list of the library"), self.tr("CSV (*.csv);;JSON (*.json)")
        path, _ = QFileDialog.getSaveFileName(self._page, title, f"{self._last()}/library.csv", kinds)
        if path:
            manifests, target = self._desk.engine.collection.manifests, Path(path)
            target.unlink(missing_ok=True)  # the dialog has asked
            self._under_way.work(
                self.tr("Writing {name}").format(name=target.name),
                lambda progress: manifests.export(progress, target),
                lambda done: self._desk.notices.say(self.tr("Wrote a list of %n file(s).", "", done.assets), done.path),
            )

    def prepare(self) -> None:
        """Copy footage that is costly to show, as work of the queue."""
        queue, title = self._desk.engine.queue, self.tr("Prepare footage")

        def told(entry: Entry) -> None:
            text, detail = self.tr("Footage is being prepared."), self.tr("Films that show it are made sooner then.")
            show = partial(self._desk.go, "jobs", entry.id)
            self._desk.notices.tell(Notice(text, detail, "info", self.tr("Show"), show))

        self._desk.background.ask(self, lambda: queue.add("footage", {}, title), told)

    def _came(self, paths: list[Path]) -> None:
        if paths:
            self._desk.remembered.keep("library.folder", str(paths[0].parent))
            self.take(paths)

    def _took(self, added: Added) -> None:
        parts = [
            (len(added.assets), self.tr("added: {count}")),
            (len(added.known), self.tr("here already: {count}")),
            (len(added.alike), self.tr("look like others: {count}")),
            (len(added.refused), self.tr("left out: {count}")),
        ]
        told = ", ".join(text.format(count=count) for count, text in parts if count)
        text = self.tr("Files {what}.").format(what=told) if told else self.tr("There was nothing to add.")
        reasons = [f"{Path(each.path).name}: {translated(each.reason)}" for each in added.refused]
        self._tell(text, reasons, good=bool(added.assets))

    def _imported(self, done: Imported) -> None:
        text = self.tr("The list brought {count} new; {known} were here already.")
        reasons = [translated(str(each)) for each in (*done.flaws, *done.warnings)]
        self._tell(text.format(count=done.added, known=done.known), reasons, good=bool(done.added))

    def _tell(self, text: str, reasons: list[str], *, good: bool) -> None:
        if not reasons:
            self._desk.notices.tell(Notice(text, kind="good" if good else "info"))
            return
        first = "\n".join(reasons[:2])
        notice = Notice(text, first, "caution", self.tr("Show all"), lambda: self.show_reasons(text, reasons))
        self._desk.notices.tell(notice)

    def show_reasons(self, text: str, reasons: Sequence[str]) -> None:
        """List why files were left out."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.tr("What was left out"), text, parent=self._page)
        box.setInformativeText("\n".join(reasons[:_LISTED]))
        if len(reasons) > _LISTED:
            box.setDetailedText("\n".join(reasons))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setModal(False)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.show()

    def _last(self) -> str:
        return str(self._desk.remembered.value("library.folder", str(Path.home())))

    def _endings(self) -> str:
        from engine.assets.intake.probe import SUFFIXES

        every = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        return self.tr("Pictures, clips and music ({endings})").format(endings=every)
