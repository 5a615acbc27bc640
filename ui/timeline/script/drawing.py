"""How a row of the script is drawn, and which word lies where in it."""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from engine.domain.units import Frames
from engine.pipeline.telling.lines import ScriptLine
from ui.icons import icon
from ui.theme import Theme
from ui.timeline.script.model import ROW, SceneRow, ScriptModel
from ui.words import clock

Index = QModelIndex | QPersistentModelIndex
_LEFT, _TOP, _RIGHT = 44, 6, 26
_HEAD = 30


@dataclass
class Marked:
    """What of the script stands out: the word being said, and the words a person chose."""

    frame: Frames = 0
    line: str = ""
    """The link of the sentence in which words are chosen."""
    first: int = 0
    last: int = -1
    """The last word chosen; before the first where none is."""


class Drawing(QStyledItemDelegate):
    """Draws sentences word by word; edits one in place."""

    retold = Signal(int, str)
    """A sentence, by its number, was given another text."""

    def __init__(self, model: ScriptModel, theme: Theme, marked: Marked, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._theme, self._marked = model, theme, marked
        self._laid: OrderedDict[tuple[str, int], QTextLayout] = OrderedDict()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the text is, broken at the view's width."""
        width = option.rect.width() or 300
        line = self._model.line(index)
        if line is None:
            return QSize(width, _HEAD)
        height = self._layout(line.text, width, option.font).boundingRect().height()
        return QSize(width, round(height) + 2 * _TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a sentence."""
        rect, font = option.rect, option.font
        row = index.data(ROW)
        painter.save()
        if isinstance(row, SceneRow):
            self._heading(painter, rect, font, row)
        elif isinstance(row, ScriptLine):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._sentence(painter, rect, font, row, chosen)
        painter.restore()

    def word_at(self, line: ScriptLine, rect: QRect, font: QFont, at: QPointF) -> int:
        """Which word of a sentence lies at a point of the view; -1 where none does."""
        layout = self._layout(line.text, rect.width(), font)
        y = at.y() - rect.top() - _TOP
        for number in range(layout.lineCount()):
            shown = layout.lineAt(number)
            if shown.y() <= y < shown.y() + shown.height():
                place = shown.xToCursor(at.x() - rect.left() - _LEFT)
                return next((n for n, (begin, end) in enumerate(spans(line)) if begin <= place <= end), -1)
        return -1

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002 - Qt's signature
        """A field over the sentence; Return takes it, Escape leaves it."""
        field = QPlainTextEdit(parent)
        field.setAccessibleName(self.tr("Sentence"))
        field.setTabChangesFocus(True)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the sentence as it is."""
        if isinstance(editor, QPlainTextEdit) and (line := self._model.line(index)):
            editor.setPlainText(line.text)
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002 - Qt's signature
        """Cover the sentence, with room for another line."""
        editor.setGeometry(option.rect.adjusted(_LEFT - 10, 0, 0, 24))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: ARG002 - Qt's signature
        """Tell what was typed; the film shows it once it is spoken."""
        line = self._model.line(index)
        if isinstance(editor, QPlainTextEdit) and line:
            text = " ".join(editor.toPlainText().split())
            if text != line.text:
                self.retold.emit(line.number, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return in the field takes the sentence."""
        if isinstance(event, QKeyEvent) and isinstance(watched, QWidget) and event.type() == QEvent.Type.KeyPress:  # noqa: SIM102 - narrows
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, self.EndEditHint.NoHint)
                return True
        return super().eventFilter(watched, event)

    def _heading(self, painter: QPainter, rect: QRect, font: QFont, row: SceneRow) -> None:
        font = QFont(font)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.muted))
        rate = self._model.rate
        text = self.tr("Scene {number} · {start}–{end}").format(
            number=row.scene + 1, start=clock(row.start / rate), end=clock(row.end / rate)
        )
        whole = f"{text} · {row.heading}" if row.heading else text
        inside = rect.adjusted(12, 8, -8, 0)
        shown = painter.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _sentence(self, painter: QPainter, rect: QRect, font: QFont, line: ScriptLine, chosen: bool) -> None:
        colours = self._theme.colours
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(QRectF(rect).adjusted(6, 1, -6, -1), 6, 6)
        small = QFont(font)
        small.setPixelSize(11)
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        margin = QRect(rect.left() + 10, rect.top() + _TOP + 1, _LEFT - 12, 18)
        painter.drawText(margin, Qt.AlignmentFlag.AlignLeft, clock(line.start / self._model.rate))
        painter.setPen(QColor(colours.text))
        layout = self._layout(line.text, rect.width(), font)
        layout.draw(painter, QPointF(rect.left() + _LEFT, rect.top() + _TOP), self._formats(line))
        sign = ("triangle-alert", "caution") if line.claims else ("scissors", "muted") if line.partial else None
        if sign:
            icon(sign[0], self._theme, sign[1]).paint(painter, QRect(rect.right() - 22, rect.top() + _TOP, 16, 16))

    def _formats(self, line: ScriptLine) -> list[QTextLayout.FormatRange]:
        colours, marked, found = self._theme.colours, self._marked, []
        for number, (begin, end) in enumerate(spans(line)):
            word = line.words[number]
            format_ = QTextCharFormat()
            if line.link == marked.line and marked.first <= number <= marked.last:
                format_.setBackground(QColor(colours.accent))
                format_.setForeground(QColor(colours.accent_text))
            elif word.start <= marked.frame < word.end:
                format_.setBackground(QColor(colours.accent_soft))
            else:
                continue
            shown = QTextLayout.FormatRange()
            shown.start, shown.length, shown.format = begin, end - begin, format_
            found.append(shown)
        return found

    def _layout(self, text: str, width: int, font: QFont) -> QTextLayout:
        name = text, width
        if name not in self._laid:
            layout = QTextLayout(text, font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            height = 0.0
            while (shown := layout.createLine()).isValid():
                shown.setLineWidth(max(40, width - _LEFT - _RIGHT))
                shown.setPosition(QPointF(0, height))
                height += shown.height() + 2
            layout.endLayout()
            self._laid[name] = layout
            if len(self._laid) > 2_000:
                self._laid.popitem(last=False)
        return self._laid[name]


def spans(line: ScriptLine) -> list[tuple[int, int]]:
    """Where each word stands in the sentence's text, as (begin, end); a word not found there is nowhere."""
    found, at = [], 0
    for word in line.words:
        begin = line.text.find(word.text, at)
        if begin < 0:
            found.append((-1, -1))
            continue
        at = begin + len(word.text)
        found.append((begin, at))
    return found
