"""Several threads ask one renderer for different things; and the same film is the same bytes however it comes about."""

import faulthandler
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from engine.domain.timeline import Effect, Timeline
from engine.errors import Cancelled
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import Progress, quiet


@pytest.fixture(autouse=True)
def no_deadlock() -> Iterator[None]:
    """End everything, and say where each thread was, where nothing moves."""
    faulthandler.dump_traceback_later(150, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


class Side(threading.Thread):
    """Does something aside, and tells what it raised."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__(daemon=True)
        self._work = work
        self.error: BaseException | None = None
        self.start()

    def run(self) -> None:
        try:
            self._work()
        except Exception as error:  # noqa: BLE001 - told by `end`
            self.error = error

    def end(self) -> BaseException | None:
        self.join()
        return self.error


def edited(film: Timeline, number: int) -> Timeline:
    return replace(film, effects=(Effect("vignette", (("amount", number % 100 / 100),)),))


def made(artifacts: Artifacts, film: Timeline, folder: Path, workers: int = 2) -> bytes:
    """Make a film where nothing is kept yet."""
    out = folder / "film.mp4"
    with closing(Renderer(Artifacts(folder), artifacts.find, workers)) as renderer:
        renderer.render(quiet(), film, out)
    return out.read_bytes()


def test_the_same_film_is_the_same_bytes_however_it_comes_about(
    rich: Timeline, artifacts: Artifacts, tmp_path: Path
) -> None:
    """By one process and by two, with half of it there, with all of it made ahead, beside another, and edited back."""
    alone, other = made(artifacts, rich, tmp_path / "alone", 1), edited(rich, 30)
    assert made(artifacts, rich, tmp_path / "both", 2) == alone
    out = tmp_path / "film.mp4"
    with closing(Renderer(Artifacts(tmp_path / "half"), artifacts.find, 2)) as renderer:
        renderer.render(quiet(), rich, out, span=(70, 200))
        renderer.render(quiet(), rich, out)
        assert out.read_bytes() == alone
    with closing(Renderer(Artifacts(tmp_path / "ahead"), artifacts.find, 2)) as renderer:
        for film in (rich, other, rich):
            renderer.ahead(film)
        while sum(end - start for start, end in renderer.rendered(rich)) < rich.length:
            time.sleep(0.02)
        beside = Side(lambda: renderer.render(quiet(), other, tmp_path / "other.mp4"))
        renderer.render(quiet(), rich, out)
        assert beside.end() is None
        assert out.read_bytes() == alone
    assert (tmp_path / "other.mp4").read_bytes() == made(artifacts, other, tmp_path / "others", 1) != alone


def test_edits_previews_and_two_renders_at_once(rich: Timeline, artifacts: Artifacts, tmp_path: Path) -> None:
    over = threading.Event()
    numbers = count()
    drawn: list[int] = []
    with closing(Renderer(artifacts, artifacts.find, 2)) as renderer:

        def edit() -> None:
            while not over.wait(0.05):
                renderer.ahead(edited(rich, next(numbers)))

        def look() -> None:
            while not over.wait(0.01):
                frame = len(drawn) * 17 % rich.length
                drawn.append(int(renderer.preview(edited(rich, len(drawn)), frame, (160, 90)).shape[0]))

        aside = [Side(edit), Side(look), Side(look)]
        first = Side(lambda: renderer.render(quiet(), rich, tmp_path / "first.mp4"))
        renderer.render(quiet(), replace(rich, effects=()), tmp_path / "second.mp4")
        assert first.end() is None
        over.set()
        assert [each.end() for each in aside] == [None, None, None]
    assert set(drawn) == {90}
    assert next(numbers) > 3
    assert (tmp_path / "first.mp4").read_bytes() == made(artifacts, rich, tmp_path / "quiet", 1)


def test_closing_in_the_middle_of_all_that(rich: Timeline, artifacts: Artifacts, scratch: Path, tmp_path: Path) -> None:
    """Whatever comes in before, while and after it closes ends as stopped."""
    for moment in (0.0, 0.6, 1.2):
        told = threading.Event()
        renderer = Renderer(Artifacts(tmp_path / f"kept {moment}"), artifacts.find, 2)

        def edit(renderer: Renderer = renderer) -> None:
            for number in count():
                renderer.ahead(edited(rich, number))
                time.sleep(0.05)

        def render(renderer: Renderer = renderer, told: threading.Event = told, number: int = 0) -> None:
            for again in count():
                film = edited(rich, again * 7 + number)
                renderer.render(Progress(lambda _: told.set()), film, tmp_path / f"{number}.mp4")

        aside = [Side(edit), Side(render), Side(lambda: render(number=1))]
        told.wait()
        time.sleep(moment)
        renderer.close()
        assert {type(each.end()) for each in aside} == {Cancelled}
        assert list(scratch.iterdir()) == []
