"""Twins: what looks the same is found among everything, and nothing else is."""

import numpy as np
import pytest

from engine.assets.intake.phash import PLAIN
from engine.assets.intake.twins import Twins

RANDOM = np.random.default_rng(4)


def prints(count: int) -> str:
    return (RANDOM.integers(0, 2**63, count, dtype=np.uint64) * 2 + 1).tobytes().hex()


def changed(fingerprints: str, bits: int) -> str:
    """Turn over so many bits of each fingerprint, never the first, which says that there is one."""
    every = np.unpackbits(np.frombuffer(bytes.fromhex(fingerprints), np.uint8)).reshape(-1, 64).copy()
    for each in every:
        each[1 + RANDOM.permutation(63)[:bits]] ^= 1
    return np.packbits(every).tobytes().hex()


def names(found: list[tuple[str, float]]) -> list[str]:
    return [name for name, _ in found]


def test_a_picture_is_found_by_any_of_its_fingerprints_best_first() -> None:
    twins, one = Twins(), prints(1)
    for number in range(500):
        twins.add(f"other{number}", prints(1), "image")
    twins.add("far", changed(one, 13), "image")
    twins.add("near", changed(one, 9), "image")
    twins.add("same", one, "image")
    assert twins.near(prints(3) + one, "image") == [("same", 1.0), ("near", round(1 - 9 / 64, 4))]


def test_a_clip_needs_nearly_all_frames_in_common_wherever_they_lie() -> None:
    twins, frames = Twins(), [prints(1) for _ in range(5)]
    twins.add("turned", "".join(changed(each, 6) for each in reversed(frames)), "video", 20.0)
    twins.add("one frame lost", "".join(frames[:4]) + prints(1), "video", 20.1)
    twins.add("the same intro", "".join(frames[:3]) + prints(2), "video", 20.0)
    assert set(names(twins.near("".join(frames), "video", 20.0))) == {"turned", "one frame lost"}


def test_one_frame_counts_for_one_only() -> None:
    twins, frame = Twins(), prints(1)
    twins.add("moving", frame + prints(4), "video", 8.0)
    assert twins.near(frame * 5, "video", 8.0) == []
    twins.add("still", frame * 5, "video", 8.0)
    assert names(twins.near(frame * 5, "video", 8.0)) == ["still"]


@pytest.mark.parametrize(
    ("length", "other", "found"), [(3.0, 3.2, True), (3.0, 4.0, False), (600, 608, True), (600, 630, False)]
)
def test_clips_of_other_lengths_are_others(length: float, other: float, found: bool) -> None:
    twins, frames = Twins(), prints(5)
    twins.add("one", frames, "video", other)
    assert bool(twins.near(frames, "video", length)) is found


def test_a_clip_with_more_frames_is_not_met_by_one_with_few() -> None:
    twins, frames = Twins(), prints(10)
    twins.add("long", frames, "video", 30.0)
    assert twins.near(frames[: 16 * 5], "video", 30.0) == []
    assert names(twins.near(frames[: 16 * 8], "video", 30.0)) == ["long"]


def test_what_shows_nothing_is_like_nothing() -> None:
    twins = Twins()
    twins.add("white", PLAIN, "image")
    twins.add("dark", PLAIN * 3 + prints(2), "video", 9.0)
    twins.add("sound", "", "audio", 9.0)
    assert len(twins) == 0
    assert twins.near(PLAIN, "image") == []
    assert twins.near(PLAIN * 5, "video", 9.0) == []
    assert twins.near("", "audio", 9.0) == []


def test_what_is_forgotten_is_not_found_and_others_still_are() -> None:
    twins = Twins()
    clips = {f"clip{number}": prints(5) for number in range(60)}
    for name, frames in clips.items():
        twins.add(name, frames, "video", 10.0)
    twins.add("clip1", prints(5), "video", 10.0)
    for name in list(clips)[::2]:
        twins.remove(name)
    twins.remove("never there")
    assert len(twins) == 30
    for number, (name, frames) in enumerate(clips.items()):
        assert names(twins.near(frames, "video", 10.0)) == ([] if number % 2 == 0 else [name])


def test_pictures_and_clips_are_kept_apart() -> None:
    twins, frame = Twins(), prints(1)
    twins.add("picture", frame, "image")
    assert twins.near(frame * 5, "video", 0.0) == []
