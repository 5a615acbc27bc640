"""Films from timelines: planned into segments, each rendered once and kept by what it shows, then joined."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from PIL import Image

from engine.domain.identity import Blob
from engine.domain.plan import excerpt, plan, sounding
from engine.domain.timeline import Timeline, Title
from engine.domain.units import Frames
from engine.errors import Cancelled, EncoderFailed, Refused
from engine.ports import Planes
from engine.render import colour
from engine.render.colour import Rgb
from engine.render.encoder import Preset
from engine.render.encoder import preset as preset_named
from engine.render.hardware import SOFTWARE, Encoders
from engine.render.join import join
from engine.render.making import copy_kept
from engine.render.pool import Pool
from engine.render.preparing import Prepared, prepare
from engine.render.preview import Preview
from engine.render.scratch import scratch
from engine.render.sketches import Sketches
from engine.render.slate import Slates, lacking, refusal
from engine.render.sound.listening import Listening
from engine.render.sound.loudness import Samples
from engine.render.sound.soundtrack import render_sound
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.progress import Progress, quiet

Span = tuple[Frames, Frames]
"""The first frame and the one after the last."""


class Renderer:
    """Renders films and single frames."""

    def __init__(
        self,
        artifacts: Artifacts,
        find: Callable[[Blob], Path],
        workers: int = 0,
        encoder: str = SOFTWARE,
        encoders: Encoders | None = None,
    ) -> None:
        """`workers` is the number of processes, 0 takes one a core; `encoder` is named as in the settings."""
        self._artifacts, self._find, self._encoder = artifacts, find, encoder
        self._encoders = encoders or Encoders()
        self._pool = Pool(artifacts, find, workers)
        self._preview = Preview(artifacts, find)
        self.sketches = Sketches(artifacts, find)
        self._listening = Listening(artifacts, find)
        self._slates = Slates(artifacts)

    def render(
        self, progress: Progress, timeline: Timeline, out: Path, preset: str = "standard", span: Span | None = None
    ) -> None:
        """Write the film, or a span of it, to an MP4 file; only what changed since an earlier render is made anew.

        Raises Refused (the timeline, a medium), NotFound, NeedsSpace, Cancelled.
        """
        chosen = self._chosen(preset, progress)
        timeline = _ready(timeline)
        self._refuse_missing(timeline, _checked(span, timeline))
        first, other = progress.split(1, 1) if chosen.hardware else (progress, progress)
        try:
            self._rendered(first, timeline, out, chosen, _checked(span, timeline))
        except EncoderFailed as error:
            if not chosen.hardware:
                raise
            self._encoders.rule_out(chosen, str(error))
            self._rendered(other, timeline, out, preset_named(preset), _checked(span, timeline))
        progress(1.0)

    def _rendered(self, progress: Progress, timeline: Timeline, out: Path, preset: Preset, span: Span) -> None:
        part = sounding(timeline, *span)
        both = progress.apart()
        hearing, seeing, joining = both.split(1, 20, 1)
        with ThreadPoolExecutor(1) as aside, ExitStack() as leaving:
            leaving.callback(both.stop.ask)
            sound = aside.submit(self._artifacts.keep, self.sound, hearing, part)
            sound.add_done_callback(lambda ended: both.stop.ask() if ended.exception() else None)
            try:
                segments = self._pool.render(seeing, plan(timeline, *span), preset)
            except Cancelled:
                if sound.done():
                    sound.result()
                raise
            heard = sound.result()
            leaving.pop_all()
        titled = replace(part, titles=_begun(timeline.titles, *span))
        join(joining, titled, [self._artifacts.find(each) for each in segments], self._artifacts.find(heard), out)

    def ahead(self, timeline: Timeline, preset: str = "standard", until: Frames | None = None) -> None:
        """Render segments in the background, at low priority, so that `render` finds them done.

        Call it after every edit: segments that are no longer in the film are dropped. `until` is the frame from which
        on the film is not yet final.
        """
        timeline = _ready(timeline)
        final = timeline.length if until is None else until
        segments = [each for each in plan(timeline) if each.start + each.film.length <= final]
        self._pool.ahead(segments, self._chosen(preset, quiet()))

    def prepare(
        self, progress: Progress, media: Sequence[Blob], size: tuple[int, int] = (1920, 1080), workers: int = 0
    ) -> list[Prepared]:
        """Copy footage that is costly to show, for films of `size` (width, height): they are made sooner, and the same.

        `workers` is how many processes do it; 0 takes as many as render. Raises NeedsSpace, Cancelled.
        """
        return prepare(progress, self._artifacts, self._find, media, size, workers or self._pool.size)

    def rendered(self, timeline: Timeline, preset: str = "standard") -> list[Span]:
        """Give the stretches of a film that are rendered already."""
        timeline = _ready(timeline)
        segments = plan(timeline)
        done = self._pool.rendered(segments, self._chosen(preset, quiet()))
        return [
            (each.start, each.start + each.film.length) for each, there in zip(segments, done, strict=True) if there
        ]

    def frame(self, timeline: Timeline, number: Frames) -> Planes:
        """Give one frame as the film will show it."""
        return self._preview.frame(self._shown(timeline, number), number)

    def preview(self, timeline: Timeline, number: Frames, size: tuple[int, int]) -> Rgb:
        """Give one frame as (height, width, 3) sRGB within `size` (width, height); what was seen lately at once."""
        return self._preview.picture(self._shown(timeline, number), number, size)

    def seen(self, timeline: Timeline, number: Frames, size: tuple[int, int]) -> Rgb | None:
        """Give what `preview` would where that was seen lately; None, at once, where it would have to be drawn."""
        return self._preview.seen(_ready(timeline), number, size)

    def source(self, timeline: Timeline, clip: str, number: Frames, size: tuple[int, int]) -> Rgb:
        """Give all of a clip's source at a frame of the film, uncut and in its own shape, within `size`."""
        return self._preview.source(timeline, clip, number, size)

    def costly(self, timeline: Timeline) -> tuple[Blob, ...]:
        """Name the footage that should be prepared, so that the film can be looked at without waiting."""
        clips = {clip.media: clip for clip in timeline.clips if clip.media and clip.kind == "video"}
        found = ((media, copy_kept(self._artifacts, clip, timeline)) for media, clip in clips.items())
        return tuple(media for media, (copy, wanted) in found if wanted and not copy)

    def refresh(self) -> None:
        """Look at footage anew, as after it was prepared."""
        self._preview.refresh()

    def listen(self, progress: Progress, timeline: Timeline) -> None:
        """Make everything ready that is heard, so that `hear` has nothing to wait for. Raises Cancelled, NeedsSpace."""
        self._listening.prepare(progress, timeline.playing())

    def hear(self, timeline: Timeline, start: int, count: int) -> Samples:
        """Give what is heard from a sample (48 kHz) on, as (count, 2): mixed as the film is, its loudness reckoned."""
        return self._listening.heard(timeline.playing(), start, count)

    def picture(self, timeline: Timeline, number: Frames) -> Image.Image:
        """Give one frame as an RGB picture in the film's own size."""
        return Image.fromarray(colour.to_rgb(self.frame(timeline, number)))

    def strip(
        self, progress: Progress, timeline: Timeline, numbers: Sequence[Frames], size: tuple[int, int] = (160, 90)
    ) -> list[Path]:
        """Give small pictures of some frames as JPEG files, in order; each is drawn once and kept."""
        each = zip(progress.split(*[1.0] * max(1, len(numbers))), numbers, strict=False)
        made = [self._preview.thumbnail(part, self._shown(timeline, n), n, size) for part, n in each]
        return [self._artifacts.find(each) for each in made]

    def close(self) -> None:
        """End what is rendered ahead, and let go of the files that previews opened."""
        self._pool.close()
        self._preview.close()
        self.sketches.close()

    def _shown(self, timeline: Timeline, number: Frames) -> Timeline:
        """Give the film as it plays; where files that a frame shows are gone, with cards in their place."""
        timeline = _ready(timeline)
        at = min(max(number, 0), timeline.length - 1)
        if not (missed := lacking(excerpt(timeline, at, at + 1), self._find)):
            return timeline
        return self._slates.instead(timeline, missed)

    def _refuse_missing(self, timeline: Timeline, span: Span) -> None:
        if gone := lacking((excerpt(timeline, *span), sounding(timeline, *span)), self._find):
            raise refusal(timeline, gone)

    def _chosen(self, preset: str, progress: Progress) -> Preset:
        """Decide once a film which encoder makes it: parts of two do not fit together."""
        return self._encoders.chosen(preset, self._encoder, progress.stop)

    @stage(4)
    def sound(self, progress: Progress, timeline: Timeline) -> Blob:
        """Render the sound of a timeline whose pictures were taken out."""
        with scratch() as folder:
            path = folder / "sound.m4a"
            render_sound(progress, timeline, self._find, path, self._artifacts)
            return self._artifacts.put(path)


def _begun(titles: Sequence[Title], start: Frames, end: Frames) -> tuple[Title, ...]:
    within = (title for title in titles if start <= title.start < end)
    return tuple(replace(title, start=title.start - start, end=title.end - start) for title in within)


def _checked(span: Span | None, timeline: Timeline) -> Span:
    start, end = span or (0, timeline.length)
    if not 0 <= start < min(end, timeline.length):
        raise Refused("This part of the film is empty.", f"It lasts {timeline.seconds(timeline.length):.1f} seconds.")
    return start, min(end, timeline.length)


def _ready(timeline: Timeline) -> Timeline:
    """Give the film as it plays. Raises Refused where it cannot be shown."""
    if not timeline.clips:
        raise Refused("The film has no picture.", "Put a clip on the timeline.")
    if timeline.length < 1 or timeline.rate <= 0:
        raise Refused("The film has no length.", "Give it at least one frame at a positive rate.")
    if timeline.width % 2 or timeline.height % 2 or not 16 <= min(timeline.width, timeline.height) <= 4320:
        raise Refused(f"A film cannot be {timeline.width} × {timeline.height}.", "Choose even numbers from 16 to 4320.")
    return timeline.playing()
