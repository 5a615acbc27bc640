"""Why a clip shows what it shows, and what it could show instead."""

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.assets.choosing.backdrop import backdrop
from engine.assets.choosing.ledger import Past, Showing
from engine.assets.choosing.rules import Rule, Verdict
from engine.assets.library import Library
from engine.assets.rights.standing import risks
from engine.domain.asset import Asset, Background, Candidate, Rights, Shot
from engine.domain.edit import clips
from engine.domain.edit.sentence import spans
from engine.domain.edit.track import place
from engine.domain.identity import Blob
from engine.domain.project import Project
from engine.domain.timeline import Clip
from engine.domain.units import Seconds
from engine.errors import EditRefused
from engine.pipeline.assembly import Canvas, clip_of
from engine.pipeline.reframing.reframer import Reframer
from engine.pipeline.telling.lines import linked, texts
from engine.pipeline.telling.picking import Picker, niche_for, style_for
from engine.runtime.progress import quiet

OFFERED = 5
_LATELY: Seconds = 60.0
"""For so long what would fit a sentence is not asked anew: the library seldom grows meanwhile."""


@dataclass(frozen=True)
class Why:
    """What a clip shows, why, and what it could show."""

    clip: str
    lines: tuple[int, ...]
    """Of the narration: what is said meanwhile."""
    sentence: str
    asset: Asset | None
    background: Background | None
    score: float
    parts: tuple[tuple[str, float], ...]
    """Of the score, by name; empty where a person put it there."""
    rights: Rights | None
    risks: tuple[str, ...]
    """What may go wrong with it in a film."""
    uses: tuple[Showing, ...]
    """Where films showed it before, the newest first."""
    rules: tuple[Rule, ...]
    """What was decided about it for good."""
    alternatives: tuple[Candidate, ...]
    """The next best, best first."""


@dataclass(frozen=True)
class _Place:
    """A clip, what is said under it, and what was chosen for that."""

    clip: Clip
    lines: tuple[int, ...]
    shot: Shot


class Swapping:
    """Shows something else in a clip's place; every verb gives the whole project, or raises and nothing is."""

    def __init__(self, picker: Picker, library: Library, reframer: Reframer) -> None:
        self._picker, self._library, self._reframer = picker, library, reframer
        self._memory = picker.memory
        self._said: dict[tuple[str, str], tuple[float, Shot]] = {}

    def why(self, project: Project, clip_id: str) -> Why:
        """Explain a clip. Raises NotFound where there is none."""
        at = _place(project, clip_id)
        shown, said = self._shown(at), texts(project)
        asset = shown.asset if shown else None
        return Why(
            clip_id,
            at.lines,
            " ".join(said[line] for line in at.lines),
            asset,
            at.clip.background,
            shown.score if shown else 0.0,
            shown.why if shown else (),
            asset.rights if asset else None,
            risks(asset.rights, monetised=self._picker.settings.monetised) if asset else (),
            tuple(self._memory.ledger.uses(asset.file.sha256)) if asset else (),
            tuple(self._memory.rules.all(asset.file.sha256)) if asset else (),
            tuple(self._others(project, at)[:OFFERED]),
        )

    def swap(self, project: Project, clip_id: str, candidate: Candidate | None) -> Project:
        """Show something else in a clip's place, from its own moment on; None draws a background.

        How long it is, how it comes in and its effects stay. Raises NotFound and EditRefused.
        """
        at = _place(project, clip_id)
        return self._swapped(project, at, candidate, [*self._ring(project, at, self._others(project, at))])

    def cycle(self, project: Project, clip_id: str, step: int) -> Project:
        """Show the next candidate (1) or the one before (-1), in an order that stays, so that back is where it was.

        Raises EditRefused where nothing else fits.
        """
        at = _place(project, clip_id)
        ring = self._ring(project, at, self._others(project, at))
        places: list[Candidate | None] = [*ring, *([None] if at.shot.background or not at.clip.media else [])]
        if len(places) < 2:
            raise EditRefused("There is nothing else that fits.", "Add footage to the library, or harvest some.")
        files = [each.asset.file if each else None for each in places]
        here = files.index(at.clip.media) if at.clip.media in files else -1 if step > 0 else 0
        return self._swapped(project, at, places[(here + step) % len(places)], ring)

    def never(self, project: Project, clip_id: str, *, channel: str = "") -> Project:
        """Never show this clip's asset again, and show the next best here; `channel` empty means on all channels."""
        at = _place(project, clip_id)
        gone = self._decided(at, "never", channel).asset.file
        left = replace(project, shots=tuple(_without(shot, gone) for shot in project.shots))
        at = replace(at, shot=_without(at.shot, gone))
        others = [each for each in self._others(left, at) if each.asset.file != gone]
        return self._swapped(left, at, others[0] if others else None, others)

    def prefer(self, project: Project, clip_id: str, *, channel: str = "") -> Rule:
        """Show this clip's asset rather than others that fit as well, from now on."""
        asset = self._decided(_place(project, clip_id), "prefer", channel).asset
        return Rule(asset.file.sha256, "prefer", channel)

    def _swapped(self, project: Project, at: _Place, candidate: Candidate | None, ring: Sequence[Candidate]) -> Project:
        """Let a clip and the sentences under it show a candidate; the rest of the ring stays on offer."""
        file = candidate.asset.file if candidate else None
        rest = tuple(each for each in ring if each.asset.file != file)
        if candidate:
            shot = replace(
                at.shot, asset=candidate.asset, start=candidate.start, score=candidate.score, why=candidate.why
            )
        else:
            ground = at.shot.background or _ground(project, at.clip)
            shot = replace(at.shot, asset=None, background=ground, start=0.0, score=0.0, why=())
        shot = replace(shot, alternatives=rest)
        timeline, style = project.timeline, style_for(project)
        canvas = Canvas(timeline.width, timeline.height, timeline.rate)
        chance = random.Random(f"{project.brief.seed}:{place(timeline.clips, at.clip.id)}")
        seen = replace(shot, background=None if shot.asset else shot.background)
        fresh = clip_of(seen, at.clip.scene, at.clip.length, style, canvas, chance)
        shots = tuple(replace(shot, line=n) if n in at.lines else each for n, each in enumerate(project.shots))
        changed = self._reframer.framed(quiet(), clips.swap(timeline, at.clip.id, fresh), [seen], timeline)
        return replace(project, shots=shots, timeline=changed)

    def _ring(self, project: Project, at: _Place, others: Sequence[Candidate]) -> list[Candidate]:
        """What is shown and what could be, in an order that hangs on themselves and the film's other clips alone."""
        shown, seen = self._shown(at), _elsewhere(project, at)
        every = [*([shown] if shown else []), *others]
        return sorted(every, key=lambda each: (each.asset.file in seen, -each.score, each.asset.file.sha256))

    def _shown(self, at: _Place) -> Candidate | None:
        """What a clip shows, as it was chosen or as a person put it there; None for a background."""
        shot, media = at.shot, at.clip.media
        if media is None:
            return None
        if shot.asset and shot.asset.file == media:
            return Candidate(shot.asset, shot.start, shot.score, shot.why)
        asset = self._library.some([media.sha256]).get(media.sha256)
        return Candidate(asset, at.clip.source_start, 0.0) if asset else None

    def _others(self, project: Project, at: _Place) -> list[Candidate]:
        """What else would fit: as it was chosen with the film, or chosen now where that is used up.

        What other clips show already comes last.
        """
        seen = _elsewhere(project, at)
        kept = [each for each in at.shot.alternatives if each.asset.file != at.clip.media]
        kept.sort(key=lambda each: each.asset.file in seen)
        return self._allowed(project, kept) or self._allowed(project, self._fresh(project, at))

    def _allowed(self, project: Project, others: Sequence[Candidate]) -> list[Candidate]:
        hashes = [each.asset.file.sha256 for each in others]
        rules = self._memory.rules.of(hashes, Past(project.brief.channel))
        barred = {sha for sha, found in rules.items() if any(r.verdict == "never" and not r.about for r in found)}
        return [
            each
            for each in others
            if each.asset.file.sha256 not in barred and self._library.has(each.asset.file.sha256)
        ]

    def _fresh(self, project: Project, at: _Place) -> list[Candidate]:
        """Ask anew what fits the sentence; what the film shows elsewhere comes last."""
        said, scenes = texts(project), project.script.scenes
        told = scenes[min(at.clip.scene, len(scenes) - 1)].narration if scenes else ""  # its own may be cut out
        sentence = " ".join(said[line] for line in at.lines) or told or project.brief.topic
        shot = self._asked(project, sentence)
        own = [Candidate(shot.asset, shot.start, shot.score, shot.why)] if shot.asset else []
        seen = _elsewhere(project, at)
        found = [each for each in (*own, *shot.alternatives) if each.asset.file != at.clip.media]
        return sorted(found, key=lambda each: each.asset.file in seen)[:OFFERED]

    def _asked(self, project: Project, sentence: str) -> Shot:
        """Ask the picker, or give what it said of this sentence a moment ago."""
        key = (project.key, sentence)
        asked, shot = self._said.get(key, (0.0, None))
        if shot is None or time.monotonic() - asked > _LATELY:
            shot = self._picker.shot(quiet(), project, sentence)
            self._said = {key: (time.monotonic(), shot)}
        return shot

    def _decided(self, at: _Place, verdict: Verdict, channel: str) -> Candidate:
        shown = self._shown(at)
        if shown is None:
            raise EditRefused("Nothing of the library is shown here.", "Swap the clip for something else instead.")
        self._memory.decide(shown.asset, verdict, channel)
        self._said = {}
        return shown


def _place(project: Project, clip_id: str) -> _Place:
    """Find a clip, the lines that begin under it, or else the one that goes on, and their shot. Raises NotFound."""
    clip = project.timeline.clips[place(project.timeline.clips, clip_id)]
    begun, going, places = list[int](), list[int](), spans(project.timeline)
    for number, line in enumerate(linked(project.narration).lines):
        start, stop = places.get(line.link, (-1, -1))
        if clip.start <= start < clip.end:
            begun.append(number)
        elif start < clip.end and stop > clip.start:
            going.append(number)
    lines = tuple(begun or going)
    shots = [project.shots[line] for line in lines if line < len(project.shots)]
    shown = (shot for shot in shots if shot.asset and shot.asset.file == clip.media)
    empty = Shot(0, None, clip.background, 0.0, 0.0, ())
    return _Place(clip, lines, next(shown, shots[0] if shots else empty))


def _elsewhere(project: Project, at: _Place) -> set[Blob | None]:
    """What the film's other clips show."""
    return {clip.media for clip in project.timeline.clips if clip.id != at.clip.id}


def _without(shot: Shot, file: object) -> Shot:
    return replace(shot, alternatives=tuple(each for each in shot.alternatives if each.asset.file != file))


def _ground(project: Project, clip: Clip) -> Background:
    """Draw a background in the scene's mood."""
    scene, niche = project.script.scenes[clip.scene], niche_for(project)
    moods = (*scene.search.lower().split(), *niche.background_moods, niche.name)
    seed = random.Random(f"{project.brief.seed}:{clip.scene}").randrange(2**31)
    used = [each.background.family for each in project.timeline.clips if each.background]
    return backdrop(moods, style_for(project), seed, used)
