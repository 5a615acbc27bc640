"""The open film in another shape, as it would be rendered: reckoned in the background, again once edits rest."""

from PySide6.QtCore import QObject, QTimer, Signal

from engine.domain.brief import ASPECTS
from engine.domain.project import Project
from engine.domain.timeline import Timeline
from engine.runtime.progress import Progress
from ui.background import Task
from ui.desk import Desk
from ui.timeline.editor import Editor

_REST = 400


class Shapes(QObject):
    """Holds the film in the chosen shape; `film` is the open film itself until that is there."""

    changed = Signal()
    """What is looked at has another shape, or shows other parts of its clips."""

    def __init__(self, desk: Desk, editor: Editor) -> None:
        super().__init__()
        self._desk, self._editor = desk, editor
        self.aspect = ""
        """As `9:16`; empty is the film's own."""
        self._found: tuple[Project, Timeline] | None = None
        self._task: Task[Timeline] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._ask)
        editor.changed.connect(self._edited)
        editor.opened.connect(lambda: self.choose(""))

    @property
    def film(self) -> Timeline:
        """What is looked at. Raises AttributeError where no project is open."""
        project = self._editor.project
        return self._found[1] if self._found and self._found[0] is project else project.timeline

    def choose(self, aspect: str) -> None:
        """Look at the film in a shape."""
        width, height = ASPECTS.get(aspect, (0, 0))
        film = self._editor.timeline if self._editor.session else None
        self.aspect = "" if film and film.width * height == film.height * width else aspect
        self._found = None
        self._ask()
        self.changed.emit()

    def _edited(self) -> None:
        if self.aspect:
            self._rest.start()

    def _ask(self) -> None:
        if self._task:
            self._task.cancel()
        if not self.aspect or self._editor.session is None:
            return
        project, aspect, reframer = self._editor.project, self.aspect, self._desk.engine.reframer

        def reframed(progress: Progress) -> Timeline:
            return reframer.reframed(progress, project, aspect)

        self._task = self._desk.background.work(self, reframed, lambda film: self._take(project, film))

    def _take(self, project: Project, film: Timeline) -> None:
        self._found = project, film
        self.changed.emit()
