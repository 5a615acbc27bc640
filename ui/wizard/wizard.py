"""The first minutes with the program: welcome, models, channel, first film; each page can be left at any time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.errors import Refused
from ui.desk import Desk
from ui.error_view import answer
from ui.main_window import MainWindow
from ui.pages.create.page import TOPIC, CreatePage
from ui.wizard.channel import Channel
from ui.wizard.first_film import FirstFilm
from ui.wizard.first_run import DONE
from ui.wizard.models import Models
from ui.wizard.welcome import Welcome


class Wizard(QDialog):
    """Four pages over the window; what is chosen here is chosen on the Create page."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Welcome"))
        self.setObjectName("wizard")
        create = window.page("create")
        assert isinstance(create, CreatePage)  # noqa: S101 - the place of this name
        self._create = create
        draft = create.draft
        draft.write_own(own=False)
        self.welcome, self.models = Welcome(desk), Models(desk)
        self.channel, self.first = Channel(desk, draft, self.models.fetch), FirstFilm(desk, draft)
        self._pages = (self.welcome, self.models, self.channel, self.first)
        self._title, self._dots = QLabel(), QLabel()
        self._title.setObjectName("title")
        self._dots.setObjectName("muted")
        self._stack = QStackedWidget()
        self.skip, self.back = QPushButton(self.tr("Skip")), QPushButton(self.tr("Back"))
        self.next = QPushButton()
        self._lay()
        self.resize(min(920, window.width() - 60), min(700, window.height() - 40))
        self._show(0)

    @property
    def step(self) -> int:
        """Which page is shown, from 0."""
        return self._stack.currentIndex()

    def done(self, result: int) -> None:
        """Be silent, fetch no more, and do not come again by itself."""
        self.models.stop()
        self.channel.voice.player.stop()
        self._desk.remembered.keep(DONE, True)
        super().done(result)

    def _lay(self) -> None:
        for page in self._pages:
            area = QScrollArea()
            holding = QWidget()
            holding.setObjectName("page")
            inside = QVBoxLayout(holding)
            inside.setContentsMargins(32, 8, 32, 16)
            inside.addWidget(page)
            area.setWidget(holding)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._stack.addWidget(area)
        self.skip.setObjectName("quiet")
        self.next.setObjectName("primary")
        self.next.setDefault(True)
        self.skip.setAutoDefault(False)
        self.back.setAutoDefault(False)
        self.skip.clicked.connect(self.reject)
        self.back.clicked.connect(lambda _=False: self._show(self.step - 1))
        self.next.clicked.connect(lambda _=False: self._go_on())
        head = QVBoxLayout()
        head.setContentsMargins(32, 28, 32, 12)
        head.setSpacing(4)
        head.addWidget(self._dots)
        head.addWidget(self._title)
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 14, 32, 20)
        foot.setSpacing(8)
        foot.addWidget(self.skip)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def _show(self, step: int) -> None:
        page = self._pages[step]
        self._stack.setCurrentIndex(step)
        self._title.setText(page.title)
        self._dots.setText(self.tr("Step {} of {}").format(step + 1, len(self._pages)))
        self.next.setText(page.next)
        self.back.setVisible(step > 0)
        self.next.setFocus()
        if page is self.first:
            self.first.arrive()

    def _go_on(self) -> None:
        if self.step < len(self._pages) - 1:
            self._show(self.step + 1)
            return
        try:
            self._create.draft.brief()
        except Refused as error:
            self.first.topic.refuse(answer(error, "topic", self.tr("The topic")).whole)
            return
        self.accept()
        self._desk.go("create", "")
        self._create.tabs.setCurrentIndex(TOPIC)
        self._create.make()
