"""Why a clip shows what it shows: the parts of its score, and what could be shown instead, one key away."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.domain.asset import Asset, Candidate
from engine.domain.project import Project
from engine.pipeline.swapping import Why
from ui.commands import Command
from ui.desk import Desk
from ui.icons import icon
from ui.timeline.aside import Aside
from ui.timeline.editor import Editor
from ui.widgets.flow import Flow

_THUMB = QSize(96, 54)
_MOST = 5


class WhyCard(QWidget):
    """Explains the selected clip; Tab shows the next candidate in its place, Shift+Tab the one before."""

    cyclable = Signal(bool)
    """Whether something else could be shown in the selected clip's place."""

    def __init__(self, desk: Desk, editor: Editor) -> None:
        super().__init__()
        self._desk, self._editor = desk, editor
        self._aside = Aside(desk, editor, self)
        self._clip = ""
        self._asked: tuple[Project, str] | None = None
        self.sentence = _label("muted", wrap=True)
        self.title = _label("", wrap=True)
        self.rights = _label("small", wrap=True)
        self.parts = QGridLayout()
        self.others = [self._other(number) for number in range(_MOST)]
        self.hint = _label("small", wrap=True)
        self._lay()
        self._offer()
        editor.opened.connect(self._show)
        editor.changed.connect(self._show)
        editor.selected.connect(self._show)
        self._clear()

    def commands(self) -> list[Command]:
        """What the keys on the tracks do."""
        group = self.tr("Clip")
        return [
            Command("why.next", self.tr("Show the next candidate"), partial(self.cycle, 1), ("Tab",), "shuffle", group),
            Command("why.previous", self.tr("Show the one before"), partial(self.cycle, -1), ("Shift+Tab",), "", group),
        ]

    def cycle(self, step: int) -> None:
        """Show the next candidate (1), or the one before (-1), in the selected clip's place."""
        clip, swapping = self._clip, self._desk.engine.swapping
        if clip:
            self._go_to(clip)
            self._aside.run(
                self.tr("Show something else"), lambda _, project: swapping.cycle(project, clip, step), within=clip
            )

    def _swap(self, candidate: Candidate) -> None:
        clip, swapping = self._clip, self._desk.engine.swapping
        self._go_to(clip)
        self._aside.run(
            self.tr("Show something else"), lambda _, project: swapping.swap(project, clip, candidate), within=clip
        )

    def _go_to(self, name: str) -> None:
        """Let the monitor show a clip that is about to change."""
        clip = next((each for each in self._editor.timeline.clips if each.id == name), None)
        if clip and not clip.start <= self._editor.playhead < clip.end:
            self._editor.seek(clip.start + clip.length // 2)

    def _never(self) -> None:
        clip, swapping = self._clip, self._desk.engine.swapping
        if clip:
            self._aside.run(self.tr("Never show it again"), lambda _, project: swapping.never(project, clip))

    def _prefer(self) -> None:
        if self._clip and self._editor.session:
            call = partial(self._desk.engine.swapping.prefer, self._editor.project, self._clip)
            said = self.tr("It will be shown rather than others that fit as well.")
            self._desk.background.ask(self, call, lambda _: self._desk.notices.say(said))

    def _show(self) -> None:
        """Ask why, aside; the newest selection wins."""
        chosen = self._chosen()
        if not chosen or self._editor.session is None:
            self._clear()
            return
        asked = self._editor.project, chosen
        if asked == self._asked:
            return
        self._asked, self._clip = asked, chosen
        call = partial(self._desk.engine.swapping.why, *asked)
        self._desk.background.ask(self, call, partial(self._fill, asked))

    def _chosen(self) -> str:
        if self._editor.session is None:
            return ""
        clips = {clip.id for clip in self._editor.timeline.clips if not clip.empty}
        return next((each for each in self._editor.selection if each in clips), "")

    def _fill(self, asked: tuple[Project, str], why: Why) -> None:
        if asked != self._asked:
            return
        self.sentence.setText(f"“{why.sentence}”" if why.sentence else self.tr("Nothing is said meanwhile."))
        asset = why.asset
        self.title.setText(
            asset.title if asset else self.tr("A drawn background: nothing in the library fits well enough.")
        )
        rights = [why.rights.creator, why.rights.licence] if why.rights else []
        self.rights.setText(" · ".join(each for each in [*rights, *why.risks] if each))
        self._fill_parts(why)
        for number, button in enumerate(self.others):
            button.setVisible(number < len(why.alternatives))
            if number < len(why.alternatives):
                self._fill_other(button, why.alternatives[number])
        self.hint.setText(
            self.tr("Tab shows the next of them in the film, Shift+Tab the one before.")
            if why.alternatives
            else self.tr("The library has nothing else that fits. Add footage, or let a harvest find some.")
        )
        self.cyclable.emit(bool(why.alternatives))
        for name in ("never", "prefer"):
            self._desk.commands.action(f"why.{name}").setEnabled(asset is not None)

    def _fill_parts(self, why: Why) -> None:
        _empty(self.parts)
        for row, (name, value) in enumerate(why.parts):
            bar = QProgressBar()
            bar.setRange(0, 100)
            bar.setValue(round(100 * min(1.0, max(0.0, value))))
            bar.setTextVisible(False)
            bar.setAccessibleName(self._word(name))
            number = _label("small")
            number.setText(f"{value:.2f}")
            word = _label("small")
            word.setText(self._word(name))
            self.parts.addWidget(word, row, 0)
            self.parts.addWidget(bar, row, 1)
            self.parts.addWidget(number, row, 2)

    def _word(self, part: str) -> str:
        """Say what a part of the score is."""
        known = {
            "relevance": self.tr("Fits the words"),
            "meaning": self.tr("Meaning"),
            "quality": self.tr("Picture quality"),
            "search": self.tr("What was searched for"),
            "sentence": self.tr("The sentence"),
            "topic": self.tr("The film's topic"),
            "context": self.tr("What is said around it"),
            "shape": self.tr("Fits the frame"),
            "performance": self.tr("Held viewers"),
            "freshness": self.tr("Not shown lately"),
            "preferred": self.tr("Preferred by you"),
        }
        return known.get(part, part.replace("_", " "))

    def _fill_other(self, button: QToolButton, candidate: Candidate) -> None:
        said = self.tr("{title}, fits {score:.0%}").format(title=candidate.asset.title, score=max(0.0, candidate.score))
        button.setToolTip(said)
        button.setAccessibleName(said)
        button.setText(f"{max(0.0, candidate.score):.0%}")
        button.setIcon(icon("image", self._desk.theme))
        button.clicked.disconnect()
        button.clicked.connect(lambda _=False, chosen=candidate: self._swap(chosen))
        ratio = self.devicePixelRatioF()
        call = partial(thumbnail, self._desk, candidate.asset, candidate.start, _THUMB * ratio)
        self._desk.background.ask(button, call, partial(_dress, button, candidate.asset.file.sha256, ratio))
        button.setProperty("asset", candidate.asset.file.sha256)

    def _clear(self) -> None:
        self._clip, self._asked = "", None
        self.sentence.setText("")
        self.rights.setText("")
        self.title.setText(self.tr("Choose a clip to see why it is shown."))
        self.hint.setText("")
        self.cyclable.emit(False)
        _empty(self.parts)
        for button in self.others:
            button.hide()
        for name in ("never", "prefer"):
            self._desk.commands.action(f"why.{name}").setEnabled(False)

    def _other(self, number: int) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(self.tr("Candidate {}").format(number + 1))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(_THUMB)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self._show)
        return button

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        for widget in (self.sentence, self.title, self.rights):
            column.addWidget(widget)
        strip = QWidget()
        row = Flow(strip, 6)
        for button in self.others:
            row.addWidget(button)
        column.addWidget(strip)
        column.addWidget(self.hint)
        deeds = QWidget()
        self._buttons = Flow(deeds)
        column.addWidget(deeds)
        column.addSpacing(8)
        self.parts.setColumnStretch(1, 1)
        column.addLayout(self.parts)
        column.addStretch(1)

    def _offer(self) -> None:
        group = self.tr("Clip")
        commands = [
            Command("why.never", self.tr("Never again"), self._never, (), "ban", group),
            Command("why.prefer", self.tr("Always prefer"), self._prefer, (), "star", group),
        ]
        for command, action in zip(commands, self._desk.commands.add(self, commands), strict=True):
            button = QPushButton(icon(command.icon, self._desk.theme), command.title)
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            self._buttons.addWidget(button)


def thumbnail(desk: Desk, asset: Asset, start: float, size: QSize) -> QImage:
    """Draw the moment of an asset that is nearest to `start`, to fill `size`; empty where nothing was kept of it."""
    views = desk.engine.collection.library.views.of(asset)
    if not views:
        return QImage()
    moments = asset.moments[: len(views)]
    place = min(range(len(moments)), key=lambda each: abs(moments[each].at - start)) if moments else 0
    view = views[place].copy()
    height, width, _ = view.shape
    image = QImage(view.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    whole = image.scaled(size, mode, Qt.TransformationMode.SmoothTransformation)
    left, top = (whole.width() - size.width()) // 2, (whole.height() - size.height()) // 2
    return whole.copy(left, top, size.width(), size.height())


def _dress(button: QToolButton, sha256: str, ratio: float, image: QImage) -> None:
    if button.property("asset") == sha256 and not image.isNull():
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        button.setIcon(pixmap)


def _label(name: str, *, wrap: bool = False) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label


def _empty(grid: QGridLayout) -> None:
    while item := grid.takeAt(0):
        if widget := item.widget():
            widget.deleteLater()
