"""Rebuilding: every projection dropped and made anew from the journal, in one transaction."""

from sqlalchemy import Connection

from onestop.journal.erasing import forget, is_final
from onestop.journal.projections import added_up, store_all
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
        rows = [added_up(subject, history(connection, subject)) for subject in part]
        store_all(connection, rows, ())
        forget(connection, [row.dossier.subject for row in rows if is_final(row)])
    return len(waiting)
