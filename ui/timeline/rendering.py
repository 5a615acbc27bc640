"""From the timeline to a film: rendered ahead while a person edits, then put into the queue by one key."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from engine.domain.brief import ASPECTS
from engine.domain.event import QueueChanged
from engine.domain.project import Project
from engine.pipeline.editing import Session
from engine.pipeline.queue.entry import Entry
from engine.pipeline.telling.retelling import Retelling
from ui.commands import Command
from ui.desk import Desk
from ui.error_view import answer
from ui.notices import Notice
from ui.pages.jobs.aside import error_of
from ui.timeline.editor import Editor

_REST = 1_500
"""Milliseconds without an edit until what changed is rendered ahead."""


class Rendering(QObject):
    """Saves the film, has it rendered, and tells when it is done."""

    def __init__(self, desk: Desk, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._editor = desk, editor
        self._asked: set[str] = set()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._ahead)
        editor.changed.connect(self._rest.start)
        desk.events.hear(self, QueueChanged, self._hear)

    def main(self) -> Command:
        """What the one button does."""
        return Command(
            "timeline.render", self.tr("Render"), partial(self._film, {}), ("Ctrl+Return",), "clapperboard", "File"
        )

    def others(self) -> list[Command]:
        """The other ways to render."""
        shapes = [
            Command(
                f"timeline.render.{aspect.replace(':', 'x')}",
                self.tr("Render as {}").format(aspect),
                partial(self._film, {"variant": aspect}),
                (),
                "proportions",
                "File",
            )
            for aspect in ASPECTS
        ]
        return [
            Command(
                "timeline.render.draft",
                self.tr("Quick draft"),
                partial(self._film, {"preset": "draft"}),
                (),
                "rocket",
                "File",
            ),
            Command(
                "timeline.render.high",
                self.tr("Best quality"),
                partial(self._film, {"preset": "high"}),
                (),
                "star",
                "File",
            ),
            Command("timeline.render.range", self.tr("Only from in to out"), self._range, (), "columns-2", "File"),
            *shapes,
            Command("timeline.render.all", self.tr("All shapes"), self._shapes, (), "layers", "File"),
        ]

    def _film(self, how: dict[str, Any]) -> None:
        self._add("render", how)

    def _shapes(self) -> None:
        self._add("variants", {})

    def _range(self) -> None:
        first, last = self._editor.marked_in, self._editor.marked_out
        if self._editor.session is None:
            return
        if first is None and last is None:
            self._desk.notices.say(
                self.tr("Nothing is marked."), self.tr("Press I where it begins and O where it ends.")
            )
            return
        film = self._editor.timeline
        start, stop = film.seconds(first or 0), film.seconds(film.length if last is None else last + 1)
        self._film({"range": f"{start:.3f}-{stop:.3f}"})

    def _add(self, verb: str, how: dict[str, Any]) -> None:
        if self._editor.afterwards(partial(self._save_and_add, verb, how)):
            self._desk.notices.say(self.tr("It is rendered as soon as what you changed last is done."))

    def _save_and_add(self, verb: str, how: dict[str, Any]) -> None:
        session = self._editor.session
        if session is None:
            return
        title = session.project.name or session.project.script.title
        engine = self._desk.engine

        def save_and_add() -> Entry:
            follow_and_save(engine.retelling, session)
            return engine.queue.add(verb, {"project": str(session.folder), **how}, title)

        self._desk.background.ask(self, save_and_add, self._added)

    def _added(self, entry: Entry) -> None:
        self._asked.add(entry.id)
        self._editor.changed.emit()
        show = partial(self._desk.go, "jobs", entry.id)
        self._desk.notices.tell(Notice(self.tr("Rendering has begun."), "", "info", self.tr("Show"), show))

    def _hear(self, event: QueueChanged) -> None:
        if event.id in self._asked:
            self._desk.background.ask(self, partial(self._desk.engine.queue.entry, event.id), self._told)

    def _told(self, entry: Entry) -> None:
        if entry.id not in self._asked or entry.state not in {"done", "failed", "stopped"}:
            return
        self._asked.discard(entry.id)
        if entry.state == "done" and entry.outcome and entry.outcome.paths:
            film = Path(entry.outcome.paths[0])
            play = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(film)))
            self._desk.notices.tell(
                Notice(self.tr("{} is rendered.").format(entry.title), str(film), "good", self.tr("Play"), play)
            )
        elif entry.failure:
            said, show = answer(error_of(entry.failure)), partial(self._desk.go, "jobs", entry.id)
            self._desk.notices.tell(Notice(said.text, said.detail, "bad", self.tr("Show"), show))

    def _ahead(self) -> None:
        """Render what changed already now, so that the film is done sooner."""
        engine = self._desk.engine
        if self._editor.session and engine.preferences.settings.render_ahead:
            call = partial(engine.renderer.ahead, self._editor.timeline)
            self._desk.background.ask(self, call, failed=self._desk.notices.astray)


def follow_and_save(retelling: Retelling, session: Session) -> None:
    """Let the script say what the film says now, within the last gesture, and save. Raises NeedsSpace.

    A film without a voice keeps its script: its captions may have been taken off on purpose.
    """

    def followed(project: Project) -> Project:
        after = retelling.follow(project) if project.voice else project
        return project if after == project else after

    if past := session.history.past:
        session.change(past[-1].name, followed, amend=True)
    session.save()
