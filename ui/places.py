"""The places of the rail, in their order. What joins later joins here."""

from PySide6.QtCore import QCoreApplication

from ui.desk import Desk
from ui.main_window import Place
from ui.page import Page


def places() -> list[Place]:
    """Every place; a page's code is loaded when it is first gone to."""
    return [
        Place("create", QCoreApplication.translate("places", "Create"), "sparkles", _create),
        Place("projects", QCoreApplication.translate("places", "Projects"), "clapperboard", _projects),
        Place("timeline", QCoreApplication.translate("places", "Timeline"), "film", _timeline),
        Place("library", QCoreApplication.translate("places", "Library"), "library", _library),
        Place("jobs", QCoreApplication.translate("places", "Jobs"), "list-checks", _jobs),
        Place("models", QCoreApplication.translate("places", "Models"), "cpu", _models),
        Place("settings", QCoreApplication.translate("places", "Settings"), "settings", _settings),
    ]


def _create(desk: Desk) -> Page:
    from ui.pages.create.page import CreatePage

    return CreatePage(desk)


def _projects(desk: Desk) -> Page:
    from ui.pages.projects.page import ProjectsPage

    return ProjectsPage(desk)


def _timeline(desk: Desk) -> Page:
    from ui.timeline.page import TimelinePage

    return TimelinePage(desk)


def _library(desk: Desk) -> Page:
    from ui.pages.library.page import LibraryPage

    return LibraryPage(desk)


def _jobs(desk: Desk) -> Page:
    from ui.pages.jobs.page import JobsPage

    return JobsPage(desk)


def _models(desk: Desk) -> Page:
    from ui.pages.models.page import ModelsPage

    return ModelsPage(desk)


def _settings(desk: Desk) -> Page:
    from ui.pages.settings.page import SettingsPage

    return SettingsPage(desk)
