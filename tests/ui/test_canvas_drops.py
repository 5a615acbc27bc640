"""What is dropped on the drawn timeline, from the library, from folders and from the palette."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication

from tests.ui.canvas_hand import LEFT, NONE, Hand
from ui.timeline.canvas.drops import ASSETS, TRANSITION


def _mime(kind: str, payload: bytes) -> QMimeData:
    mime = QMimeData()
    mime.setData(kind, QByteArray(payload))
    return mime


def _drop(hand: Hand, mime: QMimeData, at: QPoint, settle: Callable[[], bool] | None = None) -> None:
    surface, action = hand.canvas.surface, Qt.DropAction.CopyAction
    surface.dragEnterEvent(QDragEnterEvent(at, action, mime, LEFT, NONE))
    if settle:
        hand.desktop.settle(settle)
    surface.dragMoveEvent(QDragMoveEvent(at, action, mime, LEFT, NONE))
    surface.dropEvent(QDropEvent(QPointF(at), action, mime, LEFT, NONE))


def test_an_asset_of_the_library_is_dropped_between_two_clips(hand: Hand) -> None:
    before = hand.film
    asset = hand.desktop.engine.collection.library.assets("image")[0]
    payload = json.dumps([{"sha256": asset.file.sha256}]).encode()
    place = hand.edge("clip-2", "in", 12)
    _drop(hand, _mime(ASSETS, payload), place, lambda: hand.canvas.drops._picked is not None)
    assert hand.film.clips[2].media == asset.file
    assert hand.film.clips[3].id == "clip-2"
    assert hand.editor.selection == (hand.film.clips[2].id,)
    hand.editor.undo()
    assert hand.film == before
    hand.editor.redo()
    assert hand.film.clips[2].media == asset.file


def test_what_was_copied_in_the_library_is_pasted_at_the_playhead(hand: Hand) -> None:
    before = hand.film
    asset = hand.desktop.engine.collection.library.assets("image")[0]
    mime = _mime(ASSETS, json.dumps([{"sha256": asset.file.sha256}]).encode())
    QGuiApplication.clipboard().setMimeData(mime)
    hand.editor.seek(next(each for each in before.clips if each.id == "clip-2").start)
    hand.canvas.deeds.paste()
    hand.desktop.settle(lambda: len(hand.film.clips) == len(before.clips) + 1)
    assert hand.film.clips[2].media == asset.file
    assert hand.film.clips[3].id == "clip-2"
    hand.editor.undo()
    assert hand.film == before


def test_a_picture_that_was_copied_in_a_folder_is_pasted(hand: Hand, tmp_path: Path) -> None:
    from PIL import Image

    Image.radial_gradient("L").convert("RGB").save(tmp_path / "sun.png")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "sun.png"))])
    QGuiApplication.clipboard().setMimeData(mime)
    count = len(hand.film.clips)
    hand.canvas.deeds.paste()
    hand.desktop.settle(lambda: not hand.canvas.scene.coming)
    assert len(hand.film.clips) == count + 1


def test_a_file_is_taken_in_and_a_broken_one_is_told_of(hand: Hand, tmp_path: Path) -> None:
    from PIL import Image

    told: list[object] = []
    hand.desktop.desk.notices.told.connect(told.append)
    Image.radial_gradient("L").convert("RGB").save(tmp_path / "sun.png")
    (tmp_path / "broken.png").write_bytes(b"nothing at all")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("sun.png", "broken.png")])
    _drop(hand, mime, hand.edge("clip-1", "in", 8))
    assert hand.canvas.scene.coming
    hand.desktop.settle(lambda: not hand.canvas.scene.coming)
    assert len(hand.clips) == 7
    assert hand.film.clips[1].asset_title
    assert "broken" in str(told)


def test_a_transition_is_dropped_on_the_nearest_cut(hand: Hand) -> None:
    _drop(hand, _mime(TRANSITION, b"wipe"), hand.edge("clip-3", "in", 20))
    clip = next(each for each in hand.film.clips if each.id == "clip-3")
    assert clip.transition is not None
    assert clip.transition.name == "wipe"
