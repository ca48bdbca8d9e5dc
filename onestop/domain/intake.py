"""What a clerk typed at reception, and what it means: every fault at once, each beside its field.

Nothing typed is changed but its spacing and Unicode form; names keep their capitals.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.catalogue import Procedure
from onestop.domain.errors import Fault, Reason, Refused
from onestop.domain.folding import folded, readable, tidied
from onestop.domain.identity import (
    Identity,
    IdentityKind,
    check,
    read_date,
    read_identity,
    read_phone,
)
from onestop.domain.reception import Applicant, ApplicantKind, Paper, People, ReturnAt

LONGEST_NAME = 200
LONGEST_TEXT = 1000
MOST_COPIES = 999
MOST_PAPERS = 99
T = TypeVar("T")


class TypedIdentity(Struct, frozen=True, kw_only=True):
    """An identity number as typed; without a kind it is guessed."""

    kind: IdentityKind | None = None
    number: str


class TypedPerson(Struct, frozen=True, kw_only=True):
    """Whoever comes, as typed; the birth date ISO or day first."""

    kind: ApplicantKind = ApplicantKind.PERSON
    name: str
    identity: TypedIdentity | None = None
    birth_date: str | None = None
    phone: str = ""
    email: str = ""
    address: str = ""


class Intake(Struct, frozen=True, kw_only=True):
    """One dossier as handed in; `components` left out are all the required ones.

    `received` is an earlier moment the clerk claims, with a reason; left out it is now.
    """

    procedure: str
    applicant: TypedPerson
    owner: TypedPerson | None = None
    components: tuple[Paper, ...] | None = None
    sets: int = 1
    return_at: ReturnAt = ReturnAt.COUNTER
    received: datetime | None = None
    reason: str = ""
    note: str = ""


class Checked(Struct, frozen=True, kw_only=True):
    """An intake that may be received: the catalogue's papers, the people, the clerk's own words."""

    papers: tuple[Paper, ...]
    people: People
    received: datetime


def checked(intake: Intake, procedure: Procedure, now: datetime) -> Checked:
    """Check everything a clerk typed; refuse with all the faults found."""
    faults: list[Fault] = []
    people, received = _said(intake, now, faults)
    papers, others = _papers(intake.components, procedure, faults)
    if faults:
        raise Refused.of(faults)
    return Checked(papers=papers, people=replace(people, papers=others), received=received)


def faults_of(intake: Intake, now: datetime) -> Sequence[Fault]:
    """Find what is wrong whatever the procedure, so that a missing one is not told alone."""
    faults: list[Fault] = []
    _said(intake, now, faults)
    return faults


def _said(intake: Intake, now: datetime, faults: list[Fault]) -> tuple[People, datetime]:
    """Read everything but the papers."""
    applicant = _person(intake.applicant, "applicant", now, faults)
    owner = _person(intake.owner, "owner", now, faults) if intake.owner else None
    if not 1 <= intake.sets <= MOST_COPIES:
        faults.append(Fault(Reason.COUNT_OUT_OF_RANGE, "sets", {"least": 1, "most": MOST_COPIES}))
    note = _text(intake.note, "note", faults)
    reason = _text(intake.reason, "reason", faults)
    received = _received(intake, now, faults)
    return People(applicant=applicant, owner=owner, note=note, reason=reason), received


def words(typed: str, where: str) -> str:
    """Read a clerk's free text; refuse one that is too long or cannot be printed."""
    faults: list[Fault] = []
    text = _text(typed, where, faults)
    if faults:
        raise Refused.of(faults)
    return text


def required_papers(procedure: Procedure) -> tuple[Paper, ...]:
    """Give the required papers of a procedure with the counts of the catalogue."""
    return tuple(
        Paper(
            name=component.name,
            originals=component.originals,
            certified=component.certified,
            copies=component.copies,
        )
        for component in procedure.components
        if component.required
    )


def _person(typed: TypedPerson, where: str, now: datetime, faults: list[Fault]) -> Applicant:
    identity = _gathered(lambda: _identity(typed), f"{where}.identity.number", faults)
    born = _gathered(lambda: _birth_date(typed, now), f"{where}.birth_date", faults)
    if identity and born:
        found = check(identity, born)
        faults += [Fault(fault.reason, f"{where}.birth_date", fault.details) for fault in found]
    return Applicant(
        kind=typed.kind,
        name=_name(typed.name, f"{where}.name", faults),
        identity=identity,
        birth_date=born,
        phone=_gathered(lambda: read_phone(typed.phone), f"{where}.phone", faults) or "",
        email=_email(typed.email, f"{where}.email", faults),
        address=_text(typed.address, f"{where}.address", faults),
    )


def _identity(typed: TypedPerson) -> Identity | None:
    if typed.identity is None or not typed.identity.number.strip():
        return None
    return read_identity(typed.identity.number, typed.identity.kind)


def _birth_date(typed: TypedPerson, now: datetime) -> date | None:
    if not typed.birth_date or not typed.birth_date.strip():
        return None
    born = read_date(typed.birth_date)
    today = now.astimezone(OFFICE_TIME).date()
    if born > today:
        raise Refused(Reason.BIRTH_DATE_IN_THE_FUTURE, today=f"{today:%d/%m/%Y}")
    return born


def _name(typed: str, where: str, faults: list[Fault]) -> str:
    name = tidied(typed)
    if not name:
        faults.append(Fault(Reason.NAME_EMPTY, where))
    elif len(name) > LONGEST_NAME:
        details = {"longest": LONGEST_NAME, "given": len(name)}
        faults.append(Fault(Reason.NAME_TOO_LONG, where, details))
    elif not readable(typed):
        faults.append(Fault(Reason.TEXT_UNREADABLE, where))
    return name


def _text(typed: str, where: str, faults: list[Fault]) -> str:
    text = tidied(typed)
    if len(text) > LONGEST_TEXT:
        details = {"longest": LONGEST_TEXT, "given": len(text)}
        faults.append(Fault(Reason.TEXT_TOO_LONG, where, details))
    elif not readable(typed):
        faults.append(Fault(Reason.TEXT_UNREADABLE, where))
    return text


def _email(typed: str, where: str, faults: list[Fault]) -> str:
    email = _text(typed, where, faults)
    name, at, host = email.rpartition("@")
    if email and not (at and name and "." in host and " " not in email):
        faults.append(Fault(Reason.EMAIL_UNREADABLE, where))
    return email


def _papers(
    given: Sequence[Paper] | None, procedure: Procedure, faults: list[Fault]
) -> tuple[tuple[Paper, ...], tuple[Paper, ...]]:
    """Tell the catalogue's papers from those the clerk named; a missing required one is a fault."""
    if given is None:
        return required_papers(procedure), ()
    known = {folded(component.name): component for component in procedure.components}
    papers: list[Paper] = []
    others: list[Paper] = []
    if len(given) > MOST_PAPERS:
        faults.append(
            Fault(Reason.COUNT_OUT_OF_RANGE, "components", {"least": 1, "most": MOST_PAPERS})
        )
    for index, paper in enumerate(given[:MOST_PAPERS]):
        _count(paper, f"components.{index}", faults)
        component = known.pop(folded(paper.name), None)
        name = component.name if component else _name(paper.name, f"components.{index}", faults)
        note = _text(paper.note, f"components.{index}", faults)
        (papers if component and not note else others).append(replace(paper, name=name, note=note))
    for component in known.values():
        if component.required:
            details = {"component": component.name}
            faults.append(Fault(Reason.COMPONENT_MISSING, "components", details))
    return tuple(papers), tuple(others)


def _count(paper: Paper, where: str, faults: list[Fault]) -> None:
    counts = (paper.originals, paper.certified, paper.copies)
    if any(not 0 <= count <= MOST_COPIES for count in counts) or not any(counts):
        faults.append(Fault(Reason.COUNT_OUT_OF_RANGE, where, {"least": 1, "most": MOST_COPIES}))


def _received(intake: Intake, now: datetime, faults: list[Fault]) -> datetime:
    if intake.received is None:
        return now
    if intake.received.tzinfo is None:
        faults.append(Fault(Reason.DATE_UNREADABLE, "received"))
        return now
    if intake.received > now:
        faults.append(Fault(Reason.RECEIVED_IN_THE_FUTURE, "received"))
    if not intake.reason.strip():
        faults.append(Fault(Reason.RECEIVED_WITHOUT_REASON, "reason"))
    return intake.received.astimezone(now.tzinfo)


def _gathered(read: Callable[[], T], where: str, faults: list[Fault]) -> T | None:
    """Read a field; what it refuses is gathered with the rest, under the name of the field."""
    try:
        return read()
    except Refused as refused:
        details: Mapping[str, str | int]
        for fault in refused.faults:
            details = fault.details
            faults.append(Fault(fault.reason, where, details))
        return None
