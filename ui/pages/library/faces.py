"""How an asset is drawn in the grid: as a card with its picture, or as a line with its facts."""

from functools import lru_cache, partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from engine.domain.asset import Asset, Rights
from engine.domain.licence import terms_of
from ui.item_models.assets import Assets
from ui.item_models.drawing import PAD, Pen, clock
from ui.item_models.grid import Face
from ui.item_models.pictures import Pictures
from ui.pages.library.strips import Strips, beginning, moment, moments, tall

WIDTHS = {"small": 150, "medium": 212, "large": 308}
SIGNS = {"video": "film", "image": "image", "audio": "music"}
_VERDICTS = {"never": "ban", "prefer": "star"}
Index = QModelIndex | QPersistentModelIndex


class _Asset(Face):
    """What cards and lines share."""

    def __init__(self, model: Assets, pictures: Pictures, strips: Strips, pen: Pen) -> None:
        super().__init__()
        self._model, self._pictures, self._strips, self._pen = model, pictures, strips, pen
        self.under: tuple[int, float] = (-1, 0.0)
        """The row that is scrubbed, and how far."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Every entry is of one size."""
        return self.size

    def _picture(self, asset: Asset, which: int, box: QSize, ratio: float) -> QPixmap | None:
        return pictured(self._pictures, self._strips, asset, which, box, ratio, self._pen.colour("accent").name())

    def _draw_picture(self, painter: QPainter, box: QRect, asset: Asset, row: int) -> int:
        """Draw the moment that was found, or the one that is pointed at; gives which."""
        usual = beginning(asset, self._model.found.moments.get(asset.file.sha256))
        which = moment(asset, self.under[1]) if row == self.under[0] and moments(asset) > 1 else usual
        ratio = painter.device().devicePixelRatioF()
        found = self._picture(asset, which, box.size(), ratio)
        if found is None and which != usual:
            found = self._picture(asset, usual, box.size(), ratio)
        if found is None or tall(asset):
            self._pen.blank(painter, box, "" if found else SIGNS[asset.kind])
        if found:
            painter.drawPixmap(box.topLeft(), found)
        return which


class Card(_Asset):
    """Picture above title and facts."""

    def __init__(self, size: str, model: Assets, pictures: Pictures, strips: Strips, pen: Pen) -> None:
        super().__init__(model, pictures, strips, pen)
        self.least = WIDTHS[size]
        self._box = QSize()
        self._facts = size != "small"

    def fit(self, width: int) -> None:
        """Let the picture fill the width, in a film's shape."""
        self._box = QSize(width - 2 * PAD, (width - 2 * PAD) * 9 // 16)
        self.size = QSize(width, self._box.height() + (2 * PAD + 46 if self._facts else 2 * PAD + 26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one."""
        pen, rect, row = self._pen, option.rect, index.row()
        pen.ground(painter, option)
        box = QRect(rect.left() + PAD, rect.top() + PAD, self._box.width(), self._box.height())
        asset = self._model.asset(row)
        if asset is None:
            pen.blank(painter, box, "image")
            return
        which = self._draw_picture(painter, box, asset, row)
        self._badges(painter, box, asset, row, which)
        line = QRect(box.left(), box.bottom() + 6, box.width(), 18)
        pen.words(painter, line, asset.title, pen.title)
        if self._facts:
            shown = licence(asset.rights)
            sign = QRect(line.left(), line.bottom() + 4, 14, 14)
            pen.sign(painter, SIGNS[asset.kind], sign, "muted")
            beside = QRect(sign.right() + 6, line.bottom() + 2, box.width() - 20, 18)
            pen.words(painter, beside, shown[0], pen.small, shown[1])

    def _badges(self, painter: QPainter, box: QRect, asset: Asset, row: int, which: int) -> None:
        pen, found, sha256 = self._pen, self._model.found, asset.file.sha256
        lower = QRect(box.left() + 6, box.bottom() - 25, box.width() - 12, 20)
        upper = QRect(box.left() + 6, box.top() + 6, box.width() - 12, 20)
        if row == self.under[0] and moments(asset) > 1:
            self._ticks(painter, box, moments(asset), which)
            lower.translate(0, -6)
        elif score := found.scores.get(sha256):
            pen.bar(painter, QRect(box.left() + 8, box.bottom() - 7, box.width() - 16, 4), score)
            lower.translate(0, -6)
        if asset.duration:
            pen.badge(painter, lower, clock(asset.duration))
        if sign := _VERDICTS.get(self._model.verdicts.get(sha256, "")):
            pen.badge(painter, upper, sign=sign, right=False)
        if more := found.stacks.get(sha256):
            pen.badge(painter, upper, str(more + 1), "layers")

    def _ticks(self, painter: QPainter, box: QRect, count: int, which: int) -> None:
        """Draw one stroke a moment, the one that is shown in full."""
        width = (box.width() - 16 - 3 * (count - 1)) // count
        for each in range(count):
            place = QRect(box.left() + 8 + each * (width + 3), box.bottom() - 7, width, 4)
            self._pen.bar(painter, place, 1.0 if each == which else 0.0)


class Line(_Asset):
    """One asset a row: picture, title and tags, then facts in columns."""

    wide = True
    size = QSize(0, 64)
    _BOX = QSize(92, 52)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one."""
        pen, rect, row = self._pen, option.rect, index.row()
        pen.ground(painter, option)
        box = QRect(rect.left() + PAD, rect.top() + PAD, self._BOX.width(), self._BOX.height())
        asset = self._model.asset(row)
        if asset is None:
            pen.blank(painter, box, "image")
            return
        self._draw_picture(painter, box, asset, row)
        right = rect.right() - 2 * PAD
        for text, width, colour in self._columns(asset, rect.width()):
            pen.words(painter, QRect(right - width, rect.top(), width, rect.height()), text, pen.small, colour)
            right -= width + 12
        left = box.right() + 12
        pen.words(painter, QRect(left, rect.top() + 10, right - left, 20), asset.title, pen.title)
        about = " · ".join(asset.tags[:12])
        pen.words(painter, QRect(left, rect.top() + 33, right - left, 18), about, pen.small, "muted")
        sha256 = asset.file.sha256
        if score := self._model.found.scores.get(sha256):
            pen.bar(painter, QRect(left, rect.bottom() - 7, min(160, right - left), 4), score)
        if sign := _VERDICTS.get(self._model.verdicts.get(sha256, "")):
            pen.badge(painter, QRect(box.left() + 4, box.top() + 4, 40, 18), sign=sign, right=False)
        if more := self._model.found.stacks.get(sha256):
            pen.badge(painter, QRect(box.left(), box.top() + 4, box.width() - 4, 18), str(more + 1), "layers")

    @staticmethod
    def _columns(asset: Asset, room: int) -> list[tuple[str, int, str]]:
        """Give what is written at the right end, from the right: words, width and colour."""
        size = f"{asset.width} × {asset.height}" if asset.width else ""
        length = clock(asset.duration) if asset.duration else ""
        columns = [
            (licence(asset.rights)[0], 130, licence(asset.rights)[1]),
            (size, 96, "muted"),
            (length, 48, "muted"),
        ]
        return columns if room > 560 else columns[:1]


def pictured(
    pictures: Pictures, strips: Strips, asset: Asset, which: int, box: QSize, ratio: float, colour: str
) -> QPixmap | None:
    """Give the picture of one moment of an asset; None where it is being made, or there is none."""
    key = (asset.file.sha256, which, box.width(), ratio, colour if asset.kind == "audio" else "")
    return pictures.picture(key, partial(strips.view, asset, which, box, ratio, colour))


@lru_cache(4096)
def licence(rights: Rights) -> tuple[str, str]:
    """Name a work's licence, and the colour it is written in: that of caution where it asks for more than a credit."""
    terms = terms_of(rights)
    doubtful = terms.commercial is None or terms.derivatives is None or terms.share_alike
    closed = terms.commercial is False or terms.derivatives is False
    return terms.name or "?", "bad" if closed else "caution" if doubtful else "muted"
