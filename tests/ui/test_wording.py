"""What the engine says by itself is said in the language of the window, with what it fills in."""

import ast
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

import pytest

import engine
from engine.domain.brief import Brief
from engine.domain.style import Niche
from engine.domain.timeline import Effect, Timeline
from engine.errors import AllFailed, EngineError, Refused, Unreachable
from engine.pipeline.batch import briefs
from engine.pipeline.interchange.report import Note
from engine.runtime import resources
from engine.runtime.codec import from_json
from engine.runtime.net.guard import Guard
from engine.runtime.picture import cube
from engine.runtime.progress import Progress
from tests.ui.conftest import Desktop
from ui.error_view import ErrorView, answer
from ui.form.form import Form
from ui.language import FOLDER, PSEUDO, SENTENCES, Language, translated
from ui.pages.jobs import words
from ui.pages.jobs.page import JobsPage
from ui.wording import PLACE, Wording

VALUES = ("Xenon", "7", "C:\\Films\\a b.mp4", "pexels.com", "'no such'")
"""What is filled in: names, numbers, files and hosts."""
ENGINE = Path(engine.__file__).parent
TYPED = re.compile(r"(faceless|pip|ollama) |\W*$")
"""What is typed as it stands, in any language."""


@pytest.fixture(scope="module")
def known() -> list[str]:
    """Every sentence that the engine makes, with places."""
    found: list[str] = json.loads((FOLDER / SENTENCES).read_text(encoding="utf-8"))
    assert len(found) > 900
    return found


def filled(template: str, value: str) -> str:
    """Fill every place of a sentence, each otherwise."""
    places = iter(range(9))
    return PLACE.sub(lambda _: f"{value}{next(places) or ''}", template)


def raised(do: Callable[[], object]) -> EngineError:
    """Give the error that something ends in."""
    with pytest.raises(EngineError) as told:
        do()
    return told.value


def test_english_is_said_as_it_is(language: Language, known: list[str]) -> None:
    assert [each for each in known if translated(filled(each, "Xenon")) != filled(each, "Xenon")] == []


@pytest.mark.parametrize("value", VALUES)
def test_no_sentence_is_taken_for_another(known: list[str], value: str) -> None:
    """Of all sentences, filled, each is found as itself."""
    numbers = {source: f"<{number}>" for number, source in enumerate(known)}
    wording = Wording(known, numbers.__getitem__)
    said = {source: wording.say(filled(source, value)) for source in known}
    assert {source: found for source, found in said.items() if found != numbers[source]} == {}


def test_every_error_of_the_engine_is_known(known: list[str]) -> None:
    """Whatever class is raised with a text of its own: the text is among those that are translated."""
    wording = Wording(known, lambda _: "known")
    classes = {each.__name__ for each in subclasses(EngineError)}
    strange = []
    for name in (each.name for each in walk_packages([str(ENGINE)], "engine.")):
        module = import_module(name)
        for call in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in classes:
                texts = [sample(each, module) for each in call.args if isinstance(each, ast.Constant | ast.JoinedStr)]
                strange += [
                    (name, call.lineno, text)
                    for text in texts
                    if not TYPED.match(text.replace("7", "")) and wording.say(text) != "known"
                ]
    assert strange == []
    assert len(classes) > 20


def subclasses(above: type[EngineError]) -> Iterator[type[EngineError]]:
    """Give a class and all below it, once every module of the engine is read."""
    for module in walk_packages([str(ENGINE)], "engine."):
        if above is EngineError:
            import_module(module.name)
    yield above
    for below in above.__subclasses__():
        yield from subclasses(below)


def sample(text: ast.expr, module: ModuleType) -> str:
    """Fill an f-string as it may be filled: of a choice with the first, and else with a number."""
    match text:
        case ast.Constant(value=str(said)):
            return said
        case ast.JoinedStr(values=parts):
            whole = (part.value if isinstance(part, ast.FormattedValue) else part for part in parts)
            return "".join(sample(part, module) for part in whole)
        case ast.IfExp(body=one):
            return sample(one, module)
        case ast.Name(id=name):
            return str(getattr(module, name, "7"))
        case ast.Constant():
            return ""
        case _:
            return "7"


def test_errors_with_values_are_said_in_spanish(spanish: None, tmp_path: Path) -> None:
    table, damaged = tmp_path / "night.cube", tmp_path / "damaged.toml"
    table.write_text("LUT_3D_SIZE 2\n1 2\n", encoding="utf-8")
    damaged.write_text("title =", encoding="utf-8")
    told = {
        str(raised(do)): answer(raised(do))
        for do in (
            lambda: Brief(" "),
            lambda: resources.load("niches", "opera", Niche),
            lambda: resources.read(damaged, Niche),
            lambda: cube.read(table),
            lambda: from_json("{", Timeline),
            lambda: Guard().admit("ftp://pexels.com/a.mp4"),
        )
    }
    said = [each.whole for each in told.values()]
    assert said[0] == "No hay de qué crear un video. Da un tema o un guion propio."
    assert said[1].startswith("No hay ningún 'opera' en niches. Elige una opción de ")
    assert said[2].startswith(f"{damaged} no es TOML válido: ")
    assert said[3].startswith(
        "night.cube no es una tabla de color: no tiene 3 números en la línea 2. Expórtala otra vez"
    )
    assert said[4].startswith("Este archivo está dañado: no es JSON.")
    assert said[5].startswith("pexels.com se ofrece por ftp, y solo se sigue https.")


def test_a_view_says_a_chain_of_reasons(spanish: None, desktop: Desktop) -> None:
    view = ErrorView(desktop.desk.theme, desktop.desk.go)
    gone = Unreachable("pexels.com cannot be reached.", "Check the network, or the service's address.")
    view.tell(
        AllFailed("Nothing could compare pictures with words", [f"clip: {gone}", "lexical: so weit."], gone.remedy)
    )
    assert view.text.text() == (
        "Nada pudo comparar imágenes con palabras; clip: No se puede acceder a pexels.com.; lexical: so weit."
    )
    assert view.detail.text() == "Revisa la red, o la dirección del servicio."


def test_what_is_in_a_sentence_is_said_too(spanish: None) -> None:
    assert translated("It is a JPEG picture, and a film was offered.") == "Es una imagen JPEG, y se ofrecía un video."
    assert translated("Try again in 5 minutes.") == "Inténtalo de nuevo en 5 minutos."
    assert translated("Row 3: duration is 5 seconds, too small.") == (
        "Fila 3: duration es 5 segundos: demasiado pequeño."
    )
    assert translated("The voice track is locked. Unlock it first.") == (
        "La pista de voz está bloqueada. Desbloquéala primero."
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "a.mp4",
        "Lighthouses: a calm film; of the sea (2026).",
        "{0} {1} %n",
        "Rust is open\nto the sea. Not so.",
    ],
)
def test_what_is_not_of_the_engine_stays(spanish: None, text: str) -> None:
    assert translated(text) == text


def test_a_value_that_looks_like_a_place_stays(spanish: None) -> None:
    assert translated("{1} needs 2 GB, {0} GB are free at C:\\Films.") == (
        "{1} necesita 2 GB y quedan {0} GB libres en C:\\Films."
    )


def test_a_job_says_in_spanish_what_is_kept_in_english(spanish: None, desktop: Desktop) -> None:
    desktop.window.go("jobs")
    page = desktop.window.page("jobs")
    assert isinstance(page, JobsPage)
    entry = desktop.engine.queue.add("install", {"name": "nothing"}, "Un modelo")
    desktop.settle(lambda: desktop.engine.queue.entry(entry.id).state == "failed" and page.aside.error.isVisible())
    failed = desktop.engine.queue.entry(entry.id)
    assert failed.failure is not None
    assert failed.failure.message == "There is no model 'nothing'."
    assert page.aside.error.text.text() == words.detail(failed) == "No hay ningún modelo 'nothing'."
    under_way = replace(failed, state="running", failure=None, message="Writing scene 2 of 5")
    assert words.detail(under_way) == "Escribiendo la escena 2 de 5"


def test_what_an_export_loses_is_said_in_spanish(spanish: None, desktop: Desktop, film: str, tmp_path: Path) -> None:
    timeline = desktop.engine.projects.open(film)[1].timeline
    seen = replace(timeline, clips=tuple(replace(clip, effects=(Effect("grain"),)) for clip in timeline.clips))
    notes = [note for form in ("edl", "fcpxml", "otio", "srt") for note in written(desktop, seen, tmp_path, form)]
    told = {note.text: translated(note.text) for note in notes}
    assert len(told) > 5
    assert [text for text, said in told.items() if text == said] == []
    assert told["Its effect “grain” is not carried."] == "Su efecto «grain» no se conserva."


def written(desktop: Desktop, timeline: Timeline, folder: Path, form: str) -> tuple[Note, ...]:
    """Write a film for another program; gives what that cannot hold."""
    return desktop.engine.interchange.write(timeline, folder / f"film.{form}").notes


def test_what_is_left_out_is_said_in_spanish(spanish: None, desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "notes.xyz").write_text("-")
    (tmp_path / "torn.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    added = desktop.engine.collection.library.add(Progress(), [tmp_path / "notes.xyz", tmp_path / "torn.png"])
    faulty = briefs("topic,duration\nBees,5\nAnts,soon\nWasps,60,more\n").faulty
    texts = [*(each.reason for each in (*added.refused, *faulty)), *(each.remedy for each in faulty)]
    assert [text for text in texts if translated(text) == text] == []
    assert len(texts) == 8
    assert translated(texts[0]) == "Los archivos que terminan en .xyz no son ni imágenes, ni clips ni sonido."


def test_a_field_says_its_own_title(spanish: None, desktop: Desktop) -> None:
    form = Form(desktop.desk, Brief, Brief("-"), ["duration"])
    form.refuse(raised(lambda: Brief("-", duration=5)))
    assert form.fields["duration"].error == (
        "Duración es 5 segundos: demasiado pequeño. Da un valor de 15 a 3600 segundos."
    )
    form.deleteLater()


def test_the_made_up_language_keeps_what_is_filled_in(language: Language) -> None:
    language.choose(PSEUDO)
    said = answer(Refused("pexels.com cannot be reached.", "Try again in 5 minutes.")).whole
    assert "pexels.com" in said
    assert "5" in said
    assert "reached" not in said
    assert len(said) > len("pexels.com cannot be reached. Try again in 5 minutes.")
