"""Files as they come, each in a film of good clips: shown as they are meant, or refused by name; no hole is left."""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from engine.domain.identity import Blob
from engine.domain.timeline import Clip, Sound, Timeline
from engine.errors import Refused
from engine.ports import Planes
from engine.render import colour
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet
from tests import material

LENGTH = 60
"""Frames of each clip, at 30 a second: a segment of its own."""
NTSC = Fraction(24000, 1001)


@dataclass(frozen=True)
class Studio:
    artifacts: Artifacts
    renderer: Renderer
    good: Blob


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    folder = tmp_path_factory.mktemp("odd")
    artifacts = Artifacts(folder / "artifacts")
    renderer = Renderer(artifacts, artifacts.find, workers=1)
    yield Studio(artifacts, renderer, artifacts.put(material.counted(folder / "good.mp4", 2 * LENGTH)))
    renderer.close()


def shown(studio: Studio, path: Path, out: Path, **clip: object) -> list[Planes]:
    """Render a film of a good clip, this one, and the good one; check the good ones and that nothing is black."""
    blob = studio.artifacts.put(path)
    odd = replace(Clip("b", LENGTH, LENGTH, blob, "video"), **clip)  # type: ignore[arg-type]
    clips = (
        Clip("a", 0, LENGTH, studio.good, "video"),
        odd,
        Clip("c", 2 * LENGTH, LENGTH, studio.good, "video", source_start=1.0),
    )
    studio.renderer.render(quiet(), Timeline(Fraction(30), 320, 180, 3 * LENGTH, clips), out, "high")
    pictures = list(material.decoded(out))
    assert min(picture.y.mean() for picture in pictures) > 40
    good = [material.number(picture) for picture in (*pictures[:LENGTH], *pictures[2 * LENGTH :])]
    assert good == [*range(LENGTH), *range(30, 30 + LENGTH)]
    return pictures[LENGTH : 2 * LENGTH]


def alpha(path: Path, codec: str, pixels: str) -> Path:
    def pictures() -> Iterator[material.Rgb]:
        for number in range(LENGTH):
            picture = np.full((180, 320, 4), 255, np.uint8)
            picture[..., :3] = material.numbered(number, 320, 180)
            picture[:20, :, 3] = 0
            yield picture

    return material.film(path, pictures(), codec=codec, pixels=pixels, full="" if pixels.startswith("yuv") else "1")


def gif(path: Path) -> Path:
    first, *rest = (Image.fromarray(material.numbered(number, 320, 180)) for number in range(30))
    first.save(path, save_all=True, append_images=rest, duration=100)
    return path


def claiming(path: Path, times: int) -> Path:
    """Write a film whose header says it lasts `times` as long as it does."""
    content = bytearray(material.counted(path, 30).read_bytes())
    at = content.index(b"\x44\x89\x88") + 3  # Matroska's Duration, a double
    content[at : at + 8] = struct.pack(">d", struct.unpack(">d", content[at : at + 8])[0] * times)
    path.write_bytes(content)
    return path


def cut(path: Path, share: float, **how: str) -> Path:
    content = material.counted(path, 90, g="15", **how).read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    return path


def numbered(count: int) -> Iterator[material.Rgb]:
    return (material.numbered(number, 320, 180) for number in range(count))


COUNTED: dict[str, tuple[Fraction, Callable[[Path], Path]]] = {
    "interlaced.mkv": (
        Fraction(25),
        lambda path: material.counted(path, LENGTH, 25, **{"x264-params": "tff=1"}),
    ),
    "turned.mp4": (Fraction(30), lambda path: material.turned(path, numbered(LENGTH), 90)),
    "ten-bit.mp4": (Fraction(30), lambda path: material.counted(path, LENGTH, pixels="yuv420p10le")),
    "444.mp4": (Fraction(30), lambda path: material.counted(path, LENGTH, pixels="yuv444p")),
    "60fps.mp4": (Fraction(60), lambda path: material.counted(path, 2 * LENGTH, 60)),
    "23.976.mp4": (NTSC, lambda path: material.counted(path, LENGTH, NTSC)),
    "odd-size.mkv": (
        Fraction(30),
        lambda path: material.counted(path, LENGTH, size=(321, 181), codec="ffv1", pixels="yuv444p"),
    ),
    "qtrle.mov": (Fraction(30), lambda path: alpha(path, "qtrle", "argb")),
    "png.mov": (Fraction(30), lambda path: alpha(path, "png", "rgba")),
    "prores.mov": (Fraction(30), lambda path: alpha(path, "prores_ks", "yuva444p10le")),
    "vp9.webm": (Fraction(30), lambda path: alpha(path, "libvpx-vp9", "yuva420p")),
    "a.gif": (Fraction(10), gif),
    "mono.mkv": (Fraction(30), lambda path: material.sounding(path, LENGTH, "mono", 48_000)),
    "5.1.mkv": (Fraction(30), lambda path: material.sounding(path, LENGTH, "5.1", 48_000)),
    "8khz.mkv": (Fraction(30), lambda path: material.sounding(path, LENGTH, "mono", 8_000)),
    "claims-more.mkv": (Fraction(30), lambda path: claiming(path, 10)),
    "cut-short.mkv": (Fraction(30), lambda path: cut(path, 0.4)),
    "one-frame.mp4": (Fraction(30), lambda path: material.counted(path, 1)),
}


@pytest.mark.parametrize("name", COUNTED)
def test_frame_n_shows_what_the_file_shows_then(name: str, studio: Studio, tmp_path: Path) -> None:
    rate, make = COUNTED[name]
    path = make(tmp_path / name)
    last = {"claims-more.mkv": 29, "one-frame.mp4": 0}.get(name, LENGTH * 2)
    pictures = shown(studio, path, tmp_path / "film.mp4")
    seen = [material.number(picture) for picture in pictures]
    meant = [min(int((n + Fraction(1, 4)) / 30 * rate), last) for n in range(LENGTH)]
    if name == "cut-short.mkv":
        held = seen[-1]
        assert 15 < held < LENGTH
        meant = [min(number, held) for number in meant]
    assert seen == meant


def test_a_variable_rate_is_kept(studio: Studio, tmp_path: Path) -> None:
    stamps = [0, 40, 200, 210, 500, 533, 900, 1500, 1990]
    seen = shown(studio, material.counted_at(tmp_path / "vfr.mkv", stamps), tmp_path / "film.mp4")
    moments = [(n + Fraction(1, 4)) / 30 * 1000 for n in range(LENGTH)]
    assert [material.number(picture) for picture in seen] == [sum(s <= at for s in stamps) - 1 for at in moments]


@pytest.mark.parametrize(
    ("pixels", "rate", "speed"),
    [
        ("yuv420p", NTSC, 0.5),
        ("yuv420p", Fraction(60), 1.5),
        ("yuv444p", NTSC, 1.5),
        ("yuv444p", Fraction(60), 0.5),
    ],
)
def test_frames_are_found_at_every_speed(
    speed: float, rate: Fraction, pixels: str, studio: Studio, tmp_path: Path
) -> None:
    path = material.counted(tmp_path / "a.mp4", round(4 * rate), rate, pixels=pixels, g="250")
    seen = shown(studio, path, tmp_path / "film.mp4", speed=speed, source_start=0.75)
    moments = [Fraction(3, 4) + (n * Fraction(speed) + Fraction(1, 4)) / 30 for n in range(LENGTH)]
    assert [material.number(picture) for picture in seen] == [int(at * rate) for at in moments]


@pytest.mark.parametrize(("layout", "rate"), [("mono", 48_000), ("5.1", 48_000), ("stereo", 8_000)])
def test_sound_of_every_kind_is_heard(layout: str, rate: int, studio: Studio, tmp_path: Path) -> None:
    media = studio.artifacts.put(material.sounding(tmp_path / "a.mkv", LENGTH, layout, rate))
    film = Timeline(
        Fraction(30), 320, 180, LENGTH, (Clip("a", 0, LENGTH, studio.good, "video"),), voice=(Sound(media, 0, 2.0),)
    )
    studio.renderer.render(quiet(), film, tmp_path / "film.mp4")
    with av.open(str(tmp_path / "film.mp4")) as container:
        heard = np.concatenate([frame.to_ndarray() for frame in container.decode(audio=0)], axis=1)
        assert (heard.shape[0], container.streams.audio[0].rate) == (2, 48_000)
    spectrum = np.abs(np.fft.rfft(heard[0, 20_000:68_000]))
    assert spectrum.argmax() == 440


def test_sound_is_not_asked_of_a_clip_that_has_none(studio: Studio, tmp_path: Path) -> None:
    path = material.counted(tmp_path / "silent.mp4", LENGTH)
    film = Timeline(
        Fraction(30),
        320,
        180,
        LENGTH,
        (Clip("a", 0, LENGTH, studio.good, "video"),),
        voice=(Sound(studio.artifacts.put(path), 0, 2.0),),
    )
    with pytest.raises(Refused, match=studio.artifacts.put(path).sha256[:12]):
        studio.renderer.render(quiet(), film, tmp_path / "film.mp4")


def huge(path: Path) -> Path:
    Image.new("RGB", (12_000, 8_000), (40, 160, 90)).save(path, quality=50)
    return path


def see_through(path: Path) -> Path:
    picture = Image.new("RGBA", (640, 360), (200, 100, 50, 255))
    picture.paste((0, 0, 0, 0), (0, 0, 640, 60))
    picture.save(path)
    return path


def moving_webp(path: Path) -> Path:
    Image.new("RGB", (640, 360), (30, 90, 200)).save(
        path, save_all=True, append_images=[Image.new("RGB", (640, 360), (255, 255, 255))], lossless=True
    )
    return path


def cmyk(path: Path) -> Path:
    Image.new("CMYK", (640, 360), (0, 255, 255, 0)).save(path, quality=98)
    return path


STILLS: dict[str, tuple[Callable[[Path], Path], tuple[int, int, int], int]] = {
    "huge.jpg": (huge, (40, 160, 90), 4),
    "see-through.png": (see_through, (200, 100, 50), 4),
    "moving.webp": (moving_webp, (30, 90, 200), 4),
    "cmyk.jpg": (cmyk, (255, 0, 0), 8),
}


@pytest.mark.parametrize("name", STILLS)
def test_stills_of_every_kind_are_shown(name: str, studio: Studio, tmp_path: Path) -> None:
    make, meant, within = STILLS[name]
    for picture in shown(studio, make(tmp_path / name), tmp_path / "film.mp4", kind="image")[::20]:
        assert np.abs(colour.to_rgb(picture)[80:100, 150:170].mean((0, 1)) - meant).max() <= within


def empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "empty.mp4": (empty, "video"),
    "headless.mp4": (lambda path: cut(path, 0.5), "video"),
    "sound-alone.wav": (lambda path: material.tone(path, 1.0), "video"),
    "empty.png": (empty, "image"),
    "moving.webp": (moving_webp, "video"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_shown_is_refused_by_name(name: str, studio: Studio, tmp_path: Path) -> None:
    make, kind = REFUSED[name]
    path = make(tmp_path / name)
    with pytest.raises(Refused, match=rf"0:02.*{studio.artifacts.put(path).sha256[:12]}") as refused:
        shown(studio, path, tmp_path / "film.mp4", kind=kind)
    assert refused.value.remedy
    assert not (tmp_path / "film.mp4").exists()
