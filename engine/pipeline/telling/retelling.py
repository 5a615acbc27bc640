"""The film edited as text: a sentence told otherwise is spoken, captioned and shown anew, and all else follows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.domain.asset import Shot
from engine.domain.edit.telling import reordered, taken_out
from engine.domain.identity import Blob
from engine.domain.project import Project
from engine.domain.timeline import Sound, Timeline
from engine.domain.voice import Take
from engine.errors import EditRefused
from engine.pipeline.captioning import shown
from engine.pipeline.keeping.untold import Untold
from engine.pipeline.narration import Narrator
from engine.pipeline.reframing.reframer import Reframer
from engine.pipeline.telling.following import followed, rescened, with_words
from engine.pipeline.telling.laying import borders, inserted, merged, pace_of, pauses, removed, replaced
from engine.pipeline.telling.lines import ScriptLine, line_at, lines, linked, texts, words_of
from engine.pipeline.telling.picking import Picker
from engine.pipeline.telling.wording import joint, parted, spoken_in, worded
from engine.render.sound.music import beat_period, bed
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.progress import Progress, quiet


@dataclass(frozen=True)
class Retelling:
    """Edits a film by its sentences: every verb gives the whole project as it is after it, or raises and nothing is."""

    narrator: Narrator
    picker: Picker
    artifacts: Artifacts
    reframer: Reframer

    def lines(self, project: Project) -> list[ScriptLine]:
        """Every sentence as it is on the timeline now."""
        return lines(project)

    def follow(self, project: Project) -> Project:
        """Let the script say what a gesture on the timeline left of it."""
        return followed(project)

    def number(self, project: Project, link: str) -> int:
        """Which line of the film this is by now. Raises EditRefused where it is no longer there."""
        told = [line.link for line in linked(project.narration).lines]
        if link not in told:
            raise EditRefused("This sentence is no longer in the film.", "Add one in its place.")
        return told.index(link)

    def say(self, progress: Progress, project: Project, words: Untold) -> Project:
        """Let the film say what was written. Raises EditRefused, NeedsModel and ProviderFailed."""
        tell = self.insert if words.added else self.retell
        return tell(progress, project, self.number(project, words.link), words.text)

    def retell(self, progress: Progress, project: Project, line_number: int, text: str) -> Project:
        """Say something else in a line's place; several sentences become several lines under the same picture.

        What was spoken before is not spoken again. Raises EditRefused, NotFound, NeedsModel and ProviderFailed.
        """
        line_at(project, line_number)
        told = worded(text)
        takes = self._takes(progress, project, told)
        changed = replaced(project, line_number, told[0], takes[0])
        for place, (each, take) in enumerate(zip(told[1:], takes[1:], strict=True)):
            changed = inserted(changed, line_number + place, each, take, None)
        return self._bedded(project, changed)

    def split(self, progress: Progress, project: Project, line_number: int, word: int) -> Project:
        """Make two sentences of one: the second begins with this word, counted from 0."""
        line_at(project, line_number)
        return self.retell(progress, project, line_number, parted(texts(project)[line_number], word))

    def join(self, progress: Progress, project: Project, line_number: int) -> Project:
        """Make one sentence of a line and the next of its scene; the pictures of both stay."""
        one, other = line_at(project, line_number), line_at(project, line_number + 1)
        if one.scene != other.scene:
            raise EditRefused("The next sentence belongs to another scene.", "Join sentences within a scene.")
        said = texts(project)
        text = joint(said[line_number], said[line_number + 1], project.script.language)
        (take,) = self._takes(progress, project, [text])
        return self._bedded(project, replaced(merged(project, line_number), line_number, text, take))

    def insert(self, progress: Progress, project: Project, line_number: int, text: str) -> Project:
        """Say something more after a line, in its scene, with a picture of its own that the film does not show yet."""
        line_at(project, line_number)
        told = worded(text)
        speaking, choosing = progress.split(3, 1)
        takes = self._takes(speaking, project, told)
        shots: list[Shot | None] = [self._shot(choosing, project, " ".join(told)), *[None] * (len(told) - 1)]
        changed = project
        for place, (each, take, shot) in enumerate(zip(told, takes, shots, strict=True)):
            changed = inserted(changed, line_number + place, each, take, shot)
        seen = [shot for shot in shots if shot]
        timeline = self.reframer.framed(progress.apart(), changed.timeline, seen, project.timeline)
        changed = replace(changed, timeline=timeline)
        return self._bedded(project, changed)

    def delete(self, project: Project, line_number: int) -> Project:
        """Cut a line out of the film, with its voice, captions and picture. Raises EditRefused for the only one."""
        line_at(project, line_number)
        if len(project.narration.lines) < 2:
            raise EditRefused("Nothing would be said in this film any more.", "Tell the sentence otherwise instead.")
        return self._bedded(project, removed(project, line_number))

    def cut(self, project: Project, line_number: int, first: int, last: int) -> Project:
        """Cut the words of a line from `first` to `last`, counted from 0 as `lines` gives them, out of the film."""
        line, words = line_at(project, line_number), words_of(project, line_number)
        if not 0 <= first <= last < len(words):
            raise EditRefused("There are no such words.", f"The sentence has {len(words)} words.")
        if last - first + 1 == len(words):
            return self.delete(project, line_number)
        until = words[last + 1].start if last + 1 < len(words) else words[last].end
        timeline = taken_out(project.timeline, words[first].start, until)
        changed = replace(project, timeline=timeline)
        owners = [number for number, word in enumerate(line.take.words) for _ in shown(word)]
        if len(owners) != len(words):
            return self._bedded(project, followed(changed))
        gone = set(owners[first : last + 1])
        left = [each.take.words for each in linked(project.narration).lines]
        left[line_number] = tuple(word for number, word in enumerate(line.take.words) if number not in gone)
        return self._bedded(project, with_words(changed, left))

    def move_scene(self, project: Project, scene: int, to: int) -> Project:
        """Put a scene in another place among the scenes, with all that is seen and heard in it; music stays."""
        count = len(project.script.scenes)
        if not (0 <= scene < count and 0 <= to < count):
            raise EditRefused(f"This film has {count} scenes.", "Choose a place among them.")
        order = [each for each in range(count) if each != scene]
        order.insert(to, scene)
        timeline = reordered(project.timeline, borders(project), order)
        return rescened(replace(project, timeline=timeline), order)

    def _takes(self, progress: Progress, project: Project, told: Sequence[str]) -> list[Take]:
        for text in told:
            spoken_in(text, project)
        return self.narrator.say(progress, told, project.voice, pace_of(project).speed, project.script.language)

    def _shot(self, progress: Progress, project: Project, text: str) -> Shot:
        """Choose a picture that the film does not show yet, where one fits."""
        shot = self.picker.shot(progress, project, text)
        seen = {clip.media for clip in project.timeline.clips}
        for each in shot.alternatives if shot.asset and shot.asset.file in seen else ():
            relevance = dict(each.why).get("relevance", each.score)
            if each.asset.file not in seen and relevance >= self.picker.settings.relevance_floor:
                return replace(shot, asset=each.asset, start=each.start, score=each.score, why=each.why)
        return shot

    def _bedded(self, before: Project, after: Project) -> Project:
        """Lay the music anew for the new length, where nobody had changed it by hand."""
        track, timeline = before.track, after.timeline
        if track is None or not before.timeline.music or before.timeline.length == timeline.length:
            return after
        period = self.artifacts.keep(self.period, quiet(), track.file)

        def laid(film: Timeline) -> tuple[Sound, ...]:
            return bed(track.file, track.duration, film.rate, film.length, period, pauses(film))

        if [_place(each) for each in laid(before.timeline)] != [_place(each) for each in before.timeline.music]:
            return after
        music = tuple(replace(each, id=f"music-{number}") for number, each in enumerate(laid(timeline)))
        return replace(after, timeline=replace(timeline, music=music))

    @stage(1)
    def period(self, progress: Progress, track: Blob) -> float:
        """After how many seconds a track begins anew."""
        progress(0.0, "Listening to the music")
        return beat_period(self.artifacts.find(track))


def _place(music: Sound) -> tuple[object, ...]:
    """What of a round of music tells whether it lies as it was laid."""
    return music.media, music.start, round(music.length, 3), round(music.source_start, 3), music.gain
