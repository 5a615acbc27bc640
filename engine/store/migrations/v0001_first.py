"""The first schema: every table of the design and its document collections."""

from sqlalchemy import Connection

STATEMENTS = (
    "CREATE SEQUENCE users_id",
    """CREATE TABLE users (
        id INTEGER NOT NULL,
        username VARCHAR NOT NULL,
        email VARCHAR,
        password_hash VARCHAR,
        preferences JSON,
        created_at TIMESTAMP WITHOUT TIME ZONE,
        PRIMARY KEY (id)
    )""",
    "CREATE SEQUENCE scripts_id",
    """CREATE TABLE scripts (
        id INTEGER NOT NULL,
        content TEXT NOT NULL,
        niche VARCHAR,
        style VARCHAR,
        duration_seconds INTEGER,
        keywords JSON,
        ai_confidence DOUBLE PRECISION,
        generator_model VARCHAR,
        created_at TIMESTAMP WITHOUT TIME ZONE,
        PRIMARY KEY (id)
    )""",
    "CREATE SEQUENCE videos_id",
    """CREATE TABLE videos (
        id INTEGER NOT NULL,
        user_id INTEGER,
        script_id INTEGER,
        title VARCHAR NOT NULL,
        description TEXT,
        duration_seconds INTEGER,
        resolution VARCHAR,
        file_path VARCHAR,
        thumbnail_path VARCHAR,
        created_at TIMESTAMP WITHOUT TIME ZONE,
        updated_at TIMESTAMP WITHOUT TIME ZONE,
        metadata JSON,
        status VARCHAR NOT NULL,
        project_key VARCHAR,
        brief JSON,
        output_folder VARCHAR,
        progress DOUBLE PRECISION,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX idx_videos_created_at ON videos (created_at DESC)",
    "CREATE INDEX idx_videos_user_id ON videos (user_id)",
    "CREATE SEQUENCE assets_id",
    """CREATE TABLE assets (
        id INTEGER NOT NULL,
        asset_type VARCHAR NOT NULL,
        source_platform VARCHAR,
        file_path VARCHAR,
        thumbnail_path VARCHAR,
        width INTEGER,
        height INTEGER,
        duration_seconds INTEGER,
        license_type VARCHAR,
        metadata JSON,
        perceptual_hash VARCHAR,
        quality_score DOUBLE PRECISION,
        created_at TIMESTAMP WITHOUT TIME ZONE,
        sha256 VARCHAR NOT NULL,
        title VARCHAR,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX idx_assets_perceptual_hash ON assets (perceptual_hash)",
    "CREATE INDEX idx_assets_sha256 ON assets (sha256)",
    "CREATE SEQUENCE video_assets_id",
    """CREATE TABLE video_assets (
        id INTEGER NOT NULL,
        video_id INTEGER,
        asset_id INTEGER,
        start_time DOUBLE PRECISION,
        duration DOUBLE PRECISION,
        order_index INTEGER,
        effects JSON,
        PRIMARY KEY (id)
    )""",
    "CREATE SEQUENCE asset_tags_id",
    """CREATE TABLE asset_tags (
        id INTEGER NOT NULL,
        asset_id INTEGER,
        tag_name VARCHAR NOT NULL,
        tag_type VARCHAR,
        confidence DOUBLE PRECISION,
        PRIMARY KEY (id)
    )""",
    "CREATE SEQUENCE platforms_id",
    """CREATE TABLE platforms (
        id INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        api_version VARCHAR,
        enabled BOOLEAN,
        credentials_encrypted JSON,
        default_config JSON,
        PRIMARY KEY (id)
    )""",
    "CREATE SEQUENCE publishes_id",
    """CREATE TABLE publishes (
        id INTEGER NOT NULL,
        video_id INTEGER,
        platform_id INTEGER,
        platform_video_id VARCHAR,
        status VARCHAR NOT NULL,
        url VARCHAR,
        published_at TIMESTAMP WITHOUT TIME ZONE,
        platform_metadata JSON,
        PRIMARY KEY (id)
    )""",
    "CREATE SEQUENCE analytics_id",
    """CREATE TABLE analytics (
        id INTEGER NOT NULL,
        video_id INTEGER,
        platform_id INTEGER,
        views BIGINT,
        likes BIGINT,
        comments BIGINT,
        shares BIGINT,
        watch_time_minutes DOUBLE PRECISION,
        ctr DOUBLE PRECISION,
        revenue NUMERIC(18, 4),
        recorded_at TIMESTAMP WITHOUT TIME ZONE,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX idx_analytics_video_platform ON analytics (video_id, platform_id, recorded_at)",
    "CREATE SEQUENCE generation_logs_id",
    """CREATE TABLE generation_logs (
        id INTEGER NOT NULL,
        video_id INTEGER,
        timestamp TIMESTAMP WITHOUT TIME ZONE,
        stage VARCHAR NOT NULL,
        status VARCHAR NOT NULL,
        duration_ms INTEGER,
        details JSON,
        errors JSON,
        PRIMARY KEY (id)
    )""",
    "CREATE SEQUENCE asset_embeddings_id",
    """CREATE TABLE asset_embeddings (
        id INTEGER NOT NULL,
        asset_id INTEGER,
        embedding_model VARCHAR NOT NULL,
        embedding_vector REAL[],
        generated_at TIMESTAMP WITHOUT TIME ZONE,
        PRIMARY KEY (id)
    )""",
    "CREATE SEQUENCE script_templates_id",
    """CREATE TABLE script_templates (
        id INTEGER NOT NULL,
        niche VARCHAR NOT NULL,
        template_name VARCHAR NOT NULL,
        structure JSON,
        variables JSON,
        performance_score DOUBLE PRECISION,
        usage_count INTEGER,
        PRIMARY KEY (id)
    )""",
    "CREATE SEQUENCE platform_responses_id",
    """CREATE TABLE platform_responses (
        id INTEGER NOT NULL,
        publish_id INTEGER,
        platform VARCHAR,
        response_data JSON,
        timestamp TIMESTAMP WITHOUT TIME ZONE,
        PRIMARY KEY (id)
    )""",
    """CREATE TABLE schema_version (
        version INTEGER NOT NULL,
        position BIGINT NOT NULL,
        store VARCHAR NOT NULL
    )""",
)


def upgrade(connection: Connection) -> None:
    """Make every table in an empty database."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
