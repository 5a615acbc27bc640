"""What an FCPXML file refers to: its format, the files that are shown and heard, a dissolve and a title."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from engine.domain.asset import Asset
from engine.domain.identity import Blob
from engine.domain.timeline import Clip, Timeline
from engine.domain.units import Frames, Seconds
from engine.errors import Refused
from engine.pipeline.interchange.clock import exact_rate

_DISSOLVE = "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265"
_TITLE = ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti"
_NAMED = {(1280, 720): "720p", (1920, 1080): "1080p", (3840, 2160): "3840x2160p"}
_RATES = {
    Fraction(24_000, 1001): "2398",
    Fraction(24): "24",
    Fraction(25): "25",
    Fraction(30_000, 1001): "2997",
    Fraction(30): "30",
    Fraction(50): "50",
    Fraction(60_000, 1001): "5994",
    Fraction(60): "60",
}


class Resources:
    """The resources of one film, each written when it is first referred to."""

    def __init__(
        self,
        film: Timeline,
        address: Callable[[Blob], str],
        known: Callable[[Blob], Asset | None],
        element: ET.Element,
    ) -> None:
        self._film, self._address, self._known, self._element = film, address, known, element
        self._ids: dict[object, str] = {}
        self._ends = _ends(film)
        self.format = self._format(film.width, film.height, film.rate)

    def seconds(self, at: Fraction) -> str:
        """Write a moment exactly, as `1001/30000s`."""
        return f"{at.numerator}s" if at.denominator == 1 else f"{at.numerator}/{at.denominator}s"

    def time(self, frames: Frames) -> str:
        """Write a number of frames as seconds."""
        return self.seconds(Fraction(frames) / self._film.rate)

    def lasting(self, clip: Clip) -> Frames:
        """How many of the film's frames a clip's file lasts, as far as is known."""
        return max(1, int(clip.source_length * self._film.rate), self._ends.get(clip.media, 0))

    def rate_of(self, media: Blob) -> Fraction | None:
        """How many frames a second a file has; None where nobody knows."""
        asset = self._known(media)
        try:
            return exact_rate(asset.fps) if asset and asset.fps else None
        except Refused:
            return None

    def file(self, media: Blob, name: str, lasting: Seconds, *, still: bool = False, heard: bool = False) -> str:
        """Give the id of a file as it is used."""
        if (media, heard) in self._ids:
            return self._ids[media, heard]
        shown = {} if heard else {"hasVideo": "1", "videoSources": "1"}
        sounding = {"hasAudio": "1", "audioSources": "1", "audioChannels": "2", "audioRate": "48000"} if heard else {}
        frames = max(int(lasting * self._film.rate), self._ends.get(media, 0))
        told = {"name": name, "start": "0s", "duration": "0s" if still else self.time(frames), **shown, **sounding}
        asset = self._known(media)
        rate = None if still else self.rate_of(media)
        if asset and not heard and asset.width and asset.height and (rate or still):
            told["format"] = self._format(asset.width, asset.height, rate)
        identity = self._new((media, heard))
        element = ET.SubElement(self._element, "asset", {"id": identity, **told})
        gone = (PurePosixPath("/missing") / f"{media.sha256}{media.suffix}").as_uri()
        ET.SubElement(element, "media-rep", kind="original-media", src=self._address(media) or gone)
        return identity

    def dissolve(self) -> str:
        """Give the id of the dissolve."""
        return self._effect("Cross Dissolve", _DISSOLVE)

    def title(self) -> str:
        """Give the id of the plainest title."""
        return self._effect("Basic Title", _TITLE)

    def _effect(self, name: str, uid: str) -> str:
        if name not in self._ids:
            ET.SubElement(self._element, "effect", id=self._new(name), name=name, uid=uid)
        return self._ids[name]

    def _format(self, width: int, height: int, rate: Fraction | None) -> str:
        """Give the id of a picture's size and rate; a still has none."""
        if (width, height, rate) in self._ids:
            return self._ids[width, height, rate]
        told = {"id": self._new((width, height, rate)), "width": str(width), "height": str(height)}
        if rate is None:
            told["name"] = "FFVideoFormatRateUndefined"
        else:
            told["frameDuration"] = self.seconds(1 / rate)
            if (width, height) in _NAMED and rate in _RATES:
                told["name"] = f"FFVideoFormat{_NAMED[width, height]}{_RATES[rate]}"
        ET.SubElement(self._element, "format", told, colorSpace="1-1-1 (Rec. 709)")
        return told["id"]

    def _new(self, key: object) -> str:
        self._ids[key] = f"r{len(self._ids) + 1}"
        return self._ids[key]


def _ends(film: Timeline) -> dict[Blob | None, Frames]:
    """Up to which frame of itself each file is used, what a transition shows beyond a clip's end included."""
    ends: dict[Blob | None, Frames] = {}
    for clip, following in zip(film.clips, (*film.clips[1:], None), strict=False):
        more = following.transition.length if following and following.transition else 0
        until = round(clip.source_start * film.rate + (clip.length + more) * Fraction(clip.speed)) + 1
        ends[clip.media] = max(ends.get(clip.media, 0), until)
    for sound in (*film.voice, *film.music, *film.sounds):
        until = round((sound.source_start + sound.length) * film.rate) + 1
        ends[sound.media] = max(ends.get(sound.media, 0), until)
    return ends
