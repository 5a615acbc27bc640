"""Words edited where they lie: a field over a caption or a title, and the small card of a marker."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.domain.edit.marks import remarked, reworded
from engine.domain.edit.selection import removed
from engine.domain.timeline import Caption, Marker, Title
from ui.icons import icon
from ui.timeline.canvas.headers import Switch
from ui.timeline.canvas.pieces import Piece
from ui.timeline.canvas.scene import Scene

translate = QCoreApplication.translate
_LEAST = 180


class Field(QLineEdit):
    """One line over the timeline: Enter and leaving keep what it says, Esc does not."""

    def __init__(self, parent: QWidget, text: str, box: QRectF, keep: Callable[[str], object]) -> None:
        super().__init__(text, parent)
        self._keep: Callable[[str], object] | None = keep
        wide = max(_LEAST, round(box.width()), self.fontMetrics().horizontalAdvance(text) + 40)
        width = min(wide, parent.width() - 8)
        height = max(30, min(40, round(box.height())))
        left = min(max(4, round(box.left())), max(4, parent.width() - width - 4))
        middle = round(box.center().y() - height / 2)
        self.setGeometry(left, max(2, min(middle, parent.height() - height - 2)), width, height)
        self.selectAll()
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps it and goes no further, for on the tracks it would open the field again; Esc leaves it be."""
        if event.key() == Qt.Key.Key_Escape:
            self._keep = None
            self._close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._done()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._done()

    def _done(self) -> None:
        keep, self._keep = self._keep, None
        if keep:
            keep(self.text())
            self._close()

    def _close(self) -> None:
        parent = self.parentWidget()
        if parent and self.window().focusWidget() in {None, self}:
            parent.setFocus()  # before it goes, for Qt would give the focus to what comes next by Tab
        self.hide()
        self.deleteLater()


def edit_words(scene: Scene, over: QWidget, piece: Piece, box: QRectF) -> Field | None:
    """Edit what a caption or a title says; None for anything else."""
    item = piece.item
    if isinstance(item, Caption):
        before, name = " ".join(word.text for word in item.words), translate("timeline", "Edit caption")
    elif isinstance(item, Title):
        before, name = item.text, translate("timeline", "Edit title")
    else:
        return None

    def keep(text: str) -> None:
        if text != before:
            scene.editor.do(name, lambda film: reworded(film, piece.id, text))

    field = Field(over, before, box, keep)
    field.setAccessibleName(name)
    return field


class MarkerCard(QFrame):
    """A marker's name and colour."""

    def __init__(self, scene: Scene, marker: Marker, parent: QWidget, at: QPoint) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._scene, self._marker = scene, marker
        self.name = QLineEdit(marker.name)
        self.name.setPlaceholderText(translate("timeline", "Name of the marker"))
        self.name.setAccessibleName(translate("timeline", "Name of the marker"))
        self.name.returnPressed.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.name)
        row = QHBoxLayout()
        colours = scene.desk.theme.colours
        for colour, title in (
            (colours.focus, translate("timeline", "Violet")),
            (colours.good, translate("timeline", "Green")),
            (colours.caution, translate("timeline", "Yellow")),
            (colours.bad, translate("timeline", "Red")),
            (colours.muted, translate("timeline", "Grey")),
        ):
            row.addWidget(self._swatch(colour, title))
        row.addStretch(1)
        away = Switch()
        away.setObjectName("quiet")
        away.setIcon(icon("trash-2", scene.desk.theme))
        away.setToolTip(translate("timeline", "Delete marker"))
        away.setAccessibleName(translate("timeline", "Delete marker"))
        away.clicked.connect(self._delete)
        row.addWidget(away)
        column.addLayout(row)
        self.adjustSize()
        self.move(at.x() - 20, at.y() - self.height() - 8)
        self.show()
        self.name.setFocus()

    def closeEvent(self, event: QEvent) -> None:
        """Keep the name."""
        text = self.name.text().strip()
        there = any(each.id == self._marker.id for each in self._scene.editor.timeline.markers)
        if there and text != self._marker.name:
            id_ = self._marker.id
            self._scene.editor.do(translate("timeline", "Name marker"), lambda film: remarked(film, id_, name=text))
        event.accept()

    def _swatch(self, colour: str, title: str) -> Switch:
        swatch = Switch()
        swatch.setObjectName("quiet")
        picture = QPixmap(18, 18)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(colour))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(1, 1, 16, 16)
        swatch.setIcon(picture)
        swatch.setToolTip(title)
        swatch.setAccessibleName(title)
        swatch.clicked.connect(partial(self._paint, colour))
        return swatch

    def _paint(self, colour: str) -> None:
        id_ = self._marker.id
        self._scene.editor.do(translate("timeline", "Colour marker"), lambda film: remarked(film, id_, colour=colour))

    def _delete(self) -> None:
        id_ = self._marker.id
        self._scene.editor.do(translate("timeline", "Delete marker"), lambda film: removed(film, {id_}))
        self.close()
