"""Identity papers: personal number, CMND, passport, tax code, and the text of the card's QR.

Sources: Nghị định 137/2015/NĐ-CP and Thông tư 07/2016/TT-BCA for the personal number; tax codes
and their check digit as the General Department of Taxation issues them.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct

from onestop.domain.errors import Fault, Reason, Refused
from onestop.domain.folding import folded, tidied
from onestop.domain.provinces import PROVINCES

PERSONAL_NUMBER_LENGTH = 12
CMND_LENGTH = 9
_EARLIEST_YEAR = 1850

_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_TAX_CODE = re.compile(r"([0-9]{10})(?:-?([0-9]{3}))?")
_PASSPORT = re.compile(r"(?=.*[0-9])[A-Z0-9]{6,9}")
_DATE_WORDS = re.compile(r"\b(?:ngày|tháng|năm)\b")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[\s/.\-]+([0-9]{1,2})[\s/.\-]+([0-9]{4})")
_PACKED = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_PHONE = re.compile(r"0[1-9][0-9]{8,9}")


class IdentityKind(StrEnum):
    """Which paper a number stands on."""

    PERSONAL_NUMBER = "personal_number"
    CMND = "cmnd"
    PASSPORT = "passport"
    TAX_CODE = "tax_code"


class Sex(StrEnum):
    """What a card or a personal number says: Nam or Nữ."""

    MALE = "male"
    FEMALE = "female"


class Identity(Struct, frozen=True, kw_only=True, gc=False):
    """The number that names a person or a company, without separators."""

    kind: IdentityKind
    number: str


class IdentityCard(Struct, frozen=True, kw_only=True):
    """What the QR of a card says, and what in it cannot be true."""

    identity: Identity
    name: str
    birth_date: date | None = None
    sex: Sex | None = None
    address: str = ""
    cmnd: str = ""
    issued_on: date | None = None
    faults: tuple[Fault, ...] = ()


def read_identity(text: str, kind: IdentityKind | None = None) -> Identity:
    """Read a typed number of a known or guessed kind, refusing what no office ever issued."""
    number = _compact(text)
    if not number:
        raise Refused(Reason.IDENTITY_EMPTY, "identity")
    kind = kind or _guess(number)
    identity = Identity(kind=kind, number=_canonical(number, kind))
    if faults := check(identity):
        raise Refused.of(faults)
    return identity


def check(
    identity: Identity, birth_date: date | None = None, sex: Sex | None = None
) -> list[Fault]:
    """List what is wrong with a number, and where it disagrees with the person's own words."""
    faults = list(_CHECKS[identity.kind](identity.number))
    if not faults and _is_personal(identity):
        faults += _disagreements(identity.number, birth_date, sex)
    return faults


def birth_year(identity: Identity) -> int | None:
    """Tell the birth year a personal number carries: century in the fourth digit, then two more."""
    if not _is_personal(identity) or check(identity):
        return None
    return _year(identity.number)


def sex_of(identity: Identity) -> Sex | None:
    """Tell the sex a personal number carries: even fourth digits are men, odd ones women."""
    if not _is_personal(identity) or check(identity):
        return None
    return _sex(identity.number)


def read_card(text: str) -> IdentityCard | None:
    """Read the QR of an identity card; None when the text is something else.

    The card of 2021 has seven parts, the one of July 2024 more: six are needed, others ignored.
    """
    parts = [tidied(part) for part in text.split("|")]
    if len(parts) < len(("number", "cmnd", "name", "birth", "sex", "address")):
        return None
    number = _compact(parts[0])
    if not (_digits(number) and len(number) == PERSONAL_NUMBER_LENGTH):
        return None
    identity = Identity(kind=IdentityKind.PERSONAL_NUMBER, number=number)
    birth_date = _date_or_none(parts[3])
    sex = {"nam": Sex.MALE, "nu": Sex.FEMALE}.get(folded(parts[4]))
    faults = [] if birth_date else [Fault(Reason.BIRTH_DATE_UNREADABLE, "birth_date")]
    return IdentityCard(
        identity=identity,
        name=parts[2],
        birth_date=birth_date,
        sex=sex,
        address=parts[5],
        cmnd=_compact(parts[1]) if _digits(_compact(parts[1])) else "",
        issued_on=_date_or_none("".join(parts[6:7])),
        faults=(*faults, *check(identity, birth_date, sex)),
    )


def read_date(text: str, field: str = "birth_date") -> date:
    """Read a typed date, day first as in Vietnam; a year of two digits would be a guess."""
    typed = " ".join(_DATE_WORDS.sub(" ", tidied(text).lower()).split())
    if matched := _YEAR_FIRST.fullmatch(typed):
        year, month, day = matched.groups()
    elif matched := _DAY_FIRST.fullmatch(typed) or _PACKED.fullmatch(typed):
        day, month, year = matched.groups()
    else:
        raise Refused(Reason.DATE_UNREADABLE, field)
    try:
        read = date(int(year), int(month), int(day))
    except ValueError:
        raise Refused(Reason.DATE_UNREADABLE, field) from None
    if read.year < _EARLIEST_YEAR:
        raise Refused(Reason.DATE_UNREADABLE, field)
    return read


def read_phone(text: str) -> str:
    """Read a telephone number into ten or eleven digits from 0; nothing typed is no telephone."""
    number = re.sub(r"[()/]", "", _compact(text))
    number = re.sub(r"^(?:\+84|0084|84(?=[0-9]{9}))0?", "0", number)
    if number and not _PHONE.fullmatch(number):
        raise Refused(Reason.PHONE_UNREADABLE, "phone")
    return number


def _compact(text: str) -> str:
    """Drop what people put between digits; full-width digits of some input methods become plain."""
    return re.sub(r"[\s.\-–_]", "", tidied(unicodedata.normalize("NFKC", text))).upper()


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _guess(number: str) -> IdentityKind:
    if number[0].isalpha():
        return IdentityKind.PASSPORT
    if len(number) == CMND_LENGTH:
        return IdentityKind.CMND
    if _TAX_CODE.fullmatch(number):
        return IdentityKind.TAX_CODE
    return IdentityKind.PERSONAL_NUMBER


def _canonical(number: str, kind: IdentityKind) -> str:
    matched = _TAX_CODE.fullmatch(number)
    if kind is IdentityKind.TAX_CODE and matched and matched[2]:
        return f"{matched[1]}-{matched[2]}"
    return number


def _is_personal(identity: Identity) -> bool:
    # Since July 2025 a person's tax code is the personal number.
    return identity.kind is IdentityKind.PERSONAL_NUMBER or (
        identity.kind is IdentityKind.TAX_CODE and len(identity.number) == PERSONAL_NUMBER_LENGTH
    )


def _year(number: str) -> int:
    return 1900 + 100 * (int(number[3]) // 2) + int(number[4:6])


def _sex(number: str) -> Sex:
    return Sex.FEMALE if int(number[3]) % 2 else Sex.MALE


def _disagreements(number: str, birth_date: date | None, sex: Sex | None) -> list[Fault]:
    faults = []
    if birth_date and birth_date.year != _year(number):
        details = {"year": _year(number), "given": birth_date.year}
        faults.append(Fault(Reason.IDENTITY_DISAGREES_YEAR, "birth_date", details))
    if sex and sex is not _sex(number):
        faults.append(Fault(Reason.IDENTITY_DISAGREES_SEX, "sex"))
    return faults


def _date_or_none(text: str) -> date | None:
    try:
        return read_date(text)
    except Refused:
        return None


def _personal_number(number: str) -> list[Fault]:
    if not _digits(number):
        return [Fault(Reason.IDENTITY_NOT_DIGITS, "identity")]
    if len(number) != PERSONAL_NUMBER_LENGTH:
        details = {"expected": PERSONAL_NUMBER_LENGTH, "given": len(number)}
        return [Fault(Reason.IDENTITY_LENGTH, "identity", details)]
    # Births registered abroad carry a country's code, which never begins with 0.
    if number[0] == "0" and number[:3] not in PROVINCES:
        return [Fault(Reason.IDENTITY_PROVINCE_UNKNOWN, "identity", {"code": number[:3]})]
    return []


def _cmnd(number: str) -> list[Fault]:
    if not _digits(number):
        return [Fault(Reason.IDENTITY_NOT_DIGITS, "identity")]
    # Some provinces issued a CMND of twelve digits from 2012 to 2015.
    if len(number) not in {CMND_LENGTH, PERSONAL_NUMBER_LENGTH}:
        return [Fault(Reason.CMND_LENGTH, "identity", {"given": len(number)})]
    return []


def _passport(number: str) -> list[Fault]:
    return [] if _PASSPORT.fullmatch(number) else [Fault(Reason.PASSPORT_UNREADABLE, "identity")]


def _tax_code(number: str) -> list[Fault]:
    if _digits(number) and len(number) == PERSONAL_NUMBER_LENGTH:
        return _personal_number(number)
    matched = _TAX_CODE.fullmatch(number)
    if matched is None:
        return [Fault(Reason.TAX_CODE_LENGTH, "identity")]
    body, branch = matched.groups()
    weighted = sum(weight * int(digit) for weight, digit in zip(_TAX_WEIGHTS, body, strict=False))
    issued = int(body[9]) == 10 - weighted % 11 and body[2:9] != "0000000" and branch != "000"
    return [] if issued else [Fault(Reason.TAX_CODE_CHECK_DIGIT, "identity")]


_CHECKS: Mapping[IdentityKind, Callable[[str], list[Fault]]] = MappingProxyType(
    {
        IdentityKind.PERSONAL_NUMBER: _personal_number,
        IdentityKind.CMND: _cmnd,
        IdentityKind.PASSPORT: _passport,
        IdentityKind.TAX_CODE: _tax_code,
    }
)
