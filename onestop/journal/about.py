"""What a store knows about itself: its origin, where it was sealed, its station and lane."""

import socket
from hashlib import sha256
from pathlib import Path

from msgspec import Struct
from sqlalchemy import Connection

_MACHINE_ID = Path("/etc/machine-id")


class About(Struct, frozen=True, kw_only=True):
    """A store's own card; `lane` is -1 for a station that receives nothing."""

    origin: str
    station: str
    office: str
    counter: str
    lane: int = -1
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


def place_of(store: Path) -> str:
    """Name where a store lies: this machine, this path, this very file; a copy lies elsewhere."""
    machine = _MACHINE_ID.read_text("ascii") if _MACHINE_ID.exists() else socket.gethostname()
    status = store.stat()
    named = f"{machine.strip()}|{store.resolve()}|{status.st_ino}"
    return sha256(named.encode()).hexdigest()
