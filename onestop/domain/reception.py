"""What a reception is made of: who came, which papers, what was promised.

Values that are pulled by the thousand carry `gc=False`: they hold no cycles, and looking for some
in a page of them would take a quarter of its time.
"""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from onestop.domain.bounds import Count, Moment, bounded
from onestop.domain.catalogue import Fee, Share, Term
from onestop.domain.identity import Identity


class ApplicantKind(StrEnum):
    """Who may hand in a dossier."""

    PERSON = "person"
    HOUSEHOLD = "household"
    COMPANY = "company"
    COOPERATIVE = "cooperative"
    OFFICE = "office"


class Channel(StrEnum):
    """How a dossier came in; the national codes are 1, 2 and 3."""

    COUNTER = "counter"
    ONLINE = "online"
    POST = "post"


class ReturnAt(StrEnum):
    """Where the citizen wants the result."""

    COUNTER = "counter"
    HOME = "home"
    ONLINE = "online"


class Applicant(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Whoever hands a dossier in or owns it: a person, household, company or office."""

    kind: ApplicantKind = ApplicantKind.PERSON
    name: str
    identity: Identity | None = None
    birth_date: date | None = None
    phone: str = ""
    email: str = ""
    address: str = ""


class Paper(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One kind of paper handed in, with its counts."""

    name: str
    originals: Count = 0
    certified: Count = 0
    copies: Count = 0
    note: str = ""


class Day(Struct, frozen=True, array_like=True, gc=False):
    """One day of the count that led to the due moment."""

    date: date
    counted: bool
    why: str
    note: str = ""


class Step(Struct, frozen=True, array_like=True, gc=False):
    """One department's part of the term and the moment it ends."""

    department: str
    due: Moment | None


class Reception(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What the office promised: written into the fact, so that no later rule can move it."""

    code: str
    office: str
    counter: str
    channel: Channel = Channel.COUNTER
    procedure: str
    procedure_name: str
    field: str
    department: str
    result: str
    term: Term
    term_words: str = ""
    shares: tuple[Share, ...] = ()
    steps: tuple[Step, ...] = ()
    fee: Fee
    received: Moment
    claimed: bool = False
    due: Moment | None = None
    days: tuple[Day, ...] = ()
    beyond_calendar: bool = False
    papers: tuple[Paper, ...] = ()
    sets: Count = 1
    return_at: ReturnAt = ReturnAt.COUNTER
    receipt: Count = 1
    key: str = ""
    signature: str = ""

    def __post_init__(self) -> None:
        """Stop moments that the office's own time could not show."""
        bounded(self.received, self.due, *(step.due for step in self.steps))


class People(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The persons of a reception and the clerk's own words: its private part.

    `owner` is empty when the applicant owns the dossier; `papers` are those the clerk named.
    """

    applicant: Applicant
    owner: Applicant | None = None
    papers: tuple[Paper, ...] = ()
    note: str = ""
    reason: str = ""
