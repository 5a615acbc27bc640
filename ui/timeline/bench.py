"""What stands around an open film: script on the left, monitor and inspector beside it, the tracks below."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.timeline.canvas.view import Canvas
from ui.timeline.editor import Editor
from ui.timeline.exchange import Exchange
from ui.timeline.header import Header
from ui.timeline.inspector.inspector import Inspector
from ui.timeline.monitor.monitor import Monitor
from ui.timeline.monitor.transport import Transport
from ui.timeline.panes import Panes
from ui.timeline.rendering import Rendering
from ui.timeline.script.pane import ScriptPane
from ui.timeline.why import WhyCard
from ui.turns import Steps
from ui.widgets.up_down import UpDown

_AT_SCRIPT = "in out no_range marker split trim_start trim_end"
_AT_PICTURE = (
    f"{_AT_SCRIPT} split_all range to_in to_out marker_next marker_previous cut_previous cut_next "
    "second_back second_on ten_back ten_on nudge_left nudge_right crossfade title ripple_delete lift"
)
"""Commands of the tracks whose keys count on the script, and on the picture, as well."""


class Bench(QWidget):
    """Puts the parts side by side; their shares are remembered."""

    def __init__(self, desk: Desk, editor: Editor) -> None:
        """It is empty until `parts` is gone through."""
        super().__init__()
        self._desk, self._editor = desk, editor

    def parts(self) -> Steps:
        """Make the parts one after the other, and put them together in the last step."""
        desk, editor = self._desk, self._editor
        self.header = Header(desk, editor)
        self.exchange = Exchange(desk, editor, self)
        self.header.offer(self.tr("Import and export"), "arrow-left-right", self.exchange.commands())
        self.rendering = Rendering(desk, editor, self)
        self.header.offer(self.tr("Other films"), "clapperboard", self.rendering.others())
        self.header.press(self.rendering.main(), primary=True)
        yield self.header
        self.script = ScriptPane(desk, editor)
        self.script.setMinimumWidth(220)
        self.why = WhyCard(desk, editor)
        yield self.why
        self.transport = Transport(desk, editor)
        self.transport.setParent(self)
        self.monitor = Monitor(desk, editor, self.transport)
        yield self.monitor
        self.inspector = Inspector(desk, editor)
        yield from self.inspector.ahead()
        self.canvas = Canvas(desk, editor, self.transport)
        yield self.canvas
        self.facts = facts = QTabWidget()
        facts.addTab(self.inspector, self.tr("Inspector"))
        facts.addTab(_scrolled(self.why), self.tr("Why this clip"))
        self.panes = Panes(desk, self.monitor, self.script, facts, (290, 640, 340))
        self.header.flank(self.panes.script, self.panes.facts)
        yield self.panes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(_splitter(desk, [self.panes, self.canvas], [480, 400]), 1)
        self.canvas.scene.redrawn.connect(self._try_out)
        self._share_keys(desk)

    def _try_out(self) -> None:
        """Show in the monitor what a drag on the tracks would make of a clip's edge."""
        trial = self.canvas.scene.trial
        self.monitor.try_out((trial.timeline, trial.watched) if trial and trial.watched is not None else None)

    def _share_keys(self, desk: Desk) -> None:
        """Let film and cuts be worked on from the picture and the script, and candidates be cycled where clips are."""
        for part, names in ((self.monitor, _AT_PICTURE), (self.script.view, _AT_SCRIPT)):
            for name in names.split():
                part.addAction(desk.commands.action(f"timeline.{name}"))
        for name in ("play.toggle", "play.back", "play.pause", "play.on"):
            self.script.view.addAction(desk.commands.action(name))
        for action in desk.commands.add(self.canvas.surface, self.why.commands()):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.why.cyclable.connect(action.setEnabled)
            action.setEnabled(False)


def _scrolled(part: QWidget) -> UpDown:
    area = UpDown()
    area.setWidget(part)
    return area


def _splitter(desk: Desk, parts: list[QWidget], shares: list[int]) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Vertical)
    splitter.setChildrenCollapsible(False)
    for number, (part, share) in enumerate(zip(parts, shares, strict=True)):
        splitter.addWidget(part)
        splitter.setStretchFactor(number, share)
    splitter.setSizes(shares)
    if kept := desk.remembered.value("bench.whole", ""):
        splitter.restoreState(QByteArray.fromHex(kept.encode()))
    splitter.splitterMoved.connect(
        lambda *_: desk.remembered.keep("bench.whole", bytes(splitter.saveState().toHex().data()).decode())
    )
    return splitter
