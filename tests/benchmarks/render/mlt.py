"""The same film through MLT, as Kdenlive and Shotcut make films: two tracks, and a transition over each pair."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import quoteattr

from PIL import Image

from engine.domain.timeline import Clip, Motion, Timeline
from engine.runtime.artifacts import Artifacts
from tests.benchmarks.render import words

LACKS = (
    "ducking by key frames at the sentences instead of a side chain, stills zoomed linearly by the affine filter, "
    "loudness is not measured"
)
_DUCKED = -9


def command(
    program: str, timeline: Timeline, artifacts: Artifacts, folder: Path, out: Path, options: dict[str, str]
) -> list[str]:
    """Give the command."""
    project = folder / "film.mlt"
    project.write_text(_xml(timeline, artifacts, folder), encoding="utf-8")
    video = [f"{key.replace('profile:v', 'vprofile')}={value}" for key, value in options.items()]
    return [
        *(program, "-silent", str(project), "-consumer", f"avformat:{out}", "real_time=-2", "rescale=bicubic"),
        *("vcodec=libx264", "pix_fmt=yuv420p", "acodec=aac", "ab=192k", "movflags=+faststart", *video),
    ]


def _xml(timeline: Timeline, artifacts: Artifacts, folder: Path) -> str:
    rate = timeline.rate
    parts = [
        '<mlt LC_NUMERIC="C" producer="main">',
        (
            f'<profile width="{timeline.width}" height="{timeline.height}" frame_rate_num="{rate.numerator}" '
            f'frame_rate_den="{rate.denominator}" sample_aspect_num="1" sample_aspect_den="1" '
            'display_aspect_num="16" display_aspect_den="9" progressive="1" colorspace="709"/>'
        ),
    ]
    tracks: list[list[str]] = [[], []]
    ends = [0, 0]
    mixes = []
    for index, clip in enumerate(timeline.clips):
        after = timeline.clips[index + 1] if index + 1 < len(timeline.clips) else None
        frames = clip.length + (after.transition.length if after and after.transition else 0)
        first = 0 if clip.motion else timeline.frame(clip.source_start)
        assert clip.media
        parts.append(_producer(index, clip, str(artifacts.find(clip.media)), first + frames, timeline))
        track = index % 2
        if clip.start > ends[track]:
            tracks[track].append(f'<blank length="{clip.start - ends[track]}"/>')
        tracks[track].append(f'<entry producer="clip{index}" in="{first}" out="{first + frames - 1}"/>')
        ends[track] = clip.start + frames
        if clip.transition:
            mixes.append(_mix(clip.start, clip.transition.length, reverse=track == 0))
    parts += [f'<playlist id="video{track}">{"".join(entries)}</playlist>' for track, entries in enumerate(tracks)]
    parts += _sound(timeline, artifacts)
    subtitles = words.subtitles(timeline, folder / "mlt.ass")
    luma, chroma = words.grade()
    parts += [
        f'<tractor id="main" in="0" out="{timeline.length - 1}">',
        '<track producer="video0"/><track producer="video1"/><track producer="voice"/><track producer="music"/>',
        *mixes,
        _transition("mix", {"a_track": 0, "b_track": 2, "sum": 1, "always_active": 1}),
        _transition("mix", {"a_track": 0, "b_track": 3, "sum": 1, "always_active": 1}),
        _filter("avfilter.lutyuv", {"av.y": luma, "av.u": chroma, "av.v": chroma}),
        _filter("avfilter.ass", {"av.filename": subtitles, "av.fontsdir": words.FONTS}),
        "</tractor></mlt>",
    ]
    return "\n".join(parts)


def _producer(index: int, clip: Clip, path: str, length: int, timeline: Timeline) -> str:
    service = "pixbuf" if clip.motion else "avformat"
    inner = {"resource": path, "mlt_service": service, "length": length, "aspect_ratio": 1, "ttl": 1}
    if not clip.motion:
        inner |= {"audio_index": -1}
    moved = ""
    if clip.motion:
        moved = _filter(
            "affine",
            {
                "transition.rect": _rect(clip.motion, clip.length, timeline, path),
                "transition.fill": 1,
                "transition.distort": 0,
                "transition.threads": 0,
                "producer.resource": "#000000",
            },
        )
    return f'<producer id="clip{index}" in="0" out="{length - 1}">{_properties(inner)}{moved}</producer>'


def _rect(motion: Motion, length: int, timeline: Timeline, path: str) -> str:
    """Give the place of the whole photograph around the part that is shown, first and last."""
    with Image.open(path) as photo:
        shape = photo.height / photo.width
    keys = []
    for at, box in ((0, motion.first), (length - 1, motion.last)):
        wide = timeline.width / box.width
        high = wide * shape
        keys.append(f"{at}={-box.x * wide:.2f} {(timeline.height - high) / 2:.2f} {wide:.2f} {high:.2f} 1")
    return ";".join(keys)


def _sound(timeline: Timeline, artifacts: Artifacts) -> Iterable[str]:
    at, entries = 0, []
    for index, sound in enumerate(timeline.voice):
        frames = timeline.frame(sound.length)
        inner = {"resource": artifacts.find(sound.media), "mlt_service": "avformat", "video_index": -1}
        yield f'<producer id="voice{index}" in="0" out="{frames - 1}">{_properties(inner)}</producer>'
        if sound.start > at:
            entries.append(f'<blank length="{sound.start - at}"/>')
        entries.append(f'<entry producer="voice{index}" in="0" out="{frames - 1}"/>')
        at = sound.start + frames
    yield f'<playlist id="voice">{"".join(entries)}</playlist>'
    entries, at = [], 0
    for index, sound in enumerate(timeline.music):
        frames = min(timeline.frame(sound.length), timeline.length - sound.start)
        if index + 1 < len(timeline.music):
            frames = timeline.music[index + 1].start - sound.start
        inner = {"resource": artifacts.find(sound.media), "mlt_service": "avformat", "video_index": -1}
        yield f'<producer id="music{index}" in="0" out="{frames - 1}">{_properties(inner)}</producer>'
        entries.append(f'<entry producer="music{index}" in="0" out="{frames - 1}"/>')
    keys = ["0=-6"]
    for sound in timeline.voice:
        end = sound.start + timeline.frame(sound.length) - 18
        keys += [f"{sound.start}={_DUCKED - 6}", f"{end}={_DUCKED - 6}", f"{end + 7}=-9"]
    yield f'<playlist id="music">{"".join(entries)}{_filter("volume", {"level": ";".join(keys)})}</playlist>'


def _mix(start: int, length: int, *, reverse: bool) -> str:
    inner = {"a_track": 0, "b_track": 1, "reverse": int(reverse)}
    return _transition("luma", inner, f' in="{start}" out="{start + length - 1}"')


def _transition(service: str, inner: Mapping[str, object], when: str = "") -> str:
    return f"<transition{when}>{_properties({'mlt_service': service, **inner})}</transition>"


def _filter(service: str, inner: Mapping[str, object]) -> str:
    return f"<filter>{_properties({'mlt_service': service, **inner})}</filter>"


def _properties(inner: Mapping[str, object]) -> str:
    return "".join(
        f"<property name={quoteattr(key)}>{str(value).replace('<', '&lt;')}</property>" for key, value in inner.items()
    )
