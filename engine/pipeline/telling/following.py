"""Lets script, narration and shots follow what became of the timeline, so that all of them say the same."""

from collections.abc import Sequence
from dataclasses import replace

from engine.domain.asset import Shot
from engine.domain.project import Project
from engine.domain.timeline import Timeline
from engine.domain.voice import Line, Narration, Word
from engine.pipeline.captioning import joined, shown
from engine.pipeline.telling.lines import about, captioned, linked, texts, voices
from engine.pipeline.telling.remains import as_sentence, remaining


def followed(project: Project) -> Project:
    """Let the script say what is still said on the timeline, after whatever gesture."""
    told = linked(project.narration).lines
    said, read = voices(project.timeline), captioned(project.timeline)
    left = [remaining(project.timeline, line, said[line.link], read[line.link]) for line in told]
    if all(len(words) == len(line.take.words) for words, line in zip(left, told, strict=True)):
        return project
    return with_words(project, left)


def with_words(project: Project, left: Sequence[Sequence[Word]]) -> Project:
    """Keep of every line these words; a line without any is gone, and so is a scene without lines."""
    told, said = list(linked(project.narration).lines), texts(project)
    timeline, claims = project.timeline, list(project.script.claims)
    lines: list[Line | None] = list(told)
    for number, (line, words) in enumerate(zip(told, left, strict=True)):
        if len(words) == len(line.take.words):
            continue
        mine = [claim for claim in claims if about(claim, line.scene, said[number])]
        claims = [claim for claim in claims if claim not in mine]
        if not words:
            lines[number] = None
            continue
        whole = as_sentence(words, line.take.words)
        said[number] = joined([word.text for word in whole])
        timeline = _lettered(timeline, line.link, whole)
        lines[number] = replace(line, take=replace(line.take, text=said[number], words=tuple(whole)))
        claims += [replace(claim, sentence=said[number]) for claim in mine if claim.text in said[number]]
    script = replace(project.script, claims=tuple(claims))
    return retold(replace(project, timeline=timeline, script=script), lines, said, project.shots)


def retold(project: Project, lines: Sequence[Line | None], said: Sequence[str], shots: Sequence[Shot]) -> Project:
    """Give a project these lines, their texts and shots, in order; those that are None are gone.

    Scenes whose lines changed are written anew, those without lines are left out.
    """
    kept = [number for number, line in enumerate(lines) if line]
    rows = [line for line in lines if line]
    own, scenes = dict(enumerate(shots)), list(project.script.scenes)
    mine = _by_scene(rows, [said[number] for number in kept])
    old = _by_scene(project.narration.lines, texts(project))
    for scene, told in mine.items():
        if told != old.get(scene):
            scenes[scene] = replace(scenes[scene], narration=joined(told))
    changed = replace(
        project,
        script=replace(project.script, scenes=tuple(scenes)),
        narration=Narration(tuple(rows)),
        shots=tuple(replace(own[number], line=place) for place, number in enumerate(kept)) if shots else (),
    )
    there = sorted(mine)
    return changed if len(there) == len(scenes) else rescened(changed, there)


def rescened(project: Project, order: Sequence[int]) -> Project:
    """Put scenes in another order, those not named left out: lines, shots, claims and clips follow theirs."""
    script, count = project.script, len(project.script.scenes)
    place = {scene: at for at, scene in enumerate(order)}
    lines = [(place[line.scene], number, line) for number, line in enumerate(linked(project.narration).lines)]
    lines.sort(key=lambda each: each[:2])
    fewer = count - len(order)
    claims = tuple(
        replace(claim, scene=place.get(claim.scene, claim.scene - fewer))
        for claim in script.claims
        if claim.scene in place or claim.scene >= count
    )
    last = len(order) - 1
    clips = tuple(replace(clip, scene=place.get(clip.scene, min(clip.scene, last))) for clip in project.timeline.clips)
    shots = project.shots
    return replace(
        project,
        script=replace(script, scenes=tuple(script.scenes[scene] for scene in order), claims=claims),
        narration=Narration(tuple(replace(line, scene=scene) for scene, _, line in lines)),
        shots=tuple(replace(shots[number], line=at) for at, (_, number, _) in enumerate(lines)) if shots else (),
        timeline=replace(project.timeline, clips=clips),
    )


def _by_scene(lines: Sequence[Line], said: Sequence[str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for line, text in zip(lines, said, strict=True):
        found.setdefault(line.scene, []).append(text)
    return found


def _lettered(timeline: Timeline, link: str, words: Sequence[Word]) -> Timeline:
    """Write a line's captions as its words are written now, where they are as many."""
    fresh = iter([text for word in words for text in shown(word)])
    count = sum(len(page.words) for page in timeline.captions if page.link == link)
    if count != sum(len(shown(word)) for word in words):
        return timeline
    pages = tuple(
        replace(page, words=tuple(replace(word, text=next(fresh)) for word in page.words))
        if page.link == link
        else page
        for page in timeline.captions
    )
    return replace(timeline, captions=pages)
