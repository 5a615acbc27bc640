"""Files that a film misses: where they are looked for, and what may take their place; nothing waits for it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.pipeline.keeping.likeness import Likely
from engine.pipeline.keeping.media import Missing, Relinked
from engine.pipeline.keeping.summaries import Summary
from ui.desk import Desk
from ui.item_models.drawing import clock
from ui.item_models.under_way import UnderWay
from ui.language import translated
from ui.widgets.plain import empty

_TIMES = 4


class Relinking(QScrollArea):
    """Lists what is missing of one project."""

    closed = Signal()
    changed = Signal(str)

    def __init__(self, desk: Desk, under_way: UnderWay) -> None:
        super().__init__()
        self._desk, self._under_way = desk, under_way
        self._project: Summary | None = None
        self.missing: list[Missing] = []
        self.candidates: tuple[Likely, ...] = ()
        self.setWidgetResizable(True)
        self.setMinimumWidth(300)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        self._title = _said("heading")
        self._told = _said("muted")
        self.look = QPushButton(self.tr("Look in a folder…"))
        self.look.setObjectName("primary")
        self.look.clicked.connect(self._choose)
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.addWidget(self.look, 1)
        row.addWidget(back)
        self._listed = QVBoxLayout()
        self._listed.setSpacing(8)
        for widget in (self._title, self._told):
            column.addWidget(widget)
        column.addLayout(row)
        column.addLayout(self._listed)
        column.addStretch(1)
        self.setWidget(inner)

    def tell(self, project: Summary) -> None:
        """List what is missing of a project."""
        self._project, self.candidates = project, ()
        self._title.setText(self.tr("Missing files of “{title}”").format(title=project.title))
        self._told.setText(self.tr("Looking what is missing …"))
        media = self._desk.engine.media
        self._desk.background.ask(self, lambda: media.missing(project.key), self._list)

    def seek(self, folders: list[Path]) -> None:
        """Look for them in folders, and all that lies below."""
        project, media = self._project, self._desk.engine.media
        if project is None:
            return
        title = self.tr("Looking for missing files of “{title}”").format(title=project.title)
        self._under_way.work(title, lambda progress: media.relink(progress, project.key, folders), self._sought)

    def take(self, missing: Missing, path: Path) -> None:
        """Show or play another file instead."""
        project, media = self._project, self._desk.engine.media
        if project is None:
            return
        sha256 = missing.blob.sha256
        title = self.tr("Taking {name}").format(name=path.name)
        self._under_way.work(
            title,
            lambda progress: media.replace(progress, project.key, sha256, path),
            partial(self._replaced, project.key),
        )

    def _choose(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Where may the files be?"))
        if path:
            self.seek([Path(path)])

    def _pick(self, missing: Missing) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Take which file instead?"))
        if path:
            self.take(missing, Path(path))

    def _sought(self, relinked: Relinked) -> None:
        self.candidates = relinked.candidates
        self._list(list(relinked.still_missing))
        if relinked.found:
            self._desk.notices.say(self.tr("%n file(s) found again.", "", len(relinked.found)))
        if self._project:
            self.changed.emit(self._project.key)

    def _replaced(self, key: str, left: list[Missing]) -> None:
        self._list(left)
        self.changed.emit(key)

    def _list(self, missing: list[Missing]) -> None:
        self.missing = missing
        empty(self._listed)
        text = self.tr("%n file(s) missing. What has the same content is taken back by itself.", "", len(missing))
        self._told.setText(text if missing else self.tr("Nothing is missing any more."))
        self.look.setVisible(bool(missing))
        for each in missing:
            self._listed.addWidget(self._card(each))

    def _card(self, missing: Missing) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        name, times = _said(""), _said("small")
        name.setText(missing.title)
        shown = ", ".join(clock(at) for at in missing.used_at[:_TIMES])
        times.setText(self.tr("In the film at {times}").format(times=shown))
        column.addWidget(name)
        column.addWidget(times)
        for likely in (each for each in self.candidates if each.blob == missing.blob):
            take = QPushButton(self.tr("Take {name}").format(name=likely.path.name))
            take.setToolTip(f"{likely.path}\n{translated(likely.why)}")
            take.clicked.connect(partial(self.take, missing, likely.path))
            column.addWidget(take)
        other = QPushButton(self.tr("Choose another file…"))
        other.setObjectName("quiet")
        other.clicked.connect(partial(self._pick, missing))
        column.addWidget(other)
        return card


def _said(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
