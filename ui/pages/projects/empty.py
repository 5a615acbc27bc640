"""What stands where there is no project yet, or none that was looked for."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton

from ui.desk import Desk
from ui.widgets.nothing import Nothing


class NoProjects(Nothing):
    """Says what to do next."""

    begun = Signal()
    take = Signal()

    def __init__(self, desk: Desk) -> None:
        begin = QPushButton(QCoreApplication.translate("NoProjects", "Make a film"))
        take = QPushButton(QCoreApplication.translate("NoProjects", "Take a bundle in…"))
        super().__init__(desk.theme, "clapperboard", begin, take)
        begin.clicked.connect(self.begun)
        take.clicked.connect(self.take)

    def tell(self, words: str) -> None:
        """Word it for what was looked for."""
        if words:
            self.say(
                self.tr("No project says “{words}”").format(words=words[:80]),
                self.tr("Titles, topics and scripts are searched. Try other words."),
            )
        else:
            self.say(
                self.tr("No films yet"),
                self.tr("Give a topic and get a film, or drop a bundle of somebody else's here."),
            )
