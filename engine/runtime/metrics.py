"""What is counted, by the design's names, for Prometheus to read."""

from engine.domain.units import Money, Seconds


class Metrics:
    """One program's counters; a second object counts on its own."""

    def __init__(self) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

        self._registry = CollectorRegistry()
        self._videos = Counter(
            "videos_generated_total", "Total videos generated", ["niche", "status"], registry=self._registry
        )
        self._durations = Histogram(
            "video_generation_duration_seconds",
            "Time to generate video",
            ["niche"],
            registry=self._registry,
            buckets=(5, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400),
        )
        self._scraped = Counter("assets_scraped_total", "Total assets scraped", ["source"], registry=self._registry)
        self._quality = Gauge("asset_quality_score", "Average asset quality", ["source"], registry=self._registry)
        # The library ends every counter's name with _total, which would change this one; and platforms take money back.
        self._revenue = Gauge(
            "revenue_total_dollars", "Total revenue generated", ["platform", "source"], registry=self._registry
        )

    def video_made(self, niche: str, status: str, took: Seconds) -> None:
        """Count a video that is done, or came to nothing."""
        self._videos.labels(niche, status).inc()
        self._durations.labels(niche).observe(took)

    def assets_scraped(self, source: str, count: int = 1) -> None:
        """Count assets that came from a source."""
        self._scraped.labels(source).inc(count)

    def asset_quality(self, source: str, average: float) -> None:
        """Set the average quality of a source's assets, 0 to 1."""
        self._quality.labels(source).set(average)

    def revenue(self, platform: str, source: str, earned: Money) -> None:
        """Add what was earned, or with a minus taken back."""
        self._revenue.labels(platform, source).inc(float(earned))

    def text(self) -> str:
        """Everything in Prometheus' text format."""
        from prometheus_client import generate_latest

        return generate_latest(self._registry).decode()
