"""What every list that people look through answers to."""

from abc import abstractmethod
from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

KEY = Qt.ItemDataRole.UserRole
"""What names an entry of a list, also when it stands elsewhere."""
Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class Entries(QAbstractListModel):
    """A list whose entries have keys."""

    @abstractmethod
    def key(self, row: int) -> str:
        """Name an entry."""

    @abstractmethod
    def rows(self, keys: Iterable[str]) -> dict[str, int]:
        """Tell where entries stand; those that are gone are left out."""

    @abstractmethod
    def count(self) -> int:
        """How many there are."""

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """So many entries."""
        return 0 if parent.isValid() else self.count()
