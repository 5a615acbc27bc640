"""Whose work a film shows, and when: for rights.json, for the credits, for the day somebody asks."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from engine.assets.rights.texts import text_of
from engine.domain.asset import Asset
from engine.domain.timeline import Timeline
from engine.domain.units import Seconds

Record = dict[str, Any]


def rights_records(timeline: Timeline, assets: Iterable[Asset]) -> list[Record]:
    """One record an asset that the timeline uses, in order of appearance, with every stretch it is seen or heard.

    All of its rights by name, `licence_text` as the SHA-256 of the text as it is kept in the library.
    `assets` may hold more than the film uses: its shots, their alternatives, its music.
    """
    known = {asset.file.sha256: asset for asset in assets}
    used: dict[str, list[tuple[Seconds, Seconds]]] = {}
    for clip in timeline.clips:
        if clip.media is not None:
            shown = (timeline.seconds(clip.start), timeline.seconds(clip.end))
            used.setdefault(clip.media.sha256, []).append(shown)
    for sound in (*timeline.music, *timeline.sounds):
        begin = timeline.seconds(sound.start)
        used.setdefault(sound.media.sha256, []).append((begin, begin + sound.length))
    return [_record(known[sha256], times) for sha256, times in used.items() if sha256 in known]


def credits_text(records: Sequence[Record]) -> str:
    """Word the credits for a description: what the licences ask for first, thanks to the others after it."""
    owed = [record["credit"] for record in records if record["credit"]]
    free = [_thanks(record) for record in records if not record["credit"]]
    parts = []
    if owed:
        parts.append("Credits:\n" + "\n".join(dict.fromkeys(owed)))
    if free:
        parts.append("Also seen and heard: " + "; ".join(dict.fromkeys(free)) + ".")
    return "\n\n".join(parts)


def _record(asset: Asset, times: Iterable[tuple[Seconds, Seconds]]) -> Record:
    text = text_of(asset.rights)
    rights = asdict(asset.rights)
    if text and not rights["licence_text"]:
        rights["licence_text"] = text.sha256
    about = {"title": asset.title, "kind": asset.kind, "sha256": asset.file.sha256}
    return {**about, **rights, "timecodes": [[round(start, 3), round(end, 3)] for start, end in _joined(times)]}


def _joined(times: Iterable[tuple[Seconds, Seconds]]) -> list[tuple[Seconds, Seconds]]:
    """Lay stretches that touch or overlap, as the rounds of a music loop, together."""
    found: list[tuple[Seconds, Seconds]] = []
    for start, end in sorted(times):
        if found and start <= found[-1][1] + 0.001:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _thanks(record: Record) -> str:
    return f"{record['title']} ({record['creator']}, {_LICENCES.get(record['licence'], record['licence'])})"


_LICENCES = {"public-domain": "public domain", "CC0-1.0": "CC0"}
