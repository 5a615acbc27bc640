"""The places of the rail, in their order. What joins later joins here."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.desk import Desk
from ui.main_window import Place
from ui.page import Page

_Made = Callable[[Desk], Page]


def places() -> list[Place]:
    """Every place; a page's code is loaded ahead on a thread, or when it is first gone to."""
    return [
        Place("create", QCoreApplication.translate("places", "Create"), "sparkles", _create),
        Place("projects", QCoreApplication.translate("places", "Projects"), "clapperboard", _projects),
        Place("timeline", QCoreApplication.translate("places", "Timeline"), "film", _timeline),
        Place("library", QCoreApplication.translate("places", "Library"), "library", _library),
        Place("jobs", QCoreApplication.translate("places", "Jobs"), "list-checks", _jobs),
        Place("models", QCoreApplication.translate("places", "Models"), "cpu", _models),
        Place("settings", QCoreApplication.translate("places", "Settings"), "settings", _settings),
    ]


def _create() -> _Made:
    from ui.pages.create.page import CreatePage

    return CreatePage


def _projects() -> _Made:
    from ui.pages.projects.page import ProjectsPage

    return ProjectsPage


def _timeline() -> _Made:
    from ui.timeline.page import TimelinePage

    return TimelinePage


def _library() -> _Made:
    from ui.pages.library.page import LibraryPage

    return LibraryPage


def _jobs() -> _Made:
    from ui.pages.jobs.page import JobsPage

    return JobsPage


def _models() -> _Made:
    from ui.pages.models.page import ModelsPage

    return ModelsPage


def _settings() -> _Made:
    from ui.pages.settings.page import SettingsPage

    return SettingsPage
