"""What is written over the picture: titles with their templates, captions with their words."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from engine.domain.edit.item import Item
from engine.domain.edit.items import change, trim
from engine.domain.timeline import Caption, CaptionWord, Timeline, Title
from engine.errors import EditRefused
from ui.desk import Desk
from ui.timeline.editor import Editor
from ui.timeline.inspector.captions import CaptionsPanel
from ui.timeline.inspector.cards import Cards
from ui.timeline.inspector.number import Number, Put
from ui.timeline.inspector.panel import Panel, same

_LONGEST = 36_000.0


class TitlePanel(Panel):
    """One title, or several at once."""

    def __init__(self, desk: Desk, editor: Editor, ids: tuple[str, ...]) -> None:
        super().__init__(desk, editor, ids)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Words of the title"))
        self.text.setPlaceholderText(self.tr("The title; a second line is written smaller"))
        self.text.setMaximumHeight(92)
        self.text.textChanged.connect(self._write)
        self.column.addWidget(self.text)
        form = self.form()
        self.start = _moment(self.tr("From"), lambda at, on: self._trim(at, on, start=True)).add_to(form)
        self.end = _moment(self.tr("Until"), lambda at, on: self._trim(at, on, start=False)).add_to(form)
        self.heading(self.tr("Template"))
        self.templates = Cards(desk, editor, desk.engine.looks.titles(), self._in_template, self._choose)
        self.column.addWidget(self.templates)
        self._writing = False
        self.refresh()

    def turn_to(self, ids: tuple[str, ...]) -> None:
        """Show other titles."""
        self._writing = False
        super().turn_to(ids)

    @property
    def titles(self) -> list[Title]:
        """The titles, as they are now."""
        return [each for each in self.editor.timeline.titles if each.id in self.ids]

    def refresh(self) -> None:
        """Show them as they are now."""
        titles, film = self.titles, self.editor.timeline
        if not titles:
            return
        text = same([each.text for each in titles])
        if text is not None and text != self.text.toPlainText():
            with QSignalBlocker(self.text):
                self.text.setPlainText(text)
        self.text.setEnabled(len(titles) == 1)
        for number, moments in (
            (self.start, [film.seconds(each.start) for each in titles]),
            (self.end, [film.seconds(each.end) for each in titles]),
        ):
            number.show_value(same(moments))
            number.setVisible(len(titles) == 1)
            number.label.setVisible(len(titles) == 1)
        self.templates.show_name(same([each.template for each in titles]))

    def _write(self) -> None:
        """Take what is typed; letters typed in one go are undone in one."""
        text = self.text.toPlainText()
        if not text.strip():
            self.say(self.tr("A title needs at least one letter."))
            return
        on, self._writing = self._writing, True
        self._each(self.tr("Write a title"), on=on, text=text)

    def _choose(self, name: str) -> None:
        self._writing = False
        self._each(self.tr("Template of a title"), on=False, template=name)

    def _in_template(self, film: Timeline, name: str) -> Timeline:
        """Give the film as it is while the title is seen, in another template."""
        titles = self.titles
        here = self.editor.playhead
        if not titles:
            return film
        shown = replace(titles[0], template=name, start=here - 30, end=here + 60)
        others = tuple(each for each in film.titles if each.id not in self.ids)
        return replace(film, titles=(*others, shown), captions=())

    def _trim(self, seconds: float, on: bool, *, start: bool) -> None:
        title = self.titles[0]

        def trimmed(film: Timeline, id: str) -> Timeline:  # noqa: A002
            at = film.frame(seconds)
            if (at >= title.end) if start else (at <= title.start):
                raise EditRefused(self.tr("A title must end after it begins."))
            return trim(film, id, at - (title.start if start else title.end), start=start)

        self.change_each(self.tr("Time of a title"), trimmed, on=on)

    def _each(self, name: str, *, on: bool, **fields: str) -> None:
        def changed(item: Item) -> list[Item]:
            return [replace(item, **fields) if isinstance(item, Title) else item]  # type: ignore[arg-type]

        self.change_each(name, lambda film, id: change(film, id, changed), on=on)  # noqa: A006


class CaptionPanel(Panel):
    """One page of captions: its words and when each is spoken."""

    def __init__(self, desk: Desk, editor: Editor, ids: tuple[str, ...]) -> None:
        super().__init__(desk, editor, ids)
        self.text = QLineEdit()
        self.text.setAccessibleName(self.tr("Words of the caption"))
        self.text.editingFinished.connect(self._write)
        self.column.addWidget(self.text)
        form = self.form()
        self.start = _moment(self.tr("From"), lambda at, on: self._trim(at, on, start=True)).add_to(form)
        self.end = _moment(self.tr("Until"), lambda at, on: self._trim(at, on, start=False)).add_to(form)
        self._times = self.heading(self.tr("When each word is spoken"))
        self._words = QWidget()
        self._grid = QGridLayout(self._words)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._numbers: list[tuple[Number, Number]] = []
        self._shown: tuple[str, ...] = ()
        self.column.addWidget(self._words)
        self.look = CaptionsPanel(desk, editor)
        self.column.addWidget(self.look)
        self.refresh()

    @property
    def captions(self) -> list[Caption]:
        """The captions, as they are now."""
        return [each for each in self.editor.timeline.captions if each.id in self.ids]

    def refresh(self) -> None:
        """Show them as they are now."""
        captions, film = self.captions, self.editor.timeline
        if not captions:
            return
        self.look.refresh()
        single = len(captions) == 1
        self.text.setEnabled(single)
        for widget in (self.start, self.start.label, self.end, self.end.label):
            widget.setVisible(single)
        self._times.setVisible(single)
        self._words.setVisible(single)
        if not single:
            self.text.setText(self.tr("{count} captions").format(count=len(captions)))
            return
        (caption,) = captions
        if (said := " ".join(word.text for word in caption.words)) != self.text.text():
            self.text.setText(said)
            self.text.setCursorPosition(0)  # where it is longer than the field, its beginning is seen
        self.start.show_value(film.seconds(caption.start))
        self.end.show_value(film.seconds(caption.end))
        self._show_words(caption)

    def _show_words(self, caption: Caption) -> None:
        texts, film = tuple(word.text for word in caption.words), self.editor.timeline
        if texts != self._shown:
            self._shown = texts
            self._fill(texts)
        for (begin, end), word in zip(self._numbers, caption.words, strict=True):
            begin.show_value(film.seconds(word.start))
            end.show_value(film.seconds(word.end))

    def _fill(self, texts: tuple[str, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._numbers = []
        for row, text in enumerate(texts):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            begin = self._word_moment(self.tr("{word} begins").format(word=text), row, start=True)
            end = self._word_moment(self.tr("{word} ends").format(word=text), row, start=False)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(begin, row, 1)
            self._grid.addWidget(end, row, 2)
            self._numbers.append((begin, end))
        self._grid.setColumnStretch(0, 1)

    def _word_moment(self, title: str, index: int, *, start: bool) -> Number:
        number = _moment(title, lambda at, on: self._time(index, at, on, start=start))
        number.spin.setObjectName("bare")  # two of them beside a long word
        number.spin.setMinimumWidth(number.spin.fontMetrics().horizontalAdvance("000.00 s") + 28)
        return number

    def _write(self) -> None:
        """Write other words: as many keep their times, others share the page's."""
        texts = self.text.text().split()
        captions = self.captions
        if len(captions) != 1 or texts == [word.text for word in captions[0].words]:
            return
        if not texts:
            self.say(self.tr("A caption needs at least one word. Delete it on the timeline instead."))
            self.refresh()
            return
        caption = captions[0]
        self._put(self.tr("Write a caption"), replace(caption, words=_timed(caption, texts)))

    def _trim(self, seconds: float, on: bool, *, start: bool) -> None:
        (caption,) = self.captions

        def trimmed(film: Timeline, id: str) -> Timeline:  # noqa: A002
            at = film.frame(seconds)
            if (at >= caption.end) if start else (at <= caption.start):
                raise EditRefused(self.tr("A caption must end after it begins."))
            return trim(film, id, at - (caption.start if start else caption.end), start=start)

        self.change_each(self.tr("Time of a caption"), trimmed, on=on)

    def _time(self, index: int, seconds: float, on: bool, *, start: bool) -> None:
        (caption,) = self.captions
        at = self.editor.timeline.frame(seconds)
        words = list(caption.words)
        word = replace(words[index], start=at) if start else replace(words[index], end=at)
        before = words[index - 1].start if index else caption.start
        after = words[index + 1].start if index + 1 < len(words) else caption.end
        if not before <= word.start < word.end <= max(after, words[index].end):
            self.say(self.tr("A word lies between its neighbours, and within its caption."))
            self.refresh()
            return
        words[index] = word
        self._put(self.tr("Time of a word"), replace(caption, words=tuple(words)), on=on)

    def _put(self, name: str, caption: Caption, *, on: bool = False) -> None:
        self.change_each(name, lambda film, id: change(film, id, lambda _: [caption]), on=on)  # noqa: A006


def _moment(title: str, put: Put) -> Number:
    return Number(title, put, 0, _LONGEST, 0, unit="s", decimals=2, step=0.1, slider=False)


def _timed(caption: Caption, texts: list[str]) -> tuple[CaptionWord, ...]:
    if len(texts) == len(caption.words):
        return tuple(replace(word, text=text) for word, text in zip(caption.words, texts, strict=True))
    length, letters = caption.end - caption.start, sum(map(len, texts))
    words, done = [], 0
    for text in texts:
        start = caption.start + length * done // letters
        done += len(text)
        words.append(CaptionWord(text, start, max(start + 1, caption.start + length * done // letters)))
    return tuple(words)
