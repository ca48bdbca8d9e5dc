"""Clerks' password verifiers: rows beside the journal, never facts."""

from collections.abc import Iterable

from msgspec import Struct
from sqlalchemy import Connection

_CLAIM = "DELETE FROM verifier WHERE login = ? AND clerk <> ? AND (changed_at < ? OR verifier = '')"
_KEEP = (
    "INSERT INTO verifier (clerk, login, verifier, changed_at) SELECT ?1, ?2, ?3, ?4"
    " WHERE NOT EXISTS (SELECT 1 FROM verifier WHERE login = ?2 AND clerk <> ?1)"
    " ON CONFLICT (clerk) DO UPDATE SET login = excluded.login,"
    " verifier = excluded.verifier, changed_at = excluded.changed_at"
    " WHERE excluded.changed_at > verifier.changed_at"
)
_DATE_BACK = (
    "UPDATE verifier SET changed_at = ?1"
    " WHERE clerk = ?2 AND login = ?3 AND verifier = ?4 AND changed_at > ?1"
)


class Verifier(Struct, frozen=True, kw_only=True):
    """An argon2id verifier of one clerk; `changed_at` in milliseconds UTC tells which is newer."""

    clerk: str
    login: str
    verifier: str
    changed_at: int


def verifier_of(connection: Connection, login: str) -> Verifier | None:
    """Read the verifier of a login."""
    row = connection.exec_driver_sql(
        "SELECT clerk, login, verifier, changed_at FROM verifier WHERE login = ?", (login,)
    ).first()
    return Verifier(clerk=row[0], login=row[1], verifier=row[2], changed_at=row[3]) if row else None


def verifiers(connection: Connection) -> list[Verifier]:
    """Read every verifier this store has."""
    rows = connection.exec_driver_sql("SELECT clerk, login, verifier, changed_at FROM verifier")
    return [
        Verifier(clerk=row[0], login=row[1], verifier=row[2], changed_at=row[3]) for row in rows
    ]


def keep_verifiers(connection: Connection, found: Iterable[Verifier]) -> None:
    """Keep verifiers; of two for one clerk the later change stays, and of two for one login.

    An empty one, left by a lock, holds no login: it may be another clerk's by then.
    """
    # The latest first: what comes after it for the same login is not kept.
    latest = sorted(found, key=lambda each: (bool(each.verifier), each.changed_at), reverse=True)
    claims = [(each.login, each.clerk, each.changed_at) for each in latest if each.verifier]
    rows = [(each.clerk, each.login, each.verifier, each.changed_at) for each in latest]
    for statement, parameters in ((_CLAIM, claims), (_KEEP, rows)):
        if parameters:
            connection.exec_driver_sql(statement, parameters)


def date_back(connection: Connection, there: Iterable[Verifier]) -> None:
    """Take the hub's moment for what was changed here under a clock that ran ahead."""
    rows = [(each.changed_at, each.clerk, each.login, each.verifier) for each in there]
    if rows:
        connection.exec_driver_sql(_DATE_BACK, rows)
