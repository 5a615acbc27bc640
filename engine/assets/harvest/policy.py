"""What may come into the library: licences that fit a channel, and items that fit what was asked for."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from engine.domain.asset import Rights
from engine.domain.harvest import Errand
from engine.domain.licence import terms_of
from engine.domain.offer import Offer, orientation
from engine.domain.units import Bytes, Seconds
from engine.errors import Refused
from engine.runtime.settings import Settings

EXCEPTIONS = {
    "NC": "it may not earn money",
    "ND": "it may not be changed, which laying it under a voice is",
    "SA": "the film would have to be shared alike",
    "unknown": "nobody says whether it may earn money or be changed",
}
"""What can be accepted nevertheless, by the name that the setting `accepted_licences` takes."""
LENGTHS: dict[str, tuple[Seconds, Seconds]] = {"video": (2.0, 600.0), "audio": (5.0, 1200.0)}
"""How long what is of use lasts."""


@dataclass(frozen=True)
class Terms:
    """Which licences fit."""

    monetised: bool = True
    accepted: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, settings: Settings) -> "Terms":
        """Read the settings. Raises Refused on an exception that there is not."""
        accepted = frozenset(settings.accepted_licences)
        if odd := accepted - set(EXCEPTIONS):
            raise Refused(
                f"accepted_licences cannot be {', '.join(sorted(odd))}.", f"Give some of {', '.join(EXCEPTIONS)}."
            )
        return cls(settings.monetised, accepted)

    def objection(self, rights: Rights) -> str:
        """Say why an item's licence does not fit; empty where it does. Without a licence none does."""
        if not rights.licence:
            return "it states no licence"
        reason = next((name for name in _met(rights, monetised=self.monetised) if name not in self.accepted), "")
        return f"{EXCEPTIONS[reason]} ({rights.licence})" if reason else ""


@dataclass(frozen=True)
class Bounds:
    """Which items fit what was asked for; what a source does not say counts as fitting."""

    resolution: int
    largest: Bytes
    errand: Errand

    @classmethod
    def of(cls, errand: Errand) -> "Bounds":
        """Read the errand."""
        return cls(errand.resolution, errand.largest * 1_000_000, errand)

    def objection(self, offer: Offer) -> str:
        """Say why an item is of no use; empty where it may be."""
        if offer.kind not in self.errand.kinds:
            return f"it is {'sound' if offer.kind == 'audio' else f'of the kind {offer.kind}'}"
        if offer.size > self.largest:
            return f"it is larger than {self.largest / 1e6:,.0f} MB"
        shortest, longest = LENGTHS.get(offer.kind, (0.0, 0.0))
        if 0 < offer.duration < shortest:
            return f"it lasts less than {shortest:.0f} s"
        if offer.duration > longest > 0:
            return f"it lasts more than {longest / 60:.0f} min"
        return self._shape(offer) if offer.kind != "audio" and offer.width and offer.height else ""

    def _shape(self, offer: Offer) -> str:
        if min(offer.width, offer.height) < self.resolution:
            return f"its short side has fewer than {self.resolution} pixels"
        stands = orientation(offer.width, offer.height)
        return f"it is {stands}" if self.errand.orientation not in {"", stands} else ""


def warnings(brought: Iterable[Rights], alike: int = 0) -> tuple[str, ...]:
    """Say what a person should know of what came, each thing once, with how many files it is about."""
    every = list(brought)
    told = (
        (
            sum(each.content_id_risk for each in every),
            "of a kind that platforms are known to claim: keep the evidence of their licence at hand",
        ),
        (sum(each.share_alike for each in every), "to be shared alike: a film with one of them carries its licence"),
        (sum(each.commercial is False for each in every), "not to earn money: keep them out of films that do"),
        (sum(each.commercial is None for each in every), "of which nobody says whether they may earn money"),
        (sum(bool(each.credit) for each in every), "to be credited: the description does it by itself"),
        (alike, "like others that were there: `faceless library duplicates` shows them"),
    )
    return tuple(f"{count} {'file is' if count == 1 else 'files are'} {words}." for count, words in told if count)


def _met(rights: Rights, *, monetised: bool) -> list[str]:
    """Name what stands against a licence, by the names of the exceptions."""
    terms = terms_of(rights)
    unsaid = terms.derivatives is None or (monetised and terms.commercial is None)
    met = {
        "NC": monetised and terms.commercial is False,
        "ND": terms.derivatives is False,
        "SA": terms.share_alike,
        "unknown": unsaid,
    }
    return [name for name, is_met in met.items() if is_met]
