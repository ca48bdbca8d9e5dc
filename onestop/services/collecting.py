"""The counter where results are given out: whose result a scan or a few typed words mean."""

from datetime import datetime

from msgspec import Struct

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.dossier import Dossier
from onestop.domain.facts import HandedOver
from onestop.domain.identity import IdentityCard
from onestop.domain.moments import moment
from onestop.domain.scanning import Scan, Scanned
from onestop.journal.codec import opened
from onestop.services import lookup, seals
from onestop.services.day import done_today
from onestop.services.lines import NEAREST, NOT_ENDED, READY_HERE, Line, days_left, lines
from onestop.services.seals import Verdict
from onestop.services.work import Work

MOST_TODAY = 50


class Asked(Struct, frozen=True, kw_only=True):
    """What was found; `verdict` is about a scanned receipt, `card` about who stands there."""

    lines: tuple[Line, ...]
    verdict: Verdict = Verdict.GENUINE
    card: IdentityCard | None = None


class Timing(Struct, frozen=True, kw_only=True):
    """How a result stood to its promise: so many open days early, or late."""

    late: bool
    days: int


class Collected(Struct, frozen=True, kw_only=True):
    """One result that was handed over here today; `erased`: its persons were since."""

    subject: str
    code: str
    at: datetime
    collector: str
    in_person: bool
    procedure_name: str
    timing: Timing | None
    confirmed: bool
    erased: bool


def asked(work: Work, scan: Scan) -> Asked:
    """Find the dossiers a scan or typed words mean; of a person, results that lie here first."""
    match scan.what:
        case Scanned.RECEIPT:
            verdict = seals.verdict(work, scan.seal.text if scan.seal else "")
            found = _of_code(work, scan.value) if verdict is not Verdict.FALSE else ()
            return Asked(lines=found, verdict=verdict)
        case Scanned.DOSSIER:
            return Asked(lines=_of_code(work, scan.value))
        case Scanned.IDENTITY_CARD | Scanned.PERSONAL_NUMBER:
            return Asked(lines=_of_person(work, scan.value), card=scan.card)
        case _:
            return Asked(lines=tuple(lookup.find(work, scan.value)))


def ready(work: Work) -> int:
    """Count the results that lie at the counter."""
    counted = work.connection.exec_driver_sql(
        f"SELECT count(*) FROM dossier WHERE {READY_HERE}",  # noqa: S608 - our own condition
        (work.about.office,),
    )
    return int(counted.scalar_one())


def collected_today(work: Work) -> list[Collected]:
    """List what this station handed over today, the latest first."""
    found: list[Collected] = []
    for recorded in done_today(work):
        if recorded.entry.kind != "HandedOver":
            continue
        fact = opened(recorded.entry)
        if isinstance(fact, HandedOver):
            confirmed = recorded.confirmed
            at = moment(recorded.entry.at)
            found.append(_collected(work, recorded.entry.subject, fact, at, confirmed=confirmed))
        if len(found) == MOST_TODAY:
            break
    return found


def _collected(
    work: Work, subject: str, fact: HandedOver, at: datetime, *, confirmed: bool
) -> Collected:
    dossier = work.dossier(subject)
    reception = dossier.reception
    return Collected(
        subject=subject,
        code=reception.code if reception else "",
        at=at,
        collector=fact.private.name if fact.private else "",
        in_person=fact.in_person,
        procedure_name=reception.procedure_name if reception else "",
        timing=timing(work, dossier),
        confirmed=confirmed,
        erased=bool(dossier.erased),
    )


def timing(work: Work, dossier: Dossier) -> Timing | None:
    """Compare the moment a result was signed with the promise; nothing where either is missing."""
    due = dossier.reception.due if dossier.reception else None
    done = dossier.completed
    if due is None or done is None:
        return None
    calendar = work.catalogue.calendar(work.about.office)
    days = days_left(calendar, done.astimezone(OFFICE_TIME).date(), due)
    return Timing(late=done > due, days=abs(days))


def _of_code(work: Work, code: str) -> tuple[Line, ...]:
    return tuple(lines(work, "code = ? ORDER BY id DESC", (code,), 5))


def _of_person(work: Work, number: str) -> tuple[Line, ...]:
    """List a person's results that lie here; when there are none, what is still on its way."""
    here = f"identity = ? AND {READY_HERE} {NEAREST}"
    found = lines(work, here, (number, work.about.office), 20)
    return tuple(
        found or lines(work, f"identity = ? AND {NOT_ENDED} ORDER BY id DESC", (number,), 20)
    )
