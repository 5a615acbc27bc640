"""Cards with a picture of what each choice would look like, on the frame at the playhead."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from engine.domain.timeline import Box, Timeline
from engine.pipeline.looks import Look
from engine.runtime.progress import Progress
from ui.desk import Desk
from ui.language import translated
from ui.timeline.editor import Editor

_SIZE = QSize(112, 63)
_ACROSS = 2
_REST = 350
"""Milliseconds for which the playhead rests before the pictures are drawn."""

WHOLE = Box(0, 0, 1, 1)
_SHARP = 4
"""Of the card's own size, so that a part of the picture is sharp as well."""

Wear = Callable[[Timeline, str], Timeline]
Near = Callable[[str], Box]


class Cards(QWidget):
    """A grid of choices; `choose` is told the name of the one that is pressed."""

    def __init__(
        self,
        desk: Desk,
        editor: Editor,
        options: Sequence[Look],
        wear: Wear,
        choose: Callable[[str], object],
        near: Near | None = None,
    ) -> None:
        """`wear` gives the film as it would look with a choice, `near` what part of the picture shows that best."""
        super().__init__()
        self._desk, self._editor, self._options, self._wear = desk, editor, list(options), wear
        self.buttons: dict[str, QToolButton] = {}
        self._near = near or (lambda _: WHOLE)
        self._drawn: tuple[object, ...] = ()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, option in enumerate(self._options):
            button = self._button(option)
            button.clicked.connect(partial(self._press, option.name, choose))
            grid.addWidget(button, number // _ACROSS, number % _ACROSS)
            self.buttons[option.name] = button
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._draw)
        editor.moved.connect(self._stir)
        editor.changed.connect(self._stir)
        self._rest.start()
        desk.theme.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        colours = self._desk.theme.colours
        self.setStyleSheet(
            f"QToolButton:checked {{ border: 2px solid {colours.accent}; background: {colours.accent_soft}; }}"
            f"QToolButton:focus {{ border: 2px solid {colours.focus}; }}"
        )

    def show_name(self, name: str | None) -> None:
        """Mark the one that is chosen."""
        for each, button in self.buttons.items():
            button.setChecked(each == name)

    def _stir(self, _frame: int = 0) -> None:
        self._rest.start()

    def _press(self, name: str, choose: Callable[[str], object], _checked: bool = False) -> None:
        choose(name)
        self.buttons[name].setChecked(True)

    def _button(self, option: Look) -> QToolButton:
        button = QToolButton()
        button.setText(translated(option.title))
        button.setAccessibleName(translated(option.title))
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(_SIZE)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        blank = QPixmap(_SIZE)
        blank.fill(Qt.GlobalColor.black)
        button.setIcon(QIcon(blank))
        return button

    def _draw(self) -> None:
        if self._editor.session is None or not self.isVisible() or not self._editor.timeline.clips:
            return
        film, number = self._editor.timeline, self._editor.playhead
        if self._drawn == (film, number):
            return
        self._drawn = film, number
        names = [each.name for each in self._options]
        ratio = self.devicePixelRatioF()
        sharp = ratio * (_SHARP if self._near(names[0]) != WHOLE else 1)
        size = round(_SIZE.width() * sharp * 2), round(_SIZE.height() * sharp)
        free = replace(film, tracks=())  # neither locked nor hidden: this is not the film itself
        renderer, films = self._desk.engine.renderer, [self._wear(free, name) for name in names]

        def drawn(progress: Progress) -> list[Path]:
            parts = progress.split(*[1.0] * len(names))
            return [renderer.strip(part, worn, [number], size)[0] for part, worn in zip(parts, films, strict=True)]

        self._desk.background.work(self, drawn, partial(self._show, names), self._desk.notices.astray)

    def _show(self, names: list[str], paths: list[Path]) -> None:
        for name, path in zip(names, paths, strict=True):
            part = _part(QPixmap(str(path)), self._near(name))
            self.buttons[name].setIcon(QIcon(fitted(part, self.devicePixelRatioF())))

    def showEvent(self, event: object) -> None:
        """Draw the pictures once they are seen."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._rest.start()


def _part(picture: QPixmap, box: Box) -> QPixmap:
    wide, high = picture.width(), picture.height()
    return picture.copy(
        round(box.x * wide), round(box.y * high), max(1, round(box.width * wide)), max(1, round(box.height * high))
    )


def fitted(picture: QPixmap, ratio: float) -> QPixmap:
    """Fill a card with the middle of a picture."""
    size = _SIZE * ratio
    scaled = picture.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    card = QPixmap(size)
    painter = QPainter(card)
    left, top = (scaled.width() - size.width()) // 2, (scaled.height() - size.height()) // 2
    painter.drawPixmap(QRect(0, 0, size.width(), size.height()), scaled, QRect(left, top, size.width(), size.height()))
    painter.end()
    card.setDevicePixelRatio(ratio)
    return card
