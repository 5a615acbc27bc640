"""A bundle from elsewhere, held against all that a bundle may be before anything of it is unpacked."""

import re
import stat
import struct
import zipfile
from pathlib import Path, PurePosixPath

from engine.domain.project import FILE
from engine.domain.units import Bytes
from engine.errors import Refused
from engine.pipeline.keeping.folders import shown

MOST_FILES = 10_000
LARGEST: Bytes = 200_000_000_000
RATIO = 100
"""What unpacks to more than so many times its size is rather an attack than a film."""
ANEW = "Export the project anew."
ASSETS = "assets.json"
"""What is known of the media: titles, and whose they are."""
MEDIUM = re.compile(r"media/([0-9a-f]{64})((?:\.\w{1,16})*)")
_TEXT: Bytes = 64_000_000
_LISTING: Bytes = 8_000_000
"""Of the list of files: more says that there are too many, and would fill the memory only to be refused."""
_TAIL: Bytes = 66_000
"""An archive's last part, in which it says where its list is; a comment of up to 65,535 bytes may follow."""
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"

Files = dict[str, zipfile.ZipInfo]


def check_listing(path: Path) -> None:
    """Raise Refused where an archive's list of files is larger than that of any bundle."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        tail = file.read()
    sizes = [struct.unpack_from("<L", tail, at + 12)[0] for at in _places(tail, _END, 22)]
    sizes += [struct.unpack_from("<Q", tail, at + 40)[0] for at in _places(tail, _END_64, 56)]
    if max(sizes, default=0) > _LISTING:
        raise Refused(f"This bundle holds more than {MOST_FILES:,} files.", ANEW)


def checked(archive: zipfile.ZipFile) -> Files:
    """Give what an archive holds by name. Raises Refused."""
    found: Files = {}
    for about in archive.infolist():
        if len(found) >= MOST_FILES:
            raise Refused(f"This bundle holds more than {MOST_FILES:,} files.", ANEW)
        if about.filename in found:
            raise Refused(f"This bundle holds {about.filename[:80]!r} twice.", ANEW)
        _check(about)
        found[about.filename] = about
    if FILE not in found:
        raise Refused("There is no project in this archive.", "Choose one that `faceless project export` wrote.")
    if any(found[name].file_size > _TEXT for name in (FILE, ASSETS) if name in found):
        raise Refused("The project file in this bundle is too large.", ANEW)
    if sum(about.file_size for about in found.values()) > LARGEST:
        raise Refused(f"This bundle unpacks to more than {LARGEST / 1e9:.0f} GB.", ANEW)
    return found


def _check(about: zipfile.ZipInfo) -> None:
    name, kind = about.filename, stat.S_IFMT(about.external_attr >> 16)
    path = PurePosixPath(name)
    outside = path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name
    if outside or about.is_dir() or kind not in {0, stat.S_IFREG} or about.flag_bits & 1:
        raise Refused(f"This bundle holds something that is no plain file of a project: {name[:80]!r}.", ANEW)
    if not (shown(name) or name == ASSETS or MEDIUM.fullmatch(name)):
        raise Refused(f"This bundle holds {name[:80]!r}, which belongs to no project.", ANEW)
    if about.file_size > RATIO * max(about.compress_size, 1):
        raise Refused(f"{name[:80]!r} in this bundle unpacks to more than {RATIO} times its size.", ANEW)


def _places(tail: bytes, mark: bytes, length: int) -> list[int]:
    found = [match.start() for match in re.finditer(re.escape(mark), tail)]
    return [at for at in found if at + length <= len(tail)]
