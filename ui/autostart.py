"""Starting with the session: one small file of the system's own kind, written and removed by us."""

import os
import plistlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from engine.runtime import atomic

HIDDEN = "--hidden"
"""Asks the program to start in the tray, without its window."""
NAME = "faceless-studio"


class Autostart(Protocol):
    """Whether the program starts with the session."""

    def on(self) -> bool:
        """Whether it does."""
        ...

    def turn(self, on: bool) -> None:
        """Let it start, or no more. Raises OSError."""
        ...


@dataclass(frozen=True)
class DesktopEntry:
    """Linux and its like: a .desktop file in the folder of the freedesktop.org autostart specification."""

    words: Sequence[str]
    folder: Path

    def on(self) -> bool:
        """Whether the file is there and not switched off by the session's own settings."""
        try:
            return "\nHidden=true" not in self._file.read_text(encoding="utf-8")
        except OSError:
            return False

    def turn(self, on: bool) -> None:
        """Write the file, or remove it."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Faceless Studio",
            f"Icon={NAME}",
            f"Exec={' '.join(map(_quoted, self.words))}",
            "X-GNOME-Autostart-enabled=true",
        )
        atomic.write(self._file, "\n".join(lines) + "\n")

    @property
    def _file(self) -> Path:
        return self.folder / f"{NAME}.desktop"


@dataclass(frozen=True)
class LaunchAgent:
    """macOS: a property list that launchd reads at login."""

    words: Sequence[str]
    folder: Path

    def on(self) -> bool:
        """Whether the list is there."""
        return self._file.is_file()

    def turn(self, on: bool) -> None:
        """Write the list, or remove it."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        told = {"Label": f"studio.{NAME}", "ProgramArguments": list(self.words), "RunAtLoad": True}
        atomic.write(self._file, plistlib.dumps(told))

    @property
    def _file(self) -> Path:
        return self.folder / f"studio.{NAME}.plist"


@dataclass(frozen=True)
class RunKey:
    """Windows: a value below the person's own Run key."""

    words: Sequence[str]
    path: str = r"Software\Microsoft\Windows\CurrentVersion\Run"

    def on(self) -> bool:
        """Whether the value is there."""
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self.path) as key:  # type: ignore[attr-defined,unused-ignore]
                winreg.QueryValueEx(key, NAME)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

    def turn(self, on: bool) -> None:
        """Write the value, or remove it."""
        import subprocess
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self.path) as key:  # type: ignore[attr-defined,unused-ignore]
            if on:
                line = subprocess.list2cmdline(self.words)
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, line)  # type: ignore[attr-defined,unused-ignore]
            elif self.on():
                winreg.DeleteValue(key, NAME)  # type: ignore[attr-defined,unused-ignore]


def of_this_system() -> Autostart:
    """The way of the system that this runs on."""
    words = (*program(), HIDDEN)
    if sys.platform == "win32":
        return RunKey(words)
    if sys.platform == "darwin":
        return LaunchAgent(words, Path.home() / "Library" / "LaunchAgents")
    config = os.environ.get("XDG_CONFIG_HOME")
    return DesktopEntry(words, (Path(config) if config else Path.home() / ".config") / "autostart")


def program() -> tuple[str, ...]:
    """The words that start this program once more."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "app")


def _quoted(word: str) -> str:
    """Write a word as the Exec key of a desktop entry wants it: reserved characters in quotes, % doubled."""
    word = word.replace("%", "%%")
    if not set(word) & set(" \t\n\"'\\><~|&;$*?#()`"):
        return word
    for each in ("\\", '"', "`", "$"):
        word = word.replace(each, f"\\{each}")
    return f'"{word.replace(chr(92), chr(92) * 2)}"' if "\\" in word else f'"{word}"'
