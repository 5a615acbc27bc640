# ruff: noqa: INP001 - part of a script, not of a package
"""Finds the sentences that the program makes by itself: of its errors, of its progress, and what else it tells.

What is filled in only when a sentence is said stands there as a numbered place in braces, as "{0} cannot be reached.";
of a choice between two words each is a sentence of its own, so that every language may say it its own way.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import count, product
from math import prod
from pathlib import Path
from typing import get_args

from engine.domain.asset import Kind
from engine.domain.brief import Brief
from engine.domain.option import options
from engine.domain.timeline import TRACKS
from engine.pipeline.queue.entry import State
from engine.runtime.settings import Settings
from ui.wording import PLACE

ROOT = Path(__file__).parents[1]
PIECES = (
    "engine/assets/harvest/assisted.py",
    "engine/assets/harvest/manifest.py",
    "engine/assets/harvest/policy.py",
    "engine/assets/harvest/visit.py",
    "engine/assets/rights/standing.py",
    "engine/pipeline/batch.py",
    "engine/pipeline/estimate.py",
    "engine/pipeline/interchange/otio_clips.py",
    "engine/providers/source/*.py",
    "engine/render/slate.py",
    "engine/runtime/magic.py",
    "engine/runtime/models/model_files.py",
    "engine/runtime/net/collecting.py",
    "engine/runtime/net/download.py",
    "engine/runtime/picture/cube.py",
    "engine/runtime/sources/*.py",
    "engine/store/*.py",
)
"""Modules that put sentences together: of these every text counts that begins as a part of one."""
SYSTEM = (
    "End of file",
    "File exists",
    "Input/output error",
    "Invalid data found when processing input",
    "Is a directory",
    "No space left on device",
    "No such file or directory",
    "Not a directory",
    "Permission denied",
    "Read-only file system",
)
"""What the system and its decoders say most often of a file."""
WORDS = (*get_args(State), *get_args(Kind), *TRACKS, "pictures", "landscape", "portrait", "square", *SYSTEM)
"""What is filled into sentences as words of the language: states of work, kinds, tracks and shapes."""
UNITS = sorted({"characters", *(each.unit for declared in (Brief, Settings) for _, each in options(declared))} - {""})
_BEGINS = re.compile(
    r"(?:it|its|an?|the|nobody|no|of|to be|not to|that|like|is|has|packed|needs|platforms|files?|colour table)\b.*"
    r"|(?:line|Row) \x00.*|\x00 (?:seconds|minutes|files? (?:is|are)|taken|cannot|was|is)\b.*|DuckDB .*",
    re.DOTALL,
)
_SENTENCE = re.compile(r"[A-Z`“\x00].* .*[.…]", re.DOTALL)
"""What stands for itself wherever it is written."""
_SILENT = re.compile(
    r"engine/(?:bench|assets/rights/letter|assets/finding/facets|pipeline/writing/|runtime/llm/|"
    r"runtime/models/preparing/parity)"
)
"""Where sentences are samples, prompts or parts of a document."""
_CODE = re.compile(r"[|\\]|^\S*$")
_COMMAND = re.compile(r"(?:faceless|pip|ollama) .*|The quick brown fox .*")
"""What is typed or said aloud as it is."""
_HELP = frozenset({"Option", "option", "help", "field"})
_TEXT = (ast.IfExp, ast.JoinedStr, ast.Constant)
_SUPER = "super().__init__"
"""What an error of one sentence alone says it by."""
_PARTS = ("engine", "app", "ui")
_PLACE = "\0"
_MOST = 8
"""Forms of one text, as for one and for many; beyond them a choice is a place."""


@cache
def sentences() -> tuple[str, ...]:
    """Every sentence, and the words that are filled in, in order."""
    texts = {file: file.read_text(encoding="utf-8") for part in _PARTS for file in sorted((ROOT / part).rglob("*.py"))}
    errors = _errors(map(ast.parse, texts.values()))
    found = {*WORDS, *(f"{{0}} {unit}" for unit in UNITS)}
    for file, text in texts.items():
        name = file.relative_to(ROOT).as_posix()
        if name.startswith("engine"):
            found.update(_of_text(text, name, errors | {_SUPER}))
        elif any(f"{error}(" in text for error in errors):
            found.update(_of_text(text, name, errors))
    return tuple(sorted(found))


def _of_text(text: str, file: str, errors: frozenset[str]) -> Iterator[str]:
    for form in _of_tree(ast.parse(text), file, errors):
        if re.search(r"[^\W\d_]{2}", form.replace(_PLACE, "")) and not _COMMAND.fullmatch(form):
            yield _numbered(form.strip())


def _errors(trees: Iterable[ast.Module]) -> frozenset[str]:
    """Name every class of error there is."""
    bases = {
        node.name: {ast.unparse(base).rpartition(".")[2] for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"EngineError"}
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    return frozenset(found)


def _of_tree(tree: ast.Module, file: str, errors: frozenset[str]) -> Iterator[str]:
    """Find what one file says."""
    silent, pieces = _SILENT.match(file), any(Path(file).match(each) for each in PIECES)
    inner = set(_inner(tree))
    names = _names(tree.body)
    for part, scope in _scoped(tree, {**names, **_returned(tree, names)}):
        if isinstance(part, ast.Call):
            for given in _told(part, errors):
                yield from _forms(given, scope)
        elif part not in inner and not silent and file.startswith("engine"):
            for form in _forms(part, scope) if isinstance(part, ast.Constant | ast.JoinedStr) else ():
                if _SENTENCE.fullmatch(form) or (pieces and _BEGINS.fullmatch(form) and not _CODE.search(form)):
                    yield form


def _told(call: ast.Call, errors: frozenset[str]) -> Iterator[ast.expr]:
    """Give what is said by making an error, or to a Progress."""
    name = ast.unparse(call.func)
    if name in errors or name.rpartition(".")[2] in errors:
        yield from (*call.args, *(each.value for each in call.keywords))
    elif len(call.args) == 2 and name not in _HELP and _reports(call):
        yield call.args[1]


def _reports(call: ast.Call) -> bool:
    """Tell whether a call speaks to a Progress: by its name, or as it begins with a part of 1."""
    if "progress" in ast.unparse(call.func).lower():
        return True
    first = call.args[0]
    part = isinstance(first, ast.Constant) and isinstance(first.value, float)
    share = isinstance(first, ast.BinOp) and isinstance(first.op, ast.Div)
    return isinstance(call.func, ast.Name) and call.func.id.islower() and (part or share)


def _inner(tree: ast.AST) -> Iterator[ast.AST]:
    """Give texts that are parts of others, documentation, or the help of an option."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (each for each in ast.walk(node) if each is not node)
        elif isinstance(node, ast.Expr):
            yield node.value
        elif isinstance(node, ast.Call) and (ast.unparse(node.func) in _HELP or ast.unparse(node).startswith("_log.")):
            yield from ast.walk(node)


def _scoped(node: ast.AST, names: Mapping[str, ast.expr]) -> Iterator[tuple[ast.AST, Mapping[str, ast.expr]]]:
    """Give every node with the texts that the names around it stand for."""
    for child in ast.iter_child_nodes(node):
        inner = {**names, **_names(ast.walk(child))} if isinstance(child, ast.FunctionDef) else names
        yield child, inner
        yield from _scoped(child, inner)


def _names(nodes: Iterable[ast.AST]) -> Mapping[str, ast.expr]:
    """Give the names that stand for one text alone."""
    given = [(name.id, each.value) for each in nodes if isinstance(each, ast.Assign) for name in _plain(each)]
    names = Counter(name for name, _ in given)
    return {name: value for name, value in given if names[name] == 1 and isinstance(value, _TEXT) and _worded(value)}


def _worded(text: ast.expr) -> bool:
    """Tell whether a text says something, and does not just put values together."""
    return not isinstance(text, ast.JoinedStr) or any(re.search("[a-z]{2}", each) for each in _forms(text, {}))


def _returned(tree: ast.Module, names: Mapping[str, ast.expr]) -> dict[str, ast.expr]:
    """Give what the functions of a file return, where it is a text, by their names as they are called."""
    found: dict[str, ast.expr] = {}
    for function in (each for each in tree.body if isinstance(each, ast.FunctionDef)):
        scope = {**names, **_names(ast.walk(function))}
        given = [each.value for each in ast.walk(function) if isinstance(each, ast.Return) and each.value]
        forms = [ast.Constant(form) for each in given for form in _forms(each, scope)]
        if any(each.value != _PLACE for each in forms):
            found[f"{function.name}()"] = ast.BoolOp(ast.Or(), list(forms))
    return found


def _plain(given: ast.Assign) -> Iterator[ast.Name]:
    yield from (each for each in given.targets if isinstance(each, ast.Name))


def _forms(node: ast.AST, names: Mapping[str, ast.expr]) -> list[str]:  # noqa: PLR0911 - a kind of node a line
    """Give every text that an expression may make, with a mark for what is not known; just the mark for others."""
    match node:
        case ast.Constant(value=str(text)):
            return [PLACE.sub(_PLACE, text).replace("{}", _PLACE)]
        case ast.IfExp(body=one, orelse=other):
            return [*_forms(one, names), *_forms(other, names)]
        case ast.BoolOp(values=each):
            return [form for one in each for form in _forms(one, names)]
        case ast.Name(id=name) if name in names:
            return _forms(names[name], names)
        case ast.Call(func=ast.Name(id=name)) if f"{name}()" in names:
            return _forms(names[f"{name}()"], names)
        case ast.Call(func=ast.Attribute(value=text, attr="format")):
            return _forms(text, names)
        case ast.FormattedValue(value=inner, conversion=-1, format_spec=None) if not isinstance(inner, ast.Call):
            return _forms(inner, names)
        case ast.JoinedStr(values=each):
            parts = [_forms(one, names) for one in each]
            if prod(map(len, parts)) > _MOST:
                parts = [part if len(part) == 1 else [_PLACE] for part in parts]
            return ["".join(part) for part in product(*parts)]
        case _:
            return [_PLACE]


def _numbered(form: str) -> str:
    """Number the places; two that nothing stands between are one."""
    number = count()
    return re.sub(f"{_PLACE}+", lambda _: f"{{{next(number)}}}", form)
