"""What an exchange came to, and the state of the line that the desk's status line shows."""

from collections.abc import Mapping

from msgspec import Struct

from onestop.journal.local import Local

_KEY = "exchange"


class Exchanged(Struct, frozen=True, kw_only=True):
    """One pass: what went, what came, what still waits or is held back.

    `oldest` is the moment of the oldest entry that waits, in milliseconds UTC. `reasons` counts
    what is held back by reason code. `agree` says that the hub holds this store's head and this
    store has read the newest of every inbox. `renewed` says that the store goes on under a new
    origin. `skew` is how far the clock is ahead of the hub's, in milliseconds.
    """

    sent: int
    received: int
    waiting: int
    oldest: int | None
    reasons: Mapping[str, int]
    agree: bool
    renewed: bool = False
    skew: int = 0

    @property
    def withheld(self) -> int:
        """Count what is held back."""
        return sum(self.reasons.values())


class LineState(Struct, frozen=True, kw_only=True):
    """The state of the line; moments are milliseconds UTC.

    `away_since` is the first failure after the last contact, `why` its code. `oldest` is the moment
    of the oldest entry that waits. `reasons` counts what is held back by reason code. `skew` is how
    far the clock was ahead of the hub's at the last contact, in milliseconds.
    """

    last_contact: int | None = None
    away_since: int | None = None
    why: str = ""
    waiting: int = 0
    oldest: int | None = None
    withheld: int = 0
    reasons: Mapping[str, int] = {}
    agree: bool = False
    skew: int = 0


def line_state(local: Local) -> LineState:
    """Read the state of the line as the exchange last left it."""
    return local.get(_KEY, LineState) or LineState()


def keep_line_state(local: Local, state: LineState) -> None:
    """Leave the state of the line for the desk, unless it is what stands there."""
    if state != line_state(local):
        local.set(_KEY, state)
