"""Counting a deadline before anything is recorded."""

from datetime import datetime

import click

from onestop.cli.moments import RECEIVED
from onestop.cli.seat import Seat, at_desk, seated
from onestop.cli.speaking import answer, office_time, say
from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.catalogue import Term, TermKind
from onestop.domain.deadlines import Due
from onestop.domain.deadlines import due as count_due
from onestop.services import reception
from onestop.services.work import Work

_MOST_DAYS = 3650


@click.command(help="Tell when a dossier would be due, and why, day by day.")
@seated
@click.option("--procedure", help="A procedure of the catalogue.")
@click.option("--days", type=click.IntRange(0, _MOST_DAYS), help="A count of working days.")
@RECEIVED
def due(seat: Seat, procedure: str | None, days: int | None, received: datetime | None) -> None:
    """Tell when a dossier would be due, and why."""
    if (procedure is None) == (days is None):
        raise click.UsageError("name either --procedure CODE or --days N")
    with at_desk(seat) as desk:
        if procedure is not None:
            found = desk.ask(reception.promise, procedure, received)
        else:
            found = desk.ask(_counted, days or 0, received)
    answer(
        {
            "due": office_time(found.at),
            "days": [
                {"date": day.date, "counted": day.counted, "why": day.why} for day in found.days
            ],
        }
    )
    if found.at is None:
        say("NO_FIXED_TERM")
    elif found.beyond_calendar:
        say("BEYOND_CALENDAR")


def _counted(work: Work, days: int, received: datetime | None) -> Due:
    moment = received or work.now
    office = work.catalogue.office(work.about.office, moment.astimezone(OFFICE_TIME).date())
    return count_due(
        Term(kind=TermKind.WORKING_DAYS, amount=days),
        moment,
        work.catalogue.calendar(work.about.office),
        office.rounding,
        office.fixed_minute,
    )
