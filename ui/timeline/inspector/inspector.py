"""The inspector: shows what is selected, or the film where nothing is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from engine.domain.timeline import Caption, Clip, Marker, Sound, Timeline, Title
from ui.desk import Desk
from ui.timeline.editor import Editor
from ui.timeline.inspector.clip import ClipPanel
from ui.timeline.inspector.film import FilmPanel
from ui.timeline.inspector.marker import MarkerPanel
from ui.timeline.inspector.panel import Panel
from ui.timeline.inspector.sound import SoundPanel
from ui.timeline.inspector.words import CaptionPanel, TitlePanel
from ui.turns import Steps
from ui.widgets.up_down import UpDown

Kinds = tuple[tuple[str, tuple[str, ...]], ...]
"""Of what kinds items are selected, and which."""

_LEAST = 320
"""Pixels of width that sliders are pleasant to drag in."""
_PANELS = {
    "clips": ClipPanel,
    "titles": TitlePanel,
    "captions": CaptionPanel,
    "sounds": SoundPanel,
    "markers": MarkerPanel,
}


class Inspector(QWidget):
    """Shows one panel for each kind of thing that is selected; they are made when they are first needed."""

    def __init__(self, desk: Desk, editor: Editor) -> None:
        super().__init__()
        self._desk, self._editor = desk, editor
        self.panels: list[Panel] = []
        self._kinds: Kinds | None = None
        self._spare: tuple[FilmPanel, QWidget] | None = None
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("Inspector"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel()
        self._title.setObjectName("heading")
        self._title.setContentsMargins(16, 12, 16, 8)
        self._title.setMinimumWidth(_LEAST)
        self._area = UpDown()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._area, 1)
        editor.opened.connect(self._opened)
        editor.selected.connect(self._follow)
        editor.changed.connect(self._refresh)
        self._opened()

    def ahead(self) -> Steps:
        """Make what shows the first film, before there is one."""
        film = FilmPanel(self._desk, self._editor)
        yield film
        inside = _inside([film])
        inside.hide()
        inside.setParent(self)
        for part in inside.findChildren(QWidget):
            part.ensurePolished()
        self._spare = film, inside

    def panel(self, kind: type[Panel]) -> Panel:
        """Give the panel of a kind that is shown. Raises KeyError."""
        for each in self.panels:
            if isinstance(each, kind):
                return each
        raise KeyError(kind.__name__)

    def _opened(self) -> None:
        self._kinds = None
        self._follow()

    def _follow(self) -> None:
        if self._editor.session is None:
            self._kinds = None
            self._fill([], self.tr("Nothing is open"))
            return
        kinds = _kinds(self._editor.timeline, self._editor.selection)
        if kinds == self._kinds:
            return
        before, self._kinds = self._kinds, kinds
        desk, editor = self._desk, self._editor
        if before and [kind for kind, _ in before] == [kind for kind, _ in kinds]:
            for panel, (_, ids) in zip(self.panels, kinds, strict=True):
                panel.turn_to(ids)
            return
        if not kinds:
            self._fill_whole()
            return
        titles = {
            "clips": self.tr("Clip"),
            "titles": self.tr("Title"),
            "captions": self.tr("Caption"),
            "sounds": self.tr("Sound"),
            "markers": self.tr("Marker"),
        }
        panels = [_PANELS[kind](desk, editor, ids) for kind, ids in kinds]
        self._fill(panels, " · ".join(titles[kind] for kind, _ in kinds))

    def _fill_whole(self) -> None:
        spare, self._spare = self._spare, None
        if spare:
            spare[0].refresh()
        film = spare[0] if spare else FilmPanel(self._desk, self._editor)
        self._fill([film], self.tr("The whole film"), spare[1] if spare else None)

    def _fill(self, panels: list[Panel], title: str, inside: QWidget | None = None) -> None:
        self._title.setText(title)
        self.panels = panels
        self._area.setWidget(inside or _inside(panels))

    def _refresh(self) -> None:
        if self._editor.session is None:
            return
        self._follow()
        for each in self.panels:
            each.refresh()


def _inside(panels: Sequence[Panel]) -> QWidget:
    inside = QWidget()
    inside.setObjectName("page")
    column = QVBoxLayout(inside)
    column.setContentsMargins(16, 0, 16, 16)
    column.setSpacing(16)
    for each in panels:
        column.addWidget(each)
    column.addStretch(1)
    for button in inside.findChildren(QAbstractButton):
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to play and pause
    return inside


def _kinds(film: Timeline, selection: tuple[str, ...]) -> Kinds:
    """Sort what is selected: first what was chosen first, on its own where the rest only came linked with it.

    There is nothing to tell of a gap.
    """
    tracks: dict[str, tuple[Clip | Title | Caption | Sound | Marker, ...]] = {
        "clips": tuple(clip for clip in film.clips if not clip.empty),
        "titles": film.titles,
        "captions": film.captions,
        "sounds": (*film.voice, *film.music, *film.sounds),
        "markers": film.markers,
    }
    chosen = set(selection)
    sorted_ = {kind: [each for each in track if each.id in chosen] for kind, track in tracks.items()}
    found = {kind: tuple(each.id for each in items) for kind, items in sorted_.items() if items}
    links = {getattr(each, "link", "") for items in sorted_.values() for each in items}
    first = next((kind for kind, ids in found.items() if selection[0] in ids), "")
    if not first:
        return tuple(found.items())
    alone = len(links) == 1 and "" not in links
    ids = selection[:1] if alone else found.pop(first)
    return ((first, ids), *((kind, ids) for kind, ids in found.items() if kind != first))
