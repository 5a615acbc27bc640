"""The editor of an own script: a card a scene, moved, split and joined by mouse and keys, every step undoable."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.errors import EngineError
from ui.desk import Desk
from ui.form.text_area import text_of as read_file
from ui.icons import icon
from ui.pages.create.length import said
from ui.pages.create.script import scenes as script
from ui.pages.create.script.card import SceneCard
from ui.pages.create.script.scenes import History, Scenes, scenes_of, text_of

_PAUSE = 200
_LONG = 1.1
"""How many times the wanted length a script may be before a person is told."""


@dataclass(frozen=True)
class Speech:
    """How the script will be spoken, as far as lengths depend on it."""

    language: str = "en"
    voice: str = "auto"
    niche: str = "general"


class ScriptEditor(QWidget):
    """The whole script; its text is that of the brief."""

    changed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._history = History(("",))
        self._cards: list[SceneCard] = []
        self._speech, self._wanted = Speech(), 60.0
        self._target = -1
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.count.setWordWrap(True)
        self.caution = QLabel()
        self.caution.setObjectName("caution")
        self.caution.setWordWrap(True)
        self.caution.hide()
        self._line = QFrame(self)
        self._line.setStyleSheet(f"background: {desk.theme.colours.accent}; border-radius: 1px;")
        self._line.hide()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._measure)
        self._lay()
        self._show()

    @property
    def scenes(self) -> Scenes:
        """What is written, scene by scene."""
        return self._history.now.scenes

    @property
    def cards(self) -> Sequence[SceneCard]:
        """What is shown of each."""
        return self._cards

    def show_value(self, text: str) -> None:
        """Show a script; nobody is told. What was done before cannot be undone any more."""
        if text_of(self.scenes) != text:
            self._history = History(scenes_of(text))
            self._show()

    def speak(self, speech: Speech, wanted: float) -> None:
        """Say how it will be spoken, and how long it was meant to be."""
        if (speech, wanted) != (self._speech, self._wanted):
            self._speech, self._wanted = speech, wanted
            self._timer.start()

    def undo(self) -> None:
        """Take the last step back."""
        self._go(self._history.undo())

    def redo(self) -> None:
        """Do it again."""
        self._go(self._history.redo())

    def read(self, path: Path) -> None:
        """Take the text of a file in place of what is written."""
        self._desk.background.ask(self, lambda: read_file(path), lambda text: self._do(scenes_of(text), 0))

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addStretch(0)
        self._back, self._forth = QToolButton(), QToolButton()
        for button, sign, title, act in (
            (self._back, "undo-2", self.tr("Undo"), self.undo),
            (self._forth, "redo-2", self.tr("Redo"), self.redo),
        ):
            button.setObjectName("quiet")
            button.setIcon(icon(sign, self._desk.theme))
            button.setToolTip(title)
            button.setAccessibleName(title)
            button.clicked.connect(act)
            head.addWidget(button)
        self._opening = QPushButton(icon("folder-open", self._desk.theme), self.tr("Open a text file"))
        self._opening.clicked.connect(self._ask_file)
        head.addWidget(self._opening)
        column.addLayout(head)
        column.addWidget(self.caution)
        column.addLayout(self._column)
        self.adding = QPushButton(icon("plus", self._desk.theme), self.tr("New scene"))
        self.adding.clicked.connect(lambda: self._add(len(self.scenes) - 1))
        column.addWidget(self.adding, 0, Qt.AlignmentFlag.AlignLeft)

    def _show(self) -> None:
        """Show every scene in its card."""
        scenes = self.scenes
        while len(self._cards) < len(scenes):
            self._cards.append(self._card(len(self._cards)))
        while len(self._cards) > len(scenes):
            card = self._cards.pop()
            card.hide()
            card.deleteLater()
        for number, (card, text) in enumerate(zip(self._cards, scenes, strict=True), 1):
            card.show_scene(number, text, alone=len(scenes) == 1)
        self._back.setEnabled(self._history.undoable)
        self._forth.setEnabled(self._history.redoable)
        self._timer.start()

    def _card(self, at: int) -> SceneCard:
        card = SceneCard(self._desk.theme)
        card.asked.connect(partial(self._asked, at))
        card.text.textChanged.connect(partial(self._typed, at))
        card.text.brought.connect(partial(self._bring, at))
        card.grip.dragged.connect(self._drag)
        card.grip.dropped.connect(partial(self._drop, at))
        self._column.addWidget(card)
        QWidget.setTabOrder(self._cards[-1].more if self._cards else self._opening, card.text)
        QWidget.setTabOrder(card.text, card.more)
        return card

    def _typed(self, at: int) -> None:
        edit = self._cards[at].text
        text = edit.toPlainText()
        if text == self.scenes[at]:
            return
        before, after = edit.parts()
        if before.endswith("\n") and before[:-1].rstrip(" ").endswith("\n"):
            self._do(script.split(self.scenes, at, before, after), at + 1, 0)
            return
        self._history.do((*self.scenes[:at], text, *self.scenes[at + 1 :]), at, before[-1:] or " ")
        self._show()
        self.changed.emit(text_of(self.scenes))

    def _asked(self, at: int, what: str) -> None:
        last = len(self.scenes) - 1
        if what == "split":
            before, after = self._cards[at].text.parts()
            self._do(script.split(self.scenes, at, before, after), at + 1, 0)
        elif what == "merge" and at > 0:
            place = len(self.scenes[at - 1].strip()) + 1
            self._do(script.merge(self.scenes, at), at - 1, place)
        elif what in {"up", "down"} and 0 <= (to := at + (1 if what == "down" else -1)) <= last:
            self._do(script.move(self.scenes, at, to), to, self._cards[at].text.textCursor().position())
        elif what == "add":
            self._add(at)
        elif what == "delete":
            self._do(script.delete(self.scenes, at), min(at, max(0, last - 1)))
        elif what in {"undo", "redo"}:
            (self.undo if what == "undo" else self.redo)()
        elif what in {"before", "after"} and 0 <= (to := at + (1 if what == "after" else -1)) <= last:
            self._stand(to, 0 if what == "after" else -1)

    def _add(self, at: int) -> None:
        self._do((*self.scenes[: at + 1], "", *self.scenes[at + 1 :]), at + 1)

    def _bring(self, at: int, what: str | Path) -> None:
        if isinstance(what, Path):
            self.read(what)
            return
        before, after = self._cards[at].text.parts()
        new = list(scenes_of(what))
        new[0] = f"{before}{new[0]}"
        new[-1] = f"{new[-1]}{after}"
        self._do((*self.scenes[:at], *new, *self.scenes[at + 1 :]), at + len(new) - 1, -1)

    def _do(self, scenes: Scenes, at: int, place: int = -1) -> None:
        self._history.do(scenes, at)
        self._show()
        self._stand(at, place)
        self.changed.emit(text_of(self.scenes))

    def _go(self, step: script.Step) -> None:
        self._show()
        self._stand(min(step.at, len(self.scenes) - 1), -1)
        self.changed.emit(text_of(self.scenes))

    def _stand(self, at: int, place: int) -> None:
        self._cards[at].text.setFocus()
        self._cards[at].text.stand(place)

    def _drag(self, point: QPoint) -> None:
        """Show where the scene would go."""
        at = self.mapFromGlobal(point).y()
        self._target = sum(card.geometry().center().y() < at for card in self._cards)
        below = self._cards[min(self._target, len(self._cards) - 1)].geometry()
        high = below.bottom() + 3 if self._target == len(self._cards) else below.top() - 6
        self._line.setGeometry(below.left(), high, below.width(), 3)
        self._line.show()
        self._line.raise_()

    def _drop(self, at: int) -> None:
        self._line.hide()
        to = self._target - (1 if self._target > at else 0)
        if to != at:
            self._do(script.move(self.scenes, at, to), to)

    def _measure(self) -> None:
        scenes, speech, engine = self.scenes, self._speech, self._desk.engine

        def lengths() -> list[tuple[int, float]]:
            try:
                voice = engine.narrator.choose(speech.voice, speech.language)
            except EngineError:
                voice = None
            told = [engine.estimates.spoken(each, speech.language, voice, speech.niche) for each in scenes]
            return [(sum(p.words for p in each), sum(p.seconds for p in each)) for each in told]

        self._desk.background.ask(self, lengths, lambda told: self._tell(scenes, told))

    def _tell(self, scenes: Scenes, told: list[tuple[int, float]]) -> None:
        if scenes != self.scenes:
            return
        for card, (words, seconds) in zip(self._cards, told, strict=True):
            card.length.setText(f"{seconds:.1f} s" if words else "")
        words, seconds = sum(each[0] for each in told), sum(each[1] for each in told)
        letters = len(text_of(scenes))
        self.count.setVisible(letters > 0)
        self.count.setText(
            self.tr("{scenes} scenes · {words} words · {letters} characters · {length} spoken").format(
                scenes=sum(bool(each.strip()) for each in scenes),
                words=f"{words:,}",
                letters=f"{letters:,}",
                length=said(seconds),
            )
        )
        long = seconds > self._wanted * _LONG
        self.caution.setText(
            self.tr(
                "This is {more} longer than the length you chose below, {wanted}: the film will be that long."
            ).format(more=said(seconds - self._wanted), wanted=said(self._wanted))
            if long
            else ""
        )
        self.caution.setVisible(long)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Open a text file"))
        dialog.setNameFilter(self.tr("Text (*.txt *.md *.markdown)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()
