"""A person's colour tables are kept, listed, applied to a film, and taken away."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.domain.timeline import Clip, Timeline
from engine.errors import NotFound, Refused
from engine.pipeline.interchange.luts import Luts
from engine.render import colour
from engine.render.compositor import Compositor
from engine.runtime.artifacts import Artifacts
from tests import material

CORNERS = [(red, green, blue) for blue in (0, 1) for green in (0, 1) for red in (0, 1)]


def table(path: Path) -> Path:
    rows = [f"{0.5 * red} {green} {blue}" for red, green, blue in CORNERS]
    path.write_text("\n".join(["LUT_3D_SIZE 2", *rows, ""]), encoding="utf-8")
    return path


def test_a_table_is_kept_and_colours_a_film(artifacts: Artifacts, tmp_path: Path) -> None:
    luts = Luts(tmp_path / "luts")
    artifacts.lend(luts.lent)
    path = table(tmp_path / "Less red (v2).cube")
    taken = luts.take(path)
    path.unlink()
    assert taken.title == "Less red (v2)"
    assert [each.title for each in luts.all()] == ["Less red (v2)", "soft film"]
    assert luts.all()[1].effect.preset == "soft_film"
    Image.fromarray(material.bars(320, 180)).save(tmp_path / "bars.png")
    clip = Clip("a", 0, 5, artifacts.put(tmp_path / "bars.png"), "image", effects=(taken.effect,))
    film = Timeline(Fraction(30), 320, 180, 5, (clip,))
    with Compositor(film, artifacts.find) as compositor:
        out = colour.blank(320, 180)
        compositor.compose(0, out)
    wanted = material.bars(320, 180) * [0.5, 1, 1]
    assert np.abs(colour.to_rgb(out).astype(int)[90, 20::40] - wanted[90, 20::40]).max() <= 3
    luts.remove(taken.sha256[:12])
    assert len(luts.all()) == 1
    with pytest.raises(NotFound):
        artifacts.find(taken.effect.table or clip.media)  # type: ignore[arg-type]
    assert replace(taken) == luts.take(table(tmp_path / "Less red (v2).cube"))


def test_what_is_no_table_is_not_kept(tmp_path: Path) -> None:
    luts = Luts(tmp_path / "luts")
    (tmp_path / "x.cube").write_text("LUT_3D_SIZE 2\n0 0 0\n", encoding="utf-8")
    with pytest.raises(Refused, match="1 colours where its size asks for 8"):
        luts.take(tmp_path / "x.cube")
    with pytest.raises(NotFound):
        luts.take(tmp_path / "none.cube")
    with pytest.raises(NotFound):
        luts.remove("abcdef")
    assert [each.sha256 for each in luts.all()] == [""]
