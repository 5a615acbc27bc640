"""The Settings page: sections at the left, the chosen one beside them; found by typing."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.domain.option import options
from engine.runtime.settings import Settings
from ui.commands import Command
from ui.desk import Desk
from ui.fuzzy import ranked
from ui.icons import icon
from ui.language import translated
from ui.page import Page
from ui.pages.settings.fields import Fields
from ui.pages.settings.keys import Keys
from ui.pages.settings.saving import Saving
from ui.pages.settings.sections import sections

_ENTRY = Qt.ItemDataRole.UserRole


class SettingsPage(Page):
    """A section is built when it is first looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.saving = Saving(self, desk)
        self._sections = {section.name: section for section in sections()}
        self._built: dict[str, QWidget] = {}
        self._shown = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        split = QSplitter()
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        side = self._side()
        split.addWidget(side)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.stack = QStackedWidget()
        column.addWidget(self.stack, 1)
        column.addWidget(self._anew())
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([250, 900])
        row.addWidget(split)
        self._find("")
        side.setMinimumWidth(self.list.sizeHintForColumn(0) + 40)
        desk.commands.add(
            self,
            [Command("settings.find", self.tr("Search the settings"), self._search, ("Ctrl+F",), "search", "Edit")],
        )

    def arrive(self, what: str) -> None:
        """Show a section, or the section of a setting with that setting marked.

        `keys/NAME` is where the key of a service is entered; `passphrase` asks for that of all keys.
        """
        if self.search.text():
            self.search.clear()
        place, _, within = what.partition("/")
        wanted = {"report": "about", "passphrase": "keys"}.get(place, place)
        names = [name for name, section in self._sections.items() if wanted == name or wanted in section.fields]
        if names:
            self._open(names[0], wanted)
        elif not self._shown:
            self._open(next(iter(self._sections)))
        if what == "report":
            self._desk.commands.action("about.report").trigger()
        keys = self._built.get("keys")
        if wanted == "keys" and isinstance(keys, Keys):
            if what == "passphrase":
                keys.unlock()
            else:
                keys.stand(within)

    def ahead(self) -> Iterator[object]:
        """Build one section after the other."""
        for name, section in self._sections.items():
            if section.ahead:
                yield self.section(name)

    def section(self, name: str) -> QWidget:
        """The widget of a section, built now where it was not yet. Raises KeyError."""
        if name not in self._built:
            section = self._sections[name]
            inside = QWidget()
            inside.setObjectName("page")
            column = QVBoxLayout(inside)
            column.setContentsMargins(24, 20, 24, 24)
            column.setSpacing(16)
            title = QLabel(section.title)
            title.setObjectName("title")
            column.addWidget(title)
            if section.about:
                about = QLabel(section.about)
                about.setObjectName("muted")
                about.setWordWrap(True)
                column.addWidget(about)
            made = section.make(self._desk, self.saving)
            inside.setMaximumWidth(860 + 2 * 24)  # of the whole: a layout asks how high its parts are at full width
            column.addWidget(made)
            column.addStretch(1)
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setWidget(inside)
            self.stack.addWidget(scroll)
            self._built[name] = made
        return self._built[name]

    def _side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("panel")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 20, 12, 12)
        column.setSpacing(12)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", self._desk.theme, "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._take_first)
        self.list = QListWidget()
        self.list.setObjectName("nav")
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._choose)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        return side

    def _anew(self) -> QWidget:
        bar = QFrame()
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 10, 24, 10)
        sign = QLabel()
        sign.setPixmap(icon("rotate-ccw", self._desk.theme, "caution").pixmap(18, 18))
        words = QLabel(self.tr("What you changed counts from the next start."))
        words.setWordWrap(True)
        self.anew = QPushButton(self.tr("Start anew now"))
        self.anew.clicked.connect(lambda: self._desk.commands.action("program.restart").trigger())
        row.addWidget(sign)
        row.addWidget(words, 1)
        row.addWidget(self.anew)
        bar.hide()
        self.saving.outdated.connect(bar.setVisible)
        return bar

    def _search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _find(self, typed: str) -> None:
        """List all sections, or the settings that fit what is typed."""
        self.list.blockSignals(True)
        self.list.clear()
        if typed.strip():
            every = [(name, field) for name in self._sections for field in self._fields_of(name)]
            for name, (key, title, _) in ranked(
                typed, every, lambda each: (each[1][1], each[1][2], self._sections[each[0]].title), lambda _: None
            ):
                self._list(f"{title}\n{self._sections[name].title}", self._sections[name].icon, (name, key))
            if not self.list.count():
                nothing = QListWidgetItem(self.tr("Nothing fits."), self.list)
                nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        else:
            for name, section in self._sections.items():
                self._list(section.title, section.icon, (name, ""))
        self.list.blockSignals(False)

    def _list(self, title: str, drawing: str, entry: tuple[str, str]) -> None:
        item = QListWidgetItem(icon(drawing, self._desk.theme, "muted"), title, self.list)
        item.setData(_ENTRY, entry)

    def _fields_of(self, name: str) -> list[tuple[str, str, str]]:
        section, declared = self._sections[name], dict(options(Settings))
        told = [(key, translated(declared[key].title), translated(declared[key].help)) for key in section.fields]
        return [("", section.title, section.about), *told, *(("", words, "") for words in section.words)]

    def _take_first(self) -> None:
        if self.list.count():
            self.list.setCurrentRow(0)
            self._choose(self.list.item(0))

    def _choose(self, item: QListWidgetItem | None, _: QListWidgetItem | None = None) -> None:
        entry = item.data(_ENTRY) if item else None
        if entry:
            self._show(*entry)

    def _open(self, name: str, field: str = "") -> None:
        row = list(self._sections).index(name)
        self.list.blockSignals(True)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._show(name, field)

    def _show(self, name: str, field: str = "") -> None:
        made, self._shown = self.section(name), name
        self.stack.setCurrentIndex(list(self._built).index(name))
        if isinstance(made, Fields) and field in made.form.fields:
            shown = made.form.fields[field]
            scroll = self.stack.currentWidget()
            if isinstance(scroll, QScrollArea):
                scroll.ensureWidgetVisible(shown)
            if not self.search.hasFocus() and not self.list.hasFocus():
                shown.input.setFocus()
