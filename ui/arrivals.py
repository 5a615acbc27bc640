"""Files that come from outside: dropped, chosen, or handed over by a second start; each goes to its place."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QCoreApplication

from engine.domain.project import FILE
from ui.main_window import MainWindow
from ui.notices import Notice

_TIMELINES = {".otio", ".fcpxml", ".edl", ".srt", ".vtt", ".ass"}
_MEDIA = {
    *(".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".avif"),
    *(".mp4", ".mov", ".mkv", ".webm", ".avi", ".m4v", ".mpg", ".mpeg", ".ts"),
    *(".mp3", ".wav", ".flac", ".ogg", ".opus", ".m4a", ".aac"),
}
_MODELS = {".gguf", ".onnx"}


def place_of(path: Path) -> str:
    """Name the page that takes a file or folder; empty where none does."""
    kind = path.suffix.lower()
    if path.is_dir():
        return "timeline" if (path / FILE).is_file() else "library"
    if path.name == FILE or kind in _TIMELINES:
        return "timeline"
    for kinds, place in (({".zip"}, "projects"), (_MEDIA, "library"), (_MODELS, "models"), ({".csv"}, "create")):
        if kind in kinds:
            return place
    return "timeline" if kind == ".json" else ""


def arrive(window: MainWindow, files: Iterable[str]) -> None:
    """Open files, each where it belongs; those that nothing opens are told of."""
    by_place: dict[str, list[Path]] = {}
    for path in map(local, files):
        if path:
            by_place.setdefault(place_of(path), []).append(path)
    unknown = by_place.pop("", [])
    for place, paths in by_place.items():
        _TAKERS[place](window, paths)
    if unknown:
        window.desk.notices.tell(_unknown([path.name for path in unknown]))


def _timeline(window: MainWindow, paths: Sequence[Path]) -> None:
    """Open a film; take timelines and captions into the one that is open."""
    from ui.timeline.exchange import Exchange
    from ui.timeline.page import TimelinePage

    into = [path for path in paths if path.suffix.lower() in _TIMELINES]
    for film in (path for path in paths if path not in into):
        window.go("timeline", str(film))
    if into:
        window.go("timeline")
        page = window.page("timeline")
        exchange = page.findChild(Exchange)
        if isinstance(page, TimelinePage) and page.editor.session and exchange:
            for path in into:
                exchange.take(path)
        else:
            text = QCoreApplication.translate("arrivals", "Open the film first that {name} belongs to.")
            window.desk.notices.tell(Notice(text.format(name=into[0].name), kind="caution"))


def _projects(window: MainWindow, paths: Sequence[Path]) -> None:
    """Take bundles in, and show what was in them."""
    desk = window.desk
    for path in paths:
        desk.background.work(
            window,
            lambda progress, path=path: desk.engine.bundles.take(progress, path).key,  # type: ignore[misc]
            lambda key: window.go("projects", key),
        )
    window.go("projects")


def _library(window: MainWindow, paths: Sequence[Path]) -> None:
    """Let pictures, footage and sound come into the library, one after another with other work."""
    queue = window.desk.engine.queue
    names = paths[0].name if len(paths) == 1 else f"{paths[0].name} +{len(paths) - 1}"
    title = QCoreApplication.translate("arrivals", "Into the library: {name}").format(name=names)
    window.desk.background.ask(window, lambda: queue.add("add", {"paths": list(paths)}, title))
    window.go("library")


def _models(window: MainWindow, paths: Sequence[Path]) -> None:
    for path in paths:
        window.go("models", str(path))


def _create(window: MainWindow, paths: Sequence[Path]) -> None:
    """Read a table of topics."""
    from ui.pages.create.page import MANY, CreatePage

    window.go("create")
    page = window.page("create")
    if isinstance(page, CreatePage):
        page.tabs.setCurrentIndex(MANY)
        page.many.open(paths[-1])


_TAKERS = {"timeline": _timeline, "projects": _projects, "library": _library, "models": _models, "create": _create}


def local(file: str) -> Path | None:
    """Read a path or a file: address; None where it is not on this computer."""
    parts = urlsplit(file)
    if parts.scheme == "file":
        return Path(unquote(parts.path))
    return None if "://" in file else Path(file)


def _unknown(names: Sequence[str]) -> Notice:
    return Notice(
        QCoreApplication.translate("arrivals", "Nothing here opens {name}.").format(name=", ".join(names)),
        QCoreApplication.translate(
            "arrivals", "Films, bundles, timelines, subtitles, pictures, footage, sound and models can be opened."
        ),
        "caution",
    )
