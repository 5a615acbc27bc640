"""Runs where MoviePy 2 is: `python moviepy_script.py FILM.json OUT.mp4`, with nothing else of this program."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from moviepy import AudioFileClip, CompositeAudioClip, CompositeVideoClip, ImageClip, VideoClip, VideoFileClip, vfx
from PIL import Image, ImageDraw, ImageFont

Film = dict[str, Any]


def main(film: Film, out: str) -> None:
    """Build the composition and write it."""
    table = _table(film["grade"])
    saturation = film["grade"].get("saturation", 1.0)
    scenes = CompositeVideoClip([_scene(each, film) for each in film["clips"]], size=film["size"])
    graded = scenes.with_duration(film["seconds"]).image_transform(lambda frame: _graded(frame, table, saturation))
    captions = [clip for page in film["pages"] for clip in _page(page, film)]
    whole = CompositeVideoClip([graded, *captions], size=film["size"]).with_duration(film["seconds"])
    sounds = [AudioFileClip(path).with_start(start) for path, start in film["voice"]]
    music = AudioFileClip(film["music"]).subclipped(0, film["seconds"]).with_volume_scaled(0.25)
    whole = whole.with_audio(CompositeAudioClip([music, *sounds]))
    options = [word for key, value in film["encoder"].items() if key != "preset" for word in (f"-{key}", value)]
    whole.write_videofile(
        out,
        fps=film["rate"],
        codec="libx264",
        preset=film["encoder"].get("preset", "medium"),
        ffmpeg_params=[*options, "-pix_fmt", "yuv420p"],
        audio_codec="aac",
        temp_audiofile_path=str(Path(out).parent),
        logger=None,
    )


def _scene(scene: dict[str, Any], film: Film) -> VideoClip:
    wide, high = film["size"]
    if scene["moves"]:
        clip = _still(scene, film)
    else:
        clip = VideoFileClip(scene["path"], audio=False).subclipped(scene["from"], scene["from"] + scene["length"])
        if tuple(clip.size) != (wide, high):
            clip = clip.resized((wide, high))
    clip = clip.with_start(scene["start"])
    return clip.with_effects([vfx.CrossFadeIn(scene["fade"])]) if scene["fade"] else clip


def _still(scene: dict[str, Any], film: Film) -> VideoClip:
    """Move over a photograph as is usual in MoviePy: a part of it resized for each frame."""
    wide, high = film["size"]
    picture = Image.open(scene["path"]).convert("RGB")
    tall = round(picture.width * high / wide)
    top = (picture.height - tall) // 2
    picture = picture.crop((0, top, picture.width, top + tall))
    (x0, w0), (x1, w1) = scene["moves"]

    def frame(t: float) -> np.ndarray:
        part = min(1.0, t / scene["own"])
        part = (part + part * part * (3 - 2 * part)) / 2
        width = w0 * (w1 / w0) ** part
        share = (width - w0) / (w1 - w0) if abs(w1 - w0) > 1e-6 else part
        x, y = x0 + (x1 - x0) * share, 0.5 - width / 2
        if abs(w1 - w0) > 1e-6:
            y = (0.5 - w0 / 2) + (w0 - w1) / 2 * share
        box = (x * picture.width, y * picture.height, (x + width) * picture.width, (y + width) * picture.height)
        return np.asarray(picture.resize((wide, high), Image.Resampling.BICUBIC, box))

    clip = ImageClip(np.zeros((high, wide, 3), np.uint8)).with_duration(scene["length"])
    return clip.transform(lambda _, t: frame(t))


def _page(page: dict[str, Any], film: Film) -> Iterator[ImageClip]:
    """Draw each state of a page once: the spoken word larger and in colour."""
    size, words = film["letters"], page["words"]
    font, large = (ImageFont.truetype(film["font"], round(size * scale)) for scale in (1, film["pop"]))
    lines: list[list[int]] = [[]]
    for index in range(len(words)):
        if (
            lines[-1]
            and font.getlength(" ".join(words[at] for at in [*lines[-1], index])) > film["width"] * film["size"][0]
        ):
            lines.append([])
        lines[-1].append(index)
    tall = round(size * 1.16 * len(lines) + size)
    for begun, ended, spoken in page["states"]:
        paper = Image.new("RGBA", (film["size"][0], tall))
        for row, line in enumerate(lines):
            left = (film["size"][0] - font.getlength(" ".join(words[index] for index in line))) / 2
            base = tall / 2 + (row - (len(lines) - 1) / 2) * size * 1.16 + 0.35 * size
            for index in line:
                _word(
                    paper,
                    words[index],
                    (left + font.getlength(words[index]) / 2, base),
                    index == spoken,
                    film,
                    font,
                    large,
                )
                left += font.getlength(words[index] + " ")
        clip = ImageClip(np.asarray(paper.crop(paper.getbbox())), transparent=True)
        at = (paper.getbbox()[0], round(film["y"] * film["size"][1] - tall / 2) + paper.getbbox()[1])
        yield clip.with_start(begun).with_end(ended).with_position(at)


def _word(
    paper: Image.Image, text: str, at: tuple[float, float], spoken: bool, film: Film, font: Any, large: Any
) -> None:
    fill, active, outline = film["colours"]
    look = {"fill": active if spoken else fill, "stroke_fill": outline, "stroke_width": film["outline"], "anchor": "ms"}
    ImageDraw.Draw(paper).text(at, text, font=large if spoken else font, **look)


def _table(look: dict[str, float]) -> np.ndarray:
    light = np.linspace(0, 1, 256) ** (2.0 ** -look.get("brightness", 0.0))
    light += look.get("contrast", 0.0) * (light * light * (3 - 2 * light) - light)
    return np.clip(np.round(light * 255), 0, 255).astype(np.uint8)


def _graded(frame: np.ndarray, table: np.ndarray, saturation: float) -> np.ndarray:
    """Change brightness by a table and saturation about it, as the other renderers do in their planes."""
    light = (frame @ np.array([0.2126, 0.7152, 0.0722], np.float32))[..., None]
    toned = table[np.clip(light, 0, 255).astype(np.uint8)].astype(np.float32)
    return np.clip(toned + (frame - light) * np.float32(saturation), 0, 255).astype(np.uint8)


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), sys.argv[2])
