"""The same film as one filter graph of the ffmpeg command."""

from pathlib import Path

from engine.domain.timeline import Clip, Motion, Timeline
from engine.render.encoder import preset
from engine.runtime.artifacts import Artifacts
from tests.benchmarks.render import words

LACKS = "loudness is not measured, music repeats without a crossfade, a caption's spoken word pushes its neighbours"
_FINER = 2
"""Stills are enlarged before they move, or the move trembles: zoompan cuts at whole pixels."""


def settings(timeline: Timeline, name: str = "standard") -> dict[str, str]:
    """Give the options with which our encoder runs libx264, as the command line calls them."""
    options = {key.replace("profile", "profile:v"): value for key, value in preset(name).options}
    return {"g": str(round(20 * timeline.rate)), **options}


def command(
    program: str, timeline: Timeline, artifacts: Artifacts, folder: Path, out: Path, options: dict[str, str]
) -> list[str]:
    """Give the command."""
    inputs: list[str] = []
    graph: list[str] = []
    for index, clip in enumerate(timeline.clips):
        after = timeline.clips[index + 1] if index + 1 < len(timeline.clips) else None
        frames = clip.length + (after.transition.length if after and after.transition else 0)
        assert clip.media
        inputs += [*_cut(clip, frames, timeline), "-i", str(artifacts.find(clip.media))]
        graph.append(f"[{index}:v]{_picture(clip, frames, timeline)},settb=1/{timeline.rate},setsar=1[v{index}]")
    shown = "v0"
    for index, clip in enumerate(timeline.clips[1:], 1):
        assert clip.transition
        offset, length = timeline.seconds(clip.start), timeline.seconds(clip.transition.length)
        graph.append(f"[{shown}][v{index}]xfade=transition=fade:duration={length}:offset={offset:.5f}[x{index}]")
        shown = f"x{index}"
    luma, chroma = (each.replace(",", "\\,") for each in words.grade())
    subtitles = words.subtitles(timeline, folder / "ffmpeg.ass")
    graph.append(
        f"[{shown}]lutyuv=y={luma}:u={chroma}:v={chroma},ass={subtitles}:fontsdir={words.FONTS},format=yuv420p[video]"
    )
    count = len(timeline.clips)
    inputs += ["-f", "concat", "-safe", "0", "-i", str(_voices(timeline, artifacts, folder))]
    inputs += ["-stream_loop", "-1", "-i", str(artifacts.find(timeline.music[0].media))]
    graph.append(_sound(count, float(timeline.length / timeline.rate)))
    script = folder / "ffmpeg.graph"
    script.write_text(";\n".join(graph), encoding="utf-8")
    video = [word for key, value in options.items() for word in (f"-{key}", value)]
    return [
        *(program, "-nostdin", "-y", "-loglevel", "error", *inputs, "-filter_complex_script", str(script)),
        *("-map", "[video]", "-map", "[sound]", "-c:v", "libx264", *video),
        *("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"),
        *("-frames:v", str(timeline.length), "-c:a", "aac", "-b:a", "192k", "-shortest"),
        *("-movflags", "+faststart", str(out)),
    ]


def _cut(clip: Clip, frames: int, timeline: Timeline) -> list[str]:
    if clip.motion:
        return []
    return ["-ss", f"{clip.source_start:.3f}", "-t", f"{timeline.seconds(frames):.5f}"]


def _picture(clip: Clip, frames: int, timeline: Timeline) -> str:
    size = timeline.width, timeline.height
    if clip.motion:
        wide, high = (_FINER * side for side in size)
        cover = f"scale={wide}:{high}:force_original_aspect_ratio=increase:flags=lanczos:out_color_matrix=bt709"
        move = f"{_move(clip.motion, clip.length - 1)}:d={frames}:s={size[0]}x{size[1]}:fps={timeline.rate}"
        return f"{cover}:out_range=tv,crop={wide}:{high},format=yuv420p,zoompan={move}"
    return f"scale={size[0]}:{size[1]}:flags=bicubic,fps={timeline.rate},format=yuv420p"


def _move(motion: Motion, last: int) -> str:
    """Give the same move as ours: eased, sizes changing by equal factors."""
    first, end = motion.first, motion.last
    part = f"min(on/{last},1)"
    eased = f"(({part}+{part}*{part}*(3-2*{part}))/2)"
    width = f"({first.width}*pow({end.width / first.width:.6f},{eased}))"
    growth = end.width - first.width
    share = f"(({width}-{first.width})/{growth:.6f})" if abs(growth) > 1e-6 else eased
    x, y = (f"{a}+{b - a:.6f}*{share}" for a, b in ((first.x, end.x), (first.y, end.y)))
    return f"z='1/{width}':x='iw*({x})':y='ih*({y})'"


def _voices(timeline: Timeline, artifacts: Artifacts, folder: Path) -> Path:
    """List the sentences: each with its pause is as long as up to the next."""
    path = folder / "voices.txt"
    path.write_text("".join(f"file '{artifacts.find(each.media)}'\n" for each in timeline.voice), encoding="utf-8")
    return path


def _sound(first: int, length: float) -> str:
    stereo = "aresample=48000,aformat=sample_fmts=fltp:channel_layouts=stereo"
    return (
        f"[{first}:a]{stereo},apad,asplit[voice][key];[{first + 1}:a]{stereo},volume=-6dB[music];"
        "[music][key]sidechaincompress=threshold=0.03:ratio=6:attack=120:release=500[under];"
        f"[voice][under]amix=inputs=2:normalize=0,alimiter=limit=0.85:level=0,atrim=0:{length:.5f},"
        f"afade=t=in:d=1.2,afade=t=out:st={max(0.0, length - 3):.3f}:d=3[sound]"
    )
