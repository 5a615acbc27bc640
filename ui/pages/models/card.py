"""One model: what it is, what it takes, whether it may be used, and what can be done with it."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from engine.runtime.models.shelf import Standing
from engine.runtime.progress import Report
from ui.desk import Desk
from ui.icons import icon
from ui.language import translated
from ui.pages.models.work import Work
from ui.widgets.chip import Chip
from ui.widgets.plain import plain
from ui.words import clock, size


class Card(QFrame):
    """Shows one model as it stands."""

    standing: Standing

    def __init__(self, desk: Desk, drawing: str, work: Work) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self._work = desk, work
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 14, 14)
        row.setSpacing(14)
        sign = QLabel()
        sign.setPixmap(icon(drawing, desk.theme, "muted").pixmap(24, 24))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(), 1)
        row.addLayout(self._buttons())
        work.reported.connect(self._hear)

    @property
    def busy(self) -> bool:
        """Whether something is done with it now."""
        return self._work.busy(self.standing.model.name)

    def first_button(self) -> QPushButton:
        """What is most likely wanted."""
        return self.stop if self.busy else self.get if not self.get.isHidden() else self.check

    def last_button(self) -> QToolButton:
        """What Tab comes to last."""
        return self._licence

    def show_model(self, standing: Standing) -> None:
        """Show a model as it stands now."""
        self.standing = standing
        model = standing.model
        self.setAccessibleName(translated(model.title))
        self._title.setText(translated(model.title))
        self._note.setText(translated(model.note))
        self._note.setVisible(bool(model.note))
        self._facts.setText(self._told())
        self._state()
        self._show_buttons()
        self._licence.setText(model.licence)
        self._licence.setVisible(bool(model.licence_url))
        self._licence.setToolTip(model.licence_url)
        self._licence.setAccessibleName(
            self.tr("Licence of {title}: {licence}").format(title=model.title, licence=model.licence)
        )

    def _words(self) -> QVBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(4)
        self._title, self._note, self._facts, self._doing = (
            plain(name) for name in ("strong", "muted", "small", "small")
        )
        self.chip = Chip(self._desk.theme)
        said.addWidget(self._title)
        said.addWidget(self._note)
        facts = QHBoxLayout()
        facts.setSpacing(8)
        facts.addWidget(self.chip)
        facts.addWidget(self._facts, 1)
        said.addLayout(facts)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        said.addWidget(self.bar)
        said.addWidget(self._doing)
        for widget in (self.bar, self._doing):
            widget.hide()
        return said

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        self.get, self.stop, self.check, self.drop = (QPushButton() for _ in range(4))
        self.get.setIcon(icon("download", self._desk.theme))
        self.stop.setText(self.tr("Stop"))
        self.stop.setIcon(icon("circle-stop", self._desk.theme))
        self.check.setText(self.tr("Check"))
        self.check.setToolTip(self.tr("Compare every file with its checksum"))
        self.drop.setObjectName("danger")
        self.get.clicked.connect(lambda: self._work.install(self.standing))
        self.stop.clicked.connect(lambda: self._work.stop(self.standing.model.name))
        self.check.clicked.connect(lambda: self._work.verify(self.standing))
        self.drop.clicked.connect(lambda: self._work.remove(self.standing))
        beside = QHBoxLayout()
        for button in (self.get, self.stop, self.check, self.drop):
            beside.addWidget(button)
        column.addLayout(beside)
        column.addStretch(1)
        self._licence = QToolButton()
        self._licence.setObjectName("link")
        self._licence.setIcon(icon("external-link", self._desk.theme))
        self._licence.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._licence.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._licence.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._licence.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self.standing.model.licence_url)))
        column.addWidget(self._licence, 0, Qt.AlignmentFlag.AlignRight)
        return column

    def _show_buttons(self) -> None:
        state, busy, title = self.standing.state, self.busy, self.standing.model.title
        here = state in {"installed", "adopted"}
        self.get.setText(
            self.tr("Go on")
            if state == "partial"
            else self.tr("Download {size}").format(size=size(self.standing.model.size))
        )
        self.drop.setText(self.tr("Use no more") if state == "adopted" else self.tr("Remove"))
        self.get.setVisible(not busy and not here)
        self.check.setVisible(not busy and here)
        self.drop.setVisible(not busy and state != "absent")
        self.stop.setVisible(busy)
        for button in (self.get, self.stop, self.check, self.drop):
            button.setAccessibleName(f"{button.text()}: {title}")

    def _state(self) -> None:
        state, advice = self.standing.state, self.standing.advice
        if state == "installed":
            self.chip.tell(self.tr("Here"), "circle-check", "good")
        elif state == "adopted":
            self.chip.tell(self.tr("Used where it lies"), "link", "good")
        elif state == "damaged":
            self.chip.tell(self.tr("Damaged"), "triangle-alert", "bad")
        elif state == "partial":
            part = f"{size(self.standing.here)} / {size(self.standing.model.size)}"
            self.chip.tell(self.tr("Begun: {part}").format(part=part), "circle-pause", "caution")
        elif not self.standing.fits:
            self.chip.tell(self.tr("Needs more memory than there is"), "memory-stick", "caution")
        elif advice == "recommended":
            self.chip.tell(self.tr("Best for this computer"), "star", "accent")
        else:
            self.chip.hide()

    def _told(self) -> str:
        model = self.standing.model
        may = {
            True: self.tr("films may earn money"),
            False: self.tr("not for films that earn money"),
            None: self.tr("unclear whether films may earn money"),
        }[model.commercial]
        here = self.standing.state in {"installed", "adopted"}
        taken = self.tr("{size} on disk") if here else self.tr("{size} to download")
        taken = taken.format(size=size(self.standing.here if here else model.size))
        facts = [taken]
        if model.memory:
            facts.append(self.tr("{size} of memory").format(size=size(model.memory)))
        if not model.licence_url:
            facts.append(model.licence)
        return " · ".join([*facts, may])

    def _hear(self, name: str, report: Report | None) -> None:
        if not hasattr(self, "standing") or name != self.standing.model.name:
            return
        for widget in (self.bar, self._doing):
            widget.setVisible(report is not None)
        if report:
            self.bar.setValue(round(1000 * report.fraction))
            left = "" if report.left is None else self.tr("{time} left").format(time=clock(report.left))
            self._doing.setText(" · ".join(filter(None, (translated(report.message), left))))
        self._show_buttons()
