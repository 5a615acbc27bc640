"""Starts the program: a verb runs on the command line; files, or nothing, open the window."""

import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_HIDDEN, _PLACE = "--hidden", "--go"


def main() -> None:
    """Run, and leave with the exit code."""
    multiprocessing.freeze_support()
    words = sys.argv[1:]
    if _for_window(words) and _has_screen():
        from app.desktop import main as desktop
        from app.single_instance import Request

        place = words[words.index(_PLACE) + 1] if _PLACE in words[:-1] else ""
        files = tuple(word for word in words if not word.startswith("--") and word != place)
        sys.exit(desktop(Request(files, place, _HIDDEN in words)))
    from app.cli import main as command

    sys.exit(command())


def _for_window(words: Sequence[str]) -> bool:
    """Whether words are for the window: none, its own options, and files or addresses; a verb never is."""
    if not words or words[0] in {_HIDDEN, _PLACE}:
        return True
    return all("://" in word or (("." in word or os.sep in word) and Path(word).exists()) for word in words)


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    main()
