"""Video encoders in hardware: which of them works here is found by letting it encode and looking at the result.

That happens in a process of its own, within a time limit: what crashes or hangs in it may be a driver.
"""

import hashlib
import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import av
import numpy as np
import structlog
from av.codec.codec import UnknownCodecError
from av.video.frame import PictureType

from engine.domain.timeline import Timeline
from engine.domain.units import Seconds
from engine.errors import EncoderFailed, Refused
from engine.ports import Planes
from engine.render.encoder import Encoder, Preset
from engine.render.encoder import preset as in_software
from engine.render.footage.decoder import planes
from engine.render.scratch import scratch
from engine.runtime.codec import from_plain, to_plain
from engine.runtime.progress import Stop

SOFTWARE, AUTO = "software", "auto"
_PATIENCE: Seconds = 20.0
_LOOK: Seconds = 0.1
"""Between two looks at whether somebody asked to stop."""
_SIZE = (640, 360)
"""Of the trial: its height is no multiple of 16, which an encoder must tell the player."""
_FRAMES = 24
_LIKE = 30.0
"""Decibels by which every plane must resemble what was drawn; good encoders reach 35 and more here."""

_log = structlog.get_logger()


def _nvenc(speed: str, quality: int) -> Preset:
    options = {"preset": speed, "tune": "hq", "rc": "vbr", "cq": f"{quality}", "b": "0", "spatial-aq": "1"}
    options |= {"bf": "0", "rc-lookahead": "0", "forced-idr": "1", "strict_gop": "1", "profile": "high"}
    return Preset(tuple(options.items()), "h264_nvenc")


def _qsv(speed: str, quality: int) -> Preset:
    options = {"preset": speed, "global_quality": f"{quality}", "look_ahead": "0", "bf": "0"}
    options |= {"forced_idr": "1", "profile": "high"}
    return Preset(tuple(options.items()), "h264_qsv", "nv12")


def _amf(speed: str, quality: int) -> Preset:
    options = {"usage": "transcoding", "quality": speed, "rc": "cqp", "qp_i": f"{quality - 2}", "qp_p": f"{quality}"}
    options |= {"bf": "0", "profile": "high"}
    return Preset(tuple(options.items()), "h264_amf", "nv12")


def _videotoolbox(quality: int) -> Preset:
    """`quality` from 1 to 100: here more is better."""
    options = {"flags": "+qscale", "global_quality": f"{118 * quality}", "allow_sw": "0", "profile": "high", "bf": "0"}
    return Preset(tuple(options.items()), "h264_videotoolbox", "nv12")


def _vaapi(quality: int) -> Preset:
    options = {"rc_mode": "CQP", "qp": f"{quality}", "bf": "0", "profile": "high"}
    return Preset(tuple(options.items()), "h264_vaapi", "nv12", "vaapi")


ENCODERS: Mapping[str, Mapping[str, Preset]] = {
    "nvenc": {"draft": _nvenc("p2", 30), "standard": _nvenc("p4", 25), "high": _nvenc("p6", 20)},
    "qsv": {"draft": _qsv("veryfast", 30), "standard": _qsv("medium", 24), "high": _qsv("slow", 19)},
    "amf": {"draft": _amf("speed", 30), "standard": _amf("balanced", 24), "high": _amf("quality", 19)},
    "videotoolbox": {"draft": _videotoolbox(45), "standard": _videotoolbox(60), "high": _videotoolbox(75)},
    "vaapi": {"draft": _vaapi(30), "standard": _vaapi(24), "high": _vaapi(19)},
}
"""By maker, each in the program's three presets; `auto` tries them in this order. No B-frames, constant quality."""


class Encoders:
    """Knows which encoders work on this machine; each is tried once, when first asked for."""

    def __init__(
        self,
        known: Mapping[str, Mapping[str, Preset]] = ENCODERS,
        trial: Callable[[Connection, str, str], None] | None = None,
        patience: Seconds = _PATIENCE,
    ) -> None:
        """`trial` runs in a process of its own and sends JSON, as `examine` does."""
        self._known, self._trial, self._patience = known, trial or examine, patience
        self._lock = threading.Lock()
        self._headers: dict[str, str] = {}
        self._reasons: dict[str, str] = {}

    def chosen(self, name: str, wanted: str = SOFTWARE, stop: Stop | None = None) -> Preset:
        """Give a preset for one film: of the encoder that is wanted, or of libx264 where that one does not work.

        `wanted` is software, auto or one of `ENCODERS`. The first call may take seconds. Raises Refused, Cancelled.
        """
        software = in_software(name)
        if wanted not in {SOFTWARE, AUTO, *self._known}:
            names = ", ".join((SOFTWARE, AUTO, *self._known))
            raise Refused(f"There is no video encoder {wanted!r}.", f"Choose one of {names}.")
        for each in () if wanted == SOFTWARE else self._known if wanted == AUTO else (wanted,):
            if not self.why_not(each, stop):
                return replace(self._known[each][name], header=self._headers[each])
        return software

    def why_not(self, encoder: str, stop: Stop | None = None) -> str:
        """Say why an encoder of `ENCODERS` cannot be used here; empty where it can. Raises Cancelled."""
        stop = stop or Stop()
        while not self._lock.acquire(timeout=_LOOK):
            stop.wait(0)
        try:
            if encoder not in self._reasons:
                answer = self._tried(self._known[encoder]["standard"], stop)
                self._reasons[encoder], self._headers[encoder] = answer["reason"], answer["header"]
                _log.info("video encoder tried", encoder=encoder, usable=not answer["reason"], reason=answer["reason"])
            return self._reasons[encoder]
        finally:
            self._lock.release()

    def rule_out(self, preset: Preset, reason: str) -> None:
        """Use an encoder no more, as it failed in the middle of a film."""
        with self._lock:
            for encoder, presets in self._known.items():
                if preset.codec in {each.codec for each in presets.values()}:
                    self._reasons[encoder] = reason
                    _log.warning("video encoder failed, libx264 takes over", encoder=encoder, reason=reason)

    def _tried(self, preset: Preset, stop: Stop) -> Mapping[str, str]:
        try:
            av.Codec(preset.codec, "w")
        except UnknownCodecError:
            return _unusable("It is not part of this build.")
        spawning = get_context("spawn")
        ours, theirs = spawning.Pipe()
        with scratch() as folder:
            written = json.dumps(to_plain(preset))
            process = spawning.Process(target=self._trial, args=(theirs, written, str(folder)), daemon=True)
            process.start()
            theirs.close()
            try:
                return self._heard(ours, stop)
            except (EOFError, OSError):
                return _unusable("It crashed.")
            finally:
                process.kill()
                process.join()
                ours.close()

    def _heard(self, pipe: Connection, stop: Stop) -> Mapping[str, str]:
        until = time.monotonic() + self._patience
        while not pipe.poll(_LOOK):
            stop.wait(0)
            if time.monotonic() > until:
                return _unusable(f"It took longer than {self._patience:g} seconds.")
        answer: dict[str, str] = json.loads(pipe.recv_bytes())
        return answer


def _unusable(reason: str) -> Mapping[str, str]:
    return {"reason": reason, "header": ""}


def examine(pipe: Connection, preset: str, folder: str) -> None:
    """Let a preset encode two segments and say through the pipe what is wrong with them, and how they begin."""
    made = from_plain(json.loads(preset), Preset)
    reason, header = "", ""
    try:
        first, second = (_segment(made, Path(folder) / f"{number}.mkv", 40 * number) for number in range(2))
        header = hashlib.sha256(first).hexdigest()[:16]
        if first != second:
            reason = "Its segments begin differently."
    except (EncoderFailed, av.error.FFmpegError) as error:
        reason = str(error)
    pipe.send_bytes(json.dumps({"reason": reason, "header": header}).encode())


def _segment(preset: Preset, path: Path, start: int) -> bytes:
    """Encode some pictures, hold them against what is decoded, and give the stream's header. Raises EncoderFailed."""
    film = Timeline(Fraction(30), *_SIZE, _FRAMES, ())
    with Encoder(path, film, preset) as encoder:
        for frame in range(_FRAMES):
            _draw(start + frame, encoder.picture)
            encoder.write()
    expected = Planes(*(np.empty_like(plane) for plane in encoder.picture))
    with av.open(str(path)) as file:
        stream = file.streams.video[0]
        seen = list(file.decode(stream))
        for frame, picture in enumerate(seen):
            _draw(start + frame, expected)
            _hold(picture, expected, first=not frame)
        if len(seen) != _FRAMES:
            raise EncoderFailed(f"It made {len(seen)} pictures of {_FRAMES}.")
        return stream.codec_context.extradata or b""


def _hold(picture: av.VideoFrame, expected: Planes, *, first: bool) -> None:
    kind = PictureType(picture.pict_type).name
    if (picture.width, picture.height, picture.format.name) != (*_SIZE, "yuv420p"):
        raise EncoderFailed(f"Its pictures are {picture.width} × {picture.height}, {picture.format.name}.")
    if kind == "B" or (first and not picture.key_frame):
        raise EncoderFailed(f"Its segments cannot be joined: they hold {kind} frames.")
    if (picture.colorspace, picture.color_range) != (1, 1):
        raise EncoderFailed("Its pictures are not marked as BT.709 in limited range.")
    for plane, wanted in zip(planes(picture), expected, strict=True):
        error = float(np.square(plane.astype(np.float32) - wanted).mean())
        if error > 255**2 / 10 ** (_LIKE / 10):
            raise EncoderFailed("Its pictures are not what was drawn.")


def _draw(frame: int, out: Planes) -> None:
    """Draw soft waves that wander, another for each plane: a plane that is mixed up or late does not go unseen."""
    for number, plane in enumerate(out):
        rows, columns = (np.arange(size, dtype=np.float32) for size in plane.shape)
        wave = (
            np.sin(columns / (9 + 4 * number) + frame * 0.4) + np.cos(rows / (13 - 3 * number) - frame * 0.3)[:, None]
        )
        np.copyto(plane, 126 + 44 * wave, casting="unsafe")
