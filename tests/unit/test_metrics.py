"""The design's counters by the design's names."""

from decimal import Decimal

from engine.runtime.metrics import Metrics


def test_every_metric_is_exported_by_its_own_name() -> None:
    metrics = Metrics()
    metrics.video_made("sleep", "completed", 42.0)
    metrics.video_made("sleep", "completed", 700.0)
    metrics.assets_scraped("pexels", 3)
    metrics.asset_quality("pexels", 0.75)
    metrics.revenue("youtube", "ads", Decimal("12.50"))
    metrics.revenue("youtube", "ads", Decimal("-2.50"))
    lines = metrics.text().splitlines()
    assert 'videos_generated_total{niche="sleep",status="completed"} 2.0' in lines
    assert 'video_generation_duration_seconds_bucket{le="60.0",niche="sleep"} 1.0' in lines
    assert 'video_generation_duration_seconds_sum{niche="sleep"} 742.0' in lines
    assert 'assets_scraped_total{source="pexels"} 3.0' in lines
    assert 'asset_quality_score{source="pexels"} 0.75' in lines
    assert 'revenue_total_dollars{platform="youtube",source="ads"} 10.0' in lines


def test_two_programs_count_apart() -> None:
    one, other = Metrics(), Metrics()
    one.assets_scraped("pexels")
    assert 'source="pexels"' in one.text()
    assert 'source="pexels"' not in other.text()
