"""What the presets' settings give: quality by VMAF and size, beside x264's own superfast at the same quality."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

from engine.domain.timeline import Timeline
from engine.render.compositor import Compositor
from engine.render.encoder import PRESETS
from engine.render.footage.decoder import planes
from engine.runtime.artifacts import Artifacts
from tests.benchmarks.render import ffmpeg
from tests.benchmarks.render.project import SCENE

_STRETCH = 90
_FACTORS = (16, 18, 20, 22, 24, 26, 28, 31)


@dataclass(frozen=True)
class Judged:
    """One encoding of the same frames."""

    rate: float
    """Mb/s."""
    mean: float
    worst: float
    """The VMAF that 5 % of frames stay below."""


def report(timeline: Timeline, library: Artifacts, folder: Path, python: str | None) -> None:
    """Measure and print a table."""
    program = _program(python)
    if program is None:
        print("\nquality: left out, no ffmpeg with libvmaf (it comes with imageio-ffmpeg: --moviepy PYTHON)")
        return
    plain = _reference(timeline, library, folder / "reference.mkv")
    own = {name: _judged(program, plain, ffmpeg.settings(timeline, name)) for name in PRESETS}
    superfast = [_judged(program, plain, {"preset": "superfast", "crf": str(factor)}) for factor in _FACTORS]
    superfast.sort(key=lambda each: each.mean)
    print("\n| preset | Mb/s | VMAF mean | VMAF of the worst 5 % | superfast's Mb/s at this mean | ratio |")
    print("|---|--:|--:|--:|--:|--:|")
    for name, each in own.items():
        like = float(np.exp(np.interp(each.mean, [at.mean for at in superfast], [np.log(at.rate) for at in superfast])))
        cells = f"{each.rate:.2f} | {each.mean:.1f} | {each.worst:.1f} | {like:.2f} | {each.rate / like:.2f}"
        print(f"| {name} | {cells} |")


def _program(python: str | None) -> str | None:
    programs = [shutil.which("ffmpeg")]
    if python:
        ask = "import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())"
        programs.append(subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False).stdout.strip())
    for program in filter(None, programs):
        known = subprocess.run([program, "-hide_banner", "-filters"], capture_output=True, text=True, check=False)
        if " libvmaf " in known.stdout:
            return program
    return None


def _reference(timeline: Timeline, library: Artifacts, path: Path) -> Path:
    """Write three seconds of each of the first six scenes without loss."""
    with Compositor(timeline, library.find) as compositor, av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=timeline.rate, options={"qp": "0", "preset": "ultrafast"})
        context = stream.codec_context
        context.width, context.height, context.pix_fmt = timeline.width, timeline.height, "yuv420p"
        frame = av.VideoFrame(timeline.width, timeline.height, "yuv420p")
        frame.time_base = 1 / timeline.rate
        starts = range(SCENE // 2, min(timeline.length, 6 * SCENE), SCENE)
        for count, number in enumerate(start + offset for start in starts for offset in range(_STRETCH)):
            compositor.compose(number, planes(frame))
            frame.pts = count
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def _judged(program: str, plain: Path, options: dict[str, str]) -> Judged:
    made, log = plain.with_name("judged.mkv"), plain.with_name("vmaf.json")
    quiet = [program, "-nostdin", "-y", "-loglevel", "error"]
    settings = [word for key, value in options.items() for word in (f"-{key}", value)]
    subprocess.run([*quiet, "-i", str(plain), "-c:v", "libx264", *settings, str(made)], check=True)
    compare = f"libvmaf=log_fmt=json:n_threads=2:log_path={log}"
    subprocess.run([*quiet, "-i", str(made), "-i", str(plain), "-lavfi", compare, "-f", "null", "-"], check=True)
    scores = np.array([each["metrics"]["vmaf"] for each in json.loads(log.read_text(encoding="utf-8"))["frames"]])
    rate = made.stat().st_size * 8 / (len(scores) / 30) / 1e6
    return Judged(rate, float(scores.mean()), float(np.percentile(scores, 5)))
