"""How the film looks and sounds: kind, style, shape, length, language, voice, music, and the rest folded away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from engine.domain.brief import AUTO, Brief
from engine.domain.style import Niche, Style
from engine.runtime.paths import RESOURCES
from ui.desk import Desk
from ui.form import Form
from ui.form.live import automatic
from ui.language import own_name, translated
from ui.pages.create.draft import Draft
from ui.pages.create.length import LengthChoice
from ui.pages.create.shape import ShapeChoice
from ui.pages.create.voices import VoiceChoice
from ui.widgets.fold import Fold
from ui.widgets.picture_card import CardChoice

_REST = ("notes", "keywords", "resolution", "fps", "seed", "channel")


class Look(QWidget):
    """Everything of a brief but what the film is about; shows a draft and changes it."""

    def __init__(self, desk: Desk, draft: Draft, after: QWidget) -> None:
        """`after` is what Tab comes to before this."""
        super().__init__()
        self._desk, self._draft, self._after = desk, draft, after
        self.niche = CardChoice(desk.theme, self.tr("Kind of film"))
        self.style_ = CardChoice(desk.theme, self.tr("Look"))
        self.shape, self.length = ShapeChoice(desk.theme), LengthChoice()
        self.voice, self.language = VoiceChoice(desk), self._languages()
        self.music = QCheckBox(self.tr("Music under the voice"))
        self.more = Fold(desk.theme, self.tr("More"))
        self.form: Form[Brief] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(section(self.tr("Kind of film"), self.niche))
        column.addWidget(section(self.tr("Look"), self.style_))
        pair = QGridLayout()
        pair.setHorizontalSpacing(32)
        pair.setVerticalSpacing(24)
        pair.addWidget(section(self.tr("Shape"), self.shape), 0, 0, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(section(self.tr("Length"), self.length), 0, 1, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(section(self.tr("Voice"), self.voice), 1, 0, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(
            section(self.tr("Language and music"), self.language, self.music), 1, 1, Qt.AlignmentFlag.AlignTop
        )
        pair.setColumnStretch(0, 1)
        pair.setColumnStretch(1, 1)
        column.addLayout(pair)
        column.addWidget(self.more)
        self._connect()
        self.show_draft("")
        self._learn()

    def show_draft(self, name: str) -> None:
        """Show what the draft holds in a field, or in all."""
        value = self._draft.value
        self.niche.choose(value("niche"))
        self.style_.choose(value("style"))
        self.shape.choose(value("aspect"))
        self.length.choose(value("duration"))
        self.voice.choose(value("voice"))
        self.voice.speak(value("language"))
        place = self.language.findData(value("language"))
        self.language.setCurrentIndex(max(0, place))
        self.music.setChecked(value("music"))
        if self.form and not name:
            for each, field in self.form.fields.items():
                field.show_value(value(each))

    def _connect(self) -> None:
        tell = self._draft.set
        self.niche.chosen.connect(lambda key: tell("niche", key))
        self.style_.chosen.connect(lambda key: tell("style", key))
        self.shape.chosen.connect(lambda key: tell("aspect", key))
        self.length.chosen.connect(lambda seconds: tell("duration", seconds))
        self.voice.chosen.connect(lambda key: tell("voice", key))
        self.language.activated.connect(lambda _: tell("language", self.language.currentData()))
        self.music.clicked.connect(lambda on: tell("music", on))
        self.more.opened.connect(self._unfold)
        self._draft.changed.connect(self.show_draft)

    def _learn(self) -> None:
        """Ask for what is to choose from, and read the pictures, off the window's thread."""
        pipeline = self._desk.engine.pipeline
        self._desk.background.ask(self, lambda: (pipeline.niches(), pipeline.styles()), self._offer)
        self.voice.learn()

    def _offer(self, known: tuple[list[Niche], list[Style]]) -> None:
        niches, styles = known
        auto, own, suited = automatic(), self.tr("Read from the topic"), self.tr("What suits the kind of film")
        kinds = [
            (AUTO, auto, "sparkles", own),
            *((each.name, translated(each.title), "film", translated(each.tone)) for each in niches),
        ]
        self.niche.offer(kinds, self._after)
        looks = [
            (AUTO, auto, "sparkles", suited),
            *((each.name, translated(each.title), "palette", "") for each in styles),
        ]
        self.style_.offer(looks, list(self.niche.cards.values())[-1])
        self._paint("niche", [each.name for each in niches], self.niche.picture)
        self._paint("style", [each.name for each in styles], self.style_.picture)

    def _paint(self, kind: str, names: list[str], show: Callable[[dict[str, QImage]], None]) -> None:
        self._desk.background.ask(self, lambda: pictures(kind, names), show)

    def _unfold(self) -> None:
        """Make the form of the rest, now that it is wanted."""
        shown = Brief("-", **{name: self._draft.value(name) for name in _REST if name != "notes"})
        self.form = Form(self._desk, Brief, shown, _REST)
        self.form.fields["notes"].show_value(self._draft.value("notes"))
        self.form.changed.connect(self._draft.set)
        QVBoxLayout(self.more.content).addWidget(self.form)

    def _languages(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Language of the film"))
        box.addItem(self.tr("{} · read from the text").format(automatic()), AUTO)
        for code in sorted(path.stem for path in (RESOURCES / "languages").glob("*.toml")):
            box.addItem(own_name(code), code)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(16)
        return box


def section(title: str, *widgets: QWidget) -> QWidget:
    """A heading above what belongs to it."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    label = QLabel(title)
    label.setObjectName("heading")
    column.addWidget(label)
    for each in widgets:
        column.addWidget(each)
    return whole


def pictures(kind: str, names: list[str]) -> dict[str, QImage]:
    """Read the preview pictures of niches or styles, by name; any thread."""
    return {name: QImage(str(RESOURCES / "previews" / f"{kind}-{name}.jpg")) for name in names}
