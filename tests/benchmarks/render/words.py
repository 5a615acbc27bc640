"""The captions for other renderers, as a subtitle file and as plain states; and the grade as expressions."""

from pathlib import Path

from engine.domain.timeline import Caption, Timeline
from engine.domain.units import Frames
from engine.render.lettering.caption_styles import caption_style
from engine.runtime.paths import RESOURCES
from tests.benchmarks.render.project import GRADE

FONTS = RESOURCES / "fonts"
_FAMILY = "Montserrat ExtraBold"
_TALLER = 1.562
"""A subtitle's size counts from this font's highest to its lowest point, ours is the letters' own."""


def subtitles(timeline: Timeline, path: Path) -> Path:
    """Write an .ass file: a page of words, the spoken one larger and in colour, on the same frames as ours."""
    style = caption_style(timeline.caption_style)
    place = style.place(timeline.width, timeline.height)
    size = place.size * timeline.height
    margin = round((1 - place.width) / 2 * timeline.width)
    look = (
        f"Style: Page,{_FAMILY},{size * _TALLER:.1f},{_colour(style.fill)},{_colour(style.fill)},"
        f"{_colour(style.outline)},&H80000000,0,0,0,0,100,100,0,0,1,{size * style.outline_width:.1f},"
        f"{size * style.shadow_drop:.1f},5,{margin},{margin},0,1"
    )
    middle = f"{{\\pos({timeline.width // 2},{round(place.y * timeline.height)})}}"
    spoken = f"{{\\1c{_colour(style.active)}\\fscx{style.scale * 100:.0f}\\fscy{style.scale * 100:.0f}}}"
    lines = []
    for caption in timeline.captions:
        for start, end, active in states(caption):
            words = [
                f"{spoken}{word.text}{{\\r}}" if index == active else word.text
                for index, word in enumerate(caption.words)
            ]
            when = f"{_time(start, timeline)},{_time(end, timeline)}"
            lines.append(f"Dialogue: 0,{when},Page,,0,0,0,,{middle}{' '.join(words)}")
    head = (
        f"[Script Info]\nScriptType: v4.00+\nPlayResX: {timeline.width}\nPlayResY: {timeline.height}\n"
        "YCbCr Matrix: TV.709\nScaledBorderAndShadow: yes\n\n[V4+ Styles]\nFormat: Name,Fontname,Fontsize,"
        "PrimaryColour,SecondaryColour,OutlineColour,BackColour,Bold,Italic,Underline,StrikeOut,ScaleX,ScaleY,Spacing,"
        "Angle,BorderStyle,Outline,Shadow,Alignment,MarginL,MarginR,MarginV,Encoding\n"
        f"{look}\n\n[Events]\nFormat: Layer,Start,End,Style,Name,MarginL,MarginR,MarginV,Effect,Text\n"
    )
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def states(caption: Caption) -> list[tuple[Frames, Frames, int]]:
    """Give what a page looks like when: first frame, end, the word being spoken or -1."""
    found: list[tuple[Frames, Frames, int]] = []
    at = caption.start
    for index, word in enumerate(caption.words):
        if word.start > at:
            found.append((at, word.start, -1))
        found.append((word.start, word.end, index))
        at = word.end
    if at < caption.end:
        found.append((at, caption.end, -1))
    return found


def grade() -> tuple[str, str]:
    """Give the grade as expressions of one sample, of luma and of chroma: this preset tints nothing."""
    import tomllib

    look = tomllib.loads((RESOURCES / "grades" / f"{GRADE}.toml").read_text(encoding="utf-8"))
    assert not {"shadows", "middle", "highlights", "lift", "ceiling"} & set(look)
    light = f"pow(clip((val-16)/219,0,1),{2 ** -look.get('brightness', 0.0):.5f})"
    contrast = look.get("contrast", 0.0)
    luma = f"16.5+219*({light}+{contrast}*({light}*{light}*(3-2*{light})-{light}))"
    return luma, f"clip(128.5+(val-128)*{look.get('saturation', 1.0)},32,224)"


def _colour(text: str) -> str:
    red, green, blue = text[1:3], text[3:5], text[5:7]
    return f"&H00{blue}{green}{red}".upper()


def _time(frame: Frames, timeline: Timeline) -> str:
    """Half a frame early: times are whole hundredths of a second, and may not round to the next frame."""
    hundredths = max(0, round((frame - 0.5) / float(timeline.rate) * 100))
    seconds, hundredths = divmod(hundredths, 100)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{hundredths:02d}"
