"""The film as a whole, where nothing is selected: its captions, its grade, its music, its shape."""

from dataclasses import replace
from functools import reduce

from engine.domain.brief import ASPECTS
from engine.domain.edit.items import change
from engine.domain.timeline import Effect, Sound, Timeline
from ui.desk import Desk
from ui.timeline.editor import Editor
from ui.timeline.inspector.captions import CaptionsPanel
from ui.timeline.inspector.effects import EffectsPanel
from ui.timeline.inspector.number import Number
from ui.timeline.inspector.panel import Panel, same


class FilmPanel(Panel):
    """What holds for all of the film."""

    def __init__(self, desk: Desk, editor: Editor) -> None:
        super().__init__(desk, editor)
        self.about = self.note("")
        self.shapes = self.note("")
        self.captions = CaptionsPanel(desk, editor)
        self.column.addWidget(self.captions)
        self.effects = EffectsPanel(desk, editor, lambda: editor.timeline.effects, _with_effects)
        self.column.addWidget(self.effects)
        self.heading(self.tr("Music"))
        form = self.form()
        self.music = Number(
            self.tr("Volume of all music"), self._gain, -40, 20, 0, unit="dB", decimals=1, step=0.5
        ).add_to(form)
        self._silent = self.note(self.tr("There is no music in this film."))
        self.refresh()

    def refresh(self) -> None:
        """Show the film as it is now."""
        if self.editor.session is None:
            return
        film, project = self.editor.timeline, self.editor.project
        seconds = film.seconds(film.length)
        self.about.setText(
            self.tr("{width} × {height} · {rate:g} frames/s · {minutes}:{seconds:04.1f}").format(
                width=film.width,
                height=film.height,
                rate=float(film.rate),
                minutes=int(seconds // 60),
                seconds=seconds % 60,
            )
        )
        chosen = {each.aspect for each in project.variants}
        shapes = [f"{each} ✓" if each in chosen else each for each in ASPECTS if each != project.brief.aspect]
        self.shapes.setText(
            self.tr("Shape {aspect}; it can be rendered as {others} too.").format(
                aspect=project.brief.aspect, others=", ".join(shapes)
            )
        )
        self.music.setVisible(bool(film.music))
        self.music.label.setVisible(bool(film.music))
        self._silent.setVisible(not film.music)
        self.music.show_value(same([each.gain for each in film.music]))
        self.captions.refresh()
        self.effects.refresh()

    def _gain(self, decibels: float, on: bool) -> None:
        def louder(film: Timeline) -> Timeline:
            return reduce(lambda now, each: _at_gain(now, each, decibels), film.music, film)

        self.change(self.tr("Volume of the music"), louder, on=on)


def _at_gain(film: Timeline, sound: Sound, decibels: float) -> Timeline:
    return change(film, sound.id, lambda item: [replace(item, gain=decibels)] if isinstance(item, Sound) else [item])


def _with_effects(film: Timeline, effects: tuple[Effect, ...]) -> Timeline:
    return replace(film, effects=effects)
