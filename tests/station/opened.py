"""A station opened in this process, to look at what a killed one left behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from onestop.config import Home
from onestop.services import sample
from onestop.services.station import Station
from onestop.services.work import Desk


@contextmanager
def opened(home: Path) -> Iterator[Desk]:
    """Open a station as its reception clerk, who need not prove it here."""
    station = Station.open(Home(folder=home), lambda: datetime.now(UTC))  # noqa: TID251 - a clock
    try:
        with station.store.snapshot() as connection:
            clerks = station.catalogue(connection).clerks
        yield Desk(station, next(c for c in clerks.values() if c.login == sample.RECEPTION_CLERK))
    finally:
        station.close()
