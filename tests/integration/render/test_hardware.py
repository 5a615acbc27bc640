"""Encoders in hardware: none works on the machines that test this, so stand-ins show what a trial finds."""

import json
import os
import time
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import get_type_hints

import av
import pytest

from engine.domain.option import options
from engine.domain.timeline import Timeline
from engine.errors import Cancelled, Refused
from engine.render.encoder import PRESETS, Preset, x264
from engine.render.hardware import AUTO, ENCODERS, SOFTWARE, Encoders
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.codec import from_plain, to_plain
from engine.runtime.progress import Stop, quiet
from engine.runtime.settings import Settings

MPEG4 = Preset((("flags", "+qscale"), ("global_quality", "236")), "mpeg4")


def only(preset: Preset) -> Encoders:
    return Encoders({"stand-in": dict.fromkeys(PRESETS, preset)})


def crash(pipe: Connection, preset: str, folder: str) -> None:
    """End as a broken driver ends a program."""
    os._exit(139)


def hang(pipe: Connection, preset: str, folder: str) -> None:
    """Never come back."""
    time.sleep(600)


@pytest.fixture(scope="module")
def here() -> Encoders:
    return Encoders()


@pytest.mark.parametrize("encoder", ENCODERS)
def test_what_does_not_work_here_is_found_out_and_software_takes_over(here: Encoders, encoder: str) -> None:
    assert here.why_not(encoder)
    for name, software in PRESETS.items():
        assert here.chosen(name, encoder) == software


def test_auto_ends_with_software_where_nothing_else_works(here: Encoders) -> None:
    assert here.chosen("standard", AUTO) == PRESETS["standard"]


def test_software_is_tried_by_nobody() -> None:
    assert Encoders(trial=hang, patience=0).chosen("high", SOFTWARE) == PRESETS["high"]


def test_an_unknown_encoder_or_preset_is_refused(here: Encoders) -> None:
    with pytest.raises(Refused, match="no video encoder"):
        here.chosen("standard", "vulkan")
    with pytest.raises(Refused, match="no preset"):
        here.chosen("best", "nvenc")


def test_an_encoder_that_works_is_taken_with_what_its_streams_begin_with() -> None:
    encoders = only(MPEG4)
    chosen = encoders.chosen("standard", AUTO)
    assert (chosen.codec, chosen.options, chosen.hardware) == (MPEG4.codec, MPEG4.options, True)
    assert chosen.header
    assert encoders.chosen("standard", "stand-in") == chosen == only(MPEG4).chosen("standard", AUTO)
    assert from_plain(to_plain(chosen), Preset) == chosen


@pytest.mark.parametrize(
    ("preset", "reason"),
    [
        (x264("ultrafast", 51), "not what was drawn"),
        (x264("medium", 22, "bframes=3"), "B frames"),
        (Preset((("profile", "nonesuch"),)), "failed"),
        (Preset((("b", "3000000"),), "libvpx"), "not marked as BT.709"),
        (Preset((("preset", "ultrafast"),), "libx264", "yuv444p"), "yuv444p"),
        (Preset((), "h264_nonesuch"), "not part of this build"),
    ],
)
def test_an_encoder_that_makes_something_else_is_not_used(preset: Preset, reason: str) -> None:
    encoders = only(preset)
    assert reason in encoders.why_not("stand-in")
    assert encoders.chosen("draft", AUTO) == PRESETS["draft"]


def test_a_driver_that_crashes_takes_nothing_with_it() -> None:
    assert Encoders(trial=crash).why_not("nvenc") == "It crashed."


def test_a_driver_that_hangs_is_given_up() -> None:
    assert "longer than 0.3 seconds" in Encoders(trial=hang, patience=0.3).why_not("nvenc")


def test_a_trial_can_be_stopped() -> None:
    stop = Stop()
    stop.ask()
    with pytest.raises(Cancelled):
        Encoders(trial=hang).chosen("standard", "nvenc", stop)


def test_an_encoder_is_tried_once_and_not_again_after_it_failed() -> None:
    encoders = only(MPEG4)
    chosen = encoders.chosen("standard", AUTO)
    encoders.rule_out(chosen, "The driver was reset.")
    assert encoders.why_not("stand-in") == "The driver was reset."
    assert encoders.chosen("standard", AUTO) == PRESETS["standard"]


def test_the_setting_offers_what_there_is() -> None:
    declared = dict(options(Settings))["encoder"]
    assert declared.choices == (SOFTWARE, AUTO, *ENCODERS)
    assert get_type_hints(Settings)["encoder"] is str
    assert Settings().encoder == SOFTWARE


@pytest.mark.parametrize("encoder", ENCODERS)
def test_every_encoder_knows_every_preset_without_b_frames(encoder: str) -> None:
    presets = ENCODERS[encoder]
    assert presets.keys() == PRESETS.keys()
    assert len(set(presets.values())) == len(presets)
    assert all(each.hardware and ("bf", "0") in each.options for each in presets.values())


def approve(pipe: Connection, preset: str, folder: str) -> None:
    """Find an encoder fit that will fail when it matters."""
    pipe.send_bytes(json.dumps({"reason": "", "header": "driver"}).encode())


@pytest.mark.parametrize("broken", [Preset((), "h264_nvenc"), Preset((("profile", "nonesuch"),), "mpeg4")])
def test_a_film_that_hardware_leaves_half_made_is_made_in_software(
    broken: Preset, film: Timeline, artifacts: Artifacts, tmp_path: Path
) -> None:
    encoders = Encoders({"card": dict.fromkeys(PRESETS, broken)}, approve)
    with closing(Renderer(artifacts, artifacts.find, 2, "card", encoders)) as renderer:
        renderer.render(quiet(), film, tmp_path / "film.mp4")
        assert "failed" in encoders.why_not("card")
        renderer.render(quiet(), film, tmp_path / "again.mp4")
    with closing(Renderer(artifacts, artifacts.find, 2)) as renderer:
        renderer.render(quiet(), film, tmp_path / "software.mp4")
    written = {
        path.name: path.read_bytes() for path in tmp_path.glob("*.mp4") if path.stem in {"film", "again", "software"}
    }
    assert len(written) == 3
    assert len(set(written.values())) == 1


def test_a_film_by_another_encoder_is_of_one_piece(film: Timeline, artifacts: Artifacts, tmp_path: Path) -> None:
    with closing(Renderer(artifacts, artifacts.find, 2, "stand-in", only(MPEG4))) as renderer:
        renderer.render(quiet(), film, tmp_path / "film.mp4")
    with av.open(str(tmp_path / "film.mp4")) as file:
        assert file.streams.video[0].codec_context.name == "mpeg4"
        assert sum(1 for _ in file.decode(video=0)) == film.length
