"""Effects of a clip or of the whole film: how much of each, in which order, and grades by their pictures."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.domain.identity import Blob
from engine.domain.timeline import Effect, Timeline
from engine.pipeline.interchange.luts import ColourTable
from ui.desk import Desk
from ui.error_view import answer
from ui.icons import icon
from ui.language import translated
from ui.timeline.editor import Editor
from ui.timeline.inspector.cards import Cards
from ui.timeline.inspector.number import Number
from ui.timeline.inspector.panel import Panel
from ui.widgets.plain import empty

Effects = tuple[Effect, ...]
Put = Callable[[Timeline, Effects], Timeline]
GRADE, TABLE, OPACITY = "grade", "lut", "opacity"


class EffectsPanel(Panel):
    """A list of effects; `current` reads them, `put` gives the film with others."""

    def __init__(self, desk: Desk, editor: Editor, current: Callable[[], Effects], put: Put) -> None:
        super().__init__(desk, editor)
        self._current, self._put_into = current, put
        self._shown: tuple[tuple[str, str, Blob | None], ...] | None = None
        self._numbers: list[Number] = []
        self.setAcceptDrops(True)
        looks = desk.engine.looks
        self._titles = {each.name: translated(each.title) for each in looks.effects()}
        self.heading(self.tr("Effects"))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        self.column.addLayout(self.rows)
        self.column.addWidget(self._adding())
        self.heading(self.tr("Grade"))
        none = [each for each in looks.grades() if each.name == "neutral"]
        others = [each for each in looks.grades() if each.name != "neutral"]
        self.grades = Cards(desk, editor, [*none, *others], self._sample, self.choose_grade)
        self.column.addWidget(self.grades)
        self.refresh()
        self._find_tables()

    def refresh(self) -> None:
        """Show the effects as they are now."""
        if self.editor.session is None:
            return
        effects = tuple(each for each in self._current() if each.name != OPACITY)
        kinds = tuple((each.name, each.preset, each.table) for each in effects)
        if kinds != self._shown:
            self._shown = kinds
            self._fill(effects)
        for number, effect in zip(self._numbers, effects, strict=True):
            number.show_value(100 * amount(effect))
        grade = next((each for each in effects if each.name == GRADE), None)
        self.grades.show_name(grade.preset if grade else "neutral")

    def choose_grade(self, name: str) -> None:
        """Grade with a preset; how much of it stays, `neutral` takes the grade away."""
        self.change(self.tr("Grade"), lambda film: self._graded(film, name))

    def add(self, name: str) -> None:
        """Add an effect at its usual strength."""
        self._put(self.tr("Add an effect"), (*self._current(), Effect(name, (("amount", 0.5),))))

    def ask_for_table(self) -> None:
        """Ask for a .cube file."""
        asked = QFileDialog(self, self.tr("Choose a colour table"), "", self.tr("Colour tables (*.cube)"))
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        asked.fileSelected.connect(lambda path: self.take_table(Path(path)))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def take_table(self, path: Path) -> None:
        """Read a .cube file and look colours up in it; one that is wrong is refused right here."""

        def taken(table: ColourTable) -> None:
            self.say("")
            self.apply_table(table)
            self._find_tables()

        def refuse(error: Exception) -> None:
            self.say(answer(error).whole)

        self.desk.background.ask(self, lambda: self.desk.engine.interchange.luts.take(path), taken, refuse)

    def apply_table(self, table: ColourTable) -> None:
        """Look colours up in a table, and in no other."""
        effect = replace(table.effect, preset=table.effect.preset or table.title)
        others = [each for each in self._current() if each.name != TABLE]
        self._put(self.tr("Colour table"), (*others, effect))

    def _find_tables(self) -> None:
        """Offer the tables that are there: those that came with the program, and the person's own."""
        self.desk.background.ask(self, self.desk.engine.interchange.luts.all, self._offer_tables)

    def _offer_tables(self, tables: list[ColourTable]) -> None:
        self.tables.clear()
        for table in tables:
            self.tables.addAction(table.title, partial(self.apply_table, table))
        self.tables.addSeparator()
        self.tables.addAction(self.tr("From a file (.cube)…"), self.ask_for_table)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take .cube files."""
        if _tables(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a .cube file."""
        for path in _tables(event)[:1]:
            self.take_table(path)
        event.acceptProposedAction()

    def _sample(self, film: Timeline, name: str) -> Timeline:
        return replace(self._graded(film, name), captions=(), titles=())

    def _graded(self, film: Timeline, name: str) -> Timeline:
        before = next((each for each in self._current() if each.name == GRADE), Effect(GRADE))
        others = [each for each in self._current() if each.name != GRADE]
        grade = [] if name == "neutral" else [replace(before, preset=name)]
        return self._put_into(film, (*grade, *others))

    def _put(self, name: str, effects: Sequence[Effect], *, on: bool = False) -> None:
        self.change(name, lambda film: self._put_into(film, tuple(effects)), on=on)

    def _adding(self) -> QWidget:
        self.tables = QMenu(self.tr("Colour table"), self)
        self._offer_tables([])
        add = QPushButton(icon("plus", self.desk.theme), self.tr("Add an effect"))
        menu = QMenu(add)
        for name, title in self._titles.items():
            if name not in {GRADE, TABLE, OPACITY}:
                menu.addAction(title, partial(self.add, name))
        menu.addMenu(self.tables)
        add.setMenu(menu)
        return add

    def _fill(self, effects: Effects) -> None:
        empty(self.rows)
        self._numbers = []
        for index, effect in enumerate(effects):
            self.rows.addWidget(self._row(index, effect))
        if not effects:
            none = QLabel(self.tr("None yet. Add one, or drop a .cube file here."))
            none.setObjectName("small")
            none.setWordWrap(True)
            self.rows.addWidget(none)

    def _row(self, index: int, effect: Effect) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(2)
        title = self._titles.get(effect.name, effect.name)
        number = Number(title, partial(self._strengthen, index), 0, 100, 100, unit="%")
        number.label.setText(f"{title}: {effect.preset}" if effect.preset and effect.name == TABLE else title)
        number.label.setTextFormat(Qt.TextFormat.PlainText)
        top.addWidget(number.label, 1)
        up = self._quiet("arrow-up", self.tr("Earlier: {effect}").format(effect=title), partial(self._raise, index))
        up.setEnabled(index > 0)
        top.addWidget(up)
        top.addWidget(
            self._quiet("trash-2", self.tr("Remove: {effect}").format(effect=title), partial(self._remove, index))
        )
        column.addLayout(top)
        column.addWidget(number)
        self._numbers.append(number)
        return row

    def _quiet(self, picture: str, title: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("quiet")
        button.setIcon(icon(picture, self.desk.theme))
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: act())
        return button

    def _listed(self) -> tuple[list[Effect], list[Effect]]:
        """Effects that are listed, and the others."""
        effects = self._current()
        return [e for e in effects if e.name != OPACITY], [e for e in effects if e.name == OPACITY]

    def _strengthen(self, index: int, percent: float, on: bool) -> None:
        listed, rest = self._listed()
        listed[index] = with_amount(listed[index], percent / 100)
        self._put(self.tr("Strength of an effect"), (*listed, *rest), on=on)

    def _raise(self, index: int) -> None:
        listed, rest = self._listed()
        listed[index - 1 : index + 1] = listed[index], listed[index - 1]
        self._put(self.tr("Order of effects"), (*listed, *rest))

    def _remove(self, index: int) -> None:
        listed, rest = self._listed()
        del listed[index]
        self._put(self.tr("Remove an effect"), (*listed, *rest))


def amount(effect: Effect, usual: float = 1.0) -> float:
    """How much of an effect there is, 0 to 1."""
    return dict(effect.amounts).get("amount", usual)


def with_amount(effect: Effect, share: float) -> Effect:
    """Give an effect in another strength."""
    others = [(name, value) for name, value in effect.amounts if name != "amount"]
    return replace(effect, amounts=(("amount", round(share, 3)), *others))


def _tables(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ".cube"]
