"""What the settings are sorted into."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from engine.domain.option import options
from engine.runtime.settings import Settings
from ui.desk import Desk
from ui.pages.settings.about import About
from ui.pages.settings.fields import Fields
from ui.pages.settings.keys import Keys
from ui.pages.settings.look import Look
from ui.pages.settings.privacy import Privacy
from ui.pages.settings.saving import Saving
from ui.pages.settings.shortcuts import Shortcuts
from ui.pages.settings.storage import StorageView

Make = Callable[[Desk, Saving], QWidget]


@dataclass(frozen=True)
class Section:
    """One page of settings."""

    name: str
    title: str
    icon: str
    make: Make
    about: str = ""
    fields: tuple[str, ...] = ()
    """Settings of the engine that are shown in it."""
    words: tuple[str, ...] = ()
    """What else is found there."""
    ahead: bool = True
    """Whether it is made before it is asked for: not where it looks through the disk, or into the keyring."""


_FIELDS = {
    "library": ("watched_folders", "source_order", "monetised", "accepted_licences", "contact"),
    "choosing": (
        "embedder_order",
        "relevance_floor",
        "quality_weight",
        "shape_weight",
        "performance_weight",
        "freshness_weight",
        "cooldown_days",
        "variety_weight",
        "continuity_weight",
    ),
    "writing": (
        "llm_order",
        "llm_model",
        "ollama_url",
        "ollama_model",
        "gpt4all_url",
        "openai_url",
        "openai_model",
        "cloud_cost_per_request",
        "cloud_revenue_threshold",
    ),
    "rendering": (
        "jobs_at_once",
        "resume_jobs",
        "encoder",
        "render_workers",
        "render_ahead",
        "films_folder",
        "artifact_budget",
    ),
    "voices": ("voice_order", "pronunciations"),
    "privacy": ("download_mirror",),
}


def sections() -> list[Section]:
    """Every section in order; a setting that no section names is under Further."""
    return [*_of_window(), *_of_engine(), *_of_program()]


def _of_window() -> list[Section]:
    return [
        Section(
            "look",
            QCoreApplication.translate("settings", "Look"),
            "palette",
            _look,
            words=(
                QCoreApplication.translate("settings", "Light or dark"),
                QCoreApplication.translate("settings", "Language"),
                QCoreApplication.translate("settings", "Size of texts and buttons"),
                QCoreApplication.translate("settings", "Start with the session"),
                QCoreApplication.translate("settings", "Closing the window"),
            ),
        ),
        Section(
            "shortcuts",
            QCoreApplication.translate("settings", "Keys"),
            "keyboard",
            _shortcuts,
            QCoreApplication.translate(
                "settings", "Every command with its keys. Choose one, then press its new keys in the field below."
            ),
            words=(QCoreApplication.translate("settings", "Shortcuts of other editors"),),
        ),
        Section(
            "keys",
            QCoreApplication.translate("settings", "Services"),
            "key",
            _keys,
            QCoreApplication.translate(
                "settings", "All optional. A key is kept encrypted on this computer and is never shown again."
            ),
            words=(QCoreApplication.translate("settings", "API keys"), "Pexels", "Pixabay", "ElevenLabs", "OpenAI"),
            ahead=False,
        ),
    ]


def _of_engine() -> list[Section]:
    titles = {
        "library": (QCoreApplication.translate("settings", "Library"), "library"),
        "choosing": (QCoreApplication.translate("settings", "Choosing pictures"), "image"),
        "writing": (QCoreApplication.translate("settings", "Writing"), "pen-line"),
        "voices": (QCoreApplication.translate("settings", "Voices"), "mic"),
        "rendering": (QCoreApplication.translate("settings", "Rendering"), "clapperboard"),
        "further": (QCoreApplication.translate("settings", "Further"), "sliders-horizontal"),
    }
    named = {name for names in _FIELDS.values() for name in names}
    fields = {**_FIELDS, "further": tuple(name for name, _ in options(Settings) if name not in named)}
    return [
        Section(name, title, drawing, partial(_fields, fields[name]), fields=fields[name])
        for name, (title, drawing) in titles.items()
        if fields[name]
    ]


def _of_program() -> list[Section]:
    return [
        Section(
            "storage",
            QCoreApplication.translate("settings", "Storage"),
            "hard-drive",
            _storage,
            QCoreApplication.translate("settings", "What lies where on this computer."),
            words=(QCoreApplication.translate("settings", "Empty the trash"),),
            ahead=False,
        ),
        Section(
            "privacy",
            QCoreApplication.translate("settings", "Privacy"),
            "shield-check",
            _privacy,
            fields=_FIELDS["privacy"],
        ),
        Section(
            "about",
            QCoreApplication.translate("settings", "About"),
            "info",
            _about,
            words=(
                QCoreApplication.translate("settings", "Licences"),
                QCoreApplication.translate("settings", "Make a report"),
            ),
            ahead=False,
        ),
    ]


def _fields(names: tuple[str, ...], desk: Desk, saving: Saving) -> QWidget:
    return Fields(desk, saving, names)


def _look(desk: Desk, saving: Saving) -> QWidget:
    return Look(desk, saving)


def _shortcuts(desk: Desk, _: Saving) -> QWidget:
    return Shortcuts(desk)


def _keys(desk: Desk, _: Saving) -> QWidget:
    return Keys(desk)


def _storage(desk: Desk, _: Saving) -> QWidget:
    return StorageView(desk)


def _privacy(desk: Desk, saving: Saving) -> QWidget:
    return Privacy(desk, saving, _FIELDS["privacy"])


def _about(desk: Desk, _: Saving) -> QWidget:
    return About(desk)
