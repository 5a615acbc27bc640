"""How well a work's rights stand: what of its evidence is missing, and what may go wrong with it in a film."""

from dataclasses import dataclass

from engine.assets.rights.ledger import Ledger
from engine.domain.asset import Kind, Rights
from engine.domain.licence import OWN_WORK, terms_of


@dataclass(frozen=True)
class Standing:
    """One work, on what terms it is used, and what to know of that."""

    title: str
    kind: Kind
    sha256: str
    rights: Rights
    noted: str
    """When it was put on record, UTC; empty where it never was."""
    here: bool
    """Whether the library still has it."""
    risks: tuple[str, ...]
    lacks: tuple[str, ...]
    """Evidence that is missing."""

    @property
    def sound(self) -> bool:
        """Whether nothing that matters stands against its use."""
        return not self.risks and not set(self.lacks) & _GRAVE


_NO_CREATOR = "nobody is named as its maker"
_NO_LICENCE = "no licence is stated"
_NO_PAGE = "no page of its source is on record"
_NO_TEXT = "the text of its licence is not kept"
_GRAVE = {_NO_CREATOR, _NO_LICENCE, _NO_PAGE, _NO_TEXT}


def risks(rights: Rights, *, monetised: bool) -> tuple[str, ...]:
    """Name what may go wrong with a work in a film: the stricter of what its source and what its licence says."""
    terms = terms_of(rights)
    told = (
        (monetised and terms.commercial is False, "it may not earn money, and this channel does"),
        (monetised and terms.commercial is None, "nobody says whether it may earn money"),
        (terms.derivatives is False, "it may not be changed, which laying it under a voice is"),
        (terms.derivatives is None, "nobody says whether it may be changed"),
        (terms.share_alike, "a film with it must carry the same licence"),
        (rights.content_id_risk, "platforms are known to claim films with it"),
        (
            terms.attribution and not (rights.credit or rights.creator),
            "it must be credited, and to whom is unknown",
        ),
    )
    return tuple(words for is_so, words in told if is_so)


def lacks(rights: Rights, ledger: Ledger) -> tuple[str, ...]:
    """Name the evidence that is missing."""
    if rights.licence == OWN_WORK:
        proven = bool(rights.proof and ledger.evidence(rights.proof))
        return () if proven else ("that it is own work is declared, and nothing kept here shows it",)
    text = ledger.evidence(rights.licence_text) if rights.licence_text else None
    told = (
        (not rights.creator, _NO_CREATOR),
        (not rights.licence, _NO_LICENCE),
        (not rights.page_url, _NO_PAGE),
        (not rights.licence_text, _NO_TEXT),
        (bool(rights.licence_text) and text is None, "the kept text of its licence is lost or was changed"),
        (text is not None and text[1].startswith(b"SUMMARY"), "of its licence only a summary is kept, not its text"),
        (not rights.proof, "what its source said of it on that day is not kept"),
        (bool(rights.proof) and ledger.evidence(rights.proof) is None, "the kept proof is lost or was changed"),
        (not rights.dated, "the day on which its terms were read is not on record"),
    )
    return tuple(words for is_so, words in told if is_so)
