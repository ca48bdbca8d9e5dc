"""Projections: the stored fold and search row of each dossier, written with its facts."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec import Struct
from sqlalchemy import Connection

from onestop.domain.dossier import Dossier, fold
from onestop.domain.moments import milliseconds
from onestop.domain.numbering import stem_and_count
from onestop.domain.searching import SearchRow, search_row
from onestop.journal.reading import Recorded, history, told

# What a step of the dossier moves, and what only a reception or a correction describes.
_MOVING = (
    "stage", "office", "department", "officer", "printed", "disputed", "unplaced", "placed",
    "fold",
)  # fmt: skip
_DESCRIBING = (
    "subject", "code", "name", "identity", "procedure", "received", "due", "recorded", "station",
    "receipt",
)  # fmt: skip
COLUMNS = (*_MOVING, *_DESCRIBING)
_INSERT = (
    f"INSERT INTO dossier (id, {', '.join(COLUMNS)})"  # noqa: S608 - names of columns only
    f" VALUES (?{', ?' * len(COLUMNS)})"
)
_MOVE = f"UPDATE dossier SET {', '.join(f'{name} = ?' for name in _MOVING)} WHERE id = ?"  # noqa: S608 - names
_DESCRIBE = f"UPDATE dossier SET {', '.join(f'{name} = ?' for name in _DESCRIBING)} WHERE id = ?"  # noqa: S608 - names
_SEARCH_INSERT = "INSERT INTO search (rowid, people, numbers, words) VALUES (?, ?, ?, ?)"
_SEARCH_DELETE = "DELETE FROM search WHERE rowid = ?"
_CODE_USED = (
    "INSERT INTO code_used (stem, count) VALUES (?, ?)"
    " ON CONFLICT (stem) DO UPDATE SET count = max(count, excluded.count)"
)
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Dossier).decode


class Projected(Struct, frozen=True, kw_only=True, gc=False):
    """A dossier's stored fold; `station` is the origin of its first entry.

    `placed` counts the entries no later arrival can come before: those with the places 1, 2, 3 …
    without a gap. `unplaced` counts the others.
    """

    id: int
    dossier: Dossier
    station: str
    placed: int
    unplaced: int


def projected(connection: Connection, subject: str) -> Projected | None:
    """Read the stored fold of one dossier."""
    return next(iter(projected_all(connection, (subject,))), None)


def projected_all(connection: Connection, subjects: Sequence[str]) -> Iterator[Projected]:
    """Read the stored folds of these dossiers, as far as they are known."""
    marks = ", ".join("?" * len(subjects))
    rows = connection.exec_driver_sql(
        f"SELECT id, fold, station, placed, unplaced FROM dossier WHERE subject IN ({marks})",  # noqa: S608 - marks only
        tuple(subjects),
    )
    for row in rows:
        yield Projected(
            id=row[0], dossier=_decode(row[1]), station=row[2], placed=row[3], unplaced=row[4]
        )


def folded_anew(connection: Connection, subject: str, row: int = 0) -> Projected:
    """Fold a dossier from its journal, for the row it has; 0 when it has none yet."""
    return added_up(subject, history(connection, subject), row)


def added_up(subject: str, recorded: Sequence[Recorded], row: int = 0) -> Projected:
    """Add a history up to what its row shows."""
    placed = without_a_gap(recorded)
    return Projected(
        id=row,
        dossier=fold(subject, told(recorded)),
        station=recorded[0].entry.origin if recorded else "",
        placed=placed,
        unplaced=len(recorded) - placed,
    )


def without_a_gap(recorded: Sequence[Recorded]) -> int:
    """Count the entries at the head of a history whose places follow each other from 1."""
    placed = 0
    for known in recorded:
        if known.place != placed + 1:
            break
        placed += 1
    return placed


def store_all(
    connection: Connection, rows: Iterable[Projected], before: Iterable[Projected]
) -> None:
    """Write folds: insert new rows, update what moved, describe anew only what changed."""
    old = {known.id: _described(known) for known in before}
    fresh, moved, changed, found, gone, codes = [], [], [], [], [], []
    for row in rows:
        if not row.id:
            fresh.append(row)
            codes.append(_code(row))
            continue
        moved.append((*_moving(row), row.id))
        if old.get(row.id) != _described(row):
            changed.append((*_describing(row), row.id))
            codes.append(_code(row))
            gone.append((row.id,))
            found.append(_search(row.id, search_row(row.dossier)))
    if fresh:
        found.extend(_inserted(connection, fresh))
    for statement, parameters in (
        (_MOVE, moved),
        (_DESCRIBE, changed),
        (_SEARCH_DELETE, gone),
        (_SEARCH_INSERT, found),
    ):
        if parameters:
            connection.exec_driver_sql(statement, parameters)
    note_codes(connection, codes)


def columns_of(row: Projected) -> tuple[object, ...]:
    """Give what stands in the columns of a dossier's row, in their order."""
    return (*_moving(row), *_describing(row))


def note_codes(connection: Connection, codes: Iterable[str]) -> None:
    """Remember the greatest count that is known of each lane and day, whoever used it.

    A count left out harms nobody; a lane given up is another's the next year, and what is entered
    late may still be of the old one.
    """
    greatest: dict[str, int] = {}
    for stem, count in filter(None, map(stem_and_count, codes)):
        greatest[stem] = max(count, greatest.get(stem, 0))
    if greatest:
        connection.exec_driver_sql(_CODE_USED, list(greatest.items()))


def _code(row: Projected) -> str:
    return row.dossier.reception.code if row.dossier.reception else ""


def _inserted(
    connection: Connection, fresh: Sequence[Projected]
) -> Iterator[tuple[int, str, str, str]]:
    first = connection.exec_driver_sql("SELECT coalesce(max(id), 0) + 1 FROM dossier").scalar_one()
    connection.exec_driver_sql(
        _INSERT, [(first + index, *columns_of(row)) for index, row in enumerate(fresh)]
    )
    for index, row in enumerate(fresh):
        yield _search(first + index, search_row(row.dossier))


def _search(rowid: int, row: SearchRow) -> tuple[int, str, str, str]:
    return (rowid, row.people, row.numbers, row.words)


def _described(row: Projected) -> object:
    """Give what the describing columns and the search row are made of."""
    dossier = row.dossier
    return (dossier.reception, dossier.people, dossier.recorded, row.station)


def _moving(row: Projected) -> tuple[object, ...]:
    dossier = row.dossier
    return (
        dossier.stage,
        dossier.office,
        dossier.department,
        dossier.officer,
        dossier.printed,
        len(dossier.disputes),
        row.unplaced,
        row.placed,
        _encode(dossier),
    )


def _describing(row: Projected) -> tuple[object, ...]:
    dossier = row.dossier
    reception, people = dossier.reception, dossier.people
    owner = (people.owner or people.applicant) if people else None
    identity = people.applicant.identity if people else None
    return (
        dossier.subject,
        reception.code if reception else "",
        owner.name if owner else "",
        identity.number if identity else "",
        reception.procedure if reception else "",
        milliseconds(reception.received) if reception else 0,
        milliseconds(reception.due) if reception and reception.due else None,
        milliseconds(dossier.recorded) if dossier.recorded else 0,
        row.station,
        reception.receipt if reception else 0,
    )
