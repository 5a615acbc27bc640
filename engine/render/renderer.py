"""Films from timelines: planned into segments, each rendered once and kept by what it shows, then joined."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from PIL import Image

from engine.domain.identity import Blob
from engine.domain.plan import plan
from engine.domain.timeline import Timeline
from engine.domain.units import Frames
from engine.errors import Refused
from engine.ports import Planes
from engine.render import colour
from engine.render.compositor import Compositor
from engine.render.encoder import preset as preset_named
from engine.render.join import join
from engine.render.pool import Pool
from engine.render.scratch import scratch
from engine.render.sound import render_sound
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.progress import Progress


class Renderer:
    """Renders films and single frames."""

    def __init__(self, artifacts: Artifacts, find: Callable[[Blob], Path], workers: int = 0) -> None:
        """`workers` is the number of processes; 0 takes one a core."""
        self._artifacts, self._find = artifacts, find
        self._pool = Pool(artifacts, find, workers)
        self._lock = threading.Lock()
        self._preview: tuple[Timeline, Compositor] | None = None

    def render(self, progress: Progress, timeline: Timeline, out: Path, preset: str = "standard") -> None:
        """Write the film to an MP4 file; only what changed since an earlier render is made anew.

        Raises Refused (the timeline, a medium), NotFound, NeedsSpace, Cancelled.
        """
        chosen = preset_named(preset)
        _check(timeline)
        hearing, seeing, joining = progress.split(1, 20, 1)
        with ThreadPoolExecutor(1) as aside:
            sound = aside.submit(self._artifacts.keep, self.sound, hearing, _heard(timeline))
            segments = self._pool.render(seeing, plan(timeline), chosen)
            heard = sound.result()
        join(joining, timeline, [self._artifacts.find(each) for each in segments], self._artifacts.find(heard), out)

    def ahead(self, timeline: Timeline, preset: str = "standard") -> None:
        """Render segments in the background, at low priority, so that `render` finds them done.

        Call it after every edit: segments that are no longer in the film are dropped.
        """
        _check(timeline)
        self._pool.ahead(plan(timeline), preset_named(preset))

    def rendered(self, timeline: Timeline, preset: str = "standard") -> list[tuple[Frames, Frames]]:
        """Give the stretches of a film, as first frame and end, that are rendered already."""
        _check(timeline)
        segments = plan(timeline)
        done = self._pool.rendered(segments, preset_named(preset))
        return [
            (each.start, each.start + each.film.length) for each, there in zip(segments, done, strict=True) if there
        ]

    def frame(self, timeline: Timeline, number: Frames) -> Planes:
        """Give one frame as the film will show it."""
        _check(timeline)
        with self._lock:
            if self._preview is None or self._preview[0] != timeline:
                self._let_go()
                self._preview = (timeline, Compositor(timeline, self._find))
            out = colour.blank(timeline.width, timeline.height)
            self._preview[1].compose(min(max(number, 0), timeline.length - 1), out)
            return out

    def picture(self, timeline: Timeline, number: Frames) -> Image.Image:
        """Give one frame as an RGB picture."""
        return Image.fromarray(colour.to_rgb(self.frame(timeline, number)))

    def close(self) -> None:
        """End what is rendered ahead, and let go of the files that previews opened."""
        self._pool.close()
        with self._lock:
            self._let_go()

    @stage(2)
    def sound(self, progress: Progress, timeline: Timeline) -> Blob:
        """Render the sound of a timeline whose pictures were taken out."""
        with scratch() as folder:
            path = folder / "sound.m4a"
            render_sound(progress, timeline, self._find, path)
            return self._artifacts.put(path)

    def _let_go(self) -> None:
        if self._preview:
            self._preview[1].close()
            self._preview = None


def _heard(timeline: Timeline) -> Timeline:
    """Leave out what is seen: a changed picture changes no sound."""
    return replace(
        timeline, width=0, height=0, clips=(), captions=(), titles=(), effects=(), caption_style="", language=""
    )


def _check(timeline: Timeline) -> None:
    if not timeline.clips:
        raise Refused("The film has no picture.", "Put a clip on the timeline.")
    if timeline.length < 1 or timeline.rate <= 0:
        raise Refused("The film has no length.", "Give it at least one frame at a positive rate.")
    if timeline.width % 2 or timeline.height % 2 or not 16 <= min(timeline.width, timeline.height) <= 4320:
        raise Refused(f"A film cannot be {timeline.width} × {timeline.height}.", "Choose even numbers from 16 to 4320.")
