"""A film as FCPXML 1.10: its row of clips as the primary storyline, all else connected to it."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from xml.etree import ElementTree as ET

from engine.domain.asset import Asset
from engine.domain.edit.item import Item
from engine.domain.edit.item import length as length_of
from engine.domain.identity import Blob
from engine.domain.timeline import HEARD, Caption, Clip, Sound, Timeline, Title
from engine.domain.units import Frames
from engine.pipeline.interchange.clock import drops
from engine.pipeline.interchange.fcpxml_resources import Resources
from engine.pipeline.interchange.losses import audible, note_clip, note_sound
from engine.pipeline.interchange.marks import name_of, plain
from engine.pipeline.interchange.otio_writing import CROSSFADE, lanes
from engine.pipeline.interchange.report import Notes

ROLES = {"voice": "dialogue", "music": "music", "sounds": "effects"}
_RATES = {"23.98", "24", "25", "29.97", "30", "47.95", "48", "50", "59.94", "60"}


def written(
    timeline: Timeline,
    title: str,
    address: Callable[[Blob], str],
    known: Callable[[Blob], Asset | None],
    notes: Notes,
) -> str:
    """Write a timeline as the text of an .fcpxml file; what it cannot hold is noted.

    `known` tells what is known of a file: its size and rate.
    """
    film = audible(timeline, notes)
    root = ET.Element("fcpxml", version="1.10")
    resources = Resources(film, address, known, ET.SubElement(root, "resources"))
    event = ET.SubElement(ET.SubElement(root, "library"), "event", name=plain(title))
    sequence = ET.SubElement(
        ET.SubElement(event, "project", name=plain(title)),
        "sequence",
        format=resources.format,
        duration=resources.time(film.length),
        tcStart="0s",
        tcFormat="DF" if drops(film.rate) else "NDF",
        audioLayout="stereo",
        audioRate="48k",
    )
    _Storyline(film, resources, notes, ET.SubElement(sequence, "spine")).write()
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n{ET.tostring(root, encoding="unicode")}\n'


@dataclass(frozen=True)
class _Place:
    """An element of the storyline: when it is in the film, and which moment of its own time it begins with."""

    element: ET.Element
    start: Frames
    end: Frames
    own: Frames

    def time(self, frame: Frames) -> Frames:
        """Give a frame of the film in the element's own time."""
        return self.own + frame - self.start


class _Storyline:
    """One film on its way out."""

    def __init__(self, film: Timeline, resources: Resources, notes: Notes, spine: ET.Element) -> None:
        self._film, self._resources, self._notes, self._spine = film, resources, notes, spine
        self._time = resources.time
        self._places: list[_Place] = []
        self._styles = 0

    def write(self) -> None:
        """Write everything."""
        for index, clip in enumerate([each for each in self._film.clips if each.length]):
            self._shown(index, clip)
        end = self._places[-1].end if self._places else 0
        if end < self._film.length:
            self._gap(end, self._film.length, 0)
        lane = 0
        for track in ("titles", "captions"):
            for row in lanes(self._film, track):
                lane += 1
                for item in row:
                    self._text(item, lane)
        lane = 0
        for track in HEARD:
            for row in lanes(self._film, track):
                lane -= 1
                for item in row:
                    if isinstance(item, Sound):
                        self._heard(item, track, lane)
        self._marked()

    def _shown(self, index: int, clip: Clip) -> None:
        """Write a clip, and its transition before it.

        A transition lies over the cut between two clips, so the cut is put in its middle; what is seen is the same.
        """
        note_clip(self._film, clip, self._notes)
        before = self._film.clips[index - 1] if index else None
        start, late = clip.start, 0
        if clip.transition and before and not before.empty:
            late = clip.transition.length // 2
            self._transition(clip, start)
        following = self._film.clips[index + 1] if index + 1 < len(self._film.clips) else None
        longer = following.transition.length // 2 if following and following.transition and not clip.empty else 0
        if clip.media is None:
            self._gap(start + late, clip.end + longer, 0, name_of(clip) if clip.background else "Gap")
            return
        begun = round(clip.source_start / clip.speed * self._film.rate) + late if clip.kind == "video" else 0
        attributes = {
            "ref": self._resources.file(clip.media, name_of(clip), clip.source_length, still=clip.kind == "image"),
            "offset": self._time(start + late),
            "name": name_of(clip),
            "start": self._time(begun),
            "duration": self._time(clip.length - late + longer),
        }
        if clip.kind == "image":
            element = ET.SubElement(self._spine, "video", attributes)
        else:
            element = ET.SubElement(self._spine, "asset-clip", attributes, srcEnable="video")
            self._retimed(element, clip)
        ET.SubElement(element, "adjust-conform", type="fill")
        self._places.append(_Place(element, start + late, clip.end + longer, begun))

    def _retimed(self, element: ET.Element, clip: Clip) -> None:
        if clip.media and (rate := self._resources.rate_of(clip.media)) and rate != self._film.rate:
            told = f"{float(rate):.2f}".rstrip("0").rstrip(".")
            if told in _RATES:
                ET.SubElement(element, "conform-rate", scaleEnabled="0", srcFrameRate=told)
        if clip.speed != 1:
            speed = Fraction(clip.speed).limit_denominator(1000)
            lasting = Fraction(self._resources.lasting(clip)) / self._film.rate
            points = ET.SubElement(element, "timeMap")
            ET.SubElement(points, "timept", time="0s", value="0s", interp="linear")
            shown = self._resources.seconds
            ET.SubElement(points, "timept", time=shown(lasting / speed), value=shown(lasting), interp="linear")

    def _transition(self, clip: Clip, start: Frames) -> None:
        if clip.transition is None:
            return
        name = clip.transition.name
        if name != CROSSFADE:
            self._notes.add(f"Its transition “{name}” became a dissolve.", "video", name_of(clip), clip.start)
        told = {"name": "Cross Dissolve", "offset": self._time(start), "duration": self._time(clip.transition.length)}
        element = ET.SubElement(self._spine, "transition", told)
        ET.SubElement(element, "filter-video", ref=self._resources.dissolve(), name="Cross Dissolve")

    def _gap(self, start: Frames, end: Frames, own: Frames, name: str = "Gap") -> None:
        told = {
            "name": name,
            "offset": self._time(start),
            "start": self._time(own),
            "duration": self._time(end - start),
        }
        self._places.append(_Place(ET.SubElement(self._spine, "gap", told), start, end, own))

    def _at(self, frame: Frames) -> _Place:
        """Give the element of the storyline that something at a frame is connected to."""
        return self._places[max(0, bisect_right(self._places, frame, key=lambda each: each.start) - 1)]

    def _connected(self, kind: str, item: Item, lane: int, start: Frames, **more: str) -> ET.Element:
        place = self._at(item.start)
        return ET.SubElement(
            place.element,
            kind,
            {
                **more,
                "lane": str(lane),
                "offset": self._time(place.time(item.start)),
                "name": name_of(item),
                "start": self._time(start),
                "duration": self._time(length_of(self._film, item)),
            },
        )

    def _text(self, item: Item, lane: int) -> None:
        self._styles += 1
        style = f"ts{self._styles}"
        if isinstance(item, Title):
            element = self._connected("title", item, lane, 0, ref=self._resources.title(), role="titles")
            words, look = (
                item.text,
                {"font": "Helvetica", "fontSize": "72", "fontColor": "1 1 1 1", "alignment": "center"},
            )
            self._notes.add("Its look is not carried, only its text.", "titles", name_of(item), item.start)
        elif isinstance(item, Caption):
            role = f"iTT?captionFormat=ITT.{self._film.language.split('-')[0]}"
            element = self._connected("caption", item, lane, 0, role=role)
            words, look = name_of(item), {"font": ".AppleSystemUIFont", "fontSize": "13", "fontColor": "1 1 1 1"}
        else:
            return
        text = ET.SubElement(element, "text")
        ET.SubElement(text, "text-style", ref=style).text = plain(words)
        ET.SubElement(ET.SubElement(element, "text-style-def", id=style), "text-style", look)

    def _heard(self, sound: Sound, track: str, lane: int) -> None:
        note_sound(sound, self._notes, track, levels=False)
        ref = self._resources.file(sound.media, name_of(sound), sound.source_length or sound.length, heard=True)
        begun = round(sound.source_start * self._film.rate)
        element = self._connected("asset-clip", sound, lane, begun, ref=ref, audioRole=ROLES[track])
        if sound.gain or sound.fade_in or sound.fade_out:
            level = ET.SubElement(element, "adjust-volume", amount=f"{sound.gain:g}dB")
            course = ET.SubElement(level, "param", name="amount", value=f"{sound.gain:g}dB")
            for name, lasting in (("fadeIn", sound.fade_in), ("fadeOut", sound.fade_out)):
                if lasting > 0:
                    ET.SubElement(course, name, type="linear", duration=self._time(self._film.frame(lasting)))

    def _marked(self) -> None:
        for marker in self._film.markers:
            if self._places:
                place = self._at(marker.frame)
                told = {"start": self._time(place.time(marker.frame)), "duration": self._time(1)}
                ET.SubElement(place.element, "marker", told, value=name_of(marker) or "Marker")
        if self._film.captions:
            self._notes.add(
                "Captions keep text and times; their look and the times of words are not carried.", "captions"
            )
