"""Reading the journal: a subject's history, heads of chains, what the hub does not hold yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection

from onestop.domain.entries import Entry, rank
from onestop.domain.facts import CatalogueFact, Fact
from onestop.domain.moments import moment
from onestop.journal.codec import opened

_COLUMNS = (
    "entry.origin, entry.seq, entry.subject, entry.kind, entry.version, entry.clerk, entry.at,"
    ' entry.seen, entry."to", entry.body, entry.sealed, entry.prev, entry.digest, entry.signature,'
    " private_part.part"
)
# An entry, the newest of those placed before it in its subject, its place; one without a place
# stands behind all that have one. The cross join keeps the tables in this order: a digest alone has
# no index.
_TURNS = (
    "SELECT entry.id, coalesce((SELECT max(other.id) FROM entry AS other"
    " CROSS JOIN place AS placed ON placed.digest = other.digest"
    " WHERE other.subject = entry.subject"
    " AND (place.place IS NULL OR placed.place < place.place)), 0),"
    " coalesce(place.place, 9007199254740993) FROM entry"
    " LEFT JOIN place ON place.digest = entry.digest"
    " WHERE entry.origin = ? AND entry.seq > ? ORDER BY entry.seq LIMIT ?"
)
NO_DIGEST = bytes(32)


class Recorded(Struct, frozen=True, gc=False):
    """An entry as this store knows it; without a place it is not yet confirmed."""

    entry: Entry
    place: int | None

    @property
    def confirmed(self) -> bool:
        """Tell whether the province has given the entry its place."""
        return self.place is not None


class Head(Struct, frozen=True, array_like=True):
    """The last entry of a chain; seq 0 and a zero digest before the first."""

    seq: int
    digest: bytes


def entry_of(row: Sequence[Any]) -> Entry:
    """Make an entry of a row of the journal."""
    return Entry(
        origin=row[0],
        seq=row[1],
        subject=row[2],
        kind=row[3],
        version=row[4],
        clerk=row[5],
        at=row[6],
        seen=row[7],
        to=row[8],
        body=row[9],
        sealed=row[10],
        prev=row[11],
        digest=row[12],
        signature=row[13],
        private=row[14],
    )


def history(connection: Connection, subject: str) -> list[Recorded]:
    """Read the entries of a subject in their order."""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS}, place.place FROM entry"  # noqa: S608 - names of columns only
        " LEFT JOIN private_part ON private_part.digest = entry.digest"
        " LEFT JOIN place ON place.digest = entry.digest WHERE entry.subject = ?",
        (subject,),
    )
    recorded = [Recorded(entry_of(row), row[15]) for row in rows]
    recorded.sort(key=lambda known: rank(known.entry, known.place))
    return recorded


def told(recorded: Iterable[Recorded]) -> list[tuple[Entry, Fact | None]]:
    """Open the facts of a history, for the fold."""
    return [(known.entry, opened(known.entry)) for known in recorded]


def head(connection: Connection, origin: str) -> Head:
    """Read the last entry of an origin's chain."""
    row = connection.exec_driver_sql(
        "SELECT seq, digest FROM entry WHERE origin = ? ORDER BY seq DESC LIMIT 1", (origin,)
    ).first()
    return Head(row[0], row[1]) if row else Head(0, NO_DIGEST)


def origins(connection: Connection) -> list[str]:
    """List every origin this store has entries of, by skipping through the index."""
    found: list[str] = []
    last = ""
    while row := connection.exec_driver_sql(
        "SELECT origin FROM entry WHERE origin > ? ORDER BY origin LIMIT 1", (last,)
    ).first():
        last = row[0]
        found.append(last)
    return found


def entries_of(connection: Connection, origin: str) -> Iterator[Entry]:
    """Read the chain of an origin, one entry after the other; a fork gives one seq twice."""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM entry LEFT JOIN private_part"  # noqa: S608 - names of columns only
        " ON private_part.digest = entry.digest WHERE entry.origin = ? ORDER BY entry.seq",
        (origin,),
    )
    return (entry_of(row) for row in rows)


def forks(connection: Connection) -> list[tuple[str, int]]:
    """List the origins and seqs this store has two different entries of."""
    rows = connection.exec_driver_sql(
        "SELECT origin, seq FROM entry GROUP BY origin, seq HAVING count(*) > 1"
    )
    return [(row[0], row[1]) for row in rows]


def unsent(connection: Connection, held: Mapping[str, int], limit: int) -> list[Entry]:
    """Read what a hub does not hold, in the order it entered this store.

    `held` gives the greatest seq the hub holds of each origin; one not named there it has not met.
    What has a place comes behind what was placed before it in its subject: a hub that was restored
    gives the places again, in the order it is sent.
    """
    turns: list[tuple[tuple[int, int], int]] = []
    for origin in origins(connection):
        rows = connection.exec_driver_sql(_TURNS, (origin, held.get(origin, 0), limit))
        turn = (0, 0)
        for own, behind, place in rows:
            # A chain is sent in its own order: without its predecessor no entry is taken.
            turn = max(turn, (max(own, behind), place))
            turns.append((turn, own))
    turns.sort(key=itemgetter(0))
    ids = [own for _, own in turns[:limit]]
    marks = ", ".join("?" * len(ids))
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS}, entry.id FROM entry LEFT JOIN private_part"  # noqa: S608 - names and marks only
        f" ON private_part.digest = entry.digest WHERE entry.id IN ({marks})",
        tuple(ids),
    )
    found = {row[15]: entry_of(row) for row in rows}
    return [found[own] for own in ids]


def waiting(connection: Connection, origin: str) -> tuple[int, int | None]:
    """Count an origin's entries that the hub has not said it holds, and give the oldest `at`."""
    row = connection.exec_driver_sql(
        "SELECT count(*), min(at) FROM entry WHERE origin = ?"
        " AND seq > coalesce((SELECT seq FROM held WHERE held.origin = entry.origin), 0)",
        (origin,),
    ).one()
    return row[0], row[1]


def catalogue_facts(connection: Connection) -> list[tuple[Entry, CatalogueFact]]:
    """Read every published fact this program can read, oldest first within its subject."""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS}, place.place FROM published"  # noqa: S608 - names of columns only
        " JOIN entry ON entry.id = published.id"
        " LEFT JOIN private_part ON private_part.digest = entry.digest"
        " LEFT JOIN place ON place.digest = entry.digest"
    )
    recorded = [Recorded(entry_of(row), row[15]) for row in rows]
    recorded.sort(key=lambda known: (known.entry.subject, rank(known.entry, known.place)))
    return [(entry, fact) for entry, fact in told(recorded) if isinstance(fact, CatalogueFact)]


def newest_moment(connection: Connection) -> datetime | None:
    """Give the moment of the entry that was stored last, wherever it was written."""
    at = connection.exec_driver_sql("SELECT at FROM entry ORDER BY id DESC LIMIT 1")
    found = at.scalar_one_or_none()
    return None if found is None else moment(found)


def catalogue_revision(connection: Connection) -> int:
    """Give a number that grows with every published fact."""
    return int(
        connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM published").scalar_one()
    )
