"""How films look: caption styles, a person's own among them, title templates, grades and transitions; thumbnails."""

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from engine.domain.project import Project
from engine.domain.timeline import Timeline
from engine.errors import NotFound, Refused
from engine.pipeline.keeping.folders import THUMBNAIL
from engine.pipeline.outputs import Outputs
from engine.render.lettering.caption_styles import CaptionStyle, adjusted, caption_style, difference
from engine.render.lettering.title_styles import TitleStyle
from engine.runtime import atomic
from engine.runtime.codec import to_plain
from engine.runtime.paths import RESOURCES
from engine.runtime.registry import found
from engine.runtime.resources import load_all, read

_TITLE = 60
_LATIN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Look:
    """Something to choose by its name."""

    name: str
    title: str


class Looks:
    """Everything a film's look is chosen from; a person's own caption styles lie in a folder of theirs."""

    def __init__(self, folder: Path, outputs: Outputs) -> None:
        self._folder, self._outputs = folder / "captions", outputs

    def captions(self) -> dict[str, CaptionStyle]:
        """The caption styles that come with the program, by name."""
        return load_all("captions", CaptionStyle)

    def own_captions(self) -> dict[str, CaptionStyle]:
        """A person's own caption styles, by name. Raises Refused naming a file that is damaged."""
        return {path.stem: read(path, CaptionStyle) for path in sorted(self._folder.glob("*.toml"))}

    def worn(self, film: Timeline) -> CaptionStyle:
        """The caption style of a film as it is, with what was changed of it."""
        return adjusted(caption_style(film.caption_style), film.caption_look)

    def wear(self, film: Timeline, style: CaptionStyle) -> Timeline:
        """Give a film's captions a style: the program's own by name, any other as what differs from one of these."""
        known = self.captions()
        base = style.name if style.name in known else film.caption_style
        base = base if base in known else Timeline.caption_style
        return replace(film, caption_style=base, caption_look=difference(known[base], style))

    def keep_captions(self, title: str, style: CaptionStyle) -> CaptionStyle:
        """Keep a caption style as one's own, over an earlier one of the same title. Raises Refused."""
        title = " ".join(title.split())
        if not 0 < len(title) <= _TITLE:
            raise Refused("This is no name for a style.", f"Give 1 to {_TITLE} letters.")
        name = f"own_{_LATIN.sub('_', title.lower()).strip('_') or len(self.own_captions()) + 1}"
        kept = replace(style, name=name, title=title)
        atomic.write(self._folder / f"{name}.toml", _toml(kept))
        return kept

    def drop_captions(self, name: str) -> None:
        """Forget one's own caption style; films that wear it go on wearing it. Raises NotFound."""
        if name not in self.own_captions():
            raise NotFound(f"There is no caption style {name!r} of yours.")
        (self._folder / f"{name}.toml").unlink(missing_ok=True)

    def titles(self) -> list[Look]:
        """Templates of titles."""
        return [Look(name, each.title) for name, each in load_all("titles", TitleStyle).items()]

    def grades(self) -> list[Look]:
        """Presets of the effect `grade`."""
        return [Look(name, each.title) for name, each in load_all("grades", Look).items()]

    def effects(self) -> list[Look]:
        """Every effect."""
        return _titled("effect")

    def transitions(self) -> list[Look]:
        """Every transition."""
        return _titled("transition")

    def fonts(self) -> list[str]:
        """Fonts that come with the program, for captions and titles."""
        return sorted(path.stem for path in (RESOURCES / "fonts").glob("*.ttf"))

    def thumbnail(self, project: Project, folder: Path) -> Path:
        """Draw a project's thumbnail anew."""
        atomic.write(folder / THUMBNAIL, self._outputs.thumbnail(project))
        return folder / THUMBNAIL


def _titled(kind: str) -> list[Look]:
    return [Look(name, str(each.title)) for name, each in found(kind).items()]  # type: ignore[attr-defined]


def _toml(style: CaptionStyle) -> str:
    plain = to_plain(style)
    plain.pop("name")
    own = [f"{name} = {json.dumps(value)}" for name, value in plain.items() if not isinstance(value, dict)]
    for name, value in plain.items():
        if isinstance(value, dict):
            own += ["", f"[{name}]", *(f"{field} = {json.dumps(each)}" for field, each in value.items())]
    return "\n".join(own) + "\n"
