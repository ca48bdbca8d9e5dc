"""Where an identity card and the newest record of a person differ: what a clerk must decide."""

from enum import StrEnum

from msgspec import Struct

from onestop.domain.folding import folded
from onestop.domain.identity import IdentityCard
from onestop.domain.reception import Applicant


class Differing(StrEnum):
    """What a card and a record may disagree about."""

    NAME = "name"
    BIRTH_DATE = "birth_date"
    ADDRESS = "address"


class Difference(Struct, frozen=True, kw_only=True):
    """One field in both wordings."""

    field: Differing
    card: str
    record: str


def differences(card: IdentityCard, record: Applicant) -> tuple[Difference, ...]:
    """List what differs; spelling alone, or an empty side, is no difference."""
    pairs = (
        (Differing.NAME, card.name, record.name),
        (
            Differing.BIRTH_DATE,
            f"{card.birth_date:%d/%m/%Y}" if card.birth_date else "",
            f"{record.birth_date:%d/%m/%Y}" if record.birth_date else "",
        ),
        (Differing.ADDRESS, card.address, record.address),
    )
    return tuple(
        Difference(field=field, card=on_card, record=on_record)
        for field, on_card, on_record in pairs
        if on_card and on_record and folded(on_card) != folded(on_record)
    )
