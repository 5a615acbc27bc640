"""Sites that programs may not collect from: where a person looks there, what files are called, on what terms they come.

One file each in resources/sources/, as its sheet of facts says.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, quote_plus

from engine.domain.asset import Kind, Rights
from engine.domain.licence import credit, from_code
from engine.errors import Refused
from engine.runtime.resources import load, load_all

_FOLDER = "sources"
_AGAIN = re.compile(r" ?\([0-9]+\)$")
"""What browsers add to the name of a file that is there already."""


@dataclass(frozen=True)
class SiteLicence:
    """Terms that a site's files may come on."""

    code: str
    title: str
    url: str = ""
    credit: str = ""
    """The wording it asks for, with `{creator}` and `{title}`; a Creative Commons licence has its own."""
    commercial: bool | None = None
    derivatives: bool | None = None


@dataclass(frozen=True)
class Named:
    """What a file's name tells."""

    title: str = ""
    creator: str = ""
    item: str = ""
    slug: str = ""


@dataclass(frozen=True)
class Site:
    """One of them."""

    name: str
    title: str
    home: str
    caution: str
    """What its terms ask of whoever uses it."""
    licence: tuple[SiteLicence, ...]
    search: Mapping[str, str]
    """The page to look on, by kind, with `{query}` or `{slug}`."""
    page: Mapping[str, str] = field(default_factory=dict)
    """A file's own page, by kind, with what its name tells."""
    names: str = ""
    """What its files are called, without ending: a verbose expression whose groups are fields of `Named`."""
    creator: str = ""
    """Who counts as the maker where the site names none."""
    commons: bool = False
    """Whether its files come under any licence of Creative Commons."""
    needs: tuple[str, ...] = ()
    """What must be told of each batch besides the licence."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """What it has."""
        return tuple(self.search)

    def found_at(self, kind: Kind, query: str) -> str:
        """Give the page to look on. Raises Refused on a kind that it has not."""
        if kind not in self.search:
            raise Refused(f"{self.title} has nothing of the kind {kind}.", f"It has {' and '.join(self.kinds)}.")
        slug = "-".join(re.findall(r"\w+", query.lower()))
        return self.search[kind].format(query=quote_plus(query), slug=quote(slug)) if slug else self.home

    def terms(self, code: str) -> SiteLicence:
        """Give the terms of that name. Raises Refused naming those there are."""
        known = from_code(code)
        for each in self.licence:
            if code == each.code or (known and known.code == each.code):
                return each
        if self.commons and known and "creativecommons.org" in known.url:
            return SiteLicence(known.code, known.name)
        listed = "; ".join(f"{each.code} is {each.title}" for each in self.licence)
        what = f"{self.title} has no licence {code!r}" if code else f"{self.title} has several licences"
        raise Refused(f"{what}.", f"Look at the item's page and give --licence: {listed}.")

    def told(self, path: Path) -> Named:
        """Read what a file's name tells; nothing where it is not called as the site calls its files."""
        stem = _AGAIN.sub("", path.stem)
        found = re.fullmatch(self.names, stem, re.VERBOSE) if self.names else None
        if found is None:
            return Named()
        groups = {name: (text or "").strip() for name, text in found.groupdict().items()}
        slug = groups.get("slug", "")
        return Named(**{"title": slug.replace("-", " ").capitalize(), **groups})


def site(name: str) -> Site:
    """Read one. Raises NotFound naming those there are."""
    return load(_FOLDER, name, Site)


def sites() -> Mapping[str, Site]:
    """Read all of them, by name."""
    return load_all(_FOLDER, Site)


def declared(site: Site, terms: SiteLicence, named: Named, given: Rights, kind: Kind) -> Rights:
    """Write down the rights of a file: what the person told of the batch, completed from its name and the terms."""
    creator = given.creator or named.creator or site.creator
    page = given.page_url
    if not page and kind in site.page and named.item:
        page = site.page[kind].format(slug=named.slug, item=named.item)
    known = from_code(terms.code)
    wording = given.credit
    if not wording and terms.credit:
        wording = terms.credit.format(creator=creator, title=named.title)
    elif not wording and known:
        wording = credit(known, named.title, creator, page or site.home)
    return Rights(
        site.name,
        creator,
        terms.code,
        terms.url or (known.url if known else ""),
        page or site.home,
        wording,
        terms.commercial if terms.commercial is not None else known.commercial if known else None,
        terms.derivatives if terms.derivatives is not None else known.derivatives if known else None,
        bool(known and known.share_alike),
        item=named.item,
    )
