"""The Timeline page: script, monitor, inspector and canvas side by side around one editor."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from engine.domain.project import Project
from engine.pipeline.editing import Session, Unsaved
from ui.commands import Command
from ui.desk import Desk
from ui.page import Page, finish
from ui.timeline.bench import Bench
from ui.timeline.editor import CLOSE, SHOWN, Editor
from ui.timeline.opening.recovery import Recovery
from ui.turns import Steps
from ui.widgets.nothing import Nothing


@dataclass(frozen=True)
class _Found:
    """A film that is about to be opened."""

    name: str
    project: Project
    unsaved: Unsaved | None


class TimelinePage(Page):
    """Opens one project at a time; asks first where a crash left edits of it unsaved."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.editor = Editor(desk.notices)
        self.editor.setParent(self)
        self.recovery: Recovery | None = None
        self._wanted = ""
        """What is about to be opened; of several films asked for at once the last."""
        self._stack = QStackedWidget()
        self._bench: Bench | None = None
        self._standing = self._stand_up()
        self._nothing = _nothing(desk)
        self._stack.addWidget(self._nothing)
        self._stack.currentChanged.connect(lambda _: desk.commands.changed.emit())  # other commands can be seen now
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        close = Command(CLOSE, self.tr("Close the film"), self._close, ("Ctrl+W",), "x", self.tr("File"))
        (self._closing,) = desk.commands.add(self, [close], everywhere=True)
        self._closing.setEnabled(False)
        self.editor.opened.connect(lambda: self._closing.setEnabled(self.editor.session is not None))

    @property
    def bench(self) -> Bench:
        """What stands around an open film; made when the first is opened."""
        return self._stand()

    def arrive(self, what: str) -> None:
        """Open the project of this key, folder or file; without one go on with what is open, or was open last."""
        name = what or ("" if self.editor.session else self._desk.remembered.value(SHOWN, ""))
        session = self.editor.session
        if session:
            self._take_keys()
        if not name or name == self._wanted:
            return
        if session and name in {session.project.key, str(session.folder)}:
            self._wanted = ""
            return
        self._wanted = name
        failed = partial(self._failed, name, self._desk.notices.failed if what else self._forget)
        self._desk.background.ask(self, partial(self._look, name), self._choose, failed)

    def ahead(self) -> Steps:
        """Make what stands around a film."""
        yield from self._standing

    def leave(self) -> bool:
        """Save and let go; earlier versions are kept."""
        finish(self)
        if not self.editor.save():
            return False
        self._wanted = ""
        self._let_go()
        self._stack.setCurrentWidget(self._nothing)
        return True

    def end(self) -> None:
        """Let go of the film; what was not saved stays to be recovered."""
        self._wanted = ""
        self.editor.open(None)
        if self._bench:
            self._bench.transport.close()

    def _let_go(self) -> None:
        """Close the film; what is still to be spoken is kept with it, and that is said."""
        if self.editor.session and self.editor.session.untold:
            self._desk.notices.say(
                self.tr("What you wrote last is not spoken yet."),
                self.tr("It is kept, and spoken when the film is opened again."),
            )
        self.editor.open(None)

    def _close(self) -> None:
        """Save, let go, and open nothing the next time."""
        if self.leave():
            self._desk.remembered.keep(SHOWN, "")

    def _stand(self) -> Bench:
        for _ in self._standing:
            pass
        if self._bench is None:
            raise AttributeError("it could not be put together")
        return self._bench

    def _stand_up(self) -> Steps:
        bench = Bench(self._desk, self.editor)
        yield from bench.parts()
        yield bench
        self._bench = bench
        self._stack.addWidget(bench)

    def _forget(self, error: Exception) -> None:  # noqa: ARG002 - why it is gone is of no use now
        """Leave alone a film that was open last and is no more."""
        self._desk.remembered.keep(SHOWN, "")

    def _failed(self, name: str, tell: Callable[[Exception], object], error: Exception) -> None:
        if name == self._wanted:
            self._wanted = ""
        tell(error)

    def _look(self, name: str) -> _Found:
        editing, projects = self._desk.engine.editing, self._desk.engine.projects
        return _Found(name, projects.open(name)[1], editing.unsaved(name))

    def _choose(self, found: _Found) -> None:
        if found.name != self._wanted:
            return
        if found.unsaved is None:
            self._begin(found.name, recover=False)
            return
        self._drop_recovery()
        self.recovery = Recovery(self._desk, found.project, found.unsaved)
        self.recovery.chosen.connect(lambda recover: self._begin(found.name, recover=recover))
        self._stack.addWidget(self.recovery)
        self._stack.setCurrentWidget(self.recovery)

    def _begin(self, name: str, *, recover: bool) -> None:
        finish(self)
        if not self.editor.save():
            self._wanted = ""
            return
        self._let_go()
        call = partial(self._desk.engine.editing.open, name, recover=recover)
        self._desk.background.spread(self, self._standing)  # meanwhile
        failed = partial(self._failed, name, self._desk.notices.failed)
        self._desk.background.ask(self, call, partial(self._open, name), failed)

    def _open(self, name: str, session: Session) -> None:
        if name != self._wanted:
            session.close()
            return
        self._wanted = ""
        self._drop_recovery()
        self._stack.setCurrentWidget(self.bench)
        self.editor.open(session)
        self._take_keys()
        self._desk.remembered.keep(SHOWN, str(session.folder))

    def _take_keys(self) -> None:
        """Let keys go to the film, and not to the first button, which Space would press instead of playing."""
        self.bench.canvas.setFocus()

    def _drop_recovery(self) -> None:
        if self.recovery:
            self._stack.removeWidget(self.recovery)
            self.recovery.deleteLater()
            self.recovery = None


def _nothing(desk: Desk) -> QWidget:
    """Say where films come from."""
    films = QPushButton(QCoreApplication.translate("timeline", "Your films"))
    films.clicked.connect(lambda: desk.go("projects", ""))
    new = QPushButton(QCoreApplication.translate("timeline", "Make a film"))
    new.clicked.connect(lambda: desk.go("create", ""))
    empty = Nothing(desk.theme, "film", films, new)
    empty.say(
        QCoreApplication.translate("timeline", "No film is open"),
        QCoreApplication.translate("timeline", "Open one of your films, or make a new one."),
    )
    return empty
