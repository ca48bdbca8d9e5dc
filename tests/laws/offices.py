"""Real stations of the sample office, with clocks that a test sets."""

from datetime import datetime, timedelta
from pathlib import Path

from onestop.config import Home
from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.identity import IdentityKind
from onestop.domain.intake import Intake, TypedIdentity, TypedPerson
from onestop.services.setting_up import set_up_sample
from onestop.services.station import Station
from onestop.services.work import Desk

MORNING = datetime(2026, 11, 20, 9, 12, tzinfo=OFFICE_TIME)
PERSON = TypedPerson(
    name="Nguyễn Văn Đức",
    identity=TypedIdentity(kind=IdentityKind.PERSONAL_NUMBER, number="045088001234"),
    birth_date="1988-02-05",
    phone="0912345678",
    address="Khu phố 2, Phường 1",
)
INTAKE = Intake(procedure="TC05", applicant=PERSON)


class Clock:
    """A clock on the wall that the test sets."""

    def __init__(self, now: datetime = MORNING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, time: timedelta) -> None:
        """Let time pass, or turn the hands back."""
        self.now += time


class Counter:
    """A counter of the sample office that can be shut and opened again."""

    def __init__(self, folder: Path, lane: int, clock: Clock | None = None) -> None:
        self.home = Home(folder=folder)
        self.clock = clock or Clock()
        set_up_sample(self.home, lane)
        self.station = Station.open(self.home, self.clock)

    def desk(self, login: str = "an.ttm") -> Desk:
        """Give a clerk's desk without asking for the password."""
        with self.station.store.snapshot() as connection:
            clerks = self.station.catalogue(connection).clerks.values()
        return Desk(self.station, next(clerk for clerk in clerks if clerk.login == login))

    def restart(self) -> None:
        """Switch the station off and on."""
        self.close()
        self.station = Station.open(self.home, self.clock)

    def used(self) -> dict[str, int]:
        """Give the greatest count of each lane and day that this store remembers as used."""
        with self.station.store.snapshot() as connection:
            rows = connection.exec_driver_sql("SELECT stem, count FROM code_used").all()
        return {stem: int(count) for stem, count in rows}

    def close(self) -> None:
        """Shut the counter."""
        self.station.close()
