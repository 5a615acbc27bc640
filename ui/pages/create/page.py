"""The Create page: what the film should be about and like, what it will take, and the films in the making."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from engine.domain.brief import AUTO, Brief
from engine.errors import Refused
from engine.pipeline.estimate import Estimate
from engine.pipeline.queue.entry import Entry
from ui.commands import Command
from ui.desk import Desk
from ui.error_view import answer
from ui.page import Page
from ui.pages.create.draft import Draft
from ui.pages.create.footer import Footer
from ui.pages.create.look import Look
from ui.pages.create.making import Making
from ui.pages.create.many import Many
from ui.pages.create.script.editor import ScriptEditor, Speech
from ui.pages.create.topic import Topic

TOPIC, SCRIPT, MANY = range(3)


class CreatePage(Page):
    """A form at the left, its footer below, and the films in the making at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.draft = Draft(desk.remembered, self)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("What the film is made of"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for title in (self.tr("A topic"), self.tr("Your own script"), self.tr("Many films")):
            self.tabs.addTab(title)
        self.topic, self.script, self.many = Topic(desk), ScriptEditor(desk), Many(desk)
        self.look = Look(desk, self.draft, self.script.adding)
        self.footer = Footer(desk, self.draft.brief)
        self.making = Making(desk)
        self._lay()
        self._connect()
        self._offer()
        self._show("")
        self.tabs.setCurrentIndex(SCRIPT if self.draft.own else TOPIC)
        self._turn()

    def arrive(self, what: str) -> None:
        """Take a topic, where one is given, and let the person type."""
        if what:
            self.tabs.setCurrentIndex(TOPIC)
            self.draft.set("topic", what)
            self.topic.show_value(what)
        if self.tabs.currentIndex() == TOPIC:
            self.topic.edit.setFocus()

    def leave(self) -> bool:
        """Be silent; what was typed is kept."""
        self.look.voice.player.stop()
        return True

    def make(self, at: datetime | None = None) -> None:
        """Put the film, or all films of the table, into the queue; what does not fit is said where it was typed.

        Nothing is made twice because a key was pressed twice.
        """
        if not self.footer.make.isEnabled():
            return
        queue = self._desk.engine.queue
        if self.tabs.currentIndex() == MANY:
            wanted = [each.brief for each in self.many.batch.wanted]
            if wanted:
                self._desk.background.ask(
                    self,
                    lambda: [queue.add("make", {"brief": each}, each.subject, at) for each in wanted],
                    self._queued,
                )
            return
        self.topic.refuse("")
        try:
            brief = self.draft.brief()
        except Refused as error:
            self._refuse(error)
            return
        self.footer.busy()
        self._desk.background.ask(
            self, lambda: [queue.add("make", {"brief": brief}, brief.subject, at)], self._queued, self._failed
        )

    def _queued(self, _: list[Entry]) -> None:
        """Make room for the next; its card tells how far this one is."""
        self.footer.free()
        self.draft.renew()
        self.many.edit.clear()
        self._turn()

    def _failed(self, error: Exception) -> None:
        self.footer.free()
        self._desk.notices.failed(error)

    def _refuse(self, error: Refused) -> None:
        name = str(error).partition(" ")[0]
        if self.look.form and name in self.look.form.fields:
            self.look.form.refuse(error)
        elif self.draft.own:
            self.script.caution.setText(answer(error).whole)
            self.script.caution.show()
            self.script.cards[0].text.setFocus()
        else:
            self.topic.refuse(answer(error, "topic", self.tr("The topic")).whole)
            self._scroll.ensureWidgetVisible(self.topic)

    def _alike(self, brief: Brief) -> None:
        self.draft.take(brief)
        self.tabs.setCurrentIndex(SCRIPT if self.draft.own else TOPIC)
        self.topic.edit.selectAll()
        self.topic.edit.setFocus()

    def _show(self, name: str) -> None:
        """Show what the draft holds."""
        if name in {"", "topic"}:
            self.topic.show_value(self.draft.value("topic"))
            self.topic.refuse("")
        if name in {"", "script"}:
            self.script.show_value(self.draft.value("script"))
        if name in {"", "niche"}:
            self.topic.inspire(self.draft.value("niche"))
        self.footer.outlook.refresh()

    def _turn(self) -> None:
        """Show the part for what the film is made of."""
        mode = self.tabs.currentIndex()
        self.footer.many(len(self.many.batch.wanted) if mode == MANY else -1)
        self.topic.setVisible(mode == TOPIC)
        self.script.setVisible(mode == SCRIPT)
        self._scroll.verticalScrollBar().setValue(0)
        self._stack.setCurrentIndex(1 if mode == MANY else 0)
        if mode != MANY:
            self.draft.write_own(own=mode == SCRIPT)

    def _told(self, found: Estimate) -> None:
        """Let the script's lengths be those of the voice and the language that were found."""
        speech = Speech(found.language, self.draft.value("voice"), found.niche)
        self.script.speak(speech, self.draft.value("duration"))
        self.look.voice.speak(found.language if self.draft.value("language") == AUTO else self.draft.value("language"))

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._turn())
        self.topic.typed.connect(partial(self.draft.set, "topic"))
        self.topic.edit.returnPressed.connect(self.make)
        self.script.changed.connect(partial(self.draft.set, "script"))
        self.many.read.connect(lambda _: self._turn())
        self.draft.changed.connect(self._show)
        self.footer.make.clicked.connect(lambda _=False: self.make())
        self.footer.later.connect(self.make)
        self.footer.outlook.told.connect(self._told)
        self.making.alike.connect(self._alike)

    def _offer(self) -> None:
        self._desk.commands.add(
            self,
            [
                Command("create.make", self.tr("Make the film"), self.make, ("Ctrl+Return",), "clapperboard", "File"),
                Command("create.listen", self.tr("Hear the voice"), self.look.voice.hear.click, (), "volume-2"),
            ],
        )

    def _lay(self) -> None:
        whole = QWidget()
        whole.setObjectName("page")
        column = QVBoxLayout(whole)
        column.setContentsMargins(24, 8, 24, 24)
        column.setSpacing(24)
        column.addWidget(self.topic)
        column.addWidget(self.script)
        column.addWidget(self.look)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(whole)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        several = QWidget()
        inside = QVBoxLayout(several)
        inside.setContentsMargins(24, 8, 24, 24)
        inside.addWidget(self.many)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(several)
        title = QLabel(self.tr("What should the film be about?"))
        title.setObjectName("title")
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 8)
        head.addWidget(title)
        head.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(head)
        left.addWidget(self._stack, 1)
        left.addWidget(self.footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 3)
        row.addWidget(self.making, 1)
