"""What can be done with chosen assets: all of it can be undone."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from engine.domain.asset import Asset
from ui.desk import Desk
from ui.item_models.assets import Assets
from ui.notices import Notice


class Deeds(QObject):
    """Does things to files of the library, and offers to take them back."""

    def __init__(self, desk: Desk, page: QWidget, model: Assets, changed: Callable[[], Any]) -> None:
        """`changed` is called when what is said of an entry is to be read anew."""
        super().__init__(page)
        self._desk, self._model, self._changed = desk, model, changed

    def remove(self, files: Sequence[str]) -> None:
        """Move files to the library's trash; those that came with the program stay."""
        library = self._desk.engine.collection.library
        chosen = [sha256 for sha256 in files if not library.came(sha256)]
        if not chosen:
            self._desk.notices.say(
                self.tr("What came with the program stays."), self.tr("“Never use” keeps it out of your films.")
            )
            return
        self._desk.background.ask(self, lambda: library.remove(chosen), self._removed)

    def _removed(self, gone: tuple[Asset, ...]) -> None:
        files = [asset.file.sha256 for asset in gone]
        text = self.tr("“{title}” was removed.").format(title=gone[0].title)
        if len(gone) > 1:
            text = self.tr("{count} files were removed.").format(count=len(gone))
        library = self._desk.engine.collection.library

        def undo() -> None:
            self._desk.background.ask(self, lambda: library.restore(files), lambda _: None)

        detail = self.tr("They lie in the library's trash; films that show them keep them.")
        self._desk.notices.tell(Notice(text, detail, button=self.tr("Undo"), act=undo))

    def decide(self, files: Sequence[str], verdict: str) -> None:
        """Never show, rather show, or (empty) show as any other, in all films."""
        memory, before = self._desk.engine.collection.memory, dict(self._model.verdicts)

        def do(verdicts: dict[str, str]) -> None:
            for sha256, wanted in verdicts.items():
                if wanted == "never":
                    memory.never(sha256)
                elif wanted == "prefer":
                    memory.prefer(sha256)
                else:
                    memory.allow(sha256)

        def done(_: None) -> None:
            undo = {sha256: before.get(sha256, "") for sha256 in files}
            again = partial(self._desk.background.ask, self, lambda: do(undo), lambda _: self._changed())
            texts = {
                "never": self.tr("Never shown in your films: {count}."),
                "prefer": self.tr("Preferred from now on: {count}."),
                "": self.tr("Shown as any other again: {count}."),
            }
            text = texts[verdict].format(count=len(files))
            self._desk.notices.tell(Notice(text, button=self.tr("Undo"), act=again))
            self._changed()

        self._desk.background.ask(self, lambda: do(dict.fromkeys(files, verdict)), done)

    def retitle(self, asset: Asset, title: str, tags: list[str]) -> None:
        """Give an asset another title and other tags."""
        library, sha256 = self._desk.engine.collection.library, asset.file.sha256

        def call(title: str, tags: list[str]) -> None:
            self._desk.background.keep(self, lambda: library.retitle(sha256, title, tags), done, failed)

        def done(changed: Asset) -> None:
            self._changed()
            if (changed.title, changed.tags) != (asset.title, asset.tags):
                undo = partial(call, asset.title, list(asset.tags))
                text = self.tr("Saved “{title}”.").format(title=changed.title)
                self._desk.notices.tell(Notice(text, button=self.tr("Undo"), act=undo))

        def failed(error: Exception) -> None:
            self._desk.notices.failed(error)
            self._changed()

        call(title, tags)

    def copy(self, files: Sequence[str]) -> None:
        """Put assets where the timeline and other programs paste from."""
        rows = self._model.rows(files).values()
        QGuiApplication.clipboard().setMimeData(self._model.mimeData([self._model.index(row) for row in rows]))
        text = self.tr("Copied {count}; paste in the timeline, or in another program.").format(count=len(files))
        self._desk.notices.say(text)

    def open(self, asset: Asset) -> None:
        """Play or show a file in the system's own program."""
        self._show(asset, folder=False)

    def reveal(self, asset: Asset) -> None:
        """Open the folder that a file lies in."""
        self._show(asset, folder=True)

    def _show(self, asset: Asset, *, folder: bool) -> None:
        library = self._desk.engine.collection.library

        def show(path: Any) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent if folder else path)))

        self._desk.background.ask(self, lambda: library.find(asset.file), show)
