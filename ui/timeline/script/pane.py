"""The script beside the timeline: what is done to the words is done to the film."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.domain.project import Project
from engine.domain.units import Frames
from engine.pipeline.keeping.untold import Untold
from engine.pipeline.telling.lines import ScriptLine
from engine.runtime.progress import Report
from ui.commands import Command
from ui.desk import Desk
from ui.icons import icon
from ui.language import translated
from ui.timeline.aside import Aside
from ui.timeline.editor import Editor
from ui.timeline.script.model import Row
from ui.timeline.script.view import ScriptView, deleted_words
from ui.widgets.plain import plain


class ScriptPane(QWidget):
    """Shows the sentences of the open film, follows the playhead, and hands every edit to the engine."""

    def __init__(self, desk: Desk, editor: Editor) -> None:
        super().__init__()
        self._desk, self._editor = desk, editor
        self.view = ScriptView(desk)
        self.busy = QProgressBar()
        self.busy.setTextVisible(False)
        self.busy.setRange(0, 100)
        self.busy.setAccessibleName(self.tr("Progress of the sentence"))
        self.state = QLabel()
        self.state.setObjectName("small")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self._shown: Project | None = None
        self._aside = Aside(desk, editor, self)
        self._aside.began.connect(self._begin)
        self._aside.reported.connect(self._hear)
        self._aside.ended.connect(self._idle)
        self._aside.refused.connect(self._mend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addWidget(self.busy)
        self._nothing = plain("muted", self.tr("Nothing here was spoken from a script."))
        self._nothing.setContentsMargins(12, 4, 12, 12)
        self._nothing.hide()
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self._idle()
        self._offer()
        self.view.sought.connect(editor.seek)
        self.view.retold.connect(self.retell)
        self.view.cut.connect(self.cut)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._select())
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        editor.opened.connect(self._show)
        editor.opened.connect(self._go_on)
        editor.changed.connect(self._show)
        editor.moved.connect(self.view.follow)

    def retell(self, number: int, text: str) -> None:
        """Say a sentence otherwise; where only words were taken away they are cut, and the voice stays as it is."""
        line = self._line(number)
        if line is None:
            return
        if not text:
            self._remove(line)
            return
        self.view.script.tell(replace(line, text=text, words=(), claims=()))
        words = Untold(line.link, text)
        if gone := deleted_words(line, text):
            self._cut(line, *gone, words)
        else:
            self._say(self.tr("Tell a sentence otherwise"), words)

    def cut(self, number: int, first: int, last: int) -> None:
        """Cut words out of the film."""
        self.view.mark("", 0, -1)
        if line := self._line(number):
            self._cut(line, first, last)

    def _cut(self, line: ScriptLine, first: int, last: int, words: Untold | None = None) -> None:
        retelling = self._desk.engine.retelling
        if words:
            self._editor.promise(words)
        self._aside.run(
            self.tr("Cut words"),
            lambda _, project: retelling.cut(project, retelling.number(project, line.link), first, last),
            words=words,
        )

    def _say(self, name: str, words: Untold) -> None:
        """Let the film say what was written; until it does, it is kept."""
        self._editor.promise(words)
        self._speak(name, words)

    def _speak(self, name: str, words: Untold) -> None:
        retelling = self._desk.engine.retelling
        self._aside.run(name, lambda progress, project: retelling.say(progress, project, words), words=words)

    def _remove(self, line: ScriptLine) -> None:
        retelling, session = self._desk.engine.retelling, self._editor.session
        for words in session.untold if session else ():
            if words.link == line.link and not words.added:
                self._editor.release(words)
        self._aside.run(
            self.tr("Delete a sentence"),
            lambda _, project: retelling.delete(project, retelling.number(project, line.link)),
        )

    def _go_on(self) -> None:
        """Speak what was still to be spoken when the film was closed."""
        session = self._editor.session
        if session and session.untold:
            self._desk.notices.say(self.tr("What you wrote last is being spoken now."))
            for words in session.untold:
                name = self.tr("Add a sentence") if words.added else self.tr("Tell a sentence otherwise")
                self._speak(name, words)

    def _mend(self, words: Untold) -> None:
        """Let what cannot be said as it is be written otherwise."""
        row = next((n for n, row in enumerate(self.view.script.rows) if _is(row, words.link)), -1)
        if words.added or row < 0:
            self._insert(words.text)
            return
        self.view.choose(row)
        self.view.edit(self.view.script.index(row))
        if field := self.view.findChild(QPlainTextEdit):
            field.setPlainText(words.text)

    def _line(self, number: int) -> ScriptLine | None:
        rows = self.view.script.rows
        return next((row for row in rows if isinstance(row, ScriptLine) and row.number == number), None)

    def _begin(self, name: str) -> None:
        self.state.setText(self.tr("{}…").format(name))
        self.busy.show()

    def _hear(self, report: Report) -> None:
        self.busy.setValue(round(100 * report.fraction))
        if report.message:
            self.state.setText(translated(report.message))

    def _idle(self) -> None:
        self.busy.hide()
        self.busy.setValue(0)
        self.state.setText("")
        self._shown = None
        self._show()

    def _show(self) -> None:
        """Read the sentences aside; the newest film wins."""
        if self._editor.session is None:
            self._shown = None
            self.view.script.show((), (), 30.0)
            return
        project = self._editor.project
        if project is self._shown:
            return
        self._shown = project
        self._desk.background.ask(
            self, partial(self._desk.engine.retelling.lines, project), partial(self._fill, project)
        )

    def _fill(self, project: Project, lines: list[ScriptLine]) -> None:
        if project is not self._shown:
            return
        session = self._editor.session
        untold = {each.link: each.text for each in session.untold if not each.added} if session else {}
        lines = [
            replace(line, text=untold[line.link], words=(), claims=()) if line.link in untold else line
            for line in lines
        ]
        headings = [scene.heading for scene in project.script.scenes]
        self.view.script.show(lines, headings, float(project.timeline.rate))
        self._nothing.setVisible(not lines)
        self.view.follow(self._editor.playhead, scroll=False)

    def _select(self) -> None:
        """Choose the clip that is shown while the sentence is said."""
        if (line := self.view.current) and self._editor.session:
            clip = self._clip_at(line.start)
            if clip and clip not in self._editor.selection:
                self._editor.select([clip])

    def _clip_at(self, frame: Frames) -> str:
        return next((clip.id for clip in self._editor.timeline.clips if clip.start <= frame < clip.end), "")

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        heading = QLabel(self.tr("Script"))
        heading.setObjectName("heading")
        row.addWidget(heading)
        row.addWidget(self.state, 1)
        more = QToolButton()
        more.setObjectName("quiet")
        more.setIcon(icon("ellipsis", self._desk.theme))
        more.setAccessibleName(self.tr("What can be done with the sentence"))
        more.setToolTip(more.accessibleName())
        more.clicked.connect(lambda: self._menu(self.view.visualRect(self.view.currentIndex()).center()))
        row.addWidget(more)
        return row

    def _offer(self) -> None:
        group = self.tr("Script")
        commands = [
            Command("script.edit", self.tr("Edit the sentence"), self._edit, ("F2",), "pencil", group),
            Command(
                "script.insert", self.tr("Add a sentence after it"), self._insert, ("Shift+Return",), "plus", group
            ),
            Command(
                "script.split", self.tr("Split the sentence at the word"), self._split, ("Ctrl+/",), "split", group
            ),
            Command("script.join", self.tr("Join it with the next"), self._join, ("Ctrl+J",), "merge", group),
            Command("script.delete", self.tr("Delete the sentence"), self._delete, ("Ctrl+Del",), "trash-2", group),
            Command("script.up", self.tr("Move the scene up"), partial(self._move, -1), ("Alt+Up",), "arrow-up", group),
            Command(
                "script.down",
                self.tr("Move the scene down"),
                partial(self._move, 1),
                ("Alt+Down",),
                "arrow-down",
                group,
            ),
        ]
        self._actions = self._desk.commands.add(self, commands)

    def _menu(self, at: object) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions)
        menu.popup(self.view.viewport().mapToGlobal(at))  # type: ignore[call-overload]

    def _edit(self) -> None:
        if self.view.current:
            self.view.edit(self.view.currentIndex())

    def _insert(self, before: str = "") -> None:
        """Ask what else shall be said; `before` is what was written and could not be."""
        if not (line := self.view.current):
            return
        text, given = QInputDialog.getMultiLineText(
            self, self.tr("Add a sentence"), self.tr("What shall be said?"), before
        )
        if given and text.strip():
            self._say(self.tr("Add a sentence"), Untold(line.link, " ".join(text.split()), added=True))

    def _split(self) -> None:
        line, words = self.view.current, self.view.words
        if not line:
            return
        frame = self._editor.playhead
        said = next((number for number, word in enumerate(line.words) if word.start <= frame < word.end), 0)
        retelling, word = self._desk.engine.retelling, words[0] if words else said
        self._aside.run(
            self.tr("Split a sentence"),
            lambda progress, project: retelling.split(progress, project, retelling.number(project, line.link), word),
        )

    def _join(self) -> None:
        if line := self.view.current:
            retelling = self._desk.engine.retelling
            self._aside.run(
                self.tr("Join sentences"),
                lambda progress, project: retelling.join(progress, project, retelling.number(project, line.link)),
            )

    def _delete(self) -> None:
        if line := self.view.current:
            self._remove(line)

    def _move(self, by: int) -> None:
        if line := self.view.current:
            retelling, scene = self._desk.engine.retelling, line.scene
            self._aside.run(
                self.tr("Move a scene"), lambda _, project: retelling.move_scene(project, scene, scene + by)
            )


def _is(row: Row, link: str) -> bool:
    return isinstance(row, ScriptLine) and row.link == link
