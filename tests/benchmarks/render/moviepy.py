"""The same film through MoviePy 2, of which an excerpt is enough: each frame costs the same."""

import json
from pathlib import Path

from engine.domain import plan
from engine.domain.timeline import Timeline
from engine.render.lettering.caption_styles import caption_style
from engine.runtime.artifacts import Artifacts
from engine.runtime.resources import load
from tests.benchmarks.render import project, words

LACKS = "no ducking, loudness is not measured"
_LENGTH = 900
_SCRIPT = Path(__file__).with_name("moviepy_script.py")


def excerpt(timeline: Timeline) -> Timeline:
    """Give the first thirty seconds, with their sound."""
    from dataclasses import replace

    end = min(_LENGTH, timeline.length)
    part = plan.excerpt(timeline, 0, end)
    voice = tuple(each for each in timeline.voice if each.start + timeline.frame(each.length) <= end)
    return replace(part, voice=voice, music=timeline.music[:1], caption_style=timeline.caption_style)


def command(
    program: str, timeline: Timeline, artifacts: Artifacts, folder: Path, out: Path, options: dict[str, str]
) -> list[str]:
    """Give the command; it runs where MoviePy is, and knows nothing of this program."""
    style = caption_style(timeline.caption_style)
    place = style.place(timeline.width, timeline.height)
    look = load("grades", project.GRADE, dict)
    told = {
        "size": [timeline.width, timeline.height],
        "rate": float(timeline.rate),
        "seconds": float(timeline.length / timeline.rate),
        "clips": [_scene(timeline, index, artifacts) for index in range(len(timeline.clips))],
        "pages": [
            {
                "words": [word.text for word in caption.words],
                "states": [
                    [timeline.seconds(start), timeline.seconds(end), active]
                    for start, end, active in words.states(caption)
                ],
            }
            for caption in timeline.captions
        ],
        "font": str(words.FONTS / f"{style.font}.ttf"),
        "letters": round(place.size * timeline.height),
        "y": place.y,
        "width": place.width,
        "colours": [style.fill, style.active, style.outline],
        "outline": max(1, round(style.outline_width * place.size * timeline.height)),
        "pop": style.scale,
        "voice": [[str(artifacts.find(each.media)), timeline.seconds(each.start)] for each in timeline.voice],
        "music": str(artifacts.find(timeline.music[0].media)),
        "grade": look,
        "encoder": options,
    }
    path = folder / "moviepy.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    return [program, "-I", str(_SCRIPT), str(path), str(out)]


def _scene(timeline: Timeline, index: int, artifacts: Artifacts) -> dict[str, object]:
    clip = timeline.clips[index]
    after = timeline.clips[index + 1] if index + 1 < len(timeline.clips) else None
    frames = clip.length + (after.transition.length if after and after.transition else 0)
    assert clip.media
    moves = [[box.x, box.width] for box in (clip.motion.first, clip.motion.last)] if clip.motion else []
    return {
        "path": str(artifacts.find(clip.media)),
        "start": timeline.seconds(clip.start),
        "own": timeline.seconds(clip.length),
        "length": timeline.seconds(frames),
        "from": clip.source_start,
        "fade": timeline.seconds(clip.transition.length) if clip.transition else 0,
        "moves": moves,
    }
