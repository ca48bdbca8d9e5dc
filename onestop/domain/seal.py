"""The seal of a receipt: the text of its signed QR code.

The text is `code:due:version:key:signature`, the signature in decimal digits: they survive the
Vietnamese input methods that a scanner types through (Telex, VNI), base32 letters do not.
"""

import re
from datetime import datetime

from msgspec import Struct

from onestop.domain.calendar import OFFICE_TIME

_SIGNATURE_BYTES = 64
# 2**512 has 155 decimal digits; a fixed width keeps leading zeros and the size of the QR.
_SIGNATURE_DIGITS = 155
_NO_DUE = "0"
_SHAPE = re.compile(
    r"(?P<code>[0-9A-Za-z./-]{1,64}):(?P<due>0|[0-9]{12}):(?P<version>[1-9][0-9]{0,8})"
    rf":(?P<key>[0-9]{{10}}):(?P<signature>[0-9]{{{_SIGNATURE_DIGITS}}})",
)


class Seal(Struct, frozen=True, kw_only=True):
    """What a scanned receipt claims, not yet verified."""

    code: str
    due: str
    version: int
    key: str
    signature: bytes

    @property
    def message(self) -> bytes:
        """Give the bytes that the station signed."""
        return f"{self.code}:{self.due}:{self.version}:{self.key}".encode()

    @property
    def text(self) -> str:
        """Give the text as it was scanned."""
        return _sealed(self.message, self.signature)


def due_digits(due: datetime | None) -> str:
    """Write a promised moment as the office's local `yyyymmddhhmm`, none as `0`."""
    return due.astimezone(OFFICE_TIME).strftime("%Y%m%d%H%M") if due else _NO_DUE


def message(code: str, due: datetime | None, version: int, key: str) -> bytes:
    """Give the bytes a station signs for a receipt."""
    return f"{code}:{due_digits(due)}:{version}:{key}".encode()


def seal_text(code: str, due: datetime | None, version: int, key: str, signature: bytes) -> str:
    """Write the text of the QR code of a receipt."""
    if len(signature) != _SIGNATURE_BYTES:
        msg = "an Ed25519 signature has 64 bytes"
        raise ValueError(msg)
    return _sealed(message(code, due, version, key), signature)


def read_seal(text: str) -> Seal | None:
    """Read a scanned text; anything that is not exactly a seal gives none."""
    found = _SHAPE.fullmatch(text)
    if found is None:
        return None
    number = int(found["signature"])
    if number.bit_length() > 8 * _SIGNATURE_BYTES:
        return None
    return Seal(
        code=found["code"],
        due=found["due"],
        version=int(found["version"]),
        key=found["key"],
        signature=number.to_bytes(_SIGNATURE_BYTES, "big"),
    )


def _sealed(message: bytes, signature: bytes) -> str:
    digits = f"{int.from_bytes(signature, 'big'):0{_SIGNATURE_DIGITS}d}"
    return f"{message.decode()}:{digits}"
