"""What lies beside the film: subtitles, thumbnail, what to say where it is posted, and whose work it holds."""

from dataclasses import asdict, dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from engine.assets.rights.records import credits_text, rights_records
from engine.domain.project import FILM, Film, Project
from engine.domain.script import Script
from engine.domain.units import Frames, Seconds
from engine.pipeline.keeping.folders import THUMBNAIL
from engine.pipeline.projects import assets_of
from engine.pipeline.subtitles import write_subtitles
from engine.pipeline.telling.lines import lines
from engine.pipeline.thumbnail import make_thumbnail
from engine.render.renderer import Renderer
from engine.render.sound.loudness import measure
from engine.runtime import atomic
from engine.runtime.codec import to_json
from engine.runtime.progress import Progress

LONG_SIDE = 1280
"""Of the thumbnail, in pixels."""


@dataclass(frozen=True)
class Outputs:
    """Writes everything that goes with a film into its folder."""

    renderer: Renderer

    def write(self, progress: Progress, project: Project, folder: Path, seconds: Seconds) -> Film:
        """Write all of it, each file whole or not at all; gives the summary of the film."""
        timeline = project.timeline
        progress(0.0, "Writing subtitles")
        shape = (timeline.width, timeline.height, timeline.language, timeline.caption_look)
        write_subtitles(timeline.captions, timeline.rate, folder, timeline.caption_style, *shape)
        atomic.write(folder / "script.md", script_text(project.script))
        progress(0.2, "Drawing the thumbnail")
        atomic.write(folder / THUMBNAIL, self.thumbnail(project))
        progress(0.6, "Noting rights and what to check")
        records = rights_records(timeline, assets_of(project))
        atomic.write(folder / "rights.json", to_json(_rights(project, records), indent=2))
        atomic.write(folder / "metadata.json", to_json(_metadata(project, credits_text(records)), indent=2))
        progress(0.8, "Measuring the sound")
        loudness = measure(folder / FILM)
        progress(1.0, "Done")
        return Film(
            key=project.key,
            title=project.listing.title,
            folder=str(folder),
            film=str(folder / FILM),
            duration=round(timeline.seconds(timeline.length), 3),
            width=timeline.width,
            height=timeline.height,
            voice=project.voice.key if project.voice else "",
            writer=project.script.writer,
            loudness=round(loudness.integrated, 2),
            true_peak=round(loudness.true_peak, 2),
            claims_to_check=len(project.script.claims),
            made_in_seconds=round(seconds, 1),
        )

    def thumbnail(self, project: Project) -> bytes:
        """Draw a project's thumbnail as a JPEG: of the frame that was chosen for it, else of the one that fits best."""
        timeline = replace(project.timeline, captions=(), titles=())
        scale = LONG_SIDE / max(timeline.width, timeline.height)
        size = round(timeline.width * scale), round(timeline.height * scale)
        picture = self.renderer.picture(timeline, _best_frame(project) if project.cover is None else project.cover)
        made = make_thumbnail(picture, project.script.title, *size, project.script.language)
        jpeg = BytesIO()
        made.save(jpeg, "JPEG", quality=90)
        return jpeg.getvalue()


def script_text(script: Script) -> str:
    """Write a script as Markdown that `--script` reads back: a paragraph a scene, headings where it has them."""
    headed = ((f"## {scene.heading}\n\n" if scene.heading else "", scene.narration) for scene in script.scenes)
    return "\n\n---\n\n".join(heading + narration for heading, narration in headed) + "\n"


def _best_frame(project: Project) -> Frames:
    """Choose the middle of the clip whose picture fits its sentence best: a photograph before a drawn background."""
    scores = {shot.asset.file: shot.score for shot in project.shots if shot.asset}
    best = max(
        project.timeline.clips, key=lambda clip: (scores.get(clip.media, 0.0) if clip.media else 0.0, -clip.start)
    )
    return best.start + best.length // 2


def _rights(project: Project, records: list[dict[str, Any]]) -> dict[str, Any]:
    """Everything that is not the person's own: pictures, music, voice, and what was drawn by the program."""
    drawn = sorted({clip.background.family for clip in project.timeline.clips if clip.background})
    voice = asdict(project.voice) if project.voice else None
    return {"assets": records, "voice": voice, "drawn_by_faceless_studio": drawn}


def _metadata(project: Project, credit: str) -> dict[str, Any]:
    timeline, listing, script = project.timeline, project.listing, project.script
    return {
        "title": listing.title,
        "titles": listing.titles,
        "description": listing.description(_chapters(project), [credit] if credit else []),
        "tags": listing.tags,
        "hashtags": listing.hashtags,
        "category": listing.category,
        "language": script.language,
        "niche": script.niche,
        "keywords": project.brief.keywords,
        "duration_seconds": timeline.seconds(timeline.length),
        "resolution": f"{timeline.width}x{timeline.height}",
        "writer": script.writer,
        "confidence": script.confidence,
        "written_from_memory": script.from_memory,
        "contains_synthetic_media": {"script": script.writer not in {"own", "template"}, "voice": bool(project.voice)},
        "claims_to_check": [asdict(claim) for claim in script.claims],
    }


def _chapters(project: Project) -> list[tuple[Seconds, str]]:
    starts: dict[int, Seconds] = {}
    for line in lines(project):
        starts.setdefault(line.scene, project.timeline.seconds(line.start))
    return [(starts[index], scene.heading) for index, scene in enumerate(project.script.scenes) if index in starts]
