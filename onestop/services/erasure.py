"""Erasure: by decision, whatever names a person of a closed dossier goes, here and everywhere.

Law on Personal Data Protection 91/2025/QH15, article 14: erased so that it does not come back.
"""

from datetime import date

from msgspec import Struct

from onestop.domain.decisions import check
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Erased, ErasureGround
from onestop.domain.intake import words
from onestop.domain.people import Duty
from onestop.journal.erasing import erased_among, forget, sweep
from onestop.services.holding import must_hold, received_here
from onestop.services.work import Desk, Work


class Decision(Struct, frozen=True, kw_only=True):
    """The decision an erasure rests on."""

    ground: ErasureGround
    number: str
    dated: date


def carry_out(desk: Desk, subject: str, decision: Decision) -> None:
    """Erase, and after the commit remove what lies outside the rows: forms, old pages."""
    desk.do(erase, subject, decision)
    sweep(desk.station.store)


def erase(work: Work, subject: str, decision: Decision) -> None:
    """Record that the persons of a closed dossier are erased, as the administrator of its office.

    Nothing is deleted before the province has confirmed it; a station without a hub, where nothing
    else can arrive, deletes at once.
    """
    work.clerk.must(Duty.ADMINISTER)
    known = work.known(subject)
    must_hold(received_here(work, known.dossier))
    number = words(decision.number, "decision")
    fact = Erased(ground=decision.ground, decision=number, decided_on=decision.dated)
    alone = _is_alone(work)
    check(known.dossier, fact, work.now)
    if known.unplaced and not alone:
        # What is not confirmed may yet stand otherwise, and the dossier be open after all.
        raise Refused(Reason.ERASURE_TOO_EARLY)
    work.record(subject, fact)
    if alone:
        forget(work.connection, (subject,))


def _is_alone(work: Work) -> bool:
    """Tell whether this station has no hub and has never read from one."""
    read = work.connection.exec_driver_sql("SELECT 1 FROM cursor LIMIT 1").first()
    return read is None and not work.station.home.hub.exists()


def is_carried_out(work: Work, subject: str) -> bool:
    """Tell whether the private parts of a dossier are gone from this station."""
    return bool(erased_among(work.connection, (subject,)))
