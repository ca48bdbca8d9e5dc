"""A dossier: what its entries add up to.

The fold reads the entries of its own subject and nothing else, and never fails: a fact that does
not fit moves nothing and is *disputed*; one this program cannot read makes the dossier unreadable
for decisions.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from onestop.domain.entries import MOST_SEEN, Entry, Ref, ref_of
from onestop.domain.facts import (
    Cancelled,
    Completed,
    Corrected,
    Erased,
    Fact,
    HandedOver,
    Noted,
    Printed,
    Received,
    Routed,
    SentBack,
    Settled,
    Taken,
)
from onestop.domain.moments import moment
from onestop.domain.reception import People, Reception


class Stage(StrEnum):
    """Where a dossier stands inside the office; finer than the ten national states."""

    NOWHERE = "nowhere"
    AT_COUNTER = "at_counter"
    SENT = "sent"
    IN_HAND = "in_hand"
    COMPLETED = "completed"
    READY = "ready"
    COLLECTED = "collected"
    CANCELLED = "cancelled"


NATIONAL: Mapping[Stage, int] = MappingProxyType(
    {
        Stage.NOWHERE: 1,
        Stage.AT_COUNTER: 2,
        Stage.SENT: 4,
        Stage.IN_HAND: 4,
        Stage.COMPLETED: 9,
        Stage.READY: 9,
        Stage.COLLECTED: 10,
        Stage.CANCELLED: 7,
    }
)
ENDED = frozenset({Stage.COLLECTED, Stage.CANCELLED})

_STAYS: Mapping[Stage, Stage] = MappingProxyType(
    {stage: stage for stage in Stage if stage is not Stage.NOWHERE}
)
MOVES: Mapping[type, Mapping[Stage, Stage]] = MappingProxyType(
    {
        Received: {Stage.NOWHERE: Stage.AT_COUNTER},
        Corrected: {Stage.AT_COUNTER: Stage.AT_COUNTER, Stage.SENT: Stage.SENT},
        Cancelled: {Stage.AT_COUNTER: Stage.CANCELLED, Stage.SENT: Stage.CANCELLED},
        Routed: {Stage.AT_COUNTER: Stage.SENT, Stage.IN_HAND: Stage.SENT},
        Taken: {Stage.SENT: Stage.IN_HAND},
        Completed: {Stage.IN_HAND: Stage.COMPLETED},
        SentBack: {Stage.COMPLETED: Stage.READY},
        HandedOver: {Stage.READY: Stage.COLLECTED},
        Printed: _STAYS,
        Noted: _STAYS,
        Settled: _STAYS,
        Erased: {stage: stage for stage in ENDED},
    }
)
PAPERS_CHANGE_HANDS = (Routed, Taken, SentBack, HandedOver)


class Dispute(Struct, frozen=True, array_like=True, gc=False):
    """A fact that did not fit; `blocks` when papers changed hands with it."""

    ref: Ref
    kind: str
    blocks: bool


class Dossier(Struct, frozen=True, kw_only=True, gc=False):
    """The state of one dossier; `people` is empty where the private part is kept away or erased.

    `erased` counts the entries up to the one that erased its persons; 0 while nothing has.
    """

    subject: str
    stage: Stage = Stage.NOWHERE
    reception: Reception | None = None
    people: People | None = None
    office: str = ""
    department: str = ""
    officer: str = ""
    recorded: datetime | None = None
    completed: datetime | None = None
    result_number: str = ""
    result_date: date | None = None
    collected: datetime | None = None
    printed: int = 0
    prints: int = 0
    disputes: tuple[Dispute, ...] = ()
    unread: int = 0
    erased: int = 0
    known: int = 0
    greatest_seen: int = -1

    @property
    def blocked(self) -> bool:
        """Tell whether a dispute about papers that changed hands stops every further step."""
        return any(dispute.blocks for dispute in self.disputes)


def fold(subject: str, history: Iterable[tuple[Entry, Fact | None]]) -> Dossier:
    """Add up the entries of a subject in their order; None stands for a fact nobody can read."""
    dossier = Dossier(subject=subject)
    for entry, fact in history:
        dossier = after(dossier, entry, fact)
    return dossier


def after(dossier: Dossier, entry: Entry, fact: Fact | None) -> Dossier:
    """Give the dossier as it stands after one more entry; never raises on what was recorded."""
    counted = {
        "known": dossier.known + 1,
        "greatest_seen": max(dossier.greatest_seen, min(entry.seen, MOST_SEEN)),
    }
    stages = MOVES.get(type(fact)) if fact is not None else None
    if stages is None or fact is None:
        return replace(dossier, unread=dossier.unread + 1, **counted)
    stage = stages.get(dossier.stage)
    if stage is None or not fits(dossier, fact):
        dispute = Dispute(ref_of(entry), entry.kind, isinstance(fact, PAPERS_CHANGE_HANDS))
        return replace(dossier, disputes=(*dossier.disputes, dispute), **counted)
    return replace(dossier, stage=stage, **_changes(dossier, entry, fact), **counted)


def fits(dossier: Dossier, fact: Fact) -> bool:
    """Check what the table of moves cannot say.

    A correction follows the version before it under the same code; only the department a file was
    sent to takes it; nobody erases what may stand otherwise after a kind this program cannot read.
    """
    match fact:
        case Corrected(reception=reception):
            before = dossier.reception
            return before is not None and (
                (reception.receipt, reception.code) == (before.receipt + 1, before.code)
            )
        case Taken(department=department):
            return department == dossier.department
        case Erased():
            return not dossier.unread
        case _:
            return True


def _changes(dossier: Dossier, entry: Entry, fact: Fact) -> dict[str, object]:  # noqa: C901, PLR0911 - one line a kind
    match fact:
        case Received(reception=reception, private=people):
            return {
                "reception": reception,
                "people": people,
                "office": reception.office,
                "recorded": moment(entry.at),
            }
        case Corrected(reception=reception, private=people):
            return {"reception": reception, "people": people}
        case Routed(office=office, department=department):
            return {"office": office, "department": department, "officer": ""}
        case Taken():
            return {"officer": entry.clerk}
        case Completed(number=number, signed_on=signed_on):
            at = moment(entry.at)
            return {"completed": at, "result_number": number, "result_date": signed_on}
        case SentBack(office=office):
            return {"office": office, "department": "", "officer": ""}
        case HandedOver():
            return {"collected": moment(entry.at)}
        case Printed(receipt=version):
            return {"printed": max(dossier.printed, version), "prints": dossier.prints + 1}
        case Settled(disputed=ref):
            left = tuple(dispute for dispute in dossier.disputes if dispute.ref != ref)
            return {"disputes": left}
        case Erased():
            return {"erased": dossier.erased or dossier.known + 1, "people": None}
        case _:
            return {}
