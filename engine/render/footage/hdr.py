"""High dynamic range and wide colours to what every screen shows: a table from BT.2020 to BT.709.

Light up to half of reference white stays as it is; above it a curve (BT.2390-10, 5.4.1) rolls off, so that reference
white (BT.2408: 203 nits) comes out near white and the highlights up to `_PEAK` keep their shape. The curve acts on the
strongest of the three colours, which keeps hues; colours that BT.709 does not have lose saturation, not light.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from av import VideoFrame

Light = npt.NDArray[np.float64]

_CURVES = {16: "pq", 18: "hlg"}
_BT2020 = 9
"""Transfer characteristics and primaries: ITU-T H.273."""
_SIZE = 65
_WHITE, _PEAK = 203.0, 1000.0
"""Nits: what becomes the film's white, and the brightest that is told from brighter."""
_GAMMA = 2.4
"""BT.1886: how a screen turns the film's numbers into light."""
_M1, _M2, _C1, _C2, _C3 = 0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875
_A, _B, _C = 0.17883277, 0.28466892, 0.55991073
_LUMA_2020 = np.array([0.2627, 0.6780, 0.0593])
_LUMA_709 = np.array([0.2126, 0.7152, 0.0722])
_TO_709 = np.array(
    [[1.660491, -0.587641, -0.072850], [-0.124550, 1.132900, -0.008349], [-0.018151, -0.100579, 1.118730]]
)
"""BT.2087: linear BT.2020 to linear BT.709."""


def curve(frame: "VideoFrame") -> str:
    """Name how a frame's wide colours are written: pq, hlg or sdr; empty where they are not wide."""
    return _CURVES.get(frame.color_trc, "sdr" if frame.color_primaries == _BT2020 else "")


def shown(signal: Light, written: str) -> Light:
    """Turn BT.2020 colours (…, 3), 0 to 1 as `written` (pq, hlg, or sdr), into BT.709 ones, 0 to 1."""
    if written == "sdr":
        light = signal**_GAMMA
    else:
        light = _rolled(_pq_light(signal) if written == "pq" else _hlg_light(signal)) / _WHITE
    return np.asarray(_within(light @ _TO_709.T) ** (1 / _GAMMA))


def write_table(path: Path, written: str) -> None:
    """Write the table for colours `written` so as a .cube file."""
    steps = np.linspace(0, 1, _SIZE)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    colours = shown(np.stack([red, green, blue], axis=-1).reshape(-1, 3), written)
    with path.open("w", encoding="ascii", newline="\n") as file:
        file.write(f"LUT_3D_SIZE {_SIZE}\n")
        file.writelines(f"{r:.6f} {g:.6f} {b:.6f}\n" for r, g, b in colours.tolist())


def _rolled(light: Light) -> Light:
    """Bring light in nits below white, keeping the proportions of its colours."""
    strongest = np.maximum(light.max(axis=-1, keepdims=True), 1e-6)
    most = _pq(np.array(_PEAK))
    top = _pq(np.array(_WHITE)) / most
    knee = 1.5 * top - 0.5
    level = np.minimum(_pq(strongest) / most, 1.0)
    t = np.maximum(level - knee, 0) / (1 - knee)
    bent = (2 * t**3 - 3 * t**2 + 1) * knee + (t**3 - 2 * t**2 + t) * (1 - knee) + (3 * t**2 - 2 * t**3) * top
    wanted = _pq_light(np.where(level < knee, level, bent) * most)
    return np.asarray(light * (wanted / strongest))


def _within(light: Light) -> Light:
    """Mix what lies outside 0 to 1 with grey of the same lightness until it lies inside."""
    grey = np.clip((light @ _LUMA_709)[..., None], 0, 1)
    under, over = light.min(axis=-1, keepdims=True), light.max(axis=-1, keepdims=True)
    share = np.minimum(
        np.where(under < 0, grey / np.maximum(grey - under, 1e-9), 1.0),
        np.where(over > 1, (1 - grey) / np.maximum(over - grey, 1e-9), 1.0),
    )
    return np.asarray(np.clip(grey + (light - grey) * share, 0, 1))


def _pq(nits: Light) -> Light:
    """SMPTE ST 2084: nits to signal."""
    powered = (nits / 10_000) ** _M1
    return np.asarray(((_C1 + _C2 * powered) / (1 + _C3 * powered)) ** _M2)


def _pq_light(signal: Light) -> Light:
    """SMPTE ST 2084: signal to nits."""
    rooted = np.clip(signal, 0, 1) ** (1 / _M2)
    return np.asarray(10_000 * (np.maximum(rooted - _C1, 0) / (_C2 - _C3 * rooted)) ** (1 / _M1))


def _hlg_light(signal: Light) -> Light:
    """ARIB STD-B67 on a screen of 1000 nits (BT.2100): signal to nits."""
    scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - _C) / _A) + _B) / 12)
    lightness = np.maximum(scene @ _LUMA_2020, 1e-9)[..., None]
    return np.asarray(_PEAK * lightness**0.2 * scene)
