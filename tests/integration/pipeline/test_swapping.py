"""Why a clip is there, and what else could be: swapped, gone through back and forth, never or always wanted."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from engine.domain.edit.telling import cut_near
from engine.domain.identity import Blob
from engine.domain.project import Project
from engine.domain.timeline import Clip, TrackState
from engine.errors import EditRefused, NotFound
from engine.pipeline.swapping import Swapping
from engine.runtime.progress import Progress
from tests.telling import Bench, bench, consistent

SCRIPT = """A cup of coffee stands on the wooden table.

A rocket stands on the launch pad at dusk. The full moon hangs in a black sky.

Nothing of the kind is known to anybody."""


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with bench(tmp_path_factory.mktemp("bench")) as tools:
        yield tools


@pytest.fixture
def tools(opened: Bench) -> Iterator[Bench]:
    """The bench, on which nothing is decided for good."""
    yield opened
    for rule in opened.memory.decided():
        opened.memory.rules.lift(rule.sha256, rule.channel, rule.about)


@pytest.fixture(scope="module")
def film(opened: Bench) -> Project:
    return opened.film(SCRIPT)


@pytest.fixture
def swapping(tools: Bench) -> Swapping:
    return Swapping(tools.retelling.picker, tools.library, tools.retelling.reframer)


def clip(project: Project, number: int) -> Clip:
    return project.timeline.clips[number]


def test_a_clip_says_why_it_is_there(swapping: Swapping, film: Project) -> None:
    why = swapping.why(film, clip(film, 0).id)
    assert why.sentence == "A cup of coffee stands on the wooden table."
    assert why.asset
    assert why.asset.title == "Cup of coffee on a wooden table"
    assert dict(why.parts)["relevance"] > 0.28
    assert (why.score, why.lines) == (film.shots[0].score, (0,))
    assert why.rights == why.asset.rights
    assert why.risks == ()
    assert why.uses == ()
    assert [each.asset for each in why.alternatives] == [each.asset for each in film.shots[0].alternatives]
    drawn = swapping.why(film, film.timeline.clips[-1].id)
    assert drawn.asset is None
    assert drawn.background == film.timeline.clips[-1].background
    assert len(drawn.alternatives) == 5
    with pytest.raises(NotFound):
        swapping.why(film, "nobody")


def test_a_clip_whose_scene_was_cut_out_has_others_still(swapping: Swapping, film: Project) -> None:
    lost = replace(clip(film, 0), id="lost", start=film.timeline.length, scene=99)
    longer = replace(film, timeline=replace(film.timeline, clips=(*film.timeline.clips, lost)))
    assert swapping.why(longer, "lost").alternatives


def test_a_clip_shows_something_else_as_long_as_before(swapping: Swapping, film: Project) -> None:
    old = clip(film, 1)
    other = swapping.why(film, old.id).alternatives[2]
    swapped = swapping.swap(film, old.id, other)
    consistent(swapped)
    new = clip(swapped, 1)
    assert (new.media, new.asset_title) == (other.asset.file, other.asset.title)
    assert (new.id, new.start, new.length, new.transition) == (old.id, old.start, old.length, old.transition)
    shot = swapped.shots[swapping.why(swapped, old.id).lines[0]]
    assert (shot.asset, shot.start, shot.score) == (other.asset, other.start, other.score)
    assert swapping.why(swapped, old.id).asset == other.asset
    assert [each.media for n, each in enumerate(swapped.timeline.clips) if n != 1] == [
        each.media for n, each in enumerate(film.timeline.clips) if n != 1
    ]


def test_back_and_forth_is_where_it_was(swapping: Swapping, film: Project) -> None:
    name = clip(film, 0).id
    one = swapping.cycle(film, name, 1)
    two = swapping.cycle(one, name, 1)
    assert len({each.timeline.clips[0].media for each in (film, one, two)}) == 3
    assert swapping.cycle(two, name, -1) == one
    assert swapping.cycle(one, name, -1).timeline == film.timeline
    assert swapping.cycle(swapping.cycle(film, name, -1), name, 1).timeline == film.timeline
    seen, at = [], film
    for _ in range(6):
        seen.append(clip(at, 0).media)
        at = swapping.cycle(at, name, 1)
    assert clip(at, 0).media == clip(film, 0).media, "six are gone through, then it begins anew"
    assert len(set(seen)) == 6


def test_what_the_film_shows_elsewhere_is_offered_last(swapping: Swapping, film: Project) -> None:
    name = clip(film, 0).id
    offered = swapping.why(film, name).alternatives
    elsewhere = swapping.swap(film, clip(film, 1).id, offered[0])
    now = swapping.why(elsewhere, name).alternatives
    assert [each.asset for each in now] == [*(each.asset for each in offered[1:]), offered[0].asset]
    assert [each.asset for each in swapping.why(film, name).alternatives] == [each.asset for each in offered]
    assert clip(swapping.cycle(elsewhere, name, 1), 0).media not in {offered[0].asset.file, clip(film, 0).media}
    assert swapping.cycle(swapping.cycle(elsewhere, name, 1), name, -1).timeline == elsewhere.timeline


def test_a_background_is_one_of_them(swapping: Swapping, film: Project) -> None:
    last = film.timeline.clips[-1]
    at = film
    for _ in range(6):
        at = swapping.cycle(at, last.id, 1)
    assert at.timeline == film.timeline
    shown = swapping.cycle(film, last.id, 1)
    assert shown.timeline.clips[-1].media
    assert shown.timeline.clips[-1].background is None
    bare = swapping.swap(film, clip(film, 0).id, None)
    assert clip(bare, 0).background
    assert bare.shots[0].asset is None


def test_what_is_never_wanted_is_gone_for_good(swapping: Swapping, film: Project, tools: Bench) -> None:
    name = clip(film, 0).id
    gone = clip(film, 0).media
    after = swapping.never(film, name)
    assert clip(after, 0).media not in {gone, None}
    assert all(each.asset.file != gone for shot in after.shots for each in shot.alternatives)
    (rule,) = tools.memory.decided()
    assert gone
    assert (rule.sha256, rule.verdict) == (gone.sha256, "never")
    again = tools.film(SCRIPT)
    assert all(each.media != gone for each in again.timeline.clips)
    assert tools.retelling.picker.shot(Progress(), film, SCRIPT.splitlines()[0]).asset is None


def test_what_is_preferred_is_noted(swapping: Swapping, film: Project, tools: Bench) -> None:
    swapping.prefer(film, clip(film, 0).id)
    assert [rule.verdict for rule in swapping.why(film, clip(film, 0).id).rules] == ["prefer"]
    assert [rule.verdict for rule in tools.memory.decided()] == ["prefer"]
    with pytest.raises(EditRefused):
        swapping.never(film, film.timeline.clips[-1].id)


def test_a_sentence_told_otherwise_has_other_alternatives(swapping: Swapping, film: Project, tools: Bench) -> None:
    told = tools.retelling.retell(Progress(), film, 0, "A ginger kitten looks over a wooden plank.")
    why = swapping.why(told, clip(told, 0).id)
    assert why.alternatives[0].asset.title == "Ginger kitten looking over a wooden plank"
    assert clip(swapping.swap(told, why.clip, why.alternatives[0]), 0).asset_title == why.alternatives[0].asset.title


def test_footage_a_person_put_there_can_be_left_and_found_again(
    swapping: Swapping, film: Project, tools: Bench
) -> None:
    moon = next(each for each in tools.library.assets("image") if "full moon" in each.title)
    own = replace(clip(film, 0), media=moon.file, kind="image", asset_title=moon.title)
    by_hand = replace(film, timeline=replace(film.timeline, clips=(own, *film.timeline.clips[1:])))
    why = swapping.why(by_hand, own.id)
    assert why.asset == moon
    assert why.parts == ()
    there = swapping.cycle(by_hand, own.id, 1)
    assert swapping.cycle(there, own.id, -1).timeline.clips[0].media == moon.file
    strange = replace(own, media=Blob("0" * 64, ".jpg"))
    unknown = replace(film, timeline=replace(film.timeline, clips=(strange, *film.timeline.clips[1:])))
    assert swapping.why(unknown, own.id).asset is None
    assert swapping.cycle(unknown, own.id, 1).timeline.clips[0].media


def test_a_locked_track_is_left_alone(swapping: Swapping, film: Project) -> None:
    locked = replace(film, timeline=replace(film.timeline, tracks=(TrackState("video", locked=True),)))
    with pytest.raises(EditRefused, match="locked"):
        swapping.cycle(locked, clip(film, 0).id, 1)


def test_a_cut_is_found_near_by(film: Project) -> None:
    border = clip(film, 1).start
    assert cut_near(film.timeline, border + 5) == border
    assert cut_near(film.timeline, border + 5, border + 1, border + 5) == border + 5
