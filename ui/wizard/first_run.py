"""Shows the wizard at the first start, and whenever it is asked for."""

from PySide6.QtCore import QCoreApplication

from ui.commands import Command
from ui.desk import Desk
from ui.main_window import MainWindow

DONE = "wizard.done"
"""What is remembered once it was seen."""


def first_run(desk: Desk, window: MainWindow) -> None:
    """Show the wizard where the home is new, and let it be opened again at any time."""

    def show() -> None:
        from ui.wizard.wizard import Wizard  # most starts need none

        Wizard(desk, window).open()

    title = QCoreApplication.translate("wizard", "Welcome…")
    desk.commands.add(window, [Command("help.welcome", title, show, (), "sparkles", "Help")], everywhere=True)
    if not desk.remembered.value(DONE, False):
        projects = desk.engine.projects
        desk.background.ask(window, projects.all, lambda made: None if made else show())
