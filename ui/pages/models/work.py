"""What is being done with models: fetched, checked, removed and put back, one thing a model at a time."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.runtime.models.shelf import Standing
from engine.runtime.progress import Report
from ui.background import Task
from ui.desk import Desk
from ui.notices import Notice


class Work(QObject):
    """Runs off the window's thread; cards hear of it by their model's name."""

    reported = Signal(str, object)
    """A model's name, and a `Report`; None where nothing is done with it any more."""

    def __init__(self, owner: QObject, desk: Desk, refresh: Callable[[], None]) -> None:
        super().__init__(owner)
        self._desk, self._refresh = desk, refresh
        self._tasks: dict[str, Task[object]] = {}

    def busy(self, name: str) -> bool:
        """Whether something is done with a model."""
        return name in self._tasks

    def install(self, standing: Standing) -> None:
        """Fetch a model, going on where an earlier try stopped."""
        name, title = standing.model.name, standing.model.title
        models = self._desk.engine.models
        self._begin(
            name, lambda progress: models.install(name, progress), self.tr("{title} is here.").format(title=title)
        )

    def verify(self, standing: Standing) -> None:
        """Hash every file of a model."""
        name, title = standing.model.name, standing.model.title
        models = self._desk.engine.models
        whole = self.tr("{title} is whole.").format(title=title)
        damaged = self.tr("{title} is damaged. Download it again.").format(title=title)
        self._begin(name, lambda progress: whole if models.verify(name, progress) else damaged)

    def stop(self, name: str) -> None:
        """Stop what is done; what has arrived is kept and gone on with."""
        if task := self._tasks.pop(name, None):
            task.cancel()
            self.reported.emit(name, None)
            self._refresh()

    def remove(self, standing: Standing) -> None:
        """Move what was fetched to the trash, forget what was brought; both can be taken back."""
        name = standing.model.name
        self._desk.background.ask(
            self, lambda: self._desk.engine.models.remove(name), lambda trash: self._removed(standing, trash)
        )

    def _removed(self, standing: Standing, trash: Path | None) -> None:
        shelf, title = self._desk.engine.shelf, standing.model.title
        if trash:
            text, detail = self.tr("{title} is in the trash."), self.tr("Empty it under Settings to free the space.")
            undo = self._undo(lambda: shelf.restore(trash))
        else:
            text, detail = self.tr("{title} is no longer used."), self.tr("Its file stays where it lies.")
            undo = self._again(standing)
        self._desk.notices.tell(Notice(text.format(title=title), detail, "info", self.tr("Undo"), undo))
        self._refresh()

    def _undo(self, call: Callable[[], object]) -> Callable[[], object]:
        return lambda: self._desk.background.ask(self, call, lambda _: self._refresh())

    def _again(self, standing: Standing) -> Callable[[], object]:
        path, models = Path(standing.path), self._desk.engine.models
        place = path if standing.model.kind != "clip" else path.parent
        return lambda: self._begin(standing.model.name, lambda progress: models.adopt(place, progress))

    def _begin(self, name: str, call: Callable[..., object], said: str = "") -> None:
        if name in self._tasks:
            return
        self._tasks[name] = self._desk.background.work(
            self,
            call,
            lambda result: self._end(name, said or (result if isinstance(result, str) else "")),
            lambda error: self._end(name, "", error),
            lambda report: self._hear(name, report),
        )
        self.reported.emit(name, Report(0.0, self.tr("Waiting"), None))

    def _hear(self, name: str, report: Report) -> None:
        if name in self._tasks:
            self.reported.emit(name, report)

    def _end(self, name: str, said: str, error: Exception | None = None) -> None:
        self._tasks.pop(name, None)
        self.reported.emit(name, None)
        if error:
            self._desk.notices.failed(error)
        elif said:
            self._desk.notices.say(said)
        self._refresh()
