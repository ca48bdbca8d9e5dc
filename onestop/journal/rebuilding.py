"""Rebuilding: every projection dropped and made anew from the journal, in one transaction."""

from itertools import chain

from sqlalchemy import Connection

from onestop.domain.entries import Entry
from onestop.domain.facts import Corrected, Received
from onestop.domain.numbering import read_code
from onestop.journal.codec import opened
from onestop.journal.erasing import forget, is_final
from onestop.journal.projections import added_up, note_code, store_all
from onestop.journal.reading import history

_AT_A_TIME = 500


def rebuild(connection: Connection) -> int:
    """Make every projection anew; answer how many dossiers there are.

    Rows keep the order in which their dossiers came to this store, so that lists stay as they were.
    """
    for table in ("dossier", "search", "code_used"):
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - our own three
    subjects = connection.exec_driver_sql(
        "SELECT subject FROM entry WHERE instr(subject, ':') = 0 GROUP BY subject ORDER BY min(id)"
    ).scalars()
    waiting = subjects.all()
    for start in range(0, len(waiting), _AT_A_TIME):
        part = waiting[start : start + _AT_A_TIME]
        told = {subject: history(connection, subject) for subject in part}
        rows = [added_up(*story) for story in told.items()]
        store_all(connection, rows, ())
        forget(connection, [row.dossier.subject for row in rows if is_final(row)])
        for known in chain.from_iterable(told.values()):
            _note_codes(connection, known.entry)
    return len(waiting)


def _note_codes(connection: Connection, entry: Entry) -> None:
    """Remember a code as used, whoever gave it: a count left out harms nobody, a double does."""
    fact = opened(entry)
    if not isinstance(fact, Received | Corrected):
        return
    code = read_code(fact.reception.code)
    if code is not None:
        note_code(connection, code.day.isoformat(), code.lane, code.count)
