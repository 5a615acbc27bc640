"""The one dialog for what should not have happened: what it was, where the report lies, and on with the work."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from ui.icons import icon
from ui.language import translated
from ui.main_window import MainWindow
from ui.theme import Theme
from ui.widgets.plain import plain


class Trouble(QDialog):
    """One at a time; what happens while it is open is added to it."""

    def __init__(
        self, window: MainWindow, theme: Theme, opened: Callable[[QUrl], object] = QDesktopServices.openUrl
    ) -> None:
        """`opened` shows a folder in the system's file manager."""
        super().__init__(window)
        self._window, self._opened = window, opened
        self._report: Path | None = None
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(16)
        sign = QLabel()
        sign.setPixmap(icon("circle-alert", theme, "caution").pixmap(32, 32))
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.addWidget(plain("heading", self.tr("Something went wrong that should not"), copied=True))
        safe = self.tr("Your films are safe: every edit is kept when it is made. You can go on working.")
        said.addWidget(plain("muted", safe, copied=True))
        begun = self.tr("A report is being put together on this computer. It is sent nowhere.")
        self.place = plain("muted", begun, copied=True)
        said.addWidget(self.place)
        head.addLayout(said, 1)
        column.addLayout(head)
        self.told = QPlainTextEdit()
        self.told.setReadOnly(True)
        self.told.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.told.setAccessibleName(self.tr("What the program says of it"))
        self.told.setTabChangesFocus(True)
        column.addWidget(self.told, 1)
        buttons = QDialogButtonBox()
        self.folder = QPushButton(self.tr("Open folder"))
        self.folder.setEnabled(False)
        self.folder.clicked.connect(self._show_folder)
        copy = QPushButton(self.tr("Copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.told.toPlainText()))
        self.go_on = QPushButton(self.tr("Go on"))
        self.go_on.setObjectName("primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        for button in (self.folder, copy):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        column.addWidget(buttons)

    def tell(self, trouble: str) -> None:
        """Show what happened; the report follows in the background."""
        if self.isVisible():
            self.told.appendPlainText(f"\n{trouble}")
            return
        self.told.setPlainText(trouble)
        self.open()
        self.go_on.setFocus()
        if hasattr(self._window, "desk"):
            desk = self._window.desk
            desk.background.work(
                self, lambda progress: desk.engine.reports.make(progress, trouble), self._made, self._not
            )

    def _made(self, report: Path) -> None:
        self._report = report
        self.place.setText(self.tr("The report {name} lies on this computer.").format(name=report.name))
        self.folder.setEnabled(True)

    def _not(self, error: Exception) -> None:
        self.place.setText(self.tr("No report could be written: {why}").format(why=translated(str(error))))

    def _show_folder(self) -> None:
        if self._report:
            self._opened(QUrl.fromLocalFile(str(self._report.parent)))
