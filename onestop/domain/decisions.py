"""The strict rules: what may be recorded now, given the dossier as this desk knows it.

A recorded fact is never rejected later; this is the only gate.
"""

import re
from datetime import datetime

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.dossier import MOVES, Dossier, fits
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import (
    Cancelled,
    Completed,
    Corrected,
    DossierFact,
    Erased,
    HandedOver,
    Noted,
    Settled,
)

_NEVER_BLOCKED = (Settled, Noted)
# The number of a decision as offices write it (12/QĐ-UBND): one word, so that it can name nobody.
_DECISION = re.compile(r"\d[\w./-]{0,49}")


def check(dossier: Dossier, fact: DossierFact, now: datetime) -> None:
    """Refuse a fact that does not fit its dossier at this moment."""
    if dossier.unread:
        raise Refused(Reason.PROGRAM_TOO_OLD)
    if dossier.erased and not _names_nobody(fact):
        raise Refused(Reason.DOSSIER_ERASED)
    if dossier.blocked and not isinstance(fact, _NEVER_BLOCKED):
        raise Refused(Reason.DISPUTE_OPEN)
    if dossier.stage not in MOVES[type(fact)] or not fits(dossier, fact):
        raise Refused(Reason.NOT_ALLOWED_NOW)
    _agree(dossier, fact, now)


def _agree(dossier: Dossier, fact: DossierFact, now: datetime) -> None:
    """Check what a fact says against the day and the dossier."""
    match fact:
        case Corrected() | Cancelled() if not same_day(dossier, now):
            raise Refused(Reason.NOT_THE_SAME_DAY)
        case Completed(number=number, signed_on=signed_on):
            if not number.strip():
                raise Refused(Reason.RESULT_NUMBER_EMPTY, "number")
            if signed_on > now.astimezone(OFFICE_TIME).date():
                raise Refused(Reason.RESULT_DATE_IN_THE_FUTURE, "signed_on")
        case HandedOver(checked=checked):
            if not checked:
                raise Refused(Reason.COLLECTOR_UNCHECKED, "checked")
        case Settled(disputed=ref):
            if all(dispute.ref != ref for dispute in dossier.disputes):
                raise Refused(Reason.NOT_ALLOWED_NOW)
        case Erased():
            _erasable(dossier, fact, now)
        case _:
            pass


def _names_nobody(fact: DossierFact) -> bool:
    """Tell what may still be said of an erased dossier: that a dispute was settled, no words."""
    return isinstance(fact, Settled) and fact.private is None


def _erasable(dossier: Dossier, fact: Erased, now: datetime) -> None:
    if dossier.disputes:
        # What the parties wrote about an open dispute would go with the rest.
        raise Refused(Reason.DISPUTE_OPEN)
    if not _DECISION.fullmatch(fact.decision):
        raise Refused(Reason.DECISION_UNREADABLE, "decision")
    if fact.decided_on > now.astimezone(OFFICE_TIME).date():
        raise Refused(Reason.DECISION_DATE_IN_THE_FUTURE, "decided_on")


def same_day(dossier: Dossier, now: datetime) -> bool:
    """Tell whether a dossier was recorded on this day of the office."""
    if dossier.recorded is None:
        return False
    return dossier.recorded.astimezone(OFFICE_TIME).date() == now.astimezone(OFFICE_TIME).date()
