"""Projects as a list."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Qt

from engine.pipeline.keeping.summaries import Summary
from ui.item_models.entries import KEY, Entries, Index


class ProjectList(Entries):
    """Summaries in the order they are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.projects: Sequence[Summary] = ()
        self._rows: dict[str, int] = {}

    def show(self, projects: Sequence[Summary]) -> None:
        """Hold another list."""
        self.beginResetModel()
        self.projects = projects
        self._rows = {each.key: row for row, each in enumerate(projects)}
        self.endResetModel()

    def rows(self, keys: Iterable[str]) -> dict[str, int]:
        """Tell where projects stand; those that are gone are left out."""
        return {key: self._rows[key] for key in keys if key in self._rows}

    def of(self, keys: Iterable[str]) -> list[Summary]:
        """Give projects by their keys."""
        return [self.projects[row] for row in self.rows(keys).values()]

    def key(self, row: int) -> str:
        """Give a project's key."""
        return self.projects[row].key

    def count(self) -> int:
        """So many projects."""
        return len(self.projects)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a project's key, or its title."""
        if not index.isValid() or index.row() >= len(self.projects):
            return None
        project = self.projects[index.row()]
        if role == KEY:
            return project.key
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return project.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{project.title}, {project.status}"
        return None
