"""What a licence allows, told from its address or its short name; and the credit that it asks for.

Codes are SPDX ids where there is one, else the source's own name for its terms. Nothing is guessed: who states no
licence that is known here has none.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from engine.domain.asset import Rights


@dataclass(frozen=True)
class Licence:
    """The terms on which a work may be used."""

    code: str
    """An SPDX id as `CC-BY-4.0`, or a source's own as `pexels`."""
    name: str
    """As people write it: `CC BY 4.0`."""
    url: str
    attribution: bool
    """Whether it asks that the maker be named; a source's own terms may ask so besides."""
    commercial: bool | None
    """Whether the work may earn money; None where the terms leave it open."""
    derivatives: bool | None
    """Whether it may be changed, which laying it under a voice is."""
    share_alike: bool = False
    """Whether what is made with it must carry the same licence."""


CC0 = Licence("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", False, True, True)
PUBLIC_DOMAIN_MARK = Licence(
    "CC-PDM-1.0", "Public Domain Mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/", False, True, True
)
PUBLIC_DOMAIN_DEDICATION = Licence(
    "CC-PDDC", "Public Domain Dedication", "https://creativecommons.org/licenses/publicdomain/", False, True, True
)
PUBLIC_DOMAIN = Licence("public-domain", "public domain", "", False, True, True)
PEXELS = Licence("pexels", "Pexels Licence", "https://www.pexels.com/license/", False, True, True)
PIXABAY = Licence(
    "pixabay", "Pixabay Content Licence", "https://pixabay.com/service/license-summary/", False, True, True
)
UNSPLASH = Licence("unsplash", "Unsplash Licence", "https://unsplash.com/license", False, True, True)
COVERR = Licence("coverr", "Coverr Licence", "https://coverr.co/license", False, True, True)
NASA = Licence(
    "nasa",
    "NASA Media Usage Guidelines",
    "https://www.nasa.gov/nasa-brand-center/images-and-media/",
    True,
    True,
    True,
)
MIXKIT_FREE = Licence("mixkit_free", "Mixkit Free Licence", "https://mixkit.co/license/", False, True, True)
MIXKIT_RESTRICTED = Licence(
    "mixkit_restricted", "Mixkit Restricted Licence", "https://mixkit.co/license/", False, False, True
)
YOUTUBE_AUDIO_LIBRARY = Licence(
    "youtube_al_standard",
    "YouTube Audio Library Licence",
    "https://support.google.com/youtube/answer/3376882",
    False,
    True,
    True,
)

OWN_WORK = "own work"
"""What the person's own files are under."""
YOU = "you"
"""Whose they are."""
_OWN = {
    each.code: each
    for each in (
        CC0,
        PUBLIC_DOMAIN_MARK,
        PUBLIC_DOMAIN_DEDICATION,
        PUBLIC_DOMAIN,
        PEXELS,
        PIXABAY,
        UNSPLASH,
        COVERR,
        NASA,
        MIXKIT_FREE,
        MIXKIT_RESTRICTED,
        YOUTUBE_AUDIO_LIBRARY,
        Licence("MIT", "MIT Licence", "https://spdx.org/licenses/MIT.html", True, True, True),
        Licence(
            "LAL-1.2",
            "Free Art Licence 1.2",
            "https://artlibre.org/licence/lal/licence-art-libre-12/",
            True,
            True,
            True,
            True,
        ),
        Licence("LAL-1.3", "Free Art Licence 1.3", "https://artlibre.org/licence/lal/en/", True, True, True, True),
        *(
            Licence(
                f"GFDL-{each}",
                f"GFDL {each}",
                f"https://www.gnu.org/licenses/old-licenses/fdl-{each}.html",
                True,
                True,
                True,
                True,
            )
            for each in ("1.1", "1.2")
        ),
        Licence("GFDL-1.3", "GFDL 1.3", "https://www.gnu.org/licenses/fdl-1.3.html", True, True, True, True),
        *(
            Licence(
                f"OGL-UK-{each}.0",
                f"Open Government Licence v{each}.0",
                f"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/{each}/",
                True,
                True,
                True,
            )
            for each in "123"
        ),
    )
}
_PARTS = re.compile(r"by(?:-nc)?(?:-nd|-sa)?")
_VERSION = re.compile(r"(?P<version>[1-9]\.[05])(?:[-/ ](?P<place>[a-z]{2,3}|scotland))?(?=$|[-/ ])")
_SAMPLING = re.compile(r"(?P<nc>nc-)?sampling\+")
_ADDRESS = re.compile(r"/(?P<tree>licenses|publicdomain)/(?P<parts>[a-z+-]+)/?(?P<rest>.*)")
_SPOKEN = (
    ("attribution", "by"),
    ("noncommercial", "nc"),
    ("noderivatives", "nd"),
    ("noderivs", "nd"),
    ("sharealike", "sa"),
)


def from_url(url: str) -> Licence | None:
    """Tell a licence by its address; None where the address is that of none known here.

    http and https, `www.`, `/deed.de`, `/legalcode` and a missing last slash make no difference.
    """
    try:
        address = urlsplit(url.strip())
        host = (address.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if host == "creativecommons.org" and (found := _ADDRESS.match(address.path.lower())):
        if found["tree"] == "licenses" and found["parts"] != "publicdomain":
            return _commons(found["parts"], found["rest"])
        marks = {"zero": CC0, "mark": PUBLIC_DOMAIN_MARK, "publicdomain": PUBLIC_DOMAIN_DEDICATION}
        return marks.get(found["parts"])
    wanted = _bare(url)
    return next((each for each in _OWN.values() if each.url and _bare(each.url) == wanted), None)


def from_code(code: str, version: str = "") -> Licence | None:
    """Tell a licence by a short name, as `by-nc` with `3.0`, `CC BY-SA 4.0`, `cc0`, `pdm`, `CC-BY-4.0` or `pexels`.

    None where it is none known here, and where a Creative Commons licence comes without its version.
    """
    plain = " ".join(code.strip().split())
    if plain in _OWN:
        return _OWN[plain]
    small = plain.lower()
    if small in {"cc0", "cc-zero", "cc zero", "zero"} or small.startswith(("cc0 ", "cc0-")):
        return CC0
    if small in {"pdm", "pd mark", "cc-pdm"} or small.startswith(("cc pdm", "public domain mark")):
        return PUBLIC_DOMAIN_MARK
    if small in {"pd", "public domain", "publicdomain", "public-domain"}:
        return PUBLIC_DOMAIN
    for spoken, short in _SPOKEN:
        small = small.replace(spoken, short)
    small = small.replace("creative commons", "cc").removeprefix("cc").strip(" -")
    parts, _, rest = small.partition(" ")
    if not rest and (found := re.fullmatch(r"([a-z+-]+?)-(\d.*)", parts)):
        parts, rest = found.groups()
    return _commons(parts, rest or version.lower())


def credit(licence: Licence, title: str, creator: str, page_url: str) -> str:
    """Word what a licence asks for: title, maker, place, licence; empty where it asks for nothing."""
    if not licence.attribution:
        return ""
    work = f"“{title}”" if title else "Untitled work"
    by = f" by {creator}" if creator else ""
    place = f" ({page_url})" if page_url else ""
    terms = f"{licence.name} ({licence.url})" if licence.url else licence.name
    return f"{work}{by}{place}, licensed under {terms}"


def as_named(rights: Rights) -> Rights:
    """Take the terms from the licence that is named, where nobody told them: of one unknown here they are unclear.

    Whose work it is that is no own work, nobody told where it is said to be yours.
    """
    if rights.licence.strip().lower() == OWN_WORK:
        return rights
    known = from_code(rights.licence) or from_url(rights.licence_url)
    creator = "" if rights.creator == YOU else rights.creator
    if known is None:
        return replace(rights, creator=creator, commercial=None, derivatives=None)
    return replace(
        rights,
        creator=creator,
        licence=known.code,
        licence_url=rights.licence_url or known.url,
        commercial=known.commercial,
        derivatives=known.derivatives,
        share_alike=known.share_alike,
    )


def terms_of(rights: Rights) -> Licence:
    """Give the terms a work is under: of what its source says and what is known of its licence, the stricter."""
    said = Licence(
        rights.licence,
        rights.licence,
        rights.licence_url,
        bool(rights.credit),
        rights.commercial,
        rights.derivatives,
        rights.share_alike,
    )
    known = from_url(rights.licence_url) or from_code(rights.licence) or said
    return replace(
        known,
        commercial=_stricter(known.commercial, said.commercial),
        derivatives=_stricter(known.derivatives, said.derivatives),
        share_alike=known.share_alike or said.share_alike,
    )


def kept_out(rights: Rights, terms: Collection[str]) -> bool:
    """Whether a work is under terms that no film may be under: `NC` may not earn money, `ND` may not be changed."""
    if not terms:
        return False
    known = terms_of(rights)
    return ("NC" in terms and known.commercial is False) or ("ND" in terms and known.derivatives is False)


def _stricter(one: bool | None, other: bool | None) -> bool | None:
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def _commons(parts: str, rest: str) -> Licence | None:
    """Make the Creative Commons licence of `by-nc-sa` and `3.0/de/legalcode`."""
    found = _VERSION.match(rest)
    if not found:
        return None
    version, place = found["version"], found["place"] or ""
    tail = f"{version}/{place}/" if place else f"{version}/"
    url = f"https://creativecommons.org/licenses/{parts}/{tail}"
    name = f"CC {parts.upper()} {version}{f' {place.upper()}' if place else ''}"
    code = f"CC-{parts.upper()}-{version}{f'-{place.upper()}' if place else ''}"
    if sampling := _SAMPLING.fullmatch(parts):
        # Sampling Plus forbids advertising, and all but scraps of the work as it is: whether a film may earn by it is
        # not for us to say.
        return Licence(f"cc-{parts}-{version}", name, url, True, False if sampling["nc"] else None, True)
    if not _PARTS.fullmatch(parts):
        return None
    allowed = set(parts.split("-"))
    return Licence(code, name, url, True, "nc" not in allowed, "nd" not in allowed, "sa" in allowed)


def _bare(url: str) -> str:
    address = urlsplit(url.strip().lower())
    return f"{(address.hostname or '').removeprefix('www.')}{address.path.rstrip('/')}"
