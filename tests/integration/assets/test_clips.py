"""What is seen of real clips: cuts, black beginnings, turned pictures, marks, voices, and what is refused."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFont

from engine.assets.intake.clips import media as look_at
from engine.assets.intake.seen import Seen
from engine.assets.starter import Starter
from engine.domain.voice import Spoken
from engine.errors import Refused
from engine.providers.voice.hibari import Hibari
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import Progress
from tests import media
from tests.kit import kit_for
from tests.media import Rgb, Scene

BLACK = np.zeros((240, 320, 3), np.uint8)


def look(path: Path) -> Seen:
    return look_at(path, path.with_suffix(".strip.jpg"))


def measure(seen: Seen, name: str) -> float:
    return dict(seen.measures)[name]


def scenes(*parts: tuple[float, Scene]) -> Scene:
    """Show one scene after the other, each until its time."""

    def scene(at: float) -> Rgb:
        return next((part(at) for until, part in parts if at < until), parts[-1][1](at))

    return scene


def test_moments_are_the_shots_and_their_frames_are_kept(tmp_path: Path) -> None:
    shots = scenes(*((until, media.drifting(seed, speed=10)) for seed, until in enumerate((1.2, 3.0, 4.4, 6.0))))
    path = media.clip(tmp_path / "shots.mp4", shots, 6.0)
    seen = look(path)
    assert [each.start for each in seen.moments] == pytest.approx([0.0, 1.2, 3.0, 4.4], abs=0.13)
    assert seen.moments[-1].end == pytest.approx(6.0, abs=0.05)
    for one, other in pairwise(seen.moments):
        assert one.end == other.start
    with Image.open(path.with_suffix(".strip.jpg")) as strip:
        views = np.split(np.asarray(strip.resize((4 * 320, 240)), np.int16), 4, axis=1)
    for moment, view in zip(seen.moments, views, strict=True):
        assert moment.start <= moment.at < moment.end
        assert np.abs(view - shots(moment.at)).mean() < 12, "the view is the frame at that time"


def test_a_black_beginning_is_measured_and_never_stands_for_the_clip(tmp_path: Path) -> None:
    path = media.clip(tmp_path / "late.mp4", scenes((1.48, lambda _: BLACK), (9.0, media.drifting(1))), 5.0)
    seen = look(path)
    assert seen.lead_in == pytest.approx(1.48, abs=0.13)
    assert seen.moments[0].start == seen.lead_in
    assert all(each.at >= seen.lead_in for each in seen.moments)
    assert len(seen.perceptual_hash) >= 5 * 16
    bright = look(media.clip(tmp_path / "soon.mp4", media.drifting(1), 5.0))
    assert bright.lead_in == 0.0


def test_a_long_clip_is_seen_from_end_to_end_for_few_frames(tmp_path: Path) -> None:
    shots = scenes((30.0, media.drifting(1, 160, 120, 2.0)), (61.0, media.drifting(2, 160, 120, 2.0)))
    seen = look(media.clip(tmp_path / "long.mp4", shots, 60.0, rate=10, g="20"))
    assert seen.duration == pytest.approx(60, abs=0.2)
    assert len(seen.moments) >= 2
    assert min(abs(each.start - 30.0) for each in seen.moments[1:]) < 4.0
    assert len(seen.perceptual_hash) == 8 * 16


def turned(path: Path, to: Path, degrees: int) -> Path:
    """Copy a clip, marked to be shown turned, as telephones do."""
    with av.open(str(path)) as source, av.open(str(to), "w") as target:
        stream = target.add_stream_from_template(source.streams.video[0])
        stream.set_display_rotation(degrees)
        for packet in source.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                target.mux(packet)
    return to


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_clip_is_seen_upright(tmp_path: Path, degrees: int) -> None:
    half = np.concatenate([media.patches(1, 320, 120), np.full((120, 320, 3), 250, np.uint8)])
    flat = media.clip(tmp_path / "flat.mp4", lambda _: half, 1.0)
    seen = look(turned(flat, tmp_path / "turned.mp4", degrees))
    assert (seen.width, seen.height) == ((240, 320) if degrees % 180 else (320, 240))
    with Image.open(tmp_path / "turned.strip.jpg") as strip:
        view = np.asarray(strip.convert("L").resize((seen.width, seen.height)), np.int16)
    expected = np.rot90(np.asarray(Image.fromarray(half).convert("L"), np.int16), {90: 1, 180: 2, 270: 3}[degrees])
    assert np.abs(view - expected).mean() < 15


def test_pixels_that_are_not_square_are_counted_as_they_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "wide.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 320, 240, "yuv420p"
        stream.codec_context.sample_aspect_ratio = Fraction(4, 3)
        for _ in range(25):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(media.patches(1), format="rgb24")))
        container.mux(stream.encode())
    assert (look(path).width, look(path).height) == (427, 240)


def test_a_mark_over_a_moving_picture_is_suspected_and_costs_quality(tmp_path: Path) -> None:
    font = ImageFont.truetype(str(RESOURCES / "fonts" / "Montserrat-ExtraBold.ttf"), 22)
    light = media.drifting(1, speed=60)

    def ground(at: float) -> Rgb:
        return light(at) // 2

    def marked(at: float) -> Rgb:
        picture = Image.fromarray(ground(at))
        ImageDraw.Draw(picture).text((215, 215), "stockfilm.com", "white", font, "mm")
        return np.asarray(picture)

    bare = look(media.clip(tmp_path / "bare.mp4", ground, 4.0))
    seen = look(media.clip(tmp_path / "marked.mp4", marked, 4.0))
    assert measure(bare, "text") < 0.2
    assert measure(seen, "text") > 0.6
    assert seen.quality < bare.quality


def spoken(folder: Path) -> npt.NDArray[np.float32]:
    kit = kit_for(folder)
    voice = Hibari(kit)
    text = "The deep ocean covers more than half of our planet, and most of it has never been seen by anybody at all."
    take = voice.speak([Spoken(word, word) for word in text.split()], voice.voices()[0], 1.0, Progress())
    return heard(kit.artifacts.find(take.audio))


def heard(path: Path) -> npt.NDArray[np.float32]:
    resampler = av.AudioResampler(format="flt", layout="mono", rate=16_000)
    with av.open(str(path)) as container:
        frames = [each for frame in container.decode(audio=0) for each in resampler.resample(frame)]
    return np.concatenate([each.to_ndarray().ravel() for each in frames])


def test_a_voice_in_a_clip_is_suspected_and_music_is_not(tmp_path: Path) -> None:
    voice = spoken(tmp_path)
    starter = Starter()
    tracks = [path for asset in starter.assets if asset.kind == "audio" and (path := starter.path(asset.file))]
    assert len(tracks) > 10
    length = voice.size / 16_000
    said = look(media.clip(tmp_path / "said.mp4", media.drifting(1, 96, 64), length, sound=voice))
    music = heard(tracks[0])[: voice.size]
    played = look(media.clip(tmp_path / "played.mp4", media.drifting(1, 96, 64), length, sound=music))
    mute = look(media.clip(tmp_path / "mute.mp4", media.drifting(1, 96, 64), length))
    assert measure(said, "speech") > 0.4
    assert measure(played, "speech") < 0.2
    assert measure(mute, "speech") == 0.0


def test_stillness_and_haste_are_told_apart(tmp_path: Path) -> None:
    still = look(media.clip(tmp_path / "still.mp4", lambda _: media.patches(1), 2.0))
    fast = look(media.clip(tmp_path / "fast.mp4", media.drifting(1, speed=400), 2.0))
    assert measure(still, "motion") < 0.1
    assert measure(fast, "motion") > 0.5


def test_what_cannot_be_used_is_refused_with_its_cause(tmp_path: Path) -> None:
    whole = media.clip(tmp_path / "whole.mkv", media.drifting(1), 8.0, g="25")
    (tmp_path / "cut.mkv").write_bytes(whole.read_bytes()[: whole.stat().st_size // 3])
    media.clip(tmp_path / "black.mp4", lambda _: BLACK, 2.0)
    media.clip(tmp_path / "short.mp4", media.drifting(1), 0.2)
    media.sound(tmp_path / "silent.wav", np.zeros(48_000, np.float32), "pcm_s16le")
    reasons = {
        "cut.mkv": "breaks off",
        "black.mp4": "nothing to see",
        "short.mp4": "lasts only",
        "silent.wav": "silent",
    }
    for name, reason in reasons.items():
        with pytest.raises(Refused, match=reason):
            look(tmp_path / name)
