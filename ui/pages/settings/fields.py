"""A section made of declared settings."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.errors import EngineError
from engine.runtime.settings import Settings
from ui.desk import Desk
from ui.form.form import Form
from ui.pages.settings.saving import Saving


class Fields(QWidget):
    """Some of the settings, each saved when the person is done with it."""

    def __init__(self, desk: Desk, saving: Saving, names: tuple[str, ...]) -> None:
        super().__init__()
        self._desk = desk
        self.form: Form[Settings] = Form(desk, Settings, desk.engine.preferences.settings, names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.form.committed.connect(saving.keep)
        saving.saved.connect(self._show)
        saving.refused.connect(self._refuse)

    def _show(self, name: str) -> None:
        if name in self.form.fields:
            field = self.form.fields[name]
            kept = getattr(self._desk.engine.preferences.settings, name)
            if field.value() != kept:
                field.show_value(kept)

    def _refuse(self, name: str, error: Exception) -> None:
        if name in self.form.fields and isinstance(error, EngineError):
            self.form.refuse(error, name)
