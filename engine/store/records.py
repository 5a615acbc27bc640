"""The store in the trade's own words: each verb is one unit of work, each question one query."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa

from engine.domain.asset import Asset
from engine.domain.brief import Brief
from engine.domain.script import Script
from engine.domain.units import Money, Seconds
from engine.errors import NotFound
from engine.runtime.codec import to_plain
from engine.store.schema import (
    analytics,
    asset_tags,
    assets,
    generation_logs,
    script_templates,
    scripts,
    users,
    video_assets,
    videos,
)
from engine.store.store import Store
from engine.store.unit import Row, Unit

Stage = Literal["script_generation", "voice_synthesis", "asset_fetch", "rendering", "metadata", "publishing"]
Outcome = Literal["started", "completed", "failed"]
QUEUED, MAKING, COMPLETED, FAILED, CANCELLED = "queued", "making", "completed", "failed", "cancelled"
DRAFT, REMOVED = "draft", "removed"
"""Begun by hand and not made from its brief; put away by the person."""
OWNER = "local"
"""Who owns what is made on this machine."""


@dataclass(frozen=True)
class Use:
    """A stretch of a film that shows or plays an asset."""

    sha256: str
    start_time: Seconds
    """In the film."""
    duration: Seconds
    effects: tuple[str, ...] = ()
    source_time: Seconds = 0.0
    """In the asset."""
    channel: str = "main"


@dataclass(frozen=True)
class Finished:
    """What a finished video is known by."""

    title: str
    description: str
    duration: Seconds
    resolution: str
    """As `1920x1080`."""
    film: Path
    thumbnail: Path
    listing: Mapping[str, Any] = field(default_factory=dict)
    """Tags, chapters and whatever else metadata.json says."""


class Records:
    """Verbs over a store; any thread may call."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def start_video(self, brief: Brief, key: str, output: Path) -> int:
        """Note that a film is to be made; gives the video's id. `key` names its project."""
        with self._store.unit() as unit:
            return unit.insert(
                videos,
                user_id=_owner(unit),
                title=brief.subject,
                brief=to_plain(brief),
                project_key=key,
                output_folder=str(output),
            )

    def advance_video(self, video: int, progress: float, status: str = MAKING) -> None:
        """Note how far a video is, 0 to 1. Raises NotFound."""
        with self._store.unit() as unit:
            unit.update(videos, video, progress=progress, status=status)

    def finish_video(self, video: int, finished: Finished, uses: Sequence[Use] = ()) -> None:
        """Note a finished film and which assets it uses, in order. Raises NotFound on a video or asset unknown."""
        with self._store.unit() as unit:
            unit.update(
                videos,
                video,
                title=finished.title,
                description=finished.description,
                duration_seconds=round(finished.duration),
                resolution=finished.resolution,
                file_path=str(finished.film),
                thumbnail_path=str(finished.thumbnail),
                metadata=dict(finished.listing),
                status=COMPLETED,
                progress=1.0,
            )
            for old in unit.find(video_assets, video_id=video):
                unit.delete(video_assets, old["id"])
            unit.insert_many(video_assets, _uses(unit, video, uses))

    def fail_video(self, video: int, reason: str, status: str = FAILED) -> None:
        """Note that a video came to nothing, and why. Raises NotFound."""
        with self._store.unit() as unit:
            unit.update(videos, video, status=status, metadata={"reason": reason})

    def delete_video(self, video: int) -> None:
        """Forget a video and everything that hangs on it; files stay. Raises NotFound."""
        with self._store.unit() as unit:
            unit.delete(videos, video)

    def video(self, video: int) -> Row:
        """One video's row. Raises NotFound."""
        return self._store.get(videos, video)

    def videos(self, limit: int | None = None) -> list[Row]:
        """The newest videos first: so many, or all."""
        return self._store.rows(sa.select(videos).order_by(videos.c.created_at.desc(), videos.c.id.desc()).limit(limit))

    def unfinished(self) -> list[Row]:
        """Videos begun and neither done nor given up, oldest first."""
        return self._store.rows(sa.select(videos).where(videos.c.status.in_((QUEUED, MAKING))).order_by(videos.c.id))

    def of_project(self, key: str) -> Row:
        """The newest video of a project. Raises NotFound."""
        found = self._store.find(videos, project_key=key)
        if not found:
            raise NotFound(f"There is no project {key}.", "`faceless project list` shows them all.")
        return found[-1]

    def add_script(
        self, video: int, script: Script, style: str, duration: Seconds, keywords: Sequence[str] = ()
    ) -> int:
        """Keep the script of a video; gives the script's id. Raises NotFound."""
        with self._store.unit() as unit:
            added = unit.insert(
                scripts,
                content=script.text,
                niche=script.niche,
                style=style,
                duration_seconds=round(duration),
                keywords=list(keywords),
                ai_confidence=script.confidence,
                generator_model=script.writer,
            )
            unit.update(videos, video, script_id=added)
            return added

    def add_assets(self, found: Iterable[Asset]) -> list[int]:
        """Keep assets and their tags; gives their ids, those of known files as they are."""
        with self._store.unit() as unit:
            wanted = list({asset.file.sha256: asset for asset in found}.values())
            known = _ids(unit, [asset.file.sha256 for asset in wanted])
            new = [asset for asset in wanted if asset.file.sha256 not in known]
            added = unit.insert_many(assets, [_asset_row(asset) for asset in new])
            known |= {asset.file.sha256: id_ for asset, id_ in zip(new, added, strict=True)}
            tags = [(known[asset.file.sha256], tag) for asset in new for tag in asset.tags]
            unit.insert_many(asset_tags, [{"asset_id": id_, "tag_name": tag} for id_, tag in tags])
            return [known[asset.file.sha256] for asset in wanted]

    def log_generation(
        self,
        video: int,
        stage: Stage,
        status: Outcome,
        duration_ms: int = 0,
        details: Mapping[str, Any] | None = None,
        errors: Sequence[str] = (),
    ) -> int:
        """Note what a stage did."""
        with self._store.unit() as unit:
            return unit.insert(
                generation_logs,
                video_id=video,
                stage=stage,
                status=status,
                duration_ms=duration_ms,
                details=dict(details or {}),
                errors=list(errors),
            )

    def use_template(self, niche: str, name: str, structure: Mapping[str, Any], variables: Sequence[str] = ()) -> int:
        """Count one more use of a script template; gives how often it was used."""
        with self._store.unit() as unit:
            found = unit.find(script_templates, niche=niche, template_name=name)
            used = found[0]["usage_count"] + 1 if found else 1
            now = {"structure": dict(structure), "variables": list(variables), "usage_count": used}
            if found:
                unit.update(script_templates, found[0]["id"], **now)
            else:
                unit.insert(script_templates, niche=niche, template_name=name, **now)
            return int(used)

    def score_template(self, niche: str, name: str, score: float) -> None:
        """Note how well films of a template do. Raises NotFound."""
        with self._store.unit() as unit:
            found = unit.find(script_templates, niche=niche, template_name=name)
            if not found:
                raise NotFound(f"The template {name} of {niche} was never used.")
            unit.update(script_templates, found[0]["id"], performance_score=score)

    def templates(self) -> list[Row]:
        """Every template used so far, best first."""
        order = (script_templates.c.performance_score.desc(), script_templates.c.id)
        return self._store.rows(sa.select(script_templates).order_by(*order))

    def revenue(self, since: datetime) -> Money:
        """What all videos earned after a moment: of each video and platform its last sum less the last one before."""
        sums: dict[tuple[int, int], tuple[Money, Money]] = {}
        for row in self._store.rows(sa.select(analytics).order_by(analytics.c.recorded_at, analytics.c.id)):
            key, earned = (row["video_id"], row["platform_id"]), Money(row["revenue"] or 0)
            before, _ = sums.get(key, (Money(0), Money(0)))
            sums[key] = (earned if row["recorded_at"] <= since else before, earned)
        return sum((last - before for before, last in sums.values()), Money(0))

    def template_scores(self) -> dict[str, float]:
        """How well films of each template did, by its name; those never scored are left out."""
        rows = self._store.find(script_templates)
        return {row["template_name"]: row["performance_score"] for row in rows if row["performance_score"]}


def _owner(unit: Unit) -> int:
    found = unit.find(users, username=OWNER)
    return int(found[0]["id"]) if found else unit.insert(users, username=OWNER, preferences={})


def _uses(unit: Unit, video: int, uses: Sequence[Use]) -> list[Row]:
    known = _known(unit, [use.sha256 for use in uses])
    return [
        {
            "video_id": video,
            "asset_id": known[use.sha256],
            "start_time": use.start_time,
            "duration": use.duration,
            "order_index": index,
            "effects": list(use.effects),
            "source_time": use.source_time,
            "channel": use.channel,
        }
        for index, use in enumerate(uses)
    ]


def _ids(unit: Unit, hashes: Sequence[str]) -> dict[str, int]:
    wanted = sa.select(assets.c.sha256, assets.c.id).where(assets.c.sha256.in_(hashes))
    return {row["sha256"]: row["id"] for row in unit.rows(wanted)}


def _known(unit: Unit, hashes: Sequence[str]) -> dict[str, int]:
    known = _ids(unit, hashes)
    if missing := set(hashes) - known.keys():
        raise NotFound(f"The library has no file {min(missing)[:12]}.")
    return known


def _asset_row(asset: Asset) -> Row:
    return {
        "asset_type": asset.kind,
        "source_platform": asset.rights.source,
        "file_path": f"{asset.file.sha256}{asset.file.suffix}",
        "width": asset.width,
        "height": asset.height,
        "duration_seconds": round(asset.duration),
        "license_type": asset.rights.licence,
        "metadata": {"rights": asdict(asset.rights), "duration": asset.duration},
        "perceptual_hash": asset.perceptual_hash,
        "quality_score": asset.quality,
        "sha256": asset.file.sha256,
        "title": asset.title,
    }
