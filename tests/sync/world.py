"""A small world: the sample office's hub and stations with clerks at them."""

import threading
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct, field
from msgspec.structs import replace

from onestop.config import Home
from onestop.domain.intake import Intake, TypedIdentity, TypedPerson
from onestop.hub.sample import sample_enrolment
from onestop.journal.reading import Recorded, history
from onestop.services import processing, reception
from onestop.services.sample import PASSWORD, RECEPTION_CLERK
from onestop.services.setting_up import set_up_sample
from onestop.services.signing_in import sign_in
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.sync.address import read_enrolment
from onestop.sync.loop import Line, line
from onestop.sync.receiving import Surroundings
from onestop.sync.report import Exchanged
from tests.hub.province import Province, Servers


class Counter(Struct):
    """One station: the clerk at it and its line."""

    station: Station
    desk: Desk

    @property
    def home(self) -> Home:
        """Name the station's folder."""
        return self.station.home

    def receive(self, times: int = 1) -> list[str]:
        """Receive dossiers; answer their subjects."""
        begun = len(self.dossiers())
        return [
            self.desk.do(reception.receive, _intake(begun + number)).subject
            for number in range(times)
        ]

    def route(self, subject: str) -> None:
        """Send a dossier to its department."""
        self.desk.do(processing.route, subject)

    def line(self) -> AbstractContextManager[Line]:
        """Open the line to the hub as an exchange process does."""
        stop = threading.Event()
        return line(self.home, Surroundings(clock=now, wait=stop.wait, desk_at_work=True))

    def exchange(self) -> Exchanged:
        """Open the line, make one pass, close it."""
        with self.line() as opened:
            return opened.once()

    def history(self, subject: str) -> list[Recorded]:
        """Read a dossier's entries as this station orders them."""
        with self.station.store.snapshot() as connection:
            return history(connection, subject)

    def dossiers(self) -> dict[str, tuple[str, int, int]]:
        """Read all dossiers: code, how many entries are confirmed, how many not."""
        with self.station.store.snapshot() as connection:
            rows = connection.exec_driver_sql("SELECT subject, code, placed, unplaced FROM dossier")
            return {row[0]: (row[1], row[2], row[3]) for row in rows}


class World(Struct):
    """A hub and the stations made so far."""

    servers: Servers
    hub: Province
    folder: Path
    counters: list[Counter] = field(default_factory=list)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close every station."""
        for counter in self.counters:
            counter.station.close()

    def counter(self, lane: int) -> Counter:
        """Set up the demo station of a lane."""
        home = Home(folder=self.folder / f"station-{lane}")
        set_up_sample(home, lane)
        station = Station.open(home, now)
        counter = Counter(station, sign_in(station, RECEPTION_CLERK, PASSWORD))
        self.counters.append(counter)
        self.connect(counter, self.hub)
        return counter

    def connect(self, counter: Counter, hub: Province) -> None:
        """Point a station to a hub."""
        sample_enrolment(hub.url, counter.station.about.lane).save(counter.home.hub)

    def cut(self, counter: Counter) -> None:
        """Point a station to a port where nobody listens."""
        enrolment = read_enrolment(counter.home.hub)
        replace(enrolment, port=1).save(counter.home.hub)

    def backed_up(self) -> Province:
        """Copy the hub as it is now."""
        return self.servers.copy(self.hub.database)


def now() -> datetime:
    """Give the machine's clock."""
    return datetime.now(UTC)  # noqa: TID251 - the clock that is handed in


def _intake(number: int) -> Intake:
    person = TypedPerson(
        name="Nguyễn Văn Đức",
        identity=TypedIdentity(number=f"045088{number:06}"),
        birth_date="1988-02-05",
        address="Khu phố 2, Phường 1",
    )
    return Intake(procedure="TC05", applicant=person)
