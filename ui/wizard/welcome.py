"""The first page: what the program is, in which language and colours."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui import language
from ui.desk import Desk
from ui.icons import icon
from ui.item_models.pictures import rounded
from ui.pages.create.look import pictures
from ui.theme import CHOICES, SYSTEM
from ui.widgets.fields import Fields

_SHOWN = ("general", "history", "music", "sleep")
_SEEN = QSize(180, 101)


class Welcome(QWidget):
    """Says what one can do here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.title = self.tr("Welcome to Faceless Studio")
        self.next = self.tr("Next")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(
            _words(self.tr("Give a topic, get a film: written, spoken, with pictures, captions and music."))
        )
        for sign, text in (
            (
                "hard-drive",
                self.tr("It is made on this computer. No account, no key, and no network once it is set up."),
            ),
            ("film", self.tr("Change anything afterwards: each word, each picture, on a timeline.")),
            ("shield-check", self.tr("Whose pictures they are is kept with every film.")),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            drawn = QLabel()
            drawn.setPixmap(icon(sign, desk.theme, "focus").pixmap(24, 24))
            row.addWidget(drawn, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_words(text), 1)
            column.addLayout(row)
        form = Fields()
        self.language, self.theme = QComboBox(), QComboBox()
        self.hint = _words("")
        self.hint.setObjectName("small")
        self._fill()
        form.add(self.tr("Language"), self.language)
        form.addRow("", self.hint)
        form.setRowVisible(self.hint, False)
        self._form = form
        form.add(self.tr("Colours"), self.theme)
        column.addLayout(form)
        column.addWidget(self._seen())
        column.addStretch(1)

    def _seen(self) -> QWidget:
        """Show what films look like."""
        band = QWidget()
        row = QHBoxLayout(band)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(12)
        labels = {name: QLabel() for name in _SHOWN}
        for number, label in enumerate(labels.values()):
            if number:
                row.addStretch(1)
            label.setFixedSize(_SEEN)
            row.addWidget(label)
        ratio = self.devicePixelRatioF()

        def read() -> dict[str, QImage]:
            found = pictures("niche", list(_SHOWN))
            return {name: rounded(image, _SEEN, ratio, 8) for name, image in found.items() if not image.isNull()}

        def show(images: dict[str, QImage]) -> None:
            for name, image in images.items():
                labels[name].setPixmap(QPixmap.fromImage(image))

        self._desk.background.ask(self, read, show)
        return band

    def _fill(self) -> None:
        self.language.addItem(self.tr("As the system"), SYSTEM)
        for code in language.offered():
            self.language.addItem(language.own_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._desk.remembered.value("language", SYSTEM))))
        self.language.activated.connect(self._speak)
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for choice in CHOICES:
            self.theme.addItem(names[choice], choice)
        self.theme.setCurrentIndex(max(0, self.theme.findData(self._desk.theme.choice)))
        self.theme.activated.connect(self._paint)
        self.language.setAccessibleName(self.tr("Language"))
        self.theme.setAccessibleName(self.tr("Colours"))

    def _speak(self) -> None:
        self._desk.remembered.keep("language", self.language.currentData())
        self.hint.setText(self.tr("The window speaks it from the next start on."))
        self._form.setRowVisible(self.hint, True)

    def _paint(self) -> None:
        self._desk.remembered.keep("theme", self.theme.currentData())
        self._desk.theme.choose(self.theme.currentData())


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
