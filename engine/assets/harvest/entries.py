"""A row of a manifest and what it means: which file, what it shows, whose it is and on what terms."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, cast

from engine.assets.intake.description import Description
from engine.domain.asset import Asset, Kind, Rights
from engine.domain.licence import OWN_WORK, YOU, credit, from_code, from_url
from engine.errors import Refused

_WORDS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_OPEN = {"unclear", "unknown"}
_SHOWN = ("sha256", "kind", "width", "height", "duration")
"""Columns that tell what a file is; of these `kind` and `sha256` are read again."""
COLUMNS = ("path", "url", "title", "tags", *(each.name for each in fields(Rights)), *_SHOWN)
_MOST = 2000
"""Characters of a cell that are kept."""


@dataclass(frozen=True)
class Entry:
    """One file that a manifest names."""

    path: Path | None
    """Absolute; None where it is to be fetched."""
    url: str
    kind: Kind | None
    sha256: str
    """Empty where the manifest does not say."""
    description: Description
    stated: bool = False
    """Whether the manifest itself names a licence."""


def entry(cells: Mapping[str, Any], folder: Path, default: Rights) -> Entry:
    """Read a row; paths are seen from `folder`, `default` is for what is not said. Raises Refused with a cause."""
    path, url = _text(cells, "path"), _text(cells, "url")
    if bool(path) == bool(url):
        raise Refused("It names both a path and a url." if path else "It names neither a path nor a url.")
    if "\0" in path:
        raise Refused("Its path is none.")
    kind = _text(cells, "kind").lower()
    if kind not in {"", "video", "image", "audio"}:
        raise Refused(f"Its kind, {kind}, is none of video, image and audio.")
    title = _text(cells, "title")[:200]
    said = Description(title, _tags(cells.get("tags")), _rights(cells, default, title, fetched=bool(url)))
    place = folder / Path(path).expanduser() if path else None
    stated = bool(_text(cells, "licence") or _text(cells, "licence_url"))
    return Entry(place, url, cast("Kind | None", kind or None), _text(cells, "sha256").lower(), said, stated)


def row(asset: Asset, path: str) -> dict[str, Any]:
    """Write an asset as a row that `entry` reads again without loss."""
    told = {each.name: getattr(asset.rights, each.name) for each in fields(Rights)}
    shown = {"sha256": asset.file.sha256, "kind": asset.kind, "width": asset.width, "height": asset.height}
    about = {"path": path, "url": "", "title": asset.title, "tags": list(asset.tags)}
    return {**about, **told, **shown, "duration": round(asset.duration, 3)}


def _rights(cells: Mapping[str, Any], default: Rights, title: str, *, fetched: bool) -> Rights:
    """Tell whose it is; of a licence that is known, what is not said follows from it."""
    licence, where = _text(cells, "licence"), _text(cells, "licence_url")
    if not licence and not where:
        if fetched:
            raise Refused("It states no licence.")
        licence, where = default.licence, default.licence_url
    known = from_code(licence) or from_url(where)
    if not licence and not known:
        raise Refused(f"Its licence, {where}, is none that is known here: name it in the column licence.")
    others = "" if default.creator == YOU and licence != OWN_WORK else default.creator
    creator, page = _text(cells, "creator") or others, _text(cells, "page_url") or default.page_url
    unsaid = True if licence == OWN_WORK else None
    return Rights(
        _text(cells, "source") or default.source,
        creator,
        known.code if known else licence,
        where or (known.url if known else ""),
        page,
        _text(cells, "credit") or (credit(known, title, creator, page) if known else default.credit),
        _flag(cells, "commercial", known.commercial if known else unsaid),
        _flag(cells, "derivatives", known.derivatives if known else unsaid),
        bool(_flag(cells, "share_alike", bool(known and known.share_alike))),
        bool(_flag(cells, "content_id_risk", False)),
        *(_text(cells, name) for name in ("item", "file_url", "creator_url", "licence_text", "proof", "dated")),
    )


def _text(cells: Mapping[str, Any], name: str) -> str:
    found = cells.get(name)
    if found is None:
        return ""
    if isinstance(found, bool | dict | list):
        raise Refused(f"Its {name} is no text.")
    return " ".join(str(found).replace("\0", " ").encode("utf-8", "replace").decode().split())[:_MOST]


def _flag(cells: Mapping[str, Any], name: str, otherwise: bool | None) -> bool | None:
    """Read yes, no or unclear; what is left out is as `otherwise`, and null in JSON is unclear."""
    if name not in cells or cells[name] == "":
        return otherwise
    found = cells[name]
    if found is None or isinstance(found, bool):
        return found
    word = str(found).strip().lower()
    if word in _OPEN:
        return None
    if word not in _WORDS:
        raise Refused(f"Its {name} is {str(found)[:40]!r}, not yes, no or unclear.")
    return _WORDS[word]


def _tags(found: object) -> tuple[str, ...]:
    if isinstance(found, str) and found.lstrip().startswith("["):
        try:
            found = json.loads(found)
        except (ValueError, RecursionError) as error:
            raise Refused("Its tags begin with a bracket and are no JSON list.") from error
    parts = found.replace(";", ",").split(",") if isinstance(found, str) else found
    if parts is None:
        return ()
    if not isinstance(parts, list) or any(not isinstance(each, str | int | float) for each in parts):
        raise Refused("Its tags are no list of words.")
    tags = (" ".join(str(each).encode("utf-8", "replace").decode().split()).lower()[:60] for each in parts)
    return tuple(dict.fromkeys(tag for tag in tags if tag))[:60]
