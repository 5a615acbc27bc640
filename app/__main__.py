"""Starts the program: a verb runs on the command line, no verb opens the window."""

import multiprocessing
import os
import sys


def main() -> None:
    """Run, and leave with the exit code."""
    multiprocessing.freeze_support()
    if len(sys.argv) == 1 and _has_screen():
        from app.desktop import main as desktop

        sys.exit(desktop())
    from app.cli import main as command

    sys.exit(command())


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    main()
