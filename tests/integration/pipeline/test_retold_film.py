"""One sentence of a finished film told otherwise: only what it changes is spoken and encoded again, and it is heard."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.domain.brief import Brief
from engine.domain.event import STAGES, ProjectReady, SceneChosen, StageReached
from engine.domain.plan import plan
from engine.engine import Engine
from engine.runtime.paths import Home
from engine.runtime.progress import Progress
from engine.runtime.sound import wav
from tests.kit import KEPT

SCRIPT = """The sea was calm at dawn, and the harbour lay silent.

Morning was grey and cold over the mountains.

In spring the boats went out again, one after another."""
TOLD = "Morning was golden, and snow lay deep on every roof."


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setenv("FACELESS_DOWNLOAD_MIRROR", "http://127.0.0.1:9")
    monkeypatch.setenv("FACELESS_EMBEDDER_ORDER", "lexical")
    monkeypatch.setenv("FACELESS_RENDER_WORKERS", "1")
    home = tmp_path / "home"
    home.mkdir()
    (home / "models").symlink_to(KEPT / "models", target_is_directory=True)
    with Engine.open(Home(home)) as opened:
        yield opened


def sound(film: Path) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    import av

    with av.open(film) as container:
        resampler = av.AudioResampler("flt", "mono", 24000)
        frames = [out for frame in container.decode(audio=0) for out in resampler.resample(frame)]
        frames += resampler.resample(None)
    return np.concatenate([frame.to_ndarray()[0] for frame in frames])


def test_one_sentence_told_otherwise_is_one_sentence_made_anew(engine: Engine, tmp_path: Path) -> None:
    heard: list[object] = []
    for kind in (StageReached, SceneChosen, ProjectReady):
        engine.events.subscribe(kind, heard.append)
    brief = Brief(topic="A lighthouse", script=SCRIPT, resolution=360, music=False)
    made = engine.pipeline.make(Progress(), brief, tmp_path / "film")
    folder = Path(made.folder)
    stages = [each for each in heard if isinstance(each, StageReached)]
    assert list(dict.fromkeys(each.stage for each in stages)) == list(STAGES)
    assert {each.stage: each.fraction for each in stages} == dict.fromkeys(STAGES, 1.0)
    chosen = [each for each in heard if isinstance(each, SceneChosen)]
    assert [each.scene for each in chosen] == [0, 1, 2]
    ready = next(each for each in heard if isinstance(each, ProjectReady))
    assert (ready.key, ready.folder) == (made.key, made.folder)
    assert heard.index(ready) < heard.index(next(each for each in stages if each.stage == "render"))

    session = engine.editing.open(str(folder))
    before = session.project
    lines = engine.retelling.lines(before)
    assert [line.text for line in lines] == SCRIPT.split("\n\n")
    session.do("Retell", engine.retelling.retell(Progress(), before, 1, TOLD))
    after = session.project
    segments = plan(after.timeline)
    kept = set(engine.renderer.rendered(after.timeline))
    todo = [(each.start, each.start + each.film.length) for each in segments]
    todo = [span for span in todo if span not in kept]
    line = engine.retelling.lines(after)[1]
    clip = next(each for each in after.timeline.clips if each.start <= line.start < each.end)
    fading = max((each.transition.length for each in after.timeline.clips if each.transition), default=0)
    assert 0 < len(todo) < len(segments)
    assert all(stop > clip.start and start <= clip.end + fading for start, stop in todo), "its picture, and no other"
    unsaved = engine.editing.unsaved(str(folder))
    assert unsaved
    assert unsaved.project == after, "the journal holds it the moment it is done"
    session.save()
    session.close()

    encoded = set((engine.home.artifacts / "files").rglob("*.mkv"))
    engine.pipeline.render(Progress(), str(folder))
    fresh = set((engine.home.artifacts / "files").rglob("*.mkv")) - encoded
    assert len(fresh) == len(todo)
    subtitles = " ".join((folder / "captions.srt").read_text().split())
    assert "snow lay deep on every roof" in subtitles
    assert "cold over the mountains" not in subtitles
    assert TOLD in (folder / "script.md").read_text()
    film = sound(folder / "film.mp4")
    assert len(film) / 24000 == pytest.approx(after.timeline.seconds(after.timeline.length), abs=0.1)
    for each, spoken in zip(engine.retelling.lines(after), after.narration.lines, strict=True):
        assert spoken.take.audio
        take = wav.decode(engine.artifacts.find(spoken.take.audio)).samples.astype(np.float32)
        start = round(each.start / 30 * 24000)
        stretch = film[max(0, start - 2400) : start + len(take) + 2400]
        found = int(np.correlate(stretch[::4], take[::4], "valid").argmax()) * 4 + max(0, start - 2400)
        assert abs(found - start) <= 24000 / 30 * 2, each.text
    assert engine.retelling.follow(after) == after
