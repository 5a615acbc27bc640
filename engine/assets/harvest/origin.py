"""Where a browser says that a downloaded file came from: kept with the person's word, for the day somebody asks."""

import os
import sys
from contextlib import suppress
from pathlib import Path

_MOST = 2000
_LINUX = ("user.xdg.origin.url", "user.xdg.referrer.url")
_WINDOWS = ("HostUrl", "ReferrerUrl")


def origin(path: Path) -> tuple[str, ...]:
    """Give the file's address and the page's, as far as the browser noted them; macOS keeps them out of reach."""
    noted = _zone(path) if sys.platform == "win32" else _attributes(path)
    return tuple(address[:_MOST] for address in noted if address.startswith("https://"))


def _attributes(path: Path) -> list[str]:
    """Read what freedesktop.org's guidelines have browsers write."""
    found: list[str] = []
    if sys.platform == "linux":
        for name in _LINUX:
            with suppress(OSError):
                found.append(os.getxattr(path, name).decode("utf-8", "replace"))
    return found


def _zone(path: Path) -> list[str]:
    """Read the stream that Windows keeps beside what came from elsewhere."""
    try:
        lines = Path(f"{path}:Zone.Identifier").read_text("utf-8", "replace").splitlines()
    except OSError:
        return []
    told = dict(line.split("=", 1) for line in lines if "=" in line)
    return [told[name] for name in _WINDOWS if name in told]
