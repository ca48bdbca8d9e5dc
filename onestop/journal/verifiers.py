"""Clerks' password verifiers: rows beside the journal, never facts."""

from collections.abc import Iterable

from msgspec import Struct
from sqlalchemy import Connection


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
    """Keep verifiers; of two for one clerk the later change stays."""
    rows = [(each.clerk, each.login, each.verifier, each.changed_at) for each in found]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO verifier (clerk, login, verifier, changed_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (clerk) DO UPDATE SET login = excluded.login,"
            " verifier = excluded.verifier, changed_at = excluded.changed_at"
            " WHERE excluded.changed_at > verifier.changed_at",
            rows,
        )
