"""The language of the window: Qt's own texts and ours, which way it is read, and a made-up one to test labels with."""

import json
import re
import tomllib
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from engine.runtime.paths import RESOURCES
from ui.wording import Wording

FOLDER = RESOURCES / "translations"
"""One .qm file a language, as faceless_es.qm."""
SYSTEM = "system"
SOURCE = "en"
PSEUDO = "en-XA"
ENGINE = "engine"
"""The context of all texts that the engine gives."""
SENTENCES = "sentences.json"
"""Those among them that the engine makes itself, with places for what it fills in."""
_LONGER = 0.4
"""How much longer than English other languages get, at most, in a label."""
_KEPT = re.compile(r"(\{[^{}]*\}|%L?n|%L?\d+|\*\.\w+)")
"""What is no word: places to fill in, and endings of files."""
_MORE = ("ünd", "sö", "wéiter", "án", "dér", "léine")
_ACCENTED = str.maketrans("aceilnoruyzACEILNORUYZ", "áçéíłñöŕüýžÁÇÉÍŁÑÖŔÜÝŽ")


class Sentences(QTranslator):
    """Says the engine's sentences as they are filled in; asked last, for what a language does not know as it is."""

    def __init__(self, parent: QObject, known: QTranslator) -> None:
        """`known` has the sentences with their places."""
        super().__init__(parent)
        self._wording = Wording(_sentences(), lambda text: known.translate(ENGINE, text) or text)

    def translate(
        self, context: str | bytes, source: str | bytes, disambiguation: str | bytes | None = None, n: int = -1
    ) -> str:
        """Give a sentence of the engine in the language; any other text as it is."""
        _ = disambiguation, n
        text, of = (each.decode() if isinstance(each, bytes) else each for each in (source, context))
        return self._wording.say(text) if of == ENGINE else text

    def isEmpty(self) -> bool:
        """There are sentences."""
        return False


class Pseudo(QTranslator):
    """Writes every text with accents and 40 % longer, so that a label that would be cut off is seen in time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = Wording(_sentences(), _accented)

    def translate(
        self, context: str | bytes, source: str | bytes, disambiguation: str | bytes | None = None, n: int = -1
    ) -> str:
        """Give the text as nobody speaks it; what stands in braces stays."""
        _ = disambiguation, n
        text, of = (each.decode() if isinstance(each, bytes) else each for each in (source, context))
        if of.startswith("Q"):  # Qt's own texts, as the names of keys, are those of other languages already
            return text
        if not text.strip():
            return text
        if of == ENGINE and (said := self._wording.say(text)) != text:
            return said
        return _accented(text)

    def isEmpty(self) -> bool:
        """There is a text for everything."""
        return False


def _accented(text: str) -> str:
    said = "".join(piece if _KEPT.fullmatch(piece) else piece.translate(_ACCENTED) for piece in _KEPT.split(text))
    return said + _longer(max(1, round(_LONGER * len(text))))


def _longer(length: int) -> str:
    """So many letters more, in short words, as a text that is longer has more of them."""
    words, more = cycle(_MORE), ""
    while len(more) < length:
        more += f" {next(words)}"
    return more[:length] if more[length - 1] != " " else f"{more[: length - 1]}~"


class Language:
    """Speaks one language at a time; widgets made from then on are in it."""

    def __init__(self, application: QApplication, choice: str = SYSTEM, folder: Path | None = None) -> None:
        """`choice` is a code as `es`, or `system`; `folder` holds one .qm file a language."""
        self._application = application
        self._folder = folder or FOLDER
        self._installed: list[QTranslator] = []
        self.code = SOURCE
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """Speak another language: that of the system where it is there, else English."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
        self.code = self._known(choice)
        locale = QLocale.system() if choice == SYSTEM else QLocale(self.code.replace("-", "_"))
        QLocale.setDefault(locale)
        if self.code == PSEUDO:
            self._install(Pseudo(self._application))
        else:  # English too has a file, for its plurals
            shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            qt, ours = QTranslator(self._application), QTranslator(self._application)
            found = qt.load(f"qtbase_{self.code}", shipped), ours.load(f"faceless_{self.code}", str(self._folder))
            if self.code != SOURCE:
                self._install(Sentences(self._application, ours))
            for translator in (each for each, there in zip((qt, ours), found, strict=True) if there):
                self._install(translator)
        self._application.setLayoutDirection(QLocale(self.code.replace("-", "_")).textDirection())

    def _install(self, translator: QTranslator) -> None:
        self._application.installTranslator(translator)
        self._installed.append(translator)

    def _known(self, choice: str) -> str:
        codes = offered(self._folder)
        if choice != SYSTEM:
            return choice if choice in {*codes, PSEUDO} else SOURCE
        spoken = (name.replace("-", "_") for name in QLocale.system().uiLanguages())
        known = (each for name in spoken for each in (name, name.split("_")[0]) if each in codes)
        return next(known, SOURCE)


def translated(text: str) -> str:
    """Say what the engine gives, as the title of a setting or why something failed, in the language that is spoken."""
    return QCoreApplication.translate(ENGINE, text)


def _sentences() -> list[str]:
    known: list[str] = json.loads((FOLDER / SENTENCES).read_text(encoding="utf-8"))
    return known


def offered(folder: Path = FOLDER) -> list[str]:
    """The codes of all languages there are; English needs no file."""
    return sorted({SOURCE, *(path.stem.removeprefix("faceless_") for path in folder.glob("faceless_*.qm"))})


def own_name(code: str) -> str:
    """What a language calls itself, as `español`."""
    if code == PSEUDO:
        return "English (test)"
    known = RESOURCES / "languages" / f"{code}.toml"
    if known.is_file():  # Qt names a country too
        return str(tomllib.loads(known.read_text(encoding="utf-8"))["title"])
    return QLocale(code).nativeLanguageName().capitalize() or code
