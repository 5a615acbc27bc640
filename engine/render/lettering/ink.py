"""Paint in the film's own planes: masks in plain colours, kept premultiplied so that a blend is one multiply-add."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from engine.ports import Plane, Planes

_Float: TypeAlias = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Overlay:
    """A picture to be laid over a part of a frame; its box is even on all sides and inside the frame.

    `planes` are BT.709 limited range, 4:2:0 and **premultiplied**: under * (255 - alpha) / 255 + plane, with `alpha`
    (full size) for Y and `alpha_half` (half size) for U and V.
    """

    x: int
    y: int
    planes: Planes
    alpha: Plane
    alpha_half: Plane

    def part(self, picture: Planes) -> Planes:
        """See the part of a picture that it covers."""
        height, width = self.alpha.shape
        full = np.s_[self.y : self.y + height, self.x : self.x + width]
        half = np.s_[self.y // 2 : (self.y + height) // 2, self.x // 2 : (self.x + width) // 2]
        return Planes(picture.y[full], picture.u[half], picture.v[half])

    def blend(self, picture: Planes) -> None:
        """Lay it over a picture, in place; only its box is touched."""
        alphas = (self.alpha, self.alpha_half, self.alpha_half)
        for under, plane, alpha in zip(self.part(picture), self.planes, alphas, strict=True):
            _over(under, plane, alpha)

    def faded(self, part: float) -> "Overlay":
        """Give the same at `part` of its strength."""
        if part >= 1:
            return self
        factor = np.float32(part)
        fade = [
            (each * factor + np.float32(0.5)).astype(np.uint8) for each in (*self.planes, self.alpha, self.alpha_half)
        ]
        return Overlay(self.x, self.y, Planes(*fade[:3]), fade[3], fade[4])

    @property
    def size(self) -> int:
        """Bytes held."""
        return self.alpha.size + self.alpha_half.size + sum(plane.size for plane in self.planes)


def _over(under: Plane, plane: Plane, alpha: Plane) -> None:
    mixed = under.astype(np.uint16)
    mixed *= 255 - alpha
    mixed += 128
    mixed += mixed >> 8  # a division by 255, rounded, exact for 16 bits
    mixed >>= 8
    mixed += plane
    under[:] = mixed


class Paper:
    """A transparent sheet of width × height pixels (even) to paint masks on."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width + width % 2, height + height % 2
        full, half = (self.height, self.width), (self.height // 2, self.width // 2)
        self._y, self._a = np.zeros(full, np.float32), np.zeros(full, np.float32)
        self._u, self._v, self._h = (np.zeros(half, np.float32) for _ in range(3))

    def copy(self) -> "Paper":
        """Give a sheet with the same paint on it."""
        other = Paper.__new__(Paper)
        other.width, other.height = self.width, self.height
        other._y, other._a = self._y.copy(), self._a.copy()  # noqa: SLF001 - its own kind
        other._u, other._v, other._h = self._u.copy(), self._v.copy(), self._h.copy()  # noqa: SLF001
        return other

    def paint(self, mask: Plane, x: int, y: int, colour: str, strength: float = 1.0) -> None:
        """Paint a colour (`#rrggbb`) through a mask whose top left lies at (x, y); what lies outside is cut off."""
        left, top = max(x, 0), max(y, 0)
        right, bottom = min(x + mask.shape[1], self.width), min(y + mask.shape[0], self.height)
        if right <= left or bottom <= top:
            return
        even_left, even_top = left - left % 2, top - top % 2
        even_right, even_bottom = right + right % 2, bottom + bottom % 2
        cover = np.zeros((even_bottom - even_top, even_right - even_left), np.float32)
        inner = mask[top - y : bottom - y, left - x : right - x]
        cover[top - even_top : bottom - even_top, left - even_left : right - even_left] = inner
        cover *= np.float32(strength / 255)
        luma, blue, red = yuv(colour)
        box = np.s_[even_top:even_bottom, even_left:even_right]
        _mix(self._y[box], cover, luma)
        _mix(self._a[box], cover, 255)
        half = (cover[::2, ::2] + cover[1::2, ::2] + cover[::2, 1::2] + cover[1::2, 1::2]) * np.float32(0.25)
        box = np.s_[even_top // 2 : even_bottom // 2, even_left // 2 : even_right // 2]
        _mix(self._u[box], half, blue)
        _mix(self._v[box], half, red)
        _mix(self._h[box], half, 255)

    def overlay(self, x: int, y: int, width: int, height: int) -> Overlay | None:
        """Cut out what is painted, for a sheet whose top left (even) lies at (x, y) of a width × height frame."""
        top, bottom = _span(self._h.max(axis=1), -y // 2, (height - y) // 2)
        left, right = _span(self._h.max(axis=0), -x // 2, (width - x) // 2)
        if right <= left or bottom <= top:
            return None
        full, half = np.s_[2 * top : 2 * bottom, 2 * left : 2 * right], np.s_[top:bottom, left:right]
        planes = Planes(_whole(self._y[full]), _whole(self._u[half]), _whole(self._v[half]))
        return Overlay(x + 2 * left, y + 2 * top, planes, _whole(self._a[full]), _whole(self._h[half]))


def yuv(colour: str) -> tuple[float, float, float]:
    """Convert `#rrggbb` to BT.709 limited range."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 16 + 219 * luma, 128 + 224 * (blue - luma) / 1.8556, 128 + 224 * (red - luma) / 1.5748


def _mix(paint: _Float, cover: _Float, value: float) -> None:
    paint += (np.float32(value) - paint) * cover


def _whole(plane: _Float) -> Plane:
    return (plane + np.float32(0.5)).astype(np.uint8)


def _span(strongest: _Float, first: int, last: int) -> tuple[int, int]:
    """Where anything visible begins and ends, inside the frame."""
    seen = np.flatnonzero(strongest >= 0.5)
    if not len(seen):
        return 0, 0
    return max(int(seen[0]), first, 0), min(int(seen[-1]) + 1, last)
