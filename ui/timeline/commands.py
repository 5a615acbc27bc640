"""The editing commands of the timeline, with the keys that users of the big editors expect."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject

from ui.commands import Command
from ui.timeline.canvas.deeds import Deeds
from ui.timeline.canvas.scene import Scene

Entry = tuple[str, str, Callable[[], Any], str, str]
"""A command's name, title, deed, keys with spaces between them, and icon."""


class Transport(Protocol):
    """What plays the film."""

    def commands(self) -> list[Command]:
        """Offer to play, pause and shuttle."""


class Offer(QObject):
    """Makes the commands."""

    def all(self, deeds: Deeds, scene: Scene) -> list[Command]:
        """Give every command, by groups."""
        return [
            *_made(self.tr("Edit"), self._copying(deeds)),
            *_made(self.tr("Clip"), self._cutting(deeds)),
            *_made(self.tr("Select"), self._selecting(deeds, scene)),
            *_made(self.tr("Mark"), self._marking(deeds, scene)),
            *_made(self.tr("Go"), self._going(deeds, scene)),
            *_made(self.tr("View"), self._viewing(scene)),
            *_made(self.tr("Tool"), self._tools(scene), "tool"),
        ]

    def _copying(self, deeds: Deeds) -> list[Entry]:
        closing = "Shift+Del Shift+Backspace"
        return [
            ("cut", self.tr("Cut"), deeds.cut, "Ctrl+X", "scissors"),
            ("copy", self.tr("Copy"), deeds.copy, "Ctrl+C", "copy"),
            ("paste", self.tr("Paste"), deeds.paste, "Ctrl+V", "clipboard-paste"),
            ("paste_over", self.tr("Paste over"), partial(deeds.paste, over=True), "Ctrl+Shift+V", ""),
            ("duplicate", self.tr("Duplicate"), deeds.duplicate, "Ctrl+D", "copy"),
            ("lift", self.tr("Delete, leave a gap"), deeds.delete, "Del Backspace", "eraser"),
            ("ripple_delete", self.tr("Delete and close up"), deeds.ripple_delete, closing, "trash-2"),
        ]

    def _cutting(self, deeds: Deeds) -> list[Entry]:
        trim = deeds.trim
        return [
            ("split", self.tr("Split at the playhead"), deeds.split, "S", "split"),
            ("split_all", self.tr("Split all tracks"), partial(deeds.split, everywhere=True), "Shift+S", ""),
            ("trim_start", self.tr("Trim start to playhead"), partial(deeds.trim_to, start=True), "Q", ""),
            ("trim_end", self.tr("Trim end to playhead"), partial(deeds.trim_to, start=False), "W", ""),
            ("nudge_left", self.tr("Nudge a frame left"), partial(deeds.nudge, -1), ",", ""),
            ("nudge_right", self.tr("Nudge a frame right"), partial(deeds.nudge, 1), ".", ""),
            ("nudge_left_10", self.tr("Nudge 10 frames left"), partial(deeds.nudge, -10), "Shift+, <", ""),
            ("nudge_right_10", self.tr("Nudge 10 frames right"), partial(deeds.nudge, 10), "Shift+. >", ""),
            ("end_later", self.tr("End a frame later"), partial(trim, 1, start=False), "Alt+Right", ""),
            ("end_earlier", self.tr("End a frame earlier"), partial(trim, -1, start=False), "Alt+Left", ""),
            ("start_later", self.tr("Start a frame later"), partial(trim, 1, start=True), "Alt+Shift+Right", ""),
            ("start_earlier", self.tr("Start a frame earlier"), partial(trim, -1, start=True), "Alt+Shift+Left", ""),
            ("crossfade", self.tr("Crossfade"), deeds.crossfade, "Ctrl+T", "blend"),
            ("cut_hard", self.tr("Remove transition"), deeds.cut_hard, "Ctrl+Shift+T", ""),
            ("link", self.tr("Link or unlink"), deeds.link, "Ctrl+Shift+L", "link"),
        ]

    def _selecting(self, deeds: Deeds, scene: Scene) -> list[Entry]:
        return [
            ("all", self.tr("Select all"), deeds.select_all, "Ctrl+A", ""),
            ("none", self.tr("Select nothing"), partial(scene.editor.select, ()), "Ctrl+Shift+A", ""),
            ("forward", self.tr("Select from here on"), partial(deeds.select_from, forward=True), "A", ""),
            ("back", self.tr("Select up to here"), partial(deeds.select_from, forward=False), "Shift+A", ""),
            ("item_next", self.tr("Next item"), partial(deeds.walk, 1), "Ctrl+Right", ""),
            ("item_previous", self.tr("Previous item"), partial(deeds.walk, -1), "Ctrl+Left", ""),
            ("item_down", self.tr("Item below"), partial(deeds.walk, 1, tracks=True), "Ctrl+Down", ""),
            ("item_up", self.tr("Item above"), partial(deeds.walk, -1, tracks=True), "Ctrl+Up", ""),
        ]

    def _marking(self, deeds: Deeds, scene: Scene) -> list[Entry]:
        return [
            ("in", self.tr("Mark in"), partial(deeds.mark, start=True), "I", ""),
            ("out", self.tr("Mark out"), partial(deeds.mark, start=False), "O", ""),
            ("range", self.tr("Mark the selection"), deeds.mark_selection, "X", ""),
            ("no_range", self.tr("Clear in and out"), partial(scene.editor.mark, None, None), "Alt+X", ""),
            ("marker", self.tr("Add marker"), deeds.add_marker, "M", "bookmark"),
        ]

    def _going(self, deeds: Deeds, scene: Scene) -> list[Entry]:
        editor = scene.editor

        def to(end: str) -> None:
            frame = editor.marked_in if end == "in" else editor.marked_out
            if frame is not None:
                editor.seek(frame)

        return [
            ("to_in", self.tr("To in"), partial(to, "in"), "Shift+I", ""),
            ("to_out", self.tr("To out"), partial(to, "out"), "Shift+O", ""),
            ("marker_next", self.tr("Next marker"), partial(deeds.go_marker, 1), "Shift+M", ""),
            ("marker_previous", self.tr("Previous marker"), partial(deeds.go_marker, -1), "Ctrl+Shift+M", ""),
            ("cut_previous", self.tr("Previous cut"), partial(deeds.go_cut, -1), "Up", ""),
            ("cut_next", self.tr("Next cut"), partial(deeds.go_cut, 1), "Down", ""),
            ("second_back", self.tr("One second back"), partial(deeds.step, -1), "Shift+Left", ""),
            ("second_on", self.tr("One second on"), partial(deeds.step, 1), "Shift+Right", ""),
            ("ten_back", self.tr("Ten seconds back"), partial(deeds.step, -10), "PgUp", ""),
            ("ten_on", self.tr("Ten seconds on"), partial(deeds.step, 10), "PgDown", ""),
        ]

    def _viewing(self, scene: Scene) -> list[Entry]:
        def zoom(by: float) -> None:
            x = scene.x(scene.editor.playhead) if scene.open else 0
            scene.zoom(scene.pace * by, x if 0 <= x <= scene.width else scene.width / 2)

        return [
            ("closer", self.tr("Zoom in"), partial(zoom, 1.4), "+ =", "zoom-in"),
            ("farther", self.tr("Zoom out"), partial(zoom, 1 / 1.4), "-", "zoom-out"),
            ("fit", self.tr("Show the whole film"), scene.fit, "Shift+Z", "fold-horizontal"),
        ]

    def _tools(self, scene: Scene) -> list[Entry]:
        def turn(way: str) -> None:
            scene.set_way(**{way: not getattr(scene, way)})

        return [
            ("select", self.tr("Select and move"), partial(scene.choose, "select"), "V", "mouse-pointer-2"),
            ("razor", self.tr("Razor"), partial(scene.choose, "razor"), "B C", "scissors"),
            ("slip", self.tr("Slip what a clip shows"), partial(scene.choose, "slip"), "Y", "arrow-left-right"),
            ("slide", self.tr("Slide a clip between others"), partial(scene.choose, "slide"), "U", "move-horizontal"),
            ("snapping", self.tr("Snap"), partial(turn, "snapping"), "N", "magnet"),
            ("ripple", self.tr("Trims ripple"), partial(turn, "ripple"), "Shift+R", "between-vertical-start"),
            ("everywhere", self.tr("Ripple all tracks"), partial(turn, "everywhere"), "", "layers"),
        ]


def _made(group: str, entries: list[Entry], place: str = "timeline") -> list[Command]:
    return [
        Command(f"{place}.{name}", title, run, tuple(keys.split()), icon, group)
        for name, title, run, keys, icon in entries
    ]
