"""What a store remembers of its hub: cursors, marks to go back to, and what it was told is held."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from onestop.domain.entries import Entry
from onestop.journal.reading import Head, entry_of
from onestop.journal.writing import move_cursors
from onestop.sync.hub import START, Cursor

# A mark is kept at each of the newest 16 pages, and further back ever fewer.
_NEWEST = 16
_OF_ENTRY = (
    'SELECT origin, seq, subject, kind, version, clerk, at, seen, "to", body, sealed, prev,'
    " entry.digest, signature, private_part.part FROM withheld"
    " JOIN entry ON entry.digest = withheld.digest"
    " LEFT JOIN private_part ON private_part.digest = entry.digest ORDER BY entry.id LIMIT ?"
)


def cursors(connection: Connection) -> dict[str, Cursor]:
    """Read how far each inbox was read."""
    rows = connection.exec_driver_sql("SELECT inbox, position, digest FROM cursor")
    return {row[0]: Cursor(row[1], row[2]) for row in rows}


def held(connection: Connection) -> dict[str, Head]:
    """Read what the hub was last known to hold of each chain."""
    rows = connection.exec_driver_sql("SELECT origin, seq, digest FROM held")
    return {row[0]: Head(row[1], row[2]) for row in rows}


def withheld(connection: Connection, limit: int) -> list[Entry]:
    """Read the entries the hub was last known to hold back."""
    return [entry_of(row) for row in connection.exec_driver_sql(_OF_ENTRY, (limit,))]


def reasons(connection: Connection) -> dict[bytes, str]:
    """Read why entries are held back."""
    rows = connection.exec_driver_sql("SELECT digest, reason FROM withheld")
    return {row[0]: row[1] for row in rows}


def holds(connection: Connection, origin: str, head: Head) -> bool:
    """Tell whether this very entry is in the store."""
    found = connection.exec_driver_sql(
        "SELECT 1 FROM entry WHERE origin = ? AND seq = ? AND digest = ?",
        (origin, head.seq, head.digest),
    ).first()
    return found is not None


def keep_cursors(connection: Connection, read: Mapping[str, Cursor]) -> None:
    """Move the cursors and leave a mark at each, in the transaction of what was read."""
    move_cursors(
        connection, {inbox: (cursor.position, cursor.digest) for inbox, cursor in read.items()}
    )
    for inbox, cursor in read.items():
        connection.exec_driver_sql(
            "DELETE FROM mark WHERE inbox = ? AND position > ?", (inbox, cursor.position)
        )
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO mark (inbox, position, digest) VALUES (?, ?, ?)",
            (inbox, cursor.position, cursor.digest),
        )
        _thin_out(connection, inbox)


def mark_before(connection: Connection, inbox: str, cursor: Cursor) -> Cursor:
    """Give the last mark before a cursor; the start when there is none."""
    row = connection.exec_driver_sql(
        "SELECT position, digest FROM mark WHERE inbox = ? AND position < ?"
        " ORDER BY position DESC LIMIT 1",
        (inbox, cursor.position),
    ).first()
    return Cursor(row[0], row[1]) if row else START


def _thin_out(connection: Connection, inbox: str) -> None:
    rows = connection.exec_driver_sql(
        "SELECT position FROM mark WHERE inbox = ? ORDER BY position DESC", (inbox,)
    )
    gone = [(inbox, position) for position in _superfluous([row[0] for row in rows])]
    if gone:
        connection.exec_driver_sql("DELETE FROM mark WHERE inbox = ? AND position = ?", gone)


def _superfluous(positions: Iterable[int]) -> list[int]:
    """Of marks, the greatest first, name those closer together than they are old."""
    gone: list[int] = []
    newest = last = -1
    for number, position in enumerate(positions):
        if number < _NEWEST:
            newest = max(newest, position)
        elif last - position < (newest - position) // _NEWEST:
            gone.append(position)
            continue
        last = position
    return gone
