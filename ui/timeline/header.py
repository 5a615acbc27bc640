"""The bar above an open film: its name, whether it is saved, and what is done with it as a whole."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from engine.domain.project import Project
from engine.pipeline.editing import Session
from ui.commands import Command
from ui.desk import Desk
from ui.icons import icon
from ui.timeline.editor import Editor
from ui.timeline.opening.versions import Versions
from ui.timeline.rendering import follow_and_save


class Header(QWidget):
    """Undo, redo, save, earlier versions; others add their menus with `offer`."""

    def __init__(self, desk: Desk, editor: Editor) -> None:
        super().__init__()
        self._desk, self._editor = desk, editor
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 12, 8)
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.state = QLabel()
        self.state.setObjectName("small")
        self._row.addWidget(self.title, 1)
        self._row.addWidget(self.state)
        self._commands()
        editor.opened.connect(self._show)
        editor.changed.connect(self._show)

    def offer(self, title: str, sign: str, commands: list[Command]) -> None:
        """Add a menu of commands."""
        button = QToolButton()
        button.setText(title)
        button.setAccessibleName(title)
        button.setIcon(icon(sign, self._desk.theme))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(button)
        menu.addActions(self._desk.commands.add(self, commands, everywhere=True))
        button.setMenu(menu)
        self._row.addWidget(button)

    def press(self, command: Command, *, primary: bool = False) -> QPushButton:
        """Add a button for one command."""
        (action,) = self._desk.commands.add(self, [command], everywhere=True)
        button = QPushButton(command.title)
        button.setObjectName("primary" if primary else "")
        button.clicked.connect(action.trigger)
        self._row.addWidget(button)
        return button

    def _commands(self) -> None:
        edit, file = self.tr("Edit"), self.tr("File")
        editor = self._editor
        commands = [
            Command("timeline.undo", self.tr("Undo"), editor.undo, ("Ctrl+Z",), "undo-2", edit),
            Command("timeline.redo", self.tr("Redo"), editor.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", edit),
            Command("timeline.save", self.tr("Save"), self._save, ("Ctrl+S",), "save", file),
            Command("timeline.versions", self.tr("Earlier versions…"), self._versions, (), "history", file),
        ]
        for command, action in zip(commands, self._desk.commands.add(self, commands, everywhere=True), strict=True):
            button = QToolButton()
            button.setObjectName("quiet")
            button.setDefaultAction(action)
            button.setAccessibleName(command.title)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            self._row.addWidget(button)

    def _save(self) -> None:
        session = self._editor.session
        if session:
            call = partial(follow_and_save, self._desk.engine.retelling, session)
            self._desk.background.ask(self, call, lambda _: self._editor.changed.emit())

    def _versions(self) -> None:
        session = self._editor.session
        if session:
            shown = Versions(self._desk, session.project, str(session.folder), self.window())
            shown.taken.connect(partial(self._go_back, session))
            shown.open()

    def _go_back(self, session: Session, project: Project) -> None:
        """Take an earlier version, unless another film was opened meanwhile."""
        if self._editor.session is session:
            self._editor.change(self.tr("Go back to an earlier version"), lambda _: project)

    def _show(self) -> None:
        session = self._editor.session
        there = session is not None
        if session:
            project = session.project
            self.title.setText(project.name or project.script.title)
            self.title.setToolTip(str(session.folder))
            self.state.setText(self.tr("Every edit is kept; not saved yet") if session.changed else self.tr("Saved"))
        for name, on in (
            ("undo", bool(session and session.history.past)),
            ("redo", bool(session and session.history.undone)),
            ("save", bool(session and session.changed)),
            ("versions", there),
        ):
            self._desk.commands.action(f"timeline.{name}").setEnabled(on)
        self._name("undo", self.tr("Undo"), session.history.past[-1].name if session and session.history.past else "")
        self._name(
            "redo", self.tr("Redo"), session.history.undone[-1].name if session and session.history.undone else ""
        )

    def _name(self, which: str, verb: str, deed: str) -> None:
        self._desk.commands.action(f"timeline.{which}").setToolTip(f"{verb}: {deed}" if deed else verb)
