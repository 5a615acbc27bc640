"""What becomes of the window when it is closed while films are being made."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QMessageBox

from ui.main_window import MainWindow

CLOSING = "closing"
ASK, HIDE, QUIT = "ask", "hide", "quit"


class Leaving(QObject):
    """Decides whether a closed window ends the program: never by itself while there is work, unless that is wished."""

    def __init__(
        self,
        window: MainWindow,
        busy: Callable[[], int],
        tray: Callable[[], bool],
        leave: Callable[[], object],
        told: Callable[[], object],
    ) -> None:
        """`busy` counts the work that is going on; `tray` tells whether a hidden window can be found again.

        `leave` ends the program; `told` says where the window went.
        """
        super().__init__(window)
        self._window, self._busy, self._tray, self._leave, self._told = window, busy, tray, leave, told
        self.question: QMessageBox | None = None
        window.may_close = self._may_close

    def _may_close(self) -> bool:
        choice = self._window.desk.remembered.value(CLOSING, ASK) if hasattr(self._window, "desk") else QUIT
        if choice == QUIT or not self._busy():
            return True
        if choice == HIDE and self._tray():
            self._hide()
        else:
            self._ask()
        return False

    def _hide(self) -> None:
        self._window.remember()
        self._window.hide()
        self._told()

    def _ask(self) -> None:
        """Ask without holding up the window; closing the question keeps everything as it is."""
        if self.question:
            self.question.raise_()
            return
        question = QMessageBox(self._window)
        question.setWindowTitle(self.tr("Films are being made"))
        question.setText(self.tr("Films are being made. What shall become of them?"))
        question.setInformativeText(self.tr("Nothing is lost: what is not done goes on at the next start."))
        on = None
        if self._tray():
            on = question.addButton(self.tr("Go on in the background"), QMessageBox.ButtonRole.AcceptRole)
        end = question.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        stay = question.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(on or stay)
        question.setEscapeButton(stay)
        always = QCheckBox(self.tr("Do not ask again"))
        question.setCheckBox(always)
        question.buttonClicked.connect(lambda button: self._answer(button, on, end, always.isChecked()))
        question.finished.connect(lambda _: self._asked())
        self.question = question
        question.open()

    def _answer(self, button: QAbstractButton, on: QAbstractButton | None, end: QAbstractButton, always: bool) -> None:
        way = HIDE if on is not None and button is on else QUIT if button is end else ""
        if always and way:
            self._window.desk.remembered.keep(CLOSING, way)
        if way == HIDE:
            self._hide()
        elif way == QUIT:
            self._leave()

    def _asked(self) -> None:
        if self.question:
            self.question.deleteLater()
            self.question = None
