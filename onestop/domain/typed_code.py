"""Fourteen digits for our own slips: type, office, year, serial, check digit.

Digits only, because no Vietnamese input method can compose them; the check digit (Damm) tells every
single wrong digit and every swap of two neighbours. Dossiers carry their own code, never this one.
"""

import re
from enum import StrEnum

from msgspec import Struct

# Damm's totally anti-symmetric quasigroup of order ten (H. M. Damm, Marburg 2004).
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)
_TYPED = re.compile(r"([2-5])([0-9]{3})([0-9]{2})([0-9]{7})[0-9]")


class Slip(StrEnum):
    """What a slip is; the value is the first digit. 1 stays free: dossiers are never typed so."""

    TICKET = "2"
    LIST = "3"
    BADGE = "4"
    COMMAND = "5"


class TypedCode(Struct, frozen=True, kw_only=True):
    """What the fourteen digits say."""

    slip: Slip
    office: int
    year: int
    serial: int


def typed_code(code: TypedCode) -> str:
    """Write the digits with their check digit."""
    if code.office not in range(10**3) or code.serial not in range(10**7):
        raise ValueError(f"does not fit fourteen digits: {code}")
    digits = f"{code.slip}{code.office:03}{code.year % 100:02}{code.serial:07}"
    return f"{digits}{check_digit(digits)}"


def read_typed_code(text: str) -> TypedCode | None:
    """Read fourteen digits whose check digit is right; None for everything else."""
    matched = _TYPED.fullmatch(text)
    if matched is None or check_digit(text):
        return None
    slip, office, year, serial = matched.groups()
    return TypedCode(slip=Slip(slip), office=int(office), year=2000 + int(year), serial=int(serial))


def check_digit(digits: str) -> int:
    """Compute the Damm digit; over digits that carry their own it is 0."""
    interim = 0
    for digit in digits:
        interim = _DAMM[interim][int(digit)]
    return interim
