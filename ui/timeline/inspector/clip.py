"""What a clip shows: which part of its source, how fast, how it comes in."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from engine.domain.edit.clips import FASTEST, SLOWEST, change, set_speed, set_transition
from engine.domain.timeline import Box, Clip, Effect, Timeline, Transition
from engine.pipeline.looks import Look
from ui.desk import Desk
from ui.icons import icon
from ui.language import translated
from ui.timeline.editor import Editor
from ui.timeline.inspector.choice import Choice
from ui.timeline.inspector.effects import OPACITY, EffectsPanel, amount
from ui.timeline.inspector.moves import MovePanel
from ui.timeline.inspector.number import Number
from ui.timeline.inspector.panel import Panel, same
from ui.timeline.monitor.boxes import SMALLEST
from ui.timeline.monitor.framing import CROP, MOTION

_NONE = ""
_LENGTH = 0.5
"""Seconds of a transition that is new."""
_LONGEST = 4.0
_SIDES = ("x", "y", "width", "height")
_WHOLE = Box(0, 0, 1, 1)


class ClipPanel(Panel):
    """One clip, or several at once."""

    def __init__(self, desk: Desk, editor: Editor, ids: tuple[str, ...]) -> None:
        super().__init__(desk, editor, ids)
        self.about = self.note("")
        self._frame()
        self._time()
        self._entry()
        self.effects = EffectsPanel(desk, editor, self._effects, self._with_effects)
        self.column.addWidget(self.effects)
        self._numbers()
        editor.drawing.connect(self._follow)
        self.refresh()

    @property
    def clips(self) -> list[Clip]:
        """The clips, as they are now."""
        return [clip for clip in self.editor.timeline.clips if clip.id in self.ids]

    def turn_to(self, ids: tuple[str, ...]) -> None:
        """Show other clips."""
        self.moves.ids = ids
        super().turn_to(ids)

    def refresh(self) -> None:
        """Show them as they are now."""
        clips, film = self.clips, self.editor.timeline
        if not clips:
            return
        first = clips[0]
        seconds = film.seconds(first.length)
        one = self.tr("{title} · {seconds:.1f} s").format(title=title_of(first), seconds=seconds)
        self.about.setText(
            one if len(clips) == 1 else self.tr("{count} clips, changed together").format(count=len(clips))
        )
        for side, number in self.crop_numbers.items():
            number.show_value(same([100 * getattr(clip.crop or _WHOLE, side) for clip in clips]))
        footage = all(clip.kind == "video" and clip.media for clip in clips)
        self.speed.setVisible(footage)
        self.speed.label.setVisible(footage)
        self.speed.show_value(same([100 * clip.speed for clip in clips]))
        self.opacity.show_value(same([100 * _opacity(clip) for clip in clips]))
        self.transition.show_name(same([clip.transition.name if clip.transition else _NONE for clip in clips]))
        lengths = [film.seconds(clip.transition.length) for clip in clips if clip.transition]
        self.length.setEnabled(bool(lengths))
        self.length.show_value(same(lengths) if lengths else _LENGTH)
        sourced = any(clip.media for clip in clips)
        for widget in self._framed:
            widget.setVisible(sourced)
        self.moves.refresh()
        self.effects.refresh()
        self._follow()

    def _frame(self) -> None:
        heading = self.heading(self.tr("Frame"))
        self.crop = self._toggle("crop", self.tr("Crop on the picture"), CROP)
        self.move_over = self._toggle("move", self.tr("Move over the picture"), MOTION)
        self.column.addWidget(self.crop)
        self.column.addWidget(self.move_over)
        self.hint = self.note("")
        self._framed: list[QWidget] = [heading, self.crop, self.move_over]

    def _numbers(self) -> None:
        heading = self.heading(self.tr("Frame in numbers"))
        self.moves = MovePanel(self.desk, self.editor, self.ids)
        self.column.addWidget(self.moves)
        form = self.form()
        titles = (
            self.tr("Shown from left"),
            self.tr("Shown from top"),
            self.tr("Shown width"),
            self.tr("Shown height"),
        )
        self.crop_numbers = {}
        for side, title in zip(_SIDES, titles, strict=True):
            low, rest = (100 * SMALLEST, 100) if side in {"width", "height"} else (0, 0)
            number = Number(title, partial(self._crop, side), low, 100, rest, unit="%", decimals=1, slider=False)
            self.crop_numbers[side] = number.add_to(form)
        whole = QPushButton(self.tr("Show all of it"))
        whole.clicked.connect(self._uncrop)
        self.column.addWidget(whole)
        rows = [each for number in self.crop_numbers.values() for each in (number, number.label)]
        self._framed += [heading, whole, *rows]

    def _time(self) -> None:
        self.heading(self.tr("Time and light"))
        form = self.form()
        self.speed = Number(self.tr("Speed"), self._speed, 100 * SLOWEST, 100 * FASTEST, 100, unit="%").add_to(form)
        self.opacity = Number(self.tr("Opacity"), self._fade, 0, 100, 100, unit="%").add_to(form)

    def _entry(self) -> None:
        self.heading(self.tr("Comes in"))
        form = self.form()
        known = [Look(each.name, translated(each.title)) for each in self.desk.engine.looks.transitions()]
        options = [Look(_NONE, self.tr("Hard cut")), *known]
        self.transition = Choice(self.tr("Transition"), options, self._enter).add_to(form)
        self.length = Number(
            self.tr("Length"), self._lengthen, 0.1, _LONGEST, _LENGTH, unit="s", decimals=2, step=0.1
        ).add_to(form)

    def _toggle(self, picture: str, title: str, what: str) -> QPushButton:
        button = QPushButton(icon(picture, self.desk.theme), title)
        button.setCheckable(True)
        button.clicked.connect(lambda checked: self.editor.draw(what if checked else ""))
        return button

    def _follow(self) -> None:
        """Show which boxes are dragged on the picture; that takes one clip with a source of its own."""
        clips = self.clips
        single = len(clips) == 1 and clips[0].media is not None
        self.crop.setEnabled(single)
        self.move_over.setEnabled(single and clips[0].kind == "image")
        for button, what, drawing in ((self.crop, CROP, "crop"), (self.move_over, MOTION, "move")):
            chosen = self.editor.drawn == what
            button.setChecked(chosen)
            button.setObjectName("primary" if chosen else "")
            button.setIcon(icon(drawing, self.desk.theme, "accent_text" if chosen else "text"))
            button.style().unpolish(button)
            button.style().polish(button)
        self.hint.setText(
            {
                CROP: self.tr("Drag the box on the picture, or its corners; what is inside fills the frame."),
                MOTION: self.tr("Drag the green box to where the move begins, the yellow one to where it ends."),
            }.get(self.editor.drawn, "")
        )
        self.hint.setVisible(bool(self.editor.drawn))

    def _effects(self) -> tuple[Effect, ...]:
        clips = self.clips
        return clips[0].effects if clips else ()

    def _with_effects(self, film: Timeline, effects: tuple[Effect, ...]) -> Timeline:
        for each in self.ids:
            film = change(film, each, lambda clip: replace(clip, effects=effects))
        return film

    def _crop(self, side: str, percent: float, on: bool) -> None:
        def cropped(clip: Clip) -> Clip:
            box = replace(clip.crop or _WHOLE, **{side: percent / 100})
            width, height = min(box.width, 1.0), min(box.height, 1.0)
            if side in {"x", "y"}:
                width, height = min(width, 1 - box.x), min(height, 1 - box.y)
            box = Box(min(box.x, 1 - SMALLEST), min(box.y, 1 - SMALLEST), max(width, SMALLEST), max(height, SMALLEST))
            box = replace(box, x=min(box.x, 1 - box.width), y=min(box.y, 1 - box.height))
            return replace(clip, crop=None if box == _WHOLE else box)

        self.change_each(self.tr("Crop"), lambda film, id: change(film, id, cropped), on=on)  # noqa: A006

    def _uncrop(self) -> None:
        self._each(self.tr("Show all of it"), lambda clip: replace(clip, crop=None))

    def _speed(self, percent: float, on: bool) -> None:
        self.change_each(self.tr("Speed"), lambda film, id: set_speed(film, id, percent / 100), on=on)  # noqa: A006

    def _fade(self, percent: float, on: bool) -> None:
        def faded(clip: Clip) -> Clip:
            others = tuple(each for each in clip.effects if each.name != OPACITY)
            own = () if percent >= 100 else (Effect(OPACITY, (("amount", round(percent / 100, 3)),)),)
            return replace(clip, effects=(*others, *own))

        self.change_each(self.tr("Opacity"), lambda film, id: change(film, id, faded), on=on)  # noqa: A006

    def _enter(self, name: str) -> None:
        def entered(film: Timeline, id: str) -> Timeline:  # noqa: A002
            before = next(clip.transition for clip in film.clips if clip.id == id)
            length = before.length if before else film.frame(_LENGTH)
            return set_transition(film, id, Transition(name, length) if name else None)

        self.change_each(self.tr("Transition"), entered)

    def _lengthen(self, seconds: float, on: bool) -> None:
        def lengthened(film: Timeline, id: str) -> Timeline:  # noqa: A002
            before = next(clip.transition for clip in film.clips if clip.id == id)
            length = max(1, film.frame(seconds))
            return set_transition(film, id, replace(before, length=length)) if before else film

        self.change_each(self.tr("Length of a transition"), lengthened, on=on)

    def _each(self, name: str, changed: Callable[[Clip], Clip]) -> None:
        self.change_each(name, lambda film, id: change(film, id, changed))  # noqa: A006


def title_of(clip: Clip) -> str:
    """What a clip is called."""
    return clip.asset_title or (translated(clip.background.family.capitalize()) if clip.background else "")


def _opacity(clip: Clip) -> float:
    return next((amount(each) for each in clip.effects if each.name == OPACITY), 1.0)
