"""The library as a list: what was found, in order; what is said of each entry is read when it is about to be seen."""

import json
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QObject, Qt, QTimer, QUrl

from engine.assets.library import Library
from engine.domain.asset import Asset
from ui.background import Background
from ui.item_models.entries import KEY, Entries, Index

MIME = "application/x-faceless-assets"
"""A JSON list of {"sha256", "start"}: what is dragged or copied out of the library."""
_PAGE = 120
_KEPT = 3000
"""Entries whose assets are in memory, at most."""


@dataclass(frozen=True)
class Found:
    """What the list holds: files in order, and for a search how well each fits and where it fits best."""

    files: tuple[str, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)
    moments: Mapping[str, float] = field(default_factory=dict)
    stacks: Mapping[str, int] = field(default_factory=dict)
    """How many look like an entry that stands for them."""


class Assets(Entries):
    """Files of the library."""

    def __init__(self, library: Library, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._background = library, background
        self.found = Found()
        self.verdicts: Mapping[str, str] = {}
        """What was decided for all films: `never` or `prefer`, by file."""
        self._rows: dict[str, int] | None = None
        self._assets: OrderedDict[str, Asset] = OrderedDict()
        self._fresh: set[str] = set()
        """Files that were asked for since the library changed last."""
        self._wanted: set[int] = set()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    def show(self, found: Found, assets: Iterable[Asset] = ()) -> None:
        """Hold another list; `assets` are those of its entries that are known already."""
        self.beginResetModel()
        self.found, self._rows = found, None
        self._keep(assets)
        self.endResetModel()

    def refresh(self) -> None:
        """Read anew what is said of every entry when it is next seen; until then what was said of it is shown."""
        self._fresh.clear()
        if self.found.files:
            self.dataChanged.emit(self.index(0), self.index(len(self.found.files) - 1))

    def mark(self, verdicts: Mapping[str, str]) -> None:
        """Show what was decided about entries."""
        if verdicts != self.verdicts:
            self.verdicts = verdicts
            if self.found.files:
                self.dataChanged.emit(self.index(0), self.index(len(self.found.files) - 1))

    def key(self, row: int) -> str:
        """Give an entry's file."""
        return self.found.files[row]

    def rows(self, keys: Iterable[str]) -> dict[str, int]:
        """Tell where files stand; those that are gone are left out."""
        if self._rows is None:
            self._rows = {sha256: row for row, sha256 in enumerate(self.found.files)}
        return {key: self._rows[key] for key in keys if key in self._rows}

    def count(self) -> int:
        """So many files."""
        return len(self.found.files)

    def asset(self, row: int) -> Asset | None:
        """Give an entry's asset; None where it is being read."""
        sha256 = self.found.files[row]
        if sha256 not in self._fresh:
            self._wanted.add(row // _PAGE)
            self._asking.start()
        if sha256 in self._assets:
            self._assets.move_to_end(sha256)
        return self._assets.get(sha256)

    def read(self, files: Sequence[str]) -> None:
        """Read what is said of some files, though they are not seen."""
        lacking = [sha256 for sha256 in files[:_KEPT] if sha256 not in self._assets]
        if lacking:
            self._background.ask(self, lambda: self._library.some(lacking), self._take)

    def known(self, files: Iterable[str]) -> list[Asset]:
        """Give those of some files that were read already."""
        return [self._assets[sha256] for sha256 in files if sha256 in self._assets]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give an entry's file, or what is said of it."""
        if not index.isValid() or index.row() >= len(self.found.files):
            return None
        if role == KEY:
            return self.found.files[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            asset = self.asset(index.row())
            return asset.title if asset else ""
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every entry can be chosen and dragged out."""
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled if index.isValid() else flag(0)

    def mimeTypes(self) -> list[str]:
        """Ours, and what other programs take."""
        return [MIME, "text/uri-list"]

    def supportedDragActions(self) -> Qt.DropAction:
        """What is dragged out stays here too."""
        return Qt.DropAction.CopyAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry entries: for our timeline what to show from where, for other programs the files themselves."""
        files = [self.found.files[row] for row in sorted({index.row() for index in indexes})]
        carried = [{"sha256": sha256, "start": self.start(sha256)} for sha256 in files]
        mime = QMimeData()
        mime.setData(MIME, QByteArray(json.dumps(carried).encode()))
        paths = [self._library.lent(asset.file) for asset in self.known(files)]
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths if path])
        return mime

    def start(self, sha256: str) -> float:
        """Where an entry would begin to be shown: at the moment that was found, or after what is blank."""
        known = self._assets.get(sha256)
        return round(self.found.moments.get(sha256, known.lead_in if known else 0.0), 3)

    def _ask(self) -> None:
        pages, self._wanted = sorted(self._wanted), set()
        rows = [row for page in pages for row in range(page * _PAGE, (page + 1) * _PAGE)]
        files = [self.found.files[row] for row in rows if row < len(self.found.files)]
        lacking = [sha256 for sha256 in files if sha256 not in self._fresh]
        if lacking:
            self._fresh.update(lacking)
            self._background.ask(self, lambda: self._library.some(lacking), self._take)

    def _take(self, read: dict[str, Asset]) -> None:
        self._keep(read.values())
        if rows := self.rows(read).values():
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))

    def _keep(self, assets: Iterable[Asset]) -> None:
        for asset in assets:
            self._assets[asset.file.sha256] = asset
            self._assets.move_to_end(asset.file.sha256)
            self._fresh.add(asset.file.sha256)
        while len(self._assets) > _KEPT:
            self._fresh.discard(self._assets.popitem(last=False)[0])
