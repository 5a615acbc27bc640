"""What stands beside the picture: each pane can be put away and brought back, and makes room in a narrow window."""

from functools import partial

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.commands import Command
from ui.desk import Desk

_WISHED = "bench.panes"
_PICTURE = 320
"""Pixels that the picture keeps where there are two panes beside it."""


class Panes(QSplitter):
    """One pane on each side of the picture; where both have no room, the one that was wished for last is seen."""

    def __init__(self, desk: Desk, picture: QWidget, left: QWidget, right: QWidget, shares: tuple[int, ...]) -> None:
        """`shares` are those of the left pane, the picture and the right pane."""
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self._desk = desk
        self._panes = {"script": left, "facts": right}
        self._wished = [name for name in desk.remembered.value(_WISHED, ["script", "facts"]) if name in self._panes]
        self._needed = dict.fromkeys(self._panes, 0)
        for number, (part, share) in enumerate(zip((left, picture, right), shares, strict=True)):
            self.addWidget(part)
            self.setStretchFactor(number, share)
        self.setSizes(shares)
        if kept := desk.remembered.value("bench.upper", ""):
            self.restoreState(QByteArray.fromHex(kept.encode()))
        self.splitterMoved.connect(self._keep)
        self._actions = self._offer()

    @property
    def script(self) -> QAction:
        """Shows the left pane, or puts it away; checked where it is seen."""
        return self._actions["script"]

    @property
    def facts(self) -> QAction:
        """Shows the right pane, or puts it away; checked where it is seen."""
        return self._actions["facts"]

    def show_pane(self, name: str, *, shown: bool) -> None:
        """Wish for a pane, or no longer."""
        self._wished = [each for each in self._wished if each != name] + [name] * shown
        self._desk.remembered.keep(_WISHED, self._wished)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See as many panes as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Make room where a pane needs more."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        room = self.width() - _PICTURE - 2 * self.handleWidth()
        seen: set[str] = set()
        for name in reversed(self._wished):
            pane = self._panes[name]
            least = max(pane.minimumWidth(), pane.minimumSizeHint().width())
            self._needed[name] = max(self._needed[name], least)  # and not less later: it would come and go
            if not seen or self._needed[name] <= room:
                seen.add(name)
            room -= self._needed[name]
        for name, pane in self._panes.items():
            if pane.isHidden() == (name in seen):
                pane.setVisible(name in seen)
            self._actions[name].setChecked(name in seen)

    def _offer(self) -> dict[str, QAction]:
        group = self.tr("View")
        commands = [
            Command("timeline.pane.script", self.tr("Script beside the picture"), partial(self._turn, "script"),
                    (), "panel-left", group),
            Command("timeline.pane.facts", self.tr("Inspector beside the picture"), partial(self._turn, "facts"),
                    (), "panel-right", group),
        ]  # fmt: skip
        actions = self._desk.commands.add(self, commands, everywhere=True)
        for action in actions:
            action.setCheckable(True)
        return dict(zip(self._panes, actions, strict=True))

    def _turn(self, name: str) -> None:
        """Show a pane; where one is put away, none takes its room."""
        hidden = {each for each, pane in self._panes.items() if pane.isHidden()}
        if name not in hidden:
            self._wished = [each for each in self._wished if each not in hidden]
        self.show_pane(name, shown=name in hidden)

    def _keep(self, *_: int) -> None:
        self._desk.remembered.keep("bench.upper", bytes(self.saveState().toHex().data()).decode())
