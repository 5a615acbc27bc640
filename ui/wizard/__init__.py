"""The first minutes with the program: up to four pages that end in a film."""

from ui.wizard.wizard import Wizard, first_run

__all__ = ["Wizard", "first_run"]
