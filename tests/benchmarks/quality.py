"""What each preset costs and how good it looks: `python tests/benchmarks/quality.py [VIDEO...]`.

Content: five clips as a camera on stock sites would give them (hand-held, moving things, grain, already compressed
once), a still in a slow move, captions; and the first seconds of any video that is named. Each is encoded by each
preset at several qualities; a static ffmpeg (the Python package imageio-ffmpeg) gives VMAF, SSIM and PSNR. A
preset's size at a given VMAF lies on the line between the measured points (in log size).

How the presets were chosen, on walk, tripod, water, dusk and the still: CPU ms a frame (crf 20 and 25), and size beside
x264's superfast at equal VMAF / SSIM / PSNR.

    superfast                                            14.6   1.00 / 1.00 / 1.00
    superfast bframes=0                                  12.6   1.14 / 1.28 / 1.27
    + partitions=none (standard until now)               11.7   1.14 / 1.29 / 1.26
    + mbtree, rc-lookahead=10                            11.0   0.91 / 1.29 / 1.03
    + mbtree, rc-lookahead=5, aq-strength=0.8: standard   9.4   0.82 / 1.37 / 1.01
    the same with rc-lookahead=20                        10.7   0.82 / 1.39 / 0.96
    + mbtree, rc-lookahead=10, aq-strength=0.6            9.9   0.77 / 1.49 / 0.95   dark gradients lose their texture
    ultrafast                                             7.4   1.66 / 3.44 / 3.07

Of no use, on superfast bframes=0:partitions=none: no-deblock, me=hex, scenecut=0, 8x8dct=0 (nothing gained);
cabac=0 (1.28 of the size), subme=0 (1.92), trellis=1 (17.4 ms), subme=2 (13.1 ms), aq-mode=3 (1.20).
aq-mode=0 wins by VMAF (0.76) and loses by SSIM (1.65): it starves what is flat and dark.
"""

import json
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from statistics import mean

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from engine.domain.timeline import Box, Caption, CaptionWord, Clip, Motion, Timeline
from engine.ports import Planes
from engine.render import colour
from engine.render.compositor import Compositor
from engine.render.encoder import PRESETS, Encoder, Preset, x264
from engine.render.footage.decoder import planes
from engine.runtime.artifacts import Artifacts
from engine.runtime.paths import RESOURCES
from tests import material

RATE, LENGTH, WIDTH, HEIGHT = Fraction(30), 60, 1920, 1080
TARGET = 93.0
REFERENCE = x264("superfast", 22, "bframes=3")
"""What x264 itself calls superfast, B-frames and all."""
AROUND = (-4, 0, 4)

Rgb = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Content:
    """Raw yuv420p frames in a file."""

    name: str
    path: Path
    width: int
    height: int
    camera: bool

    def frames(self) -> Iterator[Planes]:
        """Give each frame; they lie in the file."""
        light, tint = self.width * self.height, self.width * self.height // 4
        raw = np.memmap(self.path, np.uint8, "r").reshape(-1, light + 2 * tint)
        half = (self.height // 2, self.width // 2)
        for each in raw:
            y, u, v = each[:light], each[light : light + tint], each[light + tint :]
            yield Planes(y.reshape(self.height, self.width), u.reshape(half), v.reshape(half))


@dataclass(frozen=True)
class Measure:
    """One content by one preset; sizes in Mb/s, cost in CPU milliseconds a frame."""

    cost: float
    rate: float
    vmaf: float
    ssim: float
    psnr: float


def contents(folder: Path, videos: Sequence[Path] = ()) -> list[Content]:
    """Make them all, or take those that lie there already."""
    made = []
    for name, pictures in CAMERA.items():
        made.append(_kept(folder, name, lambda pictures=pictures, name=name: _stock(folder / name, pictures()), True))
    made.append(_kept(folder, "still", lambda: _composed(folder, captions=False), False))
    made.append(_kept(folder, "captions", lambda: _composed(folder, captions=True), False))
    made.extend(_kept(folder, video.stem, lambda video=video: _decoded(video), True) for video in videos)
    return made


def measure(content: Content, preset: Preset, folder: Path) -> Measure:
    """Encode and look."""
    out = folder / "out.mkv"
    film = Timeline(RATE, content.width, content.height, LENGTH, ())
    spent, count = 0.0, 0
    with Encoder(out, film, preset) as encoder:
        for count, frame in enumerate(content.frames(), 1):  # noqa: B007 - counted for the sums below
            colour.copy(frame, encoder.picture)
            began = time.process_time()
            encoder.write()
            spent += time.process_time() - began
        began = time.process_time()
    spent += time.process_time() - began
    rate = out.stat().st_size * 8 * float(RATE) / count / 1e6
    return Measure(spent * 1000 / count, rate, **_seen(out, content, folder))


def size_at(points: Sequence[Measure], vmaf: float) -> float | None:
    """Mb/s at a VMAF: straight lines through the points, in log size; None beyond them."""
    ordered = sorted(points, key=lambda each: each.vmaf)
    marks, sizes = [each.vmaf for each in ordered], [math.log(each.rate) for each in ordered]
    index = int(np.searchsorted(marks, vmaf))
    if index in {0, len(marks)}:
        return None
    slope = (sizes[index] - sizes[index - 1]) / (marks[index] - marks[index - 1])
    return math.exp(sizes[index - 1] + slope * (vmaf - marks[index - 1]))


def around(preset: Preset, offset: float) -> Preset:
    """Give a preset at another quality."""
    options = dict(preset.options)
    return replace(preset, options=tuple((options | {"crf": f"{float(options['crf']) + offset:g}"}).items()))


def compare(presets: Mapping[str, Preset], found: Sequence[Content], folder: Path) -> None:
    """Print one line a preset: its own point on camera-like content, and its size against superfast's at TARGET."""
    limits: dict[str, float | None] = {}
    for name, preset in {"superfast": REFERENCE, **presets}.items():
        points = {each.name: [measure(each, around(preset, offset), folder) for offset in AROUND] for each in found}
        own = [points[each.name][AROUND.index(0)] for each in found if each.camera]
        sizes = {each.name: size_at(points[each.name], TARGET) for each in found}
        limits = limits or sizes
        pairs = [(sizes[each.name], limits[each.name]) for each in found if each.camera]
        logs = [math.log(size / limit) for size, limit in pairs if size and limit]
        ratio = round(math.exp(mean(logs)), 3) if logs else None
        row = {key: round(mean(getattr(each, key) for each in own), 3) for key in Measure.__dataclass_fields__}
        print(json.dumps({"preset": name, **row, f"size_at_{TARGET:g}": ratio}))
        for each in found:
            middle = points[each.name][AROUND.index(0)]
            detail = {key: round(getattr(middle, key), 3) for key in Measure.__dataclass_fields__}
            print("   ", json.dumps({"content": each.name, **detail, "size": sizes[each.name]}), flush=True)


def _seen(out: Path, content: Content, folder: Path) -> dict[str, float]:
    import imageio_ffmpeg

    log = folder / "vmaf.json"
    raw = ("-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{content.width}x{content.height}", "-r", str(RATE))
    alike = "settb=1/30,setpts=N,setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709"
    graph = f"[0:v]{alike}[a];[1:v]{alike}[b];[a][b]libvmaf=feature=name=psnr|name=float_ssim"
    graph += ":n_threads=2:log_fmt=json:log_path=vmaf.json"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(out), *raw, "-i", str(content.path)]
    subprocess.run([*command, "-lavfi", graph, "-f", "null", "-"], cwd=folder, check=True)
    pooled = json.loads(log.read_text())["pooled_metrics"]
    names = {"vmaf": "vmaf", "ssim": "float_ssim", "psnr": "psnr_y"}
    return {key: pooled[name]["mean"] for key, name in names.items()}


def _kept(folder: Path, name: str, make: Callable[[], Iterator[Planes]], camera: bool) -> Content:
    path = folder / f"{name}.yuv"
    shape = path.with_suffix(".json")
    if not shape.exists():
        height = width = 0
        with path.open("wb") as file:
            for picture in make():
                height, width = picture.y.shape
                for plane in picture:
                    file.write(np.ascontiguousarray(plane).tobytes())
        shape.write_text(json.dumps([width, height]))
    width, height = json.loads(shape.read_text())
    return Content(name, path, width, height, camera)


def _stock(path: Path, pictures: Iterator[Rgb]) -> Iterator[Planes]:
    """Compress once, as what stock sites give has been: long groups, B-frames."""
    yield from material.decoded(material.film(path.with_suffix(".mp4"), pictures, RATE, crf="20", preset="fast"))


def _decoded(video: Path) -> Iterator[Planes]:
    import av

    with av.open(str(video)) as container:
        for index, frame in enumerate(container.decode(video=0)):
            if index == LENGTH:
                return
            yield planes(frame.reformat(frame.width // 2 * 2, frame.height // 2 * 2, "yuv420p"))


def _composed(folder: Path, *, captions: bool) -> Iterator[Planes]:
    artifacts = Artifacts(folder / "artifacts")
    photo = artifacts.put(RESOURCES / "samples" / "dandelion-meadow.jpg")
    move = Motion(Box(0, 0, 1, 1), Box(0.06, 0.05, 0.88, 0.88))
    words = tuple(CaptionWord(word, 15 * n, 15 * n + 15) for n, word in enumerate(("the", "meadow", "in", "spring")))
    film = Timeline(
        RATE,
        WIDTH,
        HEIGHT,
        LENGTH,
        (Clip("", 0, 150, photo, "image", motion=move),),
        (Caption(0, LENGTH, words),) if captions else (),
    )
    out = colour.blank(WIDTH, HEIGHT)
    with Compositor(film, artifacts.find) as compositor:
        for frame in range(LENGTH):
            compositor.compose(frame, out)
            yield out


def _photo(name: str) -> Image.Image:
    return Image.open(RESOURCES / "samples" / f"{name}.jpg").convert("RGB")


def _shaken(frame: int, seed: int, strength: float) -> tuple[float, float, float]:
    """How a hand moves: three slow waves each for x, y (pixels) and the angle (radians)."""
    numbers = np.random.Generator(np.random.PCG64(seed))
    speeds, phases = numbers.uniform(0.15, 1.6, (3, 3)), numbers.uniform(0, 6.3, (3, 3))
    x, y, angle = (np.sin(speeds * frame * 6.283 / 30 + phases) / speeds).sum(axis=1) * strength
    return float(x), float(y), float(angle) / 4000


def _seen_from(photo: Image.Image, x: float, y: float, angle: float, zoom: float) -> Rgb:
    """Look at a photograph from somewhere: sub-pixel, turned, `zoom` photo pixels less than the frame's."""
    cos, sin = math.cos(angle) * zoom, math.sin(angle) * zoom
    left, top = photo.width / 2 + x, photo.height / 2 + y
    matrix = (
        cos,
        -sin,
        left - cos * WIDTH / 2 + sin * HEIGHT / 2,
        sin,
        cos,
        top - sin * WIDTH / 2 - cos * HEIGHT / 2,
    )
    return np.asarray(photo.transform((WIDTH, HEIGHT), Image.Transform.AFFINE, matrix, Image.Resampling.BICUBIC))


def _noisy(picture: Rgb, frame: int, strength: float) -> Rgb:
    """Add a sensor's noise: new in every frame, stronger in the shadows after the camera's gamma."""
    numbers = np.random.Generator(np.random.SFC64(frame))
    noise = numbers.standard_normal((HEIGHT, WIDTH, 1), np.float32)
    noise = noise + numbers.standard_normal((HEIGHT, WIDTH, 3), np.float32) * np.float32(0.5)
    shade = np.float32(strength) * (np.float32(1.3) - picture.astype(np.float32) / 320)
    return np.clip(picture + noise * shade + np.float32(0.5), 0, 255).astype(np.uint8)


def _walk() -> Iterator[Rgb]:
    photo = _photo("autumn-mountain")
    for frame in range(LENGTH):
        x, y, angle = _shaken(frame, 1, 5)
        yield _noisy(_seen_from(photo, x - 60 + frame * 2.2, y, angle, 0.86 - frame * 0.0006), frame, 3)


def _tripod() -> Iterator[Rgb]:
    photo, other = _photo("fig-in-bowl"), _photo("kitten").resize((640, 360), Image.Resampling.LANCZOS)
    mask = Image.radial_gradient("L").resize((640, 360)).point(lambda value: min(255, max(0, 520 - 3 * value)))
    still = Image.fromarray(_seen_from(photo, 0, 0, 0, 1.0))
    for frame in range(LENGTH):
        picture = still.copy()
        picture.paste(other, (300 + frame * 3, 500 + round(40 * math.sin(frame / 9))), mask)
        yield _noisy(np.asarray(picture), frame, 2)


def _action() -> Iterator[Rgb]:
    photo = _photo("giraffe").filter(ImageFilter.GaussianBlur(1.2))
    other = _photo("red-panda").resize((800, 450), Image.Resampling.LANCZOS)
    mask = Image.radial_gradient("L").resize((800, 450)).point(lambda value: min(255, max(0, 520 - 3 * value)))
    for frame in range(LENGTH):
        picture = np.zeros((HEIGHT, WIDTH, 3), np.float32)
        for part in range(4):  # half a frame's time of exposure
            moment = frame + part / 8
            x, y, angle = _shaken(frame, 2, 3)
            at = Image.fromarray(_seen_from(photo, x - 170 + moment * 6, y, angle, 0.8))
            at.paste(other, (round(moment * 17), 420 - round(120 * math.sin(moment / 14))), mask)
            picture += np.asarray(at, np.float32) / 4
        yield _noisy(picture.astype(np.uint8), frame, 2)


def _water() -> Iterator[Rgb]:
    photo = _photo("green-sea-plant").resize((2100, 1400), Image.Resampling.BICUBIC)
    columns = np.arange(0, WIDTH + 1, 60)
    rows = np.arange(0, HEIGHT + 1, 60)
    for frame in range(LENGTH):

        def place(x: int, y: int, moment: float = frame / 30) -> tuple[float, float]:
            sway = 7 * math.sin(x / 170 + 2.2 * moment) + 4 * math.sin(y / 90 - 3.1 * moment)
            heave = 6 * math.sin(y / 150 + 1.7 * moment) + 3 * math.sin(x / 60 + 4 * moment)
            return 90 + x + sway + 20 * moment, 160 + y + heave

        mesh = []
        for left, right in pairwise(columns):
            for top, bottom in pairwise(rows):
                corners = ((left, top), (left, bottom), (right, bottom), (right, top))
                mesh.append(
                    ((int(left), int(top), int(right), int(bottom)), [c for each in corners for c in place(*each)])
                )
        moved = photo.transform((WIDTH, HEIGHT), Image.Transform.MESH, mesh, Image.Resampling.BICUBIC)
        yield _noisy(np.asarray(moved), frame, 2.5)


def _dusk() -> Iterator[Rgb]:
    photo = _photo("sunset").point(lambda value: round(255 * (value / 255) ** 1.3 * 0.7))
    for frame in range(LENGTH):
        x, y, angle = _shaken(frame, 3, 2)
        yield _noisy(_seen_from(photo, x + frame * 0.8, y, angle, 0.9), frame, 3)


CAMERA: Mapping[str, Callable[[], Iterator[Rgb]]] = {
    "walk": _walk,
    "tripod": _tripod,
    "action": _action,
    "water": _water,
    "dusk": _dusk,
}


def main(videos: Sequence[Path]) -> None:
    """Measure the program's presets."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compare(PRESETS, contents(folder, videos), folder)


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
