"""The window in other languages: every text is translated, fits its places, and is heard in a real window."""

import ast
import json
import re
import string
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from engine.domain.brief import Brief
from engine.domain.option import options
from engine.runtime.paths import RESOURCES
from tests.ui.conftest import Desktop
from ui.form.field import Field
from ui.form.form import Form
from ui.language import ENGINE, PSEUDO, SENTENCES, Language, offered, own_name, translated

FOLDER = RESOURCES / "translations"
PLACES = re.compile(r"%L?(?:n|\d+)|&(?=\w)|\n|\*\.\w+")
"""What must be on both sides as often."""
MEBIBYTE = 1 << 20


@pytest.fixture(scope="module")
def translations() -> Iterator[ModuleType]:
    """The command that makes the files anew."""
    sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
    yield import_module("translations")
    sys.path.pop(0)


@pytest.fixture(scope="module")
def texts(translations: ModuleType) -> Any:
    """Every text there is to translate; reading the whole program for them takes a while."""
    return translations.gathered()


@pytest.mark.parametrize("code", ["en", "es"])
def test_every_text_is_gathered_and_packed(translations: ModuleType, texts: Any, code: str, tmp_path: Path) -> None:
    file = FOLDER / f"faceless_{code}.ts"
    anew = translations.written(code, texts, translations.said(file))
    assert anew == file.read_text(encoding="utf-8"), "run `python packaging/translations.py`"
    translations.packed(file, tmp_path / "packed.qm")
    assert (tmp_path / "packed.qm").read_bytes() == file.with_suffix(".qm").read_bytes()
    assert file.stat().st_size < MEBIBYTE
    assert "<location" not in anew


def test_the_sentences_of_the_engine_are_listed_for_the_window(translations: ModuleType, texts: Any) -> None:
    told = translations.listed()
    assert told == (FOLDER / SENTENCES).read_text(encoding="utf-8"), "run `python packaging/translations.py`"
    gathered = {each.source for each in texts if each.context == ENGINE}
    assert set(json.loads(told)) <= gathered


def test_choices_and_names_become_sentences_of_their_own(translations: ModuleType, tmp_path: Path) -> None:
    code = """
_REMEDY = "Try it again."
class Torn(EngineError):
    pass
def f(count, progress, name):
    rest = f" and {count} more" if count else ""
    progress(0.5, f"Reading {name.title}")
    raise Torn(f"{count} {'file is' if count == 1 else 'files are'} torn: {name!r}{rest}.", _REMEDY)
"""
    tree, found = ast.parse(code), sys.modules["sentences"]
    assert set(map(found._numbered, found._of_tree(tree, "engine/torn.py", found._errors([tree])))) == {
        "Reading {0}",
        "{0} file is torn: {1}.",
        "{0} file is torn: {1} and {2} more.",
        "{0} files are torn: {1}.",
        "{0} files are torn: {1} and {2} more.",
        "Try it again.",
    }


def test_nothing_is_left_to_translate(translations: ModuleType, texts: Any) -> None:
    assert len(texts) > 2000
    spanish, english = (translations.said(FOLDER / f"faceless_{code}.ts") for code in ("es", "en"))
    assert [each for each in texts if each[:3] not in spanish] == []
    assert [each for each in texts if each.counted and each[:3] not in english] == []


def test_what_is_filled_in_is_filled_in_everywhere(translations: ModuleType) -> None:
    faults = []
    for file in FOLDER.glob("*.ts"):
        for (context, source, _), forms in translations.said(file).items():
            for number, form in enumerate(forms):
                places = sorted(PLACES.findall(source)), sorted(PLACES.findall(form))
                once = number == 0 and len(forms) > 1 and places == (["%n"], [])  # "once more" says the number itself
                same = sorted(_fields(source)) == sorted(_fields(form)) and (once or places[0] == places[1])
                same &= (source[:1].isspace(), source[-1:].isspace()) == (form[:1].isspace(), form[-1:].isspace())
                if not same:
                    faults.append((context, source, form))
    assert faults == []


def _fields(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [each[1:] for each in string.Formatter().parse(text) if each[1] is not None]


def test_a_text_through_anything_but_self_is_refused(translations: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "page.py"
    file.write_text(
        'class Page:\n    def f(self):\n        tr = self.tr\n        return tr("One"), self.tr("%n two", "", 2)\n'
    )
    assert sorted(each[:2] for each in translations._of_file(file)) == [("Page", "%n two"), ("Page", "One")]
    file.write_text('def f(page):\n    return page.tr("One")')
    with pytest.raises(SystemExit, match="literal text"):
        list(translations._of_file(file))


def test_translators_keep_what_they_said_and_lose_what_is_gone(translations: ModuleType, tmp_path: Path) -> None:
    text = translations.Text
    file = tmp_path / "faceless_es.ts"
    file.write_text(translations.written("es", [text("A", "One")], {("A", "One", ""): ["Uno"]}), encoding="utf-8")
    assert translations.said(file) == {("A", "One", ""): ["Uno"]}
    later = translations.written("es", [text("A", "Two"), text("B", "One")], translations.said(file))
    assert "Uno" not in later
    assert later.count('type="unfinished"') == 2


def test_forms_for_one_and_for_many(language: Language) -> None:
    class Exchange(QObject):
        pass

    one, many = ("%n thing(s) to know", "", 1), ("%n thing(s) to know", "", 2)
    sayer = Exchange()
    assert [sayer.tr(*one), sayer.tr(*many)] == ["1 thing to know", "2 things to know"]
    language.choose("es")
    assert [sayer.tr(*one), sayer.tr(*many)] == ["1 cosa que conviene saber", "2 cosas que conviene saber"]
    language.choose(PSEUDO)
    assert sayer.tr(*many).startswith("2 ")


def test_texts_of_the_engine_are_said_in_spanish(spanish: None) -> None:
    assert translated("Night") == "Noche"
    assert translated("Nobody declares this.") == "Nobody declares this."
    assert QCoreApplication.translate("menus", "Timeline") == "Línea de tiempo"


def test_languages_call_themselves_as_they_do() -> None:
    assert offered() == ["en", "es"]
    assert [own_name(each) for each in offered()] == ["English", "Español"]


def test_the_window_speaks_spanish(spanish: None, desktop: Desktop) -> None:
    window = desktop.window
    assert [each.title for each in window.places.values()][:2] == ["Crear", "Proyectos"]
    window.go("create", "")
    desktop.settle()
    form = Form(desktop.desk, Brief, Brief("-"), ["resolution", "seed"])
    assert form.fields["resolution"].declared.title == "Resolución"
    assert isinstance(form.fields["seed"], Field)
    english = {each.title for _, each in options(Brief)} - {"Seed"}
    assert form.fields["seed"].declared.title not in english
    form.deleteLater()


def test_the_made_up_language_keeps_places_and_grows_by_words(language: Language) -> None:
    language.choose(PSEUDO)
    source = "{count} of %n films, %1, as *.csv"
    said = QCoreApplication.translate("anywhere", source)
    for place in ("{count}", "%n", "%1", "*.csv"):
        assert place in said
    assert len(said) >= round(1.4 * len(source))
    assert max(map(len, said.split())) <= 8
