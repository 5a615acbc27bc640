"""What a film's look is chosen from, and caption styles of one's own."""

from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from engine.domain.timeline import Timeline
from engine.errors import NotFound, Refused
from engine.pipeline.looks import Looks
from engine.pipeline.outputs import Outputs
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.codec import from_json, to_json

FILM = Timeline(Fraction(30), 1080, 1920, 0, (), caption_style="karaoke")


@pytest.fixture
def looks(tmp_path: Path) -> Looks:
    artifacts = Artifacts(tmp_path / "artifacts")
    with closing(Renderer(artifacts, artifacts.find)) as renderer:
        return Looks(tmp_path / "styles", Outputs(renderer))


def test_everything_has_a_title(looks: Looks) -> None:
    for choices in (looks.grades(), looks.titles(), looks.transitions(), looks.effects()):
        assert len(choices) >= 5
        assert all(each.title and each.title != each.name for each in choices)
    assert "Anton-Regular" in looks.fonts()


def test_a_style_of_the_program_is_worn_by_its_name(looks: Looks) -> None:
    for name, style in looks.captions().items():
        worn = looks.wear(FILM, style)
        assert (worn.caption_style, worn.caption_look) == (name, ())


def test_what_is_changed_of_a_style_goes_with_the_film(looks: Looks) -> None:
    style = looks.worn(FILM)
    changed = replace(style, fill="#102030", tall=replace(style.tall, size=0.07, upper=True, lines=2))
    worn = looks.wear(FILM, changed)
    assert worn.caption_style == "karaoke"
    again = from_json(to_json(worn), Timeline)
    assert looks.worn(again) == changed


def test_a_style_is_kept_under_its_title_and_read_again(looks: Looks, tmp_path: Path) -> None:
    style = replace(looks.worn(FILM), active="#ff0000", animation="box")
    kept = looks.keep_captions('  Rot & "laut" \\ ü ', style)
    assert kept.title == 'Rot & "laut" \\ ü'
    (found,) = looks.own_captions().values()
    assert found == kept
    worn = looks.worn(looks.wear(FILM, found))
    assert replace(worn, name="", title="") == replace(kept, name="", title="")
    lost = replace(FILM, caption_style="of_another_time")
    assert looks.worn(looks.wear(lost, found)).active == "#ff0000"
    looks.keep_captions(kept.title, replace(style, active="#00ff00"))
    assert [each.active for each in looks.own_captions().values()] == ["#00ff00"]
    looks.drop_captions(kept.name)
    assert looks.own_captions() == {}
    with pytest.raises(NotFound):
        looks.drop_captions(kept.name)
    for wrong in ("", "   ", "x" * 100):
        with pytest.raises(Refused, match="name"):
            looks.keep_captions(wrong, style)


def test_a_damaged_style_is_named(looks: Looks, tmp_path: Path) -> None:
    looks.keep_captions("Mine", looks.worn(FILM))
    (tmp_path / "styles" / "captions" / "broken.toml").write_text("title = ")
    with pytest.raises(Refused, match="broken"):
        looks.own_captions()
