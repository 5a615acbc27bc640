"""Every table, declared once for DuckDB and PostgreSQL.

References are plain ids: in DuckDB a FOREIGN KEY makes common transactions fail. What hangs on a row goes with it, and
what points at it is cleared: `HANGS` and `POINTS` say which. A new table or column also needs a migration.
"""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column, Index, MetaData, Sequence, Table

metadata = MetaData()


class Timestamp(sa.types.TypeDecorator[datetime]):
    """A moment: kept as UTC without a zone, given and taken with one."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        return value.replace(tzinfo=UTC) if value else None


def now() -> datetime:
    """This moment, UTC."""
    return datetime.now(UTC)


def _table(name: str, *columns: "Column[Any] | Index") -> Table:
    key = Column("id", sa.Integer, Sequence(f"{name}_id", metadata=metadata), primary_key=True)
    return Table(name, metadata, key, *columns)


def _reference(name: str) -> Column[int]:
    return Column(name, sa.Integer)


def _made(name: str = "created_at") -> Column[datetime]:
    return Column(name, Timestamp, default=now)


users = _table(
    "users",
    Column("username", sa.String, nullable=False),
    Column("email", sa.String),
    Column("password_hash", sa.String),
    Column("preferences", sa.JSON),
    _made(),
)

scripts = _table(
    "scripts",
    Column("content", sa.Text, nullable=False),
    Column("niche", sa.String),
    Column("style", sa.String),
    Column("duration_seconds", sa.Integer),
    Column("keywords", sa.JSON),
    Column("ai_confidence", sa.Double),
    Column("generator_model", sa.String),
    _made(),
)

videos = _table(
    "videos",
    _reference("user_id"),
    _reference("script_id"),
    Column("title", sa.String, nullable=False),
    Column("description", sa.Text),
    Column("duration_seconds", sa.Integer),
    Column("resolution", sa.String),
    Column("file_path", sa.String),
    Column("thumbnail_path", sa.String),
    _made(),
    Column("updated_at", Timestamp, default=now, onupdate=now),
    Column("metadata", sa.JSON),
    Column("status", sa.String, nullable=False, default="queued"),
    Column("project_key", sa.String),
    Column("brief", sa.JSON),
    Column("output_folder", sa.String),
    Column("progress", sa.Double, default=0.0),
    Index("idx_videos_created_at", sa.text("created_at DESC")),
    Index("idx_videos_user_id", "user_id"),
)

assets = _table(
    "assets",
    Column("asset_type", sa.String, nullable=False),
    Column("source_platform", sa.String),
    Column("file_path", sa.String),
    Column("thumbnail_path", sa.String),
    Column("width", sa.Integer),
    Column("height", sa.Integer),
    Column("duration_seconds", sa.Integer),
    Column("license_type", sa.String),
    Column("metadata", sa.JSON),
    Column("perceptual_hash", sa.String),
    Column("quality_score", sa.Double),
    _made(),
    Column("sha256", sa.String, nullable=False),
    Column("title", sa.String),
    Index("idx_assets_perceptual_hash", "perceptual_hash"),
    Index("idx_assets_sha256", "sha256"),
)

video_assets = _table(
    "video_assets",
    _reference("video_id"),
    _reference("asset_id"),
    Column("start_time", sa.Double),
    Column("duration", sa.Double),
    Column("order_index", sa.Integer),
    Column("effects", sa.JSON),
    Column("source_time", sa.Double),
    Column("channel", sa.String),
    Index("idx_video_assets_asset_id", "asset_id"),
)

asset_tags = _table(
    "asset_tags",
    _reference("asset_id"),
    Column("tag_name", sa.String, nullable=False),
    Column("tag_type", sa.String),
    Column("confidence", sa.Double),
    Index("idx_asset_tags_asset_id", "asset_id"),
)

asset_results = _table(
    "asset_results",
    _reference("asset_id"),
    _reference("video_id"),
    Column("channel", sa.String),
    Column("source_time", sa.Double),
    Column("duration", sa.Double),
    Column("retention", sa.Double),
    Column("views", sa.BigInteger),
    _made("recorded_at"),
    Index("idx_asset_results_asset_id", "asset_id"),
)

asset_rules = _table(
    "asset_rules",
    _reference("asset_id"),
    Column("channel", sa.String),
    Column("rule", sa.String, nullable=False),
    Column("about", sa.String),
    _made(),
)

offers = _table(
    "offers",
    Column("source", sa.String, nullable=False),
    Column("item", sa.String, nullable=False),
    Column("kind", sa.String),
    Column("title", sa.String),
    Column("page_url", sa.String),
    Column("file_url", sa.String),
    Column("preview_hash", sa.String),
    Column("sha256", sa.String),
    Column("outcome", sa.String, nullable=False),
    Column("reason", sa.String),
    _made("found_at"),
    Index("idx_offers_source_item", "source", "item"),
)

platforms = _table(
    "platforms",
    Column("name", sa.String, nullable=False),
    Column("api_version", sa.String),
    Column("enabled", sa.Boolean, default=True),
    Column("credentials_encrypted", sa.JSON),
    Column("default_config", sa.JSON),
)

publishes = _table(
    "publishes",
    _reference("video_id"),
    _reference("platform_id"),
    Column("platform_video_id", sa.String),
    Column("status", sa.String, nullable=False, default="scheduled"),
    Column("url", sa.String),
    Column("published_at", Timestamp),
    Column("platform_metadata", sa.JSON),
)

analytics = _table(
    "analytics",
    _reference("video_id"),
    _reference("platform_id"),
    Column("views", sa.BigInteger),
    Column("likes", sa.BigInteger),
    Column("comments", sa.BigInteger),
    Column("shares", sa.BigInteger),
    Column("watch_time_minutes", sa.Double),
    Column("ctr", sa.Double),
    Column("revenue", sa.Numeric(18, 4)),
    _made("recorded_at"),
    Index("idx_analytics_video_platform", "video_id", "platform_id", "recorded_at"),
)

generation_logs = _table(
    "generation_logs",
    _reference("video_id"),
    _made("timestamp"),
    Column("stage", sa.String, nullable=False),
    Column("status", sa.String, nullable=False),
    Column("duration_ms", sa.Integer),
    Column("details", sa.JSON),
    Column("errors", sa.JSON),
)

asset_embeddings = _table(
    "asset_embeddings",
    _reference("asset_id"),
    Column("embedding_model", sa.String, nullable=False),
    Column("embedding_vector", sa.ARRAY(sa.REAL)),
    _made("generated_at"),
)

script_templates = _table(
    "script_templates",
    Column("niche", sa.String, nullable=False),
    Column("template_name", sa.String, nullable=False),
    Column("structure", sa.JSON),
    Column("variables", sa.JSON),
    Column("performance_score", sa.Double, default=0.0),
    Column("usage_count", sa.Integer, default=0),
)

platform_responses = _table(
    "platform_responses",
    _reference("publish_id"),
    Column("platform", sa.String),
    Column("response_data", sa.JSON),
    _made("timestamp"),
)

schema_version = Table(
    "schema_version",
    metadata,
    Column("version", sa.Integer, nullable=False),
    Column("position", sa.BigInteger, nullable=False),
    Column("store", sa.String, nullable=False),
)
"""One row: the schema's number, the last change of the journal that is in here, and which store this is."""

HANGS: dict[Table, tuple[Column[Any], ...]] = {
    videos: (
        video_assets.c.video_id,
        publishes.c.video_id,
        analytics.c.video_id,
        generation_logs.c.video_id,
        asset_results.c.video_id,
    ),
    assets: (
        video_assets.c.asset_id,
        asset_tags.c.asset_id,
        asset_embeddings.c.asset_id,
        asset_results.c.asset_id,
        asset_rules.c.asset_id,
    ),
    platforms: (publishes.c.platform_id, analytics.c.platform_id),
    publishes: (platform_responses.c.publish_id,),
}
"""A row's dependants: they are removed with it."""

POINTS: dict[Table, tuple[Column[Any], ...]] = {users: (videos.c.user_id,), scripts: (videos.c.script_id,)}
"""Those that only point at a row: they stay, and the reference is cleared."""
