"""The move over a picture (Ken Burns) in numbers: where it begins, and where it ends."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from engine.domain.edit.clips import change
from engine.domain.timeline import Box, Clip, Motion
from ui.desk import Desk
from ui.timeline.editor import Editor
from ui.timeline.inspector.number import Number
from ui.timeline.inspector.panel import Panel, same
from ui.timeline.monitor.boxes import SMALLEST
from ui.widgets.flow import Flow


class MovePanel(Panel):
    """Seen where all selected clips move."""

    def __init__(self, desk: Desk, editor: Editor, ids: tuple[str, ...]) -> None:
        super().__init__(desk, editor, ids)
        titles = {"first": self.tr("Begins: {what}"), "last": self.tr("Ends: {what}")}
        sides = {"x": self.tr("left"), "y": self.tr("top"), "width": self.tr("size")}
        form = self.form()
        self.numbers: dict[tuple[str, str], Number] = {}
        for end, title in titles.items():
            for side, what in sides.items():
                low, rest = (100 * SMALLEST, 100) if side == "width" else (0, 0)
                number = Number(
                    title.format(what=what), partial(self._put, end, side), low, 100, rest, unit="%", decimals=1
                )
                self.numbers[end, side] = number.add_to(form)
        buttons = QWidget()
        row = Flow(buttons)
        for words, act in ((self.tr("Turn it round"), self.turn), (self.tr("No move"), self.rest)):
            button = QPushButton(words)
            button.clicked.connect(act)
            row.addWidget(button)
        self.column.addWidget(buttons)

    @property
    def clips(self) -> list[Clip]:
        """The clips, as they are now."""
        return [clip for clip in self.editor.timeline.clips if clip.id in self.ids]

    def refresh(self) -> None:
        """Show the moves as they are now."""
        moves = [clip.motion for clip in self.clips if clip.motion]
        self.setVisible(bool(moves) and len(moves) == len(self.ids))
        for (end, side), number in self.numbers.items():
            number.show_value(same([100 * getattr(getattr(each, end), side) for each in moves]))

    def turn(self) -> None:
        """Begin where it ended."""
        self._each(self.tr("Turn the move round"), lambda motion: Motion(motion.last, motion.first))

    def rest(self) -> None:
        """Show the picture without a move."""
        self.editor.draw("")
        self.change_each(
            self.tr("No move"),
            lambda film, id: change(film, id, lambda clip: replace(clip, motion=None)),  # noqa: A006
        )

    def _put(self, end: str, side: str, percent: float, on: bool) -> None:
        def moved(motion: Motion) -> Motion:
            return replace(motion, **{end: _moved(getattr(motion, end), side, percent / 100)})

        self._each(self.tr("Move over the picture"), moved, on=on)

    def _each(self, name: str, moved: Callable[[Motion], Motion], *, on: bool = False) -> None:
        def changed(clip: Clip) -> Clip:
            return replace(clip, motion=moved(clip.motion)) if clip.motion else clip

        self.change_each(name, lambda film, id: change(film, id, changed), on=on)  # noqa: A006


def _moved(box: Box, side: str, value: float) -> Box:
    """Move a box's side, or size it about its middle in its own shape, within the picture."""
    if side == "width":
        height = min(1.0, box.height * value / box.width)
        box = Box(box.x + (box.width - value) / 2, box.y + (box.height - height) / 2, value, height)
    else:
        box = replace(box, **{side: value})
    x, y = (round(min(max(at, 0.0), 1 - size), 4) for at, size in ((box.x, box.width), (box.y, box.height)))
    return Box(x, y, round(box.width, 4), round(box.height, 4))
