"""Where a form and the newest record of a person differ: what a clerk must decide."""

from enum import StrEnum

from msgspec import Struct

from onestop.domain.errors import Refused
from onestop.domain.folding import folded
from onestop.domain.identity import read_date, read_phone
from onestop.domain.intake import TypedPerson
from onestop.domain.reception import Applicant


class Differing(StrEnum):
    """What a form and a record may disagree about."""

    NAME = "name"
    BIRTH_DATE = "birth_date"
    PHONE = "phone"
    ADDRESS = "address"


class Difference(Struct, frozen=True, kw_only=True):
    """One field in both wordings."""

    field: Differing
    given: str
    record: str


def differences(given: TypedPerson, record: Applicant) -> tuple[Difference, ...]:
    """List what differs; spelling alone, or an empty side, is no difference."""
    pairs = (
        (Differing.NAME, given.name, record.name),
        (
            Differing.BIRTH_DATE,
            _written(given.birth_date or ""),
            f"{record.birth_date:%d/%m/%Y}" if record.birth_date else "",
        ),
        (Differing.PHONE, given.phone, record.phone),
        (Differing.ADDRESS, given.address, record.address),
    )
    return tuple(
        Difference(field=field, given=mine, record=on_record)
        for field, mine, on_record in pairs
        if mine and on_record and not _same(field, mine, on_record)
    )


def _same(field: Differing, mine: str, on_record: str) -> bool:
    if field is Differing.PHONE:
        return _phone(mine) == _phone(on_record)
    return folded(mine) == folded(on_record)


def _written(typed: str) -> str:
    """Write a birth date as the record's is written; what is no date stays as typed."""
    try:
        return f"{read_date(typed):%d/%m/%Y}" if typed else ""
    except Refused:
        return typed


def _phone(text: str) -> str:
    try:
        return read_phone(text)
    except Refused:
        return text
