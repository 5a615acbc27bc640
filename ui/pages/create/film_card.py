"""A film in the making, and what can be done with it once it is made."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.pipeline.queue.entry import ENDED, Entry
from ui.desk import Desk
from ui.error_view import answer
from ui.icons import icon
from ui.pages.jobs.aside import error_of
from ui.pages.jobs.words import detail, now, sign, state
from ui.widgets.flow import Flow
from ui.widgets.plain import plain

SEEN = QSize(88, 50)
"""Of a small picture of what a scene shows, in logical pixels."""
_MOST = 9


class FilmCard(QFrame):
    """One entry of the queue that makes a film."""

    asked = Signal(str)
    """cancel, again, alike or away: what the person wants with it."""

    def __init__(self, desk: Desk, entry: Entry) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self.entry = desk, entry
        self.ready = False
        """Whether its timeline can be opened."""
        self._scenes: set[int] = set()
        self.title, self.state, self.told = plain("heading"), plain("muted"), plain("small")
        self._sign = QLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self._pictures = QWidget()
        self._flow = Flow(self._pictures, 6)
        self._pictures.hide()
        self._away = QToolButton()
        self._away.setObjectName("quiet")
        self._away.setIcon(icon("x", desk.theme, "muted"))
        self._away.setAccessibleName(self.tr("Put this card away"))
        self._away.setToolTip(self.tr("Put this card away; the film stays"))
        self._away.clicked.connect(lambda: self.asked.emit("away"))
        self._ways = QWidget()
        self.buttons = self._buttons()
        self._lay()
        self.show_entry(entry, held=False)

    def show_entry(self, entry: Entry, *, held: bool) -> None:
        """Show how far it is."""
        self.entry = entry
        self.title.setText(entry.title)
        self.setAccessibleName(entry.title)
        drawing, colour = sign(entry)
        self._sign.setPixmap(icon(drawing, self._desk.theme, colour).pixmap(18, 18))
        self.state.setText(state(entry, held=held, now=now()))
        self.bar.setValue(round(1000 * entry.fraction))
        self.bar.setAccessibleName(self.tr("Progress of {}").format(entry.title))
        self.bar.setVisible(entry.state not in ENDED)
        self._away.setVisible(entry.state in ENDED)
        said = detail(entry) if entry.state != "done" else ""
        if entry.failure and entry.state == "failed":
            helps = answer(error_of(entry.failure))
            said = helps.whole
            self.buttons["mend"].setText(helps.button)
        self.told.setText(said)
        self.told.setVisible(bool(said))
        self.told.setObjectName("bad" if entry.state == "failed" else "small")
        self.told.style().polish(self.told)
        self._offer()

    def show_scene(self, scene: int, image: QImage) -> None:
        """Show a picture of what a scene will show, once a scene."""
        if scene in self._scenes or len(self._scenes) >= _MOST:
            return
        self._scenes.add(scene)
        label = QLabel()
        label.setPixmap(QPixmap.fromImage(image))
        label.setFixedSize(SEEN)
        label.setToolTip(self.tr("Scene {}").format(scene + 1))
        self._flow.addWidget(label)
        self._pictures.show()
        self._pictures.updateGeometry()

    @property
    def film(self) -> Path | None:
        """The film's file, once there is one."""
        paths = self.entry.outcome.paths if self.entry.outcome else ()
        return next((Path(each) for each in paths if each.endswith(".mp4")), None)

    @property
    def project(self) -> str:
        """The key of its project; empty until there is one."""
        return (self.entry.outcome.project if self.entry.outcome else "") or self.entry.project

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the buttons' rows are at this width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        head.addWidget(self._away, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for each in (self.bar, self.state, self.told, self._pictures, self._ways):
            column.addWidget(each)

    def _buttons(self) -> dict[str, QPushButton]:
        flow = Flow(self._ways, 6)
        made = {}
        for name, title, drawing, act in (
            ("play", self.tr("Play"), "play", self._play),
            ("timeline", self.tr("Open in timeline"), "film", self._open),
            ("folder", self.tr("Show in folder"), "folder-open", self._show_folder),
            ("mend", "", "", self._mend),
            ("again", self.tr("Try again"), "rotate-ccw", lambda: self.asked.emit("again")),
            ("alike", self.tr("Make another like it"), "copy", lambda: self.asked.emit("alike")),
            ("cancel", self.tr("Cancel"), "x", lambda: self.asked.emit("cancel")),
        ):
            button = QPushButton(title)
            if drawing:
                button.setIcon(icon(drawing, self._desk.theme, "accent_text" if name == "play" else "text"))
            button.clicked.connect(act)
            flow.addWidget(button)
            made[name] = button
        made["play"].setObjectName("primary")
        return made

    def _offer(self) -> None:
        done, failed = self.entry.state == "done", self.entry.state == "failed"
        for name, offered in (
            ("play", done and self.film is not None),
            ("timeline", bool(self.project) and (done or self.ready)),
            ("folder", done),
            ("mend", failed and bool(self.buttons["mend"].text())),
            ("again", self.entry.state in {"failed", "stopped", "paused"}),
            ("alike", self.entry.state in ENDED),
            ("cancel", self.entry.state not in ENDED),
        ):
            self.buttons[name].setVisible(offered)

    def _play(self) -> None:
        if self.film:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.film)))

    def _show_folder(self) -> None:
        if self.film:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.film.parent)))

    def _open(self) -> None:
        self._desk.go("timeline", self.project)

    def _mend(self) -> None:
        if self.entry.failure:
            helps = answer(error_of(self.entry.failure))
            self._desk.go(helps.place, helps.what)
