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
    """Open files: the last that has a place stays in front; those that have none are told of."""
    unknown = []
    for path in map(local, files):
        place = place_of(path) if path else ""
        if path and place:
            window.go(place, str(path))
        elif path:
            unknown.append(path.name)
    if unknown:
        window.desk.notices.tell(_unknown(unknown))


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
