"""The language of the window: Qt's own texts and ours, which way it is read, and a made-up one to test labels with."""

import re
import tomllib
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from engine.runtime.paths import RESOURCES

FOLDER = RESOURCES / "translations"
"""One .qm file a language, as faceless_es.qm."""
SYSTEM = "system"
SOURCE = "en"
PSEUDO = "en-XA"
ENGINE = "engine"
"""The context of all texts that the engine gives as data."""
_LONGER = 0.4
"""How much longer than English other languages get, at most, in a label."""
_KEPT = re.compile(r"(\{[^{}]*\}|%L?n|%L?\d+|\*\.\w+)")
"""What is no word: places to fill in, and endings of files."""
_MORE = ("ünd", "sö", "wéiter", "án", "dér", "léine")
_ACCENTED = str.maketrans("aceilnoruyzACEILNORUYZ", "áçéíłñöŕüýžÁÇÉÍŁÑÖŔÜÝŽ")


class Pseudo(QTranslator):
    """Writes every text with accents and 40 % longer, so that a label that would be cut off is seen in time."""

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
        said = "".join(piece if _KEPT.fullmatch(piece) else piece.translate(_ACCENTED) for piece in _KEPT.split(text))
        return said + _longer(max(1, round(_LONGER * len(text))))

    def isEmpty(self) -> bool:
        """There is a text for everything."""
        return False


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
            for name, folder in (("qtbase", shipped), ("faceless", str(self._folder))):
                translator = QTranslator(self._application)
                if translator.load(f"{name}_{self.code}", folder):
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
    """Say a text that the engine gives as data, as the title of a setting, in the language that is spoken."""
    return QCoreApplication.translate(ENGINE, text)


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
