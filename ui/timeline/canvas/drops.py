"""What is dropped on the timeline: assets of the library, files, transitions of the palette."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QPointF, Qt
from PySide6.QtGui import QDropEvent

from engine.assets.intake.intake import Added, Refusal
from engine.assets.library import Library
from engine.domain.asset import Asset
from engine.domain.edit.clips import set_transition
from engine.domain.edit.copies import STILL, excerpt_of, pasted
from engine.domain.timeline import HEARD, Timeline, Transition
from engine.domain.units import Frames, Seconds
from engine.errors import EditRefused
from engine.runtime.artifacts import digest
from engine.runtime.progress import Progress
from ui.language import translated
from ui.notices import Notice
from ui.timeline.canvas.gestures.drag import tried
from ui.timeline.canvas.scene import Coming, Scene, Trial
from ui.timeline.canvas.snapping import Snapping
from ui.timeline.editor import Gesture

translate = QCoreApplication.translate
ASSETS = "application/x-faceless-assets"
TRANSITION = "application/x-faceless-transition"
_FADE: Seconds = 0.5
Picked = list[tuple[Asset, Seconds | None]]


@dataclass(frozen=True)
class _Place:
    """Where something is held."""

    frame: Frames
    track: str
    over: bool


class Drops(QObject):
    """Shows what would come where, and puts it in."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self._picked: Picked | None = None
        self._wished: list[tuple[str, Seconds | None]] = []
        self._files: list[Path] = []
        self._transition = ""
        self._waiting: _Place | None = None
        self._snapping: Snapping | None = None
        self._last: tuple[_Place, bool, Trial] | None = None

    def enter(self, event: QDropEvent) -> None:
        """Look at what comes."""
        if not self._scene.open or not self._read(event.mimeData()):
            event.ignore()
            return
        self._snapping = Snapping(self._scene)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def move(self, event: QDropEvent) -> None:
        """Show where it would go."""
        if not (self._wished or self._files or self._transition):
            event.ignore()
            return
        self._scene.show(self._trial(self._place(event)))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def leave(self) -> None:
        """Forget it."""
        self._wished, self._files, self._transition = [], [], ""
        self._last = self._snapping = None
        self._scene.show(None)

    def drop(self, event: QDropEvent) -> None:
        """Put it in; what is not known yet comes as soon as it is."""
        place = self._place(event)
        wished, files, name, picked = self._wished, self._files, self._transition, self._picked
        self.leave()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if name:
            self._scene.editor.do(translate("timeline", "Add transition"), self._joining(place.frame, name))
        elif files:
            self.add_files(files, place.frame, place.track, over=place.over)
        elif picked is not None:
            self._put_in(picked, place)
        elif wished:
            self._waiting = place

    def paste(self, mime: QMimeData | None, frame: Frames, *, over: bool) -> bool:
        """Put assets or files that were copied in at a frame; tells whether there are any. None: nothing was copied."""
        if mime is None:
            return False
        place = _Place(frame, "", over)
        if mime.hasFormat(ASSETS):
            wished = _wishes(bytes(mime.data(ASSETS).data()))
            self._ask(wished, lambda picked: self._put_in(picked, place))
            return bool(wished)
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
        if files:
            self.add_files(files, frame, over=over)
        return bool(files)

    def add_files(self, files: Sequence[Path], frame: Frames, track: str = "", *, over: bool = False) -> None:
        """Take files into the library in the background, then put them in at a frame."""
        scene, place = self._scene, _Place(frame, track, over)
        what = files[0].name if len(files) == 1 else translate("timeline", "{} files").format(len(files))
        still = round(STILL * scene.editor.timeline.rate)
        coming = Coming("video", frame, frame + still, translate("timeline", "Adding {}").format(what))
        scene.coming = (*scene.coming, coming)
        scene.redrawn.emit()
        session = scene.editor.session

        def done(came: tuple[Added, list[Asset]]) -> None:
            gone()
            added, assets = came
            if added.refused:
                scene.desk.notices.tell(Notice(*_why(added.refused), kind="bad"))
            if assets and scene.editor.session is session:
                self._put_in([(asset, None) for asset in assets], place)

        def failed(error: Exception) -> None:
            gone()
            scene.desk.notices.failed(error)

        def gone() -> None:
            scene.coming = tuple(each for each in scene.coming if each is not coming)
            scene.redrawn.emit()

        library = scene.desk.engine.collection.library
        scene.desk.background.work(self, lambda progress: _taken_in(library, progress, files), done, failed)

    def put_assets(self, wished: Sequence[tuple[str, Seconds | None]], frame: Frames, track: str = "") -> None:
        """Put assets of the library in at a frame, named by their SHA-256, as by double click or key."""
        place = _Place(frame, track, over=False)
        self._ask(list(wished), lambda picked: self._put_in(picked, place))

    def _read(self, mime: QMimeData) -> bool:
        self._picked, self._last, self._waiting = None, None, None
        self._wished, self._files, self._transition = [], [], ""
        if mime.hasFormat(ASSETS):
            self._wished = _wishes(bytes(mime.data(ASSETS).data()))
            self._ask(self._wished, self._know)
        elif mime.hasFormat(TRANSITION):
            self._transition = bytes(mime.data(TRANSITION).data()).decode(errors="replace")[:60]
        elif mime.hasUrls():
            self._files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        return bool(self._wished or self._files or self._transition)

    def _ask(self, wished: list[tuple[str, Seconds | None]], then: object) -> None:
        library = self._scene.desk.engine.collection.library

        def picked() -> Picked:
            found = library.some(sha256 for sha256, _ in wished)
            return [(found[sha256], start) for sha256, start in wished if sha256 in found]

        self._scene.desk.background.ask(self, picked, then)  # type: ignore[arg-type]

    def _know(self, picked: Picked) -> None:
        self._picked, self._last = picked, None
        if self._waiting:
            self._put_in(picked, self._waiting)
            self._waiting = None

    def _place(self, event: QDropEvent) -> _Place:
        scene, at = self._scene, QPointF(event.position())
        frame = scene.frame(at.x())
        if self._snapping and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            frame += self._snapping.drawn((frame,), 0)[0]
        over = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return _Place(max(0, frame), scene.stack.at(at.y() + scene.top), over)

    def _trial(self, place: _Place) -> Trial:
        known = self._picked is not None
        if self._last and self._last[:2] == (place, known):
            return self._last[2]
        scene = self._scene
        film = scene.editor.timeline
        if self._transition:
            trial = tried(scene, self._joining(place.frame, self._transition), hint=_shown_as(self._transition))
        elif self._picked:
            before = {id_ for track in ("video", *HEARD) for id_, _, _ in scene.pieces.row(film, track).edges()}
            trial = tried(scene, self._inserting(self._picked, place), guide=place.frame)
            rows = (scene.pieces.row(trial.timeline, track).edges() for track in ("video", *HEARD))
            trial = replace(trial, held=frozenset(id_ for row in rows for id_, _, _ in row if id_ not in before))
        else:
            still = round(STILL * film.rate)
            track = place.track if place.track in HEARD else "video"
            trial = Trial(film, guide=place.frame, outline=((track, place.frame, place.frame + still),))
        self._last = place, known, trial
        return trial

    def _put_in(self, picked: Picked, place: _Place) -> None:
        scene = self._scene
        if not picked or not scene.open:
            scene.desk.notices.failed(EditRefused("This is no longer in the library.", "Add the file again."))
            return
        before = {id_ for track in ("video", *HEARD) for id_, _, _ in scene.pieces.row(scene.timeline, track).edges()}
        if scene.editor.do(translate("timeline", "Add media"), self._inserting(picked, place)):
            film = scene.editor.timeline
            rows = [scene.pieces.row(film, track).edges() for track in ("video", *HEARD)]
            scene.editor.select(
                id_ for row in rows for id_, _, _ in row if id_ not in before and not id_.startswith("gap-")
            )

    @staticmethod
    def _inserting(picked: Picked, place: _Place) -> Gesture:
        track = place.track if place.track in HEARD else "music"

        def inserted(film: Timeline) -> Timeline:
            return pasted(film, excerpt_of(film, picked, track), place.frame, over=place.over, between=True)

        return inserted

    @staticmethod
    def _joining(frame: Frames, name: str) -> Gesture:
        """Put a transition on the cut nearest to a frame."""

        def joined(film: Timeline) -> Timeline:
            cuts = [
                after
                for before, after in zip(film.clips, film.clips[1:], strict=False)
                if not before.empty and not after.empty
            ]
            if not cuts:
                raise EditRefused("There is no cut to put this on.", "A transition needs a clip on either side.")
            near = min(cuts, key=lambda clip: abs(clip.start - frame))
            length = near.transition.length if near.transition else max(2, round(_FADE * film.rate))
            return set_transition(film, near.id, Transition(name, length))

        return joined


def _wishes(payload: bytes) -> list[tuple[str, Seconds | None]]:
    """Read which assets come; whatever else is there counts as nothing."""
    try:
        plain = json.loads(payload)
    except ValueError:
        return []
    found: list[tuple[str, Seconds | None]] = []
    for each in plain if isinstance(plain, list) else []:
        if isinstance(each, dict) and isinstance(each.get("sha256"), str):
            start = each.get("start")
            found.append((each["sha256"], float(start) if isinstance(start, int | float) else None))
    return found


def _taken_in(library: Library, progress: Progress, files: Sequence[Path]) -> tuple[Added, list[Asset]]:
    """Add files, and give their assets in order, of those too that were there already."""
    added = library.add(progress, list(files))
    if not added.known:
        return added, list(added.assets)
    names = [digest(path) for path in files if path.is_file()]
    found = library.some(names)
    return added, [found[name] for name in dict.fromkeys(names) if name in found]


def _why(refused: Sequence[Refusal]) -> tuple[str, str]:
    """Say what could not be added, and why the first could not."""
    first = f"{Path(refused[0].path).name}: {translated(refused[0].reason)}"
    if len(refused) == 1:
        return translate("timeline", "A file could not be added."), first
    return translate("timeline", "{} files could not be added.").format(len(refused)), first


def _shown_as(name: str) -> str:
    return name.replace("_", " ").capitalize()
