"""What is loaded off the UI thread: services and the station. Nothing here may bring Qt along.

Qt's Python classes are made when they are first used, and two threads making them at once take the
program down, so every module that knows Qt is loaded on the UI thread.
"""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from onestop.config import Home
from onestop.services import collecting, counter, dossier_page, lookup, outbox, procedures, queues
from onestop.services.settings import LANGUAGE, LOOKS
from onestop.services.signing_in import sign_in
from onestop.services.station import Station

# Named so that they are loaded here: the screens ask for all of them at once.
LOADED = (collecting, counter, dossier_page, lookup, outbox, procedures, queues, sign_in)


class Loaded(Struct, frozen=True, kw_only=True):
    """An opened station, and the looks and language its machine remembers."""

    station: Station
    looks: str | None
    language: str | None


def opened(home: Home, clock: Callable[[], datetime]) -> Loaded:
    """Open the station of a home."""
    station = Station.open(home, clock)
    try:
        return Loaded(
            station=station,
            looks=station.local.get(LOOKS, str),
            language=station.local.get(LANGUAGE, str),
        )
    except BaseException:
        station.close()
        raise
