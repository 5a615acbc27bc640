"""The voices that can speak now, by language."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from engine.domain.voice import Voice
from ui.desk import Desk
from ui.language import translated
from ui.widgets.plain import empty
from ui.widgets.short_label import ShortLabel

_SHOWN = 40
_TURN = 10
"""Voices that are listed in one turn of the event loop."""


class Voices(QWidget):
    """A list; a voice is chosen, and heard, where a film is begun."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        heading = QLabel(self.tr("Voices that can speak now"))
        heading.setObjectName("heading")
        self._said = QLabel()
        self._said.setObjectName("muted")
        self._said.setWordWrap(True)
        column.addWidget(heading)
        column.addWidget(self._said)
        card = QFrame()
        card.setObjectName("card")
        self._rows = QGridLayout(card)
        self._rows.setContentsMargins(16, 12, 16, 12)
        self._rows.setHorizontalSpacing(24)
        self._rows.setVerticalSpacing(8)
        self._rows.setColumnStretch(0, 1)
        column.addWidget(card)
        self.hide()

    def show_voices(self, voices: list[Voice]) -> Iterator[object]:
        """List voices, a few at a time; of very many the first."""
        empty(self._rows)
        languages = {voice.language.split("-")[0] for voice in voices}
        self._said.setText(
            self.tr(
                "{voices} voices in {languages} languages. Put Piper voices (.onnx and .onnx.json) here to add some."
            ).format(voices=len(voices), languages=len(languages))
        )
        for row, voice in enumerate(sorted(voices, key=lambda each: each.language)[:_SHOWN]):
            may = {
                True: self.tr("films may earn money"),
                False: self.tr("not for films that earn money"),
                None: self.tr("unclear whether films may earn money"),
            }[voice.commercial]
            for place, text in enumerate((voice.title, _language(voice.language), voice.licence, may)):
                label = ShortLabel()
                label.setObjectName("" if not place else "small")
                label.say(text, translated(voice.note))
                self._rows.addWidget(label, row, place, Qt.AlignmentFlag.AlignVCenter)
            if row % _TURN == 0:
                yield row
        self.setVisible(bool(voices))


def _language(code: str) -> str:
    """Name a language as those who speak it do, with its country."""
    locale = QLocale(code.replace("-", "_"))
    name = locale.nativeLanguageName() or code
    return f"{name[:1].upper()}{name[1:]}"
