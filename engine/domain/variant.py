"""The same film in another shape, and what a person chose to be seen there."""

from dataclasses import dataclass, replace

from engine.domain.timeline import Box


@dataclass(frozen=True)
class Variant:
    """One further shape of a film."""

    aspect: str
    """As `9:16`."""
    crops: tuple[tuple[str, Box], ...] = ()
    """By a clip's id the part of its source that is shown, where a person chose it."""

    def crop(self, clip: str) -> Box | None:
        """Give the part of a clip's source that a person chose, if they did."""
        return dict(self.crops).get(clip)


def variant(variants: tuple[Variant, ...], aspect: str) -> Variant:
    """Give the variant of a shape; where nothing was chosen for it, one without a choice."""
    return next((each for each in variants if each.aspect == aspect), Variant(aspect))


def cropped(variants: tuple[Variant, ...], aspect: str, clip: str, crop: Box | None) -> tuple[Variant, ...]:
    """Choose what a clip shows in a shape; None leaves it to the program again."""
    before = variant(variants, aspect)
    crops = [(name, box) for name, box in before.crops if name != clip]
    after = replace(before, crops=(*crops, *([(clip, crop)] if crop else ())))
    others = [each for each in variants if each.aspect != aspect]
    return tuple(sorted([*others, after], key=lambda each: each.aspect))
