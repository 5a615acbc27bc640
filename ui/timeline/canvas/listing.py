"""The timeline as a list, for who would rather read it: what lies where, from when to when."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from engine.domain.timeline import TRACKS
from ui.timeline.canvas.headers import track_title
from ui.timeline.canvas.pieces import Piece, Pieces
from ui.timeline.canvas.speaking import what
from ui.timeline.editor import Editor
from ui.timeline.timecode import timecode

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class _Model(QAbstractTableModel):
    """All items in the order of their starts, tracks from the top."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self._pieces = Pieces()
        self.pieces: list[Piece] = []
        self.rows: dict[str, int] = {}
        self.read()

    def read(self) -> None:
        """Read the film anew."""
        self.beginResetModel()
        self.pieces = []
        if self._editor.session:
            film = self._editor.timeline
            order = {track: number for number, track in enumerate(TRACKS)}
            every = [piece for track in TRACKS for piece in self._pieces.row(film, track)]  # type: ignore[attr-defined]
            self.pieces = sorted(every, key=lambda piece: (piece.start, order[piece.track]))
        self.rows = {piece.id: number for number, piece in enumerate(self.pieces)}
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.pieces)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return (self.tr("Track"), self.tr("What"), self.tr("From"), self.tr("To"), self.tr("Length"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        piece, rate = self.pieces[index.row()], self._editor.timeline.rate
        if index.column() == 0:
            return track_title(piece.track)
        if index.column() == 1:
            return what(piece.item, piece.track)
        frame = (piece.start, piece.end, piece.end - piece.start)[index.column() - 2]
        return timecode(frame, rate)


class TimelineList(QTableView):
    """What is selected here is selected on the timeline, and the other way round."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self._telling = False
        self._table = _Model(editor)
        self._table.setParent(self)
        self.setModel(self._table)
        self.setAccessibleName(self.tr("Timeline as a list"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setStyleSheet("QTableView::item { padding: 0 10px; }")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 120), (2, 120), (3, 120), (4, 120)):
            header.resizeSection(column, width)
        editor.opened.connect(self._read)
        editor.changed.connect(self._read)
        editor.selected.connect(self._show_selected)
        self.selectionModel().selectionChanged.connect(self._choose)
        self.activated.connect(self._go)
        self._show_selected()

    def _read(self) -> None:
        self._telling = True
        self._table.read()
        self._telling = False
        self._show_selected()

    def _show_selected(self) -> None:
        """Select the rows of what is selected on the timeline."""
        if self._telling:
            return
        self._telling = True
        chosen = QItemSelection()
        rows = [self._table.rows[each] for each in self._editor.selection if each in self._table.rows]
        for row in rows:
            chosen.select(self._table.index(row, 0), self._table.index(row, 4))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(chosen, flags)
        if rows:
            self.scrollTo(self._table.index(rows[0], 0))
        self._telling = False

    def _choose(self) -> None:
        """Select on the timeline what is selected here."""
        if self._telling:
            return
        self._telling = True
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        self._editor.select(self._table.pieces[row].id for row in rows)
        self._telling = False

    def _go(self, index: QModelIndex) -> None:
        self._editor.seek(self._table.pieces[index.row()].start)
