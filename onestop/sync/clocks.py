"""How far this machine's clock is off its hub's, as an exchange measures it."""

from sqlalchemy import Connection

from onestop.domain.moments import CLOCK_TOLERANCE
from onestop.journal.local import Local, Span
from onestop.journal.reading import head


def skew(asked: int, answered: int, at_hub: int) -> int:
    """Tell by how many milliseconds, at the least, the clock is ahead of the hub's or behind it.

    The hub read its clock somewhere between question and answer: nothing is blamed on a slow line.
    """
    return max(asked - at_hub, min(answered - at_hub, 0))


def is_off(skew_: int) -> bool:
    """Tell whether a clock is off by more than may be."""
    return abs(skew_) > CLOCK_TOLERANCE


def note_off(connection: Connection, local: Local, origin: str, held: int) -> None:
    """Remember what the hub does not hold yet as written by a clock that is off.

    It was written since the last contact, and this is the first measurement after it.
    """
    last = head(connection, origin).seq
    if last > held:
        local.note_off_clock(Span(origin, held + 1, last))
