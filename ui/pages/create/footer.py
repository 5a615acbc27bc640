"""The lower edge of the Create page: what the film will take, and the button that makes it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
)

from engine.domain.brief import Brief
from ui.desk import Desk
from ui.icons import icon
from ui.pages.create.outlook import Outlook


class Footer(QFrame):
    """Estimate at the left, Make and Make at … at the right."""

    later = Signal(object)
    """A `datetime` in local time: make the film then."""

    def __init__(self, desk: Desk, brief: Callable[[], Brief]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._many = -1
        self.outlook = Outlook(desk, brief)
        self.make = QPushButton(icon("clapperboard", desk.theme, "accent_text"), "")
        self.make.setObjectName("primary")
        self.make.setToolTip(self.tr("Ctrl+Return"))
        self.at = QPushButton(icon("calendar-clock", desk.theme), self.tr("Make at…"))
        self.at.setMenu(self._menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(12)
        row.addWidget(self.outlook, 100)
        row.addStretch(1)
        row.addWidget(self.at, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.make, 0, Qt.AlignmentFlag.AlignBottom)
        self.free()

    def many(self, count: int) -> None:
        """Say how many films would be made; -1 is the one that is described."""
        self._many = count
        self.outlook.setVisible(count < 0)
        self.free()

    def busy(self) -> None:
        """Take no second press while the first is written down."""
        self.make.setEnabled(False)

    def free(self) -> None:
        """Take the next."""
        title = self.tr("Make film") if self._many < 0 else self.tr("Make all {}").format(self._many)
        self.make.setText(title)
        self.make.setEnabled(self._many != 0)
        self.at.setEnabled(self._many != 0)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        return menu

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        now = datetime.now().astimezone()
        tonight = now.replace(hour=22, minute=0, second=0, microsecond=0)
        morning = (now + timedelta(days=1)).replace(hour=6, minute=0, second=0, microsecond=0)
        for title, when in (
            (self.tr("In one hour"), now + timedelta(hours=1)),
            (self.tr("Tonight at 22:00"), tonight),
            (self.tr("Tomorrow at 6:00"), morning),
        ):
            if when > now:
                menu.addAction(title).triggered.connect(lambda _=False, at=when: self.later.emit(at))
        menu.addAction(self.tr("Another time…")).triggered.connect(self._ask)

    def _ask(self) -> None:
        dialog = QDialog(self.window())
        dialog.setWindowTitle(self.tr("Make at"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        edit = QDateTimeEdit(QDateTime.currentDateTime().addSecs(3600))
        edit.setMinimumDateTime(QDateTime.currentDateTime())
        edit.setCalendarPopup(True)
        label = QLabel(self.tr("Begin to make the film at"))
        label.setBuddy(edit)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(dialog.accept)
        buttons.rejected.connect(dialog.reject)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        for each in (label, edit, buttons):
            column.addWidget(each)

        def accept() -> None:
            self.later.emit(datetime.fromtimestamp(edit.dateTime().toSecsSinceEpoch()).astimezone())

        dialog.accepted.connect(accept)
        dialog.open()
