"""Dossier codes: unique without asking the hub.

Every receiving station owns a lane of the day's sequence, so two counters cut off from the
province never meet. Source: the pattern of the provincial one-stop systems (agency, day, running
number); agency codes by QCVN 102:2016/BTTTT and Quyết định 20/2020/QĐ-TTg.
"""

import re
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from onestop.domain.folding import tidied

DEFAULT_TEMPLATE = "{agency}-{yy}{mm}{dd}-{lane}"
LANES = range(100)
_LANE_DIGITS = 2

_PLACE = re.compile(r"\{([a-z]+)\}")
_AGENCY = r"[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}|[A-Z][0-9]{2}(?:\.[0-9]{2,3}){0,4}"
_CODE = re.compile(rf"({_AGENCY})-((?:20)?[0-9]{{6}})-([0-9]{{4,9}})")
# Of any agency: an office whose code reads like no other's must not double its own.
_COUNTED = re.compile(rf"(.+-[0-9]{{{_LANE_DIGITS}}})([0-9]{{2,7}})")


class DossierCode(Struct, frozen=True, kw_only=True):
    """A code taken apart; codes of other systems have a serial, ours a lane and a count in it."""

    text: str
    agency: str
    day: date
    serial: str

    @property
    def lane(self) -> int:
        """Tell the lane, the first two digits of the serial."""
        return int(self.serial[:_LANE_DIGITS])

    @property
    def count(self) -> int:
        """Tell the count within lane and day, all digits after the lane."""
        return int(self.serial[_LANE_DIGITS:])


def code_stem(agency: str, day: date, lane: int, template: str = DEFAULT_TEMPLATE) -> str:
    """Write what all codes of one lane and day begin with; the count follows it."""
    if lane not in LANES:
        raise ValueError(f"no such lane: {lane}")
    places = {
        "agency": agency,
        "yyyy": f"{day:%Y}",
        "yy": f"{day:%y}",
        "mm": f"{day:%m}",
        "dd": f"{day:%d}",
        "lane": f"{lane:02}",
    }
    return _PLACE.sub(lambda place: places[place[1]], template)


def dossier_code(stem: str, count: int) -> str:
    """Write a code: counts 0 to 99 take two digits, greater ones as many as they need."""
    if count < 0:
        raise ValueError(f"no such count: {count}")
    return f"{stem}{count:02}"


def stem_and_count(code: str) -> tuple[str, int] | None:
    """Part a written code: what all codes of one lane and day begin with, and the count in it."""
    matched = _COUNTED.fullmatch(code)
    return (matched[1], int(matched[2])) if matched else None


def next_count(used: Iterable[int]) -> int:
    """Follow the greatest count this store has used for a date, however the clock jumps."""
    return max(used, default=-1) + 1


def read_code(text: str) -> DossierCode | None:
    """Read a whole dossier code, ours or another office's; None when the text is no such code."""
    typed = re.sub(r"\s", "", tidied(text)).upper()
    matched = _CODE.fullmatch(typed)
    if matched is None:
        return None
    agency, stamp, serial = matched.groups()
    try:
        day = date(2000 + int(stamp[-6:-4]), int(stamp[-4:-2]), int(stamp[-2:]))
    except ValueError:
        return None
    return DossierCode(text=typed, agency=agency, day=day, serial=serial)
