"""What a store knows about itself: its origin, where it was sealed, its station and lane."""

import socket
from hashlib import sha256
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from onestop.journal.drawing import new_origin

_MACHINE_ID = Path("/etc/machine-id")

NO_LANE = -1


class About(Struct, frozen=True, kw_only=True):
    """A store's own card; `lane` is -1 for a station that receives nothing."""

    origin: str
    station: str
    office: str
    counter: str
    lane: int = NO_LANE
    demo: int = 0
    place: str = ""


def read_about(connection: Connection) -> About:
    """Read the card of this store."""
    rows = connection.exec_driver_sql('SELECT "key", value FROM about')
    values: dict[str, str] = {row[0]: row[1] for row in rows}
    return About(
        origin=values["origin"],
        station=values["station"],
        office=values["office"],
        counter=values["counter"],
        lane=int(values["lane"]),
        demo=int(values["demo"]),
        place=values["place"],
    )


def write_about(connection: Connection, about: About) -> None:
    """Write the card of this store."""
    values = {name: str(getattr(about, name)) for name in About.__struct_fields__}
    connection.exec_driver_sql(
        'INSERT OR REPLACE INTO about ("key", value) VALUES (?, ?)', list(values.items())
    )


def take_new_origin(connection: Connection, place: str) -> About:
    """Go on under a new origin, without a lane: this store was copied, restored, moved or forked.

    What was written before stays under the old origin.
    """
    before = read_about(connection)
    about = replace(before, origin=new_origin(before.station), lane=NO_LANE, place=place)
    write_about(connection, about)
    return about


def place_of(store: Path, later: Path | None = None) -> str:
    """Name where a store lies: this machine, this path, this very file; a copy lies elsewhere.

    A store that is still being made names the path it will be moved to.
    """
    machine = _MACHINE_ID.read_text("ascii") if _MACHINE_ID.exists() else socket.gethostname()
    named = f"{machine.strip()}|{(later or store).resolve()}|{store.stat().st_ino}"
    return sha256(named.encode()).hexdigest()
