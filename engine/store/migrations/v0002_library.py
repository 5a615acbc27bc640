"""What the library remembers of its assets: where they were offered, where used, how they did, what a person ruled."""

from sqlalchemy import Connection

STATEMENTS = (
    "ALTER TABLE video_assets ADD COLUMN source_time DOUBLE PRECISION",
    "ALTER TABLE video_assets ADD COLUMN channel VARCHAR",
    "CREATE INDEX idx_video_assets_asset_id ON video_assets (asset_id)",
    "CREATE INDEX idx_asset_tags_asset_id ON asset_tags (asset_id)",
    "CREATE SEQUENCE asset_results_id",
    """CREATE TABLE asset_results (
        id INTEGER NOT NULL,
        asset_id INTEGER,
        video_id INTEGER,
        channel VARCHAR,
        source_time DOUBLE PRECISION,
        duration DOUBLE PRECISION,
        retention DOUBLE PRECISION,
        views BIGINT,
        recorded_at TIMESTAMP WITHOUT TIME ZONE,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX idx_asset_results_asset_id ON asset_results (asset_id)",
    "CREATE SEQUENCE asset_rules_id",
    """CREATE TABLE asset_rules (
        id INTEGER NOT NULL,
        asset_id INTEGER,
        channel VARCHAR,
        rule VARCHAR NOT NULL,
        about VARCHAR,
        created_at TIMESTAMP WITHOUT TIME ZONE,
        PRIMARY KEY (id)
    )""",
    "CREATE SEQUENCE offers_id",
    """CREATE TABLE offers (
        id INTEGER NOT NULL,
        source VARCHAR NOT NULL,
        item VARCHAR NOT NULL,
        kind VARCHAR,
        title VARCHAR,
        page_url VARCHAR,
        file_url VARCHAR,
        preview_hash VARCHAR,
        sha256 VARCHAR,
        outcome VARCHAR NOT NULL,
        reason VARCHAR,
        found_at TIMESTAMP WITHOUT TIME ZONE,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX idx_offers_source_item ON offers (source, item)",
)


def upgrade(connection: Connection) -> None:
    """Add the library's own tables."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
