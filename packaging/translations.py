# ruff: noqa: INP001, T201 - a script, not a package
"""Gathers every text that people read into resources/translations/*.ts for Qt Linguist, and packs what is translated.

Run it as `python packaging/translations.py`. What is translated already stays; what nobody says any more goes. A new
language begins as an empty faceless_CODE.ts. English has a file for its plurals alone. What Qt's own lupdate leaves
without a context (a text said through a short name for `self.tr`) gets that of its class here, as it is asked for. The
sentences that the engine makes itself are listed in sentences.json besides: the window finds them by it when they are
filled in.
"""

import ast
import json
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, get_args, get_type_hints

from sentences import sentences

from engine.assets.harvest.directory import Entry
from engine.domain.asset import Kind
from engine.domain.brief import Brief
from engine.domain.option import options
from engine.runtime.models import model_catalog
from engine.runtime.paths import RESOURCES
from engine.runtime.registry import found
from engine.runtime.settings import Settings
from ui.language import ENGINE, SENTENCES

ROOT = Path(__file__).parents[1]
FOLDER = RESOURCES / "translations"
LANGUAGES = {"en": 2, "es": 2}
"""How many forms a text with a number has; English is translated in these alone."""


class Text(NamedTuple):
    """One text, as Qt finds it again."""

    context: str
    source: str
    comment: str = ""
    counted: bool = False
    """Whether it has forms for one and for many."""


Said = Mapping[tuple[str, str, str], list[str]]
"""Translations of texts in all their forms, by context, source and comment."""


def main() -> None:
    """Write every file anew."""
    texts = gathered()
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / SENTENCES).write_text(listed(), encoding="utf-8", newline="\n")
    for code in LANGUAGES:
        file = FOLDER / f"faceless_{code}.ts"
        content = written(code, texts, said(file))
        file.write_text(content, encoding="utf-8", newline="\n")
        packed(file, file.with_suffix(".qm"))
        print(f"{file.name}: {content.count('<message')} texts, {content.count('unfinished')} to translate")


def gathered() -> list[Text]:
    """Every text of the window and of the engine, once each, in order."""
    files = sorted([*(ROOT / "ui").rglob("*.py"), *(ROOT / "app").rglob("*.py")])
    own = {text for file in files for text in _of_file(file)}
    return sorted(own | {Text(ENGINE, text) for text in _of_engine() if text})


def listed() -> str:
    """List the engine's sentences, one a line, for the window to find them by."""
    return json.dumps(sentences(), ensure_ascii=False, indent=0) + "\n"


def written(code: str, texts: list[Text], known: Said) -> str:
    """Write one language as Qt Linguist reads it, without places in the code: these would change with every edit."""
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context = None
    for text in texts:
        if code == "en" and not text.counted:
            continue
        if context is None or context.findtext("name") != text.context:
            context = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = text.context
        _message(context, text, known.get(text[:3], []), LANGUAGES[code])
    ET.indent(root, "    ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, "unicode")}\n'


def said(file: Path) -> Said:
    """What a file has translated."""
    if not file.is_file() or not file.stat().st_size:
        return {}
    told = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            parts = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            told[parts[0] or "", parts[1] or "", parts[2] or ""] = forms
    return told


def packed(file: Path, pack: Path) -> None:
    """Pack a language as Qt reads it."""
    tool = shutil.which("pyside6-lrelease", path=Path(sys.executable).parent) or "pyside6-lrelease"
    subprocess.run([tool, "-silent", file, "-qm", pack], check=True)


def _message(context: ET.Element, text: Text, forms: list[str], count: int) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if text.counted else {})
    ET.SubElement(message, "source").text = text.source
    if text.comment:
        ET.SubElement(message, "comment").text = text.comment
    wanted = count if text.counted else 1
    done = len(forms) == wanted and all(forms)
    translation = ET.SubElement(message, "translation", {} if done else {"type": "unfinished"})
    if not text.counted:
        translation.text = forms[0] if done else ""
        return
    for number in range(wanted):
        ET.SubElement(translation, "numerusform").text = forms[number] if done else ""


def _of_file(file: Path) -> Iterator[Text]:
    yield from _of_node(ast.parse(file.read_text(encoding="utf-8")), "", file)


def _of_node(node: ast.AST, within: str, file: Path) -> Iterator[Text]:
    """Find what is said in a piece of code; `within` is the class around it, Qt's context for `self.tr`."""
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else within
        if isinstance(child, ast.Call):
            yield from _of_call(child, inner, file)
        yield from _of_node(child, inner, file)


def _of_call(call: ast.Call, within: str, file: Path) -> Iterator[Text]:
    through, _, name = ast.unparse(call.func).rpartition(".")
    if name not in {"tr", "translate"} or (name == "translate" and through not in {"", "QCoreApplication"}):
        return
    if call.args and ast.unparse(call.args[0]) == "ENGINE":  # those are gathered from the engine
        return
    given = [each.value if isinstance(each, ast.Constant) else None for each in call.args]
    if name == "tr":
        given.insert(0, within if through in {"", "self"} else None)
    if len(given) < 2 or not all(isinstance(each, str) and each for each in given[:2]):
        raise SystemExit(f"{file}:{call.lineno}: say it by a literal text through self.tr or QCoreApplication.")
    yield Text(str(given[0]), str(given[1]), str((given[2:] or [""])[0] or ""), counted=len(given) > 3)


def _of_engine() -> Iterator[str]:
    """Texts that the engine declares as data, and what it says while it works."""
    for declared in (Brief, Settings):
        for _, option in options(declared):
            yield from (option.title, option.help, option.unit)
    for kind in ("effect", "transition", "source", "voice", "llm"):
        for part in found(kind).values():
            yield from (str(getattr(part, "title", "")), str(getattr(part, "caution", "")))
    yield from (name.capitalize() for name in found("background"))
    for model in model_catalog.read().values():
        yield from (model.note, "" if model.kind == "llm" else model.title)
    yield from _of_resources()
    yield from sentences()
    yield from (*get_args(Kind), *get_args(get_type_hints(Entry)["key"]))


def _of_resources() -> Iterator[str]:
    for kind in ("captions", "grades", "niches", "styles", "titles", "sources"):
        for file in sorted((RESOURCES / kind).glob("*.toml")):
            for line in file.read_text(encoding="utf-8").splitlines():
                name, _, value = line.partition(" = ")
                if name in {"title", "tone", "caution"}:
                    yield str(ast.literal_eval(value))


if __name__ == "__main__":
    main()
