"""What a scan is: decided by exact pattern, in a fixed order, never by guess.

Scanners add control characters and symbology marks (`]C1`), input methods full-width digits: these
are taken off first. A receipt's signature is only taken apart here; whoever has keys judges it.
"""

import re
import unicodedata
from enum import StrEnum

from msgspec import Struct

from onestop.domain.folding import tidied
from onestop.domain.identity import PERSONAL_NUMBER_LENGTH, IdentityCard, read_card
from onestop.domain.numbering import read_code
from onestop.domain.seal import Seal, read_seal
from onestop.domain.typed_code import Slip, read_typed_code

_SYMBOLOGY_MARK = re.compile(r"^\][A-Za-z][0-9]")
_LOOK_UP = re.compile(r"https?://[^\s?]+\?(?:[^\s]*&)?mhs=([^&\s]+)(?:&[^\s]*)?", re.IGNORECASE)


class Scanned(StrEnum):
    """The kinds of things our counters scan."""

    DOSSIER = "dossier"
    RECEIPT = "receipt"
    IDENTITY_CARD = "identity_card"
    PERSONAL_NUMBER = "personal_number"
    TICKET = "ticket"
    BADGE = "badge"
    LIST = "list"
    COMMAND = "command"
    UNKNOWN = "unknown"


class Scan(Struct, frozen=True, kw_only=True):
    """What was scanned: a value to act on, and the card or seal when it is one."""

    what: Scanned
    value: str
    card: IdentityCard | None = None
    seal: Seal | None = None


_SLIPS = {
    Slip.TICKET: Scanned.TICKET,
    Slip.LIST: Scanned.LIST,
    Slip.BADGE: Scanned.BADGE,
    Slip.COMMAND: Scanned.COMMAND,
}


def read_scan(text: str) -> Scan:
    """Tell what a scanned or pasted text is; whatever fits no pattern is unknown."""
    bare = _SYMBOLOGY_MARK.sub("", tidied(text))
    plain = unicodedata.normalize("NFKC", bare).replace(" ", "")
    return (
        _slip(plain)
        or _dossier(plain)
        or _receipt(plain)
        or _looked_up(plain)
        or _card(bare)
        or _personal_number(plain)
        or Scan(what=Scanned.UNKNOWN, value=bare)
    )


def _slip(plain: str) -> Scan | None:
    code = read_typed_code(plain)
    return Scan(what=_SLIPS[code.slip], value=plain) if code else None


def _dossier(plain: str) -> Scan | None:
    code = read_code(plain)
    return Scan(what=Scanned.DOSSIER, value=code.text) if code else None


def _receipt(plain: str) -> Scan | None:
    seal = read_seal(plain)
    code = read_code(seal.code) if seal else None
    return Scan(what=Scanned.RECEIPT, value=code.text, seal=seal) if code else None


def _looked_up(plain: str) -> Scan | None:
    matched = _LOOK_UP.fullmatch(plain)
    return _dossier(matched[1]) if matched else None


def _card(bare: str) -> Scan | None:
    card = read_card(bare)
    if card is None:
        return None
    return Scan(what=Scanned.IDENTITY_CARD, value=card.identity.number, card=card)


def _personal_number(plain: str) -> Scan | None:
    if not (plain.isascii() and plain.isdigit() and len(plain) == PERSONAL_NUMBER_LENGTH):
        return None
    return Scan(what=Scanned.PERSONAL_NUMBER, value=plain)
