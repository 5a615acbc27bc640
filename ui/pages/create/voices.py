"""Who reads the film: a list of those who speak its language, each of whom can be heard first."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.domain.brief import AUTO, VOICE_OFF
from engine.domain.voice import Voice
from ui.desk import Desk
from ui.form.form import folded
from ui.form.live import automatic, silent
from ui.icons import icon

_KEY = Qt.ItemDataRole.UserRole
_ROBOTS = "pyttsx3"
"""Voices of the system: there are over a hundred, and each sounds like a machine; they come last."""


class VoiceChoice(QWidget):
    """Automatic, nobody, or one of the voices."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, rows: int = 6) -> None:
        """`rows` are shown at once, at most."""
        super().__init__()
        self._desk, self._rows = desk, rows
        self._voices: Sequence[Voice] = ()
        self._now, self._language = AUTO, AUTO
        from ui.widgets.player import Player

        self.player = Player(desk, self)
        self.player.changed.connect(self._look)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search voices"))
        self.search.setAccessibleName(self.tr("Search voices"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", desk.theme, "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.every = QCheckBox(self.tr("All languages"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Voices"))
        self.list.setIconSize(QSize(16, 16))
        self.hear = QPushButton(icon("volume-2", desk.theme), self.tr("Listen"))
        self.hear.setToolTip(self.tr("Let the chosen voice say a sentence (Space in the list)"))
        self._about = QLabel()
        self._about.setObjectName("small")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._lay()
        self.search.textChanged.connect(self._fill)
        self.every.toggled.connect(self._fill)
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemDoubleClicked.connect(lambda _: self._listen())
        self.hear.clicked.connect(self._listen)
        heard = QShortcut(QKeySequence(Qt.Key.Key_Space), self.list, self._listen)
        heard.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._fill()

    def learn(self) -> None:
        """Ask who can speak now."""
        self._desk.background.ask(self, self._desk.engine.narrator.voices, self._take)

    def choose(self, key: str) -> None:
        """Show a voice as chosen; nobody is told."""
        self._now = key
        self._mark()

    def speak(self, language: str) -> None:
        """Offer those first who speak a language; `auto` is English, as long as nothing else is known."""
        if language != self._language:
            self._language = language
            self._fill()

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.every)
        column.addLayout(head)
        column.addWidget(self.list)
        foot = QHBoxLayout()
        foot.addWidget(self.hear)
        foot.addWidget(self._about, 1)
        column.addLayout(foot)

    def _take(self, voices: list[Voice]) -> None:
        self._voices = sorted(voices, key=lambda each: each.key.startswith(_ROBOTS))
        self._fill()

    def _fill(self) -> None:
        terms = folded(self.search.text()).split()
        wanted = "en" if self._language == AUTO else self._language.split("-")[0].lower()
        self.list.blockSignals(True)
        self.list.clear()
        self._add(AUTO, automatic(), self.tr("the best for the language"))
        for voice in self._voices:
            text = folded(f"{voice.title} {voice.language} {voice.key}")
            near = self.every.isChecked() or voice.language.split("-")[0] in {wanted, "mul"} or voice.key == self._now
            if near and all(term in text for term in terms):
                self._add(voice.key, voice.title, voice.language, voice)
        self._add(VOICE_OFF, silent(), self.tr("captions and music only"))
        self._mark()
        self.list.blockSignals(False)
        rows = min(self._rows, self.list.count())
        self.list.setFixedHeight(rows * (self.list.fontMetrics().height() + 14) + 2 * self.list.frameWidth() + 2)

    def _add(self, key: str, title: str, detail: str, voice: Voice | None = None) -> None:
        sign = {AUTO: "sparkles", VOICE_OFF: "volume-x"}.get(key, "mic")
        doubtful = voice is not None and voice.commercial is not True
        row = f"{title}  ·  {detail}"
        item = QListWidgetItem(icon("triangle-alert" if doubtful else sign, self._desk.theme), row)
        item.setData(_KEY, key)
        item.setSizeHint(QSize(0, self.list.fontMetrics().height() + 14))
        if voice:
            item.setToolTip(self.tr("{} · licence: {}").format(voice.key, voice.licence))
        self.list.addItem(item)

    def _mark(self) -> None:
        blocked = self.list.blockSignals(True)
        for row in range(self.list.count()):
            if self.list.item(row).data(_KEY) == self._now:
                self.list.setCurrentRow(row)
        self.list.blockSignals(blocked)
        self._look()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None or item.data(_KEY) == self._now:
            return
        self._now = item.data(_KEY)
        self._look()
        self.chosen.emit(self._now)

    def _look(self) -> None:
        voice = self._heard()
        playing = bool(self.player.playing)
        self.hear.setEnabled(playing or voice is not None)
        self.hear.setText(self.tr("Stop") if playing else self.tr("Listen"))
        self.hear.setIcon(icon("circle-stop" if playing else "volume-2", self._desk.theme))
        self._about.setText(self._terms(voice) if voice else "")

    def _terms(self, voice: Voice) -> str:
        if voice.commercial is True:
            return self.tr("{} · {}: films may earn money.").format(voice.title, voice.licence)
        if voice.commercial is False:
            return self.tr("{} · {}: films may not earn money.").format(voice.title, voice.licence)
        return self.tr("{} · {}: whether films may earn money is doubtful.").format(voice.title, voice.licence)

    def _heard(self) -> Voice | None:
        """The voice that is heard on Listen: for `auto` the first that speaks the language."""
        if self._now != AUTO:
            return next((each for each in self._voices if each.key == self._now), None)
        wanted = "en" if self._language == AUTO else self._language.split("-")[0].lower()
        return next((each for each in self._voices if each.language.split("-")[0] == wanted), None)

    def _listen(self) -> None:
        if self.player.playing:
            self.player.stop()
            return
        if voice := self._heard():
            narrator, key = self._desk.engine.narrator, voice.key
            self.hear.setEnabled(False)
            self.hear.setText(self.tr("Speaking…"))
            self._desk.background.work(
                self, lambda progress: narrator.audition(progress, key), lambda path: self._play(path, key), self._mute
            )

    def _play(self, path: Path, key: str) -> None:
        self.player.play(path, key)

    def _mute(self, error: Exception) -> None:
        self._look()
        self._desk.notices.failed(error)
