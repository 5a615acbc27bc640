"""A marker's name and colour."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit

from engine.domain.edit.marks import remarked
from engine.domain.timeline import Marker
from ui.desk import Desk
from ui.timeline.editor import Editor
from ui.timeline.inspector.colour import Colour
from ui.timeline.inspector.number import Number
from ui.timeline.inspector.panel import Panel, same


class MarkerPanel(Panel):
    """One marker, or several at once."""

    def __init__(self, desk: Desk, editor: Editor, ids: tuple[str, ...]) -> None:
        super().__init__(desk, editor, ids)
        form = self.form()
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the marker"))
        self.name.editingFinished.connect(self._rename)
        form.add(self.tr("Name"), self.name)
        self.at = Number(self.tr("At"), self._move, 0, 36_000, 0, unit="s", decimals=2, step=0.1, slider=False).add_to(
            form
        )
        self.colour = Colour(self.tr("Colour"), self._paint).add_to(form)
        self.refresh()

    @property
    def markers(self) -> Sequence[Marker]:
        """The markers, as they are now."""
        return [each for each in self.editor.timeline.markers if each.id in self.ids]

    def refresh(self) -> None:
        """Show them as they are now."""
        markers = list(self.markers)
        if not markers:
            return
        self.name.setText(same([each.name for each in markers]) or "")
        self.at.show_value(same([self.editor.timeline.seconds(each.frame) for each in markers]))
        self.at.setEnabled(len(markers) == 1)
        self.colour.show_colour(same([each.colour for each in markers]) or "")

    def _rename(self) -> None:
        if self.name.isModified():
            self.name.setModified(False)
            self._set(self.tr("Name a marker"), on=False, name=self.name.text().strip())

    def _move(self, seconds: float, on: bool) -> None:
        film = self.editor.timeline
        self._set(self.tr("Move a marker"), on=on, frame=min(film.frame(seconds), film.length))

    def _paint(self, colour: str, on: bool) -> None:
        self._set(self.tr("Colour of a marker"), on=on, colour=colour)

    def _set(self, title: str, *, on: bool, **fields: object) -> None:
        self.change_each(title, lambda film, id: remarked(film, id, **fields), on=on)  # noqa: A006
