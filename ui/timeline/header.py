"""The bar above an open film: its name, whether it is saved, and what is done with it as a whole."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from engine.domain.project import Project
from engine.pipeline.editing import Session
from ui.commands import Command
from ui.desk import Desk
from ui.icons import icon
from ui.timeline.editor import Editor
from ui.timeline.opening.versions import Versions
from ui.timeline.rendering import follow_and_save
from ui.widgets.short_label import ShortLabel

_NAME = 200
"""Pixels that the name of a film takes before menus give way to it."""


class Header(QWidget):
    """Undo, redo, save, earlier versions; others add their menus with `offer`."""

    def __init__(self, desk: Desk, editor: Editor) -> None:
        super().__init__()
        self._desk, self._editor = desk, editor
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._menus: list[QToolButton] = []
        self._words = 0
        """Pixels that the words of the menus take."""
        self.title = ShortLabel()
        self.title.setObjectName("heading")
        self.state = ShortLabel()
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
        button.setToolTip(title)
        self._menus.append(button)
        self._row.addWidget(button)

    def flank(self, first: QAction, last: QAction) -> None:
        """Put what shows the panes at either end, where they stand."""
        self._row.insertWidget(0, self._sign(first))
        self._row.addWidget(self._sign(last))

    def minimumSizeHint(self) -> QSize:
        """Need no more than the signs of the menus."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show menus by their signs alone where their words would take the room of the film's name."""
        super().resizeEvent(event)
        self._fold()

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
        for action in self._desk.commands.add(self, commands, everywhere=True):
            self._row.addWidget(self._sign(action))

    def _sign(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setObjectName("quiet")
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def _fold(self) -> None:
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        name, folded = self.title.sizeHint().width(), any(each.toolButtonStyle() == alone for each in self._menus)
        needed = self._row.sizeHint().width() - max(0, name - _NAME)
        if folded == (needed + self._words * folded > self.width()):
            return
        for button in self._menus:
            button.setToolButtonStyle(beside if folded else alone)
        self._row.invalidate()
        self._words = 0 if folded else needed - (self._row.sizeHint().width() - max(0, name - _NAME))

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
        there, changed = session is not None, bool(session and session.changed)
        if session:
            project = session.project
            self.title.say(project.name or project.script.title, str(session.folder))
            self.state.say(self.tr("Every edit is kept; not saved yet") if changed else self.tr("Saved"))
            self._fold()
        for name, on in (
            ("undo", bool(session and session.history.past)),
            ("redo", bool(session and session.history.undone)),
            ("save", changed),
            ("versions", there),
        ):
            self._desk.commands.action(f"timeline.{name}").setEnabled(on)
        self._name("undo", self.tr("Undo"), session.history.past[-1].name if session and session.history.past else "")
        self._name(
            "redo", self.tr("Redo"), session.history.undone[-1].name if session and session.history.undone else ""
        )

    def _name(self, which: str, verb: str, deed: str) -> None:
        self._desk.commands.action(f"timeline.{which}").setToolTip(f"{verb}: {deed}" if deed else verb)
