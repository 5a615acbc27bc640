"""How captions look: a style by its picture, then each of its parts; a look of one's own is kept by a name."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton

from engine.domain.timeline import Box, Caption, CaptionWord, Timeline
from engine.pipeline.looks import Look
from engine.render.lettering.caption_styles import CaptionStyle
from ui.desk import Desk
from ui.error_view import answer
from ui.icons import icon
from ui.timeline.editor import Editor
from ui.timeline.inspector.cards import Cards
from ui.timeline.inspector.choice import Choice
from ui.timeline.inspector.colour import Colour
from ui.timeline.inspector.number import Number
from ui.timeline.inspector.panel import Panel

_SAMPLE = 45
"""Frames for which a sample is spoken."""
_PART = 0.34
"""Of the picture's width that a card shows, of so many letters."""
_LETTERS = 15
_CARD = 63 / 112


class CaptionsPanel(Panel):
    """The caption style of the whole film."""

    def __init__(self, desk: Desk, editor: Editor) -> None:
        super().__init__(desk, editor)
        self._looks = desk.engine.looks
        self._known: dict[str, CaptionStyle] = self._looks.captions()
        self.heading(self.tr("Caption style"))
        self.styles = self._cards()
        self.column.addWidget(self.styles)
        self.go = QPushButton(icon("captions", desk.theme), self.tr("Go to a caption to see it"))
        self.go.clicked.connect(self._go)
        self.column.addWidget(self.go)
        self._letters()
        self._colours()
        self._own()
        self.refresh()
        editor.moved.connect(self._moved)
        desk.background.ask(self, self._looks.own_captions, self._take_own)

    @property
    def style_worn(self) -> CaptionStyle:
        """The style as it is, with what was changed of it."""
        return self._looks.worn(self.editor.timeline)

    def refresh(self) -> None:
        """Show the style as it is now."""
        if self.editor.session is None:
            return
        film, style = self.editor.timeline, self.style_worn
        place = style.place(film.width, film.height)
        plain = next((name for name, each in self._known.items() if _same(each, style)), None)
        self.styles.show_name(plain)
        self.fonts.show_name(style.font)
        self.animation.show_name(style.animation)
        self.height_.show_value(100 * place.size)
        self.middle.show_value(100 * place.y)
        self.width_.show_value(100 * place.width)
        with QSignalBlocker(self.upper):
            self.upper.setChecked(place.upper)
        for name, number in self.shares.items():
            number.show_value(100 * getattr(style, name))
        for name, colour in self.colours.items():
            colour.show_colour(getattr(style, name))
        self.forget.setVisible(plain is not None and plain.startswith("own_"))
        self._moved(self.editor.playhead)

    def _moved(self, frame: int) -> None:
        """Offer to go to a caption where none is seen."""
        captions = self.editor.timeline.captions if self.editor.session else ()
        self.go.setVisible(bool(captions) and not any(each.start <= frame < each.end for each in captions))

    def _go(self) -> None:
        here = self.editor.playhead
        near = min(self.editor.timeline.captions, key=lambda each: abs(each.start - here))
        self.editor.seek((near.start + near.end) // 2)

    def choose(self, name: str) -> None:
        """Wear one of the styles."""
        self.change(self.tr("Caption style"), lambda film: self._looks.wear(film, self._known[name]))

    def keep(self) -> None:
        """Keep the style as it is, under the name that is typed."""
        title, style = self.name.text(), self.style_worn
        self.desk.background.ask(self, lambda: self._looks.keep_captions(title, style), self._kept, self._fail)

    def _cards(self) -> Cards:
        options = [Look(name, style.title) for name, style in self._known.items()]
        return Cards(self.desk, self.editor, options, self._sample, self.choose, self._near)

    def _near(self, name: str) -> Box:
        """What shows a style best: the middle of the words."""
        film = self.editor.timeline
        place = self._known[name].place(film.width, film.height)
        longer = max(1.0, len(self.tr("Words as spoken")) / _LETTERS)
        part = min(1.0, (_PART if film.width > film.height else 2 * _PART) * longer)
        wide, high = part, part * _CARD * film.width / film.height
        return Box((1 - wide) / 2, min(max(0.0, place.y - high / 2), 1 - high), wide, high)

    def _sample(self, film: Timeline, name: str) -> Timeline:
        """Give the film in a style, with a few words being spoken."""
        here = self.editor.playhead
        worn = replace(self._looks.wear(film, self._known[name]), titles=())
        words = self.tr("Words as spoken").split()
        step = _SAMPLE // len(words)
        start = here - 2 * step + 1
        said = tuple(CaptionWord(each, start + n * step, start + (n + 1) * step) for n, each in enumerate(words))
        return replace(worn, captions=(Caption(start, start + 2 * _SAMPLE, said),))

    def _letters(self) -> None:
        form = self.form()
        fonts = [Look(name, name.replace("-", " ")) for name in self._looks.fonts()]
        self.fonts = Choice(self.tr("Font"), fonts, lambda name: self._put("font", name)).add_to(form)
        animations = [
            Look("pop", self.tr("Words pop")),
            Look("sweep", self.tr("Words fill with colour")),
            Look("box", self.tr("A box follows the words")),
            Look("reveal", self.tr("Letters are typed")),
            Look("calm", self.tr("Calm")),
        ]
        self.animation = Choice(self.tr("Animation"), animations, lambda name: self._put("animation", name)).add_to(
            form
        )
        self.height_ = Number(
            self.tr("Size"), lambda v, on: self._place("size", v / 100, on), 2, 15, 5.5, unit="%", decimals=1, step=0.2
        ).add_to(form)
        self.middle = Number(
            self.tr("Height"), lambda v, on: self._place("y", v / 100, on), 5, 95, 83, unit="%", decimals=1
        ).add_to(form)
        self.width_ = Number(
            self.tr("Width"), lambda v, on: self._place("width", v / 100, on), 30, 96, 80, unit="%"
        ).add_to(form)
        self.upper = QCheckBox(self.tr("In capitals"))
        self.upper.toggled.connect(lambda upper: self._place("upper", upper, False))
        form.add("", self.upper)

    def _colours(self) -> None:
        form = self.form()
        named = {
            "fill": self.tr("Letters"),
            "active": self.tr("Spoken word"),
            "outline": self.tr("Outline"),
            "box": self.tr("Box"),
        }
        self.colours = {name: Colour(title, partial(self._put_on, name)).add_to(form) for name, title in named.items()}
        shares = {
            "outline_width": (self.tr("Outline width"), 0, 20, 7.5),
            "shadow": (self.tr("Shadow"), 0, 100, 60),
            "scale": (self.tr("Spoken word grows to"), 100, 150, 100),
            "box_radius": (self.tr("Box corners"), 0, 50, 22),
            "leading": (self.tr("Between lines"), 90, 200, 120),
        }
        self.shares = {
            name: Number(title, partial(self._share, name), low, high, rest, unit="%", decimals=1).add_to(form)
            for name, (title, low, high, rest) in shares.items()
        }

    def _own(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of your own style"))
        self.name.setPlaceholderText(self.tr("Name of your own style"))
        self.name.returnPressed.connect(self.keep)
        kept = QPushButton(icon("save", self.desk.theme), self.tr("Keep this style"))
        kept.clicked.connect(self.keep)
        row.addWidget(self.name, 1)
        row.addWidget(kept)
        self.column.addLayout(row)
        self.forget = QPushButton(icon("trash-2", self.desk.theme), self.tr("Forget this style of yours"))
        self.forget.clicked.connect(self._forget)
        self.column.addWidget(self.forget)

    def _take_own(self, own: dict[str, CaptionStyle]) -> None:
        """Offer a person's own styles too."""
        known = {**self._looks.captions(), **own}
        if known == self._known:
            return
        self._known = known
        before, self.styles = self.styles, self._cards()
        self.column.replaceWidget(before, self.styles)
        before.hide()
        before.deleteLater()
        self.refresh()

    def _kept(self, style: CaptionStyle) -> None:
        self.name.clear()
        self.say("")
        self.desk.notices.say(self.tr("“{title}” is kept among your styles.").format(title=style.title))
        self.desk.background.ask(self, self._looks.own_captions, self._take_own)

    def _forget(self) -> None:
        name = next((name for name, each in self._known.items() if _same(each, self.style_worn)), "")

        def gone(_: None) -> None:
            self.desk.background.ask(self, self._looks.own_captions, self._take_own)

        self.desk.background.ask(self, lambda: self._looks.drop_captions(name), gone, self._fail)

    def _fail(self, error: Exception) -> None:
        self.say(answer(error).whole)

    def _share(self, name: str, percent: float, on: bool) -> None:
        self._put_on(name, round(percent / 100, 4), on)

    def _put(self, name: str, value: Any) -> None:
        self._put_on(name, value, False)

    def _put_on(self, name: str, value: Any, on: bool) -> None:
        self._wear(lambda style: replace(style, **{name: value}), on)

    def _place(self, field: str, value: Any, on: bool) -> None:
        film = self.editor.timeline
        style = self.style_worn
        where = next(each for each in ("wide", "square", "tall") if getattr(style, each) is style.place(*_size(film)))
        self._wear(lambda worn: replace(worn, **{where: replace(getattr(worn, where), **{field: value})}), on)

    def _wear(self, changed: Callable[[CaptionStyle], CaptionStyle], on: bool) -> None:
        def worn(film: Timeline) -> Timeline:
            return self._looks.wear(film, replace(changed(self._looks.worn(film)), name=film.caption_style))

        self.change(self.tr("Change the caption style"), worn, on=on)


def _size(film: Timeline) -> tuple[int, int]:
    return film.width, film.height


def _same(one: CaptionStyle, other: CaptionStyle) -> bool:
    return replace(one, name="", title="") == replace(other, name="", title="")
