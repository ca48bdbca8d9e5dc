"""The hub as a station sees it: values, and the protocol that a PostgreSQL stands behind.

First contact travels in `held`: it names the station's own origin, key and clock, so that no call
can come before it and no function more is needed. The answer tells the origin's lane.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from msgspec import Struct, field

from onestop.domain.entries import Entry
from onestop.domain.errors import HubUnreachable
from onestop.journal.verifiers import Verifier


class Away(StrEnum):
    """Why the hub cannot be reached; the value goes into logs and the status line's sentence."""

    NO_ANSWER = "NO_ANSWER"
    REFUSED_LOGIN = "REFUSED_LOGIN"
    UNTRUSTED = "UNTRUSTED"
    NOT_A_HUB = "NOT_A_HUB"
    BUSY = "BUSY"
    BROKE_OFF = "BROKE_OFF"


class HubAway(HubUnreachable):
    """The hub cannot be reached, and the code says why; no word of the server's is kept."""

    def __init__(self, reason: Away) -> None:
        self.reason = reason
        super().__init__(str(reason))


class Outcome(StrEnum):
    """What a hub did with an entry it was sent.

    `gap` was not taken: its predecessor is not held, so the sender goes on from what is.
    """

    PLACED = "placed"
    KNOWN = "known"
    WITHHELD = "withheld"
    REFUSED = "refused"
    GAP = "gap"


class Why(StrEnum):
    """Why a hub withholds or refuses an entry."""

    ORIGIN_UNKNOWN = "ORIGIN_UNKNOWN"
    UNCHECKED = "UNCHECKED"
    BEHIND = "BEHIND"
    FORGED = "FORGED"
    NO_DUTY = "NO_DUTY"
    PROVINCE_ONLY = "PROVINCE_ONLY"
    NOT_SEEN = "NOT_SEEN"
    OFFICE_UNKNOWN = "OFFICE_UNKNOWN"
    NOT_OWNER = "NOT_OWNER"
    NOT_ENDED = "NOT_ENDED"
    MALFORMED = "MALFORMED"
    TOO_LARGE = "TOO_LARGE"


class Verdict(Struct, frozen=True, kw_only=True):
    """What became of one entry; `reason` is one of `Why`, or empty."""

    origin: str
    seq: int
    digest: bytes
    outcome: Outcome
    reason: str = ""


class Hello(Struct, frozen=True, kw_only=True):
    """Who calls: the store's origin, the station's public key, its clock in milliseconds UTC."""

    origin: str
    key: bytes
    at: int


class HeldHead(Struct, frozen=True, kw_only=True):
    """The end of what a hub holds of a chain without a gap.

    `forked` asks the origin's own station to go on under a new origin.
    """

    seq: int
    digest: bytes
    forked: bool = False


class Holding(Struct, frozen=True, kw_only=True):
    """What a hub holds of the origins asked for; the caller's office and its origin's lane.

    `clock` is the hub's own at its answer, in milliseconds UTC.
    """

    heads: Mapping[str, HeldHead]
    office: str
    lane: int | None
    clock: int


class Cursor(Struct, frozen=True, array_like=True, gc=False):
    """How far an inbox was read: a position and the running digest there."""

    position: int
    digest: bytes


START = Cursor(0, bytes(32))


class Pulled(Struct, frozen=True, array_like=True, gc=False):
    """One row of an inbox; an entry may come again when its place becomes known."""

    entry: Entry
    place: int | None
    inbox: str
    position: int
    running: bytes


class Page(Struct, frozen=True, kw_only=True):
    """A page of inboxes: the rows, the cursors after them, the hub's newest heads.

    `restored` names inboxes where the caller's cursor is no longer to be found.
    """

    rows: Sequence[Pulled]
    cursors: Mapping[str, Cursor]
    heads: Mapping[str, Cursor]
    restored: frozenset[str] = field(default_factory=frozenset)


class Hub(Protocol):
    """What a station may ask of its hub; every call raises `HubUnreachable` when it is away."""

    def held(self, hello: Hello, origins: Sequence[str]) -> Holding:
        """Introduce the station and tell what the hub holds of these origins."""
        ...

    def send(self, entries: Sequence[Entry]) -> tuple[Verdict, ...]:
        """Give entries to the hub, in the order they entered the store; one verdict each."""
        ...

    def pull(self, cursors: Mapping[str, Cursor], limit: int) -> Page:
        """Read what follows the cursors; inboxes without one are read from their start."""
        ...

    def story(self, subject: str) -> Sequence[Pulled]:
        """Read all entries of a subject this office sees."""
        ...

    def verifiers(self, changed: Sequence[Verifier]) -> tuple[Verifier, ...]:
        """Bring changed verifiers of this office, answer the present ones."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...
