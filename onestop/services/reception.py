"""Reception: take a dossier in, put it right or take it back on its own day."""

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.catalogue import Office, Procedure
from onestop.domain.deadlines import Due, allot, due
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Cancelled, Corrected, Received, Words
from onestop.domain.intake import Checked, Intake, checked, faults_of, words
from onestop.domain.numbering import code_stem, dossier_code, next_count
from onestop.domain.people import Duty
from onestop.domain.reception import Day, Reception, Step
from onestop.domain.seal import message
from onestop.services.clock import confirm_clock_or_refuse
from onestop.services.holding import must_hold, received_here
from onestop.services.lines import NOT_ENDED
from onestop.services.work import Work


class Promised(Struct, frozen=True, kw_only=True):
    """What the counter tells the citizen after a reception."""

    subject: str
    code: str
    due: datetime | None
    receipt: int


def receive(work: Work, intake: Intake) -> Promised:
    """Receive a dossier: everything the receipt promises is decided and recorded here."""
    work.clerk.must(Duty.RECEIVE)
    confirm_clock_or_refuse(work)
    procedure = _procedure(work, intake)
    found = checked(intake, procedure, work.now)
    subject = work.new_id()
    reception = _promised(work, found, procedure, intake)
    code = _next_code(work, reception.received)
    reception = _signed(work, replace(reception, code=code))
    work.record(subject, Received(reception=reception, private=found.people))
    return Promised(subject=subject, code=code, due=reception.due, receipt=reception.receipt)


def correct(work: Work, subject: str, intake: Intake, reason: str) -> Promised:
    """Put a reception of the same day right: the next version replaces it under the same code.

    The moment of reception stays; a changed procedure is counted anew from it.
    """
    work.clerk.must(Duty.RECEIVE)
    said = _reason(reason)
    before = _received_here(work, subject)
    intake = replace(intake, received=None)
    procedure = _procedure(work, intake, before.received)
    found = checked(intake, procedure, work.now)
    found = replace(found, received=before.received)
    reception = replace(
        _promised(work, found, procedure, intake),
        code=before.code,
        office=before.office,
        claimed=before.claimed,
        receipt=before.receipt + 1,
    )
    people = replace(found.people, reason=said)
    reception = _signed(work, reception)
    work.record(subject, Corrected(reception=reception, private=people))
    return Promised(
        subject=subject, code=reception.code, due=reception.due, receipt=reception.receipt
    )


def cancel(work: Work, subject: str, reason: str) -> None:
    """Take a reception of the same day back; its receipt verifies as replaced from now on."""
    work.clerk.must(Duty.RECEIVE)
    said = _reason(reason)
    _received_here(work, subject)
    work.record(subject, Cancelled(private=Words(text=said)))


def promise(work: Work, procedure: str, received: datetime | None = None) -> Due:
    """Tell when a dossier would be due, with the reasons, before anything is recorded."""
    moment = received or work.now
    found = work.catalogue.procedure(procedure, _day(moment))
    return _due(work, found, moment)


def _reason(typed: str) -> str:
    said = words(typed, "reason")
    if not said:
        raise Refused(Reason.REASON_EMPTY, "reason")
    return said


def _received_here(work: Work, subject: str) -> Reception:
    """Give the reception of a dossier of this office; another's can only be read here."""
    dossier = work.dossier(subject)
    if dossier.reception is None:
        raise Refused(Reason.NOT_ALLOWED_NOW)
    must_hold(received_here(work, dossier))
    return dossier.reception


def _procedure(work: Work, intake: Intake, received: datetime | None = None) -> Procedure:
    """Give the procedure; without it everything else that is wrong is told in one go."""
    moment = received or intake.received or work.now
    try:
        return _named(work, intake.procedure, moment)
    except Refused as unknown:
        raise Refused.of([*faults_of(intake, work.now), *unknown.faults]) from unknown


def _named(work: Work, procedure: str, moment: datetime) -> Procedure:
    if not procedure.strip():
        raise Refused(Reason.PROCEDURE_EMPTY, "procedure")
    return work.catalogue.procedure(procedure, _day(moment) if moment.tzinfo else work.today)


def _promised(work: Work, found: Checked, procedure: Procedure, intake: Intake) -> Reception:
    answer = _due(work, procedure, found.received)
    calendar = work.catalogue.calendar(work.about.office)
    steps = allot(procedure.shares, procedure.term, found.received, calendar, answer.at)
    return Reception(
        code="",
        office=work.about.office,
        counter=work.about.counter,
        procedure=procedure.code,
        procedure_name=procedure.name,
        field=procedure.field,
        department=procedure.department,
        result=procedure.result,
        term=procedure.term,
        shares=procedure.shares,
        steps=tuple(Step(step.department, step.due_at) for step in steps),
        fee=procedure.fee,
        received=found.received,
        claimed=intake.received is not None,
        due=answer.at,
        days=tuple(Day(day.date, day.counted, day.why, day.note) for day in answer.days),
        beyond_calendar=answer.beyond_calendar,
        papers=found.papers,
        sets=intake.sets,
        return_at=intake.return_at,
    )


def _due(work: Work, procedure: Procedure, received: datetime) -> Due:
    office = _office(work, received)
    calendar = work.catalogue.calendar(work.about.office)
    return due(procedure.term, received, calendar, office.rounding, office.fixed_minute)


def _signed(work: Work, reception: Reception) -> Reception:
    key = work.station.key
    sealed = message(reception.code, reception.due, reception.receipt, key.id)
    return replace(reception, key=key.id, signature=key.sign(sealed).hex())


def _next_code(work: Work, received: datetime) -> str:
    """Take the next count of this lane and day, in the transaction of the reception."""
    lane = work.about.lane
    if lane < 0:
        raise Refused(Reason.LANE_MISSING)
    stem = code_stem(_office(work, received).agency_code, _day(received), lane)
    used = work.connection.exec_driver_sql(
        "SELECT count FROM code_used WHERE stem = ?", (stem,)
    ).scalars()
    return dossier_code(stem, next_count(used))


def _office(work: Work, moment: datetime) -> Office:
    return work.catalogue.office(work.about.office, _day(moment))


def _day(moment: datetime) -> date:
    return moment.astimezone(OFFICE_TIME).date()


def unprinted(work: Work) -> Sequence[str]:
    """List this station's receptions whose newest receipt was never printed, oldest first."""
    return (
        work.connection.exec_driver_sql(
            f"SELECT subject FROM dossier WHERE station = ? AND {NOT_ENDED}"  # noqa: S608 - our own condition
            " AND printed < receipt ORDER BY recorded",
            (work.about.origin,),
        )
        .scalars()
        .all()
    )
