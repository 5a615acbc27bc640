"""The second page: where things lie, and which small models are here or could be."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from engine.runtime.models.model_catalog import Model
from engine.runtime.progress import Report
from ui.background import Task
from ui.desk import Desk
from ui.error_view import answer
from ui.icons import icon
from ui.language import translated
from ui.widgets.plain import empty
from ui.words import clock, size


class Models(QWidget):
    """The starter models: what each is, how large, on what terms; fetched, or gone on without."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._task: Task[None] | None = None
        self.title = self.tr("What makes your films")
        self.next = self.tr("Next")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.about = _words("")
        column.addWidget(self.about)
        self._list = QFrame()
        self._list.setObjectName("card")
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        column.addWidget(self._list)
        row = QHBoxLayout()
        self.fetch = QPushButton(icon("download", desk.theme), self.tr("Get them now"))
        self.fetch.clicked.connect(self._turn)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the download"))
        self.bar.hide()
        row.addWidget(self.fetch)
        row.addWidget(self.bar, 1)
        row.addStretch(0)
        column.addLayout(row)
        self.told = _words("")
        self.told.setObjectName("small")
        column.addWidget(self.told)
        column.addStretch(1)
        place = _words(self.tr("Everything lies in {}").format(desk.engine.home.folder))
        place.setObjectName("small")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(place)
        self._look()

    def stop(self) -> None:
        """Fetch no more; what has come is kept, and gone on with another time."""
        if self._task:
            self._task.cancel()
            self._task = None

    def _look(self) -> None:
        models = self._desk.engine.models
        self._desk.background.ask(
            self, lambda: ([each for each in models.catalog() if each.starter], models.installed()), self._show
        )

    def _show(self, known: tuple[list[Model], list[Model]]) -> None:
        starters, installed = known
        kinds, names = {each.kind for each in installed}, {each.name for each in installed}
        empty(self._grid)
        for row, model in enumerate(starters):
            here = model.name in names or model.kind in kinds
            sign = QLabel()
            drawn, colour = ("circle-check", "good") if here else ("download", "muted")
            sign.setPixmap(icon(drawn, self._desk.theme, colour).pixmap(20, 20))
            state = self.tr("is here") if here else size(model.size)
            self._grid.addWidget(sign, row, 0)
            for place, (text, name) in enumerate(
                ((translated(model.title), ""), (model.licence, "small"), (state, "muted")), 1
            ):
                label = _words(text)
                label.setObjectName(name)
                self._grid.addWidget(label, row, place)
        missing = [each for each in starters if each.name not in names and each.kind not in kinds]
        self.fetch.setVisible(bool(missing))
        if missing:
            total = size(sum(each.size for each in missing))
            self.about.setText(
                self.tr(
                    "Two small models write and find pictures by their meaning: {} once. You can go on without them: "
                    "then templates write, and pictures are found by their titles. A voice is here already."
                ).format(total)
            )
        else:
            self.about.setText(self.tr("All small models are here: nothing has to be fetched, now or later."))

    def _turn(self) -> None:
        if self._task:
            self.stop()
            self._rest(self.tr("Stopped. What has come is kept."))
            return
        self.fetch.setText(self.tr("Stop"))
        self.bar.setValue(0)
        self.bar.show()
        self.told.setText("")
        self._task = self._desk.background.work(
            self, self._desk.engine.models.ensure_starters, lambda _: self._rest(""), self._fail, self._hear
        )

    def _hear(self, report: Report) -> None:
        self.bar.setValue(round(1000 * report.fraction))
        left = self.tr(" · {} left").format(clock(report.left)) if report.left is not None else ""
        self.told.setText(f"{translated(report.message)}{left}")

    def _fail(self, error: Exception) -> None:
        said = answer(error)
        self._rest(self.tr("{} You can go on without, and fetch them later under Models.").format(said.text))

    def _rest(self, text: str) -> None:
        self._task = None
        self.fetch.setText(self.tr("Get them now"))
        self.bar.hide()
        self.told.setText(text)
        self._look()


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
