"""What a file is by its first bytes, whatever its name or its server say."""

import re
from dataclasses import dataclass

from engine.domain.asset import Kind

HEAD = 512
"""Bytes that are enough to tell."""
READ = {
    "protocol_whitelist": "file",
    "format_whitelist": "mov,matroska,avi,mpegts,mpeg,flv,ogg,wav,mp3,flac,aac,asf,gif",
}
"""What PyAV is told of every film and recording: a list that names other files, or places in a network, is none."""


@dataclass(frozen=True)
class Sort:
    """A sort of file."""

    title: str
    """As a person calls it, with its article."""
    kind: Kind | None = None
    """None for what can be neither shown nor heard here."""
    suffix: str = ""
    """The ending this program gives it."""
    also: Kind | None = None
    """What such a file may hold instead; only looking into it tells."""


_WEB_PAGE = Sort("a web page")
_PLAIN: tuple[tuple[bytes, Sort], ...] = (
    (rb"\xff\xd8\xff", Sort("a JPEG picture", "image", ".jpg")),
    (rb"\x89PNG\r\n\x1a\n", Sort("a PNG picture", "image", ".png")),
    (rb"GIF8[79]a", Sort("a GIF picture", "image", ".gif")),
    (rb"RIFF....WEBP", Sort("a WebP picture", "image", ".webp")),
    (rb"II\*\x00|MM\x00\*", Sort("a TIFF picture", "image", ".tif")),
    (rb"BM....\x00\x00\x00\x00", Sort("a BMP picture", "image", ".bmp")),
    (rb"....ftyp(avif|avis|heic|heix|mif1|msf1|hevc)", Sort("an AVIF or HEIC picture")),
    (rb"....ftyp(M4A |M4B |M4P )", Sort("an M4A recording", "audio", ".m4a")),
    (rb"....ftypqt  ", Sort("a QuickTime film", "video", ".mov")),
    (rb"....ftyp", Sort("an MP4 film", "video", ".mp4", "audio")),
    (rb"....(moov|mdat|wide|free|skip|pnot)", Sort("a QuickTime film", "video", ".mov")),
    (rb"\x1aE\xdf\xa3.{0,60}webm", Sort("a WebM film", "video", ".webm", "audio")),
    (rb"\x1aE\xdf\xa3", Sort("a Matroska film", "video", ".mkv", "audio")),
    (rb"RIFF....AVI ", Sort("an AVI film", "video", ".avi")),
    (rb"\x00\x00\x01[\xb3\xba]", Sort("an MPEG film", "video", ".mpg")),
    (rb"G.{187}G", Sort("an MPEG stream", "video", ".ts")),
    (rb"FLV\x01", Sort("a Flash film", "video", ".flv")),
    (rb"OggS.{22,60}(\x80theora|\x01video|fishead)", Sort("an Ogg film", "video", ".ogg")),
    (rb"OggS", Sort("an Ogg recording", "audio", ".ogg")),
    (rb"RIFF....WAVE|RF64....WAVE", Sort("a WAV recording", "audio", ".wav")),
    (rb"fLaC", Sort("a FLAC recording", "audio", ".flac")),
    (rb"ID3[\x02-\x04]|\xff[\xfa\xfb\xf2\xf3\xe2\xe3]", Sort("an MP3 recording", "audio", ".mp3")),
    (rb"\xff[\xf0\xf1\xf8\xf9]", Sort("an AAC recording", "audio", ".aac")),
    (rb"0&\xb2u\x8ef\xcf\x11", Sort("a Windows Media file", "video", ".wmv", "audio")),
    (rb"PK\x03\x04|PK\x05\x06", Sort("a ZIP archive")),
    (rb"\x1f\x8b", Sort("packed with gzip")),
    (rb"%PDF-", Sort("a PDF document")),
    (rb"MZ|\x7fELF|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe|#!", Sort("a program")),
)
_TOLD = tuple((re.compile(pattern, re.DOTALL), sort) for pattern, sort in _PLAIN)
_MARKUP = re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype|html|head|body|script|\?xml|svg|!--|meta|title)", re.IGNORECASE)
_DATA = re.compile(rb"\s*[{\[]")


def sort_of(head: bytes) -> Sort:
    """Tell what begins with these bytes; of what is not known the title says so."""
    for pattern, sort in _TOLD:
        if pattern.match(head):
            return sort
    if _MARKUP.match(head):
        return _WEB_PAGE
    return Sort("a message, not a file") if _DATA.match(head) else Sort("of no known sort")
