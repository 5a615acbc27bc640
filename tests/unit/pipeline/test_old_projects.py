"""Project files of earlier versions."""

import pytest

from engine.domain.asset import Asset, Candidate, Rights, Shot
from engine.domain.identity import Blob
from engine.domain.project import FORMAT
from engine.errors import Refused
from engine.pipeline.projects import _upgraded
from engine.runtime.codec import from_plain, to_plain

BEE = Asset(Blob("b" * 64, ".jpg"), "image", "Bee", ("honey",), Rights("test", "nobody", "CC0-1.0"))


def test_alternatives_were_bare_assets_once() -> None:
    shot = to_plain(Shot(0, BEE, None, 0.0, 0.5, ()))
    old = {"format": 1, "shots": [{**shot, "alternatives": [to_plain(BEE)]}]}
    new = _upgraded(old)
    assert new["format"] == FORMAT
    assert from_plain(new["shots"][0], Shot).alternatives == (Candidate(BEE, 0.0, 0.0),)


def test_what_is_new_already_stays() -> None:
    shot = to_plain(Shot(0, BEE, None, 0.0, 0.5, (), (Candidate(BEE, 2.0, 0.4, (("quality", 1.0),)),)))
    new = {"format": FORMAT, "shots": [shot]}
    assert _upgraded(new) == new


@pytest.mark.parametrize("plain", [{}, {"shots": [3]}, {"shots": [{}]}])
def test_what_is_no_project_is_refused(plain: dict[str, object]) -> None:
    with pytest.raises(Refused):
        _upgraded(plain)
