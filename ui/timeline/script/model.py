"""The script as rows: a heading a scene, then its sentences."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from engine.domain.units import Frames
from engine.pipeline.telling.lines import ScriptLine

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class SceneRow:
    """The heading of one scene."""

    scene: int
    start: Frames
    end: Frames
    heading: str


Row = SceneRow | ScriptLine


class ScriptModel(QAbstractListModel):
    """What the script view shows; a film of the same rows only tells which of them changed."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self.rate = 30.0

    def show(self, lines: Sequence[ScriptLine], headings: Sequence[str], rate: float) -> None:
        """Show a film's sentences; `headings` are those of its scenes."""
        rows = tuple(_rows(lines, headings))
        self.rate = rate
        if len(rows) != len(self.rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        before, self.rows = self.rows, rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def tell(self, line: ScriptLine) -> None:
        """Show a sentence as it will be, until the film has it."""
        for number, row in enumerate(self.rows):
            if isinstance(row, ScriptLine) and row.number == line.number:
                self.rows = (*self.rows[:number], line, *self.rows[number + 1 :])
                self.dataChanged.emit(self.index(number), self.index(number))

    def row_at(self, frame: Frames) -> int:
        """The row of the sentence that is being said on a frame; -1 before the first."""
        told = [(row.start, number) for number, row in enumerate(self.rows) if isinstance(row, ScriptLine)]
        place = bisect_right(told, (frame, len(self.rows))) - 1
        return told[place][1] if place >= 0 else -1

    def line(self, index: Index) -> ScriptLine | None:
        """The sentence of a row; None for a scene's heading."""
        row = self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None
        return row if isinstance(row, ScriptLine) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text for the eye and for screen readers; the row itself under ROW."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.EditRole}:
            return row.text if isinstance(row, ScriptLine) else row.heading
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Sentences can be edited, headings only be gone to."""
        both = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return both | Qt.ItemFlag.ItemIsEditable if self.line(index) else both


def _rows(lines: Sequence[ScriptLine], headings: Sequence[str]) -> list[Row]:
    rows: list[Row] = []
    for line in lines:
        if not any(isinstance(row, ScriptLine) and row.scene == line.scene for row in rows[-1:]):
            ends = [each.end for each in lines if each.scene == line.scene]
            heading = headings[line.scene] if line.scene < len(headings) else ""
            rows.append(SceneRow(line.scene, line.start, max(ends), heading))
        rows.append(line)
    return rows
