"""The greeting of an opened station."""

from onestop.app.greeting import Greeting
from onestop.domain.calendar import OFFICE_TIME
from onestop.journal.about import read_about
from onestop.services.sample import PASSWORD, RECEPTION_CLERK
from onestop.services.station import Station


def greeting_of(station: Station) -> Greeting:
    """Gather what the sign-in shows: the office of today, its hours and counters."""
    day = station.clock().astimezone(OFFICE_TIME).date()
    with station.store.snapshot() as connection:
        about = read_about(connection)
        catalogue = station.catalogue(connection)
    office = catalogue.office(about.office, day)
    calendar = catalogue.calendar(about.office)
    spans = next((spans for hours in calendar.hours for spans in hours.week if spans), ())
    return Greeting(
        office=office.name,
        section=office.section,
        hours=tuple(f"{_clock(start)} – {_clock(end)}" for start, end in spans),
        seats=tuple((each.id, each.name) for each in catalogue.counters(about.office, day)),
        seat=about.counter,
        sample_login=RECEPTION_CLERK if office.sample else "",
        sample_password=PASSWORD if office.sample else "",
        sample=office.sample,
    )


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
