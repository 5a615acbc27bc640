"""Every command with its keys: searched, recorded anew, taken from other editors, and told where two clash."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.commands import STANDARD, Command
from ui.desk import Desk
from ui.fuzzy import score_of
from ui.main_window import MainWindow
from ui.menus import menu_titles
from ui.notices import Notice
from ui.widgets.chip import Chip

_NAME = Qt.ItemDataRole.UserRole


class Shortcuts(QWidget):
    """Changes count at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked: Iterator[str] = iter(())
        self._stale = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._above())
        self.clash = Chip(desk.theme)
        column.addWidget(self.clash)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Commands and their keys"))
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Keys"), self.tr("Menu")])
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setMinimumHeight(420)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(lambda *_: self._choose())
        self.tree.itemActivated.connect(lambda *_: self.recorder.setFocus())
        column.addWidget(self.tree, 1)
        column.addLayout(self._below())
        desk.commands.changed.connect(self._follow)
        self._choose()

    def showEvent(self, event: QShowEvent) -> None:
        """Have every page offer its commands, one page at a time so that nothing stalls."""
        super().showEvent(event)
        if self._stale:
            self._fill()
        window = self.window()
        if isinstance(window, MainWindow):
            self._asked = iter(list(window.places))
            self._ask(window)

    def command(self) -> Command | None:
        """The command that is chosen."""
        item = self.tree.currentItem()
        name = item.data(0, _NAME) if item else ""
        return next((command for command, _ in self._desk.commands.all() if command.name == name), None)

    def choose(self, name: str) -> None:
        """Choose a command by its name."""
        for row in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(row)
            if item and item.data(0, _NAME) == name:
                self.tree.setCurrentItem(item)

    def _above(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search a command or a key"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self._fill())
        self.preset = QComboBox()
        self.preset.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.preset.setMinimumContentsLength(12)
        self.preset.setAccessibleName(self.tr("Keys as in"))
        for name, preset in sorted(
            self._desk.commands.presets.items(), key=lambda each: (each[0] != STANDARD, each[0])
        ):
            self.preset.addItem(preset.title, name)
        self.preset.setCurrentIndex(max(0, self.preset.findData(self._desk.remembered.value("preset", STANDARD))))
        self.preset.activated.connect(lambda: self._take(str(self.preset.currentData())))
        label = QLabel(self.tr("Keys as in"))
        label.setBuddy(self.preset)
        row.addWidget(self.search, 1)
        row.addWidget(label)
        row.addWidget(self.preset)
        return row

    def _below(self) -> QVBoxLayout:
        column, row = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(8)
        self.chosen = QLabel()
        self.chosen.setObjectName("strong")
        self.chosen.setWordWrap(True)
        self.recorder = QKeySequenceEdit()
        self.recorder.setMaximumSequenceLength(1)
        self.recorder.setClearButtonEnabled(True)
        self.recorder.setAccessibleName(self.tr("Press the new keys"))
        self.recorder.keySequenceChanged.connect(lambda _: self._look())
        self.keep = QPushButton(self.tr("Use these keys"))
        self.keep.setObjectName("primary")
        self.keep.clicked.connect(self._keep)
        self.none = QPushButton(self.tr("No keys"))
        self.none.clicked.connect(lambda: self._remap(()))
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.clicked.connect(lambda: self._remap(None))
        column.addWidget(self.chosen)
        row.addWidget(self.recorder, 1)
        for widget in (self.keep, self.none, self.reset):
            row.addWidget(widget)
        column.addLayout(row)
        return column

    def _ask(self, window: MainWindow) -> None:
        name = next(self._asked, None)
        if name:
            window.page(name)
            QTimer.singleShot(0, self, lambda: self._ask(window))

    def _follow(self) -> None:
        """Show the commands there are now, where that is seen."""
        self._stale = True
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        commands, before = self._desk.commands, self.tree.currentItem()
        chosen = before.data(0, _NAME) if before else ""
        typed, titles = self.search.text(), menu_titles()
        self._stale = False
        self.tree.clear()
        for command, _ in commands.all():
            keys = ", ".join(_shown(key) for key in commands.keys(command))
            menu = titles.get(command.group, command.group)
            title = command.title.replace("&", "")
            if score_of(typed, (title, keys, menu)) is None:
                continue
            item = QTreeWidgetItem(self.tree, [title, keys, menu])
            item.setData(0, _NAME, command.name)
            item.setToolTip(0, title)
            item.setToolTip(1, keys)
            if command.name == chosen:
                self.tree.setCurrentItem(item)
        clashes = commands.clashes()
        if clashes:
            key, names = next(iter(clashes.items()))
            told = " / ".join(_title(self._desk, name) for name in names)
            self.clash.tell(
                self.tr("{keys} does two things: {what}").format(keys=_shown(key), what=told),
                "triangle-alert",
                "caution",
            )
        else:
            self.clash.hide()

    def _choose(self) -> None:
        command = self.command()
        for widget in (self.recorder, self.keep, self.none, self.reset):
            widget.setEnabled(command is not None)
        self.chosen.setText(command.title.replace("&", "") if command else self.tr("Choose a command."))
        self.recorder.clear()
        self._look()

    def _look(self) -> None:
        """Say whose keys they are already, before they are taken."""
        sequence, command = self.recorder.keySequence(), self.command()
        self.keep.setEnabled(command is not None and not sequence.isEmpty())
        taken = self._taken(sequence) if not sequence.isEmpty() else ""
        self.keep.setText(
            self.tr("Take from “{command}”").format(command=taken) if taken else self.tr("Use these keys")
        )

    def _taken(self, sequence: QKeySequence) -> str:
        mine = self.command()
        for command, _ in self._desk.commands.all():
            if mine and command.name != mine.name and sequence in map(QKeySequence, self._desk.commands.keys(command)):
                return command.title.replace("&", "")
        return ""

    def _keep(self) -> None:
        sequence, mine = self.recorder.keySequence(), self.command()
        if mine is None or sequence.isEmpty():
            return
        text, commands = sequence.toString(QKeySequence.SequenceFormat.PortableText), self._desk.commands
        for command, _ in commands.all():
            if command.name != mine.name and sequence in map(QKeySequence, commands.keys(command)):
                left = tuple(key for key in commands.keys(command) if QKeySequence(key) != sequence)
                commands.remap(command.name, left)
        self._remap((text,))

    def _remap(self, keys: tuple[str, ...] | None) -> None:
        if command := self.command():
            own = dict(self._desk.remembered.value("keys", {}))
            self._desk.commands.remap(command.name, keys)
            before = own.get(command.name)
            text = self.tr("Keys of “{command}” are changed.").format(command=command.title.replace("&", ""))
            back = tuple(before) if before is not None else None
            self._desk.notices.tell(
                Notice(text, button=self.tr("Undo"), act=lambda: self._desk.commands.remap(command.name, back))
            )
            self.recorder.clear()

    def _take(self, preset: str) -> None:
        before = self._desk.remembered.value("preset", STANDARD)
        self._desk.commands.choose(preset)
        if preset != before:
            text = self.tr("Keys are as in {program} now.").format(program=self.preset.currentText())
            self._desk.notices.tell(Notice(text, button=self.tr("Undo"), act=lambda: self._back(before)))

    def _back(self, preset: str) -> None:
        self.preset.setCurrentIndex(max(0, self.preset.findData(preset)))
        self._desk.commands.choose(preset)


def _shown(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _title(desk: Desk, name: str) -> str:
    return next((command.title.replace("&", "") for command, _ in desk.commands.all() if command.name == name), name)
