"""Offices to measure on: a demo station with clerks at it, and invented dossiers."""

import random
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from onestop.config import Home
from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.entries import Entry
from onestop.domain.intake import Intake, TypedIdentity, TypedPerson
from onestop.journal.reading import unsent
from onestop.journal.sample_office import SAMPLE_PASSWORD
from onestop.services import processing, reception
from onestop.services.setting_up import set_up_sample
from onestop.services.signing_in import sign_in
from onestop.services.station import Station
from onestop.services.work import Desk
from tests.bench.names import invented_name


class Staffed(Struct, frozen=True, kw_only=True):
    """A demo station with a reception clerk and a department officer signed in."""

    station: Station
    counter: Desk
    department: Desk


def staffed(folder: Path, lane: int = 1) -> Staffed:
    """Set up a demo station and sign both in."""
    home = Home(folder=folder)
    set_up_sample(home, lane)
    station = Station.open(home, now)
    return Staffed(
        station=station,
        counter=sign_in(station, "an.ttm", SAMPLE_PASSWORD),
        department=sign_in(station, "ha.nt", SAMPLE_PASSWORD),
    )


def now() -> datetime:
    """Give the machine's clock: benchmarks run in real time."""
    return datetime.now(UTC)  # noqa: TID251 - the clock that is handed in


def intake(chance: random.Random) -> Intake:
    """Draw a dossier as a clerk would type it."""
    year = chance.randrange(50, 99)
    number = f"0450{year:02}{chance.randrange(10**6):06}"
    person = TypedPerson(
        name=invented_name(chance),
        identity=TypedIdentity(number=number),
        birth_date=f"19{year}-02-05",
        phone=f"09{chance.randrange(10**8):08}",
        address="Khu phố 2, Phường 1",
    )
    return Intake(procedure="TC05", applicant=person)


def story(office: Staffed, chance: random.Random) -> str:
    """Let one dossier live five facts: received, routed, taken, completed, sent back."""
    subject = office.counter.do(reception.receive, intake(chance)).subject
    office.counter.do(processing.route, subject)
    office.department.do(processing.take, subject)
    signed_on = now().astimezone(OFFICE_TIME).date()
    office.department.do(processing.complete, subject, "12/GCN", signed_on)
    office.department.do(processing.send_back, subject)
    return subject


def written_by(office: Staffed) -> list[Entry]:
    """Read every entry this station wrote, in order."""
    with office.station.store.snapshot() as connection:
        every = unsent(connection, {}, 10**9)
    return [entry for entry in every if entry.origin == office.station.about.origin]
