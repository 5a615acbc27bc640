"""Script, timeline and film are one: whatever is done to sentences, all of them say the same."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.domain.brief import Brief
from engine.domain.edit import sentence
from engine.domain.edit.history import History
from engine.domain.edit.whole import cut_out
from engine.domain.project import Project
from engine.domain.timeline import TrackState
from engine.errors import EditRefused, EngineError, NeedsModel, NotFound
from engine.pipeline.telling.following import followed
from engine.runtime.progress import Progress
from tests.gestures import gesture
from tests.telling import SCRIPT, Bench, bench, consistent, verb


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with bench(tmp_path_factory.mktemp("bench")) as opened:
        yield opened


@pytest.fixture(scope="module")
def film(tools: Bench) -> Project:
    return tools.film()


def told(tools: Bench, project: Project) -> list[str]:
    return [line.text for line in tools.retelling.lines(project)]


def test_a_film_is_its_sentences(tools: Bench, film: Project) -> None:
    consistent(film)
    lines = tools.retelling.lines(film)
    assert " ".join(SCRIPT.split()) == " ".join(line.text for line in lines)
    assert [line.scene for line in lines] == [0, 0, 1, 1, 1, 2]
    assert not any(line.partial for line in lines)
    for line, take in zip(lines, film.narration.lines, strict=True):
        assert line.seconds == take.take.duration
        assert [word.text for word in line.words] == line.text.split()
        assert line.start <= line.words[0].start
        assert line.words[-1].end <= line.end + 1


def test_a_sentence_told_otherwise_moves_the_rest(tools: Bench, film: Project) -> None:
    text = "The hills go dark, and the lamp in the tower burns all night long"
    after = tools.retelling.retell(Progress(), film, 3, text)
    consistent(after)
    before, now = tools.retelling.lines(film), tools.retelling.lines(after)
    assert now[3].text == f"{text}."
    assert f"{text}." in after.script.text
    assert now[3].start == before[3].start
    by = now[4].start - before[4].start
    assert by > 15
    assert [line.start for line in now[4:]] == [line.start + by for line in before[4:]]
    assert after.timeline.length == film.timeline.length + by
    assert [clip.id for clip in after.timeline.clips] == [clip.id for clip in film.timeline.clips]
    assert [shot.asset for shot in after.shots] == [shot.asset for shot in film.shots]
    back = tools.retelling.retell(Progress(), after, 3, before[3].text)
    assert told(tools, back) == told(tools, film)
    assert back.timeline.length == pytest.approx(film.timeline.length, abs=1)


def test_what_was_spoken_once_is_not_spoken_again(tools: Bench, film: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Something was said once, and once only."
    once = tools.retelling.retell(Progress(), film, 0, text)

    def silent(*_: object) -> None:
        raise AssertionError("spoken again")

    monkeypatch.setattr(type(tools.retelling.narrator), "speak", silent.__get__(tools.retelling.narrator))
    monkeypatch.setattr(tools.retelling.narrator, "_speakers", {})
    monkeypatch.undo()
    monkeypatch.setattr(tools.retelling.narrator, "_speakers", {})
    assert tools.retelling.retell(Progress(), film, 0, text) == once


def test_sentences_are_parted_and_joined(tools: Bench, film: Project) -> None:
    two = tools.retelling.split(Progress(), film, 3, 4)
    consistent(two)
    assert told(tools, two)[3:5] == ["The hills go dark.", "And nobody speaks."]
    assert [clip.media for clip in two.timeline.clips] == [clip.media for clip in film.timeline.clips]
    one = tools.retelling.join(Progress(), two, 3)
    consistent(one)
    assert told(tools, one) == told(tools, film)
    with pytest.raises(EditRefused, match="another scene"):
        tools.retelling.join(Progress(), film, 1)


def test_a_sentence_put_in_has_a_picture_of_its_own(tools: Bench, film: Project) -> None:
    after = tools.retelling.insert(Progress(), film, 2, "A rocket stands on the launch pad.")
    consistent(after)
    line = tools.retelling.lines(after)[3]
    assert (line.text, line.scene, line.link) == ("A rocket stands on the launch pad.", 1, "line-6")
    seen = {clip.media for clip in film.timeline.clips}
    (new,) = [clip for clip in after.timeline.clips if clip.media not in seen]
    assert new.start <= line.start < line.end <= new.end
    assert len(after.shots[3].alternatives) == 5
    last = tools.retelling.insert(Progress(), film, 5, "A rocket stands on the launch pad.")
    consistent(last)
    assert last.timeline.clips[-1].media == new.media, "what was seen before does not come back for a moment"
    assert tools.retelling.lines(last)[6].end < last.timeline.length


def test_a_deleted_sentence_is_gone_from_every_track(tools: Bench, film: Project) -> None:
    for number in range(6):
        after = tools.retelling.delete(film, number)
        consistent(after)
        gone = tools.retelling.lines(film)[number]
        assert gone.text not in after.script.text
        assert all(each.link != gone.link for each in (*after.timeline.voice, *after.timeline.captions))
        assert after.timeline.length < film.timeline.length
    assert len(after.script.scenes) == 2
    lone = tools.film("Only this is said.")
    with pytest.raises(EditRefused, match="Nothing would be said"):
        tools.retelling.delete(lone, 0)


def test_words_are_cut_and_the_script_follows(tools: Bench, film: Project) -> None:
    after = tools.retelling.cut(film, 3, 4, 6)
    consistent(after)
    line = tools.retelling.lines(after)[3]
    assert (line.text, line.partial) == ("The hills go dark.", True)
    assert "The hills go dark. A rocket" in after.script.text
    again = tools.retelling.cut(after, 3, 0, 0)
    consistent(again)
    assert tools.retelling.lines(again)[3].text == "Hills go dark."
    consistent(tools.retelling.retell(Progress(), again, 3, "The hills go dark, and nobody speaks."))
    assert told(tools, tools.retelling.cut(film, 5, 0, 8)) == told(tools, film)[:5]


def test_the_script_follows_gestures_on_the_timeline(tools: Bench, film: Project) -> None:
    line = tools.retelling.lines(film)[3]
    stretch = cut_out(film.timeline, line.words[1].start, line.words[3].start)
    by_hand = replace(film, timeline=stretch)
    assert tools.retelling.lines(by_hand)[3].text == "The dark, and nobody speaks."
    assert tools.retelling.lines(by_hand)[3].partial
    after = followed(by_hand)
    consistent(after)
    assert "The dark, and nobody speaks." in after.script.text
    assert followed(after) == after
    whole = replace(film, timeline=cut_out(film.timeline, line.start - 2, line.end + 2))
    consistent(followed(whole))
    assert line.text not in followed(whole).script.text
    page = next(each for each in film.timeline.captions if each.link == line.link)
    bare = replace(film.timeline, captions=tuple(each for each in film.timeline.captions if each is not page))
    assert followed(replace(film, timeline=bare)).script == film.script, "what is heard is said, captioned or not"
    words = sentence.cut_words(film.timeline, page.id, 0, 1)
    consistent(followed(replace(film, timeline=words)))


def test_scenes_change_places_with_all_that_belongs_to_them(tools: Bench, film: Project) -> None:
    after = tools.retelling.move_scene(film, 2, 0)
    consistent(after)
    texts = told(tools, film)
    assert told(tools, after) == [texts[5], *texts[:5]]
    assert after.timeline.length == film.timeline.length
    seen = {line.text: _seen(film, line.start + 8) for line in tools.retelling.lines(film)}
    assert {line.text: _seen(after, line.start + 8) for line in tools.retelling.lines(after)} == seen
    assert told(tools, tools.retelling.move_scene(after, 0, 2)) == texts
    with pytest.raises(EditRefused):
        tools.retelling.move_scene(film, 0, 3)


def _seen(project: Project, frame: int) -> object:
    clip = next(each for each in project.timeline.clips if each.start <= frame < each.end)
    return clip.media or clip.background


def test_what_cannot_be_told_is_refused_and_nothing_is_changed(
    tools: Bench, film: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    retell = tools.retelling.retell
    for text in ("", "  ...  ", "x" * 3000, "Небо сегодня синее."):
        with pytest.raises(EditRefused) as refused:
            retell(Progress(), film, 0, text)
        assert refused.value.remedy
    with pytest.raises(NotFound):
        retell(Progress(), film, 17, "No such line.")
    locked = replace(film, timeline=replace(film.timeline, tracks=(TrackState("captions", locked=True),)))
    for edit in (
        lambda: retell(Progress(), locked, 0, "It was late."),
        lambda: tools.retelling.insert(Progress(), locked, 0, "It was late."),
        lambda: tools.retelling.delete(locked, 0),
        lambda: tools.retelling.move_scene(locked, 0, 1),
        lambda: tools.retelling.cut(locked, 0, 0, 0),
    ):
        with pytest.raises(EditRefused, match="locked"):
            edit()
    monkeypatch.setattr(tools.retelling.narrator, "_speakers", {})
    with pytest.raises(NeedsModel):
        retell(Progress(), film, 0, "This was never said before.")


def test_a_film_without_a_voice_is_told_by_its_captions(tools: Bench) -> None:
    mute = tools.film(brief=Brief(topic="Quiet", script=SCRIPT, voice="off"))
    assert not mute.timeline.voice
    after = tools.retelling.retell(Progress(), mute, 1, "Nobody says a word here, but there is much more to read.")
    after = tools.retelling.insert(Progress(), after, 1, "Not here either.")
    after = tools.retelling.delete(after, 0)
    after = tools.retelling.cut(after, 0, 0, 0)
    lines = tools.retelling.lines(after)
    assert lines[0].text == "Says a word here, but there is much more to read."
    assert lines[1].text == "Not here either."
    assert " ".join(line.text for line in lines) == " ".join(after.script.text.split())
    assert after.timeline.clips[-1].end == after.timeline.length


def test_claims_go_with_their_sentences(tools: Bench) -> None:
    brief = Brief(topic="Ships", script="Two ships sailed in 1701. They came home.", notes="Ships sailed.")
    film = tools.film(brief.script, brief)
    assert [claim.text for claim in film.script.claims] == ["1701"]
    assert [claim.text for claim in tools.retelling.lines(film)[0].claims] == ["1701"]
    after = tools.retelling.retell(Progress(), film, 0, "Two ships sailed in 1702 from Lisbon.")
    assert [claim.text for claim in after.script.claims] == ["1702", "Lisbon"]
    assert tools.retelling.delete(after, 0).script.claims == ()


class Sitting:
    """Random edits of one film."""

    def __init__(self, tools: Bench, film: Project) -> None:
        self._tools, self._film = tools, film

    def edit(self, seed: int, steps: int) -> None:
        dice, history, values = random.Random(seed), History(self._film), [self._film]
        for _ in range(steps):
            try:
                after = verb(self._tools.retelling, history.now, dice)()
            except EngineError:
                continue
            consistent(after)
            history = history.done("Edit", after)
            if history.now is after:
                values.append(after)
        for value in reversed(values[1:]):
            assert history.now == value
            history = history.undo()
        assert history.now == self._film


@pytest.fixture(scope="module")
def sitting(tools: Bench, film: Project) -> Sitting:
    return Sitting(tools, film)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**31))
def test_whatever_is_edited_everything_agrees_and_undo_gives_it_back(sitting: Sitting, seed: int) -> None:
    sitting.edit(seed, 8)


def test_whatever_is_done_on_the_timeline_the_script_follows(tools: Bench, film: Project) -> None:
    for seed in range(15):
        dice, project = random.Random(seed), film
        for _ in range(8):
            try:
                project = replace(project, timeline=gesture(project.timeline, dice))
            except (EditRefused, NotFound):
                continue
            project = followed(project)
            assert followed(project) == project
            told = " ".join(line.text for line in tools.retelling.lines(project))
            assert told == " ".join(project.script.text.split())


@pytest.mark.soak
def test_long_sittings_at_the_script_stay_consistent(sitting: Sitting) -> None:
    for seed in range(60):
        sitting.edit(seed, 25)
