"""A small world: the sample office's hub and stations with clerks at them."""

import random
import threading
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec.structs import replace

from onestop.config import Home
from onestop.hub.sample import sample_enrolment
from onestop.journal.reading import Recorded, history
from onestop.services import processing, reception
from onestop.sync.address import read_enrolment
from onestop.sync.loop import Line, line
from onestop.sync.receiving import Surroundings
from onestop.sync.report import Exchanged
from tests.bench.offices import Staffed, intake, now, staffed
from tests.hub.province import Province, Servers


@dataclass(slots=True)
class Counter:
    """One station: its clerks and its line."""

    office: Staffed
    home: Home
    chance: random.Random

    def receive(self, times: int = 1) -> list[str]:
        """Receive dossiers; answer their subjects."""
        return [
            self.office.counter.do(reception.receive, intake(self.chance)).subject
            for _ in range(times)
        ]

    def route(self, subject: str) -> None:
        """Send a dossier to its department."""
        self.office.counter.do(processing.route, subject)

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
        with self.office.station.store.snapshot() as connection:
            return history(connection, subject)

    def dossiers(self) -> dict[str, tuple[str, int, int]]:
        """Read all dossiers: code, how many entries are confirmed, how many not."""
        with self.office.station.store.snapshot() as connection:
            rows = connection.exec_driver_sql("SELECT subject, code, placed, unplaced FROM dossier")
            return {row[0]: (row[1], row[2], row[3]) for row in rows}


@dataclass(slots=True)
class World:
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
            counter.office.station.close()

    def counter(self, lane: int) -> Counter:
        """Set up the demo station of a lane."""
        office = staffed(self.folder / f"station-{lane}", lane)
        counter = Counter(office, office.station.home, random.Random(lane))  # noqa: S311 - invented
        self.counters.append(counter)
        self.connect(counter, self.hub)
        return counter

    def connect(self, counter: Counter, hub: Province) -> None:
        """Point a station to a hub."""
        sample_enrolment(hub.url, counter.office.station.about.lane).save(counter.home.hub)

    def cut(self, counter: Counter) -> None:
        """Point a station to a port where nobody listens."""
        enrolment = read_enrolment(counter.home.hub)
        replace(enrolment, port=1).save(counter.home.hub)

    def backed_up(self) -> Province:
        """Copy the hub as it is now."""
        return self.servers.copy(self.hub.database)
