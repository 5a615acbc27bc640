"""The panel beside the projects: what is chosen, and what can be done with it."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.pipeline.keeping.summaries import Summary
from ui.desk import Desk
from ui.icons import icon
from ui.item_models.drawing import clock
from ui.pages.projects.states import States
from ui.words import moment

_NAME = 200


class ProjectPanel(QScrollArea):
    """Tells of one project, or of several."""

    renamed = Signal(object, str)
    deed = Signal(str)

    def __init__(self, desk: Desk, states: States) -> None:
        super().__init__()
        self._desk, self._states = desk, states
        self._project: Summary | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(280)
        inner = QWidget()
        inner.setObjectName("page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        self.title = QLineEdit()
        self.title.setMaxLength(_NAME)
        self.title.setAccessibleName(self.tr("Name of the project"))
        self.title.editingFinished.connect(self._rename)
        self._several, self._state = _said("heading"), _said("muted")
        self._facts, self._folder = _said("muted"), _said("small")
        self._gone = self._missing_card()
        self._nothing = _said("muted")
        self._nothing.setText(
            self.tr("Choose a project to see how it stands.\n\nA double click opens it in the timeline.")
        )
        column.addWidget(self._nothing)
        for widget in (self._several, self.title, self._state, self._facts, self._gone):
            column.addWidget(widget)
        self._one: list[QWidget] = []
        self._deeds_shown: list[QWidget] = []
        for deed, sign, text, name in self._deeds():
            button = QPushButton(text)
            button.setIcon(icon(sign, desk.theme, "accent_text" if name == "primary" else "bad" if name else "text"))
            button.setIconSize(QSize(18, 18))
            button.setObjectName(name or "quiet")
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(partial(self.deed.emit, deed))
            column.addWidget(button)
            self._deeds_shown.append(button)
            if name != "danger":
                self._one.append(button)
        column.addSpacing(8)
        column.addWidget(self._folder)
        column.addStretch(1)
        self.setWidget(inner)
        self.tell([])

    def tell(self, projects: Sequence[Summary]) -> None:
        """Show what is chosen."""
        one = projects[0] if len(projects) == 1 else None
        other = one is None or self._project is None or one.key != self._project.key
        self._project = one
        for widget in (self.title, self._state, self._facts, self._folder, *self._one):
            widget.setVisible(one is not None)
        self._several.setVisible(len(projects) > 1)
        self._nothing.setVisible(not projects)
        self._deeds_shown[-1].setVisible(bool(projects))
        self._gone.setVisible(one is not None and one.missing > 0)
        if one is None:
            length = clock(sum(each.length for each in projects))
            self._several.setText(self.tr("{count} projects · {length}").format(count=len(projects), length=length))
            return
        if other or not self.title.hasFocus():
            self.title.setText(one.title)
            self.title.setCursorPosition(0)
        words, colour = self._states.of(one)
        self._state.setText(words)
        self._state.setObjectName(colour if colour in {"good", "caution", "bad"} else "muted")
        self._state.style().polish(self._state)
        size = f"{one.size / 1e6:,.0f} MB" if one.size else ""
        parts = [clock(one.length) if one.length else "", one.aspect, size]
        made = self.tr("Begun {made}").format(made=moment(datetime.fromisoformat(f"{one.made}Z")))
        self._facts.setText("\n".join([" · ".join(part for part in parts if part), made]).strip())
        self._folder.setText("/\u200b".join(one.folder.as_posix().split("/")))
        self._folder.setToolTip(str(one.folder))
        self._lost.setText(self.tr("%n of its files are missing.", "", one.missing))

    def _deeds(self) -> tuple[tuple[str, str, str, str], ...]:
        return (
            ("projects.open", "film", self.tr("Open in the timeline"), "primary"),
            ("projects.play", "play", self.tr("Play the film"), ""),
            ("projects.shapes", "proportions", self.tr("Render all shapes"), ""),
            ("projects.duplicate", "copy-plus", self.tr("Duplicate"), ""),
            ("projects.export", "file-archive", self.tr("Export with all media…"), ""),
            ("projects.reveal", "folder-open", self.tr("Show its folder"), ""),
            ("projects.remove", "trash-2", self.tr("Remove"), "danger"),
        )

    def _missing_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        self._lost = _said("caution")
        find = QPushButton(self.tr("Find them…"))
        find.clicked.connect(partial(self.deed.emit, "projects.relink"))
        column.addWidget(self._lost)
        column.addWidget(find)
        return card

    def _rename(self) -> None:
        if self._project and self.title.text().strip() != self._project.title:
            self.renamed.emit(self._project, self.title.text())


def _said(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
