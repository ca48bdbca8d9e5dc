"""The department's work: a file comes in, is taken, completed, and its result goes back."""

from datetime import date

from onestop.domain.dossier import Dossier, Stage
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Completed, Noted, Routed, SentBack, Taken, Words
from onestop.domain.intake import words
from onestop.domain.people import Duty
from onestop.services.holding import in_own_hands, lies_here, must_hold
from onestop.services.work import Work

PROCESSORS = (Duty.PROCESS, Duty.LEAD)


def route(work: Work, subject: str, department: str = "") -> None:
    """Send a file to a department, by default the procedure's own."""
    dossier = work.dossier(subject)
    if dossier.stage is Stage.IN_HAND:
        work.clerk.must(*PROCESSORS)
        must_hold(in_own_hands(work, dossier))
    else:
        work.clerk.must(Duty.RECEIVE)
        must_hold(lies_here(work, dossier))
    target = department or (dossier.reception.department if dossier.reception else "")
    known = {each.id for each in work.catalogue.departments(work.about.office, work.today)}
    if target not in known:
        raise Refused(Reason.DEPARTMENT_UNKNOWN, "department")
    work.record(subject, Routed(office=work.about.office, department=target))


def take(work: Work, subject: str) -> None:
    """Take a file that was sent to the clerk's own department."""
    work.clerk.must(*PROCESSORS)
    dossier = _held(work, subject)
    work.record(subject, Taken(department=dossier.department))


def complete(work: Work, subject: str, number: str, signed_on: date, abstract: str = "") -> None:
    """Enter the number and date of the signed result: the clock stops."""
    work.clerk.must(*PROCESSORS)
    _held(work, subject)
    text = words(abstract, "abstract")
    private = Words(text=text) if text else None
    fact = Completed(number=words(number, "number"), signed_on=signed_on, private=private)
    work.record(subject, fact)


def send_back(work: Work, subject: str) -> None:
    """Send the result back to the counter that received the dossier."""
    work.clerk.must(*PROCESSORS)
    dossier = _held(work, subject)
    office = dossier.reception.office if dossier.reception else work.about.office
    work.record(subject, SentBack(office=office))


def note(work: Work, subject: str, text: str) -> None:
    """Leave a note for colleagues on a dossier."""
    said = words(text, "note")
    if not said:
        raise Refused(Reason.TEXT_EMPTY, "note")
    work.record(subject, Noted(private=Words(text=said)))


def _held(work: Work, subject: str) -> Dossier:
    """Refuse a file that another department holds, or another officer works on."""
    dossier = work.dossier(subject)
    must_hold(in_own_hands(work, dossier))
    return dossier
