"""A brief goes in, a film comes out: with a real model, a real voice and a real encoder, and no network."""

import hashlib
import json
import signal
import time
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from tests.e2e.conftest import Program, Ran

SMALL = ("--duration", "15", "--resolution", "360", "--json")
TOPIC = "Why honey never spoils"


def frames(film: Path) -> list[np.ndarray]:
    with av.open(film) as container:
        return [frame.reformat(format="gray").to_ndarray() for frame in container.decode(video=0)]


def digest(film: Path) -> str:
    return hashlib.sha256(film.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def made(shared: Program) -> Ran:
    ran = shared("make", TOPIC, *SMALL, "--output", "honey")
    assert ran.code == 0, ran.err
    return ran


def test_the_film_is_as_long_as_asked_and_never_black(made: Ran) -> None:
    film = Path(made.value["film"])
    with av.open(film) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert (video.codec_context.width, video.codec_context.height) == (640, 360)
        assert video.codec_context.name == "h264"
        assert audio.codec_context.sample_rate == 48000
        seconds = float(container.duration / av.time_base)
    assert seconds == pytest.approx(15, rel=0.05)
    pictures = frames(film)
    assert len(pictures) == pytest.approx(seconds * 30, abs=2)
    assert min(picture.mean() for picture in pictures) > 18
    assert max(abs(a.astype(int) - b).mean() for a, b in zip(pictures, pictures[15:], strict=False)) > 1, "it moves"


def test_loudness_is_what_platforms_want(made: Ran) -> None:
    assert made.value["loudness"] == pytest.approx(-14, abs=0.5)


def test_everything_lies_beside_the_film(made: Ran) -> None:
    folder = Path(made.value["folder"])
    names = {path.name for path in folder.iterdir()}
    expected = {"film.mp4", "captions.srt", "captions.vtt", "captions.ass", "thumbnail.jpg", "script.md"}
    assert expected | {"metadata.json", "rights.json", "project.json"} == names
    metadata = json.loads((folder / "metadata.json").read_text())
    assert "honey" in metadata["title"].lower()
    assert metadata["claims_to_check"] is not None
    for record in json.loads((folder / "rights.json").read_text())["assets"]:
        assert record["licence"]
        assert record["timecodes"]


def test_no_connection_is_attempted(made: Ran) -> None:
    assert "CONNECTION ATTEMPT" not in made.err


def test_captions_keep_to_the_voice(made: Ran) -> None:
    project = json.loads((Path(made.value["folder"]) / "project.json").read_text())
    spoken: list[tuple[str, float]] = []
    at = 0.0
    for line in project["narration"]["lines"]:
        spoken += [(word["text"], at + word["start"]) for word in line["take"]["words"]]
        at += line["take"]["duration"] + line["pause"]
    shown = [(word["text"], word["start"] / 30) for page in project["timeline"]["captions"] for word in page["words"]]
    assert [text for text, _ in shown] == [text for text, _ in spoken]
    assert max(abs(a - b) for (_, a), (_, b) in zip(shown, spoken, strict=True)) <= 0.08


def test_no_picture_is_shown_twice(made: Ran) -> None:
    project = json.loads((Path(made.value["folder"]) / "project.json").read_text())
    shown = [clip["media"]["sha256"] for clip in project["timeline"]["clips"] if clip["media"]]
    assert len(shown) == len(set(shown))


def test_the_same_brief_gives_the_same_film(shared: Program, made: Ran) -> None:
    again = shared("make", TOPIC, *SMALL, "--output", "again")
    assert digest(Path(again.value["film"])) == digest(Path(made.value["film"]))


def test_another_voice_keeps_script_and_pictures(shared: Program, made: Ran) -> None:
    other = shared("make", TOPIC, *SMALL, "--voice", "piper:en_US-joe-medium", "--output", "joe")
    assert other.code == 0, other.err
    one, two = (json.loads((Path(ran.value["folder"]) / "project.json").read_text()) for ran in (made, other))
    assert one["script"] == two["script"]
    assert one["shots"] == two["shots"]
    assert one["narration"] != two["narration"]


def test_one_changed_sentence_is_spoken_again_and_no_other(shared: Program) -> None:
    before = "The sea was calm. A lamp burned late.\n\nNobody came. Morning was grey."
    takes = []
    for text in (before, before.replace("A lamp burned late.", "A lamp burned all night.")):
        (shared.folder / "one.txt").write_text(text)
        spoken = len(_kept(shared, ".wav"))
        takes.append(_takes(shared("make", "--script", "one.txt", *SMALL, "--output", "own")))
    assert [a == b for a, b in zip(*takes, strict=True)] == [True, False, True, True]
    assert len(_kept(shared, ".wav")) == spoken + 1


def _kept(program: Program, suffix: str) -> list[Path]:
    return [path for path in program.home.rglob(f"*{suffix}") if not path.name.startswith(".")]


def _takes(ran: Ran) -> list[object]:
    assert ran.code == 0, ran.err
    project = json.loads((Path(ran.value["folder"]) / "project.json").read_text())
    return [line["take"] for line in project["narration"]["lines"]]


@pytest.mark.parametrize(
    ("aspect", "size"),
    [
        ("9:16", (360, 640)),
        pytest.param("1:1", (360, 360), marks=pytest.mark.soak),
        pytest.param("4:5", (360, 450), marks=pytest.mark.soak),
    ],
)
def test_every_shape(shared: Program, aspect: str, size: tuple[int, int]) -> None:
    ran = shared("make", TOPIC, *SMALL, "--aspect", aspect, "--output", aspect.replace(":", "x"))
    assert ran.code == 0, ran.err
    assert (ran.value["width"], ran.value["height"]) == size
    picture = frames(Path(ran.value["film"]))[60]
    assert picture.shape == size[::-1]


def test_a_part_in_another_shape_lies_beside_the_film(shared: Program, made: Ran) -> None:
    before = digest(Path(made.value["film"]))
    ran = shared("render", made.value["key"], "--range", "2-4.5", "--variant", "9:16", "--preset", "draft", "--json")
    assert ran.code == 0, ran.err
    film = Path(made.value["folder"]) / "film-9x16-0m02s-0m04.5s-draft.mp4"
    assert Path(ran.value) == film
    with av.open(film) as container:
        context = container.streams.video[0].codec_context
        assert (context.width, context.height) == (360, 640)
    assert len(frames(film)) == 75
    assert digest(Path(made.value["film"])) == before
    film.unlink()
    refused = shared("render", made.value["key"], "--range", "500-600")
    assert refused.code == 2
    assert "It lasts" in refused.err


def test_ctrl_c_stops_and_leaves_nothing(shared: Program) -> None:
    words = "The night is long. A ship waits for the tide. Its crew is asleep. Only the watch hears the water. " * 2
    before = len(_kept(shared, ".mkv"))
    process = shared.start("make", "--script", words, "--duration", "30", "--output", "stopped")
    _wait_for(lambda: process.poll() is not None or len(_kept(shared, ".mkv")) > before)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert not (shared.folder / "stopped").exists()
    assert not [
        path for path in shared.home.rglob(".*") if path.is_file() and "-" in path.name and path.suffix == ".mkv"
    ]


def test_after_kill_9_it_goes_on_where_it_was(made: Ran, fresh: Program) -> None:
    """From nothing, in another home, it becomes the same film."""
    process = fresh.start("make", TOPIC, *SMALL, "--output", "killed")
    _wait_for(lambda: process.poll() is not None or len(_kept(fresh, ".mkv")) > 1)
    process.kill()
    process.communicate()
    done = {path: path.stat().st_mtime_ns for path in fresh.home.rglob("*.mkv")}
    assert not (fresh.folder / "killed" / "film.mp4").exists()
    ran = fresh("resume", "--json")
    assert ran.code == 0, ran.err
    assert digest(Path(ran.value[0]["film"])) == digest(Path(made.value["film"]))
    assert ran.value[0]["folder"].endswith("killed")
    kept = {path: path.stat().st_mtime_ns for path in done if path.exists()}
    assert len(kept) >= len(done) - 2, "segments made before the kill are used"
    assert fresh("resume", "--json").value == [], "nothing is left to finish"


def _wait_for(true: Callable[[], bool]) -> None:
    for _ in range(1200):
        if true():
            return
        time.sleep(0.1)
    pytest.fail("it never happened")
