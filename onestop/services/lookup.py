"""Look-up: find a dossier by code, name, telephone or identity number, and tell its whole story."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from onestop.domain.dossier import NATIONAL, Dossier
from onestop.domain.entries import Ref, ref_of
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import (
    Cancelled,
    Completed,
    Corrected,
    Erased,
    Fact,
    Noted,
    Received,
    Routed,
    Settled,
    Words,
)
from onestop.domain.identity import Identity
from onestop.domain.moments import moment
from onestop.domain.reception import Applicant, People
from onestop.journal.codec import opened
from onestop.journal.projections import projected_all
from onestop.journal.reading import Recorded, history
from onestop.services.clock import wrongly_timed
from onestop.services.finding import question
from onestop.services.lines import NOT_ENDED, Line, days_left, lines
from onestop.services.work import Work

MOST = 50


class Telling(Struct, frozen=True, kw_only=True):
    """One entry of a dossier's story; `unseen` counts entries its author had not seen.

    `clock_off` says that `at` is not to be trusted.
    """

    kind: str
    at: datetime
    who: str
    role: str
    where: str
    confirmed: bool
    disputed: bool
    unseen: int
    clock_off: bool
    words: str
    fact: Fact | None


class Page(Struct, frozen=True, kw_only=True):
    """Everything the dossier page shows."""

    dossier: Dossier
    status: int
    holder: str
    officer: str
    days_left: int | None
    confirmed: bool
    story: tuple[Telling, ...]


class KnownPerson(Struct, frozen=True, kw_only=True):
    """A person this office has met: the newest data, how often, and when last."""

    person: Applicant
    dossiers: int
    latest: datetime


class _Marks(Struct, frozen=True, kw_only=True):
    """Which entries of a story are disputed, and whose clock was wrong."""

    disputed: frozenset[Ref]
    clock_off: frozenset[bytes]


def find(work: Work, text: str, limit: int = MOST) -> list[Line]:
    """Find dossiers by code, scanned text, number or words in any order; the newest first."""
    asked = question(text)
    by_code = lines(work, "code = ? ORDER BY id DESC", (asked.code,), limit) if asked.code else []
    if by_code or not asked.match:
        return by_code
    return lines(
        work,
        "id IN (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?)"
        " ORDER BY id DESC",
        (asked.match, limit),
        limit,
    )


def subject_of(work: Work, code: str) -> str:
    """Give the dossier of a code; two dossiers with one code are told apart by the clerk."""
    found = lines(work, "code = ?", (question(code).code or code.strip().upper(),), 2)
    if not found:
        raise Refused(Reason.DOSSIER_UNKNOWN, "number")
    if len(found) > 1:
        raise Refused(Reason.DOSSIER_AMBIGUOUS, "number")
    return found[0].subject


def page(work: Work, subject: str) -> Page:
    """Tell the whole story of a dossier."""
    known = work.known(subject)
    dossier = known.dossier
    due = dossier.reception.due if dossier.reception else None
    calendar = work.catalogue.calendar(work.about.office)
    clerks = work.catalogue.clerks
    return Page(
        dossier=dossier,
        status=NATIONAL[dossier.stage],
        holder=_holder(work, dossier),
        officer=clerks[dossier.officer].name if dossier.officer in clerks else "",
        days_left=days_left(calendar, work.today, due) if due else None,
        confirmed=not known.unplaced,
        story=_story(work, dossier, history(work.connection, subject)),
    )


def known_person(work: Work, identity: Identity) -> KnownPerson | None:
    """Recall who last came with an identity number."""
    row = work.connection.exec_driver_sql(
        "SELECT count(*), max(id) FROM dossier WHERE identity = ?", (identity.number,)
    ).one()
    if not row[0]:
        return None
    subject = work.connection.exec_driver_sql(
        "SELECT subject FROM dossier WHERE id = ?", (row[1],)
    ).scalar_one()
    known = next(projected_all(work.connection, (subject,))).dossier
    if known.people is None or known.reception is None:
        return None
    return KnownPerson(
        person=known.people.applicant, dossiers=row[0], latest=known.reception.received
    )


def open_with_same_procedure(work: Work, identity: Identity, procedure: str) -> list[Line]:
    """List a person's dossiers of the same procedure that have not ended."""
    return lines(
        work,
        f"identity = ? AND procedure = ? AND {NOT_ENDED} ORDER BY id DESC",
        (identity.number, procedure),
        limit=5,
    )


def _holder(work: Work, dossier: Dossier) -> str:
    if dossier.department:
        return work.catalogue.department_name(dossier.office, dossier.department, work.today)
    return work.catalogue.section_name(dossier.office or work.about.office, work.today)


def _story(work: Work, dossier: Dossier, recorded: Sequence[Recorded]) -> tuple[Telling, ...]:
    disputed = frozenset(each.ref for each in dossier.disputes)
    entries = (known.entry for known in recorded)
    marks = _Marks(disputed=disputed, clock_off=wrongly_timed(work, dossier.subject, entries))
    return tuple(_telling(work, known, index, marks) for index, known in enumerate(recorded))


def _telling(work: Work, known: Recorded, before: int, marks: _Marks) -> Telling:
    entry = known.entry
    clerk = work.catalogue.clerks.get(entry.clerk)
    fact = opened(entry)
    return Telling(
        kind=entry.kind,
        at=moment(entry.at),
        who=clerk.name if clerk else "",
        role=clerk.title if clerk else "",
        where=_where(work, clerk.department if clerk else "", fact),
        confirmed=known.place == before + 1,
        disputed=ref_of(entry) in marks.disputed,
        unseen=max(0, before - entry.seen),
        clock_off=entry.digest in marks.clock_off,
        words=_words(fact),
        fact=fact,
    )


def _where(work: Work, department: str, fact: Fact | None) -> str:
    match fact:
        case Received(reception=reception) | Corrected(reception=reception):
            counters = work.catalogue.counters(reception.office, work.today)
            names = {each.id: each.name for each in counters}
            return names.get(reception.counter, reception.counter)
        case Routed(office=office, department=target):
            return work.catalogue.department_name(office, target, work.today)
        case _:
            return work.catalogue.department_name(work.about.office, department, work.today)


def _words(fact: Fact | None) -> str:
    """Give what a clerk wrote with an entry, where this station may read it."""
    match fact:
        case Completed(number=number) | Erased(decision=number):
            return number
        case Received(private=People(reason=reason)) | Corrected(private=People(reason=reason)):
            return reason
        case Cancelled(private=Words(text=text)) | Noted(private=Words(text=text)):
            return text
        case Settled(private=Words(text=text)):
            return text
        case _:
            return ""
