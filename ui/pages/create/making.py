"""The films in the making, beside the form: any number, each with how far it is."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.assets.intake.views import KeptViews
from engine.domain.asset import Asset
from engine.domain.brief import Brief
from engine.domain.event import ProjectReady, SceneChosen
from engine.domain.units import Seconds
from engine.pipeline.queue.entry import ENDED, Entry
from engine.runtime.codec import from_plain
from ui.desk import Desk
from ui.item_models.pictures import rounded
from ui.pages.create.film_card import SEEN, FilmCard
from ui.pages.jobs.watch import Watch

_MOST = 20


class Making(QScrollArea):
    """Cards of the films that are being made or were made since the window opened, the newest first."""

    alike = Signal(object)
    """A `Brief`: another film like that one is wanted."""
    filled = Signal(bool)
    """Whether there is any card."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.cards: dict[str, FilmCard] = {}
        self._away: set[str] = set()
        self._ready: set[str] = set()
        whole = QWidget()
        whole.setObjectName("page")
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(4, 24, 24, 24)
        self._column.setSpacing(12)
        title = QLabel(self.tr("In the making"))
        title.setObjectName("heading")
        self._column.addWidget(title)
        self._column.addStretch(1)
        self.setWidget(whole)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(320)
        self.hide()
        self._watch = Watch(self, desk)
        self._watch.changed.connect(self._show)
        desk.events.hear(self, SceneChosen, self._chosen)
        desk.events.hear(self, ProjectReady, self._open)

    def _show(self) -> None:
        films = [each for each in self._watch.entries if each.verb == "make"]
        for entry in films:
            if entry.id not in self.cards and entry.id not in self._away and entry.state not in ENDED:
                self._add(entry)
        named = {each.id: each for each in films}
        for name in list(self.cards):
            if name not in named:
                self._drop(name)
                continue
            card = self.cards[name]
            card.ready = named[name].project in self._ready
            card.show_entry(named[name], held=self._watch.held)
        for name in [each for each, card in self.cards.items() if card.entry.state in ENDED][:-_MOST]:
            self._drop(name)
        self.setVisible(bool(self.cards))
        self.filled.emit(bool(self.cards))

    def _add(self, entry: Entry) -> None:
        card = FilmCard(self._desk, entry)
        card.asked.connect(partial(self._asked, entry.id))
        self.cards[entry.id] = card
        self._column.insertWidget(1, card)

    def _drop(self, name: str) -> None:
        card = self.cards.pop(name)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _asked(self, name: str, what: str) -> None:
        queue = self._desk.engine.queue
        if what == "cancel":
            self._desk.background.ask(self, partial(queue.cancel, name))
        elif what == "again":
            self._desk.background.ask(self, partial(queue.resume, name))
        elif what == "alike":
            self.alike.emit(from_plain(self.cards[name].entry.arguments["brief"], Brief))
        elif what == "away":
            self._away.add(name)
            self._drop(name)
            self.setVisible(bool(self.cards))
            self.filled.emit(bool(self.cards))

    def _open(self, event: ProjectReady) -> None:
        self._ready.add(event.key)
        self._watch.look()

    def _chosen(self, event: SceneChosen) -> None:
        asset, ratio, views = event.shot.asset, self.devicePixelRatioF(), self._desk.engine.collection.library.views
        if asset is None or asset.kind == "audio":
            return
        self._desk.background.ask(
            self, lambda: _picture(views, asset, event.shot.start, ratio), partial(self._seen, event.key, event.scene)
        )

    def _seen(self, key: str, scene: int, image: QImage | None) -> None:
        if image is None:
            return
        for card in self.cards.values():
            if card.entry.project == key:
                card.show_scene(scene, image)


def _picture(views: KeptViews, asset: Asset, start: Seconds, ratio: float) -> QImage | None:
    """Draw the moment of an asset nearest to `start`; None where nothing was kept of it. Any thread."""
    kept = views.of(asset)
    if not kept:
        return None
    moments = asset.moments[: len(kept)]
    place = min(range(len(moments)), key=lambda each: abs(moments[each].start - start), default=0)
    view = kept[place].copy()
    high, wide, _ = view.shape
    image = QImage(view.data, wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()
    return rounded(image, SEEN, ratio, 4)
