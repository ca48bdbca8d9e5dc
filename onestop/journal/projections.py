"""Projections: the stored fold and search row of each dossier, written with its facts."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import msgspec
from msgspec import Struct
from sqlalchemy import Connection

from onestop.domain.dossier import Dossier, fold
from onestop.domain.moments import milliseconds
from onestop.domain.searching import SearchRow, search_row
from onestop.journal.reading import history, told

_COLUMNS = (
    "subject, code, stage, office, department, officer, name, identity, procedure, received, due,"
    " recorded, station, printed, receipt, disputed, unplaced, placed, fold"
)
_INSERT = f"INSERT INTO dossier ({_COLUMNS}) VALUES ({', '.join('?' * 19)})"  # noqa: S608 - names only
_UPDATE = (
    "UPDATE dossier SET stage = ?, office = ?, department = ?, officer = ?, printed = ?,"
    " disputed = ?, unplaced = ?, placed = ?, fold = ? WHERE id = ?"
)
_REWRITE = (
    "UPDATE dossier SET code = ?, name = ?, identity = ?, procedure = ?, received = ?, due = ?,"
    " recorded = ?, station = ?, receipt = ? WHERE id = ?"
)
_SEARCH_INSERT = "INSERT INTO search (rowid, people, numbers, words) VALUES (?, ?, ?, ?)"
_SEARCH_DELETE = "DELETE FROM search WHERE rowid = ?"
_CODE_USED = (
    "INSERT INTO code_used (day, lane, count) VALUES (?, ?, ?)"
    " ON CONFLICT (day, lane) DO UPDATE SET count = max(count, excluded.count)"
)
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Dossier).decode


class Projected(Struct, frozen=True, kw_only=True):
    """A dossier's stored fold; `placed` counts its confirmed entries, `unplaced` the others."""

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
        f"SELECT id, fold, station, placed, unplaced FROM dossier WHERE subject IN ({marks})",  # noqa: S608
        tuple(subjects),
    )
    for row in rows:
        yield Projected(
            id=row[0], dossier=_decode(row[1]), station=row[2], placed=row[3], unplaced=row[4]
        )


def folded_anew(connection: Connection, subject: str) -> Projected:
    """Fold a dossier from its journal; the id is 0 when it has no row yet."""
    recorded = history(connection, subject)
    placed = sum(known.confirmed for known in recorded)
    before = projected(connection, subject)
    return Projected(
        id=before.id if before else 0,
        dossier=fold(subject, told(recorded)),
        station=recorded[0].entry.origin if recorded else "",
        placed=placed,
        unplaced=len(recorded) - placed,
    )


def store_all(
    connection: Connection, rows: Iterable[Projected], before: Iterable[Projected]
) -> None:
    """Write folds: insert new rows, update what moved, rewrite the rest only when it changed."""
    old = {known.id: known.dossier for known in before}
    fresh, moved, rewritten, found, gone = [], [], [], [], []
    for row in rows:
        if not row.id:
            fresh.append(row)
            continue
        moved.append(_moved(row))
        if _described(old.get(row.id)) != _described(row.dossier):
            rewritten.append(_rewritten(row))
            gone.append((row.id,))
            found.append(_search(row.id, search_row(row.dossier)))
    if fresh:
        found.extend(_inserted(connection, fresh))
    for statement, parameters in (
        (_UPDATE, moved),
        (_REWRITE, rewritten),
        (_SEARCH_DELETE, gone),
        (_SEARCH_INSERT, found),
    ):
        if parameters:
            connection.exec_driver_sql(statement, parameters)


def note_code(connection: Connection, day: str, lane: int, count: int) -> None:
    """Remember the greatest count this store has used for a lane and a day."""
    connection.exec_driver_sql(_CODE_USED, (day, lane, count))


def _inserted(
    connection: Connection, fresh: Sequence[Projected]
) -> Iterator[tuple[int, str, str, str]]:
    first = connection.exec_driver_sql("SELECT coalesce(max(id), 0) + 1 FROM dossier").scalar_one()
    connection.exec_driver_sql(
        _INSERT.replace("(subject", "(id, subject").replace("VALUES (", "VALUES (?, "),
        [(first + index, *_row(row)) for index, row in enumerate(fresh)],
    )
    for index, row in enumerate(fresh):
        yield _search(first + index, search_row(row.dossier))


def _search(rowid: int, row: SearchRow) -> tuple[int, str, str, str]:
    return (rowid, row.people, row.numbers, row.words)


def _described(dossier: Dossier | None) -> object:
    return (dossier.reception, dossier.people) if dossier is not None else None


def _row(row: Projected) -> tuple[object, ...]:
    dossier = row.dossier
    return (
        dossier.subject,
        *_description(row)[:1],
        dossier.stage,
        dossier.office,
        dossier.department,
        dossier.officer,
        *_description(row)[1:],
        dossier.printed,
        dossier.reception.receipt if dossier.reception else 0,
        len(dossier.disputes),
        row.unplaced,
        row.placed,
        _encode(dossier),
    )


def _description(row: Projected) -> tuple[object, ...]:
    dossier = row.dossier
    reception, people = dossier.reception, dossier.people
    owner = (people.owner or people.applicant) if people else None
    identity = people.applicant.identity if people else None
    return (
        reception.code if reception else "",
        owner.name if owner else "",
        identity.number if identity else "",
        reception.procedure if reception else "",
        _at(reception.received) if reception else 0,
        _at(reception.due) if reception and reception.due else None,
        _at(dossier.recorded) if dossier.recorded else 0,
        row.station,
    )


def _moved(row: Projected) -> tuple[object, ...]:
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
        row.id,
    )


def _rewritten(row: Projected) -> tuple[object, ...]:
    receipt = row.dossier.reception.receipt if row.dossier.reception else 0
    return (*_description(row), receipt, row.id)


def _at(moment: datetime) -> int:
    return milliseconds(moment)
