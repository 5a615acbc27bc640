"""The list of sentences: words are clicked, chosen, cut and told otherwise."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from engine.domain.units import Frames
from engine.pipeline.telling.lines import ScriptLine
from ui.desk import Desk
from ui.timeline.script.drawing import Drawing, Marked, spans
from ui.timeline.script.model import ScriptModel


class ScriptView(QListView):
    """Tells what a person does to the words; changes nothing itself."""

    sought = Signal(int)
    """A word was clicked: the frame on which it is said."""
    retold = Signal(int, str)
    """A sentence, by its number, was given another text."""
    cut = Signal(int, int, int)
    """Words of a sentence, by its number, were deleted: the first and the last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.script = ScriptModel()
        self.marked = Marked()
        self.drawing = Drawing(self.script, desk.theme, self.marked, self)
        self.setModel(self.script)
        self.setItemDelegate(self.drawing)
        self.drawing.retold.connect(self.retold)
        self.setAccessibleName(self.tr("Script"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(False)
        self._pressed = -1
        self._row = -1
        desk.theme.changed.connect(self.viewport().update)

    @property
    def current(self) -> ScriptLine | None:
        """The sentence that is chosen."""
        return self.script.line(self.currentIndex())

    @property
    def words(self) -> tuple[int, int] | None:
        """The first and last of the words that are chosen in the current sentence."""
        line = self.current
        if line is None or self.marked.line != line.link or self.marked.last < self.marked.first:
            return None
        return self.marked.first, self.marked.last

    def follow(self, frame: Frames, *, scroll: bool = True) -> None:
        """Mark the word that is being said, and keep its sentence in sight."""
        self.marked.frame = frame
        row = self.script.row_at(frame)
        for each in {row, self._row} - {-1}:
            self.update(self.script.index(each))
        if row not in {self._row, -1} and scroll and not self.hasFocus():
            self.scrollTo(self.script.index(row))
        self._row = row

    def mark(self, link: str, first: int, last: int) -> None:
        """Choose words of a sentence; `last` before `first` chooses none."""
        self.marked.line, self.marked.first, self.marked.last = link, min(first, last), max(first, last)
        if last < first and link == "":
            self.marked.last = self.marked.first - 1
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a word; a drag from it chooses words."""
        super().mousePressEvent(event)
        line, word = self._under(event)
        self._pressed = word
        self.mark("", 0, -1)
        if line and event.button() == Qt.MouseButton.LeftButton:
            self.sought.emit(line.words[word].start if 0 <= word < len(line.words) else line.start)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the words from where the button was pressed to here."""
        line, word = self._under(event)
        if line and line == self.current and self._pressed >= 0 and word >= 0:
            if word != self._pressed or self.words:
                self.mark(line.link, self._pressed, word)
            return
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete cuts chosen words; Shift and the arrows choose them; Return edits the sentence."""
        line, key = self.current, event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if line and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and (chosen := self.words):
            self.cut.emit(line.number, *chosen)
        elif line and shift and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._extend(line, 1 if key == Qt.Key.Key_Right else -1)
        elif line and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit(self.currentIndex())
        elif key == Qt.Key.Key_Escape and self.words:
            self.mark("", 0, -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def choose(self, row: int) -> None:
        """Choose a row, as when the clip above it was chosen on the timeline."""
        index = self.script.index(row)
        if index.isValid() and index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _extend(self, line: ScriptLine, by: int) -> None:
        if not line.words:  # it is being spoken
            return
        last = len(line.words) - 1
        said = next((n for n, word in enumerate(line.words) if word.start <= self.marked.frame < word.end), 0)
        first, end = self.words or (said, said - by)
        self.mark(line.link, first, min(max(first, end + by), last))

    def _under(self, event: QMouseEvent) -> tuple[ScriptLine | None, int]:
        index = self.indexAt(event.position().toPoint())
        line = self.script.line(index)
        if line is None:
            return None, -1
        return line, self.drawing.word_at(line, self.visualRect(index), self.font(), event.position())


def deleted_words(line: ScriptLine, text: str) -> tuple[int, int] | None:
    """Tell which words were taken away where a sentence is as before but for one run of words; None otherwise."""
    before, after = [line.text[begin:end] for begin, end in spans(line)], text.split()
    gone = len(before) - len(after)
    if gone <= 0 or not after:
        return None
    same = next((n for n, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), len(after))
    return (same, same + gone - 1) if before[same + gone :] == after[same:] else None
