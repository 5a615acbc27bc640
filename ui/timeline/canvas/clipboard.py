"""Items on the system's clipboard, so that they can be put into another film too."""

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from engine.domain.edit.copies import Excerpt
from engine.errors import Refused
from engine.runtime.codec import from_json, to_json

ITEMS = "application/x-faceless-items"
_MOST = 32_000_000
"""Bytes that are read at most."""


def put(excerpt: Excerpt) -> None:
    """Put items on the clipboard, for other programs as their words."""
    mime = QMimeData()
    mime.setData(ITEMS, QByteArray(to_json(excerpt).encode()))
    words = [title.text for title in excerpt.titles]
    words += [word.text for caption in excerpt.captions for word in caption.words]
    if words:
        mime.setText(" ".join(words))
    QGuiApplication.clipboard().setMimeData(mime)


def taken() -> Excerpt | None:
    """Give the items on the clipboard; None where there are none that can be read."""
    mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if mime is None or not mime.hasFormat(ITEMS) or mime.data(ITEMS).size() > _MOST:
        return None
    try:
        return from_json(bytes(mime.data(ITEMS).data()), Excerpt)
    except Refused:
        return None
