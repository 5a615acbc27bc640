"""What is told of a film beforehand is near to what it becomes, and what is missing is said with its remedy."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from engine.domain.brief import Brief
from engine.domain.style import Niche
from engine.domain.voice import Pace
from engine.errors import NeedsKey
from engine.pipeline.estimate import Estimate, Estimates
from engine.pipeline.narration import Narrator
from engine.pipeline.pacing import Pacing
from engine.ports import LanguageModel
from engine.providers.voice.hibari import Hibari
from engine.providers.voice.piper import Piper
from engine.runtime.events import Events
from engine.runtime.progress import Progress
from engine.runtime.resources import load
from engine.runtime.settings import Settings
from engine.store.records import Finished
from tests.kit import kit_for
from tests.telling import SCRIPT, Bench, bench


class Usage(NamedTuple):
    """What `shutil.disk_usage` gives."""

    total: int
    used: int
    free: int


class Keyless:
    """A writer in the cloud whose key is missing."""

    title = "Cloud"
    local = False

    def model(self) -> str:
        raise NeedsKey("The cloud's key is missing.", "Make one.")


@pytest.fixture
def tools(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path) as opened:
        yield opened


def estimates(
    tools: Bench, narrator: Narrator | None = None, writers: Sequence[tuple[str, LanguageModel]] = (), **more: object
) -> Estimates:
    settings = replace(Settings(), **more)  # type: ignore[arg-type]
    return Estimates(
        lambda: settings,
        narrator or tools.retelling.narrator,
        tools.storyboard,
        lambda: writers,
        tools.records._store,
        Events(),
        Path.cwd(),
    )


def errors(told: Estimate) -> list[str]:
    return [each.error for each in told.warnings]


def test_an_own_script_is_as_long_as_was_told(tools: Bench) -> None:
    service = estimates(tools)
    brief = Brief(script=SCRIPT, niche="facts")
    rough = service.estimate(brief)
    service.listen(Progress(), brief)
    told = service.estimate(brief)
    film = tools.film(SCRIPT)
    made = film.timeline.seconds(film.timeline.length)
    assert told.seconds == pytest.approx(made, rel=0.06)
    assert rough.seconds == pytest.approx(made, rel=0.12)
    assert told.words == len(SCRIPT.split())
    assert (told.voice, told.writer, told.language) == ("hibari:heart", "own", "en")
    assert told.making > told.render > 0


def test_paragraphs_are_told_one_by_one(tools: Bench) -> None:
    voice = tools.retelling.narrator.choose("auto", "en")
    text = f"# A heading\n\n{SCRIPT}\n\n---\n\nIn 1969, **600 million** people watched."
    told = estimates(tools).spoken(text, "en", voice, "facts")
    assert [each.sentences for each in told] == [2, 3, 1, 1]
    niche = load("niches", "facts", Niche)
    pace = Pace(niche.speed, niche.pause, niche.sentence_pause)
    pacing = Pacing(tools.retelling.narrator)
    pacing.listen(Progress(), voice, "en")
    for each in pacing.paragraphs(text, voice, "en", pace):
        takes = tools.retelling.narrator.say(
            Progress(), each.text.replace(". ", ".\n").split("\n"), voice, pace.speed, "en"
        )
        spoken = sum(take.duration for take in takes) + pace.sentence_pause * (len(takes) - 1)
        assert each.seconds == pytest.approx(spoken, rel=0.2)
    silent = estimates(tools).spoken(SCRIPT, "en", None)
    assert sum(each.seconds for each in silent) > sum(each.seconds for each in told[:3])


def test_a_topic_is_as_long_as_asked(tools: Bench) -> None:
    told = estimates(tools).estimate(Brief("Why the sky is blue", duration=60, resolution=720))
    assert told.seconds == 60
    assert 150 < told.words < 230
    assert (told.width, told.height) == (1280, 720)
    double = estimates(tools).estimate(Brief("Why the sky is blue", duration=120, resolution=720))
    assert double.film == pytest.approx(2 * told.film, rel=0.01)
    assert double.render > 1.8 * told.render
    large = estimates(tools).estimate(Brief("Why the sky is blue", duration=60, resolution=1440))
    assert large.film > 3 * told.film
    assert not told.measured


def test_what_is_missing_is_said_with_its_remedy(tools: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    service = estimates(tools, writers=[("cloud", Keyless())])
    told = service.estimate(Brief("Bees"))
    assert errors(told) == ["NeedsKey", "NeedsModel", "NeedsModel"]
    assert all(each.remedy for each in told.warnings)
    assert (told.writer, told.finder) == ("template", "lexical:1")
    assert errors(service.estimate(Brief("Пчёлы", language="ru")))[0] == "NeedsModel"
    assert service.estimate(Brief("Bees", voice="nobody")).warnings[0].error == "NotFound"
    assert service.estimate(Brief("Bees", voice="off")).voice == ""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 10**6))
    assert errors(service.estimate(Brief("Bees", script="Bees fly.")))[-1] == "NeedsSpace"


def test_a_voice_of_doubtful_licence_is_named(tools: Bench, tmp_path: Path) -> None:
    kit = kit_for(tmp_path)
    both = Narrator(kit.artifacts, [("hibari", Hibari(kit)), ("piper", Piper(kit))], {})
    brief = Brief("Bees", script="Bees fly.", voice="piper:en_US-joe-medium")
    assert "earn money" in estimates(tools, both).estimate(brief).warnings[-1].message
    assert all(each.error for each in estimates(tools, both, monetised=False).estimate(brief).warnings)


def test_this_machine_s_own_films_are_the_measure(tools: Bench, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(bytes(9_000_000))
    for took in (300, 40_000, 44_000):
        video = tools.records.start_video(Brief("Bees", resolution=720), "k", tmp_path)
        tools.records.log_generation(video, "rendering", "completed", took)
        tools.records.log_generation(video, "voice_synthesis", "completed", 6000)
        finished = Finished("Bees", "", 60.0, "1280x720", film, film)
        tools.records.finish_video(video, finished)
    told = estimates(tools).estimate(Brief("Bees", duration=60, resolution=720))
    assert told.measured
    assert told.render == pytest.approx(42, abs=3)
    assert told.making == pytest.approx(told.render + 6 + 2, abs=1)
    assert told.film == pytest.approx(9_000_000, rel=0.02)
