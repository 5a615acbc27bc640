"""A picture for one sentence of a film that is there already, chosen as the film's others were."""

from dataclasses import dataclass, replace

from engine.assets.choosing.ledger import Past
from engine.assets.choosing.memory import Memory
from engine.assets.choosing.ranking import Weights
from engine.domain.asset import Shot
from engine.domain.brief import AUTO
from engine.domain.project import Project
from engine.domain.script import Scene, Script
from engine.domain.style import Niche, Style
from engine.errors import NotFound
from engine.pipeline.storyboard import Storyboard
from engine.pipeline.writing.niches import niche_of
from engine.pipeline.writing.sights import sight
from engine.runtime.progress import Progress
from engine.runtime.resources import load
from engine.runtime.settings import Settings
from engine.store.records import Records


@dataclass(frozen=True)
class Picker:
    """Asks the storyboard about single sentences."""

    settings: Settings
    storyboard: Storyboard
    memory: Memory
    records: Records

    def shot(self, progress: Progress, project: Project, text: str, search: str = "") -> Shot:
        """Choose what a sentence shows, with the next best beside it; a background where nothing fits.

        `search` says what should be seen; empty reads it from the sentence. Raises AllFailed where nothing can choose.
        """
        script, brief = project.script, project.brief
        seen = search or sight(text, "", script.language)
        alone = Script(script.title, script.language, script.niche, (Scene(text, seen),), script.writer)
        shots = self.storyboard.choose(
            progress,
            alone,
            niche_for(project).name,
            style_for(project).name,
            brief.aspect,
            brief.seed,
            self.settings.relevance_floor,
            Weights.of(self.settings),
            self._past(project),
            "",
            "",
        )
        return replace(shots[0], line=0)

    def _past(self, project: Project) -> Past:
        """What was shown before this film; of one that came from elsewhere nothing is known."""
        try:
            return self.memory.before(self.records.of_project(project.key)["id"])
        except NotFound:
            return Past(project.brief.channel)


def niche_for(project: Project) -> Niche:
    """The kind of film it is."""
    brief = project.brief
    name = project.script.niche or (niche_of(brief.topic, brief.script) if brief.niche == AUTO else brief.niche)
    return load("niches", name, Niche)


def style_for(project: Project) -> Style:
    """How it looks."""
    brief = project.brief
    return load("styles", niche_for(project).style if brief.style == AUTO else brief.style, Style)
