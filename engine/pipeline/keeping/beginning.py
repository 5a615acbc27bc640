"""A project with nothing in it yet, to be filled by hand."""

from fractions import Fraction

from engine.domain.asset import Background
from engine.domain.brief import AUTO, Brief
from engine.domain.edit.item import named
from engine.domain.listing import TITLE_CHARACTERS, Listing, within
from engine.domain.project import Project
from engine.domain.script import Script
from engine.domain.style import Niche, Style
from engine.domain.timeline import Clip, Timeline
from engine.domain.units import Seconds
from engine.domain.voice import Narration, Pace
from engine.pipeline.script import language_of, niche_of
from engine.runtime.resources import load

LENGTH: Seconds = 5.0


def begun(brief: Brief, key: str) -> Project:
    """Give a project whose film is a moving background in the brief's style. Raises NotFound for an unknown style."""
    niche = load("niches", niche_of(brief.topic, brief.script) if brief.niche == AUTO else brief.niche, Niche)
    style = load("styles", niche.style if brief.style == AUTO else brief.style, Style)
    language = language_of(brief.script or brief.topic) if brief.language == AUTO else brief.language
    title = within(brief.subject, TITLE_CHARACTERS)
    listing = Listing((title,), "", (), (), niche.category)
    pace = Pace(niche.speed, niche.pause, niche.sentence_pause)
    script = Script(title, language, niche.name, (), "own")
    return Project(
        key, brief, script, None, Narration(()), (), None, _timeline(brief, style, language), listing, pace=pace
    )


def _timeline(brief: Brief, style: Style, language: str) -> Timeline:
    width, height = brief.size
    length = round(LENGTH * brief.fps)
    background = Background(style.backgrounds[0], style.palette, brief.seed)
    clip = Clip("clip-0", 0, length, None, "video", background, asset_title=style.backgrounds[0])
    return named(
        Timeline(Fraction(brief.fps), width, height, length, (clip,), caption_style=style.captions, language=language)
    )
