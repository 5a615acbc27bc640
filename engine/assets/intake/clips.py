"""Looks at a clip: its moments, its quality, what spoils it, its fingerprints; decodes as few frames as will do."""

from collections.abc import Sequence
from errno import ENOMEM
from pathlib import Path

import av
import numpy as np
from av.stream import Disposition
from PIL import Image

from engine.assets.intake import measures
from engine.assets.intake.lettering import letters, marks
from engine.assets.intake.phash import perceptual_hash
from engine.assets.intake.pictures import LOOKED_AT, large_enough
from engine.assets.intake.reel import Reel
from engine.assets.intake.seen import Said, Seen
from engine.assets.intake.shots import Sample, Tiny, moments, motion
from engine.assets.intake.sounds import heard, speech
from engine.assets.intake.views import draw_strip
from engine.domain.units import Seconds
from engine.errors import Refused
from engine.runtime.magic import READ

SHORTEST: Seconds = 0.4
_SHORT: Seconds = 3.0
"""Of a clip this short every frame is decoded: it costs little, and B-frames may be most of them."""
_FEWEST, _MOST = 6, 16
"""Frames that are looked at closely: two a second between these bounds."""
_PRINTS = 8
_TINY = (18, 32)
_REACHED = 0.6
"""The part of those frames that must be found, or the file is cut short."""


def media(path: Path, strip: Path) -> Seen:
    """Look at a clip, or at sound; a clip's moments are drawn into `strip`. Raises Refused naming what is wrong."""
    try:
        # Opened by us, so that no name, as "concat:…" or one that is not Unicode, is read as an address.
        with path.open("rb") as file, av.open(file, "r", options=READ, metadata_errors="replace") as container:
            moving = [each for each in container.streams.video if not _cover(each)]
            if not moving and not container.streams.audio:
                raise Refused("It holds neither picture nor sound.")
            said = Said(container.metadata.get("title", ""), container.metadata.get("artist", ""))
            return _clip(container, moving[0], said, strip) if moving else heard(container, said)
    except (av.FFmpegError, OSError) as error:
        if error.errno == ENOMEM:
            raise MemoryError from error
        raise Refused(f"It is damaged or of a kind that is not read: {error.strerror or error}.") from error
    except (ValueError, OverflowError, LookupError) as error:  # what PyAV raises on sizes and times that cannot be
        raise Refused(f"It is damaged: {error}.") from error


def _clip(container: av.container.InputContainer, stream: av.VideoStream, said: Said, strip: Path) -> Seen:
    lasting = _lasting(container, stream)
    if lasting < SHORTEST:
        raise Refused(f"It lasts only {lasting:.2f} s.")
    targets = _targets(lasting)
    reel = Reel(container, stream, every=lasting < _SHORT)
    samples, passed, size = _looked_at(reel, targets, float(stream.sample_aspect_ratio or 1))
    large_enough(*size)
    shown = [each for each in samples if not each.empty]
    if not shown:
        raise Refused("There is nothing to see in it: it is black or of one colour throughout.")
    if len(samples) < _REACHED * len(targets):
        raise Refused(f"It breaks off: only {samples[-1].at:.1f} of its {lasting:.1f} s can be seen.")
    lead = next(at for at, _, empty in passed if not empty)
    lead = lead if any(empty for at, _, empty in passed if at < lead) else 0.0
    ways = [(at, tiny) for at, tiny, _ in passed]
    told = moments(samples, ways, lead, lasting)
    draw_strip(strip, [Image.fromarray(each.picture) for _, each in told])
    parts = {**_parts(shown, min(size)), "motion": motion(ways), "speech": speech(container, lasting)}
    return Seen(
        "video",
        said,
        *size,
        duration=lasting,
        quality=measures.quality(parts),
        perceptual_hash="".join(perceptual_hash(Image.fromarray(each.picture)) for each in _spread(shown, _PRINTS)),
        fps=round(float(stream.average_rate or stream.guessed_rate or 0), 3),
        moments=tuple(moment for moment, _ in told),
        lead_in=round(lead, 3),
        colour=measures.colour(np.concatenate([each.picture[::4, ::4].reshape(-1, 1, 3) for each in shown])),
        measures=tuple((name, round(value, 3)) for name, value in parts.items()),
    )


def _lasting(container: av.container.InputContainer, stream: av.VideoStream) -> Seconds:
    if stream.duration and stream.time_base:
        return round(float(stream.duration * stream.time_base), 3)
    if container.duration:
        return round(container.duration / av.time_base, 3)
    base, last = stream.time_base or 0, stream.start_time or 0
    for packet in container.demux(stream):  # nobody wrote it down: the last packet tells
        last = max(last, packet.pts or 0)
    container.seek(0)
    return round(float((last - (stream.start_time or 0)) * base), 3)


def _targets(lasting: Seconds) -> list[Seconds]:
    count = int(min(max(2 * lasting, _FEWEST), _MOST))
    return [0.0, *((number + 0.5) * lasting / count for number in range(count))]


def _looked_at(
    reel: Reel, targets: Sequence[Seconds], pixel: float
) -> tuple[list[Sample], list[tuple[Seconds, Tiny, bool]], tuple[int, int]]:
    """Give what was looked at closely, everything on the way in small, and the size as it is shown upright."""
    samples: list[Sample] = []
    passed: list[tuple[Seconds, Tiny, bool]] = []
    size = (0, 0)
    for at, frame, wanted in reel.frames(targets):
        if not passed:
            wide = round(frame.width * pixel)
            size = (frame.height, wide) if _turns(frame) % 2 else (wide, frame.height)
        tiny = _tiny(frame)
        empty = measures.empty(measures.grey(tiny) * 255)
        reel.seen = reel.seen or not empty
        passed.append((at, tiny, empty))
        if wanted and (at > 0 or targets[0] == at):
            picture = _upright(frame, pixel)
            light = measures.grey(picture)
            samples.append(Sample(at, picture, light, measures.sharpness(light), measures.empty(light), tiny))
    if not samples:
        raise Refused("No frame of it can be shown.")
    return samples, passed, size


def _tiny(frame: av.VideoFrame) -> Tiny:
    high, wide = _TINY
    dots = frame.reformat(4 * wide, 4 * high, "rgb24", interpolation="FAST_BILINEAR").to_ndarray()
    return np.asarray(dots.reshape(high, 4, wide, 4, 3).mean(axis=(1, 3), dtype=np.float32) / 255)


def _upright(frame: av.VideoFrame, pixel: float) -> measures.Rgb:
    wide, high = frame.width * pixel, frame.height
    scale = min(1.0, LOOKED_AT / max(wide, high))
    small = frame.reformat(
        max(2, round(wide * scale / 2) * 2), max(2, round(high * scale / 2) * 2), "rgb24", interpolation="AREA"
    )
    return np.ascontiguousarray(np.rot90(small.to_ndarray(), _turns(frame)))


def _turns(frame: av.VideoFrame) -> int:
    """How many quarters it must be turned to the left to stand upright."""
    return round(frame.rotation / 90) % 4


def _parts(shown: Sequence[Sample], short_side: int) -> dict[str, float]:
    lettered = float(np.median([letters(each.light) for each in _spread(shown, _PRINTS)]))
    return {
        "size": measures.size(short_side),
        "sharpness": float(np.percentile([each.sharp for each in shown], 75)),
        "exposure": float(np.median([measures.exposure(each.light) for each in shown])),
        "text": max(lettered, marks([each.light for each in shown])),
    }


def _spread(shown: Sequence[Sample], count: int) -> list[Sample]:
    places = np.linspace(0, len(shown) - 1, min(count, len(shown))).round().astype(int)
    return [shown[place] for place in places]


def _cover(stream: av.VideoStream) -> bool:
    return bool(stream.disposition & Disposition.attached_pic)
