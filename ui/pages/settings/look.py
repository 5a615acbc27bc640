"""How the window looks and behaves: kept with the window, not with the engine's settings."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from engine.errors import EngineError
from ui import language
from ui.autostart import of_this_system
from ui.desk import Desk
from ui.leaving import ASK, CLOSING, HIDE, QUIT
from ui.notices import Notice
from ui.pages.settings.saving import Saving
from ui.scale import AS_SYSTEM, CHOICES, SCALE
from ui.theme import SYSTEM


class Look(QWidget):
    """Each choice counts at once, or says that it waits for the next start."""

    def __init__(self, desk: Desk, saving: Saving) -> None:
        super().__init__()
        self._desk, self._saving = desk, saving
        self._began = {name: desk.remembered.value(name, default) for name, default in _STARTS.items()}
        self._autostart = of_this_system()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self.theme = self._choice(
            self.tr("Light or dark"),
            [(SYSTEM, self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
            desk.theme.choice,
            self._choose_theme,
        )
        self.language = self._choice(
            self.tr("Language"),
            self._languages(),
            self._kept("language"),
            lambda code: self._at_start("language", code),
        )
        self.scale = self._choice(
            self.tr("Size of texts and buttons"),
            [(each, self.tr("As the system") if each == AS_SYSTEM else f"{each} %") for each in CHOICES],
            self._kept(SCALE),
            lambda scale: self._at_start(SCALE, scale),
        )
        self.closing = self._choice(
            self.tr("Closing the window"),
            [
                (ASK, self.tr("Ask, while films are being made")),
                (HIDE, self.tr("Keep making films in the background")),
                (QUIT, self.tr("Quit; films go on at the next start")),
            ],
            desk.remembered.value(CLOSING, ASK),
            lambda way: desk.remembered.keep(CLOSING, way),
        )
        self.autostart = QCheckBox(self.tr("Start with the session, in the background"))
        self.autostart.toggled.connect(self._turn)
        self._column.addWidget(self.autostart)
        desk.background.ask(self, self._autostart.on, self._show_autostart)
        desk.theme.changed.connect(self._show_theme)

    def _choice(
        self, title: str, choices: Sequence[tuple[str, str]], value: str, chosen: Callable[[str], object]
    ) -> QComboBox:
        label, box = QLabel(title), QComboBox()
        label.setObjectName("strong")
        label.setBuddy(box)
        box.setAccessibleName(title)
        for key, text in choices:
            box.addItem(text, key)
        box.setCurrentIndex(max(0, box.findData(value)))
        box.activated.connect(lambda _: chosen(box.currentData()))
        group = QVBoxLayout()
        group.setSpacing(4)
        group.addWidget(label)
        group.addWidget(box)
        self._column.addLayout(group)
        return box

    def _kept(self, name: str) -> str:
        return str(self._desk.remembered.value(name, _STARTS[name]))

    def _languages(self) -> list[tuple[str, str]]:
        codes = language.offered()
        system = QLocale.system().nativeLanguageName() or "English"
        return [
            (SYSTEM, self.tr("As the system ({language})").format(language=system)),
            *((code, language.own_name(code)) for code in codes),
        ]

    def _choose_theme(self, name: str) -> None:
        self._desk.remembered.keep("theme", name)
        self._desk.theme.choose(name)

    def _show_theme(self) -> None:
        self.theme.setCurrentIndex(max(0, self.theme.findData(self._desk.theme.choice)))

    def _at_start(self, name: str, value: str) -> None:
        before = self._kept(name)
        self._desk.remembered.keep(name, value)
        self._saving.needs_start(name, value != self._began[name])
        if value != before:
            box = self.language if name == "language" else self.scale
            self._desk.notices.tell(
                Notice(
                    self.tr("Saved. It counts from the next start."),
                    button=self.tr("Undo"),
                    act=lambda: self._back(box, name, before),
                )
            )

    def _back(self, box: QComboBox, name: str, value: str) -> None:
        box.setCurrentIndex(max(0, box.findData(value)))
        self._desk.remembered.keep(name, value)
        self._saving.needs_start(name, value != self._began[name])

    def _show_autostart(self, on: bool) -> None:
        self.autostart.blockSignals(True)
        self.autostart.setChecked(on)
        self.autostart.blockSignals(False)

    def _turn(self, on: bool) -> None:
        self._desk.background.ask(self, lambda: self._autostart.turn(on), None, lambda error: self._not(on, error))

    def _not(self, on: bool, error: Exception) -> None:
        self._show_autostart(not on)
        if isinstance(error, OSError):
            text = self.tr("The system does not let this be changed.")
            self._desk.notices.tell(Notice(text, str(error), "bad"))
        elif isinstance(error, EngineError):
            self._desk.notices.failed(error)


_STARTS = {"language": SYSTEM, SCALE: AS_SYSTEM}
"""What counts from the next start only, with what it is where nothing was chosen."""
