"""How a project stands, in words, and how long ago it was touched."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject

from engine.pipeline.keeping.summaries import Summary

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


class States(QObject):
    """Words it for people."""

    def of(self, project: Summary) -> tuple[str, str]:
        """Give words and the colour they are written in."""
        tr = self.tr
        known = {
            "completed": (tr("Finished"), "muted"),
            "draft": (tr("Draft"), "muted"),
            "making": (tr("Being made"), "good"),
            "interrupted": (tr("Interrupted"), "caution"),
            "cancelled": (tr("Stopped"), "caution"),
            "failed": (tr("Failed"), "bad"),
            "film removed": (tr("Film file is gone"), "caution"),
            "replaced": (tr("Replaced by another in its folder"), "caution"),
        }
        words, colour = known.get(project.status, (project.status, "muted"))
        if project.unsaved:
            words, colour = tr("{state}, edits not saved").format(state=words), "caution"
        if project.missing:
            words, colour = tr("{state}, files missing").format(state=words), "caution"
        return f"{words} · {self.since(project.changed)}", colour

    def since(self, said: str) -> str:
        """Tell how long ago a moment was, given as `2026-11-23 14:05` in UTC."""
        then = datetime.strptime(said, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
        ago = (datetime.now(UTC) - then).total_seconds()
        if ago < 2 * _MINUTE:
            return self.tr("just now")
        if ago < 2 * _HOUR:
            return self.tr("%n minute(s) ago", "", round(ago / _MINUTE))
        if ago < 2 * _DAY:
            return self.tr("%n hour(s) ago", "", round(ago / _HOUR))
        if ago < 60 * _DAY:
            return self.tr("%n day(s) ago", "", round(ago / _DAY))
        return said[:10]
