"""How loud a sound is: all of it, at its ends, and along its length."""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from engine.domain.edit.item import Item
from engine.domain.edit.items import change
from engine.domain.timeline import Sound, Timeline
from ui.desk import Desk
from ui.timeline.editor import Editor
from ui.timeline.inspector.envelope import Envelope, EnvelopeView
from ui.timeline.inspector.number import Number
from ui.timeline.inspector.panel import Panel, same

_SOFTEST, _LOUDEST = -40.0, 20.0
_FADE = 10.0


class SoundPanel(Panel):
    """One sound, or several at once."""

    def __init__(self, desk: Desk, editor: Editor, ids: tuple[str, ...]) -> None:
        super().__init__(desk, editor, ids)
        self.about = self.note("")
        self.heading(self.tr("Volume"))
        form = self.form()
        self.gain = Number(
            self.tr("Volume"), self._gain, _SOFTEST, _LOUDEST, 0, unit="dB", decimals=1, step=0.5
        ).add_to(form)
        self.fade_in = Number(self.tr("Fade in"), self._fade_in, 0, _FADE, 0, unit="s", decimals=2, step=0.1).add_to(
            form
        )
        self.fade_out = Number(self.tr("Fade out"), self._fade_out, 0, _FADE, 0, unit="s", decimals=2, step=0.1).add_to(
            form
        )
        self._along = self.heading(self.tr("Along the sound"))
        self.envelope = EnvelopeView(desk, self._draw)
        self.column.addWidget(self.envelope)
        self._hint = self.note(self.tr("Double-click adds a point. Drag it up and down, to and fro."))
        self._even = QPushButton(self.tr("The same all along"))
        self._even.clicked.connect(lambda: self._draw((), on=False))
        self.column.addWidget(self._even)
        self.refresh()

    @property
    def sounds(self) -> list[Sound]:
        """The sounds, as they are now."""
        film = self.editor.timeline
        return [each for each in (*film.voice, *film.music, *film.sounds) if each.id in self.ids]

    def refresh(self) -> None:
        """Show them as they are now."""
        sounds = self.sounds
        if not sounds:
            return
        first = sounds[0]
        one = self.tr("{title} · {seconds:.1f} s").format(title=first.title or self.tr("Sound"), seconds=first.length)
        self.about.setText(
            one if len(sounds) == 1 else self.tr("{count} sounds, changed together").format(count=len(sounds))
        )
        self.gain.show_value(same([each.gain for each in sounds]))
        self.fade_in.show_value(same([each.fade_in for each in sounds]))
        self.fade_out.show_value(same([each.fade_out for each in sounds]))
        for widget in (self._along, self.envelope, self._hint, self._even):
            widget.setVisible(len(sounds) == 1)
        self._even.setEnabled(bool(first.envelope))
        self.envelope.show_sound(first.envelope, first.source_start, first.length)

    def _gain(self, decibels: float, on: bool) -> None:
        self._set(self.tr("Volume"), on=on, gain=decibels)

    def _fade_in(self, seconds: float, on: bool) -> None:
        self._set(self.tr("Fade in"), on=on, fade_in=seconds)

    def _fade_out(self, seconds: float, on: bool) -> None:
        self._set(self.tr("Fade out"), on=on, fade_out=seconds)

    def _draw(self, envelope: Envelope, on: bool) -> None:
        self._set(self.tr("Volume along a sound"), on=on, envelope=envelope)

    def _set(self, name: str, *, on: bool, **fields: object) -> None:
        def changed(item: Item) -> list[Item]:
            return [replace(item, **fields) if isinstance(item, Sound) else item]  # type: ignore[arg-type]

        def one(film: Timeline, id: str) -> Timeline:  # noqa: A002
            return change(film, id, changed)

        self.change_each(name, one, on=on)
