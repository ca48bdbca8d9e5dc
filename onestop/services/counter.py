"""The counter itself: where it stands, and what it received today."""

from datetime import datetime, time

from msgspec import Struct
from msgspec.structs import replace

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.moments import milliseconds
from onestop.journal.about import write_about
from onestop.services.lines import Line, lines
from onestop.services.work import Work


class Place(Struct, frozen=True, kw_only=True):
    """What heads the window: the office, its section, this counter, and whether all is invented."""

    office: str
    section: str
    counter: str
    sample: bool


def place(work: Work) -> Place:
    """Tell where this desk stands."""
    office = work.catalogue.office(work.about.office, work.today)
    names = {each.id: each.name for each in work.catalogue.counters(work.about.office, work.today)}
    return Place(
        office=office.name,
        section=office.section,
        counter=names.get(work.about.counter, work.about.counter),
        sample=office.sample,
    )


def received_today(work: Work) -> list[Line]:
    """List what this station received today, the newest first, cancelled ones too."""
    morning = datetime.combine(work.today, time(), OFFICE_TIME)
    return lines(
        work,
        "station = ? AND recorded >= ? ORDER BY recorded DESC, id DESC",
        (work.about.origin, milliseconds(morning)),
    )


def sit_at(work: Work, counter: str) -> None:
    """Move this station to another counter of its office; the receipts say so from now on."""
    known = {each.id for each in work.catalogue.counters(work.about.office, work.today)}
    if counter in known and counter != work.about.counter:
        write_about(work.connection, replace(work.about, counter=counter))
