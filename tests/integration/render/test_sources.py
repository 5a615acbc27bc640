"""Files of every kind, seen as they were meant: colours, times, turns, shapes, and what is damaged."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageCms

from engine.domain.identity import Blob
from engine.domain.timeline import Box, Clip, Motion, Timeline
from engine.errors import Refused
from engine.ports import Planes
from engine.render import colour
from engine.render.footage.conform import conform
from engine.render.footage.decoder import Footage
from engine.render.footage.recipes import examine, recipe_for
from engine.render.footage.still import Panorama, Photo, read
from engine.runtime.progress import quiet
from tests import material

BARS = list(material.BARS.values())


def bars_seen(picture: Planes) -> list[tuple[int, ...]]:
    """Read the middle of each bar, as RGB."""
    width = picture.y.shape[1] // len(BARS)
    rgb = colour.to_rgb(picture)
    middle = rgb.shape[0] // 2
    return [
        tuple(
            int(v)
            for v in rgb[middle - 4 : middle + 4, width * n + width // 2 - 4 : width * n + width // 2 + 4]
            .mean((0, 1))
            .round()
        )
        for n in range(len(BARS))
    ]


def patches_seen(picture: Planes) -> npt.NDArray[np.float64]:
    """Read the middle of each patch, as exact RGB."""
    wide, high = picture.y.shape[1] // 8, picture.y.shape[0] // 4
    y, u, v = (
        plane[high // 2 // step :: high // step, wide // 2 // step :: wide // step][:4, :8].astype(float)
        for plane, step in zip(picture, (1, 2, 2), strict=True)
    )
    light, blue, red = (y - 16) / 219, (u - 128) / 224 * 1.8556, (v - 128) / 224 * 1.5748
    green = light - (0.2126 * red + 0.0722 * blue) / 0.7152
    return np.clip(np.stack([light + red, green, light + blue], axis=-1), 0, 1) * 255


def farthest(picture: Planes) -> int:
    return max(
        abs(a - b)
        for seen, meant in zip(bars_seen(picture), BARS, strict=True)
        for a, b in zip(seen, meant, strict=True)
    )


def keep(picture: Planes) -> None:
    """Change nothing."""


@pytest.mark.parametrize("matrix", ["bt709", "bt601", "bt2020"])
@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("pixels", ["yuv420p", "yuv422p", "yuv444p", "yuv420p10le", "yuv444p10le"])
def test_colours_come_out_right(matrix: str, full: bool, pixels: str, tmp_path: Path) -> None:
    """Within 2 of 255 of what the file holds, shown as a film shows it: straight, or where it is dear from a copy."""
    path = tmp_path / "patches.mkv"
    meant = material.patches(path, pixels, matrix, full=full)
    for size in ((640, 360), (320, 180), (960, 540)):
        clip = Clip("a", 0, 3, Blob("0" * 64), "video")
        recipe = recipe_for(examine(path), clip, size, Fraction(30))
        assert (recipe is None) == (pixels == "yuv420p")
        if recipe:
            conform(quiet(), path, recipe, tmp_path / "copy.mov")
        with Footage(tmp_path / "copy.mov" if recipe else path, *size) as footage:
            footage.seek(Fraction(1, 30))
            assert np.abs(patches_seen(footage.picture()) - meant).max() <= 2


@pytest.mark.parametrize(
    ("codec", "pixels", "name"), [("gif", "pal8", "a.gif"), ("ffv1", "bgr0", "a.mkv"), ("png", "rgba", "a.mov")]
)
def test_rgb_codecs(codec: str, pixels: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if codec == "gif":
        Image.fromarray(material.bars(640, 360)).save(
            path, save_all=True, append_images=[Image.fromarray(material.bars(640, 360)[::-1])], duration=100
        )
    else:
        material.film(
            path, (material.bars(640, 360) for _ in range(3)), codec=codec, pixels=pixels, matrix="rgb", full="full"
        )
    with Footage(path, 640, 360) as footage:
        footage.seek(Fraction(0))
        assert farthest(footage.picture()) <= 2


@pytest.mark.parametrize(
    "how",
    [
        {"rate": 30},
        {"rate": Fraction(30000, 1001)},
        {"rate": 25},
        {"rate": Fraction(24000, 1001)},
        {"rate": 60},
        {"rate": 30, "g": "250", "bf": "3"},
        {"rate": 30, "codec": "mpeg2video", "q": "2"},
        {
            "rate": 30,
            "codec": "libvpx-vp9",
            "crf": "10",
            "b": "0",
            "name": "a.webm",
            "deadline": "realtime",
            "cpu-used": "8",
        },
    ],
    ids=str,
)
def test_every_frame_is_found_by_its_time(how: dict[str, object], tmp_path: Path) -> None:
    how = dict(how)
    rate = Fraction(how.pop("rate"))
    path = material.counted(tmp_path / how.pop("name", "a.mp4"), 90, rate, **how)
    with Footage(path, 320, 180) as footage:
        for number in (0, 1, 2, 40, 41, 7, 89, 30, 88, 3):
            footage.seek((number + Fraction(1, 4)) / rate)
            assert material.number(footage.picture()) == number


def test_variable_rate_is_read_by_time_stamps(tmp_path: Path) -> None:
    stamps = [0, 40, 200, 210, 500, 533, 900, 1500]
    path = material.counted_at(tmp_path / "a.mkv", stamps)
    with Footage(path, 320, 180) as footage:
        for moment in range(0, 2000, 25):
            footage.seek(Fraction(moment, 1000))
            assert material.number(footage.picture()) == sum(stamp <= moment for stamp in stamps) - 1


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_films_stand_upright(turn: int, tmp_path: Path) -> None:
    """The display matrix of a phone: written into the track header, as phones do."""
    path = material.turned(tmp_path / "a.mp4", (material.numbered(0b101100111, 320, 180) for _ in range(5)), turn)
    with Footage(path, 320, 180) as footage:
        footage.seek(Fraction(0))
        assert material.number(footage.picture()) == 0b101100111


@pytest.mark.parametrize("size", [(321, 181), (319, 180), (320, 179), (17, 9), (854, 480)])
def test_odd_sizes(size: tuple[int, int], tmp_path: Path) -> None:
    picture = np.full((size[1], size[0], 3), 120, np.uint8)
    path = material.film(tmp_path / "odd.mkv", (picture for _ in range(3)), codec="ffv1", pixels="yuv444p")
    with Footage(path, 640, 360) as footage:
        footage.seek(Fraction(0))
        seen = footage.picture()
    assert seen.y.shape == (360, 640)
    if size[0] > 300:
        assert np.abs(colour.to_rgb(seen).astype(int) - 120).max() <= 2


def test_interlaced_films_show_one_field(tmp_path: Path) -> None:
    """Two fields of different brightness would comb."""
    woven = np.full((180, 320, 3), 60, np.uint8)
    woven[1::2] = 180
    path = material.film(tmp_path / "a.mkv", (woven for _ in range(5)), 25, **{"x264-params": "tff=1"})
    with Footage(path, 320, 180) as footage:
        footage.seek(Fraction(1, 25))
        rows = footage.picture().y.mean(axis=1)
    assert np.abs(np.diff(rows)).max() < 12


def test_a_film_cut_short_holds_its_last_picture(tmp_path: Path) -> None:
    whole = material.counted(tmp_path / "whole.mkv", 90, g="15").read_bytes()
    path = tmp_path / "cut.mkv"
    path.write_bytes(whole[: len(whole) * 2 // 3])
    with Footage(path, 320, 180) as footage:
        footage.seek(Fraction(20, 30) + Fraction(1, 120))
        assert material.number(footage.picture()) == 20
        for moment in (2.9, 5.0, 1.0, 60.0):
            footage.seek(Fraction(moment))
            assert footage.picture().y.mean() > 60


def test_one_frame_is_enough(tmp_path: Path) -> None:
    with Footage(material.counted(tmp_path / "one.mp4", 1), 320, 180) as footage:
        for moment in (0, 1, 30, 0):
            footage.seek(Fraction(moment))
            assert material.number(footage.picture()) == 0


@pytest.mark.parametrize("content", [b"", b"\0" * 4096, b"GIF89a" + b"\7" * 50, b"RIFF\0\0\0\0WAVEfmt "])
def test_what_is_no_film_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "no.mp4"
    path.write_bytes(content)

    def look() -> None:
        with Footage(path, 320, 180) as footage:
            footage.seek(Fraction(0))
            footage.picture()

    with pytest.raises(Refused, match=r"no\.mp4"):
        look()


def test_sound_alone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no picture"):
        Footage(material.tone(tmp_path / "tone.wav", 0.2), 320, 180)


def test_decoded_pictures_are_not_written_into(tmp_path: Path, artifacts: object) -> None:
    """An effect changes a copy: the picture is the decoder's reference for the next ones."""
    from engine.domain.timeline import Effect
    from engine.render.compositor import Compositor
    from engine.runtime.artifacts import Artifacts

    assert isinstance(artifacts, Artifacts)
    clip = Clip("a", 0, 90, artifacts.put(material.counted(tmp_path / "a.mp4", 90, g="250")), "video")
    film = Timeline(Fraction(30), 320, 180, 90, (clip,), effects=(Effect("grade", preset="noir"), Effect("vignette")))
    out = colour.blank(320, 180)
    with Compositor(film, artifacts.find) as compositor:
        for frame in range(90):
            compositor.compose(frame, out)
            assert material.number(out) == frame


def saved(picture: Image.Image, path: Path, **how: object) -> Path:
    picture.save(path, **how)  # type: ignore[arg-type]
    return path


def turned(path: Path) -> Path:
    exif = Image.Exif()
    exif[0x0112] = 6  # shown turned a quarter to the right
    return saved(Image.fromarray(np.rot90(material.bars(640, 360)).copy()), path, exif=exif, quality=98, subsampling=0)


def deep(path: Path) -> Path:
    grey = (np.linspace(0, 65535, 640).astype(np.uint16))[None].repeat(360, axis=0)
    return saved(Image.fromarray(grey), path)


STILLS: dict[str, Callable[[Path], Path]] = {
    "a.png": lambda path: saved(Image.fromarray(material.bars(640, 360)), path),
    "full.jpg": lambda path: saved(Image.fromarray(material.bars(640, 360)), path, quality=98, subsampling=0),
    "half.jpg": lambda path: saved(Image.fromarray(material.bars(640, 360)), path, quality=98, subsampling=2),
    "a.webp": lambda path: saved(Image.fromarray(material.bars(640, 360)), path, lossless=True),
    "a.tif": lambda path: saved(Image.fromarray(material.bars(640, 360)), path),
    "palette.png": lambda path: saved(Image.fromarray(material.bars(640, 360)).quantize(64), path),
    "turned.jpg": turned,
    "clear.png": lambda path: saved(Image.fromarray(material.bars(640, 360)).convert("RGBA"), path),
    "srgb.png": lambda path: saved(
        Image.fromarray(material.bars(640, 360)),
        path,
        icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
    ),
    "moving.webp": lambda path: saved(
        Image.fromarray(material.bars(640, 360)),
        path,
        save_all=True,
        append_images=[Image.new("RGB", (640, 360))],
        lossless=True,
    ),
}


@pytest.mark.parametrize("name", STILLS)
def test_stills_come_out_right(name: str, tmp_path: Path) -> None:
    path = STILLS[name](tmp_path / name)
    for size in ((640, 360), (320, 180)):
        out = colour.blank(*size)
        Photo(path, *size, None, keep).draw(out)
        assert farthest(out) <= 3
        Panorama(path, *size, None, Motion(Box(0, 0, 1, 1), Box(0, 0, 1, 1)), keep).draw(0.3, out)
        assert farthest(out) <= 3


def test_transparent_parts_are_black(tmp_path: Path) -> None:
    path = saved(Image.new("RGBA", (640, 360), (255, 255, 255, 0)), tmp_path / "clear.png")
    assert np.asarray(read(path, (640, 360))).max() == 0


def test_cmyk_is_read_in_its_colours(tmp_path: Path) -> None:
    path = saved(Image.new("CMYK", (640, 360), (0, 255, 255, 0)), tmp_path / "red.jpg", quality=98)
    red, green, blue = np.asarray(read(path, (640, 360)))[180, 320]
    assert red > 150
    assert max(green, blue) < 90


def test_sixteen_bits_become_eight(tmp_path: Path) -> None:
    row = np.asarray(read(deep(tmp_path / "deep.png"), (640, 360)))[180, :, 0].astype(int)
    assert (row[0], row[-1]) == (0, 255)
    assert np.diff(row).min() >= 0


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0" + b"\0" * 40])
def test_what_is_no_picture_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "no.png"
    path.write_bytes(content)
    with pytest.raises(Refused, match=r"no\.png"):
        read(path, (640, 360))


def test_a_move_ends_where_it_was_asked_to(tmp_path: Path) -> None:
    numbers = np.random.default_rng(5).integers(60, 200, (36, 64, 3), dtype=np.uint8)
    picture = Image.fromarray(numbers).resize((1280, 720), Image.Resampling.BICUBIC)
    path = saved(picture, tmp_path / "a.png")
    first, last = Box(0, 0, 1, 1), Box(0.1, 0.15, 0.8, 0.8)
    panorama = Panorama(path, 640, 360, None, Motion(first, last), keep)
    for part, box in ((0.0, first), (1.0, last)):
        out = colour.blank(640, 360)
        panorama.draw(part, out)
        box_pixels = (box.x * 1280, box.y * 720, (box.x + box.width) * 1280, (box.y + box.height) * 720)
        meant = colour.from_rgb(np.asarray(picture.resize((640, 360), Image.Resampling.LANCZOS, box_pixels)))
        assert np.abs(out.y.astype(int) - meant.y).mean() < 1.5


def test_a_move_over_a_small_or_cropped_picture_fills_the_frame(tmp_path: Path) -> None:
    path = saved(Image.fromarray(np.full((120, 100, 3), 128, np.uint8)), tmp_path / "a.png")
    for crop in (None, Box(0.2, 0.2, 0.5, 0.5)):
        for size in ((640, 360), (360, 640)):
            out = colour.blank(*size)
            move = Motion(Box(0, 0.2, 1, 0.4), Box(0.1, 0.3, 0.8, 0.32))
            for part in (0.0, 0.5, 1.0, 1.2):
                Panorama(path, *size, crop, move, keep).draw(part, out)
                assert out.y.min() > 60
