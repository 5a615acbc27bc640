"""How fast films render: `python tests/benchmarks/render.py [SECONDS]`, beside the bare encoder on the same frames.

One run, one table: CPU milliseconds a frame (of all processes: what survives a busy machine), wall time, peak memory.
"""

import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import psutil

from engine.domain.asset import Background
from engine.domain.identity import Blob
from engine.domain.timeline import (
    Box,
    Caption,
    CaptionWord,
    Clip,
    Effect,
    Motion,
    Sound,
    Timeline,
    Transition,
)
from engine.render import colour
from engine.render.compositor import Compositor
from engine.render.encoder import PRESETS, Encoder
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import quiet
from tests import material

RATE, SIZE = Fraction(30), (1920, 1080)
SCENE = 150
WORDS = ("the", "ocean", "covers", "more", "than", "seventy", "percent", "of", "our", "planet", "and", "hides", "life")


def film(artifacts: Artifacts, folder: Path, seconds: int) -> Timeline:
    """Scenes of five seconds: a clip, a still, a clip, a still, a background; dissolves, captions, a grade."""
    stills = [artifacts.put(path) for path in sorted((RESOURCES / "samples").glob("*.jpg"))[:12]]
    clips: list[Clip] = []
    for index in range(seconds * 30 // SCENE):
        place = Clip(
            f"{index}",
            index * SCENE,
            SCENE,
            None,
            "video",
            transition=Transition("crossfade", 15) if index else None,
        )
        clips.append(_filled(place, index, stills, artifacts, folder))
    length = clips[-1].end
    captions = []
    for start in range(0, length, 48):
        words = [WORDS[(start // 12 + n) % len(WORDS)] for n in range(4)]
        spoken = tuple(CaptionWord(word, start + 12 * n, start + 12 * n + 12) for n, word in enumerate(words))
        captions.append(Caption(start, min(start + 48, length), spoken))
    tone = artifacts.put(material.tone(folder / "tone.wav", float(length / RATE)))
    return Timeline(
        RATE,
        *SIZE,
        length,
        tuple(clips),
        tuple(captions),
        voice=(Sound(tone, 0, float(length / RATE)),),
        effects=(Effect("grade", preset="cinematic"), Effect("vignette", (("amount", 0.25),))),
    )


def _filled(clip: Clip, index: int, stills: list[Blob], artifacts: Artifacts, folder: Path) -> Clip:
    kind = index % 5
    if kind == 4:
        return replace(clip, background=Background("bokeh", ("#0b1026", "#3b4a8c", "#e0b070"), index))
    if kind % 2:
        zoom = Motion(Box(0, 0, 1, 1), Box(0.06, 0.05, 0.88, 0.88))
        return replace(clip, kind="image", media=stills[index % len(stills)], motion=zoom)
    return replace(clip, media=_camera(stills[index % len(stills)], artifacts, folder))


def _camera(photo: Blob, artifacts: Artifacts, folder: Path) -> Blob:
    """Make a clip as stock sites give them: 1080p, long groups, B-frames, a hand-held pan and noise."""
    path = folder / f"{photo.sha256[:8]}.mp4"
    if not path.exists():
        pan = Motion(Box(0, 0, 0.8, 0.8), Box(0.15, 0.2, 0.8, 0.8))
        source = Timeline(
            RATE,
            *SIZE,
            SCENE + 30,
            (Clip("", 0, SCENE + 30, photo, "image", motion=pan),),
            effects=(Effect("grain", (("amount", 0.5),)),),
        )
        out = colour.blank(*SIZE)

        with Compositor(source, artifacts.find) as compositor:

            def pictures() -> material.Pictures:
                for frame in range(source.length):
                    compositor.compose(frame, out)
                    yield colour.to_rgb(out)

            material.film(path, pictures(), 30, crf="22", preset="fast", g="250")
    return artifacts.put(path)


def measured(work: Callable[[], object]) -> dict[str, float]:
    """Run, and give wall and CPU seconds and the peak memory of all processes (shared pages counted once)."""
    peak, stop = [0], threading.Event()

    def watch() -> None:
        while not stop.wait(0.2):
            peak[0] = max(peak[0], sum(_share(each) for each in (me, *me.children(recursive=True))))

    me = psutil.Process()
    watcher = threading.Thread(target=watch)
    watcher.start()
    before, began = os.times(), time.monotonic()
    work()
    after, ended = os.times(), time.monotonic()
    stop.set()
    watcher.join()
    return {"wall": ended - began, "cpu": sum(after[:4]) - sum(before[:4]), "peak_mb": peak[0] / 1e6}


def _share(process: psutil.Process) -> int:
    try:
        memory = process.memory_full_info()
    except psutil.Error:
        return 0
    return int(getattr(memory, "pss", memory.rss))


def bare(timeline: Timeline, artifacts: Artifacts, folder: Path) -> dict[str, float]:
    """Encode the same frames with nothing else: the limit. Frames are composed beforehand, a second at a time."""
    spent = 0.0
    with (
        Compositor(timeline, artifacts.find) as compositor,
        Encoder(folder / "bare.mkv", timeline, PRESETS["standard"]) as encoder,
    ):
        for start in range(0, timeline.length, 30):
            ready = [colour.blank(*SIZE) for _ in range(start, min(start + 30, timeline.length))]
            for offset, planes in enumerate(ready):
                compositor.compose(start + offset, planes)
            began = time.process_time()
            for planes in ready:
                colour.copy(planes, encoder.picture)
                encoder.write()
            spent += time.process_time() - began
    return {"cpu": spent}


def main(seconds: int) -> None:
    """Measure and print one JSON object a line."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        artifacts = Artifacts(folder / "artifacts")
        timeline = film(artifacts, folder, seconds)
        renderer = Renderer(artifacts, artifacts.find)
        changed = list(timeline.captions)
        changed[3] = replace(changed[3], words=(replace(changed[3].words[0], text="another"), *changed[3].words[1:]))
        out = folder / "film.mp4"
        rows = {
            "cold": measured(lambda: renderer.render(quiet(), timeline, out)),
            "nothing changed": measured(lambda: renderer.render(quiet(), timeline, out)),
            "one word changed": measured(
                lambda: renderer.render(quiet(), replace(timeline, captions=tuple(changed)), out)
            ),
            "bare libx264": bare(timeline, artifacts, folder),
        }
        load = os.getloadavg()[0]
        print(json.dumps({"frames": timeline.length, "load": round(load, 1), "megabytes": out.stat().st_size / 1e6}))
        for label, row in rows.items():
            each = {"cpu_ms_a_frame": row["cpu"] * 1000 / timeline.length, **row}
            print(json.dumps({"what": label, **{key: round(value, 2) for key, value in each.items()}}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
