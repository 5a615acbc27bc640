"""Slow moves over stills in another shape: those a person drew are kept, those the program made are made anew."""

from engine.domain.timeline import Box, Motion
from engine.pipeline.reframing.interest import Interest
from engine.pipeline.reframing.window import alike, cover, focus, reshaped_box, window, within

_SAME = 0.004
_CENTRED = 0.03
_GENTLE = 1.1
"""How near a move goes that was a pan: in another shape there may be nothing to pan over."""


def move(motion: Motion, seen: Interest, size: tuple[float, float], before: float, after: float) -> Motion:
    """Give a move over a picture of `size` (width, height) that was for a frame of shape `before` the shape `after`."""
    if not automatic(motion, seen, size, before):
        return Motion(*(reshaped_box(each, size, before, after) for each in (motion.first, motion.last)))
    far = window(seen, size, after)
    nearer = motion.last.width <= motion.first.width
    zoom = max(motion.first.width, motion.last.width) / min(motion.first.width, motion.last.width)
    near = nearer_to(seen, far, zoom if zoom > 1 + _SAME else _GENTLE)
    return Motion(far, near) if nearer else Motion(near, far)


def nearer_to(seen: Interest, box: Box, zoom: float) -> Box:
    """Go nearer to what is most to be seen in a part of a picture, without leaving it."""
    x, y = focus(seen, box)
    wide, high = box.width / zoom, box.height / zoom
    middle_x = min(max(x, box.x + wide / 2), box.x + box.width - wide / 2)
    middle_y = min(max(y, box.y + high / 2), box.y + box.height - high / 2)
    return within(middle_x, middle_y, wide, high)


def automatic(motion: Motion, seen: Interest, size: tuple[float, float], shape: float) -> bool:
    """Tell whether a move is one that the program makes: towards the subject, about the middle, or across it."""
    wide, high = cover(size, shape)
    larger, smaller = sorted((motion.first, motion.last), key=lambda box: -box.width)
    if not alike(larger, Box(larger.x, larger.y, wide, high)):
        return False
    far = window(seen, size, shape)
    if alike(larger, far) and alike(smaller, nearer_to(seen, far, larger.width / smaller.width)):
        return True
    if alike(smaller, Box(smaller.x, smaller.y, wide, high)):
        return _centred(Box(min(larger.x, smaller.x), min(larger.y, smaller.y), *_span(larger, smaller)), _SAME)
    return _centred(larger, _SAME) and _centred(smaller, _CENTRED)


def _span(one: Box, other: Box) -> tuple[float, float]:
    return abs(one.x - other.x) + one.width, abs(one.y - other.y) + one.height


def _centred(box: Box, most: float) -> bool:
    return max(abs(box.x + box.width / 2 - 0.5), abs(box.y + box.height / 2 - 0.5)) <= most
