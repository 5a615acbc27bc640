"""One window a home: whoever comes second hands over what it was asked, and the first comes to the front."""

import hashlib
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from engine.domain.units import Bytes, Seconds

_WAIT: Seconds = 5.0
"""For the first to answer: it may just be starting."""
_LARGEST: Bytes = 1_000_000
_ANSWER = b"ok\n"


@dataclass(frozen=True)
class Request:
    """What the program was started for."""

    files: tuple[str, ...] = ()
    """Paths and addresses to open."""
    place: str = ""
    """A page to go to."""
    hidden: bool = False
    """Whether to stay in the tray."""


class SingleInstance(QObject):
    """Holds a home as the only window on it, and hears those that come later.

    A lock of the operating system decides who is first: it is gone with its process, however that ended. A socket that
    a killed process left behind is replaced.
    """

    asked = Signal(object)
    """Another start asks this one: a `Request`."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = FileLock(folder / "window.lock")
        told = f"{folder.resolve()}\0{os.getuid() if hasattr(os, 'getuid') else os.environ.get('USERNAME', '')}"
        self._name = f"faceless-{hashlib.sha256(told.encode()).hexdigest()[:20]}"
        self._server: QLocalServer | None = None

    def first(self) -> bool:
        """Become the only window of this home; tells whether this is it."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        return True

    def listen(self) -> None:
        """Hear what later starts ask. Needs the application: a socket made before it would never be heard."""
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        self._server.listen(self._name)

    def forward(self, request: Request) -> bool:
        """Hand a request to the first; tells whether it took it. Needs no event loop."""
        if QCoreApplication.instance() is None:
            self._application = QCoreApplication([])
        message = json.dumps(
            {"files": [_absolute(each) for each in request.files], "place": request.place, "hidden": request.hidden}
        )
        until = time.monotonic() + _WAIT
        while time.monotonic() < until:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(500):
                socket.write(message.encode() + b"\n")
                socket.waitForBytesWritten(1000)
                left = max(0.0, until - time.monotonic())
                return socket.waitForReadyRead(round(1000 * left)) and bytes(socket.readAll().data()).startswith(b"ok")
            time.sleep(0.1)
        return False

    def close(self) -> None:
        """Let another be the first."""
        if self._server:
            self._server.close()
            self._server.deleteLater()
        self._lock.release()

    def _meet(self) -> None:
        while self._server and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LARGEST:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        request = _request(bytes(socket.readLine().data()))
        if request is None:
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        self.asked.emit(request)


def _request(line: bytes) -> Request | None:
    """Read what another start sent; None where it is nothing of ours."""
    try:
        said = json.loads(line)
        files, place, hidden = said["files"], said["place"], said["hidden"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not (isinstance(files, list) and all(isinstance(each, str) for each in files) and isinstance(place, str)):
        return None
    return Request(tuple(files), place, hidden is True)


def _absolute(file: str) -> str:
    """The first may stand in another folder."""
    return file if "://" in file else str(Path(file).expanduser().absolute())
