"""Where files come in: copied and hashed, looked at in processes apart, given in the order in which they were named.

At most a window of files is under way, so memory does not grow with their number.
"""

import shutil
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from os import stat_result
from pathlib import Path

from engine.assets.intake.copying import copied, stated
from engine.assets.intake.process import Lookers
from engine.assets.intake.receipts import Receipt, Receipts
from engine.assets.intake.seen import Seen
from engine.domain.identity import Blob, new_id
from engine.domain.units import Seconds
from engine.errors import Refused
from engine.runtime import atomic
from engine.runtime.progress import Progress, Stop

_LOOK: Seconds = 0.1


@dataclass(frozen=True)
class Looked:
    """A file that was copied and looked at, or what else became of it."""

    path: Path
    about: stat_result | None = None
    known: bool = False
    reason: str = ""
    lasting: bool = False
    """Whether the reason lies in the file itself."""
    blob: Blob | None = None
    seen: Seen | None = None
    aside: Path | None = None
    strip: Path | None = None

    def drop(self) -> None:
        """Remove what was written aside for it, if that is still there."""
        for each in (self.aside, self.strip):
            if each:
                with suppress(OSError):
                    each.unlink(missing_ok=True)


class Reception:
    """Copies files and has them looked at; several calls may run at once."""

    def __init__(self, folder: Path, known: Callable[[str], bool]) -> None:
        """`known` tells whether a file of some content needs no looking at."""
        self.lookers = Lookers()
        self._coming = folder / "incoming"
        self._receipts = Receipts(folder / "receipts.sqlite")
        self._known = known
        self._sweeping = threading.Lock()
        self._swept = False

    def looked(self, files: Sequence[Path], progress: Progress) -> Generator[Looked]:
        """Look at files a window at a time; gives them in their order. Raises Cancelled, NeedsSpace."""
        self._sweep()
        stop = Stop(progress.stop)
        under_way: deque[Future[Looked]] = deque()
        waiting = iter(files)
        pool = ThreadPoolExecutor(2 * self.lookers.most, thread_name_prefix="intake")  # one copies, one waits
        try:
            while True:
                while len(under_way) < 8 * self.lookers.most and (path := next(waiting, None)) is not None:
                    under_way.append(pool.submit(self._look, path, stop))
                if not under_way:
                    return
                while not wait([under_way[0]], _LOOK).done:
                    progress.stop.wait(0)
                yield under_way.popleft().result()
        finally:
            stop.ask()
            pool.shutdown(wait=True, cancel_futures=True)
            for left in under_way:
                if not left.cancelled() and left.exception() is None:
                    left.result().drop()

    def _look(self, path: Path, stop: Stop) -> Looked:
        try:
            about = stated(path)
        except Refused as error:
            return Looked(path, reason=str(error))
        receipt = self._receipts.find(path, about)
        if receipt and (receipt.reason or self._known(receipt.sha256)):
            return Looked(path, about, bool(receipt.sha256), receipt.reason)
        name = new_id()
        aside, strip = self._coming / f"{name}{path.suffix.lower()}", self._coming / f"{name}.strip.jpg"
        with ExitStack() as undo:
            undo.callback(Looked(path, aside=aside, strip=strip).drop)
            looked = self._copied_and_seen(path, about, aside, strip, stop)
            undo.pop_all()
        return looked

    def _copied_and_seen(self, path: Path, about: stat_result, aside: Path, strip: Path, stop: Stop) -> Looked:
        try:
            blob = Blob(copied(path, aside, stop), aside.suffix)
        except Refused as error:
            aside.unlink(missing_ok=True)
            return Looked(path, reason=str(error))
        if self._known(blob.sha256):
            aside.unlink()
            return Looked(path, about, known=True, blob=blob)
        try:
            return Looked(path, about, blob=blob, seen=self.lookers.look(aside, strip, stop), aside=aside, strip=strip)
        except Refused as error:
            aside.unlink()
            strip.unlink(missing_ok=True)
            return Looked(path, about, reason=str(error), lasting=True)

    def remember(self, every: Sequence[Looked]) -> None:
        """Note what became of files, so that they are not looked at again."""
        self._receipts.keep(_receipts(every))

    def close(self) -> None:
        """End the processes that look, and let go of the receipts."""
        self.lookers.close()
        self._receipts.close()

    def _sweep(self) -> None:
        """Remove what an import left that was killed; nothing else writes there in other processes."""
        with self._sweeping:
            if not self._swept:
                shutil.rmtree(self._coming, ignore_errors=True)
                self._swept = True
            with atomic.needing_space(self._coming.parent):
                self._coming.mkdir(parents=True, exist_ok=True)


def _receipts(batch: Sequence[Looked]) -> Iterator[tuple[Path, stat_result, Receipt]]:
    for each in batch:
        if each.about and each.lasting:
            yield each.path, each.about, Receipt("", each.reason)
        elif each.about and each.blob:
            yield each.path, each.about, Receipt(each.blob.sha256, "")
